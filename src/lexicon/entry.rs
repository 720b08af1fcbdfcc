//! The entries of the lexicon as they are written: one lemma a line, five columns between tabs.
//!
//! | kind | columns after the word |
//! | --- | --- |
//! | `n` noun | gender `m`, `f`, `b`; plurals; gloss |
//! | `a` adjective | feminine; plurals; gloss |
//! | `v` verb, past; `vi` one without an object | present; verbal nouns; gloss |
//! | `p` word that does not inflect | kind; other spellings; gloss |
//! | `g` given name | gender; origin; Latin spellings |
//! | `f` family name | `b`; origin; Latin spellings |
//! | `l` place | gender; country; Latin spellings |
//! | `o` organisation or product | gender; kind; Latin spellings |
//! | `t` title before a name | gender; feminine; gloss |
//!
//! Values in a cell stand between ` | `; `-` is none, `+ات`, `+ون` and `+ة` are regular endings.
//! `+يون` is the plural of an adjective of relation that looks like a word with a weak root: حالي
//! and حاليون beside قاضي. A spelling that ends in `-` stands only before a joined pronoun: `علي-`.
//! Words spelled alike get a vowel mark on the rarer one; it tells them apart in the counts.

use std::fmt;

/// What kind of word an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfSpeech {
    /// Noun, verbal nouns among them.
    Noun,
    /// Adjective, participles among them.
    Adjective,
    /// Verb.
    Verb,
    /// Preposition.
    Preposition,
    /// Conjunction.
    Conjunction,
    /// Pronoun, demonstrative or relative.
    Pronoun,
    /// Other words that do not inflect.
    Particle,
    /// Adverb.
    Adverb,
    /// Number word.
    Numeral,
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// Place.
    Place,
    /// Organisation, brand or product.
    Organisation,
    /// Title or role that stands before a name.
    Title,
}

/// All parts of speech, in the order of their numbers in the packed form.
pub(super) const PARTS: [PartOfSpeech; 14] = [
    PartOfSpeech::Noun,
    PartOfSpeech::Adjective,
    PartOfSpeech::Verb,
    PartOfSpeech::Preposition,
    PartOfSpeech::Conjunction,
    PartOfSpeech::Pronoun,
    PartOfSpeech::Particle,
    PartOfSpeech::Adverb,
    PartOfSpeech::Numeral,
    PartOfSpeech::GivenName,
    PartOfSpeech::FamilyName,
    PartOfSpeech::Place,
    PartOfSpeech::Organisation,
    PartOfSpeech::Title,
];

impl PartOfSpeech {
    /// Whether it is a name of somebody or something, and no word of the language.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            PartOfSpeech::GivenName
                | PartOfSpeech::FamilyName
                | PartOfSpeech::Place
                | PartOfSpeech::Organisation
        )
    }

    /// The id in JSON and in the tables of messages.
    pub fn id(self) -> &'static str {
        match self {
            PartOfSpeech::Noun => "noun",
            PartOfSpeech::Adjective => "adjective",
            PartOfSpeech::Verb => "verb",
            PartOfSpeech::Preposition => "preposition",
            PartOfSpeech::Conjunction => "conjunction",
            PartOfSpeech::Pronoun => "pronoun",
            PartOfSpeech::Particle => "particle",
            PartOfSpeech::Adverb => "adverb",
            PartOfSpeech::Numeral => "numeral",
            PartOfSpeech::GivenName => "given-name",
            PartOfSpeech::FamilyName => "family-name",
            PartOfSpeech::Place => "place",
            PartOfSpeech::Organisation => "organisation",
            PartOfSpeech::Title => "title",
        }
    }

    fn of_kind(kind: &str, detail: &str) -> Option<PartOfSpeech> {
        Some(match (kind, detail) {
            ("n", _) => PartOfSpeech::Noun,
            ("a", _) => PartOfSpeech::Adjective,
            ("v" | "vi", _) => PartOfSpeech::Verb,
            ("g", _) => PartOfSpeech::GivenName,
            ("f", _) => PartOfSpeech::FamilyName,
            ("l", _) => PartOfSpeech::Place,
            ("o", _) => PartOfSpeech::Organisation,
            ("t", _) => PartOfSpeech::Title,
            ("p", "prep") => PartOfSpeech::Preposition,
            ("p", "conj") => PartOfSpeech::Conjunction,
            ("p", "pron" | "dem" | "rel") => PartOfSpeech::Pronoun,
            ("p", "part" | "interj" | "interrog") => PartOfSpeech::Particle,
            // بعض, كل and their like are nouns to a grammarian, and ليس a verb. Those of the kind
            // `noun` take neither pronoun nor article: بن in names.
            ("p", "quant" | "noun") => PartOfSpeech::Noun,
            ("p", "verb") => PartOfSpeech::Verb,
            ("p", "adv") => PartOfSpeech::Adverb,
            ("p", "num") => PartOfSpeech::Numeral,
            _ => return None,
        })
    }
}

