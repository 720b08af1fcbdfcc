//! What a written word can be: proclitics, a form of a lemma, and a joined pronoun.

mod cost;

use super::Lexicon;
use super::entry::PartOfSpeech;
use super::inflection::{Ending, Inflection, Number, Tense};
use super::packed::{Lemma, Word};
use crate::text::{
    ARTICLE, PRONOUNS, Proclitics, TATWEEL, is_arabic_letter, is_tashkeel, readings,
};

/// One reading of a written word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis<'l> {
    /// The lemma that it is a form of.
    pub lemma: Lemma<'l>,
    /// Which form.
    pub inflection: Inflection,
    /// The proclitics before it, as they are written: وبال.
    pub proclitics: String,
    /// The pronoun joined to its end.
    pub pronoun: Option<&'static str>,
    /// The whole word in its right spelling, without vowels.
    pub spelling: String,
    /// In how many letters the right spelling differs from what was written.
    pub respelled: u8,
    /// How unlikely such a reading is of any lemma, in bits: duals, imperatives and stacks of
    /// clitics are rare. The frequency of the lemma is weighed against it.
    pub cost: u8,
    /// Whether it is an adjective of relation that was made of a noun by rule: its lemma is that
    /// of the noun.
    pub is_relation: bool,
}

/// The letters of a written word: marks, tatweel and controls are left out. `None` where something
/// else stands in it, or where it is longer than any word.
fn letters_of(word: &str) -> Option<String> {
    const LONGEST: usize = 40;
    let mut letters = String::with_capacity(word.len());
    for c in word.chars() {
        if is_arabic_letter(c) {
            letters.push(c);
        } else if !is_tashkeel(c) && c != TATWEEL {
            return None;
        }
    }
    let count = letters.chars().take(LONGEST + 1).count();
    (1..=LONGEST).contains(&count).then_some(letters)
}

/// The letters that stand for `letter` in careful spelling: newspapers leave out hamzas and points.
pub(super) fn alternatives(letter: char, is_last: bool) -> &'static [char] {
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
struct Split<'w> {
    clitics: Proclitics,
    prefix: &'w str,
    stem: String,
    /// How many letters of the stem the prefix shows: those of an article that belongs to a name,
    /// or the ل that is not written three times.
    shown: usize,
    pronoun: Option<&'static str>,
}

impl Split<'_> {
    /// Whether `inflection` of a word of this kind may stand between these clitics.
    fn allows(&self, part: PartOfSpeech, inflection: Inflection) -> bool {
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
fn splits(word: &str) -> Vec<Split<'_>> {
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

/// The endings of adjectives of relation, with the number that they say.
const RELATION: [(&str, Number); 7] = [
    ("يين", Number::Plural),
    ("يون", Number::Plural),
    ("يات", Number::Plural),
    ("يان", Number::Dual),
    ("ية", Number::Singular),
    ("يا", Number::Singular),
    ("ي", Number::Singular),
];

impl Analysis<'_> {
    /// How unlikely the reading is, in bits from an arbitrary point.
    pub(super) fn unlikeliness(&self) -> i16 {
        i16::from(self.cost) - i16::from(self.lemma.frequency)
    }
}

impl<'l> Lexicon<'l> {
    /// The readings of `word` as it is written, and as it may have been meant; `None` where it has
    /// marks or is no word.
    pub(super) fn both_readings(&self, word: &str) -> Option<[Vec<Analysis<'l>>; 2]> {
        let letters = letters_of(word).filter(|it| it.len() == word.len())?;
        let splits = splits(&letters);
        let exact = splits.iter().flat_map(|it| self.exact(it)).collect();
        let mut respelled: Vec<_> = splits.iter().flat_map(|it| self.respelled(it)).collect();
        respelled.retain(|it| it.respelled > 0);
        Some([exact, respelled])
    }

