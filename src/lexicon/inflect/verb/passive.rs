//! The passive, as far as it is written otherwise than the active.

use super::super::super::inflection::{Ending, Tense};
use super::super::seat::without_last;
use super::persons::*;
use super::present::prefixed;
use super::{Class, Form, Verb, letters};

/// The passives that are written otherwise than the active: قيل, يقال, رمي, يوجد.
pub(super) fn write(verb: &Verb, forms: &mut Vec<Form>) {
    let mut to = Writer {
        tense: Tense::Past,
        is_passive: true,
        forms,
    };
    if let Some(past) = passive_past(verb) {
        to.push(&past, HE, Ending::Open);
        to.push(format!("{past}ت"), SHE, Ending::Open);
        let stem = past
            .strip_suffix('ي')
            .filter(|_| verb.class == Class::Defective);
        to.plural_waw(vec![format!("{}و", stem.unwrap_or(&past))], THEY);
    }
    let Some(present) = passive_present(verb) else {
        return;
    };
    to.tense = Tense::Present;
    for (spelling, who) in prefixed(&present) {
        to.push(spelling, who, Ending::Closed);
    }
    let stem = present.strip_suffix('ى').unwrap_or(&present);
    to.push(format!("ي{stem}ون"), THEY, Ending::Closed);
}

fn passive_past(verb: &Verb) -> Option<String> {
    let all = letters(&verb.past);
    Some(match (verb.class, all.as_slice()) {
        (Class::Hollow, [.., _, last]) => {
            let start: String = all[..all.len() - 2].iter().collect();
            let last = if *last == 'ء' { 'ء' } else { *last };
            format!("{start}ي{last}")
        }
        (Class::Defective, [.., 'ى' | 'ا']) => format!("{}ي", without_last(&verb.past)),
        (Class::Sound, ['آ', rest @ ..]) => format!("أو{}", rest.iter().collect::<String>()),
        (Class::Sound, [first, 'ا', rest @ ..]) if rest.len() == 2 => {
            format!("{first}و{}", rest.iter().collect::<String>())
        }
        (Class::Sound, ['ت', first, 'ا', rest @ ..]) if rest.len() == 2 => {
            format!("ت{first}و{}", rest.iter().collect::<String>())
        }
        (Class::Sound, [start @ .., 'أ']) => format!("{}ئ", start.iter().collect::<String>()),
        (Class::Sound, [first, 'أ', last]) => format!("{first}ئ{last}"),
        _ => return None,
    })
}

fn passive_present(verb: &Verb) -> Option<String> {
    let all = letters(&verb.present);
    let text = |part: &[char]| part.iter().collect::<String>();
    Some(match (verb.class, all.as_slice()) {
        (Class::Hollow, [start @ .., 'و' | 'ي', last]) => format!("{}ا{last}", text(start)),
        (Class::Defective, [start @ .., 'ي' | 'و']) => format!("{}ى", text(start)),
        (Class::Sound, ['أ', _, _]) => format!("ؤ{}", text(&all[1..])),
        (Class::Sound, [_, _]) if verb.past.starts_with('و') => format!("و{}", text(&all)),
        (Class::Sound, [start @ .., 'ئ']) => format!("{}أ", text(start)),
        _ => return None,
    })
}
