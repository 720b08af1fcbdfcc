//! Names that are also adjectives: الرئيس السوداني, المرأة العربية, الفصل الثاني.

use super::reading::Reading;
use super::{Objection, Sense};

/// Whether the name is an adjective of the definite noun before it.
pub(super) fn objection(it: &Reading<'_, '_>) -> Option<Objection> {
    let may_be = it.is_one_word() && it.word.starts_with("ال") && it.clitic.is_empty();
    if !may_be || !is_definite(it.beside.before) {
        return None;
    }
    let sense = it.own_sense();
    let noun = it.before();
    if !sense.is(Sense::ADJECTIVE) || !noun.is(Sense::NOUN.and(Sense::TITLE)) {
        return None;
    }
    // الوزير المالكي is a minister of that name; الرئيس السوداني is the Sudanese one.
    let is_name = sense.is(Sense::FAMILY.and(Sense::GIVEN)) && noun.is(Sense::TITLE);
    let stands = is_name && (!sense.is(Sense::NATION) || it.is_sure && it.has_own_title);
    (!stands).then_some(Objection::Adjective)
}

fn is_definite(word: &str) -> bool {
    ["ال", "لل", "بال", "وال", "كال", "فال", "ولل"]
        .iter()
        .any(|it| word.starts_with(it))
}
