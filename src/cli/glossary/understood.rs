//! What was understood of a glossary file: its format, its columns, how many concepts.

use super::super::Session;
use crate::diag::Message;
use crate::glossary::formats::csv::{header, known};
use crate::project::OpenGlossary;

/// Says it on standard error.
pub(super) fn say(opened: &OpenGlossary, concepts: usize, session: &mut Session<'_>) {
    let understood = &opened.understood;
    let message = Message::new("glossary-understood").with("path", opened.document.path());
    let message = message.with("format", understood.format);
    session.remark(&message.with("concepts", concepts));
    if let Some(sheet) = &understood.sheet {
        session.remark(&Message::new("glossary-understood-sheet").with("sheet", &**sheet));
    }
    if !understood.has_header {
        session.remark(&Message::new("glossary-understood-no-header"));
    }
    if opened.is_converted || has_other_names(opened) {
        let columns = columns(opened).join(", ");
        session.remark(&Message::new("glossary-understood-columns").with("columns", columns));
    }
    for (what, count) in &understood.left_out {
        let message = Message::new("glossary-left-out").with("what", &**what);
        session.remark(&message.with("count", *count));
    }
}

/// Whether a column has another name than in the format, or its short form.
fn has_other_names(opened: &OpenGlossary) -> bool {
    let is_other = |name: &str| {
        let column = known(name);
        column.is_some_and(|it| it != name) && !["en", "ar", "id"].contains(&name)
    };
    let names = header(opened.document.text());
    names.iter().any(|it| is_other(it.1.trim()))
}

/// The columns, each with what it was taken for where the file calls it something else.
fn columns(opened: &OpenGlossary) -> Vec<String> {
    let renamed = &opened.understood.renamed;
    let names = header(opened.document.text());
    let names = names.iter().filter(|it| !it.1.trim().is_empty());
    let said = |name: &str| {
        let from = renamed.iter().find(|it| it.1 == name);
        match (from, known(name)) {
            (Some((from, _)), _) => format!("{from} → {name}"),
            (None, Some(column)) if column != name.trim() => format!("{} → {column}", name.trim()),
            _ => name.trim().to_owned(),
        }
    };
    names.map(|it| said(&it.1)).collect()
}
