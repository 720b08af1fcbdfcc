//! Slips of spelling: hamzas that are missing or wrong, and the two letters for a final *ī* and *ā*.
//!
//! A slip is told only where the lexicon knows no likely word that is spelled as it was written, and
//! every likely word that may have been meant has another letter in that place.

mod likely;

use super::analyse::Analysis;
use super::{Lexicon, PartOfSpeech};
use crate::text::{ARTICLE, is_arabic_letter, start_of_letter};
use likely::{
    has_article, has_wasl, is_barred, is_command, is_imperative, is_likely_behind_clitic,
    is_of_speaker, is_rare_with_pronoun, is_weaker_end, is_word,
};

/// By how many bits another reading must be less likely before it is no rival.
const RIVAL: i16 = 8;
/// Least frequency of a lemma that a careless spelling is read as: of rare ones nothing is sure.
const FREQUENT: u8 = 4;
/// The same where the writer set a hamza, and where the slip is inside the word: an unknown word is
/// likelier there.
const VERY_FREQUENT: u8 = 9;
/// Least frequency of the words that hold sentences together.
const FUNCTION_WORD: u8 = 14;
/// Most bits by which the words that hold sentences together are unlikely.
const CERTAIN: i16 = -9;
/// By how many bits a personal name must be less likely than a word of its spelling.
const NAME_RIVAL: i16 = 4;

/// Which letters a slip confuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// ا for أ, إ or آ, the reverse, or one of these for another.
    Hamza,
    /// ى for ي at the end, or the reverse.
    FinalYeh,
}

/// A letter of a word that is another one in careful spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What was confused.
    pub kind: SlipKind,
    /// Where the letter begins, in bytes of the word.
    pub at: usize,
    /// The letters that belong there, the likeliest first: more than one where either gives a word
    /// (ان is أن or إن).
    pub right: Vec<char>,
    /// The whole word in the spelling of the likeliest reading, without vowel marks.
    pub spelling: String,
    /// Whether a name is written like this, too; names are spelled as their bearers please.
    pub may_be_name: bool,
}

impl Slip {
    /// `word` with the letter that belongs in the place of the slip.
    pub fn correct(&self, word: &str, right: char) -> String {
        let rest = word[self.at..].chars();
        word[..self.at]
            .chars()
            .chain([right])
            .chain(rest.skip(1))
            .collect()
    }
}

/// Words that follow على in fixed phrases, and never the name علي.
const BEHIND_ALA: [&str; 18] = [
    "الرغم",
    "مدى",
    "هامش",
    "سبيل",
    "صعيد",
    "ضوء",
    "غرار",
    "متن",
    "حساب",
    "وشك",
    "حد",
    "خلفية",
    "امتداد",
    "الأقل",
    "الأرجح",
    "الإطلاق",
    "التوالي",
    "الفور",
];

/// Whether `word` is علي, a name, and for many also the preposition على.
pub(crate) fn is_ali(word: &str) -> bool {
    word == "علي"
}

/// Whether على, and not the name علي, stands before `word`.
pub(crate) fn goes_behind_ala(word: &str) -> bool {
    BEHIND_ALA.contains(&word)
}

fn is_given(it: &Analysis<'_>) -> bool {
    it.lemma.part == PartOfSpeech::GivenName && it.lemma.frequency > 0
}

fn is_alef(letter: char) -> bool {
    matches!(letter, 'ا' | 'أ' | 'إ' | 'آ')
}

fn is_yeh(letter: char) -> bool {
    matches!(letter, 'ي' | 'ى')
}

