//! The past.

use super::super::super::inflection::{Ending, Tense};
use super::super::seat::{before_alef, before_waw, without_last};
use super::persons::*;
use super::{Class, Form, Verb};

/// The forms of the past.
pub(super) fn write(verb: &Verb, forms: &mut Vec<Form>) {
    let mut to = Writer {
        tense: Tense::Past,
        is_passive: false,
        forms,
    };
    past_third(verb, &mut to);
    let stem = &verb.past_stem;
    to.push(joined(stem, "ت"), I, Ending::Open);
    to.push(joined(stem, "ت"), YOU, Ending::Open);
    to.push(joined(stem, "نا"), WE, Ending::Open);
    to.push(joined(stem, "تم"), YOU_ALL, Ending::Closed);
    to.push(joined(stem, "تمو"), YOU_ALL, Ending::Bound);
    to.push(joined(stem, "تن"), YOU_ALL_FEMININE, Ending::Open);
    to.push(joined(stem, "تما"), YOU_BOTH, Ending::Open);
    to.push(joined(stem, "ن"), THEY_FEMININE, Ending::Open);
}

fn past_third(verb: &Verb, to: &mut Writer<'_>) {
    let past = &verb.past;
    let stem = without_last(past);
    if verb.class != Class::Defective {
        to.push(past, HE, Ending::Open);
        to.push(format!("{past}ت"), SHE, Ending::Open);
        to.push(format!("{past}تا"), BOTH_FEMININE, Ending::Open);
        to.all(before_alef(past, ""), BOTH, Ending::Open);
        to.plural_waw(before_waw(past, ""), THEY);
        return;
    }
    let keeps_yeh = past.ends_with('ي');
    if past.ends_with('ى') {
        to.push(past, HE, Ending::Closed);
        to.push(format!("{stem}ا"), HE, Ending::Bound);
    } else {
        to.push(past, HE, Ending::Open);
    }
    let feminine = if keeps_yeh { past.as_str() } else { stem };
    to.push(format!("{feminine}ت"), SHE, Ending::Open);
    to.push(format!("{feminine}تا"), BOTH_FEMININE, Ending::Open);
    to.push(format!("{}ا", verb.past_stem), BOTH, Ending::Open);
    to.plural_waw(vec![format!("{stem}و")], THEY);
}
