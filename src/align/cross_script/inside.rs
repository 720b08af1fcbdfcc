//! Names in words that run together because a space is missing: قالبيتر is "said" and Peter.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Segment;
use super::assign::WordPair;
use super::outline::{self, Outline, distance, may_begin, of_arabic, of_latin, of_letters};
use super::similarity::SegmentWords;
use crate::align::growth;
use crate::align::words::arabic::{ArabicToken, letters};
use crate::align::words::latin::LatinToken;
use crate::align::words::{chance, odds};
use crate::lexicon::ordinary::{is_everyday_word, is_function_word};
use crate::names::sound::{ArabicWord, LatinWord, SoundModel};
use crate::text::{ARTICLE, Span};

/// Fewest letters of a word in which a name is searched for.
const LONG: usize = 8;
/// Most letters of such a word: what is longer is a text without spaces.
const LONGEST: usize = 64;
/// The fewest letters of a word in whose middle a name may stand.
const VERY_LONG: usize = 12;
/// Fewest letters of such a name.
const SHORTEST: usize = 5;
/// Fewest letters beside it: fewer are clitics and endings.
const REST: usize = 3;
/// Least odds by sound.
const LEAST: f32 = 2.5;
/// How much a cut into known words is worth.
const CLEAN: f32 = 1.5;
/// By how much a part must fit better than the whole word that was taken.
const BETTER: f32 = 2.0;

/// How many pairs of a long and a Latin word of a segment are compared: this number, and
/// [`FOR_EACH_WORD`] more for each of its words. One that is compared by its sound counts as [`BY_SOUND`].
pub(super) const MOST: usize = 4096;
pub(super) const FOR_EACH_WORD: usize = 64;
const BY_SOUND: usize = 32;
/// Most pairs of spellings that are kept in mind.
const KEPT: usize = 1 << 14;

/// What was found in long words, once for each pair of spellings.
pub(crate) struct Parts<'m> {
    latin: FxHashMap<String, Option<Rc<Wanted>>>,
    found: FxHashMap<String, FxHashMap<String, Option<Part>>>,
    /// How many pairs of spellings that is.
    kept: usize,
    /// How many more may be compared in this segment.
    left: usize,
    model: &'m SoundModel,
}

/// A part of a long word: its first letter, the one behind its last, and the odds by its sound.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    start: usize,
    end: usize,
    sound: f32,
}

impl Part {
    fn span(&self, word: &[(usize, char)]) -> Span {
        let (last, c) = word[self.end - 1];
        Span::new(word[self.start].0, last + c.len_utf8())
    }
}

/// A long word: its letters with their places, and by themselves.
pub(super) struct LongWord {
    letters: Vec<(usize, char)>,
    text: String,
    outline: Outline,
}

impl LongWord {
    /// The word of a token, if it is long.
    pub(super) fn new(text: &str, token: &ArabicToken<'_>) -> Option<LongWord> {
        // Letters have two bytes or more.
        if token.span.len() < 2 * LONG {
            return None;
        }
        let letters = letters(text, token.span);
        (LONG..=LONGEST).contains(&letters.len()).then(|| {
            let text: String = letters.iter().map(|it| it.1).collect();
            LongWord {
                outline: of_arabic(&text),
                text,
                letters,
            }
        })
    }
}

/// A Latin word that is searched for in long words.
pub(crate) struct Wanted {
    letters: usize,
    initial: char,
    spelling: LatinWord,
    outline: Outline,
}

impl Wanted {
    pub(super) fn new(word: &str, model: &SoundModel) -> Option<Wanted> {
        let letters = word.chars().count();
        let spelling = LatinWord::new(model, word).filter(|_| letters >= SHORTEST)?;
        Some(Wanted {
            letters,
            initial: word.chars().next()?,
            spelling,
            outline: of_latin(word),
        })
    }
}

