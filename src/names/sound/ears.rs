//! One Arabic spelling, compared with many Latin ones by all three networks.

use super::JUDGE;
use super::judge::{features, verdict};
use super::letters::Spelling;
use super::listen::{Listener, Scratch};
use super::model::{Comparison, SoundModel};
use super::tell::Teller;

/// What the networks say of a pair, as logarithms of chances.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard {
    /// The small one, from Latin to folded Arabic.
    pub(super) ear: f32,
    /// From Latin to Arabic.
    pub(super) there: f32,
    /// From Arabic to Latin.
    pub(super) back: f32,
    /// Both together, by the chunks that went together before.
    pub(super) usual: f32,
    /// How usual either name is in its own script.
    pub(super) habits: (f32, f32),
    /// How many letters either has.
    pub(super) lengths: (usize, usize),
}

/// What the networks, the usage and the habit weigh in a score, beside the way from Latin to Arabic. Chosen on
/// names that were not trained on.
const EAR: f32 = 0.5;
const BACK: f32 = 0.5;
const USUAL: f32 = 0.2;
const HABIT: f32 = 0.5;

/// An Arabic spelling, prepared.
#[derive(Clone, Debug)]
pub(super) struct Ears<'m> {
    model: &'m SoundModel,
    ear: Listener<'m>,
    there: Listener<'m>,
    back: Teller<'m>,
    habit: f32,
    letters: Vec<u8>,
}

impl<'m> Ears<'m> {
    pub(super) fn new(model: &'m SoundModel, arabic: &Spelling) -> Ears<'m> {
        let folded = arabic.folded();
        Ears {
            model,
            habit: model.arabic_habit.score(&arabic.letters),
            letters: arabic.letters.clone(),
            ear: Listener::new(&model.ear, folded),
            there: Listener::new(&model.to_arabic, arabic.clone()),
            back: Teller::new(&model.to_latin, arabic),
        }
    }

    /// What the small network alone says; enough to leave out most of many names.
    pub(super) fn first(&self, latin: &Spelling, scratch: &mut Scratch) -> f32 {
        self.ear.score(latin, scratch)
    }

    fn hear(&self, latin: &Spelling, scratch: &mut Scratch) -> Heard {
        Heard {
            ear: self.ear.score(latin, scratch),
            there: self.there.score(latin, scratch),
            back: self.back.score(&latin.letters, scratch),
            usual: self.model.usual(&latin.letters, &self.letters),
            habits: (self.habit, self.model.latin_habit.score(&latin.letters)),
            lengths: (self.letters.len(), latin.letters.len()),
        }
    }

    pub(super) fn features(&self, latin: &Spelling, scratch: &mut Scratch) -> [f32; JUDGE] {
        features(&self.hear(latin, scratch))
    }

    /// Compares the Arabic name with a Latin one.
    pub(super) fn compare(&self, latin: &Spelling, scratch: &mut Scratch) -> Comparison {
        let heard = self.hear(latin, scratch);
        Comparison {
            probability: verdict(&self.model.judge, &features(&heard)),
            score: EAR * heard.ear + heard.there + BACK * heard.back + USUAL * heard.usual
                - HABIT * heard.habits.1,
        }
    }
}
