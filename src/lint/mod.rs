//! Row 5: what is inconsistent or wrong in one text, or in a text and its translation, and how to
//! mend it.
//!
//! A [`Rule`] is data: its documentation, its metadata and a function from a [`Context`] or a
//! [`PairContext`] to findings. [`run`] and [`run_pair`] ask every rule of a list; [`fix`] puts the edits that they offer into the
//! text. Words are not chosen here, and nothing is read or shown.

pub mod baseline;
mod code;
pub mod config;
mod context;
pub mod fix;
mod house;
mod pair;
mod plan;
mod quotes;
mod registry;
mod rule;
mod rules;
mod scan;
pub mod suppress;
mod table;

pub use context::Context;
pub use house::{
    Billion, DigitStyle, GLetter, House, LatinJoin, MonthStyle, NameScript, QuoteStyle,
};
pub use pair::{PairContext, is_compared};
pub use plan::{Asked, LintPlan};
pub use registry::{RULES, rule};
pub use rule::{Check, FixSafety, GlossaryCheck, Group, PairCheck, Rule, TextCheck};
pub use table::GlossaryContext;

use crate::diag::{Diagnostic, Edit, Fix};
use quotes::Family;

/// Everything that `rules` find in the text of `context`, sorted by place.
///
/// A fix that would change a quotation is only a suggestion: others' words are not ours to mend.
pub fn run(context: &Context<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in rules {
        let from = found.len();
        let Some(check) = rule.check.text() else {
            continue;
        };
        check(context, &mut found);
        if rule.group != Group::Bidi {
            keep_out_of_code(context, &mut found, from);
        }
    }
    for fix in found.iter_mut().filter_map(|it| it.fix.as_mut()) {
        fix.safe = fix.safe && !changes_a_quotation(context, fix);
    }
    found.sort_by_key(|it| (it.span.start, it.span.end));
    found
}

/// Everything that `rules` find in a glossary file, sorted by place.
pub fn run_glossary(context: &GlossaryContext<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for check in rules.iter().filter_map(|rule| rule.check.glossary()) {
        check(context, &mut found);
    }
    found.sort_by_key(|it| (it.span.start, it.span.end));
    found
}

/// Everything that `rules` find in a text and its translation: in each of the two, and in both
/// together; sorted by document and place.
pub fn run_pair(pair: &PairContext<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    let mut found = run(&pair.source, rules);
    found.extend(run(&pair.target, rules));
    let from = found.len();
    for check in rules.iter().filter_map(|rule| rule.check.pair()) {
        check(pair, &mut found);
    }
    for it in &mut found[from..] {
        let context = [&pair.source, &pair.target][it.document.min(1)];
        if let Some(fix) = it.fix.as_mut() {
            fix.safe = fix.safe && !changes_a_quotation(context, fix);
        }
    }
    found.sort_by_key(|it| (it.document, it.span.start, it.span.end));
    found
}

/// Drops what was found in URLs and in program code since `from`.
fn keep_out_of_code(context: &Context<'_>, found: &mut Vec<Diagnostic>, from: usize) {
    if context.has_code() {
        let mut at = 0;
        found.retain(|it| {
            at += 1;
            at <= from || !context.in_code(it.span.start)
        });
    }
}

/// A mark for a mark leaves the words of a quotation as they are.
fn changes_a_quotation(context: &Context<'_>, fix: &Fix) -> bool {
    let is_mark = |text: &str| {
        let mut chars = text.chars();
        chars.next().and_then(Family::of).is_some() && chars.next().is_none()
    };
    let changes = |edit: &Edit| {
        let exchange = is_mark(&edit.text) && is_mark(edit.span.of(context.text));
        !exchange && context.in_quotation(edit.span)
    };
    fix.edits.iter().any(changes)
}
