//! What the words beside a name say of it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::glossary::EntityType;
use crate::lexicon::titles;
use crate::text::{Span, clitic_letters, last_word, readings};

/// Before the name of a person, beside titles and roles: what relates one to others.
#[rustfmt::skip]
const OF_PEOPLE: &[&str] = &[
    "متحدثه", "زميل", "زميله", "زميلها", "زوجته", "زوجها", "ابنته", "ابنه", "ابنها", "ابنتها", "شقيقه", "شقيقته",
    "والده", "والدته", "يدعى", "تدعى", "اسمه", "اسمها", "راحل",
];
/// Before the name of an organisation.
#[rustfmt::skip]
const OF_ORGANISATIONS: &[&str] = &[
    "شركة", "لشركة", "منظمة", "بنك", "مصرف", "صحيفة", "جريدة", "مجلة", "جامعة", "نادي", "نادى", "فريق", "حزب",
    "مؤسسة", "وكالة", "قناة", "مجموعة", "جمعية", "معهد", "مستشفى", "شبكة", "كلية", "حركة", "فرقة", "متجر",
    "متاجر", "سلسلة", "مدرسة", "تنظيم", "جماعة", "عملاق", "موقع", "تطبيق", "منصة",
];
/// Before the name of a place.
#[rustfmt::skip]
const OF_PLACES: &[&str] = &[
    "مدينة", "بلدة", "ولاية", "مقاطعة", "قرية", "منطقة", "شارع", "نهر", "جبل", "جزيرة", "جزر", "بحيرة", "مطار",
    "محافظة", "إقليم", "ميناء", "وادي", "ضاحية", "حي", "عاصمة", "شمال", "جنوب", "شرق", "غرب", "خليج", "شاطئ",
    "ملعب", "ساحة", "جسر", "دولة", "مملكة", "قلعة", "كاتدرائية", "سجن", "حديقة", "قصر", "محطة", "مقبرة",
];
/// Before and after the name of who speaks or acts.
#[rustfmt::skip]
const OF_SPEECH: &[&str] = &[
    "قال", "قالت", "أضاف", "أضافت", "أكد", "أكدت", "صرح", "صرحت", "ذكر", "ذكرت", "يقول", "تقول", "أعلن",
    "أعلنت", "كتب", "كتبت", "أوضح", "أوضحت", "غرد", "غردت", "تابع", "تابعت", "وصف", "وصفت", "أشار", "أشارت",
    "شرح", "شرحت", "أخبر", "أخبرت", "أجاب", "أجابت", "رد", "ردت", "حذر", "حذرت", "يضيف", "تضيف", "يرى",
    "ترى", "يعتقد", "تعتقد", "بدأ", "بدأت", "تغلب", "فاز", "فازت", "سجل", "سجلت", "لعب", "طالب",
];
/// After which a place often follows.
const PREPOSITIONS: &[&str] = &[
    "في", "من", "إلى", "بين", "مع", "ضد", "عن", "على", "لدى", "عبر",
];

/// What a word beside a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clue {
    Person,
    Organisation,
    Place,
    Speech,
    Preposition,
}

impl Clue {
    /// What a word says of the name after it, and whether it has the article.
    pub(crate) fn of(word: &str) -> Option<(Clue, bool)> {
        let found = readings(word).filter_map(|it| Some((known().get(it.stem)?, it.clitics)));
        let (&(_, clue), clitics) = found.min_by_key(|it| it.0.0)?;
        Some((clue, clitics.article))
    }
}

/// The words of all lists, with their places in the order in which the lists are searched.
fn known() -> &'static FxHashMap<&'static str, (usize, Clue)> {
    static KNOWN: LazyLock<FxHashMap<&str, (usize, Clue)>> = LazyLock::new(|| {
        let lists = [
            (OF_SPEECH, Clue::Speech),
            (PREPOSITIONS, Clue::Preposition),
            (OF_PLACES, Clue::Place),
            (OF_ORGANISATIONS, Clue::Organisation),
            (OF_PEOPLE, Clue::Person),
        ];
        let all = lists.into_iter();
        let all = all.flat_map(|(list, clue)| list.iter().map(move |&word| (word, clue)));
        let all = all.chain(titles::arabic().map(|word| (word, Clue::Person)));
        let mut known = FxHashMap::default();
        for (order, (word, clue)) in all.enumerate() {
            known.entry(word).or_insert((order, clue));
        }
        known
    });
    &KNOWN
}

/// The kind of what is named at `name`, its clitics with it, where a title directly before it says so.
/// Without the article a title of people is a part of a phrase: رئيس فرنسا names a country.
pub(crate) fn kind_said(text: &str, name: Span) -> Option<EntityType> {
    let before = text[..name.start].strip_suffix([' ', '\u{A0}'])?;
    match Clue::of(&clitic_letters(last_word(before)))? {
        (Clue::Person, true) => Some(EntityType::Person),
        (Clue::Organisation, false) => Some(EntityType::Org),
        (Clue::Place, false) => Some(EntityType::Place),
        _ => None,
    }
}
