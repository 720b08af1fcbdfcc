//! The task `faults`: faults of translation seeded into the units of real files with a source and its
//! target, and how many of them are found.

mod blocks;
mod kinds;
mod sow;
mod sow_twice;

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::analysis::{BilingualAnalysis, Engine};
use naqhara::diag::Message;
use naqhara::document::{Bilingual, Document, Opened, State, decode};
use naqhara::lint::{Plan, Subject, check, rule};
use naqhara::text::Span;

use crate::bilingual::files;
use crate::lint::seed::Random;
use crate::score::{Least, Shares};
use kinds::Kind;

/// Faults of each kind.
const FAULTS: usize = 60;

/// A file that faults are seeded into.
pub(crate) struct Host {
    path: String,
    opened: Bilingual,
    /// The numbers of its units that are translated.
    units: Vec<usize>,
}

impl Host {
    fn text(&self) -> &str {
        self.opened.file.text()
    }

    /// The strings of a unit: its last source and its last target.
    fn said(&self, unit: usize) -> (&str, &str) {
        let it = &self.opened.units[unit];
        let last = |spans: &[Span]| spans.last().copied().unwrap_or_default();
        (
            last(&it.source).of(self.opened.source.text()),
            last(&it.target).of(self.opened.target.text()),
        )
    }
}

/// One fault: the text of a file before and after, and the number of the unit that it is in.
pub(crate) struct Fault {
    clean: String,
    faulty: String,
    unit: usize,
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let folder = matches.get_one::<PathBuf>("folder").ok_or("no folder")?;
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let engine = Engine::starter();
    let hosts = hosts(folder, &engine)?;
    let mut shares = Shares::default();
    let units: usize = hosts.iter().map(|it| it.units.len()).sum();
    let mut report = format!("{units} translated units in {} files\n", hosts.len());
    for kind in Kind::ALL {
        let mut random = Random::new(seed);
        for _ in 0..FAULTS {
            let Some((host, fault)) = sown(kind, &hosts, &mut random) else {
                break;
            };
            let found = is_found(&engine, kind, host, &fault);
            shares.count(kind.name(), found);
            if !found && matches.get_flag("misses") {
                let faulty = opened(&host.path, &fault.faulty);
                let said = faulty.map(|it| Host {
                    units: Vec::new(),
                    path: String::new(),
                    opened: it,
                });
                let said = said.map(|it| format!("{:?}", it.said(fault.unit)));
                report += &format!(
                    "miss {} {}: {}\n",
                    kind.name(),
                    host.path,
                    said.unwrap_or_default()
                );
            }
        }
    }
    let (totals, good) = shares.report(matches.get_one::<Least>("floor"));
    Ok((report + &totals, good))
}

/// The files of a folder that are between our languages and have units that are translated.
fn hosts(folder: &Path, engine: &Engine) -> Result<Vec<Host>, String> {
    let mut hosts = Vec::new();
    for path in files(folder)?.iter().filter(|it| blocks::is_written(it)) {
        let bytes = fs::read(path).map_err(|it| it.to_string())?;
        let path = path.to_string_lossy().into_owned();
        let (document, _) = decode(&path, bytes).map_err(|it| format!("{path}: {it:?}"))?;
        let Opened::Bilingual(opened) = document.opened() else {
            continue;
        };
        let analysis = BilingualAnalysis::new(engine, (*opened).clone());
        if !analysis.is_of_both() {
            continue;
        }
        let is_done = |it: &usize| {
            let unit = &opened.units[*it];
            let is_open = matches!(
                unit.state,
                State::Untranslated | State::Draft | State::Empty
            );
            !is_open && !unit.source.is_empty() && !unit.target.is_empty()
        };
        let units = (0..opened.units.len()).filter(is_done).collect();
        hosts.push(Host {
            path,
            opened: *opened,
            units,
        });
    }
    Ok(hosts)
}

/// How often another unit is tried before a kind is given up.
const TRIES: usize = 20_000;

/// A fault of a kind in a unit that has a place for it, all units of all files being as likely.
fn sown<'h>(kind: Kind, hosts: &'h [Host], random: &mut Random) -> Option<(&'h Host, Fault)> {
    let all: usize = hosts.iter().map(|it| it.units.len()).sum();
    for _ in 0..TRIES {
        let mut at = random.below(all);
        for host in hosts {
            if at < host.units.len() {
                if let Some(fault) = kind.sow(host, host.units[at], random) {
                    return Some((host, fault));
                }
                break;
            }
            at -= host.units.len();
        }
    }
    None
}

fn opened(path: &str, text: &str) -> Option<Bilingual> {
    match Document::new(path, text.to_owned()).opened() {
        Opened::Bilingual(it) => Some(*it),
        Opened::Text(_) => None,
    }
}

/// Whether the rule says something of the unit that it did not say before.
fn is_found(engine: &Engine, kind: Kind, host: &Host, fault: &Fault) -> bool {
    let said = |text: &str| said(engine, kind, &host.path, (text, fault.unit));
    let mut before = said(&fault.clean).unwrap_or_default();
    let after = said(&fault.faulty).unwrap_or_default();
    after
        .iter()
        .any(|it| match before.iter().position(|known| known == it) {
            Some(at) => {
                before.remove(at);
                false
            }
            None => true,
        })
}

/// What the rule says of a unit of a file.
fn said(
    engine: &Engine,
    kind: Kind,
    path: &str,
    (text, unit): (&str, usize),
) -> Option<Vec<Message>> {
    let opened = opened(path, text)?;
    let unit = opened.units.get(unit)?.clone();
    let analysis = BilingualAnalysis::new(engine, opened);
    let place = |side: usize, span: &Span| analysis.side(side).document().in_file(*span);
    let places: Vec<Span> = [(0, &unit.source), (1, &unit.target)]
        .into_iter()
        .flat_map(|(side, spans)| spans.iter().filter_map(move |it| place(side, it)))
        .collect();
    let is_here = |span: Span| places.iter().any(|it| it.contains(span));
    let plan = Plan::of(&[rule(kind.rule())?]);
    let found = check(Subject::Bilingual(&analysis, &plan)).into_iter();
    let here = found.filter(|it| is_here(it.span) || it.related.iter().any(|it| is_here(it.span)));
    Some(here.map(|it| it.message).collect())
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    Command::new("faults")
        .about("Faults seeded into the units of files with both sides, and how many are found")
        .arg(
            Arg::new("folder")
                .value_name("FOLDER")
                .required(true)
                .value_parser(value_parser!(PathBuf)),
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
                .help("Show the faults that are not found"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}
