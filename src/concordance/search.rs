//! What is looked for, and where it stands in one text.

use std::borrow::Cow;

use super::Sought;
use super::anchors::Anchors;
use super::near::Near;
use crate::align::{Mention, matches, spells_any};
use crate::analysis::{Analysis, Engine};
use crate::glossary::{Builder, EntityType, TermStatus};
use crate::names::{Match, Via};
use crate::text::{Lang, Script, Span, ZWNJ, clitic_letters, dominant_language, is_invisible};
use unicode_normalization::char::is_combining_mark;

/// A concept or a spelling, made ready to be looked for in many texts.
#[derive(Clone, Debug)]
pub struct Search {
    /// All concepts: what a mention is depends on them.
    engine: Engine,
    /// What is looked for, alone.
    own: Engine,
    /// What tells texts without it; `None` where it is too short for that.
    anchors: Option<Anchors>,
    /// `None` where it is a spelling.
    concept: Option<u32>,
    /// The language of the texts that count, where only one does.
    language: Option<Lang>,
}

/// How many concepts a term may mean.
const MOST_MEANT: usize = 5;

/// What a term is looked for as.
#[derive(Clone, Debug)]
pub struct Meant {
    /// The search.
    pub search: Search,
    /// The id of the concept, and those of others that have this term; `None` for a spelling.
    pub listed: Option<(String, Vec<String>)>,
}

/// A place in a text where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The name alone, in bytes of the text.
    pub span: Span,
    /// From the first letter of the clitic to the name; empty where there is none.
    pub clitic: Span,
    /// The standing of the term; `None` for a spelling.
    pub status: Option<TermStatus>,
}

impl Hit {
    /// The letters of the clitic in the text.
    pub fn clitics<'t>(&self, text: &'t str) -> Cow<'t, str> {
        clitic_letters(self.clitic.of(text))
    }

    /// The script that the name is written in.
    pub fn script(&self, text: &str) -> Script {
        Script::of(self.span.of(text))
    }
}

impl From<&Mention> for Hit {
    fn from(mention: &Mention) -> Hit {
        Hit {
            span: mention.span,
            clitic: mention.clitic(),
            status: Some(mention.status),
        }
    }
}

impl From<&Match> for Hit {
    fn from(found: &Match) -> Hit {
        Hit {
            span: found.span,
            clitic: found.clitic,
            status: None,
        }
    }
}

impl Search {
    /// For every mention of a concept of `engine`.
    pub fn of_concept(engine: &Engine, concept: u32) -> Search {
        let own = Engine::new(engine.glossary().alone(concept));
        Search::with(own, engine, Some(concept))
    }

    /// A term as it can be searched for: without invisible characters, and without marks that no letter of
    /// their script bears, as copied texts have them. `None` where it has neither.
    pub fn without_stray_marks(term: &str) -> Option<String> {
        let term = term.trim();
        let mut letter = None;
        let kept = term.chars().filter(|&c| {
            let is_mark = is_combining_mark(c);
            if !is_mark {
                letter = Some(c);
            }
            if is_mark {
                letter.is_some_and(|it| bears(it, c))
            } else {
                !is_invisible(c) || c == ZWNJ
            }
        });
        let kept: String = kept.collect();
        let kept = kept.trim_matches(|c: char| c == ZWNJ || c.is_whitespace());
        (kept != term).then(|| kept.to_owned())
    }

    /// For a spelling, with clitics and through the folds that a term is found through; `None` where it
    /// has no letters, or more words than a term may have.
    pub fn of_spelling(engine: &Engine, spelling: &str) -> Option<Search> {
        let spelling = spelling.trim();
        let mut builder = Builder::default();
        builder.concept("", EntityType::Term);
        let language = dominant_language(spelling);
        builder.term(language, TermStatus::Preferred, spelling, false);
        let own = Engine::new(builder.finish());
        let is_term = own.lists(spelling);
        is_term.then(|| Search::with(own, engine, None))
    }

    /// What a term is looked for as: the concept that has this term in either language, or this id; a
    /// spelling where there is none. `None` where the term has no letters.
    pub fn of_term(engine: &Engine, term: &str) -> Option<Meant> {
        let answers = engine.lookup(term, MOST_MEANT);
        let sure = |via| matches!(via, Via::Exact | Via::Folded | Via::Clitic);
        let mut concepts = answers
            .iter()
            .filter(|it| sure(it.via))
            .map(|it| it.concept);
        let id = |concept: u32| engine.glossary().concept(concept).id.to_string();
        if let Some(concept) = concepts.next() {
            return Some(Meant {
                search: Search::of_concept(engine, concept),
                listed: Some((id(concept), concepts.map(id).collect())),
            });
        }
        let mut all = (0_u32..).zip(engine.glossary().concepts());
        if let Some((concept, _)) = all.find(|it| it.1.id == term) {
            return Some(Meant {
                search: Search::of_concept(engine, concept),
                listed: Some((id(concept), Vec::new())),
            });
        }
        Some(Meant {
            search: Search::of_spelling(engine, term)?,
            listed: None,
        })
    }

    fn with(own: Engine, engine: &Engine, concept: Option<u32>) -> Search {
        Search {
            anchors: Anchors::of(own.glossary().terms()),
            own,
            engine: engine.clone(),
            concept,
            language: None,
        }
    }

    /// The same where the text around is in one language.
    #[must_use]
    pub fn within(self, language: Option<Lang>) -> Search {
        Search { language, ..self }
    }

