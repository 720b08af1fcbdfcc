//! Arabic words. Those that are shared with other modules come from the lexicon; all are folded as
//! `clitics` says.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Sense::{self, *};
use super::WordList;
use super::clitics::FOLD;
use super::{DayHalf, Magnitude, Noun as N, calendar, units};
use crate::lexicon::months::{self, Ambiguity};
use crate::lexicon::numbers::{CARDINALS, SCALES};

/// The meaning of a folded word without clitics.
pub(super) fn meaning(folded: &str) -> Option<Sense> {
    static WORDS: LazyLock<FxHashMap<String, Sense>> = LazyLock::new(|| {
        let rows = [
            NUMBERS,
            TURNS,
            MONEY,
            NATIONS,
            CONTEXT,
            calendar::ARABIC,
            units::ARABIC,
        ];
        let rows = rows.into_iter().flatten();
        let listed =
            rows.flat_map(|&(words, sense)| words.split('|').map(move |word| (word, sense)));
        let lexicon = numbers().chain(gregorian()).chain(calendar::from_lexicon());
        let listed = lexicon.chain(listed);
        let listed = listed.map(|(word, sense)| (FOLD.word(word).into_owned(), sense));
        listed.chain(nations_in_the_dual()).collect()
    });
    WORDS.get(folded).copied()
}

fn numbers() -> impl Iterator<Item = (&'static str, Sense)> {
    let cardinals = CARDINALS
        .iter()
        .flat_map(|&(words, number)| words.iter().map(move |&word| (word, Count(number))));
    let scales = SCALES.iter().flat_map(|scale| {
        let sense = Scale(magnitude(scale.power), scale.form);
        scale.words.iter().map(move |&word| (word, sense))
    });
    cardinals.chain(scales)
}

fn magnitude(power: u8) -> Magnitude {
    match power {
        1 => Magnitude::Thousand,
        2 => Magnitude::Million,
        3 => Magnitude::Billion,
        _ => Magnitude::Trillion,
    }
}

/// Names of months, those of two words by their first: what is often another word counts only in a
/// date, and what is rarely one counts by itself.
fn gregorian() -> impl Iterator<Item = (&'static str, Sense)> {
    let single = months::ARABIC.iter().filter(|it| !it.text.contains(' '));
    let single = single.map(|it| {
        let is_doubtful = it.ambiguity == Ambiguity::Much;
        (it.text, Month(it.month, is_doubtful))
    });
    // Without the madda أيار and its like have no other meaning, but آب has.
    let bare = [
        ("اذار", Month(3, false)),
        ("آيار", Month(5, false)),
        ("اوغسطس", Month(8, false)),
    ];
    let single = single.chain(bare);
    let heads = months::heads().map(|(head, [first, second])| (head, MonthHead(first, second)));
    single.chain(heads)
}

/// ريالان سعوديان, ليرتين تركيتين.
fn nations_in_the_dual() -> impl Iterator<Item = (String, Sense)> {
    let stems = NATIONS
        .iter()
        .flat_map(|&(words, sense)| words.split('|').map(move |word| (word, sense)))
        .filter(|(word, _)| word.ends_with('ي'));
    stems.flat_map(|(stem, sense)| {
        ["ان", "ين", "تان", "تين"].map(|ending| (format!("{stem}{ending}"), sense))
    })
}

const NUMBERS: WordList = &[
    ("أحد|إحدى", One),
    ("نصف", Part(50)),
    ("ربع|ربعا", Part(25)),
    ("أرباع", Quarters),
    ("ضعف", Part(200)),
];

/// The second word of كانون الأول and its like, with and without the article.
const TURNS: WordList = &[("الأول|أول", Turn(1)), ("الثاني|ثاني", Turn(2))];

