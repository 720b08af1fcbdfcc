//! Mentions as one self-contained page: the names table and the text with every mention marked.

use crate::align::{AlignReport, Name, PlacedMention};
use crate::bidi::Direction;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::text::Lang;

const STYLE: &str = include_str!("page.css");

/// User text as HTML text or attribute value; direction controls are left out, because direction
/// is the markup's.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push('\u{FFFD}'),
            c if crate::text::is_bidi_control(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// The page: `text` is the document that the report speaks of.
pub fn render(report: &AlignReport, text: &str, localizer: &Localizer) -> String {
    let say = |id: &'static str| escape(&localizer.text(&Message::new(id)));
    let lang = localizer.lang();
    let rows: String = report
        .names
        .iter()
        .map(|name| row(name, localizer))
        .collect();
    let document = report.documents.first();
    let path = document.map_or("", |document| &document.path);
    let language = document.map_or(Lang::En, |document| document.language);
    format!(
        "<!doctype html>\n<html lang=\"{code}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title} <bdi>{path}</bdi></h1>\n<div class=\"wide\"><table>\n<thead><tr>\
         <th scope=\"col\">{english}</th><th scope=\"col\">{arabic}</th><th scope=\"col\">{kind}</th>\
         <th scope=\"col\">{count}</th><th scope=\"col\">{spellings}</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table></div>\n<section class=\"text\" lang=\"{text_lang}\" dir=\"{text_dir}\">\n\
         {body}</section>\n</main>\n</body>\n</html>\n",
        code = lang.code(),
        dir = Direction::of(lang).name(),
        title = say("align-title"),
        path = escape(path),
        english = say("column-english"),
        arabic = say("column-arabic"),
        kind = say("column-kind"),
        count = say("column-count"),
        spellings = say("column-spellings"),
        text_lang = language.code(),
        text_dir = Direction::of(language).name(),
        body = marked(report, text),
    )
}

fn row(name: &Name, localizer: &Localizer) -> String {
    let cell = |text: Option<&str>, lang: Lang| {
        format!(
            "<td lang=\"{}\" dir=\"{}\">{}</td>",
            lang.code(),
            Direction::of(lang).name(),
            escape(text.unwrap_or("–"))
        )
    };
    let kind = super::lookup_text::kind_id(name.kind.name());
    let mut spellings: Vec<&str> = Vec::new();
    for mention in &name.mentions {
        if !spellings.contains(&&*mention.text) {
            spellings.push(&mention.text);
        }
    }
    let spellings = spellings
        .iter()
        .map(|text| format!("<bdi>{}</bdi>", escape(text)));
    format!(
        "<tr>{}{}<td>{}</td><td>{}</td><td>{}</td></tr>\n",
        cell(name.en.as_deref(), Lang::En),
        cell(name.ar.as_deref(), Lang::Ar),
        escape(&localizer.text(&Message::new(kind))),
        name.mentions.len(),
        spellings.collect::<Vec<_>>().join(" · "),
    )
}

/// The text by paragraphs, every mention in a `<mark>` that names its canonical form.
fn marked(report: &AlignReport, text: &str) -> String {
    let mut places: Vec<(&Name, &PlacedMention)> = Vec::new();
    for name in &report.names {
        places.extend(name.mentions.iter().map(|mention| (name, mention)));
    }
    places.sort_by_key(|(_, mention)| mention.span);
    let mut places = places.into_iter().peekable();
    let mut out = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        out.push_str("<p>");
        let mut from = at;
        while let Some((name, mention)) = places.next_if(|(_, m)| m.span.start < end) {
            out.push_str(&escape(&text[from..mention.span.start]));
            let canonical = [name.en.as_deref(), name.ar.as_deref()];
            let canonical: Vec<&str> = canonical.into_iter().flatten().collect();
            out.push_str(&format!(
                "<mark class=\"{}\" tabindex=\"0\" title=\"{}\"><bdi>{}</bdi></mark>",
                mention.status.name(),
                escape(&canonical.join(" · ")),
                escape(&mention.text)
            ));
            from = mention.span.end;
        }
        if from < end {
            out.push_str(escape(&text[from..end]).trim_end());
        }
        out.push_str("</p>\n");
        at = end.max(from);
    }
    out
}
