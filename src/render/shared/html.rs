//! What all pages share: the frame, escaping, and elements that know their language.
//!
//! A page has no script and fetches nothing; direction is the markup's alone, so direction
//! controls are left out.

use std::borrow::Cow;

use crate::bidi::{Direction, FSI, LRI, PDI, RLI};
use crate::text::{Lang, dominant_language, is_bidi_control};

/// The style sheet of all pages.
const PAGE_STYLE: &str = include_str!("styles/page.css");
/// What is added for texts whose names are marked.
pub(in crate::render) const MARKED_STYLE: &str = include_str!("styles/marked.css");
/// What is added for summaries.
pub(in crate::render) const SUMMARY_STYLE: &str = include_str!("styles/summary.css");

/// What is added for tables of names.
pub(in crate::render) const NAMES_STYLE: &str = include_str!("styles/names.css");

/// User text as HTML text or attribute value.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push(&mut out, c);
    }
    out
}

/// A character as text or attribute value; one that steers is left out or replaced.
pub(in crate::render) fn push(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        '\n' | '\t' => out.push(c),
        c if c.is_control() => out.push('\u{FFFD}'),
        c if is_bidi_control(c) => {}
        c => out.push(c),
    }
}

/// Prose that a localizer wrote with isolation on: every isolate becomes a `<bdi>`.
pub(in crate::render) fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            FSI | LRI | RLI => {
                open += 1;
                out.push_str("<bdi>");
            }
            PDI if open > 0 => {
                open -= 1;
                out.push_str("</bdi>");
            }
            c => push(&mut out, c),
        }
    }
    out.push_str(&"</bdi>".repeat(open));
    out
}

/// The attributes of an element whose language is known.
pub(in crate::render) fn in_language(lang: Lang) -> String {
    format!(
        "lang=\"{}\" dir=\"{}\"",
        lang.code(),
        Direction::of(lang).name()
    )
}

/// `text` inline, of a known language.
pub(in crate::render) fn insert(text: &str, lang: Lang) -> String {
    format!("<bdi {}>{}</bdi>", in_language(lang), escape(text))
}

/// A table with a caption, in a box of its own that a narrow screen scrolls and the keyboard reaches.
/// `label` is the id of the element that names it; the rest is HTML.
pub(in crate::render) fn table(label: &str, caption: &str, head: &str, rows: &str) -> String {
    table_of(label, caption, head, &format!("<tbody>\n{rows}</tbody>\n"))
}

/// The same with bodies of its own.
pub(in crate::render) fn table_of(label: &str, caption: &str, head: &str, bodies: &str) -> String {
    format!(
        "<div class=\"wide\" role=\"region\" aria-labelledby=\"{label}\" tabindex=\"0\">\n<table>\n\
         <caption>{caption}</caption>\n<thead>\n<tr>{head}</tr>\n</thead>\n\
         {bodies}</table>\n</div>\n"
    )
}

/// Two texts beside each other, of which the first is in `lang`: Arabic on the right, English on the
/// left, on every page. Where there is room for one alone the first stands above.
pub(in crate::render) fn beside(class: &str, lang: Lang, both: &str) -> String {
    let direction = Direction::of(lang).name();
    format!("<div class=\"{class}\" dir=\"{direction}\">\n{both}</div>\n")
}

/// The heading of a page and the title of its window.
pub(in crate::render) struct Heading {
    /// The title, as HTML.
    pub(in crate::render) title: String,
    /// The heading, as HTML.
    pub(in crate::render) html: String,
}

impl Heading {
    /// The title that the sender chose, with that of the `report` (HTML) below it; else that alone.
    pub(in crate::render) fn new(chosen: Option<&str>, report: String) -> Heading {
        let Some(chosen) = chosen else {
            return Heading {
                html: format!("<h1>{report}</h1>\n"),
                title: report,
            };
        };
        let language = in_language(dominant_language(chosen));
        let title = escape(chosen);
        Heading {
            html: format!("<h1 {language}>{title}</h1>\n<p class=\"about\">{report}</p>\n"),
            title,
        }
    }
}

/// A report as a part of a page: it has no frame of its own, so that a page may hold several.
pub(in crate::render) struct Fragment {
    /// The title, as HTML.
    pub(in crate::render) title: String,
    /// What it adds to the style sheet that all pages have.
    pub(in crate::render) style: Cow<'static, str>,
    /// What stands inside `main`, as HTML.
    pub(in crate::render) body: String,
}

impl Fragment {
    /// A whole page in the language `lang` that holds this alone.
    pub(in crate::render) fn page(&self, lang: Lang) -> String {
        format!(
            "<!doctype html>\n<html {language}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
             <title>{title}</title>\n<style>\n{PAGE_STYLE}{style}</style>\n</head>\n<body>\n<main>\n\
             {body}</main>\n</body>\n</html>\n",
            language = in_language(lang),
            title = without_tags(&self.title),
            style = self.style,
            body = self.body,
        )
    }
}

/// A title has no elements.
fn without_tags(html: &str) -> Cow<'_, str> {
    if !html.contains('<') {
        return Cow::Borrowed(html);
    }
    let mut inside = false;
    let outside = html.chars().filter(|&c| {
        let shown = !inside && c != '<';
        inside = (inside || c == '<') && c != '>';
        shown
    });
    Cow::Owned(outside.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_isolates_become_elements() {
        assert_eq!(
            escape("a<b>&\"'\u{202E}\u{1B}"),
            "a&lt;b&gt;&amp;&quot;&#39;\u{FFFD}"
        );
        assert_eq!(
            prose("\u{2068}<\u{2068}x\u{2069}\u{2069}\u{2069}"),
            "<bdi>&lt;<bdi>x</bdi></bdi>"
        );
        assert_eq!(prose("\u{2068}a"), "<bdi>a</bdi>");
        assert_eq!(without_tags("a <bdi>b</bdi>"), "a b");
    }
}
