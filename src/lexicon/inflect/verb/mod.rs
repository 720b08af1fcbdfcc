//! Verbs: persons, tenses and the passive, by what is weak in the root; participles and verbal nouns.
//!
//! The class of a verb is read from its past and present alone (قال يقول is hollow, رمى يرمي
//! defective, مدّ يمدّ doubled), as a grammar's tables do.

use super::super::entry::{Entry, PartOfSpeech, values};
use super::super::inflection::Ending;
use super::seat::without_last;
use super::{Form, Paradigm, bare};
use crate::text::SHADDA;

mod participles;
mod passive;
mod past;
mod persons;
mod present;

/// What is weak at the end or in the middle of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// Nothing: كتب, استخدم.
    Sound,
    /// A long vowel before the last letter that shortens before a consonant: قال, أعاد.
    Hollow,
    /// A last letter that is a vowel: رمى, دعا, نسي.
    Defective,
    /// A last letter that is two: مدّ, أعدّ.
    Doubled,
}

/// A verb, with the spellings from which all others are made.
struct Verb {
    class: Class,
    /// Third person of the past.
    past: String,
    /// The past before an ending that begins with a consonant: قل, رمي, مدد.
    past_stem: String,
    /// The present without its prefix.
    present: String,
    /// The same before a consonant, and where the mood shortens it: قل, رم, مدد.
    present_stem: String,
}

fn letters(word: &str) -> Vec<char> {
    word.chars().collect()
}

impl Verb {
    fn new(past: &str, present: &str) -> Verb {
        let class = class(past, present);
        let (bare_past, bare_present) = (bare(past), bare(present));
        let present: String = bare_present.chars().skip(1).collect();
        Verb {
            class,
            past_stem: past_stem(class, &bare_past, &present),
            present_stem: present_stem(class, &present),
            past: bare_past,
            present,
        }
    }

    /// Whether it has three letters in the past, and none doubled: form I.
    fn is_simple(&self) -> bool {
        letters(&self.past).len() == 3
    }

    /// Whether it is of form VII, which has no object: انضم, انهار; not انتخب, which is of VIII.
    fn is_seventh_form(&self) -> bool {
        let all = letters(&self.past);
        matches!(all.as_slice(), ['ا', 'ن', third, _, ..] if *third != 'ت')
    }
}

fn class(past: &str, present: &str) -> Class {
    if past.ends_with(SHADDA) {
        return Class::Doubled;
    }
    let (past, present) = (letters(&bare(past)), letters(&bare(present)));
    if matches!(past.last(), Some('ى' | 'ا' | 'ي')) {
        return Class::Defective;
    }
    let before_last = |word: &[char]| word.iter().rev().nth(1).copied();
    let is_long = |c| matches!(c, Some('ا' | 'و' | 'ي'));
    if before_last(&past) == Some('ا') && is_long(before_last(&present)) {
        return Class::Hollow;
    }
    Class::Sound
}

/// `word` without the letter before its last; a hamza at the end sits as its new neighbour wants.
fn shortened(word: &str, hamza: char) -> String {
    let mut all = letters(word);
    let at = all.len().saturating_sub(2);
    all.remove(at);
    if let Some(last) = all.last_mut().filter(|it| **it == 'ء') {
        *last = hamza;
    }
    all.into_iter().collect()
}

fn past_stem(class: Class, past: &str, present: &str) -> String {
    match class {
        Class::Sound => past.to_owned(),
        Class::Doubled => {
            let last = past.chars().next_back().unwrap_or_default();
            format!("{past}{last}")
        }
        Class::Hollow if letters(past).len() > 3 => shortened(past, 'أ'),
        Class::Hollow => match present.chars().rev().nth(1) {
            Some('و') => shortened(past, 'ؤ'),
            _ => shortened(past, 'ئ'),
        },
        Class::Defective => {
            let stem = without_last(past);
            match past.chars().next_back() {
                Some('ا') if letters(past).len() == 3 => format!("{stem}و"),
                _ => format!("{stem}ي"),
            }
        }
    }
}

fn present_stem(class: Class, present: &str) -> String {
    match class {
        Class::Sound => present.to_owned(),
        Class::Doubled => {
            let last = present.chars().next_back().unwrap_or_default();
            format!("{present}{last}")
        }
        Class::Hollow if present.ends_with("اء") => shortened(present, 'أ'),
        Class::Hollow if present.ends_with("وء") => shortened(present, 'ؤ'),
        Class::Hollow => shortened(present, 'ئ'),
        Class::Defective => without_last(present).to_owned(),
    }
}

/// All forms of a verb.
pub(super) fn forms(entry: &Entry<'_>) -> Vec<Form> {
    let mut forms = Vec::new();
    let verb = Verb::new(entry.lemma, entry.second);
    past::write(&verb, &mut forms);
    present::write(&verb, &mut forms);
    present::imperative(&verb, &mut forms);
    passive::write(&verb, &mut forms);
    if entry.is_intransitive || verb.is_seventh_form() {
        forms.retain(|it| !it.inflection.is_passive && it.inflection.ending != Ending::Bound);
        for form in &mut forms {
            form.inflection.ending = Ending::Closed;
        }
    }
    forms.sort();
    forms.dedup();
    forms
}

/// The participles and verbal nouns of a verb.
pub(super) fn derived(entry: &Entry<'_>) -> Vec<Paradigm> {
    let verb = Verb::new(entry.lemma, entry.second);
    let participles = participles::of(&verb, entry.lemma);
    let participle = |word: String| {
        // منتمي is منتمون, مرمي is مرميون: of a weak root only the active one loses its ي.
        let is_first_form = verb.is_simple() && !entry.lemma.contains(SHADDA);
        let is_weak = verb.class == Class::Defective && !is_first_form;
        let stem = word.strip_suffix('ي').filter(|_| is_weak);
        let plural = stem.map_or_else(|| "+ون".to_owned(), |it| format!("{it}ون"));
        let text = format!("a\t{word}\t+ة\t{plural}\t-");
        paradigm_of(&text, PartOfSpeech::Adjective)
    };
    let masdar = |word: &str| {
        let gender = if word.ends_with('ة') { "f" } else { "m" };
        paradigm_of(&format!("n\t{word}\t{gender}\t+ات\t-"), PartOfSpeech::Noun)
    };
    let nouns = values(entry.third).map(masdar);
    participles
        .into_iter()
        .map(participle)
        .chain(nouns)
        .flatten()
        .collect()
}

fn paradigm_of(line: &str, part: PartOfSpeech) -> Option<Paradigm> {
    let entry = super::super::entry::entries(line).ok()?.pop()?;
    let forms = match part {
        PartOfSpeech::Noun => super::noun::noun(&entry),
        _ => super::noun::adjective(&entry),
    };
    Some(Paradigm {
        lemma: entry.lemma.to_owned(),
        part,
        is_derived: true,
        forms,
    })
}
