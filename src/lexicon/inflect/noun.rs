//! Nouns and adjectives: number, gender, the accusative, and what stands before a pronoun.

use super::super::entry::{Entry, values};
use super::super::inflection::{Ending, Gender, Inflection, Number};
use super::seat::{accusative, before_alef, before_pronoun, before_waw, before_yeh, without_last};
use super::{Form, bare};

/// The regular plural of women and things, as the source writes it.
const SOUND_FEMININE: &str = "+ات";
/// The regular plural of men.
const SOUND_MASCULINE: &str = "+ون";
/// The regular plural of an adjective of relation that looks as if its root were weak.
const RELATION_PLURAL: &str = "+يون";
/// The regular feminine.
const REGULAR_FEMININE: &str = "+ة";

/// All forms of a noun: with gender `b` those of the feminine too.
pub(super) fn noun(entry: &Entry<'_>) -> Vec<Form> {
    let base = bare(entry.lemma);
    let gender = match entry.second {
        "f" => Gender::Feminine,
        _ => Gender::Masculine,
    };
    let mut forms = Vec::new();
    singular_and_dual(&base, gender, &mut forms);
    plurals(&base, entry.third, gender, &mut forms);
    if entry.second == "b" && !base.ends_with('ة') {
        feminine(&format!("{base}ة"), &mut forms);
    }
    forms
}

/// All forms of an adjective.
pub(super) fn adjective(entry: &Entry<'_>) -> Vec<Form> {
    let base = bare(entry.lemma);
    let mut forms = Vec::new();
    singular_and_dual(&base, Gender::Masculine, &mut forms);
    plurals(&base, entry.third, Gender::Masculine, &mut forms);
    match entry.second {
        REGULAR_FEMININE => feminine(&format!("{base}ة"), &mut forms),
        "-" => {}
        written => feminine(&bare(written), &mut forms),
    }
    forms
}

/// All forms of a title: the man's and, where there is one, the woman's.
pub(super) fn title(entry: &Entry<'_>) -> Vec<Form> {
    let mut forms = Vec::new();
    let gender = match entry.second {
        "f" => Gender::Feminine,
        _ => Gender::Masculine,
    };
    singular_and_dual(&bare(entry.lemma), gender, &mut forms);
    for written in values(entry.third) {
        let base = bare(entry.lemma);
        let written = match written {
            REGULAR_FEMININE => format!("{base}ة"),
            other => bare(other),
        };
        singular_and_dual(&written, Gender::Feminine, &mut forms);
    }
    forms
}

/// A feminine word with its own dual and plural. حمراء and كبرى have no sound plural.
fn feminine(base: &str, forms: &mut Vec<Form>) {
    singular_and_dual(base, Gender::Feminine, forms);
    if base.ends_with('ة') {
        plurals(base, SOUND_FEMININE, Gender::Feminine, forms);
    }
}

/// Collects forms of one number and gender.
struct Writer<'f> {
    inflection: Inflection,
    forms: &'f mut Vec<Form>,
}

impl Writer<'_> {
    fn push(&mut self, spelling: String, takes_article: bool, ending: Ending) {
        let inflection = Inflection {
            takes_article,
            ending,
            ..self.inflection
        };
        self.forms.push(Form {
            spelling,
            inflection,
        });
    }

    /// A word whose case is not written but in the accusative.
    fn word(&mut self, base: &str) {
        let hosts = before_pronoun(base);
        let is_host = hosts.iter().any(|it| it == base);
        let ending = if is_host {
            Ending::Open
        } else {
            Ending::Closed
        };
        self.push(base.to_owned(), true, ending);
        for host in hosts.into_iter().filter(|it| it != base) {
            self.push(host, false, Ending::Bound);
        }
        if let Some(written) = accusative(base) {
            self.push(written, false, Ending::Closed);
        }
        if is_defective(base) {
            self.push(without_last(base).to_owned(), false, Ending::Closed);
        }
    }

    /// Endings of the dual or the sound plural: with ن, and without it before a noun or a pronoun.
    fn with_and_without_nun(&mut self, whole: Vec<String>) {
        for spelling in whole {
            let construct = without_last(&spelling).to_owned();
            self.push(spelling, true, Ending::Closed);
            self.push(construct, false, Ending::Open);
        }
    }
}

