//! Why each spelling of a listed name was taken for it, or was not.

use std::borrow::Cow;

use super::evidence::{Objection, Support};
use super::mentions::{Settle, spelled};
use crate::document::Document;
use crate::glossary::{EntityType, Glossary};
use crate::names::TermIndex;
use crate::text::{Lang, LineCursor, Span};

/// One reading of one spelling, with what decided on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedReading<'a> {
    /// Index of the document.
    pub document: usize,
    /// The name alone, in bytes of the document.
    pub span: Span,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in Unicode scalar values.
    pub column: usize,
    /// The slice of the text.
    pub text: Cow<'a, str>,
    /// Id of the concept.
    pub concept: Cow<'a, str>,
    /// The preferred English term of the concept.
    pub en: Option<Cow<'a, str>>,
    /// The preferred Arabic term of the concept.
    pub ar: Option<Cow<'a, str>>,
    /// What kind of thing it is.
    pub kind: EntityType,
    /// What supports the reading, or what speaks against it.
    pub verdict: Result<Support, Objection>,
    /// Whether it is a mention: of several supported readings the best one is.
    pub is_mention: bool,
}

/// The readings of every spelling of a listed name in the prose of `document`, in text order.
pub fn readings<'a>(
    document: &'a Document,
    glossary: &'a Glossary,
    index: &TermIndex,
) -> Vec<ExplainedReading<'a>> {
    let text = document.visible();
    let found = spelled(text, glossary, index);
    let settle = Settle::new(text, glossary, index, &found);
    let mut cursor = LineCursor::new(text);
    let mut all = Vec::new();
    for (at, found) in found.iter().enumerate() {
        if document.prose.touches_opaque(found.span) {
            continue;
        }
        let chosen = settle.mention(at).map(|it| it.concept);
        let position = cursor.position(found.span.start);
        for (term, verdict) in settle.verdicts(at) {
            let term = glossary.term(term);
            let concept = glossary.concept(term.concept);
            let preferred = |lang| glossary.preferred(term.concept, lang).map(Cow::Borrowed);
            all.push(ExplainedReading {
                document: 0,
                span: found.span,
                line: position.line,
                column: position.column,
                text: Cow::Borrowed(found.span.of(text)),
                concept: Cow::Borrowed(&concept.id),
                en: preferred(Lang::En),
                ar: preferred(Lang::Ar),
                kind: concept.kind,
                verdict,
                is_mention: chosen == Some(term.concept),
            });
        }
    }
    all
}