    /// The engine that texts are analysed with.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// What is looked for.
    pub fn sought(&self) -> Sought {
        let (glossary, all) = (self.own.glossary(), self.engine.glossary());
        let term = |lang| glossary.preferred(0, lang).map(str::to_owned);
        match self.concept {
            None => Sought::Spelling(glossary.term(0).text.to_string()),
            Some(concept) => Sought::Concept {
                id: all.concept(concept).id.to_string(),
                kind: all.concept(concept).kind,
                en: term(Lang::En),
                ar: term(Lang::Ar),
            },
        }
    }

    /// Whether a text may hold it: where not, there is no need to analyse it.
    pub fn may_be_in(&self, text: &str) -> bool {
        let near = self.anchors.as_ref().map(|it| it.near(text));
        let spells = |text: &str| spells_any(text, self.own.glossary(), self.own.index());
        match near.unwrap_or(Near::Anywhere) {
            Near::Anywhere => spells(text),
            Near::In(stretches) => stretches.iter().any(|it| spells(it.of(text))),
        }
    }

    /// Where it stands in a text, in text order. A concept stands where the text mentions it; a spelling
    /// wherever it is written in prose.
    pub fn hits(&self, analysis: &Analysis) -> Vec<Hit> {
        let document = analysis.document();
        let mut hits: Vec<Hit> = match self.concept {
            Some(concept) => {
                let mentions = analysis.mentions_of(concept);
                mentions.iter().map(Hit::from).collect()
            }
            None => {
                let found = matches(analysis.text(), self.own.glossary(), self.own.index());
                let prose = found
                    .iter()
                    .filter(|it| !document.prose.touches_opaque(it.span));
                prose.map(Hit::from).collect()
            }
        };
        if let Some(language) = self.language {
            hits.retain(|it| document.prose.language_at(it.span.start) == language);
        }
        hits
    }
}

/// Whether a mark belongs to letters like this one.
fn bears(letter: char, mark: char) -> bool {
    // What chooses between pictures of a character is no mark of a letter.
    let is_selector = matches!(mark, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
    let is_arabic =
        |c| matches!(c, '\u{600}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    !is_selector && letter.is_alphabetic() && is_arabic(mark) == is_arabic(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::text::Span;

    fn spans(search: &Search, text: &str) -> Vec<(String, String)> {
        let document = Document::new("a.txt", text.to_owned());
        let analysis = search.engine().analyse(document);
        let show = |it: &Hit| {
            let name = it.span.of(text).to_owned();
            (it.clitics(text).into_owned(), name)
        };
        search.hits(&analysis).iter().map(show).collect()
    }

    fn pair(clitics: &str, name: &str) -> (String, String) {
        (clitics.to_owned(), name.to_owned())
    }

    #[test]
    fn a_spelling_is_found_through_folds_and_behind_clitics() {
        let engine = Engine::starter();
        let search = Search::of_spelling(&engine, "إسطنبول").expect("a spelling");
        let found = spans(&search, "من اسطنبول ولإسْطنبول إلى أنقرة");
        assert_eq!(found, [pair("", "اسطنبول"), pair("ول", "إسْطنبول")]);
        assert!(Search::of_spelling(&engine, " … ").is_none());
    }

    #[test]
    fn stray_marks_are_left_out() {
        for (term, expected) in [
            ("Musk\u{651}", Some("Musk")),
            ("\u{200F}Musk\u{FE0F}\u{200B}", Some("Musk")),
            ("ماسك\u{301}", Some("ماسك")),
            ("\u{64E}", Some("")),
            ("إسْطنبول", None),
            ("رئيـَس ا\u{654}مير", None),
            ("cafe\u{301}", None),
            ("می\u{200C}خواهم", None),
            (" Musk ", None),
        ] {
            let found = Search::without_stray_marks(term);
            assert_eq!(found.as_deref(), expected, "{term:?}");
        }
    }

    #[test]
    fn no_text_with_a_mention_is_passed_over() {
        let engine = Engine::starter();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
        let (mut texts, mut concepts) = (0, 0);
        for file in std::fs::read_dir(folder).expect("seeds").flatten() {
            if file.path().extension().is_none_or(|it| it != "txt") {
                continue;
            }
            let text = std::fs::read_to_string(file.path()).expect("a text");
            let analysis = engine.analyse(Document::new("a.txt", text.clone()));
            let mut all: Vec<u32> = analysis.mentions().iter().map(|it| it.concept).collect();
            all.sort_unstable();
            all.dedup();
            let apart = engine.analyse(Document::new("a.txt", text.clone()));
            for concept in all {
                let search = Search::of_concept(&engine, concept);
                let own = analysis.mentions().iter();
                let own = own.filter(|it| it.concept == concept).cloned();
                assert_eq!(apart.mentions_of(concept), own.collect::<Vec<_>>());
                assert!(
                    search.may_be_in(&text),
                    "{:?}: {:?}",
                    file.path(),
                    search.sought()
                );
                concepts += 1;
            }
            texts += 1;
        }
        assert!(
            texts > 5 && concepts > 50,
            "{texts} texts, {concepts} concepts"
        );
    }

    #[test]
    fn names_behind_a_missing_space_are_not_passed_over() {
        let engine = Engine::starter();
        let text = "حكومةإيلون ماسك";
        let analysis = engine.analyse(Document::new("a.txt", text.to_owned()));
        let mention = analysis.mentions().first().expect("it is one");
        let search = Search::of_concept(&engine, mention.concept);
        assert!(search.may_be_in(text));
        let hits = search.hits(&analysis);
        assert_eq!(
            hits.first().map(|it| it.span),
            Some(Span::new(10, text.len()))
        );
    }
}
