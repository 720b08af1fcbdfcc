//! Where text for people goes, and what that place can show.

use anstyle::{AnsiColor, Effects, Style};

use crate::bidi::{self, Direction};
use crate::l10n::Isolation;

/// A place for text that people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Medium {
    /// Whether inserted runs are wrapped in isolates: in files, not on terminals.
    pub isolation: Isolation,
    /// Whether colour and underline may be used.
    pub color: bool,
}

impl Medium {
    /// A file or a pipe.
    pub const FILE: Medium = Medium {
        isolation: Isolation::On,
        color: false,
    };

    /// A terminal.
    pub fn terminal(color: bool) -> Medium {
        Medium {
            isolation: Isolation::Off,
            color,
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

    /// `text` in bold, where the place can show it.
    pub fn strong(self, text: &str) -> String {
        self.styled(text, Style::new().effects(Effects::BOLD))
    }

    /// `text` in the quiet colour, where the place can show it.
    pub fn dim(self, text: &str) -> String {
        self.styled(text, Style::new().effects(Effects::DIMMED))
    }

    /// `text` in the colour of things to mend, where the place can show it.
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
