//! The task `editor`: what the rules for one text say of whole articles, against what a copy editor
//! marked in them. Prints counts alone, so that texts that are only for measuring stay unread.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use naqhara::analysis::Engine;
use naqhara::diag::Diagnostic;
use naqhara::document::Document;
use naqhara::lint::Plan;
use naqhara::text::{Lang, Span};
use serde_json::Value;

use crate::score::{Least, Shares};
use crate::shorthand::Shorthand;
use crate::style;
use crate::tsv;

/// The command line of the task.
pub(crate) fn command() -> Command {
    let file = |name: &'static str| {
        let file = Arg::new(name).long(name).required(true);
        file.value_parser(value_parser!(PathBuf))
    };
    Command::new("editor")
        .about("Findings in whole articles, against the marks of a copy editor")
        .arg(
            file("text")
                .value_name("FILE.tsv")
                .help("Texts, with the columns id and text"),
        )
        .arg(
            file("marks")
                .value_name("FILE.jsonl")
                .help("What the editor would change in some of them"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below: found, precision, kind/quotes, rule/clitic-space"),
        )
}

/// A place that the editor would change, and why.
struct Mark {
    span: Span,
    kind: String,
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name| matches.get_one::<PathBuf>(name).ok_or("a file is missing");
    let texts = tsv::whole_texts(path("text")?)?;
    let engine = Engine::starter();
    let plan = Plan::of(&style::rules(false));
    let mut shares = Shares::default();
    for article in tsv::json_lines(path("marks")?)? {
        let text = tsv::text_of(&article, &texts)?;
        let document = Document::new("", text.to_owned()).with_language(Lang::Ar);
        let findings = engine.lint(&document, &plan);
        let mut marks = marks(&article["marks"]);
        marks.retain(|it| !is_arguable(text, it));
        count_marks(text, &marks, &findings, &mut shares);
        count_findings(&marks, &findings, &mut shares);
    }
    Ok(shares.report(matches.get_one("floor")))
}

/// Whether the guide of the marks calls one arguable, so that it is left out: the space before a colon in
/// a headline, the first line.
fn is_arguable(text: &str, mark: &Mark) -> bool {
    let rest = text[mark.span.start..].trim_start();
    let in_headline = !text[..mark.span.start].trim_start().contains('\n');
    mark.kind == "spacing" && in_headline && rest.starts_with(':')
}

fn marks(list: &Value) -> Vec<Mark> {
    let all = list.as_array().into_iter().flatten();
    all.filter_map(|it| {
        Some(Mark {
            span: tsv::span_of(it)?,
            kind: it["kind"].as_str()?.to_owned(),
        })
    })
    .collect()
}

/// Of the marks, how many are found: all, each kind, and each text that is marked counted once in an
/// article, so that a word its writer always misspells does not outweigh the rest.
fn count_marks(text: &str, marks: &[Mark], findings: &[Diagnostic], shares: &mut Shares) {
    let mut distinct: BTreeMap<&str, bool> = BTreeMap::new();
    for mark in marks {
        let is_found = findings.iter().any(|it| is_at(it, mark.span));
        shares.count("found", is_found);
        shares.count(&format!("kind/{}", mark.kind), is_found);
        *distinct.entry(mark.span.of(text)).or_default() |= is_found;
    }
    for is_found in distinct.into_values() {
        shares.count("found-distinct", is_found);
    }
}

/// Of the findings, how many stand at a mark: all, those of each rule, and of the places that they
/// name, each counted once.
fn count_findings(marks: &[Mark], findings: &[Diagnostic], shares: &mut Shares) {
    let mut places = BTreeSet::new();
    for it in findings {
        let hits = marks.iter().any(|mark| is_at(it, mark.span));
        shares.count(&format!("rule/{}", it.rule), hits);
        if places.insert((it.span.start, it.span.end)) {
            shares.count("precision", hits);
        }
    }
}

/// Whether a finding, or another place that it names, is the place of a mark; what is empty is where
/// something is missing, and touches what stands beside it.
fn is_at(finding: &Diagnostic, mark: Span) -> bool {
    let touches = |span: Span| span.start <= mark.end && mark.start <= span.end;
    let at = |span: Span| {
        let is_empty = span.is_empty() || mark.is_empty();
        span.overlaps(mark) || (is_empty && touches(span))
    };
    at(finding.span) || finding.related.iter().any(|label| at(label.span))
}
