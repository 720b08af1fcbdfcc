//! Numbers, percentages and money: an amount with what stands before and after it.

use super::Found;
use super::amount::{self, Run};
use super::cursor::Cursor;
use super::{coin, measure, noise, order, scale, unit};
use crate::facts::words::Sense;
use crate::facts::{Amount, Currency, Magnitude, Unit, Value};
use crate::lexicon::numbers::ORDINALS;

pub(super) fn read(cursor: &Cursor, at: usize) -> Option<Found> {
    let found = |value, next| Found {
        value,
        first: at,
        next,
    };
    if let Some((currency, figure)) = unit::before_figure(cursor, at) {
        let run = amount::read(cursor, figure, true).filter(|run| is_known(cursor, run.next))?;
        return Some(found(money(run.amount, currency), run.next));
    }
    if is_percent_prefix(cursor, at) {
        let run = amount::read(cursor, at + 1, false)?;
        return Some(found(Value::Percent(run.amount), run.next));
    }
    if let Some((value, next)) = bracketed(cursor, at) {
        return Some(found(value, next));
    }
    if let Some(alone) = measure::alone(cursor, at) {
        return Some(alone);
    }
    if let Some((amount, currency, next)) = unit::alone(cursor, at) {
        return Some(found(money(amount, currency), next));
    }
    let minus = usize::from(is_minus(cursor, at));
    let mut run = amount::read(cursor, at + minus, is_sign_behind(cursor, at + minus))?;
    if minus > 0 {
        run.amount.coefficient = run.amount.coefficient.negated();
    }
    let (value, next) = with_unit(cursor, at + minus, run)?;
    let (value, next) = below_zero(cursor, value, next);
    Some(found(value, next))
}

/// A figure in brackets or quotation marks before its magnitude, coin or unit: (15) مليار دينار.
fn bracketed(cursor: &Cursor, at: usize) -> Option<(Value, usize)> {
    let depth = (0..3)
        .take_while(|&it| closing(cursor, at + it).is_some())
        .count();
    let figure = at + depth;
    if depth == 0 || !noise::is_clear(cursor, figure) {
        return None;
    }
    let run = amount::read(cursor, figure, false)?;
    let closed =
        (0..depth).all(|it| cursor.mark(run.next + it) == closing(cursor, figure - 1 - it));
    let behind = run.next + depth;
    let (power, end) = scale::words(cursor, behind, false);
    let counted = power > 0
        || unit::percent(cursor, behind).is_some()
        || unit::money(cursor, behind, true).is_some()
        || measure::unit(cursor, behind).is_some();
    if !closed || !counted {
        return None;
    }
    with_unit(cursor, figure, amount::times_power(run, power, end)?)
}

/// What closes the bracket or the quotation that opens at `at`.
fn closing(cursor: &Cursor, at: usize) -> Option<char> {
    Some(match cursor.mark(at)? {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        '"' => '"',
        '\u{201C}' => '\u{201D}',
        '\u{201E}' => '\u{201D}',
        '\u{2039}' => '\u{203A}',
        _ => return None,
    })
}

/// تحت الصفر, "below zero" turn what is before them.
fn below_zero(cursor: &Cursor, value: Value, next: usize) -> (Value, usize) {
    let said = matches!(
        (cursor.text(next), cursor.text(next + 1)),
        ("تحت" | "دون", "صفر" | "الصفر") | ("below", "zero")
    );
    let turned = |amount: Amount| Amount {
        coefficient: amount.coefficient.negated(),
        ..amount
    };
    let value = match value {
        Value::Number(amount) if said => Value::Number(turned(amount)),
        Value::Measure { amount, unit } if said => Value::Measure {
            amount: turned(amount),
            unit,
        },
        value => return (value, next),
    };
    (value, next + 2)
}

fn money(amount: Amount, currency: Currency) -> Value {
    Value::Money { amount, currency }
}

/// `%50`, as Arabic often has it.
fn is_percent_prefix(cursor: &Cursor, at: usize) -> bool {
    matches!(cursor.mark(at), Some('%' | '٪'))
        && cursor.is_digits(at + 1)
        && cursor.is_glued(at + 1)
}

/// A dash before a figure that touches nothing on its left; سالب, "minus".
fn is_minus(cursor: &Cursor, at: usize) -> bool {
    if cursor.sense(at) == Sense::Minus {
        return cursor.is_digits(at + 1) || matches!(cursor.sense(at + 1), Sense::Count(2..));
    }
    let range = at
        .checked_sub(1)
        .is_some_and(|before| cursor.is_digits(before));
    matches!(cursor.mark(at), Some('-' | '\u{2212}'))
        && cursor.is_digits(at + 1)
        && cursor.is_glued(at + 1)
        && (!cursor.is_glued(at)
            || cursor.mark_before(at) == Some('(')
            || cursor.sense_before(at) == Sense::And)
        && !range
}

/// Whether no magnitude follows that this module does not know.
fn is_known(cursor: &Cursor, next: usize) -> bool {
    cursor.sense(next) != Sense::OtherScale
}

/// Whether a magnitude letter is followed by a currency: `5m euros`, `5m €`.
fn is_sign_behind(cursor: &Cursor, at: usize) -> bool {
    unit::money(cursor, at + 2, true).is_some()
}

