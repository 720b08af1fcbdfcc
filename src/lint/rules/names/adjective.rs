//! Names of places that are written like an adjective: مناطق سورية are Syrian areas.

use crate::align::Mention;
use crate::glossary::EntityType;
use crate::lexicon::ordinary::is_function_word;
use crate::lexicon::{Analysis, Lexicon, PartOfSpeech};
use crate::lint::Context;
use crate::text::{is_arabic_letter, shortly_before};

/// Whether a mention of a place stands behind a noun, where an adjective would be written alike.
pub(super) fn may_be_adjective(context: &Context<'_>, mention: &Mention) -> bool {
    let is_place = context.glossary.concept(mention.concept).kind == EntityType::Place;
    is_place
        && mention.clitic_length == 0
        && follows_a_noun(&context.text[..mention.span.start])
        && is_adjective(mention.span.of(context.text))
}

fn follows_a_noun(before: &str) -> bool {
    let Some(before) = before.strip_suffix(' ') else {
        return false;
    };
    let before = shortly_before(before, before.len());
    let word = before.rsplit(|c: char| !is_arabic_letter(c)).next();
    word.is_some_and(|word| !word.is_empty() && !is_function_word(word))
}

/// Whether it is the feminine of an adjective, as things in the plural take it; ألمانيا without its
/// hamza is an adjective in the accusative only by chance.
fn is_adjective(word: &str) -> bool {
    if !word.ends_with(['ة', 'ه']) {
        return false;
    }
    let readings = Lexicon::shipped().map(|it| it.analyse(word));
    let is_one = |it: &Analysis<'_>| {
        let is_bare = it.proclitics.is_empty() && it.pronoun.is_none();
        is_bare && (it.is_relation || it.lemma.part == PartOfSpeech::Adjective)
    };
    readings.unwrap_or_default().iter().any(is_one)
}
