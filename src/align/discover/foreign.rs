//! How surely a word of an Arabic text is a part of a foreign name, by its letters and its neighbours.

mod standing;

use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use standing::Standing;

use super::arabic::{ArabicToken, Stem};
use super::clues::Clue;
use super::common::is_common;
use super::native::{Native, native};
use crate::names::sound::SoundModel;
use crate::text::Span;

/// What is known of the words of a text.
pub(super) struct Words<'t> {
    text: &'t str,
    tokens: &'t [ArabicToken],
    /// How often each spelling stands there as a whole word.
    whole: FxHashMap<&'t str, u32>,
    /// What stands behind an article somewhere.
    defined: FxHashSet<&'t str>,
    judged: FxHashMap<&'t str, Judged>,
}

/// What is known of a spelling, wherever it stands.
#[derive(Clone, Copy, Debug)]
struct Judged {
    familiarity: f32,
    native: Native,
    common: bool,
    letters: usize,
}

/// Numbers of what speaks for and against a name.
pub(super) const FEATURES: usize = 36;

/// A word read as a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    /// The number of the stem.
    pub(super) stem: usize,
    pub(super) span: Span,
    pub(super) standing: Standing,
    /// Whether it looks like the names that are known, however it is built.
    pub(super) familiar: bool,
    /// Whether its first letter is as likely "and": then it goes on with no name.
    pub(super) parted: bool,
    pub(super) features: [f32; FEATURES],
}

impl Reading {
    /// Whether a root may explain it.
    pub(super) fn is_native(&self) -> bool {
        self.features[2..5].iter().any(|it| *it > 0.0)
    }
}

