//! Why a command could not do its work, and how to mend it.

use std::io;

use super::Streams;
use crate::bidi;
use crate::diag::Message;
use crate::document::{DecodeError, DecodeErrorKind, Unmappable};
use crate::l10n::Localizer;

/// A failure that ends the command with exit code 2.
#[derive(Debug)]
pub struct CliError {
    message: Message,
    help: Option<Message>,
    closed_pipe: bool,
    /// Whether the bytes of a file are no text.
    no_text: bool,
}

impl CliError {
    /// A failure in these words.
    pub(crate) fn new(message: Message) -> CliError {
        CliError {
            message,
            help: None,
            closed_pipe: false,
            no_text: false,
        }
    }

    /// The failure with a way to mend it.
    pub(crate) fn with_help(mut self, help: Message) -> CliError {
        self.help = Some(help);
        self
    }

    /// A file that cannot be read.
    pub(crate) fn read(path: &str, error: &io::Error) -> CliError {
        let message = if error.kind() == io::ErrorKind::IsADirectory {
            Message::new("cannot-read-folder").with("path", path)
        } else {
            Message::new("cannot-read")
                .with("path", path)
                .with("reason", reason(error))
        };
        CliError::new(message)
    }

    /// A file that cannot be written; whatever stood there is untouched.
    pub(crate) fn write(path: &str, error: &io::Error) -> CliError {
        CliError::new(
            Message::new("cannot-write")
                .with("path", path)
                .with("reason", reason(error)),
        )
    }

    /// Why the system could not do it.
    pub(crate) fn reason(error: &io::Error) -> Message {
        reason(error)
    }

    pub(crate) fn is_no_text(&self) -> bool {
        self.no_text
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        self.closed_pipe
    }

    pub(crate) fn report(&self, localizer: &Localizer, streams: &mut Streams) {
        let label = localizer.text(&Message::new("error-label"));
        let text = localizer.text(&self.message);
        streams.complain(&format!("naqhara: {label}: {}", bidi::visible(&text)));
        if let Some(help) = &self.help {
            streams.complain(&format!("  {}", bidi::visible(&localizer.text(help))));
        }
    }
}

/// The operating system's reason, in our words where it is a usual one.
pub(super) fn reason(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("reason-not-found"),
        io::ErrorKind::PermissionDenied => Message::new("reason-permission"),
        io::ErrorKind::ReadOnlyFilesystem => Message::new("reason-read-only"),
        io::ErrorKind::IsADirectory => Message::new("reason-folder"),
        io::ErrorKind::StorageFull => Message::new("reason-full"),
        _ => Message::new("reason-other").with("text", error.to_string()),
    }
}

impl From<io::Error> for CliError {
    /// An error of standard input or output.
    fn from(error: io::Error) -> CliError {
        CliError {
            closed_pipe: error.kind() == io::ErrorKind::BrokenPipe,
            ..CliError::write("-", &error)
        }
    }
}

impl From<DecodeError> for CliError {
    fn from(error: DecodeError) -> CliError {
        CliError {
            no_text: error.kind == DecodeErrorKind::Binary,
            ..CliError::new(error.message()).with_help(error.help())
        }
    }
}

impl From<Unmappable> for CliError {
    fn from(error: Unmappable) -> CliError {
        CliError::new(error.message()).with_help(error.help())
    }
}
