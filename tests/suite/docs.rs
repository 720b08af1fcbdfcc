//! Documents name only what exists.

#[path = "../../examples/rules_docs/pages.rs"]
mod pages;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::source;

/// Most lines of a page in `docs/`.
const LONGEST_PAGE: usize = 200;

/// Names that look like a file of the repository and are files of the user.
const OF_THE_USER: [&str; 1] = ["naqhara.toml"];

/// The extensions of files that are named without their folder.
const BARE: [&str; 5] = [".md", ".rs", ".toml", ".ftl", ".lock"];

/// The Markdown files of the root and of the folders that have documents.
fn documents() -> Vec<PathBuf> {
    let root = source::root();
    let mut found: Vec<PathBuf> = std::fs::read_dir(root)
        .expect("the root is readable")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "md"))
        .collect();
    for folder in [
        "docs",
        "data",
        "seeds",
        "tests/compat",
        "benches",
        "examples",
    ] {
        found.extend(source::files_under(&root.join(folder), "md"));
    }
    found.sort();
    found
}

/// What stands between backticks in the running text of a Markdown file, with its line.
fn code_spans(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut in_block = false;
    for (number, line) in text.lines().enumerate() {
        let is_fence = line.trim_start().starts_with("```");
        in_block ^= is_fence;
        if !in_block && !is_fence {
            found.extend(
                line.split('`')
                    .skip(1)
                    .step_by(2)
                    .map(|code| (number + 1, code)),
            );
        }
    }
    found
}

/// The relative links of a Markdown file, with their lines.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            && !dest_url.contains(':')
        {
            let line = text[..range.start].lines().count().max(1);
            found.push((line, dest_url.into_string()));
        }
    }
    found
}

/// The anchors of the headings of a Markdown file, as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
            (Event::Text(text) | Event::Code(text), Some(heading)) => heading.push_str(&text),
            (Event::End(TagEnd::Heading(_)), Some(text)) => {
                let anchor = anchor(text);
                let numbered = (1..).map(|nth| format!("{anchor}-{nth}"));
                let free = std::iter::once(anchor.clone()).chain(numbered);
                found.extend(free.into_iter().find(|it| !found.contains(it)));
                heading = None;
            }
            _ => {}
        }
    }
    found
}

/// The anchor of a heading: its letters and digits in lower case, hyphens for spaces.
fn anchor(heading: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || " -_".contains(c);
    let kept = heading.chars().filter(|&c| kept(c));
    let text: String = kept.flat_map(char::to_lowercase).collect();
    text.replace(' ', "-")
}

/// What is wrong with a link in `document`, if anything is.
fn link_fault(document: &Path, target: &str) -> Option<&'static str> {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = match path {
        "" => document.to_owned(),
        _ => document.parent()?.join(path),
    };
    if !file.exists() {
        return Some("leads nowhere");
    }
    let is_there = || {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        anchors(&text).contains(anchor)
    };
    (!anchor.is_empty() && !is_there()).then_some("leads to no heading")
}

/// Whether a code span names a file or folder of the repository: it begins with one of its
/// folders, or is a bare file name of a kind that the repository consists of.
fn is_path(code: &str) -> bool {
    if code.contains(char::is_whitespace) || OF_THE_USER.contains(&code) {
        return false;
    }
    let folders = [
        "src/",
        "tests/",
        "locales/",
        "docs/",
        "data/",
        "seeds/",
        "benches/",
        "examples/",
        ".ci/",
        ".github/",
        "python/",
    ];
    let is_name = !code.starts_with('.') && !code.contains(['/', '<', '*', ':']);
    let bare = is_name && BARE.iter().any(|it| code.ends_with(it));
    bare || folders.iter().any(|folder| code.starts_with(folder))
}

/// `a/{b,c}/d` is `a/b/d` and `a/c/d`.
fn expand(path: &str) -> Vec<String> {
    let braces = path
        .split_once('{')
        .and_then(|(head, rest)| Some((head, rest.split_once('}')?)));
    match braces {
        None => vec![path.to_owned()],
        Some((head, (group, tail))) => {
            let part = |part: &str| expand(&format!("{head}{}{tail}", part.trim()));
            group.split(',').flat_map(part).collect()
        }
    }
}

/// What must exist: the path up to the first placeholder (`<rule>`, `*`), and without `:line`.
fn fixed_part(path: &str) -> &str {
    match path.find(['<', '*', ':', '…']) {
        Some(at) if path[at..].starts_with(':') => &path[..at],
        Some(at) => path[..at].rfind('/').map_or("", |slash| &path[..slash]),
        None => path,
    }
}

/// Whether the repository has `path`; a bare name may stand in any folder.
fn exists(path: &str) -> bool {
    let root = source::root();
    let bare = || {
        let folders = [
            "src", "tests", "locales", "docs", "data", "benches", "examples",
        ];
        let extension = path.rsplit('.').next().unwrap_or_default();
        let files = folders
            .iter()
            .flat_map(|it| source::files_under(&root.join(it), extension));
        files.into_iter().any(|file| file.ends_with(path))
    };
    root.join(path).exists() || (!path.contains('/') && bare())
}

