//! Magnitude words after a figure or alone.

use super::count;
use super::cursor::Cursor;
use crate::facts::Magnitude;
use crate::facts::words::{Form, Sense};

/// The product of the magnitude words at `at`: its power of ten, and the token after them.
///
/// `article` says whether the first may have one (نصف المليون).
pub(super) fn words(cursor: &Cursor, at: usize, article: bool) -> (u32, usize) {
    let (mut power, mut next) = (0, at);
    while let Some((magnitude, behind)) = word(cursor, next, article && next == at) {
        if power + magnitude.power() > MAX_POWER {
            break;
        }
        power += magnitude.power();
        next = behind;
    }
    (power, next)
}

/// No product of magnitudes is larger: a million trillions.
const MAX_POWER: u32 = 18;

fn word(cursor: &Cursor, at: usize, article: bool) -> Option<(Magnitude, usize)> {
    let hyphen = cursor.is_joining_dash(at) && cursor.is_latin_word(at + 1);
    let at = at + usize::from(hyphen);
    match cursor.sense(at) {
        Sense::Scale(magnitude, form)
            if form != Form::Dual
                && cursor.is_bare(at)
                && (article || !cursor.clitics(at).article) =>
        {
            Some((magnitude, at + 1))
        }
        _ => None,
    }
}

/// A magnitude letter attached to a figure: `5bn` always, `5k` where it is small, `5m` after a
/// currency sign or before people alone (five metres otherwise).
pub(super) fn suffix(cursor: &Cursor, at: usize, money: bool) -> Option<(u32, usize)> {
    match cursor.sense(at) {
        Sense::Suffix(magnitude)
            if cursor.is_glued(at)
                && (money || cursor.text(at) == "k" || is_of_many(cursor, at)) =>
        {
            Some((magnitude.power(), at + 1))
        }
        _ => None,
    }
}

/// `5m people`, `2m users`: what comes in millions and in no metres.
fn is_of_many(cursor: &Cursor, at: usize) -> bool {
    const MANY: [&str; 14] = [
        "people",
        "users",
        "viewers",
        "voters",
        "customers",
        "workers",
        "homes",
        "households",
        "jobs",
        "children",
        "women",
        "men",
        "copies",
        "passengers",
    ];
    cursor.text(at) == "m" && MANY.contains(&cursor.text(at + 1))
}

/// A magnitude with no figure: مليون is one, مليوني two, ملايين none. English needs "a" before it.
///
/// ألف is also a letter and a verb, ألفا also alpha: they need a word that shows them to be numbers.
pub(super) fn alone(cursor: &Cursor, at: usize) -> Option<(u32, u32, usize)> {
    let found = one_or_two(cursor, at)?;
    let Sense::Scale(magnitude, form) = cursor.sense(at) else {
        return None;
    };
    let doubtful = magnitude == Magnitude::Thousand && form != Form::Dual;
    (!doubtful || is_shown(cursor, at, form)).then_some(found)
}

/// How many a magnitude word says without a figure, its power, and the token after it.
pub(super) fn one_or_two(cursor: &Cursor, at: usize) -> Option<(u32, u32, usize)> {
    let Sense::Scale(magnitude, form) = cursor.sense(at) else {
        return None;
    };
    if cursor.is_latin_word(at) {
        return None;
    }
    let count = match form {
        Form::Singular => 1,
        Form::Dual => 2,
        Form::DualOrAccusative if is_accusative(cursor, at) => 1,
        Form::DualOrAccusative => 2,
        Form::Plural => return None,
    };
    let (more, next) = words(cursor, at + 1, false);
    Some((count, magnitude.power() + more, next))
}

/// Whether مليونا is one in the accusative: its dual stands before what it counts.
fn is_accusative(cursor: &Cursor, at: usize) -> bool {
    let and = cursor.clitics(at + 1).and || cursor.sense(at + 1) == Sense::And;
    cursor.text(at).contains('\u{64B}') || and || !cursor.is_word(at + 1)
}

fn is_shown(cursor: &Cursor, at: usize, form: Form) -> bool {
    let counted = match cursor.sense(at + 1) {
        Sense::Noun(_) | Sense::NationHead(_) | Sense::Scale(_, Form::Singular) => true,
        Sense::Unit(..) => cursor.is_bare(at + 1),
        Sense::Plain => THOUSANDS_OF.contains(&cursor.text(at + 1)),
        _ => false,
    };
    let led = matches!(
        cursor.sense_before(at),
        Sense::Of | Sense::About | Sense::To | Sense::Near | Sense::From
    );
    let clitic = cursor.clitics(at).preposition.is_some() && !cursor.clitics(at).article;
    let figure = cursor.sense(at + 1) == Sense::And && cursor.is_digits(at + 2);
    let sum = figure || count::joined(cursor, at + 1).is_some();
    let title = cursor.text(at + 1) == "ليلة";
    let led = form == Form::Singular && (led || clitic) && !cursor.clitics(at).article;
    !title && (counted || sum || led)
}

/// What is often counted in thousands, and no object of the verb ألّف.
const THOUSANDS_OF: [&str; 20] = [
    "شخص",
    "نسمة",
    "عام",
    "سنة",
    "جندي",
    "عنصر",
    "مقاتل",
    "مواطن",
    "طالب",
    "عامل",
    "موظف",
    "أسرة",
    "عائلة",
    "منزل",
    "وظيفة",
    "وحدة",
    "نسخة",
    "مرة",
    "لاجئ",
    "ضحية",
];
