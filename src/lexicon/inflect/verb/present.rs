//! The present, in its full and short forms, and the imperative.

use super::super::super::inflection::{Ending, Tense};
use super::super::seat::{before_alef, before_waw, before_yeh, without_last};
use super::persons::*;
use super::{Class, Form, Verb, letters};

/// The prefixes of the present with one ending: he, she and you, I, we.
pub(super) fn prefixed(stem: &str) -> [(String, Agreement); 5] {
    let first = match stem.strip_prefix('أ') {
        Some(rest) => format!("آ{rest}"),
        None => format!("أ{stem}"),
    };
    [
        (format!("ي{stem}"), HE),
        (format!("ت{stem}"), SHE),
        (format!("ت{stem}"), YOU),
        (first, I),
        (format!("ن{stem}"), WE),
    ]
}

/// The forms of the present.
pub(super) fn write(verb: &Verb, forms: &mut Vec<Form>) {
    let mut to = Writer {
        tense: Tense::Present,
        is_passive: false,
        forms,
    };
    let whole = &verb.present;
    let last_is_maqsura = whole.ends_with('ى');
    for (spelling, who) in prefixed(whole) {
        if last_is_maqsura {
            to.push(format!("{}ا", without_last(&spelling)), who, Ending::Bound);
            to.push(spelling, who, Ending::Closed);
        } else {
            to.push(spelling, who, Ending::Open);
        }
    }
    present_plurals(verb, &mut to);
    to.tense = Tense::PresentShort;
    if matches!(
        verb.class,
        Class::Hollow | Class::Defective | Class::Doubled
    ) {
        for (spelling, who) in prefixed(&verb.present_stem) {
            to.push(spelling, who, Ending::Open);
        }
    }
}

/// What stands before ون, ين and ان: the ي of يرمي goes before the first two.
struct Plurals {
    waw: Vec<String>,
    yeh: Vec<String>,
    alef: Vec<String>,
    nun: String,
}

fn plural_stems(verb: &Verb) -> Plurals {
    let whole = &verb.present;
    if verb.class == Class::Defective {
        let stem = without_last(whole);
        let before_alef = if whole.ends_with('ى') {
            format!("{stem}يا")
        } else {
            format!("{whole}ا")
        };
        let nun = if whole.ends_with('ى') {
            format!("{stem}ي")
        } else {
            whole.clone()
        };
        return Plurals {
            waw: vec![format!("{stem}و")],
            yeh: vec![format!("{stem}ي")],
            alef: vec![before_alef],
            nun,
        };
    }
    Plurals {
        waw: before_waw(whole, ""),
        yeh: before_yeh(whole, ""),
        alef: before_alef(whole, ""),
        nun: if verb.class == Class::Sound {
            whole.clone()
        } else {
            verb.present_stem.clone()
        },
    }
}

fn present_plurals(verb: &Verb, to: &mut Writer<'_>) {
    let stems = plural_stems(verb);
    for (prefix, plural, dual) in [("ي", THEY, BOTH), ("ت", YOU_ALL, YOU_BOTH)] {
        to.tense = Tense::Present;
        let with = |stems: &[String], rest: &str| {
            stems
                .iter()
                .map(|it| format!("{prefix}{it}{rest}"))
                .collect::<Vec<_>>()
        };
        to.all(with(&stems.waw, "ن"), plural, Ending::Open);
        to.all(with(&stems.alef, "ن"), dual, Ending::Open);
        let nun = joined(&format!("{prefix}{}", stems.nun), "ن");
        to.push(nun, THEY_FEMININE, Ending::Open);
        to.tense = Tense::PresentShort;
        to.plural_waw(with(&stems.waw, ""), plural);
        to.all(with(&stems.alef, ""), dual, Ending::Open);
    }
    to.tense = Tense::Present;
    for stem in &stems.yeh {
        to.push(format!("ت{stem}ن"), YOU_FEMININE, Ending::Open);
    }
}

/// The forms of the imperative.
pub(super) fn imperative(verb: &Verb, forms: &mut Vec<Form>) {
    let mut to = Writer {
        tense: Tense::Imperative,
        is_passive: false,
        forms,
    };
    let stem = match verb.class {
        Class::Sound => &verb.present,
        _ => &verb.present_stem,
    };
    let prefix = match letters(&verb.past).as_slice() {
        ['أ', _, _, _] | ['أ', _, _] if verb.class != Class::Sound || !verb.is_simple() => "أ",
        ['ا', ..] => "ا",
        [_, _, _] if verb.class == Class::Sound && letters(stem).len() == 3 => "ا",
        [_, _, _] if verb.class == Class::Defective => "ا",
        _ => "",
    };
    to.push(format!("{prefix}{stem}"), YOU, Ending::Open);
    to.plural_waw(vec![format!("{prefix}{}و", stem)], YOU_ALL);
}
