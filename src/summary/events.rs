//! What happened: the verb of the title and of the first key sentences, with who does it.

use super::openings::is_saying;
use super::{KeySentence, Summary};
use crate::align::Name;
use crate::analysis;
use crate::draft::{Draft, DraftWord, Drafter, WordKind};
use crate::glossary::EntityType;
use crate::lexicon::{Analysis, Lexicon, PartOfSpeech};
use crate::text::{Lang, Span};

/// The sentences that are asked: the title and this many of the best.
const ASKED: usize = 3;
/// The most words of a verb with its subject, in Arabic.
const LONGEST: usize = 8;

/// Words between which and a verb another clause begins, and subjects that stand for somebody else.
const NO_SUBJECTS: [&str; 15] = [
    "he", "she", "it", "they", "we", "i", "and", "but", "so", "which", "who", "that", "there",
    "as", "while",
];

/// Words behind an English verb in the active that show it should be passive: crowned with a medal.
const AGENTS: [&str; 2] = ["by", "with"];

/// That something happens: a verb and who does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Where both stand, in bytes of the source.
    pub span: Span,
    /// The slice of the text.
    pub text: String,
    /// As a draft says it.
    pub en: String,
}

/// Says what happens in `summary`, which is of `source`; its drafts are made.
pub(super) fn add_events(source: &analysis::Analysis, summary: &mut Summary<'_>) {
    let found = found(source, summary);
    // That somebody says something is news where nothing else is.
    let happens = found.iter().any(|it| !it.is_saying);
    let kept = found.into_iter();
    let kept = kept.filter(|it| !it.is_saying || !happens && it.names_somebody);
    summary.events = kept.map(|it| it.event).collect();
}

fn found(source: &analysis::Analysis, summary: &Summary<'_>) -> Vec<Found> {
    let drafter = Drafter::new(source).with_names(&summary.names);
    let mut best: Vec<&KeySentence> = summary.sentences.iter().collect();
    best.sort_by_key(|it| it.rank);
    let asked = summary.title.iter().chain(best.into_iter().take(ASKED));
    let mut found: Vec<Found> = Vec::new();
    for sentence in asked.filter(|it| it.language == Lang::Ar) {
        let made = sentence.draft.is_none();
        let made = made.then(|| drafter.draft(sentence.span)).flatten();
        let draft = sentence.draft.as_ref().or(made.as_ref());
        let event = draft.and_then(|it| event(source.text(), it));
        let is_new = |it: &Found| found.iter().all(|known| known.event.en != it.event.en);
        let event = event.filter(|it| is_new(it) && names_agree(summary, &it.event));
        found.extend(event);
    }
    found
}

/// What a draft says of its verb.
struct Found {
    event: Event,
    is_saying: bool,
    /// Whether a name is in its subject.
    names_somebody: bool,
}

fn event(text: &str, draft: &Draft) -> Option<Found> {
    let verb = draft.verb?;
    let words = &draft.words;
    let is_verb = |it: &DraftWord| it.source == verb.source && it.kind == WordKind::Word;
    let first = words.iter().position(is_verb)?;
    let last = words.iter().rposition(is_verb)?;
    let start = first - subject(&words[..first], verb.source)?;
    let group = &words[start..=last];
    let said = Span::new(words[start].line.start, words[last].line.end);
    let said = said.of(&draft.text);
    let written = Span::new(verb.source.start + verb.conjunction, verb.source.end);
    let ends = group.iter().filter(|it| !is_verb(it)).map(|it| it.source);
    let span = ends.fold(written, |span, it| {
        Span::new(span.start.min(it.start), span.end.max(it.end))
    });
    let own: Vec<&str> = span.of(text).split_whitespace().collect();
    let next = words.get(last + 1).map_or("", |it| it.line.of(&draft.text));
    let is_plain = said
        .split(' ')
        .all(|it| !NO_SUBJECTS.contains(&&*it.to_lowercase()));
    let is_whole = words[first..=last].iter().all(is_verb);
    let is_known = group.iter().all(|it| it.kind != WordKind::Unknown);
    let is_sure = is_whole && is_plain && is_known && own.len() <= LONGEST;
    let is_saying = is_saying(written.of(text));
    let is_certain = is_saying || is_certain(written.of(text));
    (is_sure && is_certain && !AGENTS.contains(&next)).then(|| Found {
        is_saying,
        names_somebody: group.iter().any(|it| it.kind == WordKind::Name),
        event: Event {
            span,
            text: own.join(" "),
            en: capitalised(said),
        },
    })
}

/// How many of the words that stand before a verb in the line are its subject: all back to the last mark,
/// which in the text stand on one side of it.
fn subject(words: &[DraftWord], verb: Span) -> Option<usize> {
    let is_behind = |it: &DraftWord| it.source.start >= verb.end;
    let side = is_behind(words.last()?);
    let own = words.iter().rev();
    let own = own.take_while(|it| it.kind != WordKind::Mark && is_behind(it) == side);
    let count = own.count();
    // In front of the verb the whole line must be its subject: an adverb would look like it.
    (count > 0 && (side || count == words.len())).then_some(count)
}

/// Whether a word can be nothing but one verb, with one sense.
fn is_certain(verb: &str) -> bool {
    let Some(lexicon) = Lexicon::shipped() else {
        return false;
    };
    let readings = lexicon.analyse(verb);
    let Some(first) = readings.first() else {
        return false;
    };
    let is_same = |it: &Analysis<'_>| {
        it.lemma.part == PartOfSpeech::Verb && it.lemma.text == first.lemma.text
    };
    readings.iter().all(is_same) && !first.lemma.gloss.contains('/')
}

/// Whether each name of an event is said as the summary says it elsewhere.
fn names_agree(summary: &Summary<'_>, event: &Event) -> bool {
    let inside = |name: &Name<'_>| {
        let mut own = name.mentions.iter().filter(|it| it.document == 0);
        own.any(|it| event.span.contains(it.span))
    };
    let names = summary.names.iter().enumerate();
    let mut names = names.filter(|it| inside(it.1));
    names.all(|(at, name)| {
        let shown = summary.name_in(at, Lang::En).0;
        // A surname stands for the whole name, and a body may have an article inside the line.
        let mut words = shown
            .split(' ')
            .filter(|it| it.starts_with(char::is_uppercase));
        let is_body = !matches!(name.kind, EntityType::Person | EntityType::Term);
        let is_said = |word: &str| event.en.to_lowercase().contains(&word.to_lowercase());
        if is_body {
            words.all(is_said)
        } else {
            words.any(is_said)
        }
    })
}

fn capitalised(said: &str) -> String {
    let mut letters = said.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
