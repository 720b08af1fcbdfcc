//! Nouns behind numbers: number, gender, and the forms that a number may require.

use super::analyse::Analysis;
use super::inflect::seat::accusative;
use super::{Gender, Lexicon, Number, PartOfSpeech};
use crate::text::is_tashkeel;

/// By how many bits a reading that is another number must be less likely.
const OTHER_NUMBER: i16 = 2;
/// The same of one that is no noun.
const NO_NOUN: i16 = 2;
/// Plurals of another stem.
const OF_ANOTHER_STEM: [[&str; 2]; 2] = [["امرأة", "نساء"], ["دينار", "دنانير"]];
/// Nouns that are masculine to some and feminine to others.
const OF_BOTH_GENDERS: [&str; 8] = ["طريق", "سوق", "حال", "روح", "نفس", "سبيل", "سلاح", "لسان"];

/// A noun as a text has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NumberedNoun {
    /// Its singular.
    pub(crate) singular: String,
    /// Whether it is a plural in the text.
    pub(crate) is_plural: bool,
    /// `None` where nothing is sure.
    pub(crate) gender: Option<Gender>,
    /// Its plural, where it could be made of the singular.
    pub(crate) plural: Option<String>,
}

impl NumberedNoun {
    /// The singular as it stands behind 11 to 99.
    pub(crate) fn accusative(&self) -> String {
        let form = accusative(&self.singular);
        form.unwrap_or_else(|| self.singular.clone())
    }
}

impl Lexicon<'_> {
    /// The noun that a word is, without clitics, where hardly anything else is spelled so.
    pub(crate) fn numbered_noun(&self, word: &str) -> Option<NumberedNoun> {
        let readings = self.analyse(word);
        let best = readings.first().filter(|it| it.respelled == 0)?;
        let farther = |it: &Analysis<'_>| it.unlikeliness() - best.unlikeliness();
        let number = best.inflection.number?;
        let is_fit = |it: &Analysis<'_>| {
            let is_same = is_bare_noun(it) && it.inflection.number == Some(number);
            let least = if is_bare_noun(it) {
                OTHER_NUMBER
            } else {
                NO_NOUN
            };
            is_same || farther(it) >= least
        };
        if !is_bare_noun(best) || number == Number::Dual || !readings.iter().all(is_fit) {
            return None;
        }
        let singular: String = best
            .lemma
            .text
            .chars()
            .filter(|&c| !is_tashkeel(c))
            .collect();
        Some(NumberedNoun {
            is_plural: number == Number::Plural,
            gender: self
                .gender_of(&readings)
                .filter(|_| !OF_BOTH_GENDERS.contains(&&*singular)),
            plural: self.plural_of(&singular, best.lemma.text),
            singular,
        })
    }

    /// The gender of the singulars that nouns are of, where all are of one.
    fn gender_of(&self, readings: &[Analysis<'_>]) -> Option<Gender> {
        let nouns = readings.iter().filter(|it| is_bare_noun(it));
        let mut genders = nouns.map(|noun| {
            let singulars = self.analyse(noun.lemma.text).into_iter();
            let is_singular = |it: &Analysis<'_>| {
                let is_it = it.lemma.text == noun.lemma.text && is_bare_noun(it);
                is_it && it.inflection.number == Some(Number::Singular)
            };
            singulars
                .filter(is_singular)
                .find_map(|it| it.inflection.gender)
        });
        let first = genders.next()??;
        genders.all(|it| it == Some(first)).then_some(first)
    }

    /// The plural of a noun: of the usual patterns, the first that the lexicon knows of it.
    fn plural_of(&self, singular: &str, lemma: &str) -> Option<String> {
        let of_other = OF_ANOTHER_STEM.iter().find(|it| it[0] == singular);
        if let Some([_, plural]) = of_other {
            return Some((*plural).to_owned());
        }
        let is_plural = |form: &String| {
            let mut readings = self.analyse(form).into_iter();
            readings.any(|it| {
                it.respelled == 0
                    && is_bare_noun(&it)
                    && it.lemma.text == lemma
                    && it.inflection.number == Some(Number::Plural)
            })
        };
        plurals(singular).into_iter().find(is_plural)
    }
}

fn is_bare_noun(it: &Analysis<'_>) -> bool {
    it.lemma.part == PartOfSpeech::Noun
        && it.proclitics.is_empty()
        && it.pronoun.is_none()
        && !it.is_relation
}

