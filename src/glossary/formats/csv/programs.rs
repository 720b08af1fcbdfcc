//! CSV as other programs want it: a row for each pair of good terms under the names that they know.

use super::cells::{guard, values};
use super::write::{Table, write_table};
use crate::container::csv::line;
use crate::glossary::formats::loss::{Holds, Losses};

/// A program that a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// Spreadsheets: all columns, with a byte-order mark and the line ends of Windows.
    Excel,
    /// OmegaT: source, target and comment, without a header.
    Omegat,
    /// Weblate.
    Weblate,
    /// memoQ.
    Memoq,
}

impl Program {
    /// All of them.
    pub const ALL: [(&'static str, Program); 4] = [
        ("excel", Program::Excel),
        ("omegat", Program::Omegat),
        ("weblate", Program::Weblate),
        ("memoq", Program::Memoq),
    ];

    /// The columns behind those of the two terms: what the program calls them, and what they hold.
    fn tail(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Program::Excel => &[],
            Program::Omegat => &[("comment", "note")],
            Program::Weblate => &[("context", "subject_field"), ("developer_comments", "note")],
            Program::Memoq => &[
                ("ID", "concept_id"),
                ("Subject", "subject_field"),
                ("Definition", "definition_en"),
                ("Note", "note"),
            ],
        }
    }

    fn holds(self) -> Holds {
        let columns: &[&str] = match self {
            Program::Excel => &[],
            Program::Omegat => &["en_preferred", "ar_preferred", "note"],
            Program::Weblate => &["en_preferred", "ar_preferred", "subject_field", "note"],
            Program::Memoq => &[
                "concept_id",
                "en_preferred",
                "ar_preferred",
                "subject_field",
                "definition_en",
                "note",
            ],
        };
        Holds {
            columns,
            one_line: false,
            both_languages: true,
        }
    }
}

/// The table as a file for a program, and what that cannot hold.
pub fn write_for(table: &Table, program: Program) -> (String, Losses) {
    let (text, losses) = match program {
        Program::Excel => (write_table(table), Losses::default()),
        _ => (pairs(table, program), Losses::of(table, &program.holds())),
    };
    (on_windows(&text, program), losses)
}

/// With a byte-order mark and line ends of Windows for programs that ask for them. A break of lines
/// inside a cell stays as it is.
fn on_windows(text: &str, program: Program) -> String {
    if !matches!(program, Program::Excel | Program::Memoq) {
        return text.to_owned();
    }
    let mut out = String::from("\u{FEFF}");
    let mut is_quoted = false;
    for c in text.chars() {
        is_quoted ^= c == '"';
        if c == '\n' && !is_quoted {
            out.push('\r');
        }
        out.push(c);
    }
    out
}

fn pairs(table: &Table, program: Program) -> String {
    let tail = program.tail();
    let names = match program {
        Program::Memoq => ["English", "Arabic"],
        _ => ["source", "target"],
    };
    let header = names.into_iter().chain(tail.iter().map(|it| it.0));
    let mut out = match program {
        Program::Omegat => String::new(),
        _ => header.collect::<Vec<_>>().join(",") + "\n",
    };
    for nth in 0..table.rows.len() {
        let rest = tail.iter().map(|it| table.cell(nth, it.1).to_owned());
        let rest: Vec<String> = rest.collect();
        for [en, ar] in good_pairs(table, nth) {
            let cells = [en, ar].into_iter().chain(rest.iter().cloned());
            out.push_str(&line(
                &cells.map(|it| guard(&it).into_owned()).collect::<Vec<_>>(),
            ));
            out.push('\n');
        }
    }
    out
}

/// Each English term of a row that may be written, with each such Arabic one.
pub(in crate::glossary::formats) fn good_pairs(table: &Table, row: usize) -> Vec<[String; 2]> {
    let terms = |names: [&str; 3]| -> Vec<String> {
        names
            .iter()
            .flat_map(|it| values(table.cell(row, it)))
            .collect()
    };
    let targets = terms(["ar_preferred", "ar_admitted", "ar_short"]);
    let sources = terms(["en_preferred", "en_admitted", "en_short"]);
    let pairs = sources
        .iter()
        .flat_map(|en| targets.iter().map(move |ar| [en.clone(), ar.clone()]));
    pairs.collect()
}