fn writer(number: Number, gender: Gender, forms: &mut Vec<Form>) -> Writer<'_> {
    Writer {
        inflection: Inflection {
            number: Some(number),
            gender: Some(gender),
            ..Inflection::default()
        },
        forms,
    }
}

fn singular_and_dual(base: &str, gender: Gender, forms: &mut Vec<Form>) {
    writer(Number::Singular, gender, forms).word(base);
    let mut dual = writer(Number::Dual, gender, forms);
    let feminine_hamza = gender == Gender::Feminine && base.ends_with("اء");
    if feminine_hamza {
        let stem = without_last(base);
        dual.with_and_without_nun(vec![format!("{stem}وان"), format!("{stem}وين")]);
    }
    dual.with_and_without_nun(before_alef(base, "ن"));
    dual.with_and_without_nun(before_yeh(base, "ن"));
}

fn plurals(base: &str, cell: &str, gender: Gender, forms: &mut Vec<Form>) {
    for value in values(cell) {
        match value {
            SOUND_FEMININE => sound_feminine(base, forms),
            SOUND_MASCULINE => sound_masculine(base, gender, forms),
            RELATION_PLURAL => relation(base, gender, forms),
            written => written_plural(&bare(written), gender, forms),
        }
    }
}

/// A plural that the source writes out: broken, or sound with a changed stem.
fn written_plural(written: &str, gender: Gender, forms: &mut Vec<Form>) {
    let mut plural = writer(Number::Plural, gender, forms);
    match written.strip_suffix("ون") {
        Some(stem) if stem.chars().count() > 2 => {
            plural.with_and_without_nun(vec![written.to_owned(), format!("{stem}ين")]);
        }
        _ => plural.word(written),
    }
}

fn sound_feminine(base: &str, forms: &mut Vec<Form>) {
    let stem = base.strip_suffix('ة').unwrap_or(base);
    let mut plural = writer(Number::Plural, Gender::Feminine, forms);
    let all = if base.ends_with('ة') {
        vec![format!("{stem}ات")]
    } else {
        before_alef(stem, "ت")
    };
    for spelling in all {
        plural.push(spelling, true, Ending::Open);
    }
}

fn sound_masculine(base: &str, gender: Gender, forms: &mut Vec<Form>) {
    let mut plural = writer(Number::Plural, gender, forms);
    let stem = if is_defective(base) || base.ends_with('ى') {
        without_last(base)
    } else {
        base
    };
    plural.with_and_without_nun(before_waw(stem, "ن"));
    plural.with_and_without_nun(before_yeh(stem, "ن"));
}

/// The plural of a relation: it keeps the ي in all forms, so the short one goes.
fn relation(base: &str, gender: Gender, forms: &mut Vec<Form>) {
    forms.retain(|it| it.spelling != without_last(base));
    let mut plural = writer(Number::Plural, gender, forms);
    plural.with_and_without_nun(before_waw(base, "ن"));
    plural.with_and_without_nun(before_yeh(base, "ن"));
}

/// Whether the ي of a word is that of a weak root, which is not written without an article: قاضي,
/// محامي, أراضي; not that of a relation: كرسي, عراقي, صحفي. Where a relation has the same shape
/// (حالي), the source says so by its plural.
fn is_defective(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    match letters.as_slice() {
        [.., 'ا', 'ن' | 'ئ', 'ي'] => letters.len() == 4,
        ['م' | 'أ' | 'ل' | 'ت', _, 'ا', _, 'ي'] | [_, 'ا', _, 'ي'] => true,
        ['م' | 'ت', _, _, 'ا', _, 'ي'] => true,
        _ => false,
    }
}
