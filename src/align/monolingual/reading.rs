//! How certainly a word of an Arabic text is a part of a foreign name, by its letters and its neighbours.

use super::clues::Clue;
use super::features::{ALONE, BESIDE, Here, weigh, with_place};
use super::native::Native;
use super::standing::Standing;
use super::vocabulary::{Judged, Spelling, Stem, Token, Vocabulary, Word};
use crate::align::words::chance;

/// What is known of the words of a text.
pub(super) struct Words<'a, 't> {
    pub(super) text: &'t str,
    pub(super) tokens: &'a [Token],
    vocabulary: &'a Vocabulary<'t>,
    /// How often each word stands there without clitics.
    whole: Vec<u32>,
    /// Which words follow an article somewhere.
    defined: Vec<bool>,
}

/// A word read as a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    /// The number of the stem.
    pub(super) stem: usize,
    pub(super) standing: Standing,
    /// Whether it looks like the names that are known, however it is built.
    pub(super) familiar: bool,
    /// Whether its first letter is as likely "and": then it continues no name.
    pub(super) parted: bool,
    /// Whether a root may explain it.
    pub(super) native: bool,
    /// Its chance to be a part of a name where nothing is known of its neighbours.
    pub(super) alone: f32,
    /// The odds of the same, without what its neighbours add.
    pub(super) beside: f32,
}

impl<'a, 't> Words<'a, 't> {
    pub(super) fn new(
        text: &'t str,
        tokens: &'a [Token],
        vocabulary: &'a Vocabulary<'t>,
    ) -> Words<'a, 't> {
        let mut words = Words {
            text,
            tokens,
            vocabulary,
            whole: vec![0; vocabulary.count_words()],
            defined: vec![false; vocabulary.count_words()],
        };
        for token in tokens {
            let mut stems = vocabulary.spelling(token.spelling).stems.iter();
            if let Some(whole) = stems.next() {
                words.whole[whole.word as usize] += 1;
            }
            for stem in stems.filter(|it| it.article) {
                words.defined[stem.word as usize] = true;
            }
        }
        words
    }

    pub(super) fn spelling(&self, at: usize) -> &'a Spelling<'t> {
        self.vocabulary.spelling(self.tokens[at].spelling)
    }

    /// How often a word stands in the text without clitics.
    pub(super) fn count(&self, word: &str) -> u32 {
        let number = self.vocabulary.number_of(word);
        number.map_or(0, |it| self.whole[it as usize])
    }

    fn count_of(&self, stem: &Stem<'_>) -> u32 {
        self.whole[stem.word as usize]
    }

    /// The likeliest reading of each word as a name; `None` for words that are no part of one.
    pub(super) fn readings(&self) -> Vec<Option<Reading>> {
        (0..self.tokens.len()).map(|at| self.reading(at)).collect()
    }

    fn reading(&self, at: usize) -> Option<Reading> {
        let spelling = self.spelling(at);
        let verdict = spelling.verdict();
        if verdict.never {
            return None;
        }
        let parted = self.is_parted(spelling);
        let stem = self.likeliest(spelling)?;
        let and = || spelling.stems.iter().position(|it| it.clitic == "و");
        let stem = and().filter(|_| stem == 0 && parted).unwrap_or(stem);
        let standing = self.standing(at, stem);
        if standing == Standing::Never {
            return None;
        }
        let (read, judged) = (&spelling.stems[stem], &verdict.judged[stem]);
        let features = with_place(&judged.features, read.article, &self.here(at, read));
        Some(Reading {
            stem,
            standing,
            familiar: is_familiar(&judged.word),
            parted,
            native: judged.word.native > Native::No,
            alone: chance(weigh(&ALONE, &features)),
            beside: weigh(&BESIDE, &features),
        })
    }

