//! The task `restyle`: does a text come back from another style guide as it was?

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::lint::Plan;
use naqhara::lint::config::Guide;
use naqhara::lint::restyle::{Restyled, plan, restyle};

use crate::score::Least;
use crate::tsv::Table;

/// The style guides that texts go between.
const GUIDES: [&str; 3] = ["levant", "egypt", "tunisia-algeria"];

pub(crate) fn command() -> Command {
    Command::new("restyle")
        .about("Texts put into a style guide, into another one and back")
        .arg(
            Arg::new("text")
                .long("text")
                .value_name("FILE.tsv")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Texts, with the columns id and text; only odd-numbered ones are read"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("back=SHARE,settled=SHARE")
                .value_parser(Least::parse)
                .help("Exit with 1 when a share is below"),
        )
}

#[derive(Default)]
struct Tally {
    texts: usize,
    changes: usize,
    left: usize,
    /// Texts that come back as they were.
    back: usize,
    /// Texts in which the same style guide changes nothing more.
    settled: usize,
}

/// Each text is put into one style guide first: what another one makes of it then is to lead back to it.
pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = matches.get_one::<PathBuf>("text").ok_or("no file")?;
    let table = Table::read(path, &["id", "text"])?;
    let engine = Engine::starter();
    let plans = GUIDES.map(|it| plan(&Guide::of_profile(it), &[]));
    let put = |text: &str, plan: &Plan| {
        let document = Document::new("text.txt", text.to_owned());
        restyle(engine.analyse(document), plan, false)
    };
    let mut tallies: BTreeMap<(usize, usize), Tally> = BTreeMap::new();
    for (_, cells) in table.rows().step_by(2) {
        let text = cells[1].replace("\\n", "\n");
        for from in 0..GUIDES.len() {
            let before = put(&text, &plans[from]);
            for to in (0..GUIDES.len()).filter(|&it| it != from) {
                let there = put(text_of(&before), &plans[to]);
                let back = put(text_of(&there), &plans[from]);
                let again = put(text_of(&there), &plans[to]);
                let tally = tallies.entry((from, to)).or_default();
                tally.texts += 1;
                tally.changes += there.changes.len();
                tally.left += there.left.len();
                tally.back += usize::from(text_of(&back) == text_of(&before));
                tally.settled += usize::from(again.changes.is_empty());
            }
        }
    }
    let mut report = String::new();
    let mut least = BTreeMap::from([("back".to_owned(), 1.0), ("settled".to_owned(), 1.0)]);
    for ((from, to), it) in &tallies {
        let share = |count: usize| count as f64 / it.texts.max(1) as f64;
        let (back, settled) = (share(it.back), share(it.settled));
        let _ = writeln!(
            report,
            "{:<16} {:<16} {} texts, {} changes, {} left; back {back:.4}, settled {settled:.4}",
            GUIDES[*from], GUIDES[*to], it.texts, it.changes, it.left,
        );
        for (name, share) in [("back", back), ("settled", settled)] {
            let known = least.entry(name.to_owned()).or_insert(share);
            *known = known.min(share);
        }
    }
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&least, &mut report));
    Ok((report, good))
}

fn text_of(it: &Restyled<naqhara::analysis::Analysis>) -> &str {
    it.analysis.text()
}
