//! Ordinary words that are spelled like a name: قطر الدائرة, كوبا من القهوة, صلاة المغرب.

use super::reading::Reading;
use super::{Objection, Sense, latin};
use crate::glossary::{EntityType, TermStatus};
use crate::lexicon::months;
use crate::text::{FoldLevel, clitic_letters, ends_in_article};

/// Words before a place that make it certain, and how many letters of a name are compared.
const HEADS: &[&str] = &[
    "مدينة",
    "مدينتي",
    "مهرجان",
    "مهرجاني",
    "ولاية",
    "محافظة",
    "دولة",
    "دولتي",
    "عاصمة",
    "العاصمة",
    "بلدة",
    "مطار",
    "ميناء",
    "سلطنة",
    "جمهورية",
    "مملكة",
    "إمارة",
    "حكومة",
    "منتخب",
    "سفارة",
    "مقاطعة",
    "إقليم",
    "قضاء",
    "ريف",
    "شركة",
    "شركتي",
    "حركة",
    "جماعة",
    "مجموعة",
    "تطبيق",
    "منصة",
    "حزب",
    "قناة",
    "إذاعة",
    "راديو",
    "رئيس",
    "شعب",
    "أمير",
];

/// Those of whom a place may be, and that no person has: of أمير المسعدي the first word is a name.
const RULERS: &[&str] = &["أمير", "رئيس", "شعب"];

/// Prayers are named as times of the day, and one of these is a country.
const PRAYERS: &[&str] = &["صلاة", "أذان", "آذان", "صلاتي"];

/// English words before the name of a month.
const BEFORE_MONTHS: &[&str] = &[
    "in", "In", "of", "since", "Since", "until", "Until", "by", "By", "last", "Last", "next",
    "Next", "early", "Early", "late", "Late", "mid", "this", "This", "during", "During", "every",
];

/// English words that make of a name in small letters no firm.
const NATURE: &[&str] = &[
    "river",
    "basin",
    "forest",
    "rainforest",
    "rain",
    "jungle",
    "desert",
    "valley",
    "mountains",
];

/// Longest name, in letters, that chance spells as an ordinary word.
const SHORT: usize = 5;
/// The same behind a clitic.
const SHORTER: usize = 4;

/// Whether a word stands before that leaves no doubt.
pub(in crate::align) fn has_head(it: &Reading<'_, '_>) -> bool {
    if it.beside.has_clitic && clitic_letters(it.clitic) != "و" {
        return false;
    }
    let before = match it.beside.before {
        "" => it.beside.before_quote(),
        before => before,
    };
    let bare = ["و", "ب", "ل", "ف", "ك"]
        .iter()
        .find_map(|it| before.strip_prefix(it));
    let is_ruler = |word: &str| RULERS.contains(&word);
    if it.is(EntityType::Person) && (is_ruler(before) || bare.is_some_and(is_ruler)) {
        return false;
    }
    let is_verb = it.after().is(Sense::VERB) && !it.after().is(Sense::NOUN.and(Sense::ADJECTIVE));
    let has = HEADS.contains(&before) || bare.is_some_and(|it| HEADS.contains(&it));
    has && !is_verb
}

/// Whether the word is an ordinary one here.
pub(super) fn objection(it: &Reading<'_, '_>) -> Option<Objection> {
    if is_month(it) {
        return Some(Objection::Month);
    }
    let is_word = if it.is_arabic() {
        it.is_one_word() && is_arabic_word(it)
    } else {
        is_english_word(it)
    };
    is_word.then_some(Objection::Word)
}

fn is_arabic_word(it: &Reading<'_, '_>) -> bool {
    is_other_letters(it) || is_prayer(it) || is_with_clitic(it) || is_by_grammar(it)
}

/// Whether other letters than the name's make a word of their own: أمام is not إمام.
fn is_other_letters(it: &Reading<'_, '_>) -> bool {
    let short = it.word.chars().count() <= SHORT;
    let sense = it.own_sense();
    let is_name = sense.is(Sense::PLACE.and(Sense::ORGANISATION).and(Sense::BARE_NAME));
    it.level == FoldLevel::Letters && short && sense.is(Sense::ORDINARY) && !is_name
}

fn is_prayer(it: &Reading<'_, '_>) -> bool {
    let before = it.beside.before;
    let bare = ["و", "ب", "ل", "ف"]
        .iter()
        .find_map(|it| before.strip_prefix(it));
    PRAYERS.contains(&before) || bare.is_some_and(|it| PRAYERS.contains(&it))
}

