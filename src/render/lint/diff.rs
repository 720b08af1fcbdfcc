//! What fixes would change, as a unified diff that `patch -p1` and `git apply` take.

use std::path::{Component, Path};

use similar::{Algorithm, TextDiff};

/// The diff of one file; empty where nothing changes.
///
/// Lines end at line feeds alone, as `patch` sees them, so that a carriage return stays part of
/// its line. Absolute paths are named as they are, others below `a/` and `b/`.
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
    // A tab ends a name that has blanks in it, as in what `git diff` writes.
    let end = if path.contains(' ') { "\t" } else { "" };
    let (a, b) = (format!("{a}{end}"), format!("{b}{end}"));
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

#[cfg(test)]
mod tests {
    use super::*;

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
