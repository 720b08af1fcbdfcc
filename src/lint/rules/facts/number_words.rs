//! Number words, their nouns, and the prepositions before them.

use super::nouns;
use super::num_noun_agreement::NUM_NOUN_AGREEMENT;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lexicon::numbers::{UNITS, bare_number, is_number_word, is_unit, tens};
use crate::lexicon::{Gender, Lexicon, NumberedNoun};
use crate::lint::Context;
use crate::text::{Span, first_word, last_word};

/// Feminine forms that are nothing but numbers: خمس is also a fifth, and ست a lady.
const PLAIN: [&str; 3] = ["ثلاث", "أربع", "ثماني"];
/// Plurals of powers of a thousand, which are masculine.
const SCALES: [&str; 3] = ["آلاف", "ملايين", "مليارات"];
/// What a number stands behind in the genitive.
const PREPOSITIONS: [&str; 18] = [
    "في",
    "من",
    "إلى",
    "على",
    "عن",
    "مع",
    "بعد",
    "قبل",
    "منذ",
    "خلال",
    "نحو",
    "حوالي",
    "قرابة",
    "زهاء",
    "بين",
    "لمدة",
    "طيلة",
    "طوال",
];

/// What is wrong with the number word at `span` or with the noun behind it.
pub(super) fn finding(context: &Context<'_>, span: Span) -> Option<Diagnostic> {
    if context.in_quotation(span) || context.in_name(span) {
        return None;
    }
    let (clitic, word) = bare_number(span.of(context.text));
    let number = Span::new(span.start + clitic.len(), span.end);
    match tens(word) {
        Some((stem, "ون")) if is_genitive(context.text, span, clitic) => {
            let right = format!("{clitic}{stem}ين");
            let message = Message::new("num-case")
                .with("found", span.of(context.text))
                .with("wanted", &*right);
            Some(with_edit(
                context,
                span,
                message,
                Edit { span, text: right },
            ))
        }
        Some(_) => counted_by_tens(context, number),
        None => counted_by_unit(context, number),
    }
}

/// Whether a number stands behind a preposition, or is joined to one that does.
fn is_genitive(text: &str, span: Span, clitic: &str) -> bool {
    let before = text[..span.start].strip_suffix(' ');
    let previous = before.map_or("", last_word);
    let is_preposition =
        |word: &str| PREPOSITIONS.contains(&word.strip_prefix('و').unwrap_or(word));
    match clitic {
        "ب" | "ل" | "ك" => true,
        "و" if is_unit(previous) => {
            let start = before.map_or(0, |it| it.len() - previous.len());
            text[..start]
                .strip_suffix(' ')
                .is_some_and(|it| is_preposition(last_word(it)))
        }
        "" => is_preposition(previous),
        _ => false,
    }
}

/// The word behind a number, after one space.
fn behind(text: &str, number: Span) -> Option<(Span, &str)> {
    let rest = text[number.end..].strip_prefix(' ')?;
    let word = first_word(rest);
    let start = number.end + 1;
    (!word.is_empty()).then(|| (Span::new(start, start + word.len()), word))
}

fn noun(word: &str) -> Option<NumberedNoun> {
    let is_number = is_number_word(word) || nouns::is_scale(word);
    let lexicon = Lexicon::shipped().filter(|_| !is_number)?;
    lexicon
        .numbered_noun(word)
        .filter(|it| !nouns::is_of_dates(&it.singular))
}

/// A plural behind عشرون and its like, which take the singular.
fn counted_by_tens(context: &Context<'_>, number: Span) -> Option<Diagnostic> {
    let (place, word) = behind(context.text, number)?;
    let noun = noun(word).filter(|it| it.is_plural)?;
    let wanted = noun.accusative();
    let message = agreement(context, number, word, &wanted);
    let edit = Edit {
        span: place,
        text: wanted,
    };
    Some(with_edit(
        context,
        Span::new(number.start, place.end),
        message,
        edit,
    ))
}

/// A singular behind 3 to 10, which take the plural; or a plural of the other gender.
fn counted_by_unit(context: &Context<'_>, number: Span) -> Option<Diagnostic> {
    let (place, word) = behind(context.text, number)?;
    let written = number.of(context.text);
    let unit = UNITS.iter().find(|it| it.contains(&written))?;
    let is_masculine = written == unit[1];
    if !is_masculine && !PLAIN.contains(&written) || is_compound(context.text, number) {
        return None;
    }
    if SCALES.contains(&word) {
        let edit = Edit {
            span: number,
            text: unit[1].to_owned(),
        };
        let message = Message::new("num-noun-agreement")
            .with("found", format!("{written} {word}"))
            .with("wanted", format!("{} {word}", unit[1]));
        return (!is_masculine)
            .then(|| with_edit(context, Span::new(number.start, place.end), message, edit));
    }
    let noun = noun(word)?;
    let gender = if is_masculine {
        Gender::Masculine
    } else {
        Gender::Feminine
    };
    let agrees = noun.gender.is_none_or(|it| it == gender);
    if !noun.is_plural {
        let plural = noun.plural?;
        let message = agreement(context, number, word, &plural);
        let edit = Edit {
            span: place,
            text: plural,
        };
        return agrees
            .then(|| with_edit(context, Span::new(number.start, place.end), message, edit));
    }
    if agrees {
        return None;
    }
    let right = unit[usize::from(!is_masculine)];
    let message = Message::new("num-noun-agreement")
        .with("found", format!("{written} {word}"))
        .with("wanted", format!("{right} {word}"));
    let edit = Edit {
        span: number,
        text: right.to_owned(),
    };
    Some(with_edit(
        context,
        Span::new(number.start, place.end),
        message,
        edit,
    ))
}

/// Whether a word is the second part of 11 to 19, which count otherwise.
fn is_compound(text: &str, number: Span) -> bool {
    let previous = text[..number.start].strip_suffix(' ').map_or("", last_word);
    let previous = bare_number(previous).1;
    is_unit(previous)
        || matches!(
            previous,
            "أحد" | "إحدى" | "اثنا" | "اثني" | "اثنتا" | "اثنتي"
        )
}

fn agreement(context: &Context<'_>, number: Span, word: &str, wanted: &str) -> Message {
    let number = number.of(context.text);
    Message::new("num-noun-agreement")
        .with("found", format!("{number} {word}"))
        .with("wanted", format!("{number} {wanted}"))
}

fn with_edit(context: &Context<'_>, span: Span, message: Message, edit: Edit) -> Diagnostic {
    let mut found = NUM_NOUN_AGREEMENT.finding(context, span, 0.85, message);
    found.fix = Some(Fix {
        safe: false,
        edits: vec![edit],
    });
    found
}
