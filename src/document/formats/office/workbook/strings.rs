//! The texts that the cells of a workbook share.

use super::Workbook;
use crate::document::formats::office::paragraph::Paragraph;
use crate::document::formats::office::paragraphs::Paragraphs;

/// The shared texts, by their numbers from 0.
#[derive(Default)]
pub(super) struct Strings<'t>(Vec<Paragraph<'t>>);

impl<'t> Strings<'t> {
    pub(super) fn read(text: &'t str) -> Strings<'t> {
        Strings(Paragraphs::read(text, &Workbook).0.into_all())
    }

    pub(super) fn get(&self, number: usize) -> Option<&Paragraph<'t>> {
        self.0.get(number)
    }
}
