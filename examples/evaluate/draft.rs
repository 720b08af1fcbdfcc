//! The task `draft`: how near are drafts of Arabic sentences to what a translator wrote?
//!
//! chrF2 as sacrebleu counts it: character n-grams up to six without spaces, recall weighed twice,
//! averaged over the whole set. Documents are halved by a hash of their name, so that rules can be
//! written on one half and measured on the other.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::draft::{Drafter, WordKind};
use naqhara::facts;
use naqhara::text::{Lang, Span};

use crate::score::Least;
use crate::tsv::Table;

const ORDER: usize = 6;
const BETA: f64 = 2.0;

/// Counts of n-grams of one half.
#[derive(Default)]
struct Tally {
    sentences: usize,
    matched: [usize; ORDER],
    drafted: [usize; ORDER],
    wanted: [usize; ORDER],
}

impl Tally {
    fn add(&mut self, draft: &str, reference: &str) {
        let letters = |text: &str| {
            text.chars()
                .filter(|c| !c.is_whitespace())
                .collect::<Vec<_>>()
        };
        let (draft, reference) = (letters(draft), letters(reference));
        self.sentences += 1;
        for n in 1..=ORDER {
            let (one, two) = (grams(&draft, n), grams(&reference, n));
            let both = one
                .iter()
                .map(|(gram, count)| (*count).min(two.get(gram).copied().unwrap_or(0)));
            self.matched[n - 1] += both.sum::<usize>();
            self.drafted[n - 1] += one.values().sum::<usize>();
            self.wanted[n - 1] += two.values().sum::<usize>();
        }
    }

    /// chrF2 from 0 to 100.
    fn score(&self) -> f64 {
        let (mut precision, mut recall, mut orders) = (0.0, 0.0, 0);
        for n in 0..ORDER {
            if self.drafted[n] > 0 && self.wanted[n] > 0 {
                precision += self.matched[n] as f64 / self.drafted[n] as f64;
                recall += self.matched[n] as f64 / self.wanted[n] as f64;
                orders += 1;
            }
        }
        if orders == 0 || precision + recall == 0.0 {
            return 0.0;
        }
        let (precision, recall) = (precision / f64::from(orders), recall / f64::from(orders));
        let factor = BETA * BETA;
        100.0 * (1.0 + factor) * precision * recall / (factor * precision + recall)
    }
}

fn grams(letters: &[char], n: usize) -> HashMap<&[char], usize> {
    let mut counts = HashMap::new();
    for gram in letters.windows(n) {
        *counts.entry(gram).or_insert(0) += 1;
    }
    counts
}

