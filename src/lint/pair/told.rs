//! Other ways to say a name: bent to an adjective, by the head of an institution, by what it means.

use super::akin::{arabic_words, comes_of, is_of};
use crate::align::Mention;
use crate::align::segments::is_in_arabic_dictionary;
use crate::glossary::{Concept, EntityType, Glossary, Term};
use crate::text::{FoldLevel, Lang, fold_key};

/// Fewest letters that two forms of a word have in common, and how many they may end in apart.
const COMMON: usize = 5;
const APART: usize = 2;
/// Fewest words of a definition that says its concept by itself.
const DEFINITION: usize = 3;
/// Most bytes of a text in which all names of a definition stand.
const NEAR: usize = 120;

/// Whether `text` has the words of a long name one behind the other, each in some form: North Korean
/// for North Korea, دوري أوروبا for الدوري الأوروبي.
pub(super) fn is_bent(text: &str, lang: Lang, terms: &[Term]) -> bool {
    let words = words(text, lang);
    let terms = terms.iter().filter(|it| it.lang == lang);
    let mut names = terms.map(|it| self::words(&it.text, lang));
    names.any(|name| {
        let answers = |(word, name): (&String, &String)| match lang {
            Lang::Ar => is_form(word, name),
            Lang::En => word == name || is_of(word, name),
        };
        name.len() > 1
            && words
                .windows(name.len())
                .any(|it| it.iter().zip(&name).all(answers))
    })
}

fn words(text: &str, lang: Lang) -> Vec<String> {
    match lang {
        Lang::Ar => arabic_words(text).collect(),
        Lang::En => {
            let plain = text.replace('.', "");
            let words = plain.split(|c: char| !c.is_alphanumeric());
            words
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect()
        }
    }
}

/// Whether two folded Arabic words have all but their endings in common, clitics aside.
fn is_form(word: &str, name: &str) -> bool {
    let name = name.strip_prefix("ال").unwrap_or(name);
    if comes_of(word, &[name.to_owned()]) {
        return true;
    }
    let clitics = ["", "و", "ال", "وال", "بال", "لل", "ل", "ب"];
    let bare = clitics.iter().filter_map(|it| word.strip_prefix(it));
    let length = name.chars().count();
    let common = |it: &str| {
        let same = it.chars().zip(name.chars()).take_while(|(a, b)| a == b);
        same.count()
    };
    bare.map(common)
        .any(|it| it >= COMMON && it + APART >= length)
}

/// Whether an Arabic `text` speaks of an institution by the head of its name alone: المجلس is مجلس
/// الشيوخ that was named before.
pub(super) fn is_headed(text: &str, concept: &Concept, terms: &[Term]) -> bool {
    let long = terms.iter().filter(|it| it.lang == Lang::Ar);
    let heads = long.filter_map(|it| it.text.split_once(' '));
    let heads = heads.map(|(head, _)| fold_key(head, FoldLevel::Letters));
    let heads = heads.filter(|it| !it.starts_with("ال") && is_in_arabic_dictionary(it));
    let wanted: Vec<String> = heads
        .flat_map(|it| [format!("ال{it}"), format!("لل{it}")])
        .collect();
    concept.kind == EntityType::Org
        && arabic_words(text).any(|word| {
            let bare = word.strip_prefix(['و', 'ب', 'ف']).unwrap_or(&word);
            wanted.iter().any(|it| it == bare || **it == word)
        })
}

/// Whether an Arabic `text` renders an abbreviation before a noun by an adjective: an EU official is
/// مسؤول أوروبي.
pub(super) fn is_attribute(before: &str, behind: &str, text: &str, terms: &[Term]) -> bool {
    let short = before.len() <= 4 && before.chars().all(char::is_uppercase);
    let noun = behind.strip_prefix(' ');
    if !short || !noun.is_some_and(|it| it.starts_with(char::is_lowercase)) {
        return false;
    }
    let terms = terms.iter().filter(|it| it.lang == Lang::Ar);
    let last = terms.filter_map(|it| it.text.rsplit_once(' ').map(|it| it.1));
    let adjectives = last.map(|it| fold_key(it, FoldLevel::Letters));
    let adjectives = adjectives.filter(|it| it.starts_with("ال") && it.ends_with(['ي', 'ه']));
    let bare: Vec<String> = adjectives
        .map(|it| it.trim_start_matches("ال").trim_end_matches('ه').to_owned())
        .filter(|it| it.chars().count() >= COMMON)
        .collect();
    arabic_words(text).any(|word| comes_of(&word, &bare))
}

