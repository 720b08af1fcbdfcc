//! Standard input, output and error, and what they are connected to.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::sync::{Arc, Mutex};

use crate::bidi;
use crate::render::Isolates;
use crate::render::Medium;
use crate::text::Lang;

/// Standard input, which a project reads as a file, too.
pub(crate) type Input = Arc<Mutex<Box<dyn BufRead + Send>>>;

/// To the start of the line, and the rest of it cleared (ECMA-48: CR, EL).
const CLEAR: &str = "\r\u{1B}[K";

/// How much is written at a time: a report may be megabytes long.
const PIECE: usize = 64 * 1024;

/// Where a run reads and writes; tests put buffers here.
pub struct Streams {
    input: Input,
    output: Box<dyn Write>,
    errors: Box<dyn Write>,
    variables: Option<BTreeMap<String, String>>,
    terminal: bool,
    watched: bool,
    color: bool,
    isolates: Option<Isolates>,
    /// The width of the terminal and the language of messages, where visual order is wanted.
    visual: Option<(usize, Lang)>,
    /// Whether right-to-left letters were printed.
    right_to_left: bool,
    /// Whether a line of progress is shown.
    progress: bool,
}

impl Streams {
    /// The streams of this process.
    pub fn of_process() -> Streams {
        let terminal = io::stdout().is_terminal();
        Streams {
            input: Arc::new(Mutex::new(Box::new(BufReader::new(io::stdin())))),
            output: Box::new(io::BufWriter::with_capacity(PIECE, io::stdout())),
            errors: Box::new(io::stderr()),
            variables: None,
            terminal,
            watched: io::stderr().is_terminal(),
            color: false,
            isolates: None,
            visual: None,
            right_to_left: false,
            progress: false,
        }
    }

    /// Buffers and a fixed environment, as a pipe would have them.
    pub fn buffered(
        input: Vec<u8>,
        variables: &[(&str, &str)],
        output: Box<dyn Write>,
        errors: Box<dyn Write>,
    ) -> Streams {
        let pairs = variables.iter().map(|&(k, v)| (k.to_owned(), v.to_owned()));
        Streams {
            input: Arc::new(Mutex::new(Box::new(io::Cursor::new(input)))),
            output,
            errors,
            variables: Some(pairs.collect()),
            terminal: false,
            watched: false,
            color: false,
            isolates: None,
            visual: None,
            right_to_left: false,
            progress: false,
        }
    }

    /// The same streams, as a terminal would have them.
    pub fn on_terminal(mut self) -> Streams {
        self.terminal = true;
        self.watched = true;
        self
    }

    /// An environment variable, when it is set and not empty.
    pub(crate) fn variable(&self, name: &str) -> Option<String> {
        let value = match &self.variables {
            Some(variables) => variables.get(name).cloned(),
            None => std::env::var(name).ok(),
        };
        value.filter(|value| !value.is_empty())
    }

    /// Decides on colour: `auto` follows the terminal and `NO_COLOR` (no-color.org).
    pub(crate) fn set_color(&mut self, choice: &str) {
        let dumb = self.variable("TERM").is_some_and(|term| term == "dumb");
        let wanted = self.variable("NO_COLOR").is_none() && !dumb;
        self.color = match choice {
            "always" => true,
            "never" => false,
            _ => self.terminal && wanted,
        };
    }

    /// Decides on isolates: `auto` is the default of each place.
    pub(crate) fn set_isolates(&mut self, choice: &str) {
        self.isolates = match choice {
            "always" => Some(Isolates::Always),
            "never" => Some(Isolates::Never),
            _ => None,
        };
    }

    /// Wants characters in the order of the screen from now on.
    pub(crate) fn set_visual(&mut self, lang: Lang) {
        self.visual = Some((self.columns(), lang));
    }

    /// The width of the terminal.
    fn columns(&self) -> usize {
        let size = match self.variables {
            Some(_) => None,
            None => terminal_size::terminal_size(),
        };
        let told = || self.variable("COLUMNS")?.parse().ok();
        let columns = size.map(|it| usize::from(it.0.0)).or_else(told);
        columns.filter(|&it| it > 0).unwrap_or(80)
    }

    /// Whether letters were printed that run from right to left.
    pub(crate) fn printed_right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// What standard output can show.
    pub(crate) fn medium(&self) -> Medium {
        if let Some((columns, _)) = self.visual {
            return Medium::visual(self.color, columns);
        }
        let medium = if self.terminal {
            Medium::terminal(self.color)
        } else {
            Medium {
                color: self.color,
                ..Medium::FILE
            }
        };
        self.isolates.map_or(medium, |it| medium.with(it))
    }

    /// What a file can show.
    pub(crate) fn file(&self) -> Medium {
        self.isolates
            .map_or(Medium::FILE, |it| Medium::FILE.with(it))
    }

    /// Whether standard output is a terminal.
    pub(crate) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Whether standard error is a terminal: only then is progress shown.
    pub(crate) fn errors_are_watched(&self) -> bool {
        self.watched
    }

    /// Writes to standard output.
    pub(crate) fn print(&mut self, text: &str) -> io::Result<()> {
        self.right_to_left |= self.terminal && bidi::has_right_to_left(text);
        self.output.write_all(text.as_bytes())
    }

    /// Writes bytes to standard output: a document in its own encoding.
    pub(crate) fn print_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.write_all(bytes)
    }

    /// Hands everything printed so far to the reader.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    /// Writes a line to standard error; that it cannot be written is nothing to report anywhere.
    pub(crate) fn complain(&mut self, text: &str) {
        let shown = match self.visual.filter(|_| self.watched) {
            Some((columns, lang)) => {
                let medium = Medium::visual(false, columns);
                Cow::Owned(medium.lay_out(text.to_owned(), lang))
            }
            None => Cow::Borrowed(text),
        };
        if self.progress {
            let _ = write!(self.errors, "{CLEAR}");
            self.progress = false;
        }
        let _ = writeln!(self.errors, "{shown}");
    }

    /// Shows how far the work has come, in the place of what was shown before; `None` takes it away.
    pub(crate) fn progress(&mut self, text: Option<&str>) {
        let _ = write!(self.errors, "{CLEAR}{}", text.unwrap_or_default());
        self.progress = text.is_some();
        let _ = self.errors.flush();
    }

    /// Standard input.
    pub(crate) fn input(&self) -> Input {
        Arc::clone(&self.input)
    }
}
