//! Sentences for a translation engine, and its answers in the summary.

use super::{MachineText, Summary};
use crate::align::{AlignedSegment, Mention, Mentioned, Protected, Restored};
use crate::analysis::{Analysis, Engine, PairAnalysis};
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::Document;
use crate::lint::{self, Plan, Subject};
use crate::text::{Lang, Span};

/// A sentence that an engine is to translate, its names replaced by tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Index into [`Summary::sentences`].
    pub(super) sentence: usize,
    /// The language that it is in.
    pub from: Lang,
    /// The language that it is wanted in.
    pub to: Lang,
    pub(super) protected: Protected,
}

impl Request {
    /// The index of its sentence in [`Summary::sentences`].
    pub fn sentence(&self) -> usize {
        self.sentence
    }

    /// What the engine may see.
    pub fn text(&self) -> &str {
        &self.protected.text
    }
}

/// The key sentences of `summary`, which is of `source`, that have no counterpart.
pub fn requests(source: &Analysis, summary: &Summary) -> Vec<Request> {
    let glossary = source.engine().glossary();
    let names = source.mentions().iter();
    let names = names.filter(|it| glossary.term(it.term).is_name).cloned();
    let mentions: Vec<Mention> = names.collect();
    let names = Mentioned {
        mentions: &mentions,
        glossary,
    };
    let target = summary.comparison.as_ref().map(|it| it.language);
    let sentences = summary.sentences.iter().enumerate();
    // A quotation in the language of the target needs no translation.
    let open = sentences.filter(|(_, it)| it.counterpart.is_none() && target != Some(it.language));
    open.map(|(sentence, it)| {
        let to = target.unwrap_or(it.language.other());
        Request {
            sentence,
            from: it.language,
            to,
            protected: Protected::new(source.text(), it.span, names, to),
        }
    })
    .collect()
}

/// Puts what an engine answered into the summary, checked; `answers` stand beside `requests`.
pub fn add_translations(
    engine: &Engine,
    summary: &mut Summary,
    requests: &[Request],
    answers: &[Option<String>],
) {
    for (request, answer) in requests.iter().zip(answers) {
        let Some(answer) = answer else { continue };
        let restored = request.protected.restore(answer);
        if let Some(sentence) = summary.sentences.get_mut(request.sentence) {
            let found = judged(engine, request, &sentence.text, &restored);
            let findings = told(found, &restored);
            sentence.machine = Some(MachineText {
                text: restored.text,
                language: request.to,
                findings,
            });
        }
    }
}

/// What the bilingual rules find in a translation.
pub(super) fn judged(
    engine: &Engine,
    request: &Request,
    sentence: &str,
    answer: &Restored,
) -> Vec<Diagnostic> {
    let whole = |text: &str, language| {
        let document = Document::new("", text.to_owned());
        engine.analyse(document.with_language(language))
    };
    let segment = AlignedSegment {
        source: vec![Span::new(0, sentence.len())],
        target: vec![Span::new(0, answer.text.len())],
        score: 1.0,
    };
    let (source, target) = (
        whole(sentence, request.from),
        whole(&answer.text, request.to),
    );
    let pair = PairAnalysis::aligned(source, target, vec![segment]);
    let plan = Plan::bilingual();
    lint::check(Subject::Pair(&pair, [&plan, &plan]))
}

/// What there is to say against a translation: names that were lost, and what was found.
fn told(found: Vec<Diagnostic>, answer: &Restored) -> Vec<Message> {
    let lost = answer.lost.iter();
    let lost = lost.map(|name| Message::new("translation-lost-name").with("name", &**name));
    // A lost name is missing as well: once is enough.
    let is_news = |it: &Diagnostic| answer.lost.is_empty() || it.rule != "bi-term-missing";
    let found = found.into_iter();
    let found = found.filter(|it| it.severity >= Severity::Warning && is_news(it));
    lost.chain(found.map(|it| it.message)).collect()
}
