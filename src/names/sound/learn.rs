//! Making a model from pairs of names: three networks, the echo, the joint model, the language models and the
//! classifier.

use std::collections::BTreeSet;

use super::FEATURES;
use super::chunks::Inventory;
use super::classifier::fit;
use super::em::{LetterPair, estimate};
use super::forward::Scratch;
use super::joint_model::JointModel;
use super::language_model::LanguageModel;
use super::letters::{ARABIC, LATIN, Spelling};
use super::model::SoundModel;
use super::net::{Net, Sizes};
use super::scorer::Scorer;
use super::spell::sound_keys;
use super::train::{Plan, train};

/// A step of training, to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Which of the three networks.
    pub network: usize,
    /// The round that ended, from 1.
    pub round: usize,
    /// The mean logarithm of the chance of a right chunk in it.
    pub likelihood: f64,
}

/// One pair in this many is kept back from the networks, for the classifier.
const KEPT_BACK: usize = 40;

/// The three plans.
fn plans(seed: u64) -> [Plan; 3] {
    let sizes = |hidden, around, behind, targets, normal| Sizes {
        hidden,
        around,
        behind,
        targets,
        normal,
    };
    let plan = |sizes, sources, grams, rounds, dropped| Plan {
        sizes,
        sources,
        grams,
        rounds,
        dropped,
        seed,
    };
    [
        plan(sizes(64, 3, 1, ARABIC, true), LATIN, 1024, 8, 0.1),
        plan(sizes(192, 5, 4, ARABIC, true), LATIN, 2560, 9, 0.3),
        plan(sizes(256, 4, 5, LATIN, true), ARABIC, 2560, 14, 0.35),
    ]
}

/// Trains a model from pairs of an Arabic and a Latin spelling.
///
/// The same pairs in the same order and the same seed give the same model, to the bit. Pairs in
/// which a side has no letters are left out.
pub fn train_model(
    pairs: &[(String, String)],
    seed: u64,
    said: &(dyn Fn(Progress) + Sync),
) -> SoundModel {
    let pairs: Vec<(Spelling, Spelling)> = pairs
        .iter()
        .map(|(arabic, latin)| (Spelling::arabic(arabic), Spelling::latin(latin)))
        .filter(|(arabic, latin)| !arabic.is_empty() && !latin.is_empty())
        .collect();
    let kept = |at: &usize| at % KEPT_BACK == KEPT_BACK / 2;
    let turn = |fold: bool, back: bool| -> Vec<(Spelling, Spelling)> {
        let used = pairs.iter().enumerate().filter(|(at, _)| !kept(at));
        used.map(|(_, (arabic, latin))| match (back, fold) {
            (true, _) => (arabic.clone(), latin.clone()),
            (false, true) => (latin.clone(), arabic.folded()),
            (false, false) => (latin.clone(), arabic.clone()),
        })
        .collect()
    };
    let sides = [turn(true, false), turn(false, false), turn(false, true)];
    let (joint, nets): (JointModel, Vec<Net>) = std::thread::scope(|scope| {
        let joint = scope.spawn(|| joint(&sides[1]));
        let plans = plans(seed).into_iter().zip(&sides).enumerate();
        let threads: Vec<_> = plans
            .map(|(network, (plan, pairs))| {
                scope.spawn(move || {
                    train(pairs, plan, &mut |round, likelihood| {
                        said(Progress {
                            network,
                            round,
                            likelihood,
                        });
                    })
                })
            })
            .collect();
        let nets = threads.into_iter();
        let nets = nets.map(|it| it.join().expect("training does not panic"));
        let nets = nets.collect();
        (joint.join().expect("counting does not panic"), nets)
    });
    let [to_folded, to_arabic, to_latin] = <[Net; 3]>::try_from(nets).expect("three were trained");
    let arabic: BTreeSet<&[u8]> = pairs.iter().map(|it| &*it.0.letters).collect();
    let latin: BTreeSet<&[u8]> = pairs.iter().map(|it| &*it.1.letters).collect();
    let mut model = SoundModel {
        to_folded,
        to_arabic,
        to_latin,
        echo: Inventory::of(std::iter::empty(), ARABIC),
        joint,
        arabic_model: LanguageModel::of(arabic.into_iter()),
        latin_model: LanguageModel::of(latin.into_iter()),
        classifier: [0.0; FEATURES],
    };
    model.echo = echo(&model.to_folded, &sides[0]);
    // What the file holds is what is judged.
    model = SoundModel::from_bytes(&model.to_bytes()).expect("it was just written");
    let all = pairs.into_iter().enumerate();
    let held: Vec<_> = all.filter(|(at, _)| kept(at)).map(|it| it.1).collect();
    model.classifier = fit(&examples(&model, &held));
    model
}

/// Which chunks follow which, from Latin to Arabic.
fn joint(pairs: &[(Spelling, Spelling)]) -> JointModel {
    let letters = |(latin, arabic): &(Spelling, Spelling)| -> LetterPair {
        (latin.letters.clone(), arabic.letters.clone())
    };
    let letters: Vec<LetterPair> = pairs.iter().map(letters).collect();
    let joint = estimate(&letters, LATIN, ARABIC);
    let inventory = Inventory::new(&joint, LATIN);
    let pairs = letters.iter().map(|(latin, arabic)| (&**latin, &**arabic));
    JointModel::of(&joint, &inventory, pairs)
}

fn best_key(net: &Net, name: &Spelling) -> Vec<u8> {
    let best = sound_keys(net, name).into_iter().next();
    best.map_or_else(Vec::new, |it| it.0)
}

/// How the Arabic spellings of names differ from the sound keys of the Latin ones.
fn echo(net: &Net, pairs: &[(Spelling, Spelling)]) -> Inventory {
    let keys: Vec<LetterPair> = pairs
        .iter()
        .map(|(latin, arabic)| (best_key(net, latin), arabic.letters.clone()))
        .collect();
    Inventory::new(&estimate(&keys, ARABIC, ARABIC), ARABIC)
}

/// For each pair kept back: itself, and the wrong name among many that sounds most like it.
fn examples(model: &SoundModel, held: &[(Spelling, Spelling)]) -> Vec<([f32; FEATURES], bool)> {
    /// How many wrong names stand against the right one.
    const AGAINST: usize = 300;
    let mut scratch = Scratch::default();
    let mut examples = Vec::new();
    for (at, (arabic, latin)) in held.iter().enumerate() {
        let scorer = Scorer::new(model, arabic);
        examples.push((scorer.features(latin, &mut scratch), true));
        let others = (1..AGAINST).map(|step| &held[(at + step * 7) % held.len()]);
        let wrong = others
            .filter(|(other, name)| {
                name.letters != latin.letters && other.folded().letters != arabic.folded().letters
            })
            .map(|(_, name)| (scorer.first(name, &mut scratch), name))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, name)) = wrong {
            examples.push((scorer.features(name, &mut scratch), false));
        }
    }
    examples
}
