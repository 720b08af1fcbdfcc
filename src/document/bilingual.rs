//! Files that hold a source and its target, unit by unit: two documents over the same bytes.

use std::sync::Arc;

use super::format::Opened;
use super::max_length::MaxLength;
use super::sides::{Side, Sides};
use super::{Document, FileInfo, Problem, Prose, Refused};
use crate::diag::Edit;
use crate::text::{Lang, Span};

/// How far the translation of a unit has come, as its file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// There is no target.
    Untranslated,
    /// The file says that it is translated, and its target is empty.
    Empty,
    /// Not approved yet: a guess of a tool, or marked as fuzzy. It is not checked.
    Draft,
    /// Translated.
    Translated,
    /// Approved.
    Final,
    /// Not to be changed: it is checked, and never fixed.
    Locked,
}

/// How many characters of a source name its unit.
const LONGEST_NAME: usize = 60;

/// The name of a unit that has no id, by what it says.
pub(super) fn short_name(said: &str) -> String {
    let mut words = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST_NAME) {
        words.truncate(end);
        words.push('…');
    }
    words
}

/// Whether a source is the name of a text that stands elsewhere: `about.title`, `ABOUT_TITLE`.
pub(super) fn is_key(source: &str) -> bool {
    let joins = |it: &[u8]| {
        it[0].is_ascii_alphanumeric()
            && matches!(it[1], b'_' | b'.')
            && it[2].is_ascii_alphanumeric()
    };
    let has_space = source.contains(|c: char| c.is_whitespace() || c == '%' || c == '{');
    !has_space && source.as_bytes().windows(3).any(joins)
}

/// A source and its target, as one unit of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BilingualUnit {
    /// What the file knows it by.
    pub id: String,
    /// How far its translation has come.
    pub state: State,
    /// Its source, in bytes of the prose of that side: singular and plural where it has both, nothing
    /// where it is a key and no text.
    pub source: Vec<Span>,
    /// Its target, in bytes of the prose of that side: one for each plural form, empty ones too.
    pub target: Vec<Span>,
    /// How long each string of its target may be, where the file says so.
    pub max_length: Option<MaxLength>,
}

/// The language that a file declares for one of its sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// It says nothing.
    #[default]
    Unsaid,
    /// One that can be checked.
    Known(Lang),
    /// Another one.
    Foreign,
}

impl Tongue {
    /// Of a language tag or a name, by its first subtag: `ar_SA`, `EN-us`, `Arabic`.
    pub fn of(tag: &str) -> Tongue {
        let primary: String = tag
            .trim()
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect();
        match primary.to_ascii_lowercase().as_str() {
            "" | "und" | "mul" => Tongue::Unsaid,
            "ar" | "ara" | "arb" | "arabic" => Tongue::Known(Lang::Ar),
            "en" | "eng" | "english" => Tongue::Known(Lang::En),
            _ => Tongue::Foreign,
        }
    }

    fn known(self) -> Option<Lang> {
        match self {
            Tongue::Known(language) => Some(language),
            _ => None,
        }
    }
}

/// A source and its target in one file: what is found and changed in either is told in the text of the
/// whole file.
#[derive(Clone, Debug)]
pub struct Bilingual {
    /// The file as one text.
    pub file: Document,
    /// The source; its map leads into the text of the file.
    pub source: Document,
    /// The target; its map leads into the text of the file.
    pub target: Document,
    /// Its units, in the order of the file.
    pub units: Vec<BilingualUnit>,
    /// The languages that it declares for source and target.
    pub tongues: [Tongue; 2],
    /// How many plural forms a target has, where it says so.
    pub forms: Option<usize>,
    /// What its reader should know.
    pub problems: Vec<Problem>,
}

impl Bilingual {
    /// Of a file; without any unit where its format has none.
    pub fn of(file: Document) -> Bilingual {
        let sides = file.sides();
        Bilingual::with(file, sides.unwrap_or_default())
    }

    /// A file that is one side of two: its targets where it has units, else all of it.
    pub fn one_side(file: Document) -> Bilingual {
        match file.opened() {
            Opened::Bilingual(it) => *it,
            Opened::Text(file) => Bilingual {
                source: file.side(Side::default(), None),
                target: file.clone(),
                units: Vec::new(),
                tongues: [Tongue::Unsaid; 2],
                forms: None,
                problems: Vec::new(),
                file,
            },
        }
    }

