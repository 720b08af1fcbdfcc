//! Tables of name pairs, as `naqhara model train` reads them.

use super::{Failure, Session, files, report};
use crate::diag::Message;
use crate::text::{is_arabic_letter, is_latin_letter};

/// Rows that are reported one by one; the rest is counted.
const REPORTED: usize = 20;

/// The good rows of a table, and how many were left out.
pub(super) struct Pairs {
    /// Arabic and Latin spellings.
    pub(super) good: Vec<(String, String)>,
    /// Rows that were left out.
    pub(super) left_out: usize,
}

/// Reads a table with tabs between its cells and the columns `ar` and `en`; others are passed over.
/// Rows without a name in each are reported by their line.
pub(super) fn read(path: &str, session: &mut Session<'_>) -> Result<Pairs, Failure> {
    let document = files::document(path, session)?;
    let mut lines = document.text().lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|it| it.trim() == name);
    let (Some(arabic), Some(latin)) = (column("ar"), column("en")) else {
        let message = Message::new("pairs-no-columns").with("path", path);
        return Err(Failure::new(message));
    };
    let mut pairs = Pairs {
        good: Vec::new(),
        left_out: 0,
    };
    for (number, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let cell = |at: usize, letter: fn(char) -> bool| {
            let cell = cells.get(at).filter(|it| it.contains(letter));
            cell.map(|it| (*it).to_owned())
        };
        match (cell(arabic, is_arabic_letter), cell(latin, is_latin_letter)) {
            (Some(arabic), Some(latin)) => pairs.good.push((arabic, latin)),
            _ if line.trim().is_empty() => {}
            _ => {
                pairs.left_out += 1;
                if pairs.left_out <= REPORTED && session.global.get_count("quiet") == 0 {
                    let row = Message::new("pairs-bad-row");
                    complain(&row.with("path", path).with("line", number + 2), session);
                }
            }
        }
    }
    if pairs.left_out > 0 {
        let left_out = Message::new("pairs-left-out").with("rows", pairs.left_out);
        complain(&left_out, session);
    }
    Ok(pairs)
}

fn complain(message: &Message, session: &mut Session<'_>) {
    let text = report::said(message, &session.plain());
    session.streams.complain(&text);
}
