//! The entry points to summaries: of one document, of a source and its target.

use super::{Options, Reading, Summary, TargetReading, summarize};
use crate::align::{AlignReport, Kinds};
use crate::analysis::{Analysis, PairAnalysis};
use crate::diag::Severity;
use crate::facts::{Fact, Value};
use crate::lint::{self, Plan, Subject};

/// What a bilingual reader needs of one document. Where the options give no number of findings, those
/// of the standard rules are counted, as [`lint::check`] reports them.
pub fn of_document(analysis: &Analysis, mut options: Options) -> Summary {
    let count = || lint::check(Subject::of(analysis, &Plan::standard())).len();
    options.findings.get_or_insert_with(count);
    let facts = figures(analysis);
    let report = analysis.names(Kinds::Names);
    summarize(reading(analysis, &facts), None, report, options)
}

/// What a bilingual reader needs of a source and its target. Where the options give no number of
/// findings, those of the standard rules in both and between them are counted.
pub fn of_pair(pair: &PairAnalysis, mut options: Options) -> Summary {
    let standard = Plan::standard();
    let count = || lint::check(Subject::Pair(pair, [&standard, &standard])).len();
    options.findings.get_or_insert_with(count);
    let facts = [pair.source(), pair.target()].map(|it| figures(it));
    let report = AlignReport {
        segments: pair.segments().to_vec(),
        ..pair.names(Kinds::Names)
    };
    let plan = Plan::bilingual();
    let mut findings = lint::check(Subject::Pair(pair, [&plan, &plan]));
    findings.retain(|it| it.severity >= Severity::Warning);
    let source = reading(pair.source(), &facts[0]);
    let target = TargetReading {
        reading: reading(pair.target(), &facts[1]),
        findings: &findings,
    };
    summarize(source, Some(target), report, options)
}

fn reading<'a>(analysis: &'a Analysis, facts: &'a [Fact]) -> Reading<'a> {
    Reading {
        document: analysis.document(),
        sentences: analysis.sentences(),
        facts,
    }
}

/// The facts that a reader looks for: "five times" and "the third" are words, not figures.
fn figures(analysis: &Analysis) -> Vec<Fact> {
    let is_word =
        |it: &Fact| it.spelled && matches!(it.value, Value::Number(_) | Value::Ordinal(_));
    let facts = analysis.facts().iter();
    facts.filter(|it| !is_word(it)).copied().collect()
}
