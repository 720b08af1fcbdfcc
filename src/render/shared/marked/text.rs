//! A text on a page, character for character, with every mention marked.
//!
//! The text content of a marked text is the text: tags stripped and references decoded, each
//! character is there and no other. What HTML cannot hold (NUL and the controls of C1) is U+FFFD, with its code beside it.

use crate::align::{AlignReport, PlacedMention};
use crate::bidi;
use crate::document::Document;
use crate::render::shared::html::{in_language, push};
use crate::render::shared::mentions::lang_of;
use crate::text::{Lang, Span, is_arabic_letter, is_bidi_control, is_latin_letter};

/// A text and its mentions.
pub(in crate::render) struct Marked<'a> {
    document: &'a Document,
    text: &'a str,
    /// Mentions in text order, each with the number of its name.
    places: Vec<(usize, &'a PlacedMention<'a>)>,
}

/// A line of a text, which runs as its language does.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    lang: Lang,
}

impl<'a> Marked<'a> {
    /// The text of document `number` of a report.
    pub(in crate::render) fn new(
        report: &'a AlignReport<'a>,
        number: usize,
        document: &'a Document,
    ) -> Marked<'a> {
        let mut places = Vec::new();
        for (name, it) in report.names.iter().enumerate() {
            let here = it.mentions.iter().filter(|it| it.document == number);
            places.extend(here.map(|mention| (name, mention)));
        }
        places.sort_by_key(|(_, mention)| mention.span);
        Marked {
            document,
            text: document.text(),
            places,
        }
    }

    /// The language of the text.
    pub(in crate::render) fn lang(&self) -> Lang {
        self.document.language()
    }

    /// Everything, a paragraph for each line; line ends stand between them.
    pub(in crate::render) fn whole(&self) -> String {
        self.stretch(Span::new(0, self.text.len()))
    }

    /// The same of some whole lines.
    pub(in crate::render) fn stretch(&self, span: Span) -> String {
        let mut out = String::with_capacity(span.len() * 2);
        let mut line = Span::new(span.start, span.start);
        for part in span.of(self.text).split_inclusive('\n') {
            line.end += part.len();
            // A name that is broken over two lines holds them together.
            let whole = line.end == span.end || !self.crosses(line.end);
            if whole {
                self.paragraph(&mut out, line);
                line.start = line.end;
            }
        }
        out
    }

    /// How many mentions begin before `at`.
    fn before(&self, at: usize) -> usize {
        self.places.partition_point(|(_, it)| it.span.start < at)
    }

    /// Whether a mention reaches over `at`.
    pub(in crate::render) fn crosses(&self, at: usize) -> bool {
        let last = self.before(at).checked_sub(1);
        last.is_some_and(|it| self.places[it].1.span.end > at)
    }

    fn paragraph(&self, out: &mut String, line: Span) {
        let text = line.of(self.text);
        let body = text.trim_end_matches(['\n', '\r']);
        let end = Span::new(line.start + body.len(), line.end);
        if body.trim().is_empty() {
            faithful(out, text, false);
            return;
        }
        let isolates = !body.contains(is_bidi_control) || bidi::unbalanced(body).is_empty();
        let lang = self.document.prose.language_at(line.start);
        if lang == self.lang() {
            out.push_str("<p>");
        } else {
            out.push_str(&format!("<p {}>", in_language(lang)));
        }
        let around = Line { span: line, lang };
        let mut from = line.start;
        for (name, mention) in &self.places[self.before(line.start)..self.before(end.start)] {
            let span = mention.span;
            if span.start < from || span.end > end.start {
                continue;
            }
            faithful(out, &self.text[from..span.start], isolates);
            self.open(out, *name, mention, around);
            faithful(out, span.of(self.text), isolates);
            out.push_str("</mark>");
            from = span.end;
        }
        faithful(out, &self.text[from..end.start], isolates);
        out.push_str("</p>");
        faithful(out, end.of(self.text), false);
    }

    fn open(&self, out: &mut String, name: usize, mention: &PlacedMention<'_>, line: Line) {
        let unwanted = mention.status.is_unwanted();
        let standing = mention.status.name();
        let (class, described) = if unwanted {
            (format!(" {standing}"), format!(" {standing}"))
        } else {
            Default::default()
        };
        let lang = lang_of(mention);
        let language = if lang == line.lang {
            String::new()
        } else if self.stands_alone(mention.span, line) {
            format!(" {}", in_language(lang))
        } else {
            format!(" lang=\"{}\"", lang.code())
        };
        out.push_str(&format!(
            "<mark class=\"n{name}{class}\"{language} tabindex=\"0\" \
             aria-describedby=\"n{name}{described}\">"
        ));
    }

    /// Whether the letters or digits next to a mention in the other script are letters of the line's
    /// own. Only then may it be isolated: in «Boeing 737» or «وماسك» an isolate would part what
    /// runs on, and turn its order.
    fn stands_alone(&self, span: Span, line: Line) -> bool {
        let own = |c: char| match line.lang {
            Lang::Ar => is_arabic_letter(c),
            Lang::En => is_latin_letter(c),
        };
        let before = &self.text[line.span.start..span.start];
        let after = &self.text[span.end..line.span.end];
        let before = before.chars().rev().find(|it| it.is_alphanumeric());
        let after = after.chars().find(|it| it.is_alphanumeric());
        before.is_none_or(own)
            && after.is_none_or(own)
            && !span.of(self.text).contains(is_bidi_control)
    }
}

/// `text` with each of its characters. What cannot be seen and would steer is labelled with its
/// code, in a box that its effect does not leave; isolates work where they are closed.
fn faithful(out: &mut String, text: &str, isolates: bool) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => out.push_str("&#13;"),
            c if bidi::is_mark(c) => out.push(c),
            '\u{2066}'..='\u{2069}' if isolates => out.push(c),
            c if is_bidi_control(c) || (c.is_control() && !matches!(c, '\n' | '\t')) => {
                let mut times = 1;
                while chars.next_if_eq(&c).is_some() {
                    times += 1;
                }
                label(out, c, times);
            }
            c => push(out, c),
        }
    }
}

/// Some equal characters that are not to have an effect.
fn label(out: &mut String, c: char, times: usize) {
    let code = u32::from(c);
    let count = if times > 1 {
        format!(" ×{times}")
    } else {
        String::new()
    };
    out.push_str(&format!(
        "<span class=\"code\" dir=\"ltr\" data-code=\"U+{code:04X}{count}\">"
    ));
    for _ in 0..times {
        match code {
            0 | 0x80..=0x9F => out.push('\u{FFFD}'),
            1..0x20 | 0x7F => out.push_str(&format!("&#{code};")),
            _ => out.push(c),
        }
    }
    out.push_str("</span>");
}
