//! The key sentences of a summary on a page, each beside what the other text says.

use crate::bidi::Direction;
use crate::diag::Message;
use crate::render::shared::html::{self, escape, in_language, insert};
use crate::render::shared::mentions::lang_of;
use crate::render::summary::html::SummaryHtml;
use crate::render::summary::pairs::{Pair, language, languages, of, pairs, within};
use crate::summary::{Counterpart, KeySentence, MachineText};
use crate::text::{Lang, Span};

impl SummaryHtml<'_> {
    pub(super) fn sentences(&self) -> String {
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
            let other = insert(&pair.other, pair.other_lang);
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
        format!("<li>\n{}{pairs}</li>\n", self.texts(sentence))
    }

    /// The sentence, beside what the target or an engine says in its place.
    fn texts(&self, sentence: &KeySentence) -> String {
        let [own, other] = languages(self.summary);
        let quote = |lang, text: &str| {
            format!(
                "<blockquote {}><p>{text}</p></blockquote>\n",
                in_language(lang)
            )
        };
        let source = quote(own, &self.marked(0, sentence.span, &sentence.text, own));
        let mut beside = Vec::new();
        if let Some(Counterpart { place, .. }) = &sentence.counterpart {
            beside.push(quote(
                other,
                &self.marked(1, place.span, &place.text, other),
            ));
        } else if self.summary.is_of_pair() {
            beside.push(format!(
                "<p class=\"bad\">{}</p>\n",
                self.say("summary-no-counterpart")
            ));
        }
        beside.extend(sentence.machine.as_ref().map(|it| self.machine(it, other)));
        if beside.is_empty() {
            return source;
        }
        format!(
            "<div class=\"both\">\n<div>\n{source}</div>\n<div>\n{}</div>\n</div>\n",
            beside.concat()
        )
    }

    fn machine(&self, machine: &MachineText, lang: Lang) -> String {
        let finding = |it: &Message| {
            format!(
                "<li class=\"bad\">{}</li>\n",
                html::prose(&self.localizer.text(it))
            )
        };
        let findings: String = machine.findings.iter().map(finding).collect();
        let findings = if findings.is_empty() {
            findings
        } else {
            format!("<ul>\n{findings}</ul>\n")
        };
        let label = self.say("summary-machine");
        let text = escape(&machine.text);
        let language = in_language(lang);
        format!(
            "<p class=\"machine\">{label}</p>\n<blockquote {language}><p>{text}</p></blockquote>\n{findings}"
        )
    }

    /// A stretch of a document with its names and figures marked.
    ///
    /// NOTE: what is in the script of the text gets no `<bdi>`: an isolate would part a clitic
    /// from the word that it is joined to (بماسك).
    fn marked(&self, document: usize, stretch: Span, text: &str, lang: Lang) -> String {
        let mut places: Vec<(Span, Lang, &str)> = Vec::new();
        for name in &self.summary.names {
            let inside = within(of(&name.mentions, document), |it| it.span, stretch);
            places.extend(inside.iter().map(|it| (it.span, lang_of(it), "name")));
        }
        for figure in &self.summary.figures {
            let inside = within(of(&figure.mentions, document), |it| it.span, stretch);
            let class = if figure.doubtful {
                "figure doubtful"
            } else {
                "figure"
            };
            places.extend(inside.iter().map(|it| (it.span, lang, class)));
        }
        places.sort_by_key(|(span, ..)| *span);
        let mut out = String::new();
        let mut from = stretch.start;
        let slice = |start: usize, end: usize| {
            escape(
                text.get(start - stretch.start..end - stretch.start)
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
        // Where the stretch was cut, an ellipsis follows it.
        let rest = text.get(from - stretch.start..);
        out.push_str(&escape(rest.unwrap_or_default()));
        out
    }
}
