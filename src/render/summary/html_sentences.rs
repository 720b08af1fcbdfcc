//! The key sentences of a summary on a page, each beside what the other text says.

use crate::bidi::Direction;
use crate::diag::Message;
use crate::draft::{Draft, DraftWord};
use crate::render::shared::html::{self, escape, in_language, insert};
use crate::render::summary::draft;
use crate::render::summary::html::SummaryHtml;
use crate::render::summary::pairs::{Pair, pairs};
use crate::render::summary::stretch::{Mark, Part, Stretch};
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

    pub(super) fn title(&self) -> String {
        let title = self.summary.title.as_ref();
        let texts = title.map(|it| self.section("summary-heading", &self.texts(it)));
        texts.unwrap_or_default()
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
            let dir = Direction::of(sentence.language).name();
            format!("<ul class=\"pairs\" dir=\"{dir}\">\n{pairs}</ul>\n")
        };
        format!("<li>\n{}{pairs}</li>\n", self.texts(sentence))
    }

    /// The sentence, beside what the target, an engine or a draft says in its place.
    fn texts(&self, sentence: &KeySentence) -> String {
        let source = self.quote(&Stretch::from(sentence));
        let mut beside = Vec::new();
        // What stands beside the sentence runs as it does itself.
        let mut language = self.localizer.lang();
        if let Some(Counterpart { place, .. }) = &sentence.counterpart {
            language = place.language;
            beside.push(self.quote(&Stretch::from(place)));
        } else if self.summary.is_of_pair() {
            let nothing = self.label(&self.say("summary-no-counterpart"));
            beside.push(format!("<p class=\"bad\">{nothing}</p>\n"));
        }
        if let Some(machine) = &sentence.machine {
            language = machine.language;
            beside.push(self.machine(machine));
        }
        if let Some(draft) = sentence.shown_draft() {
            language = Lang::En;
            beside.push(self.draft(sentence, draft));
        }
        if beside.is_empty() {
            return source;
        }
        let both = format!(
            "<div {}>\n{source}</div>\n<div {}>\n{}</div>\n",
            in_language(sentence.language),
            in_language(language),
            beside.concat()
        );
        html::beside("both", sentence.language, &both)
    }

    fn quote(&self, stretch: &Stretch<'_>) -> String {
        let language = in_language(stretch.language);
        let text = self.parts(&stretch.parts(self.summary), stretch.language);
        format!("<blockquote {language}><p>{text}</p></blockquote>\n")
    }

    /// Words of the page, as HTML, beside a text that runs as it likes.
    fn label(&self, words: &str) -> String {
        format!("<bdi {}>{words}</bdi>", in_language(self.localizer.lang()))
    }

    fn machine(&self, machine: &MachineText) -> String {
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
            let own = in_language(self.localizer.lang());
            format!("<ul {own}>\n{findings}</ul>\n")
        };
        let label = self.label(&self.say("summary-machine"));
        let text = escape(&machine.text);
        let language = in_language(machine.language);
        format!(
            "<p class=\"machine\">{label}</p>\n<blockquote {language}><p>{text}</p></blockquote>\n{findings}"
        )
    }

    /// A draft, each word with the Arabic that it came from.
    fn draft(&self, sentence: &KeySentence, draft: &Draft) -> String {
        let note = |it: &Message| {
            let words = self.label(&html::prose(&self.localizer.text(it)));
            format!("<p class=\"machine\">{words}</p>\n")
        };
        let label = note(&draft::label(draft));
        let rules = draft::rules(draft).as_ref().map(note);
        let text = words(sentence, draft);
        let language = in_language(Lang::En);
        let rules = rules.unwrap_or_default();
        format!("{label}<blockquote {language}><p>{text}</p></blockquote>\n{rules}")
    }

    /// The parts of a sentence in this language, its names and figures marked.
    ///
    /// NOTE: what is in the script of the text gets no `<bdi>`: an isolate would part a clitic
    /// from the word that it is joined to (بماسك).
    pub(super) fn parts(&self, parts: &[Part<'_>], language: Lang) -> String {
        let part = |part: &Part<'_>| {
            let text = escape(part.text);
            let class = match part.mark {
                Mark::Plain => return text,
                Mark::Name(..) => "name",
                Mark::Figure => "figure",
                Mark::DoubtfulFigure => "figure doubtful",
                Mark::Difference => "doubtful",
            };
            let text = match part.mark {
                Mark::Name(_, own) if own != language => {
                    format!("<bdi {}>{text}</bdi>", in_language(own))
                }
                _ => text,
            };
            format!("<mark class=\"{class}\">{text}</mark>")
        };
        parts.iter().map(part).collect()
    }
}

/// The words of a draft; pointing at one shows what it came from.
fn words(sentence: &KeySentence, draft: &Draft) -> String {
    let mut out = String::new();
    let mut end = 0;
    for word in &draft.words {
        out.push_str(&escape(&draft.text[end..word.line.start]));
        out.push_str(&spanned(sentence, draft, word));
        end = word.line.end;
    }
    out
}

fn spanned(sentence: &KeySentence, draft: &Draft, word: &DraftWord) -> String {
    let text = escape(word.line.of(&draft.text));
    if word.source.is_empty() || !sentence.span.contains(word.source) {
        return text;
    }
    let source = Span::new(
        word.source.start - sentence.span.start,
        word.source.end - sentence.span.start,
    );
    let source = sentence
        .text
        .get(source.start..source.end)
        .unwrap_or_default();
    format!("<span title=\"{}\">{text}</span>", escape(source))
}
