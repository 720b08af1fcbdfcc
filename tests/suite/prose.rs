//! What is prose in a file, which command sees it, and what edits do to it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use naqhara::analysis::Engine;
use naqhara::diag::Edit;
use naqhara::document::{Document, Incoming, Refused, Role, decode};
use naqhara::glossary::Glossary;
use naqhara::lint::config::CommandLineRules;
use naqhara::lint::{Plan, Subject, check};
use naqhara::project::{Disk, Project, ProjectOptions, Stat, System, Unsearched};
use naqhara::text::{Lang, Span};

use crate::program::{bare, naqhara};

fn document(path: &str, bytes: &[u8]) -> Document {
    decode(path, bytes.to_vec()).expect("a text").0
}

fn units(document: &Document) -> Vec<(&str, Lang)> {
    let units = document.prose.units().iter();
    let units = units.map(|it| (it.span.of(document.text()), it.language));
    units.collect()
}

#[test]
fn a_byte_order_mark_and_mixed_line_ends_are_no_prose() {
    let document = document("a.txt", b"\xEF\xBB\xBFOne.\r\n\r\nTwo.\n \t\nThree.\r");
    let lines = ["One.", "Two.", "Three."].map(|it| (it, Lang::En));
    assert_eq!(units(&document), lines);
    assert_eq!(
        document.text().len(),
        "One.\r\n\r\nTwo.\n \t\nThree.\r".len()
    );
    let empty = decode("a.txt", b"\n\r\n \t\n".to_vec()).expect("a text").0;
    assert!(empty.prose.units().is_empty() && empty.prose.opaque().is_empty());
    assert_eq!(empty.prose.language_at(2), Lang::En);
}

#[test]
fn directives_are_opaque_and_what_never_closes_is_text() {
    let text = "<!-- naqhara-ignore x -->\nقال ماسك.\n<!-- naqhara-ignore y\nقال ماسك.\n";
    let document = document("a.md", text.as_bytes());
    assert_eq!(document.prose.directives().len(), 1);
    let comment = document.prose.directives()[0].span;
    assert!(document.prose.is_all_opaque(comment));
    assert_eq!(document.visible().len(), text.len());
    assert!(comment.of(document.visible()).trim().is_empty());
    assert!(document.visible().contains("naqhara-ignore y"));
}

#[test]
fn edits_are_spliced_and_stale_ones_refused() {
    let one = document("a.txt", "قال.. نعم\r\n".as_bytes());
    let edit = |start, end, text: &str| Edit {
        span: Span::new(start, end),
        text: text.to_owned(),
    };
    let at = "قال".len();
    let edits = [edit(at, at + 2, "."), edit(0, 0, "و")];
    let two = one.edited(edits.iter()).expect("prose");
    assert_eq!(two.text(), "وقال. نعم\r\n");
    let carried = one.prose.map().edit(&edits[0], one.text()).expect("prose");
    let other = document("a.txt", "قالت. نعم\r\n".as_bytes());
    let spliced = naqhara::document::splice(other.text(), &[carried]);
    assert_eq!(spliced, Err(Refused::Stale));
}

const CUES: &str = "1\n00:00:01,000 --> 00:00:02,500\nقال إيلون مسك في 2024\n\n2\n00:00:03,000 --> 00:00:04,000\nنعم\n";

#[test]
fn numbers_and_times_of_subtitles_are_no_figures() {
    let document = document("a.srt", CUES.as_bytes());
    assert!(document.prose.units().iter().all(|it| it.role == Role::Cue));
    let analysis = Engine::starter().analyse(document);
    let facts = analysis.facts().iter();
    let facts: Vec<&str> = facts.map(|it| it.span.of(analysis.text())).collect();
    assert_eq!(facts, ["2024"]);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.srt");
    fs::write(&path, CUES.replace("نعم", "نعم..")).expect("written");
    let path = path.to_string_lossy();
    let run = naqhara(&["lint", "--fix", "--fail-on", "never", &path]).run();
    assert_eq!(run.code, 0, "{}", run.err);
    let fixed = CUES.replace("مسك", "ماسك").replace("نعم", "نعم.");
    assert_eq!(fs::read_to_string(&*path).expect("there"), fixed);
}

#[test]
fn an_arabic_line_between_english_ones_is_checked() {
    let english = "The company said so in a statement that was long enough.\n";
    let text = format!("{english}قال ذلك , ثم سكت.\n{english}");
    let document = document("a.txt", text.as_bytes());
    assert_eq!(document.language(), Lang::En);
    let analysis = Engine::new(Glossary::default()).analyse(document);
    let found = check(Subject::Text(&analysis, &Plan::standard()));
    assert!(
        found.iter().any(|it| it.rule == "ar-latin-comma"),
        "{found:?}"
    );
    assert!(found.iter().all(|it| it.span.start >= english.len()));
}

