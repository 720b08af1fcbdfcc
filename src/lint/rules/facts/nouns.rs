//! Units that are counted, with the forms that numbers require.

use crate::lexicon::months::ARABIC;
use crate::lexicon::numbers::{SCALES, Scale};
use crate::text::Fold;

/// A unit.
#[derive(Clone, Copy)]
pub(super) struct Noun {
    pub(super) singular: &'static str,
    pub(super) accusative: &'static str,
    pub(super) plural: &'static str,
    /// Other spellings of the plural.
    others: &'static [&'static str],
    /// Whether dates and hours have it too.
    pub(super) is_time: bool,
}

const fn unit(
    singular: &'static str,
    accusative: &'static str,
    plural: &'static str,
    others: &'static [&'static str],
) -> Noun {
    Noun {
        singular,
        accusative,
        plural,
        others,
        is_time: false,
    }
}

/// The same of a unit that dates and hours have, too.
const fn time(noun: Noun) -> Noun {
    Noun {
        is_time: true,
        ..noun
    }
}

const NOUNS: [Noun; 17] = [
    time(unit("يوم", "يومًا", "أيام", &["ايام"])),
    time(unit("شهر", "شهرًا", "أشهر", &["شهور", "اشهر"])),
    time(unit("أسبوع", "أسبوعًا", "أسابيع", &["اسابيع"])),
    time(unit("عام", "عامًا", "أعوام", &["اعوام"])),
    time(unit("سنة", "سنة", "سنوات", &["سنين"])),
    time(unit("ساعة", "ساعة", "ساعات", &[])),
    time(unit("دقيقة", "دقيقة", "دقائق", &[])),
    time(unit("ثانية", "ثانية", "ثوان", &["ثواني", "ثوانٍ"])),
    unit("دولار", "دولارًا", "دولارات", &[]),
    unit("جنيه", "جنيهًا", "جنيهات", &[]),
    unit("ألف", "ألفًا", "آلاف", &["الاف", "ألاف"]),
    unit("مليون", "مليونًا", "ملايين", &[]),
    unit("مليار", "مليارًا", "مليارات", &[]),
    unit("متر", "مترًا", "أمتار", &["امتار"]),
    unit("كيلومتر", "كيلومترًا", "كيلومترات", &[]),
    unit("شخص", "شخصًا", "أشخاص", &["اشخاص"]),
    unit("مرة", "مرة", "مرات", &[]),
];

/// The unit that a word names, and whether in the plural; vowel marks and the alef of the accusative
/// are skipped.
pub(super) fn noun(word: &str) -> Option<(&'static Noun, bool)> {
    if !(4..=40).contains(&word.len()) {
        return None;
    }
    let bare = Fold::NOTHING.word(word);
    NOUNS.iter().find_map(|noun| {
        let accusative = bare.strip_suffix('ا').unwrap_or(&bare);
        let singular = bare == noun.singular || accusative == noun.singular;
        let plural = bare == noun.plural || noun.others.contains(&&*bare);
        (singular || plural).then_some((noun, plural))
    })
}

/// Whether a word is a power of a thousand, in any form.
pub(super) fn is_scale(word: &str) -> bool {
    let is_it = |it: &Scale| it.words.contains(&word);
    SCALES.iter().any(is_it) || matches!(word, "مئة" | "مائة" | "مئات" | "آلاف")
}

/// Whether dates and hours have a noun behind a figure that does not count it.
pub(super) fn is_of_dates(noun: &str) -> bool {
    let is_month = ARABIC.iter().any(|it| it.text == noun);
    is_month || OF_DATES.contains(&noun)
}

/// Nouns that stand behind the figure of a date or an hour, or that figures number.
const OF_DATES: [&str; 16] = [
    "صباح",
    "مساء",
    "ليل",
    "ظهر",
    "عصر",
    "فجر",
    "نهار",
    "محرم",
    "صفر",
    "ربيع",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ميلاد",
    "هجرة",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_in_their_forms() {
        let read = |word| noun(word).map(|(it, plural)| (it.singular, plural));
        assert_eq!(read("يومًا"), Some(("يوم", false)));
        assert_eq!(read("ألفا"), Some(("ألف", false)));
        assert_eq!(read("شهور"), Some(("شهر", true)));
        assert_eq!(read("كتاب"), None);
    }
}
