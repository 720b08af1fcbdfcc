//! Zip packages (ISO/IEC 21320-1), as office documents and e-books are: members are read within limits,
//! and written back as they were but for those that changed.
//!
//! Names of members are only compared, never followed as paths.

use std::borrow::Cow;
use std::io::{Cursor, Read, Write};
use std::sync::Arc;

use zip::result::{ZipError, ZipResult};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// How a zip package begins.
pub(crate) const MAGIC: &[u8] = b"PK\x03\x04";
/// How a compound file begins: old binary Office documents, and new ones with a password.
pub(crate) const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Most members of a package.
const MOST_MEMBERS: usize = 20_000;
/// How many bytes all members that are read may have together.
const MOST_BYTES: u64 = 128 << 20;
/// How many times its packed bytes a member may have: XML that people write stays below a hundred.
const MOST_GROWTH: u64 = 400;
/// A member of this many bytes is no bomb, however well it is packed.
const HARMLESS: u64 = 8 << 20;

/// Why a package, or a member of it, cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackageError {
    /// It is no zip package, or it is cut off.
    Damaged,
    /// An old binary document, or one with a password.
    Compound,
    /// This member can only be read with a password.
    Encrypted(String),
    /// Two members have one name.
    Duplicate,
    /// It has more members than any document.
    TooMany(usize),
    /// This member has more bytes than are read, or is made to fill the memory.
    TooLarge(String),
    /// It has no member of this name.
    Missing(String),
    /// This member is damaged.
    Member(String),
}

/// A package in memory. A clone shares its bytes.
#[derive(Clone, Debug)]
pub struct Package {
    bytes: Arc<Vec<u8>>,
    archive: ZipArchive<Cursor<SharedBytes>>,
    read: u64,
}

/// Bytes that several readers share.
#[derive(Clone, Debug)]
struct SharedBytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl PartialEq for Package {
    fn eq(&self, other: &Package) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for Package {}

impl Package {
    /// Opens a package; no member is read yet.
    ///
    /// # Errors
    /// When it is none, has two members of one name, or far too many.
    pub fn open(bytes: Vec<u8>) -> Result<Package, PackageError> {
        if bytes.starts_with(COMPOUND) {
            return Err(PackageError::Compound);
        }
        let bytes = Arc::new(bytes);
        let shared = Cursor::new(SharedBytes(Arc::clone(&bytes)));
        let archive = ZipArchive::new(shared).map_err(|_| PackageError::Damaged)?;
        if archive.has_duplicate_names() {
            return Err(PackageError::Duplicate);
        }
        if archive.len() > MOST_MEMBERS {
            return Err(PackageError::TooMany(archive.len()));
        }
        Ok(Package {
            bytes,
            archive,
            read: 0,
        })
    }

    /// The package as a file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The names of its members, in their order.
    pub fn names(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.archive.file_names().flatten()
    }

    /// Whether it has a member of this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The bytes of a member.
    ///
    /// # Errors
    /// When there is none, it is damaged, needs a password, or is larger than anything that people read.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, PackageError> {
        let left = MOST_BYTES - self.read.min(MOST_BYTES);
        let file = self.archive.by_name(name);
        let mut file = file.map_err(|it| failure(&it, name))?;
        let growth = file.compressed_size().saturating_mul(MOST_GROWTH);
        // What a member says of its size may be a lie: it is not read any further.
        let most = left.min(growth.max(HARMLESS));
        if file.size() > most {
            return Err(PackageError::TooLarge(name.to_owned()));
        }
        let mut bytes = Vec::new();
        let read = (&mut file).take(most + 1).read_to_end(&mut bytes);
        let read = read.map_err(|_| PackageError::Member(name.to_owned()))? as u64;
        if read > most {
            return Err(PackageError::TooLarge(name.to_owned()));
        }
        self.read += read;
        Ok(bytes)
    }

