//! Row 6: where a concept, or a spelling, stands in many texts, each place in its context and beside what
//! the other language has there.
//!
//! A [`Search`] is made once and asked of each text. [`Search::may_be_in`] tells nearly all texts that do not
//! hold it apart for little; what a mention is, is then decided as everywhere else, with all of the glossary
//! and all of the text.

mod anchors;
mod context;
mod counts;
mod links;
mod near;
mod search;

pub use counts::Grain;
pub use search::{Hit, Meant, Search};

use std::ops::Range;

use crate::document::UnitName;
use crate::glossary::{EntityType, TermStatus};
use crate::text::{Lang, Script, Span};

/// What a search was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// A concept, by its preferred terms.
    Concept {
        /// Its id.
        id: String,
        /// What kind of thing it is.
        kind: EntityType,
        /// In English, where it has a term.
        en: Option<String>,
        /// In Arabic, where it has a term.
        ar: Option<String>,
    },
    /// A spelling, whatever it means.
    Spelling(String),
}

/// All places that were found.
#[derive(Clone, Debug, PartialEq)]
pub struct Concordance {
    /// What was looked for.
    pub sought: Sought,
    /// The files that hold it, in the order in which they were searched.
    pub files: Vec<FileOccurrences>,
    /// How many files were searched.
    pub searched: usize,
}

/// The places in one file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileOccurrences {
    /// The path as the user gave it; `-` for standard input.
    pub path: String,
    /// The day that the file is of, as ISO 8601 writes it, where it is known.
    pub day: Option<String>,
    /// In the order of the file.
    pub places: Vec<Occurrence>,
}

/// One place, in its context.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// The name alone: bytes of the file, of a package of the unit.
    pub span: Span,
    /// Its line, from 1.
    pub line: usize,
    /// Its column in Unicode scalar values, from 1.
    pub column: usize,
    /// The unit that it stands in, where the file has units.
    pub unit: Option<UnitName>,
    /// The language of what is around it.
    pub language: Lang,
    /// What stands before it in its line, its clitics included.
    pub before: String,
    /// The name as it is written.
    pub text: String,
    /// What stands behind it in its line.
    pub after: String,
    /// Whether the line goes on before and behind that.
    pub goes_on: [bool; 2],
    /// The letters of its clitics.
    pub clitics: String,
    /// The script that it is written in.
    pub script: Script,
    /// The standing of its term; `None` for a spelling that was looked for as such.
    pub status: Option<TermStatus>,
    /// What the other language has there, where the file or its pair says so.
    pub counterpart: Option<Counterpart>,
    /// Whether it is marked in the counterpart of another place already.
    pub is_beside: bool,
}

impl Occurrence {
    /// What is around it as one line, `…` where the line goes on, and where the name stands in that.
    pub fn context(&self) -> (String, Range<usize>) {
        let [head, tail] = self.goes_on.map(|it| if it { "…" } else { "" });
        let start = head.len() + self.before.len();
        let line = format!("{head}{}{}{}{tail}", self.before, self.text, self.after);
        (line, start..start + self.text.len())
    }
}

/// What answers to the sentence or unit of a place in the other language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// Its language.
    pub language: Lang,
    /// What it says; of a long text what is around the first name.
    pub text: String,
    /// Where that names the same, in bytes of `text`, in its order.
    pub names: Vec<Range<usize>>,
}
