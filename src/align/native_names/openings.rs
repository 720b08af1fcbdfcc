//! The first word of a person's name, with what belongs to it.

use super::introduced::{follows_title, is_introduced};
use super::people::{BYNAMES, Person, SERVANT, may_be_part};
use super::places::is_head;
use super::words::{Stem, Words};
use crate::align::evidence::Sense;
use crate::align::monolingual::Clue;
use crate::align::words::follows_speech;
use crate::lexicon::months;

/// Names of God and of his prophet: a servant of one of these is a person, whatever stands beside it.
#[rustfmt::skip]
const SERVED: &[&str] = &[
    "الله", "الرحمن", "الرحمان", "الرحيم", "الملك", "القدوس", "السلام", "العزيز", "الجبار", "الخالق", "الباري",
    "الغفار", "القهار", "الوهاب", "الرزاق", "الفتاح", "العليم", "الباسط", "المعز", "السميع", "البصير", "الحكيم", "العدل",
    "اللطيف", "الخبير", "الحليم", "العظيم", "الغفور", "الشكور", "العلي", "الكبير", "الحفيظ", "الجليل", "الكريم", "المجيب",
    "الواسع", "الودود", "المجيد", "الحق", "القوي", "المتين", "الولي", "الحميد", "المحيي", "الحي", "القيوم", "الماجد",
    "الواحد", "الأحد", "الصمد", "القادر", "المقتدر", "التواب", "المنعم", "العفو", "الرؤوف", "المالك", "الغني", "المغني",
    "النافع", "النور", "الهادي", "البديع", "الباقي", "الوارث", "الرشيد", "الصبور", "الناصر", "الستار", "الإله", "الاله",
    "النبي", "الرسول", "الحسين", "المسيح", "المولى", "السيد",
];
/// Given names that are nearly always another word where a name follows: عهد ترامب, فرح ماكرون.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "عهد", "وعد", "أمل", "نصر", "مجد", "شكر", "همس", "سحر", "فضل", "فخر", "رزق", "رجا", "وجد", "هجر", "غزل",
    "خان", "زعل", "دور", "حكم", "صبر", "عزم", "قدوم", "سند", "أنصار", "هدية", "حياة", "مطر", "نجم", "دعاء",
    "ضياء", "عقد", "كرم", "بدر", "فوز", "سلام", "نور", "جمال", "كمال", "جهاد", "ثورة", "شهيد", "أمير", "سيد",
    "رئيس", "وحيد", "حاكم", "قائد", "نائب", "منتصر", "معتمد", "ممثل", "عيد", "خطاب", "سهل", "واصل", "قدري",
];

/// The first word of a name, with what belongs to it.
pub(super) fn opening(words: &Words<'_>, at: usize) -> Option<Person> {
    by_father(words, at)
        .or_else(|| byname(words, at))
        .or_else(|| servant(words, at))
        .or_else(|| related(words, at))
        .or_else(|| given(words, at))
        .or_else(|| titled(words, at))
}

/// An unknown given name and a name behind أن, where a relative pronoun says that the two are definite:
/// أن زيلكان مالك التي …
fn related(words: &Words<'_>, at: usize) -> Option<Person> {
    const THAT: &[&str] = &["أن", "ان", "إن", "بأن", "بان"];
    const WHO: &[&str] = &["الذي", "التي"];
    let that = words.before(at)?;
    let last = words.after(at)?;
    let who = words.after(last)?;
    let stands = THAT.contains(&words.word(that)) && WHO.contains(&words.word(who));
    let words_of_language = Sense::NOUN.and(Sense::ADJECTIVE).and(Sense::PARTICLE);
    let is_name = !words.sense(at).is(words_of_language) && !words.has_article(at);
    let is_surname = words.sense(last).is(Sense::BARE_NAME) && !words.has_article(last);
    (stands && is_name && is_surname).then(|| Person {
        last,
        last_part: last,
        parts: 2,
        is_sure: true,
        is_backed: true,
        ..Person::of(words.span(at).start, at)
    })
}

/// A name behind the title of a person: الشيخ ياسين. A surname that begins with بال is no name
/// behind a preposition there: الرئيس بالطيب.
fn titled(words: &Words<'_>, at: usize) -> Option<Person> {
    let before = words.before(at)?;
    let is_title = Clue::of(words.word(before)) == Some((Clue::Person, true));
    // An adjective of relation goes with the title: المخرج السنغالي راما تيوا.
    let is_relation = words.has_article(at) && words.word(at).ends_with(['ي', 'ى']);
    let next = words.after(at).filter(|&it| !words.has_article(it));
    let is_adjective = is_relation && next.is_some_and(|it| words.is_proper(it));
    let fits = is_title && (words.is_proper(at) || is_joined_surname(words, at));
    (fits && !is_adjective).then(|| Person {
        is_sure: true,
        is_backed: true,
        is_introduced: true,
        ..Person::of(words.span(at).start, at)
    })
}

