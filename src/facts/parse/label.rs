//! Numbers and dates that are names: the 2254 of a resolution, 27001 of a standard, the number of a
//! verse or a clause, شارع 26 يوليو, ثورة 25 يناير. They say neither how much nor when.

use super::Found;
use super::cursor::Cursor;
use crate::facts::words::Sense;
use crate::facts::{Date, Magnitude, Value};
use crate::lexicon::numbered;
use crate::lexicon::surahs::SURAHS;
use crate::text::{Fold, noun_readings};

/// Whether what was found is a label.
pub(super) fn is_label(cursor: &Cursor, found: &Found) -> bool {
    match found.value {
        Value::Number(_) | Value::Ordinal(_) if !cursor.is_digits(found.first) => false,
        Value::Number(amount) if amount.magnitude != Magnitude::Unit => false,
        Value::Number(_) => {
            is_designation(cursor, found)
                || is_numbered(cursor, found.first)
                || is_clause(cursor, found)
                || is_listed(cursor, found)
                || is_verse(cursor, found)
                || is_short_code(cursor, found)
                || is_house(cursor, found)
                || is_half_named(cursor, found)
        }
        Value::Date(date) if date.month.is_some() => is_named_after(cursor, found, date),
        Value::Date(_) => is_numbered(cursor, found.first) || is_designation(cursor, found),
        _ => false,
    }
}

/// The Arabic word before a token without its clitics, folded; empty where there is none.
fn noun_at(cursor: &Cursor, at: Option<usize>) -> String {
    let word = at
        .filter(|&at| cursor.is_arabic_word(at))
        .map_or("", |at| cursor.text(at));
    let plain = Fold::LETTERS.word(word).into_owned();
    // The reading with the most clitics of which something is left that is a noun of the lists.
    let stem = noun_readings(&plain).find(|it| numbered::is_listed(it.stem));
    stem.map_or(plain.clone(), |it| it.stem.to_owned())
}

/// ISO 27001, 2013 TX 68, تي اكس 68: letters in capitals beside a number.
fn is_designation(cursor: &Cursor, found: &Found) -> bool {
    let single = found.next == found.first + 1;
    let plain = cursor.figure(found.first).is_some_and(|it| !it.separated);
    if !single || !plain {
        return false;
    }
    let before = found.first.checked_sub(1);
    let capitals = |at: usize| {
        let text = cursor.text(at);
        let all = text
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        text.len() >= 2 && text.len() <= 5 && all && cursor.sense(at) == Sense::Plain
    };
    let arabic = cursor.lang == crate::text::Lang::Ar;
    let latin = before.is_some_and(|at| {
        cursor.is_latin_word(at)
            && (capitals(at) && arabic || numbered::STANDARDS.contains(&cursor.text(at)))
    });
    let letters = before
        .and_then(|at| at.checked_sub(1))
        .is_some_and(|at| are_letters(cursor, at));
    latin || letters || are_letters(cursor, found.next) && cursor.is_digits(found.next + 2)
}

/// Two names of Latin letters: تي اكس.
fn are_letters(cursor: &Cursor, at: usize) -> bool {
    [at, at + 1].iter().all(|&at| {
        let folded = Fold::LETTERS.word(cursor.text(at)).into_owned();
        cursor.is_arabic_word(at) && numbered::LATIN_LETTERS.contains(&folded.as_str())
    })
}

/// القرار 2254, المادة (12), القرارين 242 و338, سورة البقرة: 255, "Resolution 2254".
pub(super) fn is_numbered(cursor: &Cursor, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else {
        return false;
    };
    if matches!(cursor.text(before), "رقم" | "الرقم" | "للرقم" | "No") {
        return true;
    }
    let (mut at, mut colon) = (first, false);
    for _ in 0..MOST_BACK {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let mark = cursor.mark(before);
        let link = cursor.is_digits(before)
            || matches!(mark, Some('(' | ')' | '،' | ',' | '-' | '/' | ':' | '.'))
            || matches!(cursor.sense(before), Sense::And | Sense::To)
            || LINKS.contains(&cursor.text(before));
        if !link {
            let noun = noun_at(cursor, Some(before));
            let surah = colon && noun_at(cursor, before.checked_sub(1)) == "سوره";
            return surah
                || numbered::ENGLISH.contains(&cursor.text(before))
                || numbered::NOUNS.contains(&noun.as_str())
                || is_post_box(cursor, before);
        }
        colon |= mark == Some(':');
        at = before;
    }
    false
}

/// The last letter of ص.ب.
fn is_post_box(cursor: &Cursor, at: usize) -> bool {
    at >= 2
        && cursor.text(at) == "ب"
        && cursor.text(at - 2) == "ص"
        && cursor.mark(at - 1) == Some('.')
}

/// What may stand between a noun and its number: القانون الأساسي عدد 34.
const LINKS: [&str; 20] = [
    "مجلس",
    "الأمن",
    "رقم",
    "الرقم",
    "رقمي",
    "أرقام",
    "عدد",
    "ال",
    "No",
    "number",
    "and",
    "الأساسي",
    "العضوي",
    "التنظيمي",
    "الحكومي",
    "الرئاسي",
    "الملكي",
    "الوزاري",
    "الأممي",
    "الدولي",
];

