//! The Arabic words of a text that the lexicon takes for misspelled.
//!
//! Asking the lexicon takes long, so that most words are turned away by their letters alone, and
//! no word is asked for twice.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::doublets::{Doublet, doublet};
use crate::lexicon::glued::compound_name;
use crate::lexicon::numbers::is_number_word;
use crate::lexicon::{Lexicon, Slip, is_ali};
use crate::text::{Script, Span, WordTable, is_tashkeel, words};

/// The Arabic words of a text that are misspelled.
#[derive(Debug, Default)]
pub(crate) struct Spelling {
    /// Words with a slip, in text order; a word with two stands here twice.
    pub(crate) slips: Vec<(Span, Slip)>,
    /// Words that want a space, with the places where it may be missing, in text order.
    pub(crate) joined: Vec<(Span, Vec<usize>)>,
    /// Where علي stands, a name or على.
    pub(crate) alis: Vec<Span>,
    /// Where words for numbers from 3 to 99 stand.
    pub(crate) numbers: Vec<Span>,
    /// Where stems of words stand that the press writes in two ways.
    pub(crate) doublets: Vec<(Span, Doublet)>,
    /// Compound names that are written together, and where their second part begins.
    pub(crate) compounds: Vec<(Span, usize)>,
    /// How many words end in ي.
    pub(crate) dotted: usize,
    /// How many words begin with a hamza.
    pub(crate) with_hamza: usize,
}

/// What is wrong with a word.
#[derive(Clone, Debug, Default)]
struct Faults {
    slips: Vec<Slip>,
    spaces: Vec<usize>,
}

/// The words of all texts so far of which there is nothing to note.
static PLAIN: LazyLock<WordTable> = LazyLock::new(WordTable::new);

impl Spelling {
    /// Of all Arabic words of `text`.
    pub(crate) fn of(text: &str) -> Spelling {
        let mut spelling = Spelling::default();
        let Some(lexicon) = Lexicon::shipped() else {
            return spelling;
        };
        let mut known: FxHashMap<&str, Option<Faults>> = FxHashMap::default();
        for span in words(text, Script::Arabic) {
            let word = span.of(text);
            let looks = Looks::of(word);
            spelling.dotted += usize::from(looks.is_dotted);
            spelling.with_hamza += usize::from(looks.has_hamza);
            if PLAIN.get(word).is_some() {
                continue;
            }
            let is_noted = spelling.note(word, span, looks);
            let ask = || Faults::of(lexicon, word, looks);
            let faults = known.entry(word).or_insert_with(ask);
            match faults {
                Some(faults) => spelling.add(span, faults),
                None if !is_noted => PLAIN.put(word, 0),
                None => {}
            }
        }
        spelling
    }

    /// Notes what a word is by itself, right or not; whether it is anything.
    fn note(&mut self, word: &str, span: Span, looks: Looks) -> bool {
        let is_number = is_number_word(word);
        self.numbers.extend(is_number.then_some(span));
        let found = doublet(word).map(|(at, found)| {
            let start = span.start + at;
            (Span::new(start, start + found.stem.len()), found)
        });
        let compound = looks.may_be_joined.then(|| compound_name(word)).flatten();
        let compound = compound.map(|(at, second)| (Span::new(span.start + at, span.end), second));
        let is_ali = is_ali(word);
        self.alis.extend(is_ali.then_some(span));
        let is_noted = is_number || is_ali || found.is_some() || compound.is_some();
        self.doublets.extend(found);
        self.compounds.extend(compound);
        is_noted
    }

    fn add(&mut self, span: Span, faults: &Faults) {
        let slips = faults.slips.iter().map(|it| (span, it.clone()));
        self.slips.extend(slips);
        if !faults.spaces.is_empty() {
            self.joined.push((span, faults.spaces.clone()));
        }
    }
}

impl Faults {
    fn of(lexicon: &Lexicon<'_>, word: &str, looks: Looks) -> Option<Faults> {
        if looks.are_right() || is_ali(word) {
            return None;
        }
        // Fully vowelled words are of the Quran, of poems and of textbooks.
        let is_vowel =
            |c: &char| is_tashkeel(*c) && !matches!(c, '\u{64B}'..='\u{64D}' | '\u{651}');
        if word.chars().filter(is_vowel).count() > 1 {
            return None;
        }
        let mut faults = Faults::default();
        if looks.may_be_joined {
            faults.spaces = lexicon.missing_spaces(word);
        }
        if looks.may_slip && faults.spaces.is_empty() {
            faults.slips = lexicon.slips(word);
        }
        let has_any = !faults.slips.is_empty() || !faults.spaces.is_empty();
        has_any.then_some(faults)
    }
}

