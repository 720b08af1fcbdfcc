//! Every place where a text has a name that was discovered.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Asks, Candidate, Form, arabic_words};
use crate::align::words::latin::{self, LatinToken, is_bridge};
use crate::align::words::{arabic, follows_speech};
use crate::lexicon::letter_names::is_letter_name;
use crate::text::{Span, is_arabic_letter};

/// A mention: which candidate, where, and whether by a short form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) candidate: usize,
    pub(crate) span: Span,
    pub(crate) clitic: Span,
    pub(crate) arabic: bool,
    pub(crate) short: bool,
}

/// The forms of all names, by their first word.
pub(crate) struct Forms<'d> {
    by_first: FxHashMap<(bool, &'d str), Vec<SameLength<'d>>>,
    /// How the Arabic ones among the first words end: a clitic stands before a word, and most words of a
    /// text end otherwise.
    endings: FxHashSet<Option<&'d str>>,
    /// Short forms that several names have, with these.
    shared: FxHashMap<&'d [String], Vec<usize>>,
}

/// The forms of as many words that begin with one word, by all their words; the longest come first.
struct SameLength<'d> {
    length: usize,
    forms: FxHashMap<&'d [String], (usize, &'d Form)>,
}

impl<'d> Forms<'d> {
    pub(crate) fn new(candidates: &'d [Candidate]) -> Forms<'d> {
        let mut forms = Forms {
            by_first: FxHashMap::default(),
            endings: FxHashSet::default(),
            shared: shared(candidates),
        };
        for (number, candidate) in candidates.iter().enumerate() {
            for form in candidate.forms.iter().filter(|it| !it.words.is_empty()) {
                forms.add(number, form);
            }
        }
        forms
    }

    /// Of forms that are written alike the first counts.
    fn add(&mut self, candidate: usize, form: &'d Form) {
        let length = form.words.len();
        let first = (form.arabic, &*form.words[0]);
        if form.arabic {
            self.endings.insert(ending(first.1));
        }
        let lengths = self.by_first.entry(first).or_default();
        let place = lengths.partition_point(|it| it.length > length);
        if lengths.get(place).is_none_or(|it| it.length != length) {
            let forms = FxHashMap::default();
            lengths.insert(place, SameLength { length, forms });
        }
        let forms = &mut lengths[place].forms;
        forms.entry(&form.words).or_insert((candidate, form));
    }

    /// The longest form that a text goes on as behind its first word; `word` gives each of the words, as long
    /// as they belong together.
    fn longest(
        &self,
        arabic: bool,
        first: &str,
        mut word: impl FnMut(usize) -> Option<String>,
    ) -> Option<(usize, &'d Form)> {
        let lengths = self.by_first.get(&(arabic, first))?;
        let longest = lengths.first()?.length;
        let mut words = vec![first.to_owned()];
        words.extend((1..longest).map_while(&mut word));
        let fitting = lengths.iter().filter(|it| it.length <= words.len());
        let mut found = fitting.filter_map(|it| it.forms.get(&words[..it.length]));
        found.next().copied()
    }

    /// The mentions in a text, in text order, those in Arabic letters after the others.
    pub(crate) fn find(&self, text: &str) -> Vec<Place> {
        let mut places = Vec::new();
        if self.by_first.keys().any(|it| !it.0) {
            let latin = latin::capitalised(text);
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
        self.owned(text, places)
    }

    /// The places with those of short forms that several names have given to the one that was named in
    /// full last before; to none of them where there is no such name.
    fn owned(&self, text: &str, places: Vec<Place>) -> Vec<Place> {
        if self.shared.is_empty() {
            return places;
        }
        let mut last: FxHashMap<usize, usize> = FxHashMap::default();
        let mut kept = Vec::with_capacity(places.len());
        for (at, mut place) in places.into_iter().enumerate() {
            if !place.short {
                last.insert(place.candidate, at);
            } else if let Some(owners) = self.shared.get(&*arabic_words(place.span.of(text))) {
                let named = owners.iter().filter(|it| last.contains_key(it));
                let Some(&owner) = named.max_by_key(|it| last.get(it)) else {
                    continue;
                };
                place.candidate = owner;
            }
            kept.push(place);
        }
        kept
    }

    fn latin(&self, text: &str, tokens: &[LatinToken]) -> (Option<Place>, usize) {
        let is_joined = |it: &[LatinToken]| is_bridge(&text[it[0].span.end..it[1].span.start]);
        let first = tokens[0].word.to_lowercase();
        let found = self.longest(false, &first, |at| {
            let this = tokens.get(at)?;
            is_joined(&tokens[at - 1..=at]).then(|| this.word.to_lowercase())
        });
        let Some((candidate, form)) = found else {
            return (None, 1);
        };
        let length = form.words.len();
        let span = Span::new(tokens[0].span.start, tokens[length - 1].span.end);
        let place = Place {
            candidate,
            span,
            clitic: Span::new(span.start, span.start),
            arabic: false,
            short: form.short,
        };
        (Some(place), length)
    }

    /// Whether a first word may stand behind the clitics of a word.
    fn may_end(&self, word: &str) -> bool {
        let ending = ending(word);
        ending.is_none() || self.endings.contains(&ending) || self.endings.contains(&None)
    }

    fn arabic(&self, text: &str, words: &[Span]) -> (Option<Place>, usize) {
        if !self.may_end(words[0].of(text)) {
            return (None, 1);
        }
        for (span, word) in arabic::readings(text, words[0]) {
            let next = |at| next_word(text, words, at);
            let Some((candidate, form)) = self.longest(true, &word, next) else {
                continue;
            };
            let length = form.words.len();
            let whole = Span::new(words[0].start, words[length - 1].end);
            if !has_asked(text, whole, form.asks) {
                continue;
            }
            let place = Place {
                candidate,
                span: Span::new(span.start, words[length - 1].end),
                clitic: Span::new(words[0].start, span.start),
                arabic: true,
                short: form.short,
            };
            return (Some(place), length);
        }
        (None, 1)
    }
}

/// Whether what a form asks for stands beside it.
fn has_asked(text: &str, name: Span, asks: Asks) -> bool {
    const OPEN: [char; 4] = ['"', '«', '“', '\''];
    const CLOSE: [char; 4] = ['"', '»', '”', '\''];
    match asks {
        Asks::Nothing => true,
        Asks::Speech => follows_speech(text, name),
        Asks::Quotes => {
            let before = text[..name.start].trim_end_matches(' ');
            let after = text[name.end..].trim_start_matches(' ');
            before.ends_with(OPEN) && after.starts_with(CLOSE)
        }
    }
}

/// The short forms in Arabic letters that several names have.
fn shared(candidates: &[Candidate]) -> FxHashMap<&[String], Vec<usize>> {
    let mut owners: FxHashMap<&[String], Vec<usize>> = FxHashMap::default();
    for (number, candidate) in candidates.iter().enumerate() {
        let forms = candidate.forms.iter();
        for form in forms.filter(|it| it.short && it.arabic) {
            let owners = owners.entry(&form.words).or_default();
            if owners.last() != Some(&number) {
                owners.push(number);
            }
        }
    }
    owners.retain(|_, owners| owners.len() > 1);
    owners
}

/// The last two letters of a word, if no mark is among them.
fn ending(word: &str) -> Option<&str> {
    let mut letters = word.char_indices().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    let are_letters = is_arabic_letter(last.1) && is_arabic_letter(before.1);
    are_letters.then(|| &word[before.0..])
}

/// The letters of the word number `at`, if it follows the one before it at once.
fn next_word(text: &str, words: &[Span], at: usize) -> Option<String> {
    let (before, this) = (words.get(at - 1)?, words.get(at)?);
    let gap = &text[before.end..this.start];
    let word = arabic::readings(text, *this).next()?.1;
    let joins = matches!(gap, " " | "-" | "\u{A0}");
    // Full stops part the letters of an abbreviation: إن.تي.في.
    let is_spelled = gap == "." && is_letter_name(before.of(text));
    (joins || is_spelled).then(|| word.into_owned())
}
