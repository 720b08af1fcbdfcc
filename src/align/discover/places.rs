//! Every place where a text has a name that was discovered.

use rustc_hash::FxHashMap;

use super::arabic::{self, ArabicToken};
use super::gather::{Draft, Form};
use super::latin::{self, LatinToken, is_bridge};
use crate::text::Span;

/// A mention: which draft, where, and whether by a short form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) draft: usize,
    pub(super) span: Span,
    pub(super) clitic: Span,
    pub(super) arabic: bool,
    pub(super) short: bool,
}

/// The Arabic words of a text, to be asked for many names one after the other.
pub(super) struct Words {
    tokens: Vec<ArabicToken>,
    /// The numbers of the tokens that may be read as a word, in text order.
    by_stem: FxHashMap<String, Vec<usize>>,
}

impl Words {
    pub(super) fn new(text: &str) -> Words {
        let tokens = arabic::tokens(text);
        let mut by_stem: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (number, token) in tokens.iter().enumerate() {
            for stem in &token.stems {
                match by_stem.get_mut(&*stem.word) {
                    Some(numbers) => numbers.push(number),
                    None => {
                        by_stem.insert(stem.word.clone(), vec![number]);
                    }
                }
            }
        }
        Words { tokens, by_stem }
    }
}

/// The forms of all names, by their first word, longest first.
pub(super) struct Forms<'d> {
    by_first: FxHashMap<(bool, &'d str), Vec<(usize, &'d Form)>>,
}

impl<'d> Forms<'d> {
    pub(super) fn new(drafts: &'d [Draft]) -> Forms<'d> {
        let mut by_first: FxHashMap<(bool, &str), Vec<(usize, &Form)>> = FxHashMap::default();
        for (number, draft) in drafts.iter().enumerate() {
            for form in draft.forms.iter().filter(|it| !it.words.is_empty()) {
                let first = (form.arabic, &*form.words[0]);
                let forms = by_first.entry(first).or_default();
                forms.push((number, form));
                forms.sort_by_key(|it| std::cmp::Reverse(it.1.words.len()));
            }
        }
        Forms { by_first }
    }

    /// The mentions in a text, in text order, those in Arabic letters behind the others.
    pub(super) fn find(&self, text: &str) -> Vec<Place> {
        let mut places = Vec::new();
        let latin = latin::tokens(text, &mut FxHashMap::default());
        let mut at = 0;
        while at < latin.len() {
            let (place, taken) = self.latin(text, &latin[at..]);
            places.extend(place);
            at += taken;
        }
        let arabic = arabic::tokens(text);
        let mut at = 0;
        while at < arabic.len() {
            let (place, taken) = self.arabic(text, &arabic[at..]);
            places.extend(place);
            at += taken;
        }
        places.sort_by_key(|it| it.span);
        places
    }

    /// The mentions in Arabic letters, in text order: as [`Forms::find`] has them, in time that goes with
    /// their number and not with the length of the text.
    pub(super) fn find_arabic(&self, text: &str, words: &Words) -> Vec<Place> {
        let firsts = self.by_first.keys().filter(|it| it.0);
        let numbers = firsts.filter_map(|it| words.by_stem.get(it.1));
        let mut numbers: Vec<usize> = numbers.flatten().copied().collect();
        numbers.sort_unstable();
        let mut places = Vec::new();
        let mut at = 0;
        for number in numbers {
            if number < at {
                continue;
            }
            let (place, taken) = self.arabic(text, &words.tokens[number..]);
            places.extend(place);
            at = number + taken;
        }
        places
    }

    fn latin(&self, text: &str, tokens: &[LatinToken]) -> (Option<Place>, usize) {
        let word = |token: &LatinToken| token.word.to_lowercase();
        let first = word(&tokens[0]);
        let forms = self.by_first.get(&(false, &*first));
        for &(draft, form) in forms.into_iter().flatten() {
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
                    draft,
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

    fn arabic(&self, text: &str, tokens: &[ArabicToken]) -> (Option<Place>, usize) {
        for stem in &tokens[0].stems {
            let forms = self.by_first.get(&(true, &*stem.word));
            for &(draft, form) in forms.into_iter().flatten() {
                let length = form.words.len();
                let is_word = |(token, word): (&ArabicToken, &String)| {
                    token.stems.first().is_some_and(|it| it.word == *word)
                };
                let Some(run) = tokens.get(..length) else {
                    continue;
                };
                let is_gap = |it: &[ArabicToken]| {
                    matches!(
                        &text[it[0].span.end..it[1].span.start],
                        " " | "-" | "\u{A0}"
                    )
                };
                let words = run[1..].iter().zip(&form.words[1..]).all(is_word);
                if !words || !run.windows(2).all(is_gap) {
                    continue;
                }
                let place = Place {
                    draft,
                    span: Span::new(stem.span.start, run[length - 1].span.end),
                    clitic: Span::new(tokens[0].span.start, stem.span.start),
                    arabic: true,
                    short: form.short,
                };
                return (Some(place), length);
            }
        }
        (None, 1)
    }
}
