//! The decisions of a style guide as words in a configuration.

use crate::style::{Billion, DigitStyle, GLetter, LatinJoin, MonthStyle, NameScript, QuoteStyle};

/// A decision that is one of a few words.
pub(super) trait Word: Copy + 'static {
    /// All words with what they mean.
    const WORDS: &'static [(&'static str, Self)];

    /// The word for it.
    fn word(self) -> &'static str;
}

macro_rules! words {
    ($($decision:ident { $($variant:ident = $word:literal),* $(,)? })*) => {
        $(impl Word for $decision {
            const WORDS: &'static [(&'static str, $decision)] =
                &[$(($word, $decision::$variant)),*];

            fn word(self) -> &'static str {
                match self {
                    $($decision::$variant => $word,)*
                }
            }
        })*
    };
}

words! {
    GLetter { Jeem = "jeem", Ghain = "ghain", Kaf = "kaf", Qaf = "qaf" }
    LatinJoin { Tatweel = "tatweel", Joiner = "joiner", Bare = "bare" }
    DigitStyle { Western = "western", ArabicIndic = "arabic-indic" }
    MonthStyle {
        Gregorian = "gregorian",
        Levantine = "levantine",
        Both = "both",
        BothSlashed = "both-slashed",
        Tunisian = "tunisian",
        Moroccan = "moroccan",
    }
    QuoteStyle { Guillemets = "guillemets", Curly = "curly", Straight = "straight" }
    Billion { Milyar = "milyar", Bilyon = "bilyon" }
    NameScript { Arabic = "arabic", Latin = "latin" }
}
