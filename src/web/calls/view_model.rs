//! What the page is told of texts: places are in UTF-16 units of what each document shows.

use serde::Serialize;

use super::cards::ShortCard;

#[derive(Serialize)]
pub(super) struct View {
    pub(super) documents: Vec<DocumentView>,
    pub(super) segments: Vec<SegmentView>,
    pub(super) concepts: Vec<ShortCard>,
    pub(super) mentions: Vec<MentionView>,
    pub(super) findings: Vec<FindingView>,
    pub(super) counts: CountsView,
    pub(super) fit: Option<&'static str>,
    pub(super) notices: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct DocumentView {
    pub(super) name: String,
    pub(super) role: &'static str,
    pub(super) language: &'static str,
    pub(super) dir: &'static str,
    pub(super) format: &'static str,
    pub(super) editable: bool,
    pub(super) text: String,
    pub(super) blocks: Vec<BlockView>,
    /// What is no prose inside of blocks: tags, code, addresses.
    pub(super) opaque: Vec<[usize; 2]>,
}

#[derive(Serialize)]
pub(super) struct BlockView {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) unit: Option<String>,
    pub(super) lang: &'static str,
    pub(super) dir: &'static str,
}

#[derive(Serialize)]
pub(super) struct SegmentView {
    pub(super) source: Vec<[usize; 2]>,
    pub(super) target: Vec<[usize; 2]>,
    pub(super) score: f32,
}

#[derive(Serialize)]
pub(super) struct MentionView {
    pub(super) document: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) concept: usize,
    pub(super) status: &'static str,
    pub(super) confidence: f32,
    pub(super) clitics: String,
}

#[derive(Serialize)]
pub(super) struct FindingView {
    pub(super) id: String,
    pub(super) rule: &'static str,
    pub(super) rule_name: String,
    pub(super) severity: &'static str,
    pub(super) document: usize,
    pub(super) start: Option<usize>,
    pub(super) end: Option<usize>,
    pub(super) message: String,
    pub(super) fix: Option<FixView>,
    pub(super) related: Vec<RelatedView>,
}

#[derive(Serialize)]
pub(super) struct FixView {
    pub(super) safe: bool,
    pub(super) edits: Vec<EditView>,
}

#[derive(Serialize)]
pub(super) struct EditView {
    pub(super) document: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct RelatedView {
    pub(super) document: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) message: String,
}

#[derive(Serialize)]
pub(super) struct CountsView {
    pub(super) words: Vec<usize>,
    pub(super) mentions: usize,
    pub(super) findings: SeveritiesView,
    pub(super) safe: usize,
}

#[derive(Serialize)]
pub(super) struct SeveritiesView {
    pub(super) error: usize,
    pub(super) warning: usize,
    pub(super) info: usize,
}
