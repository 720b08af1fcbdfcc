//! `mentions --offsets`: whole texts against the names that readers marked in them, whatever glossary
//! they are in. Prints counts alone, so that texts that are only for measuring stay unread.

use std::collections::BTreeSet;
use std::path::Path;

use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::document::decode;
use naqhara::glossary::EntityType;
use naqhara::text::{Lang, Span};
use serde_json::Value;

use crate::score::{Least, Shares};
use crate::tsv;

/// A name that readers marked.
struct Marked {
    span: Span,
    en: String,
    is_person: bool,
}

/// A name that the tool found.
struct Found {
    span: Span,
    forms: BTreeSet<String>,
    is_person: bool,
}

pub(crate) fn evaluate(
    text: &Path,
    gold: &Path,
    least: Option<&Least>,
) -> Result<(String, bool), String> {
    let texts = tsv::whole_texts(text)?;
    let engine = Engine::starter();
    let listed = listed(&engine);
    let mut shares = Shares::default();
    for article in tsv::json_lines(gold)? {
        let text = tsv::text_of(&article, &texts)?;
        judge(&engine, text, &article, &listed, &mut shares);
    }
    Ok(shares.report(least))
}

/// Counts one text.
fn judge(
    engine: &Engine,
    text: &str,
    article: &Value,
    listed: &BTreeSet<String>,
    shares: &mut Shares,
) {
    let gold = marked(&article["mentions"]);
    let unsure = marked(&article["unsure"]);
    let own = found(engine, text);
    let beside = |span: Span, names: &[Marked]| names.iter().any(|it| it.span.overlaps(span));
    for it in &own {
        let same = |gold: &&Marked| gold.span.overlaps(it.span) && is_same(&gold.en, &it.forms);
        let right = gold.iter().any(|gold| same(&gold));
        if !right && !beside(it.span, &gold) && beside(it.span, &unsure) {
            continue;
        }
        shares.count("precision", right);
        if it.is_person {
            shares.count("persons-precision", right);
        }
    }
    let all = discovered(engine, text);
    for it in &gold {
        let hit = |span: &Span| span.overlaps(it.span);
        shares.count("found", all.iter().any(hit));
        if !listed.contains(&folded(&it.en)) {
            continue;
        }
        let same = |own: &Found| own.span.overlaps(it.span) && is_same(&it.en, &own.forms);
        let right = own.iter().any(same);
        shares.count("recall", right);
        if it.is_person {
            shares.count("persons-recall", right);
        }
    }
}

fn marked(list: &Value) -> Vec<Marked> {
    let all = list.as_array().into_iter().flatten();
    all.filter_map(|it| {
        Some(Marked {
            span: tsv::span_of(it)?,
            en: it["en"].as_str().unwrap_or_default().to_owned(),
            is_person: it["kind"] == "person",
        })
    })
    .collect()
}

fn found(engine: &Engine, text: &str) -> Vec<Found> {
    let glossary = engine.glossary();
    let found = engine.mentions(text, Kinds::Names).into_iter();
    found
        .map(|it| Found {
            span: it.span,
            forms: forms(engine, it.concept),
            is_person: glossary.concept(it.concept).kind == EntityType::Person,
        })
        .collect()
}

/// The English forms of a concept.
fn forms(engine: &Engine, concept: u32) -> BTreeSet<String> {
    let terms = engine.glossary().terms_of(concept).iter();
    let english = terms.filter(|it| it.lang == Lang::En);
    english.map(|it| it.text.to_string()).collect()
}

/// The English forms of all names, folded.
fn listed(engine: &Engine) -> BTreeSet<String> {
    let terms = engine.glossary().terms().iter();
    let names = terms.filter(|it| it.lang == Lang::En && it.is_name);
    names.map(|it| folded(&it.text)).collect()
}

/// Where a name stands that is listed or was discovered.
fn discovered(engine: &Engine, text: &str) -> Vec<Span> {
    let Ok((document, _)) = decode("text.txt", text.as_bytes().to_vec()) else {
        return Vec::new();
    };
    let analysis = engine.analyse(document);
    let report = analysis.names_discovered(Kinds::Names);
    let names = report.names.iter().flat_map(|it| &it.mentions);
    names.map(|it| it.span).collect()
}

/// Whether an English form that a reader wrote is one of the glossary's: readers spell freely, so a
/// word of three letters that both have will do.
fn is_same(marked: &str, forms: &BTreeSet<String>) -> bool {
    let wanted = words(marked);
    forms.iter().any(|form| {
        let equal = folded(form) == folded(marked);
        equal
            || words(form)
                .iter()
                .any(|it| it.len() > 2 && wanted.contains(it))
    })
}

fn words(text: &str) -> Vec<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase);
    words
        .filter(|it| !matches!(&**it, "" | "al" | "el" | "the" | "of" | "and"))
        .collect()
}

fn folded(text: &str) -> String {
    words(text).concat()
}
