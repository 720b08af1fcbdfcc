//! Segments as a page: source and target side by side.

use crate::align::AlignedSegment;
use crate::bidi::Direction;
use crate::diag::Message;
use crate::render::Audience;
use crate::render::align::AlignedTexts;
use crate::render::segments::text::total;
use crate::render::shared::html::{self, Fragment, Heading, escape, in_language, table};
use crate::text::{Lang, Span};

/// The segments of a pair, a row for each.
pub(super) fn fragment(aligned: AlignedTexts<'_>, audience: &Audience) -> Fragment {
    let (report, texts, localizer) = (aligned.report, aligned.pair(), &audience.pages);
    let sides = sides(aligned, localizer.lang());
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
        let spans = [&segment.source, &segment.target];
        let both = sides.map(|side| cell(side, spans[side]));
        format!("<tr>{}<td>{:.2}</td></tr>\n", both.concat(), segment.score)
    };
    let title = say("segments-title");
    let columns = sides.map(|it| {
        let class = Direction::of(aligned.documents[it].language()).name();
        let name = say(["column-source", "column-target"][it]);
        format!("<th scope=\"col\" class=\"{class}\">{name}</th>")
    });
    let head = format!(
        "{}<th scope=\"col\">{}</th>",
        columns.concat(),
        say("column-score")
    );
    let rows: String = report.segments.iter().map(row).collect();
    let total = escape(&localizer.text(&total(&report.segments)));
    let table = table("segments", &total, &head, &rows);
    let chosen = audience.presentation.title.as_deref();
    let Heading { title, html } = Heading::new(chosen, title);
    Fragment {
        title,
        style: html::NAMES_STYLE.into(),
        body: format!("<div id=\"segments\">\n{html}</div>\n{table}"),
    }
}

/// Which text stands in which column: that in the language of the page in the first.
fn sides(aligned: AlignedTexts<'_>, lang: Lang) -> [usize; 2] {
    let languages = [0, 1].map(|it| aligned.documents.get(it).map(|it| it.language()));
    match languages {
        [Some(source), Some(target)] if source != lang && target == lang => [1, 0],
        _ => [0, 1],
    }
}
