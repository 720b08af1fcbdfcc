//! Clauses with figures and codes, added to real pairs on both sides, and made wrong on one.

use naqhara::text::Span;

use super::Pair;
use super::seed::{Fault, Kind, Random};
use super::words::replaced;

/// What a clause says in both languages, and what it may be mistaken for.
struct Clause {
    en: String,
    /// Before the place of the fault, the right words there, and what comes behind.
    ar: [String; 3],
    wrong: Vec<String>,
}

/// English and Arabic with `@` for the words that are made wrong.
type Frame = (&'static str, &'static str);
/// The same words in both languages.
type Words = [(&'static str, &'static str)];

const NUMBERS: [(&str, &str); 8] = [
    ("three", "ثلاثة"),
    ("four", "أربعة"),
    ("five", "خمسة"),
    ("six", "ستة"),
    ("seven", "سبعة"),
    ("eight", "ثمانية"),
    ("nine", "تسعة"),
    ("twenty", "عشرين"),
];
const NUMBER_FRAMES: [Frame; 3] = [
    (
        "The inspectors found @ broken lamps.",
        "وعثر المفتشون على @ من المصابيح المكسورة.",
    ),
    (
        "The choir of @ singers was praised.",
        "ونالت جوقة من @ مغنين الثناء.",
    ),
    (
        "About @ sailors stayed ashore.",
        "وبقي نحو @ من البحارة على البر.",
    ),
];
const ORDERS: [(&str, &str); 6] = [
    ("third", "الثالثة"),
    ("fourth", "الرابعة"),
    ("fifth", "الخامسة"),
    ("sixth", "السادسة"),
    ("seventh", "السابعة"),
    ("ninth", "التاسعة"),
];
const ORDER_FRAMES: [Frame; 2] = [
    (
        "It was the @ visit of the inspector.",
        "وكانت هذه الزيارة @ للمفتش.",
    ),
    (
        "This is the @ edition of the almanac.",
        "وهذه هي الطبعة @ من التقويم.",
    ),
];
const PARTS: [(&str, &str); 4] = [
    ("Half", "نصف"),
    ("One third", "ثلث"),
    ("A quarter", "ربع"),
    ("Two thirds", "ثلثي"),
];
const PART_FRAMES: [Frame; 2] = [
    (
        "@ of the orchards were flooded.",
        "وغمرت المياه @ البساتين.",
    ),
    ("@ of the lanterns went out.", "وانطفأ @ الفوانيس."),
];
const QUARTERS: [(&str, &str); 4] = [
    ("first", "الأول"),
    ("second", "الثاني"),
    ("third", "الثالث"),
    ("fourth", "الرابع"),
];
const QUARTER_FRAMES: [Frame; 2] = [
    (
        "The mill lost money in the @ quarter.",
        "وخسرت المطحنة مالًا في الربع @.",
    ),
    (
        "Orders rose in the @ quarter of the year.",
        "وزادت الطلبات في الربع @ من العام.",
    ),
];
const DURATIONS: [(&str, &str); 5] = [
    ("two hours", "ساعتين"),
    ("three hours", "ثلاث ساعات"),
    ("two and a half hours", "ساعتين ونصف الساعة"),
    ("four hours", "أربع ساعات"),
    ("nine hours", "تسع ساعات"),
];
const DURATION_FRAMES: [Frame; 2] = [
    ("The rehearsal lasted @.", "واستمر التمرين @."),
    ("The gate stayed open for @.", "وظلت البوابة مفتوحة @."),
];
const UNITS: [(&str, &str); 6] = [
    ("mg", "ملغ"),
    ("g", "غرامًا"),
    ("kg", "كيلوغرامًا"),
    ("ml", "مليلترًا"),
    ("km", "كيلومترًا"),
    ("cm", "سنتيمترًا"),
];

/// A fault of a kind that clauses are made for; `None` for another kind.
pub(super) fn fault(kind: Kind, pairs: &[Pair], random: &mut Random) -> Option<Fault> {
    let clause = clause(kind, random)?;
    let pair = random.pick(pairs);
    let [before, right, behind] = &clause.ar;
    let start = pair.ar.len() + 1 + before.len();
    let clean = format!("{} {before}{right}{behind}", pair.ar);
    let was = Span::new(start, start + right.len());
    let (faulty, changed) = replaced(&clean, was, random.pick::<String>(&clause.wrong));
    Some(Fault {
        kind,
        id: pair.id.clone(),
        en: format!("{} {}", pair.en, clause.en),
        clean,
        faulty,
        was,
        changed,
        source: None,
    })
}

fn clause(kind: Kind, random: &mut Random) -> Option<Clause> {
    Some(match kind {
        Kind::NumberWord => of_words(&NUMBERS, &NUMBER_FRAMES, random),
        Kind::Order => of_words(&ORDERS, &ORDER_FRAMES, random),
        Kind::Part => of_words(&PARTS, &PART_FRAMES, random),
        Kind::Quarter => of_words(&QUARTERS, &QUARTER_FRAMES, random),
        Kind::Duration => of_words(&DURATIONS, &DURATION_FRAMES, random),
        Kind::Unit => unit(random),
        Kind::Points => points(random),
        Kind::Time => time(random),
        Kind::Mail => mail(random),
        Kind::Page => page(random),
        Kind::Telephone => telephone(random),
        Kind::Code => code(random),
        Kind::Zero => zero(random),
        Kind::Decimal => decimal(random),
        _ => return None,
    })
}

