//! What kind of sentence it is, and how much its form counts in its favour.

use super::items::Items;
use super::openings::{is_fragment, leans};
use super::quoted::{Quoted, quoted};
use super::title::{FirstLine, HEADING_WORDS};
use crate::text::{Span, is_invisible, word_count};

/// A sentence shorter or longer than this is marked down.
const FEW_WORDS: usize = 13;
const MANY_WORDS: f64 = 45.0;
/// Sentences up to this many words are not damped for their length.
const DAMPED_FROM: f64 = 20.0;
/// A name among this many first words says whom a sentence is about.
const EARLY: usize = 5;

/// A sentence with what its form shows.
///
/// A text has as many of them as lines: they are small.
#[derive(Default)]
pub(super) struct Unit {
    /// Whether it is the title of the text, or a part of it.
    pub(super) title: bool,
    /// Whether it may be chosen.
    pub(super) eligible: bool,
    /// Whether it is the first of its paragraph.
    pub(super) first: bool,
    /// Whether it begins with what stands for something in the sentence before.
    pub(super) leans: bool,
    /// Factor for its form, 1 where nothing contradicts it.
    pub(super) form: f32,
    /// Factor for its length, 1 where it is not long.
    pub(super) length: f32,
}

/// Where the lines of a text begin among its sentences.
pub(super) struct Lines(Vec<bool>);

impl Lines {
    pub(super) fn of(text: &str, spans: &[Span]) -> Lines {
        let starts = (0..=spans.len()).map(|at| starts_line(text, spans, at));
        Lines(starts.collect())
    }

    fn starts(&self, at: usize) -> bool {
        self.0[at]
    }

    /// Whether a sentence has a line of its own.
    fn is_alone(&self, at: usize) -> bool {
        self.0[at] && self.0[at + 1]
    }

    /// How many sentences the first line has.
    pub(super) fn first_line(&self) -> usize {
        let rest = self.0.iter().skip(1);
        let more = rest.take_while(|&&starts| !starts).count();
        (more + 1).min(self.0.len() - 1)
    }
}

/// A text whose sentences are described.
pub(super) struct Sentences<'a> {
    pub(super) text: &'a str,
    pub(super) spans: &'a [Span],
    pub(super) items: &'a Items<'a>,
    /// Which of them repeat an earlier one.
    pub(super) repeated: &'a [bool],
    /// Whether the first line of a translation is a title, where there is one.
    pub(super) translated: Option<bool>,
}

/// Describes every sentence of a text.
pub(super) fn units(of: &Sentences<'_>) -> Vec<Unit> {
    let lines = Lines::of(of.text, of.spans);
    let first_line = FirstLine {
        text: of.text,
        spans: of.spans,
        translated: of.translated,
    };
    let title = first_line.title(&lines);
    let sentences = of.spans.iter().map(|it| it.of(of.text));
    let is_heading =
        |at: usize| at < title || lines.is_alone(at) && is_heading(of.spans[at].of(of.text));
    let quoted = quoted(sentences.clone(), &lines.0, is_heading);
    let unit = |(at, sentence): (usize, &str)| {
        let leans = leans(sentence) && !of.names_early(at);
        Unit {
            title: at < title,
            eligible: !is_heading(at) && !of.repeated[at],
            first: lines.starts(at),
            leans,
            form: form(sentence, quoted[at]) as f32,
            length: by_length(word_count(sentence), is_item(sentence)) as f32,
        }
    };
    let mut units: Vec<Unit> = sentences.enumerate().map(unit).collect();
    // A text of nothing but headings is a list: its lines are what it has.
    if !units.iter().any(|unit| unit.eligible) {
        units.iter_mut().for_each(|unit| unit.eligible = true);
    }
    units
}

impl Sentences<'_> {
    /// Whether one of the first words of a sentence is a name.
    fn names_early(&self, at: usize) -> bool {
        let name = self.items.first_name(at);
        name.is_some_and(|it| word_count(&self.text[self.spans[at].start..it.start]) < EARLY)
    }
}

/// A line like a title, but later.
fn is_heading(sentence: &str) -> bool {
    word_count(sentence) <= HEADING_WORDS && !ends_with_a_stop(sentence)
}

fn form(sentence: &str, quoted: Quoted) -> f64 {
    let damped = |applies: bool, factor: f64| if applies { factor } else { 1.0 };
    by_shortness(word_count(sentence))
        * damped(ends_with_a_question(sentence), 0.5)
        * damped(quoted.inside, 0.45)
        * damped(quoted.torn && !quoted.inside, 0.6)
        * by_quotation(sentence, quoted)
        * damped(is_fragment(sentence), 0.3)
}

/// Whether a line break stands between sentence `at` and the one before.
fn starts_line(text: &str, spans: &[Span], at: usize) -> bool {
    match (at.checked_sub(1).map(|before| spans[before]), spans.get(at)) {
        (Some(before), Some(next)) => {
            let between = &text[before.end..next.start];
            between.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
        }
        _ => true,
    }
}

/// Rises to 1 at [`FEW_WORDS`].
fn by_shortness(words: usize) -> f64 {
    let share = words.saturating_sub(2) as f64 / (FEW_WORDS - 2) as f64;
    0.1 + 0.9 * share.min(1.0)
}

/// A long sentence covers more only because it is long, and a very long one is hard to read; an item of
/// a list has no full stops that could divide it.
fn by_length(words: usize, is_item: bool) -> f64 {
    let words = words as f64;
    let damped = 1.0 / (words / DAMPED_FROM).max(1.0).sqrt();
    let is_read = is_item || words <= MANY_WORDS;
    damped * if is_read { 1.0 } else { MANY_WORDS / words }
}

/// Whether a sentence begins as items of lists do.
fn is_item(sentence: &str) -> bool {
    let mut letters = sentence.trim_start_matches(is_invisible).chars();
    let bullet = matches!(
        letters.next(),
        Some('*' | '-' | '–' | '—' | '•' | '●' | '▪' | '◦')
    );
    bullet && letters.next().is_some_and(char::is_whitespace)
}

pub(super) fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»')
}

/// A sentence without the marks that close around its stop.
pub(super) fn bare_end(sentence: &str) -> &str {
    let closes =
        |c: char| is_double_quote(c) || is_invisible(c) || matches!(c, '\'' | '’' | ')' | ']');
    sentence.trim_end_matches(closes)
}

pub(super) fn ends_with_a_stop(sentence: &str) -> bool {
    bare_end(sentence).ends_with(['.', '!', '…', '۔', ':'])
}

pub(super) fn ends_with_a_question(sentence: &str) -> bool {
    bare_end(sentence).ends_with(['?', '؟'])
}

/// A sentence that is nothing but a quotation does not say who is speaking, and one that is little else
/// says less of what happened than of what somebody thinks.
fn by_quotation(sentence: &str, quoted: Quoted) -> f64 {
    let bare = sentence.trim_matches(is_invisible);
    match (
        bare.starts_with(is_double_quote),
        bare.ends_with(is_double_quote),
    ) {
        (true, true) => 0.5,
        (true, false) => 0.75,
        _ if quoted.mostly => 0.7,
        _ => 1.0,
    }
}
