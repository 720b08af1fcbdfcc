//! Surnames and given names: whether the words beside one make another person's name of it.

use super::latin::{self, Latin};
use super::namesakes::is_namesake;
use super::reading::Reading;
use super::{Objection, Sense};
use crate::glossary::{EntityType, TermStatus};
use crate::text::Lang;

/// Words that join the names of a father, son or house.
const JOINTS: &[&str] = &[
    "بن", "ابن", "بنت", "أبو", "ابو", "أبي", "ابي", "أبا", "أم", "آل", "ولد", "بو",
];

/// Words that go on with a given name: صلاح الدين.
const TAILS: &[&str] = &["الدين", "الله", "الحق", "الإسلام", "الاسلام", "الرحمن"];

/// Ordinals behind the names of rulers.
const ORDINALS: &[&str] = &[
    "الأول",
    "الاول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
    "الأولى",
    "الثانية",
    "الثالثة",
];

/// Given names that are nearly always the noun where a surname follows: عهد ترامب, فرح ماكرون.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "عهد", "وعد", "أمل", "نصر", "فرح", "مجد", "شكر", "همس", "سحر", "هدى", "فضل", "فخر", "رزق", "رجا", "وجد",
    "هجر", "غزل", "خان", "زعل", "دور", "حكم", "صبر", "عزم", "ثائر", "قدوم", "سند", "أنصار", "هدية", "حياة",
    "مطر", "نجم", "دعاء", "ضياء",
];

/// What the words beside a person's name say against it.
pub(super) fn objection(it: &Reading<'_, '_>) -> Option<Objection> {
    if !it.is(EntityType::Person) {
        return None;
    }
    if it.is_arabic() && is_namesake(&it.beside) {
        return Some(Objection::LongerName);
    }
    let other = if it.is_short_person() {
        is_in_other_name(it)
    } else {
        is_relative(it) || is_byname(it) || it.is_arabic() && has_other_calling(it)
    };
    if other {
        return Some(Objection::OtherPerson);
    }
    let counts = it.beside.before.ends_with(|c: char| c.is_numeric());
    (it.is_short_person() && counts && !it.beside.has_clitic).then_some(Objection::Word)
}

fn is_in_other_name(it: &Reading<'_, '_>) -> bool {
    if it.is_arabic() {
        follows_given_name(it) || precedes_name(it)
    } else {
        latin::follows_name(it) || latin::precedes_name(it)
    }
}

/// Whether a full name continues a chain of fathers, or leaves out a given name that the text has:
/// سلطان بن سلمان بن عبد العزيز, يوسف بطرس غالي.
fn is_relative(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    if before.is_empty() || it.beside.has_clitic {
        return false;
    }
    if JOINTS.contains(&before) {
        return !is_own_joint(it);
    }
    is_shortened(it) && it.is_arabic() && follows_given_name(it)
}

/// Whether a name of the person has the word before in the same place: بن سلمان.
fn is_own_joint(it: &Reading<'_, '_>) -> bool {
    let terms = it.glossary.terms_of(it.term.concept).iter();
    let mut ends = terms.filter_map(|term| term.text.strip_suffix(it.word));
    ends.any(|start| start.trim_end().ends_with(it.beside.before))
}

/// Whether the genitive of a byname that begins with أبو was taken for a name that begins with أبي:
/// الملقب بأبي أحمد.
fn is_byname(it: &Reading<'_, '_>) -> bool {
    let genitive = || {
        let preposition = it.clitic.ends_with(['ب', 'ل', 'ك']);
        preposition || it.before().is(Sense::PREPOSITION)
    };
    it.word.starts_with("أبي ") && !it.is_sure && genitive()
}

/// Titles of people in sport.
const SPORT: &[&str] = &[
    "لاعب",
    "اللاعب",
    "لاعبة",
    "مهاجم",
    "المهاجم",
    "مدافع",
    "المدافع",
    "حارس",
    "الحارس",
    "هداف",
    "الهداف",
    "مدرب",
    "المدرب",
    "ظهير",
    "جناح",
];
/// Titles of artists.
const ART: &[&str] = &[
    "الفنان",
    "الفنانة",
    "المطرب",
    "المطربة",
    "المغني",
    "المغنية",
    "الممثل",
    "الممثلة",
    "الشاعر",
    "الشاعرة",
    "المخرج",
    "المخرجة",
    "الرسام",
    "مطرب",
    "ممثل",
    "شاعر",
];

/// Whether a calling before a full name is not that of the listed person: there are namesakes.
fn has_other_calling(it: &Reading<'_, '_>) -> bool {
    let concept = it.glossary.concept(it.term.concept);
    let Some(field) = concept.cell("subject_field") else {
        return false;
    };
    let farther = it.beside.farther();
    let says = |words: &[&str]| words.contains(&it.beside.before) || words.contains(&farther);
    field != "sport" && says(SPORT) || matches!(field, "sport" | "politics") && says(ART)
}