#[test]
fn every_command_sees_the_same_prose() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.md");
    let text = "قال إيلون ماسك نعم.\n\n`إيلون ماسك`\n\n<!-- naqhara-ignore x -- إيلون ماسك -->\n\nثم سكت.\n";
    fs::write(&path, text).expect("written");
    let path = path.to_string_lossy();
    for command in ["align", "summary"] {
        let run = naqhara(&[command, "--format", "json", &path]).run();
        let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let mentions = report["names"][0]["mentions"].as_array().expect("a list");
        assert_eq!(mentions.len(), 1, "{command}: {}", run.out);
    }
}

/// A disk over which an editor holds texts that nobody has saved.
struct Editor {
    unsaved: BTreeMap<PathBuf, String>,
}

impl System for Editor {
    fn read_up_to(&self, path: &Path, limit: u64) -> io::Result<Incoming> {
        match self.unsaved.get(path) {
            Some(text) => Ok(Incoming::Text(text.clone())),
            None => Disk.read_up_to(path, limit),
        }
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        match self.unsaved.get(path) {
            Some(text) => Ok(Stat {
                is_file: true,
                len: text.len() as u64,
                ..Stat::default()
            }),
            None => Disk.stat(path),
        }
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.canonical(path)
    }

    fn current_folder(&self) -> io::Result<PathBuf> {
        Disk.current_folder()
    }

    fn names_in(&self, folder: &Path) -> Vec<OsString> {
        let own = self.unsaved.keys().filter(|it| it.parent() == Some(folder));
        let own = own.filter_map(|it| it.file_name().map(OsString::from));
        Disk.names_in(folder).into_iter().chain(own).collect()
    }

    fn walk(&self, folder: &Path) -> Vec<Result<PathBuf, Unsearched>> {
        Disk.walk(folder)
    }

    fn write(&self, _: &Path, _: &[u8], _: Option<&dyn Fn() -> bool>) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[test]
fn a_project_answers_over_unsaved_texts() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::write(path("a.txt"), "saved").expect("written");
    let unsaved = [
        (path("a.txt"), "قال نعم.. ثم سكت."),
        (
            path("naqhara.toml"),
            "[lint.rules]\nar-doubled-full-stop = \"error\"\n",
        ),
        (path("a.txt.naqhara-ignore"), "ar-latin-comma\n"),
    ];
    let unsaved = unsaved.map(|(path, text)| (path, text.to_owned())).into();
    let project = Project::new(Arc::new(Editor { unsaved }), ProjectOptions::default());
    let name = path("a.txt").to_string_lossy().into_owned();
    let files = project.texts([name.as_str()].into_iter()).files;
    let plans = project
        .plans(&files, &CommandLineRules::default())
        .expect("plans");
    assert_eq!(plans[0].ignored.len(), 1);
    let (text, _) = project.open(&files[0].path, &name).expect("a text");
    let engine = project.engine(&name).expect("an engine");
    let analysis = engine.analyse(text);
    let found = check(Subject::Text(&analysis, &plans[0]));
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|it| (it.rule, it.severity.name()))
        .collect();
    assert!(
        found.contains(&("ar-doubled-full-stop", "error")),
        "{found:?}"
    );
}

#[test]
fn a_project_in_memory_asks_nobody() {
    let project = Project::in_memory(Glossary::default());
    assert!(
        project
            .engine("a.txt")
            .expect("an engine")
            .glossary()
            .concepts()
            .is_empty()
    );
    let plan = project
        .plan("a.txt", true, &CommandLineRules::default())
        .expect("a plan");
    assert!(plan.runs("ar-latin-comma"));
    assert!(project.open(Path::new("a.txt"), "a.txt").is_err());
}

#[test]
fn each_text_of_a_pair_goes_by_its_own_configuration() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, text).expect("written");
        path.to_string_lossy().into_owned()
    };
    put(
        "ar/naqhara.toml",
        "[lint.rules]\nar-doubled-full-stop = \"off\"\n",
    );
    let source = put("ar/a.txt", "قال نعم.. ثم سكت المتحدث باسم الشركة.\n");
    let target = put(
        "en/a.txt",
        "He said yes, then the spokesman of the company fell silent.\n",
    );
    let pair = [
        "lint",
        "--fail-on",
        "never",
        "--source",
        &source,
        "--target",
        &target,
    ];
    let run = bare(&pair).run();
    assert!(!run.out.contains("ar-doubled-full-stop"), "{}", run.out);
    let turned = [
        "lint",
        "--fail-on",
        "never",
        "--source",
        &target,
        "--target",
        &source,
    ];
    let run = bare(&turned).run();
    assert!(!run.out.contains("ar-doubled-full-stop"), "{}", run.out);
}
