//! The splits of a written word into proclitics, stem and pronoun, and what may stand between them.

use super::super::entry::PartOfSpeech;
use super::super::inflection::{Ending, Inflection, Tense};
use crate::text::{ARTICLE, PRONOUNS, Proclitics, readings};

/// The letters that stand for `letter` in careful spelling: newspapers leave out hamzas and points.
pub(in crate::lexicon) fn alternatives(letter: char, is_last: bool) -> &'static [char] {
    match (letter, is_last) {
        ('ا', _) => &['أ', 'إ', 'آ'],
        ('أ', _) => &['ا', 'إ', 'آ'],
        ('إ', _) => &['ا', 'أ'],
        ('آ', _) => &['ا', 'أ'],
        ('ي', true) => &['ى', 'ئ'],
        ('ى', true) => &['ي', 'ئ'],
        ('ى', false) => &['ي', 'ئ'],
        ('ي', false) => &['ئ'],
        ('ه', true) => &['ة'],
        ('ة', _) => &['ه'],
        ('و', _) => &['ؤ'],
        _ => &[],
    }
}

/// A split of a word: what stands before the stem, the stem, and what is joined to its end.
#[derive(Clone)]
pub(super) struct Split<'w> {
    pub(super) clitics: Proclitics,
    pub(super) prefix: &'w str,
    pub(super) stem: String,
    /// How many letters of the stem the prefix shows: those of an article that belongs to a name,
    /// or the ل that is not written three times.
    pub(super) shown: usize,
    pub(super) pronoun: Option<&'static str>,
}

impl Split<'_> {
    /// Whether `inflection` of a word of this kind may stand between these clitics.
    pub(super) fn allows(&self, part: PartOfSpeech, inflection: Inflection) -> bool {
        let is_verb = inflection.tense.is_some();
        let takes_present = matches!(inflection.tense, Some(Tense::Present | Tense::PresentShort));
        let before = match self.clitics.preposition {
            Some('ل') => (!is_verb || takes_present) && part != PartOfSpeech::Preposition,
            Some(_) => !is_verb && part != PartOfSpeech::Preposition,
            None => true,
        };
        let article = !self.clitics.article || inflection.takes_article;
        let future = !self.clitics.future || inflection.tense == Some(Tense::Present);
        before && article && future && self.allows_pronoun(part, inflection)
    }

    fn allows_pronoun(&self, part: PartOfSpeech, inflection: Inflection) -> bool {
        match self.pronoun {
            None => inflection.ending != Ending::Bound,
            // ني is the object of a verb, ي the owner of a noun; no article before an owner.
            Some(pronoun) => {
                let is_verb = inflection.tense.is_some();
                let fits = match pronoun {
                    "ني" => is_verb || part == PartOfSpeech::Particle,
                    "ي" => !is_verb,
                    _ => true,
                };
                fits && inflection.ending != Ending::Closed && !self.clitics.article
            }
        }
    }
}

/// All splits of `word`. After ل the article is written as ل, and not at all before another one.
pub(super) fn splits(word: &str) -> Vec<Split<'_>> {
    let mut all = Vec::new();
    for reading in readings(word) {
        let split = Split {
            clitics: reading.clitics,
            prefix: &word[..word.len() - reading.stem.len()],
            stem: reading.stem.to_owned(),
            shown: 0,
            pronoun: None,
        };
        let is_fused = split.clitics.article && split.prefix.ends_with("لل");
        push_pronouns(&mut all, &split);
        if is_fused {
            let stem = format!("ل{}", reading.stem);
            push_pronouns(
                &mut all,
                &Split {
                    stem,
                    shown: 1,
                    ..split.clone()
                },
            );
        }
        if split.clitics.article {
            // Names that are not written without their article: السيسي, للسيسي.
            let clitics = Proclitics {
                article: false,
                ..split.clitics
            };
            let stem = format!("{ARTICLE}{}", reading.stem);
            all.push(Split {
                clitics,
                stem,
                shown: 2,
                ..split
            });
        }
    }
    all
}

fn push_pronouns<'w>(all: &mut Vec<Split<'w>>, split: &Split<'w>) {
    for pronoun in PRONOUNS {
        let host = split.stem.strip_suffix(pronoun);
        if let Some(host) = host.filter(|it| !it.is_empty()) {
            all.push(Split {
                stem: host.to_owned(),
                pronoun: Some(pronoun),
                ..split.clone()
            });
        }
    }
    all.push(split.clone());
}