fn given(words: &Words<'_>, at: usize) -> Option<Person> {
    let stem = words.stems(at).find(|it| is_given(words, at, it))?;
    let has_clitic = stem.start > words.span(at).start;
    let follows_name = words
        .before(at)
        .is_some_and(|it| words.sense(it).is(Sense::BARE_NAME));
    // What looks like a preposition behind a given name may be a letter of the next: كريستين بلاسي.
    if words.follows_hyphen(at) || has_clitic && follows_name && !words.word(at).starts_with('و') {
        return None;
    }
    let is_noun = NOUNS.contains(&stem.text);
    let others = Sense::ORDINARY.and(Sense::PLACE).and(Sense::ORGANISATION);
    let is_ordinary = stem.sense.is(others) || has_clitic && is_word(words.sense(at));
    Some(Person {
        is_sure: !is_ordinary && !is_noun,
        may_be_verb: is_noun || stem.sense.is(Sense::VERB),
        is_introduced: is_introduced(words, at),
        is_said: !is_noun && follows_speech(words.text, words.span(at)),
        are_given: !is_noun,
        ..Person::of(stem.start, at)
    })
}

/// Whether a word is a given name: one that is also a title (رامي, a shooter) behind a title, and one
/// that is also a month (ماي) too.
fn is_given(words: &Words<'_>, at: usize, stem: &Stem<'_>) -> bool {
    let sense = stem.sense;
    if !sense.is(Sense::GIVEN) || !sense.is(Sense::BARE_NAME) || is_head(stem.text) {
        return false;
    }
    if sense.is(Sense::EVERYDAY) {
        return is_everyday_name(words, at);
    }
    let is_month = months::ARABIC.iter().any(|it| it.text == stem.text);
    let is_other = is_month || sense.is(Sense::TITLE);
    let is_title = Clue::of(stem.text).is_some_and(|it| it.0 == Clue::Person);
    // سيدة is a title and a given name: behind another title an unknown surname makes the name of it.
    let is_surname = |it: usize| {
        let sense = words.sense(it);
        words.is_unknown(it) || sense.is(Sense::FAMILY) && words.is_proper(it)
    };
    let is_title = is_title && !words.after(at).is_some_and(is_surname);
    let introduced = follows_title(words, at) || !is_title && is_introduced(words, at);
    !is_other || !NOUNS.contains(&stem.text) && introduced
}

/// Whether an everyday word, as خميس, begins a name: at the head of a phrase, with a surname behind that is
/// nothing else.
fn is_everyday_name(words: &Words<'_>, at: usize) -> bool {
    let before = words.text[..words.span(at).start].trim_end();
    let begins = before.is_empty() || before.ends_with(['\n', '،', ',', ':']);
    let stands = begins || is_introduced(words, at) || follows_speech(words.text, words.span(at));
    let others = Sense::ORDINARY.and(Sense::EVERYDAY).and(Sense::PLACE);
    let is_surname = |it: usize| {
        let sense = words.sense(it);
        sense.is(Sense::FAMILY) && sense.is(Sense::BARE_NAME) && !sense.is(others.and(Sense::GIVEN))
    };
    stands && words.after(at).is_some_and(is_surname)
}

/// Whether a word with its first letter is one of the language.
fn is_word(sense: Sense) -> bool {
    sense.is(Sense::ORDINARY.and(Sense::EVERYDAY))
}

/// عبد with what follows it.
fn servant(words: &Words<'_>, at: usize) -> Option<Person> {
    let stem = words.stem_among(at, &[SERVANT])?;
    let next = words.after(at).filter(|&it| words.has_article(it))?;
    Some(Person {
        last: next,
        is_sure: true,
        is_backed: SERVED.contains(&words.word(next)),
        is_introduced: is_introduced(words, at),
        are_given: true,
        ..Person::of(stem.start, at)
    })
}

/// A byname: أبو with a name or a definite word.
fn byname(words: &Words<'_>, at: usize) -> Option<Person> {
    let stem = words.stem_among(at, BYNAMES)?;
    let next = words.after(at)?;
    let is_part = may_be_part(words, next) || words.has_article(next);
    is_part.then_some(Person {
        last: next,
        is_sure: true,
        ..Person::of(stem.start, at)
    })
}

/// A father's name behind بن, with nothing of a name before it, or an unknown name.
fn by_father(words: &Words<'_>, at: usize) -> Option<Person> {
    let joint = match words.stem_among(at, &["بن"]) {
        Some(joint) => Some((joint.start, at)),
        None if words.is_unknown(at) => {
            let next = words.after(at)?;
            (words.word(next) == "بن").then_some((words.span(at).start, next))
        }
        None => None,
    };
    let (start, joint) = joint?;
    let father = words.after(joint).filter(|&it| may_be_part(words, it))?;
    Some(Person {
        last: father,
        last_part: joint,
        parts: 2,
        is_sure: true,
        is_backed: true,
        ..Person::of(start, at)
    })
}

/// Whether a word is a surname that begins with بال: بالطيب, بالحاج.
fn is_joined_surname(words: &Words<'_>, at: usize) -> bool {
    let mut definite = words.stems(at).skip(1);
    let is_noun = definite.any(|it| it.sense.is(Sense::NOUN_FIRST));
    let rest = words.word(at).strip_prefix("بال").unwrap_or_default();
    !is_noun && words.sense_of(rest).is(Sense::BARE_NAME)
}