/// How many tokens back the noun of a list of numbers may stand.
const MOST_BACK: usize = 8;

/// `1.`, `2)`, `3-` at the head of a line.
fn is_clause(cursor: &Cursor, found: &Found) -> bool {
    let closed = matches!(cursor.mark(found.next), Some('.' | ')' | '-' | '\u{2013}'));
    let small = cursor.whole(found.first).is_some_and(|it| it.1 <= 3);
    let words = cursor.is_word(found.next + 1);
    small && closed && words && found.next == found.first + 1 && cursor.opens_line(found.first)
}

/// 1 - قطر 2 - مصر: the number of an item among others within a line.
fn is_listed(cursor: &Cursor, found: &Found) -> bool {
    let item = |at: usize| {
        let number = cursor.whole(at).filter(|it| it.1 <= 2)?.0;
        let dashed = cursor.is_dash(at + 1) && !cursor.is_glued(at + 1) && cursor.is_word(at + 2);
        dashed.then_some(number)
    };
    let Some(number) = item(found.first) else {
        return false;
    };
    let near = found.first.saturating_sub(ITEM)..found.first + ITEM;
    near.filter_map(item).any(|it| it.abs_diff(number) == 1)
}

/// How many tokens an item of a list within a line may have.
const ITEM: usize = 12;

/// [يوسف: 18], (البقرة/255).
fn is_verse(cursor: &Cursor, found: &Found) -> bool {
    let Some(mark) = found.first.checked_sub(1) else {
        return false;
    };
    if !matches!(cursor.mark(mark), Some(':' | '/')) {
        return false;
    }
    let Some(open) = mark.checked_sub(2) else {
        return false;
    };
    let named = cursor.is_arabic_word(open + 1);
    let bracket = |at: Option<usize>, mark| at.and_then(|at| cursor.mark(at)) == Some(mark);
    let square = bracket(Some(open), '[') || bracket(open.checked_sub(1), '[');
    named && (square || bracket(Some(open), '(') && SURAHS.contains(&cursor.text(open + 1)))
}

/// The number that messages are sent to: أرسل رسالة إلى 701188.
fn is_short_code(cursor: &Cursor, found: &Found) -> bool {
    const SENT: [&str; 12] = [
        "رسالة",
        "رسائل",
        "رسالتك",
        "الرسائل",
        "الرسالة",
        "كلمة",
        "اتصل",
        "اتصلوا",
        "الاتصال",
        "SMS",
        "text",
        "Text",
    ];
    let digits = cursor.whole(found.first).map_or(0, |it| it.1);
    let led = matches!(cursor.sense_before(found.first), Sense::To | Sense::By)
        || found.first.checked_sub(1).is_some_and(|it| {
            matches!(
                cursor.text(it),
                "على" | "الرقم" | "للرقم" | "رقم" | "لرقم" | "بـ" | "ب"
            )
        });
    let counts = cursor.is_word(found.next)
        && cursor.sense(found.next) == Sense::Plain
        && cursor.is_bare(found.next)
        && !matches!(
            cursor.text(found.next),
            "أو" | "من" | "على" | "عبر" | "or" | "from"
        );
    digits >= 3
        && led
        && !counts
        && (1..=8.min(found.first)).any(|back| SENT.contains(&cursor.text(found.first - back)))
}

/// 25 شارع التحرير.
fn is_house(cursor: &Cursor, found: &Found) -> bool {
    let small = cursor.whole(found.first).is_some_and(|it| it.1 <= 4);
    let street = matches!(
        cursor.text(found.next),
        "شارع" | "ش" | "طريق" | "زنقة" | "نهج"
    ) && cursor.is_bare(found.next);
    small && street && !matches!(cursor.sense_before(found.first), Sense::About | Sense::From)
}

/// شارع 26 يوليو, مدينة السادس من أكتوبر, "the January 25 revolution".
fn is_named_after(cursor: &Cursor, found: &Found, date: Date) -> bool {
    let noun = noun_at(cursor, found.first.checked_sub(1));
    let behind = cursor.text(found.next).to_ascii_lowercase();
    if date.day.is_none() {
        return MONTHLY.contains(&noun.as_str()) && date.year.is_none();
    }
    let place = numbered::PLACES.contains(&noun.as_str());
    let event = numbered::MOVEMENTS.contains(&noun.as_str());
    let english = numbered::ENGLISH_NAMED.contains(&behind.as_str());
    place || (event || english) && date.year.is_none()
}

/// What is called after a month alone: ثورة يوليو.
const MONTHLY: [&str; 5] = ["ثوره", "حرب", "نصر", "انتفاضه", "حركه"];

/// انتفاضة 17 تشرين, whose month says no more.
fn is_half_named(cursor: &Cursor, found: &Found) -> bool {
    let noun = noun_at(cursor, found.first.checked_sub(1));
    matches!(cursor.sense(found.next), Sense::MonthHead(..))
        && (numbered::MOVEMENTS.contains(&noun.as_str())
            || numbered::PLACES.contains(&noun.as_str()))
}
