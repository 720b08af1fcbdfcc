//! Segments for spreadsheets and translation memories: one a row.

use crate::render::align::AlignedTexts;
use crate::render::shared::csv::cell_into;
use crate::text::Span;

/// The columns: both texts, the score, and where the sentences stand in bytes.
const HEADER: &str = "source,target,score,source_start,source_end,target_start,target_end,source_sentences,target_sentences\n";

/// The segments of a pair as CSV: UTF-8, LF, a header row; an empty cell where a side has nothing.
pub(super) fn render(aligned: AlignedTexts<'_>) -> String {
    let mut out = HEADER.as_bytes().to_vec();
    for segment in &aligned.report.segments {
        let sides = [&segment.source, &segment.target];
        for (spans, text) in sides.into_iter().zip(aligned.pair()) {
            let sentences: Vec<&str> = spans.iter().map(|it| it.of(text)).collect();
            cell_into(&mut out, &sentences.join(" "));
        }
        out.extend_from_slice(format!("{:.3}", segment.score).as_bytes());
        let spans = [segment.source_span(), segment.target_span()];
        for (side, span) in spans.into_iter().enumerate() {
            let span = span.map(|it| aligned.in_bytes(side, it));
            out.extend_from_slice(place(span).as_bytes());
        }
        let counts = format!(",{},{}\n", segment.source.len(), segment.target.len());
        out.extend_from_slice(counts.as_bytes());
    }
    String::from_utf8(out).unwrap_or_default()
}

fn place(span: Option<Span>) -> String {
    span.map_or_else(|| ",,".to_owned(), |it| format!(",{},{}", it.start, it.end))
}
