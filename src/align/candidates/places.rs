//! Every place where a text has a name that was discovered.

use rustc_hash::FxHashMap;

use super::{Candidate, Form};
use crate::align::words::arabic;
use crate::align::words::latin::{self, LatinToken, is_bridge};
use crate::text::Span;

/// A mention: which candidate, where, and whether by a short form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) candidate: usize,
    pub(crate) span: Span,
    pub(crate) clitic: Span,
    pub(crate) arabic: bool,
    pub(crate) short: bool,
}

/// The forms of all names, by their first word, longest first.
pub(crate) struct Forms<'d> {
    by_first: FxHashMap<(bool, &'d str), Vec<(usize, &'d Form)>>,
}

impl<'d> Forms<'d> {
    pub(crate) fn new(candidates: &'d [Candidate]) -> Forms<'d> {
        let mut by_first: FxHashMap<(bool, &str), Vec<(usize, &Form)>> = FxHashMap::default();
        for (number, candidate) in candidates.iter().enumerate() {
            for form in candidate.forms.iter().filter(|it| !it.words.is_empty()) {
                let first = (form.arabic, &*form.words[0]);
                let forms = by_first.entry(first).or_default();
                forms.push((number, form));
                forms.sort_by_key(|it| std::cmp::Reverse(it.1.words.len()));
            }
        }
        Forms { by_first }
    }

    /// The mentions in a text, in text order, those in Arabic letters after the others.
    pub(crate) fn find(&self, text: &str) -> Vec<Place> {
        let mut places = Vec::new();
        if self.by_first.keys().any(|it| !it.0) {
            let latin = latin::tokens(text, &mut FxHashMap::default());
            let mut at = 0;
            while at < latin.len() {
                let (place, taken) = self.latin(text, &latin[at..]);
                places.extend(place);
                at += taken;
            }
        }
        let arabic: Vec<Span> = arabic::word_spans(text).collect();
        let mut at = 0;
        while at < arabic.len() {
            let (place, taken) = self.arabic(text, &arabic[at..]);
            places.extend(place);
            at += taken;
        }
        places.sort_by_key(|it| it.span);
        places
    }

    fn latin(&self, text: &str, tokens: &[LatinToken]) -> (Option<Place>, usize) {
        let word = |token: &LatinToken| token.word.to_lowercase();
        let first = word(&tokens[0]);
        let forms = self.by_first.get(&(false, &*first));
        for &(candidate, form) in forms.into_iter().flatten() {
            let length = form.words.len();
            let same = |run: &[LatinToken]| {
                run.iter().zip(&form.words).all(|(a, b)| word(a) == *b)
                    && run
                        .windows(2)
                        .all(|it| is_bridge(&text[it[0].span.end..it[1].span.start]))
            };
            if let Some(run) = tokens.get(..length).filter(|run| same(run)) {
                let span = Span::new(run[0].span.start, run[length - 1].span.end);
                let place = Place {
                    candidate,
                    span,
                    clitic: Span::new(span.start, span.start),
                    arabic: false,
                    short: form.short,
                };
                return (Some(place), length);
            }
        }
        (None, 1)
    }

    fn arabic(&self, text: &str, words: &[Span]) -> (Option<Place>, usize) {
        for (span, word) in arabic::readings(text, words[0]) {
            let forms = self.by_first.get(&(true, &*word));
            for &(candidate, form) in forms.into_iter().flatten() {
                let length = form.words.len();
                let Some(run) = words.get(..length).filter(|it| goes_on(text, it, form)) else {
                    continue;
                };
                let place = Place {
                    candidate,
                    span: Span::new(span.start, run[length - 1].end),
                    clitic: Span::new(words[0].start, span.start),
                    arabic: true,
                    short: form.short,
                };
                return (Some(place), length);
            }
        }
        (None, 1)
    }
}

/// Whether words that begin as a form does go on as it.
fn goes_on(text: &str, words: &[Span], form: &Form) -> bool {
    let is_word = |(span, word): (&Span, &String)| {
        let whole = arabic::readings(text, *span).next();
        whole.is_some_and(|it| it.1 == **word)
    };
    let gap = |it: &[Span]| &text[it[0].end..it[1].start];
    let is_gap = |it: &[Span]| matches!(gap(it), " " | "-" | "\u{A0}");
    words[1..].iter().zip(&form.words[1..]).all(is_word) && words.windows(2).all(is_gap)
}