/// The logarithm of the chance that a name stands behind such a clitic.
fn prior(clitic: &str) -> f32 {
    match clitic {
        "" => -0.3,
        "و" | "ل" => -2.7,
        "ب" => -3.0,
        "ال" => -3.0,
        "وال" | "بال" | "لل" => -4.5,
        "كال" | "فال" => -9.0,
        _ => -6.0,
    }
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [ArabicToken], model: &SoundModel) -> Words<'t> {
        let mut words = Words {
            text,
            tokens,
            whole: FxHashMap::default(),
            defined: FxHashSet::default(),
            judged: FxHashMap::default(),
        };
        for token in tokens {
            for (nth, stem) in token.stems.iter().enumerate() {
                if nth == 0 {
                    *words.whole.entry(&stem.word).or_default() += 1;
                } else if is_article(words.clitic(token, stem)) {
                    words.defined.insert(&stem.word);
                }
                words.judged.entry(&stem.word).or_insert_with(|| Judged {
                    familiarity: model.familiarity(&stem.word),
                    native: native(&stem.word),
                    common: is_common(&stem.word),
                    letters: stem.word.chars().count(),
                });
            }
        }
        words
    }

    fn clitic(&self, token: &ArabicToken, stem: &Stem) -> &'t str {
        &self.text[token.span.start..stem.span.start]
    }

    /// The likeliest reading of each word as a name.
    pub(super) fn readings(&self) -> Vec<Option<Reading>> {
        (0..self.tokens.len()).map(|at| self.reading(at)).collect()
    }

    fn reading(&self, at: usize) -> Option<Reading> {
        let token = &self.tokens[at];
        let likely = |stem: &Stem| {
            let judged = &self.judged[&*stem.word];
            let seen = self.whole.get(&*stem.word).copied().unwrap_or(0);
            let alone = if seen > 0 { 2.0 } else { 0.0 };
            judged.familiarity * (judged.letters + 1) as f32
                + prior(self.clitic(token, stem))
                + alone
        };
        // What begins with an article is read without it, unless little is left.
        let is_article = |it: &&Stem| {
            let (clitic, judged) = (self.clitic(token, it), self.judged[&*it.word]);
            let sure = matches!(clitic, "ال" | "وال") || judged.native > Native::No;
            is_article(clitic) && sure && judged.letters >= 3
        };
        let article = token.stems.iter().any(|it| is_article(&it));
        let all = token.stems.iter().enumerate();
        let all = all.filter(|it| !article || is_article(&it.1));
        let (stem, _) = all
            .map(|(nth, it)| (nth, likely(it)))
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        let behind_and = || {
            token
                .stems
                .iter()
                .position(|it| self.clitic(token, it) == "و")
        };
        let stem = match stem == 0 && self.is_parted(token) {
            true => behind_and().unwrap_or(stem),
            false => stem,
        };
        Some(Reading {
            stem,
            span: token.stems[stem].span,
            standing: self.standing(at, stem),
            familiar: self.is_familiar(&token.stems[stem]),
            parted: self.is_parted(token),
            features: self.features(at, stem),
        })
    }

    fn features(&self, at: usize, nth: usize) -> [f32; FEATURES] {
        let token = &self.tokens[at];
        let stem = &token.stems[nth];
        let this = self.judged[&*stem.word];
        let others = token.stems.iter().enumerate().filter(|it| it.0 != nth);
        let other = others
            .map(|it| self.judged[&*it.1.word].native)
            .max()
            .unwrap_or(Native::No);
        let word = &*stem.word;
        let clitic = self.clitic(token, stem);
        let ends = |all: &[&str]| all.iter().any(|it| word.ends_with(it));
        let article = is_article(clitic);
        let count = self.whole.get(word).copied().unwrap_or(0);
        let before = self.word_before(at).and_then(Clue::of);
        let behind = self.word_behind(at).and_then(Clue::of);
        let is = |clue: Clue| before.is_some_and(|it| it.0 == clue);
        let share = |of: &str| {
            let found = word.chars().filter(|c| of.contains(*c)).count();
            found as f32 / this.letters as f32
        };
        let (open, close) = (
            self.text[..token.span.start].chars().next_back(),
            self.text[token.span.end..].chars().next(),
        );
        let quoted = |c: Option<char>| c.is_some_and(|c| "\"«»“”()".contains(c));
        let flag = |it: bool| f32::from(u8::from(it));
        [
            1.0,
            this.familiarity,
            flag(this.native == Native::Weak),
            flag(this.native == Native::Strong),
            flag(this.native == Native::Listed),
            flag(other == Native::Weak),
            flag(other == Native::Strong),
            flag(other == Native::Listed),
            flag(this.common || token.stems.iter().any(|it| it.common)),
            flag(this.letters == 2),
            flag(this.letters == 3),
            flag(this.letters == 4),
            flag(this.letters >= 6),
            flag(article),
            flag(ends(&["ة"])),
            flag(ends(&["ات", "ون", "ين", "ها", "هم", "وا", "ية"])),
            flag(article && ends(&["ي", "ية", "يين", "يون"])),
            flag(!article && self.defined.contains(word)),
            ((count.max(1)) as f32).ln(),
            flag(is(Clue::Person)),
            flag(is(Clue::Organisation)),
            flag(is(Clue::Place)),
            flag(is(Clue::Speech)),
            flag(is(Clue::Preposition)),
            flag(behind.is_some_and(|it| it.0 == Clue::Speech)),
            flag(quoted(open)),
            flag(quoted(close)),
            share("حعضظص"),
            flag(!clitic.is_empty() && !article),
            flag(article && this.native == Native::No),
            flag(
                token.span.of(self.text).contains('\u{64B}')
                    || ends(&["ا"]) && this.native >= Native::Weak,
            ),
            flag(word.starts_with('م')),
            flag(ends(&["ه", "ى"])),
            (this.letters + 1) as f32 * (this.familiarity + 2.0) / 5.0,
            flag(self.titled(at)),
            share("قطثذء"),
        ]
    }

    /// The word directly before another, a blank between them.
    fn word_before(&self, at: usize) -> Option<&'t str> {
        let before = &self.tokens[at.checked_sub(1)?];
        let gap = &self.text[before.span.end..self.tokens[at].span.start];
        gap_of_words(gap).then(|| before.span.of(self.text))
    }

    fn word_behind(&self, at: usize) -> Option<&'t str> {
        let behind = self.tokens.get(at + 1)?;
        let gap = &self.text[self.tokens[at].span.end..behind.span.start];
        gap_of_words(gap).then(|| behind.span.of(self.text))
    }
}

fn is_article(clitic: &str) -> bool {
    clitic.ends_with("ال") || clitic.ends_with("لل")
}

/// Whether nothing but a blank and marks of quotation stand between two words.
fn gap_of_words(gap: &str) -> bool {
    let behind_blank = gap.strip_prefix([' ', '\u{A0}']);
    behind_blank.is_some_and(|rest| rest.chars().all(|c| "\"«“( \u{A0}".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::gap_of_words;

    #[test]
    fn a_blank_may_be_one_that_does_not_break() {
        for (gap, words) in [
            (" ", true),
            ("\u{A0}", true),
            ("\u{A0}«", true),
            (" (", true),
            ("", false),
            ("\u{A0}.", false),
            ("«", false),
        ] {
            assert_eq!(gap_of_words(gap), words, "{gap:?}");
        }
    }
}
