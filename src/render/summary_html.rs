//! A summary as one self-contained page.

use super::html::{self, escape, in_language, insert};
use super::lookup_text::kind_id;
use super::summary_overview;
use super::summary_pairs::{
    Figures, Pair, Spelling, any_unwanted, lang_of, language, pairs, spellings, within,
};
use crate::align::Name;
use crate::bidi::Direction;
use crate::diag::Message;
use crate::glossary::TermStatus;
use crate::l10n::{Isolation, Localizer};
use crate::summary::{Figure, KeySentence, Summary};
use crate::text::{Lang, Span};

const STYLE: &str = include_str!("summary.css");

/// The page, its headings in the language `lang`, the overview in both.
pub fn render(summary: &Summary, lang: Lang) -> String {
    let writer = Writer {
        summary,
        localizer: Localizer::new(lang, Isolation::On),
        figures: Figures::new(),
    };
    let path = summary.documents.first().map_or("", |it| &it.path);
    let title = format!(
        "{} · <bdi>{}</bdi>",
        writer.say("summary-title"),
        escape(path)
    );
    let body = format!(
        "<h1>{title}</h1>\n{}{}{}{}",
        writer.overview(),
        writer.sentences(),
        writer.names(),
        writer.figures()
    );
    html::page(lang, &title, STYLE, &body)
}

struct Writer<'a> {
    summary: &'a Summary,
    localizer: Localizer,
    figures: Figures,
}

