//! A file that holds a source and its target: the rules see the prose of either side, and what they
//! find is told in the text of the file.

use super::check::{Settling, run_pair};
use super::findings::{Findings, Kept};
use super::suppress::{Applied, Suppressions};
use super::text_rules::{find_ahead, run_text};
use super::{Context, PairContext, Plan, UnitsContext};
use crate::analysis::BilingualAnalysis;
use crate::diag::{Diagnostic, Edit, Fix, Label};
use crate::document::{Refused, State};
use crate::text::Span;

/// The side that is translated; a fix never touches the other one.
const TARGET: usize = 1;

/// Checks both sides, by themselves and together where they are in our two languages.
pub(super) fn check(analysis: &BilingualAnalysis, plan: &Plan, kept: &mut Kept) {
    let mut inside = kept.like();
    if analysis.is_of_both() {
        check_both(analysis, plan, &mut inside);
    } else {
        check_each(analysis, plan, &mut inside);
    }
    check_units(analysis, plan, &mut inside);
    let files = analysis.files().into_iter().enumerate();
    let applied = files.map(|(number, it)| Suppressions::of(it, &plan.ignored).applied(number));
    let mut applied: Vec<Applied> = applied.collect();
    let found = inside.finish();
    for it in found.diagnostics {
        if let Some(mut it) = in_file(it, analysis)
            && applied.iter_mut().all(|one| one.keeps(&mut it))
        {
            kept.add(it);
        }
    }
    for mut it in found.truncated {
        it.document = analysis.file_of(it.document);
        kept.add_truncated(it);
    }
    // Where a side is not checked, nothing can be said of what is ignored there.
    if analysis.is_of_both() {
        for one in applied {
            kept.add_all(one.stale(true, plan));
        }
    }
}

fn check_both(analysis: &BilingualAnalysis, plan: &Plan, kept: &mut Kept) {
    let plans = [plan, plan];
    analysis.pair().read();
    let pair = PairContext::new(analysis.pair(), plans);
    let contexts = [&pair.source, &pair.target];
    let mut settling = Settling::without_suppressions(&contexts, kept.quotations());
    run_pair(&pair, plans, &mut settling, kept);
}

fn check_each(analysis: &BilingualAnalysis, plan: &Plan, kept: &mut Kept) {
    let mut spoken = vec![0, 1];
    spoken.retain(|it| analysis.speaks(*it).is_some());
    for side in &spoken {
        find_ahead(analysis.side(*side), plan);
    }
    let contexts = [0, 1].map(|side| Context::new(side, analysis.side(side), &plan.style));
    let contexts = [&contexts[0], &contexts[1]];
    let mut settling = Settling::without_suppressions(&contexts, kept.quotations());
    for side in spoken {
        run_text(contexts[side], plan, &mut settling, kept);
    }
}

/// Placeholders are opaque, and what these rules are about.
fn check_units(analysis: &BilingualAnalysis, plan: &Plan, kept: &mut Kept) {
    let context = UnitsContext::new(analysis);
    let mut settle = |mut it: Diagnostic| {
        plan.grade(std::slice::from_mut(&mut it));
        Some(it)
    };
    for check in plan.rules.iter().filter_map(|it| it.rule.check.units()) {
        if kept.is_over() {
            return;
        }
        check(context, &mut Findings::new(kept, &mut settle));
    }
}

/// A finding, told in the text of the file; `None` where the file does not have its place.
fn in_file(mut found: Diagnostic, analysis: &BilingualAnalysis) -> Option<Diagnostic> {
    let (side, span) = (found.document, found.span);
    let fix = found.fix.take();
    let fix = fix.filter(|_| side == TARGET && !is_locked(analysis, span));
    found.span = place(analysis, side, span)?;
    found.document = analysis.file_of(side);
    found.fix = fix.and_then(|it| carried(&it, analysis).ok());
    let related = found.related.into_iter();
    let related = related.filter_map(|it| {
        let span = place(analysis, it.document, it.span)?;
        Some(Label {
            document: analysis.file_of(it.document),
            span,
            ..it
        })
    });
    found.related = related.collect();
    Some(found)
}

fn place(analysis: &BilingualAnalysis, side: usize, span: Span) -> Option<Span> {
    analysis.side(side).document().in_file(span)
}

/// Whether a stretch of the target is not to be changed.
fn is_locked(analysis: &BilingualAnalysis, target: Span) -> bool {
    if analysis.units().is_empty() {
        return false;
    }
    let unit = analysis.unit_of_target(target);
    unit.is_none_or(|it| it.state == State::Locked)
}

/// A fix of the target, as one of the file.
fn carried(fix: &Fix, analysis: &BilingualAnalysis) -> Result<Fix, Refused> {
    let target = analysis.side(TARGET).document();
    let edit = |it: &Edit| target.edit_in_file(it, analysis.file());
    let edits = fix.edits.iter().map(edit).collect::<Result<_, _>>()?;
    let safe = fix.safe;
    Ok(Fix { safe, edits })
}
