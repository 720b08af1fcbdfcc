//! What is known of a file that holds a source and its target.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Analysis, Engine, PairAnalysis};
use crate::align::AlignedSegment;
use crate::document::{Bilingual, BilingualUnit, Document, FilePlaces, Tongue};
use crate::text::{Lang, Span};

/// A file with both sides, and what is known of them together. Spans are bytes of the prose of either
/// side; [`Document::in_file`] leads into the file.
#[derive(Debug)]
pub struct BilingualAnalysis {
    file: Document,
    /// The source, where that is a file of its own.
    source_file: Option<Box<Bilingual>>,
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
            source_file: None,
            file: opened.file,
            units: opened.units,
            forms: opened.forms,
            tongues: opened.tongues,
        }
    }

    /// Of a source and its target that are files of their own: units of one name answer to each other;
    /// where none does, the texts are lined up.
    pub fn of_files(engine: &Engine, source: Bilingual, target: Bilingual) -> BilingualAnalysis {
        let tongues = [source.tongues[1], target.tongues[1]];
        let named = named(&source, &target);
        let is_named = named.is_some();
        let joined = Bilingual {
            source: source.target.clone(),
            units: named.unwrap_or_else(|| target.units.clone()),
            tongues,
            ..target
        };
        let analysis = BilingualAnalysis::new(engine, joined);
        let [from, to] = [analysis.pair.source(), analysis.pair.target()].map(Arc::clone);
        BilingualAnalysis {
            pair: if is_named {
                analysis.pair
            } else {
                PairAnalysis::new(from, to)
            },
            source_file: Some(Box::new(source)),
            ..analysis
        }
    }

    /// The same with another text of the file, which is that of the target where there are two.
    #[must_use]
    pub fn with_file(&self, file: Document) -> BilingualAnalysis {
        let engine = self.pair.source().engine();
        match &self.source_file {
            None => BilingualAnalysis::new(engine, Bilingual::of(file)),
            Some(source) => {
                BilingualAnalysis::of_files(engine, (**source).clone(), Bilingual::one_side(file))
            }
        }
    }

    /// The files, in the order in which reports count them: one, or the source and the target.
    pub fn files(&self) -> Vec<&Document> {
        let source = self.source_file.as_ref().map(|it| &it.file);
        source.into_iter().chain([&self.file]).collect()
    }

    /// The number of the file that holds a side.
    pub fn file_of(&self, side: usize) -> usize {
        match self.source_file {
            Some(_) => side,
            None => 0,
        }
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

    /// Where each string of a unit stands in file number `file`, with the id of the unit; in its order,
    /// without overlap: what stands inside of another string is no part of that.
    pub fn places(&self, file: usize) -> Vec<(Span, &str)> {
        let mut all = Vec::new();
        if let Some(source) = self.source_file.as_ref().filter(|_| file == 0) {
            for unit in &source.units {
                let places = unit
                    .target
                    .iter()
                    .filter_map(|it| source.target.in_file(*it));
                all.extend(places.map(|it| (it, &*unit.id)));
            }
            all.sort_unstable();
            return apart(all);
        }
        for side in [0, 1].into_iter().filter(|it| self.file_of(*it) == file) {
            let document = self.side(side).document();
            for unit in &self.units {
                let spans = [&unit.source, &unit.target][side];
                let places = spans.iter().filter_map(|it| document.in_file(*it));
                all.extend(places.map(|it| (it, &*unit.id)));
            }
        }
        all.sort_unstable();
        apart(all)
    }

    /// The way from these sides, in this order, to their files.
    pub fn file_places(&self, sides: &[usize]) -> FilePlaces<'_> {
        let files = self.files().into_iter().enumerate();
        let files = files.map(|(number, file)| (file, self.places(number)));
        let sides = sides
            .iter()
            .map(|&side| (self.side(side).document(), self.file_of(side)));
        FilePlaces::new(files.collect(), sides.collect())
    }

    /// How many plural forms a target has, where the file says so.
    pub fn forms(&self) -> Option<usize> {
        self.forms
    }

    /// Both sides.
    pub fn pair(&self) -> &PairAnalysis {
        &self.pair
    }

    /// Both sides, without their file.
    pub fn into_pair(self) -> PairAnalysis {
        self.pair
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

/// Places in text order; one inside of another parts it.
fn apart(all: Vec<(Span, &str)>) -> Vec<(Span, &str)> {
    let mut found: Vec<(Span, &str)> = Vec::with_capacity(all.len());
    for (place, id) in all {
        let last = found.last_mut().filter(|it| place.start < it.0.end);
        let rest = last.map(|last| {
            let rest = (Span::new(place.end.min(last.0.end), last.0.end), last.1);
            last.0.end = place.start;
            rest
        });
        found.push((place, id));
        found.extend(rest.filter(|it| !it.0.is_empty()));
    }
    found
}

/// The units of a target with the sources that have their names; `None` where there are none.
fn named(source: &Bilingual, target: &Bilingual) -> Option<Vec<BilingualUnit>> {
    let has_names = |it: &Bilingual| it.file.format().has_names();
    if !has_names(source) || !has_names(target) {
        return None;
    }
    let mut sources: FxHashMap<&str, &BilingualUnit> = FxHashMap::default();
    for unit in &source.units {
        sources.insert(&unit.id, unit);
    }
    let mut is_any = false;
    let units = target.units.iter().map(|unit| {
        let from = sources.get(&*unit.id).map_or(&[][..], |it| &it.target);
        is_any |= !from.is_empty();
        BilingualUnit {
            source: from.to_vec(),
            ..unit.clone()
        }
    });
    let units: Vec<BilingualUnit> = units.collect();
    is_any.then_some(units)
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
