//! What was found in segments, put together: each name once, with all its spellings.

use std::collections::BTreeMap;

use super::{Found, Segment};
use crate::glossary::EntityType;

/// A name as its words: Latin ones in small letters, Arabic ones without marks.
pub(super) type Words = Vec<String>;

/// A name in both languages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// The English name as it is written first; `None` where the texts have none.
    pub(super) en: Option<String>,
    /// The Arabic spelling that is met most.
    pub(super) ar: String,
    /// How it is written in either language, the usual form first, each with its standing.
    pub(super) forms: Vec<Form>,
    /// What kind of thing it is, where a title says so.
    pub(super) kind: EntityType,
    /// From 0 to 1.
    pub(super) confidence: f32,
    /// In how many places it was found.
    pub(super) count: usize,
}

/// How often each Arabic spelling is met, and how sure it is at best.
type Spellings = BTreeMap<Words, (usize, f32)>;

/// One way to write a name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Form {
    pub(super) words: Words,
    pub(super) arabic: bool,
    /// Whether it is a part of the whole name.
    pub(super) short: bool,
}

/// The words of an English name, without particles.
fn latin_words(name: &Found, text: &str) -> Words {
    let words = name.words.iter();
    words.map(|it| it.en.of(text).to_lowercase()).collect()
}

/// The words of an Arabic name.
pub(super) fn arabic_words(name: &str) -> Words {
    let tokens = super::arabic::tokens(name);
    let letters = |span| super::arabic::letters(name, span).into_iter();
    let words = tokens.iter().map(|it| letters(it.span));
    words.map(|it| it.map(|it| it.1).collect()).collect()
}

/// The names of what was found, surnames with the full names that end in them.
pub(super) fn gather(segments: &[Segment<'_>], found: &[Found]) -> Vec<Draft> {
    let mut drafts: Vec<(Words, Spellings, Draft)> = Vec::new();
    for name in found {
        let segment = &segments[name.segment];
        let (en, ar) = (name.en.of(segment.en), name.ar.of(segment.ar));
        let words = latin_words(name, segment.en);
        let spelling = arabic_words(ar);
        let known = drafts.iter().position(|it| it.0 == words);
        let at = known.unwrap_or_else(|| {
            drafts.push((words, Spellings::new(), draft(en, ar)));
            drafts.len() - 1
        });
        let (_, spellings, draft) = &mut drafts[at];
        let known = spellings.entry(spelling).or_default();
        *known = (known.0 + 1, known.1.max(name.confidence));
        draft.count += 1;
        draft.confidence = draft.confidence.max(name.confidence);
    }
    let drafts = drafts
        .into_iter()
        .map(|(words, spellings, draft)| formed(words, spellings, draft));
    with_surnames(drafts.collect())
}

fn draft(en: &str, ar: &str) -> Draft {
    Draft {
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

fn formed(words: Words, spellings: Spellings, mut draft: Draft) -> Draft {
    let mut spellings: Vec<(Words, (usize, f32))> = spellings.into_iter().collect();
    // Of spellings that are met as often, one with a hamza is the fuller one.
    let hamzas = |words: &Words| words.concat().matches(['أ', 'إ', 'آ']).count();
    spellings.sort_by_key(|it| std::cmp::Reverse((it.1.0, hamzas(&it.0))));
    let (most, sound) = spellings[0].1;
    spellings.retain(|it| it.1.0 * RARE > most || it.1.1 >= sound - WORSE);
    draft.ar = spellings[0].0.join(" ");
    draft.forms.push(Form {
        words,
        arabic: false,
        short: false,
    });
    draft
        .forms
        .extend(spellings.into_iter().map(|(words, _)| Form {
            words,
            arabic: true,
            short: false,
        }));
    draft
}

/// Puts a name of one word to the only longer one that ends in it in both languages.
fn with_surnames(mut drafts: Vec<Draft>) -> Vec<Draft> {
    let mut at = 0;
    while at < drafts.len() {
        let mut longer = (0..drafts.len()).filter(|&it| ends_in(&drafts[it], &drafts[at]));
        match (longer.next(), longer.next()) {
            (Some(whole), None) => {
                let part = drafts.remove(at);
                let whole = whole - usize::from(whole > at);
                let whole = &mut drafts[whole];
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
    drafts
}

fn ends_in(whole: &Draft, part: &Draft) -> bool {
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
