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
    "منطقة", "دوار", "قضاء", "ناحية",
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

pub(super) fn find(words: &Words<'_>) -> Vec<Found> {
    (0..words.len())
        .filter_map(|at| of_kind(words, at).or_else(|| of_head(words, at)))
        .collect()
}

/// What follows a word for a kind of place.
fn of_kind(words: &Words<'_>, at: usize) -> Option<Found> {
    words.stem_among(at, KINDS)?;
    let first = words.after(at)?;
    let last = proper_run(words, first)?;
    Some(found(words.span(first).start, words.span(last).end))
}

/// A word at the head of a name with its name.
fn of_head(words: &Words<'_>, at: usize) -> Option<Found> {
    let head = words.stem_among(at, HEADS)?;
    let first = words.after(at)?;
    let mut last = proper_run(words, first).max(last_of_person(words, first))?;
    while let Some(next) = words
        .after(last)
        .filter(|&it| ADJECTIVES.contains(&words.word(it)))
    {
        last = next;
    }
    Some(found(head.start, words.span(last).end))
}

fn found(start: usize, end: usize) -> Found {
    Found {
        span: Span::new(start, end),
        kind: EntityType::Place,
        short: None,
    }
}

/// The last of the words from `first` on that are the name of a place.
pub(super) fn proper_run(words: &Words<'_>, first: usize) -> Option<usize> {
    const MOST: usize = 3;
    let opens = OPENINGS.contains(&words.word(first));
    let mut last = match opens {
        true => words.after(first).filter(|&it| !is_function(words, it))?,
        false if words.is_proper(first) => first,
        false => return None,
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
