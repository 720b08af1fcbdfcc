//! The lines of a document that findings cite: all that is needed to show them.
//!
//! Thousands of files are checked one after the other, and none of them is kept for its findings.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Columns, Document, Place};
use crate::diag::Diagnostic;
use crate::text::{Lang, LineIndex, Position, Span};

/// Some lines of a document. Spans are still bytes of the whole text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpts {
    /// The path as the user gave it; `-` for standard input.
    pub path: String,
    /// The lines, one after the other, with their breaks.
    #[serde(deserialize_with = "text")]
    text: String,
    lines: Vec<KeptLine>,
    /// The units that are cited, where the document has some, in text order.
    units: Vec<KeptUnit>,
}

/// A string of a file with a source and its target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptUnit {
    place: Span,
    /// Of its unit.
    id: String,
    /// The part of the package that it stands in; nothing where the file is one text.
    part: Option<String>,
}

/// Where a line of the excerpts stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptLine {
    /// Zero-based number in the document.
    number: usize,
    /// Its first byte in the document.
    start: usize,
    /// Its first byte in the excerpts.
    here: usize,
    /// The language of its unit.
    language: Lang,
}

impl Default for Excerpts {
    /// No lines of a nameless document.
    fn default() -> Excerpts {
        Excerpts {
            path: String::new(),
            text: String::new(),
            lines: Vec::new(),
            units: Vec::new(),
        }
    }
}

impl Excerpts {
    /// The lines of `document` that hold `spans`, from the first to the last one of each.
    pub fn new(document: &Document, spans: impl Iterator<Item = Span>) -> Excerpts {
        let mut excerpts = Excerpts {
            path: document.path().to_owned(),
            text: String::new(),
            lines: Vec::new(),
            units: Vec::new(),
        };
        let mut spans = spans.peekable();
        if spans.peek().is_some() {
            let index = LineIndex::new(document.text());
            let mut lines: Vec<(usize, usize)> = spans
                .map(|it| (index.line_at(it.start), index.line_at(it.end)))
                .collect();
            lines.sort_unstable();
            let mut next = 0;
            for (first, last) in lines {
                for number in first.max(next)..=last {
                    excerpts.keep(document, &index, number);
                }
                next = next.max(last + 1);
            }
        }
        excerpts
    }

    /// The lines of `document` that findings cite, where it is their document number `number`.
    pub fn citing(document: &Document, number: usize, found: &[Diagnostic]) -> Excerpts {
        Excerpts::at(document, &places(found, number).collect::<Vec<_>>())
    }

    /// The lines of `document` that hold `spans`, and the units of a package.
    pub fn at(document: &Document, spans: &[Span]) -> Excerpts {
        let mut excerpts = Excerpts::new(document, spans.iter().copied());
        let mut at = match document.package_units() {
            [] => Vec::new(),
            _ => starts(spans),
        }
        .into_iter()
        .peekable();
        for unit in document.package_units() {
            while at.next_if(|it| *it < unit.span.start).is_some() {}
            if at.next_if(|it| *it <= unit.span.end).is_some() {
                excerpts.units.push(KeptUnit {
                    place: unit.span,
                    id: unit.id.to_string(),
                    part: Some(unit.part.to_string()),
                });
            }
        }
        excerpts
    }

    /// The same with those of `units` that findings cite in document number `number`: their strings in
    /// text order, each with the id of its unit.
    #[must_use]
    pub fn with_units(
        self,
        units: &[(Span, &str)],
        number: usize,
        found: &[Diagnostic],
    ) -> Excerpts {
        // Those of a package are there already.
        if !self.units.is_empty() {
            return self;
        }
        self.with_units_at(units, &places(found, number).collect::<Vec<_>>())
    }

    /// The same with those of `units` that hold `spans`.
    #[must_use]
    pub fn with_units_at(mut self, units: &[(Span, &str)], spans: &[Span]) -> Excerpts {
        if !self.units.is_empty() {
            return self;
        }
        let mut at = starts(spans).into_iter().peekable();
        for (place, id) in units {
            while at.next_if(|it| *it < place.start).is_some() {}
            if at.next_if(|it| *it <= place.end).is_some() {
                self.units.push(KeptUnit {
                    place: *place,
                    id: (*id).to_owned(),
                    part: None,
                });
            }
        }
        self
    }

    /// The id of the unit that holds byte `offset` of the document, if the document has units.
    pub fn unit_at(&self, offset: usize) -> Option<&str> {
        self.unit(offset).map(|it| &*it.id)
    }

    /// A stretch as machine formats count it: in a package from the beginning of its unit.
    pub fn counted(&self, span: Span) -> Span {
        let unit = self.unit(span.start).filter(|it| it.part.is_some());
        let base = unit.map_or(0, |it| it.place.start);
        Span::new(span.start - base, span.end - base)
    }

    fn unit(&self, offset: usize) -> Option<&KeptUnit> {
        let next = self.units.partition_point(|it| it.place.end < offset);
        let unit = self.units.get(next)?;
        (unit.place.start <= offset).then_some(unit)
    }

    fn keep(&mut self, document: &Document, index: &LineIndex, number: usize) {
        let text = document.text();
        let start = index.line_span(text, number).start;
        let end = if number + 1 < index.count() {
            index.line_span(text, number + 1).start
        } else {
            text.len()
        };
        // Two lines that did not follow each other must not share a break.
        if self.text.ends_with('\r') && text[start..end].starts_with('\n') {
            self.text.push('\n');
        }
        let here = self.text.len();
        self.text.push_str(&text[start..end]);
        self.lines.push(KeptLine {
            number,
            start,
            here,
            language: document.prose.language_of_line(start),
        });
    }

