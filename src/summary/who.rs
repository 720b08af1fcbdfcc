//! Whom a text is about: people and bodies, and names of unknown kind where something speaks for them.

use std::cmp::Reverse;

use super::names::times;
use super::{KeySentence, Summary};
use crate::align::Name;
use crate::analysis::Analysis;
use crate::glossary::EntityType;
use crate::lexicon::{Lexicon, media, titles};
use crate::text::{
    FoldLevel, fold_key, is_arabic_letter, noun_readings, shortly_before, words_and_numbers,
};

/// A name of unknown kind counts where the key sentences have it so often.
const OFTEN: usize = 2;
/// A newspaper that the text names more often than this is more than its source.
const SOURCE: usize = 2;
/// What the glossary calls the field of newspapers, agencies and broadcasters.
const MEDIA: &str = "media";

/// Says whom `summary`, which is of `source`, is about.
pub(super) fn add_people(source: &Analysis, summary: &mut Summary<'_>) {
    let found = {
        let people = People { source, summary };
        let mut found: Vec<usize> = (0..summary.names.len())
            .filter(|&at| people.is_somebody(at) && !people.is_source(at))
            .collect();
        // The sort is stable: what the text has as often stays in its order.
        found.sort_by_cached_key(|&at| {
            let name = &summary.names[at];
            (!people.in_title(at), Reverse(times(name)))
        });
        found
    };
    summary.people = Some(found);
}

struct People<'s, 'a> {
    source: &'s Analysis,
    summary: &'s Summary<'a>,
}

impl People<'_, '_> {
    fn is_somebody(&self, at: usize) -> bool {
        let name = &self.summary.names[at];
        if times(name) == 0 {
            return false;
        }
        match name.kind {
            EntityType::Person | EntityType::Org => true,
            EntityType::Term if name.concept.is_none() => {
                self.has_title(name) || !is_ordinary(name) && self.stands_out(at)
            }
            // A product does something where the text is about it.
            EntityType::Product => self.in_title(at) && times(name) >= OFTEN,
            _ => false,
        }
    }

    fn in_title(&self, at: usize) -> bool {
        let title = self.summary.title.as_ref();
        title.is_some_and(|it| it.names.contains(&at))
    }

    /// Whether the title has it, or the key sentences often.
    fn stands_out(&self, at: usize) -> bool {
        let mentions = &self.summary.names[at].mentions;
        let inside = |sentence: &KeySentence| {
            let own = mentions.iter().filter(|it| it.document == 0);
            own.filter(|it| sentence.span.contains(it.span)).count()
        };
        let often: usize = self.summary.sentences.iter().map(inside).sum();
        self.in_title(at) || often >= OFTEN
    }

    /// Whether a title stands directly before one of its mentions.
    fn has_title(&self, name: &Name<'_>) -> bool {
        self.words_before(name).any(|word| is_title(&word))
    }

    /// Whether a text only cites it: a newspaper, an agency, a broadcaster that its title does not have.
    fn is_source(&self, at: usize) -> bool {
        let name = &self.summary.names[at];
        let first = name.ar.as_deref().unwrap_or_default();
        let first = first.split_whitespace().next().unwrap_or_default();
        let is_media = self.is_listed_media(name)
            || is_media_head(first)
            || self.words_before(name).any(|it| is_media_head(&it));
        is_media && times(name) <= SOURCE && !self.in_title(at)
    }

    fn is_listed_media(&self, name: &Name<'_>) -> bool {
        let Some(first) = name.mentions.iter().find(|it| it.document == 0) else {
            return false;
        };
        let glossary = self.source.engine().glossary();
        let mut mentions = self.source.mentions().iter();
        let mention = mentions.find(|it| it.span == first.span);
        let field = mention.and_then(|it| glossary.concept(it.concept).cell("subject_field"));
        name.kind == EntityType::Org && field == Some(MEDIA)
    }

    /// The words directly before its mentions in the source.
    fn words_before<'n>(&'n self, name: &'n Name<'_>) -> impl Iterator<Item = String> + 'n {
        let own = name.mentions.iter();
        let own = own.filter(|it| it.document == 0 && it.clitics.is_empty());
        own.filter_map(|it| word_before(self.source.text(), it.span.start))
    }
}

/// The word that ends directly before `place`, opening quotation marks aside.
fn word_before(text: &str, place: usize) -> Option<String> {
    let before = shortly_before(text, place).trim_end_matches(['"', '«', '“', '(']);
    let before = before.strip_suffix([' ', '\u{A0}'])?;
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    (!word.is_empty()).then(|| word.to_owned())
}

fn is_title(word: &str) -> bool {
    let mut readings = noun_readings(word).filter(|it| !it.stem.is_empty());
    readings.any(|it| titles::arabic().any(|title| title == it.stem))
}

fn is_media_head(word: &str) -> bool {
    let folded = fold_key(word, FoldLevel::Letters);
    noun_readings(&folded).any(|it| media::HEADS.contains(&it.stem))
}

/// Whether a name may be nothing but words of the language. A pair of spellings that sound alike in two
/// languages is a name.
fn is_ordinary(name: &Name<'_>) -> bool {
    let Some(lexicon) = Lexicon::shipped() else {
        return true;
    };
    let is_word = |word: &str| {
        if word.contains(is_arabic_letter) {
            let readings = lexicon.analyse(word);
            readings.iter().any(|it| !it.lemma.part.is_name())
        } else {
            lexicon.is_english_word(&word.to_lowercase())
        }
    };
    match (&name.en, &name.ar) {
        (Some(_), Some(_)) => false,
        (Some(form), None) | (None, Some(form)) => words_and_numbers(form).all(is_word),
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_before_a_name_and_its_marks() {
        let text = "وكالة \"رويترز\" قالت، سعيد";
        let before = |name: &str| word_before(text, text.find(name).unwrap_or_default());
        assert_eq!(before("رويترز").as_deref(), Some("وكالة"));
        assert_eq!(before("سعيد"), None);
        assert_eq!(before("وكالة"), None);
        assert!(is_media_head("لوكالة") && is_media_head("والصحيفة") && !is_media_head("شركة"));
        assert!(is_title("الوزير") && is_title("للرئيسة") && !is_title("مدينة"));
    }
}
