//! The vocabulary: what the words around figures mean.

mod arabic;
mod calendar;
mod clitics;
mod latin;
mod units;

pub(super) use clitics::{Clitics, arabic};
pub(super) use latin::latin;

use super::{Currency, DayHalf, Magnitude, Noun};
use crate::facts;
pub(super) use crate::lexicon::numbers::Form;

/// Words, the spellings of one separated by `|`, and what each means.
type WordList = &'static [(&'static str, Sense)];

/// What a word means to this module.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sense {
    /// Nothing.
    Plain,
    /// A number word.
    Count(u16),
    /// أحد, which is a number only before عشر.
    One,
    /// hundred.
    Hundred,
    /// A part of a whole, in hundredths; ضعف is two hundred of them.
    Part(u16),
    /// أرباع, quarters.
    Quarters,
    /// crore, lakh: magnitudes that this module does not know.
    OtherScale,
    /// A magnitude word.
    Scale(Magnitude, Form),
    /// A magnitude letter, read only where it is attached to a figure.
    Suffix(Magnitude),
    /// A month; `true` where the word often means something else.
    Month(u8, bool),
    /// كانون and تشرين: the months of the first and of the second.
    MonthHead(u8, u8),
    /// الأول and الثاني, which follow كانون, and lead to a day before من.
    Turn(u8),
    /// غرة and فاتح: the first day of a month.
    Opening,
    /// الآخر, the second of two months of the Hijra.
    LastTurn,
    /// third, ثالث: a place in an order from three on.
    Order(u16),
    /// first and حادي, an order only within another: forty-first, حادي عشر.
    FirstOf,
    /// second, in the same way.
    SecondOf,
    /// A day of the week.
    Weekday(u8),
    /// yesterday, غدا.
    Relative(facts::Relative),
    /// today, and اليوم, which may be any day.
    Today,
    /// week; years and months have their own senses.
    Period(facts::Period),
    /// last, next, الماضي.
    Shift(i8),
    /// هذا.
    This,
    /// A month of the Hijra; `true` where the word often means something else.
    Hijri(u8, bool),
    /// ربيع and جمادى: the first of two months.
    HijriHead(u8),
    /// ذو, and the word after it.
    HijriOwner,
    HijriTail(u8),
    /// هـ, AH.
    Era,
    /// تسعينيات.
    Decade(u8),
    /// عقد, ten years.
    DecadeNoun,
    /// قرن.
    Century,
    /// ثلث: a numerator and a denominator.
    Share(u8, u8),
    /// fifths.
    Shares(u8),
    /// doubled, threefold.
    Times(u8),
    /// أضعاف, fold.
    Folds,
    /// ضعفان.
    Twofold,
    /// A unit of measure; `true` for the dual, which needs no figure.
    Unit(facts::Unit, bool),
    /// square and cubic.
    Area,
    Volume,
    /// nautical.
    Nautical,
    /// hour, as in "miles an hour".
    Hour,
    /// What degrees are counted in.
    Celsius,
    Fahrenheit,
    /// A currency noun.
    Noun(Noun),
    /// Two of a currency: دولارين.
    NounDual(Noun),
    /// A currency code or sign.
    Currency(Currency),
    /// A coin in two or three Latin letters, read only after a figure: `500 DH`.
    CoinMark(Noun, Option<&'static str>),
    /// A nation before or after a currency noun, as its ISO 3166 code.
    Nation(&'static str),
    /// The first word of a nation with two.
    NationHead(&'static str),
    /// The second.
    NationTail,
    /// عام, year.
    Year,
    /// شهر, month.
    MonthNoun,
    /// A word that months and years follow: since, early, أوائل.
    Near,
    /// نحو: approximately.
    About,
    /// في, in.
    In,
    /// إلى, to.
    To,
    /// from, between, بين.
    From,
    /// by, before, after: they lead years, not months ("by May" names a person as often).
    By,
    /// من, of.
    Of,
    /// و, and.
    And,
    /// a, an.
    Article,
    /// percent.
    Percent,
    /// The halves of "per cent".
    Per,
    Cent,
    /// نقطة, which مئوية may follow.
    Point,
    /// فاصل, point: decimals follow.
    DecimalMark,
    /// سالب, minus.
    Minus,
    /// كيلو in كيلو متر.
    Kilo,
    /// The same with ميغا, سنتي and ملي.
    Mega,
    Centi,
    Milli,
    /// The half of the day after a time.
    Half(DayHalf),
    /// ليلا: morning or evening by the hour.
    Night,
    /// ظهرا: the same about noon.
    Noon,
    /// بعد, which الظهر may follow.
    After,
    /// الساعة.
    Clock,
    /// st, nd, rd, th.
    Ordinal,
    /// A unit that may be attached to a figure and is not one of the known units.
    Measure,
    /// The s of 1990s.
    Plural,
}
