//! A word derived from the name, as adjectives and inhabitants are: صيني of الصين, Chinese of China.

use std::borrow::Cow;

use super::words::{arabic_words, capitalised_words, folded, has_stem, is_derived};
use crate::glossary::Term;
use crate::lint::pair::passage::Passage;
use crate::text::Lang;

/// Fewest letters that a stem keeps.
const LEAST: usize = 3;

/// What words derived from a name have of it.
#[derive(Debug)]
pub(super) enum Derivatives {
    /// Folded stems.
    Arabic(Vec<Stem>),
    /// Names of one word.
    English(Vec<String>),
}

impl Derivatives {
    pub(super) fn new(terms: &[&Term], lang: Lang) -> Derivatives {
        let names = terms.iter().map(|it| without_party(&it.text));
        let names = names.filter(|it| !it.contains(' '));
        match lang {
            Lang::Ar => Derivatives::Arabic(names.flat_map(arabic_stems).collect()),
            Lang::En => {
                let names = names.filter(|it| it.is_ascii());
                Derivatives::English(names.map(str::to_owned).collect())
            }
        }
    }

    /// Whether a word of the passage is derived from a concept.
    pub(super) fn are_in(&self, passage: &Passage<'_, '_>, concept: u32) -> bool {
        match self {
            Derivatives::Arabic(stems) if !stems.is_empty() => {
                let has_any = |word: &str| stems.iter().any(|stem| stem.is_in(word));
                match passage.without_other_places(concept) {
                    Cow::Borrowed(_) => passage.words().iter().any(|it| has_any(it)),
                    Cow::Owned(text) => arabic_words(&text).any(|it| has_any(&it)),
                }
            }
            Derivatives::English(names) if !names.is_empty() => {
                let text = passage.without_other_places(concept);
                let mut words = capitalised_words(&text);
                words.any(|word| names.iter().any(|name| is_derived(word, name)))
            }
            _ => false,
        }
    }
}

/// The members of a party are called by its name: Republicans, المحافظون; the country need not be said
/// (الحزب الجمهوري الأميركي).
fn without_party(name: &str) -> &str {
    let name = name.strip_suffix(" Party").unwrap_or(name);
    if let Some(rest) = name.strip_prefix("الحزب ") {
        return rest.split(' ').next().unwrap_or(rest);
    }
    name.strip_prefix("حزب ").unwrap_or(name)
}

/// What derived words have of a name.
#[derive(Debug)]
pub(super) struct Stem {
    letters: String,
    /// Whether it lacks an ending of the name: by itself it is the people (الروس), and with no article
    /// no word at all. فينيس is no way to write فينيسيا.
    is_cut: bool,
}

impl Stem {
    fn is_in(&self, word: &str) -> bool {
        let ends_here = word.ends_with(&self.letters);
        let before = &word[..word.len() - if ends_here { self.letters.len() } else { 0 }];
        let people = before.ends_with("ال") || before.ends_with("لل");
        has_stem(word, &self.letters) && (!self.is_cut || !ends_here || people)
    }
}

/// The name without its ending (of a party, the adjective), folded: بريطان, روسي; with and without its
/// article, for the first letters of ألمانيا are none.
fn arabic_stems(name: &str) -> impl Iterator<Item = Stem> {
    let name = folded(name);
    let bare = name.strip_prefix("ال").map(str::to_owned);
    let names = bare.into_iter().chain([name]);
    names.filter_map(|name| {
        let stem = name.trim_end_matches(['ا', 'ه']);
        let stem = stem
            .strip_suffix('ي')
            .filter(|it| it.chars().count() > LEAST)
            .unwrap_or(stem);
        (stem.chars().count() >= LEAST).then(|| Stem {
            letters: stem.to_owned(),
            is_cut: stem.len() < name.len(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::document::Document;
    use crate::glossary::formats::csv;
    use crate::lint::{Context, StyleGuide};
    use crate::text::Span;

    #[track_caller]
    fn check(table: &str, text: &str, lang: Lang, expected: bool) {
        let (glossary, _) = csv::read(&format!("en,ar\n{table}\n"));
        let terms = glossary.terms_of(0).iter();
        let terms: Vec<&Term> = terms.filter(|it| it.lang == lang).collect();
        let document = Document::new("a.txt", text.to_owned()).with_language(lang);
        let analysis = Engine::new(glossary.clone()).analyse(document);
        let mut context = Context::new(0, &analysis, StyleGuide::NEUTRAL);
        context.mentions = &[];
        let passage = Passage::new(&context, Span::new(0, text.len()));
        let derivatives = Derivatives::new(&terms, lang);
        assert_eq!(derivatives.are_in(&passage, 0), expected, "{text}");
    }

    #[test]
    fn adjectives_of_names() {
        check("Germany,ألمانيا", "الصناعات الألمانية", Lang::Ar, true);
        check("China,الصين", "قال المتحدث الصيني", Lang::Ar, true);
        check("Britain,بريطانيا", "وبالبريطانيين", Lang::Ar, true);
        check("China,الصين", "قال المتحدث", Lang::Ar, false);
        check("France,فرنسا", "The French team won", Lang::En, true);
        check("Germany,ألمانيا", "two Germans", Lang::En, true);
        check("Germany,ألمانيا", "two Greeks", Lang::En, false);
    }
}
