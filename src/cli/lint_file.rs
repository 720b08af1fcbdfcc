//! One file of `naqhara lint`: read, mended where that is wanted, and looked at.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use super::lint_cache::{Cache, Entry, Key, Known};
use super::lint_telling::{Around, Look, Telling, Told};
use super::texts::TextFile;
use super::{CliError, files};
use crate::diag::Diagnostic;
use crate::document::{Document, Excerpts, Problem, encode};
use crate::engine::Engine;
use crate::lint::across::{Day, Use};
use crate::lint::fix::{Fixed, Which};
use crate::lint::{LintPlan, Quotations, Rule};
use crate::render::lint::diff;

/// What is done with the fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// They are named.
    Report,
    /// They are written into the files.
    Mend,
    /// They are shown as a diff.
    Differ,
}

/// What is asked of every file.
pub(super) struct Job<'a> {
    pub(super) engine: &'a Engine,
    /// What is asked of each file.
    pub(super) plans: &'a [Arc<LintPlan>],
    /// What is asked of any.
    pub(super) rules: &'a [&'static Rule],
    pub(super) wish: Wish,
    pub(super) which: Which,
    pub(super) quotations: Quotations,
    pub(super) cache: Option<&'a Cache>,
    /// What the cache knows the findings in each file by, where there is one.
    pub(super) keys: Vec<Key>,
    /// Standard input, until it is looked at.
    pub(super) input: Mutex<Option<Read>>,
}

pub(super) type Read = Result<(Document, Vec<Problem>), CliError>;

/// What came of a file.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) path: String,
    /// What is known of it and what is said of it; nothing where it could not be read.
    pub(super) told: Option<(Around, Told)>,
    /// What was found, where that is wanted.
    pub(super) look: Option<Look>,
    /// When the file was last changed.
    pub(super) day: Option<Day>,
    /// Whether it is in a folder and no text.
    pub(super) skipped: bool,
    pub(super) errors: Vec<CliError>,
    pub(super) diff: String,
    pub(super) mended: usize,
    /// The mended text of standard input.
    pub(super) output: Option<Vec<u8>>,
}