fn filled(frame: Frame, en: &str, ar: &str, wrong: Vec<String>) -> Clause {
    let (before, behind) = frame.1.split_once('@').unwrap_or((frame.1, ""));
    Clause {
        en: frame.0.replace('@', en),
        ar: [before.to_owned(), ar.to_owned(), behind.to_owned()],
        wrong,
    }
}

fn of_words(words: &Words, frames: &[Frame], random: &mut Random) -> Clause {
    let (en, ar) = *random.pick(words);
    let others = words.iter().map(|it| it.1).filter(|it| *it != ar);
    let wrong = others.map(str::to_owned).collect();
    filled(*random.pick(frames), en, ar, wrong)
}

fn unit(random: &mut Random) -> Clause {
    let number = 11 + random.below(80);
    let (en, ar) = *random.pick(&UNITS);
    let others = UNITS.iter().map(|it| it.1).filter(|it| *it != ar);
    let wrong = others.map(|it| format!("{number} {it}")).collect();
    let frame = ("The crate on the left holds @.", "والصندوق الأيسر فيه @.");
    filled(
        frame,
        &format!("{number} {en}"),
        &format!("{number} {ar}"),
        wrong,
    )
}

fn points(random: &mut Random) -> Clause {
    let number = 11 + random.below(30);
    let frame = (
        "The share of oats fell by @.",
        "وانخفضت حصة الشوفان بمقدار @.",
    );
    let (en, ar) = (
        format!("{number} percentage points"),
        format!("{number} نقطة مئوية"),
    );
    filled(frame, &en, &ar, vec![format!("{number} في المئة")])
}

fn time(random: &mut Random) -> Clause {
    let (hour, minute) = (1 + random.below(11), 10 + random.below(49));
    let frame = (
        "The lighthouse is lit at @ every day.",
        "وتضاء المنارة الساعة @ كل يوم.",
    );
    let half = random.below(2);
    let said = |hour: usize, half: usize| format!("{hour}:{minute} {}", ["صباحًا", "مساء"][half]);
    let en = format!("{hour}:{minute} {}", ["am", "pm"][half]);
    let wrong = vec![said(hour, 1 - half), said(hour % 11 + 1, half)];
    filled(frame, &en, &said(hour, half), wrong)
}

/// The same with two neighbours that changed places, or one that is lost.
fn mistyped(text: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    loop {
        let at = random.below(letters.len() - 1);
        if letters[at] != letters[at + 1]
            && letters[at..at + 2].iter().all(|it| it.is_alphanumeric())
        {
            letters.swap(at, at + 1);
            return letters.into_iter().collect();
        }
    }
}

fn copied(frame: Frame, text: &str, random: &mut Random) -> Clause {
    let wrong = vec![mistyped(text, random)];
    filled(frame, text, text, wrong)
}

fn mail(random: &mut Random) -> Clause {
    let name = *random.pick(&["desk", "ferry", "tides", "lamps", "press"]);
    let frame = (
        "Write to @ for a list.",
        "ويمكن طلب القائمة من @ في أي وقت.",
    );
    copied(
        frame,
        &format!("{name}{}@harbour.example", random.below(90)),
        random,
    )
}

fn page(random: &mut Random) -> Clause {
    let name = *random.pick(&["desk", "ferry", "tides", "lamps", "press"]);
    let frame = ("The list is at @ too.", "والقائمة منشورة في @ أيضًا.");
    copied(
        frame,
        &format!("www.harbour.example/{name}/{}", 100 + random.below(900)),
        random,
    )
}

fn telephone(random: &mut Random) -> Clause {
    let frame = ("The number to call is @.", "والرقم الذي يُتصل به هو @.");
    let number = format!(
        "0{} {} {}",
        100 + random.below(800),
        100 + random.below(800),
        1234 + random.below(7000)
    );
    copied(frame, &number, random)
}

fn code(random: &mut Random) -> Clause {
    let letters = *random.pick(&["QX", "LMB", "HT", "WRD"]);
    let frame = (
        "Please quote the code @ at the desk.",
        "ويرجى ذكر الرمز @ عند المكتب.",
    );
    copied(
        frame,
        &format!("{letters}-{}", 12_345 + random.below(80_000)),
        random,
    )
}

fn zero(random: &mut Random) -> Clause {
    let number = 10 * (11 + random.below(80));
    let frame = ("The press printed @ leaflets.", "وطبعت المطبعة @ منشور.");
    let wrong = vec![(number / 10).to_string(), format!("{number}0")];
    filled(frame, &number.to_string(), &number.to_string(), wrong)
}

fn decimal(random: &mut Random) -> Clause {
    let (whole, tenth) = (2 + random.below(80), 1 + random.below(9));
    let frame = (
        "The price of rope rose by @ percent.",
        "وارتفع سعر الحبال بنسبة @ في المئة.",
    );
    let right = format!("{whole}.{tenth}");
    filled(frame, &right, &right, vec![format!("{whole}{tenth}")])
}
