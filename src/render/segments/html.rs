//! Segments as a page: source and target side by side.

use crate::align::AlignedSegment;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::align::AlignedTexts;
use crate::render::segments::text::total;
use crate::render::shared::html::{Fragment, escape, in_language, table};
use crate::text::Span;

/// The segments of a pair, a row for each.
pub(super) fn fragment(aligned: AlignedTexts<'_>, localizer: &Localizer) -> Fragment {
    let (report, texts) = (aligned.report, aligned.pair());
    let say = |id: &'static str| escape(&localizer.text(&Message::new(id)));
    let row = |segment: &AlignedSegment| {
        let cell = |side: usize, spans: &[Span]| {
            let first = spans.first().map_or(0, |it| it.start);
            let language = aligned.language_at(side, first);
            let sentences = spans.iter().map(|it| escape(it.of(texts[side])));
            let body = sentences.collect::<Vec<_>>().join("<br>");
            let body = if body.is_empty() {
                "–".to_owned()
            } else {
                body
            };
            format!("<td {}>{body}</td>", in_language(language))
        };
        let (source, target) = (cell(0, &segment.source), cell(1, &segment.target));
        format!("<tr>{source}{target}<td>{:.2}</td></tr>\n", segment.score)
    };
    let title = say("segments-title");
    let columns = ["column-source", "column-target", "column-score"];
    let head = columns.map(|it| format!("<th scope=\"col\">{}</th>", say(it)));
    let rows: String = report.segments.iter().map(row).collect();
    let total = escape(&localizer.text(&total(&report.segments)));
    let table = table("segments", &total, &head.concat(), &rows);
    let body = format!("<h1 id=\"segments\">{title}</h1>\n{table}");
    Fragment {
        title,
        style: "".into(),
        body,
    }
}
