//! The networks of a model as bytes of its file.

use super::chunks::Inventory;
use super::matrix::{Origin, Rows};
use super::net::Net;

pub(super) fn write_net(net: &Net, out: &mut Vec<u8>) {
    let sizes = &net.sizes;
    let numbers = [
        sizes.hidden,
        sizes.around,
        sizes.behind,
        sizes.targets,
        usize::from(sizes.normal),
        net.grams.list().len(),
    ];
    for number in numbers {
        out.extend((number as u32).to_le_bytes());
    }
    write_inventory(&net.inventory, out);
    for gram in net.grams.list() {
        out.extend(gram);
    }
    let matrices = net.matrices();
    let (before, behind) = matrices.split_at(3);
    before.iter().for_each(|rows| write_rows(rows, out));
    match &net.origin {
        Origin::Rows(rows) => write_halves(rows, out),
        Origin::Halves { bytes, .. } => out.extend(&**bytes),
    }
    behind.iter().for_each(|rows| write_rows(rows, out));
}

pub(super) fn write_inventory(inventory: &Inventory, out: &mut Vec<u8>) {
    out.extend((inventory.chunks().len() as u32).to_le_bytes());
    for chunk in inventory.chunks() {
        out.extend(chunk.source);
        out.extend(chunk.target);
        out.extend(chunk.usual.to_le_bytes());
    }
}

/// One scale a row, then its values; columns are kept as they are.
fn write_rows(rows: &Rows, out: &mut Vec<u8>) {
    if rows.width == 1 {
        out.extend(rows.values.iter().flat_map(|it| it.to_le_bytes()));
        return;
    }
    for row in rows.values.chunks_exact(rows.width) {
        let most = row.iter().fold(0.0f32, |most, it| most.max(it.abs()));
        let scale = (most / 127.0).max(f32::MIN_POSITIVE);
        out.extend(scale.to_le_bytes());
        out.extend(row.iter().map(|it| (it / scale).round() as i8 as u8));
    }
}

/// The most that four bits say: -7 to 7.
const HALF: f32 = 7.0;

/// One scale a row, then its values, two a byte: the origin is so large, and each of its rows says so
/// little, that half the bits do.
fn write_halves(rows: &Rows, out: &mut Vec<u8>) {
    for row in rows.values.chunks_exact(rows.width) {
        let most = row.iter().fold(0.0f32, |most, it| most.max(it.abs()));
        let scale = (most / HALF).max(f32::MIN_POSITIVE);
        out.extend(scale.to_le_bytes());
        let half = |it: f32| ((it / scale).round() as i8 as u8) & 15;
        out.extend(row.chunks_exact(2).map(|it| half(it[0]) << 4 | half(it[1])));
    }
}
