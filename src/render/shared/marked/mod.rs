//! The parts of pages that show whole texts: the texts, their names, and the description of each name
//! that appears when the reader points at a mention of it or reaches it with the keyboard.
//!
//! No script: the descriptions are in the style sheet, a class for each name, and appears in a bar
//! that covers nothing else. Screen readers get it from a hidden list.

mod rows;
mod text;

use rustc_hash::FxHashSet;

use crate::align::{Name, PlacedMention};
use crate::bidi::{self, Direction};
use crate::diag::Message;
use crate::glossary::TermStatus;
use crate::l10n::Localizer;
use crate::render::Audience;
use crate::render::align::AlignedTexts;
use crate::render::shared::html::{self, Heading, escape, in_language, insert};
use crate::render::shared::labels::{column_of, kind_of, status_id};
use crate::render::shared::mentions::{first_place, lang_of};
use crate::render::shared::names_table::{Form, NameRow, NamesTable, Order, pair_cell, pair_head};
use crate::text::{Lang, Span};
use rows::rows;
use text::Marked;

/// Standings that a mention is marked for.
const UNWANTED: [TermStatus; 2] = [TermStatus::Deprecated, TermStatus::Superseded];

/// A report and its texts, as parts of a page.
pub(in crate::render) struct MarkedPage<'a> {
    pub(in crate::render) aligned: AlignedTexts<'a>,
    pub(in crate::render) audience: &'a Audience,
}

