//! What was found in segments, put together: each name once, with all its spellings.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Found, Segment};
use crate::align::candidates::{Asks, Candidate, Form, Words, arabic_words};
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
    let mut numbers: FxHashMap<Words, usize> = FxHashMap::default();
    let mut merged: Vec<(Spellings, Candidate)> = Vec::new();
    for name in found {
        let segment = &segments[name.segment];
        let (en, ar) = (name.en.of(segment.en), name.ar.of(segment.ar));
        let number = numbers.entry(latin_words(name, segment.en));
        let number = *number.or_insert_with(|| {
            merged.push((Spellings::new(), candidate(en, ar)));
            merged.len() - 1
        });
        let (spellings, candidate) = &mut merged[number];
        let known = spellings.entry(arabic_words(ar)).or_default();
        *known = (known.0 + 1, known.1.max(name.confidence));
        candidate.count += 1;
        candidate.confidence = candidate.confidence.max(name.confidence);
    }
    let mut words: Vec<(Words, usize)> = numbers.into_iter().collect();
    words.sort_unstable_by_key(|it| it.1);
    let candidates = words.into_iter().zip(merged);
    let candidates = candidates.map(|((words, _), (spellings, it))| formed(words, spellings, it));
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

/// How many times rarer than another a spelling is that is doubted.
const RARE: usize = 3;
/// By how much less sure it must be to be given up.
const WORSE: f32 = 0.1;

/// Most spellings of one name that are kept, the most frequent ones.
const MOST_SPELLINGS: usize = 16;

fn formed(words: Words, spellings: Spellings, mut candidate: Candidate) -> Candidate {
    let mut spellings: Vec<(Words, (usize, f32))> = spellings.into_iter().collect();
    // Of spellings that are met as often, one with a hamza is the fuller one.
    let hamzas = |words: &Words| words.concat().matches(['أ', 'إ', 'آ']).count();
    spellings.sort_by_cached_key(|it| std::cmp::Reverse((it.1.0, hamzas(&it.0))));
    spellings.truncate(MOST_SPELLINGS);
    let (most, sound) = spellings[0].1;
    spellings.retain(|it| it.1.0 * RARE > most || it.1.1 >= sound - WORSE);
    candidate.ar = spellings[0].0.join(" ");
    candidate.forms.push(Form {
        words,
        arabic: false,
        short: false,
        asks: Asks::Nothing,
    });
    candidate
        .forms
        .extend(spellings.into_iter().map(|(words, _)| Form {
            words,
            arabic: true,
            short: false,
            asks: Asks::Nothing,
        }));
    candidate
}

/// Puts a name to the only longer one that ends in it in both languages.
fn with_surnames(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let latin = candidates.iter().map(|it| latin_form(it).cloned());
    let latin: Vec<Option<Words>> = latin.collect();
    let mut by_end: FxHashMap<&[String], Vec<usize>> = FxHashMap::default();
    for (number, words) in latin.iter().enumerate() {
        let words = words.as_deref().unwrap_or_default();
        for from in 1..words.len() {
            by_end.entry(&words[from..]).or_default().push(number);
        }
    }
    let mut all: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    for number in 0..all.len() {
        let Some(part) = &all[number] else { continue };
        let longer = latin[number].as_deref().and_then(|it| by_end.get(it));
        let others = longer.into_iter().flatten();
        let mut longer = others.filter(|&&it| {
            let other = all[it].as_ref();
            other.is_some_and(|other| ends_in(other, part))
        });
        if let (Some(&whole), None) = (longer.next(), longer.next())
            && let Some(part) = all[number].take()
            && let Some(whole) = &mut all[whole]
        {
            absorb(whole, part);
        }
    }
    all.into_iter().flatten().collect()
}

/// How the whole name is written in English.
fn latin_form(candidate: &Candidate) -> Option<&Words> {
    let mut whole = candidate.forms.iter().filter(|it| !it.arabic && !it.short);
    Some(&whole.next()?.words)
}

fn absorb(whole: &mut Candidate, part: Candidate) {
    whole.count += part.count;
    whole.confidence = whole.confidence.max(part.confidence);
    let forms = part.forms.into_iter();
    whole.forms.extend(forms.map(|form| Form {
        short: true,
        ..form
    }));
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
