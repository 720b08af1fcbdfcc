//! The entry points to summaries: of one document, of a source and its target.

use super::cited::add_cited;
use super::draft::add_drafts;
use super::events::add_events;
use super::glosses::add_glosses;
use super::renderings::add_renderings;
use super::roles::add_roles;
use super::who::add_people;
use super::{Options, Reading, Summary, TargetReading, summarize};
use crate::align::{AlignReport, Kinds};
use crate::analysis::{Analysis, PairAnalysis};
use crate::diag::Severity;
use crate::lint::{self, Plan, Subject};

/// What a bilingual reader needs of one document. Where the options give no number of findings, those
/// of the standard rules are counted, as [`lint::check`] reports them.
pub fn of_document(analysis: &Analysis, mut options: Options) -> Summary<'_> {
    // Once they are read, no rule reads figures for itself.
    analysis.facts();
    let count = || lint::find(Subject::of(analysis, &Plan::standard())).count();
    options.findings.get_or_insert_with(count);
    let report = analysis.names_described(Kinds::Names);
    let mut summary = summarize(reading(analysis), None, report, options);
    add_renderings(analysis, &mut summary);
    add_glosses(analysis, &mut summary);
    read_source(analysis, &mut summary);
    summary
}

/// What a bilingual reader needs of a source and its target. Where the options give no number of
/// findings, those of the standard rules in both and between them are counted.
pub fn of_pair(pair: &PairAnalysis, mut options: Options) -> Summary<'_> {
    // All names first, so that no rule looks for some of them.
    let report = AlignReport {
        segments: pair.segments().to_vec(),
        ..pair.names(Kinds::Names)
    };
    let standard = Plan::standard();
    let count = || lint::find(Subject::Pair(pair, [&standard, &standard])).count();
    options.findings.get_or_insert_with(count);
    let plan = Plan::bilingual();
    let mut findings = lint::check(Subject::Pair(pair, [&plan, &plan]));
    findings.retain(|it| it.severity >= Severity::Warning);
    let source = reading(pair.source());
    let target = TargetReading {
        reading: reading(pair.target()),
        findings: &findings,
    };
    let mut summary = summarize(source, Some(target), report, options);
    read_source(pair.source(), &mut summary);
    summary
}

/// Adds what the source says about its names, and what happens in its sentences.
fn read_source(source: &Analysis, summary: &mut Summary<'_>) {
    add_cited(summary);
    add_people(source, summary);
    add_roles(source, summary);
    add_drafts(source, summary);
    add_events(source, summary);
}

fn reading(analysis: &Analysis) -> Reading<'_> {
    Reading {
        document: analysis.document(),
        sentences: analysis.prose_sentences(),
        facts: analysis.facts(),
    }
}
