//! A report on the sides of one file, told in the places of that file.

use super::{AlignReport, PlacedMention};
use crate::document::FilePlaces;

impl AlignReport<'_> {
    /// Gives each mention and reading line, column and unit as the file has them. Spans stay in bytes of
    /// the sides.
    pub fn place_in_file(&mut self, places: &FilePlaces<'_>) {
        for mention in self.names.iter_mut().flat_map(|it| &mut it.mentions) {
            mention.place_in_file(places);
        }
        for reading in &mut self.readings {
            let place = places.of(reading.document, reading.span);
            if let Some(at) = place.and_then(|it| it.position) {
                (reading.line, reading.column) = (at.line, at.column);
            }
        }
    }

    /// The same report with every span in bytes of the file, for what does not show the texts.
    #[must_use]
    pub fn in_bytes_of(mut self, places: &FilePlaces<'_>) -> Self {
        for mention in self.names.iter_mut().flat_map(|it| &mut it.mentions) {
            mention.span = places.bytes(mention.document, mention.span);
        }
        for reading in &mut self.readings {
            reading.span = places.bytes(reading.document, reading.span);
        }
        for segment in &mut self.segments {
            for (side, spans) in [&mut segment.source, &mut segment.target]
                .into_iter()
                .enumerate()
            {
                for span in spans {
                    *span = places.bytes_of_many(side, *span);
                }
            }
        }
        self
    }
}

impl PlacedMention<'_> {
    /// Gives it line, column and unit as the file has them.
    pub fn place_in_file(&mut self, places: &FilePlaces<'_>) {
        if let Some(place) = places.of(self.document, self.span) {
            if let Some(at) = place.position {
                (self.line, self.column) = (at.line, at.column);
            }
            self.unit = place.unit;
        }
    }
}
