//! Completion: the terms behind what somebody begins to write, in either script, in the language that is
//! written; where nothing is listed, what sounds like it, and its spellings.

use serde_json::{Value, json};

use super::names::Reading;
use super::protocol::{AtPosition, Range};
use super::queries::{Answer, Asked};
use crate::analysis::Engine;
use crate::glossary::TermStatus;
use crate::names::{Style, Wanted};
use crate::text::{
    FoldLevel, Lang, Span, TATWEEL, fold_key, is_arabic_letter, is_clitic_stack, is_tashkeel,
};

/// How many proposals are made at most.
const MOST: usize = 30;
/// How many letters there must be.
const LEAST: usize = 2;
/// How many words a name may have before the cursor.
const WORDS: usize = 4;
/// How many letters a clitic may have that is not a part of the name.
const LONGEST_CLITIC: usize = 4;
/// How many spellings of what is not listed.
const SPELLINGS: usize = 5;
/// How many forms a glossary may have whose names are compared by their sound at every key.
const MOST_BY_SOUND: usize = 100_000;

/// All forms of a glossary in the order of their letters.
pub(super) struct Prefixes {
    engine: Engine,
    /// Folded forms, each with the number of its term.
    forms: Vec<(Box<str>, u32)>,
}

impl Prefixes {
    pub(super) fn new(engine: &Engine) -> Prefixes {
        let terms = engine.glossary().terms().iter().zip(0..);
        let listed = terms.filter(|(it, _)| !it.derived && it.status != TermStatus::Unlisted);
        let forms = listed.map(|(it, at)| (fold_key(&it.text, FoldLevel::Letters).into(), at));
        let mut forms: Vec<(Box<str>, u32)> = forms.collect();
        forms.sort_unstable();
        Prefixes {
            engine: engine.clone(),
            forms,
        }
    }

    pub(super) fn is_of(&self, engine: &Engine) -> bool {
        std::ptr::eq(self.engine.glossary(), engine.glossary())
    }

    /// The terms that begin with `typed`, the whole ones first, then by standing and length.
    fn find(&self, typed: &str) -> Vec<u32> {
        let key = fold_key(typed, FoldLevel::Letters);
        let from = self.forms.partition_point(|it| *it.0 < *key);
        let found = self.forms[from..]
            .iter()
            .take_while(|it| it.0.starts_with(&*key));
        let glossary = self.engine.glossary();
        let rank = |(form, term): &(Box<str>, u32)| {
            let standing = match glossary.term(*term).status {
                TermStatus::Preferred => 0,
                TermStatus::Admitted => 1,
                _ => 2,
            };
            (form.len() != key.len(), standing, form.len())
        };
        let mut found: Vec<_> = found.take(MOST * 20).collect();
        found.sort_by_key(|it| rank(it));
        found.into_iter().map(|it| it.1).collect()
    }
}

/// A proposal for what somebody begins to write.
struct Proposal {
    text: String,
    /// The other language, or nothing.
    detail: String,
}

/// What may stand in the place of the words before the cursor.
pub(super) fn complete(at: &AtPosition, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let reading = asked.reading(&open)?;
    let places = reading.places(asked);
    let offset = places.offset(at.position);
    let text = reading.file.text();
    let prefixes = asked.prefixes(&reading);
    let word = last_word(text, offset);
    let language = reading.language_at(offset, word);
    for typed in begun(text, offset) {
        let terms = prefixes.find(typed.of(text));
        if !terms.is_empty() {
            let listed = listed(&terms, &reading, language);
            return Ok(list(&listed, places.range(typed), typed.of(text)));
        }
    }
    let written = word.of(text);
    // An ordinary word in the language of the line needs no proposals.
    let is_own = written.chars().any(is_arabic_letter) == (language == Lang::Ar);
    if is_own || written.chars().filter(|c| c.is_alphabetic()).count() <= LEAST {
        return Ok(list(&[], places.range(word), written));
    }
    asked.check_cancelled()?;
    let by_sound = prefixes.forms.len() <= MOST_BY_SOUND;
    let sounding = unlisted(written, &reading, language, by_sound);
    Ok(list(&sounding, places.range(word), written))
}