impl Writer<'_> {
    fn say(&self, id: &'static str) -> String {
        html::prose(&self.localizer.text(&Message::new(id)))
    }

    fn section(&self, id: &'static str, body: &str) -> String {
        format!("<section>\n<h2>{}</h2>\n{body}</section>\n", self.say(id))
    }

    fn overview(&self) -> String {
        let block = |lang: Lang, id: &'static str| {
            let localizer = Localizer::new(lang, Isolation::On);
            let heading = html::prose(&localizer.text(&Message::new(id)));
            let prose = html::prose(&summary_overview::render(self.summary, &localizer));
            let language = in_language(lang);
            format!("<div {language}>\n<h3>{heading}</h3>\n<p>{prose}</p>\n</div>\n")
        };
        let own = self.localizer.lang();
        let blocks: String = [own, own.other()]
            .into_iter()
            .map(|lang| match lang {
                Lang::En => block(lang, "column-english"),
                Lang::Ar => block(lang, "column-arabic"),
            })
            .collect();
        self.section(
            "summary-overview",
            &format!("<div class=\"both\">\n{blocks}</div>\n"),
        )
    }

    fn names(&self) -> String {
        if self.summary.names.is_empty() {
            return String::new();
        }
        let rows: String = self
            .summary
            .names
            .iter()
            .map(|name| self.name(name))
            .collect();
        let caption = if any_unwanted(self.summary) {
            self.say("summary-unwanted-underlined")
        } else {
            self.say("summary-names-caption")
        };
        let columns = [
            ("column-english", ""),
            ("column-arabic", ""),
            ("column-kind", ""),
            ("column-count", " class=\"count\""),
            ("column-spellings", ""),
        ];
        self.section("summary-names", &self.table(&caption, &columns, &rows))
    }

    fn table(&self, caption: &str, columns: &[(&'static str, &str)], rows: &str) -> String {
        let head: String = columns
            .iter()
            .map(|(id, class)| format!("<th scope=\"col\"{class}>{}</th>", self.say(id)))
            .collect();
        format!(
            "<div class=\"wide\">\n<table>\n<caption>{caption}</caption>\n<thead>\n<tr>{head}</tr>\n\
             </thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        )
    }

    fn name(&self, name: &Name) -> String {
        let cell = |text: Option<&str>, lang: Lang| match text {
            Some(text) => format!("<td>{}</td>", insert(text, lang)),
            None => "<td>–</td>".to_owned(),
        };
        let spelling = |spelling: Spelling| {
            let text = insert(&spelling.text, spelling.lang);
            let text = match spelling.unwanted {
                Some(status) => {
                    let status = escape(&self.status(status));
                    format!("<span class=\"unwanted\" title=\"{status}\">{text}</span>")
                }
                None => text,
            };
            format!("{text} ×{}", spelling.count)
        };
        let spellings = spellings(name).into_iter().map(spelling);
        format!(
            "<tr>{}{}<td>{}</td><td class=\"count\">{}</td><td>{}</td></tr>\n",
            cell(name.en.as_deref(), Lang::En),
            cell(name.ar.as_deref(), Lang::Ar),
            self.say(kind_id(name.kind.name())),
            name.mentions.len(),
            spellings.collect::<Vec<_>>().join(" · "),
        )
    }

    fn status(&self, status: TermStatus) -> String {
        let id = match status {
            TermStatus::Superseded => "status-superseded",
            _ => "status-deprecated",
        };
        self.localizer.text(&Message::new(id))
    }

    fn figures(&self) -> String {
        if self.summary.figures.is_empty() {
            return String::new();
        }
        let columns = [
            ("column-spellings", ""),
            ("column-english", ""),
            ("column-arabic", ""),
            ("column-count", " class=\"count\""),
        ];
        let rows: String = self
            .summary
            .figures
            .iter()
            .map(|it| self.figure(it))
            .collect();
        let caption = self.say("summary-figures-caption");
        self.section("summary-figures", &self.table(&caption, &columns, &rows))
    }

    fn figure(&self, figure: &Figure) -> String {
        let written = figure.mentions.first().map_or("", |place| &place.text);
        let cell = |text: &str, lang| format!("<td>{}</td>", insert(text, lang));
        let form = |lang| cell(&self.figures.write(&figure.value, lang), lang);
        format!(
            "<tr>{}{}{}<td class=\"count\">{}</td></tr>\n",
            cell(written, language(self.summary)),
            form(Lang::En),
            form(Lang::Ar),
            figure.mentions.len()
        )
    }

    fn sentences(&self) -> String {
        if self.summary.sentences.is_empty() {
            return String::new();
        }
        let items: String = self
            .summary
            .sentences
            .iter()
            .map(|it| self.sentence(it))
            .collect();
        self.section(
            "summary-sentences",
            &format!("<ol class=\"key\">\n{items}</ol>\n"),
        )
    }

    fn sentence(&self, sentence: &KeySentence) -> String {
        let pair = |pair: Pair| {
            let written = insert(&pair.written, pair.lang);
            let other = insert(&pair.other, pair.lang.other());
            format!("<li>{written} = {other}</li>\n")
        };
        let pairs: String = pairs(self.summary, sentence, &self.figures)
            .into_iter()
            .map(pair)
            .collect();
        let pairs = if pairs.is_empty() {
            pairs
        } else {
            // The pairs run as their sentence does.
            let dir = Direction::of(language(self.summary)).name();
            format!("<ul class=\"pairs\" dir=\"{dir}\">\n{pairs}</ul>\n")
        };
        format!(
            "<li>\n<blockquote {}><p>{}</p></blockquote>\n{pairs}</li>\n",
            in_language(language(self.summary)),
            self.marked(sentence)
        )
    }

    /// The sentence with its names and figures marked.
    ///
    /// NOTE: what is in the script of the sentence gets no `<bdi>`: an isolate would part a clitic
    /// from the word that it is joined to (بماسك).
    fn marked(&self, sentence: &KeySentence) -> String {
        let mut places: Vec<(Span, Lang, &str)> = Vec::new();
        let lang = language(self.summary);
        for &at in &sentence.names {
            let mentions = &self.summary.names[at].mentions;
            let inside = within(mentions, |it| it.span, sentence.span);
            places.extend(inside.iter().map(|it| (it.span, lang_of(it), "name")));
        }
        for &at in &sentence.figures {
            let mentions = &self.summary.figures[at].mentions;
            let inside = within(mentions, |it| it.span, sentence.span);
            places.extend(inside.iter().map(|it| (it.span, lang, "figure")));
        }
        places.sort_by_key(|(span, ..)| *span);
        let mut out = String::new();
        let mut from = sentence.span.start;
        let slice = |start: usize, end: usize| {
            let base = sentence.span.start;
            escape(
                sentence
                    .text
                    .get(start - base..end - base)
                    .unwrap_or_default(),
            )
        };
        for (span, own, class) in places {
            if span.start < from {
                continue;
            }
            let text = slice(span.start, span.end);
            let text = if own == lang {
                text
            } else {
                format!("<bdi {}>{text}</bdi>", in_language(own))
            };
            out.push_str(&slice(from, span.start));
            out.push_str(&format!("<mark class=\"{class}\">{text}</mark>"));
            from = span.end;
        }
        out.push_str(&slice(from, sentence.span.end));
        out
    }
}
