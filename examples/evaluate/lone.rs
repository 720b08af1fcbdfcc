//! The task `names-in-text`: names that documents write in Arabic letters alone, with no glossary,
//! against what a reader said of each.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use crate::shorthand::Shorthand;
use clap::{Arg, ArgMatches, Command, value_parser};
use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::document::decode;
use naqhara::glossary::Glossary;

use crate::score::Least;
use crate::tsv::Table;

/// One name as it is reported: where it stands first.
struct Claim {
    start: usize,
    end: usize,
    line: String,
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name: &str| matches.get_one::<PathBuf>(name);
    let table = Table::read(
        path("text").ok_or("a file is missing")?,
        &["id", "ar", "en"],
    )?;
    let mut texts: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for (_, cells) in table.rows() {
        let Some(name) = cells[0]
            .splitn(3, '-')
            .nth(2)
            .filter(|_| cells[0].starts_with("ntrex-"))
        else {
            continue;
        };
        let (ar, en) = texts.entry(name.to_owned()).or_default();
        ar.push_str(&cells[1]);
        ar.push('\n');
        en.push(cells[2].clone());
    }
    let gold = path("gold").map(|it| Table::read(it, &["document", "start", "end", "verdict"]));
    let gold = gold.transpose()?;
    let mut verdicts: BTreeMap<(&str, usize, usize), bool> = BTreeMap::new();
    for (line, cells) in gold.iter().flat_map(Table::rows) {
        let number = |cell: &str| {
            cell.parse()
                .map_err(|_| format!("line {line}: no offset {cell}"))
        };
        verdicts.insert(
            (&cells[0], number(&cells[1])?, number(&cells[2])?),
            cells[3] == "right",
        );
    }
    let judged: Vec<&str> = verdicts.keys().map(|it| it.0).collect();
    let engine = Engine::new(Glossary::default());
    let mut report = String::new();
    let (mut claimed, mut right, mut wrong) = (0, 0, 0);
    for (name, (ar, en)) in &texts {
        if gold.is_some() && !judged.contains(&&**name) {
            continue;
        }
        for claim in claims(&engine, name, ar, en) {
            claimed += 1;
            let verdict = verdicts.get(&(name, claim.start, claim.end)).copied();
            right += usize::from(verdict == Some(true));
            wrong += usize::from(verdict == Some(false));
            if gold.is_none() || verdict != Some(true) {
                let _ = writeln!(
                    report,
                    "{name}\t{}\t{}\t{}",
                    claim.start, claim.end, claim.line
                );
            }
        }
    }
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let (precision, known) = (share(right, right + wrong), share(right + wrong, claimed));
    let listed = verdicts.values().filter(|it| **it).count();
    let found = share(right, listed);
    let _ = writeln!(
        report,
        "names-in-text: {claimed} names, judged {known:.3}; precision {precision:.4} ({right} of {}), of those once found {found:.4}",
        right + wrong,
    );
    let reached = BTreeMap::from([
        ("precision".to_owned(), precision),
        ("judged".to_owned(), known),
        ("found".to_owned(), found),
    ]);
    let good = matches
        .get_one::<Least>("floor")
        .is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

fn claims(engine: &Engine, name: &str, ar: &str, en: &[String]) -> Vec<Claim> {
    let Ok((document, _)) = decode(name, ar.as_bytes().to_vec()) else {
        return Vec::new();
    };
    let report = engine.align_discovering(&document, Kinds::Names);
    let lone = report.names.iter().filter(|it| it.en.is_none());
    let claims = lone.filter_map(|it| {
        let first = it
            .mentions
            .iter()
            .find(|at| Some(&at.text) == it.ar.as_ref())
            .or(it.mentions.first())?;
        let mut spellings: Vec<&str> = it.mentions.iter().map(|it| &*it.text).collect();
        spellings.sort_unstable();
        spellings.dedup();
        let around = |at: &str, behind: bool| -> String {
            let letters: Vec<char> = at.chars().collect();
            let from = if behind {
                0
            } else {
                letters.len().saturating_sub(25)
            };
            letters[from..]
                .iter()
                .take(25)
                .filter(|it| **it != '\n')
                .collect()
        };
        Some(Claim {
            start: first.span.start,
            end: first.span.end,
            line: format!(
                "{:.2}\t{}\t{}\t{}[{}]{}\t{}",
                it.confidence,
                it.kind.name(),
                spellings.join(" | "),
                around(&ar[..first.span.start], false),
                first.text,
                around(&ar[first.span.end..], true),
                en.get(first.line - 1).map_or("", |it| it),
            ),
        })
    });
    claims.collect()
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    let file = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE.tsv")
            .value_parser(value_parser!(PathBuf))
    };
    Command::new("names-in-text")
        .about("Names that documents write in Arabic letters alone, with no glossary")
        .arg(
            file("text")
                .required(true)
                .help("Sentences, with the columns id, ar and en"),
        )
        .arg(file("gold").help("What a reader said of names: document, start, end, verdict"))
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("precision=P,judged=J,found=F")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}
