//! Why a dictionary cannot be used.

use std::io;
use std::path::{Path, PathBuf};

use crate::diag::Message;

/// Why a dictionary cannot be used.
#[derive(Debug)]
pub enum DictionaryError {
    /// One of its files cannot be read.
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// One of its files is not what it should be.
    Unfit {
        /// What is wrong with which file.
        message: Message,
        /// What its user can do.
        help: Message,
    },
}

/// A file as messages name it.
fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn about(id: &'static str, path: &Path) -> Message {
    Message::new(id).with("path", shown(path))
}

fn unfit(message: Message, help: &'static str) -> DictionaryError {
    DictionaryError::Unfit {
        message,
        help: Message::new(help),
    }
}

impl DictionaryError {
    pub(super) fn read(path: &Path, error: io::Error) -> DictionaryError {
        let path = path.to_owned();
        DictionaryError::Read { path, error }
    }

    /// Nothing there is a dictionary.
    pub(super) fn unknown(path: &Path) -> DictionaryError {
        unfit(about("dictionary-unknown", path), "dictionary-unknown.help")
    }

    /// Its definitions are missing.
    pub(super) fn no_body(index: &Path, expected: &Path) -> DictionaryError {
        let message = about("dictionary-no-body", index).with("expected", shown(expected));
        unfit(message, "dictionary-no-body.help")
    }

    /// It has no entries.
    pub(super) fn empty(path: &Path) -> DictionaryError {
        unfit(about("dictionary-empty", path), "dictionary-empty.help")
    }

    /// One of its files is damaged; `fault` says how.
    pub(super) fn damaged(path: &Path, fault: &'static str) -> DictionaryError {
        let message = about("dictionary-damaged", path).with("fault", Message::new(fault));
        unfit(message, "dictionary-damaged.help")
    }

    /// One of its files is in another encoding.
    pub(super) fn not_utf8(path: &Path) -> DictionaryError {
        unfit(
            about("dictionary-not-utf8", path),
            "dictionary-not-utf8.help",
        )
    }

    /// It is of two other languages.
    pub(super) fn other_pair(path: &Path, pair: &str) -> DictionaryError {
        let message = about("dictionary-other-pair", path).with("pair", pair);
        unfit(message, "dictionary-other-pair.help")
    }

    /// Nothing tells which languages it is of.
    pub(super) fn no_pair(path: &Path) -> DictionaryError {
        unfit(about("dictionary-no-pair", path), "dictionary-no-pair.help")
    }
}
