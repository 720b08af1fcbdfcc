//! Drafts: an English line under each Arabic key sentence that has no translation.

use super::{KeySentence, Summary};
use crate::analysis::Analysis;
use crate::draft::{Draft, Drafter};
use crate::text::Lang;

/// Puts a draft under each Arabic key sentence of `summary`, which is of `source`, that has no
/// counterpart.
pub(super) fn add_drafts(source: &Analysis, summary: &mut Summary<'_>) {
    draft_open(source, summary);
    let all = summary.title.iter_mut().chain(&mut summary.sentences);
    let drafts = all.filter_map(|it| it.draft.as_mut());
    drafts.for_each(|it| it.rules.clear());
}

/// The drafts with the rules that made them.
fn draft_open(source: &Analysis, summary: &mut Summary<'_>) {
    let names: Vec<_> = summary.names.clone();
    let is_open = |it: &&mut KeySentence| it.language == Lang::Ar && it.counterpart.is_none();
    let all = summary.title.iter_mut().chain(&mut summary.sentences);
    let mut open = all.filter(is_open).peekable();
    if open.peek().is_none() {
        return;
    }
    let drafter = Drafter::new(source).with_names(&names);
    for sentence in open {
        sentence.draft = drafter.draft(sentence.span);
    }
}

impl KeySentence {
    /// The draft, where nothing better stands in its place: no counterpart and no machine translation.
    pub fn shown_draft(&self) -> Option<&Draft> {
        let better = self.counterpart.is_some() || self.machine.is_some();
        self.draft.as_ref().filter(|_| !better)
    }
}

impl Summary<'_> {
    /// Keeps with each draft which rules made it; `source` is what the summary is of.
    pub fn explain_drafts(&mut self, source: &Analysis) {
        draft_open(source, self);
    }
}
