//! A text in another style guide: the fixes of the rules that a style guide decides, and nothing else.
//!
//! The rules find what is written otherwise, by the same door as for `lint`; here their fixes are put in,
//! each with what stood there before, and what is left as it is comes with the reason.

mod choose;
mod left;
mod offsets;
mod question;
mod report;

use std::collections::BTreeSet;

use super::check::find_wanted;
use super::findings::{Found, Wanted};
use super::{Plan, Quotations, Subject};
use crate::analysis::{Analysis, BilingualAnalysis};
use crate::diag::{Diagnostic, Edit};
use crate::document::Document;
use crate::text::Span;
use choose::choose;
use offsets::Rounds;

pub use left::Why;
pub use question::{Question, plan, questions};
pub use report::{PlacedChange, PlacedLeft, RestyledFile};

/// What was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question of the style guide.
    pub question: Question,
    /// The rule whose fix it is.
    pub rule: &'static str,
    /// The place, in the text before.
    pub span: Span,
    /// What stood there: of a quotation, its marks.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// What is written otherwise and was left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The question of the style guide.
    pub question: Question,
    /// The place, in the text before.
    pub span: Span,
    /// Why.
    pub why: Why,
}

/// A text in another style guide.
#[derive(Debug)]
pub struct Restyled<T> {
    /// What is known of it now.
    pub analysis: T,
    /// What was changed, in text order.
    pub changes: Vec<Change>,
    /// What was left, in text order.
    pub left: Vec<Left>,
}

/// Most rounds: most texts need one, a change may have to wait for another one at the same place.
const ROUNDS: usize = 8;

/// Puts a text into the style guide of a plan made by [`plan`]. Words in quotations are changed only where
/// that is wanted.
pub fn restyle(analysis: Analysis, plan: &Plan, quotations: bool) -> Restyled<Analysis> {
    let engine = analysis.engine().clone();
    let first = left::unsure(&analysis, plan);
    let steps = Steps {
        find: &|it: &Analysis, wanted| find_wanted(Subject::Text(it, plan), wanted),
        document: &|it: &Analysis| it.document().clone(),
        again: &|_: &Analysis, new| engine.analyse(new),
    };
    run(analysis, &steps, quotations, first)
}

/// The same of a file with a source and its target: the target is changed, where it is Arabic.
pub fn restyle_bilingual(
    analysis: BilingualAnalysis,
    plan: &Plan,
    quotations: bool,
) -> Restyled<BilingualAnalysis> {
    let target = analysis.side(1);
    let mut first = left::unsure(target, plan);
    first.retain_mut(|it| {
        let place = target.document().in_file(it.span);
        it.span = place.unwrap_or(it.span);
        place.is_some()
    });
    let steps = Steps {
        find: &|it: &BilingualAnalysis, wanted| find_wanted(Subject::Bilingual(it, plan), wanted),
        document: &|it: &BilingualAnalysis| it.file().clone(),
        again: &|old: &BilingualAnalysis, new| old.with_file(new),
    };
    run(analysis, &steps, quotations, first)
}

/// How a subject is searched and made anew.
struct Steps<'a, T> {
    find: &'a dyn Fn(&T, Wanted) -> Found,
    document: &'a dyn Fn(&T) -> Document,
    again: &'a dyn Fn(&T, Document) -> T,
}

fn wanted(quotations: Quotations, fixes: bool) -> Wanted {
    Wanted {
        quotations,
        most: usize::MAX,
        fixes,
        everywhere: true,
    }
}

fn run<T>(start: T, steps: &Steps<'_, T>, quotations: bool, seen: Vec<Left>) -> Restyled<T> {
    let policy = if quotations {
        Quotations::Fix
    } else {
        Quotations::Digits
    };
    let first = (steps.find)(&start, wanted(policy, false)).diagnostics;
    let mut left = refused(&first, &start, steps);
    left.extend(seen);
    let mut restyled = Restyled {
        analysis: start,
        changes: Vec::new(),
        left: Vec::new(),
    };
    let mut rounds = Rounds::default();
    let mut found = first;
    for _ in 0..ROUNDS {
        let old = (steps.document)(&restyled.analysis);
        let chosen = choose(&found, |edit| old.takes(edit));
        let edits: Vec<&Edit> = chosen.iter().flat_map(|it| it.1).collect();
        let new = old.edited(edits.iter().copied());
        let Some(new) = new.ok().filter(|_| !edits.is_empty()) else {
            break;
        };
        let changes = chosen.iter().filter_map(|it| change(it.0, it.1, &old));
        let changes = changes.map(|it| Change {
            span: rounds.back(it.span),
            ..it
        });
        restyled.changes.extend(changes.collect::<Vec<_>>());
        rounds.add(&edits);
        restyled.analysis = (steps.again)(&restyled.analysis, new);
        found = (steps.find)(&restyled.analysis, wanted(policy, true)).diagnostics;
    }
    restyled.changes.sort_by_key(|it| it.span);
    restyled.left = sorted(left, &restyled.changes);
    restyled
}

/// What was left, each once, in text order; what was changed after all was not.
fn sorted(mut left: Vec<Left>, changes: &[Change]) -> Vec<Left> {
    let changed: BTreeSet<(Span, Question)> =
        changes.iter().map(|it| (it.span, it.question)).collect();
    left.retain(|it| !changed.contains(&(it.span, it.question)));
    left.sort_by_key(|it| (it.span, it.question));
    left.dedup_by_key(|it| (it.span, it.question));
    left
}

/// What rules have found, and have no fix for.
fn refused<T>(found: &[Diagnostic], subject: &T, steps: &Steps<'_, T>) -> Vec<Left> {
    let is_refused = |it: &&Diagnostic| !it.fix.as_ref().is_some_and(|_| question::is_sure(it));
    let refused: Vec<&Diagnostic> = found.iter().filter(is_refused).collect();
    if refused.is_empty() {
        return Vec::new();
    }
    let freely = (steps.find)(subject, wanted(Quotations::Fix, true)).diagnostics;
    let possible: BTreeSet<(Span, &str)> = freely
        .iter()
        .filter(|it| question::is_sure(it))
        .map(|it| (it.span, it.rule))
        .collect();
    let document = (steps.document)(subject);
    let left = refused.into_iter().filter_map(|it| {
        let question = Question::of_rule(it.rule)?;
        let is_possible = possible.contains(&(it.span, it.rule));
        Some(Left {
            question,
            span: it.span,
            why: if is_possible {
                Why::Quotation
            } else {
                question.doubt(it, it.span.of(document.text()))
            },
        })
    });
    left.collect()
}

/// A fix as a change of `old`.
fn change(found: &Diagnostic, edits: &[Edit], old: &Document) -> Option<Change> {
    let joined = |texts: Vec<&str>| texts.join(" ");
    let before: Vec<&str> = edits.iter().map(|it| it.span.of(old.text())).collect();
    let after: Vec<&str> = edits.iter().map(|it| &*it.text).collect();
    Some(Change {
        question: Question::of_rule(found.rule)?,
        rule: found.rule,
        span: found.span,
        before: joined(before),
        after: joined(after),
    })
}
