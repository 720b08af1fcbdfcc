//! The task `summary`: does each key sentence stand beside what answers to it?
//!
//! Documents are made of the rows of a table, whose counterparts are known: rows are joined to
//! paragraphs, some are left out of the target, and each document is summarised both ways.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use crate::shorthand::Shorthand;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::summary::{KeySentence, Options};
use naqhara::text::{Lang, Span};

use crate::lint::seed::Random;
use crate::score::Least;
use crate::tsv::Table;

/// Fewest rows of a document.
const ROWS: usize = 8;
/// One row in this many is left out of the target.
const LEFT_OUT: usize = 12;

/// One side of a document that was made: its text, and where each row of it stands.
struct Made {
    document: Document,
    rows: Vec<(usize, Span)>,
}

impl Made {
    /// Joins `rows`, one to three of them a paragraph; those in `without` are left out.
    fn new(rows: &[[String; 2]], side: usize, breaks: &[bool], without: &BTreeSet<usize>) -> Made {
        let (mut text, mut places) = (String::new(), Vec::new());
        for (number, row) in rows.iter().enumerate() {
            if !without.contains(&number) {
                let start = text.len();
                text.push_str(row[side].trim());
                places.push((number, Span::new(start, text.len())));
            }
            text.push(if breaks[number] { '\n' } else { ' ' });
        }
        let document = Document::new(["ar.txt", "en.txt"][side], text)
            .with_language([Lang::Ar, Lang::En][side]);
        Made {
            document,
            rows: places,
        }
    }

    /// The rows of which a stretch holds at least half, or that hold most of the stretch.
    fn rows_in(&self, span: Span) -> BTreeSet<usize> {
        let shared = |it: Span| {
            it.end
                .min(span.end)
                .saturating_sub(it.start.max(span.start))
        };
        let in_it = |it: &&(usize, Span)| shared(it.1) * 2 >= it.1.len().min(span.len()).max(1);
        self.rows.iter().filter(in_it).map(|it| it.0).collect()
    }
}

/// What came of the key sentences.
#[derive(Default)]
struct Tally {
    sentences: usize,
    /// With a row that the target has, and with a true counterpart.
    answerable: usize,
    answered: usize,
    /// Without any row in the target, and with nothing beside them.
    unanswerable: usize,
    silent: usize,
    /// Rows shown, rows that should be, and rows that are both.
    shown: usize,
    wanted: usize,
    right: usize,
}

impl Tally {
    fn add(&mut self, wanted: &BTreeSet<usize>, shown: &BTreeSet<usize>) -> bool {
        let right = wanted.intersection(shown).count();
        self.sentences += 1;
        self.shown += shown.len();
        self.wanted += wanted.len();
        self.right += right;
        if wanted.is_empty() {
            self.unanswerable += 1;
            self.silent += usize::from(shown.is_empty());
        } else {
            self.answerable += 1;
            self.answered += usize::from(right > 0);
        }
        wanted == shown
    }
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = matches.get_one::<PathBuf>("text").ok_or("no file")?;
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let documents = documents(path)?;
    let engine = Engine::starter();
    let mut random = Random::new(seed);
    let (mut tally, mut report) = (Tally::default(), String::new());
    for (name, rows) in &documents {
        let breaks: Vec<bool> = rows.iter().map(|_| random.below(2) == 0).collect();
        let out: BTreeSet<usize> = (0..rows.len())
            .filter(|_| random.below(LEFT_OUT) == 0)
            .collect();
        for side in [0, 1] {
            let source = Made::new(rows, side, &breaks, &BTreeSet::new());
            let target = Made::new(rows, 1 - side, &breaks, &out);
            let summary =
                engine.summary_pair(&source.document, &target.document, Options::default());
            for sentence in &summary.sentences {
                let good = judge(sentence, [&source, &target], &out, &mut tally);
                if !good && matches.get_flag("misses") {
                    let beside = sentence.counterpart.as_ref().map(|it| &*it.place.text);
                    let beside = beside.unwrap_or("–");
                    let _ = writeln!(report, "{name}\n    {}\n    {beside}", sentence.text);
                }
            }
        }
    }
    let reached = told(&tally, documents.len(), seed, &mut report);
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// Whether exactly the rows stand beside a sentence that answer to it.
fn judge(
    sentence: &KeySentence,
    [source, target]: [&Made; 2],
    out: &BTreeSet<usize>,
    tally: &mut Tally,
) -> bool {
    let own = source.rows_in(sentence.span);
    let wanted: BTreeSet<usize> = own.difference(out).copied().collect();
    let shown = sentence.counterpart.as_ref();
    let shown = shown.map_or_else(BTreeSet::new, |it| target.rows_in(it.place.span));
    tally.add(&wanted, &shown)
}

fn told(tally: &Tally, documents: usize, seed: u64, report: &mut String) -> BTreeMap<String, f64> {
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let _ = writeln!(
        report,
        "seed {seed}: {documents} documents both ways, {} key sentences",
        tally.sentences
    );
    let lines = [
        ("answered", tally.answered, tally.answerable),
        ("silent", tally.silent, tally.unanswerable),
        ("precision", tally.right, tally.shown),
        ("recall", tally.right, tally.wanted),
    ];
    let mut reached = BTreeMap::new();
    for (name, part, whole) in lines {
        let _ = writeln!(
            report,
            "{name:<10} {part:>5} of {whole:>5} {:.4}",
            share(part, whole)
        );
        reached.insert(name.to_owned(), share(part, whole));
    }
    reached
}

/// A document: its name, and its rows in Arabic and English.
pub(crate) type Rows = (String, Vec<[String; 2]>);

/// The documents of a table whose ids are `COLLECTION-NUMBER-DOCUMENT`.
pub(crate) fn documents(path: &std::path::Path) -> Result<Vec<Rows>, String> {
    let table = Table::read(path, &["id", "ar", "en"])?;
    let mut documents: Vec<Rows> = Vec::new();
    for (_, cells) in table.rows() {
        let Some(name) = cells[0].splitn(3, '-').nth(2) else {
            continue;
        };
        let row = [cells[1].clone(), cells[2].clone()];
        match documents.last_mut().filter(|it| it.0 == name) {
            Some(last) => last.1.push(row),
            None => documents.push((name.to_owned(), vec![row])),
        }
    }
    documents.retain(|it| it.1.len() >= ROWS);
    if documents.is_empty() {
        Err(format!("{}: no document of {ROWS} rows", path.display()))
    } else {
        Ok(documents)
    }
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    Command::new("summary")
        .about("Key sentences beside their counterparts, against known pairs")
        .arg(
            Arg::new("text")
                .long("text")
                .value_name("FILE.tsv")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Sentences of documents, with the columns id, ar and en"),
        )
        .arg(
            Arg::new("seed")
                .long("seed")
                .value_name("N")
                .value_parser(value_parser!(u64)),
        )
        .arg(
            Arg::new("misses")
                .long("misses")
                .action(ArgAction::SetTrue)
                .help("Show the key sentences beside which other rows stand"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}
