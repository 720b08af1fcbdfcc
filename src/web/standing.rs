//! What holds for all requests: glossaries, dictionaries and rules, read again when their files change.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::analysis::Engine;
use crate::dictionary::Dictionaries;
use crate::lint::Plan;
use crate::lint::config::CommandLineRules;
use crate::project::{Disk, Failure, Project, ProjectOptions, System, standing_names};

/// How long what was read is not compared with the files.
const REST: Duration = Duration::from_millis(300);
/// How far the date of a file may be behind the clock.
const GRAIN: Duration = Duration::from_millis(50);

/// What requests are answered with.
pub(super) struct Standing {
    pub(super) project: Arc<Project>,
    pub(super) engine: Engine,
    pub(super) dictionaries: Arc<Dictionaries>,
    /// How texts are checked that come with a request: as one in the folder of the server would be.
    pub(super) plan: Arc<Plan>,
    /// The profile of style whose forms are preferred.
    pub(super) profile: Option<&'static str>,
    /// The origins of extensions that the configuration names.
    pub(super) extensions: Vec<String>,
    /// The glossaries, the topmost one last.
    pub(super) glossaries: Vec<String>,
    /// The one that new concepts go into, if there is one.
    pub(super) own_glossary: Option<String>,
}

/// The name by which everything is resolved that no file decides.
pub(super) const HERE: &str = "-";

impl Standing {
    fn read(options: &ProjectOptions) -> Result<Standing, Failure> {
        let project = Project::new(Arc::new(Disk), options.clone());
        let rules = CommandLineRules::default();
        let dictionaries = project.dictionaries(HERE)?;
        Ok(Standing {
            engine: project
                .engine(HERE)?
                .with_dictionaries(project.dictionaries(HERE)?),
            dictionaries: Arc::new(dictionaries),
            plan: project.plan(HERE, true, &rules)?,
            profile: project.resolve(HERE, &rules)?.style.profile,
            extensions: project.configuration(HERE)?.extensions(),
            glossaries: project.glossary_paths(HERE)?,
            own_glossary: project.own_glossary(HERE)?,
            project: Arc::new(project),
        })
    }

    /// The files that say what holds, or may.
    fn files(&self) -> Vec<PathBuf> {
        let mut all: Vec<PathBuf> = standing_names().map(PathBuf::from).collect();
        all.extend(self.glossaries.iter().map(PathBuf::from));
        if let Ok(loaded) = self.project.configuration(HERE) {
            all.extend(loaded.files.iter().map(|it| it.0.clone()));
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// What shows that a file has changed.
type Stamps = Vec<(PathBuf, Option<(u64, SystemTime)>)>;

fn stamps(files: Vec<PathBuf>) -> Stamps {
    let stamp = |path: PathBuf| {
        let stat = Disk.stat(&path).ok();
        let stamp = stat.and_then(|it| Some((it.len, it.modified?)));
        (path, stamp)
    };
    files.into_iter().map(stamp).collect()
}

/// The stamps that files had before they were read: what changes meanwhile is read again. One that was not
/// known then has none, and is read again, too.
fn as_before(files: Vec<PathBuf>, before: &Stamps) -> Stamps {
    let stamp = |path: PathBuf| {
        let known = before.iter().find(|it| it.0 == path);
        let stamp = known.and_then(|it| it.1);
        (path, stamp)
    };
    files.into_iter().map(stamp).collect()
}

/// The stamps of files that have not changed since a time or shortly before; of the others none.
fn older_than(time: SystemTime, files: Vec<PathBuf>) -> Stamps {
    let mut all = stamps(files);
    for (_, stamp) in &mut all {
        *stamp = stamp.filter(|it| it.1 + GRAIN < time);
    }
    all
}

struct Known {
    standing: Arc<Standing>,
    stamps: Stamps,
    compared: Instant,
}

/// What holds now.
pub(super) struct Current {
    options: ProjectOptions,
    known: Mutex<Known>,
}

impl Current {
    /// Reads what holds.
    pub(super) fn read(options: ProjectOptions) -> Result<Current, Failure> {
        let begun = SystemTime::now();
        let standing = Standing::read(&options)?;
        let known = Known {
            stamps: older_than(begun, standing.files()),
            standing: Arc::new(standing),
            compared: Instant::now(),
        };
        Ok(Current {
            options,
            known: Mutex::new(known),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What holds, read again where a file has changed. While one is broken, what was read before goes on
    /// holding.
    pub(super) fn get(&self) -> Arc<Standing> {
        let mut known = self.lock();
        if known.compared.elapsed() < REST {
            return Arc::clone(&known.standing);
        }
        known.compared = Instant::now();
        let now = stamps(known.standing.files());
        if now != known.stamps {
            known.stamps = now;
            self.renew(&mut known);
        }
        Arc::clone(&known.standing)
    }

    /// Reads again what a request has changed.
    pub(super) fn changed(&self) {
        let mut known = self.lock();
        self.renew(&mut known);
    }

    fn renew(&self, known: &mut Known) {
        let before = stamps(known.standing.files());
        if let Ok(standing) = Standing::read(&self.options) {
            known.stamps = as_before(standing.files(), &before);
            known.standing = Arc::new(standing);
        }
    }
}
