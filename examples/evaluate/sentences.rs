//! The task `sentences`: sentences that were joined to paragraphs, cut again.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::text::sentences;

use crate::score::Least;
use crate::tsv::Table;

/// How many rows are joined to one paragraph.
const PARAGRAPH: usize = 8;

/// Of the ends that are wanted how many are found, and of those that are found how many were there.
/// A row that ends without a stop cannot be separated from the next and is left out; some rows hold
/// several sentences, and their inner ends count as wrong.
pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = matches.get_one::<PathBuf>("text").ok_or("no file")?;
    let table = Table::read(path, &["ar", "en"])?;
    let mut report = format!(
        "{:<10} {:>6} {:>9} {:>9} {:>9}\n",
        "", "ends", "precision", "recall", "F1"
    );
    let mut reached = BTreeMap::new();
    for (column, name) in ["ar", "en"].into_iter().enumerate() {
        let rows = table.rows().map(|(_, cells)| cells[column].trim());
        let rows: Vec<&str> = rows.filter(|it| is_finished(it)).collect();
        let (mut found, mut right, mut wanted) = (0, 0, 0);
        for rows in rows.chunks(PARAGRAPH) {
            let text = rows.join(" ");
            let ends = ends(rows);
            let cuts = sentences(&text).into_iter().map(|it| it.end);
            let cuts: HashSet<usize> = cuts.filter(|&it| it < text.len()).collect();
            found += cuts.len();
            wanted += ends.len();
            right += cuts.intersection(&ends).count();
            if matches.get_flag("misses") {
                misses(&text, &cuts, &ends, &mut report);
            }
        }
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let f1 = 2.0 * right as f64 / (found + wanted).max(1) as f64;
        let _ = writeln!(
            report,
            "{name:<10} {wanted:>6} {:>9.4} {:>9.4} {f1:>9.4}",
            share(right, found),
            share(right, wanted),
        );
        reached.insert(format!("{name}-f1"), f1);
    }
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

fn is_finished(row: &str) -> bool {
    let closes = |c: char| matches!(c, '"' | '”' | '“' | '»' | '’' | '\'' | ')' | ']');
    let bare = row.trim_end_matches(closes);
    bare.ends_with(['.', '!', '?', '؟', '…'])
}

/// Where the rows of a paragraph end, the last aside.
fn ends(rows: &[&str]) -> HashSet<usize> {
    let mut at = 0;
    let mut ends = HashSet::new();
    for row in &rows[..rows.len() - 1] {
        ends.insert(at + row.len());
        at += row.len() + 1;
    }
    ends
}

fn misses(text: &str, cuts: &HashSet<usize>, ends: &HashSet<usize>, report: &mut String) {
    let mut places: Vec<(usize, &str)> = cuts.difference(ends).map(|&it| (it, "cut")).collect();
    places.extend(ends.difference(cuts).map(|&it| (it, "not cut")));
    places.sort_unstable();
    for (at, what) in places {
        let before: String = {
            let mut last: Vec<char> = text[..at].chars().rev().take(70).collect();
            last.reverse();
            last.into_iter().collect()
        };
        let after: String = text[at..].chars().take(50).collect();
        let _ = writeln!(report, "{what}: {before} ⟦⟧{after}");
    }
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    Command::new("sentences")
        .about("Sentences joined to paragraphs and cut again")
        .arg(
            Arg::new("text")
                .long("text")
                .value_name("FILE.tsv")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Sentences, with the columns ar and en"),
        )
        .arg(
            Arg::new("misses")
                .long("misses")
                .action(ArgAction::SetTrue)
                .help("Show the places that are wrong"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("ar-f1=F,en-f1=F")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}
