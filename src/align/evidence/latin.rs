//! Words beside a name in English: capitals and the Latin spellings of the lexicon.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::reading::Reading;
use crate::glossary::EntityType;
use crate::lexicon::{Lexicon, PartOfSpeech};
use crate::text::shortly_after;

/// What a Latin word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Latin {
    /// A given name.
    Given,
    /// A title before a name.
    Title,
}

/// What `word` is, if it is a given name or a title.
pub(super) fn sense(word: &str) -> Option<Latin> {
    static TITLES: LazyLock<FxHashSet<&str>> = LazyLock::new(titles);
    let word = word.trim_end_matches('.');
    if Lexicon::shipped().is_some_and(|it| it.is_given_name(word)) {
        return Some(Latin::Given);
    }
    TITLES.contains(word).then_some(Latin::Title)
}

fn titles() -> FxHashSet<&'static str> {
    let lexicon = Lexicon::shipped().into_iter();
    let titles = lexicon.flat_map(|it| it.lemmas_of(PartOfSpeech::Title));
    // As a list first: then the set need not grow.
    let glosses: Vec<&str> = titles
        .flat_map(|it| it.gloss.split('|').map(str::trim))
        .collect();
    glosses.into_iter().collect()
}

/// Words with a capital that begin no name before a surname.
const TITLES: &[&str] = &[
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
    "Prof",
    "Gen",
    "Sen",
    "Rep",
    "Gov",
    "President",
    "Senator",
    "Secretary",
    "Minister",
    "Judge",
    "Justice",
    "Mayor",
    "Governor",
    "Congressman",
    "Chancellor",
    "Republican",
    "Democrat",
    "Chief",
    "Coach",
    "Captain",
    "Pope",
    "King",
    "Queen",
    "Prince",
    "Princess",
    "Sultan",
    "Emir",
    "Sheikh",
    "Sir",
    "Lord",
    "Lady",
    "Saint",
    "Premier",
    "Director",
    "Chairman",
    "Ambassador",
    "Colonel",
    "Major",
    "General",
    "Professor",
    "Doctor",
    "Speaker",
    "Commissioner",
    "Attorney",
    "Officer",
    "Leader",
    "Candidate",
    "Vice",
];

/// Days and months, which follow a name without being a part of it.
const TIMES: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn has_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
}

/// Whether a given name of somebody else stands before.
pub(super) fn follows_name(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    if !has_capital(before) || it.follows_name || it.is_own(before) || TITLES.contains(&before) {
        return false;
    }
    let says_nothing = it.beside.begins_a_sentence() || is_headline(it);
    let is_capitals = before.len() > 1 && before.chars().all(|c| c.is_uppercase());
    match sense(before) {
        Some(sense) => sense == Latin::Given,
        None => !says_nothing && !is_capitals && !is_possessive(before),
    }
}

fn is_possessive(word: &str) -> bool {
    word.ends_with("'s") || word.ends_with("’s") || word.ends_with('s') && word.ends_with("s'")
}

/// Whether a given name goes on as a longer name.
pub(super) fn precedes_name(it: &Reading<'_, '_>) -> bool {
    let after = it.beside.after;
    let goes_on = has_capital(after) && !it.precedes_name && !it.is_own(after);
    if !goes_on || TIMES.contains(&after) || is_headline(it) {
        return false;
    }
    // Of somebody whom the text names in full, what follows is another thing: Trump Tower.
    let unknown = it.is(EntityType::Person) && !it.is_sure;
    unknown || sense(it.word) == Some(Latin::Given)
}

/// Whether the words around are written with capitals throughout, as in headlines.
pub(super) fn is_headline(it: &Reading<'_, '_>) -> bool {
    let line = shortly_after(it.beside.rest, 0)
        .split(['\n', '.', '!', '?'])
        .next()
        .unwrap_or_default();
    let mut end = line.len().min(REACH);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let words = line[..end].split_whitespace().filter(|it| it.len() > 3);
    let (mut capitals, mut all) = (0, 0);
    for word in words {
        all += 1;
        capitals += usize::from(!word.starts_with(char::is_lowercase));
    }
    all > 2 && capitals * 4 >= all * 3
}

/// How far a headline is read.
const REACH: usize = 120;
