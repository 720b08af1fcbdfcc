//! The sides of a file while its format reads them: prose with the place of each piece, and units.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::bilingual::{BilingualUnit, State, Tongue};
use super::{Piece, PieceKind, Problem, lists};
use crate::diag::{Message, Severity};
use crate::text::{Lang, LineIndex, Span};

/// How many names that stand twice are told.
const MOST_TOLD: usize = 20;

/// One side of a file while it is read: its prose so far, and where each piece of it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) opaque: Vec<Span>,
    /// The part of the file that is being read.
    pub(super) part: u32,
    /// The languages that the file declares for stretches of it, in text order.
    pub(super) languages: Vec<(Span, Lang)>,
}

impl Side {
    /// Goes on to the next part of the file, or stays at the first one.
    pub(super) fn next_part(&mut self, is_first: bool) {
        self.part += u32::from(!is_first);
    }

    /// Adds all of another side, whose pieces stand in the part that is being read; gives by how many bytes
    /// its text has moved.
    pub(super) fn append(&mut self, other: &Side) -> usize {
        let shift = self.begin();
        let moved = |it: Span| Span::new(it.start + shift, it.end + shift);
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.iter().map(|it| Piece {
            prose: moved(it.prose),
            part: self.part,
            ..it.clone()
        }));
        self.opaque.extend(other.opaque.iter().copied().map(moved));
        let languages = other.languages.iter();
        self.languages
            .extend(languages.map(|(span, it)| (moved(*span), *it)));
        shift
    }

    /// Begins a string: what parts it from the one before is not in the file. Gives its first byte.
    pub(super) fn begin(&mut self) -> usize {
        if let Some(end) = self.pieces.last().map(|it| it.file.end) {
            self.push(PieceKind::MadeUp, "\n", end..end);
        }
        self.text.len()
    }

    /// Adds a piece of the string.
    pub(super) fn push(&mut self, kind: PieceKind, text: &str, file: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        let prose = Span::new(start, self.text.len());
        if kind == PieceKind::Opaque && !prose.is_empty() {
            self.opaque.push(prose);
        }
        self.pieces.push(Piece {
            prose,
            part: self.part,
            file,
            kind,
        });
    }

    /// Ends the string that began at `start`. `here` is where an empty one stands in the file.
    pub(super) fn end(&mut self, start: usize, here: usize) -> Span {
        let span = Span::new(start, self.text.len());
        if span.is_empty() {
            self.push(PieceKind::Copied, "", here..here);
        }
        span
    }
}

impl Side {
    /// Where the piece stands in the file that begins at `start`.
    fn in_file(&self, start: usize) -> Option<usize> {
        let at = self.pieces.partition_point(|it| it.prose.start < start);
        let mut pieces = self.pieces[at..].iter();
        let piece = pieces.find(|it| it.kind != PieceKind::MadeUp);
        piece.map(|it| it.file.start)
    }
}

/// Both sides of a file, as its format reads them.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// The source.
    pub source: Side,
    /// The target.
    pub target: Side,
    /// Its units, in the order of the file.
    pub units: Vec<BilingualUnit>,
    /// The languages of source and target.
    pub tongues: [Tongue; 2],
    /// How many plural forms a target has, where the file says so.
    pub forms: Option<usize>,
    /// What its reader should know.
    pub problems: Vec<Problem>,
}

impl Sides {
    /// Adds a unit that a name tells, and no source; it is translated where it says anything.
    pub(super) fn add_named(&mut self, id: String, target: Vec<Span>) {
        let is_empty = |it: &Span| it.of(&self.target.text).trim().is_empty();
        let state = if target.iter().all(is_empty) {
            State::Untranslated
        } else {
            State::Translated
        };
        self.units.push(BilingualUnit {
            id,
            state,
            source: Vec::new(),
            target,
            max_length: None,
        });
    }

    /// The same; where the file cannot be read to its end, nothing in it is to be changed.
    pub(super) fn locked_where_broken(mut self) -> Sides {
        let is_broken = !self.problems.is_empty();
        let done = self
            .units
            .iter_mut()
            .filter(|it| is_broken && it.state == State::Translated);
        done.for_each(|it| it.state = State::Locked);
        self
    }

    /// The same; where a name stands twice, that is said once for each.
    pub(super) fn saying_what_is_twice(mut self, text: &str) -> Sides {
        let mut known = FxHashMap::default();
        let lines = LineIndex::new(text);
        for unit in &self.units {
            if self.problems.len() == MOST_TOLD {
                break;
            }
            let times: &mut usize = known.entry(&*unit.id).or_default();
            *times += 1;
            let place = unit.target.first().filter(|_| *times == 2);
            if let Some(at) = place.and_then(|it| self.target.in_file(it.start)) {
                self.problems.push(Problem {
                    severity: Severity::Warning,
                    span: Span::empty(at),
                    message: Message::new("document-name-twice")
                        .with("line", lines.position(text, at).line)
                        .with("name", &*unit.id),
                });
            }
        }
        self
    }

    /// Adds a unit whose strings have been added. Marks that part a list for a program are no
    /// punctuation of either side.
    pub(super) fn add(&mut self, unit: BilingualUnit) {
        let is_list = |it: &Span| lists::is_list(it.of(&self.source.text));
        if unit.source.iter().any(is_list) {
            for (side, spans) in [
                (&mut self.source, &unit.source),
                (&mut self.target, &unit.target),
            ] {
                let marks = spans.iter().flat_map(|it| lists::marks(&side.text, *it));
                side.opaque.extend(marks);
            }
        }
        self.units.push(unit);
    }
}
