//! The rules of this project that a compiler does not check. Each failure says where and what to do.

use std::collections::BTreeSet;

use naqhara::text::{is_arabic_letter, is_invisible};

use crate::source::{self, Source};

/// A module imports only from lower rows; see `ARCHITECTURE.md`.
const ROWS: [&[&str]; 12] = [
    &["text"],
    &["diag", "bidi", "lexicon", "container"],
    &[
        "glossary",
        "dictionary",
        "document",
        "facts",
        "style",
        "l10n",
    ],
    &["names"],
    &["align"],
    &["analysis"],
    &["lint", "draft", "concordance", "usage"],
    &["summary", "drift"],
    &["render", "project"],
    &["connect"],
    &["lsp", "web"],
    &["cli"],
];

/// The first row of those that read, print, listen and spawn.
const SURFACES: usize = 9;

/// What touches the disk below them: everything else asks its trait.
const DISK: [&str; 4] = ["src/project/disk.rs", "src/project/disk/", OS, OS_PARTS];

/// The one file with code for one system.
const OS: &str = "src/project/os.rs";
/// The folder of its parts.
const OS_PARTS: &str = "src/project/os/";

/// Non-test lines that no file passes. The habit is half of it.
const MOST_LINES: usize = 300;

/// Files that were longer before there was a limit: they may only shrink.
const LONGER: [(&str, usize); 0] = [];

/// Modules whose literals are data in Arabic: letters, clitics, months, magnitudes, patterns.
const ARABIC_DATA: [&str; 12] = [
    "src/text/",
    "src/analysis/months",
    "src/lexicon/",
    "src/facts/",
    "src/names/",
    "src/align/",
    "src/draft/",
    "src/drift/",
    "src/summary/",
    "src/lint/learn/",
    "src/lint/pair/",
    "src/lint/rules/",
];

/// The module whose literals may be statements of SQL, and what one of these has in it.
const STATEMENTS: &str = "src/connect/postgres/";
const SQL: [&str; 10] = [
    "SELECT ", "INSERT ", "UPDATE ", "CREATE ", "COPY ", "BEGIN", " WHERE ", " FROM ", "to_char(",
    "SET ",
];

/// Rust that prints, reads or spawns, as it stands in code without literals.
const IO_CALLS: [&str; 8] = [
    "println!",
    "eprintln!",
    "print!",
    "eprint!",
    "dbg!",
    "stdin()",
    "stdout()",
    "stderr()",
];

fn row(module: &str) -> Option<usize> {
    ROWS.iter().position(|modules| modules.contains(&module))
}

/// The row of a file: the root of the library and the binary stand above all modules.
fn row_of(file: &Source) -> usize {
    match file.module().first() {
        None | Some(&"main") => ROWS.len(),
        Some(module) => row(module).unwrap_or_else(|| {
            panic!(
                "{}: give the module {module} a row in tests/suite/tidy.rs",
                file.name
            )
        }),
    }
}

