//! Names in quotation marks behind a word that says what they are of: فيلم "زينب تكره الثلج".

use super::Found;
use super::words::Words;
use crate::align::evidence::Sense;
use crate::glossary::EntityType;
use crate::text::Span;

/// What has a title.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "فيلم", "الفيلم", "شريط", "الشريط", "مسلسل", "المسلسل", "برنامج", "البرنامج", "كتاب", "الكتاب", "رواية", "الرواية",
    "مسرحية", "المسرحية", "أغنية", "الأغنية", "ألبوم", "قصيدة", "لوحة", "ديوان", "وثائقي", "الوثائقي", "لعبة", "مسرحيته",
    "روايته", "فيلمه", "كتابه", "أغنيته", "ألبومه",
];
/// What is called something.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "شركة", "الشركة", "منظمة", "جمعية", "حركة", "حزب", "تنظيم", "جماعة", "كتيبة", "مجموعة", "صحيفة", "جريدة", "مجلة",
    "قناة", "إذاعة", "وكالة", "موقع", "مؤسسة", "فرقة", "فريق", "نادي", "مطعم", "متجر", "تطبيق", "منصة", "دار",
];
/// What is held or led under a name.
const EVENTS: &[&str] = &[
    "مهرجان",
    "مهرجانات",
    "تظاهرة",
    "حملة",
    "معرض",
    "ملتقى",
    "مبادرة",
    "مسابقة",
    "قافلة",
    "مشروع",
];

/// Quotation marks that open, each with the one that closes.
const QUOTES: [(char, char); 4] = [('"', '"'), ('«', '»'), ('“', '”'), ('\'', '\'')];
/// Most words between them.
const MOST: usize = 5;

pub(super) fn find(words: &Words<'_>) -> Vec<Found> {
    (0..words.len())
        .filter_map(|at| {
            let kind = kind(words, at)?;
            let span = quotation(words.text, last_adjective(words, at))?;
            let is_word = is_media(words, at) && is_definite_word(words, span);
            (is_word || is_title(words, span)).then_some(Found {
                span,
                kind,
                short: None,
                is_word,
            })
        })
        .collect()
}

fn kind(words: &Words<'_>, at: usize) -> Option<EntityType> {
    let lists = [
        (WORKS, EntityType::Work),
        (BODIES, EntityType::Org),
        (EVENTS, EntityType::Event),
    ];
    let found = lists.iter().find(|it| words.stem_among(at, it.0).is_some());
    found.map(|it| it.1)
}

/// What is read, heard or watched, and is often called by a word of the language: صحيفة "السفير".
fn is_media(words: &Words<'_>, at: usize) -> bool {
    const MEDIA: &[&str] = &["صحيفة", "جريدة", "مجلة", "قناة", "إذاعة", "موقع"];
    words.stem_among(at, MEDIA).is_some()
}

/// Whether one definite word stands between the marks, which is no name elsewhere.
fn is_definite_word(words: &Words<'_>, span: Span) -> bool {
    let inside = words.inside(span);
    let is_alone = inside.len() == 1 && words.span(inside.start) == span;
    is_alone && words.has_article(inside.start) && !words.is_proper(inside.start)
}

/// Where a head and the adjectives behind it end, in bytes: الفيلم التونسي القصير.
fn last_adjective(words: &Words<'_>, at: usize) -> usize {
    let is_adjective = |it: &usize| words.sense(*it).is(Sense::ADJECTIVE);
    let mut last = at;
    while last < at + 2
        && let Some(next) = words.after(last).filter(is_adjective)
    {
        last = next;
    }
    words.span(last).end
}

/// What stands between quotation marks a space after `end`.
fn quotation(text: &str, end: usize) -> Option<Span> {
    const LONGEST: usize = 120;
    let rest = text[end..].strip_prefix(' ')?;
    let open = rest.chars().next()?;
    let close = QUOTES.iter().find(|it| it.0 == open)?.1;
    let start = end + 1 + open.len_utf8();
    let length = text[start..].char_indices().take(LONGEST);
    let mut length = length.take_while(|it| it.1 != '\n');
    let length = length.find(|it| it.1 == close)?.0;
    let inside = &text[start..start + length];
    let kept = inside.trim();
    let start = start + inside.len() - inside.trim_start().len();
    (!kept.is_empty()).then(|| Span::new(start, start + kept.len()))
}

/// Whether the words between the marks are few, all Arabic, and not one that stands everywhere.
fn is_title(words: &Words<'_>, span: Span) -> bool {
    let inside = words.inside(span);
    let is_plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\u{A0}');
    let plain = span.of(words.text).chars().all(is_plain);
    match inside.len() {
        1 => plain && words.is_proper(inside.start),
        count => plain && (2..=MOST).contains(&count),
    }
}
