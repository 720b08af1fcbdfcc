//! Arabic words, spelt as `clitics` folds them: ا for أ and إ, ه for ة, ي for ى, no marks.
//!
//! Month names: CLDR `ar` (يناير), `ar-LB` and its kin (كانون الثاني), `ar-TN` and `ar-MA`
//! (جانفي, غشت), each with its common spellings.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Sense::{self, *};
use super::{DayHalf, Form, Magnitude, Noun as N, calendar, units};

/// The meaning of a folded word without clitics.
pub(super) fn meaning(folded: &str) -> Option<Sense> {
    static WORDS: LazyLock<FxHashMap<Cow<'static, str>, Sense>> = LazyLock::new(|| {
        let rows = [
            COUNTS,
            SCALES,
            MONTHS,
            MONEY,
            NATIONS,
            CONTEXT,
            calendar::ARABIC,
            units::ARABIC,
        ];
        let rows = rows.into_iter().flatten();
        let listed =
            rows.flat_map(|&(words, sense)| words.split('|').map(move |word| (word.into(), sense)));
        listed.chain(nations_in_the_dual()).collect()
    });
    WORDS.get(folded).copied()
}

/// ريالان سعوديان, ليرتين تركيتين.
fn nations_in_the_dual() -> impl Iterator<Item = (Cow<'static, str>, Sense)> {
    let stems = NATIONS
        .iter()
        .flat_map(|&(words, sense)| words.split('|').map(move |word| (word, sense)))
        .filter(|(word, _)| word.ends_with('ي'));
    stems.flat_map(|(stem, sense)| {
        ["ان", "ين", "تان", "تين"].map(|ending| (Cow::from(format!("{stem}{ending}")), sense))
    })
}

type Rows = &'static [(&'static str, Sense)];

const COUNTS: Rows = &[
    ("احد|احدي", One),
    ("واحد|واحده", Count(1)),
    ("اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي", Count(2)),
    ("ثلاث|ثلاثه", Count(3)),
    ("اربع|اربعه", Count(4)),
    ("خمس|خمسه", Count(5)),
    ("ست|سته", Count(6)),
    ("سبع|سبعه", Count(7)),
    ("ثمان|ثماني|ثمانيه", Count(8)),
    ("تسع|تسعه", Count(9)),
    ("عشر|عشره", Count(10)),
    ("عشرون|عشرين", Count(20)),
    ("ثلاثون|ثلاثين", Count(30)),
    ("اربعون|اربعين", Count(40)),
    ("خمسون|خمسين", Count(50)),
    ("ستون|ستين", Count(60)),
    ("سبعون|سبعين", Count(70)),
    ("ثمانون|ثمانين", Count(80)),
    ("تسعون|تسعين", Count(90)),
    ("مئه|مائه|مئة", Count(100)),
    (
        "مئتان|مئتين|مئتا|مئتي|مائتان|مائتين|مائتا|مائتي",
        Count(200),
    ),
    ("ثلاثمئه|ثلاثمائه", Count(300)),
    ("اربعمئه|اربعمائه", Count(400)),
    ("خمسمئه|خمسمائه", Count(500)),
    ("ستمئه|ستمائه", Count(600)),
    ("سبعمئه|سبعمائه", Count(700)),
    ("ثمانمئه|ثمانمائه|ثمانيمئه", Count(800)),
    ("تسعمئه|تسعمائه", Count(900)),
    ("نصف", Part(50)),
    ("ربع|ربعا", Part(25)),
    ("ارباع", Quarters),
    ("ضعف", Part(200)),
];

const SCALES: Rows = &[
    ("الف", Scale(Magnitude::Thousand, Form::Singular)),
    ("الفان|الفين|الفي", Scale(Magnitude::Thousand, Form::Dual)),
    ("الفا", Scale(Magnitude::Thousand, Form::DualOrAccusative)),
    ("آلاف|الاف", Scale(Magnitude::Thousand, Form::Plural)),
    ("مليون", Scale(Magnitude::Million, Form::Singular)),
    (
        "مليونان|مليونين|مليوني",
        Scale(Magnitude::Million, Form::Dual),
    ),
    ("مليونا", Scale(Magnitude::Million, Form::DualOrAccusative)),
    ("ملايين", Scale(Magnitude::Million, Form::Plural)),
    ("مليار|بليون", Scale(Magnitude::Billion, Form::Singular)),
    (
        "ملياران|مليارين|ملياري|بليونان|بليونين|بليوني",
        Scale(Magnitude::Billion, Form::Dual),
    ),
    (
        "مليارا|بليونا",
        Scale(Magnitude::Billion, Form::DualOrAccusative),
    ),
    ("مليارات|بلايين", Scale(Magnitude::Billion, Form::Plural)),
    ("تريليون|ترليون", Scale(Magnitude::Trillion, Form::Singular)),
    (
        "تريليونان|تريليونين|تريليوني|ترليونان|ترليونين|ترليوني",
        Scale(Magnitude::Trillion, Form::Dual),
    ),
    (
        "تريليونا|ترليونا",
        Scale(Magnitude::Trillion, Form::DualOrAccusative),
    ),
    (
        "تريليونات|ترليونات",
        Scale(Magnitude::Trillion, Form::Plural),
    ),
];

const MONTHS: Rows = &[
    ("يناير|جانفي", Month(1, false)),
    ("فبراير|فيفري|شباط", Month(2, false)),
    ("مارس", Month(3, true)),
    ("آذار|اذار", Month(3, false)),
    ("ابريل|افريل", Month(4, false)),
    ("نيسان", Month(4, true)),
    ("مايو|ايار", Month(5, false)),
    ("ماي", Month(5, true)),
    ("يونيو|يونيه|حزيران", Month(6, false)),
    ("جوان", Month(6, true)),
    ("يوليو|يوليه|يوليوز|جويليه", Month(7, false)),
    ("تموز", Month(7, true)),
    ("اغسطس|غشت", Month(8, false)),
    ("آب|اب|اوت", Month(8, true)),
    ("سبتمبر|ايلول|شتنبر", Month(9, false)),
    ("اكتوبر", Month(10, false)),
    ("نوفمبر|نونبر", Month(11, false)),
    ("ديسمبر|دجنبر", Month(12, false)),
    ("كانون", MonthHead(12, 1)),
    ("تشرين", MonthHead(10, 11)),
    ("الاول|اول", Turn(1)),
    ("الثاني|ثاني", Turn(2)),
];

const MONEY: Rows = &[
    ("دولار|دولارا|دولارات|دولاري", Noun(N::Dollar)),
    ("يورو|يوروهات", Noun(N::Euro)),
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
    ("شيكل|شيكلا|شيقل|شواكل|شيكلات", Noun(N::Shekel)),
    ("وون|وونا", Noun(N::Won)),
    ("بيزو|بيزوات", Noun(N::Peso)),
    ("راند", Noun(N::Rand)),
    ("هريفنيا", Noun(N::Hryvnia)),
    ("زلوتي", Noun(N::Zloty)),
    ("رينغيت|رينجيت", Noun(N::Ringgit)),
    ("نايرا|نيره", Noun(N::Naira)),
    ("فورنت|فورينت", Noun(N::Forint)),
    ("باهت", Noun(N::Baht)),
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

const NATIONS: Rows = &[
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

const CONTEXT: Rows = &[
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
    ("صباحا|فجرا|صباح", Half(DayHalf::Morning)),
    ("مساء|ظهرا|عصرا|ظهر|مساءا", Half(DayHalf::Evening)),
    ("ليلا", Night),
    ("ساعه", Clock),
    ("مئويه", Percent),
];
