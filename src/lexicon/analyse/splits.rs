//! The splits of a written word into proclitics, stem and pronoun, and what may stand between them.

use super::super::entry::PartOfSpeech;
use super::super::inflection::{Ending, Inflection, Number, Tense};
use super::super::packed::Lemma;
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

/// The article and a lam after it, which are written لل behind ل: للاذقية is of اللاذقية.
const ARTICLE_AND_LAM: &str = "الل";

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

/// A form of a lemma that may be the stem of a split.
pub(super) struct Candidate<'c> {
    pub(super) lemma: Lemma<'c>,
    pub(super) inflection: Inflection,
    pub(super) stem: &'c str,
}

/// The pronouns that stand alone: behind a preposition others are joined for them.
const PERSONAL: [&str; 11] = [
    "أنا",
    "أنت",
    "أنتم",
    "أنتما",
    "أنتن",
    "نحن",
    "هو",
    "هي",
    "هم",
    "هما",
    "هن",
];
/// The conjunctions that make a noun of a clause.
const NOMINALISING: [&str; 3] = ["أن", "أنّ", "ألّا"];

impl Candidate<'_> {
    /// Whether ب, ك or ل may govern it, as far as its letters say. Of particles and conjunctions
    /// only those that make a noun of a clause do (بأن, كأنه), and لا (بلا).
    fn may_be_governed(&self) -> bool {
        match self.lemma.part {
            PartOfSpeech::Preposition | PartOfSpeech::Verb => false,
            PartOfSpeech::Particle => self.stem == "لا",
            PartOfSpeech::Conjunction => NOMINALISING.contains(&self.lemma.text),
            PartOfSpeech::Pronoun => !PERSONAL.contains(&self.stem),
            PartOfSpeech::Noun | PartOfSpeech::Adjective | PartOfSpeech::Title => {
                !self.is_nominative() && !self.is_accusative()
            }
            part if part.is_name() => !self.is_accusative(),
            _ => true,
        }
    }

    /// Whether it ends as only the nominative does: كتابان, مسؤولون, and both before a noun.
    fn is_nominative(&self) -> bool {
        let with_nun = self.inflection.ending == Ending::Closed && self.inflection.takes_article;
        let without = self.inflection.ending == Ending::Open && !self.inflection.takes_article;
        match self.inflection.number {
            Some(Number::Dual) => self.stem.ends_with("ان") || self.stem.ends_with('ا'),
            Some(Number::Plural) if with_nun => self.stem.ends_with("ون"),
            Some(Number::Plural) if without => self.stem.ends_with('و'),
            _ => false,
        }
    }

    /// Whether it ends in the alef of the indefinite accusative: كتابا.
    fn is_accusative(&self) -> bool {
        let is_closed = self.inflection.ending == Ending::Closed && !self.inflection.takes_article;
        is_closed && self.stem.ends_with('ا') && !self.lemma.text.ends_with('ا')
    }
}

impl Split<'_> {
    /// Whether the form may stand between these clitics.
    pub(super) fn allows(&self, form: &Candidate<'_>) -> bool {
        let (part, inflection) = (form.lemma.part, form.inflection);
        let takes_present = matches!(inflection.tense, Some(Tense::Present | Tense::PresentShort));
        let before = match self.clitics.preposition {
            Some('ل') if takes_present => true,
            Some(_) => form.may_be_governed(),
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
                    "ني" => {
                        is_verb
                            || matches!(part, PartOfSpeech::Particle | PartOfSpeech::Conjunction)
                    }
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
            // Names that are not written without their article: للسيسي. Behind other prepositions
            // the article is written, and the stem has it. Of three lams two are written: لله.
            let clitics = Proclitics {
                article: false,
                ..split.clitics
            };
            for (article, shown) in [(ARTICLE, 2), (ARTICLE_AND_LAM, 3)] {
                all.push(Split {
                    clitics,
                    stem: format!("{article}{}", reading.stem),
                    shown,
                    ..split.clone()
                });
            }
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