fn list(proposals: &[Proposal], range: Range, typed: &str) -> Value {
    let items = proposals.iter().enumerate().map(|(at, it)| {
        json!({
            "label": it.text,
            "detail": it.detail,
            "sortText": format!("{at:03}"),
            // In another script than the term, which no client would find in it.
            "filterText": typed,
            "textEdit": { "range": range, "newText": it.text },
        })
    });
    json!({ "isIncomplete": true, "items": items.collect::<Vec<Value>>() })
}

/// The forms of these terms' concepts in a language, the preferred ones first.
fn listed(terms: &[u32], reading: &Reading, language: Lang) -> Vec<Proposal> {
    let glossary = reading.glossary();
    let profile = reading.standing.plan.style.profile;
    let mut concepts: Vec<u32> = Vec::new();
    for &term in terms {
        let concept = glossary.term(term).concept;
        if !concepts.contains(&concept) && concepts.len() < MOST {
            concepts.push(concept);
        }
    }
    let is_one = concepts.len() == 1;
    let mut all: Vec<Proposal> = Vec::new();
    for concept in concepts {
        let other = glossary.preferred_in(concept, language.other(), profile);
        let own = glossary.preferred_in(concept, language, profile);
        // Of a concept that is sure, all forms that may be used.
        let forms = glossary
            .terms_of(concept)
            .iter()
            .filter(|it| is_one && it.lang == language && !it.derived && !it.status.is_unwanted());
        let forms = forms.filter(|it| it.status != TermStatus::Unlisted);
        for form in own.into_iter().chain(forms.map(|it| &*it.text)) {
            if all.iter().all(|it| it.text != form) {
                all.push(Proposal {
                    text: form.to_owned(),
                    detail: other.unwrap_or_default().to_owned(),
                });
            }
        }
    }
    all.truncate(MOST);
    all
}

/// What a word in the other script may be that no form begins with: listed names that it sounds or looks
/// like, then its spellings.
fn unlisted(word: &str, reading: &Reading, language: Lang, by_sound: bool) -> Vec<Proposal> {
    let engine = &reading.standing.engine;
    let answers = if by_sound {
        engine.lookup(word, SPELLINGS)
    } else {
        Vec::new()
    };
    let terms: Vec<u32> = answers.iter().map(|it| it.term).collect();
    let mut all = listed(&terms, reading, language);
    let wanted = Wanted {
        to: Some(language),
        limit: SPELLINGS,
        style: Style::default(),
    };
    let spelled = engine.transliterate(word, &wanted).candidates;
    for it in spelled {
        if all.iter().all(|known| known.text != it.text) {
            all.push(Proposal {
                detail: format!("{:.0}%", it.probability * 100.0),
                text: it.text,
            });
        }
    }
    all
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_tashkeel(c) || matches!(c, TATWEEL | '\'' | '’' | '-' | '\u{200C}')
}

/// The word before the cursor.
fn last_word(text: &str, offset: usize) -> Span {
    let before = &text[..offset];
    Span::new(before.trim_end_matches(is_of_word).len(), offset)
}

/// What may be the beginning of a name that is being written, the longest first; at last without the
/// clitics of an Arabic word.
fn begun(text: &str, offset: usize) -> Vec<Span> {
    let mut all = Vec::new();
    let mut start = last_word(text, offset).start;
    let first = start;
    for _ in 0..WORDS {
        all.push(Span::new(start, offset));
        let before = text[..start].trim_end_matches([' ', '\u{A0}']);
        let previous = last_word(text, before.len());
        if previous.is_empty() || before.len() == start {
            break;
        }
        start = previous.start;
    }
    all.reverse();
    let word = &text[first..offset];
    for (at, _) in word.char_indices().skip(1).take(LONGEST_CLITIC) {
        if is_clitic_stack(&word[..at]) {
            all.push(Span::new(first + at, offset));
        }
    }
    let letters = |it: &Span| it.of(text).chars().filter(|c| c.is_alphanumeric()).count();
    all.retain(|it| letters(it) >= LEAST);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_have_begun() {
        let said = |text: &str| {
            let found = begun(text, text.len());
            found
                .iter()
                .map(|it| it.of(text).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            said("He saw New Yo"),
            ["He saw New Yo", "saw New Yo", "New Yo", "Yo"]
        );
        assert_eq!(said("قال وستار"), ["قال وستار", "وستار", "ستار", "تار"]);
        assert_eq!(said("قال. x"), Vec::<String>::new());
        assert_eq!(said(""), Vec::<String>::new());
    }
}
