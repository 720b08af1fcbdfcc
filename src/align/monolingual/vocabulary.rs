//! What is known of each distinct spelling, wherever it stands: judged once, shared by texts.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::clues::Clue;
use super::features::{FEATURES, Known, always};
use super::native::{Native, native};
use crate::align::words::arabic;
use crate::lexicon::ordinary::is_everyday_word;
use crate::names::sound::SoundModel;
use crate::text::{Span, clitic_letters, ends_in_article};

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    /// The number of its spelling.
    pub(super) spelling: u32,
}

/// The spellings of some texts, and the words that they are read as.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary<'t> {
    numbers: FxHashMap<&'t str, u32>,
    spellings: Vec<Spelling<'t>>,
    word_numbers: FxHashMap<Cow<'t, str>, u32>,
    /// What is known of each word, once something depends on it.
    words: Vec<Option<Word>>,
}

/// A word without clitics.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// How much it looks like known names: a logarithm per letter.
    pub(super) familiarity: f32,
    pub(super) native: Native,
    pub(super) letters: usize,
}

/// A word as it is written, clitics and marks with it.
#[derive(Clone, Debug)]
pub(super) struct Spelling<'t> {
    /// What it may be without clitics: the whole word first.
    pub(super) stems: Vec<Stem<'t>>,
    /// What it says of the word after it.
    pub(super) clue: Option<(Clue, bool)>,
    /// Small words inside names.
    pub(super) particle: bool,
    /// How many characters it has, marks among them.
    pub(super) characters: usize,
    /// Whether it has the ending ـًا, which no name has.
    tanwin: bool,
    /// What else is known of it, once something depends on it.
    verdict: Option<Verdict>,
}

/// Whether and how a spelling may be a part of a name.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    /// Whether it is an everyday word or a title, and no part of any name.
    pub(super) never: bool,
    /// What supports each of its stems being a name; nothing where none may be.
    pub(super) judged: Vec<Judged>,
    /// Whether some reading has all letters of a known root.
    pub(super) has_root: bool,
}

/// The verdict on a spelling that has not been judged.
static UNKNOWN: Verdict = Verdict {
    never: true,
    judged: Vec::new(),
    has_root: false,
};

impl Spelling<'_> {
    /// What [`Vocabulary::judge`] has found.
    pub(super) fn verdict(&self) -> &Verdict {
        self.verdict.as_ref().unwrap_or(&UNKNOWN)
    }
}

/// A spelling read after one of its clitics.
#[derive(Clone, Debug)]
pub(super) struct Stem<'t> {
    /// Where it begins in the spelling, in bytes.
    pub(super) start: usize,
    /// Its letters.
    pub(super) text: Cow<'t, str>,
    /// The number of its word.
    pub(super) word: u32,
    /// What stands before it.
    pub(super) clitic: &'t str,
    /// Whether that ends in an article.
    pub(super) article: bool,
}

/// What is known of a reading wherever it stands.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) word: Word,
    /// The logarithm of the chance that it is a name after such a clitic, wherever it stands.
    pub(super) likely: f32,
    /// Whether it is no name by its letters.
    pub(super) never: bool,
    /// The evidence for and against a name, apart from its place.
    pub(super) features: [f32; FEATURES],
}

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "دي", "دا", "دو", "ديل", "دل", "لا", "لو", "فان", "فون", "دير", "بن", "ابن", "أبو", "سان",
    "سانت", "آل", "آند",
];

/// The logarithm of the chance that a name follows such a clitic.
fn prior(clitic: &str) -> f32 {
    match &*clitic_letters(clitic) {
        "" => -0.3,
        "و" | "ل" => -2.7,
        "ب" => -3.0,
        "ال" => -3.0,
        "وال" | "بال" | "لل" => -4.5,
        "كال" | "فال" => -9.0,
        _ => -6.0,
    }
}

impl<'t> Vocabulary<'t> {
    /// The words of a text. Nothing is known of them before they are judged.
    pub(super) fn tokens(&mut self, text: &'t str) -> Vec<Token> {
        let spans = arabic::word_spans(text);
        let tokens = spans.map(|span| {
            let written = span.of(text);
            let known = self.numbers.get(written).copied();
            let spelling = known.unwrap_or_else(|| self.add(written));
            Token { span, spelling }
        });
        tokens.collect()
    }

