//! Directives: comments that tell the linter to ignore something, in the formats that have comments.

use super::opaque;
use crate::text::Span;

/// What every such comment says.
const WORD: &str = "naqhara-ignore";
/// What follows the word where the comment holds for the whole file.
const FILE: &str = "-file";

/// How a format writes comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    /// `<!-- … -->`
    Markup,
    /// From a sign to the end of the line; it holds for the next paragraph.
    Paragraph(&'static str),
    /// The same; it holds for the next line.
    Line(&'static str),
}

/// The comments of a format, by the extension of the file. Plain text has none.
pub(super) fn syntax(path: &str) -> Option<Syntax> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let extension = name.rsplit_once('.')?.1.to_ascii_lowercase();
    match extension.as_str() {
        "md" | "markdown" | "html" | "htm" | "xhtml" | "xml" | "xlf" | "xliff" | "svg" | "tmx"
        | "tbx" => Some(Syntax::Markup),
        "po" | "pot" => Some(Syntax::Paragraph("#")),
        "tex" | "sty" | "bib" => Some(Syntax::Paragraph("%")),
        "properties" | "yaml" | "yml" | "toml" | "ini" | "conf" | "py" | "sh" | "rb" | "ftl" => {
            Some(Syntax::Line("#"))
        }
        "strings" | "js" | "ts" | "jsx" | "tsx" | "json5" | "jsonc" | "rs" | "go" | "java"
        | "kt" | "swift" | "c" | "h" | "cpp" | "cs" | "php" | "dart" => Some(Syntax::Line("//")),
        _ => None,
    }
}

/// A comment that tells the linter to ignore something. Spans are bytes of the text that it stands
/// in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// All of the comment.
    pub span: Span,
    /// Where it names rules; none where it names none.
    pub rules: Vec<Span>,
    /// Where it holds.
    pub scope: Span,
    /// Whether that is the whole text.
    pub everywhere: bool,
}

/// The directives of a text, in text order; one in program code is an example, and says nothing.
pub(super) fn find(path: &str, text: &str) -> Vec<Directive> {
    let is_there = || memchr::memmem::find(text.as_bytes(), WORD.as_bytes()).is_some();
    let Some(syntax) = syntax(path).filter(|_| is_there()) else {
        return Vec::new();
    };
    let code = match syntax {
        Syntax::Markup if !path.ends_with("ml") => opaque::find(text),
        _ => Vec::new(),
    };
    let is_shown = |at: usize| code.iter().any(|span| span.start <= at && at < span.end);
    let places = text.match_indices(WORD).map(|(at, _)| at);
    let mut found: Vec<Directive> = Vec::new();
    for at in places.filter(|&at| !is_shown(at)) {
        // The word may stand again in the reason of a comment.
        let done = found.last().map_or(0, |it| it.span.end);
        found.extend(comment(text, syntax, at).filter(|it| it.span.start >= done));
    }
    let spans: Vec<Span> = found.iter().map(|it| it.span).collect();
    let masked = mask(text, &spans);
    for comment in found.iter_mut().filter(|it| !it.everywhere) {
        comment.scope = scope(&masked, comment.span, syntax);
    }
    found
}

/// The text with spaces in the place of these spans, which are in text order; line breaks and all
/// offsets stay.
pub(super) fn mask(text: &str, spans: &[Span]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for span in spans {
        masked.push_str(&text[done..span.start]);
        let blank = |byte: u8| match byte {
            b'\n' | b'\r' => char::from(byte),
            _ => ' ',
        };
        masked.extend(span.of(text).bytes().map(blank));
        done = span.end;
    }
    masked.push_str(&text[done..]);
    masked
}

/// The comment whose word stands at `at`, as if it held for the whole text.
fn comment(text: &str, syntax: Syntax, at: usize) -> Option<Directive> {
    let head = text[..at].trim_end_matches([' ', '\t']);
    let tail = &text[at + WORD.len()..];
    let (opener, len) = match syntax {
        Syntax::Markup => ("<!--", tail.find("-->")?),
        Syntax::Paragraph(sign) | Syntax::Line(sign) => {
            (sign, tail.find('\n').unwrap_or(tail.len()))
        }
    };
    let start = head.strip_suffix(opener)?.len();
    let body = &tail[..len];
    let (body, whole_file) = match body.strip_prefix(FILE) {
        Some(rest) => (rest, true),
        None => (body, false),
    };
    if body.starts_with(|c: char| !c.is_whitespace()) {
        return None;
    }
    let body_start = at + WORD.len() + if whole_file { FILE.len() } else { 0 };
    let end = match syntax {
        Syntax::Markup => at + WORD.len() + len + "-->".len(),
        _ => body_start + body.trim_end_matches('\r').len(),
    };
    Some(Directive {
        span: Span::new(start, end),
        rules: names(body, body_start),
        scope: Span::new(0, text.len()),
        everywhere: whole_file,
    })
}

