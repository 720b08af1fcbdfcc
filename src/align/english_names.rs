//! Names that an English text alone has: capitalised words that are no words of the language, and
//! people by their given names.

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::{Candidate, Form};
use super::words::latin::{LatinToken, is_bridge, tokens};
use crate::glossary::EntityType;
use crate::lexicon::{Lexicon, PartOfSpeech};
use crate::text::Span;

/// Last words of the names of bodies.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "Inc", "Ltd", "Company", "Corporation", "Corp", "University", "College", "Institute", "Bank", "Group", "Party",
    "Ministry", "Council", "Association", "Union", "Federation", "Agency", "Authority", "Committee", "Court",
    "Commission", "Foundation", "Club", "School", "Hospital", "Museum", "League",
];
/// How sure such a name is.
const CONFIDENCE: f32 = 0.9;
/// Most words of a name; more are a headline.
const MOST: usize = 5;

/// The names of `text` outside the places that are `taken`, which are in text order, in the order in
/// which they appear: each of two words or more, with its last word as a short form.
pub(super) fn english_names(text: &str, taken: &[Span]) -> Vec<Candidate> {
    let mut small = FxHashMap::default();
    let tokens = tokens(text, &mut small);
    let is_taken = |span: Span| {
        let next = taken.partition_point(|it| it.end <= span.start);
        taken.get(next).is_some_and(|it| it.start < span.end)
    };
    let mut seen = FxHashSet::default();
    let runs = runs(text, &tokens).into_iter().filter_map(name);
    let free = runs.filter(|run| !run.iter().any(|it| is_taken(it.span)));
    let new = free.filter_map(|run| {
        let whole = Span::new(run[0].span.start, run[run.len() - 1].span.end).of(text);
        seen.insert(whole).then(|| candidate(whole, run))
    });
    new.collect()
}

/// The stretches of capitalised words with nothing but spaces between them.
fn runs<'a>(text: &str, tokens: &'a [LatinToken]) -> Vec<&'a [LatinToken]> {
    let goes_on = |a: &LatinToken, b: &LatinToken| {
        let gap = &text[a.span.end..b.span.start];
        !b.opens && is_bridge(gap) && !gap.contains('\n')
    };
    tokens.chunk_by(goes_on).collect()
}

/// The part of a stretch that is a name, if it has one.
fn name(run: &[LatinToken]) -> Option<&[LatinToken]> {
    let first = run.first()?;
    let is_word_there = first.opens && !is_given(&first.word);
    let run = if is_word_there { &run[1..] } else { run };
    let fits = (2..=MOST).contains(&run.len());
    (fits && run.iter().any(|it| !is_word(&it.word))).then_some(run)
}

fn is_word(word: &str) -> bool {
    Lexicon::shipped().is_some_and(|it| it.is_english_word(word))
}

/// Whether a word is the usual spelling of a given name.
fn is_given(word: &str) -> bool {
    let names = Lexicon::shipped().map(|it| it.names_spelled(word));
    let mut names = names.into_iter().flatten();
    names.any(|it| it.lemma.part == PartOfSpeech::GivenName)
}

fn candidate(whole: &str, run: &[LatinToken]) -> Candidate {
    let form = |text: &str, short| Form {
        words: text.split_whitespace().map(str::to_lowercase).collect(),
        arabic: false,
        short,
    };
    let last = run.last().map_or("", |it| &*it.word);
    let kind = match () {
        () if BODIES.contains(&last) => EntityType::Org,
        () if is_given(&run[0].word) => EntityType::Person,
        () => EntityType::Term,
    };
    let surname = (kind == EntityType::Person && !is_word(last)).then(|| form(last, true));
    Candidate {
        en: Some(whole.split_whitespace().collect::<Vec<_>>().join(" ")),
        ar: String::new(),
        forms: std::iter::once(form(whole, false)).chain(surname).collect(),
        kind,
        confidence: CONFIDENCE,
        count: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let found = english_names(text, &[]).into_iter();
        found.filter_map(|it| it.en).collect()
    }

    #[test]
    fn names_of_two_words_are_found() {
        let text = "Yesterday Lena Forsberg met Ousama Haddad at the harbour of Port Velden.";
        assert_eq!(
            names(text),
            ["Lena Forsberg", "Ousama Haddad", "Port Velden"]
        );
    }

    #[test]
    fn capitals_alone_make_no_name() {
        for text in [
            "The Council of the town met on Monday.",
            "However, nobody came. Prices rose.",
            "Annual General Meeting",
        ] {
            assert_eq!(names(text), Vec::<String>::new(), "{text}");
        }
    }
}