    pub(super) fn spelling(&self, number: u32) -> &Spelling<'t> {
        &self.spellings[number as usize]
    }

    /// The number of a word, where it is known.
    pub(super) fn number_of(&self, word: &str) -> Option<u32> {
        self.word_numbers.get(word).copied()
    }

    pub(super) fn count_words(&self) -> usize {
        self.words.len()
    }

    /// Judges the spellings of words that have not been judged yet.
    pub(super) fn judge(&mut self, tokens: &[Token], model: &SoundModel) {
        for token in tokens {
            self.judge_spelling(token.spelling as usize, model);
        }
    }

    /// Each distinct word without clitics.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.word_numbers.keys().map(|it| &**it)
    }

    /// Whether a word may be a part of a name, by its letters, after any of the clitics that it
    /// occurs with.
    pub(super) fn may_be_part(&mut self, word: &str, model: &SoundModel) -> bool {
        let Some(number) = self.number_of(word) else {
            return false;
        };
        (0..self.spellings.len()).any(|at| {
            let is_word = |it: &Stem<'_>| it.word == number;
            let Some(nth) = self.spellings[at].stems.iter().position(is_word) else {
                return false;
            };
            self.judge_spelling(at, model);
            let spelling = &self.spellings[at];
            let verdict = spelling.verdict();
            let judged = verdict.judged.get(nth);
            spelling.particle || !verdict.never && judged.is_some_and(|it| !it.never)
        })
    }

    fn add(&mut self, written: &'t str) -> u32 {
        let number = self.spellings.len() as u32;
        let spelling = Spelling {
            stems: self.stems(written),
            clue: Clue::of(written),
            particle: PARTICLES.contains(&written),
            characters: written.chars().count(),
            tanwin: written.contains('\u{64B}'),
            verdict: None,
        };
        self.spellings.push(spelling);
        self.numbers.insert(written, number);
        number
    }

    fn judge_spelling(&mut self, number: usize, model: &SoundModel) {
        let spelling = &self.spellings[number];
        if spelling.verdict.is_some() {
            return;
        }
        // Most words of a text are everyday ones: nothing more need be known of them.
        let everyday = || spelling.stems.iter().any(|it| is_everyday_word(&it.text));
        let mut verdict = Verdict {
            never: spelling.clue.is_some() || spelling.tanwin || everyday(),
            ..UNKNOWN.clone()
        };
        if !verdict.never {
            let known = &mut self.words;
            let words = spelling.stems.iter().map(|it| {
                let known = &mut known[it.word as usize];
                *known.get_or_insert_with(|| Word::new(&it.text, model))
            });
            let words: Vec<Word> = words.collect();
            let is_listed = |(nth, it): (usize, &Word)| {
                it.native == Native::Listed && (nth == 0 || it.letters > 3)
            };
            verdict.never = words.iter().enumerate().any(is_listed);
            verdict.has_root = words.iter().any(|it| it.native == Native::Strong);
            verdict.judged = judge_readings(&spelling.stems, &words);
        }
        self.spellings[number].verdict = Some(verdict);
    }

    fn stems(&mut self, written: &'t str) -> Vec<Stem<'t>> {
        let readings = arabic::readings(written, Span::new(0, written.len()));
        let stems = readings.map(|(span, text)| {
            let clitic = &written[..span.start];
            Stem {
                start: span.start,
                word: self.number(text.clone()),
                text,
                clitic,
                article: ends_in_article(clitic),
            }
        });
        stems.collect()
    }

    fn number(&mut self, word: Cow<'t, str>) -> u32 {
        self.number_of(&word).unwrap_or_else(|| {
            let number = self.words.len() as u32;
            self.words.push(None);
            self.word_numbers.insert(word, number);
            number
        })
    }
}

impl Word {
    fn new(text: &str, model: &SoundModel) -> Word {
        Word {
            familiarity: model.familiarity(text),
            native: native(text),
            letters: text.chars().count(),
        }
    }
}

/// What is known of the readings of a spelling without everyday words.
fn judge_readings(stems: &[Stem<'_>], words: &[Word]) -> Vec<Judged> {
    let all = stems.iter().zip(words).enumerate();
    let judged = all.map(|(nth, (stem, word))| {
        let others = words.iter().enumerate().filter(|it| it.0 != nth);
        let known = Known {
            text: &stem.text,
            word,
            other: others.map(|it| it.1.native).max().unwrap_or(Native::No),
            clitic: stem.clitic,
            article: stem.article,
        };
        Judged {
            word: *word,
            likely: word.familiarity * (word.letters + 1) as f32 + prior(stem.clitic),
            never: is_no_name(&known),
            features: always(&known),
        }
    });
    judged.collect()
}

/// Whether a word is an adjective with its article, has a letter inside that ends words, or is an
/// article with little after it.
fn is_no_name(known: &Known<'_>) -> bool {
    let ends = |all: &[&str]| all.iter().any(|it| known.text.ends_with(it));
    let adjective = ends(&["ي", "ية", "يين", "يون", "يات"]) || known.word.native > Native::No;
    let inside = known.text.strip_suffix('ة').unwrap_or(known.text);
    adjective && known.article
        || inside.contains(['ة', 'ى'])
        || known.text.starts_with("ال") && known.word.letters == 4
}
