//! The names of months: of the Gregorian calendar in Arabic, in each of its traditions, and in
//! English, and of the Islamic calendar.
//!
//! Sources: CLDR `ar` (يناير), `ar-LB` and its kin (كانون الثاني), `ar-DZ`, `ar-TN` (جانفي) and `ar-MA`
//! (غشت), `en`, with the spellings of the press.

/// A tradition of naming the months of the Gregorian calendar in Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum System {
    /// يوليو: Egypt, the Gulf, Sudan, Libya and most of the press.
    Gregorian,
    /// تموز: Syria, Lebanon, Jordan, Iraq and Palestine.
    Levantine,
    /// جويلية, يوليوز: Tunisia, Algeria and Morocco.
    Maghrebi,
}

/// How often a word that names a month means something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ambiguity {
    /// Hardly ever.
    None,
    /// It is also a name of people or things, rarer than the month.
    Some,
    /// It is a word of its own.
    Much,
}

/// A spelling of the name of a month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    /// As it is written; of two spellings of one name the one to write comes first.
    pub(crate) text: &'static str,
    pub(crate) system: System,
    /// From 1, for January.
    pub(crate) month: u8,
    pub(crate) ambiguity: Ambiguity,
}

const fn name(text: &'static str, system: System, month: u8, ambiguity: Ambiguity) -> Name {
    Name {
        text,
        system,
        month,
        ambiguity,
    }
}

/// All names of Gregorian months in Arabic.
pub(crate) const ARABIC: &[Name] = {
    use Ambiguity::{Much, None, Some};
    use System::{Gregorian, Levantine, Maghrebi};
    &[
        name("يناير", Gregorian, 1, None),
        name("فبراير", Gregorian, 2, None),
        name("مارس", Gregorian, 3, Much),
        name("أبريل", Gregorian, 4, None),
        name("إبريل", Gregorian, 4, None),
        name("مايو", Gregorian, 5, Some),
        name("يونيو", Gregorian, 6, None),
        name("يونيه", Gregorian, 6, None),
        name("يوليو", Gregorian, 7, None),
        name("يوليه", Gregorian, 7, None),
        name("أغسطس", Gregorian, 8, Some),
        name("سبتمبر", Gregorian, 9, None),
        name("أكتوبر", Gregorian, 10, None),
        name("نوفمبر", Gregorian, 11, None),
        name("ديسمبر", Gregorian, 12, None),
        name("كانون الثاني", Levantine, 1, None),
        name("شباط", Levantine, 2, Some),
        name("آذار", Levantine, 3, Some),
        name("نيسان", Levantine, 4, Much),
        name("أيار", Levantine, 5, Some),
        name("حزيران", Levantine, 6, None),
        name("تموز", Levantine, 7, Much),
        name("آب", Levantine, 8, Much),
        name("أيلول", Levantine, 9, Some),
        name("تشرين الأول", Levantine, 10, None),
        name("تشرين الثاني", Levantine, 11, None),
        name("كانون الأول", Levantine, 12, None),
        name("جانفي", Maghrebi, 1, None),
        name("فيفري", Maghrebi, 2, None),
        name("أفريل", Maghrebi, 4, None),
        name("ماي", Maghrebi, 5, Much),
        name("جوان", Maghrebi, 6, Much),
        name("جويلية", Maghrebi, 7, None),
        name("يوليوز", Maghrebi, 7, None),
        name("أوت", Maghrebi, 8, Much),
        name("غشت", Maghrebi, 8, None),
        name("شتنبر", Maghrebi, 9, None),
        name("نونبر", Maghrebi, 11, None),
        name("دجنبر", Maghrebi, 12, None),
    ]
};

/// The months of Tunisia and Algeria, from January on: CLDR `ar-TN` and `ar-DZ`.
pub(crate) const TUNISIAN: [&str; 12] = [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

/// The months of Morocco, from January on: CLDR `ar-MA`.
pub(crate) const MOROCCAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];

/// The first words of names of two words, each with its month where الأول follows and where الثاني does.
pub(crate) fn heads() -> impl Iterator<Item = (&'static str, [u8; 2])> {
    let month = |head: &str, turn: &str| {
        let named = |it: &&Name| it.text.split_once(' ') == Some((head, turn));
        ARABIC.iter().find(named).map(|it| it.month)
    };
    let firsts = ARABIC.iter().filter_map(|it| it.text.split_once(' '));
    let firsts = firsts.filter(|it| it.1 == FIRST);
    firsts.filter_map(move |(head, _)| Some((head, [month(head, FIRST)?, month(head, SECOND)?])))
}

/// What stands behind the first word of the earlier of two months, and of the later one.
pub(crate) const FIRST: &str = "الأول";
/// See [`FIRST`].
pub(crate) const SECOND: &str = "الثاني";

/// The name of a month to write, which is numbered from 1.
pub(crate) fn name_of(month: u8, system: System) -> Option<&'static str> {
    let fits = |it: &&Name| it.system == system && it.month == month;
    ARABIC.iter().find(fits).map(|it| it.text)
}

/// The months of the Islamic calendar, from المحرّم on, in Arabic.
pub(crate) const ISLAMIC: [&str; 12] = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
];

/// The name of a month in English, in small letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EnglishName {
    pub(crate) text: &'static str,
    /// Its short forms, all of which are ambiguous without a full stop.
    pub(crate) short: &'static [&'static str],
    pub(crate) ambiguity: Ambiguity,
}

const fn english(
    text: &'static str,
    short: &'static [&'static str],
    ambiguity: Ambiguity,
) -> EnglishName {
    EnglishName {
        text,
        short,
        ambiguity,
    }
}

/// The months in English, from January on.
pub(crate) const ENGLISH: [EnglishName; 12] = {
    use Ambiguity::{Much, None};
    [
        english("january", &["jan"], None),
        english("february", &["feb"], None),
        english("march", &["mar"], Much),
        english("april", &["apr"], None),
        english("may", &[], Much),
        english("june", &["jun"], None),
        english("july", &["jul"], None),
        english("august", &["aug"], None),
        english("september", &["sep", "sept"], None),
        english("october", &["oct"], None),
        english("november", &["nov"], None),
        english("december", &["dec"], None),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Fold;

    #[test]
    fn every_system_but_the_maghrebi_names_all_months() {
        for month in 1..=12 {
            for system in [System::Gregorian, System::Levantine] {
                assert!(name_of(month, system).is_some(), "{month} {system:?}");
            }
        }
        let heads: Vec<_> = heads().collect();
        assert_eq!(heads, [("تشرين", [10, 11]), ("كانون", [12, 1])]);
    }

    #[test]
    fn the_months_of_the_maghreb_are_names_of_these_months() {
        for names in [TUNISIAN, MOROCCAN] {
            for (month, text) in (1..).zip(names) {
                let named = |it: &&Name| it.text == text && it.month == month;
                assert!(ARABIC.iter().any(|it| named(&it)), "{text}");
            }
        }
        let own = ARABIC.iter().filter(|it| it.system == System::Maghrebi);
        for it in own {
            assert!(
                TUNISIAN.contains(&it.text) || MOROCCAN.contains(&it.text),
                "{}",
                it.text
            );
        }
    }

    #[test]
    fn a_spelling_names_one_month() {
        for (at, one) in ARABIC.iter().enumerate() {
            for other in &ARABIC[at + 1..] {
                let same = Fold::LETTERS.word(one.text) == Fold::LETTERS.word(other.text);
                assert!(!same || one.month == other.month, "{}", one.text);
            }
        }
    }
}
