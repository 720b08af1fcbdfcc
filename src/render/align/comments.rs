//! Names as comments in the document that they stand in: each at its first mention.

use crate::align::{AlignReport, Name};
use crate::diag::Message;
use crate::document::Remark;
use crate::render::Audience;
use crate::render::shared::docx;
use crate::render::shared::labels::kind_of;

/// Most spellings that are proposed for a name.
const PROPOSALS: usize = 3;

/// A remark for each name that document number `own` mentions.
pub fn remarks(report: &AlignReport<'_>, own: usize, audience: &Audience) -> Vec<Remark> {
    let remark = |name: &Name<'_>| {
        let first = name.mentions.iter().find(|it| it.document == own)?;
        Some(Remark {
            span: Some(first.span),
            body: docx::comment(audience.lang(), &lines(name, audience)),
        })
    };
    report.names.iter().filter_map(remark).collect()
}

/// The name in both languages; what it may be in the other one, where no glossary says it; its kind.
fn lines(name: &Name<'_>, audience: &Audience) -> Vec<String> {
    let known = [&name.en, &name.ar].into_iter().flatten();
    let mut lines: Vec<String> = known.map(|it| it.to_string()).collect();
    let proposals = name.proposals.iter().take(PROPOSALS);
    lines.extend(proposals.map(|it| format!("? {} ({:.0}%)", it.text, it.probability * 100.0)));
    lines.push(audience.plain.text(&Message::new(kind_of(name))));
    lines
}
