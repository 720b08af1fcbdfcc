//! What the program writes to a terminal, as a page: the rows of `--bidi visual`, as a terminal shows
//! them that puts each character where it comes.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::rc::Rc;

use naqhara::cli::{self, Streams};

/// Columns of the terminal.
const COLUMNS: &str = "94";

/// Looks of the page. No character is reordered: the program has done it.
const STYLE: &str = "body { margin: 0; padding: 18px 22px; background: #1d1f21; color: #d8dadb }
pre { margin: 0; font: 15px/1.45 'DejaVu Sans Mono', monospace; font-variant-ligatures: none }
.screen { direction: ltr; unicode-bidi: bidi-override }
.prompt { color: #8a9199 }
b { color: #fff } i { font-style: normal; color: #8a9199 }
.s31 { color: #ff7b72 } .s32 { color: #7ee787 } .s33 { color: #f2cc60 } .s34 { color: #79c0ff }
.s35 { color: #d2a8ff } .s36 { color: #76e3ea }";

/// The first `rows` rows that `naqhara ARGS` writes, below its command line.
pub(crate) fn page(args: &[&str], rows: usize) -> String {
    let shown = written(args);
    let rows: Vec<&str> = shown.lines().take(rows).collect();
    let command = escaped(&args.join(" "));
    format!(
        "<!doctype html><meta charset=\"utf-8\"><style>{STYLE}</style>\
         <pre><span class=\"prompt\">$</span> <b>naqhara {command}</b></pre>\
         <pre class=\"screen\">{}</pre>",
        marked_up(&rows.join("\n"))
    )
}

/// What the program writes to a terminal.
fn written(args: &[&str]) -> String {
    let options = ["--color", "always", "--bidi", "visual", "--ui-lang", "en"];
    let args = ["naqhara"].iter().chain(args).chain(&options);
    let args: Vec<_> = args.map(Into::into).collect();
    let out = Shared::default();
    let variables = [("COLUMNS", COLUMNS)];
    let errors = Box::new(io::sink());
    let streams = Streams::buffered(Vec::new(), &variables, Box::new(out.clone()), errors);
    cli::run(&args, &mut streams.on_terminal());
    let bytes = out.0.borrow();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[derive(Clone, Default)]
struct Shared(Rc<RefCell<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// HTML for text with escape sequences: those for looks become elements, others vanish.
fn marked_up(text: &str) -> String {
    let mut pieces = text.split("\u{1B}[");
    let mut html = escaped(pieces.next().unwrap_or_default());
    let mut open = "";
    for piece in pieces {
        let end = piece.find(|c: char| c.is_ascii_alphabetic());
        let (code, rest) = piece.split_at(end.map_or(piece.len(), |it| it + 1));
        if let Some(code) = code.strip_suffix('m') {
            html.push_str(open);
            open = begin(code, &mut html);
        }
        html.push_str(&escaped(rest));
    }
    html + open
}

/// Opens the element of a look, and gives what closes it.
fn begin(code: &str, html: &mut String) -> &'static str {
    match code {
        "" | "0" => "",
        "1" => {
            html.push_str("<b>");
            "</b>"
        }
        "2" => {
            html.push_str("<i>");
            "</i>"
        }
        other => {
            // Writing into a string cannot fail.
            let _ = write!(html, "<span class=\"s{other}\">");
            "</span>"
        }
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
