//! Active and passive participles, by the pattern of the verb.

use super::{Class, Verb, letters};
use crate::text::SHADDA;

/// The participles of `verb`, the active first; one where both are written alike. `lemma` has the
/// shadda that tells علّم from علم.
pub(super) fn of(verb: &Verb, lemma: &str) -> Vec<String> {
    let is_second_form = lemma.contains(SHADDA) && verb.class != Class::Doubled;
    let mut all = if verb.is_simple() && !is_second_form {
        simple(verb)
    } else if verb.class == Class::Doubled && letters(&verb.past).len() == 2 {
        doubled(verb)
    } else {
        augmented(verb)
    };
    all.dedup();
    all
}

/// فاعل and مفعول.
fn simple(verb: &Verb) -> Vec<String> {
    let past = letters(&verb.past);
    let present = letters(&verb.present);
    let [first, second, third] = past[..] else {
        return Vec::new();
    };
    let middle = present.iter().rev().nth(1).copied().unwrap_or_default();
    match verb.class {
        Class::Hollow => {
            let active = if third == 'ء' {
                format!("{first}ائي")
            } else {
                format!("{first}ائ{third}")
            };
            vec![active, format!("م{first}{middle}{third}")]
        }
        Class::Defective => {
            let last = if present.last() == Some(&'و') {
                'و'
            } else {
                'ي'
            };
            let active = if first == 'أ' {
                format!("آ{second}ي")
            } else {
                format!("{first}ا{second}ي")
            };
            vec![active, format!("م{first}{second}{last}")]
        }
        Class::Sound | Class::Doubled => {
            let seat = if second == 'أ' { 'ئ' } else { second };
            let last = if third == 'أ' { 'ئ' } else { third };
            let active = if first == 'أ' {
                format!("آ{seat}{last}")
            } else {
                format!("{first}ا{seat}{last}")
            };
            let passive_last = if third == 'أ' { 'ء' } else { third };
            let passive_middle = if second == 'أ' { 'ؤ' } else { second };
            vec![active, format!("م{first}{passive_middle}و{passive_last}")]
        }
    }
}

/// مادّ, ممدود.
fn doubled(verb: &Verb) -> Vec<String> {
    let past = letters(&verb.past);
    let [first, second] = past[..] else {
        return Vec::new();
    };
    vec![
        format!("{first}ا{second}"),
        format!("م{first}{second}و{second}"),
    ]
}

/// م before the stem of the present: مستخدم; of weak verbs the passive too: معيد, معاد.
fn augmented(verb: &Verb) -> Vec<String> {
    let stem = &verb.present;
    let cut = |end: &str| format!("م{}", stem.strip_suffix(end).unwrap_or(stem));
    match verb.class {
        Class::Defective => {
            let stem = cut(if stem.ends_with('ى') { "ى" } else { "ي" });
            vec![format!("{stem}ي"), format!("{stem}ى")]
        }
        Class::Hollow => {
            let all = letters(stem);
            let (start, last) = all.split_at(all.len().saturating_sub(2));
            let start: String = start.iter().collect();
            let last = last.last().copied().unwrap_or_default();
            vec![format!("م{stem}"), format!("م{start}ا{last}")]
        }
        Class::Sound | Class::Doubled => vec![format!("م{stem}")],
    }
}
