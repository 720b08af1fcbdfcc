//! Other ways to say what the glossary lists than by its spellings: one file for each.
//!
//! What a way needs of a concept is prepared once, in [`Wordings`]; what it needs of a text, in
//! [`Passage`](super::passage::Passage).

mod abbreviation;
mod attribute;
mod definition;
mod derivative;
mod head;
mod inflection;
mod run_together;
mod shortening;
mod vocabulary;
pub(super) mod words;

use super::passage::Passage;
use crate::glossary::{Concept, Glossary, Term};
use crate::text::Lang;
use abbreviation::Abbreviations;
use attribute::Attributes;
use definition::Definition;
use derivative::Derivatives;
use head::Heads;
use inflection::Inflections;
use run_together::RunTogether;
use shortening::Shortenings;
use vocabulary::Vocabulary;

/// A concept where one text mentions it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mentioned<'t> {
    /// The mention as it is written.
    pub(super) text: &'t str,
    /// The text behind it.
    pub(super) behind: &'t str,
}

/// The ways in which a text may say one concept.
#[derive(Debug)]
pub(super) enum Wordings<'g> {
    /// A name.
    Name(Name<'g>),
    /// Vocabulary, which bends as names do not.
    Term(Terms),
}

/// The ways in which a text may say vocabulary.
#[derive(Debug)]
pub(super) struct Terms {
    vocabulary: Vocabulary,
    /// None in English.
    shortenings: Shortenings,
    run_together: RunTogether,
}

/// The ways in which a text may say a name.
#[derive(Debug)]
pub(super) struct Name<'g> {
    concept: u32,
    derivatives: Derivatives,
    inflections: Inflections,
    definition: Definition<'g>,
    language: ByLanguage,
}

/// The ways that one language alone has.
#[derive(Debug)]
enum ByLanguage {
    Arabic(Box<Arabic>),
    English(Abbreviations),
}

#[derive(Debug)]
struct Arabic {
    run_together: RunTogether,
    shortenings: Shortenings,
    heads: Heads,
    attributes: Attributes,
}

impl<'g> Wordings<'g> {
    /// The ways in which a text in `lang` may say a concept.
    pub(super) fn new(glossary: &'g Glossary, number: u32, lang: Lang) -> Wordings<'g> {
        let concept = glossary.concept(number);
        let terms = glossary.terms_of(number).iter();
        let terms: Vec<&Term> = terms.filter(|it| it.lang == lang).collect();
        if !concept.is_name() {
            return Wordings::Term(Terms::new(&terms, lang));
        }
        Wordings::Name(Name {
            concept: number,
            derivatives: Derivatives::new(&terms, lang),
            inflections: Inflections::new(&terms, lang),
            definition: Definition::new(glossary, number, lang),
            language: ByLanguage::new(concept, &terms, lang),
        })
    }

    /// Whether `passage` says what the other text mentions in one of these ways.
    pub(super) fn are_in(&self, passage: &Passage<'_, '_>, mentioned: Mentioned<'_>) -> bool {
        match self {
            Wordings::Name(name) => name.is_said(passage, mentioned),
            Wordings::Term(terms) => terms.are_in(passage),
        }
    }
}

impl Terms {
    fn new(terms: &[&Term], lang: Lang) -> Terms {
        let arabic = if lang == Lang::Ar { terms } else { &[] };
        Terms {
            vocabulary: Vocabulary::new(terms),
            shortenings: Shortenings::new(arabic),
            run_together: RunTogether::new(arabic),
        }
    }

    fn are_in(&self, passage: &Passage<'_, '_>) -> bool {
        self.vocabulary.is_in(passage.folded())
            || self.shortenings.are_among(passage.words())
            || self.run_together.runs_through(passage.joined())
    }
}

impl Name<'_> {
    fn is_said(&self, passage: &Passage<'_, '_>, mentioned: Mentioned<'_>) -> bool {
        self.inflections.are_in(passage.words())
            || self.definition.is_in(passage)
            || self.language.is_said(passage, mentioned)
            || self.derivatives.are_in(passage, self.concept)
    }
}

impl ByLanguage {
    fn new(concept: &Concept, terms: &[&Term], lang: Lang) -> ByLanguage {
        match lang {
            Lang::En => ByLanguage::English(Abbreviations::new(concept, terms)),
            Lang::Ar => ByLanguage::Arabic(Box::new(Arabic {
                run_together: RunTogether::new(terms),
                shortenings: Shortenings::new(terms),
                heads: Heads::new(concept, terms),
                attributes: Attributes::new(terms),
            })),
        }
    }

    fn is_said(&self, passage: &Passage<'_, '_>, mentioned: Mentioned<'_>) -> bool {
        match self {
            ByLanguage::English(abbreviations) => abbreviations.are_among(passage.words()),
            ByLanguage::Arabic(ways) => {
                let parts = passage.between_names();
                parts.iter().any(|it| ways.run_together.runs_through(it))
                    || ways.shortenings.are_among(passage.words())
                    || ways.run_together.is_glued(passage.words())
                    || ways.heads.are_among(passage.words())
                    || ways.attributes.are_among(passage.words(), mentioned)
            }
        }
    }
}
