//! Bodies: ministries, parties, unions, firms and clubs, by the words at their heads.

use super::Found;
use super::places::proper_run;
use super::words::Words;
use crate::align::evidence::Sense;
use crate::glossary::EntityType;
use crate::text::Span;

/// Every ministry has a name.
const MINISTRIES: &[&str] = &["وزارة"];
/// What ministries are called by, behind "and": a country's other bodies follow so, too.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "والأسرة", "والمرأة", "والطفولة", "والرياضة", "والسياحة", "والطاقة", "والمناجم", "والمالية", "والبيئة", "والإسكان",
    "والتنمية", "والاستثمار", "والتعليم", "والتكوين", "والتشغيل", "والاتصالات", "والصناعة", "والتجارة", "والشباب",
    "والثقافة", "والفلاحة", "والري", "والكهرباء", "والعمل", "والمعادن", "والتخطيط", "والإعلام", "والنقل", "والعلوم",
    "والسكان", "والصيد", "والموارد", "والمغتربين", "والمتوسطة", "والبحث", "والتهيئة", "والشؤون", "والتعاون",
    "والغاز", "والإرشاد", "والاقتصاد", "والزراعة", "والسكن", "والعمران", "والأوقاف",
];
/// Definite heads of bodies whose adjectives make a name of them.
#[rustfmt::skip]
const DEFINITE: &[&str] = &[
    "الاتحاد", "الإتحاد", "الهيئة", "المجلس", "الجامعة", "الشركة", "الديوان", "الوكالة", "المنظمة", "الجمعية",
    "النقابة", "المعهد", "المركز", "الرابطة", "البنك", "الصندوق", "اللجنة", "المحكمة", "المؤسسة", "الحزب", "الحركة",
    "الجبهة", "التيار", "الغرفة", "الكنفدرالية", "الكونفدرالية", "المرصد", "الشبكة", "الأكاديمية", "المدرسة",
    "الخطوط", "المنتخب", "النادي", "الملعب", "الترجي", "الودادية", "المكتبة", "المتحف", "المسرح", "الإذاعة",
    "التلفزة", "المصرف", "المفوضية", "السلطة", "الأمانة", "الأوركسترا", "العصبة", "التعاونية",
];
/// Those of which a nation's adjective alone makes a name.
#[rustfmt::skip]
const NATIONAL: &[&str] = &[
    "الاتحاد", "الإتحاد", "الخطوط", "المنتخب", "النادي", "الملعب", "الترجي", "الإذاعة", "التلفزة", "المفوضية",
];
/// Clubs, which are not named for a purpose.
const CLUBS: &[&str] = &["النادي", "الملعب", "الترجي"];
/// Adjectives that bodies are called by, beside those of nations.
#[rustfmt::skip]
const ADJECTIVES: &[&str] = &[
    "العام", "العامة", "الأعلى", "العليا", "الوطني", "الوطنية", "الدولي", "الدولية", "العالمي", "العالمية",
    "المركزي", "المركزية", "المستقل", "المستقلة", "الملكي", "الملكية", "الإسلامي", "الإسلامية", "الأهلي", "الأهلية",
    "الرياضي", "الرياضية", "الأولمبي", "الأولمبية", "الوطنيّ", "التأسيسي", "الدستورية", "المتحدة", "الفدرالي",
];
/// Heads of the state that a nation's adjective makes a name of.
const OF_STATE: &[&str] = &["الخارجية", "الداخلية", "الرئاسة", "البرلمان"];
/// Heads that are a part of the name.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "جامعة", "كلية", "معهد", "حزب", "جمعية", "نقابة", "مؤسسة", "منظمة", "اتحاد", "نادي", "مهرجان", "بنك",
    "مصرف", "أكاديمية", "مدرسة", "مستشفى", "مصحة", "محكمة", "ديوان", "مركز", "تنظيم", "جماعة", "كتيبة", "جبهة",
    "لواء", "فرقة", "مجلس", "صندوق", "جائزة", "كأس", "بطولة",
];
/// Those of what is held or won, which is no body.
const EVENTS: &[&str] = &["مهرجان", "جائزة", "كأس", "بطولة"];
/// Heads that only say what the name is of.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "شركة", "قناة", "إذاعة", "صحيفة", "جريدة", "مجلة", "وكالة", "موقع", "فريق", "نزل", "فندق", "مطعم", "متجر",
    "مصنع", "مجموعة",
];

pub(super) fn find(words: &Words<'_>) -> Vec<Found> {
    let all = [ministry, definite, of_state, with_proper_name, of_kind];
    (0..words.len())
        .filter_map(|at| all.iter().find_map(|find| find(words, at)))
        .collect()
}

fn found(start: usize, end: usize) -> Found {
    Found {
        span: Span::new(start, end),
        kind: EntityType::Org,
        short: None,
        is_word: false,
    }
}

