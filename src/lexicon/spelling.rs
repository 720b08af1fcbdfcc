//! The careful spelling of a word that was written carelessly, where there is only one.

use super::analyse::Analysis;
use super::{Lexicon, PartOfSpeech};

/// By how many bits another reading must be less likely before it is no rival.
const RIVAL: i16 = 8;
/// Least frequency of a lemma that a careless spelling is read as: of rare ones nothing is sure.
const FREQUENT: u8 = 4;
/// Least frequency of what a word of two letters is read as: it may be half of anything (ال, إف).
const VERY_FREQUENT: u8 = 10;
/// By how many bits the reading as a word may be less likely than that as a name.
const BESIDE_NAME: i16 = 5;
/// Most letters in which the two may differ.
const MOST_LETTERS: u8 = 2;

impl Lexicon<'_> {
    /// How `word` is spelled carefully, where that differs from how it was written and no other word
    /// is likely. `None` for words with marks or tatweel, for names, and where nothing is sure.
    pub fn careful_spelling(&self, word: &str) -> Option<String> {
        let [exact, respelled] = self.both_readings(word)?;
        let best = respelled.iter().min_by_key(|it| it.unlikeliness())?;
        let is_short = word.chars().count() < 3;
        let certain = |it: &&Analysis<'_>| {
            it.lemma.frequency >= FREQUENT
                && it.respelled <= MOST_LETTERS
                && !it.lemma.part.is_name()
                && it.lemma.part != PartOfSpeech::Title
                && (!is_short || is_function_word(it))
        };
        let is_near = |it: &&Analysis<'_>| it.unlikeliness() - best.unlikeliness() < RIVAL;
        let is_other =
            |it: &&Analysis<'_>| it.spelling != best.spelling && it.lemma.text != best.lemma.text;
        let has_rival = exact.iter().any(|it| is_near(&it))
            || respelled.iter().filter(is_other).any(|it| is_near(&it));
        // الأسد may be a family or a lion: the spelling is certain either way.
        let as_word = |it: &&Analysis<'_>| {
            it.spelling == best.spelling
                && it.inflection.takes_article
                && it.unlikeliness() - best.unlikeliness() <= BESIDE_NAME
        };
        let is_certain = certain(&best) || respelled.iter().filter(as_word).any(|it| certain(&it));
        (is_certain && !has_rival).then(|| best.spelling.clone())
    }
}

/// Whether it is a frequent word that does not inflect, and no clitic before it.
fn is_function_word(analysis: &Analysis<'_>) -> bool {
    analysis.lemma.frequency >= VERY_FREQUENT
        && analysis.inflection.number.is_none()
        && analysis.proclitics.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling(word: &str) -> Option<String> {
        let lexicon = Lexicon::shipped().expect("the lexicon in the program");
        lexicon.careful_spelling(word)
    }

    #[test]
    fn slips_have_one_right_spelling() {
        for (written, right) in [
            ("الى", "إلى"),
            ("او", "أو"),
            ("الإحتلال", "الاحتلال"),
            ("إنطلاق", "انطلاق"),
            ("والإجتماع", "والاجتماع"),
            ("اعلن", "أعلن"),
            ("فى", "في"),
            ("الاسد", "الأسد"),
            ("انفسهم", "أنفسهم"),
            ("لانها", "لأنها"),
            ("علية", "عليه"),
            ("التى", "التي"),
        ] {
            assert_eq!(spelling(written).as_deref(), Some(right), "{written}");
        }
    }

    #[test]
    fn right_and_doubtful_spellings_are_left() {
        for word in [
            "إلى",
            "أو",
            "الاجتماع",
            "استقبل",
            "على",
            "مشى",
            "ان",
            "ال",
            "بو",
            "بان",
            "واحدا",
            "فعلية",
            "فلان",
            "لايك",
            "احمد",
            "Musk",
        ] {
            assert_eq!(spelling(word), None, "{word}");
        }
    }
}
