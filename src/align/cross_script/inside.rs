//! Names in words that run together because a blank is missing: قالبيتر is "said" and Peter.

use super::Segment;
use super::assign::WordPair;
use super::outline::{distance, may_begin, of_arabic, of_latin};
use super::similarity::SegmentWords;
use crate::align::words::arabic::{ArabicToken, letters};
use crate::align::words::latin::LatinToken;
use crate::align::words::{chance, odds};
use crate::lexicon::ordinary::{is_everyday_word, is_function_word};
use crate::names::sound::{ArabicWord, LatinWord, SoundModel};
use crate::text::{ARTICLE, Span};

/// Fewest letters of a word in which a name is sought.
const LONG: usize = 8;
/// In words of so many letters a name may also stand in the middle.
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

/// Adds names that stand inside long words, and takes from long words what is not of the name.
pub(crate) fn look_inside(
    segment: &Segment<'_>,
    side: &SegmentWords,
    model: &SoundModel,
    pairs: &mut Vec<WordPair>,
) {
    for (arabic, token) in side.arabic.iter().enumerate() {
        let word = letters(segment.ar, token.span);
        if word.len() < LONG {
            continue;
        }
        if let Some(pair) = pairs.iter_mut().find(|it| it.arabic == arabic) {
            let part = best_part(&word, &side.latin[pair.latin], model);
            if let Some((span, _)) = part.filter(|it| it.1 > odds(pair.confidence) + BETTER) {
                pair.ar = span;
            }
            continue;
        }
        let free = (0..side.latin.len()).filter(|&it| pairs.iter().all(|pair| pair.latin != it));
        let parts = free.filter_map(|latin| {
            let (ar, sound) = best_part(&word, &side.latin[latin], model)?;
            Some(WordPair {
                latin,
                arabic,
                ar,
                confidence: chance(sound - 1.0),
            })
        });
        let best = parts.max_by(|a, b| a.confidence.total_cmp(&b.confidence));
        pairs.extend(best);
    }
}

/// Whether a long Arabic word of a text holds a Latin one.
pub(crate) fn holds<'t>(
    text: &str,
    words: impl Iterator<Item = &'t ArabicToken<'t>>,
    latin: &LatinToken,
) -> bool {
    let long = words.filter(|it| it.span.len() >= 2 * LONG);
    let words = long.map(|it| letters(text, it.span));
    let mut words = words.filter(|it| it.len() >= LONG);
    words.any(|word| best_part(&word, latin, SoundModel::embedded()).is_some())
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

/// The part of a long word that sounds most like a Latin one, and its odds.
fn best_part(
    word: &[(usize, char)],
    latin: &LatinToken,
    model: &SoundModel,
) -> Option<(Span, f32)> {
    let length = latin.word.chars().count();
    let prepared = LatinWord::new(&latin.word).filter(|_| length >= SHORTEST)?;
    let outline = of_latin(&latin.word);
    let initial = latin.word.chars().next()?;
    let mut best: Option<(Span, f32)> = None;
    for start in 0..word.len() {
        if !may_begin(initial, word[start].1) {
            continue;
        }
        let fewest = SHORTEST.max(length / 2);
        for end in start + fewest..=word.len().min(start + length + 2) {
            let at_edge = start == 0 || end == word.len() || word.len() >= VERY_LONG;
            if !at_edge || !is_other_word(&word[..start], &word[end..]) {
                continue;
            }
            let part: String = word[start..end].iter().map(|it| it.1).collect();
            if distance(&outline, &of_arabic(&part)) > 0 {
                continue;
            }
            let similarities = ArabicWord::new(model, &part)?.compare(&prepared);
            let sound = odds(similarities.probability) + clean_cut(&word[..start], &word[end..]);
            if sound >= LEAST && best.is_none_or(|it| sound > it.1) {
                let (last, c) = word[end - 1];
                best = Some((Span::new(word[start].0, last + c.len_utf8()), sound));
            }
        }
    }
    best
}
