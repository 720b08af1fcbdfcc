//! The files of a run of the linter: each is read, fixed where that is wanted, and checked, or known
//! from an earlier run.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use super::cache::{Cache, Entry, Key, Known};
use super::discovery::TextFile;
use super::outcome::{Change, FileFindings, FileOutcome, PairOutcome, day};
use super::{Failure, FailureKind, Stat, System, holds, open};
use crate::analysis::{Analysis, Engine, PairAnalysis};
use crate::diag::Diagnostic;
use crate::document::{Document, Excerpts, cited_places};
use crate::lint::corpus::term_uses;
use crate::lint::fix::{FixOptions, fix, fix_target};
use crate::lint::suppress::Suppressions;
use crate::lint::{self, Plan, Subject, is_glossary};
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
        let (document, notices) = match open(self.system, &file.path, &outcome.path) {
            Ok(opened) => opened,
            Err(it) => {
                outcome.skipped = it.kind == FailureKind::NoText && !file.named;
                outcome.failures.extend((!outcome.skipped).then_some(it));
                return outcome;
            }
        };
        let hash = key.map(|_| Known::hash(&document));
        let same = known.filter(|it| Some(it.hash_of_text()) == hash);
        let same = same.and_then(|it| self.recall(&it, &outcome.path));
        let mut found = match same {
            Some(found) => found,
            None => self.check(document, file, number, &mut outcome),
        };
        found.notices = notices;
        // A file that was written now has another date and another text: the next run will see.
        if let (Some(key), Some(hash), Some(stat), 0) = (key, hash, stat, outcome.fixed)
            && let Some(cache) = self.cache
        {
            cache.put(
                &file.path,
                &Entry::new(*key, &stat, started, (&found, hash)),
            );
        }
        outcome.findings = Some(found);
        outcome
    }

    /// Holds the other names of a file back while it is fixed under one of them.
    fn alone(&self, stat: &Stat) -> Option<MutexGuard<'_, ()>> {
        let locked = (self.mode == FixMode::Write && stat.links > 1).then(|| self.shared.lock());
        locked.map(|it| it.unwrap_or_else(PoisonError::into_inner))
    }

    /// What is known of a file that is as it was, unless there is something to fix in it.
    fn recall(&self, known: &Known<'_>, shown: &str) -> Option<FileFindings> {
        let found = known.findings(shown)?;
        let fixes = found.diagnostics.iter().any(|it| it.fix.is_some());
        (self.mode == FixMode::Report || !fixes).then_some(found)
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
        let mut analysis = self.engine.analyse(document);
        if self.mode != FixMode::Report {
            analysis = self.fix(analysis, file, plan, outcome);
        }
        let document = analysis.document();
        let diagnostics = lint::check(Subject::of(&analysis, plan));
        let in_corpus = plan.needs_corpus() && !is_glossary(document);
        FileFindings {
            excerpts: Excerpts::citing(document, 0, &diagnostics),
            diagnostics,
            notices: Vec::new(),
            uses: if in_corpus {
                term_uses(&analysis)
            } else {
                Vec::new()
            },
            suppressions: Suppressions::of(document, &plan.ignored).for_corpus(),
        }
    }

    /// Fixes a text, and shows or writes it; gives what is there afterwards.
    fn fix(
        &self,
        analysis: Analysis,
        file: &TextFile,
        plan: &Plan,
        outcome: &mut FileOutcome,
    ) -> Analysis {
        let before = analysis.document().clone();
        let fixed = fix(analysis, plan, self.options);
        let after = fixed.analysis.document();
        if self.settle(&before, after, file, outcome) {
            outcome.fixed = fixed.findings;
            fixed.analysis
        } else {
            self.engine.analyse(before)
        }
    }

    /// Shows or writes a fixed text; whether it is there now.
    fn settle(
        &self,
        before: &Document,
        after: &Document,
        file: &TextFile,
        outcome: &mut FileOutcome,
    ) -> bool {
        if self.mode == FixMode::Show {
            outcome.change = Some(Change {
                path: before.path().to_owned(),
                before: before.text().to_owned(),
                after: after.text().to_owned(),
            });
            return false;
        }
        match self.write(before, after, file) {
            Ok(output) => {
                outcome.output = output.or(outcome.output.take());
                true
            }
            Err(it) => {
                outcome.failures.push(it);
                false
            }
        }
    }

    /// Writes a fixed text, whole and in its own encoding; gives that of standard input back.
    fn write(
        &self,
        before: &Document,
        after: &Document,
        file: &TextFile,
    ) -> Result<Option<Vec<u8>>, Failure> {
        if before.path() == "-" {
            return Ok(Some(after.to_bytes()?));
        }
        if after.text() != before.text() {
            let bytes = after.to_bytes()?;
            // Somebody may have saved the file while it was checked.
            let holds = |text| holds(self.system, &file.path, text);
            let unchanged = || holds(before);
            let written = self.system.write(&file.path, &bytes, Some(&unchanged));
            // It may have been fixed under another name.
            if let Err(error) = written
                && !(error.kind() == io::ErrorKind::Interrupted && holds(after))
            {
                return Err(Failure::rewrite(before.path(), &error));
            }
        }
        Ok(None)
    }

    /// Checks a source and its target together, each by its own plan.
    pub fn pair(&self, pair: [Document; 2], files: &[TextFile]) -> PairOutcome {
        let plans = [&*self.plans[0], &*self.plans[1]];
        let [source, target] = pair.map(|it| self.engine.analyse(it));
        let mut outcomes = [FileOutcome::of(&files[0]), FileOutcome::of(&files[1])];
        let mut source = source;
        if self.mode != FixMode::Report {
            source = self.fix(source, &files[0], plans[0], &mut outcomes[0]);
        }
        let mut analysis = PairAnalysis::new(source, target);
        if self.mode != FixMode::Report {
            analysis = self.fix_target(analysis, plans, &files[1], &mut outcomes[1]);
        }
        let diagnostics = lint::check(Subject::Pair(&analysis, plans));
        let sides = [analysis.source(), analysis.target()];
        let sheet = |(number, it): (usize, &&Arc<Analysis>)| {
            Excerpts::citing(it.document(), number, &diagnostics)
        };
        PairOutcome {
            excerpts: sides.iter().enumerate().map(sheet).collect(),
            files: outcomes.into(),
            diagnostics,
            analysis,
        }
    }

    fn fix_target(
        &self,
        pair: PairAnalysis,
        plans: [&Plan; 2],
        file: &TextFile,
        outcome: &mut FileOutcome,
    ) -> PairAnalysis {
        let before = pair.target().document().clone();
        let fixed = fix_target(pair, plans, self.options);
        let after = fixed.analysis.target().document();
        if self.settle(&before, after, file, outcome) {
            outcome.fixed = fixed.findings;
            fixed.analysis
        } else {
            fixed.analysis.with_target(before)
        }
    }

    /// The lines of a file that finding `found` cites, as document number `number`, if they are still
    /// there.
    pub fn cited(&self, file: &TextFile, found: &Diagnostic, number: usize) -> Option<Excerpts> {
        let (document, _) = open(self.system, &file.path, &file.shown()).ok()?;
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
    fn a_file_that_changes_while_it_is_fixed_is_left_alone() {
        let engine = Engine::starter();
        let job = LintJob::new(&Disk, &engine, &[], None).fixing(FixMode::Write, FixOptions::SAFE);
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        let file = TextFile::named(&path.to_string_lossy());
        let put = |text: &str| fs::write(&path, text).expect("written");
        let now = || fs::read_to_string(&path).expect("there");
        put("قديم..\n");
        let (document, _) = open(&Disk, &path, &file.shown()).expect("a text");
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
