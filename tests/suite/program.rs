//! Runs the program in this process, with buffers for its streams.

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;

use naqhara::cli::{self, Streams};

/// A buffer that the test keeps a hand on.
#[derive(Clone, Default)]
struct Buffer(Rc<RefCell<Vec<u8>>>);

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An output whose reader has gone.
pub(crate) struct ClosedPipe;

impl Write for ClosedPipe {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A run to be: arguments, input, environment.
pub(crate) struct Program<'a> {
    args: Vec<OsString>,
    input: Vec<u8>,
    variables: Vec<(&'a str, &'a str)>,
    terminal: bool,
}

/// A glossary of ten concepts: the tests do not depend on the one that ships, and are quick.
pub(crate) const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/names.csv");

/// `naqhara` with these arguments, in English, with the small glossary unless they name one.
pub(crate) fn naqhara<'a>(args: &[&str]) -> Program<'a> {
    let own = args.iter().any(|arg| arg.contains("glossary"));
    let small = if own || args.is_empty() {
        &[][..]
    } else {
        &["--glossary", SMALL, "--no-starter"]
    };
    let args = std::iter::once("naqhara")
        .chain(args.iter().copied())
        .chain(small.iter().copied());
    Program {
        args: args.map(OsString::from).collect(),
        input: Vec::new(),
        variables: Vec::new(),
        terminal: false,
    }
}

/// `naqhara` with exactly these arguments.
pub(crate) fn bare<'a>(args: &[&str]) -> Program<'a> {
    let args = std::iter::once("naqhara").chain(args.iter().copied());
    Program {
        args: args.map(OsString::from).collect(),
        input: Vec::new(),
        variables: Vec::new(),
        terminal: false,
    }
}

impl<'a> Program<'a> {
    pub(crate) fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    pub(crate) fn variable(mut self, name: &'a str, value: &'a str) -> Self {
        self.variables.push((name, value));
        self
    }

    pub(crate) fn on_terminal(mut self) -> Self {
        self.terminal = true;
        self
    }

    /// Runs it.
    pub(crate) fn run(self) -> Run {
        let (out, err) = (Buffer::default(), Buffer::default());
        let code = self.run_into(Box::new(out.clone()), Box::new(err.clone()));
        let text = |buffer: &Buffer| {
            String::from_utf8(buffer.0.borrow().clone()).expect("the program writes UTF-8")
        };
        Run {
            code,
            out: text(&out),
            err: text(&err),
        }
    }

    /// Runs it into other streams, and returns the exit code.
    pub(crate) fn run_into(self, out: Box<dyn Write>, err: Box<dyn Write>) -> u8 {
        let mut streams = Streams::buffered(self.input, &self.variables, out, err);
        if self.terminal {
            streams = streams.on_terminal();
        }
        cli::run(&self.args, &mut streams)
    }
}

/// Isolates and escape sequences, made visible: `{FSI}`, `{ESC}`.
pub(crate) fn shown(text: &str) -> String {
    let names = [
        ('\u{2066}', "{LRI}"),
        ('\u{2067}', "{RLI}"),
        ('\u{2068}', "{FSI}"),
        ('\u{2069}', "{PDI}"),
        ('\u{1B}', "{ESC}"),
    ];
    let shown = |text: String, (c, name): (char, &str)| text.replace(c, name);
    names.into_iter().fold(text.to_owned(), shown)
}

/// The path as an argument.
pub(crate) fn arg(path: &Path) -> &str {
    path.to_str().expect("test folders have plain names")
}
