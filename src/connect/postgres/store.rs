//! Snapshots of termbases on the disk: an ordinary glossary file each, brought up to date by what has
//! changed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::address::Address;
use super::applied::{Current, apply, header, written};
use super::bases::read_text;
use super::cells::columns_of;
use super::environment::Environment;
use super::fetch::{self, CONSISTENT};
use super::follow;
use super::review::{decide, open_proposals};
use super::server::{Server, Wanted};
use super::state::State;
use crate::diag::Message;
use crate::glossary::{DecidedProposal, Proposal, Review};
use crate::project::{Disk, Failure, Snapshot, System, Termbases, reason};

/// How old a snapshot is used without asking the server.
const FRESH: Duration = Duration::from_secs(5 * 60);

/// How many concepts are written at a time.
const PIECE: usize = 10_000;

/// The snapshot of a termbase.
const FILE: &str = "glossary.csv";

/// Where snapshots are kept, and how servers are asked.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    environment: Environment,
    follows: AtomicBool,
    /// When each termbase was asked last.
    asked: Mutex<BTreeMap<String, Instant>>,
}

/// What a pull has brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Refreshed {
    /// How many concepts have changed, or all of them.
    pub(super) changes: usize,
    /// Whether all of the termbase was fetched.
    pub(super) is_whole: bool,
}

/// The files of a snapshot.
pub(super) struct Place {
    folder: PathBuf,
    pub(super) file: PathBuf,
    pub(super) state: PathBuf,
}

impl Place {
    /// What is known of the snapshot, if it is as it was left.
    pub(super) fn known(&self) -> Option<State> {
        let state = State::read(&self.state)?;
        let stat = Disk.stat(&self.file).ok()?;
        (stat.len == state.size).then_some(state)
    }
}

impl Store {
    /// Snapshots in this folder.
    pub fn new(folder: PathBuf, environment: Environment) -> Store {
        Store {
            folder,
            environment,
            follows: AtomicBool::new(false),
            asked: Mutex::default(),
        }
    }

    /// Reads an address by the environment.
    ///
    /// # Errors
    /// As [`Address::new`].
    pub fn address(&self, address: &str) -> Result<Address, Failure> {
        Address::new(address, &self.environment)
    }

    /// Where other things of termbases are kept.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn place(&self, address: &Address) -> Place {
        let name = &blake3::hash(address.shown.as_bytes()).to_hex()[..16];
        let folder = self.folder.join(name);
        Place {
            file: folder.join(FILE),
            state: folder.join("state.json"),
            folder,
        }
    }

    /// Brings the snapshot up to date.
    ///
    /// # Errors
    /// When the server cannot be asked, or the snapshot cannot be written.
    pub(super) fn refresh(
        &self,
        server: &mut Server,
        address: &Address,
    ) -> Result<Refreshed, Failure> {
        let place = self.place(address);
        let _alone = alone(&place)?;
        server.run(CONSISTENT)?;
        let done = refreshed(server, address, &place);
        let ended = server.run("COMMIT");
        let done = done?;
        ended.map(|()| done)
    }

    /// The same folder for another thread.
    fn anew(&self) -> Store {
        Store::new(self.folder.clone(), self.environment.clone())
    }

    fn asked(&self) -> MutexGuard<'_, BTreeMap<String, Instant>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps other runs from writing the snapshot; the system forgets it when this one ends.
fn alone(place: &Place) -> Result<File, Failure> {
    let shown = place.folder.to_string_lossy();
    let opened = Disk.create_folder(&place.folder).and_then(|()| {
        let file = File::create(place.folder.join("lock"))?;
        file.lock()?;
        Ok(file)
    });
    opened.map_err(|it| Failure::write(&shown, &it))
}

fn refreshed(server: &mut Server, address: &Address, place: &Place) -> Result<Refreshed, Failure> {
    let identity = server.identity()?;
    let known = place.known().filter(|it| it.identity == identity);
    let mark = fetch::mark(server)?;
    let mut state = State::new(&address.shown, identity, mark);
    let failed = |it: &std::io::Error| Failure::write(&place.file.to_string_lossy(), it);
    if let Some(known) = known
        && fetch::has(server, &known.mark)?
    {
        let changes = fetch::since(server, &known.mark)?;
        let has_columns = columns_of(changes.iter().map(|it| &it.cells))
            .iter()
            .all(|it| known.columns.contains(it));
        if has_columns {
            state.columns = known.columns;
            state.size = known.size;
            if !changes.is_empty() {
                let size = rewritten(&place.file, &state.columns, &changes);
                state.size = size.map_err(|it| failed(&it))?;
            }
            state.write(&place.state).map_err(|it| failed(&it))?;
            return Ok(Refreshed {
                changes: changes.len(),
                is_whole: false,
            });
        }
    }
    state.columns = all_columns(server)?;
    let changes = write_all(server, place, &mut state)?;
    state.write(&place.state).map_err(|it| failed(&it))?;
    Ok(Refreshed {
        changes,
        is_whole: true,
    })
}

