//! The line in the other language of a key sentence, for programs.

use serde::Serialize;

use crate::render::shared::json::thousandths;
use crate::summary::{KeySentence, Summary};

/// A line in the other language where no document has one; `known` from 0 to 1.
#[derive(Serialize)]
pub(super) struct Rendering<'a> {
    text: &'a str,
    by: &'static str,
    known: f64,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    words: Vec<DraftedWord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dictionaries: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    rules: &'a [&'static str],
}

/// A word of a draft: where it stands in the line, and the place in the document that it came from.
#[derive(Serialize)]
struct DraftedWord {
    line: [usize; 2],
    source: [usize; 2],
}

impl<'a> Rendering<'a> {
    pub(super) fn of(sentence: &'a KeySentence) -> Option<Rendering<'a>> {
        if let Some(machine) = &sentence.machine {
            return Some(Rendering {
                text: &machine.text,
                by: "engine",
                known: 1.0,
                words: Vec::new(),
                dictionaries: Vec::new(),
                rules: &[],
            });
        }
        let draft = sentence.shown_draft()?;
        let words = draft.words.iter().map(|it| DraftedWord {
            line: [it.line.start, it.line.end],
            source: [it.source.start, it.source.end],
        });
        Some(Rendering {
            text: &draft.text,
            by: "draft",
            known: thousandths(draft.known),
            words: words.collect(),
            dictionaries: draft.dictionaries.iter().map(|it| &**it).collect(),
            rules: &draft.rules,
        })
    }
}

/// How a language may write a name that no glossary lists; `name` is an index into `names`.
#[derive(Serialize)]
pub(super) struct NameRendering<'a> {
    name: usize,
    language: &'static str,
    text: &'a str,
}

/// Those of all names.
pub(super) fn renderings<'a>(summary: &'a Summary<'a>) -> impl Iterator<Item = NameRendering<'a>> {
    let all = summary.renderings.iter().enumerate();
    all.filter_map(|(name, it)| {
        let rendering = it.as_ref()?;
        Some(NameRendering {
            name,
            language: rendering.language.code(),
            text: &rendering.text,
        })
    })
}
