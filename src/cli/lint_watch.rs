//! `naqhara lint --watch`: checks again whenever a text has changed, or what holds for it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use clap::ArgMatches;

use super::{Failure, Outcome, Session, lint, signals};
use crate::diag::Message;
use crate::project::{FailureKind, Project, standing_names};

/// The least time between two readings of what the files are.
const PAUSE: Duration = Duration::from_millis(300);
/// How many times as long as such a reading takes the program rests before the next one: many files cost
/// no more of a processor than few.
const REST: u32 = 20;

/// A file with its size and the time of its last change; nothing where there is none.
type Stamp = (PathBuf, Option<(u64, Option<SystemTime>)>);

/// Checks until the process is ended, or no one reads the report any more.
pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    signals::watch();
    if texts(matches).any(|it| it == "-") {
        return Err(Failure::new(Message::new("lint-watch-input")));
    }
    loop {
        // What was read of configurations and glossaries may not hold any more.
        session.project = Arc::new(session.project.anew());
        // Before the texts are read: what changes meanwhile is seen afterwards.
        let seen = stamps(matches, &session.project);
        if let Err(failure) = lint::check_once(matches, session) {
            if failure.kind == FailureKind::ClosedPipe {
                return Err(failure);
            }
            session.report(&failure);
        }
        session.remark(&Message::new("lint-watching"));
        wait_for_change(&seen, matches, session);
    }
}

fn wait_for_change(seen: &[Stamp], matches: &ArgMatches, session: &Session<'_>) {
    let mut pause = PAUSE;
    loop {
        thread::sleep(pause);
        let started = Instant::now();
        if stamps(matches, &session.project) != seen {
            return;
        }
        pause = PAUSE.max(started.elapsed() * REST);
    }
}

/// The paths of texts that the command line names.
fn texts(matches: &ArgMatches) -> impl Iterator<Item = &str> {
    let names = ["path", "source", "target"].into_iter();
    let named = names.filter_map(|it| matches.get_many::<String>(it));
    named.flatten().map(String::as_str)
}

/// The texts, and all files that say what holds for them, in the order of their paths.
fn stamps(matches: &ArgMatches, project: &Project) -> Vec<Stamp> {
    let found = project.texts(texts(matches)).files;
    let mut paths: BTreeSet<PathBuf> = found.into_iter().map(|it| it.path).collect();
    let folders: BTreeSet<PathBuf> = paths
        .iter()
        .flat_map(|it| folders_above(it, project))
        .collect();
    for folder in &folders {
        paths.extend(standing_names().map(|it| folder.join(it)));
    }
    for path in texts(matches) {
        // What is wrong with a configuration was said by the run.
        let glossaries = project.glossary_paths(path).unwrap_or_default();
        paths.extend(glossaries.into_iter().map(PathBuf::from));
        let loaded = project.configuration(path).ok();
        let files = loaded.iter().flat_map(|it| &it.files);
        paths.extend(files.map(|it| it.0.clone()));
    }
    let options = project.options();
    let named = options
        .config
        .iter()
        .chain(options.glossaries.iter().flatten());
    let baseline = matches.get_one::<String>("baseline");
    paths.extend(named.chain(baseline).map(PathBuf::from));
    let stamp = |path: PathBuf| {
        let stat = project.system().stat(&path).ok();
        (path, stat.map(|it| (it.len, it.modified)))
    };
    paths.into_iter().map(stamp).collect()
}

/// The folder of a file and those that it stands in.
fn folders_above(path: &Path, project: &Project) -> Vec<PathBuf> {
    let whole = project.system().canonical(path);
    let whole = whole.unwrap_or_else(|_| path.to_owned());
    whole.ancestors().skip(1).map(Path::to_owned).collect()
}
