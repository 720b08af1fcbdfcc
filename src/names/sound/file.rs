//! The model as a file: a heading, a checksum, and the networks with eight or four bits a weight.
//!
//! Most of it is used where it lies: what a query does not need is not even read. The matrices that
//! every query needs are unpacked. Files of version 2, which naqhara 0.1 wrote, differ only in the runs of
//! chunks and letters, which they hold packed; they are read as well.

use std::borrow::Cow;

use super::SoundModel;
use super::chunks::Inventory;
use super::file_write::{write_inventory, write_net};
use super::joint_model::JointModel;
use super::language_model::LanguageModel;
use super::letters::{ARABIC, LATIN};
use super::matrix::{Origin, Rows};
use super::net::{Net, Sizes};
use super::ngrams::Ngrams;
use super::runs::Runs;

/// How a file begins, with the version of its layout.
const HEADING: &[u8; 16] = b"naqhara sound 3\n";
/// The same before version 3.
const HEADING_2: &[u8; 16] = b"naqhara sound 2\n";

/// How a file of any version begins.
const ANY_HEADING: &[u8] = b"naqhara sound ";

/// Why a file is not a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// It does not begin as a model does.
    Foreign,
    /// It is a model with a layout of another version.
    Version,
    /// It is a model, but its checksum or its sizes do not agree with what it holds.
    Damaged,
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

impl SoundModel {
    /// The model as bytes of a file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        for net in [&self.to_folded, &self.to_arabic, &self.to_latin] {
            write_net(net, &mut body);
        }
        write_inventory(&self.echo, &mut body);
        body.extend(&self.joint.alone);
        for part in [
            self.joint.runs.bytes(),
            self.arabic_model.bytes(),
            self.latin_model.bytes(),
        ] {
            body.extend((part.len() as u32).to_le_bytes());
            body.extend(part);
        }
        for weight in self.classifier {
            body.extend(weight.to_le_bytes());
        }
        let mut file = HEADING.to_vec();
        file.extend(checksum(&body).to_le_bytes());
        file.extend(body);
        file
    }

    /// Reads what [`SoundModel::to_bytes`] wrote, in this version or in version 2.
    ///
    /// # Errors
    /// When the bytes are not a model, one of another version, or a damaged one.
    pub fn from_bytes(file: &[u8]) -> Result<SoundModel, ModelError> {
        let (heading, rest) = file.split_at_checked(16).ok_or(ModelError::Foreign)?;
        let is_packed = heading == HEADING_2;
        if heading != HEADING && !is_packed {
            return Err(if heading.starts_with(ANY_HEADING) {
                ModelError::Version
            } else {
                ModelError::Foreign
            });
        }
        let (sum, body) = rest.split_at_checked(8).ok_or(ModelError::Damaged)?;
        if sum != checksum(body).to_le_bytes() {
            return Err(ModelError::Damaged);
        }
        let mut reader = Reader {
            rest: body,
            keep: |bytes| Cow::Owned(bytes.to_vec()),
            is_packed,
        };
        let model = reader.model().filter(|it| it.scales_are_finite());
        model.ok_or(ModelError::Damaged)
    }

    fn scales_are_finite(&self) -> bool {
        let nets = [&self.to_folded, &self.to_arabic, &self.to_latin];
        nets.iter().all(|net| net.origin.scales_are_finite())
    }

    /// The model of a file of this version that is part of the program, used where it lies. That its
    /// checksum is right is for a test to say: to compute it takes longer than most queries.
    pub(super) fn in_place(file: &'static [u8]) -> Option<SoundModel> {
        let (_, body) = file.strip_prefix(HEADING)?.split_at_checked(8)?;
        let mut reader = Reader {
            rest: body,
            keep: |bytes| Cow::Borrowed(bytes),
            is_packed: false,
        };
        reader.model()
    }
}

