//! Places: what stands behind the word for a town, a region or a street.

use super::Found;
use super::people::last_of_person;
use super::words::Words;
use crate::align::evidence::Sense;
use crate::glossary::EntityType;
use crate::text::Span;

/// Words that say what kind of place follows and are no part of its name.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "مدينة", "بلدة", "قرية", "ولاية", "محافظة", "مقاطعة", "معتمدية", "بلدية", "ضاحية", "إمارة", "عمادة", "مديرية",
    "منطقة", "دوار", "قضاء", "ناحية", "دائرة",
];
/// Words that are a part of the name of what they head.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "شارع", "نهج", "حي", "ساحة", "ميدان", "جبل", "وادي", "واد", "نهر", "بحيرة", "جزيرة", "جزر", "خليج", "جسر",
    "قصر", "متحف", "مسرح", "ملعب", "مطار", "ميناء", "مستشفى", "جامع", "مسجد", "كنيسة", "سجن", "مخيم", "حديقة",
    "سوق", "معبر", "سد", "طريق", "مقبرة",
];
/// First words of the names of towns, which go on with the next word whatever it is.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "سيدي", "عين", "رأس", "راس", "منزل", "بئر", "بير", "تل", "برج", "بني", "أولاد", "اولاد", "باب", "كفر", "بيت",
    "دير", "خان", "وادي", "واد", "قصر", "جبل", "سوق", "حمام", "دار", "أم", "أبو", "ابو", "بن", "حاسي", "الشيخ",
];
/// Heads behind which one definite word is a name, whatever word it is: حي الزهور, شارع الحرية.
const STREETS: &[&str] = &["حي", "نهج", "شارع"];
/// Kinds behind which it is, too, and that are no part of the name: معتمدية القصور.
const DISTRICTS: &[&str] = &["معتمدية", "بلدية", "عمادة"];
/// Definite words behind one of these that only say where it is.
#[rustfmt::skip]
const WHERE: &[&str] = &[
    "المدينة", "المكان", "الجهة", "المنطقة", "العاصمة", "القرية", "البلدة", "الولاية", "المحافظة", "المعتمدية", "الاحتلال",
    "المحامين", "الأطباء", "المهندسين", "الصيادلة", "الموثقين", "العدول", "الجامعة", "السوق", "البلدية", "الواحد", "الدولة",
    "الرئيسي", "الرئيسية", "الذي", "التي", "المذكور", "المذكورة", "المعني", "المعنية", "الأمر", "الجانب",
];
/// Heads with the article, which are a part of the name where adjectives and a person's name follow.
#[rustfmt::skip]
const DEFINITE: &[&str] = &[
    "المستشفى", "المعهد", "المدرسة", "الإعدادية", "الملعب", "المطار", "القاعة", "المركب",
];
/// Honours of the dead who give their names.
const HONOURS: &[&str] = &["الشهيد", "الشهيدة", "المرحوم", "الزعيم", "الإمام"];
/// Adjectives that go on with the name of a place.
const ADJECTIVES: &[&str] = &[
    "الدولي",
    "الدولية",
    "الجامعي",
    "الجامعية",
    "الكبير",
    "الكبرى",
    "الجديدة",
    "الشمالية",
    "الجنوبية",
    "الغربية",
    "الشرقية",
    "العسكري",
    "المدنية",
    "البلدي",
    "الأثري",
    "الأولمبي",
];

/// Whether a word is the head of names of places, which it is a part of.
pub(super) fn is_head(word: &str) -> bool {
    HEADS.contains(&word)
}

pub(super) fn find(words: &Words<'_>) -> Vec<Found> {
    (0..words.len())
        .filter_map(|at| {
            let found = of_kind(words, at).or_else(|| of_head(words, at));
            let found = found.or_else(|| of_namesake(words, at));
            found.or_else(|| of_word(words, at))
        })
        .collect()
}

