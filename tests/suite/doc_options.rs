//! `docs/reference/commands.md`, with the pages of glossary commands and of style, lists every command with every argument and option, and no others.

use std::collections::{BTreeMap, BTreeSet};

use crate::program::bare;
use crate::source;

/// The heading on the page of the options that every command has.
const GLOBAL: &str = "Global options";

/// The headings of the arguments and options of one command; options below others are global.
const OWN: [&str; 2] = ["Arguments", "Options"];

/// The name at the beginning of a line of help, if it is one of an argument or option.
fn name(line: &str) -> Option<&str> {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let is_name = (2..=6).contains(&indent) && text.starts_with(['-', '[', '<']);
    is_name.then(|| text.split("  ").next().unwrap_or(text))
}

/// The parts of a help text, by their headings.
fn parts(help: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut heading = "";
    for line in help.lines() {
        match line.strip_suffix(':').filter(|it| !it.starts_with(' ')) {
            Some(it) => heading = it,
            None => found.entry(heading).or_default().push(line),
        }
    }
    found
}

type Options = BTreeMap<String, BTreeSet<String>>;

/// Adds the arguments of a command, or of its commands, under its name.
fn add(command: &[&str], all: &mut Options) {
    let mut args = command.to_vec();
    args.push("--help");
    let help = bare(&args).run().out;
    let parts = parts(&help);
    let names = |headings: &[&str]| -> BTreeSet<String> {
        let lines = headings.iter().filter_map(|it| parts.get(it)).flatten();
        lines.filter_map(|it| name(it)).map(str::to_owned).collect()
    };
    let others = parts.keys().copied().filter(|it| !OWN.contains(it));
    let others: Vec<&str> = others.collect();
    let global = all.entry(GLOBAL.to_owned()).or_default();
    global.extend(names(&others));
    let Some(commands) = parts.get("Commands") else {
        all.insert(command.join(" "), names(&OWN));
        return;
    };
    let is_new = |line: &&&str| line.starts_with("  ") && !line.starts_with("   ");
    for line in commands.iter().filter(is_new) {
        let next = line.split_whitespace().next().expect("a command");
        add(&[command, &[next]].concat(), all);
    }
}

/// The lists of the page that begin with a code span, by their headings.
fn listed(page: &str) -> Options {
    let mut found = Options::new();
    let mut heading = "";
    for line in page.lines() {
        if let Some(it) = line.strip_prefix("## ") {
            heading = it;
        }
        let item = line.strip_prefix("- `").and_then(|it| it.split_once("`: "));
        if let Some((name, _)) = item {
            let list = found.entry(heading.to_owned()).or_default();
            list.insert(name.to_owned());
        }
    }
    found
}

#[test]
fn every_option_is_in_the_reference() {
    let mut options = Options::new();
    add(&[], &mut options);
    assert!(options.len() > 10, "{options:?}");
    let pages = ["commands.md", "glossary-commands.md", "style-commands.md"].map(|name| {
        let page = std::fs::read_to_string(source::root().join("docs/reference").join(name));
        page.expect("the page")
    });
    let page = listed(&pages.concat());
    let mut faults = Vec::new();
    for heading in options.keys().chain(page.keys()).collect::<BTreeSet<_>>() {
        let empty = BTreeSet::new();
        let real = options.get(heading).unwrap_or(&empty);
        let listed = page.get(heading).unwrap_or(&empty);
        let missing = real.difference(listed).map(|it| (it, "is missing"));
        let wrong = listed.difference(real).map(|it| (it, "does not exist"));
        let fault = |(name, what): (&String, &str)| format!("{heading}: {name} {what}");
        faults.extend(missing.chain(wrong).map(fault));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
