//! A file beside a text that has no comments: what is ignored there, one entry a line.

use serde::{Deserialize, Serialize};

/// The extension of such a file, after the name of the text.
pub const SIDECAR: &str = "naqhara-ignore";

/// One entry: `rule "words of the text" -- reason`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ignored {
    /// The rule as it was written.
    pub rule: String,
    /// The words of the text that are ignored; `None` means all of it.
    pub quoted: Option<String>,
    /// The file with the entry.
    pub path: String,
    /// The line of the entry, from 1.
    pub line: usize,
}

/// The entries of a file. Blank lines and those that begin with `#` are not entries; a line that is
/// not an entry is one whose rule does not exist.
pub fn parse_sidecar(path: &str, text: &str) -> Vec<Ignored> {
    let lines = text.lines().zip(1..);
    let lines = lines.map(|(line, number)| (line.trim(), number));
    let entries = lines.filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
    let entry = |(line, number): (&str, usize)| {
        let (rule, quoted) = parts(line).unwrap_or((line, None));
        Ignored {
            rule: rule.to_owned(),
            quoted: quoted.map(str::to_owned),
            path: path.to_owned(),
            line: number,
        }
    };
    entries.map(entry).collect()
}

fn parts(line: &str) -> Option<(&str, Option<&str>)> {
    let (rule, rest) = match line.split_once(char::is_whitespace) {
        Some((rule, rest)) => (rule, rest.trim()),
        None => (line, ""),
    };
    if rest.is_empty() || rest.starts_with("--") {
        return Some((rule, None));
    }
    let pairs = [('"', '"'), ('«', '»'), ('“', '”')];
    let opener = rest.chars().next()?;
    let closer = pairs.iter().find(|it| it.0 == opener)?.1;
    let body = &rest[opener.len_utf8()..];
    let ends = body.match_indices(closer).map(|(at, _)| at);
    // The words may hold the mark themselves: the last one before the reason closes.
    let is_end = |at: &usize| {
        let tail = body[at + closer.len_utf8()..].trim();
        tail.is_empty() || tail.starts_with("--")
    };
    let end = ends.into_iter().find(is_end)?;
    Some((rule, Some(&body[..end])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_all_kinds() {
        let text = "# why\n\na-b\nc -- all of it\nd \"he said \"no\" ..\" -- as printed\n\
            e «ال»\nf “x\n";
        let found = parse_sidecar("p", text);
        let found: Vec<(&str, Option<&str>, usize)> = found
            .iter()
            .map(|it| (&*it.rule, it.quoted.as_deref(), it.line))
            .collect();
        assert_eq!(
            found,
            [
                ("a-b", None, 3),
                ("c", None, 4),
                ("d", Some("he said \"no\" .."), 5),
                ("e", Some("ال"), 6),
                ("f “x", None, 7),
            ]
        );
    }
}
