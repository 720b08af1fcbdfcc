//! The model as a whole: three networks, the joint model of both scripts, the language model of each,
//! and a classifier.

use std::sync::OnceLock;

use super::FEATURES;
use super::arabic_distance::alike;
use super::chunks::Inventory;
use super::forward::Scratch;
use super::joint_model::JointModel;
use super::language_model::LanguageModel;
use super::letters::Spelling;
use super::name_scorer::NameScorer;
use super::net::Net;
use super::spell::sound_keys;
use crate::text::Script;

/// Says whether two spellings are one name, and spells names in the other script.
#[derive(Clone, Debug, PartialEq)]
pub struct SoundModel {
    /// From Latin to folded Arabic; small and fast, for comparing with many.
    pub(super) to_folded: Net,
    /// From Latin to Arabic as it is written.
    pub(super) to_arabic: Net,
    /// From Arabic to Latin.
    pub(super) to_latin: Net,
    /// From the sound key of a Latin name to its folded Arabic spellings.
    pub(super) echo: Inventory,
    /// Of both scripts together, by the chunks of `to_arabic`.
    pub(super) joint: JointModel,
    pub(super) arabic_model: LanguageModel,
    pub(super) latin_model: LanguageModel,
    pub(super) classifier: [f32; FEATURES],
}

/// How two spellings compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The chance that they name the same thing, from 0 to 1.
    pub probability: f32,
    /// How well they fit, as a logarithm, for putting the candidates of one Arabic name in order.
    pub score: f32,
}

/// A spelling in the other script.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelled {
    /// The spelling; Latin ones in lower case.
    pub text: String,
    /// Its share among all spellings that were weighed.
    pub probability: f32,
}

/// The model that is part of the library; `data/sound.md` says what it was made from.
static EMBEDDED: &[u8] = include_bytes!("../../../data/names.sound");

impl SoundModel {
    /// The file of the model that is part of the library.
    pub fn embedded_bytes() -> &'static [u8] {
        EMBEDDED
    }

    /// The model that is part of the library, unpacked when it is first used.
    pub fn embedded() -> &'static SoundModel {
        static MODEL: OnceLock<SoundModel> = OnceLock::new();
        MODEL.get_or_init(|| SoundModel::in_place(EMBEDDED).expect("a test holds that it is whole"))
    }

    /// Compares two spellings, one in each script, in either order.
    ///
    /// Nothing comes back when they are not in different scripts, or one has no letters.
    pub fn compare(&self, one: &str, other: &str) -> Option<Comparison> {
        let (one, other) = (Spelling::of(one), Spelling::of(other));
        let (arabic, latin) = match (one.script, other.script) {
            (Script::Arabic, Script::Latin) => (one, other),
            (Script::Latin, Script::Arabic) => (other, one),
            _ => return None,
        };
        if arabic.is_empty() || latin.is_empty() {
            return None;
        }
        let scorer = NameScorer::new(self, &arabic);
        Some(scorer.compare(&latin, &mut Scratch::default()))
    }

    /// The chance that two words in one script are one name by their sound, from 0 to 1; 0 for words in
    /// different scripts.
    pub fn alike(&self, one: &str, other: &str) -> f32 {
        let both = [one, other].map(Spelling::of);
        if both[0].script != both[1].script || both.iter().any(Spelling::is_empty) {
            return 0.0;
        }
        let [one, other] = both.map(|it| self.keys(&it));
        let pairs = one
            .iter()
            .flat_map(|a| other.iter().map(move |b| alike(a, b)));
        pairs.fold(0.0, f32::max)
    }

    /// How a name may sound, as folded Arabic letters, likeliest first.
    pub(super) fn keys(&self, name: &Spelling) -> Vec<Vec<u8>> {
        match name.script {
            Script::Arabic => vec![name.folded().letters],
            Script::Latin => sound_keys(&self.to_folded, name)
                .into_iter()
                .map(|it| it.0)
                .collect(),
        }
    }

    /// The logarithm of the chance of a Latin and an Arabic spelling, by the chunks that went
    /// together before.
    pub(super) fn usual(&self, latin: &[u8], arabic: &[u8]) -> f32 {
        let inventory = &self.to_arabic.inventory;
        self.joint.score(inventory, latin, arabic)
    }
}

#[cfg(test)]
mod tests {
    use super::super::train_model;
    use super::*;
    use crate::text::Lang;

    /// Pairs in a script game: every consonant answers to one letter, vowels are silent.
    fn toy() -> Vec<(String, String)> {
        let letters = [
            ("b", "ب"),
            ("d", "د"),
            ("m", "م"),
            ("n", "ن"),
            ("r", "ر"),
            ("s", "س"),
        ];
        let pair = |at: usize| {
            let parts = [at % 6, at / 6 % 6, at / 36 % 6].map(|it| letters[it]);
            let arabic = parts.iter().map(|it| it.1).collect();
            (
                arabic,
                parts.iter().map(|it| format!("{}a", it.0)).collect(),
            )
        };
        (0..216).map(pair).collect()
    }

    #[test]
    fn training_is_the_same_every_time_and_learns() {
        let one = train_model(&toy(), 7, &|_| {});
        let two = train_model(&toy(), 7, &|_| {});
        assert_eq!(one.to_bytes(), two.to_bytes());
        assert_eq!(one.spell("Nadasa", Lang::Ar, 1)[0].text, "ندس");
        assert_eq!(one.spell("ندس", Lang::En, 1)[0].text, "nadasa");
    }

    #[test]
    fn names_are_told_apart_across_scripts() {
        let model = SoundModel::embedded();
        let chance = |one, other| model.compare(one, other).expect("two scripts").probability;
        assert!(chance("لانشيوم", "Lancium") > 0.9);
        assert!(chance("Crusoe", "كروسو") > 0.9);
        assert!(chance("إيلون ماسك", "Elon Musk") > 0.9);
        assert!(chance("ماسك إيلون", "Elon Musk") > 0.9);
        assert!(chance("جون هارينغتون", "J. Harrington") > 0.5);
        assert!(chance("لانشيوم", "Microsoft") < 0.01);
        assert!(chance("هولندا", "Harrington") < 0.05);
        assert_eq!(model.compare("ماسك", "أوراكل"), None);
        assert_eq!(model.compare("ماسك", "42"), None);
    }

    #[test]
    fn odd_names_are_read_too() {
        let model = SoundModel::embedded();
        for name in [
            "",
            "a",
            "🙂",
            "12",
            "Xل",
            &"ab".repeat(5000),
            &"سل ".repeat(4000),
        ] {
            for to in [Lang::Ar, Lang::En] {
                assert!(model.spell(name, to, 3).len() <= 3);
            }
            let _ = model.compare(name, "ماسك");
            let _ = model.explain("Musk", name);
        }
    }
}
