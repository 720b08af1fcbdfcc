//! Discovery: names that no glossary lists, across the two scripts and in Arabic letters alone, and
//! variant spellings of what a text or a glossary has.

mod before;
mod both_scripts;

pub use super::cross_script::{
    Found, FoundWord, MissingName, OrdinaryWords, PartlyKnown, Segment, are_one_name, discover,
    missing_names, orphan_names,
};
pub use super::monolingual::is_foreign;
pub use super::variants::{
    ListedTerms, SpellingVariant, WordIndex, are_one_in_two_spellings, spelling_variants,
};

use std::borrow::Cow;

use before::{CLOCK, MAGNITUDES, follows};
use both_scripts::stands_beside;

use super::candidates::{Candidate, Forms, Place};
pub(crate) use super::cross_script::Asked;
use super::cross_script::{beside, discover_asked, merge, windows};
use super::english_names::{EnglishName, english_names};
use super::monolingual::{Recognizer, kind_said, with_surnames};
use super::native_names::{is_of_words, native_names, of_known_kind};
use super::variants::cluster;
use crate::align::{AlignedSegment, Name, PlacedMention};
use crate::document::Document;
use crate::glossary::{EntityType, TermStatus};
use crate::lexicon::Lexicon;
use crate::names::sound::SoundModel;
use crate::text::scans;
use crate::text::{
    Lang, LineCursor, LineIndex, Script, Span, clitic_letters, is_arabic_letter, paragraphs, words,
};

/// What corresponds to what in a source and its target: paragraph by paragraph where both have equally many,
/// else all to all.
pub fn line_up(source: &Document, target: &Document) -> Vec<AlignedSegment> {
    let parts: [Vec<Span>; 2] = [source, target].map(|it| paragraphs(it.visible()).collect());
    let [sources, targets] = &parts;
    if sources.len() == targets.len() {
        let pairs = sources.iter().zip(targets);
        return pairs
            .map(|(&source, &target)| AlignedSegment {
                source: vec![source],
                target: vec![target],
                score: 1.0,
            })
            .collect();
    }
    vec![AlignedSegment {
        source: vec![Span::new(0, source.visible().len())],
        target: vec![Span::new(0, target.visible().len())],
        score: 0.0,
    }]
}

/// The names that a source and its target share by their sound, each with all its mentions in both texts.
pub fn between<'a>(
    source: &'a Document,
    target: &'a Document,
    segments: &[AlignedSegment],
    model: &SoundModel,
) -> Vec<Name<'a>> {
    let pair = Facing::new(source, target, segments);
    pair.names(&discover(&pair.segments, model))
}

/// Of these the ones that may stand at places of which it is asked: where a name of [`between`] stands
/// at one of them and in the stretch that belongs to it, it is among these.
pub(crate) fn between_asked<'a>(
    documents: [&'a Document; 2],
    segments: &[AlignedSegment],
    asked: &[Asked],
    model: &SoundModel,
) -> Vec<Name<'a>> {
    let pair = Facing::new(documents[0], documents[1], segments);
    pair.names(&discover_asked(&pair.segments, &pair.places, asked, model))
}

/// A source and its target, cut into what is compared.
struct Facing<'a> {
    documents: [&'a Document; 2],
    segments: Vec<Segment<'a>>,
    /// Where the Arabic and the English text of each segment stand.
    places: Vec<[Span; 2]>,
}

impl<'a> Facing<'a> {
    fn new(source: &'a Document, target: &'a Document, segments: &[AlignedSegment]) -> Facing<'a> {
        let bytes = source.visible().len() + target.visible().len();
        scans::record(scans::Search::Discovery, bytes);
        let mut facing = Facing {
            documents: [source, target],
            segments: Vec::with_capacity(segments.len()),
            places: Vec::with_capacity(segments.len()),
        };
        for segment in segments {
            if let (Some(from), Some(to)) = (segment.source_span(), segment.target_span()) {
                facing.add(from, to);
            }
        }
        facing
    }

    /// Adds what answers to each other in two stretches.
    fn add(&mut self, from: Span, to: Span) {
        let [source, target] = self.documents.map(Document::visible);
        let turned = self.documents[0].language() == Lang::En;
        let moved = |it: Span, by: usize| Span::new(it.start + by, it.end + by);
        for (a, b) in beside(from.of(source), to.of(target)) {
            let (a, b) = (moved(a, from.start), moved(b, to.start));
            let (ar, en) = (a.of(source), b.of(target));
            let (segment, places) = if turned {
                (Segment { ar: en, en: ar }, [b, a])
            } else {
                (Segment { ar, en }, [a, b])
            };
            self.segments.push(segment);
            self.places.push(places);
        }
    }

    fn names(&self, found: &[Found]) -> Vec<Name<'a>> {
        names(&merge(&self.segments, found), &self.documents)
    }
}

