//! Texts that come with a request: opened by the names of their files, in whatever format. No name leads
//! to the disk.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use serde::{Deserialize, Serialize};

use super::errors::Refused;
use super::standing::Standing;
use crate::diag::Message;
use crate::document::{Document, Incoming, Problem, decode_incoming};
use crate::project::{Stat, System, TextFile, Texts, Unsearched, comparable};

/// The name of a text that was not read from a file.
const PASTED: &str = "pasted.txt";
/// How many bytes a name may have.
const LONGEST_NAME: usize = 255;
/// Base64 as many write it: bits behind the last byte need not be zeros.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true),
);
/// What stands before the name of a target that has the name of its source.
const TARGET: &str = "target-";

/// A file as a request brings it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileBody {
    pub(super) name: Option<String>,
    text: Option<String>,
    base64: Option<String>,
}

/// A file as an answer gives it.
#[derive(Debug, Serialize)]
pub(super) struct FileAnswer {
    name: String,
    base64: String,
    /// `null` where it is no text.
    text: Option<String>,
}

impl FileAnswer {
    pub(super) fn new(name: &str, bytes: &[u8], document: &Document) -> FileAnswer {
        let is_text = document.format().package().is_none();
        FileAnswer {
            name: name.to_owned(),
            base64: STANDARD.encode(bytes),
            text: is_text.then(|| document.text().to_owned()),
        }
    }
}

/// One text, or a source and its target.
#[derive(Clone, Debug)]
pub(super) struct Files {
    pub(super) source: NamedFile,
    pub(super) target: Option<NamedFile>,
}

/// A file with its content.
#[derive(Clone, Debug)]
pub(super) struct NamedFile {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl FileBody {
    /// A text that no file was named for.
    pub(super) fn of_text(name: Option<String>, text: String) -> FileBody {
        FileBody {
            name,
            text: Some(text),
            base64: None,
        }
    }

    /// The file.
    pub(super) fn read(self) -> Result<NamedFile, Refused> {
        let name = self.name.unwrap_or_else(|| PASTED.to_owned());
        let is_bad = |it: char| it.is_control() || matches!(it, '/' | '\\');
        let is_folder = matches!(name.trim(), "" | "-" | "." | "..");
        if is_folder || name.len() > LONGEST_NAME || name.contains(is_bad) {
            let message = Message::new("web-bad-name").with("name", name);
            return Err(Refused::new(400, "bad-name", message));
        }
        let bytes = match (self.text, self.base64) {
            (Some(text), None) => text.into_bytes(),
            (None, Some(coded)) => LENIENT.decode(coded).map_err(|error| {
                let message = Message::new("web-bad-base64").with("name", name.as_str());
                Refused::bad(message.with("text", error.to_string()))
            })?,
            _ => {
                let message = Message::new("web-no-content").with("name", name);
                return Err(Refused::bad(message));
            }
        };
        Ok(NamedFile { name, bytes })
    }
}

impl NamedFile {
    /// As a document, with what its reader should know.
    pub(super) fn open(&self) -> Result<(Document, Vec<Problem>), Refused> {
        let content = Incoming::Bytes(self.bytes.clone());
        Ok(decode_incoming(&self.name, content)?)
    }

    pub(super) fn text_file(&self) -> TextFile {
        TextFile::named(&self.name)
    }
}

/// Texts that are open, with what their reader should know.
pub(super) struct OpenTexts {
    pub(super) texts: Texts,
    pub(super) notices: Vec<Problem>,
}

impl Files {
    /// Of what a request brings.
    pub(super) fn read(source: FileBody, target: Option<FileBody>) -> Result<Files, Refused> {
        let source = source.read()?;
        let mut target = target.map(FileBody::read).transpose()?;
        if let Some(target) = target.as_mut().filter(|it| it.name == source.name) {
            target.name.insert_str(0, TARGET);
        }
        Ok(Files { source, target })
    }

