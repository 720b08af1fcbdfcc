//! How everything else is written: digits, months, quotation marks, words for numbers, spaces.

use super::{Answer, BILLION, COLON, DIGITS, Habits, MONTHS, QUOTES};
use crate::analysis::months::System;
use crate::analysis::quotes::Family;
use crate::lint::Context;
use crate::lint::rules::facts::number::Digits;
use crate::text::{Lang, Script, words};

/// How words for a thousand million end, behind whatever clitic, with the answers that they are.
const BILLIONS: [(&[&str], &str); 2] = [
    (&["مليار", "مليارات", "ملياري", "مليارين"], "milyar"),
    (&["بليون", "بلايين", "بليونين"], "bilyon"),
];

pub(super) fn count(context: &Context<'_>, habits: &mut Habits) {
    digits(context, habits);
    named_months(context, habits);
    quotations(context, habits);
    words_for_a_billion(context, habits);
    colons(context, habits);
}

fn is_arabic(context: &Context<'_>, at: usize) -> bool {
    context.language_at(at) == Lang::Ar && !context.is_opaque(at) && !context.is_boilerplate(at)
}

fn digits(context: &Context<'_>, habits: &mut Habits) {
    for number in context.numbers() {
        let value = match number.digits {
            Digits::Western => "western",
            Digits::ArabicIndic => "arabic-indic",
            Digits::Persian | Digits::Mixed => continue,
        };
        if is_arabic(context, number.span.start) && !context.in_name(number.span) {
            habits.see(Answer { key: DIGITS, value }, number.span.of(context.text));
        }
    }
}

fn named_months(context: &Context<'_>, habits: &mut Habits) {
    let text = context.text;
    let months = context.all_months().iter().filter(|it| !it.is_name);
    let of = |system| months.clone().any(|it| it.system == system);
    // سبتمبر is a name of Tunisia, too, and ماي one of Morocco: other months of the text tell.
    let local = [System::Moroccan, System::Tunisian];
    let local = local.into_iter().find(|it| of(*it));
    for month in months.clone() {
        let written = month.span.of(text);
        let is_local = |it: &System| {
            month
                .number
                .is_some_and(|number| it.name(number) == written)
        };
        let value = match local.filter(is_local).unwrap_or(month.system) {
            System::Gregorian => "gregorian",
            System::Levantine => "levantine",
            System::Both if written.contains('/') => "both-slashed",
            System::Both => "both",
            System::Tunisian => "tunisian",
            System::Moroccan => "moroccan",
        };
        if is_arabic(context, month.span.start) {
            habits.see(Answer { key: MONTHS, value }, written);
        }
    }
}

fn quotations(context: &Context<'_>, habits: &mut Habits) {
    for span in &context.quotes.spans {
        let written = span.of(context.text);
        let family = written.chars().next().and_then(Family::of);
        let value = match family {
            Some(Family::Guillemets) => "guillemets",
            Some(Family::Curly) => "curly",
            Some(Family::Straight) => "straight",
            _ => continue,
        };
        let closes = written.chars().next_back().and_then(Family::of) == family;
        if closes && is_arabic(context, span.start) {
            let opener = written.chars().next().map(String::from);
            habits.see(Answer { key: QUOTES, value }, &opener.unwrap_or_default());
        }
    }
}

fn words_for_a_billion(context: &Context<'_>, habits: &mut Habits) {
    let text = context.text;
    for span in words(text, Script::Arabic) {
        let word = span.of(text);
        let found = BILLIONS
            .iter()
            .find(|it| it.0.iter().any(|form| word.ends_with(form)));
        if let Some(&(_, value)) = found.filter(|_| is_arabic(context, span.start)) {
            habits.see(
                Answer {
                    key: BILLION,
                    value,
                },
                word,
            );
        }
    }
}

/// Colons behind a word and before a space: those of a clock have digits around.
fn colons(context: &Context<'_>, habits: &mut Habits) {
    for (at, _) in context.text.match_indices(':') {
        let before = context.text[..at].chars().next_back();
        let after = context.text[at + 1..].chars().next();
        let bare = context.text[..at].trim_end_matches([' ', '\u{A0}']);
        let is_behind_word = bare.chars().next_back().is_some_and(char::is_alphabetic);
        let is_open = after.is_some_and(char::is_whitespace);
        if is_behind_word && is_open && is_arabic(context, at) {
            let value = match before {
                Some(' ' | '\u{A0}') => "true",
                _ => "false",
            };
            habits.see(Answer { key: COLON, value }, ":");
        }
    }
}