impl Job<'_> {
    /// Looks at file number `number`.
    pub(super) fn look(&self, number: usize, file: &TextFile, telling: &Telling<'_>) -> Seen {
        let plan = &self.plans[number];
        let mut seen = Seen {
            path: file.shown(),
            ..Seen::default()
        };
        let meta = fs::metadata(&file.path).ok();
        let changed = meta.as_ref().and_then(|meta| meta.modified().ok());
        seen.day = changed.and_then(day);
        let cache = self.cache.filter(|_| seen.path != "-");
        let cache = cache.zip(self.keys.get(number).copied());
        let mut known = cache.and_then(|(it, key)| it.get(&file.path, key));
        let fresh = known.as_ref().zip(meta.as_ref());
        if fresh.is_some_and(|(known, meta)| known.is_fresh(meta))
            && self.recall(&mut known, file, telling, &mut seen)
        {
            return seen;
        }
        let started = SystemTime::now();
        match self.read(file, &seen.path) {
            Err(error) if error.is_no_text() && !file.named => seen.skipped = true,
            Err(error) => seen.errors.push(error),
            Ok((document, notices)) => {
                let hash = cache.map(|_| Known::hash(&document));
                let same = known.filter(|it| Some(it.hash_of_text()) == hash);
                let same = same.and_then(|it| {
                    let look = self.cache?.look(&file.path, &seen.path)?;
                    Some((it.around, look))
                });
                let same = same.filter(|(_, look)| !self.wants_text(look));
                let (around, look) = same.unwrap_or_else(|| {
                    let (uses, look) = self.work(document, file, plan, &mut seen);
                    (Around { notices, uses }, look)
                });
                let told = telling.tell(&look);
                // A file that was written now has another date and another text: the next run will see.
                if let (Some((cache, key)), Some(hash), Some(meta), 0) =
                    (cache, hash, meta, seen.mended)
                {
                    let entry = Entry::new(&meta, started, hash, (&around, &told, &look));
                    cache.put(&file.path, key, &entry);
                }
                seen.told = Some((around, told));
                seen.look = telling.whole.then_some(look);
            }
        }
        seen
    }

    /// Says what is known of a file that is as it was, unless its text is needed.
    fn recall(
        &self,
        known: &mut Option<Known>,
        file: &TextFile,
        telling: &Telling<'_>,
        seen: &mut Seen,
    ) -> bool {
        let key = telling.key(&seen.path);
        let is_said = |it: &mut Known| it.told.key == key;
        if !telling.whole
            && self.wish == Wish::Report
            && let Some(known) = known.take_if(is_said)
        {
            seen.told = Some((known.around, known.told));
            return true;
        }
        let look = self.cache.and_then(|it| it.look(&file.path, &seen.path));
        let look = look.filter(|it| !self.wants_text(it));
        let Some((known, look)) = known.as_ref().zip(look) else {
            return false;
        };
        seen.told = Some((known.around.clone(), telling.tell(&look)));
        seen.look = telling.whole.then_some(look);
        true
    }

    /// Whether the text itself is needed: there is something to mend in it.
    fn wants_text(&self, look: &Look) -> bool {
        let fixes = look.found.iter().any(|it| it.fix.is_some());
        self.wish != Wish::Report && fixes
    }

    fn read(&self, file: &TextFile, shown: &str) -> Read {
        if shown != "-" {
            return files::opened(&file.path, shown);
        }
        let mut input = self.input.lock().unwrap_or_else(PoisonError::into_inner);
        let nothing = || files::opened(Path::new("-"), shown);
        input.take().unwrap_or_else(nothing)
    }

    fn work(
        &self,
        mut document: Document,
        file: &TextFile,
        plan: &LintPlan,
        seen: &mut Seen,
    ) -> (Vec<Use>, Look) {
        if self.wish != Wish::Report {
            let fixed = self
                .engine
                .fix_with(&document, plan, self.which, self.quotations);
            self.settle(&mut document, fixed, file, seen);
        }
        let (found, uses) = self.engine.lint_and_count(0, &document, plan);
        let sheet = Excerpts::new(&document, places(&found, 0));
        (uses, Look { sheet, found })
    }

    /// Shows or writes a mended text.
    pub(super) fn settle(
        &self,
        document: &mut Document,
        fixed: Fixed,
        file: &TextFile,
        seen: &mut Seen,
    ) {
        if self.wish == Wish::Differ {
            seen.diff += &diff::render(&document.path, &document.text, &fixed.text);
            return;
        }
        match self.write(document, &fixed.text, file) {
            Ok(output) => {
                seen.output = output.or(seen.output.take());
                seen.mended = fixed.mended;
                document.text = fixed.text;
            }
            Err(error) => seen.errors.push(error),
        }
    }

    /// Writes a mended text, whole or not at all and in its own encoding; gives that of standard input
    /// back.
    fn write(
        &self,
        document: &Document,
        text: &str,
        file: &TextFile,
    ) -> Result<Option<Vec<u8>>, CliError> {
        if document.path == "-" {
            return Ok(Some(encode(document, text)?));
        }
        if text != document.text {
            let bytes = encode(document, text)?;
            // Somebody may have saved the file while it was looked at.
            let unchanged = || {
                let now = files::opened(&file.path, &document.path);
                now.is_ok_and(|(now, _)| now == *document)
            };
            files::rewrite(&file.path, &bytes, unchanged)?;
        }
        Ok(None)
    }
}

/// The places in document number `document` that findings speak of.
pub(super) fn places(
    found: &[Diagnostic],
    document: usize,
) -> impl Iterator<Item = crate::text::Span> {
    found.iter().flat_map(move |it| {
        let own = it.document == document;
        let edits = it.fix.iter().flat_map(|fix| &fix.edits);
        let edits = edits.map(|edit| edit.span).filter(move |_| own);
        let labels = it.related.iter().filter(move |it| it.document == document);
        let labels = labels.map(|label| label.span);
        own.then_some(it.span)
            .into_iter()
            .chain(edits)
            .chain(labels)
    })
}

fn day(time: SystemTime) -> Option<Day> {
    let seconds = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).ok()?,
        Err(before) => -i64::try_from(before.duration().as_secs()).ok()?,
    };
    Some(seconds.div_euclid(86_400))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::RULES;

    #[test]
    fn a_file_that_changes_while_it_is_mended_is_left_alone() {
        let engine = Engine::starter();
        let job = Job {
            engine: &engine,
            plans: &[],
            rules: RULES,
            wish: Wish::Mend,
            which: Which::Safe,
            quotations: Quotations::Leave,
            cache: None,
            keys: Vec::new(),
            input: Mutex::default(),
        };
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        let file = TextFile {
            path: path.clone(),
            named: true,
        };
        let put = |text: &str| fs::write(&path, text).expect("written");
        let now = || fs::read_to_string(&path).expect("there");
        put("قديم..\n");
        let (document, _) = files::opened(&path, &file.shown()).expect("a text");
        put("قديم.. وجديد\n");
        let refused = job.write(&document, "قديم.\n", &file);
        let said = refused.expect_err("somebody else has saved the file");
        assert!(format!("{said:?}").contains("file-changed"));
        assert_eq!(now(), "قديم.. وجديد\n");
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 1, "nothing lies beside it");
        put("قديم..\n");
        assert!(job.write(&document, "قديم.\n", &file).is_ok());
        assert_eq!(now(), "قديم.\n");
    }
}