    /// Counts the columns of its lines, once for all places.
    pub fn index(&self) -> LineIndex {
        LineIndex::new(&self.text)
    }

    /// The kept line that holds byte `offset` of the document, or the nearest one before it.
    fn line(&self, offset: usize) -> KeptLine {
        let next = self.lines.partition_point(|it| it.start <= offset);
        let none = KeptLine {
            number: 0,
            start: 0,
            here: 0,
            language: Lang::En,
        };
        self.lines[..next].last().copied().unwrap_or(none)
    }

    fn here(&self, offset: usize) -> usize {
        let line = self.line(offset);
        (line.here + (offset - line.start)).min(self.text.len())
    }

    /// The place of `span`, whose lines are kept. `index` is that of [`index`](Excerpts::index).
    pub fn place(&self, index: &LineIndex, span: Span, columns: Columns) -> Place {
        Place {
            path: self.path.clone(),
            part: self.unit(span.start).and_then(|it| it.part.clone()),
            unit: self.unit_at(span.start).map(str::to_owned),
            span: self.counted(span),
            start: self.position(index, span.start, columns),
            end: self.position(index, span.end, columns),
        }
    }

    /// Line and column of byte `offset` of the document, whose line is kept. `index` is that of
    /// [`index`](Excerpts::index).
    pub fn position(&self, index: &LineIndex, offset: usize, columns: Columns) -> Position {
        let here = self.here(offset);
        let counted = match columns {
            Columns::Scalars => index.position(&self.text, here),
            Columns::Utf16 => index.position_utf16(&self.text, here),
        };
        Position {
            line: self.line(offset).number + 1,
            ..counted
        }
    }

    /// The line that holds `offset`, without its line break.
    pub fn line_span(&self, index: &LineIndex, offset: usize) -> Span {
        let line = self.line(offset);
        let here = index.line_span(&self.text, index.line_at(self.here(offset)));
        // A finding at a line break stands after the line's last letter.
        Span::new(line.start, (line.start + here.len()).max(offset))
    }

    /// The language of the line that holds `offset`.
    pub fn language_at(&self, offset: usize) -> Lang {
        self.line(offset).language
    }

    /// The kept lines, and where byte `offset` of the document stands among them.
    pub fn line_with(&self, offset: usize) -> (&str, usize) {
        (&self.text, self.here(offset))
    }

    /// The text of a span whose lines are kept.
    pub fn slice(&self, span: Span) -> &str {
        let here = self.here(span.start)..self.here(span.end);
        self.text.get(here).unwrap_or_default()
    }
}

fn starts(spans: &[Span]) -> Vec<usize> {
    let mut starts: Vec<usize> = spans.iter().map(|it| it.start).collect();
    starts.sort_unstable();
    starts
}

/// Text as it was written. The lines of thousands of files are read back at once, and this checks them
/// faster than the way of the standard library.
fn text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let bytes = <&[u8]>::deserialize(from)?;
    let text = simdutf8::basic::from_utf8(bytes).map_err(D::Error::custom)?;
    Ok(text.to_owned())
}

/// The places in document number `document` that findings speak of.
pub(crate) fn places(found: &[Diagnostic], document: usize) -> impl Iterator<Item = Span> {
    found.iter().flat_map(move |it| {
        let own = it.document == document;
        let edits = it.fix.iter().flat_map(|fix| &fix.edits);
        let edits = edits.map(|edit| edit.span).filter(move |_| own);
        let labels = it.related.iter().filter(move |it| it.document == document);
        let labels = labels.map(|label| label.span);
        own.then_some(it.span)
            .into_iter()
            .chain(edits)
            .chain(labels)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_has_the_language_of_its_unit() {
        let text = "قالت الشركة ذلك.\n\nWe said so.\nوأضافت شركة OpenAI المزيد.";
        let document = Document::new("a", text.to_owned());
        let at = |word: &str| text.find(word).expect("it is in the text");
        let spans = ["الشركة", "said", "OpenAI"].map(|word| Span::new(at(word), at(word) + 1));
        let excerpts = Excerpts::new(&document, spans.into_iter());
        let languages = spans.map(|it| excerpts.language_at(it.start));
        assert_eq!(languages, [Lang::Ar, Lang::En, Lang::Ar]);
    }

    proptest! {
        #[test]
        fn excerpts_resolve_places_as_the_document_does(
            text in "[aم😀\n\r]{0,60}",
            places in proptest::collection::vec((0_usize..200, 0_usize..20), 1..6)
        ) {
            let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let spans: Vec<Span> = places.iter().map(|&(start, len)| {
                let start = start % offsets.len();
                Span::new(offsets[start], offsets[(start + len).min(offsets.len() - 1)])
            }).collect();
            let index = LineIndex::new(&text);
            let document = Document::new("a", text.clone()).with_language(Lang::Ar);
            let excerpts = Excerpts::new(&document, spans.iter().copied());
            let own = excerpts.index();
            for span in spans {
                prop_assert_eq!(excerpts.slice(span), span.of(&text));
                let place = excerpts.place(&own, span, Columns::Scalars);
                prop_assert_eq!(place.start, index.position(&text, span.start));
                prop_assert_eq!(place.end, index.position(&text, span.end));
                let place = excerpts.place(&own, span, Columns::Utf16);
                prop_assert_eq!(place.start, index.position_utf16(&text, span.start));
                prop_assert_eq!(place.end, index.position_utf16(&text, span.end));
                for at in [span.start, span.end] {
                    let line = index.line_span(&text, index.line_at(at));
                    prop_assert_eq!(excerpts.line_span(&own, at), Span::new(line.start, line.end.max(at)));
                }
            }
        }
    }
}
