//! The folds of a database: each line of standard input has a text, a tab, and what the database has made
//! of it.

use std::fmt;
use std::io::{self, BufRead};

use naqhara::text::{FoldLevel, fold_key};

/// How many folds to show that are not ours.
const SHOWN: usize = 20;

/// What was found.
pub(crate) struct Folds {
    lines: usize,
    other: Vec<String>,
}

impl Folds {
    pub(crate) fn holds(&self) -> bool {
        self.lines > 0 && self.other.is_empty()
    }
}

impl fmt::Display for Folds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} texts, {} folded otherwise",
            self.lines,
            self.other.len()
        )?;
        let mut shown = self.other.iter().take(SHOWN);
        shown.try_for_each(|it| write!(f, "\n{it}"))
    }
}

pub(crate) fn run() -> Result<Folds, String> {
    let mut found = Folds {
        lines: 0,
        other: Vec::new(),
    };
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|it| it.to_string())?;
        let Some((text, folded)) = line.split_once('\t') else {
            return Err(format!("no tab: {line}"));
        };
        found.lines += 1;
        let ours = fold_key(text, FoldLevel::Letters);
        if ours != folded {
            found
                .other
                .push(format!("{text:?}: {folded:?}, ours {ours:?}"));
        }
    }
    Ok(found)
}
