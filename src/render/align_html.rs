//! Mentions as one self-contained page: the names table and the texts with every mention marked.

use super::html::{escape, in_language, page};
use crate::align::{AlignReport, Name, PlacedMention};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::text::{Lang, Script};

/// The page: `texts` are the documents that the report speaks of, in its order.
pub fn render(report: &AlignReport, texts: &[&str], localizer: &Localizer) -> String {
    let say = |id: &'static str| escape(&localizer.text(&Message::new(id)));
    let lang = localizer.lang();
    let rows: String = report
        .names
        .iter()
        .map(|name| row(name, localizer))
        .collect();
    let paths = report.documents.iter();
    let paths: Vec<String> = paths
        .map(|it| format!("<bdi>{}</bdi>", escape(&it.path)))
        .collect();
    let title = format!("{} {}", say("align-title"), paths.join(" · "));
    let sections = texts.iter().enumerate().map(|(number, text)| {
        let document = report.documents.get(number);
        let language = in_language(document.map_or(Lang::En, |it| it.language));
        let body = marked(report, number, text);
        format!("<section class=\"text\" {language}>\n{body}</section>\n")
    });
    let body = format!(
        "<h1>{title}</h1>\n<div class=\"wide\"><table>\n<thead><tr>\
         <th scope=\"col\">{english}</th><th scope=\"col\">{arabic}</th><th scope=\"col\">{kind}</th>\
         <th scope=\"col\">{count}</th><th scope=\"col\">{spellings}</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table></div>\n{sections}",
        english = say("column-english"),
        arabic = say("column-arabic"),
        kind = say("column-kind"),
        count = say("column-count"),
        spellings = say("column-spellings"),
        sections = sections.collect::<String>(),
    );
    page(lang, &title, "", &body)
}

fn row(name: &Name, localizer: &Localizer) -> String {
    let cell = |text: Option<&str>, lang: Lang| {
        format!(
            "<td {}>{}</td>",
            in_language(lang),
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

/// The text of a document by paragraphs, every mention in a `<mark>` that names its canonical form.
fn marked(report: &AlignReport, document: usize, text: &str) -> String {
    let mut places: Vec<(&Name<'_>, &PlacedMention<'_>)> = Vec::new();
    for name in &report.names {
        let here = name.mentions.iter().filter(|it| it.document == document);
        places.extend(here.map(|mention| (name, mention)));
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
            // NOTE: an isolate would part an Arabic name from the clitic that it is joined to.
            let name = match mention.script {
                Script::Arabic => escape(&mention.text),
                Script::Latin => format!("<bdi>{}</bdi>", escape(&mention.text)),
            };
            out.push_str(&format!(
                "<mark class=\"{}\" tabindex=\"0\" title=\"{}\">{name}</mark>",
                mention.status.name(),
                escape(&canonical.join(" · ")),
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
