//! Standard input, output and error, and what they are connected to.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use crate::bidi;
use crate::render::Isolates;
use crate::render::Medium;
use crate::text::Lang;

/// Standard input, which a project reads as a file, too.
pub(crate) type Input = Arc<Mutex<Box<dyn BufRead + Send>>>;

/// To the start of the line, and the rest of it cleared (ECMA-48: CR, EL).
const CLEAR: &str = "\r\u{1B}[K";

/// Where dictd and the packages of Linux distributions keep dictionaries.
const INSTALLED: &str = "/usr/share/dictd";

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
    /// Whether what is printed is text for people, which may have styles.
    is_text: bool,
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
            is_text: true,
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
            is_text: true,
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

    /// An environment variable, when it is set, not empty, and UTF-8.
    pub(crate) fn variable(&self, name: &str) -> Option<String> {
        self.raw_variable(name)?.into_string().ok()
    }

    /// The same of one that may name a file, in whatever encoding.
    pub(crate) fn raw_variable(&self, name: &str) -> Option<OsString> {
        let value = match &self.variables {
            Some(variables) => variables.get(name).map(OsString::from),
            None => std::env::var_os(name),
        };
        value.filter(|value| !value.is_empty())
    }

    /// The folder of installed dictionaries: the one that the environment names, else that of dictd.
    /// Where the environment is made up, nothing is installed.
    pub(crate) fn installed_dictionaries(&self) -> Option<PathBuf> {
        let named = self.raw_variable("NAQHARA_DICTIONARIES").map(PathBuf::from);
        let usual = || self.variables.is_none().then(|| PathBuf::from(INSTALLED));
        named.or_else(usual)
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

    /// Prints something other than text for people from now on.
    pub(crate) fn set_data(&mut self) {
        self.is_text = false;
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

    /// The width of the terminal; elsewhere that of the environment, or the usual one.
    fn columns(&self) -> usize {
        let asked = self.terminal && self.variables.is_none();
        let size = asked.then(terminal_size::terminal_size).flatten();
        let told = || self.variable("COLUMNS")?.parse().ok();
        let columns = size.map(|it| usize::from(it.0.0)).or_else(told);
        columns.filter(|&it| it > 0).unwrap_or(Medium::FILE.columns)
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
        let medium = medium.of_width(self.columns());
        self.isolates.map_or(medium, |it| medium.with(it))
    }

    /// What a file can show.
    pub(crate) fn file(&self) -> Medium {
        let file = Medium::FILE.of_width(self.columns());
        self.isolates.map_or(file, |it| file.with(it))
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
    ///
    /// Where that is a terminal, whatever a report carries unchanged for programs is shown there: no
    /// text speaks to it.
    pub(crate) fn print(&mut self, text: &str) -> io::Result<()> {
        if !self.terminal {
            return self.output.write_all(text.as_bytes());
        }
        self.right_to_left |= bidi::has_right_to_left(text);
        let styled = self.is_text && (self.color || self.visual.is_some());
        let shown = on_terminal(text, styled);
        self.output.write_all(shown.as_bytes())
    }

    /// Writes bytes to standard output: a document in its own encoding. On a terminal, what would steer
    /// it is shown.
    pub(crate) fn print_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.terminal {
            let text = String::from_utf8_lossy(bytes);
            return self.output.write_all(bidi::visible(&text).as_bytes());
        }
        self.output.write_all(bytes)
    }

    /// Standard output, for a report that is written as it is made.
    pub(crate) fn output(&mut self) -> &mut dyn Write {
        &mut self.output
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

/// `text` with what would steer a terminal made visible, line by line. Isolates that are closed again
/// stay, and the sequences of our styles where there may be `styled` text.
fn on_terminal(text: &str, styled: bool) -> Cow<'_, str> {
    if !text.contains(|c| bidi::steers(c) && !(styled && c == '\u{1B}')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.split_inclusive('\n') {
        let closed = bidi::unbalanced(line.trim_end_matches('\n')).is_empty();
        for (at, c) in line.char_indices() {
            let ours = match c {
                '\u{2066}'..='\u{2069}' => closed,
                '\u{1B}' => styled && is_style(&line[at + 1..]),
                c => !bidi::steers(c),
            };
            let piece = &line[at..at + c.len_utf8()];
            out.push_str(&if ours {
                piece.into()
            } else {
                bidi::visible(piece)
            });
        }
    }
    Cow::Owned(out)
}

/// Whether this follows ESC in a sequence of ours: a style (SGR), or the order of letters (BDSM).
fn is_style(rest: &str) -> bool {
    let rest = rest.strip_prefix('[').unwrap_or_default();
    let parameters = |c: char| c.is_ascii_digit() || c == ';';
    rest.trim_start_matches(parameters).starts_with(['m', 'l'])
}
