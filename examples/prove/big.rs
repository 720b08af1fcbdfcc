//! How large the pages of a text of 500 pages are, and how fast Chromium opens them, beside paragraphs of
//! the same size.

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
/// How much longer it may take to open than as many bytes of paragraphs, the start of the browser with it.
const SLOWER: f64 = 1.5;

/// A page and what was measured of it.
struct Measured {
    name: String,
    size: usize,
    opened: Duration,
    /// How long paragraphs of that size took.
    plain: Duration,
}

/// All pages.
pub(crate) struct Found {
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
    let engine = Engine::starter();
    let mut pages = Vec::new();
    for (lang, reader) in [("ar", Lang::En), ("en", Lang::Ar)] {
        let text = large(lang)?;
        let document = kinds::document(&format!("large.{lang}"), text.clone());
        for (name, page) in kinds::of_one(&engine, &document, reader) {
            pages.push(Measured {
                opened: open(&page)?,
                plain: open(&paragraphs(&text, page.len()))?,
                size: page.len(),
                name,
            });
        }
    }
    Ok(Found { pages })
}

/// A page of this many bytes that has the lines of a text, again and again, as paragraphs and nothing else.
fn paragraphs(text: &str, size: usize) -> String {
    let mut page = "<!doctype html><meta charset=\"utf-8\"><title>plain</title>".to_owned();
    let lines = text.lines().filter(|it| !it.is_empty()).cycle();
    for line in lines {
        if page.len() + line.len() > size {
            break;
        }
        page.push_str("<p dir=\"auto\">");
        page.push_str(line);
        page.push_str("</p>");
    }
    page
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

impl Measured {
    fn slower(&self) -> f64 {
        self.opened.as_secs_f64() / self.plain.as_secs_f64()
    }
}

impl Found {
    /// Whether all are small and fast.
    pub(crate) fn holds(&self) -> bool {
        let good = |it: &Measured| it.size < SIZE && it.slower() < SLOWER;
        self.pages.iter().all(good)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, page) in self.pages.iter().enumerate() {
            let (size, opened) = (page.size as f64 / 1e6, page.opened.as_secs_f64());
            write!(
                out,
                "{}{}: {size:.2} MB, opened in {opened:.2} s, {:.2} times as long as paragraphs",
                if nth > 0 { "\n" } else { "" },
                page.name,
                page.slower()
            )?;
        }
        Ok(())
    }
}
