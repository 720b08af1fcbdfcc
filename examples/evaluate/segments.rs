//! The task `segments`: sentences of a source and its target lined up, against gold.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::align::segments::Bead;
use naqhara::analysis::Engine;

use crate::score::Least;
use crate::tsv::read;

/// Sentences of the source and of the target by number.
type Pair = (Vec<u32>, Vec<u32>);

/// One test: `NAME.en`, `NAME.ar`, `NAME.gold.json`.
struct Test {
    name: String,
    source: String,
    target: String,
    gold: Vec<Pair>,
}

impl Test {
    fn read(folder: &Path, name: &str) -> Result<Test, String> {
        let file = |ending: &str| read(&folder.join(format!("{name}.{ending}")));
        let gold = file("gold.json")?;
        let gold =
            serde_json::from_str(&gold).map_err(|error| format!("{name}.gold.json: {error}"))?;
        Ok(Test {
            name: name.to_owned(),
            source: file("en")?,
            target: file("ar")?,
            gold,
        })
    }
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let folder = matches.get_one::<PathBuf>("dir").ok_or("no folder")?;
    let engine = Engine::starter();
    let mut report = format!(
        "{:<10} {:>9} {:>9} {:>9} {:>12}\n",
        "", "precision", "recall", "F1", "sentences/s"
    );
    let mut total = [0.0; 3];
    let mut scores: Vec<(f32, bool)> = Vec::new();
    let names = names(folder)?;
    for name in &names {
        let test = Test::read(folder, name)?;
        let lines = [&test.source, &test.target].map(|it| it.lines().collect::<Vec<&str>>());
        let start = Instant::now();
        let beads = engine.line_up_sentences(&lines[0], &lines[1]);
        let seconds = start.elapsed().as_secs_f64();
        let shares = shares(&beads, &test, &mut scores);
        let _ = writeln!(
            report,
            "{:<10} {:>9.4} {:>9.4} {:>9.4} {:>12.0}",
            test.name,
            shares[0],
            shares[1],
            shares[2],
            lines[0].len() as f64 / seconds
        );
        if matches.get_flag("misses") {
            misses(&beads, &test, &lines, &mut report);
        }
        for (sum, share) in total.iter_mut().zip(shares) {
            *sum += share / names.len() as f64;
        }
    }
    let _ = writeln!(
        report,
        "{:<10} {:>9.4} {:>9.4} {:>9.4}",
        "mean", total[0], total[1], total[2]
    );
    calibration(&scores, &mut report);
    let reached = BTreeMap::from([("f1".to_owned(), total[2])]);
    let good = matches
        .get_one::<Least>("floor")
        .is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// The tests of a folder in order.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.filter_map(|it| it.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = files
        .filter_map(|it| it.strip_suffix(".gold.json").map(str::to_owned))
        .collect();
    names.sort();
    if names.is_empty() {
        Err(format!("{}: no *.gold.json", folder.display()))
    } else {
        Ok(names)
    }
}

fn numbers(bead: &Bead) -> Pair {
    (bead.source.clone().collect(), bead.target.clone().collect())
}

/// Precision, recall and F1 over exact beads; deletions are not counted.
fn shares(beads: &[Bead], test: &Test, scores: &mut Vec<(f32, bool)>) -> [f64; 3] {
    let gold: HashSet<&Pair> = test.gold.iter().collect();
    let found = beads
        .iter()
        .filter(|it| !it.source.is_empty() && !it.target.is_empty());
    let (mut count, mut right) = (0, 0);
    for bead in found {
        let is_right = gold.contains(&numbers(bead));
        scores.push((bead.score, is_right));
        count += 1;
        right += usize::from(is_right);
    }
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let f1 = 2.0 * right as f64 / (count + gold.len()).max(1) as f64;
    [share(right, count), share(right, gold.len()), f1]
}

/// Beads that are not in the gold, with their words.
fn misses(beads: &[Bead], test: &Test, lines: &[Vec<&str>; 2], report: &mut String) {
    let gold: HashSet<&Pair> = test.gold.iter().collect();
    for bead in beads {
        let pair = numbers(bead);
        if pair.0.is_empty() || pair.1.is_empty() || gold.contains(&pair) {
            continue;
        }
        let _ = writeln!(report, "wrong {:.2}", bead.score);
        for (side, numbers) in [&pair.0, &pair.1].into_iter().enumerate() {
            for &number in numbers {
                let _ = writeln!(report, "    {}", lines[side][number as usize]);
            }
        }
    }
}

/// Whether scores are shares: among beads of a score, how many are right?
fn calibration(scores: &[(f32, bool)], report: &mut String) {
    let mut error = 0.0;
    for nth in 0..10 {
        let (low, high) = (nth as f32 / 10.0, (nth + 1) as f32 / 10.0);
        let here = scores
            .iter()
            .filter(|it| it.0 >= low && (it.0 < high || nth == 9));
        let (mut sum, mut right, mut count) = (0.0, 0.0, 0.0);
        for &(score, is_right) in here {
            sum += f64::from(score);
            right += f64::from(u8::from(is_right));
            count += 1.0;
        }
        if count > 0.0 {
            let _ = writeln!(
                report,
                "score {low:.1}–{high:.1}: {count:>6} beads, {:.3} said, {:.3} right",
                sum / count,
                right / count
            );
            error += (sum - right).abs();
        }
    }
    let _ = writeln!(
        report,
        "calibration error {:.4}",
        error / scores.len().max(1) as f64
    );
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    let floor = Arg::new("floor")
        .long("floor")
        .value_name("f1=F")
        .value_parser(Least::parse)
        .help("Exit with 1 when the mean F1 is below");
    Command::new("segments")
        .about("Sentences of a source and its target, lined up")
        .arg(
            Arg::new("dir")
                .long("dir")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("The tests"),
        )
        .arg(
            Arg::new("misses")
                .long("misses")
                .action(ArgAction::SetTrue)
                .help("Show the pairs that are wrong"),
        )
        .arg(floor)
}