/// What the plural of a noun may be by the common patterns; most of them are no words.
fn plurals(singular: &str) -> Vec<String> {
    let stem = singular.strip_suffix('ة').unwrap_or(singular);
    let is_long = |c: &char| matches!(c, 'ا' | 'و' | 'ي');
    let mut letters = stem.chars();
    let first = letters.next().unwrap_or_default();
    let root: Vec<char> = std::iter::once(first)
        .chain(letters.clone().filter(|c| !is_long(c)))
        .collect();
    let whole: Vec<char> = stem.chars().collect();
    let mut all = Vec::new();
    if stem != singular {
        all.push(format!("{stem}ات"));
    }
    match root[..] {
        [a, b, c] => all.extend(of_three([a, b, c])),
        [a, b, c, d] => all.extend([format!("{a}{b}ا{c}{d}"), format!("{a}{b}ا{c}ي{d}")]),
        _ => {}
    }
    match whole[..] {
        // باب, نار
        [a, 'ا', c] => all.extend(['و', 'ي'].iter().flat_map(|&b| of_three([a, b, c]))),
        [a, b, c] => all.extend(of_three([a, b, c])),
        _ => {}
    }
    if let Some(stem) = stem.strip_suffix('ا').filter(|_| stem != singular) {
        all.push(format!("{stem}يات"));
    }
    all.push(stem.to_owned());
    all.extend(["ات", "ين"].map(|ending| format!("{stem}{ending}")));
    all.retain(|it| it != singular);
    all
}

fn of_three([a, b, c]: [char; 3]) -> Vec<String> {
    let mut all = vec![
        format!("أ{a}{b}ا{c}"),
        format!("{a}{b}ا{c}"),
        format!("{a}{b}و{c}"),
        format!("{a}{b}{c}"),
        format!("أ{a}{b}{c}ة"),
        format!("{a}و{a}{b}{c}"),
        format!("{a}و{b}ا{c}"),
        format!("{a}وا{b}{c}"),
        format!("{a}وا{b}ي{c}"),
        format!("{a}{b}ائ{c}"),
        format!("{a}{b}{c}اء"),
        format!("{a}{b}{c}ى"),
        format!("{a}{b}{c}ة"),
        format!("{a}{b}{c}ان"),
        format!("أ{a}{b}{c}اء"),
        format!("أ{a}{b}{c}"),
    ];
    if matches!(c, 'و' | 'ي') {
        all.push(format!("أ{a}{b}اء"));
        all.push(format!("{a}{b}ى"));
        all.push(format!("{a}{b}ايا"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noun(word: &str) -> Option<NumberedNoun> {
        Lexicon::shipped()?.numbered_noun(word)
    }

    #[test]
    fn nouns_have_their_forms() {
        for (word, plural, accusative) in [
            ("كتاب", "كتب", "كتابا"),
            ("امرأة", "نساء", "امرأة"),
            ("مدينة", "مدن", "مدينة"),
            ("قرية", "قرى", "قرية"),
            ("مشروع", "مشاريع", "مشروعا"),
            ("طائرة", "طائرات", "طائرة"),
            ("باب", "أبواب", "بابا"),
            ("ضحية", "ضحايا", "ضحية"),
            ("عضو", "أعضاء", "عضوا"),
            ("صاروخ", "صواريخ", "صاروخا"),
        ] {
            let found = noun(word).expect(word);
            assert!(!found.is_plural, "{word}");
            assert_eq!(found.plural.as_deref(), Some(plural), "{word}");
            assert_eq!(found.accusative(), accusative, "{word}");
        }
    }

    #[test]
    fn plurals_are_known() {
        for (word, singular, gender) in [
            ("رجال", "رجل", Gender::Masculine),
            ("سيارات", "سيارة", Gender::Feminine),
            ("مطارات", "مطار", Gender::Masculine),
            ("مدارس", "مدرسة", Gender::Feminine),
        ] {
            let found = noun(word).expect(word);
            assert_eq!(
                (found.is_plural, &*found.singular, found.gender),
                (true, singular, Some(gender)),
                "{word}"
            );
        }
    }

    #[test]
    fn doubtful_words_are_left() {
        for word in ["كتب", "والكتاب", "كتابه", "جديد", "يكتب", "محمد"] {
            assert_eq!(noun(word), None, "{word}");
        }
    }
}