/// Whether `text` says what the glossary says of a concept: the words of its definition, or all the
/// names in it, near each other. A person is more than what is said of him.
pub(super) fn is_described(
    text: &str,
    lang: Lang,
    concept: &Concept,
    glossary: &Glossary,
    mentions: &[Mention],
) -> bool {
    if concept.kind == EntityType::Person {
        return false;
    }
    let column = match lang {
        Lang::Ar => "definition_ar",
        Lang::En => "definition_en",
    };
    let in_words = |definition: &str| {
        let words = words(definition, lang);
        let said = self::words(text, lang);
        let answers = |(word, wanted): (&String, &String)| match lang {
            Lang::Ar => is_form(word, wanted) || word == wanted,
            Lang::En => word.eq_ignore_ascii_case(wanted),
        };
        words.len() >= DEFINITION
            && said
                .windows(words.len())
                .any(|it| it.iter().zip(&words).all(answers))
    };
    let is_place_or_org = matches!(concept.kind, EntityType::Place | EntityType::Org);
    concept.cell(column).is_some_and(in_words)
        || !is_place_or_org
            && concept
                .cell("definition_en")
                .is_some_and(|it| in_names(it, glossary, mentions))
}

/// Whether an English `text` has the initials of a name of several words (PNG), or a small word made
/// of an institution (senators, congresswoman).
pub(super) fn is_abridged(text: &str, concept: &Concept, terms: &[Term]) -> bool {
    let words = words(text, Lang::En);
    let mut names = terms.iter().filter(|it| it.lang == Lang::En);
    names.any(|name| {
        let parts = || name.text.split([' ', '-']);
        let initials: String = parts().filter_map(|it| it.chars().next()).collect();
        let common = |word: &str| {
            let letters = word.chars().flat_map(char::to_lowercase);
            let own = name.text.chars().flat_map(char::to_lowercase);
            letters.zip(own).take_while(|(a, b)| a == b).count()
        };
        let length = name.text.chars().count();
        let made = |word: &str| {
            let it = common(word);
            it >= COMMON && it + 1 >= length
        };
        let is_initials = initials.len() > 1 && initials.chars().all(char::is_uppercase);
        is_initials && words.contains(&initials)
            || concept.kind == EntityType::Org
                && parts().count() == 1
                && words.iter().any(|it| made(it))
    })
}

/// Whether one of `mentions` is of something that is defined by a name of this concept, as Brexit is by
/// Britain: who says the one means the other.
pub(super) fn is_in_a_definition(concept: u32, glossary: &Glossary, mentions: &[Mention]) -> bool {
    let own = glossary.terms_of(concept).iter();
    let own: Vec<&Term> = own.filter(|it| it.lang == Lang::En).collect();
    let defined = |mention: &Mention| {
        let other = glossary.concept(mention.concept);
        let kind = matches!(other.kind, EntityType::Event | EntityType::Law);
        let definition = other.cell("definition_en").filter(|_| kind);
        definition.is_some_and(|it| {
            let words = words(it, Lang::En);
            own.iter().any(|term| {
                let name = self::words(&term.text, Lang::En);
                let whole = words.windows(name.len().max(1)).any(|it| it == name);
                whole
                    || words
                        .iter()
                        .any(|it| it.starts_with(char::is_uppercase) && is_of(it, &term.text))
            })
        })
    };
    mentions.iter().any(defined)
}

