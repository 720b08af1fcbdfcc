//! How the other language may write the names that no glossary lists.

use super::cited::capitalised;
use super::{Rendering, Summary};
use crate::align::Name;
use crate::analysis::Analysis;
use crate::draft::Drafter;
use crate::glossary::EntityType;
use crate::names::{Style, Wanted};
use crate::text::{Lang, Script};

/// Gives each name of `summary`, which is of `source` alone, that has a form in one language a rendering
/// in the other.
pub(super) fn add_renderings(source: &Analysis, summary: &mut Summary<'_>) {
    summary.renderings = renderings(source, &summary.names);
}

/// For each name of a text that has a form in one language alone, how the other language may write it.
pub fn renderings(source: &Analysis, names: &[Name<'_>]) -> Vec<Option<Rendering>> {
    let drafter = Drafter::new(source);
    let rendering = |name: &Name<'_>| match (&name.en, &name.ar) {
        (None, Some(_)) => english(&drafter, name),
        (Some(_), None) if name.concept.is_none() => arabic(source, name),
        _ => None,
    };
    names.iter().map(rendering).collect()
}

/// People by the sound of their names, bodies and works by their words.
fn english(drafter: &Drafter<'_>, name: &Name<'_>) -> Option<Rendering> {
    let mentions = name.mentions.iter();
    let mut mentions = mentions.filter(|it| it.document == 0 && it.script == Script::Arabic);
    let first = mentions.clone().next()?;
    // The form that readers of Arabic see, so that both languages say the same.
    let listed = name.ar.as_deref();
    let full = mentions.find(|it| Some(&*it.text) == listed);
    let text = drafter.name(full.unwrap_or(first).span, name.kind)?;
    let is_translated = !matches!(name.kind, EntityType::Person | EntityType::Place);
    Some(Rendering {
        text: if is_translated {
            capitalised(&text)
        } else {
            text
        },
        language: Lang::En,
    })
}

/// The first of the proposals that were made with the name, else one for this name alone.
fn arabic(source: &Analysis, name: &Name<'_>) -> Option<Rendering> {
    let proposed = name.proposals.first().map(|it| it.text.clone());
    let text = proposed.or_else(|| spelled(source, name.en.as_deref()?))?;
    Some(Rendering {
        text,
        language: Lang::Ar,
    })
}

fn spelled(source: &Analysis, name: &str) -> Option<String> {
    let wanted = Wanted {
        to: Some(Lang::Ar),
        limit: 1,
        style: Style::default(),
    };
    let found = source.engine().transliterate(name, &wanted);
    found.candidates.into_iter().next().map(|it| it.text)
}
