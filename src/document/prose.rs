//! What a person reads of a file: one string, cut into units.

use std::sync::{Arc, OnceLock};

use super::directives::{self, Directive};
use super::opaque;
use super::units::{self, Usual};
use super::{Side, SourceMap};
use crate::text::{Lang, Span, dominant_language};

/// How many bytes of a line are read for its language alone.
const LONG_LINE: usize = 1 << 14;

/// What a unit is in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// A line of running text.
    #[default]
    Paragraph,
    /// The words of one subtitle.
    Cue,
}

/// A stretch of prose that nothing crosses: no word, sentence, quotation, mention, fact or edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The place, in bytes of the prose.
    pub span: Span,
    /// The language that it is in.
    pub language: Lang,
    /// What it is.
    pub role: Role,
}

/// The prose of a file. All spans are bytes of [`Prose::text`].
///
/// Text, Markdown and subtitles keep the whole file as prose, so that places in the prose are
/// places in the text of the file; what no reader sees there is opaque.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// Shared by all copies of a document.
    text: Arc<String>,
    /// The text with spaces in the place of `hidden`, where there is any.
    visible: Option<Arc<String>>,
    hidden: Vec<Span>,
    tags: Vec<Span>,
    directives: Vec<Directive>,
    /// The one that was declared for all of it, or else that of most of its words.
    language: OnceLock<Lang>,
    /// The languages that are declared for stretches of it, in text order.
    declared: Arc<Vec<(Span, Lang)>>,
    role: Role,
    /// What else is opaque: found once it is asked for, since few texts have any, for all copies.
    opaque: Arc<OnceLock<Box<[Span]>>>,
    units: OnceLock<Box<[Unit]>>,
    map: SourceMap,
}

/// What a format knows of a text that is kept as a whole.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Stretches that are no prose and no part of a sentence (times of subtitles), in text order.
    pub hidden: Vec<Span>,
    /// Marks inside sentences that are no prose either (tags), in text order.
    pub tags: Vec<Span>,
    /// Comments that speak to the linter, in text order.
    pub directives: Vec<Directive>,
    /// What its units are.
    pub role: Role,
}

impl Prose {
    /// The prose of a file that is text: all of it, without change.
    pub(super) fn whole(text: String, layout: Layout, declared: Option<Lang>) -> Prose {
        let comments = layout.directives.iter().map(|it| it.span);
        let mut hidden: Vec<Span> = layout.hidden.into_iter().chain(comments).collect();
        hidden.sort_unstable();
        let visible = (!hidden.is_empty()).then(|| Arc::new(directives::mask(&text, &hidden)));
        Prose {
            language: known(declared),
            map: SourceMap::identity(text.len()),
            role: layout.role,
            declared: Arc::default(),
            directives: layout.directives,
            opaque: Arc::default(),
            units: OnceLock::new(),
            tags: layout.tags,
            text: Arc::new(text),
            visible,
            hidden,
        }
    }

    /// The prose of one side of a file, put together from its pieces.
    pub(super) fn pieced(side: Side, declared: Option<Lang>) -> Prose {
        Prose {
            language: known(declared),
            visible: None,
            hidden: Vec::new(),
            tags: side.opaque,
            directives: Vec::new(),
            role: Role::Paragraph,
            declared: Arc::new(side.languages),
            opaque: Arc::default(),
            units: OnceLock::new(),
            map: SourceMap::of(side.pieces),
            text: Arc::new(side.text),
        }
    }

    /// The same with what was found to be opaque in another prose of this text.
    pub(super) fn with_opaque_of(self, other: &Prose) -> Prose {
        let opaque = Arc::clone(&other.opaque);
        Prose { opaque, ..self }
    }

    /// The text, as the file has it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as everything that searches it is to see it: directives and what parts units are
    /// spaces, so that all offsets stay.
    pub fn visible(&self) -> &str {
        self.visible.as_ref().unwrap_or(&self.text)
    }

