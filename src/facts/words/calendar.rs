//! Days of the week, months of the Hijra, decades, orders and words for times seen from today.
//! Names: CLDR `en` and `ar`, with the spellings of the press.

use super::Sense::{
    self, Century, Decade, Era, Hijri, HijriHead, HijriOwner, HijriTail, Order, Period, Shift,
    Weekday,
};
use super::WordList;
use crate::facts::{Period as P, Relative};
use crate::lexicon::months::ISLAMIC;
use crate::lexicon::numbers::ORDINALS;

const DAY: P = P::Day;

/// Ordinals and the months of the Islamic calendar, of which those of two words are split: their
/// second words need not stand beside the first.
pub(super) fn from_lexicon() -> impl Iterator<Item = (&'static str, Sense)> {
    let orders = ORDINALS
        .iter()
        .flat_map(|&(words, number)| words.map(|word| (word, Order(number))));
    let months = ISLAMIC
        .iter()
        .zip(1..)
        .map(|(name, month)| match name.split_once(' ') {
            None => (*name, Hijri(month, true)),
            Some((OWNER, tail)) => (tail, HijriTail(month)),
            // Of two months with one head the later one comes last, and would displace the first.
            Some((head, _)) => (head, HijriHead(month - (month + 1) % 2)),
        });
    orders.chain(months)
}

/// The first word of ذو القعدة and ذو الحجة.
const OWNER: &str = "ذو";

/// As they are written or as `clitics` folds them.
pub(super) const ARABIC: WordList = &[
    ("الاثنين", Weekday(1)),
    ("الثلاثاء", Weekday(2)),
    ("الاربعاء", Weekday(3)),
    ("الخميس", Weekday(4)),
    ("الجمعه", Weekday(5)),
    ("السبت", Weekday(6)),
    ("الاحد", Weekday(7)),
    ("امس|البارحه", Sense::Relative(Relative::new(DAY, -1))),
    ("اليوم", Sense::Today),
    ("غدا|الغد", Sense::Relative(Relative::new(DAY, 1))),
    ("اسبوع", Period(P::Week)),
    ("الماضي|الماضيه|المنصرم|المنصرمه|الفائت|الفائته", Shift(-1)),
    ("الحالي|الحاليه|الجاري|الجاريه", Shift(0)),
    ("المقبل|المقبله|القادم|القادمه", Shift(1)),
    ("هذا|هذه", Sense::This),
    ("الاولي", Sense::Turn(1)),
    ("الآخر|الاخر|الآخره|الاخره|الثانيه", Sense::LastTurn),
    ("غره|فاتح", Sense::Opening),
    ("اولي", Sense::Turn(1)),
    ("آخر|آخره|ثانيه", Sense::LastTurn),
    ("ذو|ذي|ذا", HijriOwner),
    ("جماد", HijriHead(5)),
    ("قعده", HijriTail(11)),
    ("حجه", HijriTail(12)),
    ("ذوالقعده|ذيالقعده", Hijri(11, false)),
    ("ذوالحجه|ذيالحجه", Hijri(12, false)),
    ("هـ|ه|هجري|هجريه|للهجره|هجريا", Era),
    ("حادي|حاديه", Sense::FirstOf),
    ("عشرينيات|عشرينات", Decade(20)),
    ("ثلاثينيات|ثلاثينات", Decade(30)),
    ("اربعينيات|اربعينات", Decade(40)),
    ("خمسينيات|خمسينات", Decade(50)),
    ("ستينيات|ستينات", Decade(60)),
    ("سبعينيات|سبعينات", Decade(70)),
    ("ثمانينيات|ثمانينات", Decade(80)),
    ("تسعينيات|تسعينات", Decade(90)),
    ("عقد", Sense::DecadeNoun),
    ("قرن", Century),
    ("اضعاف|ضعفا", Sense::Folds),
    ("ضعفي|ضعفين|ضعفان", Sense::Twofold),
    ("ثلث", Sense::Share(1, 3)),
    ("ثلثا|ثلثي|ثلثين|ثلثان", Sense::Share(2, 3)),
    ("اثلاث", Sense::Shares(3)),
    ("اخماس", Sense::Shares(5)),
    ("اسداس", Sense::Shares(6)),
    ("اسباع", Sense::Shares(7)),
    ("اثمان", Sense::Shares(8)),
    ("اتساع", Sense::Shares(9)),
    ("اعشار", Sense::Shares(10)),
    ("سدس", Sense::Share(1, 6)),
];

