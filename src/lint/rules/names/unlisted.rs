//! Names that no glossary lists, in several spellings.

use super::name_inconsistent_in_doc::NAME_INCONSISTENT_IN_DOC;
use super::name_nonstandard_letter::plain;
use crate::align::discover::{SpellingVariant, spelling_variants};
use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lint::{Context, Findings};
use crate::text::{Lang, Span};

/// Most places that one finding cites.
const MOST_RELATED: usize = 12;

/// Reports every spelling of an unlisted name that is rarer than another.
pub(super) fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    if !context.speaks(Lang::Ar) {
        return;
    }
    let is_free = |it: Span| !context.is_mentioned(it) && !context.is_opaque(it.start);
    for mut spellings in spelling_variants(context.text, context.words(), &is_free) {
        for variant in &mut spellings {
            variant.places.retain(|&it| is_free(it));
        }
        spellings.retain(|it| !it.places.is_empty());
        leave_letters_beyond(context, &mut spellings);
        if let Some((best, others)) = spellings.split_first() {
            out.extend(others.iter().map(|it| finding(context, best, it)));
        }
    }
}

/// Leaves spellings that differ by پ ڤ گ alone to the rule on these letters, so that no two
/// findings contradict each other. The best of `spellings` comes first.
fn leave_letters_beyond(context: &Context<'_>, spellings: &mut Vec<SpellingVariant>) {
    if context.style.extended_letters == Some(true) {
        return;
    }
    let written: Vec<String> = spellings.iter().map(|it| it.spelling.clone()).collect();
    spellings.retain(|it| {
        let plain = plain(context.style, &it.spelling);
        plain == it.spelling || !written.contains(&plain)
    });
}

fn finding(context: &Context<'_>, best: &SpellingVariant, other: &SpellingVariant) -> Diagnostic {
    let message = Message::new("name-inconsistent-in-doc")
        .with("found", &*other.spelling)
        .with("found-count", other.places.len())
        .with("wanted", &*best.spelling)
        .with("wanted-count", best.places.len());
    let mut found = NAME_INCONSISTENT_IN_DOC.finding(context, other.places[0], 0.8, message);
    let label = |span: Span, id| Label {
        document: context.document,
        span,
        message: Message::new(id),
    };
    found
        .related
        .push(label(best.places[0], "related-other-spelling"));
    let again = other.places[1..].iter().take(MOST_RELATED);
    found
        .related
        .extend(again.map(|&it| label(it, "related-again")));
    let edits = other.places.iter().map(|&span| Edit {
        span,
        text: best.spelling.clone(),
    });
    found.fix = Some(Fix {
        safe: false,
        edits: edits.collect(),
    });
    found
}