/// What is still to be read.
struct Reader<'b> {
    rest: &'b [u8],
    /// How bytes are kept that are used as they are.
    keep: fn(&'b [u8]) -> Cow<'static, [u8]>,
    /// Whether runs are packed, as in version 2.
    is_packed: bool,
}

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(head)
    }

    fn four(&mut self) -> Option<[u8; 4]> {
        self.take(4)?.try_into().ok()
    }

    /// A size; no model has any above this limit.
    fn size(&mut self) -> Option<usize> {
        let size = u32::from_le_bytes(self.four()?) as usize;
        (size <= 1 << 16).then_some(size)
    }

    fn float(&mut self) -> Option<f32> {
        Some(f32::from_le_bytes(self.four()?)).filter(|it| it.is_finite())
    }

    fn model(&mut self) -> Option<SoundModel> {
        let to_folded = self.net(LATIN, ARABIC)?;
        let to_arabic = self.net(LATIN, ARABIC)?;
        let to_latin = self.net(ARABIC, LATIN)?;
        let echo = self.inventory(ARABIC, ARABIC)?;
        let alone = self.take(to_arabic.inventory.chunks().len())?.to_vec();
        let (runs, arabic_model, latin_model) = if self.is_packed {
            let mut byte = || self.take(1).map(|it| it[0]);
            let runs = Runs::read(&mut byte)?;
            (
                runs,
                LanguageModel::read(&mut byte)?,
                LanguageModel::read(&mut byte)?,
            )
        } else {
            let runs = Runs::in_place(self.part()?);
            let arabic = LanguageModel::in_place(self.part()?);
            (runs, arabic, LanguageModel::in_place(self.part()?))
        };
        let mut classifier = [0.0; super::FEATURES];
        for weight in &mut classifier {
            *weight = self.float()?;
        }
        self.rest.is_empty().then_some(SoundModel {
            to_folded,
            to_arabic,
            to_latin,
            echo,
            joint: JointModel { alone, runs },
            arabic_model,
            latin_model,
            classifier,
        })
    }

    /// Bytes that are used as they are, after their number.
    fn part(&mut self) -> Option<Cow<'static, [u8]>> {
        let len = u32::from_le_bytes(self.four()?) as usize;
        self.take(len).map(self.keep)
    }

    fn net(&mut self, sources: usize, targets: usize) -> Option<Net> {
        let sizes = Sizes {
            hidden: self.size()?,
            around: self.size()?,
            behind: self.size()?,
            targets: self.size()?,
            normal: self.size()? == 1,
        };
        let grams = self.size()?;
        let fits = sizes.targets == targets && sizes.hidden.is_multiple_of(8);
        if !fits || sizes.hidden == 0 {
            return None;
        }
        let inventory = self.inventory(sources, targets)?;
        let grams = self.take(grams * 3)?;
        let grams = grams.chunks_exact(3);
        let grams = grams.map(|it| [it[0] & 63, it[1] & 63, it[2] & 63]);
        let grams = Ngrams::of(grams.collect());
        let width = sizes.hidden;
        let places = 2 * sizes.around + 1;
        Some(Net {
            source: self.rows(places * sources, width)?,
            marks: self.rows(3 * super::letters::MARKS, width)?,
            target: self.rows(sizes.behind * targets, width)?,
            origin: Origin::Halves {
                width,
                bytes: self
                    .take(grams.list().len().checked_mul(Origin::row_bytes(width))?)
                    .map(self.keep)?,
            },
            rest: self.rows(1, width)?,
            kinds: self.rows(inventory.kinds(), width)?,
            chunks: self.rows(inventory.chunks().len(), 1)?,
            sizes,
            inventory,
            grams,
        })
    }

    fn inventory(&mut self, sources: usize, targets: usize) -> Option<Inventory> {
        let chunks = self.size()?;
        let bytes = self.take(8 * chunks)?;
        let mut parts = Vec::with_capacity(chunks);
        for chunk in bytes.as_chunks::<8>().0 {
            let &[a, b, c, d, usual @ ..] = chunk;
            let source_fits = a > 0 && (a as usize) < sources && (b as usize) < sources;
            let usual = f32::from_le_bytes(usual);
            let target_fits = (c as usize) < targets && (d as usize) < targets;
            if !source_fits || !target_fits || !usual.is_finite() {
                return None;
            }
            parts.push(([a, b], [c, d], usual));
        }
        let sorted = parts.is_sorted_by(|a, b| (a.0, a.1) < (b.0, b.1));
        sorted.then(|| Inventory::of(parts.into_iter(), sources))
    }

    fn rows(&mut self, rows: usize, width: usize) -> Option<Rows> {
        let mut values = Vec::with_capacity(rows.checked_mul(width)?.min(1 << 22));
        for _ in 0..rows {
            let scale = self.float()?;
            match width {
                1 => values.push(scale),
                _ => values.extend(
                    self.take(width)?
                        .iter()
                        .map(|&it| f32::from(it as i8) * scale),
                ),
            }
        }
        Some(Rows { width, values })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_is_read_as_it_was_written() {
        let model = SoundModel::embedded();
        let file = model.to_bytes();
        // Weights are rounded once: what was read is written as it was.
        assert_eq!(SoundModel::from_bytes(&file).as_ref(), Ok(model));
        assert_eq!(file, SoundModel::embedded_bytes());
    }

    #[test]
    fn other_files_are_refused() {
        let file = SoundModel::embedded().to_bytes();
        let refused = |file: &[u8]| SoundModel::from_bytes(file).expect_err("it is no model");
        assert_eq!(refused(b""), ModelError::Foreign);
        assert_eq!(refused(b"naqhara sound 1\n"), ModelError::Version);
        assert_eq!(refused(&file[..file.len() - 1]), ModelError::Damaged);
        assert_eq!(refused(&file[..20]), ModelError::Damaged);
        let mut flipped = file.clone();
        flipped[1000] ^= 1;
        assert_eq!(refused(&flipped), ModelError::Damaged);
        // The checksum is right, but what it is of is cut short.
        let mut short = HEADING.to_vec();
        let body = &file[24..5000];
        short.extend(checksum(body).to_le_bytes());
        short.extend(body);
        assert_eq!(refused(&short), ModelError::Damaged);
    }
}
