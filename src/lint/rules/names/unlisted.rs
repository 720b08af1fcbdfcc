//! Names that no glossary lists, in several spellings.

use super::name_nonstandard_letter::plain;
use super::two_spellings::{self, Spelling};
use crate::align::discover::{SpellingVariant, spelling_variants};
use crate::diag::Diagnostic;
use crate::lint::{Context, Findings};
use crate::text::{Lang, Span};

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
    two_spellings::finding(context, 0.8, &spelling(best), &spelling(other))
}

fn spelling(variant: &SpellingVariant) -> Spelling<'_> {
    Spelling {
        shown: &variant.spelling,
        first: variant.places[0],
        text: &variant.spelling,
        places: &variant.places,
    }
}
