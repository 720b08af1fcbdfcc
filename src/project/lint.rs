//! The files of a run of the linter: each is read, fixed where that is wanted, and checked, or known
//! from an earlier run.

mod bilingual;
mod fixing;
mod restyle;

pub use restyle::RestyleOutcome;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use super::cache::{Cache, Entry, Key, Known};
use super::discovery::TextFile;
use super::outcome::{FileFindings, FileOutcome, PairOutcome, day};
use super::reading::{MAX_INPUT, open};
use super::{Failure, FailureKind, Project, System};
use crate::analysis::{Analysis, BilingualAnalysis, Engine, PairAnalysis};
use crate::diag::Diagnostic;
use crate::document::{Bilingual, Document, Excerpts, Opened, Problem, cited_places};
use crate::lint::corpus::term_uses;
use crate::lint::fix::FixOptions;
use crate::lint::suppress::Suppressions;
use crate::lint::{self, Found, MOST, Plan, Stop, Subject, is_glossary};
use crate::text::Span;

/// What is done with the fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixMode {
    /// They are named.
    Report,
    /// They are written into the files.
    Write,
    /// They are shown.
    Show,
}

/// What is done with every file.
pub struct LintJob<'a> {
    system: &'a dyn System,
    engine: &'a Engine,
    plans: &'a [Arc<Plan>],
    mode: FixMode,
    options: FixOptions,
    cache: Option<&'a Cache>,
    /// Says how large a file may be.
    project: Option<&'a Project>,
    keeps_all: bool,
    stop: Option<Stop>,
    /// What the cache knows the findings in each file by, where there is one.
    keys: Vec<Key>,
    /// Held while a file is fixed that has several names.
    shared: Mutex<()>,
}

