//! Why something could not be done, and what else its user should know: data, no printing.

use std::io;

use crate::diag::{Message, Severity};
use crate::document::{DecodeError, DecodeErrorKind, WriteError};

/// Something that a user should know, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The file, as the user named it.
    pub path: String,
    /// Line and column, each from 1, where there is a place; column 0 where only the line is told.
    pub place: Option<(usize, usize)>,
    /// How much it matters.
    pub severity: Severity,
    /// What is said.
    pub message: Message,
    /// What the user can do about it.
    pub help: Option<Message>,
}

/// What kind of failure it is, where that makes a difference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FailureKind {
    /// Any.
    #[default]
    Other,
    /// The bytes of a file are no text.
    NoText,
    /// What is written is no longer read.
    ClosedPipe,
}

/// Why something could not be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What went wrong.
    pub message: Message,
    /// What the user can do about it.
    pub help: Option<Message>,
    /// What led to it, in the order of the places.
    pub notices: Vec<Notice>,
    /// What kind of failure it is.
    pub kind: FailureKind,
}

impl Failure {
    /// A failure in these words.
    pub fn new(message: Message) -> Failure {
        Failure {
            message,
            help: None,
            notices: Vec::new(),
            kind: FailureKind::Other,
        }
    }

    /// The failure with what the user can do about it.
    #[must_use]
    pub fn with_help(mut self, help: Message) -> Failure {
        self.help = Some(help);
        self
    }

    /// A file that cannot be read.
    pub fn read(path: &str, error: &io::Error) -> Failure {
        Failure::new(if error.kind() == io::ErrorKind::IsADirectory {
            Message::new("cannot-read-folder").with("path", path)
        } else {
            Message::new("cannot-read")
                .with("path", path)
                .with("reason", reason(error))
        })
    }

    /// A file that cannot be written; whatever stood there is untouched.
    pub fn write(path: &str, error: &io::Error) -> Failure {
        let message = Message::new("cannot-write")
            .with("path", path)
            .with("reason", reason(error));
        Failure::new(message)
    }

    /// A file that cannot be written after it was read; see [`System::write`](super::System::write).
    pub fn rewrite(path: &str, error: &io::Error) -> Failure {
        if error.kind() == io::ErrorKind::Interrupted {
            let message = Message::new("file-changed").with("path", path);
            return Failure::new(message).with_help(Message::new("file-changed.help"));
        }
        Failure::write(path, error)
    }
}

/// The operating system's reason, in our words where it is a usual one.
pub fn reason(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("reason-not-found"),
        io::ErrorKind::PermissionDenied => Message::new("reason-permission"),
        io::ErrorKind::ReadOnlyFilesystem => Message::new("reason-read-only"),
        io::ErrorKind::IsADirectory => Message::new("reason-folder"),
        io::ErrorKind::StorageFull => Message::new("reason-full"),
        io::ErrorKind::QuotaExceeded => Message::new("reason-quota"),
        io::ErrorKind::FileTooLarge => Message::new("reason-too-large"),
        _ => Message::new("reason-other").with("text", error.to_string()),
    }
}

impl From<io::Error> for Failure {
    /// An error of standard input or output.
    fn from(error: io::Error) -> Failure {
        let closed = error.kind() == io::ErrorKind::BrokenPipe;
        Failure {
            kind: if closed {
                FailureKind::ClosedPipe
            } else {
                FailureKind::Other
            },
            ..Failure::write("-", &error)
        }
    }
}

impl From<DecodeError> for Failure {
    fn from(error: DecodeError) -> Failure {
        let binary = error.kind == DecodeErrorKind::Binary;
        Failure {
            kind: if binary {
                FailureKind::NoText
            } else {
                FailureKind::Other
            },
            ..Failure::new(error.message()).with_help(error.help())
        }
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Failure {
        match error {
            WriteError::Unmappable(it) => Failure::new(it.message()).with_help(it.help()),
            WriteError::Refused(refused) => {
                let message = Message::new("edit-refused").with("reason", refused.name());
                Failure::new(message).with_help(Message::new("edit-refused.help"))
            }
            WriteError::Io(error) => Failure::from(error),
        }
    }
}
