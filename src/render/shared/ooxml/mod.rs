//! What all office documents share: the zip package around their parts (ISO/IEC 29500-2).

pub(in crate::render) mod xlsx;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The first line of each part.
pub(in crate::render) const XML: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Puts parts into a package, the same bytes for the same parts: no clock is read.
pub(in crate::render) fn pack(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let written = parts.iter().try_for_each(|(path, content)| {
        zip.start_file(*path, options)?;
        zip.write_all(content.as_bytes()).map_err(Into::into)
    });
    let packed = written.and_then(|()| zip.finish());
    // Writing into memory fails only for parts of more than 4 GiB.
    packed.map(Cursor::into_inner).unwrap_or_default()
}
