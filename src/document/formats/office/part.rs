//! The parts of office documents that hold words.

use crate::container::package::{Package, PackageError};

/// The text of a part; a mark of its byte order is no part of it.
///
/// # Errors
/// When it cannot be read, or is not in UTF-8.
pub(super) fn text(package: &mut Package, name: &str) -> Result<String, PackageError> {
    let bytes = package.read(name)?;
    let text = String::from_utf8(bytes).map_err(|_| PackageError::Member(name.to_owned()))?;
    Ok(text)
}
