//! What was found in segments, put together: each name once, with all its spellings.

use std::collections::BTreeMap;

use super::{Found, Segment};
use crate::align::candidates::{Candidate, Form, Words, arabic_words};
use crate::glossary::EntityType;

/// How often each Arabic spelling is met, and how sure it is at best.
type Spellings = BTreeMap<Words, (usize, f32)>;

/// The words of an English name, without particles.
fn latin_words(name: &Found, text: &str) -> Words {
    let words = name.words.iter();
    words.map(|it| it.en.of(text).to_lowercase()).collect()
}

/// The names of what was found, surnames with the full names that end in them.
pub(crate) fn merge(segments: &[Segment<'_>], found: &[Found]) -> Vec<Candidate> {
    let mut candidates: Vec<(Words, Spellings, Candidate)> = Vec::new();
    for name in found {
        let segment = &segments[name.segment];
        let (en, ar) = (name.en.of(segment.en), name.ar.of(segment.ar));
        let words = latin_words(name, segment.en);
        let spelling = arabic_words(ar);
        let known = candidates.iter().position(|it| it.0 == words);
        let at = known.unwrap_or_else(|| {
            candidates.push((words, Spellings::new(), candidate(en, ar)));
            candidates.len() - 1
        });
        let (_, spellings, candidate) = &mut candidates[at];
        let known = spellings.entry(spelling).or_default();
        *known = (known.0 + 1, known.1.max(name.confidence));
        candidate.count += 1;
        candidate.confidence = candidate.confidence.max(name.confidence);
    }
    let candidates = candidates
        .into_iter()
        .map(|(words, spellings, candidate)| formed(words, spellings, candidate));
    with_surnames(candidates.collect())
}

fn candidate(en: &str, ar: &str) -> Candidate {
    Candidate {
        en: Some(en.to_owned()),
        ar: ar.to_owned(),
        forms: Vec::new(),
        kind: EntityType::Term,
        confidence: 0.0,
        count: 0,
    }
}

/// A spelling that is met so many times less than another is doubted.
const RARE: usize = 3;
/// By how much less sure it must be to be given up.
const WORSE: f32 = 0.1;

fn formed(words: Words, spellings: Spellings, mut candidate: Candidate) -> Candidate {
    let mut spellings: Vec<(Words, (usize, f32))> = spellings.into_iter().collect();
    // Of spellings that are met as often, one with a hamza is the fuller one.
    let hamzas = |words: &Words| words.concat().matches(['أ', 'إ', 'آ']).count();
    spellings.sort_by_key(|it| std::cmp::Reverse((it.1.0, hamzas(&it.0))));
    let (most, sound) = spellings[0].1;
    spellings.retain(|it| it.1.0 * RARE > most || it.1.1 >= sound - WORSE);
    candidate.ar = spellings[0].0.join(" ");
    candidate.forms.push(Form {
        words,
        arabic: false,
        short: false,
    });
    candidate
        .forms
        .extend(spellings.into_iter().map(|(words, _)| Form {
            words,
            arabic: true,
            short: false,
        }));
    candidate
}

/// Puts a name of one word to the only longer one that ends in it in both languages.
fn with_surnames(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut at = 0;
    while at < candidates.len() {
        let mut longer =
            (0..candidates.len()).filter(|&it| ends_in(&candidates[it], &candidates[at]));
        match (longer.next(), longer.next()) {
            (Some(whole), None) => {
                let part = candidates.remove(at);
                let whole = whole - usize::from(whole > at);
                let whole = &mut candidates[whole];
                whole.count += part.count;
                whole.confidence = whole.confidence.max(part.confidence);
                whole.forms.extend(part.forms.into_iter().map(|form| Form {
                    short: true,
                    ..form
                }));
            }
            _ => at += 1,
        }
    }
    candidates
}

fn ends_in(whole: &Candidate, part: &Candidate) -> bool {
    let is_end = |form: &Form| {
        let longer = whole
            .forms
            .iter()
            .filter(|it| it.arabic == form.arabic && !it.short);
        let mut longer = longer.filter(|it| it.words.len() > form.words.len());
        longer.any(|it| it.words.ends_with(&form.words))
    };
    let latin = part.forms.iter().filter(|it| !it.arabic).all(is_end);
    latin && part.forms.iter().filter(|it| it.arabic).any(is_end)
}