/// What follows a word for a kind of place.
fn of_kind(words: &Words<'_>, at: usize) -> Option<Found> {
    let kind = words.stem_among(at, KINDS)?;
    let first = words.after(at)?;
    // دائرة is a circle or a department unless a town is named.
    if kind.text == "دائرة" && !OPENINGS.contains(&words.word(first)) {
        return None;
    }
    let last = proper_run(words, first)?;
    Some(found(words.span(first).start, words.span(last).end))
}

/// A word at the head of a name with its name.
fn of_head(words: &Words<'_>, at: usize) -> Option<Found> {
    let head = words.stem_among(at, HEADS)?;
    let first = past_honour(words, words.after(at)?)?;
    let mut last = proper_run(words, first).max(last_of_person(words, first))?;
    while let Some(next) = words
        .after(last)
        .filter(|&it| ADJECTIVES.contains(&words.word(it)))
    {
        last = next;
    }
    Some(found(head.start, words.span(last).end))
}

/// A definite word behind a street or a district: its name.
fn of_word(words: &Words<'_>, at: usize) -> Option<Found> {
    let street = words.stem_among(at, STREETS);
    let district = words.stem_among(at, DISTRICTS);
    let head = street.or(district)?;
    let name = words.after(at).filter(|&it| words.has_article(it))?;
    // What goes on is a phrase: حي المدينة القديمة, شارع الدولة الإسلامية.
    let goes_on = words.after(name).is_some_and(|it| words.has_article(it));
    let sense = words.sense(name);
    let is_plain =
        WHERE.contains(&words.word(name)) || sense.is(Sense::NATION.and(Sense::PARTICLE));
    let start = match street {
        Some(_) => head.start,
        None => words.span(name).start,
    };
    (!goes_on && !is_plain).then(|| found(start, words.span(name).end))
}

/// A definite head with its adjectives and the person after whom it is named: المستشفى الجامعي فرحات حشاد.
fn of_namesake(words: &Words<'_>, at: usize) -> Option<Found> {
    let head = words.stem_among(at, DEFINITE)?;
    let is_adjective = |it: &usize| words.has_article(*it) && words.sense(*it).is(Sense::ADJECTIVE);
    let mut first = words.after(at).filter(is_adjective)?;
    while let Some(next) = words.after(first).filter(is_adjective) {
        first = next;
    }
    let last = last_of_person(words, past_honour(words, words.after(first)?)?)?;
    Some(found(head.start, words.span(last).end))
}

/// The word at `at`, or the one behind it where that is an honour.
fn past_honour(words: &Words<'_>, at: usize) -> Option<usize> {
    if HONOURS.contains(&words.word(at)) {
        words.after(at)
    } else {
        Some(at)
    }
}

fn found(start: usize, end: usize) -> Found {
    Found {
        span: Span::new(start, end),
        kind: EntityType::Place,
        short: None,
        is_word: false,
    }
}

/// The last of the words from `first` on that are the name of a place.
pub(super) fn proper_run(words: &Words<'_>, first: usize) -> Option<usize> {
    const MOST: usize = 3;
    let opens = OPENINGS.contains(&words.word(first));
    let mut last = if opens {
        words.after(first).filter(|&it| !is_function(words, it))?
    } else if words.is_proper(first) {
        first
    } else {
        return None;
    };
    while last - first < MOST
        && let Some(next) = words.after(last).filter(|&it| goes_on(words, first, it))
    {
        last = next;
    }
    Some(last)
}

/// Whether a name goes on with a word: one with an article only behind another with one.
fn goes_on(words: &Words<'_>, first: usize, at: usize) -> bool {
    words.is_proper(at) && (!words.has_article(at) || words.has_article(first))
}

fn is_function(words: &Words<'_>, at: usize) -> bool {
    words
        .sense(at)
        .is(Sense::PARTICLE.and(Sense::EVERYDAY).and(Sense::PREPOSITION))
}