impl<'m> Parts<'m> {
    /// Nothing yet; words are compared by this model.
    pub(crate) fn new(model: &'m SoundModel) -> Parts<'m> {
        Parts {
            latin: FxHashMap::default(),
            found: FxHashMap::default(),
            kept: 0,
            left: 0,
            model,
        }
    }

    /// The part of a long word that sounds most like a Latin one.
    fn best(&mut self, word: &LongWord, latin: &LatinToken) -> Option<Part> {
        growth::count(1);
        self.left = self.left.checked_sub(1)?;
        let known = self.found.get(&word.text);
        if let Some(known) = known.and_then(|it| it.get(&latin.word)) {
            return *known;
        }
        let known = self.latin.get(&latin.word).cloned();
        let wanted = known.unwrap_or_else(|| {
            let new = Wanted::new(&latin.word, self.model).map(Rc::new);
            self.latin.insert(latin.word.clone(), new.clone());
            new
        });
        let part = wanted.and_then(|it| best_part(word, &it, self.model, &mut self.left));
        self.forget_if_full();
        let of_word = self.found.entry(word.text.clone()).or_default();
        of_word.insert(latin.word.clone(), part);
        part
    }

    fn forget_if_full(&mut self) {
        self.kept += 1;
        if self.kept > KEPT {
            self.kept = 1;
            self.found.clear();
            self.latin.clear();
        }
    }
}

/// Adds names that stand inside long words, and takes from long words what is not of the name.
pub(crate) fn look_inside(
    segment: &Segment<'_>,
    side: &SegmentWords<'_>,
    parts: &mut Parts<'_>,
    pairs: &mut Vec<WordPair>,
) {
    if side.latin.is_empty() {
        return;
    }
    parts.left = MOST + FOR_EACH_WORD * (side.latin.len() + side.arabic.len());
    let mut is_free = vec![true; side.latin.len()];
    let mut taken: FxHashMap<usize, usize> = FxHashMap::default();
    for (number, pair) in pairs.iter().enumerate() {
        is_free[pair.latin] = false;
        taken.insert(pair.arabic, number);
    }
    for (arabic, token) in side.arabic.iter().enumerate() {
        let Some(word) = LongWord::new(segment.ar, token) else {
            continue;
        };
        if let Some(pair) = taken.get(&arabic).map(|&it| &mut pairs[it]) {
            let part = parts.best(&word, &side.latin[pair.latin]);
            if let Some(part) = part.filter(|it| it.sound > odds(pair.confidence) + BETTER) {
                pair.ar = part.span(&word.letters);
            }
            continue;
        }
        let free = (0..side.latin.len()).filter(|&it| is_free[it]);
        let found = free.filter_map(|latin| {
            let part = parts.best(&word, &side.latin[latin])?;
            Some(WordPair {
                latin,
                arabic,
                ar: part.span(&word.letters),
                confidence: chance(part.sound - 1.0),
            })
        });
        let best = found.max_by(|a, b| a.confidence.total_cmp(&b.confidence));
        if let Some(pair) = best {
            is_free[pair.latin] = false;
            pairs.push(pair);
        }
    }
}

/// Whether what stands before and behind a part is more than clitics and endings.
fn is_other_word(before: &[(usize, char)], behind: &[(usize, char)]) -> bool {
    let word = |letters: &[(usize, char)]| letters.iter().map(|it| it.1).collect::<String>();
    before.len() + behind.len() >= REST
        || is_function_word(&word(before))
        || is_function_word(&word(behind))
}

/// What speaks for a cut that leaves words which are known.
fn clean_cut(before: &[(usize, char)], behind: &[(usize, char)]) -> f32 {
    let word = |letters: &[(usize, char)]| letters.iter().map(|it| it.1).collect::<String>();
    let behind = word(behind);
    let article = behind.starts_with(ARTICLE) && behind.chars().count() > REST;
    if is_everyday_word(&word(before)) || is_everyday_word(&behind) || article {
        CLEAN
    } else {
        0.0
    }
}

/// The part of a long word that sounds most like a Latin one. `left` says how many more may be compared.
pub(super) fn best_part(
    long: &LongWord,
    latin: &Wanted,
    model: &SoundModel,
    left: &mut usize,
) -> Option<Part> {
    let word = &long.letters;
    if !outline::holds(&long.outline, &latin.outline) {
        return None;
    }
    let mut best: Option<Part> = None;
    let starts = (0..word.len()).filter(|&it| may_begin(latin.initial, word[it].1));
    for start in starts {
        let fewest = SHORTEST.max(latin.letters / 2);
        for end in start + fewest..=word.len().min(start + latin.letters + 2) {
            let letters = || word[start..end].iter().map(|it| it.1);
            let at_edge = start == 0 || end == word.len() || word.len() >= VERY_LONG;
            if !at_edge || distance(&latin.outline, &of_letters(letters())) > 0 {
                continue;
            }
            if !is_other_word(&word[..start], &word[end..]) {
                continue;
            }
            *left = left.saturating_sub(BY_SOUND);
            if *left == 0 {
                return best;
            }
            let part: String = letters().collect();
            let similarity = ArabicWord::new(model, &part)?.chance(&latin.spelling);
            let sound = odds(similarity) + clean_cut(&word[..start], &word[end..]);
            if sound >= LEAST && best.is_none_or(|it| sound > it.sound) {
                best = Some(Part { start, end, sound });
            }
        }
    }
    best
}
