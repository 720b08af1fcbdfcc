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
    words: Vec<Word>,
}

/// A word without clitics.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// How much it looks like known names: a logarithm per letter.
    pub(super) familiarity: f32,
    pub(super) native: Native,
    pub(super) common: bool,
    pub(super) letters: usize,
}

/// A word as it is written, clitics and marks with it.
#[derive(Clone, Debug)]
pub(super) struct Spelling<'t> {
    /// What it may be without clitics: the whole word first.
    pub(super) stems: Vec<Stem<'t>>,
    /// What it says of the word behind it.
    pub(super) clue: Option<(Clue, bool)>,
    /// Whether it is an everyday word or a title, and no part of any name.
    pub(super) never: bool,
    /// Whether some reading has all letters of a known root.
    pub(super) has_root: bool,
    /// Small words inside names.
    pub(super) particle: bool,
    /// How many characters it has, marks among them.
    pub(super) characters: usize,
}

/// A spelling read behind one of its clitics.
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
    /// The logarithm of the chance that it is a name behind such a clitic, wherever it stands.
    pub(super) likely: f32,
    /// Whether it is no name by its letters.
    pub(super) never: bool,
    /// What speaks for and against a name, as far as the place has no say.
    pub(super) features: [f32; FEATURES],
}

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "دي", "دا", "دو", "ديل", "دل", "لا", "لو", "فان", "فون", "دير", "بن", "ابن", "أبو", "سان",
    "سانت", "آل", "آند",
];

/// The logarithm of the chance that a name stands behind such a clitic.
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
    /// The words of a text, judged where they are new.
    pub(super) fn tokens(&mut self, text: &'t str, model: &SoundModel) -> Vec<Token> {
        let spans = arabic::word_spans(text);
        let tokens = spans.map(|span| {
            let written = span.of(text);
            let known = self.numbers.get(written).copied();
            let spelling = known.unwrap_or_else(|| self.add(written, model));
            Token { span, spelling }
        });
        tokens.collect()
    }

    pub(super) fn spelling(&self, number: u32) -> &Spelling<'t> {
        &self.spellings[number as usize]
    }

    pub(super) fn word(&self, stem: &Stem<'_>) -> &Word {
        &self.words[stem.word as usize]
    }

    /// The number of a word, where it is known.
    pub(super) fn number_of(&self, word: &str) -> Option<u32> {
        self.word_numbers.get(word).copied()
    }

    pub(super) fn count_words(&self) -> usize {
        self.words.len()
    }

    fn add(&mut self, written: &'t str, model: &SoundModel) -> u32 {
        let readings = arabic::readings(written, Span::new(0, written.len()));
        let words: Vec<(usize, Cow<'t, str>, u32)> = readings
            .map(|(span, text)| {
                let number = self.add_word(&text, model);
                (span.start, text, number)
            })
            .collect();
        let judged: Vec<Word> = words.iter().map(|it| self.words[it.2 as usize]).collect();
        let tanwin = written.contains('\u{64B}');
        let clue = Clue::of(written);
        let everyday = |nth: usize, it: &Word| {
            let listed = it.native == Native::Listed && (nth == 0 || it.letters > 3);
            it.common || listed
        };
        let everyday = judged.iter().enumerate().any(|(nth, it)| everyday(nth, it));
        let stems = words
            .into_iter()
            .enumerate()
            .map(|(nth, (start, text, word))| {
                let clitic = &written[..start];
                let this = &judged[nth];
                let others = judged.iter().enumerate().filter(|it| it.0 != nth);
                let known = Known {
                    text: &text,
                    word: this,
                    other: others.map(|it| it.1.native).max().unwrap_or(Native::No),
                    everyday: judged.iter().any(|it| it.common),
                    clitic,
                    article: ends_in_article(clitic),
                    tanwin,
                };
                Stem {
                    start,
                    word,
                    clitic,
                    article: known.article,
                    likely: this.familiarity * (this.letters + 1) as f32 + prior(clitic),
                    never: is_no_name(&known),
                    features: always(&known),
                    text,
                }
            });
        let spelling = Spelling {
            stems: stems.collect(),
            clue,
            never: clue.is_some() || tanwin || everyday,
            has_root: judged.iter().any(|it| it.native == Native::Strong),
            particle: PARTICLES.contains(&written),
            characters: written.chars().count(),
        };
        let number = self.spellings.len() as u32;
        self.spellings.push(spelling);
        self.numbers.insert(written, number);
        number
    }

    fn add_word(&mut self, word: &Cow<'t, str>, model: &SoundModel) -> u32 {
        if let Some(known) = self.number_of(word) {
            return known;
        }
        let number = self.words.len() as u32;
        self.words.push(Word {
            familiarity: model.familiarity(word),
            native: native(word),
            common: is_everyday_word(word),
            letters: word.chars().count(),
        });
        self.word_numbers.insert(word.clone(), number);
        number
    }
}

/// Whether a word is an adjective with its article, has a letter inside that ends words, or is an
/// article with little behind it.
fn is_no_name(known: &Known<'_>) -> bool {
    let ends = |all: &[&str]| all.iter().any(|it| known.text.ends_with(it));
    let adjective = ends(&["ي", "ية", "يين", "يون", "يات"]) || known.word.native > Native::No;
    let inside = known.text.strip_suffix('ة').unwrap_or(known.text);
    adjective && known.article
        || inside.contains(['ة', 'ى'])
        || known.text.starts_with("ال") && known.word.letters == 4
}
