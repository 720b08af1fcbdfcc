//! Bodies that many countries have: مجلس الشيوخ الإيطالي is not the Senate of the United States.

use super::reading::Reading;
use super::{Objection, Sense, latin};
use crate::glossary::{EntityType, TermStatus};
use crate::text::{ends_in_article, without_article};

/// English words behind a name that make the name of something else.
const TAILS: &[&str] = &[
    "Stadium",
    "Street",
    "Avenue",
    "Road",
    "Square",
    "Bridge",
    "Tower",
    "Towers",
    "Park",
    "Hall",
    "University",
    "College",
    "School",
    "Times",
    "Post",
    "Herald",
    "Tribune",
    "Journal",
    "Chronicle",
    "Gazette",
    "Hotel",
    "Theatre",
    "Theater",
    "Lane",
    "Boulevard",
    "Arena",
    "Hospital",
    "United",
    "Rovers",
    "Wanderers",
    "Cathedral",
];

/// What bodies are for, in their names: a federation of football is not the club of that name.
const SUBJECTS: &[&str] = &[
    "لكرة",
    "لشؤون",
    "لحقوق",
    "للتنمية",
    "للإحصاء",
    "للأبحاث",
    "للدراسات",
    "للبحوث",
    "للصحافة",
    "للصحافيين",
    "للشغل",
    "للفلاحة",
    "للصناعة",
    "للمحاسبات",
    "للإعلام",
    "للثقافة",
    "للتعليم",
];

/// What the words behind a body, or before it in English, say against it.
pub(super) fn objection(it: &Reading<'_, '_>) -> Option<Objection> {
    let kinds = [
        EntityType::Org,
        EntityType::Law,
        EntityType::Event,
        EntityType::Project,
    ];
    if !kinds.contains(&it.term.kind) {
        return None;
    }
    let is_other = if it.is_arabic() {
        has_article_in_construct(it) || is_narrowed(it)
    } else {
        is_of_others(it)
    };
    if is_other {
        return Some(Objection::OtherBody);
    }
    is_in_longer_name(it).then_some(Objection::LongerName)
}

/// Whether an article was peeled from a noun that another owns: الوزارة الدفاع is "the ministry … the
/// defence", never وزارة الدفاع.
fn has_article_in_construct(it: &Reading<'_, '_>) -> bool {
    let mut words = it.word.split(' ').skip(1);
    let is_owned = words.next().is_some_and(|word| word.starts_with("ال"));
    is_owned && !it.word.starts_with("ال") && ends_in_article(it.clitic)
}

fn is_in_longer_name(it: &Reading<'_, '_>) -> bool {
    !it.is_arabic() && TAILS.contains(&it.beside.after) && !it.is_own(it.beside.after)
}

fn is_narrowed(it: &Reading<'_, '_>) -> bool {
    let after = it.beside.after;
    let mut last = after.as_bytes().iter().rev().copied();
    // ي and ة end in these bytes: nearly all other words need no look.
    if !matches!(last.next(), Some(0x8A | 0xA9)) && !after.starts_with('ل') {
        return false;
    }
    is_of_another_nation(it) || is_for_another(it)
}

/// Whether an adjective follows of another country than the body's.
fn is_of_another_nation(it: &Reading<'_, '_>) -> bool {
    let after = it.beside.after;
    let agrees = after.starts_with("ال") && it.after().is(Sense::NATION);
    agrees && is_made_of_words(it) && !is_its_own(it, after)
}

/// Whether the glossary's words for the body have the adjective.
fn is_its_own(it: &Reading<'_, '_>, adjective: &str) -> bool {
    let stem = |word: &str| {
        let word = without_article(word).trim_end_matches(['ا', 'ي', 'ة']);
        word.replace(['أ', 'إ', 'آ'], "ا").replace("امريك", "اميرك")
    };
    let wanted = stem(adjective);
    let concept = it.glossary.concept(it.term.concept);
    let says = concept.cell("definition_ar").unwrap_or_default();
    let terms = it.glossary.terms_of(it.term.concept).iter();
    let terms = terms.flat_map(|it| it.text.split(' '));
    let mut words = says.split([' ', '،']).chain(terms);
    let says_nothing = says.is_empty();
    says_nothing
        || words.any(|word| stem(word) == wanted || word.contains(without_article(adjective)))
}

/// Whether the name is made of words of the language, so that others can have it: مجلس الشيوخ, but
/// not ياهو.
fn is_made_of_words(it: &Reading<'_, '_>) -> bool {
    if it.term.status == TermStatus::Short && it.word.starts_with("ال") {
        return true;
    }
    let wanted = Sense::NOUN.and(Sense::ADJECTIVE);
    it.word.split(' ').all(|word| it.senses.of(word).is(wanted))
}

/// Whether ل and a place or a subject follow where the full name goes on otherwise: البنك العربي
/// لتونس, اتفاقية فيينا لقانون المعاهدات.
fn is_for_another(it: &Reading<'_, '_>) -> bool {
    let Some(object) = it.beside.after.strip_prefix('ل') else {
        return false;
    };
    if SUBJECTS.contains(&it.beside.after) && !it.is_own(it.beside.after) {
        return !is_its_subject(it, object);
    }
    let place = || it.senses.of(object).is(Sense::PLACE);
    let noun = || it.after().is(Sense::NOUN) && goes_on_otherwise(it);
    is_made_of_words(it) && place() || noun()
}

/// Whether a competition is said to be of the sport that its definition names: كأس تونس لكرة القدم.
fn is_its_subject(it: &Reading<'_, '_>, subject: &str) -> bool {
    let mut words = it
        .beside
        .rest
        .split([' ', '.', '،', '\n'])
        .filter(|it| !it.is_empty());
    let kind = words.nth(1).map(without_article).unwrap_or_default();
    let concept = it.glossary.concept(it.term.concept);
    let says = concept.cell("definition_ar").unwrap_or_default();
    let mut parts = says.split(subject).skip(1);
    let names = |rest: &str| without_article(rest.trim_start()).starts_with(kind);
    it.term.kind == EntityType::Event && !kind.is_empty() && parts.any(names)
}

/// Whether the body has a longer name that begins with this one and goes on with ل.
fn goes_on_otherwise(it: &Reading<'_, '_>) -> bool {
    let terms = it.glossary.terms_of(it.term.concept).iter();
    let longer = terms.filter_map(|term| term.text.strip_prefix(&*it.term.text));
    let mut longer = longer.filter_map(|rest| rest.strip_prefix(' '));
    longer.any(|rest| rest.starts_with('ل'))
}

/// Whether an English word with a capital before it says whose it is.
fn is_of_others(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    let is_short = it.term.status == TermStatus::Short;
    let qualifies = latin::has_capital(before) && !it.beside.begins_a_sentence();
    is_short && qualifies && !is_in_definition(it, before) && !latin::is_headline(it)
}

fn is_in_definition(it: &Reading<'_, '_>, word: &str) -> bool {
    let says = super::definition(it.glossary.concept(it.term.concept));
    let mut words = says.split(|c: char| !c.is_alphanumeric());
    it.is_own(word) || words.any(|it| it == word) || word.ends_with("'s") || word.ends_with("’s")
}
