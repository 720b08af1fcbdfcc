//! Segments as a page: source and target side by side.

use crate::align::{AlignReport, AlignedSegment};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::segments::text::total;
use crate::render::shared::html::{escape, in_language, page, table};
use crate::text::{Lang, Span};

/// The page: `texts` are the source and the target.
pub fn render(report: &AlignReport<'_>, texts: [&str; 2], localizer: &Localizer) -> String {
    let say = |id: &'static str| escape(&localizer.text(&Message::new(id)));
    let languages = [0, 1].map(|it| report.documents.get(it).map_or(Lang::En, |it| it.language));
    let row = |segment: &AlignedSegment| {
        let cell = |side: usize, spans: &[Span]| {
            let sentences = spans.iter().map(|it| escape(it.of(texts[side])));
            let body = sentences.collect::<Vec<_>>().join("<br>");
            let body = if body.is_empty() {
                "–".to_owned()
            } else {
                body
            };
            format!("<td {}>{body}</td>", in_language(languages[side]))
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
    page(localizer.lang(), &title, "", &body)
}
