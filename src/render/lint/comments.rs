//! Findings as comments in the document that they are about.

use crate::diag::{Diagnostic, Message};
use crate::document::{Columns, Excerpts, Remark};
use crate::lint::rule;
use crate::render::Audience;
use crate::render::lint::places::{Cited, Places};
use crate::render::shared::docx;
use crate::render::shared::words::said;

/// A remark for each finding; findings in another document than number `own` are told as remarks on the
/// whole of it, with what they cite.
pub fn remarks(
    excerpts: &[Excerpts],
    found: &[Diagnostic],
    own: usize,
    audience: &Audience,
) -> Vec<Remark> {
    let places = Places::new(excerpts, Columns::Scalars);
    let cited = places.cite(found);
    let remark = |it: &Cited<'_>| Remark {
        span: (it.found.document == own).then_some(it.found.span),
        body: docx::comment(audience.lang(), &lines(it, own, &places, audience)),
    };
    cited.iter().map(remark).collect()
}

/// What is found, where that cannot be seen, and what to do about it.
fn lines(it: &Cited<'_>, own: usize, places: &Places<'_>, audience: &Audience) -> Vec<String> {
    let words = &audience.plain;
    let found = it.found;
    let mut lines = vec![said(&found.message, words)];
    if found.document != own || it.place.unit.as_deref().is_some_and(|it| it.contains(' ')) {
        let place = it.place.unit.clone();
        let place = place.unwrap_or_else(|| format!("{}:{}", it.place.path, it.place.start.line));
        let cited = places.slice(found.document, found.span);
        lines.push(format!("{place}: {cited}"));
    }
    if let Some(rule) = rule(found.rule) {
        lines.push(said(&Message::new(rule.help), words));
    }
    lines.push(found.rule.to_owned());
    lines
}
