//! Names that one text of a pair has and no word of the other sounds like.

use super::long_words::LongWords;
use super::ordinary::{Named, OrdinaryWords, names_in};
use super::sides::{Copied, Sides, sounds_like_any};
use super::similarity::SegmentWords;
use crate::align::monolingual::{Native, Recognizer, is_native, native};
use crate::align::segments::is_in_arabic_dictionary;
use crate::align::words::arabic::{self, ArabicToken};
use crate::align::words::latin::LatinToken;
use crate::lexicon::Lexicon;
use crate::names::sound::SoundModel;
use crate::text::{Span, is_latin_letter};

/// A text, and which of its places no longer need a counterpart.
#[derive(Clone, Copy)]
pub struct PartlyKnown<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether a place has its counterpart, or needs none; places are in bytes of the text.
    pub is_known: &'a dyn Fn(Span) -> bool,
}

/// A name that only one text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MissingName {
    /// In bytes of its text.
    pub span: Span,
    /// How surely it is a name that is written by its sound, from 0 to 1.
    pub confidence: f32,
}

/// Least confidence of a foreign word that comes from nowhere.
const FOREIGN: f32 = 0.4;
/// The same of one that is reported.
const REPORTED: f32 = 0.3;
/// Longer words are mostly several without spaces, which may hide a name.
const RUN_TOGETHER: usize = 14;
/// What it loses where it may be Arabic.
const NATIVE: f32 = 1.0;
/// What it loses beside a name that is on both sides, as a part of it may sound otherwise there.
const PART: f32 = 0.15;
/// What a foreign word on the other side, which may be the name in another sound, takes away.
const DOUBT: f32 = 0.3;

/// The names in the English `en` that no word of the Arabic `ar` sounds like. What is `known` of
/// either text is left out.
pub fn missing_names(
    english: PartlyKnown<'_>,
    arabic: PartlyKnown<'_>,
    ordinary: &OrdinaryWords,
) -> Vec<MissingName> {
    let (en, known_en) = (english.text, english.is_known);
    let (ar, known_ar) = (arabic.text, arabic.is_known);
    let mut names = names_in(en, ordinary);
    names.retain(|it| !it.words.iter().all(|word| known_en(word.span)));
    if names.is_empty() {
        return Vec::new();
    }
    let mut arabic = arabic::tokens(ar);
    arabic.retain(|it| !known_ar(it.span));
    let latin = names.iter().flat_map(|it| it.words.clone()).collect();
    let Some(sides) = Sides::new(ar, SegmentWords { latin, arabic }) else {
        return Vec::new();
    };
    let similarities = sides.similarities(SoundModel::embedded());
    let said = sides.said(&similarities);
    let copied = Copied::new(ar, names.len());
    let long = LongWords::of(ar, sides.arabic());
    let has_counterpart = |word: &LatinToken| {
        known_en(word.span)
            || copied.has(&word.word)
            || said.contains(&*word.word)
            || long.hold(&long.wanted(&[word]))
    };
    names.retain(|it| !it.words.iter().all(has_counterpart));
    if names.is_empty() {
        return Vec::new();
    }
    let run_together = arabic::tokens(ar)
        .iter()
        .any(|it| it.span.len() >= 2 * RUN_TOGETHER);
    let doubt = if run_together {
        Doubt::Name
    } else {
        doubt(ar, known_ar)
    };
    names
        .iter()
        .filter_map(|it| lacking(it, has_counterpart, doubt))
        .collect()
}

/// What of a name the other text lacks: all of it, or its last word where nothing there may be it.
fn lacking(
    name: &Named,
    has_counterpart: impl Fn(&LatinToken) -> bool,
    doubt: Doubt,
) -> Option<MissingName> {
    let found = |span, confidence: f32| MissingName {
        span,
        confidence: confidence.max(0.05),
    };
    if !has_counterpart_of_weight(&name.words, &has_counterpart) {
        let lost = if doubt == Doubt::Name { DOUBT } else { 0.0 };
        return Some(found(name.span, name.confidence - lost));
    }
    let last = name.words.last().filter(|it| !has_counterpart(it))?;
    (doubt == Doubt::None).then(|| found(last.span, name.confidence - DOUBT))
}

