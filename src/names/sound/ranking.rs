//! The spellings of a name in the other script, best first.

use std::collections::BTreeMap;

use super::forward::{ForwardWord, Scratch};
use super::known_words::KnownWords;
use super::language_model::LanguageModel;
use super::letters::{Spelling, spell as spell_out};
use super::model::{SoundModel, Spelled};
use super::net::{Encoded, Net};
use super::spell::{All, MOST, chance, spell};
use crate::text::{Lang, Script};

/// How many spellings are followed at once.
const BEAM: usize = 45;

/// The same among known words, of which few are like the name.
const KNOWN_BEAM: usize = 24;

/// A spelling whose score is this far below the best has a share of less than a thousandth.
const NEGLIGIBLE: f32 = 7.0;

/// What is weighed beside the way there: the way back, the language model of the target script, the
/// small network, and the joint model of both scripts. Chosen on names that were not trained on.
struct Weights {
    back: f32,
    language_model: f32,
    folded: f32,
    joint: f32,
}

const TO_ARABIC: Weights = Weights {
    back: 0.2,
    language_model: 0.2,
    folded: 0.3,
    joint: 0.5,
};
const TO_LATIN: Weights = Weights {
    back: 0.3,
    language_model: 0.3,
    folded: 0.0,
    joint: 0.5,
};

/// A name, with the networks that spell it.
struct Ranking<'m> {
    model: &'m SoundModel,
    source: Spelling,
    /// The name for the small network, where that is weighed.
    encoded: Option<Encoded>,
    script: Script,
    there: &'m Net,
    back: &'m Net,
    language_model: &'m LanguageModel,
    weights: Weights,
}

/// A spelling with all that is weighed but for the way back, which costs more than all the rest.
struct Candidate {
    letters: Vec<u8>,
    there: f32,
    language_model: f32,
    joint: f32,
    folded: f32,
    /// What it counts for as a known word.
    known: f32,
}

impl Candidate {
    /// Its score, the way back being worth this much. The order of the sum is kept, so that every way
    /// to a score ends in the same number.
    fn score(&self, back: f32) -> f32 {
        self.there + back + self.language_model + self.joint + self.folded + self.known
    }
}