/// FNV-1a, so that the halves are the same everywhere.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The document of a row whose id is `COLLECTION-NUMBER-DOCUMENT`.
fn document(id: &str) -> &str {
    id.splitn(3, '-').nth(2).unwrap_or(id)
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    if let Some(path) = matches.get_one::<PathBuf>("native") {
        return native(path, matches.get_flag("show"));
    }
    let path = matches.get_one::<PathBuf>("text").ok_or("no file")?;
    let table = Table::read(path, &["id", "ar", "en"])?;
    let rows: Vec<&[String]> = table.rows().map(|it| it.1).collect();
    let engine = Engine::starter();
    let (mut halves, mut report) = ([Tally::default(), Tally::default()], String::new());
    let (mut known, mut words) = (0.0, 0.0);
    let mut spent = Duration::ZERO;
    let half_wanted = matches
        .get_one::<String>("half")
        .map(String::as_str)
        .unwrap_or("both");
    let mut text = String::new();
    let mut spans = Vec::new();
    for row in &rows {
        let start = text.len();
        text.push_str(row[1].trim());
        spans.push(Span::new(start, text.len()));
        text.push_str("\n\n");
    }
    let analysis = engine.analyse(Document::new("ar.txt", text).with_language(Lang::Ar));
    analysis.mentions();
    analysis.facts();
    let report_of_names = analysis.names_discovered(naqhara::align::Kinds::Names);
    let drafter = Drafter::new(&analysis).with_names(&report_of_names.names);
    for (row, span) in rows.iter().zip(&spans) {
        let begun = Instant::now();
        let draft = drafter.draft(*span);
        spent += begun.elapsed();
        let half = (hash(document(&row[0])) % 2) as usize;
        if half_wanted != "both" && half_wanted != ["a", "b"][half] {
            continue;
        }
        let Some(draft) = draft else {
            halves[half].add(&row[1], &row[2]);
            continue;
        };
        halves[half].add(&draft.text, &row[2]);
        let count = draft.words.len() as f64;
        known += f64::from(draft.known) * count;
        words += count;
        if matches.get_flag("show") {
            let _ = writeln!(report, "{}\n{}\n", row[1], draft.text);
        }
        if matches.get_flag("export") {
            let _ = writeln!(report, "{}", draft.text.replace('\n', " "));
        }
    }
    if matches.get_flag("export") {
        return Ok((report, true));
    }
    let mut second = Duration::ZERO;
    for span in &spans {
        let begun = Instant::now();
        let draft = drafter.draft(*span);
        second += begun.elapsed();
        std::hint::black_box(draft);
    }
    for (name, half) in ["a", "b"].iter().zip(&halves) {
        if half.sentences > 0 {
            let _ = writeln!(
                report,
                "half {name}: {} sentences, chrF2 {:.2}",
                half.sentences,
                half.score()
            );
        }
    }
    let rate = |spent: Duration| spans.len() as f64 / spent.as_secs_f64();
    let _ = writeln!(
        report,
        "known {:.4}; {:.0} sentences/s, {:.0} where the words were read before",
        known / words,
        rate(spent),
        rate(second)
    );
    let mut reached = std::collections::BTreeMap::new();
    for (name, half) in ["a", "b"].iter().zip(&halves) {
        if half.sentences > 0 {
            reached.insert((*name).to_owned(), half.score());
        }
    }
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// The share of known words, and names and figures kept, over native articles.
fn native(path: &std::path::Path, show: bool) -> Result<(String, bool), String> {
    let paths: Vec<PathBuf> = if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|it| it.to_string())?;
        entries.filter_map(|it| Some(it.ok()?.path())).collect()
    } else {
        vec![path.to_owned()]
    };
    let engine = Engine::starter();
    let (mut all, mut unknown, mut figures, mut lost) = (0usize, 0usize, 0usize, 0usize);
    let mut report = String::new();
    let mut paths = paths;
    paths.sort();
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(|it| it.to_string())?;
        let analysis = engine.analyse(Document::new("ar.txt", text).with_language(Lang::Ar));
        let found = analysis.names_discovered(naqhara::align::Kinds::Names);
        let drafter = Drafter::new(&analysis).with_names(&found.names);
        for span in analysis.prose_sentences() {
            let Some(draft) = drafter.draft(*span) else {
                continue;
            };
            if show {
                let _ = writeln!(report, "{}\n{}\n", span.of(analysis.text()), draft.text);
            }
            let words = draft
                .words
                .iter()
                .filter(|it| it.kind != WordKind::Mark)
                .count();
            all += words;
            unknown += draft
                .words
                .iter()
                .filter(|it| it.kind == WordKind::Unknown)
                .count();
            let before = analysis
                .facts()
                .iter()
                .filter(|it| span.contains(it.span))
                .count();
            let after = facts::find(&draft.text, Lang::En).len();
            figures += before;
            lost += before.saturating_sub(after);
        }
    }
    let _ = writeln!(
        report,
        "{all} words, {unknown} unknown, known {:.4}; {figures} figures, {lost} not read again",
        1.0 - unknown as f64 / all.max(1) as f64
    );
    Ok((report, true))
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    let path = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(help)
    };
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help)
    };
    Command::new("draft")
        .about("Drafts of Arabic sentences against their translations: chrF2")
        .arg(path(
            "text",
            "Sentences of documents, with the columns id, ar and en",
        ))
        .arg(path(
            "native",
            "A text or a folder of Arabic texts: the share of known words",
        ))
        .arg(
            Arg::new("half")
                .long("half")
                .value_parser(["a", "b", "both"])
                .help("Only one half of the documents"),
        )
        .arg(flag("show", "Show each sentence with its draft"))
        .arg(flag("export", "Write the drafts, one a line"))
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SCORE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}
