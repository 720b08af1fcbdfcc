//! What many tests and measurements do with one call: the way from documents to reports.

use std::sync::Arc;

use naqhara::align::segments::Lined;
use naqhara::align::{AlignReport, Kinds, Name};
use naqhara::analysis::{Analysis, Engine, PairAnalysis};
use naqhara::diag::Diagnostic;
use naqhara::document::Document;
use naqhara::lint::fix::{FixOptions, fix, fix_target};
use naqhara::lint::{Plan, Subject, check};
use naqhara::summary::{Options, Summary, of_document, of_pair};

/// A text after its fixes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FixedText {
    pub(crate) text: String,
    /// How many findings were fixed.
    pub(crate) findings: usize,
}

/// What an engine makes of documents, each analysed afresh.
#[allow(
    dead_code,
    reason = "not every program that takes it in needs all of it"
)]
pub(crate) trait Shorthand {
    fn engine(&self) -> &Engine;

    fn analysis(&self, document: &Document) -> Arc<Analysis> {
        Arc::new(self.engine().analyse(document.clone()))
    }

    fn pair(&self, source: &Document, target: &Document) -> PairAnalysis {
        PairAnalysis::new(self.analysis(source), self.analysis(target))
    }

    fn align(&self, document: &Document, kinds: Kinds) -> AlignReport<'static> {
        owned(self.analysis(document).names(kinds))
    }

    fn align_discovering(&self, document: &Document, kinds: Kinds) -> AlignReport<'static> {
        owned(self.analysis(document).names_discovered(kinds))
    }

    fn align_pair(
        &self,
        source: &Document,
        target: &Document,
        kinds: Kinds,
    ) -> AlignReport<'static> {
        owned(self.pair(source, target).names(kinds))
    }

    fn line_up(&self, source: &Document, target: &Document) -> Lined {
        self.pair(source, target).lined().clone()
    }

    fn lint(&self, document: &Document, plan: &Plan) -> Vec<Diagnostic> {
        check(Subject::of(&self.analysis(document), plan))
    }

    fn lint_pair(&self, source: &Document, target: &Document, plan: &Plan) -> Vec<Diagnostic> {
        check(Subject::Pair(&self.pair(source, target), [plan, plan]))
    }

    fn fix(&self, document: &Document, plan: &Plan, options: FixOptions) -> FixedText {
        let fixed = fix(self.engine().analyse(document.clone()), plan, options);
        FixedText {
            text: fixed.analysis.document().text().to_owned(),
            findings: fixed.findings,
        }
    }

    fn fix_target(&self, pair: [&Document; 2], plan: &Plan, options: FixOptions) -> FixedText {
        let fixed = fix_target(self.pair(pair[0], pair[1]), [plan, plan], options);
        FixedText {
            text: fixed.analysis.target().document().text().to_owned(),
            findings: fixed.findings,
        }
    }

    fn summary(&self, document: &Document, options: Options) -> Summary<'static> {
        of_document(&self.analysis(document), options).into_owned()
    }

    fn summary_pair(
        &self,
        source: &Document,
        target: &Document,
        options: Options,
    ) -> Summary<'static> {
        of_pair(&self.pair(source, target), options).into_owned()
    }
}

impl Shorthand for Engine {
    fn engine(&self) -> &Engine {
        self
    }
}

fn owned(report: AlignReport<'_>) -> AlignReport<'static> {
    AlignReport {
        names: report.names.into_iter().map(Name::into_owned).collect(),
        documents: report.documents,
        segments: report.segments,
        fit: report.fit,
        readings: Vec::new(),
    }
}
