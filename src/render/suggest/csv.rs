//! Drafts for a glossary as its rows.

use std::borrow::Cow;

use crate::analysis::{DraftRow, Drafts};
use crate::diag::Message;
use crate::glossary::formats::csv;
use crate::glossary::{Builder, Column, EntityType, TermStatus};
use crate::l10n::Localizer;
use crate::text::Lang;

const COLUMNS: [&str; 13] = [
    "concept_id",
    "entity_type",
    "en_preferred",
    "en_short",
    "ar_preferred",
    "ar_admitted",
    "ar_short",
    "ar_kind",
    "context_en",
    "context_ar",
    "source",
    "status",
    "note",
];

/// The rows as CSV. They have no ids: those of drafts that two people make would be the same. A row gets one
/// from the glossary or termbase that takes it in.
pub fn render(drafts: &Drafts, localizer: &Localizer) -> String {
    let mut builder = Builder::new(COLUMNS.map(str::to_owned).to_vec());
    for row in drafts.rows() {
        put(&mut builder, row, localizer);
    }
    csv::write(&builder.finish())
}

fn put(builder: &mut Builder, row: &DraftRow, localizer: &Localizer) {
    let concept = builder.concept("", EntityType::Term);
    // A unit is a term; of what kind a name is, its reader says.
    concept.untyped = !row.is_unit;
    let [context_en, context_ar] = row.contexts.clone();
    let kind = (!row.is_unit).then(|| "transliteration".to_owned());
    let paths = (!row.paths.is_empty()).then(|| row.paths.join(" | "));
    for (column, text) in [
        ("ar_kind", kind),
        ("context_en", context_en),
        ("context_ar", context_ar),
        ("source", paths),
        ("status", Some("draft".to_owned())),
        ("note", Some(note(row, localizer))),
    ] {
        let text = text.map(|it| (Column::Known(column), Cow::Owned(it)));
        concept.cells.extend(text);
    }
    for (at, lang) in [Lang::En, Lang::Ar].into_iter().enumerate() {
        let proposed = row.proposed.as_ref().filter(|it| it.0 == lang);
        let said = row.terms[at].as_deref();
        if let Some(preferred) = said.or(proposed.map(|it| &*it.1)) {
            builder.term(lang, TermStatus::Preferred, preferred, false);
        }
    }
    for (lang, text, short) in &row.spellings {
        let status = if *short {
            TermStatus::Short
        } else {
            TermStatus::Admitted
        };
        builder.term(*lang, status, text, false);
    }
}

/// How it was found, and how often.
fn note(row: &DraftRow, localizer: &Localizer) -> String {
    let said = match (&row.proposed, row.is_unit) {
        (_, true) => Message::new("suggest-note-unit").with("units", row.count),
        (Some(_), _) => Message::new("suggest-note-proposed").with("mentions", row.count),
        (None, _) => Message::new("suggest-note")
            .with("confidence", format!("{:.2}", row.confidence))
            .with("mentions", row.count),
    };
    localizer.text(&said)
}
