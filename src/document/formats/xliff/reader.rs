//! The units of an XLIFF file.

use rustc_hash::FxHashMap;

use super::super::xml::{Kind, Reads, Run, Tag, Token};
use super::length::Lengths;
use super::state::Said;
use super::unit::Unit;
use crate::document::bilingual::is_key;
use crate::document::{BilingualUnit, Sides, State, Tongue};

/// What all elements around a place say of it.
#[derive(Clone, Copy, Debug, Default)]
struct Around {
    is_protected: bool,
    keeps_breaks: bool,
}

/// The string that is being read.
#[derive(Debug)]
struct Field {
    side: usize,
    /// Of which segment, and the depth of that one.
    segment: Option<(String, usize)>,
    depth: usize,
    /// Strings that hold segments are read segment by segment.
    is_cut: bool,
    run: Run,
}

/// Reads token by token.
#[derive(Default)]
pub(super) struct Reader<'t> {
    text: &'t str,
    sides: Sides,
    around: Vec<Around>,
    /// The id of the `<unit>` of 2.x.
    id: String,
    lengths: Lengths,
    unit: Option<Unit>,
    field: Option<Field>,
    /// The depth of what is passed over: proposals, which are no translations of their unit.
    passed: Option<usize>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Reader<'t> {
        Reader {
            text,
            ..Reader::default()
        }
    }
}

impl Reads for Reader<'_> {
    fn take(&mut self, token: &Token<'_>) {
        match &token.kind {
            Kind::Open(tag) => {
                self.open(tag, token);
                if !tag.is_empty {
                    self.enter(tag);
                }
            }
            Kind::Close(name) => {
                self.close(name, token);
                self.around.pop();
            }
            _ if self.passed.is_none() => self.add(token),
            _ => {}
        }
    }

    fn into_sides(self) -> Sides {
        self.sides
    }
}

