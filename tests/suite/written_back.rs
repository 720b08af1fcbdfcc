//! Whether a file with a source and its target is written back as it was: each target replaced by
//! itself, and each piece of one by other words and then by its own again.

use naqhara::diag::Edit;
use naqhara::document::{Bilingual, Document, Opened, PieceKind, Refused, decode};
use naqhara::text::Span;

/// Words that no format can write without a thought.
const OTHER: &str = "ض & <ض> \"ض\" \\ ض";

/// How many targets a file holds, all of which are written back; else what went wrong.
pub(crate) fn written_back(path: &str, bytes: &[u8]) -> Result<usize, String> {
    let (file, _) = decode(path, bytes.to_vec()).map_err(|it| format!("{path}: {it:?}"))?;
    let opened = open(file)?;
    let targets: Vec<Span> = opened
        .units
        .iter()
        .flat_map(|it| it.target.clone())
        .collect();
    for span in &targets {
        let same = edited(&opened, *span, span.of(opened.target.text()))?;
        is_written(&same, bytes)?;
    }
    let pieces = opened.target.prose.map().pieces();
    let copied = pieces.filter(|it| it.kind == PieceKind::Copied);
    for piece in copied.filter(|it| !it.prose.is_empty()) {
        exchanged(&opened, piece.prose, bytes)?;
    }
    Ok(targets.len())
}

/// Replaces a piece by other words, which then stand there and nowhere else, and by its own again.
fn exchanged(opened: &Bilingual, place: Span, bytes: &[u8]) -> Result<(), String> {
    let own = place.of(opened.target.text());
    let edit = Edit {
        span: place,
        text: OTHER.to_owned(),
    };
    // What would need quotation marks that the file does not have is never written.
    if opened.target.edit_in_file(&edit, &opened.file) == Err(Refused::Unquoted) {
        return Ok(());
    }
    let changed = open(edited(opened, place, OTHER)?)?;
    let mut expected = opened.target.text().to_owned();
    expected.replace_range(place.start..place.end, OTHER);
    if changed.target.text() != expected || changed.source.text() != opened.source.text() {
        return Err(format!("{}: {own:?} was not replaced", opened.file.path()));
    }
    let end = place.start + OTHER.len();
    let back = edited(&changed, Span::new(place.start, end), own)?;
    is_written(&back, bytes)
}

fn open(file: Document) -> Result<Bilingual, String> {
    match file.opened() {
        Opened::Bilingual(it) => Ok(*it),
        Opened::Text(it) => Err(format!("{}: only one text", it.path())),
    }
}

fn edited(opened: &Bilingual, span: Span, text: &str) -> Result<Document, String> {
    let edit = Edit {
        span,
        text: text.to_owned(),
    };
    let edit = opened.target.edit_in_file(&edit, &opened.file);
    let edited = edit.and_then(|it| opened.file.edited([it].iter()));
    edited.map_err(|it| format!("{}: {span:?} is refused: {it:?}", opened.file.path()))
}

fn is_written(file: &Document, bytes: &[u8]) -> Result<(), String> {
    let written = file.to_bytes().map_err(|it| format!("{it:?}"))?;
    let same = written == bytes;
    same.then_some(())
        .ok_or_else(|| format!("{}: other bytes", file.path()))
}