#[test]
fn every_path_in_the_documents_exists() {
    let mut faults = Vec::new();
    for document in documents() {
        let text = std::fs::read_to_string(&document).expect("documents are UTF-8");
        let name = source::relative(&document);
        for (line, code) in code_spans(&text)
            .into_iter()
            .filter(|(_, code)| is_path(code))
        {
            for path in expand(code) {
                if !exists(fixed_part(&path)) {
                    faults.push(format!("{name}:{line}: `{path}` does not exist"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut faults = Vec::new();
    for document in documents() {
        let text = std::fs::read_to_string(&document).expect("documents are UTF-8");
        for (line, target) in links(&text) {
            if let Some(fault) = link_fault(&document, &target) {
                let name = source::relative(&document);
                faults.push(format!("{name}:{line}: the link to {target} {fault}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_page_is_long_and_the_map_names_each() {
    let root = source::root();
    let map = root.join("docs/README.md");
    let text = std::fs::read_to_string(&map).expect("the map");
    let named: Vec<PathBuf> = links(&text)
        .iter()
        .map(|(_, target)| root.join("docs").join(target))
        .collect();
    for page in source::files_under(&root.join("docs"), "md") {
        let name = source::relative(&page);
        let text = std::fs::read_to_string(&page).expect("documents are UTF-8");
        let lines = text.lines().count();
        assert!(lines <= LONGEST_PAGE, "{name} has {lines} lines");
        let is_rule = page.starts_with(root.join("docs/rules"));
        let is_named = page == map || is_rule || named.contains(&page);
        assert!(is_named, "docs/README.md does not name {name}");
    }
}

#[test]
fn the_pages_of_the_rules_are_written_from_the_code() {
    let root = source::root();
    let pages = pages::all(root);
    for (name, text) in &pages {
        let written = std::fs::read_to_string(root.join(name)).unwrap_or_default();
        assert!(
            &written == text,
            "{name}: cargo run --release -p naqhara-examples --bin rules_docs"
        );
    }
    let index = root.join("docs/rules/README.md");
    let mut rules = source::files_under(&root.join("docs/rules"), "md");
    rules.retain(|it| *it != index);
    for path in rules {
        let name = source::relative(&path);
        assert!(
            pages.iter().any(|(page, _)| *page == name),
            "{name}: there is no such rule"
        );
    }
}

#[test]
fn what_is_on_is_right_nine_times_of_ten() {
    let text = std::fs::read_to_string(source::root().join("docs/rules/precision.tsv"));
    let text = text.expect("docs/rules/precision.tsv");
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| cells[at].parse::<usize>().expect("a number");
        let rule = naqhara::lint::rule(cells[0]).expect("a rule");
        assert!(number(3) <= number(2) && number(2) <= number(1), "{line}");
        assert!(!rule.on || number(3) * 10 >= number(2) * 9, "{line}");
    }
}

#[test]
fn paths_are_told_from_other_code() {
    let text =
        "See `src/lib.rs`, `Cargo.toml`, `naqhara.toml`, `a/b` and `--fix`.\n```\n`src/x`\n```\n";
    let spans: Vec<&str> = code_spans(text).into_iter().map(|(_, code)| code).collect();
    assert_eq!(
        spans,
        ["src/lib.rs", "Cargo.toml", "naqhara.toml", "a/b", "--fix"]
    );
    let paths: Vec<&str> = spans.into_iter().filter(|code| is_path(code)).collect();
    assert_eq!(paths, ["src/lib.rs", "Cargo.toml"]);
    assert_eq!(
        expand("locales/{en,ar}/cli.ftl"),
        ["locales/en/cli.ftl", "locales/ar/cli.ftl"]
    );
    assert_eq!(fixed_part("tests/rules/<group>/<rule>.md"), "tests/rules");
    assert_eq!(fixed_part("src/lib.rs:12"), "src/lib.rs");
    assert!(exists("span.rs") && !exists("src/nowhere.rs"));
    assert_eq!(
        links("`[x](y)`\n\n[a](docs/x.md#y) [b](https://x.y)"),
        [(2, "docs/x.md#y".to_owned())]
    );
}

#[test]
fn links_that_lead_nowhere_are_found() {
    let text = "# One `two`: three\n\n## Same\n\n## Same\n\n```\n# no heading\n```\n";
    let wanted = ["one-two-three", "same", "same-1"].map(str::to_owned);
    assert_eq!(anchors(text), BTreeSet::from(wanted));
    let page = source::root().join("docs/quality.md");
    assert_eq!(link_fault(&page, "speed.md#bidi"), None);
    assert_eq!(link_fault(&page, "#the-data"), None);
    let fault = link_fault(&page, "speed.md#nowhere");
    assert_eq!(fault, Some("leads to no heading"));
    assert_eq!(link_fault(&page, "nowhere.md"), Some("leads nowhere"));
}