/// Puts changes into the snapshot at `path`; gives its size.
fn rewritten(path: &Path, columns: &[String], changes: &[Current]) -> std::io::Result<u64> {
    let before = read_text(path)?;
    let mut after = Disk.begin_cache(path)?;
    let size = apply(&before, columns, changes, &mut after)?;
    after.finish()?;
    Ok(size)
}

/// The columns that the concepts of a termbase fill.
fn all_columns(server: &mut Server) -> Result<Vec<String>, Failure> {
    let query = "SELECT DISTINCT k FROM naqhara.concepts, jsonb_object_keys(cells) AS k \
        WHERE NOT is_deleted";
    let names = server.rows(query, &[])?;
    let filled = names.iter().map(|it| (it.get(0), "x".to_owned())).collect();
    Ok(columns_of(std::iter::once(&filled)))
}

fn write_all(server: &mut Server, place: &Place, state: &mut State) -> Result<usize, Failure> {
    let failed = |it: &std::io::Error| Failure::write(&place.file.to_string_lossy(), it);
    let mut file = Disk.begin_cache(&place.file).map_err(|it| failed(&it))?;
    let head = header(&state.columns);
    file.write_all(head.as_bytes()).map_err(|it| failed(&it))?;
    state.size = head.len() as u64;
    let mut count = 0;
    let columns = state.columns.clone();
    fetch::all(server, PIECE, |piece| {
        let text = written(&columns, &piece);
        count += piece.len();
        state.size += text.len() as u64;
        file.write_all(text.as_bytes()).map_err(|it| failed(&it))
    })?;
    file.finish().map_err(|it| failed(&it))?;
    Ok(count)
}

impl Termbases for Store {
    fn snapshot(&self, address: &str) -> Result<(Snapshot, Option<Message>), Failure> {
        let address = self.address(address)?;
        let place = self.place(&address);
        let snapshot = Snapshot {
            path: place.file.to_string_lossy().into_owned(),
            shown: address.shown.clone(),
        };
        // Whoever asks while another asks waits for its answer.
        let mut asked = self.asked();
        let known = place.known();
        let follows = self.follows.load(Ordering::Relaxed);
        let last = asked.get(&address.shown).copied();
        let is_asked = last.is_some_and(|it: Instant| follows || it.elapsed() < FRESH);
        if known.is_some() && (is_asked || known.as_ref().is_some_and(is_fresh) && !follows) {
            return Ok((snapshot, None));
        }
        asked.insert(address.shown.clone(), Instant::now());
        if follows && last.is_none() {
            follow::begin(self.anew(), address.clone());
        }
        let wanted = if known.is_some() || follows {
            Wanted::Soon
        } else {
            Wanted::There
        };
        let server = Server::open(&address, wanted);
        let refreshed = server.and_then(|mut it| self.refresh(&mut it, &address));
        match (refreshed, known) {
            (Ok(_), _) => Ok((snapshot, None)),
            (Err(failure), Some(known)) => Ok((snapshot, Some(used_as_it_is(&failure, &known)))),
            (Err(failure), None) => Err(failure),
        }
    }

    fn follow(&self) {
        self.follows.store(true, Ordering::Relaxed);
    }

    fn proposals(&self, address: &str) -> Result<Vec<Proposal>, Failure> {
        open_proposals(&mut Server::connect(&self.address(address)?)?)
    }

    fn decide(&self, address: &str, review: Review) -> Result<DecidedProposal, Failure> {
        let address = self.address(address)?;
        let mut server = Server::connect(&address)?;
        let decided = decide(&mut server, review)?;
        // Whoever decides sees it at once; others hear of it.
        drop(self.refresh(&mut server, &address));
        Ok(decided)
    }
}

fn is_fresh(state: &State) -> bool {
    state.age().is_some_and(|it| it < FRESH)
}

/// What is said where a snapshot is used although it may be old.
fn used_as_it_is(failure: &Failure, state: &State) -> Message {
    let minutes = state.age().map(|it| it.as_secs() / 60);
    let age = match minutes {
        None => Message::new("termbase-age-unknown"),
        Some(minutes) => {
            let (id, count) = match minutes {
                0 => ("termbase-age-now", 0),
                1..=119 => ("termbase-age-minutes", minutes),
                120..=2879 => ("termbase-age-hours", minutes / 60),
                _ => ("termbase-age-days", minutes / (24 * 60)),
            };
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            Message::new(id).with("count", count)
        }
    };
    let message = Message::new("termbase-offline").with("age", age);
    message.with("reason", failure.message.clone())
}

/// The reason of an error of the disk, for a file of ours.
pub(super) fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    let message = Message::new("cannot-write").with("path", path.to_string_lossy().into_owned());
    Failure::new(message.with("reason", reason(error)))
}
