//! Indexes of large glossaries, on disk: such a glossary is then open at once.
//!
//! An index is of all glossaries of a run together: of each, what it was made of is kept, its path, its
//! stamp and its hash. It is used where all of them are as they were: by its stamp, where the system dates
//! every change and the last one is not too young, and by its hash otherwise. Whatever else is found in
//! its place, the glossaries are read, and the index is made anew.

mod file;
mod make;
mod sounds;
mod stored;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::SystemTime;

use super::glossaries::Stack;
use super::stamp::Stamp;
use super::{Failure, Notice, Project};
use crate::analysis::Engine;
use crate::diag::{Message, Severity};
use file::{Header, Layer};
use stored::StoredIndex;

/// How many bytes the glossaries of a run have together for an index to be made by itself: below,
/// reading them takes no time that anybody notices.
const LARGE: u64 = 4 << 20;

/// The ending of the files.
const ENDING: &str = ".index";

/// How many indexes are kept. When there are more, the oldest go.
const MOST: usize = 16;

/// Where indexes are kept, and by which program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexFolder {
    /// The folder, which is made where it is not there.
    pub path: PathBuf,
    /// What tells one build of the program from another: each reads its own indexes alone.
    pub program: Vec<u8>,
}

/// An index that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltIndex {
    /// Its file.
    pub path: PathBuf,
    /// How many concepts it has, those of the starter glossary among them.
    pub concepts: usize,
    /// The size of its file, in bytes.
    pub size: u64,
}

/// The index of the glossaries of a run: where it is, or would be.
struct Place {
    /// Its file.
    file: PathBuf,
    /// The paths of the glossaries from the root.
    canonical: Vec<PathBuf>,
    program: [u8; 32],
}

impl Project {
    /// The engine by the index of these glossaries, where there is one or they are large enough for one.
    ///
    /// # Errors
    /// As [`Project::engine`].
    pub(super) fn indexed(&self, stack: &Stack) -> Result<Option<Engine>, Failure> {
        let Some(place) = self.index_place(stack) else {
            return Ok(None);
        };
        let system = self.system();
        let header = file::header(system, &place.file);
        let is_there = header.is_some() || system.stat_of_link(&place.file).is_ok();
        if let Some(header) = header.filter(|it| self.is_of(it, &place, stack)) {
            return Ok(Some(self.opened_index(header, place.file, stack)));
        }
        let sizes = stack.paths.iter();
        let sizes = sizes.filter_map(|it| Some(system.stat(it.as_ref()).ok()?.len));
        if !is_there && sizes.sum::<u64>() < LARGE {
            return Ok(None);
        }
        self.made_by_itself(&place, stack, is_there)
    }

    /// Makes the index, where its folder can be written into.
    fn made_by_itself(
        &self,
        place: &Place,
        stack: &Stack,
        was_there: bool,
    ) -> Result<Option<Engine>, Failure> {
        let folder = place.file.parent().unwrap_or(&place.file);
        let shown = folder.to_string_lossy().into_owned();
        let failed = match self.make_index(place, stack)? {
            Ok(Some(made)) => {
                let engine = self.opened_index(made, place.file.clone(), stack);
                let id = if was_there {
                    "glossary-index-anew"
                } else {
                    "glossary-index-made"
                };
                self.remark(stack, Message::new(id).with("folder", shown));
                return Ok(Some(engine));
            }
            // A system that writes no files.
            Err(error) if error.kind() == std::io::ErrorKind::Unsupported => return Ok(None),
            Err(error) => Message::new("glossary-index-fails")
                .with("folder", shown)
                .with("reason", super::reason(&error)),
            Ok(None) => return Ok(None),
        };
        self.remark(stack, failed);
        Ok(None)
    }

    fn remark(&self, stack: &Stack, message: Message) {
        self.notice(Notice {
            path: stack.paths.last().cloned().unwrap_or_default(),
            place: None,
            severity: Severity::Info,
            message,
            help: None,
        });
    }

