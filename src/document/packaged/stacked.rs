//! Tables in which each source stands above its target: in the same cell, or in the row before.

use super::{CellPlace, PackageUnit};
use crate::document::{Document, Tongue};
use crate::text::{Lang, dominant_language, is_arabic_letter, is_latin_letter};

/// Fewest pairs of such a table.
const PAIRS: usize = 2;
/// Words of a text that is a sentence and no term.
const SENTENCE: usize = 5;
/// Of the pairs, how many have a sentence: a table of terms may be a glossary.
const SENTENCES: f64 = 0.33;

/// Such a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stacked {
    source: Lang,
    /// The first row that is no heading.
    from: u32,
}

/// Paragraphs of one language in one cell.
struct Block {
    language: Lang,
    cell: CellPlace,
    words: usize,
}

impl Stacked {
    /// Of the paragraphs of a table, where each source has its target below it.
    pub(super) fn of(document: &Document, units: &[&PackageUnit]) -> Option<Stacked> {
        [1, 2].into_iter().find_map(|from| {
            let blocks = blocks(document, units, from);
            let source = blocks.first()?.language;
            let is_pair = |it: &[Block]| {
                let [one, two] = it else {
                    return false;
                };
                one.language == source && two.language != source && is_above(one.cell, two.cell)
            };
            let pairs = blocks.len() / 2;
            let sentences = blocks
                .chunks(2)
                .filter(|it| it[0].words >= SENTENCE)
                .count();
            let fits = blocks.chunks(2).all(is_pair)
                && pairs >= PAIRS
                && sentences as f64 >= SENTENCES * pairs as f64;
            fits.then_some(Stacked { source, from })
        })
    }

    pub(super) fn tongues(self) -> [Tongue; 2] {
        let target = match self.source {
            Lang::Ar => Lang::En,
            Lang::En => Lang::Ar,
        };
        [self.source, target].map(Tongue::Known)
    }

    /// Whether a paragraph is of the source (0) or of the target (1); `None` for a heading, and for what has
    /// no letters, a number of the row for one.
    pub(super) fn side(self, document: &Document, unit: &PackageUnit) -> Option<usize> {
        let language = language(document, unit)?;
        let is_inside = unit.cell.is_some_and(|it| it.row >= self.from);
        is_inside.then_some(usize::from(language != self.source))
    }
}

/// The language of a paragraph; `None` where it has no letters.
fn language(document: &Document, unit: &PackageUnit) -> Option<Lang> {
    let text = unit.span.of(document.text());
    let is_letter = |c: char| is_arabic_letter(c) || is_latin_letter(c);
    text.contains(is_letter).then(|| dominant_language(text))
}

/// The paragraphs from a row on, those of one language in one cell together.
fn blocks(document: &Document, units: &[&PackageUnit], from: u32) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for unit in units {
        let cell = unit.cell.filter(|it| it.row >= from);
        let (Some(cell), Some(language)) = (cell, language(document, unit)) else {
            continue;
        };
        let words = unit.span.of(document.text()).split_whitespace().count();
        match blocks.last_mut() {
            Some(last) if last.cell == cell && last.language == language => last.words += words,
            _ => blocks.push(Block {
                language,
                cell,
                words,
            }),
        }
    }
    blocks
}

/// Whether a cell is the other one, or stands right above it.
fn is_above(one: CellPlace, two: CellPlace) -> bool {
    one == two || one.column == two.column && one.row + 1 == two.row
}