/// The names that one text writes in both scripts, and those in Arabic letters alone that are foreign
/// by their form.
pub fn within<'a>(document: &'a Document, model: &'a SoundModel) -> Vec<Name<'a>> {
    let text = document.visible();
    scans::record(scans::Search::Discovery, text.len());
    // Where no Latin word stands, no name is written in both scripts.
    let has_latin = |it: &Span| words(it.of(text), Script::Latin).next().is_some();
    let mixed = windows(text).into_iter().filter(has_latin);
    let segments = mixed.map(|it| Segment {
        ar: it.of(text),
        en: it.of(text),
    });
    let segments: Vec<_> = segments.collect();
    let mut candidates = merge(&segments, &discover(&segments, model));
    // A word of the language sounds like many a Latin one: the text has to put the two beside each other.
    let counts = |it: &Candidate| !is_of_words(it) || stands_beside(text, it);
    candidates.retain(|it| it.confidence >= SURE && counts(it));
    candidates.extend(native_names(text));
    let paired: Vec<Span> = Forms::new(&candidates)
        .find(text)
        .iter()
        .map(|it| it.span)
        .collect();
    let foreign = Recognizer::new(model).names(text, &paired);
    let foreign = foreign.into_iter().filter(|it| !is_of_words(it));
    candidates.extend(foreign.map(of_known_kind));
    let mut found = names(&cluster(with_surnames(candidates)), &[document]);
    found.extend(latin_names(document, &paired));
    found.sort_by_key(|it| it.mentions[0].span);
    found
}

/// The names that a text has in Latin letters alone, outside the places that are `taken`, which are in
/// text order. In an Arabic text a single word in Latin letters is as often no name.
fn latin_names<'a>(document: &'a Document, taken: &[Span]) -> Vec<Name<'a>> {
    let text = document.visible();
    let is_english = document.language() == Lang::En;
    let is_free = |span: Span| {
        let next = taken.partition_point(|it| it.end <= span.start);
        let is_taken = taken.get(next).is_some_and(|it| it.start < span.end);
        !is_taken && !document.prose.touches_opaque(span)
    };
    let lexicon = Lexicon::shipped();
    let is_foreign = |word: &str| lexicon.is_none_or(|it| !it.is_english_word(word));
    let counts = |name: &EnglishName| {
        let mut words = name.text.split(' ');
        // What is quoted in both scripts is no name in one of them.
        let is_mixed = name.text.contains(is_arabic_letter);
        let is_plain = |c: char| c.is_alphanumeric() || " .-'’&".contains(c);
        let is_plain = name.text.chars().all(is_plain);
        !is_mixed && (is_english || is_plain && name.text.contains(' ') && words.any(is_foreign))
    };
    let lines = LineIndex::new(text);
    let named = |name: EnglishName| {
        let places = name.mentions.iter().filter(|it| is_free(it.0));
        let placed = |&(span, short): &(Span, bool)| {
            let position = lines.position(text, span.start);
            PlacedMention {
                document: 0,
                span,
                line: position.line,
                column: position.column,
                text: Cow::Borrowed(span.of(text)),
                clitics: Cow::Borrowed(""),
                script: Script::Latin,
                status: if short {
                    TermStatus::Short
                } else {
                    TermStatus::Unlisted
                },
                confidence: name.confidence,
                unit: None,
            }
        };
        Name {
            concept: None,
            mentions: places.map(placed).collect(),
            en: Some(Cow::Owned(name.text)),
            ar: None,
            kind: name.kind,
            confidence: name.confidence,
            proposals: Vec::new(),
            role: None,
        }
    };
    let found = english_names(text).into_iter().filter(counts).map(named);
    found.filter(|it| !it.mentions.is_empty()).collect()
}

/// Lowest confidence of a pair in one text, where nothing but the sound supports it.
const SURE: f32 = 0.9;

fn names<'a>(candidates: &[Candidate], documents: &[&'a Document]) -> Vec<Name<'a>> {
    let forms = Forms::new(candidates);
    let mut names: Vec<Name<'a>> = candidates.iter().map(name).collect();
    for (number, document) in documents.iter().enumerate() {
        let mut cursor = LineCursor::new(document.visible());
        let places = forms.find(document.visible()).into_iter();
        let counts = |it: &Place| {
            !document.prose.touches_opaque(it.span) && !follows(MAGNITUDES, document.visible(), it)
        };
        for place in places.filter(counts) {
            let name = &mut names[place.candidate];
            let found = mention(document, &mut cursor, &place);
            // Nothing happens where a clock is read.
            if name.mentions.is_empty() && follows(CLOCK, document.visible(), &place) {
                name.kind = EntityType::Term;
            }
            if place.arabic && name.kind == EntityType::Term {
                let word = Span::new(place.clitic.start, place.span.end);
                name.kind = kind_said(document.visible(), word).unwrap_or(EntityType::Term);
            }
            name.mentions.push(PlacedMention {
                document: number,
                confidence: name.confidence,
                ..found
            });
        }
    }
    names.retain(|it| !it.mentions.is_empty());
    names.sort_by_key(|it| (it.mentions[0].document, it.mentions[0].span));
    names
}

fn name<'a>(candidate: &Candidate) -> Name<'a> {
    Name {
        concept: None,
        en: candidate.en.clone().map(Cow::Owned),
        ar: (!candidate.ar.is_empty()).then(|| Cow::Owned(candidate.ar.clone())),
        kind: candidate.kind,
        confidence: candidate.confidence,
        mentions: Vec::new(),
        proposals: Vec::new(),
        role: None,
    }
}

/// The mention at a place of a document, as far as that is all that is known of it.
fn mention<'a>(
    document: &'a Document,
    cursor: &mut LineCursor<'a>,
    place: &Place,
) -> PlacedMention<'a> {
    let position = cursor.position(place.span.start);
    PlacedMention {
        document: 0,
        span: place.span,
        line: position.line,
        column: position.column,
        text: Cow::Borrowed(place.span.of(document.visible())),
        clitics: clitic_letters(place.clitic.of(document.visible())),
        script: if place.arabic {
            Script::Arabic
        } else {
            Script::Latin
        },
        status: if place.short {
            TermStatus::Short
        } else {
            TermStatus::Unlisted
        },
        confidence: 0.0,
        unit: None,
    }
}
