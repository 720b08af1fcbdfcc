//! Row 10: the editor server (`naqhara lsp`), by the Language Server Protocol.
//!
//! [`serve`] answers one client until it says `exit`. It decides nothing of its own: a document is
//! checked as `naqhara lint` checks it, by its project, but for what is not saved yet
//! ([`unsaved::Unsaved`]). One thread reads messages and keeps the open documents, one checks them and
//! leaves out versions that are no longer there, one answers questions, each over the documents as they
//! were when it was asked.

mod actions;
mod changes;
mod checking;
mod commands;
mod completion;
mod diagnostics;
mod documents;
mod glossary_rows;
mod hints;
mod hover;
mod ignoring;
mod names;
mod occurrences;
mod places;
mod protocol;
mod queries;
mod rename;
mod server;
mod settings;
mod shared;
mod transport;
mod unsaved;
mod uri;
mod workspace;

pub use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
pub use server::{Ended, serve};
pub use settings::Start;
pub use transport::{MOST_BYTES, ReadError, read, write};
