//! How large the pages of a text of 500 pages are, and how fast Chromium opens them.

use std::fmt;
use std::fs;
use std::time::{Duration, Instant};

use naqhara::analysis::Engine;
use naqhara::text::Lang;

use super::chromium::{self, DESK};
use super::kinds;

/// The text, in bytes.
const TEXT: usize = 1_000_000;
/// What a page may weigh, in bytes.
const SIZE: usize = 8_000_000;
/// How long it may take to open, the start of the browser aside.
const TIME: Duration = Duration::from_secs(2);

/// A page and what was measured of it.
struct Measured {
    name: String,
    size: usize,
    opened: Duration,
}

/// All pages; `blank` is how long the browser takes for an empty one.
pub(crate) struct Found {
    blank: Duration,
    pages: Vec<Measured>,
}

/// Opens each page of one large text.
pub(crate) fn run() -> Result<Found, String> {
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let path = folder.path().join("page.html");
    let open = |page: &str| {
        fs::write(&path, page).map_err(|it| it.to_string())?;
        let picture = format!("--screenshot={}", folder.path().join("page.png").display());
        // The best of three: what else the machine does does not count.
        let mut best = Duration::MAX;
        for _ in 0..3 {
            let started = Instant::now();
            chromium::run(&path, DESK, &[&picture])?;
            best = best.min(started.elapsed());
        }
        Ok::<Duration, String>(best)
    };
    let blank = open("<!doctype html><title>blank</title>")?;
    let engine = Engine::starter();
    let mut pages = Vec::new();
    for (lang, reader) in [("ar", Lang::En), ("en", Lang::Ar)] {
        let document = kinds::document(&format!("large.{lang}"), large(lang)?);
        for (name, page) in kinds::of_one(&engine, &document, reader) {
            pages.push(Measured {
                opened: open(&page)?,
                size: page.len(),
                name,
            });
        }
    }
    Ok(Found { blank, pages })
}

/// The seeds, again and again.
fn large(lang: &str) -> Result<String, String> {
    let mut piece = String::new();
    for name in ["climate", "culture", "energy", "football", "stargate"] {
        piece.push_str(kinds::seed(name, lang)?.text());
        piece.push_str("\n\n");
    }
    Ok(piece.repeat(TEXT / piece.len() + 1))
}

impl Found {
    /// Whether all are small and fast.
    pub(crate) fn holds(&self) -> bool {
        let good = |it: &Measured| it.size < SIZE && it.opened < self.blank + TIME;
        self.pages.iter().all(good)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blank = self.blank.as_secs_f64();
        write!(out, "an empty page: {blank:.2} s")?;
        for page in &self.pages {
            let (size, opened) = (page.size as f64 / 1e6, page.opened.as_secs_f64());
            write!(
                out,
                "\n{}: {size:.2} MB, opened in {opened:.2} s, {:.2} s of it for the page",
                page.name,
                opened - blank
            )?;
        }
        Ok(())
    }
}