/// The names of rules up to the reason, which follows two hyphens.
fn names(body: &str, start: usize) -> Vec<Span> {
    let list = body.split_once("--").map_or(body, |(list, _)| list);
    let mut found = Vec::new();
    let mut done = 0;
    for name in list.split(|c: char| c.is_whitespace() || matches!(c, ',' | '،')) {
        if !name.is_empty() {
            found.push(Span::new(start + done, start + done + name.len()));
        }
        done += name.len();
        done += list[done..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// Where a comment holds: its own line, or where it stands alone, what follows it.
fn scope(masked: &str, comment: Span, syntax: Syntax) -> Span {
    let line_start = masked[..comment.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = end_of_line(masked, comment.end);
    let alone = masked[line_start..comment.start].trim().is_empty()
        && masked[comment.end..line_end].trim().is_empty();
    if !alone {
        return Span::new(
            line_start,
            end_of_line(masked, comment.start).max(comment.end),
        );
    }
    let rest = &masked[line_end..];
    let start = line_end + rest.len() - rest.trim_start().len();
    let mut end = end_of_line(masked, start);
    if !matches!(syntax, Syntax::Line(_)) {
        while end < masked.len() {
            let next = end_of_line(masked, end + 1);
            if masked[end..next].trim().is_empty() {
                break;
            }
            end = next;
        }
    }
    Span::new(start, end)
}

fn end_of_line(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    text[at..].find('\n').map_or(text.len(), |len| at + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[(&str, &[&str], &str)]) {
        let found = find(path, text);
        let masked = mask(text, &found.iter().map(|it| it.span).collect::<Vec<_>>());
        assert_eq!(masked.len(), text.len());
        let found: Vec<(&str, Vec<&str>, &str)> = found
            .iter()
            .map(|it| {
                let rules = it.rules.iter().map(|rule| rule.of(text)).collect();
                (it.span.of(text), rules, it.scope.of(text))
            })
            .collect();
        let expected: Vec<(&str, Vec<&str>, &str)> = expected
            .iter()
            .map(|(span, rules, scope)| (*span, rules.to_vec(), *scope))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn comments_of_markup() {
        let own = "<!-- naqhara-ignore a-b, c -- so it is -->";
        check(
            "x.md",
            &format!("one\n\n{own}\n\ntwo\nthree\n\nfour"),
            &[(own, &["a-b", "c"], "two\nthree")],
        );
        let behind = "<!--naqhara-ignore a-->";
        check(
            "x.html",
            &format!("one\ntwo {behind}\nthree"),
            &[(behind, &["a"], &format!("two {behind}"))],
        );
        let file = "<!-- naqhara-ignore-file\n a -->";
        let text = format!("one\n{file}");
        check("x.md", &text, &[(file, &["a"], &text)]);
        check(
            "x.md",
            "`<!-- naqhara-ignore a -->`\n<!-- naqhara-ignored -->",
            &[],
        );
        check("x.txt", "<!-- naqhara-ignore a -->", &[]);
        check("x.md", "<!-- naqhara-ignore a", &[]);
    }

    proptest! {
        #[test]
        fn any_text_keeps_its_offsets(
            text in "(<!-- |-->|naqhara-ignore|-file| |\n|\r\n|#|//|%|`|```\n|--|,|a-b|ال|é)*",
            extension in "(md|html|po|yaml|tex|rs|txt)",
        ) {
            let found = find(&format!("x.{extension}"), &text);
            let spans: Vec<Span> = found.iter().map(|it| it.span).collect();
            prop_assert!(spans.is_sorted_by_key(|it| it.start));
            prop_assert_eq!(mask(&text, &spans).len(), text.len());
            for comment in &found {
                prop_assert!(comment.scope.of(&text).len() <= text.len());
                for rule in &comment.rules {
                    prop_assert!(comment.span.contains(*rule) && !rule.of(&text).contains(' '));
                }
            }
        }
    }

    #[test]
    fn comments_to_the_end_of_a_line() {
        let text = "# naqhara-ignore a\r\nk=v\r\nl=w # naqhara-ignore b -- why\n# naqhara-ignore";
        check(
            "x.properties",
            text,
            &[
                ("# naqhara-ignore a", &["a"], "k=v\r"),
                (
                    "# naqhara-ignore b -- why",
                    &["b"],
                    "l=w # naqhara-ignore b -- why",
                ),
                ("# naqhara-ignore", &[], ""),
            ],
        );
        let text = "# naqhara-ignore a\nmsgid \"x\"\nmsgstr \"y\"\n\nmsgid";
        check(
            "x.po",
            text,
            &[("# naqhara-ignore a", &["a"], "msgid \"x\"\nmsgstr \"y\"")],
        );
    }
}
