//! What happened: the verb of the title and of the first key sentences, with who does it.

use super::openings::is_saying;
use super::{KeySentence, Summary};
use crate::analysis::Analysis;
use crate::draft::{Draft, DraftWord, Drafter, WordKind};
use crate::text::{Lang, Span};

/// The sentences that are asked: the title and so many of the best.
const ASKED: usize = 3;
/// The most words of a verb with its subject, in Arabic.
const LONGEST: usize = 8;

/// Words between which and a verb another clause begins, and subjects that stand for somebody else.
const NO_SUBJECTS: [&str; 15] = [
    "he", "she", "it", "they", "we", "i", "and", "but", "so", "which", "who", "that", "there",
    "as", "while",
];

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
pub(super) fn add_events(source: &Analysis, summary: &mut Summary<'_>) {
    let drafter = Drafter::new(source).with_names(&summary.names);
    let mut best: Vec<&KeySentence> = summary.sentences.iter().collect();
    best.sort_by_key(|it| it.rank);
    let asked = summary.title.iter().chain(best.into_iter().take(ASKED));
    let asked = asked.filter(|it| it.language == Lang::Ar);
    let mut found: Vec<(bool, Event)> = Vec::new();
    for sentence in asked {
        let made = sentence
            .draft
            .is_none()
            .then(|| drafter.draft(sentence.span));
        let draft = sentence
            .draft
            .as_ref()
            .or(made.as_ref().and_then(Option::as_ref));
        let event = draft.and_then(|it| event(source.text(), it));
        found.extend(event.filter(|it| found.iter().all(|(_, known)| known.en != it.1.en)));
    }
    // That somebody says something is news where nothing else is.
    let happens = found.iter().any(|it| !it.0);
    let kept = found.into_iter().filter(|it| !(happens && it.0));
    summary.events = kept.map(|it| it.1).collect();
}

/// What a draft says of its verb, and whether that is one of saying.
fn event(text: &str, draft: &Draft) -> Option<(bool, Event)> {
    let verb = draft.verb?;
    let words = &draft.words;
    let is_verb = |it: &DraftWord| it.source == verb && it.kind == WordKind::Word;
    let first = words.iter().position(is_verb)?;
    let last = words.iter().rposition(is_verb)?;
    let start = first - subject(&words[..first], verb)?;
    let group = &words[start..=last];
    let is_whole = words[first..=last].iter().all(is_verb);
    let said = Span::new(words[start].line.start, words[last].line.end);
    let said = said.of(&draft.text);
    let is_plain = said
        .split(' ')
        .all(|it| !NO_SUBJECTS.contains(&it.to_lowercase().as_str()));
    let ends = group.iter().map(|it| [it.source.start, it.source.end]);
    let span = ends.fold(verb, |span, [start, end]| {
        Span::new(span.start.min(start), span.end.max(end))
    });
    let own = span.of(text);
    let fits = own.split_whitespace().count() <= LONGEST;
    let is_known = group.iter().all(|it| it.kind != WordKind::Unknown);
    let event = Event {
        span,
        text: own.split_whitespace().collect::<Vec<_>>().join(" "),
        en: said.to_owned(),
    };
    (is_whole && is_plain && fits && is_known).then(|| (is_saying(verb.of(text)), event))
}

/// How many of the words that stand before a verb in the line are its subject: all back to the last mark,
/// which in the text stand on one side of it.
fn subject(words: &[DraftWord], verb: Span) -> Option<usize> {
    let is_behind = |it: &DraftWord| it.source.start >= verb.end;
    let last = words.last()?;
    let side = is_behind(last);
    let own = words.iter().rev();
    let own = own.take_while(|it| it.kind != WordKind::Mark && is_behind(it) == side);
    let count = own.count();
    // In front of the verb the whole line must be its subject: an adverb would look like it.
    (count > 0 && (side || count == words.len())).then_some(count)
}
