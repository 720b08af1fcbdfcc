//! Row 7: what a bilingual reader needs of a text, or of a source and its target, chosen and
//! ordered: a structure, not a string.
//!
//! [`summarize`] puts together what other modules found (mentions of names, facts) and chooses the
//! key sentences. Nothing is written anew: every name, figure and sentence is a stretch of the
//! text, given with its place; a draft ([`crate::draft`]) is one and says so. The words around them are
//! made in `render`.
//!
//! # How key sentences are chosen
//!
//! Extractive and deterministic; `docs/explanation/key-sentences.md` gives the numbers and the reasons.
//!
//! 1. *What may be chosen*: sentences of the running text; titles, headings and repeated sentences
//!    are left out.
//! 2. *What a sentence is worth*: its names (by how often the text names them, places less), its
//!    figures (money before percentages, numbers, dates) and its content words that at least one
//!    other sentence shares; all more when the title has them too. The sum is damped by length.
//! 3. *Where it stands*: news says first what matters, so the weight falls from the lead on, and
//!    the first sentence of a paragraph weighs a little more than the others. The lead comes first of
//!    all where the title is about it.
//! 4. *What form it has*: very short and very long sentences, questions, quotations, pieces of a
//!    quotation whose speaker is elsewhere, and parts of sentences are marked down; so are sentences
//!    that lean on one before, unless that is chosen, too.
//! 5. *What is said already*: sentences are taken one by one, the best first, and whatever a
//!    chosen sentence covers counts less for the others. Ties go to the earlier sentence.

mod choose;
mod cited;
mod compare;
mod draft;
mod events;
mod excerpt;
mod figures;
mod form;
mod glance;
mod glosses;
mod in_file;
mod items;
mod make;
mod names;
mod of;
mod openings;
mod overview;
mod quoted;
mod refuse;
mod renderings;
mod repeats;
mod roles;
mod share;
mod terms;
mod title;
mod translate;
mod weigh;
mod who;

pub use events::Event;
pub use glance::Question;
pub use make::{Reading, TargetReading, summarize};
pub use of::{of_document, of_pair};
pub use overview::{Comparison, OneSided, Overview};
pub use refuse::refusal;
pub use renderings::renderings;
pub use roles::Role;
pub use translate::{Request, add_translations, requests};

use crate::align::segments::Fit;
use crate::align::{DocumentInfo, Name};
use crate::diag::Message;
use crate::document::UnitName;
use crate::draft::Draft;
use crate::facts::Value;
use crate::text::{Lang, Span};
use cited::Cited;

/// What a summary should contain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Most key sentences; a third of the text's where nothing is said (see [`summarize`]).
    pub sentences: Option<usize>,
    /// How many consistency findings the text has, if it was checked.
    pub findings: Option<usize>,
}

/// The summary of one document, or of a source and its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary<'a> {
    /// The documents that places refer to: one, or the source and the target.
    pub documents: Vec<DocumentInfo>,
    /// Counts over the whole text; over the source where there are two.
    pub overview: Overview,
    /// How the target stands to the source, where there is one.
    pub comparison: Option<Comparison>,
    /// Whether the two belong together, where there is a target.
    pub fit: Option<Fit>,
    /// Names, those mentioned most in the source first, then by their first place.
    pub names: Vec<Name<'a>>,
    /// For each of the names how the other language may write it, where no glossary says so.
    pub renderings: Vec<Option<Rendering>>,
    /// For each of the names what the person is, where the text says so beside it; empty before the
    /// source was read for them.
    pub roles: Vec<Option<Role>>,
    /// For each of the names how a sentence cites it; empty before the source was read for them.
    cited: Vec<Cited>,
    /// Whom the text is about, as indices into the names, once the source was read for it.
    people: Option<Vec<usize>>,
    /// What happens, by the title and the first key sentences.
    pub events: Vec<Event>,
    /// Figures: money, percentages, numbers, places in an order, dates, times; each kind in text
    /// order, those that only the target has after those of the source.
    pub figures: Vec<Figure>,
    /// How many more places have values that are not listed: a long table has more than a reader wants.
    pub more_figures: usize,
    /// Where source and target do not agree, in the order of the findings.
    pub differences: Vec<Difference>,
    /// The title of the source, where it has one.
    pub title: Option<KeySentence>,
    /// The key sentences of the source in text order.
    pub sentences: Vec<KeySentence>,
}