/// Whether the name and its clitic together are one word: وابل is not و and أبل.
fn is_with_clitic(it: &Reading<'_, '_>) -> bool {
    let is_short = it.word.chars().count() <= SHORTER;
    if it.clitic.is_empty() || !is_short || ends_in_article(it.clitic) || it.is_sure {
        return false;
    }
    let sense = it.senses.of(it.whole);
    sense.is(Sense::ORDINARY.and(Sense::PLACE))
}

/// Whether what stands beside a short name that is also a word asks for the word.
fn is_by_grammar(it: &Reading<'_, '_>) -> bool {
    let kinds = [EntityType::Place, EntityType::Org, EntityType::Product];
    let may_be = kinds.contains(&it.term.kind) && it.word.chars().count() <= SHORT;
    let sense = it.own_sense().and(it.senses.of(it.whole));
    let is_word = sense.is(Sense::ORDINARY.and(Sense::NOUN_FIRST));
    if !may_be || it.is_backed || has_head(it) || !is_word {
        return false;
    }
    if it.term.status == TermStatus::Preferred && it.follows_name && it.precedes_name {
        return false;
    }
    is_accusative(it) || is_in_construct(it) || is_participle(it) || is_to_harm(it)
}

/// Whether it has the ending of an indefinite object, and stands where one does.
fn is_accusative(it: &Reading<'_, '_>) -> bool {
    let before = it.before();
    if !it.word.ends_with('ا') || !it.clitic.is_empty() || before.is(Sense::PREPOSITION) {
        return false;
    }
    let after = it.beside.after;
    let goes_on = after == "من" || after.ends_with('ا') && it.after().is(Sense::ADJECTIVE);
    let follows_noun =
        it.beside.before.starts_with("ال") && before.is(Sense::NOUN.and(Sense::ADJECTIVE));
    goes_on || follows_noun && !it.follows_name
}

/// Whether a definite noun that is no subject or object follows.
fn is_in_construct(it: &Reading<'_, '_>) -> bool {
    let after = it.after();
    let is_noun = it.beside.after.starts_with("ال") && after.is(Sense::NOUN_FIRST);
    let is_other = after.is(Sense::PLACE.and(Sense::ORGANISATION));
    if !is_noun || is_other || it.precedes_name || it.before().is(Sense::PREPOSITION) {
        return false;
    }
    if !clitic_letters(it.clitic)
        .trim_start_matches(['و', 'ف'])
        .is_empty()
    {
        return false;
    }
    !(is_country(it) && has_feminine_verb(it))
}

/// Whether it is a verbal noun that goes with من: للنيل من.
fn is_to_harm(it: &Reading<'_, '_>) -> bool {
    it.beside.after == "من" && it.senses.of(it.whole).is(Sense::NOUN_FIRST)
}

/// Countries are feminine, and so is the verb of what they do.
fn has_feminine_verb(it: &Reading<'_, '_>) -> bool {
    let verb = it.beside.before;
    let verb = verb.strip_prefix(['و', 'ف', 'س']).unwrap_or(verb);
    verb.ends_with('ت') || verb.starts_with('ت')
}

fn is_country(it: &Reading<'_, '_>) -> bool {
    let says = super::definition(it.glossary.concept(it.term.concept));
    says.starts_with("country")
}

/// Whether it is the participle that goes with على: مصر على موقفه.
fn is_participle(it: &Reading<'_, '_>) -> bool {
    let follows = it.beside.before.starts_with("ال") && it.before().is(Sense::NOUN);
    follows && it.beside.after == "على" && it.own_sense().is(Sense::ADJECTIVE)
}

/// Whether it is a month, by the number or the preposition beside it.
fn is_month(it: &Reading<'_, '_>) -> bool {
    let beside = &it.beside;
    let counts = |word: &str| word.starts_with(|c: char| c.is_numeric());
    if it.is_arabic() {
        let dated = counts(beside.before) || counts(beside.after) || beside.before.ends_with("شهر");
        return dated && months::ARABIC.iter().any(|month| month.text == it.word);
    }
    let dated =
        counts(beside.before) || counts(beside.after) || BEFORE_MONTHS.contains(&beside.before);
    dated
        && months::ENGLISH
            .iter()
            .any(|month| month.text.eq_ignore_ascii_case(it.word))
}

/// Whether an English word is no name, by its letters or the word behind.
fn is_english_word(it: &Reading<'_, '_>) -> bool {
    if it.beside.rest.starts_with('$') {
        return true;
    }
    let named = it.is(EntityType::Person) || it.is(EntityType::Place);
    let is_small = it.word.starts_with(char::is_lowercase) && latin::has_capital(&it.term.text);
    if named && it.is_one_word() && is_small {
        return true;
    }
    let is_firm = it.is(EntityType::Org) && matches!(it.beside.before, "the" | "The");
    is_firm && NATURE.contains(&it.beside.after)
}