/// What the letters of a word say at first sight.
#[derive(Clone, Copy, Default)]
struct Looks {
    /// It may have a slip.
    may_slip: bool,
    /// It may want a space.
    may_be_joined: bool,
    /// It ends in ي.
    is_dotted: bool,
    /// It begins with a hamza on alef.
    has_hamza: bool,
}

type Letter = [u8; 2];
const ALEF: Letter = [0xD8, 0xA7];
const LAM: Letter = [0xD9, 0x84];
const HAMZAS: [Letter; 3] = [[0xD8, 0xA2], [0xD8, 0xA3], [0xD8, 0xA5]];
const TEH_MARBUTA: Letter = [0xD8, 0xA9];
const UNDOTTED: Letter = [0xD9, 0x89];
const YEH: Letter = [0xD9, 0x8A];
const TATWEEL: Letter = [0xD9, 0x80];
/// و ف ب ك ل س
const CLITICS: [Letter; 6] = [
    [0xD9, 0x88],
    [0xD9, 0x81],
    [0xD8, 0xA8],
    [0xD9, 0x83],
    LAM,
    [0xD8, 0xB3],
];
/// ت م ن ي, which words with a hamza behind them begin with: تأثير, مأساة.
const BEFORE_HAMZA: [Letter; 4] = [[0xD8, 0xAA], [0xD9, 0x85], [0xD9, 0x86], YEH];
/// ش ر, of شأن and رأس.
const OF_SHORT_WORDS: [Letter; 2] = [[0xD8, 0xB4], [0xD8, 0xB1]];
/// Fewest letters of two words that run together without an article between.
const LONG: usize = 9;
/// Most letters of a word that begins with ال for another reason than its article: الى, اليها.
const SHORT: usize = 5;

impl Looks {
    fn of(word: &str) -> Looks {
        let letters = word.as_bytes().as_chunks().0;
        let last = letters.last().copied().unwrap_or_default();
        let first = letters.first().copied().unwrap_or_default();
        let ends_in_yeh = last == YEH || last == UNDOTTED;
        Looks {
            may_slip: ends_in_yeh && letters.len() > 1 || may_want_hamza(letters),
            may_be_joined: may_be_joined(letters, last),
            is_dotted: last == YEH,
            has_hamza: HAMZAS.contains(&first),
        }
    }

    fn are_right(self) -> bool {
        !self.may_slip && !self.may_be_joined
    }
}

/// Whether a word has an alef where a hamza may be missing or wrong.
fn may_want_hamza(letters: &[Letter]) -> bool {
    let mut rest = letters;
    for _ in 0..LONG {
        match rest {
            [ALEF, LAM, ..] if rest.len() <= SHORT => return true,
            [ALEF, LAM, more @ ..] => rest = more,
            [ALEF, _, ..] => return true,
            [first, _, ..] if HAMZAS.contains(first) => return true,
            [first, ALEF, more @ ..] if BEFORE_HAMZA.contains(first) => return !more.is_empty(),
            [first, ALEF, more @ ..] if OF_SHORT_WORDS.contains(first) => return more.len() < 4,
            [first, more @ ..] if CLITICS.contains(first) => rest = more,
            _ => break,
        }
    }
    letters.ends_with(&[ALEF, TEH_MARBUTA])
}

fn may_be_joined(letters: &[Letter], last: Letter) -> bool {
    let Some((_, inside)) = letters.split_last() else {
        return false;
    };
    let is_end = |it: &Letter| *it == TEH_MARBUTA || *it == UNDOTTED;
    let is_long = letters.len() >= LONG || last == TATWEEL;
    is_long || inside.iter().any(is_end) || article_inside(letters)
}

/// Whether ال stands inside a word, with room for words on both sides.
fn article_inside(letters: &[Letter]) -> bool {
    let inside = letters.get(2..letters.len().saturating_sub(2));
    inside.is_some_and(|it| it.windows(2).any(|two| two == [ALEF, LAM]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(text: &str) -> Vec<&str> {
        let found = Spelling::of(text);
        found.slips.iter().map(|(span, _)| span.of(text)).collect()
    }

    #[test]
    fn slips_and_joined_words_are_found() {
        let text = "ذهب الى المدينة فى بشان الإحتلال ومجلسالأمن تاثير امراة.";
        assert_eq!(
            slips(text),
            ["الى", "فى", "بشان", "الإحتلال", "تاثير", "امراة"]
        );
        let found = Spelling::of(text);
        let joined: Vec<&str> = found.joined.iter().map(|it| it.0.of(text)).collect();
        assert_eq!(joined, ["ومجلسالأمن"]);
        assert_eq!(found.dotted, 0);
    }

    #[test]
    fn vowelled_words_are_left() {
        assert!(slips("اِقْرَأْ بِاسْمِ اِحْمَد").is_empty());
    }
}
