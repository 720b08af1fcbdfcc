//! What is known of a file that holds a source and its target.

use super::{Analysis, Engine, PairAnalysis};
use crate::align::AlignedSegment;
use crate::document::{Bilingual, BilingualUnit, Document, Tongue};
use crate::text::{Lang, Span};

/// A file with both sides, and what is known of them together. Spans are bytes of the prose of either
/// side; [`Document::in_file`] leads into the file.
#[derive(Debug)]
pub struct BilingualAnalysis {
    file: Document,
    units: Vec<BilingualUnit>,
    /// The strings of the target in text order, each with the number of its unit.
    targets: Vec<(Span, usize)>,
    pair: PairAnalysis,
    forms: Option<usize>,
    tongues: [Tongue; 2],
}

impl BilingualAnalysis {
    /// Of a file, with the glossary of `engine`. Units that hold both sides answer to each other.
    pub fn new(engine: &Engine, opened: Bilingual) -> BilingualAnalysis {
        let [source, target] = [&opened.source, &opened.target].map(|it| it.text());
        let segments = opened
            .units
            .iter()
            .filter_map(|it| segment(it, [source, target]));
        let segments = segments.collect();
        let [source, target] = [opened.source, opened.target].map(|it| engine.analyse(it));
        let targets = opened.units.iter().enumerate();
        let targets = targets.flat_map(|(at, it)| it.target.iter().map(move |span| (*span, at)));
        BilingualAnalysis {
            targets: targets.collect(),
            pair: PairAnalysis::aligned(source, target, segments),
            file: opened.file,
            units: opened.units,
            forms: opened.forms,
            tongues: opened.tongues,
        }
    }

    /// The same with another text of the file.
    #[must_use]
    pub fn with_file(&self, file: Document) -> BilingualAnalysis {
        BilingualAnalysis::new(self.pair.source().engine(), Bilingual::of(file))
    }

    /// The file as one text.
    pub fn file(&self) -> &Document {
        &self.file
    }

    /// Its units, in the order of the file.
    pub fn units(&self) -> &[BilingualUnit] {
        &self.units
    }

    /// The unit that holds a stretch of a target.
    pub fn unit_of_target(&self, span: Span) -> Option<&BilingualUnit> {
        let next = self.targets.partition_point(|(it, _)| it.end < span.end);
        let (target, unit) = self.targets.get(next)?;
        target.contains(span).then(|| &self.units[*unit])
    }

    /// Where each string of a unit stands in the file, with the id of the unit; in the order of the file.
    pub fn places(&self) -> Vec<(Span, &str)> {
        let documents = [0, 1].map(|it| self.side(it).document());
        let mut all = Vec::new();
        for unit in &self.units {
            for (document, spans) in documents.iter().zip([&unit.source, &unit.target]) {
                let places = spans.iter().filter_map(|it| document.in_file(*it));
                all.extend(places.map(|it| (it, &*unit.id)));
            }
        }
        all.sort_unstable();
        all
    }

    /// How many plural forms a target has, where the file says so.
    pub fn forms(&self) -> Option<usize> {
        self.forms
    }

    /// Both sides.
    pub fn pair(&self) -> &PairAnalysis {
        &self.pair
    }

    /// One side: 0 is the source, 1 the target.
    pub fn side(&self, number: usize) -> &Analysis {
        match number {
            0 => self.pair.source(),
            _ => self.pair.target(),
        }
    }

    /// The sides that there is something to say of: both where they are compared, else the one in a
    /// language that is known; of two in the same language the target.
    pub fn known_sides(&self) -> Vec<usize> {
        let known = [0, 1].into_iter().filter(|it| self.speaks(*it).is_some());
        let mut known: Vec<usize> = known.collect();
        if known.len() > 1 && !self.is_of_both() {
            known.remove(0);
        }
        known
    }

    /// Whether one side is Arabic and the other English, so that the two can be compared.
    pub fn is_of_both(&self) -> bool {
        self.speaks(0).is_some() && self.speaks(1).is_some() && self.speaks(0) != self.speaks(1)
    }

    /// The language of a side; `None` where it has no text, or is in a language that is not checked.
    pub fn speaks(&self, number: usize) -> Option<Lang> {
        let document = self.side(number).document();
        let is_foreign = self.tongues[number] == Tongue::Foreign;
        let has_text = document.text().bytes().any(|it| it > b' ');
        (has_text && !is_foreign).then(|| document.language())
    }
}

/// The two sides of a unit, where it has both: of a plural, the form for many in either.
fn segment(unit: &BilingualUnit, texts: [&str; 2]) -> Option<AlignedSegment> {
    let source = trimmed(*unit.source.last()?, texts[0])?;
    let target = trimmed(*unit.target.last()?, texts[1])?;
    Some(AlignedSegment {
        source: vec![source],
        target: vec![target],
        score: 1.0,
    })
}

/// A stretch of `text` without the white space around it; `None` where there is nothing else.
fn trimmed(span: Span, text: &str) -> Option<Span> {
    let said = span.of(text);
    let start = span.end - said.trim_start().len();
    let end = span.start + said.trim_end().len();
    (start < end).then(|| Span::new(start, end))
}