    /// The language of most letters that are not opaque, or the one that was declared.
    pub fn language(&self) -> Lang {
        *self.language.get_or_init(|| {
            let text = self.visible();
            let all = Span::new(0, text.len());
            dominant_language(&units::words(text, all, self.opaque()))
        })
    }

    /// The units, in text order. Stretches without a visible character are part of none.
    pub fn units(&self) -> &[Unit] {
        self.units.get_or_init(|| {
            units::of(self.visible(), self.opaque(), self.usual(), self.role).into()
        })
    }

    fn usual(&self) -> Usual<'_> {
        Usual {
            language: self.language(),
            declared: &self.declared,
        }
    }

    /// What is never prose, in text order, without overlap: addresses, code, directives, and what
    /// parts units.
    pub fn opaque(&self) -> &[Span] {
        self.opaque.get_or_init(|| {
            let mut all = opaque::find(self.visible());
            if self.hidden.is_empty() && self.tags.is_empty() {
                return all.into();
            }
            all.extend(self.hidden.iter().chain(&self.tags));
            opaque::merge(all).into()
        })
    }

    /// Whether `offset` is part of something opaque.
    pub fn is_opaque(&self, offset: usize) -> bool {
        let all = self.opaque();
        let next = all.partition_point(|span| span.end <= offset);
        all.get(next).is_some_and(|it| it.start <= offset)
    }

    /// Whether any of `span` is opaque.
    pub fn touches_opaque(&self, span: Span) -> bool {
        let all = self.opaque();
        let next = all.partition_point(|it| it.end <= span.start);
        all.get(next).is_some_and(|it| it.overlaps(span))
    }

    /// Whether all of `span` is one opaque stretch.
    pub fn is_all_opaque(&self, span: Span) -> bool {
        let all = self.opaque();
        let next = all.partition_point(|it| it.end <= span.start);
        all.get(next).is_some_and(|it| it.contains(span))
    }

    /// The comments that speak to the linter, in text order.
    pub fn directives(&self) -> &[Directive] {
        &self.directives
    }

    /// The way from the prose to the file.
    pub fn map(&self) -> &SourceMap {
        &self.map
    }

    /// The language of the unit that holds `offset`; between units, that of the prose.
    pub fn language_at(&self, offset: usize) -> Lang {
        let all = self.units();
        let next = all.partition_point(|it| it.span.end <= offset);
        let here = all.get(next).filter(|it| it.span.start <= offset);
        here.map_or_else(|| self.language(), |it| it.language)
    }

    /// The language of the line that begins at `start`, as [`Prose::language_at`] tells it, without those of
    /// all other lines: a file may be large, and few of its lines wanted.
    pub(super) fn language_of_line(&self, start: usize) -> Lang {
        let rest = &self.visible().as_bytes()[start..];
        let near = &rest[..rest.len().min(LONG_LINE)];
        let begins = start == 0 || self.visible().as_bytes()[start - 1] == b'\n';
        match memchr::memchr(b'\n', near) {
            Some(end) if begins && self.units.get().is_none() => {
                let line = Span::new(start, start + end);
                let unit = units::of_line(self.visible(), line, self.opaque(), self.usual());
                unit.unwrap_or_else(|| self.language())
            }
            _ => self.language_at(start),
        }
    }

    /// Whether any unit is in this language.
    pub fn speaks(&self, language: Lang) -> bool {
        self.language() == language || self.units().iter().any(|it| it.language == language)
    }

    /// Stretches of one language each, in text order; together they hold all units.
    pub fn stretches(&self) -> Vec<(Span, Lang)> {
        let mut all: Vec<(Span, Lang)> = Vec::new();
        for unit in self.units() {
            match all.last_mut() {
                Some((span, language)) if *language == unit.language => span.end = unit.span.end,
                _ => all.push((unit.span, unit.language)),
            }
        }
        all
    }
}

/// A language that is known from the beginning, if it was declared.
fn known(declared: Option<Lang>) -> OnceLock<Lang> {
    declared.map_or_else(OnceLock::new, OnceLock::from)
}
