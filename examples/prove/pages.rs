//! Whether everybody can read our pages: languages, headings, tables, order, colours, narrow screens.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use naqhara::analysis::Engine;
use naqhara::text::Lang;
use serde::Deserialize;

use super::chromium::{self, View};
use super::kinds;

const SCRIPT: &str = include_str!("pages.js");

/// A telephone and a desk, by day and by night.
const VIEWS: [View; 3] = [
    View {
        width: 360,
        dark: false,
    },
    View {
        width: 360,
        dark: true,
    },
    View {
        width: 1280,
        dark: false,
    },
];

/// What was checked, and what is not as it should be.
#[derive(Default)]
pub(crate) struct Found {
    pages: usize,
    checks: usize,
    by_axe: bool,
    faults: Vec<String>,
}

#[derive(Deserialize)]
struct Answer {
    width: u32,
    dark: bool,
    checks: usize,
    faults: Vec<String>,
}

/// Checks every kind of page, also with the rules of axe-core if its script is given.
pub(crate) fn run(axe: Option<&PathBuf>, keep: Option<&PathBuf>) -> Result<Found, String> {
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let folder = keep.map_or(folder.path(), PathBuf::as_path);
    fs::create_dir_all(folder).map_err(|it| it.to_string())?;
    let axe =
        axe.map(|it| fs::read_to_string(it).map_err(|error| format!("{}: {error}", it.display())));
    let axe = axe.transpose()?.unwrap_or_default();
    let script = format!("<script>{axe}</script>\n<script>{SCRIPT}</script>\n");
    let engine = Engine::starter();
    let mut found = Found {
        by_axe: !axe.is_empty(),
        ..Found::default()
    };
    for (name, from, to, lang) in [
        ("stargate", "ar", "en", Lang::En),
        ("football", "en", "ar", Lang::Ar),
    ] {
        let (source, target) = (kinds::seed(name, from)?, kinds::seed(name, to)?);
        for (name, page) in kinds::of(&engine, [&source, &target], lang) {
            look(&mut found, folder, (&name, &page), &script)?;
        }
    }
    Ok(found)
}

fn look(found: &mut Found, folder: &Path, page: (&str, &str), script: &str) -> Result<(), String> {
    let (name, page) = page;
    found.pages += 1;
    if page.contains("<script") {
        found.faults.push(format!("{name}: a script"));
    }
    for view in VIEWS {
        let path = folder.join(format!("{name}.html"));
        let answer = chromium::ask(&path, page, script, view)?;
        let answer: Answer = serde_json::from_slice(&answer).map_err(|it| it.to_string())?;
        if (answer.width, answer.dark) != (view.width, view.dark) {
            return Err(format!(
                "{name}: {} wide, dark: {}",
                answer.width, answer.dark
            ));
        }
        found.checks += answer.checks;
        let colours = if view.dark { "dark" } else { "light" };
        let place = |fault: String| format!("{name}, {} wide, {colours}: {fault}", view.width);
        found.faults.extend(answer.faults.into_iter().map(place));
    }
    // As it was made, for a person to inspect.
    fs::write(folder.join(format!("{name}.html")), page).map_err(|it| it.to_string())
}

impl Found {
    /// Whether all is as it should be.
    pub(crate) fn holds(&self) -> bool {
        self.faults.is_empty() && self.checks > 0
    }
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in self.faults.iter().take(40) {
            writeln!(out, "{fault}")?;
        }
        let axe = if self.by_axe { "with" } else { "without" };
        write!(
            out,
            "{} pages in {} views: {} checks, {} faults, {axe} axe-core",
            self.pages,
            VIEWS.len(),
            self.checks,
            self.faults.len()
        )
    }
}
