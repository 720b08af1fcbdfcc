//! Facts across modules: a value that is written in either language is read as the same value.

use naqhara::facts::{Agreement, Value, find};
use naqhara::l10n::{Isolation, Localizer};
use naqhara::render::figure;
use naqhara::text::Lang;
use proptest::prelude::*;

/// Texts whose values cover every kind, with the figure left open.
const FRAMES: [(&str, Lang); 41] = [
    ("{} ringgit", Lang::En),
    ("{} naira", Lang::En),
    ("{} روبية إندونيسية", Lang::Ar),
    ("{} million baht", Lang::En),
    ("{} Argentine pesos", Lang::En),
    ("{} people", Lang::En),
    ("{} million people", Lang::En),
    ("{}.5 billion people", Lang::En),
    ("{}%", Lang::En),
    ("-{}%", Lang::En),
    ("${}", Lang::En),
    ("${} million", Lang::En),
    ("{} Kuwaiti dinars", Lang::En),
    ("{} ليرة تركية", Lang::Ar),
    ("{} مليار ريال سعودي", Lang::Ar),
    ("{} جنيه إسترليني", Lang::Ar),
    ("{} روبل", Lang::Ar),
    ("{} km", Lang::En),
    ("{} miles", Lang::En),
    ("{} square metres", Lang::En),
    ("{} cubic metres", Lang::En),
    ("{} feet", Lang::En),
    ("{} nautical miles", Lang::En),
    ("{} million barrels", Lang::En),
    ("{} tonnes", Lang::En),
    ("{} degrees Celsius", Lang::En),
    ("{} °F", Lang::En),
    ("{} mph", Lang::En),
    ("{} كيلومترًا في الساعة", Lang::Ar),
    ("{} هكتارًا", Lang::Ar),
    ("{} ميغاواط", Lang::Ar),
    ("{} lbs", Lang::En),
    ("{} acres", Lang::En),
    ("{} gallons", Lang::En),
    ("{} inches", Lang::En),
    ("{} فدانا", Lang::Ar),
    ("{} دونما", Lang::Ar),
    ("{} كيلوغراما", Lang::Ar),
    ("{} أضعاف", Lang::Ar),
    ("{} yards", Lang::En),
    ("{} °C", Lang::En),
];

/// Values that need no figure.
const FIXED: [(&str, Lang); 24] = [
    ("20 July 2024", Lang::En),
    ("in March 2024", Lang::En),
    ("5 May", Lang::En),
    ("since 1986", Lang::En),
    ("تموز (يوليو)", Lang::Ar),
    ("2.30pm", Lang::En),
    ("الساعة الثالثة والنصف صباحًا", Lang::Ar),
    ("yesterday", Lang::En),
    ("العام المقبل", Lang::Ar),
    ("this month", Lang::En),
    ("last week", Lang::En),
    ("غدا", Lang::Ar),
    ("Wednesday", Lang::En),
    ("يوم الأحد", Lang::Ar),
    ("the 1990s", Lang::En),
    ("the 2000s", Lang::En),
    ("the 1350s", Lang::En),
    ("10 محرم 1446 هـ", Lang::Ar),
    ("جمادى الآخرة 1440 هـ", Lang::Ar),
    ("Dhu al-Hijjah 1445 AH", Lang::En),
    ("عام 1446 هـ", Lang::Ar),
    ("ثلثا السكان", Lang::Ar),
    ("three quarters of it", Lang::En),
    ("a tenfold rise", Lang::En),
];

fn first(text: &str, lang: Lang) -> Option<Value> {
    find(text, lang).first().map(|fact| fact.value)
}

/// Writes the value in both languages and reads it again.
fn check(text: &str, lang: Lang) {
    let value = first(text, lang).unwrap_or_else(|| panic!("no fact in {text}"));
    for other in [Lang::En, Lang::Ar] {
        let written = figure(&value, &Localizer::new(other, Isolation::Off));
        // A word before it, as in any sentence: a month or half alone is too little.
        let sentence = match other {
            Lang::En => format!("in {written} of the"),
            Lang::Ar => format!("في {written} السكان"),
        };
        let read = first(&written, other).or_else(|| first(&sentence, other));
        let agreement = read.map(|read| read.agreement(&value));
        assert_eq!(
            agreement,
            Some(Agreement::Same),
            "{text} is {value:?}, written {written}, read {read:?}"
        );
    }
}

#[test]
fn what_is_written_is_read_as_the_same_value() {
    for (text, lang) in FIXED {
        check(text, lang);
    }
    for (frame, lang) in FRAMES {
        for figure in ["2", "3", "10", "11", "99", "100", "103"] {
            check(&frame.replace("{}", figure), lang);
        }
    }
}

proptest! {
    #[test]
    fn figures_of_any_size_are_written_and_read(frame in 0..FRAMES.len(), figure in 2_u32..900) {
        let (frame, lang) = FRAMES[frame];
        check(&frame.replace("{}", &figure.to_string()), lang);
    }

    #[test]
    fn dates_are_written_and_read(day in 1_u8..29, month in 1_u8..13, year in 1300_u16..1500) {
        check(&format!("{day}/{month}/{}", year + 600), Lang::Ar);
        check(&format!("{day} شوال {year} هـ"), Lang::Ar);
    }
}
