//! Documents of others: do we read the words that LibreOffice reads and Chromium shows, and write back what
//! we do not touch?

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use naqhara::container::package::Package;
use naqhara::diag::Edit;
use naqhara::document::{Bilingual, Document, FORMATS, FileFormat, decode};
use naqhara::text::is_arabic_letter;

use super::office::convert;
use super::shown::{Shown, pages};

/// Words that no format can write without a thought.
const OTHER: &str = "ض & <ض> \"ض\" ض";
/// The documents that we wrote, and a page.
const OURS: [&str; 2] = ["tests/data/documents", "tests/data/units"];
/// Paragraphs that are exchanged in a document, evenly spread: each takes a reading of the whole.
const EXCHANGED: usize = 60;
/// What is written for us is read as.
const THEIRS: &str = "theirs.odt";
/// How many differences are shown.
const SHOWN: usize = 6;
/// Least share of paragraphs that are the same.
const SAME: f64 = 0.995;

/// What was compared, and what is wrong.
#[derive(Default)]
pub(crate) struct Proof {
    documents: usize,
    /// Pieces that were exchanged and put back.
    exchanged: usize,
    /// Paragraphs that LibreOffice read, too.
    compared: usize,
    /// Lines that Chromium showed.
    shown: usize,
    faults: Vec<String>,
}

impl Proof {
    fn fault(&mut self, fault: String) {
        self.faults.push(fault);
    }

    /// Whether all is as it should be, and there was something to compare.
    pub(crate) fn holds(&self) -> bool {
        self.faults.is_empty() && self.exchanged > 0 && self.compared > 0 && self.shown > 0
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.faults {
            writeln!(out, "{fault}")?;
        }
        write!(
            out,
            "{} documents; {} pieces exchanged, {} paragraphs compared with LibreOffice, {} lines with Chromium; {} faults",
            self.documents,
            self.exchanged,
            self.compared,
            self.shown,
            self.faults.len()
        )
    }
}

/// Compares the documents of the repository and those of a folder.
pub(crate) fn run(more: Option<&PathBuf>, keep: Option<&PathBuf>) -> Result<Proof, String> {
    let temporary = tempfile::tempdir().map_err(|it| it.to_string())?;
    let folder = keep.map_or(temporary.path(), PathBuf::as_path);
    fs::create_dir_all(folder).map_err(|it| it.to_string())?;
    let mut proof = Proof::default();
    let mut files = Vec::new();
    for place in OURS
        .map(Path::new)
        .into_iter()
        .chain(more.map(PathBuf::as_path))
    {
        files.extend(found(place)?);
    }
    for path in &files {
        let bytes = fs::read(path).map_err(|it| it.to_string())?;
        let shown = path.display().to_string();
        let read = decode(&shown, bytes.clone()).map_err(|it| format!("{shown}: {it:?}"))?;
        // `evaluate bilingual` exchanges the units of pages.
        if read.0.file.format != "html" {
            written_back(&read.0, &bytes, &mut proof);
        }
        match read.0.file.format {
            "epub" | "html" => same_as_shown(&read.0, bytes, folder, &mut proof)?,
            _ => same_words(&read.0, path, folder, &mut proof)?,
        }
    }
    proof.documents = files.len();
    Ok(proof)
}