impl<'l> Lexicon<'l> {
    /// The slips in `word`, one of a kind at most; vowel marks are ignored. Empty where any likely
    /// word is spelled so, and where nothing is known.
    pub fn slips(&self, word: &str) -> Vec<Slip> {
        let Some([exact, respelled]) = self.both_readings(word) else {
            return Vec::new();
        };
        let possible = respelled.iter().filter(|it| !is_barred(it));
        let Some(best) = possible.map(Analysis::unlikeliness).min() else {
            return Vec::new();
        };
        let is_near = |it: &&Analysis<'_>| it.unlikeliness() - best < RIVAL && !is_barred(it);
        // Who writes one hamza of a word seldom forgets the other: ابدأ is no slip for أبدأ.
        let has_hamza = word.contains(['أ', 'إ', 'آ', 'ؤ', 'ئ', 'ء']);
        let is_rival = |it: &Analysis<'_>| {
            let is_meant = has_hamza && is_imperative(it) || best > CERTAIN && is_command(it);
            is_near(&it) || is_meant
        };
        let is_known = !exact.is_empty();
        // والي is a governor, and hardly وإلى.
        let is_joined = |it: &Analysis<'_>| it.unlikeliness() == best && !it.proclitics.is_empty();
        let is_title = is_known && word.ends_with('ي') && respelled.iter().any(is_joined);
        if is_title || exact.iter().any(is_rival) {
            return Vec::new();
        }
        let mut near: Vec<&Analysis<'_>> = respelled.iter().filter(is_near).collect();
        near.sort_by_key(|it| it.unlikeliness());
        let first = near[0];
        // إلى has another form before pronouns, which is no rival of its own.
        near.retain(|it| it.lemma.text != first.lemma.text || !is_weaker_end(it, first));
        let meant = Meant {
            word,
            near,
            is_known,
            is_given: exact.iter().chain(&respelled).any(is_given),
        };
        meant.slips()
    }
}

/// What a written word may have been meant to be.
struct Meant<'w, 'l> {
    word: &'w str,
    /// Likely readings of other spellings, the likeliest first.
    near: Vec<&'w Analysis<'l>>,
    /// Whether the word is also one as it was written, if an unlikely one.
    is_known: bool,
    /// Whether it may be a given name, if a rare one.
    is_given: bool,
}

impl Meant<'_, '_> {
    fn slips(&self) -> Vec<Slip> {
        let letters: Vec<char> = self.word.chars().filter(|&c| is_arabic_letter(c)).collect();
        let places = letters.iter().enumerate();
        let slips = places.filter_map(|(nth, &written)| self.slip(nth, written, letters.len()));
        let slips: Vec<Slip> = slips.collect();
        let hamzas = slips.iter().filter(|it| it.kind == SlipKind::Hamza).count();
        // A word that needs other letters, too, is hardly the one that was meant.
        let is_whole = |it: &&Analysis<'_>| usize::from(it.respelled) == slips.len();
        if self.near.iter().any(is_whole) && hamzas <= 1 {
            slips
        } else {
            Vec::new()
        }
    }

