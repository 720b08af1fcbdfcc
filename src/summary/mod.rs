//! Row 5: what a bilingual reader needs of one text, chosen and ordered: a structure, not a string.
//!
//! [`summarize`] puts together what other modules found (mentions of names, facts) and chooses the
//! key sentences. Nothing is written anew: every name, figure and sentence is a stretch of the
//! text, given with its place. The words around them are made in `render`.
//!
//! # How key sentences are chosen
//!
//! Extractive and deterministic; `docs/summary.md` gives the numbers and the reasons.
//!
//! 1. *What may be chosen*: sentences of the running text; titles, headings and repeated sentences
//!    are left out.
//! 2. *What a sentence is worth*: its names (by how often the text names them, places less), its
//!    figures (money before percentages, numbers, dates) and its content words that at least one
//!    other sentence shares; all more when the title has them too. The sum is damped by length.
//! 3. *Where it stands*: news says first what matters, so the weight falls from the lead on, and
//!    the first sentence of a paragraph weighs a little more than the others.
//! 4. *What form it has*: very short and very long sentences, questions, pieces of a quotation
//!    whose speaker is elsewhere, and sentences that begin with a pronoun are marked down.
//! 5. *What is said already*: sentences are taken one by one, the best first, and whatever a
//!    chosen sentence covers counts half for the others. Ties go to the earlier sentence.

mod choose;
mod figures;
mod form;
mod overview;
mod terms;
mod weigh;

pub use overview::Overview;

use rustc_hash::FxHashMap;

use crate::align::{AlignReport, DocumentInfo, Mention, Name};
use crate::document::Document;
use crate::facts::{Fact, Value};
use crate::glossary::Glossary;
use crate::text::{LineIndex, Span, paragraphs, sentences};

/// What is asked of a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Most key sentences.
    pub sentences: usize,
    /// How many consistency findings the text has, where somebody looked.
    pub findings: Option<usize>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            sentences: 5,
            findings: None,
        }
    }
}

/// The summary of one document.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The documents that places refer to: one.
    pub documents: Vec<DocumentInfo>,
    /// Counts over the whole text.
    pub overview: Overview,
    /// Names, those mentioned most first, then by their first place.
    pub names: Vec<Name<'static>>,
    /// Figures: money, percentages, numbers, places in an order, dates, times; each kind in text
    /// order.
    pub figures: Vec<Figure>,
    /// The key sentences in text order.
    pub sentences: Vec<KeySentence>,
}

/// A value with all places that give it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What the text says: as it is first written in digits, else as it is first written.
    pub value: Value,
    /// Where, in text order.
    pub mentions: Vec<PlacedFact>,
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
}

/// A sentence that the summary gives in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySentence {
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
    /// From 1: how early it was chosen.
    pub rank: usize,
    /// Its names in text order, as indices into [`Summary::names`].
    pub names: Vec<usize>,
    /// Its figures in text order, as indices into [`Summary::figures`].
    pub figures: Vec<usize>,
}

/// Chooses and orders what a bilingual reader needs of `document`.
///
/// `mentions` and `facts` are those of its text, in text order. Mentions of mere vocabulary
/// (units, roles, terms) are left aside, and so are figures inside a name (كوب 28).
pub fn summarize(
    document: &Document,
    mentions: &[Mention],
    facts: &[Fact],
    glossary: &Glossary,
    options: Options,
) -> Summary {
    let text = &document.text;
    let mentions: Vec<Mention> = mentions
        .iter()
        .filter(|mention| glossary.concept(mention.concept).is_name())
        .cloned()
        .collect();
    let report = AlignReport::of(document, &mentions, glossary);
    let names = report.names.into_iter().map(Name::into_owned).collect();
    let (names, name_of) = by_frequency(names, &mentions);
    let lines = LineIndex::new(text);
    let (figures, figure_of) = figures::group(text, &lines, &mentions, facts);
    let spans = sentences(text);
    let items = Items::new(&spans, &mentions, &name_of, &figure_of);
    let units = form::units(text, &spans, &items);
    let worth = weigh::weigh(text, &units, &items, &names, &figures);
    let chosen = choose::choose(&worth, options.sentences);
    let sentence = |(rank, at): (usize, usize)| {
        let span = spans[at];
        let position = lines.position(text, span.start);
        KeySentence {
            document: 0,
            span,
            line: position.line,
            column: position.column,
            text: span.of(text).to_owned(),
            rank: rank + 1,
            names: distinct(items.names[at].iter().map(|item| item.index)),
            figures: distinct(items.figures[at].iter().map(|item| item.index)),
        }
    };
    let mut key: Vec<KeySentence> = chosen.into_iter().enumerate().map(sentence).collect();
    key.sort_by_key(|sentence| sentence.span);
    Summary {
        overview: Overview::new(
            document,
            paragraphs(text).count(),
            spans.len(),
            &names,
            options,
        )
        .with_figures(&figures),
        documents: report.documents,
        names,
        figures,
        sentences: key,
    }
}

/// `names` with the most mentioned first, and for every mention the index of its name.
fn by_frequency(
    names: Vec<Name<'static>>,
    mentions: &[Mention],
) -> (Vec<Name<'static>>, Vec<usize>) {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(names[at].mentions.len()));
    let mut place = vec![0; names.len()];
    for (to, &from) in order.iter().enumerate() {
        place[from] = to;
    }
    // The report names concepts in the order of their first mention.
    let mut first: FxHashMap<u32, usize> = FxHashMap::default();
    let name_of = mentions.iter().map(|mention| {
        let next = first.len();
        place[*first.entry(mention.concept).or_insert(next)]
    });
    let name_of = name_of.collect();
    let mut sorted: Vec<(usize, Name<'static>)> = place.into_iter().zip(names).collect();
    sorted.sort_by_key(|(to, _)| *to);
    (sorted.into_iter().map(|(_, name)| name).collect(), name_of)
}

/// A name or figure in a sentence.
#[derive(Clone, Copy, Debug)]
struct Item {
    span: Span,
    /// Its index in the summary.
    index: usize,
}

/// What stands in which sentence.
struct Items {
    names: Vec<Vec<Item>>,
    figures: Vec<Vec<Item>>,
}

impl Items {
    fn new(
        spans: &[Span],
        mentions: &[Mention],
        name_of: &[usize],
        figure_of: &[(Span, usize)],
    ) -> Items {
        let names = mentions.iter().zip(name_of);
        Items {
            names: place(spans, names.map(|(mention, &index)| (mention.span, index))),
            figures: place(spans, figure_of.iter().copied()),
        }
    }
}

/// Puts sorted items into the sorted spans that contain them.
fn place(spans: &[Span], items: impl Iterator<Item = (Span, usize)>) -> Vec<Vec<Item>> {
    let mut placed = vec![Vec::new(); spans.len()];
    let mut at = 0;
    for (span, index) in items {
        while at < spans.len() && spans[at].end < span.end {
            at += 1;
        }
        if at < spans.len() && spans[at].contains(span) {
            placed[at].push(Item { span, index });
        }
    }
    placed
}

/// The first of each, in order.
fn distinct(indices: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut seen = rustc_hash::FxHashSet::default();
    indices.filter(|&index| seen.insert(index)).collect()
}
