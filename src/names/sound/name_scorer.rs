//! Names of several words: in any order, with initials, with words that only one side has.

use super::forward::Scratch;
use super::letters::{Spelling, space, spell};
use super::model::{Comparison, SoundModel};
use super::scorer::Scorer;
use crate::text::Script;

/// Words that come and go in names.
const PARTICLES: [&str; 25] = [
    "al", "el", "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "of",
    "the", "mr", "dr", "بن", "ابن", "دي", "فان", "فون", "ال", "د",
];
/// What the chance of a pair is multiplied by for a word that only one side has.
const DROPPED: f32 = 0.7;
/// The same for a particle.
const PARTICLE: f32 = 0.97;
/// The chance of an initial for a word that begins with its letter.
const INITIAL: f32 = 0.85;
/// The least chance of words that are taken for one another.
const LEAST: f32 = 0.3;
/// What the score of a pair loses for a word that only one side has.
const LOSS: f32 = 6.0;
/// Names of more words are only compared as a whole.
const MOST_WORDS: usize = 8;

/// An Arabic name, prepared as a whole and word by word.
#[derive(Clone, Debug)]
pub(super) struct NameScorer<'m> {
    pub(super) whole: Scorer<'m>,
    words: Vec<(Spelling, Scorer<'m>)>,
}

/// The words of a spelling.
pub(super) fn words(name: &Spelling) -> Vec<Spelling> {
    let space = space(name.script);
    let mut at = 0;
    let mut words = Vec::new();
    for letters in name.letters.split(|&it| it == space) {
        let marks = name.marks.get(at..at + letters.len()).unwrap_or_default();
        if !letters.is_empty() {
            words.push(Spelling {
                script: name.script,
                letters: letters.to_vec(),
                marks: marks.to_vec(),
            });
        }
        at += letters.len() + 1;
    }
    words
}

fn is_particle(word: &Spelling) -> bool {
    let text = spell(word.script, &word.folded().letters);
    PARTICLES.contains(&&*text)
}

impl<'m> NameScorer<'m> {
    pub(super) fn new(model: &'m SoundModel, arabic: &Spelling) -> NameScorer<'m> {
        let parts = if arabic.letters.contains(&space(Script::Arabic)) {
            words(arabic)
        } else {
            vec![arabic.clone()]
        };
        let words = parts.into_iter().take(MOST_WORDS).map(|word| {
            let scorer = Scorer::new(model, &word);
            (word, scorer)
        });
        NameScorer {
            whole: Scorer::new(model, arabic),
            words: words.collect(),
        }
    }

    /// Compares the name with a Latin one: as a whole, and word by word where either has several.
    pub(super) fn compare(&self, latin: &Spelling, scratch: &mut Scratch) -> Comparison {
        let whole = self.whole.compare(latin, scratch);
        let several = self.words.len() > 1 || latin.letters.contains(&space(Script::Latin));
        let parts = if several { words(latin) } else { return whole };
        if parts.len() > MOST_WORDS {
            return whole;
        }
        let mixed = self.word_by_word(&parts, scratch);
        match mixed {
            Some(mixed) if mixed.probability > whole.probability => mixed,
            _ => whole,
        }
    }

    /// The best pairs of words, and what is left over.
    fn word_by_word(&self, latin: &[Spelling], scratch: &mut Scratch) -> Option<Comparison> {
        let mut pairs = Vec::new();
        for (a, (arabic, scorer)) in self.words.iter().enumerate() {
            for (b, word) in latin.iter().enumerate() {
                let mut comparison = scorer.compare(word, scratch);
                if word.letters.len() == 1 || arabic.letters.len() == 1 {
                    comparison.probability *= INITIAL;
                }
                pairs.push((comparison, a, b));
            }
        }
        pairs.sort_by(|x, y| y.0.probability.total_cmp(&x.0.probability));
        let mut taken = (vec![false; self.words.len()], vec![false; latin.len()]);
        let mut all: Option<Comparison> = None;
        let mut count = 0;
        for (comparison, a, b) in pairs {
            if taken.0[a] || taken.1[b] || comparison.probability < LEAST {
                continue;
            }
            (taken.0[a], taken.1[b]) = (true, true);
            count += 1;
            all = Some(match all {
                None => comparison,
                Some(all) => Comparison {
                    probability: all.probability * comparison.probability,
                    score: all.score + comparison.score,
                },
            });
        }
        let mut all = all?;
        // Chances of words that fit together support each other.
        all.probability = all.probability.powf(1.0 / count as f32);
        let arabic = self.words.iter().map(|it| &it.0).zip(taken.0);
        for (word, _) in arabic.chain(latin.iter().zip(taken.1)).filter(|it| !it.1) {
            all.probability *= if is_particle(word) { PARTICLE } else { DROPPED };
            all.score -= LOSS;
        }
        Some(all)
    }
}
