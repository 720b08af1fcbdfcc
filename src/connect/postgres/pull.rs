//! A pull: the snapshot becomes what the termbase is, and a file, where one is named, gets what has changed.

use std::path::Path;

use super::address::Address;
use super::bases::{Base, read_text};
use super::server::Server;
use super::store::Store;
use crate::document::Incoming;
use crate::glossary::formats::Choice;
use crate::glossary::formats::csv::{Table, write_table};
use crate::glossary::merge::{Conflict, Side, merge};
use crate::project::{Failure, OpenGlossary, Project};

/// What a pull has brought.
#[derive(Clone, Debug, Default)]
pub struct Pulled {
    /// How many concepts came: those that have changed, or all.
    pub changes: usize,
    /// Whether all of the termbase was fetched.
    pub is_whole: bool,
    /// What both the termbase and the file have changed. Where no side is preferred, the file holds both
    /// cells, as `glossary merge` leaves them.
    pub conflicts: Vec<Conflict>,
}

/// Pulls; into the file at `file`, what was changed in it since it was last pulled or pushed stays.
///
/// # Errors
/// When the server cannot be asked, or a file cannot be read or written.
pub fn pull(
    store: &Store,
    address: &Address,
    server: &mut Server,
    into: Option<(&Project, &str, Option<Side>)>,
) -> Result<Pulled, Failure> {
    let refreshed = store.refresh(server, address)?;
    let mut pulled = Pulled {
        changes: refreshed.changes,
        is_whole: refreshed.is_whole,
        conflicts: Vec::new(),
    };
    let Some((project, file, prefer)) = into else {
        return Ok(pulled);
    };
    let snapshot = store.place(address).file;
    let shown = snapshot.to_string_lossy().into_owned();
    let theirs = read_text(&snapshot).map_err(|it| Failure::read(&shown, &it))?;
    let ours = existing(project, file)?;
    let mut base = Base::of(store, address, project, file);
    if let Some(ours) = &ours {
        base = base.of_table(ours.document.text());
    }
    let text = match &ours {
        None => theirs.clone(),
        Some(ours) if base.text.as_deref() == Some(ours.document.text()) => theirs.clone(),
        Some(ours) => {
            let own = project.parse_glossary(ours)?;
            let other = project.read_glossary(&shown, &Choice::default())?;
            let known = base.text.as_deref().map(|it| {
                let (known, _) = crate::glossary::formats::csv::read(it);
                known
            });
            let known = known.as_ref().map(Table::new);
            let (own, other) = (Table::new(&own), Table::new(&other));
            let merged = merge(known.as_ref(), &own, &other, prefer);
            pulled.conflicts = merged.conflicts;
            write_table(&merged.table)
        }
    };
    base.begin(&theirs, &text)?;
    if ours.as_ref().is_none_or(|it| it.document.text() != text) {
        write(project, file, ours.as_ref(), &text)?;
    }
    base.finish(&text)?;
    Ok(pulled)
}

/// The file that is pulled into, if it is there; one that is no table of text cannot be.
fn existing(project: &Project, file: &str) -> Result<Option<OpenGlossary>, Failure> {
    if project.system().stat(Path::new(file)).is_err() {
        return Ok(None);
    }
    let opened = project.open_glossary(file, &Choice::default())?;
    if opened.is_converted {
        return Err(super::failures::other_format(file));
    }
    Ok(Some(opened))
}

/// Writes the file, in the encoding that it had, if it is still as it was read.
fn write(
    project: &Project,
    file: &str,
    before: Option<&OpenGlossary>,
    text: &str,
) -> Result<(), Failure> {
    let system = project.system();
    let path = Path::new(file);
    let Some(before) = before else {
        let written = system.write(path, text.as_bytes(), None);
        return written.map_err(|it| Failure::write(file, &it));
    };
    let old = before.document.to_bytes()?;
    let bytes = before.document.with_text(text.to_owned()).to_bytes()?;
    let is_same = || {
        system
            .read(path)
            .map(Incoming::into_bytes)
            .is_ok_and(|it| it == *old)
    };
    let written = system.write(path, &bytes, Some(&is_same));
    written.map_err(|it| Failure::rewrite(file, &it))
}
