//! The translations in the units of a file: each string of a target beside the sources that it may
//! answer to.

use super::UnitsContext;
use crate::document::{BilingualUnit, Document, State, placeholders};
use crate::text::Span;

/// What stands for a placeholder, an address or code in [`Said::shown`].
pub(crate) const OBJECT: char = '\u{FFFC}';

/// From this form on, each plural form of Arabic holds the number: few, many, other.
const FIRST_WITH_NUMBER: usize = 3;

/// A string of one side of a unit.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The side that holds it.
    pub document: &'a Document,
    /// Its place, in bytes of the prose of that side.
    pub span: Span,
}

impl<'a> Said<'a> {
    /// Its text, with placeholders and the tags that are written in it.
    pub fn text(self) -> &'a str {
        self.span.of(self.document.text())
    }

    /// A stretch of its side.
    pub fn cut(self, span: Span) -> &'a str {
        span.of(self.document.text())
    }

    /// What of it is words and marks, each character with its offset: tags are left out, and anything
    /// else that is no prose is one [`OBJECT`].
    pub fn shown(self) -> Vec<(usize, char)> {
        let text = self.document.text();
        let all = self.document.prose.opaque();
        let first = all.partition_point(|it| it.end <= self.span.start);
        let mut shown = Vec::with_capacity(self.span.len());
        let mut at = self.span.start;
        let copy = |from: usize, to: usize, shown: &mut Vec<(usize, char)>| {
            let part = text[from..to].char_indices();
            shown.extend(part.map(|(offset, c)| (from + offset, c)));
        };
        for opaque in &all[first..] {
            if opaque.start >= self.span.end {
                break;
            }
            let here = Span::new(
                opaque.start.max(self.span.start),
                opaque.end.min(self.span.end),
            );
            copy(at, here.start, &mut shown);
            if !is_all_tags(text, here) {
                shown.push((here.start, OBJECT));
            }
            at = here.end;
        }
        copy(at, self.span.end, &mut shown);
        shown
    }

    /// The same as one string, without offsets.
    pub fn shown_text(self) -> String {
        self.shown().into_iter().map(|(_, c)| c).collect()
    }

    /// The texts between bars, of which a program chooses one by a number.
    fn alternatives(self) -> Vec<Said<'a>> {
        if !self.text().split('|').all(is_sentence) {
            return vec![self];
        }
        let mut start = self.span.start;
        let mut parts = Vec::new();
        for part in self.text().split('|') {
            let span = Span::new(start, start + part.len());
            parts.push(Said { span, ..self });
            start = span.end + 1;
        }
        parts
    }
}

/// Whether one of several texts between bars may be said by itself: it has words, in one line.
fn is_sentence(part: &str) -> bool {
    let part = part.trim();
    part.contains(' ') && !part.contains('\n') && part.contains(char::is_alphabetic)
}

/// Whether a stretch is nothing but tags, such as `<b>`.
fn is_all_tags(text: &str, stretch: Span) -> bool {
    let tags = placeholders(text, stretch);
    let tags = tags.iter().filter(|it| it.of(text).starts_with('<'));
    tags.map(|it| it.len()).sum::<usize>() == stretch.len()
}

/// Whether a text chooses between texts by a number or a word (ICU `MessageFormat`).
pub(crate) fn chooses(text: &str) -> bool {
    [", plural", ", select", ",plural", ",select"]
        .iter()
        .any(|it| text.contains(it))
}

/// One string of a target that is translated, and the sources that it may answer to: singular and
/// plural, where there are both.
#[derive(Clone, Debug)]
pub struct Translation<'a> {
    /// Its unit.
    pub unit: &'a BilingualUnit,
    /// The string.
    pub target: Said<'a>,
    /// At least one.
    pub sources: Vec<Said<'a>>,
    /// Whether it may leave out the number of its source, as the Arabic forms for zero, one and two.
    pub may_lack_number: bool,
}

impl<'a> Translation<'a> {
    /// The source of most plural forms.
    pub fn source(&self) -> Said<'a> {
        self.sources[self.sources.len() - 1]
    }

    /// What `compare` finds between the target and the source that answers to it best.
    pub fn against_closest<T>(
        &self,
        compare: impl Fn(Said<'a>) -> Vec<T>,
    ) -> Option<(Said<'a>, Vec<T>)> {
        let all = self.sources.iter().rev().map(|it| (*it, compare(*it)));
        all.min_by_key(|it| it.1.len())
    }
}

impl<'a> UnitsContext<'a> {
    /// The strings of units that are translated, and their sources; drafts, empty ones and texts that
    /// choose between texts by themselves are left out, and so are targets in other languages than ours.
    pub fn translations(self) -> impl Iterator<Item = Translation<'a>> {
        let is_ours = self.speaks(1).is_some();
        self.units()
            .iter()
            .filter(move |it| is_ours && it.state.is_translated())
            .flat_map(move |unit| self.of_unit(unit))
    }

    fn of_unit(self, unit: &'a BilingualUnit) -> Vec<Translation<'a>> {
        let said = |side: usize| {
            move |span: &Span| Said {
                document: self.document(side),
                span: *span,
            }
        };
        let sources: Vec<Said<'a>> = unit.source.iter().map(said(0)).collect();
        let is_blank = |it: &Said<'_>| it.text().trim().is_empty();
        if sources.iter().all(is_blank) || sources.iter().any(|it| chooses(it.text())) {
            return Vec::new();
        }
        let forms = unit.target.len();
        let targets = unit.target.iter().map(said(1)).enumerate();
        let targets = targets.filter(|(_, it)| !is_blank(it) && !chooses(it.text()));
        let translation = |(form, target)| {
            Translation {
                unit,
                target,
                sources: sources.clone(),
                may_lack_number: form < FIRST_WITH_NUMBER && form + 1 < forms,
            }
            .parted()
        };
        targets.flat_map(translation).collect()
    }
}

impl<'a> Translation<'a> {
    /// Text by text, where both sides hold several between bars.
    fn parted(self) -> Vec<Translation<'a>> {
        let sources: Vec<Said<'a>> = self
            .sources
            .iter()
            .flat_map(|it| it.alternatives())
            .collect();
        let targets = self.target.alternatives();
        if targets.len() < 2 || sources.len() == self.sources.len() {
            return vec![self];
        }
        let forms = targets.len();
        let parts = targets.into_iter().enumerate();
        let parts = parts.filter(|(_, it)| !it.text().trim().is_empty());
        let parts = parts.map(|(form, target)| Translation {
            target,
            sources: sources.clone(),
            may_lack_number: form < FIRST_WITH_NUMBER && form + 1 < forms,
            unit: self.unit,
        });
        parts.collect()
    }
}

impl State {
    /// Whether there is a translation that somebody stands by: it is checked.
    pub fn is_translated(self) -> bool {
        matches!(self, State::Translated | State::Final | State::Locked)
    }
}