/// Whether a term has fewer words than the name that is written in full.
fn is_shortened(it: &Reading<'_, '_>) -> bool {
    let words = |text: &str| text.split(' ').count();
    let full = it
        .glossary
        .preferred(it.term.concept, Lang::Ar)
        .unwrap_or_default();
    it.term.status != TermStatus::Preferred && words(&it.term.text) < words(full)
}

/// Whether a given name of somebody else stands before it.
pub(super) fn follows_given_name(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    if before.is_empty() || it.beside.has_clitic {
        return false;
    }
    // الشاعرة منى is no place, although one of that name may be listed.
    if it.follows_name && !(it.senses.of(before).is(Sense::GIVEN) && introduces(it)) {
        return false;
    }
    if JOINTS.contains(&before) {
        !is_own_joint(it)
    } else {
        is_given(it, before) && !it.is_own(before)
    }
}

/// Whether the word before is a given name there.
fn is_given<'a>(it: &Reading<'_, 'a>, word: &'a str) -> bool {
    let sense = it.senses.of(word);
    if sense.is(Sense::FOREIGN) || is_given_title(word) {
        return true;
    }
    if !sense.is(Sense::GIVEN) || sense.is(Sense::EVERYDAY.and(Sense::TITLE)) {
        return false;
    }
    if NOUNS.contains(&word) {
        return false;
    }
    !sense.is(Sense::VERB) || introduces(it)
}

/// Whether a word is a title that is a given name where it has no article: لأمير المسعدي.
fn is_given_title(word: &str) -> bool {
    let bare = word.trim_start_matches(['و', 'ل', 'ب', 'ف']);
    bare == "أمير" || bare == "سيد"
}

/// Whether what stands two words before introduces a person, so that the word between, which may be
/// a verb, is a given name: قال عادل, الفنان عادل.
fn introduces(it: &Reading<'_, '_>) -> bool {
    let farther = it.beside.farther();
    let sense = it.senses.of(farther);
    let wanted = Sense::VERB
        .and(Sense::TITLE)
        .and(Sense::DEFINITE)
        .and(Sense::PREPOSITION);
    it.beside.is_joined_before() && (sense.is(wanted) || matches!(farther, "إن" | "أن" | "مع"))
}

/// Whether a given name goes on as a longer one.
fn precedes_name(it: &Reading<'_, '_>) -> bool {
    let after = it.beside.after;
    if after.is_empty() || it.precedes_name || it.is_own(after) {
        return false;
    }
    if matches!(after, "بن" | "ابن" | "بنت" | "آل" | "ولد") {
        return true;
    }
    if !it.own_sense().is(Sense::GIVEN) {
        return false;
    }
    TAILS.contains(&after) || ORDINALS.contains(&after) || is_family(it)
}

/// Whether the word after is a father's or family name.
fn is_family(it: &Reading<'_, '_>) -> bool {
    let sense = it.after();
    if sense.is(Sense::FOREIGN) {
        return !it.is_sure;
    }
    if sense.is(Sense::EVERYDAY) {
        return false;
    }
    if sense.is(Sense::RELATION) && sense.is(Sense::DEFINITE) {
        // صلاح المصري may be the Egyptian, where صلاح is known.
        return !(it.is_sure && sense.is(Sense::NATION));
    }
    sense.is(Sense::BARE_NAME) && !(it.is_sure && sense.is(Sense::ORDINARY))
}

/// Whether the full name begins with it: by such a name people are known, and a glossary that lists
/// it says so.
fn is_first(it: &Reading<'_, '_>) -> bool {
    let full = it.glossary.preferred(it.term.concept, it.term.lang);
    full.is_some_and(|full| full.starts_with(&*it.term.text))
}

/// Whether a title that anybody may have stands before it.
pub(super) fn has_courtesy(it: &Reading<'_, '_>) -> bool {
    const TITLES: &[&str] = &[
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "السيد",
        "السيدة",
        "والسيد",
        "والسيدة",
        "الآنسة",
    ];
    it.term.status == TermStatus::Short && TITLES.contains(&it.beside.before)
}

/// Whether a part of a name is so frequent that it names no one by itself.
pub(super) fn is_common(it: &Reading<'_, '_>) -> bool {
    if !it.is_short_person() {
        return false;
    }
    if is_first(it) {
        return it.is_arabic() && it.own_sense().is(Sense::ORDINARY);
    }
    if !it.is_arabic() {
        return latin::sense(it.word).is_some_and(|sense| sense == Latin::Given);
    }
    let sense = it.own_sense();
    let native = it.word.starts_with("ال") && sense.is(Sense::FAMILY);
    native || sense.is(Sense::GIVEN.and(Sense::ORDINARY))
}
