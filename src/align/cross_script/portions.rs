//! Long segments in portions, so that the work grows as the text does.
//!
//! In a segment every distinct Latin word is compared with every distinct Arabic one. Sentences are
//! short enough for that; a text without full stops is one long sentence, and is cut: into as few
//! portions of its Latin words as make the comparisons affordable, each with the Arabic words at the same
//! place of the other text and half as many more on either side, as translations do not keep step.

use rustc_hash::FxHashSet;

use super::similarity::SegmentWords;
use crate::align::words::arabic::ArabicToken;
use crate::align::words::latin::LatinToken;

/// How many comparisons of spellings a portion may cost: this number, and [`FOR_EACH_WORD`] more for
/// each of its words. The
/// longest sentences of news need a tenth.
const AFFORDABLE: usize = 1 << 13;
const FOR_EACH_WORD: usize = 12;
/// How many comparisons long segments may cost together before any is cut: short texts that cannot be
/// aligned sentence by sentence are compared as a whole.
const SPARE: usize = 1 << 20;

/// Cuts the segments of a text one by one.
#[derive(Debug)]
pub(crate) struct Cutter {
    /// What is left of [`SPARE`].
    spare: usize,
}

impl Cutter {
    pub(crate) fn new() -> Cutter {
        Cutter { spare: SPARE }
    }

    /// The words of a segment in portions; most segments are one.
    pub(crate) fn portions<'t>(&mut self, words: SegmentWords<'t>) -> Vec<SegmentWords<'t>> {
        if self.is_paid(&words) {
            return vec![words];
        }
        let mut portions = Vec::new();
        let mut open = vec![Share { nth: 0, of: 1 }];
        while let Some(share) = open.pop() {
            let (latin, arabic) = (share.latin(&words), share.arabic(&words));
            if latin.len() > 1 && !is_affordable(latin, arabic) {
                open.extend(share.halves());
            } else if !latin.is_empty() {
                portions.push(SegmentWords {
                    latin: latin.to_vec(),
                    arabic: arabic.to_vec(),
                });
            }
        }
        portions
    }

    fn is_paid(&mut self, words: &SegmentWords<'_>) -> bool {
        if is_affordable(&words.latin, &words.arabic) {
            return true;
        }
        let left = self.spare.checked_sub(cost(&words.latin, &words.arabic));
        self.spare = left.unwrap_or(self.spare);
        left.is_some()
    }
}

/// One of some equal parts.
#[derive(Clone, Copy, Debug)]
struct Share {
    nth: usize,
    of: usize,
}

impl Share {
    /// The second half first: the last that is put on a stack is the first that is taken.
    fn halves(self) -> [Share; 2] {
        [1, 0].map(|half| Share {
            nth: 2 * self.nth + half,
            of: 2 * self.of,
        })
    }

    fn latin<'w>(self, words: &'w SegmentWords<'_>) -> &'w [LatinToken] {
        let at = |nth: usize| words.latin.len() * nth / self.of;
        &words.latin[at(self.nth)..at(self.nth + 1)]
    }

    /// With half a share more on either side.
    fn arabic<'w, 't>(self, words: &'w SegmentWords<'t>) -> &'w [ArabicToken<'t>] {
        let at = |halves: usize| words.arabic.len() * halves / (2 * self.of);
        let from = (2 * self.nth).saturating_sub(1);
        &words.arabic[at(from)..at((2 * self.nth + 3).min(2 * self.of))]
    }
}

/// Most comparisons of a segment that is judged as a whole or not at all.
const AT_ONCE: usize = 1 << 15;

/// Whether all words can be compared where a segment is not cut.
pub(crate) fn is_affordable_at_once(words: &SegmentWords<'_>) -> bool {
    is_affordable(&words.latin, &words.arabic) || cost(&words.latin, &words.arabic) <= AT_ONCE
}

fn is_affordable(latin: &[LatinToken], arabic: &[ArabicToken<'_>]) -> bool {
    let most = AFFORDABLE + FOR_EACH_WORD * (latin.len() + arabic.len());
    let stems = || arabic.iter().flat_map(|it| &it.stems);
    if latin.len() * stems().count() <= most {
        return true;
    }
    cost(latin, arabic) <= most
}

/// How many pairs of spellings the words make.
fn cost(latin: &[LatinToken], arabic: &[ArabicToken<'_>]) -> usize {
    let words: FxHashSet<&str> = latin.iter().map(|it| &*it.word).collect();
    let stems = arabic.iter().flat_map(|it| &it.stems);
    let stems: FxHashSet<&str> = stems.map(|it| &*it.word).collect();
    words.len() * stems.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::words::{arabic, latin};

    /// The portions of two texts of `words` distinct words each.
    fn counts(words: usize) -> Vec<[usize; 2]> {
        let number = |it: usize, letters: [char; 10]| -> String {
            let digits = it.to_string();
            let digits = digits.chars().filter_map(|c| c.to_digit(10));
            digits.map(|it| letters[it as usize]).collect()
        };
        let latin_letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
        let arabic_letters = ['د', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع'];
        let en: String = (0..words)
            .map(|it| format!("Ma{} ", number(it, latin_letters)))
            .collect();
        let ar: String = (0..words)
            .map(|it| format!("م{} ", number(it, arabic_letters)))
            .collect();
        let words = SegmentWords {
            latin: latin::tokens(&en, &mut Default::default()),
            arabic: arabic::tokens(&ar),
        };
        let portions = Cutter { spare: 0 }.portions(words);
        let counts = portions.iter().map(|it| [it.latin.len(), it.arabic.len()]);
        counts.collect()
    }

    #[test]
    fn a_sentence_is_one_portion() {
        assert_eq!(counts(60), [[60, 60]]);
    }

    #[test]
    fn portions_hold_every_latin_word_once_and_cost_what_they_may() {
        let found = counts(3000);
        assert_eq!(found.iter().map(|it| it[0]).sum::<usize>(), 3000);
        let cost: usize = found.iter().map(|it| it[0] * it[1]).sum();
        assert!(cost < 300 * 3000, "{cost}");
        assert!(found.iter().all(|it| it[1] > it[0]));
    }
}
