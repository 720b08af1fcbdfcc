//! Mentions as the plain data that a reader is shown.

use std::borrow::Cow;

use super::rows::{MentionRow, NameRows, Rows};
use super::{AlignReport, DocumentInfo, Name, PlacedMention};
use crate::glossary::Glossary;
use crate::text::Lang;

impl<'a> From<&Rows<'a>> for AlignReport<'a> {
    fn from(rows: &Rows<'a>) -> AlignReport<'a> {
        let document = rows.document();
        AlignReport {
            documents: vec![DocumentInfo {
                path: document.path().to_owned(),
                language: document.language(),
            }],
            names: rows.names().map(|it| name(&it, rows.glossary())).collect(),
            segments: Vec::new(),
            fit: None,
            readings: Vec::new(),
        }
    }
}

fn name<'a>(rows: &NameRows<'_, 'a>, glossary: &'a Glossary) -> Name<'a> {
    let concept = rows.concept();
    let preferred = |lang| glossary.preferred(concept, lang).map(Cow::Borrowed);
    Name {
        concept: Some(Cow::Borrowed(&glossary.concept(concept).id)),
        en: preferred(Lang::En),
        ar: preferred(Lang::Ar),
        kind: glossary.concept(concept).kind,
        confidence: rows.confidence(),
        mentions: rows.mentions().map(|row| placed(&row)).collect(),
        proposals: Vec::new(),
        role: None,
    }
}

fn placed<'a>(row: &MentionRow<'_, 'a>) -> PlacedMention<'a> {
    PlacedMention {
        document: 0,
        span: row.span(),
        line: row.line(),
        column: row.column(),
        text: Cow::Borrowed(row.text()),
        clitics: row.clitics(),
        script: row.script(),
        status: row.status(),
        confidence: row.confidence(),
        unit: None,
    }
}
