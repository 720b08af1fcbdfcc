//! The documents that are proved: summaries of the seeds, of made lines, of texts.

use std::fs;
use std::path::PathBuf;

use crate::shorthand::Shorthand;
use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::glossary::formats::csv;
use naqhara::l10n::{Isolation, Localizer};
use naqhara::render::figure;
use naqhara::summary::{Options, Summary};
use naqhara::text::{Lang, dominant_language};

use crate::reports::{glossary_docx, summary_docx};

use crate::lines;

/// A Word document, and the names and figures that it is about.
pub(crate) struct Proved {
    pub(crate) name: String,
    pub(crate) file: Vec<u8>,
    /// The most pages that it may have.
    pub(crate) most_pages: usize,
    /// What must stand unbroken wherever it stands, with its language.
    pub(crate) whole: Vec<(String, Lang)>,
}

const SEEDS: [&str; 5] = ["climate", "culture", "energy", "football", "stargate"];

/// All of them: each seed alone, each pair, and long texts, with headings in both languages.
pub(crate) fn all(texts: Option<&PathBuf>) -> Result<Vec<Proved>, String> {
    let engine = Engine::starter();
    let mut found = vec![glossary(Lang::En)?, glossary(Lang::Ar)?];
    let mut add = |name: &str, summary: &Summary, most_pages: usize| {
        for lang in [Lang::En, Lang::Ar] {
            found.push(Proved {
                name: format!("{name}-{}", lang.code()),
                file: summary_docx(summary, lang),
                most_pages,
                whole: whole(summary),
            });
        }
    };
    for name in SEEDS {
        let (source, target) = (seed(name, "ar")?, seed(name, "en")?);
        let options = Options::default();
        // Each of them is a page long.
        add(&format!("{name}.ar"), &engine.summary(&source, options), 2);
        add(&format!("{name}.en"), &engine.summary(&target, options), 2);
        add(name, &engine.summary_pair(&source, &target, options), 2);
    }
    // Every sentence of these is shown.
    let options = Options {
        sentences: Some(usize::MAX),
        ..Options::default()
    };
    for lang in [Lang::Ar, Lang::En] {
        let name = format!("made.{}", lang.code());
        let made = document(&name, lines::made(600).join("\n")).with_language(lang);
        add(&name, &engine.summary(&made, options), usize::MAX);
    }
    if let Some(path) = texts {
        let table = fs::read_to_string(path).map_err(|it| format!("{}: {it}", path.display()))?;
        for (column, name) in [(1, "texts.ar"), (2, "texts.en")] {
            let rows = table.lines().skip(1);
            let rows: Vec<&str> = rows.filter_map(|it| it.split('\t').nth(column)).collect();
            let text = document(name, rows.join("\n"));
            add(name, &engine.summary(&text, options), usize::MAX);
        }
    }
    Ok(found)
}

/// A glossary as people print it.
fn glossary(lang: Lang) -> Result<Proved, String> {
    let path = "tests/data/names.csv";
    let text = fs::read_to_string(path).map_err(|it| format!("{path}: {it}"))?;
    let (glossary, _) = csv::read(&text);
    let terms = glossary.terms().iter();
    Ok(Proved {
        name: format!("glossary-{}", lang.code()),
        file: glossary_docx(&glossary, lang),
        most_pages: usize::MAX,
        whole: terms.map(|it| (it.text.to_string(), it.lang)).collect(),
    })
}

fn seed(name: &str, lang: &str) -> Result<Document, String> {
    let path = format!("seeds/{name}.{lang}.txt");
    let text = fs::read_to_string(&path).map_err(|it| format!("{path}: {it}"))?;
    Ok(document(&format!("{name}.{lang}"), text))
}

fn document(path: &str, text: String) -> Document {
    Document::new(path, text)
}

/// The names in both languages and as the texts write them, and the figures likewise.
fn whole(summary: &Summary) -> Vec<(String, Lang)> {
    let mut found = Vec::new();
    for name in &summary.names {
        let forms = [(&name.en, Lang::En), (&name.ar, Lang::Ar)];
        let forms = forms
            .into_iter()
            .filter_map(|(it, lang)| Some((it.as_deref()?.to_owned(), lang)));
        found.extend(forms);
        let written = name.mentions.iter();
        found.extend(written.map(|it| (it.text.to_string(), dominant_language(&it.text))));
    }
    let words = [Lang::En, Lang::Ar].map(|lang| Localizer::new(lang, Isolation::Off));
    for found_figure in &summary.figures {
        for words in &words {
            found.push((figure(&found_figure.value, words), words.lang()));
        }
        let written = found_figure.mentions.iter();
        found.extend(written.map(|it| {
            if it.text.chars().any(char::is_alphabetic) {
                (it.text.clone(), dominant_language(&it.text))
            } else {
                // A sentence runs in the direction of its own unit, and so do its figures.
                (it.text.clone(), it.language)
            }
        }));
    }
    found.sort();
    found.dedup();
    found
}