impl Reader<'_> {
    /// Adds what stands inside of a string.
    fn add(&mut self, token: &Token<'_>) {
        if let Some(field) = &mut self.field {
            let is_between = field.is_cut && field.segment.is_none();
            if !is_between {
                field.run.add(token, self.text);
            }
        }
    }

    fn enter(&mut self, tag: &Tag<'_>) {
        let mut around = self.around.last().copied().unwrap_or_default();
        match tag.attribute("translate").as_deref() {
            Some("no") => around.is_protected = true,
            Some("yes") => around.is_protected = false,
            _ => {}
        }
        match tag.attribute("xml:space").as_deref() {
            Some("preserve") => around.keeps_breaks = true,
            Some("default") => around.keeps_breaks = false,
            _ => {}
        }
        self.around.push(around);
    }

    fn open(&mut self, tag: &Tag<'_>, token: &Token<'_>) {
        if self.passed.is_some() {
            return;
        }
        if self.field.is_some() {
            self.open_inside(tag, token);
            return;
        }
        let attribute = |name: &str| tag.attribute(name).unwrap_or_default();
        self.lengths.hear(tag);
        match tag.name() {
            "xliff" => self.declare(&[attribute("srcLang"), attribute("trgLang")]),
            "file" => self.declare(&[attribute("source-language"), attribute("target-language")]),
            "unit" => self.id = attribute("id"),
            "alt-trans" | "matches" if !tag.is_empty => self.passed = Some(self.around.len()),
            "trans-unit" => self.begin(attribute("id"), tag),
            "segment" => {
                let own = tag.attribute("id").map(|it| format!("{}/{it}", self.id));
                self.begin(own.unwrap_or_else(|| self.id.clone()), tag);
            }
            "seg" => {
                let mut said = Said::default();
                said.hear(tag);
                if let Some(unit) = &mut self.unit {
                    unit.of_segments.insert(attribute("id"), said);
                }
            }
            "source" | "seg-source" => self.begin_field(0, tag, token),
            "target" => self.begin_field(1, tag, token),
            _ => {}
        }
    }

    fn declare(&mut self, languages: &[String; 2]) {
        for (side, language) in languages.iter().enumerate() {
            if self.sides.tongues[side] == Tongue::Unsaid {
                self.sides.tongues[side] = Tongue::of(language);
            }
        }
    }

    fn begin(&mut self, id: String, tag: &Tag<'_>) {
        let around = self.around.last().copied().unwrap_or_default();
        let protects = tag.attribute("translate").map(|it| it == "no");
        let mut unit = Unit {
            id,
            depth: self.around.len(),
            is_protected: protects.unwrap_or(around.is_protected),
            max_length: self.lengths.of_unit(tag),
            ..Unit::default()
        };
        unit.said.hear(tag);
        self.unit = (!tag.is_empty).then_some(unit);
    }

    fn begin_field(&mut self, side: usize, tag: &Tag<'_>, token: &Token<'_>) {
        let depth = self.around.len();
        let Some(unit) = self.unit.as_mut().filter(|it| it.depth + 1 == depth) else {
            return;
        };
        let around = self.around.last().copied().unwrap_or_default();
        let keeps = tag.attribute("xml:space").map(|it| it == "preserve");
        let run = Run::new(token.place.end, keeps.unwrap_or(around.keeps_breaks));
        if side == 1 {
            unit.said.hear(tag);
        }
        if tag.is_empty {
            unit.whole[side].get_or_insert(run);
            return;
        }
        self.field = Some(Field {
            side,
            segment: None,
            depth,
            is_cut: false,
            run,
        });
    }

    /// A tag inside of a string: perhaps that of a segment.
    fn open_inside(&mut self, tag: &Tag<'_>, token: &Token<'_>) {
        let depth = self.around.len();
        let keeps = self.around.last().is_some_and(|it| it.keeps_breaks);
        let Some(field) = &mut self.field else {
            return;
        };
        let is_segment = tag.name() == "mrk" && tag.says("mtype", "seg");
        if is_segment && field.segment.is_none() {
            let id = tag.attribute("mid").unwrap_or_default();
            field.is_cut = true;
            field.run = Run::new(token.place.end, keeps);
            if tag.is_empty {
                self.end_segment(id);
            } else {
                field.segment = Some((id, depth));
            }
            return;
        }
        self.add(token);
    }

    fn end_segment(&mut self, id: String) {
        if let (Some(field), Some(unit)) = (&mut self.field, &mut self.unit) {
            let run = std::mem::take(&mut field.run);
            unit.segments[field.side].push((id, run));
        }
    }

    fn close(&mut self, name: &str, token: &Token<'_>) {
        let depth = self.around.len().saturating_sub(1);
        if let Some(passed) = self.passed {
            self.passed = (passed < depth).then_some(passed);
            return;
        }
        let Some(field) = &mut self.field else {
            if self.unit.as_ref().is_some_and(|it| it.depth == depth) {
                self.finish();
            }
            return;
        };
        if field.depth == depth {
            self.end_field(name);
            return;
        }
        match field.segment.take_if(|it| it.1 == depth) {
            Some((id, _)) => self.end_segment(id),
            None => self.add(token),
        }
    }

    fn end_field(&mut self, name: &str) {
        let (Some(field), Some(unit)) = (self.field.take(), &mut self.unit) else {
            return;
        };
        // `<seg-source>` says again what `<source>` says.
        if !field.is_cut && name != "seg-source" {
            unit.whole[field.side] = Some(field.run);
        }
    }

    /// Ends a unit.
    fn finish(&mut self) {
        let Some(mut unit) = self.unit.take().filter(|it| !it.is_protected) else {
            return;
        };
        let [sources, targets] = std::mem::take(&mut unit.segments);
        if targets.is_empty() {
            let [source, target] = std::mem::take(&mut unit.whole);
            let state = unit.state(None, target.as_ref());
            self.put(unit.named(None), state, [source, target]);
            return;
        }
        let mut sources: FxHashMap<String, Run> = sources.into_iter().collect();
        for (id, target) in targets {
            let source = sources.remove(&id);
            let state = unit.state(Some(&id), Some(&target));
            self.put(unit.named(Some(&id)), state, [source, Some(target)]);
        }
    }

    fn put(&mut self, unit: BilingualUnit, state: State, sides: [Option<Run>; 2]) {
        let [source, target] = sides;
        let source = source.filter(|it| !is_key(&it.said()));
        let source = source.map(|it| it.put_into(&mut self.sides.source));
        let target = target.filter(|_| state != State::Draft);
        let target = target.map(|it| it.put_into(&mut self.sides.target));
        self.sides.add(BilingualUnit {
            state,
            source: source.into_iter().collect(),
            target: target.into_iter().collect(),
            ..unit
        });
    }
}