/// One line of the lexicon's source. The cells that differ by kind are kept as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'s> {
    /// What kind of word it is.
    pub part: PartOfSpeech,
    /// The lemma, with a shadda where it tells homographs apart.
    pub lemma: &'s str,
    /// Whether it does not inflect.
    pub(super) is_fixed: bool,
    /// Whether it is a verb without an object: it has neither a personal passive nor a pronoun.
    pub(super) is_intransitive: bool,
    /// Gender, feminine, or present, by the kind.
    pub(super) second: &'s str,
    /// Plurals, verbal nouns, other spellings, origin, by the kind.
    pub(super) third: &'s str,
    /// What it means in English; for names their Latin spellings, the usual one first.
    pub gloss: &'s str,
}

/// A line that is no entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryError {
    /// The line, counted from 1.
    pub line: usize,
    /// The text of the line.
    pub text: String,
}

impl fmt::Display for EntryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.text)
    }
}

impl std::error::Error for EntryError {}

/// The entries of `source`; empty lines and those that begin with `#` are skipped.
///
/// # Errors
///
/// The first line that has not five columns or an unknown kind.
pub fn entries(source: &str) -> Result<Vec<Entry<'_>>, EntryError> {
    let lines = source.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let read = |(at, line): (usize, _)| {
        entry(line).ok_or_else(|| EntryError {
            line: at + 1,
            text: line.to_owned(),
        })
    };
    lines.map(read).collect()
}

fn entry(line: &str) -> Option<Entry<'_>> {
    let mut cells = line.split('\t').map(str::trim);
    let (kind, lemma) = (cells.next()?, cells.next()?);
    let (second, third, gloss) = (cells.next()?, cells.next()?, cells.next()?);
    let part = PartOfSpeech::of_kind(kind, second)?;
    (cells.next().is_none() && !lemma.is_empty()).then_some(Entry {
        part,
        lemma,
        is_fixed: kind == "p",
        is_intransitive: kind == "vi",
        second,
        third,
        gloss,
    })
}

/// The values of a cell: those between ` | `, none of `-`.
pub(super) fn values(cell: &str) -> impl Iterator<Item = &str> {
    let values = cell.split('|').map(str::trim);
    values.filter(|it| !it.is_empty() && *it != "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_entries() {
        let source = "# words\n\nn\tكتاب\tm\tكتب\tbook\np\tإلى\tprep\t-\tto\n";
        let found = entries(source).expect("two entries");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].part, PartOfSpeech::Noun);
        assert_eq!(values(found[0].third).collect::<Vec<_>>(), ["كتب"]);
        assert_eq!(found[1].part, PartOfSpeech::Preposition);
        assert_eq!(values(found[1].third).count(), 0);
    }

    #[test]
    fn what_is_no_entry_is_said_with_its_line() {
        for line in [
            "n\tكتاب\tm\tكتب",
            "x\tكتاب\tm\t-\tbook",
            "p\tإلى\tprop\t-\tto",
        ] {
            let error = entries(&format!("# words\n{line}\n")).expect_err("no entry");
            assert_eq!((error.line, error.text.as_str()), (2, line));
        }
    }
}