/// How a language may write a name of the other one: by its sound, or by the meaning of its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendering {
    /// The name.
    pub text: String,
    /// The language that it is in.
    pub language: Lang,
}

/// What one text says and the other does not, or says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The id of the rule that found it.
    pub rule: &'static str,
    /// What is wrong.
    pub message: Message,
    /// Where, in one or both documents.
    pub places: Vec<Excerpt>,
    /// The sentences that the places are in, and those that answer to them; of the source first.
    pub sentences: Vec<Excerpt>,
}

/// A stretch of a document, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Index of the document.
    pub document: usize,
    /// The place, in bytes of the document.
    pub span: Span,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in Unicode scalar values.
    pub column: usize,
    /// The slice of the text; where it was too long to show, with an ellipsis behind it.
    pub text: String,
    /// The language of the unit that it begins in, which gives its direction.
    pub language: Lang,
    /// Its unit, where the document is a package, or a side of a file that has units.
    pub unit: Option<UnitName>,
}

/// A term of a glossary in a sentence, with its Arabic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gloss {
    /// The place, in bytes of the document.
    pub span: Span,
    /// As it is written there.
    pub text: String,
    /// The form that the glossary prefers in Arabic.
    pub ar: String,
}

/// What the target says in place of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterpart {
    /// From the first of its sentences to the last.
    pub place: Excerpt,
    /// From 0 to 1: how sure it is that the two belong together.
    pub score: f32,
}

/// What a translation engine makes of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct MachineText {
    /// The translation, names in the form of the glossary.
    pub text: String,
    /// The language that it is in.
    pub language: Lang,
    /// What the bilingual rules say of it.
    pub findings: Vec<Message>,
}

impl Summary<'_> {
    /// The same without what it has borrowed from the texts and the glossary.
    pub fn into_owned(self) -> Summary<'static> {
        Summary {
            names: self.names.into_iter().map(Name::into_owned).collect(),
            ..self
        }
    }

    /// The paths of its documents, each once: two sides of a file have the same.
    pub fn paths(&self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.documents.iter().map(|it| &*it.path).collect();
        paths.dedup();
        paths
    }

    /// Whether the summary is of a source and its target.
    pub fn is_of_pair(&self) -> bool {
        self.documents.len() > 1
    }
}

/// A value with all places that give it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What the text says: as it is first written in digits, else as it is first written.
    pub value: Value,
    /// Where, in text order; those of the target after those of the source.
    pub mentions: Vec<PlacedFact>,
    /// How many more places there are: beyond some number they are counted alone.
    pub more: usize,
    /// Whether one of its places belongs to a [`Difference`].
    pub doubtful: bool,
}

/// One place that gives a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFact {
    /// The value as it is written there: half a trillion here, 500 billion elsewhere.
    pub value: Value,
    /// Whether it is written in words alone.
    pub spelled: bool,
    /// Index of the document.
    pub document: usize,
    /// The place, in bytes of the document.
    pub span: Span,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in Unicode scalar values.
    pub column: usize,
    /// The slice of the text.
    pub text: String,
    /// The language of the unit that it is in.
    pub language: Lang,
    /// Its unit, where the document is a package, or a side of a file that has units.
    pub unit: Option<UnitName>,
}

/// A sentence that the summary gives in full.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySentence {
    /// Index of the document.
    pub document: usize,
    /// The place of what is shown of it, in bytes of the document.
    pub span: Span,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in Unicode scalar values.
    pub column: usize,
    /// The slice of the text; where it was too long to show, with an ellipsis behind it.
    pub text: String,
    /// The language of the unit that it is in, which gives its direction.
    pub language: Lang,
    /// Its unit, where the document is a package, or a side of a file that has units.
    pub unit: Option<UnitName>,
    /// From 1: how early it was chosen; 0 for a title, which is always there.
    pub rank: usize,
    /// Its names in text order, as indices into [`Summary::names`].
    pub names: Vec<usize>,
    /// Its figures in text order, as indices into [`Summary::figures`].
    pub figures: Vec<usize>,
    /// The terms and roles of a glossary in an English sentence without a counterpart, in text order.
    pub terms: Vec<Gloss>,
    /// What the target says in its place.
    pub counterpart: Option<Counterpart>,
    /// What a translation engine gives in its place, if one was used.
    pub machine: Option<MachineText>,
    /// An English line for an Arabic sentence without a counterpart.
    pub draft: Option<Draft>,
}
