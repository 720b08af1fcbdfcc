//! The vocabulary: what the words around figures mean.

mod arabic;
mod clitics;
mod latin;

pub(super) use clitics::{Clitics, arabic};
pub(super) use latin::latin;

use super::{Currency, DayHalf, Magnitude, Noun};

/// How a magnitude word is inflected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// مليون, million.
    Singular,
    /// مليوني, مليونان: two of it.
    Dual,
    /// مليونا, ألفا: two of it before a noun, or one in the accusative.
    DualOrAccusative,
    /// ملايين, millions: never a number by itself.
    Plural,
}

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
    /// A magnitude letter, read only where it is glued to a figure.
    Suffix(Magnitude),
    /// A month; `true` where the word often means something else.
    Month(u8, bool),
    /// كانون and تشرين: the months of the first and of the second.
    MonthHead(u8, u8),
    /// الأول to العاشر.
    Turn(u8),
    /// A currency noun.
    Noun(Noun),
    /// A currency code or sign.
    Currency(Currency),
    /// A nation before or behind a currency noun, as its ISO 3166 code.
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
    /// نحو: about so many.
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
    /// The half of the day behind a time.
    Half(DayHalf),
    /// ليلا: morning or evening by the hour.
    Night,
    /// بعد, which الظهر may follow.
    After,
    /// الساعة.
    Clock,
    /// st, nd, rd, th.
    Ordinal,
    /// A unit of measure that may be glued to a figure.
    Measure,
    /// The s of 1990s.
    Plural,
}
