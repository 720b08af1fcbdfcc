//! Reads the source files of the package for the tests that check the rules of this project.
//!
//! A small lexer, not a parser: it blanks comments and literals, keeps the literals apart, and
//! knows which lines are test code and how deep inline modules nest. That is enough for rules on
//! imports, words and sizes, and needs no dependency.

use std::ops::Range;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under `folder` whose name ends in `.extension`, sorted; none where it is missing.
pub(crate) fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.is_file() && path.extension().is_some_and(|it| it == extension))
        .collect();
    found.sort();
    found
}

/// The path below the root, with `/`.
pub(crate) fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

/// All files of `src/`.
pub(crate) fn all() -> Vec<Source> {
    let files = files_under(&root().join("src"), "rs");
    files.iter().map(|path| Source::read(path)).collect()
}

/// A string or character literal.
pub(crate) struct Literal {
    /// Offset of its first byte.
    pub(crate) start: usize,
    /// Line, from 1.
    pub(crate) line: usize,
    /// What stands between the quotes, escapes as written.
    pub(crate) text: String,
}

/// One Rust file.
pub(crate) struct Source {
    /// Path below the root: `src/text/span.rs`.
    pub(crate) name: String,
    /// The file as it is.
    pub(crate) text: String,
    /// The file with comments and literals blanked; offsets and lines are those of the file.
    pub(crate) code: String,
    /// Its literals in order.
    pub(crate) strings: Vec<Literal>,
    tests: Vec<Range<usize>>,
    inline_modules: Vec<Range<usize>>,
}

impl Source {
    fn read(path: &Path) -> Source {
        let text = std::fs::read_to_string(path).expect("source files are readable UTF-8");
        Source::new(relative(path), text)
    }

    /// The file `name` with the content `text`.
    pub(crate) fn new(name: String, text: String) -> Source {
        let (code, strings) = blank(&text);
        let tests = if name.ends_with("/tests.rs") {
            Vec::from([Range {
                start: 0,
                end: text.len(),
            }])
        } else {
            test_regions(&code)
        };
        let inline_modules = inline_modules(&code);
        Source {
            name,
            text,
            code,
            strings,
            tests,
            inline_modules,
        }
    }

    /// The line of byte `offset`, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        line_of(&self.text, offset)
    }

    /// Whether `line` is under `#[cfg(test)]`.
    pub(crate) fn in_test(&self, line: usize) -> bool {
        let inside = |range: &Range<usize>| {
            (self.line(range.start)..=self.line(range.end.saturating_sub(1))).contains(&line)
        };
        self.tests.iter().any(inside)
    }

    /// How many `mod name { … }` of this file enclose `offset`.
    pub(crate) fn inline_depth(&self, offset: usize) -> usize {
        self.inline_modules
            .iter()
            .filter(|range| range.contains(&offset))
            .count()
    }

    /// The module path that the file stands for: `src/text/span.rs` is `["text", "span"]`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let path = self.name.trim_start_matches("src/").trim_end_matches(".rs");
        let mut module: Vec<&str> = path.split('/').collect();
        if matches!(module.last(), Some(&"mod" | &"lib")) {
            module.pop();
        }
        module
    }

    /// Offsets of the identifier `word` in the code.
    pub(crate) fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        let is_part =
            |byte: Option<&u8>| byte.is_some_and(|&it| it == b'_' || it.is_ascii_alphanumeric());
        let bytes = self.code.as_bytes();
        self.code
            .match_indices(word)
            .map(|(at, _)| at)
            .filter(move |&at| {
                let before = at.checked_sub(1).and_then(|it| bytes.get(it));
                !is_part(before) && !is_part(bytes.get(at + word.len()))
            })
    }

    /// The paths that begin with the identifier `head`, without it, groups taken apart:
    /// `std::{fs, io::Read}` gives `["fs"]` and `["io", "Read"]`. With the offset of `head`.
    pub(crate) fn paths(&self, head: &str) -> Vec<(usize, Vec<String>)> {
        let mut found = Vec::new();
        for at in self.words(head) {
            let Some(rest) = self.code[at + head.len()..].trim_start().strip_prefix("::") else {
                continue;
            };
            let mut paths = Vec::new();
            path_tree(rest, &mut Vec::new(), &mut paths);
            found.extend(paths.into_iter().map(|path| (at, path)));
        }
        found
    }

    /// The ids in `Message::new("id")`, with their lines.
    pub(crate) fn message_ids(&self) -> Vec<(usize, &str)> {
        let call = "Message::new(";
        let calls = self.code.match_indices(call).map(|(at, _)| at + call.len());
        calls
            .filter_map(|at| {
                let literal = self.strings.iter().find(|literal| literal.start >= at)?;
                let adjacent = self.text[at..literal.start].trim().is_empty();
                adjacent.then_some((literal.line, literal.text.as_str()))
            })
            .collect()
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset]
        .iter()
        .filter(|&&byte| byte == b'\n')
        .count()
        + 1
}