    /// The stem that is likeliest a name. What begins with an article is read without it, unless
    /// little is left.
    fn likeliest(&self, spelling: &Spelling<'_>) -> Option<usize> {
        let all = || spelling.stems.iter().zip(&spelling.verdict().judged);
        let likely = |(stem, judged): (&Stem<'_>, &Judged)| {
            let alone = if self.count_of(stem) > 0 { 2.0 } else { 0.0 };
            judged.likely + alone
        };
        let is_article = |(stem, judged): (&Stem<'_>, &Judged)| {
            let sure = matches!(stem.clitic, "ال" | "وال") || judged.word.native > Native::No;
            stem.article && sure && judged.word.letters >= 3
        };
        let article = all().any(is_article);
        let fitting = all().enumerate().filter(|it| !article || is_article(it.1));
        let best = fitting
            .map(|(nth, it)| (nth, likely(it)))
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        Some(best.0)
    }

    /// What the place of a word says of it.
    fn here(&self, at: usize, stem: &Stem<'_>) -> Here {
        let span = self.tokens[at].span;
        let before = self.clue_before(at);
        let is = |clue: Clue| before.is_some_and(|it| it.0 == clue);
        let quoted = |c: Option<char>| c.is_some_and(|c| "\"«»“”()".contains(c));
        Here {
            defined: self.defined[stem.word as usize],
            count: self.count_of(stem),
            clues: [
                is(Clue::Person),
                is(Clue::Organisation),
                is(Clue::Place),
                is(Clue::Speech),
                is(Clue::Preposition),
            ],
            speech_behind: self.clue_behind(at).is_some_and(|it| it.0 == Clue::Speech),
            quoted: [
                quoted(self.text[..span.start].chars().next_back()),
                quoted(self.text[span.end..].chars().next()),
            ],
            titled: self.titled(at),
        }
    }

    /// What the word directly before another says, a space between them.
    pub(super) fn clue_before(&self, at: usize) -> Option<(Clue, bool)> {
        let before = at.checked_sub(1)?;
        let clue = self.spelling(before).clue?;
        self.is_beside_next(before).then_some(clue)
    }

    fn clue_behind(&self, at: usize) -> Option<(Clue, bool)> {
        let behind = at + 1;
        self.tokens.get(behind)?;
        let clue = self.spelling(behind).clue?;
        self.is_beside_next(at).then_some(clue)
    }

    fn is_beside_next(&self, at: usize) -> bool {
        is_gap(&self.text[self.tokens[at].span.end..self.tokens[at + 1].span.start])
    }

    /// Whether the first letter of a spelling is as likely "and".
    fn is_parted(&self, spelling: &Spelling<'_>) -> bool {
        let total = |word: &Word| word.familiarity * (word.letters + 1) as f32;
        let mut all = spelling.stems.iter().zip(&spelling.verdict().judged);
        let whole = all.next().map_or(0.0, |it| total(&it.1.word));
        let behind = all.find(|it| it.0.clitic == "و");
        behind.is_some_and(|it| total(&it.1.word) > whole || self.count_of(it.0) > 0)
    }
}

/// Words of few letters are never as familiar as long ones: their end says little.
fn is_familiar(word: &Word) -> bool {
    word.familiarity
        > match word.letters {
            0..=3 => -2.75,
            4 => -2.3,
            _ => -2.1,
        }
}

/// Whether nothing but a space and marks of quotation stand between two words.
fn is_gap(gap: &str) -> bool {
    let behind_space = gap.strip_prefix([' ', '\u{A0}']);
    behind_space.is_some_and(|rest| rest.chars().all(|c| "\"«“( \u{A0}".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::is_gap;

    #[test]
    fn a_space_may_be_one_that_does_not_break() {
        for (gap, words) in [
            (" ", true),
            ("\u{A0}", true),
            ("\u{A0}«", true),
            (" (", true),
            ("", false),
            ("\u{A0}.", false),
            ("«", false),
        ] {
            assert_eq!(is_gap(gap), words, "{gap:?}");
        }
    }
}
