//! Sentences for a translation engine, and its answers in the summary.

use super::Engine;
use super::pairs::bilingual;
use crate::align::{AlignedSegment, Kinds, Protected, Restored};
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::{Document, Encoding};
use crate::summary::{MachineText, Summary};
use crate::text::{Lang, Span};

/// A sentence that an engine is to translate, its names replaced by tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Index into [`Summary::sentences`].
    sentence: usize,
    /// The language that it is in.
    pub from: Lang,
    /// The language that it is wanted in.
    pub to: Lang,
    protected: Protected,
}

impl Request {
    /// What the engine may see.
    pub fn text(&self) -> &str {
        &self.protected.text
    }
}

impl Engine {
    /// The key sentences of `summary`, which is of `source`, that have no counterpart.
    pub fn requests(&self, source: &Document, summary: &Summary) -> Vec<Request> {
        let mentions = self.mentions(&source.text, Kinds::Names);
        let to = summary.comparison.as_ref().map(|it| it.language);
        let to = to.unwrap_or(source.language.other());
        let sentences = summary.sentences.iter().enumerate();
        let open = sentences.filter(|(_, it)| it.counterpart.is_none());
        open.map(|(sentence, it)| Request {
            sentence,
            from: source.language,
            to,
            protected: Protected::new(&source.text, it.span, &mentions, &self.glossary, to),
        })
        .collect()
    }

    /// Puts what an engine answered into the summary, checked; `answers` stand beside `requests`.
    pub fn add_translations(
        &self,
        summary: &mut Summary,
        requests: &[Request],
        answers: &[Option<String>],
    ) {
        for (request, answer) in requests.iter().zip(answers) {
            let Some(answer) = answer else { continue };
            let restored = request.protected.restore(answer);
            if let Some(sentence) = summary.sentences.get_mut(request.sentence) {
                let findings = self.judged(request, &sentence.text, &restored);
                sentence.machine = Some(MachineText {
                    text: restored.text,
                    findings,
                });
            }
        }
    }

    /// What there is to say against a translation: names that were lost, and what the bilingual
    /// rules find.
    fn judged(&self, request: &Request, sentence: &str, answer: &Restored) -> Vec<Message> {
        let whole = |text: &str, language| Document {
            path: String::new(),
            text: text.to_owned(),
            language,
            encoding: Encoding::UTF_8,
        };
        let source = whole(sentence, request.from);
        let target = whole(&answer.text, request.to);
        let segment = AlignedSegment {
            source: vec![Span::new(0, source.text.len())],
            target: vec![Span::new(0, target.text.len())],
            score: 1.0,
        };
        let found = self.lint_segments(&source, &target, &[segment], &bilingual());
        let lost = answer.lost.iter();
        let lost = lost.map(|name| Message::new("translation-lost-name").with("name", &**name));
        // A lost name is missing as well: once is enough.
        let is_news = |it: &Diagnostic| answer.lost.is_empty() || it.rule != "bi-term-missing";
        let found = found.into_iter();
        let found = found.filter(|it| it.severity >= Severity::Warning && is_news(it));
        lost.chain(found.map(|it| it.message)).collect()
    }
}
