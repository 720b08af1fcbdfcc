//! Concepts as the page shows them.

use serde::Serialize;

use crate::align::Name;
use crate::diag::Message;
use crate::glossary::{Glossary, Term, TermStatus};
use crate::l10n::Localizer;
use crate::render::{kind_name, kind_name_of};
use crate::text::Lang;

/// A concept with all that its glossary says of it.
#[derive(Debug, Serialize)]
pub(super) struct Card {
    id: String,
    kind: &'static str,
    kind_name: String,
    en: Terms,
    ar: Terms,
    definition: InBoth,
    context: InBoth,
    subject_field: Option<String>,
    note: Option<String>,
    status: Option<String>,
    source: Option<String>,
    wikidata: Option<String>,
    keep_latin: &'static str,
}

#[derive(Debug, Default, Serialize)]
struct Terms {
    preferred: Vec<String>,
    admitted: Vec<String>,
    short: Vec<String>,
    deprecated: Vec<String>,
    superseded: Vec<String>,
}

#[derive(Debug, Serialize)]
struct InBoth {
    en: Option<String>,
    ar: Option<String>,
}

impl Card {
    pub(super) fn of(
        glossary: &Glossary,
        number: u32,
        profile: Option<&str>,
        words: &Localizer,
    ) -> Card {
        let concept = glossary.concept(number);
        let cell = |column: &str| concept.cell(column).map(str::to_owned);
        Card {
            id: concept.id.to_string(),
            kind: concept.kind.name(),
            kind_name: words.text(&Message::new(kind_name(concept.kind))),
            en: terms(glossary, number, Lang::En, profile),
            ar: terms(glossary, number, Lang::Ar, profile),
            definition: InBoth {
                en: cell("definition_en"),
                ar: cell("definition_ar"),
            },
            context: InBoth {
                en: cell("context_en"),
                ar: cell("context_ar"),
            },
            subject_field: cell("subject_field"),
            note: cell("note"),
            status: cell("status"),
            source: cell("source"),
            wikidata: cell("wikidata"),
            keep_latin: concept.keep_latin.name(),
        }
    }
}

fn terms(glossary: &Glossary, number: u32, lang: Lang, profile: Option<&str>) -> Terms {
    let mut all = Terms::default();
    let own = |it: &&Term| it.lang == lang && !it.derived;
    for term in glossary.terms_of(number).iter().filter(own) {
        let list = match glossary.status_in(term, profile) {
            TermStatus::Preferred => &mut all.preferred,
            TermStatus::Admitted | TermStatus::Unlisted => &mut all.admitted,
            TermStatus::Short => &mut all.short,
            TermStatus::Deprecated => &mut all.deprecated,
            TermStatus::Superseded => &mut all.superseded,
        };
        list.push(term.text.to_string());
    }
    all
}

/// A name of a text, in short.
#[derive(Debug, Serialize)]
pub(super) struct ShortCard {
    pub(super) id: Option<String>,
    pub(super) en: Option<String>,
    pub(super) ar: Option<String>,
    pub(super) kind: &'static str,
    pub(super) kind_name: String,
    pub(super) origin: &'static str,
    /// How Arabic may write a name of an English text that no glossary lists.
    pub(super) proposals: Vec<Proposed>,
}

#[derive(Debug, Serialize)]
pub(super) struct Proposed {
    text: String,
    probability: f32,
}

impl ShortCard {
    pub(super) fn of(name: &Name<'_>, words: &Localizer) -> ShortCard {
        let proposals = name.proposals.iter().map(|it| Proposed {
            text: it.text.clone(),
            probability: it.probability,
        });
        ShortCard {
            id: name.concept.as_deref().map(str::to_owned),
            en: name.en.as_deref().map(str::to_owned),
            ar: name.ar.as_deref().map(str::to_owned),
            kind: name.kind.name(),
            kind_name: words.text(&Message::new(kind_name_of(name))),
            origin: match name.concept {
                Some(_) => "glossary",
                None => "discovered",
            },
            proposals: proposals.collect(),
        }
    }
}
