//! Nouns of the lexicon behind a number in digits.

use super::nouns;
use super::num_noun_agreement::{NUM_NOUN_AGREEMENT, NounForm, ORDINALS, form, value};
use super::number::Number;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lexicon::Lexicon;
use crate::lexicon::numbers::is_number_word;
use crate::lint::Context;
use crate::text::{Span, last_word};

/// A noun that does not agree with the number before it, where the number surely counts it.
pub(super) fn finding(context: &Context<'_>, number: Number, place: Span) -> Option<Diagnostic> {
    let (digits, word) = (number.span.of(context.text), place.of(context.text));
    let value = value(digits)?;
    let form = form(value)?;
    let may_be_year = (1300..=2100).contains(&value) && digits.chars().count() == 4;
    if may_be_year || !counts(context, number.span, place) || is_number_word(word) {
        return None;
    }
    let noun = Lexicon::shipped()?.numbered_noun(word)?;
    let agrees = noun.is_plural == (form == NounForm::Plural);
    if agrees || nouns::is_of_dates(&noun.singular) || nouns::is_scale(word) {
        return None;
    }
    let wanted = match form {
        NounForm::Plural => noun.plural?,
        NounForm::Accusative => noun.accusative(),
        NounForm::Singular => noun.singular,
    };
    let message = Message::new("num-noun-agreement")
        .with("found", format!("{digits} {word}"))
        .with("wanted", format!("{digits} {wanted}"));
    let whole = Span::new(number.span.start, place.end);
    let mut found = NUM_NOUN_AGREEMENT.finding(context, whole, 0.85, message);
    let edits = vec![Edit {
        span: place,
        text: wanted,
    }];
    found.fix = Some(Fix { safe: false, edits });
    Some(found)
}

/// Whether a number counts the word behind it: it stands between spaces, is no number of something
/// (`الفصل 5`), and neither is a part of a name.
fn counts(context: &Context<'_>, number: Span, place: Span) -> bool {
    let (head, between) = (
        &context.text[..number.start],
        &context.text[number.end..place.start],
    );
    let previous = last_word(head.trim_end_matches(' '));
    let numbered = previous.strip_prefix(['و', 'ب', 'ل']).unwrap_or(previous);
    let is_apart = head.is_empty() || head.ends_with([' ', '\n', '«', '"', '(']);
    let is_label = ORDINALS.contains(&numbered) || LABELS.contains(&numbered);
    is_apart
        && between == " "
        && !is_label
        && !counted_before(head)
        && !context.in_name(number)
        && !context.is_mentioned(place)
}

/// Whether a figure or a mark of one stands before a number: `2-1`, `5 / 10`.
fn counted_before(head: &str) -> bool {
    let previous = head.trim_end_matches(' ').chars().next_back();
    previous.is_some_and(|c| c.is_numeric() || matches!(c, '-' | '/' | ':' | '+' | '=' | '#' | '.'))
}

/// Nouns behind which a number is the name of one of them, and counts nothing.
const LABELS: [&str; 36] = [
    "فصل",
    "مادة",
    "فقرة",
    "بند",
    "باب",
    "الباب",
    "البند",
    "الجزء",
    "العدد",
    "عدد",
    "الحلقة",
    "الصفحة",
    "صفحة",
    "ص",
    "الطابق",
    "الغرفة",
    "المرتبة",
    "النسخة",
    "الدورة",
    "المجموعة",
    "الخط",
    "الرقم",
    "الطريق",
    "شارع",
    "الحي",
    "الدرجة",
    "القسم",
    "الفئة",
    "المستوى",
    "عام",
    "سنة",
    "القناة",
    "قناة",
    "الرحلة",
    "رحلة",
    "الدقيقة",
];