/// Whether all names of an English definition, two or more, are mentioned near each other.
fn in_names(definition: &str, glossary: &Glossary, mentions: &[Mention]) -> bool {
    let words = words(definition, Lang::En);
    let names = words.iter().filter(|it| it.starts_with(char::is_uppercase));
    let names: Vec<&String> = names.collect();
    let covers = |mention: &Mention, name: &str| {
        let terms = glossary.terms_of(mention.concept).iter();
        let mut terms = terms.filter(|it| it.lang == Lang::En);
        terms.any(|it| it.text.split(' ').any(|part| part == name) || is_of(name, &it.text))
    };
    let any: Vec<&Mention> = mentions
        .iter()
        .filter(|it| names.iter().any(|name| covers(it, name)))
        .collect();
    any.iter().enumerate().any(|(at, first)| {
        let near = any[at..].iter();
        let near: Vec<&&Mention> = near
            .take_while(|it| it.span.end <= first.span.start + NEAR)
            .collect();
        let two = near.iter().any(|it| it.concept != first.concept);
        two && names
            .iter()
            .all(|name| near.iter().any(|it| covers(it, name)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[test]
    fn names_are_bent() {
        let (glossary, _) = csv::read(
            "en,ar\nNorth Korea,كوريا الشمالية\nEuropa League,الدوري الأوروبي\n\
             Dominican Republic,جمهورية الدومينيكان\n",
        );
        let bent = |text, lang, concept| is_bent(text, lang, glossary.terms_of(concept));
        assert!(bent("the North Korean leader", Lang::En, 0));
        assert!(!bent("the South Korean leader", Lang::En, 0));
        assert!(bent("إلى دوري أوروبا", Lang::Ar, 1));
        assert!(bent("والجمهورية الدومينيكية", Lang::Ar, 2));
        assert!(!bent("الدوري الإسباني في أوروبا", Lang::Ar, 1));
    }

    #[test]
    fn what_is_said_by_a_definition() {
        let (glossary, _) = csv::read(
            "concept_id,entity_type,en,ar,definition_en,definition_ar\n\
             a,event,Frexit,فركست,French exit from the Harbour League,خروج فرنسا من رابطة الموانئ\n\
             b,place,France,فرنسا,,\nc,org,Harbour League,رابطة الموانئ,,\n",
        );
        let mention = |text: &str, name: &str, concept: u32| {
            let start = text.find(name).expect("it is there");
            let index = crate::names::TermIndex::new(&glossary);
            let found = crate::align::mentions(text, &glossary, &index, crate::align::Kinds::All);
            let mut here = found.into_iter().filter(|it| it.concept == concept);
            here.find(|it| it.span.start == start).expect("it is found")
        };
        let described = |text: &str, mentions: &[Mention]| {
            is_described(text, Lang::Ar, glossary.concept(0), &glossary, mentions)
        };
        assert!(described("قبل خروج فرنسا من رابطة الموانئ", &[]));
        assert!(!described("قبل دخول فرنسا إلى رابطة الموانئ", &[]));
        let text = "انسحاب فرنسا من رابطة الموانئ";
        let both = [mention(text, "فرنسا", 1), mention(text, "رابطة الموانئ", 2)];
        assert!(described(text, &both) && !described(text, &both[..1]));
        let frexit = [mention("after Frexit", "Frexit", 0)];
        assert!(is_in_a_definition(1, &glossary, &frexit));
        assert!(is_in_a_definition(2, &glossary, &frexit));
        assert!(!is_in_a_definition(0, &glossary, &both));
    }

    #[test]
    fn initials_and_small_words() {
        let (glossary, _) = csv::read(
            "concept_id,entity_type,en,ar\na,org,Senate,مجلس الشيوخ\nb,place,Papua New Guinea,بابوا\n",
        );
        let abridged = |text, it| is_abridged(text, glossary.concept(it), glossary.terms_of(it));
        assert!(abridged("two senators left", 0) && !abridged("two senses", 0));
        assert!(abridged("all PNG airlines", 1) && !abridged("all PN airlines", 1));
    }

    #[test]
    fn institutions_and_adjectives() {
        let (glossary, _) = csv::read(
            "concept_id,entity_type,en,ar\na,org,Senate,مجلس الشيوخ\nb,org,EU,الاتحاد الأوروبي\n",
        );
        let headed = |text| is_headed(text, glossary.concept(0), glossary.terms_of(0));
        assert!(headed("ضمن قوانين المجلس") && headed("قال للمجلس"));
        assert!(!headed("في مجلس آخر"));
        let terms = glossary.terms_of(1);
        assert!(is_attribute(
            "EU",
            " official said",
            "قال مسؤول أوروبي",
            terms
        ));
        assert!(!is_attribute(
            "EU",
            ", they said",
            "قال مسؤول أوروبي",
            terms
        ));
        assert!(!is_attribute("EU", " official said", "قال مسؤول", terms));
    }
}