    /// Opens them for an answer about their names.
    pub(super) fn open(&self, standing: &Standing) -> Result<OpenTexts, Refused> {
        let (source, mut notices) = self.source.open()?;
        let target = match &self.target {
            None => None,
            Some(target) => {
                let (target, more) = target.open()?;
                notices.extend(more);
                Some(target)
            }
        };
        let mut say = |_: &str, problems: &[Problem]| notices.extend_from_slice(problems);
        let texts = Texts::new(&standing.engine, source, target, &mut say)?;
        Ok(OpenTexts { texts, notices })
    }

    /// The same for an answer about findings: two texts have to be in two languages.
    pub(super) fn open_to_check(&self, standing: &Standing) -> Result<OpenTexts, Refused> {
        if let Some(target) = &self.target {
            comparable([self.source.open()?.0, target.open()?.0])?;
        }
        self.open(standing)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &NamedFile> {
        std::iter::once(&self.source).chain(&self.target)
    }
}

/// A system that holds the files of a request and nothing else; what is written stays in it.
pub(super) struct Memory {
    files: Mutex<BTreeMap<PathBuf, Vec<u8>>>,
}

impl Memory {
    pub(super) fn of<'f>(files: impl Iterator<Item = &'f NamedFile>) -> Memory {
        let all = files.map(|it| (PathBuf::from(&it.name), it.bytes.clone()));
        Memory {
            files: Mutex::new(all.collect()),
        }
    }

    /// The content of a file as it is now.
    pub(super) fn content(&self, path: &Path) -> io::Result<Vec<u8>> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let found = files.get(path).cloned();
        found.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl System for Memory {
    fn read_up_to(&self, path: &Path, _: u64) -> io::Result<Incoming> {
        self.content(path).map(Incoming::Bytes)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let content = self.content(path)?;
        Ok(Stat {
            is_file: true,
            len: content.len() as u64,
            ..Stat::default()
        })
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        Ok(PathBuf::new())
    }

    fn names_in(&self, _: &Path) -> Vec<std::ffi::OsString> {
        Vec::new()
    }

    fn walk(&self, _: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Vec::new()
    }

    fn write(
        &self,
        path: &Path,
        bytes: &[u8],
        unchanged: Option<&dyn Fn() -> bool>,
    ) -> io::Result<()> {
        if unchanged.is_some_and(|it| !it()) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), bytes.to_vec());
        Ok(())
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Result<NamedFile, Refused> {
        FileBody::of_text(Some(name.to_owned()), "a".to_owned()).read()
    }

    #[test]
    fn a_name_leads_nowhere() {
        for name in [
            "../a.txt",
            "/etc/passwd",
            "a\\b.txt",
            "",
            "-",
            "..",
            "a\nb",
            "a\0.txt",
        ] {
            let refused = named(name).expect_err(name);
            assert_eq!(
                (refused.status, refused.code),
                (400, "bad-name"),
                "{name:?}"
            );
        }
        assert!(named(&"a".repeat(256)).is_err());
        assert_eq!(named("خبر <b>.txt").expect("a name").name, "خبر <b>.txt");
    }

    #[test]
    fn a_target_of_the_same_name_has_another() {
        let body = || FileBody::of_text(None, "a".to_owned());
        let files = Files::read(body(), Some(body())).expect("two texts");
        let names: Vec<&str> = files.all().map(|it| it.name.as_str()).collect();
        assert_eq!(names, [PASTED, "target-pasted.txt"]);
    }

    #[test]
    fn a_file_has_one_content() {
        let read = |json: &str| {
            let body: FileBody = serde_json::from_str(json).expect("a body");
            body.read().map(|it| it.bytes).map_err(|it| it.status)
        };
        assert_eq!(read(r#"{"base64":"YWI="}"#), Ok(b"ab".to_vec()));
        assert_eq!(read(r#"{"base64":"YWI"}"#), Err(400));
        assert_eq!(read(r#"{"text":"a","base64":"YQ=="}"#), Err(400));
        assert_eq!(read("{}"), Err(400));
    }
}
