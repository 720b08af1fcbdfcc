//! What becomes of fixes that would change a quotation: others' words are not ours to change.

use super::Context;
use super::context::is_space;
use super::rules::facts::number::is_separator;
use crate::analysis::quotes::Family;
use crate::diag::{Diagnostic, Edit, Fix};
use crate::text::digit_value;

/// What fixes may do to quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotations {
    /// They are shown as suggestions.
    Suggest,
    /// There are none.
    Leave,
    /// They may write its figures in other digits, and leave its words; a name that is all of it is no
    /// word of others.
    Digits,
    /// They are as safe as elsewhere.
    Fix,
}

/// Takes back a fix that would change a quotation; `contexts` are those of the documents.
pub(super) fn keep(found: &mut Diagnostic, contexts: &[&Context<'_>], quotations: Quotations) {
    if quotations == Quotations::Fix {
        return;
    }
    let Some(context) = contexts.get(found.document) else {
        return;
    };
    let is_ours = |fix: &Fix| are_figures(context, fix) || is_name_alone(context, fix);
    let is_left = |fix: &Fix| quotations == Quotations::Digits && is_ours(fix);
    let fix = found.fix.as_ref();
    if !fix.is_some_and(|fix| changes(context, fix) && !is_left(fix)) {
        return;
    }
    match quotations {
        Quotations::Leave | Quotations::Digits => found.fix = None,
        _ => found.fix.iter_mut().for_each(|fix| fix.safe = false),
    }
}

fn changes(context: &Context<'_>, fix: &Fix) -> bool {
    let changes = |edit: &Edit| {
        let bare = exchanges(context, edit) || closes(context, edit) || trims(context, edit);
        !bare && context.in_quotation(edit.span)
    };
    fix.edits.iter().any(changes)
}

/// Whether an edit puts one mark in the place of another, which leaves the words as they are.
fn exchanges(context: &Context<'_>, edit: &Edit) -> bool {
    let is_mark = |text: &str| text.chars().count() == 1 && are_marks(text);
    is_mark(&edit.text) && is_mark(edit.span.of(context.text))
}

/// Whether an edit only removes the spaces beside a mark of the quotation.
fn trims(context: &Context<'_>, edit: &Edit) -> bool {
    let is_mark = |c: Option<char>| c.is_some_and(|c| Family::of(c).is_some());
    let spaces = edit.span.of(context.text).chars().all(is_space) && edit.text.is_empty();
    spaces && (is_mark(context.before(edit.span.start)) || is_mark(context.at(edit.span.end)))
}

/// Whether an edit only sets the mark that closes a quotation, which is not a part of it.
fn closes(context: &Context<'_>, edit: &Edit) -> bool {
    let marks = are_marks(edit.span.of(context.text)) && are_marks(&edit.text);
    marks && context.quotes.end_with(context.text, edit.span)
}

/// Whether a fix only writes figures in other digits.
fn are_figures(context: &Context<'_>, fix: &Fix) -> bool {
    let is_figure = |text: &str| {
        let is_part = |c: char| digit_value(c).is_some() || is_separator(c);
        text.chars().all(is_part)
    };
    let mut edits = fix.edits.iter();
    edits.all(|it| is_figure(&it.text) && is_figure(it.span.of(context.text)))
}

/// Whether a fix only spells a name that is all of what stands between the marks: شركة «غوغل».
fn is_name_alone(context: &Context<'_>, fix: &Fix) -> bool {
    let is_edge = |c: char| Family::of(c).is_some() || is_space(c);
    let is_all = |edit: &Edit| {
        let around = context.quotation_around(edit.span);
        let inside = around.map(|it| it.of(context.text).trim_matches(is_edge));
        inside.is_some_and(|it| it.len() == edit.span.len())
    };
    let is_name = |edit: &Edit| {
        let mention = context.mention_at(edit.span.start);
        mention.is_some_and(|it| it.span == edit.span)
    };
    fix.edits.iter().all(|it| is_name(it) && is_all(it))
}

fn are_marks(text: &str) -> bool {
    text.chars().all(|c| Family::of(c).is_some())
}