    /// Whether it holds a source beside its target.
    pub fn is_of_both(&self) -> bool {
        self.units.iter().any(|it| !it.source.is_empty())
    }

    fn with(file: Document, mut sides: Sides) -> Bilingual {
        if sides.tongues[1] == Tongue::Unsaid {
            sides.tongues[1] = file.format().tongue(file.path());
        }
        let [source, target] = sides.tongues.map(Tongue::known);
        Bilingual {
            source: file.side(sides.source, source),
            target: file.side(sides.target, target),
            units: sides.units,
            tongues: sides.tongues,
            forms: sides.forms,
            problems: sides.problems,
            file,
        }
    }
}

impl Document {
    /// The source and the target that it holds, where it holds both.
    pub fn sides(&self) -> Option<Sides> {
        match self.package_units() {
            [] => self.format().sides(self.text()),
            _ => self.sides_of_package(),
        }
    }

    /// What it holds: a source and its target where its format has both, else one text.
    pub fn opened(self) -> Opened {
        match self.sides() {
            Some(sides) => Opened::Bilingual(Box::new(Bilingual::with(self, sides))),
            None => Opened::Text(self),
        }
    }

    fn side(&self, side: Side, declared: Option<Lang>) -> Document {
        let file = FileInfo {
            declared,
            ..(*self.file).clone()
        };
        Document {
            prose: Prose::pieced(side, declared),
            file: Arc::new(file),
            package: None,
        }
    }

    /// Where a stretch of its prose stands in the text of its file, from the first byte to the last;
    /// `None` where the file does not have it.
    pub fn in_file(&self, span: Span) -> Option<Span> {
        // The text of a package is what was drawn from it.
        if self.package.is_some() {
            return Some(span);
        }
        let places = self.prose.map().to_file(span);
        let (first, last) = (places.first()?, places.last()?);
        (first.range.start <= last.range.end).then(|| Span::new(first.range.start, last.range.end))
    }

    /// An edit without what it leaves as it is at either end: tags and entities stay there.
    pub(super) fn narrowed(&self, edit: &Edit) -> Edit {
        let same = |a: char, b: char| if a == b { a.len_utf8() } else { 0 };
        let was = edit.span.of(self.text());
        let both = was.chars().zip(edit.text.chars());
        let head: usize = both.map(|(a, b)| same(a, b)).take_while(|it| *it > 0).sum();
        let (was, new) = (&was[head..], &edit.text[head..]);
        let both = was.chars().rev().zip(new.chars().rev());
        let tail: usize = both.map(|(a, b)| same(a, b)).take_while(|it| *it > 0).sum();
        Edit {
            span: Span::new(edit.span.start + head, edit.span.end - tail),
            text: new[..new.len() - tail].to_owned(),
        }
    }

    /// The edit of `file`, the text of its file, that makes an edit of its prose, written as the file
    /// writes prose there.
    ///
    /// # Errors
    /// When the edit cannot be made in the file.
    pub fn edit_in_file(&self, edit: &Edit, file: &Document) -> Result<Edit, Refused> {
        let edit = self.narrowed(edit);
        if edit.span.is_empty() && edit.text.is_empty() {
            let place = self.in_file(edit.span).map_or(0, |it| it.start);
            let span = Span::empty(place);
            return Ok(Edit { span, ..edit });
        }
        if self.package.is_some() {
            return if self.takes(&edit) {
                Ok(edit)
            } else {
                Err(Refused::AcrossTag)
            };
        }
        let carried = self.prose.map().edit(&edit, self.text())?;
        let range = carried.place.range;
        let piece = self.prose.map().piece_at(edit.span);
        let piece = piece.map_or(range.start, |it| it.file.start);
        let edit = Edit {
            text: self.format().escaped(file.text(), piece, &carried.text)?,
            span: Span::new(range.start, range.end),
        };
        if file.takes(&edit) {
            Ok(edit)
        } else {
            Err(Refused::AcrossTag)
        }
    }
}
