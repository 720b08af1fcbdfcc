//! What fixes would change, as a unified diff that `patch -p1` and `git apply` take.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::{Component, Path};

use similar::{Algorithm, TextDiff};

use crate::bidi;

/// The diff of one file; empty where nothing changes.
///
/// Lines end at line feeds alone, as `patch` sees them, so that a carriage return stays part of
/// its line. Absolute paths are named as they are, others below `a/` and `b/`; what would not stay in
/// its line, or steers, is quoted as git does.
pub fn render(path: &str, before: &str, after: &str) -> String {
    if before == after {
        return String::new();
    }
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let diff = TextDiff::configure()
        .algorithm(Algorithm::Myers)
        .newline_terminated(true)
        .diff_slices(&old, &new);
    let (a, b) = names(path);
    let (a, b) = (quoted(&a), quoted(&b));
    diff.unified_diff()
        .context_radius(3)
        .header(&a, &b)
        .to_string()
}

fn names(path: &str) -> (String, String) {
    if Path::new(path).is_absolute() {
        return (path.to_owned(), path.to_owned());
    }
    let parts = Path::new(path).components();
    let plain = parts.filter(|it| *it != Component::CurDir);
    let parts: Vec<_> = plain.map(|it| it.as_os_str().to_string_lossy()).collect();
    let path = parts.join("/");
    (format!("a/{path}"), format!("b/{path}"))
}

/// A name as `git diff` writes it: in double quotes and with the escapes of C where it holds quotes,
/// backslashes or controls, those of the direction among them. A tab ends a name that has spaces.
fn quoted(name: &str) -> Cow<'_, str> {
    let is_odd = |c: char| matches!(c, '"' | '\\' | '\t' | '\n') || bidi::steers(c);
    match (name.contains(is_odd), name.contains(' ')) {
        (false, false) => return Cow::Borrowed(name),
        (false, true) => return Cow::Owned(format!("{name}\t")),
        (true, _) => {}
    }
    let mut out = String::from('"');
    for c in name.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c if is_odd(c) => put_octal(c, &mut out),
            c => out.push(c),
        }
    }
    out.push('"');
    Cow::Owned(out)
}

fn put_octal(c: char, out: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        // Writing into a string cannot fail.
        let _ = write!(out, "\\{byte:03o}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_names_are_quoted() {
        for (name, shown) in [
            ("a.txt", "a.txt"),
            ("مقال.txt", "مقال.txt"),
            ("a b.txt", "a b.txt\t"),
            ("a\n+++ b/x.txt", "\"a\\n+++ b/x.txt\""),
            ("\t\r\"\\", "\"\\t\\r\\\"\\\\\""),
            ("\u{1B}[m\u{7F}", "\"\\033[m\\177\""),
            ("a\u{202E}\u{9B}", "\"a\\342\\200\\256\\302\\233\""),
        ] {
            assert_eq!(quoted(name), shown);
        }
    }

    #[test]
    fn a_diff_names_files_and_lines() {
        assert_eq!(render("a.txt", "x\n", "x\n"), "");
        let diff = render("./dir/a.txt", "one\ntwo..", "one\ntwo.");
        assert_eq!(
            diff,
            "--- a/dir/a.txt\n+++ b/dir/a.txt\n@@ -1,2 +1,2 @@\n one\n-two..\n\
             \\ No newline at end of file\n+two.\n\\ No newline at end of file\n"
        );
        assert!(render("/tmp/a", "a\n", "b\n").starts_with("--- /tmp/a\n+++ /tmp/a\n"));
    }
}