    /// Makes the index of the glossaries that are named, else of those that hold in this folder, whatever
    /// their size.
    ///
    /// # Errors
    /// When a glossary cannot be read, or the index cannot be written.
    pub fn build_index(&self, named: Option<&[String]>) -> Result<BuiltIndex, Failure> {
        let failed = |id: &'static str| {
            let help = Message::new("glossary-index-nowhere.help");
            Err(Failure::new(Message::new(id)).with_help(help))
        };
        if self.options.index.is_none() {
            return failed("glossary-index-nowhere");
        }
        let stack = self.stack("-", named.or(self.options.glossaries.as_deref()))?;
        for path in stack.paths.iter().filter(|it| *it != "-") {
            // What is not there is said as everywhere.
            let stat = self.system().stat(path.as_ref());
            stat.map_err(|error| Failure::read(path, &error))?;
        }
        let Some(place) = self.index_place(&stack) else {
            let message = Message::new("glossary-index-of-nothing");
            let help = Message::new("glossary-index-of-nothing.help");
            return Err(Failure::new(message).with_help(help));
        };
        let shown = place.file.to_string_lossy().into_owned();
        let made = self.make_index(&place, &stack)?;
        let Some(header) = made.map_err(|error| Failure::write(&shown, &error))? else {
            let message = Message::new("glossary-index-of-starter");
            return Err(Failure::new(message));
        };
        let size = self.system().stat(&place.file).map_or(0, |it| it.len);
        Ok(BuiltIndex {
            path: place.file,
            concepts: header.concepts as usize,
            size,
        })
    }

    /// Where the index of these glossaries is kept; `None` where there can be none.
    fn index_place(&self, stack: &Stack) -> Option<Place> {
        let folder = self.options.index.as_ref()?;
        if stack.paths.is_empty() || stack.paths.iter().any(|it| it == "-") {
            return None;
        }
        let paths = stack.paths.iter();
        let canonical = paths.map(|it| self.system().canonical(it.as_ref()).ok());
        let canonical: Vec<PathBuf> = canonical.collect::<Option<_>>()?;
        let program = *blake3::hash(&folder.program).as_bytes();
        let mut hasher = blake3::Hasher::new();
        hasher.update(&program);
        hasher.update(&[u8::from(stack.starter)]);
        for path in &canonical {
            let bytes = path.as_os_str().as_encoded_bytes();
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
        let name = hasher.finalize().to_hex();
        let file = folder.path.join(format!("{}{ENDING}", &name[..32]));
        Some(Place {
            file,
            canonical,
            program,
        })
    }

    /// Whether an index is of these glossaries as they are now.
    fn is_of(&self, header: &Header, place: &Place, stack: &Stack) -> bool {
        header.program == place.program
            && header.starter == stack.starter
            && header.layers.len() == place.canonical.len()
            && header
                .layers
                .iter()
                .zip(&place.canonical)
                .all(|(layer, path)| self.is_as_it_was(layer, path))
    }

    fn is_as_it_was(&self, layer: &Layer, path: &Path) -> bool {
        if layer.path != path.as_os_str().as_encoded_bytes() {
            return false;
        }
        let stat = self.system().stat(path).ok();
        let Some(stat) = stat.filter(|it| it.is_file) else {
            return false;
        };
        if layer.stamp == Some(Stamp::of(&stat)) {
            return true;
        }
        let limit = self.max_input(path);
        let content = self.system().read_up_to(path, limit);
        content.is_ok_and(|it| *blake3::hash(it.head()).as_bytes() == layer.hash)
    }

    /// The engine over an index that is of these glossaries. What was said of them is said again.
    fn opened_index(&self, header: Header, path: PathBuf, stack: &Stack) -> Engine {
        for said in &header.notices {
            let place = stack.paths.get(said.layer as usize);
            self.notice(Notice {
                path: place.cloned().unwrap_or_default(),
                place: said.place,
                severity: said.severity,
                message: said.message.clone(),
                help: said.help.clone(),
            });
        }
        for path in &stack.paths {
            self.reads(path.as_ref());
        }
        Engine::of_stored(Arc::new(StoredIndex {
            system: self.system_handle(),
            options: self.options.clone(),
            path,
            header,
            glossaries: stack.paths.clone(),
            is_damaged: AtomicBool::new(false),
        }))
    }
}

/// The stamp of a file, where that alone will tell whether it is the same.
fn sure_stamp(stat: &super::Stat) -> Option<Stamp> {
    let stamp = Stamp::of(stat);
    stamp.is_sure(SystemTime::now()).then_some(stamp)
}