/// Whether the last word of a name is said, or half of its letters are.
fn has_counterpart_of_weight(
    words: &[LatinToken],
    has_counterpart: impl Fn(&LatinToken) -> bool,
) -> bool {
    let said: Vec<bool> = words.iter().map(has_counterpart).collect();
    let letters = |it: &LatinToken| it.word.chars().count();
    let all: usize = words.iter().map(letters).sum();
    let half = words.iter().zip(&said).filter(|it| *it.1);
    let half: usize = half.map(|it| letters(it.0)).sum();
    said.last() == Some(&true) || half * 2 >= all
}

/// The foreign names in the Arabic `ar` that no word of the English `en` sounds like.
pub fn orphan_names(
    arabic: PartlyKnown<'_>,
    english: PartlyKnown<'_>,
    ordinary: &OrdinaryWords,
) -> Vec<MissingName> {
    let (ar, known_ar) = (arabic.text, arabic.is_known);
    let (en, known_en) = (english.text, english.is_known);
    let mut names = Recognizer::default().name_places(ar);
    names.retain(|it| !it.0.iter().all(|&word| known_ar(word)));
    if names.is_empty() {
        return Vec::new();
    }
    let words: Vec<Span> = names.iter().flat_map(|it| it.0.iter().copied()).collect();
    let of_name = |span: Span| {
        let next = words.partition_point(|it| it.end <= span.start);
        words.get(next).is_some_and(|it| it.overlaps(span))
    };
    let mut arabic = arabic::tokens(ar);
    arabic.retain(|it| of_name(it.span));
    let latin = all_words(en);
    let Some(sides) = Sides::new(ar, SegmentWords { latin, arabic }) else {
        return Vec::new();
    };
    let similarities = sides.similarities(SoundModel::embedded());
    let long = LongWords::of(ar, sides.arabic());
    let wanted = long.wanted(&sides.distinct_latin());
    let has_counterpart = |span: Span| {
        let mut here = sides.over(span);
        known_ar(span)
            || here.any(|it| sounds_like_any(&similarities, it))
            || long.hold_at(span, &wanted)
    };
    let mut open = names_in(en, ordinary);
    open.retain(|it| !it.words.iter().any(|word| known_en(word.span)));
    let doubt = if open.is_empty() { 0.0 } else { DOUBT / 2.0 };
    let mut found = Vec::new();
    for (words, confidence) in &names {
        let arabic = |span: Span| sides.over(span).any(|it| is_cut(it, span));
        let is_missing = |span: &Span| !has_counterpart(*span) && !arabic(*span);
        for part in words
            .split(|it| !is_missing(it))
            .filter(|it| !it.is_empty())
        {
            let whole = part.len() == words.len();
            let span = Span::new(part[0].start, part[part.len() - 1].end);
            let lost = lost(span.of(ar), whole, part.len()) + doubt;
            let confidence = confidence - lost;
            found.push(MissingName { span, confidence });
        }
    }
    found.retain(|it| it.confidence >= REPORTED);
    found
}

/// Whether a place is a word without its first letters, of which all together are an Arabic one:
/// وزراء is no name behind "and".
fn is_cut(token: &ArabicToken, place: Span) -> bool {
    let cut = token.span.start < place.start && token.span.end == place.end;
    let whole = token.stems.first().filter(|_| cut);
    whole.is_some_and(|it| native(&it.word) > Native::No)
}

/// What a foreign word loses that may be none, or is only a part of what looks like a name.
fn lost(word: &str, whole: bool, words: usize) -> f32 {
    let may_be_word = || is_native(word) || may_be_verb(word) || is_instrument(word);
    let ordinary = words == 1 && !is_listed_name(word) && may_be_word();
    let part = if whole { 0.0 } else { PART };
    part + if ordinary { NATIVE } else { 0.0 }
}

/// Whether the lexicon reads a word as a name and as nothing else.
fn is_listed_name(word: &str) -> bool {
    let readings = Lexicon::shipped()
        .map(|it| it.analyse(word))
        .unwrap_or_default();
    !readings.is_empty() && readings.iter().all(|it| it.lemma.part.is_name())
}

