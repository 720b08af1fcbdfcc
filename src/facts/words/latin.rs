//! English words. Codes and currency names: CLDR `en`; months come from the lexicon.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Sense::{self, *};
use super::WordList;
use super::{DayHalf, Form, Magnitude, Noun as N, calendar, units};
use crate::facts::Currency;
use crate::lexicon::months::{Ambiguity, ENGLISH};

/// No word of the vocabulary is longer than this.
const MAX_LETTERS: usize = 12;

/// The meaning of a word in Latin letters.
///
/// Months need a capital, codes nothing but capitals; other words are read in any case.
pub(in crate::facts) fn latin(word: &str) -> Sense {
    if word.len() > MAX_LETTERS || !word.is_ascii() {
        return Plain;
    }
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    if let Some(currency) = Currency::from_code(word) {
        return Currency(currency);
    }
    if let Some(&(_, noun, nation)) = COIN_MARKS.iter().find(|row| row.0 == word) {
        return CoinMark(noun, nation);
    }
    match meaning(&word.to_ascii_lowercase()) {
        Some(Month(..) | NationHead(_) | Weekday(_) | Hijri(..) | HijriHead(_)) if !capital => {
            Plain
        }
        Some(sense) => sense,
        None => Plain,
    }
}

fn meaning(lower: &str) -> Option<Sense> {
    static WORDS: LazyLock<FxHashMap<&str, Sense>> = LazyLock::new(|| {
        let rows = [NUMBERS, MONEY, CONTEXT, calendar::ENGLISH, units::ENGLISH];
        let rows = rows.into_iter().flatten();
        rows.flat_map(|&(words, sense)| words.split('|').map(move |word| (word, sense)))
            .chain(months())
            .collect()
    });
    WORDS.get(lower).copied()
}

/// How newsrooms of the region write their coins behind a figure.
const COIN_MARKS: &[(&str, N, Option<&str>)] = &[
    ("LE", N::Pound, Some("EG")),
    ("SR", N::Riyal, Some("SA")),
    ("QR", N::Riyal, Some("QA")),
    ("KD", N::Dinar, Some("KW")),
    ("BD", N::Dinar, Some("BH")),
    ("JD", N::Dinar, Some("JO")),
    ("DA", N::Dinar, Some("DZ")),
    ("DT", N::Dinar, Some("TN")),
    ("DH", N::Dirham, None),
    ("Dh", N::Dirham, None),
    ("Dhs", N::Dirham, None),
];

const NUMBERS: WordList = &[
    ("one", Count(1)),
    ("two", Count(2)),
    ("three", Count(3)),
    ("four", Count(4)),
    ("five", Count(5)),
    ("six", Count(6)),
    ("seven", Count(7)),
    ("eight", Count(8)),
    ("nine", Count(9)),
    ("ten", Count(10)),
    ("eleven", Count(11)),
    ("twelve", Count(12)),
    ("thirteen", Count(13)),
    ("fourteen", Count(14)),
    ("fifteen", Count(15)),
    ("sixteen", Count(16)),
    ("seventeen", Count(17)),
    ("eighteen", Count(18)),
    ("nineteen", Count(19)),
    ("twenty", Count(20)),
    ("thirty", Count(30)),
    ("forty", Count(40)),
    ("fifty", Count(50)),
    ("sixty", Count(60)),
    ("seventy", Count(70)),
    ("eighty", Count(80)),
    ("ninety", Count(90)),
    ("hundred", Hundred),
    ("half", Part(50)),
    ("quarter", Part(25)),
    ("quarters", Quarters),
    ("point", DecimalMark),
    ("crore|crores|lakh|lakhs", OtherScale),
    ("thousand", Scale(Magnitude::Thousand, Form::Singular)),
    ("million|mn|mln", Scale(Magnitude::Million, Form::Singular)),
    ("billion|bn|bln", Scale(Magnitude::Billion, Form::Singular)),
    (
        "trillion|tn|trn",
        Scale(Magnitude::Trillion, Form::Singular),
    ),
    ("thousands", Scale(Magnitude::Thousand, Form::Plural)),
    ("millions", Scale(Magnitude::Million, Form::Plural)),
    ("billions", Scale(Magnitude::Billion, Form::Plural)),
    ("trillions", Scale(Magnitude::Trillion, Form::Plural)),
    ("k", Suffix(Magnitude::Thousand)),
    ("m", Suffix(Magnitude::Million)),
    ("b", Suffix(Magnitude::Billion)),
    ("t", Suffix(Magnitude::Trillion)),
];

/// Names of months; short forms are words of their own as often as not.
fn months() -> impl Iterator<Item = (&'static str, Sense)> {
    let months = ENGLISH.iter().zip(1..);
    months.flat_map(|(it, number)| {
        let full = (it.text, Month(number, it.ambiguity == Ambiguity::Much));
        let short = it
            .short
            .iter()
            .map(move |&text| (text, Month(number, true)));
        std::iter::once(full).chain(short)
    })
}