/// The packages and pages in a folder and those inside it.
fn found(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|it| format!("{}: {it}", folder.display()))? {
        let path = entry.map_err(|it| it.to_string())?.path();
        if path.is_dir() {
            found.extend(self::found(&path)?);
        } else if is_document(&path.to_string_lossy()) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn is_document(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    let is_read = |it: &&&dyn FileFormat| it.package().is_some() || it.name() == "html";
    let mut formats = FORMATS.iter().filter(is_read);
    formats.any(|it| it.extensions().contains(&extension))
}

/// Exchanges paragraphs, one at a time, and looks what else has changed.
fn written_back(document: &Document, bytes: &[u8], proof: &mut Proof) {
    let path = document.path();
    if document.to_bytes().ok().as_deref() != Some(bytes) {
        proof.fault(format!("{path}: not the same file without an edit"));
    }
    let pieces = document.prose.map().pieces();
    let copied = pieces.filter(|it| it.kind == naqhara::document::PieceKind::Copied);
    let copied: Vec<_> = copied.filter(|it| !it.prose.is_empty()).collect();
    for piece in copied.iter().step_by(copied.len() / EXCHANGED + 1) {
        proof.exchanged += 1;
        let own = piece.prose.of(document.text()).to_owned();
        let edit = |start, end, text: &str| Edit {
            span: naqhara::text::Span::new(start, end),
            text: text.to_owned(),
        };
        let there = edit(piece.prose.start, piece.prose.end, OTHER);
        let back = edit(piece.prose.start, piece.prose.start + OTHER.len(), &own);
        let mut expected = document.text().to_owned();
        expected.replace_range(piece.prose.start..piece.prose.end, OTHER);
        let changed = document.edited([&there].into_iter()).ok();
        let Some(changed) = changed.filter(|it| it.text() == expected) else {
            proof.fault(format!("{path}: {own:?} was not exchanged"));
            continue;
        };
        let again = changed.edited([&back].into_iter());
        if again.ok().is_none_or(|it| it.text() != document.text()) {
            proof.fault(format!("{path}: {own:?} was not put back"));
        }
        others_stay(&changed, bytes, proof);
    }
}

/// All members but one are as they were.
fn others_stay(changed: &Document, bytes: &[u8], proof: &mut Proof) {
    let members = |bytes: Vec<u8>| {
        let mut package = Package::open(bytes).ok()?;
        let names: Vec<String> = package.names().map(|it| it.into_owned()).collect();
        let read = names.into_iter().map(|it| {
            let bytes = package.read(&it).ok()?;
            Some((it, bytes))
        });
        read.collect::<Option<Vec<_>>>()
    };
    let now = changed.to_bytes().ok().and_then(members);
    let same = members(bytes.to_vec()).zip(now).is_some_and(|(was, now)| {
        let differ = was.iter().zip(&now).filter(|(a, b)| a != b).count();
        was.len() == now.len() && differ == 1
    });
    if !same {
        proof.fault(format!("{}: other members have changed", changed.path()));
    }
}

/// Compares the paragraphs with Arabic in them with those that LibreOffice writes as OpenDocument; a file
/// that is OpenDocument itself with the text that LibreOffice makes of it, which has no text boxes.
fn same_words(
    document: &Document,
    path: &Path,
    folder: &Path,
    proof: &mut Proof,
) -> Result<(), String> {
    let (format, least) = match document.file.format {
        // It ends words with the numbers of their notes.
        "odt" => ("txt:Text (encoded):UTF8", 0.9),
        "pptx" => ("odp", SAME),
        "xlsx" => ("ods", SAME),
        _ => ("odt", SAME),
    };
    convert(&[path], format, folder)?;
    let extension = format.split(':').next().unwrap_or_default();
    let name = path.file_stem().unwrap_or_default();
    let theirs = folder.join(name).with_extension(extension);
    let bytes = fs::read(&theirs).map_err(|it| format!("{}: {it}", theirs.display()))?;
    let read_as = match extension {
        "txt" => "theirs.txt",
        _ => THEIRS,
    };
    let (theirs, _) = decode(read_as, bytes).map_err(|it| format!("{read_as}: {it:?}"))?;
    let (ours, theirs) = (lines(document), lines(&theirs));
    let mut differ = [missing(&theirs, &ours), missing(&ours, &theirs)];
    if extension == "txt" {
        differ[1].clear();
    }
    let all: usize = ours.values().chain(theirs.values()).sum();
    proof.compared += all / 2;
    let fault = compared(document.path(), &differ, all, least);
    proof.faults.extend(fault);
    Ok(())
}

/// Compares the lines with Arabic in them with those that Chromium shows; attributes are no lines there.
fn same_as_shown(
    document: &Document,
    bytes: Vec<u8>,
    folder: &Path,
    proof: &mut Proof,
) -> Result<(), String> {
    let mut shown = Shown::default();
    for (name, page) in pages(document, bytes)? {
        shown.add(&folder.join(name), &page)?;
    }
    let prose = Bilingual::one_side(document.clone()).target;
    let ours = counted(prose.text().lines());
    let theirs = counted(shown.lines.iter().map(String::as_str));
    let beside = counted(shown.beside.iter().map(String::as_str));
    let mut differ = [missing(&theirs, &ours), missing(&ours, &theirs)];
    differ[1].retain(|it| !beside.contains_key(it));
    let all: usize = ours.values().chain(theirs.values()).sum();
    proof.shown += theirs.values().sum::<usize>();
    let fault = compared(document.path(), &differ, all, SAME);
    proof.faults.extend(fault);
    Ok(())
}

/// What is to be said where too little of `all` lines is the same.
fn compared(path: &str, differ: &[Vec<String>; 2], all: usize, least: f64) -> Option<String> {
    let count = differ[0].len() + differ[1].len();
    let share = 1.0 - count as f64 / all.max(1) as f64;
    let first: Vec<&String> = differ.iter().flatten().take(SHOWN).collect();
    (share < least).then(|| format!("{path}: {share:.3} as the other program: {first:#?}"))
}

/// Paragraphs with Arabic, each with how often it is there. What programs compute, numbers of pages
/// for one, is left out.
fn lines(document: &Document) -> BTreeMap<String, usize> {
    let is_text = document.package_units().is_empty() || document.file.format == "odt";
    let computed = if is_text && document.path() != THEIRS {
        &[]
    } else {
        document.prose.opaque()
    };
    let opaque = computed.iter().map(|it| (it.start, it.end));
    let mut text = String::new();
    let mut done = 0;
    for (start, end) in opaque {
        text.push_str(&document.text()[done..start]);
        text.extend(
            document.text()[start..end]
                .chars()
                .filter(|it| it.is_whitespace()),
        );
        done = end;
    }
    text.push_str(&document.text()[done..]);
    counted(text.lines())
}

/// Lines with Arabic, each with how often it is there.
fn counted<'t>(lines: impl Iterator<Item = &'t str>) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let line = words.join(" ").replace('\u{AD}', "");
        if line.contains(is_arabic_letter) {
            *found.entry(line).or_default() += 1;
        }
    }
    found
}

fn missing(of: &BTreeMap<String, usize>, among: &BTreeMap<String, usize>) -> Vec<String> {
    let lacks = |it: &(&String, &usize)| among.get(it.0).is_none_or(|count| count < it.1);
    of.iter().filter(lacks).map(|it| it.0.clone()).collect()
}
