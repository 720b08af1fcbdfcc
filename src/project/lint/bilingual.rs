//! Files that hold a source and its target.

use super::LintJob;
use crate::analysis::BilingualAnalysis;
use crate::document::{Bilingual, Document, Excerpts};
use crate::lint::corpus::{TermUse, term_uses, wordings};
use crate::lint::fix::fix_bilingual;
use crate::lint::suppress::Suppressions;
use crate::lint::{Found, Plan, Subject};
use crate::project::discovery::TextFile;
use crate::project::lint::FixMode;
use crate::project::outcome::{FileFindings, FileOutcome, PairOutcome};

impl LintJob<'_> {
    /// Fixes a file with both sides where that is wanted, and checks it.
    pub(super) fn bilingual(
        &self,
        mut opened: Bilingual,
        file: &TextFile,
        plan: &Plan,
        outcome: &mut FileOutcome,
    ) -> FileFindings {
        let notices = std::mem::take(&mut opened.problems);
        let mut analysis = BilingualAnalysis::new(self.engine, opened);
        if self.mode != FixMode::Report {
            analysis = self.fix_sides(analysis, file, plan, outcome);
        }
        let Found {
            diagnostics,
            truncated,
        } = self.find(Subject::Bilingual(&analysis, plan));
        let excerpts = Excerpts::citing(analysis.file(), 0, &diagnostics);
        FileFindings {
            excerpts: excerpts.with_units(&analysis.places(0), 0, &diagnostics),
            diagnostics,
            truncated,
            notices,
            uses: uses(&analysis, plan),
            wordings: if plan.needs_corpus() {
                wordings(&analysis)
            } else {
                Vec::new()
            },
            suppressions: Suppressions::of(analysis.file(), &plan.ignored).for_corpus(),
        }
    }

    /// Checks a source and its target of which one at least has units.
    pub(super) fn pair_of_units(
        &self,
        pair: [Bilingual; 2],
        files: &[TextFile],
        plans: [&Plan; 2],
    ) -> PairOutcome {
        let mut outcomes = [FileOutcome::of(&files[0]), FileOutcome::of(&files[1])];
        let [mut source, target] = pair;
        if self.mode != FixMode::Report {
            source = self.fix_source(source, &files[0], plans[0], &mut outcomes[0]);
        }
        let mut analysis = BilingualAnalysis::of_files(self.engine, source, target);
        if self.mode != FixMode::Report {
            analysis = self.fix_sides(analysis, &files[1], plans[1], &mut outcomes[1]);
        }
        let found = self.find(Subject::Bilingual(&analysis, plans[1]));
        let excerpts = analysis
            .files()
            .into_iter()
            .enumerate()
            .map(|(number, file)| {
                let excerpts = Excerpts::citing(file, number, &found.diagnostics);
                excerpts.with_units(&analysis.places(number), number, &found.diagnostics)
            });
        PairOutcome {
            excerpts: excerpts.collect(),
            files: outcomes.into(),
            found,
            analysis: analysis.into_pair(),
        }
    }

    /// Fixes a source by itself.
    fn fix_source(
        &self,
        source: Bilingual,
        file: &TextFile,
        plan: &Plan,
        outcome: &mut FileOutcome,
    ) -> Bilingual {
        let fixed = if source.units.is_empty() {
            let analysis = self.engine.analyse(source.file);
            self.fix(analysis, file, plan, outcome).document().clone()
        } else {
            let analysis = BilingualAnalysis::new(self.engine, source);
            self.fix_sides(analysis, file, plan, outcome).file().clone()
        };
        Bilingual::one_side(fixed)
    }

    fn fix_sides(
        &self,
        analysis: BilingualAnalysis,
        file: &TextFile,
        plan: &Plan,
        outcome: &mut FileOutcome,
    ) -> BilingualAnalysis {
        let before: Document = analysis.file().clone();
        let fixed = fix_bilingual(analysis, plan, self.options);
        if self.settle(&before, fixed.analysis.file(), file, outcome) {
            outcome.fixed = fixed.findings;
            fixed.analysis
        } else {
            fixed.analysis.with_file(before)
        }
    }
}

/// How the targets name concepts, for rules about many texts.
fn uses(analysis: &BilingualAnalysis, plan: &Plan) -> Vec<TermUse> {
    if !plan.needs_corpus() {
        return Vec::new();
    }
    let target = analysis.side(1);
    let uses = term_uses(target).into_iter();
    let in_file = |it: TermUse| {
        let first = target.document().in_file(it.first)?;
        Some(TermUse { first, ..it })
    };
    uses.filter_map(in_file).collect()
}
