//! The parts of pages that show whole texts: the texts, their names, and the description of each name
//! that appears when the reader points at a mention of it or reaches it with the keyboard.
//!
//! No script: the descriptions are in the style sheet, a class for each name, and appears in a bar
//! that covers nothing else. Screen readers get it from a hidden list.

mod rows;
mod text;

use rustc_hash::FxHashSet;

use crate::align::{Name, PlacedMention};
use crate::bidi;
use crate::diag::Message;
use crate::glossary::TermStatus;
use crate::l10n::Localizer;
use crate::render::align::AlignedTexts;
use crate::render::shared::html::{self, escape, in_language, insert};
use crate::render::shared::mentions::lang_of;
use crate::text::{Lang, Span};
use rows::rows;
use text::Marked;

/// Standings that a mention is marked for.
const UNWANTED: [TermStatus; 2] = [TermStatus::Deprecated, TermStatus::Superseded];

/// A report and its texts, as parts of a page.
pub(in crate::render) struct MarkedPage<'a> {
    pub(in crate::render) aligned: AlignedTexts<'a>,
    pub(in crate::render) localizer: &'a Localizer,
}

impl MarkedPage<'_> {
    pub(in crate::render) fn say(&self, id: &'static str) -> String {
        escape(&self.localizer.text(&Message::new(id)))
    }

    /// The heading of the page: a word and the paths.
    pub(in crate::render) fn title(&self, id: &'static str) -> String {
        let paths = self.aligned.report.documents.iter();
        let paths = paths.map(|it| format!("<bdi>{}</bdi>", escape(&it.path)));
        format!("{} {}", self.say(id), paths.collect::<Vec<_>>().join(" · "))
    }

    /// The bar, before anything says something in it.
    pub(in crate::render) fn hint(&self) -> String {
        format!("<p class=\"bar\">{}</p>\n", self.say("marked-hint"))
    }

    /// The texts, two of them side by side.
    pub(in crate::render) fn sections(&self) -> String {
        let marked: Vec<Marked<'_>> = (0..self.aligned.documents.len())
            .map(|number| Marked::new(self.aligned.report, number, self.aligned.documents[number]))
            .collect();
        match &marked[..] {
            [source, target] => self.side_by_side([source, target]),
            _ => marked.iter().map(|it| self.section(it)).collect(),
        }
    }

    fn section(&self, text: &Marked<'_>) -> String {
        let (heading, body) = (self.say("marked-text"), text.whole());
        format!(
            "<section>\n<h2>{heading}</h2>\n<div class=\"text\" {}>{body}</div>\n</section>\n",
            in_language(text.lang())
        )
    }

    fn side_by_side(&self, sides: [&Marked<'_>; 2]) -> String {
        let rows = rows(
            &self.aligned.report.segments,
            self.aligned.pair(),
            |side, at| !sides[side].crosses(at),
        );
        let row = |spans: [Span; 2]| {
            let cell = |side: usize| {
                format!(
                    "<div class=\"text\" {}>{}</div>\n",
                    in_language(sides[side].lang()),
                    sides[side].stretch(spans[side])
                )
            };
            format!("<div class=\"beside\">\n{}{}</div>\n", cell(0), cell(1))
        };
        format!(
            "<section>\n<h2>{} · {}</h2>\n{}</section>\n",
            self.say("column-source"),
            self.say("column-target"),
            rows.into_iter().map(row).collect::<String>()
        )
    }

    /// The table of names.
    pub(in crate::render) fn table(&self) -> String {
        let columns = [
            "column-english",
            "column-arabic",
            "column-kind",
            "column-id",
            "column-count",
            "column-spellings",
        ];
        let head = columns.map(|it| format!("<th scope=\"col\">{}</th>", self.say(it)));
        let rows: String = self
            .aligned
            .report
            .names
            .iter()
            .map(|it| self.row(it))
            .collect();
        format!(
            "<section>\n<h2 id=\"names\">{}</h2>\n{}</section>\n",
            self.say("summary-names"),
            html::table(
                "names",
                &self.say("summary-names-caption"),
                &head.concat(),
                &rows
            ),
        )
    }

    fn row(&self, name: &Name<'_>) -> String {
        let form = |text: Option<&str>, lang| match text {
            Some(text) => insert(text, lang),
            None => "–".to_owned(),
        };
        let spellings: Vec<String> = spellings(name)
            .into_iter()
            .map(|(text, lang)| insert(text, lang))
            .collect();
        format!(
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            form(name.en.as_deref(), Lang::En),
            form(name.ar.as_deref(), Lang::Ar),
            self.kind(name),
            id(name).map_or("–".to_owned(), |it| insert(it, Lang::En)),
            name.mentions.len(),
            spellings.join(" · "),
        )
    }

    fn kind(&self, name: &Name<'_>) -> String {
        self.say(crate::render::shared::labels::kind_of(name))
    }

    /// The description of each name, for screen readers.
    pub(in crate::render) fn cards(&self) -> String {
        let card = |(number, name): (usize, &Name<'_>)| {
            let mut parts = Vec::new();
            parts.extend(name.en.as_deref().map(|it| insert(it, Lang::En)));
            parts.extend(name.ar.as_deref().map(|it| insert(it, Lang::Ar)));
            parts.push(self.kind(name));
            parts.extend(id(name).map(|it| insert(it, Lang::En)));
            format!("<li id=\"n{number}\">{}</li>\n", parts.join(" · "))
        };
        let names = self.aligned.report.names.iter().enumerate();
        let cards: String = names.map(card).collect();
        let standings = UNWANTED.map(|it| {
            let word = self.say(crate::render::shared::labels::status_id(it));
            format!("<li id=\"{}\">{word}</li>\n", it.name())
        });
        format!("<ul hidden>\n{cards}{}</ul>\n", standings.concat())
    }

    /// The style sheet, with the same descriptions for sighted readers.
    pub(in crate::render) fn style(&self) -> String {
        let mut out = html::MARKED_STYLE.to_owned();
        for standing in UNWANTED {
            let word =
                self.localizer
                    .text(&Message::new(crate::render::shared::labels::status_id(
                        standing,
                    )));
            let (name, word) = (standing.name(), css_string(&word));
            out.push_str(&format!(".{name} {{ --standing: \"{word}\\a\"; }}\n"));
        }
        for (number, name) in self.aligned.report.names.iter().enumerate() {
            let kind = crate::render::shared::labels::kind_of(name);
            let kind = self.localizer.text(&Message::new(kind));
            let last = match id(name) {
                Some(id) => format!("{kind} · {id}"),
                None => kind,
            };
            let lines = [name.en.as_deref(), name.ar.as_deref(), Some(&last)];
            let lines: Vec<String> = lines.into_iter().flatten().map(css_string).collect();
            out.push_str(&format!(
                ".n{number} {{ --name: \"{}\"; }}\n",
                lines.join("\\a ")
            ));
        }
        out
    }
}

/// Every spelling of a name with its language, in text order.
fn spellings<'a>(name: &'a Name<'_>) -> Vec<(&'a str, Lang)> {
    let mut seen: FxHashSet<(&str, Lang)> = FxHashSet::default();
    let spelling = |mention: &'a PlacedMention| (&*mention.text, lang_of(mention));
    let all = name.mentions.iter().map(spelling);
    all.filter(|it| seen.insert(*it)).collect()
}

fn id<'a>(name: &'a Name<'_>) -> Option<&'a str> {
    name.concept.as_deref()
}

/// `text` inside a string of a style sheet: nothing but letters, digits and spaces stands as it is.
fn css_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in bidi::visible(text).chars() {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            out.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_cannot_end_its_style_sheet() {
        assert_eq!(
            css_string("a</style>\"\n"),
            "a\\3c \\2f style\\3e \\22 \\a "
        );
        assert_eq!(css_string("\u{202E}ب"), "\\27e8 U\\2b 202E\\27e9 ب");
    }
}
