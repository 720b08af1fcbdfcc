//! The task `draft`: how near are drafts of Arabic sentences to what a translator wrote?
//!
//! chrF2 as sacrebleu counts it: character n-grams up to six without spaces, recall weighed twice,
//! averaged over the whole set. Documents are halved by a hash of their name, so that rules can be
//! written on one half and measured on the other.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::align::Kinds;
use naqhara::analysis::{Analysis, Engine};
use naqhara::document::Document;
use naqhara::draft::{Draft, Drafter, WordKind};
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
    let (text, spans) = joined(&rows);
    let analysis = Engine::starter().analyse(Document::new("ar.txt", text).with_language(Lang::Ar));
    let names = analysis.names_discovered(Kinds::Names);
    analysis.facts();
    let drafter = Drafter::new(&analysis).with_names(&names.names);
    let begun = Instant::now();
    let drafts: Vec<Option<Draft>> = spans.iter().map(|it| drafter.draft(*it)).collect();
    let first = begun.elapsed();
    let only = matches
        .get_one::<String>("half")
        .map_or("both", String::as_str);
    let mut told = Told::default();
    for (row, draft) in rows.iter().zip(&drafts) {
        told.add(row, draft.as_ref(), only);
    }
    if matches.get_flag("export") {
        return Ok((told.lines.join("\n") + "\n", true));
    }
    let mut report = String::new();
    if matches.get_flag("show") {
        report = told.shown.join("\n");
    }
    // Words are read once; what is left is the drafting.
    let begun = Instant::now();
    for span in &spans {
        std::hint::black_box(drafter.draft(*span));
    }
    told.report([first, begun.elapsed()], spans.len(), &mut report);
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&told.reached(), &mut report));
    Ok((report, good))
}

/// The Arabic of the rows as one text, a paragraph each, and where they stand in it.
fn joined(rows: &[&[String]]) -> (String, Vec<Span>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for row in rows {
        let start = text.len();
        text.push_str(row[1].trim());
        spans.push(Span::new(start, text.len()));
        text.push_str("\n\n");
    }
    (text, spans)
}

/// What came of the sentences of one half or both.
#[derive(Default)]
struct Told {
    halves: [Tally; 2],
    known: f64,
    words: f64,
    /// The drafts, and each sentence with its draft.
    lines: Vec<String>,
    shown: Vec<String>,
}

impl Told {
    fn add(&mut self, row: &[String], draft: Option<&Draft>, only: &str) {
        let half = (hash(document(&row[0])) % 2) as usize;
        if only != "both" && only != HALVES[half] {
            return;
        }
        let line = draft.map_or(&*row[1], |it| &it.text);
        self.halves[half].add(line, &row[2]);
        self.lines.push(line.replace('\n', " "));
        self.shown.push(format!("{}\n{line}\n", row[1]));
        if let Some(draft) = draft {
            let count = draft.words.len() as f64;
            self.known += f64::from(draft.known) * count;
            self.words += count;
        }
    }

    fn reached(&self) -> BTreeMap<String, f64> {
        let named = HALVES.iter().zip(&self.halves);
        let measured = named.filter(|it| it.1.sentences > 0);
        let mut reached: BTreeMap<String, f64> = measured
            .map(|(name, half)| ((*name).to_owned(), half.score()))
            .collect();
        reached.insert("known".to_owned(), self.known / self.words.max(1.0));
        reached
    }

    fn report(&self, spent: [Duration; 2], count: usize, report: &mut String) {
        for (name, half) in HALVES.iter().zip(&self.halves) {
            if half.sentences > 0 {
                let (sentences, score) = (half.sentences, half.score());
                let _ = writeln!(
                    report,
                    "half {name}: {sentences} sentences, chrF2 {score:.2}"
                );
            }
        }
        let [first, second] = spent.map(|it| count as f64 / it.as_secs_f64());
        let known = self.known / self.words.max(1.0);
        let _ = writeln!(
            report,
            "known {known:.4}; {first:.0} sentences/s, {second:.0} where the words were read before"
        );
    }
}

/// The names of the halves.
const HALVES: [&str; 2] = ["a", "b"];

/// Texts with no translation: the share of known words, and whether names and figures are kept.
fn native(path: &Path, show: bool) -> Result<(String, bool), String> {
    let mut paths = if path.is_dir() {
        std::fs::read_dir(path)
            .map_err(|it| it.to_string())?
            .filter_map(|it| Some(it.ok()?.path()))
            .collect()
    } else {
        vec![path.to_owned()]
    };
    paths.sort();
    let (engine, mut kept, mut report) = (Engine::starter(), Kept::default(), String::new());
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(|it| it.to_string())?;
        let analysis = engine.analyse(Document::new("ar.txt", text).with_language(Lang::Ar));
        let names = analysis.names_discovered(Kinds::Names);
        let drafter = Drafter::new(&analysis).with_names(&names.names);
        for span in analysis.prose_sentences() {
            let Some(draft) = drafter.draft(*span) else {
                continue;
            };
            kept.add(&analysis, *span, &draft);
            if show {
                let _ = writeln!(report, "{}\n{}\n", span.of(analysis.text()), draft.text);
            }
        }
    }
    kept.report(&mut report);
    Ok((report, true))
}

/// What drafts kept: of words, names and figures how many, and how many of them are known or stand in
/// the line exactly once.
#[derive(Default)]
struct Kept {
    words: [usize; 2],
    names: [usize; 2],
    figures: [usize; 2],
}

impl Kept {
    fn add(&mut self, analysis: &Analysis, span: Span, draft: &Draft) {
        let of = |kind: WordKind| draft.words.iter().filter(move |it| it.kind == kind);
        let words = draft.words.len() - of(WordKind::Mark).count();
        self.words[0] += words;
        self.words[1] += words - of(WordKind::Unknown).count();
        let glossary = analysis.engine().glossary();
        let names = analysis.mentions().iter();
        for name in names.filter(|it| span.contains(it.span) && glossary.term(it.term).is_name) {
            let mut told = draft
                .words
                .iter()
                .filter(|it| it.source.overlaps(name.span));
            self.names[0] += 1;
            self.names[1] += usize::from(told.next().is_some());
        }
        for fact in analysis.facts().iter().filter(|it| span.contains(it.span)) {
            let told = of(WordKind::Figure).filter(|it| it.source.overlaps(fact.span));
            self.figures[0] += 1;
            self.figures[1] += usize::from(told.count() == 1);
        }
    }

    fn report(&self, report: &mut String) {
        let kinds = [
            ("words known", self.words),
            ("names kept", self.names),
            ("figures kept", self.figures),
        ];
        for (name, [all, kept]) in kinds {
            let share = kept as f64 / all.max(1) as f64;
            let _ = writeln!(report, "{name:<13} {kept:>6} of {all:>6} {share:.4}");
        }
    }
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