impl MarkedPage<'_> {
    pub(in crate::render) fn say(&self, id: &'static str) -> String {
        escape(&self.labels().text(&Message::new(id)))
    }

    fn labels(&self) -> &Localizer {
        &self.audience.pages
    }

    /// The heading of the page: a word and the paths, below the title that the sender chose.
    pub(in crate::render) fn heading(&self, id: &'static str) -> Heading {
        let paths = self.aligned.report.documents.iter();
        let paths = paths.map(|it| format!("<bdi>{}</bdi>", escape(&it.path)));
        let report = format!("{} {}", self.say(id), paths.collect::<Vec<_>>().join(" · "));
        Heading::new(self.audience.presentation.title.as_deref(), report)
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
            let both = format!("{}{}", cell(0), cell(1));
            html::beside("beside", sides[0].lang(), &both)
        };
        // Named in the order in which they stand.
        let mut names = ["column-source", "column-target"].map(|it| self.say(it));
        if sides[0].lang() != self.labels().lang() {
            names.reverse();
        }
        format!(
            "<section>\n<h2>{}</h2>\n{}</section>\n",
            names.join(" · "),
            rows.into_iter().map(row).collect::<String>()
        )
    }

    /// The table of names.
    pub(in crate::render) fn table(&self) -> String {
        let own = self.labels().lang();
        let languages = [own, own.other()];
        let forms = pair_head(&languages.map(|it| self.say(column_of(it))), languages);
        let columns = ["column-kind", "column-count", "column-spellings"];
        let id = self.audience.presentation.ids.then_some("column-id");
        let head = columns.into_iter().chain(id);
        let head: String = head
            .map(|it| format!("<th scope=\"col\">{}</th>", self.say(it)))
            .collect();
        let names = self.aligned.report.names.iter();
        let table = NamesTable {
            heading: "names",
            caption: self.say("summary-names-caption"),
            head: format!("{forms}{head}"),
            rows: names.map(|it| self.row(it)).collect(),
            order: Order::Place,
            words: self.labels(),
        };
        let (heading, table) = (self.say("summary-names"), table.render());
        format!("<section>\n<h2 id=\"names\">{heading}</h2>\n{table}</section>\n")
    }

    fn row(&self, name: &Name<'_>) -> NameRow {
        let own = self.labels().lang();
        let form = |lang: Lang| {
            let text = form_in(name, lang);
            let html = text.map_or("–".to_owned(), |it| insert(it, lang));
            Form { html, lang }
        };
        let id = name.concept.as_deref();
        let id = || id.map_or("–".to_owned(), |it| insert(it, Lang::En));
        let id = self.audience.presentation.ids.then(id);
        let id = id.map_or(String::new(), |it| format!("<td>{it}</td>"));
        let cells = format!(
            "<td>{}</td><td>{}</td>{}{id}",
            self.kind(name),
            name.mentions.len(),
            self.written(name)
        );
        let either = form_in(name, own).or(form_in(name, own.other()));
        NameRow {
            kind: kind_of(name),
            form: either.unwrap_or_default().to_owned(),
            count: name.mentions.len(),
            place: first_place(name),
            cells: format!("{}{cells}", pair_cell(&[form(own), form(own.other())])),
        }
    }

    /// How the texts write a name, each language on its side.
    fn written(&self, name: &Name<'_>) -> String {
        let all = spellings(name);
        let own = self.labels().lang();
        let group = |lang: Lang| {
            let here = all.iter().filter(|it| it.1 == lang);
            let here: Vec<String> = here.map(|it| insert(it.0, lang)).collect();
            let direction = Direction::of(lang).name();
            (!here.is_empty()).then(|| (direction, here.join(" · ")))
        };
        match [group(own), group(own.other())] {
            [Some(first), Some(second)] => {
                let form = |(direction, text): (&str, String)| {
                    format!("<span class=\"form\" dir=\"{direction}\">{text}</span>")
                };
                format!(
                    "<td class=\"written\">{} {}</td>",
                    form(first),
                    form(second)
                )
            }
            [Some((direction, text)), None] | [None, Some((direction, text))] => {
                format!("<td dir=\"{direction}\">{text}</td>")
            }
            [None, None] => "<td>–</td>".to_owned(),
        }
    }

    fn kind(&self, name: &Name<'_>) -> String {
        self.say(kind_of(name))
    }

    /// The id of a name, where ids are shown.
    fn id<'n>(&self, name: &'n Name<'_>) -> Option<&'n str> {
        let shown = self.audience.presentation.ids;
        name.concept.as_deref().filter(|_| shown)
    }

    /// The description of each name, for screen readers.
    pub(in crate::render) fn cards(&self) -> String {
        let card = |(number, name): (usize, &Name<'_>)| {
            let mut parts = Vec::new();
            parts.extend(name.en.as_deref().map(|it| insert(it, Lang::En)));
            parts.extend(name.ar.as_deref().map(|it| insert(it, Lang::Ar)));
            parts.push(self.kind(name));
            parts.extend(self.id(name).map(|it| insert(it, Lang::En)));
            format!("<li id=\"n{number}\">{}</li>\n", parts.join(" · "))
        };
        let names = self.aligned.report.names.iter().enumerate();
        let cards: String = names.map(card).collect();
        let standings = UNWANTED.map(|it| {
            let word = self.say(status_id(it));
            format!("<li id=\"{}\">{word}</li>\n", it.name())
        });
        format!("<ul hidden>\n{cards}{}</ul>\n", standings.concat())
    }

    /// The style sheet, with the same descriptions for sighted readers.
    pub(in crate::render) fn style(&self) -> String {
        let mut out = format!("{}{}", html::NAMES_STYLE, html::MARKED_STYLE);
        for standing in UNWANTED {
            let word = self.labels().text(&Message::new(status_id(standing)));
            let (name, word) = (standing.name(), css_string(&word));
            out.push_str(&format!(".{name} {{ --standing: \"{word}\\a\"; }}\n"));
        }
        for (number, name) in self.aligned.report.names.iter().enumerate() {
            let kind = self.labels().text(&Message::new(kind_of(name)));
            let last = match self.id(name) {
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

/// The form of a name in a language.
fn form_in<'a>(name: &'a Name<'_>, lang: Lang) -> Option<&'a str> {
    match lang {
        Lang::En => name.en.as_deref(),
        Lang::Ar => name.ar.as_deref(),
    }
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
