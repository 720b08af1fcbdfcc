//! How names are written: the letter for g, their script, what stands before Latin ones.

use super::{Answer, G_LETTER, Habits, LATIN_JOIN, NAMES};
use crate::align::Mention;
use crate::glossary::{KeepLatin, Term};
use crate::lint::Context;
use crate::lint::rules::clitics::clitic_latin_join::{Join, join_before};
use crate::text::{Lang, Script};

/// Letters for the sound of g, with the answers that they are.
const LETTERS: [(char, &str); 4] = [('غ', "ghain"), ('ج', "jeem"), ('ك', "kaf"), ('ق', "qaf")];

pub(super) fn count(context: &Context<'_>, habits: &mut Habits) {
    for mention in context.mentions {
        if context.language_at(mention.span.start) == Lang::Ar {
            letter(context, mention, habits);
            script(context, mention, habits);
        }
    }
    for &at in &context.scan.latin {
        if let Some(join) = join_before(context, at as usize) {
            let value = match join {
                Join::Tatweel => "tatweel",
                Join::Joiner => "joiner",
                Join::Bare => "bare",
                Join::Apart | Join::TatweelApart => "apart",
            };
            let rest = &context.text[at as usize..];
            let word = rest.split(|c: char| !c.is_alphanumeric()).next();
            habits.see(
                Answer {
                    key: LATIN_JOIN,
                    value,
                },
                word.unwrap_or_default(),
            );
        }
    }
}

/// Counts the letter of a name that the glossary has with another one, too.
fn letter(context: &Context<'_>, mention: &Mention, habits: &mut Habits) {
    let term = context.glossary.term(mention.term);
    if mention.script != Script::Arabic || !term.is_name {
        return;
    }
    let others = context.glossary.terms_of(term.concept).iter();
    let written = others.filter_map(|it| letter_of(term, it)).next();
    if let Some(value) = written {
        habits.see(
            Answer {
                key: G_LETTER,
                value,
            },
            &term.text,
        );
    }
}

/// The letter of a term in the places where another one, the same but for these, has another.
fn letter_of(term: &Term, other: &Term) -> Option<&'static str> {
    let answer = |letter: char| LETTERS.iter().find(|it| it.0 == letter).map(|it| it.1);
    if term.text == other.text || term.text.chars().count() != other.text.chars().count() {
        return None;
    }
    let mut found = None;
    for (own, its) in term.text.chars().zip(other.text.chars()) {
        if own != its {
            answer(its)?;
            found = Some(answer(own)?);
        }
    }
    found
}

/// Counts the script of a name that may be in either.
fn script(context: &Context<'_>, mention: &Mention, habits: &mut Habits) {
    let concept = context.glossary.concept(mention.concept);
    let both = [Lang::Ar, Lang::En].map(|it| context.glossary.preferred(mention.concept, it));
    let is_foreign = concept.cell("ar_kind") == Some("transliteration");
    let is_free = concept.keep_latin != KeepLatin::Yes && both.iter().all(Option::is_some);
    if concept.is_name() && is_free && is_foreign && !mention.is_short() {
        let value = match mention.script {
            Script::Arabic => "arabic",
            Script::Latin => "latin",
        };
        habits.see(Answer { key: NAMES, value }, mention.span.of(context.text));
    }
}
