//! Row 7: which spellings of which names compete, since when, and where.
//!
//! [`Drift::of`] answers for a table of usage, whether that was counted in texts or read from a file. Spellings
//! compete where they write the same name in the same way of naming it: what is only another case, another
//! article or a shorter name is no other spelling.

mod compete;
mod forms;
mod gather;
mod periods;
mod tally;
mod unlisted;

pub use periods::{Grain, Periods};
pub use tally::Used;

use crate::glossary::{EntityType, TermStatus};
use crate::text::Lang;

/// What is wanted of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What time is counted in.
    pub grain: Grain,
    /// The first month that counts, as `YYYY-MM`; rows without a month then do not.
    pub since: Option<String>,
    /// How often a name must be written to be told of.
    pub least: u64,
    /// The names that are wanted; all of them where there is none. A name that is wanted is told of however
    /// rare it is, and where it has one spelling alone.
    pub names: Vec<Wanted>,
}

/// A name that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A concept, by its id.
    Concept(String),
    /// A name that no glossary lists, by a spelling of it.
    Unlisted(String),
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drift {
    /// The months or years from the first to the last that have a row.
    pub periods: Periods,
    /// How many mentions count.
    pub mentions: u64,
    /// How many of these are in no month.
    pub undated: u64,
    /// How many sources there are.
    pub sources: usize,
    /// How many concepts of the table are in no glossary that holds.
    pub unknown: usize,
    /// Names whose spellings compete, those with the most mentions in other spellings than the usual one first.
    pub contests: Vec<Contest>,
    /// Names that no glossary lists, the most frequent first.
    pub unlisted: Vec<UnlistedName>,
}

/// The spellings of one name in the texts of one language that compete with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Contest {
    /// The concept.
    pub concept: Named,
    /// The language of the texts.
    pub language: Lang,
    /// Whether these are short forms, as surnames are.
    pub is_short: bool,
    /// The spellings, the most frequent first.
    pub spellings: Vec<Spelling>,
    /// Which of them is the usual one now, and from which period on: none where two are as frequent.
    pub leader: Option<Leader>,
}

/// The spelling that is used most in the last period of a name, and in all before it down to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leader {
    /// Which of the spellings.
    pub spelling: usize,
    /// The number of the period.
    pub since: usize,
}

/// A concept as a report names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// What kind of thing it is; `None` where no glossary has the id.
    pub kind: Option<EntityType>,
    /// In English, where it has a term.
    pub en: Option<String>,
    /// In Arabic, where it has a term.
    pub ar: Option<String>,
}

/// A spelling and its use.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// As it is written most often.
    pub form: String,
    /// Other ways to write it that are no other spelling: in capitals, or without the article.
    pub also: Vec<String>,
    /// Its standing in the glossary; `None` where it is not listed as it is written.
    pub standing: Option<TermStatus>,
    /// How often it is used.
    pub used: Used,
}

/// A name that no glossary lists.
#[derive(Clone, Debug, PartialEq)]
pub struct UnlistedName {
    /// The language of the texts.
    pub language: Lang,
    /// Its spellings, the most frequent first.
    pub spellings: Vec<Spelling>,
    /// How often it is used in all of them.
    pub used: Used,
    /// What the texts in the other language have for it, by its sound.
    pub counterpart: Option<Counterpart>,
}

/// A name in the other language that sounds like it.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterpart {
    /// The spelling that is used most.
    pub form: String,
    /// How often that is used.
    pub count: u64,
    /// The chance that both name the same, from 0 to 1.
    pub probability: f32,
}