fn with_unit(cursor: &Cursor, at: usize, run: Run) -> Option<(Value, usize)> {
    let parts = cursor.is_digits(at) && matches!(cursor.sense(run.next), Sense::Shares(_));
    if !is_known(cursor, run.next) || parts && !run.scaled {
        return None;
    }
    if let Some(next) = unit::percent(cursor, run.next) {
        return Some((Value::Percent(run.amount), next));
    }
    if let Some((currency, next)) = coin::millions(cursor, run.next).filter(|_| !run.scaled) {
        let million = Magnitude::Million;
        let amount = Amount {
            magnitude: million,
            ..run.amount
        };
        return Some((money(amount, currency), next));
    }
    if let Some((currency, next)) = unit::money(cursor, run.next, run.scaled) {
        let (amount, next) = with_part(cursor, run.amount, next)?;
        return Some((money(amount, currency), next));
    }
    if let Some((unit, next)) = measure::unit(cursor, run.next) {
        return measured(cursor, run.amount, unit, next);
    }
    if let Some((times, next)) = fold(cursor, run) {
        return Some((Value::Multiple(times), next));
    }
    if let Some(place) = ordinal(cursor, at, run.next) {
        return Some((Value::Ordinal(place), run.next + 1));
    }
    let is_number = if cursor.is_digits(at) {
        is_figure_free(cursor, at, run.next)
    } else {
        run.scaled || are_words_free(cursor, at, run)
    };
    is_number.then_some((Value::Number(run.amount), run.next))
}

/// A measure with what "and a half" adds to it: ثلاثة أمتار ونصف.
fn measured(cursor: &Cursor, amount: Amount, unit: Unit, next: usize) -> Option<(Value, usize)> {
    let (amount, next) = with_part(cursor, amount, next)?;
    Some((Value::Measure { amount, unit }, next))
}

/// What ونصف and إلا ربعا behind a unit or a coin make of its amount.
fn with_part(cursor: &Cursor, mut amount: Amount, next: usize) -> Option<(Amount, usize)> {
    let whole = amount.magnitude == Magnitude::Unit && amount.coefficient.is_whole();
    let Some((more, next)) = measure::and_part(cursor, next).filter(|_| whole) else {
        return Some((amount, next));
    };
    amount.coefficient = amount.coefficient.plus(more)?.shortest();
    Some((amount, next))
}

/// ثلاثة أضعاف, 11 ضعفًا, `10-fold`.
fn fold(cursor: &Cursor, run: Run) -> Option<(u32, usize)> {
    let noun = run.next + usize::from(cursor.is_joining_dash(run.next));
    let named = matches!(cursor.sense(noun), Sense::Folds | Sense::Part(200));
    let times = u32::try_from(run.amount.full().to_integer()?).ok()?;
    (named && cursor.clitics(noun).len == 0).then_some((times, noun + 1))
}

/// `65th`.
fn ordinal(cursor: &Cursor, at: usize, next: usize) -> Option<u32> {
    let (place, _) = cursor.whole(at).filter(|_| next == at + 1)?;
    (cursor.sense(next) == Sense::Ordinal && cursor.is_glued(next)).then_some(place)
}

/// Whether a figure with no unit is a number, not part of a name.
fn is_figure_free(cursor: &Cursor, at: usize, next: usize) -> bool {
    let letters =
        cursor.is_glued(next) && cursor.is_latin_word(next) && cursor.sense(next) != Sense::Measure;
    let figure = cursor.figure(at);
    let code = figure.is_some_and(|figure| figure.leading_zero);
    !letters && !code && !is_version(cursor, at)
}

/// `2.0` after a name in capitals.
fn is_version(cursor: &Cursor, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let round = cursor
        .figure(at)
        .is_some_and(|figure| figure.value.decimals() == 1 && figure.value.is_whole());
    round && cursor.is_capital(before) && cursor.sense(before) == Sense::Plain
}

/// Whether number words alone are a number: not "one", not العشرين (which may be
/// the twentieth), not the end of an ordinal, not a fraction or a name.
fn are_words_free(cursor: &Cursor, at: usize, run: Run) -> bool {
    let before = at.checked_sub(1).map_or("", |before| cursor.text(before));
    let count = run.amount.full().to_integer().unwrap_or_default();
    let definite = cursor.clitics(at).article
        && !(3..20).contains(&count)
        && !order::counts_tens(cursor, at, run.next);
    let fraction = is_fraction(cursor, run.next)
        || (cursor.is_joining_dash(run.next) && is_fraction(cursor, run.next + 1));
    let name = is_capital_name(cursor, at, run.next);
    let ordinal = cursor.is_arabic_word(at) && is_ordinal(before);
    let plural = cursor.sense(run.next) == Sense::Plural;
    count != 1 && !(definite || fraction || name || ordinal || plural)
}

/// "Seven Dwarfs", "One Direction"; but "Two Australians" at the head of a sentence.
fn is_capital_name(cursor: &Cursor, at: usize, next: usize) -> bool {
    let people = cursor.opens_sentence(at)
        && cursor.text(next).ends_with('s')
        && !cursor.is_capital(next + 1);
    cursor.is_capital(at) && cursor.is_capital(next) && !cursor.is_glued(next) && !people
}

/// Whether a word for a part stands there, and the number before it says how many.
fn is_fraction(cursor: &Cursor, at: usize) -> bool {
    matches!(cursor.sense(at), Sense::Shares(_) | Sense::Quarters)
        || matches!(cursor.text(at), "half" | "halves" | "third" | "quarter")
}

/// The first word of الثالث عشر.
fn is_ordinal(word: &str) -> bool {
    let word = word.trim_end_matches('ة');
    let named = ORDINALS.iter().filter(|it| it.1 < 10).map(|it| it.0[0]);
    let mut stems = named.chain(["حادي", "ثاني"]);
    stems.any(|stem| word.ends_with(stem))
}
