//! The pages of the rules, and the table of all rules.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use naqhara::diag::Message;
use naqhara::l10n::{Isolation, Localizer};
use naqhara::lint::{RULES, Rule};
use naqhara::text::Lang;

/// What stands above the table.
const HEAD: &str = "# Rules

<!-- Written by `cargo run --release -p naqhara-examples --bin rules_docs`. -->

The rules of `naqhara lint`. Each has a page that says what it checks, why, and when it is wrong;
`naqhara lint --explain RULE` shows the same in the terminal.

- **Severity**: rules marked *off* run only with `--only RULE`, or where a configuration enables
  them.
- **Fix**: *safe* fixes are applied by `--fix`, *suggested* ones by `--fix-suggested`; *sometimes*
  is a rule with fixes of both kinds.
- **Precision**: the share of the findings on news articles that a person judged right.

";

/// What was judged by hand, by rule: findings on the data, how many were judged, how many were right.
type Judged = BTreeMap<String, [usize; 3]>;

/// Every file that is written from the code, by its name in the repository.
pub(crate) fn all(root: &Path) -> Vec<(String, String)> {
    let judged = judged(root);
    let page = |rule: &&Rule| (format!("docs/rules/{}.md", rule.id), page(rule, &judged));
    let mut files: Vec<(String, String)> = RULES.iter().map(page).collect();
    let index = format!("{HEAD}{}", table(&judged));
    files.push(("docs/rules/README.md".to_owned(), index));
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
        "yes"
    } else {
        "no: run it with `--only`, or enable it in the configuration"
    };
    let mut row = |name: &str, value: &str| {
        // Writing into a string cannot fail.
        let _ = writeln!(page, "| {name} | {value} |");
    };
    row("Group", rule.group.name());
    row("Severity", rule.severity.name());
    row("Fix", rule.fix.name());
    row("On by default", run);
    row("Since", rule.since);
    if let Some([found, of, right]) = judged.get(rule.id) {
        let value = match precision(rule, judged) {
            Some(share) => {
                format!("{share} ({right} of {of} judged findings were right, of {found} in all)")
            }
            None => "no findings to judge".to_owned(),
        };
        row("Precision on news", &value);
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
        "| Rule | Group | Severity | Fix | Precision | What to do |\n| --- | --- | --- | --- | ---: | --- |\n",
    );
    for rule in RULES {
        let off = if rule.on { "" } else { ", off" };
        let _ = writeln!(
            table,
            "| [{id}]({id}.md) | {} | {}{off} | {} | {} | {} |",
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
