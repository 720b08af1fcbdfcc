//! The pictures of the README and the documentation: what naqhara writes, as a browser, a word
//! processor and a terminal show it.

use std::env;
use std::fmt;
use std::fs;
use std::path::Path;

use crate::shorthand::Shorthand;
use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::summary::Options;
use naqhara::text::Lang;

use crate::reports::{preview_page, summary_docx, summary_page};

use super::chromium::{self, View};
use super::kinds::seed;
use super::office;
use super::screen;

/// Where they stand, from the root of the repository.
const FOLDER: &str = "docs/pictures";
/// The texts that the pages of the documentation check.
const EXAMPLES: &str = "docs/examples";
/// What a picture may weigh, in bytes: they stand in the history for ever.
const SIZE: u64 = 150_000;
/// Points per inch of a page on paper.
const RESOLUTION: &str = "66";

const DAY: View = View {
    width: 860,
    dark: false,
};
const NIGHT: View = View {
    width: 860,
    dark: true,
};

/// The pictures that were made, with their sizes in bytes.
pub(crate) struct Made {
    pictures: Vec<(String, u64)>,
}

/// Makes all of them anew.
pub(crate) fn run() -> Result<Made, String> {
    fs::create_dir_all(FOLDER).map_err(|it| it.to_string())?;
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let mut made = Made {
        pictures: Vec::new(),
    };
    for (name, page, view) in pages()? {
        let (path, picture) = (folder.path().join("page.html"), picture(name));
        fs::write(&path, page).map_err(|it| it.to_string())?;
        let asked = format!("--screenshot={picture}");
        chromium::run(&path, view, &[&asked, "--window-size=860,640"])?;
        made.weigh(picture)?;
    }
    for (name, args, rows) in screens() {
        let (path, picture) = (folder.path().join("screen.html"), picture(name));
        fs::write(&path, on_screen(args, rows)?).map_err(|it| it.to_string())?;
        let asked = format!("--screenshot={picture}");
        let size = format!("--window-size=892,{}", height(rows));
        chromium::run(&path, DAY, &[&asked, &size])?;
        made.weigh(picture)?;
    }
    let name = "summary-docx";
    let paper = folder.path().join(format!("{name}.docx"));
    fs::write(&paper, document()?).map_err(|it| it.to_string())?;
    on_paper(&paper, &picture(name))?;
    made.weigh(picture(name))?;
    Ok(made)
}

fn picture(name: &str) -> String {
    format!("{FOLDER}/{name}.png")
}

fn pages() -> Result<[(&'static str, String, View); 3], String> {
    let engine = Engine::starter();
    let (ar, en) = (seed("energy", "ar")?, seed("energy", "en")?);
    let pair = engine.summary_pair(&ar, &en, Options::default());
    let one = engine.summary(&seed("stargate", "ar")?, Options::default());
    let report = engine.align_pair(&ar, &en, Kinds::Names);
    let preview = preview_page(&report, &[ar.text(), en.text()], Lang::En);
    Ok([
        ("summary", summary_page(&pair, Lang::En), DAY),
        ("summary-ar", summary_page(&one, Lang::Ar), NIGHT),
        ("preview", preview, DAY),
    ])
}

/// Commands on a terminal, and how many rows of them are shown.
fn screens() -> [(&'static str, &'static [&'static str], usize); 2] {
    [
        (
            "lint",
            &["lint", "--source", "port.en.txt", "--target", "port.ar.txt"],
            29,
        ),
        ("lookup", &["lookup", "كروزو", "Musk"], 24),
    ]
}

/// A command on a terminal, run among the examples of the documentation.
fn on_screen(args: &[&str], rows: usize) -> Result<String, String> {
    let here = env::current_dir().map_err(|it| it.to_string())?;
    env::set_current_dir(EXAMPLES).map_err(|error| format!("{EXAMPLES}: {error}"))?;
    let page = screen::page(args, rows);
    env::set_current_dir(here).map_err(|it| it.to_string())?;
    Ok(page)
}

/// The height of a picture of that many rows and a command line, in pixels.
fn height(rows: usize) -> usize {
    36 + (rows + 1) * 22
}

/// The summary as a Word document, its headings in Arabic.
fn document() -> Result<Vec<u8>, String> {
    let (ar, en) = (seed("football", "ar")?, seed("football", "en")?);
    let summary = Engine::starter().summary_pair(&ar, &en, Options::default());
    Ok(summary_docx(&summary, Lang::Ar))
}

/// The first page of a document, as LibreOffice prints it.
fn on_paper(document: &Path, picture: &str) -> Result<(), String> {
    let folder = document.parent().ok_or("a document without a folder")?;
    office::convert(&[document], "pdf", folder)?;
    let printed = document.with_extension("pdf").display().to_string();
    let args = ["draw", "-r", RESOLUTION, "-o", picture, &printed, "1"];
    office::command("mutool", &args).map(drop)
}

impl Made {
    fn weigh(&mut self, picture: String) -> Result<(), String> {
        let file = fs::metadata(&picture).map_err(|error| format!("{picture}: {error}"))?;
        self.pictures.push((picture, file.len()));
        Ok(())
    }

    /// Whether all are small.
    pub(crate) fn holds(&self) -> bool {
        self.pictures.iter().all(|it| it.1 < SIZE)
    }
}

impl fmt::Display for Made {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.pictures.iter();
        let lines: Vec<String> = lines
            .map(|(path, size)| format!("{path}: {size} bytes"))
            .collect();
        write!(out, "{}", lines.join("\n"))
    }
}