const MONEY: WordList = &[
    ("دولار|دولارا|دولارات|دولاري", Noun(N::Dollar)),
    ("يورو|يوروهات|اورو|اوروهات", Noun(N::Euro)),
    ("جنيه|جنيها|جنيهات", Noun(N::Pound)),
    ("ين|ينا|ينات", Noun(N::Yen)),
    ("يوان|يوانا|يوانات", Noun(N::Yuan)),
    ("روبل|روبلا|روبلات", Noun(N::Ruble)),
    ("روبيه|روبيات", Noun(N::Rupee)),
    ("فرنك|فرنكا|فرنكات", Noun(N::Franc)),
    ("كرونه|كرونا|كرونات|كرون", Noun(N::Krone)),
    ("ريال|ريالا|ريالات", Noun(N::Riyal)),
    ("درهم|درهما|دراهم", Noun(N::Dirham)),
    ("دينار|دينارا|دنانير", Noun(N::Dinar)),
    ("ليره|ليرات", Noun(N::Lira)),
    (
        "شيكل|شيكلا|شيقل|شيقلا|شواكل|شواقل|شيكلات|شيقلات",
        Noun(N::Shekel),
    ),
    ("وون|وونا", Noun(N::Won)),
    ("بيزو|بيزوات", Noun(N::Peso)),
    ("راند", Noun(N::Rand)),
    ("هريفنيا", Noun(N::Hryvnia)),
    ("زلوتي", Noun(N::Zloty)),
    ("رينغيت|رينجيت", Noun(N::Ringgit)),
    ("نايرا|نيره", Noun(N::Naira)),
    ("فورنت|فورينت", Noun(N::Forint)),
    ("باهت", Noun(N::Baht)),
    ("سنت|سنتا|سنتات", Noun(N::Cent)),
    ("سنتيم|سنتيما|سنتيمات", Noun(N::Centime)),
    ("مليم|مليما|مليمات|ملاليم|ميليم", Noun(N::Millime)),
    ("قرش|قرشا|قروش", Noun(N::Piastre)),
    ("فلس|فلسا|فلوس", Noun(N::Fils)),
    ("هلله|هللات", Noun(N::Halala)),
    ("بنس|بنسا|بنسات", Noun(N::Penny)),
    ("قرشان|قرشين", NounDual(N::Piastre)),
    ("سنتيمان|سنتيمين", NounDual(N::Centime)),
    ("فلسان|فلسين", NounDual(N::Fils)),
    ("هللتان|هللتين", NounDual(N::Halala)),
    ("شيقلان|شيقلين", NounDual(N::Shekel)),
    ("دج", CoinMark(N::Dinar, Some("DZ"))),
    ("دت", CoinMark(N::Dinar, Some("TN"))),
    ("دولاران|دولارين", NounDual(N::Dollar)),
    ("جنيهان|جنيهين", NounDual(N::Pound)),
    ("يوانان|يوانين", NounDual(N::Yuan)),
    ("روبلان|روبلين", NounDual(N::Ruble)),
    ("روبيتان|روبيتين", NounDual(N::Rupee)),
    ("فرنكان|فرنكين", NounDual(N::Franc)),
    ("كرونتان|كرونتين", NounDual(N::Krone)),
    ("ريالان|ريالين", NounDual(N::Riyal)),
    ("درهمان|درهمين", NounDual(N::Dirham)),
    ("ديناران|دينارين", NounDual(N::Dinar)),
    ("ليرتان|ليرتين", NounDual(N::Lira)),
    ("شيكلان|شيكلين", NounDual(N::Shekel)),
];

