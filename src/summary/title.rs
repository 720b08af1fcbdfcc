//! Whether a text has a title, and which sentences it is.

use super::form::{Lines, bare_end, ends_with_a_question, ends_with_a_stop};
use super::openings::leans;
use super::terms;
use crate::text::{Span, word_count, words_and_numbers};

/// Most words of a title (the first line), of one that ends like a sentence, and of a heading (a later
/// line).
const TITLE_WORDS: usize = 24;
const SENTENCE_WORDS: usize = 14;
pub(super) const HEADING_WORDS: usize = 14;
/// A title that ends like a sentence: the next line is this many times as long,
const LONGER: f64 = 1.5;
/// and says this many of its words again,
const SAID_AGAIN: usize = 2;
/// in a text of this many more sentences.
const BODY: usize = 3;

/// The first line of a text, and what its translation shows.
pub(super) struct FirstLine<'a> {
    pub(super) text: &'a str,
    pub(super) spans: &'a [Span],
    /// Whether the first line of a translation is a title, where there is one.
    pub(super) translated: Option<bool>,
}

impl FirstLine<'_> {
    /// How many of the first sentences are the title: two where a stop stands in it.
    pub(super) fn title(&self, lines: &Lines) -> usize {
        let count = lines.first_line();
        let Some(last) = count.checked_sub(1).and_then(|it| self.spans.get(it)) else {
            return 0;
        };
        let line = Span::new(self.spans[0].start, last.end).of(self.text);
        let is_short = count == 1 || count == 2 && self.spans.len() > count;
        let fits = is_short && word_count(line) <= TITLE_WORDS;
        // The first line may call out: a sentence with a line of its own before all others is a title.
        let calls_out = count == 1 && bare_end(line).ends_with('!');
        let is_title = match self.translated {
            _ if !ends_with_a_stop(line) || calls_out => true,
            Some(translated) => translated,
            None => count == 1 && self.is_said_again(),
        };
        let asks = count == 2 && ends_with_a_question(line);
        usize::from(fits && is_title && !asks) * count
    }

    /// Whether the text begins anew behind its first line: with a longer sentence that says the same.
    fn is_said_again(&self) -> bool {
        let [title, lead, body @ ..] = self.spans else {
            return false;
        };
        let [title, lead] = [title, lead].map(|it| it.of(self.text));
        let [short, long] = [title, lead].map(word_count);
        let words: Vec<String> = contents(title).collect();
        let again = contents(lead).filter(|it| words.contains(it)).count();
        short <= SENTENCE_WORDS
            && long as f64 >= LONGER * short as f64
            && again >= SAID_AGAIN
            && body.len() + 1 >= BODY
            && !bare_end(title).ends_with(':')
            && !leans(title)
    }
}

/// Whether a text begins with a line that is a title by its look alone.
pub(super) fn is_bare_title(text: &str, spans: &[Span]) -> bool {
    let first_line = FirstLine {
        text,
        spans,
        translated: Some(false),
    };
    first_line.title(&Lines::of(text, spans)) > 0
}

fn contents(sentence: &str) -> impl Iterator<Item = String> {
    words_and_numbers(sentence).filter_map(terms::content)
}