/// Whether a word is `ميفاع` of a root that begins with و, as ميثاق and ميزانا are.
fn is_instrument(word: &str) -> bool {
    let mut letters = word.strip_prefix("مي").unwrap_or_default().chars();
    let (Some(second), Some('ا'), Some(third)) = (letters.next(), letters.next(), letters.next())
    else {
        return false;
    };
    let ending = letters.as_str();
    matches!(ending, "" | "ا" | "ي" | "ية" | "ه" | "ها")
        && native(&format!("و{second}{third}")) > Native::No
}

/// Whether a word is Arabic behind the letter of the future, or one of the dictionary.
fn may_be_verb(word: &str) -> bool {
    let future = word
        .strip_prefix('س')
        .filter(|it| it.starts_with(['ي', 'ت', 'ن', 'أ']));
    future.is_some_and(is_native) || is_in_arabic_dictionary(word)
}

/// What of an Arabic text may be a name in another sound.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doubt {
    None,
    /// A word beside what is known.
    Part,
    /// A name of which nothing is known.
    Name,
}

fn doubt(ar: &str, known: &dyn Fn(Span) -> bool) -> Doubt {
    let mut names = Recognizer::default().name_places(ar);
    names.retain(|it| it.1 >= FOREIGN);
    let strange = |words: &[Span]| words.iter().filter(|it| !known(**it)).count();
    let whole = |it: &(Vec<Span>, f32)| strange(&it.0) == it.0.len();
    if names.iter().any(whole) {
        Doubt::Name
    } else if names.iter().any(|it| strange(&it.0) > 0) {
        Doubt::Part
    } else {
        Doubt::None
    }
}

/// All words of a Latin text: in Arabic letters stand words too that are written small.
fn all_words(text: &str) -> Vec<LatinToken> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_latin_letter).map(|it| from + it) {
        let length = text[start..].find(|c: char| !is_latin_letter(c));
        from = length.map_or(text.len(), |it| start + it);
        let span = Span::new(start, from);
        if span.len() > 1 {
            found.push(LatinToken {
                span,
                word: span.of(text).to_owned(),
                opens: false,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(en: &str, ar: &str, lost: &[&str], made_up: &[&str]) {
        let ordinary = OrdinaryWords::new(en, std::iter::empty());
        let side = |text| PartlyKnown {
            text,
            is_known: &|_| false,
        };
        let found = missing_names(side(en), side(ar), &ordinary);
        let found: Vec<&str> = found.iter().map(|it| it.span.of(en)).collect();
        assert_eq!(found, lost, "{ar}");
        let found = orphan_names(side(ar), side(en), &ordinary);
        let found: Vec<&str> = found.iter().map(|it| it.span.of(ar)).collect();
        assert_eq!(found, made_up, "{en}");
    }

    #[test]
    fn names_on_one_side() {
        let en = "The report by Peter Whitfield was read on Monday.";
        check(en, "قُرئ تقرير بيتر ويتفيلد يوم الاثنين.", &[], &[]);
        check(en, "قُرئ التقرير يوم الاثنين.", &["Peter Whitfield"], &[]);
        check(
            "The report was read on Monday.",
            "قُرئ تقرير بيتر ويتفيلد يوم الاثنين.",
            &[],
            &["بيتر ويتفيلد"],
        );
    }

    #[test]
    fn roots_that_begin_weak() {
        assert!(is_instrument("ميثاقا") && is_instrument("ميزان"));
        assert!(!is_instrument("ميركل") && !is_instrument("ميلانو"));
    }

    #[test]
    fn what_is_translated_or_stays_is_not_missing() {
        check(
            "We met at the Royal Court, and Whitfield's plan failed.",
            "التقينا في المحكمة الملكية، وفشلت خطة Whitfield.",
            &[],
            &[],
        );
        check(
            "Figures rose in Scottish towns.",
            "ارتفعت الأرقام في بلدات عدة.",
            &[],
            &[],
        );
    }
}