const NATIONS: WordList = &[
    (
        "اميركي|امريكي|اميركيا|امريكيا|اميركيه|امريكيه",
        Nation("US"),
    ),
    ("كندي|كنديا|كنديه", Nation("CA")),
    ("استرالي|استراليا", Nation("AU")),
    ("نيوزيلندي|نيوزيلنديا", Nation("NZ")),
    ("سنغافوري|سنغافوريا", Nation("SG")),
    ("هونغ|هونج", NationHead("HK")),
    ("كونغ|كونج", NationTail),
    (
        "استرليني|استرلينيا|استرلينيه|بريطاني|بريطانيا|بريطانيه",
        Nation("GB"),
    ),
    ("مصري|مصريا|مصريه", Nation("EG")),
    ("سوداني|سودانيا|سودانيه", Nation("SD")),
    ("سوري|سوريا|سوريه", Nation("SY")),
    ("لبناني|لبنانيا|لبنانيه", Nation("LB")),
    ("تركي|تركيا|تركيه", Nation("TR")),
    ("ياباني|يابانيا", Nation("JP")),
    ("صيني|صينيا", Nation("CN")),
    ("روسي|روسيا", Nation("RU")),
    ("هندي|هنديه|هنديا", Nation("IN")),
    ("باكستاني|باكستانيه", Nation("PK")),
    ("سويسري|سويسريا", Nation("CH")),
    ("سويدي|سويديه|سويديا", Nation("SE")),
    ("نرويجي|نرويجيه", Nation("NO")),
    ("دنماركي|دنماركيه|دانماركي|دانماركيه", Nation("DK")),
    ("سعودي|سعوديا|سعوديه", Nation("SA")),
    ("قطري|قطريا|قطريه", Nation("QA")),
    ("عماني|عمانيا|عمانيه", Nation("OM")),
    ("يمني|يمنيا|يمنيه", Nation("YE")),
    ("ايراني|ايرانيا|ايرانيه", Nation("IR")),
    ("برازيلي|برازيليا", Nation("BR")),
    ("اماراتي|اماراتيا|اماراتيه", Nation("AE")),
    ("مغربي|مغربيا|مغربيه", Nation("MA")),
    ("كويتي|كويتيا|كويتيه", Nation("KW")),
    ("عراقي|عراقيا|عراقيه", Nation("IQ")),
    ("اردني|اردنيا|اردنيه", Nation("JO")),
    ("بحريني|بحرينيا|بحرينيه", Nation("BH")),
    ("تونسي|تونسيا|تونسيه", Nation("TN")),
    ("جزائري|جزائريا|جزائريه", Nation("DZ")),
    ("ليبي|ليبيا|ليبيه", Nation("LY")),
    ("اسرائيلي|اسرائيليا", Nation("IL")),
    ("كوري|كوريا", Nation("KR")),
    ("مكسيكي|مكسيكيا", Nation("MX")),
    ("ارجنتيني|ارجنتينيا", Nation("AR")),
    ("كولومبي|كولومبيا", Nation("CO")),
    ("تشيلي|تشيليا", Nation("CL")),
    ("فلبيني|فلبينيا|فيليبيني", Nation("PH")),
    ("تايواني|تايوانيا", Nation("TW")),
    ("ماليزي|ماليزيا", Nation("MY")),
    ("نيجيري|نيجيريا|نيجيريه", Nation("NG")),
    ("مجري|مجريا", Nation("HU")),
    ("اندونيسي|اندونيسيه", Nation("ID")),
    ("تايلاندي|تايلانديا", Nation("TH")),
    ("تايلندي|تايلنديا", Nation("TH")),
];

const CONTEXT: WordList = &[
    ("عام|سنه|عامي|العام", Year),
    ("شهر|شهري", MonthNoun),
    ("في", In),
    ("الي|حتي", To),
    ("بين", From),
    ("من", Of),
    ("و", And),
    (
        "منذ|مطلع|اوائل|بدايه|بدايات|اواخر|نهايه|اواسط|منتصف|خلال|قبل|بحلول|ابتداء|اعتبارا",
        Near,
    ),
    ("نحو|حوالي|قرابه|زهاء", About),
    ("بعد", After),
    ("نقطه|نقاط", Point),
    ("فاصل|فاصله", DecimalMark),
    ("صباحا|فجرا|ضحي|صباح|فجر|سحرا", Half(DayHalf::Morning)),
    ("مساء|عصرا|عصر|مساءا|مغربا", Half(DayHalf::Evening)),
    ("ظهرا|ظهر|زوال|زوالا", Noon),
    ("سالب", Minus),
    ("كيلو", Kilo),
    ("ميغا|ميجا", Mega),
    ("سنتي|سانتي", Centi),
    ("ملي|ميلي|مللي", Milli),
    ("ليلا", Night),
    ("ساعه", Clock),
    ("مئويه", Percent),
];