#[track_caller]
fn no_faults(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn modules_import_from_lower_rows_only() {
    let faults: Vec<String> = source::all().iter().flat_map(row_faults).collect();
    no_faults(&faults);
}

fn row_faults(file: &Source) -> Vec<String> {
    let own = row_of(file);
    let module = file.module();
    let top = module.first().copied().unwrap_or_default();
    let mut faults = Vec::new();
    for (at, imported) in imports(file) {
        if imported == top || (own == ROWS.len() && row(&imported).is_some()) {
            continue;
        }
        let place = format!("{}:{}", file.name, file.line(at));
        match row(&imported) {
            Some(other) if other < own => {}
            Some(other) => faults.push(format!(
                "{place}: {top} (row {own}) imports {imported} (row {other}): move what both need \
                 to a lower row"
            )),
            None => faults.push(format!(
                "{place}: `{imported}` is no module of the row table: name the module that holds it"
            )),
        }
    }
    faults
}

/// The top-level modules that a file names, by `crate::`, by `super::` and, in the binary, by
/// the name of the library.
fn imports(file: &Source) -> Vec<(usize, String)> {
    let first = |(at, path): (usize, Vec<String>)| (at, path[0].clone());
    let mut found: Vec<(usize, String)> = file.paths("crate").into_iter().map(first).collect();
    if file.name == "src/main.rs" {
        found.extend(file.paths("naqhara").into_iter().map(first));
    }
    for (at, path) in file.paths("super") {
        let depth = file.module().len() + file.inline_depth(at);
        let more = path.iter().take_while(|part| *part == "super").count();
        // A chain `super::super::x` is also found at its second link; the first one counts.
        let is_link = file.code[..at].trim_end().ends_with("super::");
        if !is_link && depth == more + 1 {
            found.push((at, path[more].clone()));
        }
    }
    found
}

#[test]
fn the_row_test_sees_imports_of_every_kind() {
    let text = "use crate::{text::Span, lint::{self}};\nuse super::super::render;\n\
        mod a { use super::super::super::analysis::X; use super::super::b; }\n\
        #[cfg(test)] mod tests { use super::*; fn f() { crate::names::g(); } }\n";
    let file = Source::new("src/names/score.rs".to_owned(), text.to_owned());
    let named: Vec<String> = imports(&file)
        .into_iter()
        .map(|(_, module)| module)
        .collect();
    assert_eq!(named, ["text", "lint", "names", "render", "analysis"]);
    let faults = row_faults(&file);
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert!(faults[0].starts_with("src/names/score.rs:1: names (row 3) imports lint (row 6)"));
}

#[test]
fn only_the_surfaces_do_input_and_output() {
    let files = source::all();
    let below = files.iter().filter(|file| row_of(file) < SURFACES);
    let below = below.filter(|file| !DISK.iter().any(|it| file.name.starts_with(it)));
    let faults: Vec<String> = below.flat_map(io_faults).collect();
    no_faults(&faults);
}

fn io_faults(file: &Source) -> Vec<String> {
    let mut places = Vec::new();
    for (at, path) in file.paths("std") {
        let io = matches!(path[0].as_str(), "fs" | "env" | "net" | "process" | "os");
        let stream = path[0] == "io"
            && path
                .get(1)
                .is_some_and(|it| it.to_lowercase().starts_with("std"));
        if io || stream {
            places.push((at, format!("std::{}", path.join("::"))));
        }
    }
    for name in ["walkdir", "tempfile", "anstream"] {
        places.extend(
            file.paths(name)
                .into_iter()
                .map(|(at, _)| (at, name.to_owned())),
        );
    }
    for call in IO_CALLS {
        let word = call.trim_end_matches(['!', '(', ')']);
        let calls = file
            .words(word)
            .filter(|&at| file.code[at..].starts_with(call));
        places.extend(calls.map(|at| (at, call.to_owned())));
    }
    // Unit tests may read their data.
    places.retain(|(at, _)| !file.in_test(file.line(*at)));
    let fault = |(at, what): (usize, String)| {
        format!(
            "{}:{}: {what}: only the surfaces do this, and projects through `System`",
            file.name,
            file.line(at)
        )
    };
    places.into_iter().map(fault).collect()
}

#[test]
fn code_for_one_system_stands_in_one_file() {
    let files = source::all();
    let others = files
        .iter()
        .filter(|file| file.name != OS && !file.name.starts_with(OS_PARTS));
    no_faults(&others.flat_map(system_faults).collect::<Vec<_>>());
}

/// Attributes and paths that name a system, outside tests.
fn system_faults(file: &Source) -> Vec<String> {
    let names = ["unix", "windows", "target_os", "target_family"];
    let words = names.into_iter().flat_map(|it| file.words(it));
    let named = words.filter(|&at| {
        let before = &file.code[file.code[..at].rfind('\n').map_or(0, |it| it + 1)..at];
        before.contains("cfg(") || before.contains("std::os::")
    });
    let lines = named.map(|at| file.line(at));
    let lines = lines.filter(|&line| !file.in_test(line));
    let fault = |line| format!("{}:{line}: code for one system goes to {OS}", file.name);
    lines.map(fault).collect()
}

#[test]
fn the_system_test_sees_attributes_and_paths() {
    let text = "#[cfg(unix)]\nuse std::os::windows::fs;\n#[cfg(not(target_os = \"a\"))]\n\
        fn windows() { unix() }\n";
    let file = Source::new("src/cli/a.rs".to_owned(), text.to_owned());
    assert_eq!(system_faults(&file).len(), 3);
}

#[test]
fn words_for_people_stand_in_locales() {
    let faults: Vec<String> = source::all().iter().flat_map(prose_faults).collect();
    no_faults(&faults);
}

/// Literals with Arabic outside the modules that hold Arabic data, and literals that read like a
/// sentence. What only developers see is left out: tests, attributes, panics and `expect`.
fn prose_faults(file: &Source) -> Vec<String> {
    let holds_data = ARABIC_DATA
        .iter()
        .any(|folder| file.name.starts_with(folder));
    let mut faults = Vec::new();
    for literal in &file.strings {
        if file.in_test(literal.line) || is_for_developers(&file.code[..literal.start]) {
            continue;
        }
        let is_statement =
            file.name.starts_with(STATEMENTS) && SQL.iter().any(|it| literal.text.contains(it));
        if is_statement {
            continue;
        }
        let place = format!("{}:{}: \"{}\"", file.name, literal.line, literal.text);
        if reads_like_a_sentence(&literal.text) {
            faults.push(format!(
                "{place} reads like a sentence: words for people go to locales/"
            ));
        } else if !holds_data && literal.text.contains(is_arabic_letter) {
            faults.push(format!(
                "{place} is Arabic outside a module of data: see ARABIC_DATA"
            ));
        }
    }
    faults
}

/// Whether a literal behind `before` is an argument of an attribute, a panic or an assertion.
fn is_for_developers(before: &str) -> bool {
    let statement = before
        .rfind([';', '{', '}'])
        .map_or(before, |at| &before[at..]);
    let calls = [
        "expect(",
        "panic!(",
        "unreachable!(",
        "assert!(",
        "assert_eq!(",
        "assert_ne!(",
    ];
    let opened = |call: &str| {
        let at = statement
            .rfind(call)
            .map(|at| &statement[at + call.len() - 1..]);
        at.is_some_and(is_open)
    };
    calls.iter().any(|call| opened(call))
        || statement
            .rfind("#[")
            .is_some_and(|at| is_open(&statement[at + 1..]))
        || statement
            .rfind("#![")
            .is_some_and(|at| is_open(&statement[at + 2..]))
}

/// Whether the bracket that `text` begins with is still open at its end.
fn is_open(text: &str) -> bool {
    let opened = text.matches(['(', '[']).count();
    opened > text.matches([')', ']']).count()
}

/// Three words in a row, or more, outside tags, placeholders and paths: `<p dir="rtl">` and
/// `text/html; charset=utf-8` are none.
fn reads_like_a_sentence(literal: &str) -> bool {
    let mut in_tag = false;
    let plain: String = literal
        .chars()
        .map(|c| {
            in_tag |= matches!(c, '<' | '{');
            let shown = if in_tag { ' ' } else { c };
            in_tag &= !matches!(c, '>' | '}');
            shown
        })
        .collect();
    let mut in_a_row = 0;
    plain.split(' ').any(|word| {
        let word = word.trim_matches([',', '.', ':', ';', '!', '?', '\'', '(', ')', '،', '؟', '؛']);
        let is_word = word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
        in_a_row = if is_word { in_a_row + 1 } else { 0 };
        in_a_row == 3
    })
}

#[test]
fn the_prose_test_tells_sentences_from_data() {
    for sentence in [
        "no such file",
        "{} is not found here",
        "لم يُعثر على الملفّ هنا",
        "<b>Two words here</b>",
    ] {
        assert!(reads_like_a_sentence(sentence), "{sentence}");
    }
    let data = [
        "text/html; charset=utf-8",
        "<p class=\"name of it\" dir=\"rtl\">",
        "و",
        "nq-000001",
        "{}:{}:{}: ",
    ];
    for datum in data {
        assert!(!reads_like_a_sentence(datum), "{datum}");
    }
    let text = "#[expect(x, reason = \"it is like this\")]\nfn f() { a.expect(\"it is like this\"); \
        b(\"it is like this\"); c('و'); }";
    let file = Source::new("src/engine/mod.rs".to_owned(), text.to_owned());
    assert_eq!(prose_faults(&file).len(), 2);
}

#[test]
fn invisible_characters_are_escaped() {
    let mut files = Vec::new();
    for (folder, extension) in [
        ("src", "rs"),
        ("tests", "rs"),
        ("benches", "rs"),
        ("examples", "rs"),
        ("locales", "ftl"),
    ] {
        files.extend(source::files_under(&source::root().join(folder), extension));
    }
    let mut faults = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("readable UTF-8");
        for (number, line) in text.lines().enumerate() {
            if let Some(c) = line.chars().find(|&c| is_invisible(c)) {
                let place = format!("{}:{}", source::relative(&path), number + 1);
                let code = u32::from(c);
                faults.push(format!(
                    "{place}: U+{code:04X} is invisible: write \\u{{{code:X}}}"
                ));
            }
        }
    }
    no_faults(&faults);
}

