//! Whatever has become of an index or of the sounds beside it, the glossary answers as without them. Where
//! the checksums of a damaged one are right, as after damage before it was written, its concepts can be read
//! all the same; its terms and sounds are used as they are.

#![no_main]

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use naqhara::analysis::Engine;
use naqhara::document::Incoming;
use naqhara::glossary::formats::csv;
use naqhara::project::{Disk, IndexFolder, Project, ProjectOptions, Stat, System, Unsearched};

/// Terms of all kinds, more of them than one block of an index holds.
const TABLE: &str = "concept_id,entity_type,en_preferred,en_short,ar_preferred,ar_deprecated,ar_kind,\
    definition_en,match,note,x_desk\n\
    a-1,person,Tarim Vosk,Vosk,تاريم فوسك,تاريم فسك,transliteration,A pilot,,first | second,north\n\
    a-2,org,Quill Harbour,,كويل هاربر,,translation,,exact,,\n\
    a-3,org,United Nations,,هيئة الأمم,,,,,mine,\n\
    a-4,place,Zandovar,,زاندوفار,زندوفار,,\"A town, made up\",,,south\n";
const TEXT: &str = "قال تاريم فسك إن زندوفار بعيدة، ووصل فوسك إلى كويل هاربر مع هيئة الأمم. Gadget 17 of Quill Harbour.\n";
/// By their letters and by their sound.
const QUERIES: [&str; 3] = ["Tarim Vosk", "زاندوفر", "Quil Harbur"];

/// What is done to a file.
#[derive(Arbitrary, Debug)]
enum Damage {
    Put(u32, u8),
    Insert(u32, Vec<u8>),
    Remove(u32, u8),
    Cut(u32),
    Whole(Vec<u8>),
}

#[derive(Arbitrary, Debug)]
struct Input {
    index: Vec<Damage>,
    sounds: Vec<Damage>,
    is_resealed: bool,
}

fuzz_target!(|input: Input| {
    let made = &*MADE;
    let mut index = damaged(&made.index, &input.index);
    if input.is_resealed && index.len() == made.index.len() {
        made.reseal(&mut index);
    }
    let files = Files {
        index,
        sounds: damaged(&made.sounds, &input.sounds),
        ..made.files()
    };
    let engine = made.engine(files);
    if input.is_resealed {
        drop(csv::write(engine.glossary()));
    } else {
        assert_eq!(answers(&engine), made.answers);
    }
});

fn damaged(bytes: &[u8], damage: &[Damage]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for damage in damage {
        let at = |at: &u32| *at as usize % (bytes.len() + 1);
        match damage {
            Damage::Put(place, byte) => {
                let at = at(place);
                bytes[at..].iter_mut().take(1).for_each(|it| *it = *byte);
            }
            Damage::Insert(place, new) => {
                let at = at(place);
                bytes.splice(at..at, new.iter().copied());
            }
            Damage::Remove(place, count) => {
                let at = at(place);
                let end = bytes.len().min(at + usize::from(*count));
                bytes.drain(at..end);
            }
            Damage::Cut(place) => bytes.truncate(at(place)),
            Damage::Whole(new) => bytes.clone_from(new),
        }
    }
    bytes
}

/// All that an engine says.
fn answers(engine: &Engine) -> String {
    let glossary = engine.glossary();
    let mut said = csv::write(glossary);
    said += &format!("{:?}\n", engine.index().find(glossary, TEXT));
    for query in QUERIES {
        said += &format!("{:?}\n", engine.lookup(query, 5));
    }
    said
}

/// How many of the parts hold the concepts; the terms stand behind them.
const CONCEPTS: usize = 2;

static MADE: LazyLock<Made> = LazyLock::new(Made::new);

/// An index as it was made, and what is said by it.
struct Made {
    folder: PathBuf,
    table: String,
    index: Vec<u8>,
    sounds: Vec<u8>,
    /// Where its parts stand, and where the header says so.
    parts: Vec<Part>,
    answers: String,
}

struct Part {
    start: usize,
    len: usize,
    /// Where the header holds the checksum.
    sum: std::ops::Range<usize>,
}

impl Made {
    fn new() -> Made {
        let kept = tempfile::tempdir().expect("a folder");
        let folder = std::fs::canonicalize(kept.path()).expect("a folder");
        let gadgets = (0..14).map(|it| format!("b-{it},product,Gadget {it},,جهاز {it},,,,,,\n"));
        let table = [TABLE.to_owned(), gadgets.collect()].concat();
        std::fs::write(folder.join("glossary.csv"), &table).expect("written");
        let project = Project::new(Arc::new(Disk::default()), options(&folder));
        let built = project.build_index(None).expect("an index");
        let answers = answers(&project.engine("-").expect("an engine"));
        let without = Engine::new(csv::read(&table).0);
        assert_eq!(answers, self::answers(&without));
        let index = std::fs::read(&built.path).expect("an index");
        Made {
            sounds: std::fs::read(built.path.with_extension("sounds")).expect("sounds"),
            parts: parts(&index),
            folder,
            table,
            index,
            answers,
        }
    }

