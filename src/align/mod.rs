//! Row 4: which name is each mention, and where does it stand.
//!
//! [`mentions`] turns the matcher's terms into mentions of concepts: it settles which concept a
//! shared spelling means and drops ordinary words that only look like a name. [`AlignReport`] is the
//! plain data that `naqhara align` shows, [`Rows`] the same in a quarter of the room.

mod candidates;
mod context;
mod cross_script;
pub mod discover;
mod english_names;
mod evidence;
mod growth;
mod in_file;
mod longer;
mod mentions;
mod merge;
mod monolingual;
mod native_names;
mod pairs;
mod protect;
mod readings;
mod report;
mod rows;
mod run_together;
pub mod segments;
mod sons;
mod titles;
mod variants;
mod words;

pub use evidence::{Objection, Support};
pub use mentions::{Kinds, mentions};
pub(crate) use mentions::{matches, mentions_of, mentions_of_concept, spells_any};
pub use protect::{Mentioned, Protected, Restored, Tokens};
pub use readings::{ExplainedReading, readings};
pub use rows::{MentionRow, NameRows, Rows};
pub(crate) use titles::gender_said;

use std::borrow::Cow;

use crate::document::UnitName;
use crate::glossary::{EntityType, TermStatus};
use crate::text::{FoldLevel, Lang, Script, Span, clitic_letters};

/// One mention of one concept in one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The name alone, in bytes of the text.
    pub span: Span,
    /// How many bytes before the name are those of its clitic; 0 where there is none.
    pub clitic_length: u32,
    /// The script that the mention is written in.
    pub script: Script,
    /// Index of the concept in the glossary.
    pub concept: u32,
    /// Index of the term in the glossary.
    pub term: u32,
    /// The standing of the term.
    pub status: TermStatus,
    /// The fold that the spelling needed.
    pub level: FoldLevel,
    /// From 0 to 1: how sure it is that this stretch names this concept.
    pub confidence: f32,
    /// Other concepts that share the spelling (indices), when context did not settle it.
    pub alternatives: Box<[u32]>,
}

impl Mention {
    /// From the first letter of the clitic to the name; empty where there is none.
    pub fn clitic(&self) -> Span {
        Span::new(
            self.span.start - self.clitic_length as usize,
            self.span.start,
        )
    }

    /// The letters of the clitic in the text that the mention is from: `و`, `وبال`.
    pub fn clitics<'t>(&self, text: &'t str) -> Cow<'t, str> {
        clitic_letters(self.clitic().of(text))
    }

    /// Whether the term is deprecated or superseded: a mention that should be replaced.
    pub fn is_unwanted(&self) -> bool {
        self.status.is_unwanted()
    }

    /// Whether the term is a short form of the concept's name.
    pub fn is_short(&self) -> bool {
        self.status == TermStatus::Short
    }
}

/// A concept with all its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Name<'a> {
    /// Id of the concept; `None` for a discovered name.
    pub concept: Option<Cow<'a, str>>,
    /// The preferred English term.
    pub en: Option<Cow<'a, str>>,
    /// The preferred Arabic term.
    pub ar: Option<Cow<'a, str>>,
    /// What kind of thing it is.
    pub kind: EntityType,
    /// The highest confidence of its mentions.
    pub confidence: f32,
    /// Where it stands, in text order.
    pub mentions: Vec<PlacedMention<'a>>,
    /// How Arabic may write a name of an English text that no glossary lists, best first.
    pub proposals: Vec<Proposal>,
    /// The title or role of a person that an English text gives beside the name.
    pub role: Option<PersonRole>,
}

/// How the other language may write a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// By its sound, or by the meaning of its words.
    pub text: String,
    /// Its share among all spellings that were weighed, from 0 to 1.
    pub probability: f32,
}

/// A title or a role as a glossary has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRole {
    /// As the text writes it.
    pub en: String,
    /// In Arabic, of a woman where the text or her name says that she is one.
    pub ar: String,
}

/// A mention with what a reader needs to find it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMention<'a> {
    /// Index of the document.
    pub document: usize,
    /// The name alone, in bytes of the document.
    pub span: Span,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in Unicode scalar values.
    pub column: usize,
    /// The slice of the text.
    pub text: Cow<'a, str>,
    /// The letters of the clitic.
    pub clitics: Cow<'a, str>,
    /// The script that it is written in.
    pub script: Script,
    /// The standing of the term.
    pub status: TermStatus,
    /// From 0 to 1.
    pub confidence: f32,
    /// Its unit, where the document is a package, or a side of a file that has units.
    pub unit: Option<UnitName>,
}

impl Name<'_> {
    /// The same without what it has borrowed from the glossary and the text.
    pub fn into_owned(self) -> Name<'static> {
        let owned = |text: Option<Cow<'_, str>>| text.map(|text| Cow::Owned(text.into_owned()));
        let mentions = self.mentions.into_iter();
        Name {
            concept: owned(self.concept),
            en: owned(self.en),
            ar: owned(self.ar),
            mentions: mentions.map(PlacedMention::into_owned).collect(),
            ..self
        }
    }
}

impl PlacedMention<'_> {
    /// The same without what it has borrowed from the text.
    pub fn into_owned(self) -> PlacedMention<'static> {
        PlacedMention {
            text: Cow::Owned(self.text.into_owned()),
            clitics: Cow::Owned(self.clitics.into_owned()),
            ..self
        }
    }
}

/// A document as a report names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentInfo {
    /// Its path, `-` for standard input.
    pub path: String,
    /// The language of most of its letters.
    pub language: Lang,
}

/// What `naqhara align` shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlignReport<'a> {
    /// The documents that mentions refer to.
    pub documents: Vec<DocumentInfo>,
    /// Names by the place of their first mention.
    pub names: Vec<Name<'a>>,
    /// Where two documents were lined up, what corresponds to what.
    pub segments: Vec<AlignedSegment>,
    /// Whether the two belong together; `None` for one document.
    pub fit: Option<segments::Fit>,
    /// Why each spelling was read as it was, where that was asked for.
    pub readings: Vec<ExplainedReading<'a>>,
}

/// Sentences of a source and the sentences of its target that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct AlignedSegment {
    /// In text order, in bytes of the first document; empty where only the target has it.
    pub source: Vec<Span>,
    /// In text order, in bytes of the second document; empty where only the source has it.
    pub target: Vec<Span>,
    /// From 0 to 1: how sure it is that the two belong together.
    pub score: f32,
}

impl AlignedSegment {
    /// The stretch of the source, from its first sentence to its last.
    pub fn source_span(&self) -> Option<Span> {
        hull(&self.source)
    }

    /// The stretch of the target, from its first sentence to its last.
    pub fn target_span(&self) -> Option<Span> {
        hull(&self.target)
    }
}

fn hull(spans: &[Span]) -> Option<Span> {
    let (first, last) = (spans.first()?, spans.last()?);
    Some(Span::new(first.start, last.end))
}

/// What kind of thing an English name is, as far as its words say; vocabulary is a term.
pub fn guessed_kind(name: &str) -> EntityType {
    english_names::kind_of(name).unwrap_or(EntityType::Term)
}
