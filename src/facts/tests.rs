//! Values found in real sentences.

use proptest::prelude::*;

use super::*;

/// Each fact as `text=value`.
fn facts(text: &str, lang: Lang) -> String {
    let shown = find(text, lang).into_iter().map(|fact| {
        let value = match fact.value {
            Value::Number(amount) => number(amount),
            Value::Percent(amount) => format!("{}%", number(amount)),
            Value::Money { amount, currency } => {
                let unit = match currency {
                    Currency::Iso(code) => code.to_owned(),
                    Currency::Bare(noun) => format!("{noun:?}").to_lowercase(),
                };
                format!("{} {unit}", number(amount))
            }
            Value::Measure { amount, unit } => format!("{} {}", number(amount), unit.symbol()),
            Value::Fraction(fraction) => format!("{}/{}", fraction.part, fraction.of),
            Value::Multiple(times) => format!("x{times}"),
            Value::Ordinal(place) => format!("#{place}"),
            Value::Date(date) => parts(date),
            Value::Hijri(date) => format!("{} AH", parts(date)),
            Value::Decade(year) => format!("{year}s"),
            Value::Weekday(day) => format!("day {day}"),
            Value::Relative(relative) => {
                format!("{:?}{:+}", relative.period, relative.shift).to_lowercase()
            }
            Value::Time(time) => {
                let half = match time.half {
                    Some(DayHalf::Morning) => "am",
                    Some(DayHalf::Evening) => "pm",
                    None => "",
                };
                let second = time.second.map_or(String::new(), |it| format!(":{it:02}"));
                format!("{}:{:02}{second}{half}", time.hour, time.minute)
            }
        };
        let words = if fact.spelled { "~" } else { "" };
        let label = if fact.label { "@" } else { "" };
        format!("{}={value}{words}{label}", fact.span.of(text))
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn parts(date: Date) -> String {
    let part = |part: Option<u16>| part.map_or("?".to_owned(), |n| n.to_string());
    let (month, day) = (date.month.map(u16::from), date.day.map(u16::from));
    format!("{}-{}-{}", part(date.year), part(month), part(day))
}

fn number(amount: Amount) -> String {
    let letter = match amount.magnitude {
        Magnitude::Unit => "",
        Magnitude::Thousand => "K",
        Magnitude::Million => "M",
        Magnitude::Billion => "B",
        Magnitude::Trillion => "T",
    };
    format!("{}{letter}", amount.coefficient)
}

#[track_caller]
fn ar(text: &str, expected: &str) {
    assert_eq!(facts(text, Lang::Ar), expected);
}

#[track_caller]
fn en(text: &str, expected: &str) {
    assert_eq!(facts(text, Lang::En), expected);
}

#[test]
fn money_with_magnitudes() {
    ar(
        "بقيمة 500 مليار دولار أميركي،",
        "500 مليار دولار أميركي=500B USD",
    );
    ar("و10 مليارات دولار", "10 مليارات دولار=10B USD");
    ar(
        "دفع مليوني يورو ومليار ليرة تركية",
        "مليوني يورو=2M EUR~; مليار ليرة تركية=1B TRY~",
    );
    ar(
        "نصف مليون جنيه إسترليني",
        "نصف مليون جنيه إسترليني=0.5M GBP~",
    );
    ar("٣٫٥ ملايين ريال سعودي", "٣٫٥ ملايين ريال سعودي=3.5M SAR");
    ar("بلغت 500 ألف مليون دينار", "500 ألف مليون دينار=500B dinar");
    ar(
        "20 دولارًا و5 آلاف درهم",
        "20 دولارًا=20 USD; 5 آلاف درهم=5K dirham",
    );
    en(
        "worth $500 billion or €2.5m",
        "$500 billion=500B USD; €2.5m=2.5M EUR",
    );
    en(
        "half a billion dollars, US$5bn",
        "half a billion dollars=0.5B USD~; US$5bn=5B USD",
    );
    en(
        "40 million Saudi riyals; SAR 40m",
        "40 million Saudi riyals=40M SAR; SAR 40m=40M SAR",
    );
    en(
        "a million-dollar home, 3m euros",
        "a million-dollar=1M USD~; 3m euros=3M EUR",
    );
    en(
        "12 U.S. dollars and 5 pounds",
        "12 U.S. dollars=12 USD; 5=5",
    );
}

#[test]
fn sums_are_one_number() {
    ar("مليون و200 ألف دولار", "مليون و200 ألف دولار=1.2M USD");
    ar("ثلاثة ملايين ونصف المليون", "ثلاثة ملايين ونصف المليون=3.5M~");
    ar("خمسة وعشرون مليونا", "خمسة وعشرون مليونا=25M~");
    ar("ألفين وخمسمئة نسخة", "ألفين وخمسمئة=2500~");
    ar("بين مليون و200 ألف", "مليون=1M~; 200 ألف=200K");
    ar(
        "مئة وست وخمسون وستمئة وأحد عشر وإحدى وعشرين، وست نساء، وست هام",
        "مئة وست وخمسون=156~; ستمئة وأحد عشر=611~; إحدى وعشرين=21~; ست=6~",
    );
    ar(
        "ثلاثة ملايين وخمسمئة، ألف و مئة، مليون وألف ومئة وواحد، 3 مئة",
        "ثلاثة ملايين وخمسمئة=3000500~; ألف و مئة=1100~; مليون وألف ومئة وواحد=1001101~; 3 مئة=300",
    );
    ar(
        "12 ألف و651 مليون دينار، 14 ألف و012 مليون، ألف ومئتا مليون",
        "12 ألف و651 مليون دينار=12651M dinar; 14 ألف و012 مليون=14012M; ألف ومئتا مليون=1200M~",
    );
    ar(
        "3.5 مليارات و1.2 مليون دولار، و5 ملايين وثلاث دول",
        "3.5 مليارات=3.5B; 1.2 مليون دولار=1.2M USD; 5 ملايين=5M; ثلاث=3~",
    );
    ar(
        "12 فاصل 5 بالمائة، ثلاثة فاصل خمسة وعشرون، صفر فاصل خمسة",
        "12 فاصل 5 بالمائة=12.5%; ثلاثة فاصل خمسة وعشرون=3.25~; صفر فاصل خمسة=0.5~",
    );
    ar(
        "نصف لتر ولتر ونصف، نصف دينار، نصف نقطة مئوية، نصف النهائي",
        "نصف لتر=0.5 l~; لتر ونصف=1.5 l~; نصف دينار=0.5 dinar~; نصف نقطة مئوية=0.5%~",
    );
    en(
        "One million, two hundred and thirty-four thousand, five hundred and six; a thousand and one",
        "One million, two hundred and thirty-four thousand, five hundred and six=1234506~; \
         a thousand and one=1001~",
    );
    en(
        "three point two five, half a litre, two and a half litres, three-quarters of a mile",
        "three point two five=3.25~; half a litre=0.5 l~; two and a half litres=2.5 l~; \
         three-quarters of a mile=0.75 mi~",
    );
    ar(
        "ألف وخمسمئة دولار، ثلاثة أرباع المليون",
        "ألف وخمسمئة دولار=1500 USD~; ثلاثة أرباع المليون=0.75M~",
    );
    en(
        "two thousand five hundred, 5 million two years ago",
        "two thousand five hundred=2500~; 5 million=5M; two=2~",
    );
    en("two and a half million", "two and a half million=2.5M~");
    en(
        "a hundred and twenty-five thousand",
        "a hundred and twenty-five thousand=125K~",
    );
}

#[test]
fn percentages() {
    ar(
        "بنسبة 3.5% و٪٤ و5 في المئة",
        "3.5%=3.5%; ٪٤=4%; 5 في المئة=5%",
    );
    ar(
        "خمسة بالمئة، 12,5 بالمائة",
        "خمسة بالمئة=5%~; 12,5 بالمائة=12.5%",
    );
    en(
        "up 3.5 per cent, 2 percentage points",
        "3.5 per cent=3.5%; 2 percentage points=2%",
    );
    ar("نصف في المئة", "نصف في المئة=0.5%~");
    en(
        "half a percent, +5%, 5pc",
        "half a percent=0.5%~; 5%=5%; 5pc=5%",
    );
    en("a 3–5% fall", "3=3%; 5%=5%");
}

#[test]
fn ranges_share_what_only_the_second_names() {
    en("$10-15bn", "$10=10B USD; 15bn=15B");
    en("between 10 and 15 million people", "10=10M; 15 million=15M");
    ar("من 3 إلى 5 ملايين دولار", "3=3M USD; 5 ملايين دولار=5M USD");
    en("won 2-1 in 1950-53", "2=2; 1=1; 1950=1950-?-?; 53=1953-?-?");
}

#[test]
fn dates_in_three_month_systems() {
    ar("في تموز (يوليو) 2024", "تموز (يوليو) 2024=2024-7-?");
    ar(
        "يوم 21 كانون الثاني/يناير من عام 2025.",
        "21 كانون الثاني/يناير من عام 2025=2025-1-21",
    );
    ar(
        "20 جويلية 2021 و3 غشت",
        "20 جويلية 2021=2021-7-20; 3 غشت=?-8-3",
    );
    ar(
        "مارس الرياضة في مارس وأوائل فبراير",
        "مارس=?-3-?; فبراير=?-2-?",
    );
    ar("سنة 833 ومنذ عام 2003", "833=833-?-?; 2003=2003-?-?");
    ar("5/4/2025", "5/4/2025=2025-4-5");
    en(
        "on 21st January 2025 or January 21, 2025",
        "21st January 2025=2025-1-21; January 21, 2025=2025-1-21",
    );
    en(
        "in March; May said in May that Sept. 5",
        "March=?-3-?; May=?-5-?; Sept. 5=?-9-5",
    );
    en(
        "2025-01-21 and 21/1/2025 but 3/4/2025",
        "2025-01-21=2025-1-21; 21/1/2025=2025-1-21",
    );
    en(
        "early February 2024, the 2016 election",
        "February 2024=2024-2-?; 2016=2016-?-?",
    );
    en(
        "2016 votes, 1,950 votes, 2000 people",
        "2016=2016; 1,950=1950; 2000=2000",
    );
}

#[test]
fn times_are_no_numbers() {
    ar(
        "الساعة 10:30 صباحًا و2 مساءً",
        "10:30 صباحًا=10:30am; 2 مساءً=2:00pm",
    );
    en(
        "at 2pm, 2.30 p.m., 22:15 and 1:59:40",
        "2pm=2:00pm; 2.30 p.m.=2:30pm; 22:15=22:15",
    );
}

#[test]
fn measures_in_words_and_symbols() {
    ar(
        "ارتفاع 3 أمتار ونصف، 40 ميلًا و10 كم، 25 كيلومترًا مربعًا",
        "3 أمتار ونصف=3.5 m; 40 ميلًا=40 mi; 10 كم=10 km; 25 كيلومترًا مربعًا=25 km2",
    );
    ar(
        "بسرعة 85 ميلا في الساعة، حرارة 30 درجة مئوية، درجة ونصف مئوية",
        "85 ميلا في الساعة=85 mph; 30 درجة مئوية=30 degC; درجة ونصف مئوية=1.5 degC~",
    );
    ar(
        "5 ملايين برميل، كيلومترين، من 3 إلى 5 أطنان",
        "5 ملايين برميل=5M bbl; كيلومترين=2 km~; 3=3 t; 5 أطنان=5 t",
    );
    en(
        "a six-foot wall, 12 sq km, 100km/h, 60 miles an hour",
        "six-foot=6 ft~; 12 sq km=12 km2; 100km/h=100 km/h; 60 miles an hour=60 mph",
    );
    en(
        "20°C, 1.5 degrees Celsius, 2C, 3 million tonnes, 5-10 feet",
        "20°C=20 degC; 1.5 degrees Celsius=1.5 degC; 2C=2 degC; 3 million tonnes=3M t; 5=5 ft; 10 feet=10 ft",
    );
    en("10m people in a 10m pool", "10m=10M");
}

#[test]
fn shares_and_multiples() {
    ar(
        "ثلثا السكان، ثلاثة أرباع، ارتفع إلى ثلاثة أضعاف، أكثر من الضعف، نقاط الضعف، ربع النهائي",
        "ثلثا=2/3~; ثلاثة أرباع=3/4~; ثلاثة أضعاف=x3~; ضعف=x2~",
    );
    en(
        "two-thirds of it, a quarter of voters, half of them, the second half of the match",
        "two-thirds=2/3~; a quarter=1/4~; half=1/2~",
    );
    en(
        "prices doubled, to triple the sum, a double bogey, a 10-fold rise",
        "doubled=x2~; triple=x3~; 10-fold=x10",
    );
}

#[test]
fn orders_in_words_from_three_on() {
    ar(
        "القرن التاسع عشر، الرئيس الخامس والأربعون، محمد السادس، ثالث أكبر مدينة، المرة الأولى",
        "التاسع عشر=#19~; الخامس والأربعون=#45~; ثالث=#3~",
    );
    ar(
        "القرن العشرين، السنوات العشرين، في الثاني والعشرين من يونيو، بلغ الحادية والثلاثين من عمره",
        "العشرين=#20~; عشرين=20~; الثاني والعشرين من يونيو=?-6-22; الحادية والثلاثين=#31~",
    );
    en(
        "the third time, twenty-first, Fifth Avenue, Henry the Eighth, one third, second",
        "third=#3~; twenty-first=#21~; one third=1/3~",
    );
}

#[test]
fn days_of_the_week_and_times_seen_from_today() {
    ar(
        "يوم الاثنين والثلاثاء، بين الاثنين، أحد الأعضاء، أمس، اليوم التالي، قال اليوم إنه",
        "الاثنين=day 1; الثلاثاء=day 2; أمس=day-1; اليوم=day+0",
    );
    ar(
        "الأسبوع الماضي وهذا العام والشهر المقبل، العام الدراسي",
        "الأسبوع الماضي=week-1; هذا العام=year+0; الشهر المقبل=month+1",
    );
    en(
        "on Monday, Saturday Night Live, yesterday, last week, this year, next month, Black Friday",
        "Monday=day 1; yesterday=day-1; last week=week-1; this year=year+0; next month=month+1",
    );
    en("last December, USA Today", "December=?-12-?");
}

#[test]
fn decades_and_reigns() {
    ar(
        "تسعينيات القرن الماضي، الستينيات، خمسينيات القرن الرابع عشر، في العشرينيات من عمره",
        "تسعينيات القرن الماضي=1990s; الستينيات=1960s; خمسينيات القرن الرابع عشر=1350s",
    );
    en(
        "the 1990s, the 80s, the mid-Sixties, in her 20s, Bede (672–735), see table (120–150)",
        "1990s=1990s; 80s=1980s; Sixties=1960s; 672=672-?-?; 735=735-?-?; 120=120; 150=150",
    );
}

#[test]
fn dates_of_the_hijra() {
    ar(
        "10 محرم 1446 هـ، في رمضان، شهر رجب، رجب طيب، ربيع الأول، ذي الحجة 1445، عام 1446 هـ",
        "10 محرم 1446 هـ=1446-1-10 AH; رمضان=?-9-? AH; رجب=?-7-? AH; ربيع الأول=?-3-? AH; \
         ذي الحجة 1445=1445-12-? AH; 1446 هـ=1446-?-? AH",
    );
    en(
        "during Ramadan, Ramadan Ali, 10 Muharram 1446 AH, Dhu al-Hijjah, Rabi II",
        "Ramadan=?-9-? AH; 10 Muharram 1446 AH=1446-1-10 AH; Dhu al-Hijjah=?-12-? AH; \
         Rabi II=?-4-? AH",
    );
}

#[test]
fn times_in_words() {
    ar(
        "الساعة الثالثة مساء، السابعة والنصف صباحًا، الساعة الثامنة إلا ربعا",
        "الثالثة مساء=3:00pm; السابعة والنصف صباحًا=7:30am; الثامنة إلا ربعا=7:45",
    );
    en(
        "at three o'clock, five people",
        "three o'clock=3:00; five=5~",
    );
}

#[test]
fn telephone_numbers_are_no_facts() {
    ar("اتصل على الرقم 116123", "");
    en("call us on 116 123 today", "today=day+0");
    ar("والرقم الذي يُتصل به هو 0343 716 5692 صباحا", "");
    en("reach us at 0207 946 0958 or 020 79 46 09 58", "");
    en("codes 04 and 05, then 700 and 800", "700=700; 800=800");
}

#[test]
fn what_is_no_fact() {
    ar("استثمارات بمليارات الدولارات وعشرات الملايين", "");
    ar("السيدة مايو، الحرب العالمية الثانية", "");
    en("Rs 500 crore, call +97145551234", "");
    ar("لويس الثامن عشر، كوفيد-19، كل واحد", "");
    en(
        "billions of dollars, tens of thousands, a man in his 20s",
        "",
    );
    en(
        "HER2, GPT-4, AI 2.0, v1.2.3, 5G, 9/11, +44 20 7946 0958",
        "",
    );
    en("https://a.example/2024/5 mail a5@b.example one in", "");
}

#[test]
fn decimals_of_every_newsroom() {
    ar(
        "البطالة 12،7 بالمائة و6،4 في المائة، المواد 3،4،5",
        "12،7 بالمائة=12.7%; 6،4 في المائة=6.4%; 3=3@; 4=4@; 5=5@",
    );
    ar(
        "8ر20 مليار دينار، 8ر0 بالمائة، 27 ر 3 نقطة، 6 ر 12 مليون، 5ر3 مليون",
        "8ر20 مليار دينار=20.8B dinar; 8ر0 بالمائة=0.8%; 27 ر 3=3.27; 6 ر 12 مليون=12.6M; 5ر3 مليون=3.5M",
    );
    ar(
        "40 000 دينار، 0,234 غرام",
        "40 000 دينار=40000 dinar; 0,234 غرام=0.234 g",
    );
    ar(
        "000 40 دينار و1 250 000 نسمة",
        "000 40 دينار=40000 dinar; 1 250 000=1250000",
    );
    ar(
        "46,500 مليون ريال بنسبة 3,5%",
        "46,500 مليون ريال=46.5M riyal; 3,5%=3.5%",
    );
    ar(
        "46,500 مليون ريال بنسبة 3.5%",
        "46,500 مليون ريال=46500M riyal; 3.5%=3.5%",
    );
    ar("46,500 مليون ريال", "46,500 مليون ريال=46500M riyal");
}

#[test]
fn marks_within_a_figure_turn_it_as_readers_see_it() {
    ar(
        "4.\u{200F}7 مليون برميل و8.\u{61C}3 في المائة و205.\u{200F}3 مليار",
        "4.\u{200F}7 مليون برميل=7.4M bbl; 8.\u{61C}3 في المائة=3.8%; 205.\u{200F}3 مليار=3.205B",
    );
    ar("\u{200F}1.5\u{200F} مليار", "1.5\u{200F} مليار=1.5B");
    ar(
        "1.\u{200B}5 مليار و1\u{FEFF}5",
        "1.\u{200B}5 مليار=1.5B; 1\u{FEFF}5=15",
    );
    en("4.\u{200F}7 million", "4.\u{200F}7 million=4.7M");
}

#[test]
fn marks_anywhere_never_break_a_figure() {
    for mark in [
        '\u{200E}', '\u{200F}', '\u{61C}', '\u{202B}', '\u{202C}', '\u{2067}', '\u{2069}',
    ] {
        for (figure, lang) in [
            ("1,234.56", Lang::Ar),
            ("1,234.56", Lang::En),
            ("205.3", Lang::Ar),
        ] {
            for at in 0..=figure.len() {
                let text = format!("{}{mark}{} مليون", &figure[..at], &figure[at..]);
                check_shape(&text, lang);
                assert!(find(&text, lang).len() <= 2, "{text:?}");
            }
        }
    }
}

#[test]
fn figures_in_brackets_before_what_they_count() {
    ar(
        "(18) مليار دينار عراقي، (650) ريال، «40» مليون دولار، (خمسة عشر) مليون، ((15)) مليون",
        "(18) مليار دينار عراقي=18B IQD; (650) ريال=650 riyal; «40» مليون دولار=40M USD; \
         (خمسة عشر) مليون=15M~; ((15)) مليون=15M",
    );
    ar(
        "المادة (12) على غرامة 500 ريال",
        "12=12@; 500 ريال=500 riyal",
    );
    ar("كتبه (15) شخصا، (15 مليون", "15=15; 15 مليون=15M");
}

#[test]
fn coins_by_their_abbreviations() {
    ar(
        "العجز 996 م.د في نهاية، 200 أورو، 50 سنتيما، 500 ر.س.، 20 د.إ، 30 ج.م، 10 ر.ق.",
        "996 م.د=996M dinar; 200 أورو=200 EUR; 50 سنتيما=50 centime; 500 ر.س=500 SAR; \
         20 د.إ=20 AED; 30 ج.م=30 EGP; 10 ر.ق=10 QAR",
    );
    ar(
        "5 شواقل و3 مليمات و100 LE",
        "5 شواقل=5 ILS; 3 مليمات=3 millime; 100 LE=100 EGP",
    );
    ar(
        "دولار ونصف، 3 دولارات ونصف، ر.س وحدها",
        "دولار ونصف=1.5 USD~; 3 دولارات ونصف=3.5 USD",
    );
}

#[test]
fn units_in_every_spelling() {
    ar(
        "30 سلزيوس، 30°، 30°م، 500 مل، 20 ملغ، 5 غم، 20 كم2، 12 كيلو متر، 3 كيلوواط ساعة",
        "30 سلزيوس=30 degC; 30°=30 deg; 30°م=30 degC; 500 مل=500 ml; 20 ملغ=20 mg; 5 غم=5 g; \
         20 كم2=20 km2; 12 كيلو متر=12 km; 3 كيلوواط ساعة=3 kWh",
    );
    ar(
        "5 درجات تحت الصفر، سالب 5 درجات مئوية، خمس درجات مئوية تحت الصفر",
        "5 درجات تحت الصفر=-5 deg; سالب 5 درجات مئوية=-5 degC; خمس درجات مئوية تحت الصفر=-5 degC~",
    );
    ar(
        "3 كيلومترات إلا ربعا، ثلاثة أثمان، سدس السكان، 3 أخماس",
        "3 كيلومترات إلا ربعا=2.75 km; ثلاثة أثمان=3/8~; سدس=1/6~; 3 أخماس=3/5",
    );
    en(
        "minus 5 degrees, 5 degrees below zero, three eighths, 5 cents",
        "minus 5 degrees=-5 deg; 5 degrees below zero=-5 deg; three eighths=3/8~; 5 cents=5 cent",
    );
}

#[test]
fn days_in_words_and_lists_of_days() {
    ar(
        "الثاني من أغسطس، أول يناير، وأول يناير، 5 كانون 2 2020، فاتح نوفمبر، غرة رمضان",
        "الثاني من أغسطس=?-8-2; أول يناير=?-1-1; أول يناير=?-1-1; 5 كانون 2 2020=2020-1-5; \
         فاتح نوفمبر=?-11-1; غرة رمضان=?-9-1 AH",
    );
    ar(
        "النصف الأول من أكتوبر والأسبوع الثالث من ماي، واليوم الأول من مايو، الخميس الأول من أكتوبر",
        "أكتوبر=?-10-?; الثالث=#3~; الأول من مايو=?-5-1; الخميس=day 4; الأول من أكتوبر=?-10-1",
    );
    ar(
        "يومي 15 و20 مارس، أيام 3 و4 و5 مايو، من 15 إلى 20 مارس، قتل 15 و20 مارس",
        "15=?-3-15; 20 مارس=?-3-20; 3=?-5-3; 4=?-5-4; 5 مايو=?-5-5; 15=?-3-15; 20 مارس=?-3-20; \
         15=15; 20 مارس=?-3-20",
    );
    en(
        "15-20 March, March 15-20, on 15 and 20 March",
        "15=?-3-15; 20 March=?-3-20; March 15=?-3-15; 20=?-3-20; 15=?-3-15; 20 March=?-3-20",
    );
}

#[test]
fn dates_of_the_hijra_in_figures_and_words() {
    ar(
        "22/8/1439هـ، 24 / 11 / 1437 هـ، 22/8/2018م، 15-11-36هـ، 1436/11/15",
        "22/8/1439هـ=1439-8-22 AH; 24 / 11 / 1437 هـ=1437-11-24 AH; 22/8/2018=2018-8-22; \
         15-11-36هـ=1436-11-15 AH; 1436/11/15=1436-11-15 AH",
    );
    ar(
        "الخامس عشر من شعبان سنة 1440هـ، الثالث من شوال، الحادي عشر من ذي القعدة، ليلة السابع والعشرين من رمضان المبارك 1441",
        "الخامس عشر من شعبان سنة 1440هـ=1440-8-15 AH; الثالث من شوال=?-10-3 AH; \
         الحادي عشر من ذي القعدة=?-11-11 AH; السابع والعشرين من رمضان المبارك 1441=1441-9-27 AH",
    );
    ar(
        "سنة 732 هـ (1332 م)، العام 1439 / 1440 هـ، 5 ربيع الثاني، 5 جمادي الآخر، 5 جماد ثاني، 3 ذوالحجة",
        "732 هـ=732-?-? AH; 1332=1332-?-?; 1439=1439-?-? AH; 1440 هـ=1440-?-? AH; \
         5 ربيع الثاني=?-4-5 AH; 5 جمادي الآخر=?-6-5 AH; 5 جماد ثاني=?-6-5 AH; 3 ذوالحجة=?-12-3 AH",
    );
    ar("الأيام الخمسة الأولى من رمضان، ألف ليلة", "خمسة=5~");
    ar("45/13/1440هـ، 31/2/1440هـ، 0/5/1440هـ، 31 رمضان", "31=31");
}

#[test]
fn times_with_minutes_and_seconds() {
    ar(
        "الساعة الثالثة والنصف عصرا، السابعة إلا عشر دقائق صباحا، الساعة 3 و20 دقيقة، الثانية عشرة والربع ظهرا",
        "الثالثة والنصف عصرا=3:30pm; السابعة إلا عشر دقائق صباحا=6:50am; 3 و20 دقيقة=3:20; \
         الثانية عشرة والربع ظهرا=12:15pm",
    );
    ar(
        "الساعة 10:30:15، الساعة 5م، 7:30 ص، الثالثة وخمس وعشرين دقيقة وعشر ثوان فجرا، الساعة 11 قبل الظهر، السابعة من مساء أمس",
        "10:30:15=10:30:15; 5م=5:00pm; 7:30 ص=7:30am; \
         الثالثة وخمس وعشرين دقيقة وعشر ثوان فجرا=3:25:10am; 11 قبل الظهر=11:00am; \
         السابعة من مساء=7:00pm; أمس=day-1",
    );
    ar("ص 10 و5 م، المرة الثالثة والربع", "10=10; 5=5; الثالثة=#3~");
    ar(
        "الساعة الثانية بعد الزوال (1300 بتوقيت غرينتش)، الحادية عشرة من ليلة البارحة، 1300 موظف",
        "الثانية بعد الزوال=2:00pm; 1300=13:00; الحادية عشرة من ليلة=11:00pm; البارحة=day-1; 1300=1300",
    );
    en(
        "half past three, quarter to five, at ten past six, at seven in the morning, ten to six votes",
        "half past three=3:30; quarter to five=4:45; ten past six=6:10; seven in the morning=7:00am; \
         ten=10~; six=6~",
    );
}

#[test]
fn names_and_numbers_of_things_are_labels() {
    ar(
        "شهادة ISO 27001، الكويكب 2013 تي اكس 68، القرار 2254، القرارين 242 و338، الآية 97، [يوسف: 18]",
        "27001=27001@; 2013=2013-?-?@; 68=68@; 2254=2254@; 242=242@; 338=338@; 97=97@; 18=18@",
    );
    ar(
        "أرسل رسالة إلى 701188. أرسل رسالة إلى 3000 موظف",
        "701188=701188@; 3000=3000",
    );
    ar(
        "مدينة السادس من أكتوبر، شارع 26 يوليو، ثورة 25 يناير، ثورة 25 يناير 2011، انتخابات 25 يناير",
        "السادس من أكتوبر=?-10-6@; 26 يوليو=?-7-26@; 25 يناير=?-1-25@; 25 يناير 2011=2011-1-25; \
         25 يناير=?-1-25",
    );
    ar(
        "1. يدفع المستأجر\n2) يصون 3 بيوت\n3- يكتب",
        "1=1@; 2=2@; 3=3; 3=3@",
    );
    ar(
        "خطبة الجمعة وصلاة الجمعة وصباح الجمعة، الجمعة العظيمة",
        "الجمعة=day 5",
    );
    ar(
        "قرر صرف 500 مليون، القانون 12 مليون",
        "500 مليون=500M; 12 مليون=12M",
    );
    en(
        "the January 25 revolution, Resolution 2254, ISO 9001, 300 articles",
        "January 25=?-1-25@; 2254=2254@; 9001=9001@; 300=300",
    );
}

/// The dates that cannot be, each with why.
fn impossible(text: &str, lang: Lang) -> String {
    let found = read(text, lang).impossible.into_iter();
    let shown = found.map(|it| match it.why {
        Contradiction::NoSuchDay { days } => format!("{}: {days} days", it.span.of(text)),
        Contradiction::Exchanged { month } => format!("{}: month {month}", it.span.of(text)),
        Contradiction::OtherWeekday { weekday, .. } => {
            format!("{}: day {weekday}", it.span.of(text))
        }
        Contradiction::NoSuchHijriDay => format!("{}: AH", it.span.of(text)),
    });
    shown.collect::<Vec<_>>().join("; ")
}

#[test]
fn dates_that_cannot_be() {
    let ar = |text, expected: &str| assert_eq!(impossible(text, Lang::Ar), expected);
    let en = |text, expected: &str| assert_eq!(impossible(text, Lang::En), expected);
    ar(
        "في 31 سبتمبر، 30 فبراير 2024، 29 شباط/فبراير 2023، 31 من حزيران، الحادي والثلاثين من أبريل",
        "31 سبتمبر: 30 days; 30 فبراير 2024: 29 days; 29 شباط/فبراير 2023: 28 days; \
         31 من حزيران: 30 days; حادي والثلاثين من أبريل: 30 days",
    );
    ar(
        "31/9/2024، 4/25/2024، 2024-02-30، 31/2/1440هـ",
        "31/9/2024: 30 days; 4/25/2024: month 25; 2024-02-30: 29 days; 31/2/1440: AH",
    );
    ar(
        "الاثنين 5 مارس 2024، الثلاثاء 5 مارس 2024",
        "الاثنين 5 مارس 2024: day 2",
    );
    ar(
        "الاثنين 10 محرم 1446 هـ الموافق 16 يوليو 2024، الثلاثاء 10 محرم 1446 الموافق 16 يوليو 2024",
        "الاثنين 10 محرم 1446 هـ الموافق 16 يوليو 2024: day 2",
    );
    ar(
        "في 31 رمضان، 31 رمضان 1445",
        "31 رمضان: AH; 31 رمضان 1445: AH",
    );
    en(
        "on 31 September, June 31, 2024; Feb. 29, 2023; Monday, 5 March 2024; Monday, March 5, 2024",
        "31 September: 30 days; June 31, 2024: 30 days; Feb. 29, 2023: 28 days; \
         Monday, 5 March 2024: day 2; Monday, March 5, 2024: day 2",
    );
    en("2024-13-45, 9/31/2024", "9/31/2024: 30 days");
}

#[test]
fn dates_that_can_be_or_are_none() {
    for text in [
        "29 فبراير، 29 فبراير 2024، 31 أغسطس، 30/9/2024، القانون رقم 31/9/2024، 45/13/2020",
        "31 نيسان جديدة، الاثنين 5 مارس، الاثنين والثلاثاء 5 و6 مارس 2024، من الاثنين إلى الجمعة 1 مارس 2024",
        "10/25 في 2024، 2024/2025، 31 رجب طيب، 30 رمضان 1440، الجمعة 5 مارس 1850، 4.25.2024",
    ] {
        assert_eq!(impossible(text, Lang::Ar), "", "{text}");
    }
    for text in [
        "In September 31 people died; 25/4/2024 and 4/25/2024; Friday, 5 March 1752; February 29",
        "the Monday to Friday 9 May 2024 week; June 31% ; v2024.13.45; September 31st Street",
    ] {
        assert_eq!(impossible(text, Lang::En), "", "{text}");
    }
}

#[test]
fn figures_of_every_newsroom_once_more() {
    ar(
        "5 ر2 مليون، 5ر 2 مليون، ٥ر٢ مليون، 5،25-5،50 بالمئة، بين 5،25 و5،50 بالمئة",
        "5 ر2 مليون=2.5M; 5ر 2 مليون=2.5M; ٥ر٢ مليون=2.5M; 5،25=5.25%; 5،50 بالمئة=5.50%; \
         5،25=5.25%; 5،50 بالمئة=5.50%",
    );
    ar(
        "ر.س 500، د.إ. 20، [15] مليون، “12” طنا، 3/4 كغ، نصف كيلو، 1/4 النهائي",
        "ر.س 500=500 SAR; د.إ. 20=20 AED; [15] مليون=15M; “12” طنا=12 t; 3/4 كغ=0.75 kg; نصف كيلو=0.5 kg~",
    );
    ar(
        "العاشر من المحرم وسنة 1439هـ، 1436/11/15هـ، سنة 1439هـ/2018م",
        "العاشر من المحرم=?-1-10 AH; 1439هـ=1439-?-? AH; 1436/11/15هـ=1436-11-15 AH; \
         1439هـ=1439-?-? AH; 2018=2018-?-?",
    );
    ar(
        "الآيتان 5 و6، سورة البقرة: 255، قرار مجلس الأمن 2254، ص.ب 1234، اتصل بـ 123",
        "5=5@; 6=6@; 255=255@; 2254=2254@; 1234=1234@; 123=123@",
    );
    ar(
        "انتفاضة 17 تشرين، نهج 18 جانفي، ثورة يوليو، انتخابات يوليو",
        "17=17@; 18 جانفي=?-1-18@; يوليو=?-7-?@; يوليو=?-7-?",
    );
    ar(
        "من 8 ص إلى 5 م، 8ص - 5م، و-5 درجات، من 8 إلى 5 م",
        "8 ص=8:00am; 5 م=5:00pm; 8ص=8:00am; 5م=5:00pm; -5 درجات=-5 deg; 8=8; 5=5",
    );
}

#[test]
fn figures_without_end_are_read_fast() {
    let long = "9".repeat(10_000);
    for text in [
        long.clone(),
        format!("{long} مليون"),
        format!("({long})").repeat(20),
        "(".repeat(10_000) + "15" + &")".repeat(10_000) + " مليون",
        "5\u{200F}".repeat(5_000),
        "5ر".repeat(5_000),
        "1 000".repeat(5_000),
        "5، ".repeat(5_000),
        "31/13/1440هـ ".repeat(2_000),
        "وخمسة ".repeat(5_000),
        "مليون و".repeat(5_000),
    ] {
        check_shape(&text, Lang::Ar);
    }
}

#[test]
fn plain_numbers_with_their_neighbours() {
    ar(
        "الـ47 راكبًا وبـ10 و١٬٥٠٠٫٧٥",
        "47=47; 10=10; ١٬٥٠٠٫٧٥=1500.75",
    );
    ar("يعتقد99%الشيء", "99%=99%");
    en(
        "a 20-year-old, the 65th minute, 10km, -5C",
        "20=20; 65th=#65; 10km=10 km; -5C=-5 degC",
    );
    en(
        "three people, twenty-five more",
        "three=3~; twenty-five=25~",
    );
}

#[track_caller]
fn agreement(arabic: &str, english: &str) -> Agreement {
    let first = |text, lang| find(text, lang).first().map(|fact| fact.value);
    let (a, b) = (first(arabic, Lang::Ar), first(english, Lang::En));
    a.expect("an Arabic fact")
        .agreement(&b.expect("an English fact"))
}

#[test]
fn values_agree_across_languages() {
    assert_eq!(
        agreement("500 ألف مليون دولار", "$500 billion"),
        Agreement::Same
    );
    assert_eq!(
        agreement("500 مليون دولار", "$500 billion"),
        Agreement::Different
    );
    assert_eq!(
        agreement("نصف مليار", "500m people 500 million"),
        Agreement::Same
    );
    assert_eq!(agreement("12.500", "12,500"), Agreement::Same);
    assert_eq!(agreement("12.500", "12.5"), Agreement::Compatible);
    assert_eq!(
        agreement("5 دنانير", "5 Kuwaiti dinars"),
        Agreement::Compatible
    );
    assert_eq!(agreement("تموز (يوليو) 2024", "July 2024"), Agreement::Same);
    assert_eq!(
        agreement("آب (أغسطس) 2024", "July 2024"),
        Agreement::Different
    );
    assert_eq!(agreement("عام 2016", "2016 votes"), Agreement::Same);
    assert_eq!(agreement("الساعة 2 مساء", "14:00"), Agreement::Same);
}

#[test]
fn long_input_takes_linear_time() {
    let digits = "7".repeat(2_000_000);
    assert_eq!(find(&digits, Lang::En), []);
    for piece in [
        "1,",
        "1.",
        "1/",
        "1-",
        "1:",
        "1 ",
        "+1 ",
        "و1",
        "مليون ",
        "و نصف ",
        "May ",
        "a ",
    ] {
        let _ = find(&piece.repeat(50_000), Lang::Ar);
    }
}

/// Text made of what facts are made of, so that random text meets every reader.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "5",
        "٥",
        "21",
        "2024",
        "1,500",
        "12.500",
        "3٫5",
        "½",
        " ",
        "-",
        "–",
        "/",
        ":",
        ".",
        ",",
        "،",
        "(",
        ")",
        "%",
        "٪",
        "$",
        "US$",
        "€",
        "و",
        "لـ",
        "ال",
        "مليون",
        "مليوني",
        "ألف",
        "آلاف",
        "مليار ",
        " دولار",
        "ريال سعودي",
        "نصف",
        "ونصف ",
        "خمسة ",
        "وعشرين ",
        "عشر ",
        " في المئة",
        "بالمئة",
        "تموز",
        " (يوليو)",
        "كانون الثاني ",
        "مارس ",
        "في ",
        "عام ",
        "من ",
        "بين ",
        "إلى ",
        "million ",
        "bn",
        "m",
        "half ",
        "a ",
        "and ",
        "two",
        " hundred ",
        "dollars",
        "U.S.",
        "per cent",
        "May ",
        "January ",
        "st",
        "pm",
        "p.m.",
        "الساعة ",
        "\u{200F}",
        "\n",
        "\u{64B}",
        "x",
        "+",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn check_shape(text: &str, lang: Lang) {
    let mut end = 0;
    for fact in find(text, lang) {
        assert!(fact.span.start >= end && !fact.span.is_empty());
        assert!(!fact.span.of(text).is_empty());
        assert_eq!(fact.value.agreement(&fact.value), Agreement::Same);
        end = fact.span.end;
    }
}

proptest! {
    #[test]
    fn spans_are_ordered_and_on_boundaries(text in pieces(), arabic: bool) {
        check_shape(&text, if arabic { Lang::Ar } else { Lang::En });
    }

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        check_shape(&text, Lang::Ar);
    }
}