impl<'a> LintJob<'a> {
    /// Checks files by these plans, which are in their order.
    pub fn new(
        system: &'a dyn System,
        engine: &'a Engine,
        plans: &'a [Arc<Plan>],
        cache: Option<&'a Cache>,
    ) -> LintJob<'a> {
        LintJob {
            system,
            engine,
            plans,
            mode: FixMode::Report,
            options: FixOptions::SAFE,
            cache,
            project: None,
            keeps_all: false,
            stop: None,
            keys: cache.map_or_else(Vec::new, |it| it.keys(plans)),
            shared: Mutex::default(),
        }
    }

    /// The same, with these fixes.
    #[must_use]
    pub fn fixing(mut self, mode: FixMode, options: FixOptions) -> LintJob<'a> {
        self.mode = mode;
        self.options = options;
        self
    }

    /// The same, writing or showing what it does.
    #[must_use]
    pub fn in_mode(mut self, mode: FixMode) -> LintJob<'a> {
        self.mode = mode;
        self
    }

    /// The same, reading files that are as large as `project` allows.
    #[must_use]
    pub fn limited_by(mut self, project: &'a Project) -> LintJob<'a> {
        self.project = Some(project);
        self
    }

    /// The same, keeping all findings: a baseline tells which of them are known.
    #[must_use]
    pub fn keeping_all(mut self, all: bool) -> LintJob<'a> {
        self.keeps_all = all;
        self
    }

    /// The same, ended early once `stop` is set.
    #[must_use]
    pub fn until(mut self, stop: Option<Stop>) -> LintJob<'a> {
        self.stop = stop;
        self
    }

    /// What is found in a subject, kept as far as this job keeps findings.
    pub fn find(&self, subject: Subject<'_>) -> Found {
        match (&self.stop, self.keeps_all) {
            (_, true) => lint::find_all(subject),
            (Some(stop), false) => lint::find_until(subject, stop),
            (None, false) => lint::find(subject),
        }
    }

    /// What is found in a text that is analysed, by the plan of file number `number`.
    pub fn find_in(&self, analysis: &Analysis, number: usize) -> Found {
        self.find(Subject::of(analysis, &self.plans[number]))
    }

    /// As [`LintJob::find_in`], of a file with both sides.
    pub fn find_in_both(&self, analysis: &BilingualAnalysis, number: usize) -> Found {
        self.find(Subject::Bilingual(analysis, &self.plans[number]))
    }

    /// Opens a file; `shown` is its path for people.
    fn open(&self, path: &Path, shown: &str) -> Result<(Document, Vec<Problem>), Failure> {
        let limit = self.project.map(|it| it.max_input(path));
        open(self.system, path, shown, limit.unwrap_or(MAX_INPUT))
    }

    /// The engine.
    pub fn engine(&self) -> &Engine {
        self.engine
    }

    /// What is done with the fixes.
    pub fn mode(&self) -> FixMode {
        self.mode
    }

    /// Checks file number `number`.
    pub fn file(&self, number: usize, file: &TextFile) -> FileOutcome {
        let mut outcome = FileOutcome::of(file);
        if self.mode == FixMode::Write {
            self.system.sweep(&file.path);
        }
        let stat = self.system.stat(&file.path).ok();
        let _alone = stat.and_then(|it| self.alone(&it));
        outcome.day = stat.and_then(|it| it.modified).and_then(day);
        let key = self.keys.get(number).filter(|_| outcome.path != "-");
        let known = key.and_then(|key| self.cache?.get(&file.path, *key));
        let fresh = known.zip(stat).filter(|(known, stat)| known.is_fresh(stat));
        if let Some(found) = fresh.and_then(|(known, _)| self.recall(&known, &outcome.path)) {
            outcome.findings = Some(found);
            return outcome;
        }
        let started = SystemTime::now();
        let (document, notices) = match self.open(&file.path, &outcome.path) {
            Ok(opened) => opened,
            Err(it) => {
                outcome.skipped = it.kind == FailureKind::NoText && !file.named;
                outcome.failures.extend((!outcome.skipped).then_some(it));
                return outcome;
            }
        };
        if !file.named && !document.is_by_extension() {
            outcome.skipped = true;
            return outcome;
        }
        let hash = key.map(|_| Known::hash(&document));
        let same = known.filter(|it| Some(it.hash_of_text()) == hash);
        let same = same.and_then(|it| self.recall(&it, &outcome.path));
        let found = same.unwrap_or_else(|| {
            let mut found = self.check(document, file, number, &mut outcome);
            found.notices.splice(0..0, notices);
            found
        });
        if self.stop.as_ref().is_some_and(Stop::is_set) {
            outcome.stopped = true;
            return outcome;
        }
        // A file that was written now has another date and another text: the next run will see.
        if let (Some(key), Some(hash), Some(stat), 0) = (key, hash, stat, outcome.fixed)
            && let Some(cache) = self
                .cache
                .filter(|_| found.diagnostics.len() <= MOST || !self.keeps_all)
        {
            cache.put(
                &file.path,
                &Entry::new(*key, &stat, started, (&found, hash)),
            );
        }
        outcome.findings = Some(found);
        outcome
    }

    /// What is known of a file that is as it was, unless there is something to fix in it.
    fn recall(&self, known: &Known<'_>, shown: &str) -> Option<FileFindings> {
        let found = known.findings(shown)?;
        let fixes = found.diagnostics.iter().any(|it| it.fix.is_some());
        // Whoever wants all findings is not served by a part of them.
        let whole = !self.keeps_all || found.truncated.is_empty();
        ((self.mode == FixMode::Report || !fixes) && whole).then_some(found)
    }

    /// Fixes a text where that is wanted, and checks it.
    fn check(
        &self,
        document: Document,
        file: &TextFile,
        number: usize,
        outcome: &mut FileOutcome,
    ) -> FileFindings {
        let plan = &self.plans[number];
        let document = match document.opened() {
            Opened::Text(document) => document,
            Opened::Bilingual(it) => return self.bilingual(*it, file, plan, outcome),
        };
        let mut analysis = self.engine.analyse(document);
        if self.mode != FixMode::Report {
            analysis = self.fix(analysis, file, plan, outcome);
        }
        let document = analysis.document();
        let Found {
            diagnostics,
            truncated,
        } = self.find(Subject::of(&analysis, plan));
        let in_corpus = plan.needs_corpus() && !is_glossary(document);
        FileFindings {
            excerpts: Excerpts::citing(document, 0, &diagnostics),
            diagnostics,
            truncated,
            notices: Vec::new(),
            uses: if in_corpus {
                term_uses(&analysis)
            } else {
                Vec::new()
            },
            wordings: Vec::new(),
            suppressions: Suppressions::of(document, &plan.ignored).for_corpus(),
        }
    }

    /// Checks a source and its target together, files number `first` and the next, each by its own plan.
    pub fn pair(&self, pair: [Bilingual; 2], files: &[TextFile], first: usize) -> PairOutcome {
        let plans = [&*self.plans[first], &*self.plans[first + 1]];
        if pair.iter().any(|it| !it.units.is_empty()) {
            return self.pair_of_units(pair, files, plans);
        }
        let [source, target] = pair.map(|it| self.engine.analyse(it.file));
        let mut outcomes = [FileOutcome::of(&files[0]), FileOutcome::of(&files[1])];
        let mut source = source;
        if self.mode != FixMode::Report {
            source = self.fix(source, &files[0], plans[0], &mut outcomes[0]);
        }
        let mut analysis = PairAnalysis::new(source, target);
        if self.mode != FixMode::Report {
            analysis = self.fix_target(analysis, plans, &files[1], &mut outcomes[1]);
        }
        let found = self.find(Subject::Pair(&analysis, plans));
        let sides = [analysis.source(), analysis.target()];
        let sheet = |(number, it): (usize, &&Arc<Analysis>)| {
            Excerpts::citing(it.document(), number, &found.diagnostics)
        };
        PairOutcome {
            excerpts: sides.iter().enumerate().map(sheet).collect(),
            files: outcomes.into(),
            found,
            analysis,
        }
    }

    /// The lines of a file that finding `found` cites, as document number `number`, if they are still
    /// there.
    pub fn cited(&self, file: &TextFile, found: &Diagnostic, number: usize) -> Option<Excerpts> {
        let (document, _) = self.open(&file.path, &file.shown()).ok()?;
        let found = std::slice::from_ref(found);
        let there = |span: Span| document.text().get(span.start..span.end).is_some();
        let all = cited_places(found, number).all(there);
        all.then(|| Excerpts::citing(&document, number, found))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Disk;
    use std::fs;

    #[test]
    fn a_check_that_is_ended_has_no_findings() {
        let engine = Engine::starter();
        let plans = [Arc::new(Plan::standard())];
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        fs::write(&path, "قال نعم..\n").expect("written");
        let file = TextFile::named(&path.to_string_lossy());
        let stop = Stop::default();
        let job = || LintJob::new(&Disk, &engine, &plans, None).until(Some(stop.clone()));
        let whole = job().file(0, &file);
        assert!(!whole.stopped && whole.findings.is_some_and(|it| !it.diagnostics.is_empty()));
        stop.set();
        let ended = job().file(0, &file);
        assert!(ended.stopped && ended.findings.is_none());
    }

    #[test]
    fn a_file_that_changes_while_it_is_fixed_is_left_alone() {
        let engine = Engine::starter();
        let job = LintJob::new(&Disk, &engine, &[], None).fixing(FixMode::Write, FixOptions::SAFE);
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        let file = TextFile::named(&path.to_string_lossy());
        let put = |text: &str| fs::write(&path, text).expect("written");
        let now = || fs::read_to_string(&path).expect("there");
        put("قديم..\n");
        let (document, _) = job.open(&path, &file.shown()).expect("a text");
        let fixed = document.with_text("قديم.\n".to_owned());
        put("قديم.. وجديد\n");
        let refused = job.write(&document, &fixed, &file);
        let said = refused.expect_err("somebody else has saved the file");
        assert!(format!("{said:?}").contains("file-changed"));
        assert_eq!(now(), "قديم.. وجديد\n");
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 1, "nothing lies beside it");
        put("قديم..\n");
        assert!(job.write(&document, &fixed, &file).is_ok());
        assert_eq!(now(), "قديم.\n");
    }
}
