//! All kinds of pages that naqhara writes, of the seeds.

use std::fs;

use crate::shorthand::Shorthand;
use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::document::{Document, Encoding};
use naqhara::summary::Options;
use naqhara::text::{Lang, dominant_language};

use crate::reports::{align_page, preview_page, segments_page, summary_page};

/// A text as it would be read from a file.
pub(crate) fn document(path: &str, text: String) -> Document {
    Document::new(path, text)
}

/// The Arabic or the English text of a seed.
pub(crate) fn seed(name: &str, lang: &str) -> Result<Document, String> {
    let path = format!("seeds/{name}.{lang}.txt");
    let text = fs::read_to_string(&path).map_err(|it| format!("{path}: {it}"))?;
    Ok(document(&format!("{name}.{lang}.txt"), text))
}

/// A page of each kind of one text, for readers of a language.
pub(crate) fn of_one(engine: &Engine, source: &Document, lang: Lang) -> [(String, String); 3] {
    let texts = [source.text()];
    let report = engine.align(source, Kinds::Names);
    let summary = engine.summary(source, Options::default());
    let pages = [
        ("summary", summary_page(&summary, lang)),
        ("align", align_page(&report, &texts, lang)),
        ("preview", preview_page(&report, &texts, lang)),
    ];
    pages.map(|(kind, page)| (format!("{kind}-{}-{}", source.path(), lang.code()), page))
}

/// A page of each kind of a source and its target, for readers of a language.
pub(crate) fn of(
    engine: &Engine,
    [source, target]: [&Document; 2],
    lang: Lang,
) -> Vec<(String, String)> {
    let texts = [source.text(), target.text()];
    let two = engine.align_pair(source, target, Kinds::Names);
    let pair = engine.summary_pair(source, target, Options::default());
    let pages = [
        ("summary-pair", summary_page(&pair, lang)),
        ("align-pair", align_page(&two, &texts, lang)),
        ("segments", segments_page(&two, &texts, lang)),
        ("preview-pair", preview_page(&two, &texts, lang)),
    ];
    let name = |kind| format!("{kind}-{}-{}", source.path(), lang.code());
    let pages = pages.map(|(kind, page)| (name(kind), page));
    pages
        .into_iter()
        .chain(of_one(engine, source, lang))
        .collect()
}
