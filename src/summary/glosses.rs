//! The terms of a glossary in English key sentences, with their Arabic.

use super::{Gloss, KeySentence, Summary};
use crate::align::{Mention, Name};
use crate::analysis::Analysis;
use crate::glossary::EntityType;
use crate::text::{Lang, Script, Span};

/// Gives each English key sentence of `summary`, which is of `source`, that has no counterpart the terms and
/// roles in it. Names stand with it already, and units are a part of figures.
pub(super) fn add_glosses(source: &Analysis, summary: &mut Summary<'_>) {
    let Summary {
        names,
        title,
        sentences,
        ..
    } = summary;
    let all = title.iter_mut().chain(sentences);
    for sentence in all.filter(|it| it.language == Lang::En && it.counterpart.is_none()) {
        sentence.terms = glosses(source, sentence, names);
    }
}

fn glosses(source: &Analysis, sentence: &KeySentence, names: &[Name<'_>]) -> Vec<Gloss> {
    let named = sentence.names.iter().flat_map(|&it| &names[it].mentions);
    let named = named.map(|it| it.span);
    let named = named.filter(|it| it.overlaps(sentence.span));
    let facts = source.facts();
    let figures = facts.of(facts.beginning_in(sentence.span));
    let figures = figures.map(|it| it.span);
    let taken: Vec<Span> = figures.chain(named).collect();
    // A term may be a word of a name, University of Leeds, or a date that is listed as one.
    let is_free = |span: Span| taken.iter().all(|it| !it.overlaps(span));
    let mentions = source.mentions();
    let from = mentions.partition_point(|it| it.span.start < sentence.span.start);
    let inside = mentions[from..]
        .iter()
        .take_while(|it| it.span.end <= sentence.span.end);
    let mut found: Vec<Gloss> = Vec::new();
    for gloss in inside
        .filter(|it| is_free(it.span))
        .filter_map(|it| gloss(source, it))
    {
        if found.iter().all(|it| it.ar != gloss.ar) {
            found.push(gloss);
        }
    }
    found
}

fn gloss(source: &Analysis, mention: &Mention) -> Option<Gloss> {
    let glossary = source.engine().glossary();
    let kind = glossary.concept(mention.concept).kind;
    let is_term =
        matches!(kind, EntityType::Term | EntityType::Role) && !glossary.term(mention.term).is_name;
    let ar = glossary.preferred(mention.concept, Lang::Ar)?;
    (is_term && mention.script == Script::Latin).then(|| Gloss {
        span: mention.span,
        text: mention
            .span
            .of(source.text())
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
        ar: ar.to_owned(),
    })
}