impl<'m> Ranking<'m> {
    /// Of a name that has letters of the other script.
    fn new(model: &'m SoundModel, name: &str, to: Lang) -> Option<Ranking<'m>> {
        let ranking = match to {
            Lang::Ar => Ranking {
                model,
                source: Spelling::latin(name),
                encoded: None,
                script: Script::Arabic,
                there: &model.to_arabic,
                back: &model.to_latin,
                language_model: &model.arabic_model,
                weights: TO_ARABIC,
            },
            Lang::En => Ranking {
                model,
                source: Spelling::arabic(name),
                encoded: None,
                script: Script::Latin,
                there: &model.to_latin,
                back: &model.to_arabic,
                language_model: &model.latin_model,
                weights: TO_LATIN,
            },
        };
        if ranking.source.is_empty() {
            return None;
        }
        let weighed = ranking.weights.folded > 0.0;
        Some(Ranking {
            encoded: weighed.then(|| model.to_folded.encode(&ranking.source)),
            ..ranking
        })
    }

    fn candidates(&self, known: &[KnownWords<'_>]) -> Vec<Candidate> {
        let mut scratch = Scratch::default();
        let free = spell(self.there, &self.source, BEAM, &All);
        let mut all: BTreeMap<Vec<u8>, f32> = free.into_iter().collect();
        for words in known {
            for (letters, there) in spell(self.there, &self.source, KNOWN_BEAM, words) {
                all.entry(letters).or_insert(there);
            }
        }
        let all = all.into_iter();
        all.map(|(letters, there)| Candidate {
            there,
            known: worth(known, &letters),
            language_model: self.weights.language_model * self.language_model.score(&letters),
            joint: self.weights.joint * self.joint(&letters),
            folded: self.weights.folded * self.folded(&letters, &mut scratch),
            letters,
        })
        .collect()
    }

    fn joint(&self, letters: &[u8]) -> f32 {
        match self.script {
            Script::Arabic => self.model.usual(&self.source.letters, letters),
            Script::Latin => self.model.usual(letters, &self.source.letters),
        }
    }

    fn folded(&self, letters: &[u8], scratch: &mut Scratch) -> f32 {
        let Some(source) = &self.encoded else {
            return 0.0;
        };
        let target = Spelling::plain(self.script, letters.to_vec()).folded();
        ForwardWord::new(&self.model.to_folded, target).score_encoded(source, scratch)
    }

    fn score(&self, candidate: &Candidate) -> f32 {
        let target = Spelling::plain(self.script, candidate.letters.clone());
        let back = chance(self.back, &target, &self.source.letters);
        candidate.score(self.weights.back * back)
    }

    /// The spellings with their scores, without those whose share is next to nothing however well they
    /// lead back; the best `wanted` are kept in any case.
    fn scored(&self, known: &[KnownWords<'_>], wanted: usize) -> Vec<(Vec<u8>, f32)> {
        let most = |it: &Candidate| it.score(self.weights.back * MOST);
        let mut all = self.candidates(known);
        all.sort_by(|a, b| most(b).total_cmp(&most(a)));
        let mut best = f32::NEG_INFINITY;
        let mut scored: Vec<(Vec<u8>, f32)> = Vec::with_capacity(all.len());
        for candidate in all {
            let most = most(&candidate);
            let is_negligible = most < best - NEGLIGIBLE;
            if is_negligible && scored.iter().filter(|it| it.1 >= most).count() >= wanted {
                break;
            }
            let score = self.score(&candidate);
            best = best.max(score);
            scored.push((candidate.letters, score));
        }
        scored
    }

    /// The best spelling; the way back is asked for only where it may decide.
    fn best(&self) -> Option<Vec<u8>> {
        let most = |it: &Candidate| it.score(self.weights.back * MOST);
        let mut all = self.candidates(&[]);
        all.sort_by(|a, b| most(b).total_cmp(&most(a)));
        let mut best: Option<(&Candidate, f32)> = None;
        for candidate in &all {
            if best.is_some_and(|it| most(candidate) < it.1) {
                break;
            }
            let score = self.score(candidate);
            let better = best.is_none_or(|(other, most)| {
                let order = score.total_cmp(&most);
                order
                    .then_with(|| other.letters.cmp(&candidate.letters))
                    .is_gt()
            });
            if better {
                best = Some((candidate, score));
            }
        }
        best.map(|it| it.0.letters.clone())
    }
}

impl SoundModel {
    /// Spells a name in the script of `to`, best first.
    pub fn spell(&self, name: &str, to: Lang, limit: usize) -> Vec<Spelled> {
        self.spell_knowing(name, to, &[], limit)
    }

    /// The same where some words are known: they count for more, and are found where the letters
    /// alone would lead elsewhere.
    pub(crate) fn spell_knowing(
        &self,
        name: &str,
        to: Lang,
        known: &[KnownWords<'_>],
        limit: usize,
    ) -> Vec<Spelled> {
        let Some(ranking) = Ranking::new(self, name, to) else {
            return Vec::new();
        };
        let mut spelled = ranking.scored(known, limit);
        shares(&mut spelled);
        let best = spelled.into_iter().take(limit);
        best.map(|(letters, probability)| Spelled {
            text: spell_out(ranking.script, &letters),
            probability,
        })
        .collect()
    }

    /// The first of [`SoundModel::spell`], without its share, which costs several times less.
    pub fn best_spelling(&self, name: &str, to: Lang) -> Option<String> {
        let ranking = Ranking::new(self, name, to)?;
        let letters = ranking.best()?;
        Some(spell_out(ranking.script, &letters))
    }
}

/// What a spelling counts for among these words.
fn worth(known: &[KnownWords<'_>], letters: &[u8]) -> f32 {
    let all = known.iter().filter_map(|it| it.worth(letters));
    all.fold(0.0, f32::max)
}

/// Turns scores into shares of one, and sorts by them.
fn shares(spelled: &mut [(Vec<u8>, f32)]) {
    spelled.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let best = spelled.first().map_or(0.0, |it| it.1);
    let total: f32 = spelled.iter().map(|it| (it.1 - best).exp()).sum();
    for (_, score) in spelled {
        *score = (*score - best).exp() / total;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_spelling_is_the_first_of_all() {
        let model = SoundModel::embedded();
        let latin = ["Whitfield", "Ng", "Jean-Luc", "Müller", "42", ""];
        let arabic = ["ماسك", "ويتفيلد", "42"];
        let check = |name: &str, to| {
            let first = model.spell(name, to, 1).pop().map(|it| it.text);
            assert_eq!(model.best_spelling(name, to), first, "{name}");
        };
        latin.iter().for_each(|it| check(it, Lang::Ar));
        arabic.iter().for_each(|it| check(it, Lang::En));
    }

    #[test]
    fn no_way_back_is_worth_more_than_it_can_be() {
        let model = SoundModel::embedded();
        for name in ["Ann", "Lee", "Oo", "Zzyzx", "Musk"] {
            for spelled in model.spell(name, Lang::Ar, BEAM) {
                let (latin, arabic) = (Spelling::latin(name), Spelling::arabic(&spelled.text));
                assert!(chance(&model.to_latin, &arabic, &latin.letters) < MOST);
            }
        }
    }
}
