//! Comments and messages are in plain English: words of a private dialect do not come back.

use std::fs;

use crate::source::{files_under, relative, root};

/// Where comments are held to [`AVOIDED`].
const FOLDERS: [&str; 19] = [
    "examples/",
    "src/align/",
    "src/analysis/",
    "src/bidi.rs",
    "src/bidi/",
    "src/cli/",
    "src/diag/",
    "src/document/",
    "src/facts/",
    "src/glossary/",
    "src/l10n/",
    "src/lexicon/",
    "src/lint/",
    "src/names/",
    "src/project/",
    "src/render/",
    "src/style/",
    "src/summary/",
    "src/text/",
];

/// Where they are not yet.
const EXEMPT: [&str; 2] = ["src/align/cross_script/", "src/align/words/"];

/// What is not written, and what is written instead.
const AVOIDED: [(&str, &str); 27] = [
    ("mend", "fix"),
    ("mends", "fixes"),
    ("mended", "fixed"),
    ("mending", "fixing"),
    ("let pass", "ignored"),
    ("lets pass", "ignores"),
    ("let nothing pass", "ignore nothing"),
    ("lets nothing pass", "ignores nothing"),
    ("hang on", "depend on"),
    ("hangs on", "depends on"),
    ("a blank", "a space"),
    ("blanks", "spaces"),
    ("is asked of", "is required of"),
    ("the house", "the style guide"),
    ("a house", "a style guide"),
    ("the ear", "the scorer"),
    ("tell of", "report"),
    ("tells of", "reports"),
    ("told of", "reported"),
    ("tells apart", "distinguishes"),
    ("told apart", "distinguished"),
    ("look at", "check, read"),
    ("looks at", "checks, reads"),
    ("looked at", "checked, read"),
    ("looking at", "checking, reading"),
    ("nobody", "no one, or what it is that does not"),
    ("so many", "this many"),
];

/// The avoided words in `text`, each with its better one.
fn avoided(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let words: Vec<String> = text
        .split(|c| !is_part(c))
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    let text = format!(" {} ", words.join(" "));
    let found = AVOIDED
        .iter()
        .filter(|(word, _)| text.contains(&format!(" {word} ")));
    found
        .map(|(word, better)| format!("“{word}” (write: {better})"))
        .collect()
}

/// The comments of a Rust file, neighbouring lines as one, each with its first line.
fn comments(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        let Some(comment) = line.trim_start().strip_prefix("//") else {
            inside = false;
            continue;
        };
        let comment = comment.trim_start_matches(['/', '!']);
        match found.last_mut().filter(|_| inside) {
            Some((_, block)) => block.push_str(comment),
            None => found.push((number + 1, comment.to_owned())),
        }
        inside = true;
    }
    found
}

#[test]
fn comments_are_in_plain_english() {
    let files = [
        files_under(&root().join("src"), "rs"),
        files_under(&root().join("examples"), "rs"),
    ];
    let mut faults = Vec::new();
    for path in files.iter().flatten() {
        let name = relative(path);
        let is_in = |folders: &[&str]| folders.iter().any(|it| name.starts_with(it));
        if !is_in(&FOLDERS) || is_in(&EXEMPT) {
            continue;
        }
        let text = fs::read_to_string(path).expect("source files are readable UTF-8");
        for (line, comment) in comments(&text) {
            let found = avoided(&comment).into_iter();
            faults.extend(found.map(|it| format!("{name}:{line}: {it}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn documents_are_in_plain_english() {
    let mut faults = Vec::new();
    for path in files_under(&root().join("docs"), "md") {
        let name = relative(&path);
        // The pages of the rules are written from comments, which are checked where they stand.
        if name.starts_with("docs/rules/") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("documents are readable UTF-8");
        for paragraph in text.split("\n\n") {
            let found = avoided(paragraph).into_iter();
            faults.extend(found.map(|it| format!("{name}: {it}\n{paragraph}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn messages_are_in_plain_english() {
    let mut faults = Vec::new();
    for path in files_under(&root().join("locales/en"), "ftl") {
        let text = fs::read_to_string(&path).expect("messages are readable UTF-8");
        for (number, line) in text.lines().enumerate() {
            // The id before the sign is not shown to people.
            let words = line.split_once(" =").map_or(line, |it| it.1);
            let found = avoided(words).into_iter();
            faults.extend(found.map(|it| format!("{}:{}: {it}", relative(&path), number + 1)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn avoided_words_are_found_whole_and_across_lines() {
    let text = "/// It lets\n/// pass what mended it.\nfn amended() {}\n// Amend it; a blanket.\n";
    let found: Vec<(usize, Vec<String>)> = comments(text)
        .into_iter()
        .map(|(line, comment)| (line, avoided(&comment)))
        .collect();
    let pass = ["“mended” (write: fixed)", "“lets pass” (write: ignores)"].map(str::to_owned);
    assert_eq!(found, [(1, pass.to_vec()), (4, Vec::new())]);
}