/// Reads one path or group and returns what is behind it.
fn path_tree<'a>(rest: &'a str, prefix: &mut Vec<String>, out: &mut Vec<Vec<String>>) -> &'a str {
    let mut rest = rest.trim_start();
    if let Some(group) = rest.strip_prefix('{') {
        rest = group.trim_start();
        while !rest.starts_with('}') && !rest.is_empty() {
            rest = path_tree(rest, prefix, out).trim_start();
            // Behind a path stands a comma, `as name` or the end of the group.
            let end = rest.find([',', '}']).unwrap_or(rest.len());
            rest = rest[end..].trim_start_matches(',').trim_start();
        }
        return rest.get(1..).unwrap_or_default();
    }
    let is_part = |c: char| c == '_' || c == '*' || c.is_alphanumeric();
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    prefix.push(rest[..end].to_owned());
    let behind = &rest[end..];
    let behind = match behind.strip_prefix("::") {
        Some(deeper) if deeper.starts_with(|c| is_part(c) || c == '{') => {
            path_tree(deeper, prefix, out)
        }
        _ => {
            out.push(prefix.clone());
            behind
        }
    };
    prefix.pop();
    behind
}

/// What `#[cfg(test)]` stands before: up to the end of its block, or to the semicolon.
fn test_regions(code: &str) -> Vec<Range<usize>> {
    let starts = code.match_indices("#[cfg(test)]").map(|(at, _)| at);
    starts.map(|start| start..block_end(code, start)).collect()
}

fn inline_modules(code: &str) -> Vec<Range<usize>> {
    let starts = code.match_indices("mod ").map(|(at, _)| at);
    starts
        .filter(|&at| !code[..at].ends_with(|c: char| c == '_' || c.is_alphanumeric()))
        .filter_map(|at| {
            let open = at + code[at..].find(['{', ';'])?;
            code[open..]
                .starts_with('{')
                .then(|| open..block_end(code, open))
        })
        .collect()
}

/// The end of the first block from `start` on, or of the statement when a semicolon comes first.
fn block_end(code: &str, start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code[start..].char_indices() {
        match c {
            ';' if depth == 0 => return start + at + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return start + at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// Blanks comments and literals (line breaks stay), and collects the literals.
fn blank(text: &str) -> (String, Vec<Literal>) {
    let mut code = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (len, quotes) = token(rest, &code);
        if let Some((open, close)) = quotes {
            let inner = rest[open..len - close.min(len - open)].to_owned();
            literals.push(Literal {
                start: at,
                line: line_of(text, at),
                text: inner,
            });
        }
        match len {
            0 => {
                code.push(c);
                at += c.len_utf8();
            }
            _ => {
                let keep_breaks = |byte: u8| if byte == b'\n' { '\n' } else { ' ' };
                code.extend(rest[..len].bytes().map(keep_breaks));
                at += len;
            }
        }
    }
    (code, literals)
}

/// The length of the comment or literal that `rest` begins with (0: neither), and for a literal
/// the lengths of what opens and closes it.
fn token(rest: &str, before: &str) -> (usize, Option<(usize, usize)>) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), None);
    }
    if rest.starts_with("/*") {
        return (rest.find("*/").map_or(rest.len(), |end| end + 2), None);
    }
    let in_word = before.ends_with(|c: char| c == '_' || c.is_alphanumeric());
    let prefix = rest
        .find(|c: char| !matches!(c, 'b' | 'c' | 'r'))
        .unwrap_or(0);
    if prefix > 2 || (in_word && prefix > 0) {
        return (0, None);
    }
    let body = &rest[prefix..];
    let hashes = body.len() - body.trim_start_matches('#').len();
    if rest[..prefix].ends_with('r') && body[hashes..].starts_with('"') {
        let close = format!("\"{}", "#".repeat(hashes));
        let open = prefix + hashes + 1;
        let end = rest[open..]
            .find(&close)
            .map_or(rest.len(), |end| open + end + close.len());
        return (end, Some((open, close.len())));
    }
    let (quote, inner) = match (body.strip_prefix('"'), body.strip_prefix('\'')) {
        (Some(inner), _) => ('"', inner),
        (_, Some(inner)) if is_char(inner) => ('\'', inner),
        _ => return (0, None),
    };
    (prefix + 1 + quoted(inner, quote), Some((prefix + 1, 1)))
}

/// Whether a character literal, not a lifetime, stands behind a single quote.
fn is_char(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(
        (chars.next(), chars.next()),
        (Some('\\'), _) | (Some(_), Some('\''))
    )
}

/// The length up to and with the closing quote.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[test]
fn the_lexer_sees_through_comments_and_literals() {
    let text = "use crate::{a, b::{self, C as D}}; // crate::no\n\
        const X: &str = \"crate::no\\\" و\"; const R: &str = r#\"a\"b\"#;\n\
        fn f<'a>(x: &'a str) -> char { '\\'' }\n\
        #[cfg(test)]\nmod tests {\n use super::x;\n}\nfn g() { std::io::stdout(); }\n";
    let file = Source::new("src/m/n.rs".to_owned(), text.to_owned());
    let paths: Vec<_> = file
        .paths("crate")
        .into_iter()
        .map(|(_, path)| path.join("::"))
        .collect();
    assert_eq!(paths, ["a", "b::self", "b::C"]);
    let literals: Vec<_> = file
        .strings
        .iter()
        .map(|literal| literal.text.as_str())
        .collect();
    assert_eq!(literals, ["crate::no\\\" و", "a\"b", "\\'"]);
    assert_eq!(
        (file.in_test(4), file.in_test(6), file.in_test(8)),
        (true, true, false)
    );
    let (at, path) = &file.paths("super")[0];
    assert_eq!(
        (file.inline_depth(*at), path.join("::")),
        (1, "x".to_owned())
    );
    assert_eq!(file.module(), ["m", "n"]);
    assert_eq!(file.paths("std")[0].1, ["io", "stdout"]);
}
