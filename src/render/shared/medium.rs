//! Where text for people goes, and what that place can show.

use anstyle::{AnsiColor, Effects, Style};

use crate::bidi::{self, Direction};
use crate::l10n::Isolation;
use crate::render::shared::layout;
use crate::render::shared::visual;
use crate::text::Lang;

/// Which isolates reach the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolates {
    /// None.
    Never,
    /// Those without which a line would be read in another order.
    Needed,
    /// One around each inserted run.
    Always,
}

/// A medium for text that people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Medium {
    /// Whether inserted runs are wrapped in isolates while text is put together: in files, not on
    /// terminals. Which of them stay is decided line by line ([`Medium::lay_out`]).
    pub isolation: Isolation,
    /// Which isolates stay.
    pub isolates: Isolates,
    /// Whether colour and underline may be used.
    pub color: bool,
    /// The cells of a line, which tables fit.
    pub columns: usize,
    /// Whether the place shows characters as they come, and needs them in the order of the screen.
    pub visual: bool,
}

/// The width of lines where nothing says another.
const USUAL_WIDTH: usize = 80;

/// A run that was inserted into a line after nothing but spaces, and reaches to its end.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct InsertedRun {
    /// Where the line starts, in bytes of the text.
    pub(in crate::render) line: usize,
    /// Where the run starts.
    pub(in crate::render) start: usize,
    /// The direction that it is isolated in.
    pub(in crate::render) direction: Direction,
}

impl Medium {
    /// A file or a pipe.
    pub const FILE: Medium = Medium {
        isolation: Isolation::On,
        isolates: Isolates::Needed,
        color: false,
        columns: USUAL_WIDTH,
        visual: false,
    };

    /// A terminal.
    pub fn terminal(color: bool) -> Medium {
        Medium {
            isolation: Isolation::Off,
            isolates: Isolates::Never,
            color,
            ..Medium::FILE
        }
    }

    /// The same place with lines of this many cells.
    pub fn of_width(self, columns: usize) -> Medium {
        Medium { columns, ..self }
    }

    /// A terminal of this many columns that shows characters as they come: they are put in order
    /// for it. While text is put together its isolates give the order; none is shown.
    pub fn visual(color: bool, columns: usize) -> Medium {
        Medium {
            columns,
            visual: true,
            ..Medium::terminal(color).with(Isolates::Always)
        }
    }

    /// The same place for text that is not meant to be read there: in the order of writing.
    pub fn logical(self) -> Medium {
        if self.visual {
            Medium::terminal(self.color).of_width(self.columns)
        } else {
            self
        }
    }

    /// The same place with these isolates.
    pub fn with(self, isolates: Isolates) -> Medium {
        let isolation = match isolates {
            Isolates::Never => Isolation::Off,
            Isolates::Needed | Isolates::Always => Isolation::On,
        };
        Medium {
            isolation,
            isolates,
            ..self
        }
    }

    /// A whole text of the language `lang` as this place shows it: each line with the isolates that
    /// are wanted, or in the order of the screen.
    pub fn lay_out(self, text: String, lang: Lang) -> String {
        let base = Direction::of(lang);
        match (self.visual, self.isolates) {
            (true, _) => visual::visual(&text, base, self.columns),
            (false, Isolates::Needed) => layout::needed(text, base),
            (false, Isolates::Never | Isolates::Always) => text,
        }
    }

    /// As [`Medium::lay_out`], of what stands in `text` from `start` on.
    pub(in crate::render) fn lay_out_end(self, text: &mut String, start: usize, lang: Lang) {
        let keeps = match self.isolates {
            Isolates::Needed => !bidi::may_have_isolates(&text[start..]),
            Isolates::Never | Isolates::Always => true,
        };
        if self.visual || !keeps {
            let laid_out = self.lay_out(text.split_off(start), lang);
            text.push_str(&laid_out);
        }
    }

    /// Ends a line that `run` is the end of, and lays it out for a reader of `lang`.
    pub(in crate::render) fn isolate_end(self, text: &mut String, run: InsertedRun, lang: Lang) {
        let inserted = &text[run.start..];
        // Most lines are told without being put together and taken apart.
        let told = match (self.visual, self.isolates) {
            (false, Isolates::Needed) => {
                bidi::is_read_the_same(inserted, run.direction, Direction::of(lang))
            }
            _ => None,
        };
        if told != Some(true) {
            let isolated = bidi::isolate(inserted, Some(run.direction));
            text.truncate(run.start);
            text.push_str(&isolated);
        }
        text.push('\n');
        if told.is_none() {
            self.lay_out_end(text, run.line, lang);
        }
    }

    /// The same with each letter in a cell of its own, so that lines are cut in the same places whoever
    /// puts them in the order of the screen.
    pub(in crate::render) fn unshaped(self) -> Medium {
        Medium {
            visual: false,
            ..self
        }
    }

    /// The cells that `text` takes here. Controls and marks take none, nor do our colours.
    pub(in crate::render) fn width(self, text: &str) -> usize {
        if self.visual {
            visual::width(text)
        } else {
            layout::width(text)
        }
    }

    /// As [`Medium::lay_out`], of Markdown.
    pub(in crate::render) fn lay_out_markdown(self, text: String) -> String {
        match self.isolates {
            Isolates::Needed => layout::needed_markdown(&text),
            Isolates::Never | Isolates::Always => text,
        }
    }

    /// User text, made safe for this place: escape sequences and controls become visible, and the
    /// run is isolated where the place wants it.
    pub fn insert(self, text: &str) -> String {
        let safe = bidi::visible(text);
        match self.isolation {
            Isolation::Off => safe.into_owned(),
            Isolation::On => bidi::isolate(&safe, Direction::of_first_strong(&safe)),
        }
    }

    /// User text of a known language, which gives its direction, as [`Medium::insert`].
    pub(in crate::render) fn insert_in(self, text: &str, lang: Lang) -> String {
        self.run(&bidi::visible(text), lang)
    }

    /// A run of a known language that is safe already, isolated where the place wants it.
    pub(in crate::render) fn run(self, safe: &str, lang: Lang) -> String {
        match self.isolation {
            Isolation::Off => safe.to_owned(),
            Isolation::On => bidi::isolate(safe, Some(Direction::of(lang))),
        }
    }

    /// `text` in bold, where the place can show it.
    pub fn strong(self, text: &str) -> String {
        self.styled(text, Style::new().effects(Effects::BOLD))
    }

    /// `text` in the quiet colour, where the place can show it.
    pub fn dim(self, text: &str) -> String {
        self.styled(text, Style::new().effects(Effects::DIMMED))
    }

    /// `text` in the colour of warnings, where the place can show it.
    pub fn warn(self, text: &str) -> String {
        self.styled(text, AnsiColor::Yellow.on_default())
    }

    fn styled(self, text: &str, style: Style) -> String {
        if self.color {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}
