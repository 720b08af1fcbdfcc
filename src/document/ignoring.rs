//! Comments that tell the linter to ignore a rule, where a document can have one.

use super::Document;
use super::directives::{self, Syntax};
use crate::diag::Edit;
use crate::text::Span;

impl Document {
    /// The edit of the text of its file that makes the linter ignore `rule` at byte `at` of it, and as
    /// little else as its format allows; `None` where the format has no comments, or none can stand there.
    pub fn ignoring(&self, at: usize, rule: &str) -> Option<Edit> {
        let text = self.text();
        let line_start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let line_end = text[at..].find('\n').map_or(text.len(), |it| at + it);
        let line = &text[line_start..line_end];
        let edit = match directives::syntax(self.path())? {
            Syntax::Markup => {
                let body = line.trim_end();
                // Not inside a tag, and not inside the text of an element of XML.
                let is_whole = self.sides().is_none() || body.ends_with('>');
                let open = text[..line_start + body.len()].rfind('<');
                let closed = text[..line_start + body.len()].rfind('>');
                (is_whole && open <= closed).then(|| {
                    insertion(
                        line_start + body.len(),
                        format!(" <!-- naqhara-ignore {rule} -->"),
                    )
                })?
            }
            Syntax::Paragraph("%") => {
                let body = line.trim_end();
                insertion(line_start + body.len(), format!(" % naqhara-ignore {rule}"))
            }
            Syntax::Paragraph(sign) => insertion(
                entry_start(text, line_start),
                format!("{sign} naqhara-ignore {rule}\n"),
            ),
            // A translation of Qt has the extension of TypeScript.
            Syntax::Line(_) if text.trim_start().starts_with('<') => return None,
            Syntax::Line(sign) => begins_here(self.path(), text, line_start, at).then(|| {
                let indent = &line[..line.len() - line.trim_start().len()];
                insertion(
                    line_start,
                    format!("{indent}{sign} naqhara-ignore {rule}\n"),
                )
            })?,
        };
        self.holds(&edit, at, rule).then_some(edit)
    }

    /// Whether the text with the edit in it ignores the rule at a place of the text as it is, and both sides
    /// of the file say the same.
    fn holds(&self, edit: &Edit, at: usize, rule: &str) -> bool {
        let mut text = self.text().to_owned();
        text.insert_str(edit.span.start, &edit.text);
        let at = if edit.span.start <= at {
            at + edit.text.len()
        } else {
            at
        };
        let found = directives::find(self.path(), &text);
        let ignores = found.iter().any(|it| {
            let names = it.rules.iter().any(|name| name.of(&text) == rule);
            names && it.scope.start <= at && at <= it.scope.end
        });
        ignores && self.says() == self.with_text(text).says()
    }

    /// What both sides say, where the file has two.
    fn says(&self) -> Option<[String; 2]> {
        let sides = self.sides()?;
        Some([sides.source.text, sides.target.text])
    }
}

fn insertion(at: usize, text: String) -> Edit {
    Edit {
        span: Span::empty(at),
        text,
    }
}

/// Where the entry that holds a line begins: behind an empty line.
fn entry_start(text: &str, line_start: usize) -> usize {
    let mut start = line_start;
    while start > 0 {
        let before = text[..start - 1].rfind('\n').map_or(0, |it| it + 1);
        if text[before..start - 1].trim().is_empty() {
            break;
        }
        start = before;
    }
    start
}

/// Whether a comment can stand before a line: not where the line goes on from the one before it.
fn begins_here(path: &str, text: &str, line_start: usize, at: usize) -> bool {
    let before = text[..line_start].trim_end_matches(['\n', '\r']);
    let head = &text[line_start..at];
    let extension = path.rsplit('.').next().unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "properties" => !before.ends_with('\\'),
        "yaml" | "yml" => head.contains(": "),
        "ftl" => head.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, word: &str, expected: Option<&str>) {
        let document = Document::new(path, text.to_owned());
        let at = text.find(word).expect("it is in the text");
        let edit = document.ignoring(at, "a-b");
        let done = edit.map(|it| {
            let mut text = text.to_owned();
            text.insert_str(it.span.start, &it.text);
            text
        });
        assert_eq!(done.as_deref(), expected);
    }

    #[test]
    fn in_the_manner_of_each_format() {
        check("a.txt", "قال..", "قال", None);
        check(
            "a.md",
            "قال..  \nثم",
            "قال",
            Some("قال.. <!-- naqhara-ignore a-b -->  \nثم"),
        );
        check("a.md", "```\nقال..\n```\n", "قال", None);
        check("a.html", "<p\ntitle=\"قال\"\n>x</p>", "قال", None);
        check(
            "a.po",
            "msgid \"\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"قال..\"\n",
            "قال",
            Some(
                "msgid \"\"\nmsgstr \"\"\n\n# naqhara-ignore a-b\nmsgid \"a\"\nmsgstr \"قال..\"\n",
            ),
        );
        check(
            "a.properties",
            "a=b\n  k=قال..\n",
            "قال",
            Some("a=b\n  # naqhara-ignore a-b\n  k=قال..\n"),
        );
        check("a.properties", "k=b \\\n  قال..\n", "قال", None);
        check("a.yaml", "k: |\n  قال..\n", "قال", None);
        let qt = "<TS>\n<translation>قال..</translation>\n</TS>\n";
        check("a.ts", qt, "قال", None);
    }
}
