//! What a written word can be: proclitics, a form of a lemma, and a joined pronoun.

mod cost;
mod splits;

use super::Lexicon;
use super::entry::PartOfSpeech;
use super::inflection::{Ending, Inflection, Number, Tense};
use super::packed::{Lemma, Word};
use crate::text::{ARTICLE, TATWEEL, is_arabic_letter, is_tashkeel};
pub(super) use splits::alternatives;
use splits::{Candidate, Split, splits};

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
    /// The readings of `word` as it is written, and as it may have been meant; marks are ignored.
    /// `None` where it is no word.
    pub(super) fn both_readings(&self, word: &str) -> Option<[Vec<Analysis<'l>>; 2]> {
        let letters = letters_of(word)?;
        let mut both = [Vec::new(), Vec::new()];
        for split in &splits(&letters) {
            for (spelling, words) in self.near(split) {
                let is_other = spelling != split.stem;
                if !is_other || keeps_article(split, &spelling) {
                    both[usize::from(is_other)].extend(self.allowed(split, words, &spelling));
                }
            }
        }
        Some(both)
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
        let mut found = distinct(found);
        let best = found.first().map_or(0, Analysis::unlikeliness);
        found.retain(|it| it.unlikeliness() - best <= FAR_FETCHED);
        found
    }

    /// The same of a word of running text: where it can only be an order as it is written, it may also be
    /// a word whose hamza was left out (اوضح is أوضح).
    pub(crate) fn analyse_in_text(&self, word: &str) -> Vec<Analysis<'l>> {
        let mut found = self.analyse(word);
        let is_order = |it: &Analysis<'_>| it.inflection.tense == Some(Tense::Imperative);
        if !found.is_empty() && found.iter().all(is_order) && may_lack_hamza(word) {
            let [_, respelled] = self.both_readings(word).unwrap_or_default();
            found.extend(respelled);
        }
        found
    }

    fn exact(&self, split: &Split<'_>) -> Vec<Analysis<'l>> {
        self.allowed(split, self.packed.words(&split.stem), &split.stem)
    }

    fn respelled(&self, split: &Split<'_>) -> Vec<Analysis<'l>> {
        let near = self.near(split).into_iter();
        let near = near.filter(|it| keeps_article(split, &it.0));
        let read = |(spelling, words): (String, Vec<Word>)| self.allowed(split, words, &spelling);
        near.flat_map(read).collect()
    }

    /// The spellings that may have been meant by a stem, and those words that it is itself.
    fn near(&self, split: &Split<'_>) -> Vec<(String, Vec<Word>)> {
        self.packed.near(
            &split.stem,
            match split.pronoun {
                None => alternatives,
                Some(_) => |letter, _| alternatives(letter, false),
            },
        )
    }

    fn allowed(&self, split: &Split<'_>, words: Vec<Word>, spelling: &str) -> Vec<Analysis<'l>> {
        let read = |word: Word| {
            let lemma = self.packed.lemma(word.lemma)?;
            let candidate = Candidate {
                lemma,
                inflection: word.inflection,
                stem: spelling,
            };
            let fits = split.allows(&candidate);
            fits.then(|| split.analysis(lemma, word.inflection, spelling))
        };
        let mut found: Vec<_> = words.into_iter().filter_map(read).collect();
        if found
            .iter()
            .any(|it| cost::is_listed_noun(it.lemma, spelling))
        {
            for it in &mut found {
                it.cost += cost::beside_noun(it.lemma, spelling);
            }
        }
        found
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

/// Whether a spelling has the article of the stem: where that belongs to the name, its alef is no other
/// letter.
fn keeps_article(split: &Split<'_>, spelling: &str) -> bool {
    split.shown < 2 || spelling.starts_with(ARTICLE)
}

/// Whether a word begins with an alef that may lack its hamza.
fn may_lack_hamza(word: &str) -> bool {
    let stem = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    stem.starts_with('ا')
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

/// The readings that a reader can tell apart, of those that are alike the first. A particle that
/// lists its forms with pronouns is read with the pronoun where both are possible.
fn distinct(found: Vec<Analysis<'_>>) -> Vec<Analysis<'_>> {
    let mut kept: Vec<Analysis<'_>> = Vec::with_capacity(found.len());
    for it in found {
        let alike = kept.iter_mut().find(|other| is_alike(other, &it));
        match alike {
            Some(other) if other.pronoun.is_none() && it.pronoun.is_some() => *other = it,
            Some(_) => {}
            None => kept.push(it),
        }
    }
    kept
}

fn is_alike(one: &Analysis<'_>, other: &Analysis<'_>) -> bool {
    let seen = |it: &Inflection| Inflection {
        takes_article: false,
        ending: Ending::Open,
        ..*it
    };
    let lists_pronouns = matches!(
        one.lemma.part,
        PartOfSpeech::Preposition | PartOfSpeech::Conjunction | PartOfSpeech::Particle
    );
    one.lemma == other.lemma
        && one.proclitics == other.proclitics
        && one.spelling == other.spelling
        && one.is_relation == other.is_relation
        && seen(&one.inflection) == seen(&other.inflection)
        && (lists_pronouns || one.pronoun == other.pronoun)
}

/// By how many bits a reading may be less likely than the likeliest one and still be told.
const FAR_FETCHED: i16 = 12;

/// What sorts readings: the smallest first.
fn rank(analysis: &Analysis<'_>) -> (u8, i16) {
    (analysis.respelled, analysis.unlikeliness())
}
