//! The kinds of texts: those of the rules' fixtures, and those of the tables in `made`.

use std::fs;

use crate::{files, made, mixtures};

/// The sentence of a source, again and again.
pub(super) const SOURCE: &str = "The minister told Reuters on 3 March 2024 that OpenAI and Oracle had spent $500 billion on 14 projects. ";
/// The sentence of a target.
pub(super) const TARGET: &str = "وقال الوزير لرويترز في 3 مارس 2024 إن أوبن إيه آي وأوراكل أنفقتا 500 مليار دولار على 14 مشروعا. ";

/// How a text of some size is made.
pub(super) enum Text {
    /// A piece, again and again, and what stands once before and after all of it.
    Repeated(String, [&'static str; 2]),
    /// A piece for each number, and what stands once before and after all of them.
    Framed([&'static str; 2], fn(usize) -> String),
    /// A piece for each number.
    Numbered(fn(usize) -> String),
    /// A piece, again and again, below a first line.
    Table(String, fn(usize) -> String),
}

/// A kind of text.
pub(super) struct Kind {
    /// What it is called.
    pub(super) name: String,
    /// The ending of the file's name.
    ending: &'static str,
    /// Whether it is a glossary.
    pub(super) table: bool,
    text: Text,
}

impl Kind {
    pub(super) fn new(name: &str, ending: &'static str, text: Text) -> Kind {
        Kind {
            name: name.to_owned(),
            ending,
            table: ending == "csv",
            text,
        }
    }

    pub(super) fn file_name(&self) -> String {
        format!("text.{}", self.ending)
    }

    /// A text of about this size in bytes.
    pub(super) fn text(&self, size: usize) -> String {
        let mut out = String::with_capacity(size + 1_000);
        match &self.text {
            Text::Repeated(piece, [before, after]) => {
                out.push_str(before);
                out.push_str(&piece.repeat(size / piece.len()));
                out.push_str(after);
            }
            Text::Framed([before, after], piece) => {
                out.push_str(before);
                numbered(&mut out, *piece, size);
                out.push_str(after);
            }
            Text::Numbered(piece) => numbered(&mut out, *piece, size),
            Text::Table(head, row) => {
                out.push_str(head);
                numbered(&mut out, *row, size);
            }
        }
        out
    }
}

fn numbered(out: &mut String, piece: fn(usize) -> String, size: usize) {
    let mut pieces = (0..).map(piece);
    while out.len() < size {
        out.extend(pieces.next());
    }
}

/// A text in which every command has everything to do.
pub(super) fn usual() -> Kind {
    let both = format!("{TARGET}\n{SOURCE}\nقال \"بيتر نيفال\" , إنه سافر الى بلدة أردنتكس..\n");
    Kind::new("usual", "txt", Text::Repeated(both, ["", ""]))
}

/// All kinds.
pub(super) fn all() -> Result<Vec<Kind>, String> {
    let mut all = made::all();
    all.extend(files::all());
    all.extend(mixtures::all());
    for entry in walkdir::WalkDir::new("tests/rules").sort_by_file_name() {
        let entry = entry.map_err(|it| it.to_string())?;
        if !entry.file_type().is_file() {
            continue;
        }
        let name = entry.file_name().to_string_lossy().replace(".md", "");
        let text = fs::read_to_string(entry.path()).map_err(|it| it.to_string())?;
        all.extend(of_fixture(&name, &text));
    }
    Ok(all)
}

/// The first marked text of a fixture, as one line and as lines.
fn of_fixture(name: &str, fixture: &str) -> Vec<Kind> {
    let mut blocks = fixture.split("```").skip(1).step_by(2);
    let marked = blocks.find(|it| it.contains('⟦') && !it.starts_with("csv"));
    let Some((_, text)) = marked.and_then(|it| it.split_once('\n')) else {
        return Vec::new();
    };
    let text = text.replace(['⟦', '⟧'], "");
    let line = text.replace('\n', " ");
    let repeated = |text: String| Text::Repeated(text, ["", ""]);
    vec![
        Kind::new(&format!("{name} in lines"), "txt", repeated(text)),
        Kind::new(&format!("{name} in one line"), "txt", repeated(line)),
    ]
}