    fn files(&self) -> Files {
        Files {
            folder: self.folder.clone(),
            table: self.table.clone(),
            index: self.index.clone(),
            sounds: self.sounds.clone(),
        }
    }

    fn engine(&self, files: Files) -> Engine {
        let project = Project::new(Arc::new(files), options(&self.folder));
        project.engine("-").expect("an engine")
    }

    /// Makes the checksums those of the parts as they are, where the header is as it was.
    fn reseal(&self, index: &mut [u8]) {
        let end = self
            .parts
            .iter()
            .map(|it| it.start + it.len)
            .max()
            .unwrap_or(0);
        if index[end..] != self.index[end..] {
            return;
        }
        for part in &self.parts[..CONCEPTS] {
            let sum = crc32fast::hash(&index[part.start..][..part.len]);
            // Five bytes where the header has five: the last may be empty.
            let mut bits = sum;
            let last = part.sum.end - 1;
            for at in part.sum.clone() {
                index[at] = bits as u8 & 0x7F | if at == last { 0 } else { 0x80 };
                bits >>= 7;
            }
        }
        let tail = index.len() - 16;
        let len = u32::from_le_bytes(index[tail..][..4].try_into().expect("four")) as usize;
        let sum = crc32fast::hash(&index[tail - len..tail]);
        index[tail + 4..][..4].copy_from_slice(&sum.to_le_bytes());
    }
}

/// The parts of an index: places, lengths and checksums in its header that fit.
fn parts(index: &[u8]) -> Vec<Part> {
    let tail = index.len() - 16;
    let len = u32::from_le_bytes(index[tail..][..4].try_into().expect("four")) as usize;
    let mut parts = Vec::new();
    let mut next = 0;
    for at in tail - len..tail {
        let numbers = (number(index, at)).and_then(|(start, at)| {
            let (len, at) = number(index, at)?;
            let (sum, end) = number(index, at)?;
            Some((start as usize, len as usize, sum, at..end))
        });
        let Some((start, len, sum, place)) = numbers else {
            continue;
        };
        let bytes = index
            .get(start..start.saturating_add(len))
            .unwrap_or_default();
        if start == next && len > 0 && u64::from(crc32fast::hash(bytes)) == sum {
            next = start + len;
            let sum = place;
            parts.push(Part { start, len, sum });
        }
    }
    assert_eq!(parts.len(), 3, "the format has changed");
    parts
}

/// A number as `postcard` writes it, and where it ends.
fn number(bytes: &[u8], mut at: usize) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for shift in (0..63).step_by(7) {
        let byte = *bytes.get(at)?;
        at += 1;
        value |= u64::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Some((value, at));
        }
    }
    None
}

fn options(folder: &Path) -> ProjectOptions {
    let glossary = folder.join("glossary.csv");
    ProjectOptions {
        glossaries: Some(vec![glossary.to_string_lossy().into_owned()]),
        no_starter: true,
        index: Some(IndexFolder {
            path: folder.join("indexes"),
            program: b"fuzz".to_vec(),
        }),
        ..ProjectOptions::default()
    }
}

/// The files of a run. What is written is not kept.
struct Files {
    folder: PathBuf,
    table: String,
    index: Vec<u8>,
    sounds: Vec<u8>,
}

impl Files {
    fn bytes(&self, path: &Path) -> io::Result<&[u8]> {
        match path.extension().and_then(|it| it.to_str()) {
            Some("csv") => Ok(self.table.as_bytes()),
            Some("index") => Ok(&self.index),
            Some("sounds") => Ok(&self.sounds),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

impl System for Files {
    fn read_up_to(&self, path: &Path, _: u64) -> io::Result<Incoming> {
        let bytes = self.bytes(path)?.to_vec();
        Ok(match String::from_utf8(bytes) {
            Ok(text) => Incoming::Text(text),
            Err(error) => Incoming::Bytes(error.into_bytes()),
        })
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        Ok(Stat {
            is_file: true,
            len: self.bytes(path)?.len() as u64,
            ..Stat::default()
        })
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        Ok(self.folder.clone())
    }

    fn names_in(&self, _: &Path) -> Vec<OsString> {
        Vec::new()
    }

    fn walk(&self, _: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Vec::new()
    }

    fn write(&self, _: &Path, _: &[u8], _: Option<&dyn Fn() -> bool>) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }
}
