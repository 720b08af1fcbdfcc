//! What the key sentences say in one language, beside its form in the other.

use super::figure::figure;
use crate::align::PlacedMention;
use crate::facts::Value;
use crate::l10n::{Isolation, Localizer};
use crate::summary::{KeySentence, Summary};
use crate::text::{Lang, Script};

/// A stretch of a sentence and its form in the other language.
pub(super) struct Pair {
    /// As it stands in the text.
    pub(super) written: String,
    /// The language of what is written.
    pub(super) lang: Lang,
    /// The form in the other language.
    pub(super) other: String,
}

/// Figures in both languages.
pub(super) struct Figures {
    en: Localizer,
    ar: Localizer,
}

impl Figures {
    pub(super) fn new() -> Figures {
        Figures {
            en: Localizer::new(Lang::En, Isolation::Off),
            ar: Localizer::new(Lang::Ar, Isolation::Off),
        }
    }

    /// `value` as readers of `lang` write it, without isolates.
    pub(super) fn write(&self, value: &Value, lang: Lang) -> String {
        match lang {
            Lang::En => figure(value, &self.en),
            Lang::Ar => figure(value, &self.ar),
        }
    }
}

/// The language of the text.
pub(super) fn language(summary: &Summary) -> Lang {
    summary.overview.language
}

/// The names of a sentence and then its figures, each beside its form in the other language;
/// what is the same in both is left out.
pub(super) fn pairs(summary: &Summary, sentence: &KeySentence, figures: &Figures) -> Vec<Pair> {
    let names = sentence.names.iter().filter_map(|&at| {
        let name = &summary.names[at];
        let mention = name
            .mentions
            .iter()
            .find(|it| sentence.span.contains(it.span))?;
        let lang = lang_of(mention);
        let other = match lang {
            Lang::Ar => name.en.clone(),
            Lang::En => name.ar.clone(),
        };
        Some(Pair {
            written: one_line(&mention.text),
            lang,
            other: other?,
        })
    });
    let lang = language(summary);
    let values = sentence.figures.iter().filter_map(|&at| {
        let figure = &summary.figures[at];
        let place = figure
            .mentions
            .iter()
            .find(|it| sentence.span.contains(it.span))?;
        Some(Pair {
            written: one_line(&place.text),
            lang,
            other: figures.write(&figure.value, lang.other()),
        })
    });
    names
        .chain(values)
        .filter(|pair| pair.written != pair.other)
        .collect()
}

/// The language that a mention is written in.
pub(super) fn lang_of(mention: &PlacedMention) -> Lang {
    match mention.script {
        Script::Arabic => Lang::Ar,
        Script::Latin => Lang::En,
    }
}

/// The different spellings that the text has of a name, the most frequent first, and whether the
/// glossary advises against each.
pub(super) fn spellings(mentions: &[PlacedMention]) -> Vec<(&PlacedMention, usize)> {
    let mut found: Vec<(&PlacedMention, usize)> = Vec::new();
    let mut places = rustc_hash::FxHashMap::default();
    for mention in mentions {
        let at = *places.entry(&*mention.text).or_insert_with(|| {
            found.push((mention, 0));
            found.len() - 1
        });
        found[at].1 += 1;
    }
    found.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    found
}

/// A name may be parted by a line break in the text.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