    /// The package with other bytes in these members, and those that it lacks behind its last one. What
    /// is packed stays as it is in all others.
    ///
    /// # Errors
    /// When it cannot be put together.
    pub fn with(&self, members: &[Member<'_>]) -> Result<Vec<u8>, PackageError> {
        self.rewritten(members).map_err(|_| PackageError::Damaged)
    }

    fn rewritten(&self, members: &[Member<'_>]) -> ZipResult<Vec<u8>> {
        let mut archive = self.archive.clone();
        let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(self.bytes.len())));
        for number in 0..archive.len() {
            let file = archive.by_index_raw(number)?;
            let name = file.name()?.into_owned();
            match members.iter().find(|it| it.name == name) {
                None => out.raw_copy_file(file)?,
                Some(member) => {
                    let options = SimpleFileOptions::default()
                        .compression_method(file.compression())
                        .last_modified_time(file.last_modified().unwrap_or_default());
                    drop(file);
                    out.start_file(&*name, options)?;
                    out.write_all(member.bytes)?;
                }
            }
        }
        for member in members.iter().filter(|it| !self.has(it.name)) {
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .last_modified_time(zip::DateTime::default());
            out.start_file(member.name, options)?;
            out.write_all(member.bytes)?;
        }
        Ok(out.finish()?.into_inner())
    }
}

/// A member that is written anew.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Its name.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

fn failure(error: &ZipError, name: &str) -> PackageError {
    match error {
        ZipError::FileNotFound => PackageError::Missing(name.to_owned()),
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => {
            PackageError::Encrypted(name.to_owned())
        }
        _ => PackageError::Member(name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(members: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in members {
            zip.start_file(*name, SimpleFileOptions::default())
                .expect("a member");
            zip.write_all(bytes).expect("written");
        }
        zip.finish().expect("a package").into_inner()
    }

    #[test]
    fn members_that_stay_keep_their_packed_bytes() {
        let long = "عربي ".repeat(500);
        let bytes = package(&[("a.xml", b"<a/>"), ("b.xml", long.as_bytes()), ("c", b"")]);
        let package = Package::open(bytes.clone()).expect("a package");
        let member = |name, bytes| Member { name, bytes };
        let changed = package.with(&[member("a.xml", b"<b/>"), member("new", b"n")]);
        let changed = changed.expect("put together");
        let mut again = Package::open(changed.clone()).expect("a package");
        let names: Vec<_> = again.names().collect();
        assert_eq!(names, ["a.xml", "b.xml", "c", "new"]);
        assert_eq!(again.read("a.xml").expect("there"), b"<b/>");
        assert_eq!(again.read("b.xml").expect("there"), long.as_bytes());
        let packed = |bytes: &[u8]| {
            let mut zip = ZipArchive::new(Cursor::new(bytes.to_vec())).expect("a package");
            let mut raw = Vec::new();
            let mut file = zip.by_index_raw(1).expect("there");
            file.read_to_end(&mut raw).expect("read");
            raw
        };
        assert_eq!(packed(&bytes), packed(&changed));
    }

    #[test]
    fn what_is_no_package_is_named() {
        let open = |bytes: &[u8]| Package::open(bytes.to_vec()).map(|_| ());
        assert_eq!(open(b"PK\x03\x04 and no more"), Err(PackageError::Damaged));
        assert_eq!(open(COMPOUND), Err(PackageError::Compound));
        let whole = package(&[("a", b"a")]);
        assert_eq!(open(&whole[..whole.len() - 30]), Err(PackageError::Damaged));
        let mut package = Package::open(whole).expect("a package");
        assert_eq!(
            package.read("b"),
            Err(PackageError::Missing("b".to_owned()))
        );
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let zeros = vec![0; 64 << 20];
        let mut package = Package::open(package(&[("zeros", &zeros)])).expect("a package");
        assert_eq!(
            package.read("zeros"),
            Err(PackageError::TooLarge("zeros".to_owned()))
        );
    }
}