    /// What `word` can be, the likeliest first: exact spellings before respelled ones, frequent
    /// lemmas before rare ones. `word` is one written word with its clitics; marks and tatweel in
    /// it are ignored. Empty where nothing is known.
    pub fn analyse(&self, word: &str) -> Vec<Analysis<'l>> {
        let Some(letters) = letters_of(word) else {
            return Vec::new();
        };
        let splits = splits(&letters);
        let mut found: Vec<_> = splits.iter().flat_map(|it| self.exact(it)).collect();
        if found.is_empty() {
            found = splits.iter().flat_map(|it| self.respelled(it)).collect();
        }
        if found.is_empty() {
            found = splits.iter().flat_map(|it| self.relations(it)).collect();
        }
        found.sort_by_key(rank);
        found.dedup();
        let best = found.first().map_or(0, Analysis::unlikeliness);
        found.retain(|it| it.unlikeliness() - best <= FAR_FETCHED);
        found
    }

    fn exact(&self, split: &Split<'_>) -> Vec<Analysis<'l>> {
        self.allowed(split, self.packed.words(&split.stem), &split.stem)
    }

    fn respelled(&self, split: &Split<'_>) -> Vec<Analysis<'l>> {
        let near = self.packed.near(
            &split.stem,
            match split.pronoun {
                None => alternatives,
                Some(_) => |letter, _| alternatives(letter, false),
            },
        );
        let read = |(spelling, words): (String, Vec<Word>)| self.allowed(split, words, &spelling);
        near.into_iter().flat_map(read).collect()
    }

    fn allowed(&self, split: &Split<'_>, words: Vec<Word>, spelling: &str) -> Vec<Analysis<'l>> {
        let read = |word: Word| {
            let lemma = self.packed.lemma(word.lemma)?;
            let fits = split.allows(lemma.part, word.inflection);
            fits.then(|| split.analysis(lemma, word.inflection, spelling))
        };
        words.into_iter().filter_map(read).collect()
    }

    /// Adjectives of relation that no entry lists: الإنتاجية of إنتاج.
    fn relations(&self, split: &Split<'_>) -> Vec<Analysis<'l>> {
        let Some((base, number)) = RELATION
            .iter()
            .find_map(|(ending, number)| Some((split.stem.strip_suffix(ending)?, *number)))
        else {
            return Vec::new();
        };
        if split.pronoun.is_some() || base.chars().count() < 3 {
            return Vec::new();
        }
        let of = |base: &str| {
            let words = self.packed.words(base).into_iter();
            words
                .filter_map(|word| self.relation(split, word, number))
                .collect::<Vec<_>>()
        };
        [base.to_owned(), format!("{base}ة"), format!("{base}ا")]
            .iter()
            .flat_map(|it| of(it))
            .collect()
    }

    fn relation(&self, split: &Split<'_>, word: Word, number: Number) -> Option<Analysis<'l>> {
        let lemma = self.packed.lemma(word.lemma)?;
        let is_base = matches!(lemma.part, PartOfSpeech::Noun | PartOfSpeech::Place)
            && word.inflection.ending != Ending::Bound
            && word
                .inflection
                .number
                .is_none_or(|it| it == Number::Singular);
        let inflection = Inflection {
            number: Some(number),
            takes_article: true,
            ..word.inflection
        };
        is_base.then(|| Analysis {
            is_relation: true,
            ..split.analysis(lemma, inflection, &split.stem)
        })
    }
}

impl Split<'_> {
    fn analysis<'l>(&self, lemma: Lemma<'l>, inflection: Inflection, stem: &str) -> Analysis<'l> {
        let differs = stem
            .chars()
            .zip(self.stem.chars())
            .filter(|(right, written)| right != written);
        let whole: String = stem.chars().skip(self.shown).collect();
        Analysis {
            lemma,
            inflection,
            proclitics: self.clitics.to_string(),
            pronoun: self.pronoun,
            spelling: format!("{}{whole}{}", self.prefix, self.pronoun.unwrap_or_default()),
            respelled: u8::try_from(differs.count()).unwrap_or(u8::MAX),
            cost: cost::of(self, lemma, inflection, stem),
            is_relation: false,
        }
    }
}

/// By how many bits a reading may be less likely than the likeliest one and still be told.
const FAR_FETCHED: i16 = 12;

/// What sorts readings: the smallest first.
fn rank(analysis: &Analysis<'_>) -> (u8, i16) {
    (analysis.respelled, analysis.unlikeliness())
}
