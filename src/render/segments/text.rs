//! Segments for people: the sentences of a source above those of the target, with a score.

use crate::align::AlignedSegment;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::Medium;
use crate::render::align::AlignedTexts;
use crate::text::Span;

/// The segments of a pair, numbered.
pub(super) fn render(aligned: AlignedTexts<'_>, localizer: &Localizer, medium: Medium) -> String {
    let (report, texts) = (aligned.report, aligned.pair());
    let say = |id: &'static str| localizer.text(&Message::new(id));
    let only = [say("segments-only-source"), say("segments-only-target")];
    let mut out = String::new();
    for (nth, segment) in report.segments.iter().enumerate() {
        let parts = [&segment.source, &segment.target];
        let side = parts.iter().position(|it| it.is_empty());
        let head = match side {
            None => format!("{}  {:.2}", nth + 1, segment.score),
            Some(missing) => format!("{}  {}", nth + 1, medium.warn(&only[1 - missing])),
        };
        out.push_str(&medium.strong(&head));
        out.push('\n');
        for (side, spans) in parts.into_iter().enumerate() {
            for span in spans {
                let language = aligned.language_at(side, span.start);
                let sentence = medium.insert_in(span.of(texts[side]), language);
                out.push_str(&format!("  {sentence}\n"));
            }
        }
        out.push('\n');
    }
    out.push_str(&localizer.text(&total(&report.segments)));
    out.push('\n');
    medium.lay_out(out, localizer.lang())
}

/// How many segments are pairs, and how many sentences stand alone.
pub(super) fn total(segments: &[AlignedSegment]) -> Message {
    let alone = |spans: fn(&AlignedSegment) -> (&[Span], &[Span])| {
        let gaps = segments.iter().map(spans).filter(|it| it.1.is_empty());
        gaps.map(|it| it.0.len()).sum::<usize>()
    };
    let source = alone(|it| (&it.source, &it.target));
    let target = alone(|it| (&it.target, &it.source));
    let pairs = segments
        .iter()
        .filter(|it| !it.source.is_empty() && !it.target.is_empty());
    Message::new("segments-total")
        .with("pairs", pairs.count())
        .with("source", source)
        .with("target", target)
}