#[test]
fn no_test_file_is_forgotten() {
    let root = source::root();
    let main = std::fs::read_to_string(root.join("tests/suite/main.rs")).expect("main.rs");
    let named: BTreeSet<&str> = main
        .lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    let mut faults = Vec::new();
    for path in source::files_under(&root.join("tests"), "rs") {
        let name = source::relative(&path);
        let below = name
            .trim_start_matches("tests/suite/")
            .trim_end_matches(".rs");
        let top = below.split('/').next().unwrap_or_default();
        if !name.starts_with("tests/suite/") {
            faults.push(format!("{name}: tests stand in tests/suite/, one binary"));
        } else if top != "main" && !named.contains(top) {
            faults.push(format!(
                "{name}: name it in tests/suite/main.rs: mod {top};"
            ));
        }
    }
    for path in source::files_under(&root.join("tests/rules"), "md") {
        let name = source::relative(&path);
        let below = name
            .trim_start_matches("tests/rules/")
            .trim_end_matches(".md");
        let rule = format!("src/lint/rules/{}.rs", below.replace('-', "_"));
        if !root.join(&rule).is_file() {
            faults.push(format!("{name}: there is no rule {rule}"));
        }
    }
    no_faults(&faults);
}

#[test]
fn every_source_file_says_what_lives_there() {
    let files = source::all();
    let silent = files.iter().filter(|file| !file.text.starts_with("//! "));
    let fault = |file: &Source| format!("{}: begin with `//! ` and what lives here", file.name);
    no_faults(&silent.map(fault).collect::<Vec<_>>());
}

#[test]
fn source_files_stay_small() {
    let mut faults = Vec::new();
    for file in source::all() {
        let all = file.text.lines().count();
        let lines = (1..=all).filter(|&line| !file.in_test(line)).count();
        let longer = LONGER.iter().find(|(name, _)| *name == file.name);
        let most = longer.map_or(MOST_LINES, |(_, lines)| *lines);
        if lines > most {
            faults.push(format!(
                "{}: {lines} lines without tests, {most} at most: divide it",
                file.name
            ));
        }
    }
    no_faults(&faults);
}
