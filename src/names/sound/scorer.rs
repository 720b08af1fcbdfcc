//! One Arabic spelling, compared with many Latin ones by all three networks.

use std::cell::{Cell, OnceCell};

use super::FEATURES;
use super::backward::BackwardScorer;
use super::classifier::{features, probability_of};
use super::forward::{ForwardScorer, ForwardWord, Scratch};
use super::letters::Spelling;
use super::model::{Comparison, SoundModel};
use super::net::Encoded;
use super::prepared::LatinWord;

/// What the networks say of a pair, as logarithms of chances.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scores {
    /// The small one, from Latin to folded Arabic.
    pub(super) folded: f32,
    /// From Latin to Arabic.
    pub(super) forward: f32,
    /// From Arabic to Latin.
    pub(super) backward: f32,
    /// How usual either name is in its own script.
    pub(super) arabic_model: f32,
    pub(super) latin_model: f32,
    /// How many letters either has.
    pub(super) arabic_letters: usize,
    pub(super) latin_letters: usize,
}

/// What the scores weigh in a score, beside the way from Latin to Arabic. Chosen on
/// names that were not trained on.
const FOLDED: f32 = 0.5;
const BACKWARD: f32 = 0.5;
const USUAL: f32 = 0.2;
const LATIN_MODEL: f32 = 0.5;

/// An Arabic spelling, prepared.
#[derive(Clone, Debug)]
pub(super) struct Scorer<'m> {
    model: &'m SoundModel,
    arabic: Spelling,
    /// For the small network, from the second Latin spelling on: many names are compared with one alone.
    folded: OnceCell<ForwardScorer<'m>>,
    /// Whether that network has been asked.
    was_asked: Cell<bool>,
    /// What the first pass does without.
    rest: OnceCell<Rest<'m>>,
}

/// What is prepared for the first Latin spelling that passes the small network: few do.
#[derive(Clone, Debug)]
struct Rest<'m> {
    forward: ForwardWord<'m>,
    backward: BackwardScorer<'m>,
    arabic_model: f32,
}

impl<'m> Scorer<'m> {
    pub(super) fn new(model: &'m SoundModel, arabic: &Spelling) -> Scorer<'m> {
        Scorer {
            model,
            arabic: arabic.clone(),
            folded: OnceCell::new(),
            was_asked: Cell::new(false),
            rest: OnceCell::new(),
        }
    }

    /// What the small network says of a Latin spelling that it has encoded.
    fn ask(&self, latin: &Encoded, scratch: &mut Scratch) -> f32 {
        let net = &self.model.to_folded;
        if !self.was_asked.replace(true) {
            let once = ForwardWord::new(net, self.arabic.folded());
            return once.score_encoded(latin, scratch);
        }
        let scorer = || ForwardScorer::new(net, self.arabic.folded());
        self.folded
            .get_or_init(scorer)
            .score_encoded(latin, scratch)
    }

    fn rest(&self) -> &Rest<'m> {
        let (model, arabic) = (self.model, &self.arabic);
        self.rest.get_or_init(|| Rest {
            forward: ForwardWord::new(&model.to_arabic, arabic.clone()),
            backward: BackwardScorer::new(&model.to_latin, arabic),
            arabic_model: model.arabic_model.score(&arabic.letters),
        })
    }

    /// What the small network alone says; enough to leave out most of many names.
    pub(super) fn first(&self, latin: &Spelling, scratch: &mut Scratch) -> f32 {
        self.ask(&self.model.to_folded.encode(latin), scratch)
    }

    /// The same for a word that is compared with many.
    pub(super) fn first_of(&self, latin: &LatinWord, scratch: &mut Scratch) -> f32 {
        self.ask(latin.folded(self.model), scratch)
    }

    /// The scores of a Latin name to which the small network gives `folded`.
    fn scores(&self, latin: &Spelling, folded: f32, scratch: &mut Scratch) -> Scores {
        let forward = self.rest().forward.score(latin, scratch);
        self.scores_of(latin, [folded, forward], scratch)
    }

    /// The same where both networks to Arabic have been asked.
    fn scores_of(&self, latin: &Spelling, there: [f32; 2], scratch: &mut Scratch) -> Scores {
        let rest = self.rest();
        Scores {
            folded: there[0],
            forward: there[1],
            backward: rest.backward.score(&latin.letters, scratch),
            arabic_model: rest.arabic_model,
            latin_model: self.model.latin_model.score(&latin.letters),
            arabic_letters: self.arabic.letters.len(),
            latin_letters: latin.letters.len(),
        }
    }

    pub(super) fn features(&self, latin: &Spelling, scratch: &mut Scratch) -> [f32; FEATURES] {
        let folded = self.first(latin, scratch);
        features(&self.scores(latin, folded, scratch))
    }

    /// The chance that the Arabic name and a Latin one are one name, where the small network has given
    /// `folded`.
    pub(super) fn chance(&self, latin: &LatinWord, folded: f32, scratch: &mut Scratch) -> f32 {
        let written = latin.written(self.model);
        let forward = self.rest().forward.score_encoded(written, scratch);
        let scores = self.scores_of(&latin.spelling, [folded, forward], scratch);
        probability_of(&self.model.classifier, &features(&scores))
    }

    /// Compares the Arabic name with a Latin one.
    pub(super) fn compare(&self, latin: &Spelling, scratch: &mut Scratch) -> Comparison {
        let folded = self.first(latin, scratch);
        let scores = self.scores(latin, folded, scratch);
        let usual = self.model.usual(&latin.letters, &self.arabic.letters);
        Comparison {
            probability: probability_of(&self.model.classifier, &features(&scores)),
            score: FOLDED * scores.folded
                + scores.forward
                + BACKWARD * scores.backward
                + USUAL * usual
                - LATIN_MODEL * scores.latin_model,
        }
    }
}
