//! Glossaries that a team keeps in a database: a project reads them from a snapshot on the disk.

use std::borrow::Cow;
use std::fmt::Debug;

use super::{Failure, Notice, Project};
use crate::diag::{Message, Severity};
use crate::glossary::{DecidedProposal, Proposal, Review};

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

/// The parameters of an address that are shown; any other may be a password, or a part of one.
const PUBLIC: [&str; 14] = [
    "application_name",
    "channel_binding",
    "connect_timeout",
    "dbname",
    "host",
    "hostaddr",
    "load_balance_hosts",
    "options",
    "port",
    "service",
    "sslmode",
    "sslrootcert",
    "target_session_attrs",
    "user",
];

/// An address as it may be shown: without its password.
pub fn without_password(address: &str) -> String {
    let (scheme, rest) = address.split_once("//").unwrap_or(("", address));
    // A password may hold a slash, an @ or a question mark that should have been written otherwise.
    let (who, rest) = match rest.split_once('@') {
        Some((who, rest)) => (Some(who), rest),
        None => (None, rest),
    };
    let user = |who: &str| who.split([':', '/', '?']).next().map(str::to_owned);
    if let Some(who) = who.filter(|it| it.contains('?')) {
        // Nothing tells where the password ends.
        return format!("{scheme}//{}", user(who).unwrap_or_default());
    }
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let place = match who.and_then(user) {
        Some(user) => format!("{user}@{}", place.rsplit('@').next().unwrap_or_default()),
        None => place.to_owned(),
    };
    // A second question mark begins nothing that is known.
    let is_public = |it: &&str| {
        let name = it.split('=').next().unwrap_or_default();
        PUBLIC.contains(&name) && !it.contains('?')
    };
    let query: Vec<&str> = query.split('&').filter(is_public).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{scheme}//{place}{mark}{}", query.join("&"))
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

    /// The changes that are proposed to the termbase at `address`, the oldest first.
    ///
    /// # Errors
    /// When it cannot be asked.
    fn proposals(&self, address: &str) -> Result<Vec<Proposal>, Failure>;

    /// Decides on a change that is proposed to the termbase at `address`.
    ///
    /// # Errors
    /// When there is no such proposal, or the user may not decide.
    fn decide(&self, address: &str, review: Review) -> Result<DecidedProposal, Failure>;
}

/// A termbase that holds for a path.
#[derive(Debug)]
pub struct Termbase<'p> {
    termbases: &'p dyn Termbases,
    address: String,
}

impl Termbase<'_> {
    /// Its address as it may be shown.
    pub fn shown(&self) -> Cow<'_, str> {
        shown_glossary(&self.address)
    }

    /// The changes that are proposed to it, the oldest first.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn proposals(&self) -> Result<Vec<Proposal>, Failure> {
        self.termbases.proposals(&self.address)
    }

    /// Decides on a change that is proposed to it.
    ///
    /// # Errors
    /// When there is no such proposal, or the user may not decide.
    pub fn decide(&self, review: Review) -> Result<DecidedProposal, Failure> {
        self.termbases.decide(&self.address, review)
    }
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
    /// The topmost termbase that holds for `path`, if there is one.
    ///
    /// # Errors
    /// When a configuration cannot be read.
    pub fn termbase(&self, path: &str) -> Result<Option<Termbase<'_>>, Failure> {
        let named = self.named_glossaries(path)?.into_iter();
        let Some(address) = named.rev().find(|it| is_termbase(it)) else {
            return Ok(None);
        };
        let termbases = self.options.termbases.as_deref();
        let termbases = termbases.ok_or_else(without_termbases)?;
        Ok(Some(Termbase { termbases, address }))
    }

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