/// Lower-case.
pub(super) const ENGLISH: WordList = &[
    ("monday|mondays", Weekday(1)),
    ("tuesday|tuesdays", Weekday(2)),
    ("wednesday|wednesdays", Weekday(3)),
    ("thursday|thursdays", Weekday(4)),
    ("friday|fridays", Weekday(5)),
    ("saturday|saturdays", Weekday(6)),
    ("sunday|sundays", Weekday(7)),
    ("yesterday", Sense::Relative(Relative::new(DAY, -1))),
    ("today", Sense::Today),
    ("tomorrow", Sense::Relative(Relative::new(DAY, 1))),
    ("week", Period(P::Week)),
    ("month", Period(P::Month)),
    ("last|past", Shift(-1)),
    ("this", Shift(0)),
    ("next", Shift(1)),
    ("muharram", Hijri(1, false)),
    ("safar", Hijri(2, true)),
    ("rajab", Hijri(7, true)),
    ("shaban|shaaban", Hijri(8, true)),
    ("ramadan|ramadhan", Hijri(9, true)),
    ("shawwal", Hijri(10, false)),
    ("rabi", HijriHead(3)),
    ("jumada", HijriHead(5)),
    ("i|awwal|awal|ula|oula", Sense::Turn(1)),
    (
        "ii|thani|thania|thaniya|thaniyah|akhir|akhira|akhirah",
        Sense::LastTurn,
    ),
    ("dhu|zul|dhul", HijriOwner),
    ("qadah|qidah|qaada|qada", HijriTail(11)),
    ("hijjah|hijja|hajj", HijriTail(12)),
    ("ah", Era),
    ("third", Order(3)),
    ("fourth", Order(4)),
    ("fifth", Order(5)),
    ("sixth", Order(6)),
    ("seventh", Order(7)),
    ("eighth", Order(8)),
    ("ninth", Order(9)),
    ("tenth", Order(10)),
    ("eleventh", Order(11)),
    ("twelfth", Order(12)),
    ("thirteenth", Order(13)),
    ("fourteenth", Order(14)),
    ("fifteenth", Order(15)),
    ("sixteenth", Order(16)),
    ("seventeenth", Order(17)),
    ("eighteenth", Order(18)),
    ("nineteenth", Order(19)),
    ("twentieth", Order(20)),
    ("thirtieth", Order(30)),
    ("fortieth", Order(40)),
    ("fiftieth", Order(50)),
    ("sixtieth", Order(60)),
    ("seventieth", Order(70)),
    ("eightieth", Order(80)),
    ("ninetieth", Order(90)),
    ("first", Sense::FirstOf),
    ("second", Sense::SecondOf),
    ("twenties", Decade(20)),
    ("thirties", Decade(30)),
    ("forties", Decade(40)),
    ("fifties", Decade(50)),
    ("sixties", Decade(60)),
    ("seventies", Decade(70)),
    ("eighties", Decade(80)),
    ("nineties", Decade(90)),
    ("thirds", Sense::Shares(3)),
    ("fourths", Sense::Shares(4)),
    ("fifths", Sense::Shares(5)),
    ("sixths", Sense::Shares(6)),
    ("sevenths", Sense::Shares(7)),
    ("eighths", Sense::Shares(8)),
    ("ninths", Sense::Shares(9)),
    ("tenths", Sense::Shares(10)),
    ("double|doubling|doubled", Sense::Times(2)),
    (
        "triple|tripled|tripling|treble|trebled|trebling",
        Sense::Times(3),
    ),
    ("quadruple|quadrupled|quadrupling", Sense::Times(4)),
    ("twofold", Sense::Times(2)),
    ("threefold", Sense::Times(3)),
    ("fourfold", Sense::Times(4)),
    ("fivefold", Sense::Times(5)),
    ("sixfold", Sense::Times(6)),
    ("tenfold", Sense::Times(10)),
    ("fold", Sense::Folds),
];
