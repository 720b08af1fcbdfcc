//! Row 5: what is inconsistent or wrong in one text, or in a text and its translation, and how to
//! mend it.
//!
//! A [`Rule`] is data: its documentation, its metadata and a function from a [`Context`], a
//! [`PairContext`] or an [`AcrossContext`] to findings. [`run`] and [`run_pair`] ask every rule of a list; [`fix`] puts the edits that they offer into the
//! text. Words are not chosen here, and nothing is read or shown.

pub mod across;
pub mod baseline;
mod code;
pub mod config;
mod context;
mod counts;
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

pub use across::AcrossContext;
pub use context::Context;
pub use counts::{Counts, Tick};
pub use house::{
    Billion, DigitStyle, GLetter, House, LatinJoin, MonthStyle, NameScript, QuoteStyle,
};
pub use pair::{PairContext, is_compared};
pub use plan::{Asked, LintPlan};
pub use registry::{RULES, rule};
pub use rule::{AcrossCheck, Check, FixSafety, GlossaryCheck, Group, PairCheck, Rule, TextCheck};
pub use table::GlossaryContext;

use crate::diag::{Diagnostic, Edit, Fix};

/// What becomes of fixes that would change a quotation: others' words are not ours to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotations {
    /// They are shown as suggestions.
    Suggest,
    /// There are none.
    Leave,
    /// They are as safe as elsewhere.
    Mend,
}

/// Everything that `rules` find in the text of `context`, sorted by place.
///
/// A fix that would change a quotation is only a suggestion.
pub fn run(context: &Context<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    run_with(context, rules, Quotations::Suggest)
}

/// As [`run`], where it is said what may be done to quotations.
pub fn run_with(
    context: &Context<'_>,
    rules: &[&'static Rule],
    quotations: Quotations,
) -> Vec<Diagnostic> {
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
    for it in &mut found {
        keep_out_of_quotations(context, it, quotations);
    }
    found.sort_by_key(|it| (it.span.start, it.span.end));
    found
}

/// Everything that `rules` find in many texts together, sorted by text and place.
pub fn run_across(context: &AcrossContext<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for check in rules.iter().filter_map(|rule| rule.check.across()) {
        check(context, &mut found);
    }
    found.sort_by_key(|it| (it.document, it.span.start, it.span.end));
    found
}

fn keep_out_of_quotations(context: &Context<'_>, it: &mut Diagnostic, quotations: Quotations) {
    let inside = |fix: &Fix| changes_a_quotation(context, fix);
    if quotations == Quotations::Mend || !it.fix.as_ref().is_some_and(inside) {
        return;
    }
    match quotations {
        Quotations::Leave => it.fix = None,
        _ => it.fix.iter_mut().for_each(|fix| fix.safe = false),
    }
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
///
/// A fix that would change a quotation is only a suggestion.
pub fn run_pair(pair: &PairContext<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    run_pair_with(pair, rules, Quotations::Suggest)
}

/// As [`run_pair`], where it is said what may be done to quotations.
pub fn run_pair_with(
    pair: &PairContext<'_>,
    rules: &[&'static Rule],
    quotations: Quotations,
) -> Vec<Diagnostic> {
    let mut found = run_with(&pair.source, rules, quotations);
    found.extend(run_with(&pair.target, rules, quotations));
    let from = found.len();
    for check in rules.iter().filter_map(|rule| rule.check.pair()) {
        check(pair, &mut found);
    }
    for it in &mut found[from..] {
        let context = [&pair.source, &pair.target][it.document.min(1)];
        keep_out_of_quotations(context, it, quotations);
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

fn changes_a_quotation(context: &Context<'_>, fix: &Fix) -> bool {
    let changes = |edit: &Edit| {
        let bare = exchanges(context, edit) || closes(context, edit);
        !bare && context.in_quotation(edit.span)
    };
    fix.edits.iter().any(changes)
}

/// Whether an edit puts one mark in the place of another, which leaves the words as they are.
fn exchanges(context: &Context<'_>, edit: &Edit) -> bool {
    let is_mark = |text: &str| text.chars().count() == 1 && are_marks(text);
    is_mark(&edit.text) && is_mark(edit.span.of(context.text))
}

/// Whether an edit only sets the mark that closes a quotation, which is not a part of it.
fn closes(context: &Context<'_>, edit: &Edit) -> bool {
    let marks = are_marks(edit.span.of(context.text)) && are_marks(&edit.text);
    marks && context.quotes.end_with(context.text, edit.span)
}

fn are_marks(text: &str) -> bool {
    text.chars().all(|c| quotes::Family::of(c).is_some())
}