/// A ministry with what it is for, and the nation that it belongs to.
fn ministry(words: &Words<'_>, at: usize) -> Option<Found> {
    let head = words.stem_among(at, MINISTRIES)?;
    let mut last = words.after(at).filter(|&it| words.has_article(it))?;
    while let Some(next) = words
        .after(last)
        .filter(|&it| continues_ministry(words, it))
    {
        last = next;
    }
    Some(found(head.start, words.span(last).end))
}

fn continues_ministry(words: &Words<'_>, at: usize) -> bool {
    let is_adjective = words.has_article(at) && words.sense(at).is(Sense::ADJECTIVE);
    is_adjective || SUBJECTS.contains(&words.word(at))
}

/// A definite head with adjectives, and what the body is for: الديوان الوطني للتطهير.
fn definite(words: &Words<'_>, at: usize) -> Option<Found> {
    let head = words.stem_among(at, DEFINITE)?;
    let (mut last, mut called, mut nations) = (at, 0, 0);
    while let Some(next) = words.after(last).filter(|&it| words.has_article(it)) {
        let is_nation = words.sense(next).is(Sense::NATION);
        let is_called = ADJECTIVES.contains(&words.word(next));
        if !is_nation && !is_called {
            break;
        }
        nations += usize::from(is_nation);
        called += usize::from(is_called && !is_nation);
        last = next;
    }
    if last == at {
        return None;
    }
    let purpose = purpose(words, last).filter(|_| !CLUBS.contains(&head.text));
    let is_name = purpose.is_some() || nations > 0 && (called > 0 || NATIONAL.contains(&head.text));
    is_name.then(|| found(head.start, words.span(purpose.unwrap_or(last)).end))
}

/// The last word of what a body is for: للتطهير, لكرة القدم.
fn purpose(words: &Words<'_>, last: usize) -> Option<usize> {
    let first = words
        .after(last)
        .filter(|&it| words.word(it).starts_with('ل'))?;
    let mut last = if words.word(first).starts_with("لل") {
        first
    } else {
        words.after(first).filter(|&it| words.has_article(it))?
    };
    while let Some(next) = words.after(last).filter(|&it| continues_purpose(words, it)) {
        last = next;
    }
    Some(last)
}

fn continues_purpose(words: &Words<'_>, at: usize) -> bool {
    let (word, sense) = (words.word(at), words.sense(at));
    let is_adjective = words.has_article(at)
        && sense.is(Sense::ADJECTIVE)
        && (!sense.is(Sense::NATION) || is_learned(words, at))
        && agrees_with_adjective(words, at);
    is_adjective || word.starts_with("ولل") || SUBJECTS.contains(&word)
}

/// Whether an adjective of a nation belongs to what is learned and taught, not to the body: لمدرسي اللغة
/// الألمانية.
fn is_learned(words: &Words<'_>, at: usize) -> bool {
    const LEARNED: &[&str] = &[
        "اللغة",
        "للغة",
        "الثقافة",
        "للثقافة",
        "الآداب",
        "الدراسات",
        "للدراسات",
    ];
    let before = words.before(at);
    before.is_some_and(|it| LEARNED.contains(&words.word(it)))
}

/// Whether an adjective has the gender of the one before it; a noun before it says nothing here.
fn agrees_with_adjective(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = words.before(at) else {
        return true;
    };
    let sense = words.sense(before);
    let is_adjective = sense.is(Sense::ADJECTIVE) && !sense.is(Sense::NOUN_FIRST);
    !is_adjective || words.word(before).ends_with('ة') == words.word(at).ends_with('ة')
}

/// The foreign ministry, presidency or parliament of a nation.
fn of_state(words: &Words<'_>, at: usize) -> Option<Found> {
    let head = words.stem_among(at, OF_STATE)?;
    let nation = words.after(at)?;
    let agrees = words.word(nation).ends_with('ة') == head.text.ends_with('ة');
    let is_nation = agrees && words.has_article(nation) && words.sense(nation).is(Sense::NATION);
    is_nation.then(|| found(head.start, words.span(nation).end))
}

/// A head and a proper name: جامعة منوبة.
fn with_proper_name(words: &Words<'_>, at: usize) -> Option<Found> {
    let head = words.stem_among(at, HEADS)?;
    let mut last = proper_run(words, words.after(at)?)?;
    while let Some(next) = words
        .after(last)
        .filter(|&it| ADJECTIVES.contains(&words.word(it)))
    {
        last = next;
    }
    let kind = if EVENTS.contains(&head.text) {
        EntityType::Event
    } else {
        EntityType::Org
    };
    Some(Found {
        kind,
        ..found(head.start, words.span(last).end)
    })
}

/// A proper name behind a word that only says what it is of.
fn of_kind(words: &Words<'_>, at: usize) -> Option<Found> {
    words.stem_among(at, KINDS)?;
    let first = words.after(at).filter(|&it| !is_plural(words.word(it)))?;
    let last = proper_run(words, first)?;
    Some(found(words.span(first).start, words.span(last).end))
}

/// Whether a word looks like a plural of things: شركة مصبرات makes tinned goods.
fn is_plural(word: &str) -> bool {
    word.starts_with('م') && word.ends_with("ات")
}
