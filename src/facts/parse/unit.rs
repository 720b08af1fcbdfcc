//! What an amount is of: percent signs and words, currency signs, codes and nouns.

use super::cursor::Cursor;
use super::{coin, measure};
use crate::facts::words::Sense;
use crate::facts::{Amount, Currency, Decimal, Magnitude, Noun};

/// The token after a percent sign or its words at `at`.
pub(super) fn percent(cursor: &Cursor, at: usize) -> Option<usize> {
    if matches!(cursor.mark(at), Some('%' | '٪')) {
        let prefix = cursor.is_digits(at + 1) && cursor.is_glued(at + 1) && !cursor.is_glued(at);
        return (!prefix).then_some(at + 1);
    }
    let is_hundred =
        |at: usize| cursor.sense(at) == Sense::Count(100) && cursor.clitics(at).article;
    match (cursor.sense(at), cursor.sense(at + 1)) {
        (Sense::Percent, _) if cursor.text(at) == "percentage" => {
            cursor.text(at + 1).starts_with("point").then_some(at + 2)
        }
        (Sense::Percent, _) if cursor.is_latin_word(at) => Some(at + 1),
        (Sense::Per, Sense::Cent) | (Sense::Point, Sense::Percent) => Some(at + 2),
        (Sense::In, _) if is_hundred(at + 1) && cursor.is_bare(at + 1) => Some(at + 2),
        _ if is_hundred(at) && cursor.clitics(at).preposition == Some('ب') => Some(at + 1),
        _ => None,
    }
}

/// The currency of a sign at `at`.
pub(super) fn symbol(cursor: &Cursor, at: usize) -> Option<Currency> {
    Some(Currency::Iso(match cursor.mark(at)? {
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' => "JPY",
        '₽' => "RUB",
        '₪' => "ILS",
        '₺' => "TRY",
        '₹' => "INR",
        '₩' => "KRW",
        '₴' => "UAH",
        _ => return None,
    }))
}

/// A currency before a figure: `$`, `US$`, `USD`; and the token after it.
pub(super) fn before_figure(cursor: &Cursor, at: usize) -> Option<(Currency, usize)> {
    let (currency, next) = if let Some(currency) = symbol(cursor, at) {
        (currency, at + 1)
    } else if let Sense::Currency(currency) = cursor.sense(at) {
        (currency, at + 1)
    } else if cursor.text(at) == "LE" {
        (Currency::Iso("EGP"), at + 1)
    } else if let Some(coin) = coin::read(cursor, at) {
        coin
    } else {
        (dollar_of(cursor, at)?, at + 2)
    };
    cursor.figure(next).map(|_| (currency, next))
}

/// `US$`, `HK$` and their kin.
fn dollar_of(cursor: &Cursor, at: usize) -> Option<Currency> {
    let code = match cursor.text(at) {
        "US" => "USD",
        "C" | "CA" | "CDN" => "CAD",
        "A" | "AU" => "AUD",
        "NZ" => "NZD",
        "HK" => "HKD",
        "S" => "SGD",
        "R" => "BRL",
        _ => return None,
    };
    let joined = cursor.mark(at + 1)? == '$' && cursor.is_glued(at + 1);
    joined.then_some(Currency::Iso(code))
}

/// A currency after an amount, and the token after it.
///
/// "Pounds" weigh and "won" wins: without a magnitude before them they need a nation.
pub(super) fn money(cursor: &Cursor, at: usize, scaled: bool) -> Option<(Currency, usize)> {
    let at = at + usize::from(cursor.is_joining_dash(at) && cursor.is_word(at + 1));
    if let Some(currency) = symbol(cursor, at) {
        let next_amount = cursor.is_digits(at + 1) && cursor.is_glued(at + 1);
        return (!next_amount).then_some((currency, at + 1));
    }
    if let Sense::Currency(currency) = cursor.sense(at) {
        let next_amount = cursor.is_digits(at + 1) && !cursor.is_glued(at);
        return (!next_amount).then_some((currency, at + 1));
    }
    if let Sense::CoinMark(noun, nation) = cursor.sense(at) {
        let next_amount = cursor.is_digits(at + 1) && cursor.is_glued(at + 1);
        let currency = Currency::named(noun, nation).filter(|_| !next_amount)?;
        return Some((currency, at + 1));
    }
    if let Some(coin) = coin::read(cursor, at) {
        return Some(coin);
    }
    nation_first(cursor, at).or_else(|| noun_first(cursor, at, scaled))
}

/// "Saudi riyals", "U.S. dollars".
fn nation_first(cursor: &Cursor, at: usize) -> Option<(Currency, usize)> {
    let (nation, next) = nation(cursor, at).filter(|_| cursor.is_latin_word(at))?;
    let noun = noun(cursor, next)?;
    Some((Currency::named(noun, Some(nation))?, next + 1))
}

/// ريال سعودي, "pounds sterling", دولار.
fn noun_first(cursor: &Cursor, at: usize, scaled: bool) -> Option<(Currency, usize)> {
    let noun = noun(cursor, at)?;
    let named = nation(cursor, at + 1)
        .and_then(|(nation, next)| Some((Currency::named(noun, Some(nation))?, next)));
    let doubtful = cursor.is_latin_word(at) && matches!(noun, Noun::Pound | Noun::Won) && !scaled;
    match named {
        Some(named) => Some(named),
        None if doubtful => None,
        None => Some((Currency::named(noun, None)?, at + 1)),
    }
}

/// دولاران, ريالين سعوديين, دينار كويتي واحد, دولار ونصف: how much, and the token after.
pub(super) fn alone(cursor: &Cursor, at: usize) -> Option<(Amount, Currency, usize)> {
    let (count, noun) = match cursor.sense(at) {
        Sense::NounDual(noun) => (2_u32, noun),
        Sense::Noun(noun) if cursor.is_arabic_word(at) => (1, noun),
        _ => return None,
    };
    if cursor.clitics(at).article {
        return None;
    }
    let named = nation(cursor, at + 1)
        .and_then(|(nation, next)| Some((Currency::named(noun, Some(nation))?, next)));
    let (currency, next) = match named {
        Some(named) => named,
        None => (Currency::named(noun, None)?, at + 1),
    };
    let one = cursor.sense(next) == Sense::Count(1) && cursor.clitics(next).len == 0;
    let amount = |figure| Amount::new(figure, Magnitude::Unit);
    if let Some((more, end)) = measure::and_part(cursor, next) {
        let sum = Decimal::from(count).plus(more)?.shortest();
        return Some((amount(sum), currency, end));
    }
    let next = next + usize::from(count == 1);
    (count == 2 || one).then_some((amount(count.into()), currency, next))
}

fn noun(cursor: &Cursor, at: usize) -> Option<Noun> {
    match cursor.sense(at) {
        Sense::Noun(noun) if cursor.is_bare(at) => Some(noun),
        _ => None,
    }
}

fn nation(cursor: &Cursor, at: usize) -> Option<(&'static str, usize)> {
    match (cursor.sense(at), cursor.sense(at + 1)) {
        (Sense::Nation(nation), _) if cursor.is_bare(at) => Some((nation, at + 1)),
        (Sense::NationHead(nation), Sense::NationTail) => Some((nation, at + 2)),
        _ if cursor.text(at) == "U"
            && cursor.mark(at + 1) == Some('.')
            && cursor.text(at + 2) == "S" =>
        {
            Some(("US", at + 3 + usize::from(cursor.mark(at + 3) == Some('.'))))
        }
        _ => None,
    }
}
