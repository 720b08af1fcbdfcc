//! Sentences for a translation engine, and its answers in the summary.

use super::Engine;
use crate::align::{Kinds, Protected};
use crate::diag::Message;
use crate::document::Document;
use crate::summary::{MachineText, Summary};
use crate::text::Lang;

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
            let lost = restored.lost.into_iter();
            let lost = lost.map(|name| Message::new("translation-lost-name").with("name", name));
            if let Some(sentence) = summary.sentences.get_mut(request.sentence) {
                sentence.machine = Some(MachineText {
                    text: restored.text,
                    findings: lost.collect(),
                });
            }
        }
    }
}
