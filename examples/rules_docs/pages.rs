//! The pages of the rules, and the README with their table.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use naqhara::diag::Message;
use naqhara::l10n::{Isolation, Localizer};
use naqhara::lint::{RULES, Rule};
use naqhara::text::Lang;

/// Where the table stands in the README.
const BEGINS: &str = "<!-- rules: written by `cargo run --example rules_docs` -->\n";
const ENDS: &str = "<!-- end of rules -->\n";

/// What was judged by hand, by rule: findings on the data, how many were judged, how many were right.
type Judged = BTreeMap<String, [usize; 3]>;

/// Every file that is written from the code, by its name in the repository.
pub(crate) fn all(root: &Path) -> Vec<(String, String)> {
    let judged = judged(root);
    let page = |rule: &&Rule| (format!("docs/rules/{}.md", rule.id), page(rule, &judged));
    let mut files: Vec<(String, String)> = RULES.iter().map(page).collect();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap_or_default();
    let parts = readme.split_once(BEGINS).and_then(|(head, rest)| {
        let (_, tail) = rest.split_once(ENDS)?;
        Some(format!("{head}{BEGINS}\n{}\n{ENDS}{tail}", table(&judged)))
    });
    files.extend(parts.map(|text| ("README.md".to_owned(), text)));
    files
}

/// `docs/rules/precision.tsv`: rule, findings, judged, right, and what was wrong with the others.
fn judged(root: &Path) -> Judged {
    let text = std::fs::read_to_string(root.join("docs/rules/precision.tsv")).unwrap_or_default();
    let row = |line: &str| {
        let mut cells = line.split('\t');
        let rule = cells.next()?.to_owned();
        let mut number = || cells.next()?.parse().ok();
        Some((rule, [number()?, number()?, number()?]))
    };
    text.lines().skip(1).filter_map(row).collect()
}

fn precision(rule: &Rule, judged: &Judged) -> Option<String> {
    let [_, of, right] = judged.get(rule.id)?;
    (*of > 0).then(|| format!("{:.2}", *right as f64 / *of as f64))
}

fn page(rule: &Rule, judged: &Judged) -> String {
    let mut page = format!("# {}\n\n| | |\n| --- | --- |\n", rule.id);
    let run = if rule.on {
        "always"
    } else {
        "with `--only`, or where a configuration chooses it"
    };
    let mut row = |name: &str, value: &str| {
        // Writing into a string cannot fail.
        let _ = writeln!(page, "| {name} | {value} |");
    };
    row("group", rule.group.name());
    row("severity", rule.severity.name());
    row("fix", rule.fix.name());
    row("run", run);
    row("since", rule.since);
    if let Some([found, of, right]) = judged.get(rule.id) {
        let value = match precision(rule, judged) {
            Some(share) => format!("{share}: {right} right of {of} judged, of {found} findings"),
            None => "no finding to judge".to_owned(),
        };
        row("precision on news", &value);
    }
    let (english, arabic) = (rule.explanation(Lang::En), rule.explanation(Lang::Ar));
    let _ = write!(
        page,
        "\n{english}\n\n<div dir=\"rtl\" lang=\"ar\">\n\n{arabic}\n\n</div>\n"
    );
    page
}

fn table(judged: &Judged) -> String {
    let words = Localizer::new(Lang::En, Isolation::Off);
    let mut table = String::from(
        "| rule | group | severity | fix | precision | what to do |\n| --- | --- | --- | --- | ---: | --- |\n",
    );
    for rule in RULES {
        let off = if rule.on { "" } else { ", off" };
        let _ = writeln!(
            table,
            "| [{id}](docs/rules/{id}.md) | {} | {}{off} | {} | {} | {} |",
            rule.group.name(),
            rule.severity.name(),
            rule.fix.name(),
            precision(rule, judged).unwrap_or_default(),
            words
                .translate(&Message::new(rule.help))
                .unwrap_or_default(),
            id = rule.id,
        );
    }
    table
}
