//! Places and firms whose names people, papers and clubs bear: نورمان إيسن is not Essen.

use super::latin::{self, Latin};
use super::reading::Reading;
use super::{Objection, Sense, people};
use crate::glossary::EntityType;

/// Words before the name of a place that make a paper, a club or a building of it.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "صحيفة", "جريدة", "مجلة", "إذاعة", "فريق", "نادي", "فضاء", "نزل", "فندق", "مقهى", "مطعم", "سينما",
];

/// English words behind a place that make the name of something else.
const TAILS: &[&str] = &[
    "Times",
    "Post",
    "Herald",
    "Tribune",
    "Journal",
    "Chronicle",
    "Gazette",
    "Street",
    "Avenue",
    "Road",
    "University",
    "College",
    "United",
    "City",
    "Rovers",
    "Wanderers",
    "Lakers",
    "Bulls",
    "Knicks",
    "Celtics",
    "Hilton",
];

/// What stands beside the name of a place, or of a firm, that makes a longer name of it.
pub(super) fn objection(it: &Reading<'_, '_>) -> Option<Objection> {
    let is_place = it.is(EntityType::Place);
    if !(is_place || it.is(EntityType::Org)) || !it.is_one_word() {
        return None;
    }
    if is_place && (has_head(it) || is_paper(it) || is_time(it)) {
        return Some(Objection::LongerName);
    }
    if it.is_arabic() {
        is_surname(it)
    } else {
        is_place && is_in_english_name(it) || is_firm(it)
    }
    .then_some(Objection::OtherPerson)
}

fn has_head(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    let bare = ["و", "ب", "ل", "ف"]
        .iter()
        .find_map(|it| before.strip_prefix(it));
    let has = HEADS.contains(&before) || bare.is_some_and(|it| HEADS.contains(&it));
    has && !it.beside.has_clitic && !is_country(it)
}

/// Whether it is an hour: a misspelled ordinal behind الساعة.
fn is_time(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    !it.beside.has_clitic && before.trim_start_matches(['و', 'ب', 'ف']) == "الساعة"
}

/// The team of a country is named by it, and so is its state television.
fn is_country(it: &Reading<'_, '_>) -> bool {
    super::definition(it.glossary.concept(it.term.concept)).starts_with("country")
}

/// Whether it is the paper at the head of a report: القاهرة - الخليج: …
fn is_paper(it: &Reading<'_, '_>) -> bool {
    it.beside.rest.starts_with(':') && it.dash_before
}

/// Whether a given name before it makes a surname of a place or a firm.
fn is_surname(it: &Reading<'_, '_>) -> bool {
    let before = it.before();
    let sure = before.is(Sense::GIVEN) && !before.is(Sense::ORDINARY);
    sure && !is_country(it) && !it.own_sense().is(Sense::ORDINARY) && people::follows_given_name(it)
}

fn is_in_english_name(it: &Reading<'_, '_>) -> bool {
    let after = it.beside.after;
    if latin::has_capital(after) && TAILS.contains(&after) && !it.is_own(after) {
        return !it.precedes_name;
    }
    is_firm(it) || latin::precedes_name(it) && !after.starts_with(char::is_numeric)
}

fn is_firm(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    let given = latin::has_capital(before) && !it.follows_name && !it.is_own(before);
    given && latin::sense(before) == Some(Latin::Given)
}
