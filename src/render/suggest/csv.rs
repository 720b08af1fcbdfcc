//! Discovered names as rows of a draft glossary.

use std::borrow::Cow;

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::glossary::formats::csv;
use crate::glossary::{Builder, Column, EntityType, Glossary, TermStatus};
use crate::l10n::Localizer;
use crate::text::{Lang, Script};

const COLUMNS: [&str; 10] = [
    "concept_id",
    "entity_type",
    "en_preferred",
    "en_short",
    "ar_preferred",
    "ar_admitted",
    "ar_short",
    "ar_kind",
    "status",
    "note",
];

/// The discovered names of a report as CSV; ids go on after those of `glossary`.
pub fn render(report: &AlignReport, glossary: &Glossary, localizer: &Localizer) -> String {
    let mut builder = Builder::new(COLUMNS.map(str::to_owned).to_vec());
    let number = |id: &str| id.strip_prefix("nq-")?.parse::<u32>().ok();
    let used = glossary.concepts().iter().filter_map(|it| number(&it.id));
    let first = used.max().unwrap_or(0) + 1;
    let names = report.names.iter().filter(|it| it.concept.is_none());
    for (name, id) in names.zip(first..) {
        row(&mut builder, name, id, localizer);
    }
    csv::write(&builder.finish())
}

fn row(builder: &mut Builder, name: &Name, id: u32, localizer: &Localizer) {
    let concept = builder.concept(&format!("nq-{id:06}"), EntityType::Term);
    concept.untyped = true;
    let note = Message::new("suggest-note")
        .with("confidence", format!("{:.2}", name.confidence))
        .with("mentions", name.mentions.len());
    for (column, text) in [
        ("ar_kind", "transliteration".to_owned()),
        ("status", "draft".to_owned()),
        ("note", localizer.text(&note)),
    ] {
        concept
            .cells
            .push((Column::Known(column), Cow::Owned(text)));
    }
    for (lang, preferred) in [(Lang::En, &name.en), (Lang::Ar, &name.ar)] {
        let Some(preferred) = preferred.as_deref() else {
            continue;
        };
        builder.term(lang, TermStatus::Preferred, preferred, false);
        for (text, short) in spellings(name, lang, preferred) {
            let status = if short {
                TermStatus::Short
            } else {
                TermStatus::Admitted
            };
            builder.term(lang, status, text, false);
        }
    }
}

/// The other spellings of a name in a language, in text order; English ones only where they are short
/// forms, because the rest differ by capitals.
fn spellings<'n>(name: &'n Name, lang: Lang, preferred: &str) -> Vec<(&'n str, bool)> {
    let script = match lang {
        Lang::Ar => Script::Arabic,
        Lang::En => Script::Latin,
    };
    let mut all: Vec<(&str, bool)> = Vec::new();
    for mention in name.mentions.iter().filter(|it| it.script == script) {
        let short = mention.status == TermStatus::Short;
        let wanted = short || lang == Lang::Ar;
        let new = *mention.text != *preferred && all.iter().all(|it| it.0 != mention.text);
        if wanted && new {
            all.push((&mention.text, short));
        }
    }
    all
}
