//! What the glossary says of a concept: the words of its definition, or all the names in it, near each
//! other; and things that are defined by the name, as Brexit is by Britain.

use super::words::{is_derived, is_form, words};
use crate::align::Mention;
use crate::glossary::{Concept, EntityType, Glossary, Term};
use crate::lint::pair::passage::Passage;
use crate::text::Lang;

/// Fewest words of a definition that says its concept by itself.
const WORDS: usize = 3;
/// Most bytes of a text in which all names of a definition stand.
const NEAR: usize = 120;

/// What defines a concept, and what it is called in the definitions of others.
#[derive(Debug)]
pub(super) struct Definition<'g> {
    glossary: &'g Glossary,
    lang: Lang,
    /// The words of its definition in the language of the text, where they say it by themselves.
    words: Vec<String>,
    /// The capitalised words of its English definition, where they do.
    names: Vec<String>,
    /// Its own English names, each with its words.
    own: Vec<(&'g str, Vec<String>)>,
}

impl<'g> Definition<'g> {
    pub(super) fn new(glossary: &'g Glossary, number: u32, lang: Lang) -> Definition<'g> {
        let concept = glossary.concept(number);
        let own = english(glossary.terms_of(number));
        let own = own.map(|it| (&*it.text, words(&it.text, Lang::En)));
        Definition {
            glossary,
            lang,
            words: defining_words(concept, lang),
            names: defining_names(concept),
            own: own.collect(),
        }
    }

    pub(super) fn is_in(&self, passage: &Passage<'_, '_>) -> bool {
        let mentions = passage.mentions();
        self.has_words(passage) || self.has_names(mentions) || self.defines_any(mentions)
    }

    fn has_words(&self, passage: &Passage<'_, '_>) -> bool {
        let answers = |(word, wanted): (&String, &String)| match self.lang {
            Lang::Ar => is_form(word, wanted) || word == wanted,
            Lang::En => word.eq_ignore_ascii_case(wanted),
        };
        if self.words.is_empty() {
            return false;
        }
        let mut places = passage.words().windows(self.words.len());
        places.any(|it| it.iter().zip(&self.words).all(answers))
    }

    /// Whether all names of the definition, of two concepts or more, are mentioned near each other.
    fn has_names(&self, mentions: &[Mention]) -> bool {
        let is_name = |it: &&Mention| self.names.iter().any(|name| self.covers(it, name));
        let any: Vec<&Mention> = mentions.iter().filter(is_name).collect();
        any.iter().enumerate().any(|(at, first)| {
            let is_near = |it: &&&Mention| it.span.end <= first.span.start + NEAR;
            let near = any[at..].iter().take_while(is_near);
            let two = near.clone().any(|it| it.concept != first.concept);
            let has = |name: &String| near.clone().any(|it| self.covers(it, name));
            two && self.names.iter().all(has)
        })
    }

    /// Whether a mention is of what a word of the definition names.
    fn covers(&self, mention: &Mention, name: &str) -> bool {
        let mut terms = english(self.glossary.terms_of(mention.concept));
        terms.any(|it| it.text.split(' ').any(|part| part == name) || is_derived(name, &it.text))
    }

    /// Whether one of `mentions` is of something that is defined by a name of this concept: who says
    /// the one means the other.
    fn defines_any(&self, mentions: &[Mention]) -> bool {
        mentions.iter().any(|mention| {
            let other = self.glossary.concept(mention.concept);
            let is_defined = matches!(other.kind, EntityType::Event | EntityType::Law);
            let definition = other.cell("definition_en").filter(|_| is_defined);
            let name = self.glossary.preferred(mention.concept, Lang::En);
            let is_word = name.is_some_and(|it| !it.contains(' '));
            definition.is_some_and(|it| self.stands_in(&words(it, Lang::En), is_word))
        })
    }

    /// Whether a definition names this concept. A name of one word, as Brexit, is made of all that it is
    /// defined by; who says a longer one, as the Cold War, means at most what its definition names first.
    fn stands_in(&self, definition: &[String], is_word: bool) -> bool {
        let places = (0..definition.len()).filter(|&at| is_capitalised(&definition[at]));
        let mut places = places.take(if is_word { usize::MAX } else { 1 });
        places.any(|at| {
            let rest = &definition[at..];
            let mut own = self.own.iter();
            own.any(|(text, name)| {
                !name.is_empty() && rest.starts_with(name) || is_derived(&rest[0], text)
            })
        })
    }
}

fn english(terms: &[Term]) -> impl Iterator<Item = &Term> {
    terms.iter().filter(|it| it.lang == Lang::En)
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// A person is more than what is said of them.
fn defining_words(concept: &Concept, lang: Lang) -> Vec<String> {
    let column = match lang {
        Lang::Ar => "definition_ar",
        Lang::En => "definition_en",
    };
    let definition = concept.cell(column);
    let definition = definition.filter(|_| concept.kind != EntityType::Person);
    let words = definition.map(|it| words(it, lang)).unwrap_or_default();
    if words.len() < WORDS {
        Vec::new()
    } else {
        words
    }
}

/// Places and organisations are more than the names around them.
fn defining_names(concept: &Concept) -> Vec<String> {
    use EntityType::{Org, Person, Place};
    let is_more = matches!(concept.kind, Person | Place | Org);
    let definition = concept.cell("definition_en").filter(|_| !is_more);
    let mut names = definition.map(|it| words(it, Lang::En)).unwrap_or_default();
    names.retain(|it| is_capitalised(it));
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::document::Document;
    use crate::glossary::formats::csv;
    use crate::lint::{Context, StyleGuide};
    use crate::text::Span;

    fn glossary() -> Glossary {
        let (glossary, _) = csv::read(
            "concept_id,entity_type,en,ar,definition_en,definition_ar\n\
             a,event,Frexit,فركست,French exit from the Harbour League,خروج فرنسا من رابطة الموانئ\n\
             b,place,France,فرنسا,,\nc,org,Harbour League,رابطة الموانئ,,\n",
        );
        glossary
    }

    /// Whether `text` says a concept by a definition, with this many of its mentions known.
    #[track_caller]
    fn check(concept: u32, text: &str, lang: Lang, known: usize, expected: bool) {
        let glossary = glossary();
        let document = Document::new("a.txt", text.to_owned()).with_language(lang);
        let analysis = Engine::new(glossary.clone()).analyse(document);
        let mut context = Context::new(0, &analysis, StyleGuide::NEUTRAL);
        context.mentions = &context.mentions[..known.min(context.mentions.len())];
        let passage = Passage::new(&context, Span::new(0, text.len()));
        let definition = Definition::new(&glossary, concept, lang);
        assert_eq!(definition.is_in(&passage), expected, "{text}");
    }

    #[test]
    fn by_the_words_of_its_definition() {
        check(0, "قبل خروج فرنسا من رابطة الموانئ", Lang::Ar, 0, true);
        check(0, "قبل دخول فرنسا إلى رابطة الموانئ", Lang::Ar, 0, false);
    }

    #[test]
    fn by_all_names_of_its_definition() {
        check(0, "انسحاب فرنسا من رابطة الموانئ", Lang::Ar, 2, true);
        check(0, "انسحاب فرنسا من رابطة الموانئ", Lang::Ar, 1, false);
    }

    #[test]
    fn by_what_it_defines() {
        check(1, "after Frexit", Lang::En, 1, true);
        check(2, "after Frexit", Lang::En, 1, true);
        check(1, "after Frexit", Lang::En, 0, false);
    }
}