const MONEY: WordList = &[
    ("dollar|dollars", Noun(N::Dollar)),
    ("euro|euros", Noun(N::Euro)),
    ("pound|pounds", Noun(N::Pound)),
    ("yen", Noun(N::Yen)),
    ("yuan|renminbi", Noun(N::Yuan)),
    ("ruble|rubles|rouble|roubles", Noun(N::Ruble)),
    ("rupee|rupees", Noun(N::Rupee)),
    ("franc|francs", Noun(N::Franc)),
    ("krone|kroner|krona|kronor", Noun(N::Krone)),
    ("riyal|riyals|rial|rials", Noun(N::Riyal)),
    ("reais", Noun(N::Real)),
    ("dirham|dirhams", Noun(N::Dirham)),
    ("dinar|dinars", Noun(N::Dinar)),
    ("lira|liras|lire", Noun(N::Lira)),
    ("shekel|shekels", Noun(N::Shekel)),
    ("won", Noun(N::Won)),
    ("peso|pesos", Noun(N::Peso)),
    ("rand", Noun(N::Rand)),
    ("hryvnia|hryvnias", Noun(N::Hryvnia)),
    ("zloty|zlotys", Noun(N::Zloty)),
    ("ringgit|ringgits", Noun(N::Ringgit)),
    ("naira", Noun(N::Naira)),
    ("forint|forints", Noun(N::Forint)),
    ("rupiah", Noun(N::Rupiah)),
    ("baht", Noun(N::Baht)),
    ("cents", Noun(N::Cent)),
    ("centimes", Noun(N::Centime)),
    ("millimes", Noun(N::Millime)),
    ("piastre|piastres|piaster|piasters", Noun(N::Piastre)),
    ("fils", Noun(N::Fils)),
    ("halala|halalas", Noun(N::Halala)),
    ("pence", Noun(N::Penny)),
    ("us|american", Nation("US")),
    ("canadian", Nation("CA")),
    ("australian", Nation("AU")),
    ("new", NationHead("NZ")),
    ("hong", NationHead("HK")),
    ("south", NationHead("KR")),
    ("zealand|kong|korean", NationTail),
    ("singapore", Nation("SG")),
    ("british|sterling", Nation("GB")),
    ("egyptian", Nation("EG")),
    ("sudanese", Nation("SD")),
    ("syrian", Nation("SY")),
    ("lebanese", Nation("LB")),
    ("turkish", Nation("TR")),
    ("japanese", Nation("JP")),
    ("chinese", Nation("CN")),
    ("russian", Nation("RU")),
    ("indian", Nation("IN")),
    ("pakistani", Nation("PK")),
    ("swiss", Nation("CH")),
    ("swedish", Nation("SE")),
    ("norwegian", Nation("NO")),
    ("danish", Nation("DK")),
    ("saudi", Nation("SA")),
    ("qatari", Nation("QA")),
    ("omani", Nation("OM")),
    ("yemeni", Nation("YE")),
    ("iranian", Nation("IR")),
    ("brazilian", Nation("BR")),
    ("emirati|uae", Nation("AE")),
    ("moroccan", Nation("MA")),
    ("kuwaiti", Nation("KW")),
    ("iraqi", Nation("IQ")),
    ("jordanian", Nation("JO")),
    ("bahraini", Nation("BH")),
    ("tunisian", Nation("TN")),
    ("algerian", Nation("DZ")),
    ("libyan", Nation("LY")),
    ("israeli", Nation("IL")),
    ("mexican", Nation("MX")),
    ("argentine", Nation("AR")),
    ("colombian", Nation("CO")),
    ("chilean", Nation("CL")),
    ("philippine", Nation("PH")),
    ("taiwan|taiwanese", Nation("TW")),
    ("malaysian", Nation("MY")),
    ("nigerian", Nation("NG")),
    ("hungarian", Nation("HU")),
    ("indonesian", Nation("ID")),
    ("thai", Nation("TH")),
];

const CONTEXT: WordList = &[
    ("year", Year),
    ("in|during", In),
    ("since|early|late|mid|throughout", Near),
    ("to|until|till|through", To),
    ("by|before|after|around|circa", By),
    ("from|between", From),
    ("of", Of),
    ("and", And),
    ("a|an", Article),
    ("percent|pct|pc|percentage", Percent),
    ("per", Per),
    ("cent", Cent),
    ("am", Half(DayHalf::Morning)),
    ("pm", Half(DayHalf::Evening)),
    ("st|nd|rd|th", Ordinal),
    ("s", Plural),
    ("minus", Minus),
];
