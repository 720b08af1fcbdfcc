//! Glossaries that a team keeps in a database: a project reads them from a snapshot on the disk.

use std::borrow::Cow;
use std::fmt::Debug;

use super::{Failure, Notice, Project};
use crate::diag::{Message, Severity};

/// What the address of one begins with.
const SCHEMES: [&str; 2] = ["postgres://", "postgresql://"];

/// Whether a glossary is named by the address of a termbase, and not by the path of a file.
pub fn is_termbase(path: &str) -> bool {
    SCHEMES.iter().any(|it| path.starts_with(it))
}

/// A glossary as it may be shown: an address without its password, a path as it is.
pub fn shown_glossary(path: &str) -> Cow<'_, str> {
    if is_termbase(path) {
        Cow::Owned(without_password(path))
    } else {
        Cow::Borrowed(path)
    }
}

/// An address as it may be shown: without its password.
pub fn without_password(address: &str) -> String {
    let (place, query) = address.split_once('?').unwrap_or((address, ""));
    let (scheme, rest) = place.split_once("//").unwrap_or(("", place));
    // A password may hold a slash or an @ that should have been written otherwise.
    let place = match rest.rsplit_once('@') {
        Some((who, host)) => {
            let user = who.split(':').next().unwrap_or_default();
            format!("{scheme}//{user}@{host}")
        }
        None => format!("{scheme}//{rest}"),
    };
    let is_public = |it: &&str| !it.is_empty() && !it.starts_with("password");
    let query: Vec<&str> = query.split('&').filter(is_public).collect();
    if query.is_empty() {
        return place;
    }
    format!("{place}?{}", query.join("&"))
}

/// A termbase as it was when it was last asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The glossary file that holds it.
    pub path: String,
    /// The termbase, without a password.
    pub shown: String,
}

/// What knows how to get a termbase on the disk.
pub trait Termbases: Send + Sync + Debug {
    /// The snapshot of the termbase at `address`, as new as it can be had soon; with what its user should
    /// know of it.
    ///
    /// # Errors
    /// When there is none, and the termbase cannot be asked.
    fn snapshot(&self, address: &str) -> Result<(Snapshot, Option<Message>), Failure>;

    /// Follows the termbases from now on: their snapshots change as soon as they do.
    fn follow(&self);
}

/// Why there are none.
fn without_termbases() -> Failure {
    if cfg!(feature = "postgres") {
        let failure = Failure::new(Message::new("termbase-no-folder"));
        return failure.with_help(Message::new("termbase-no-folder.help"));
    }
    Failure::new(Message::new("termbase-not-built"))
}

impl Project {
    /// The path of a glossary on the disk: that of the snapshot, where a termbase is named.
    ///
    /// # Errors
    /// When the termbase cannot be had.
    pub(super) fn on_disk(&self, path: &str) -> Result<String, Failure> {
        if !is_termbase(path) {
            return Ok(path.to_owned());
        }
        let Some(termbases) = &self.options.termbases else {
            return Err(without_termbases());
        };
        let (snapshot, said) = termbases.snapshot(path)?;
        if let Some(message) = said {
            self.notice(Notice {
                path: snapshot.shown,
                place: None,
                severity: Severity::Info,
                message,
                help: None,
            });
        }
        Ok(snapshot.path)
    }

    /// The same of several.
    pub(super) fn all_on_disk(&self, paths: &[String]) -> Result<Vec<String>, Failure> {
        paths.iter().map(|it| self.on_disk(it)).collect()
    }
}
