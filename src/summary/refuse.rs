//! What makes a translation unfit to be shown: names and figures that it breaks, the wrong language,
//! words that the sentence does not have.

use super::Summary;
use super::translate::{Request, judged};
use crate::analysis::Engine;
use crate::diag::{Diagnostic, Message, Severity};
use crate::text::{Lang, dominant_language, is_arabic_letter, is_latin_letter};

/// Rules whose findings say that a figure of the sentence did not come across.
const FIGURES: [&str; 7] = [
    "num-missing",
    "num-magnitude-mismatch",
    "currency-mismatch",
    "date-mismatch",
    "time-mismatch",
    "unit-mismatch",
    "code-mismatch",
];

/// How much longer than the sentence a translation may be, and how many characters besides.
const LONGEST: usize = 3;
const ANY_LENGTH: usize = 60;

/// How many times shorter than a sentence of some length its translation may be.
const SHORTEST: usize = 4;
const SOME_LENGTH: usize = 40;

/// The fewest letters that show a language.
const FEWEST_LETTERS: usize = 4;

/// What an engine begins with that speaks about its translation.
const LEADS: [&str; 14] = [
    "here is",
    "here's",
    "here are",
    "sure",
    "certainly",
    "of course",
    "translation:",
    "english translation",
    "arabic translation",
    "the translation",
    "note:",
    "الترجمة",
    "إليك",
    "بالطبع",
];

/// What there is to say against `answer` as the translation of a sentence of `summary`; `None` where
/// it can be shown.
///
/// Checked are the tokens of names (all there, none more often than in the sentence, none that stands
/// for nothing), the language, the length, and the figures by the rules for two texts.
pub fn refusal(
    engine: &Engine,
    summary: &Summary<'_>,
    request: &Request,
    answer: &str,
) -> Option<Message> {
    let sentence = &summary.sentences.get(request.sentence)?.text;
    let answer = answer.trim();
    let restored = request.protected.restore(answer);
    let shape = || of_shape(request.text(), answer);
    let names = || of_names(request, answer);
    let figures = || of_figures(&judged(engine, request, sentence, &restored));
    of_language(request, answer)
        .or_else(names)
        .or_else(shape)
        .or_else(figures)
}

fn of_language(request: &Request, answer: &str) -> Option<Message> {
    if answer.is_empty() {
        return Some(Message::new("refused-empty"));
    }
    let bare = request.protected.without_tokens(answer);
    let is_letter = |c: &char| is_arabic_letter(*c) || is_latin_letter(*c);
    let letters = bare.chars().filter(is_letter).take(FEWEST_LETTERS).count();
    let is_wrong = letters == FEWEST_LETTERS && dominant_language(&bare) != request.to;
    let wanted = match request.to {
        Lang::Ar => "refused-not-arabic",
        Lang::En => "refused-not-english",
    };
    is_wrong.then(|| Message::new(wanted))
}

fn of_names(request: &Request, answer: &str) -> Option<Message> {
    let told = |id, name: &str| Some(Message::new(id).with("name", name));
    let tokens = request.protected.check(answer);
    if let Some(name) = tokens.lost {
        return told("refused-lost", &name);
    }
    if let Some(name) = tokens.doubled {
        return told("refused-doubled", &name);
    }
    let stray = tokens.stray?;
    told("refused-stray", &stray)
}

fn of_shape(sentence: &str, answer: &str) -> Option<Message> {
    let lines = |text: &str| text.lines().filter(|it| !it.trim().is_empty()).count();
    let length = |text: &str| text.chars().count();
    let lower = answer.to_lowercase();
    let own = sentence.trim().to_lowercase();
    let leads = |lead: &&str| lower.starts_with(*lead) && !own.starts_with(*lead);
    // «Sure» alone may be a translation; before a colon in the same line it is not.
    let is_led = LEADS.iter().any(leads) && has_lead_mark(answer, sentence);
    let is_long = length(answer) > length(sentence) * LONGEST + ANY_LENGTH;
    if lines(answer) > lines(sentence).max(1) || is_long || is_led {
        return Some(Message::new("refused-added"));
    }
    let is_short = length(sentence) >= SOME_LENGTH && length(answer) * SHORTEST < length(sentence);
    let is_open = answer.ends_with([',', '،', '-', '(']) && !sentence.trim().ends_with([',', '،']);
    (is_short || is_open).then(|| Message::new("refused-cut"))
}

/// Whether an answer has a colon that its sentence does not have.
fn has_lead_mark(answer: &str, sentence: &str) -> bool {
    answer.contains(':') && !sentence.contains(':')
}

fn of_figures(findings: &[Diagnostic]) -> Option<Message> {
    let is_figure =
        |it: &&Diagnostic| it.severity >= Severity::Warning && FIGURES.contains(&it.rule);
    let found = findings.iter().find(is_figure)?;
    Some(Message::new("refused-figure").with("finding", found.message.clone()))
}
