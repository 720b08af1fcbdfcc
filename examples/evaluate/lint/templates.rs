//! Sentences of our own, for kinds of which the pairs have too few places.

use naqhara::text::Span;

use super::Pair;
use super::seed::{Kind, Random};

/// English and Arabic with `#` for a number, `@` for what is made wrong.
const SUMS: [(&str, &str); 6] = [
    (
        "The harbour cost @ when it was built.",
        "كلّف الميناء @ حين بُني.",
    ),
    (
        "She sold the orchard for @ last spring.",
        "باعت البستان مقابل @ في الربيع الماضي.",
    ),
    (
        "Repairs to the bridge will take @, the council said.",
        "وقال المجلس إن إصلاح الجسر يتطلب @.",
    ),
    (
        "The museum received @ from its visitors.",
        "تلقى المتحف @ من زواره.",
    ),
    (
        "They still owe the bakery @.",
        "وما زالوا مدينين للمخبز بمبلغ @.",
    ),
    (
        "A new lighthouse would need @ at least.",
        "وتحتاج المنارة الجديدة إلى @ على الأقل.",
    ),
];

const DATES: [(&str, &str); 5] = [
    (
        "The ferry sank on @ near the cape.",
        "غرقت العبّارة في @ قرب الرأس.",
    ),
    ("The library will open on @.", "تفتح المكتبة أبوابها في @."),
    (
        "On @ the villagers met in the square.",
        "في @ اجتمع أهل القرية في الساحة.",
    ),
    (
        "The letter was dated @ and never sent.",
        "كانت الرسالة مؤرخة في @ ولم تُرسل قط.",
    ),
    (
        "Snow fell on the valley on @.",
        "تساقط الثلج على الوادي في @.",
    ),
];

const MONTHS: [(&str, &str, &str); 8] = [
    ("January", "يناير", "كانون الثاني"),
    ("February", "فبراير", "شباط"),
    ("April", "أبريل", "نيسان"),
    ("June", "يونيو", "حزيران"),
    ("July", "يوليو", "تموز"),
    ("September", "سبتمبر", "أيلول"),
    ("October", "أكتوبر", "تشرين الأول"),
    ("December", "ديسمبر", "كانون الأول"),
];

const CURRENCIES: [(&str, &str, &str); 5] = [
    ("$", "", "دولار"),
    ("€", "", "يورو"),
    ("£", "", "جنيه إسترليني"),
    ("", " Turkish lira", "ليرة تركية"),
    ("", " Saudi riyals", "ريال سعودي"),
];

const MAGNITUDES: [(&str, &str); 3] = [
    ("million", "مليون"),
    ("billion", "مليار"),
    ("trillion", "تريليون"),
];

/// A pair, the place of the fault in it, and what to write there.
pub(super) fn make(kind: Kind, random: &mut Random) -> Option<(Pair, Span, String)> {
    match kind {
        Kind::Magnitude | Kind::Currency => Some(sum(kind, random)),
        Kind::Date | Kind::Month => Some(date(kind, random)),
        _ => None,
    }
}

fn filled(frame: (&str, &str), en: &str, ar: &str, wrong: &str) -> (Pair, Span) {
    let text = frame.1.replace('@', ar);
    let start = text.rfind(wrong).unwrap_or_default();
    let pair = Pair {
        id: "-".to_owned(),
        en: frame.0.replace('@', en),
        ar: text,
    };
    (pair, Span::new(start, start + wrong.len()))
}

fn sum(kind: Kind, random: &mut Random) -> (Pair, Span, String) {
    let number = 11 + random.below(880);
    let (magnitude, currency) = (random.below(3), random.below(5));
    let (large, (sign, name, noun)) = (MAGNITUDES[magnitude], CURRENCIES[currency]);
    let en = format!("{sign}{number} {}{name}", large.0);
    let ar = format!("{number} {} {noun}", large.1);
    let frame = *random.pick(&SUMS);
    if kind == Kind::Magnitude {
        let (pair, was) = filled(frame, &en, &ar, large.1);
        return (
            pair,
            was,
            MAGNITUDES[(magnitude + 1 + random.below(2)) % 3]
                .1
                .to_owned(),
        );
    }
    let (pair, was) = filled(frame, &en, &ar, noun);
    (
        pair,
        was,
        CURRENCIES[(currency + 1 + random.below(4)) % 5]
            .2
            .to_owned(),
    )
}

/// A date with one month name, with the other, or with both.
fn date(kind: Kind, random: &mut Random) -> (Pair, Span, String) {
    let (day, year) = (1 + random.below(28), 1961 + random.below(60));
    let at = random.below(8);
    let other = (at + 1 + random.below(7)) % 8;
    let both = random.below(2) == 0;
    let (english, one, second) = MONTHS[at];
    let month = if both {
        format!("{second} ({one})")
    } else {
        one.to_owned()
    };
    let frame = *random.pick(&DATES);
    let en = format!("{day} {english} {year}");
    let ar = format!("{day} {month} {year}");
    if kind == Kind::Month {
        let (pair, was) = filled(frame, &en, &ar, one);
        return (pair, was, MONTHS[other].1.to_owned());
    }
    let (pair, was) = filled(frame, &en, &ar, &year.to_string());
    (pair, was, (year + 1 + random.below(9)).to_string())
}