    /// The slip in letter number `nth` of `length`.
    fn slip(&self, nth: usize, written: char, length: usize) -> Option<Slip> {
        let mut right: Vec<char> = Vec::new();
        for it in &self.near {
            let letter = it.spelling.chars().nth(nth)?;
            if !right.contains(&letter) {
                right.push(letter);
            }
        }
        let all = |is: fn(char) -> bool| is(written) && right.iter().all(|&it| is(it));
        let kind = match written {
            _ if right.contains(&written) => return None,
            _ if all(is_alef) => SlipKind::Hamza,
            _ if all(is_yeh) && nth + 1 == length => SlipKind::FinalYeh,
            _ => return None,
        };
        let is_meant = |it: &&&Analysis<'_>| match kind {
            SlipKind::Hamza => self.is_hamza_slip(it, nth, written),
            SlipKind::FinalYeh if is_rare_with_pronoun(it) => false,
            SlipKind::FinalYeh if written == 'ى' => {
                it.lemma.part.is_name() || is_word(it, FREQUENT) && it.unlikeliness() <= 0
            }
            SlipKind::FinalYeh => is_word(it, VERY_FREQUENT),
        };
        self.near.iter().find(is_meant)?;
        let best = self.near[0].unlikeliness();
        let is_personal = |it: &&Analysis<'_>| {
            let is_name = matches!(
                it.lemma.part,
                PartOfSpeech::GivenName | PartOfSpeech::FamilyName
            );
            is_name && it.unlikeliness() - best < NAME_RIVAL
        };
        Some(Slip {
            kind,
            spelling: self.near[0].spelling.clone(),
            at: start_of_letter(self.word, nth),
            may_be_name: self.is_given || self.near.iter().any(is_personal),
            right,
        })
    }

    /// Whether a reading is likely enough for the alef number `nth` to be a slip.
    fn is_hamza_slip(&self, meant: &Analysis<'_>, nth: usize, written: char) -> bool {
        let before = meant.proclitics.chars().count();
        let letters = meant.spelling.chars().count() - before;
        let is_short_speech = nth == before && letters <= 4;
        if is_short_speech && is_of_speaker(meant) || is_rare_with_pronoun(meant) {
            return false;
        }
        match written {
            'ا' => self.wants_hamza(meant, nth, letters),
            _ => self.has_wrong_hamza(meant, nth, letters),
        }
    }

    /// The same of an alef without a hamza.
    fn wants_hamza(&self, meant: &Analysis<'_>, nth: usize, letters: usize) -> bool {
        let before = meant.proclitics.chars().count();
        let begins = nth == before;
        if begins && before > 0 && !has_article(meant) {
            // فلان is "so-and-so" sooner than فلأن.
            let is_stack = before > 1 && self.is_known;
            return !is_stack
                && is_word(meant, FREQUENT)
                && is_likely_behind_clitic(meant, letters);
        }
        let least = match letters {
            // Without its ا, ال begins most words.
            _ if nth == 0 && self.word.starts_with(ARTICLE) => VERY_FREQUENT,
            _ if begins => FREQUENT,
            ..=3 => return false,
            4 if before > 0 => FUNCTION_WORD - 2,
            _ => VERY_FREQUENT,
        };
        is_word(meant, least)
    }

    /// The same of a hamza: somebody who sets one means it, unless the word is none.
    fn has_wrong_hamza(&self, meant: &Analysis<'_>, nth: usize, letters: usize) -> bool {
        let begins = nth == meant.proclitics.chars().count();
        if self.is_known || !begins || letters < 3 || meant.lemma.part.is_name() {
            return false;
        }
        let wants_none = meant.spelling.chars().nth(nth) == Some('ا');
        let least = match letters {
            _ if wants_none && !has_wasl(&meant.spelling, nth) => return false,
            4.. if wants_none => FREQUENT,
            ..=3 if !wants_none => FUNCTION_WORD,
            _ => VERY_FREQUENT,
        };
        is_word(meant, least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a word is fixed to, spellings between slashes.
    fn corrected(word: &str) -> Option<String> {
        let lexicon = Lexicon::shipped().expect("the lexicon in the program");
        let slips = lexicon.slips(word);
        let all: Vec<String> = slips
            .iter()
            .flat_map(|slip| slip.right.iter().map(|&it| slip.correct(word, it)))
            .collect();
        (!all.is_empty()).then(|| all.join("/"))
    }

    #[test]
    fn slips_have_right_spellings() {
        for (written, right) in [
            ("الى", "إلى"),
            ("او", "أو"),
            ("الإحتلال", "الاحتلال"),
            ("إنطلاق", "انطلاق"),
            ("والإجتماع", "والاجتماع"),
            ("اعلن", "أعلن"),
            ("اضافةً", "إضافةً"),
            ("للاحصاء", "للإحصاء"),
            ("ان", "أن/إن"),
            ("بانه", "بأنه"),
            ("والان", "والآن"),
            ("واحسن", "وأحسن"),
            ("فى", "في"),
            ("التى", "التي"),
            ("الأوروبى", "الأوروبي"),
        ] {
            assert_eq!(corrected(written).as_deref(), Some(right), "{written}");
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
            "احمد",
            "إخباره",
            "الأحراز",
            "بابوا",
            "واين",
            "آلان",
            "إدين",
            "ادخل",
            "اكتب",
            "أسكتلندا",
            "الأنا",
            "بانك",
            "كاني",
            "باولي",
            "باول",
            "والي",
            "Musk",
        ] {
            assert_eq!(corrected(word), None, "{word}");
        }
    }
}
