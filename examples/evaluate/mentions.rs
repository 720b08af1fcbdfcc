//! The task `mentions`: spans, concepts and clitics against gold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::glossary::formats::csv;
use naqhara::text::Span;

use crate::offsets;
use crate::score::{Floors, Score};
use crate::tsv::{self, Table};

/// One mention, of the tool or of the gold.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mention {
    span: Span,
    /// `None`: a name outside the glossary.
    concept: Option<String>,
    clitics: String,
}

/// A text with its gold.
struct Case {
    name: String,
    text: String,
    gold: Vec<Mention>,
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name: &str| matches.get_one::<PathBuf>(name);
    if let (Some(text), Some(gold)) = (path("text"), path("offsets")) {
        return offsets::evaluate(text, gold, matches.get_one("least"));
    }
    let engine = match path("glossary") {
        None => Engine::starter(),
        Some(path) => Engine::new(csv::read(&tsv::read(path)?).0),
    };
    let mut report = String::new();
    let mut total = Score::default();
    match (path("folder"), path("text"), path("gold")) {
        (Some(folder), ..) => {
            let mut table = Score::header();
            for case in folder_cases(folder)? {
                let score = judge(&case, &engine, &mut report);
                table += &score.line(&case.name);
                total += score;
            }
            report += &table;
        }
        (None, Some(text), Some(gold)) => {
            for case in sentence_cases(text, gold)? {
                total += judge(&case, &engine, &mut report);
            }
            report += &Score::header();
        }
        _ => return Err("give a folder, or --text and --gold".to_owned()),
    }
    report += &total.line("total");
    let floors = matches
        .get_one::<Floors>("floor")
        .cloned()
        .unwrap_or_default();
    let missed = floors.missed(&total);
    report += &missed.concat();
    Ok((report, missed.is_empty()))
}

/// Every `x.txt` of a folder with its `x.gold.tsv`.
fn folder_cases(folder: &Path) -> Result<Vec<Case>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "txt"));
    paths.sort();
    if paths.is_empty() {
        return Err(format!("{}: no *.txt", folder.display()));
    }
    paths.iter().map(|path| folder_case(path)).collect()
}

fn folder_case(path: &Path) -> Result<Case, String> {
    let text = tsv::read(path)?;
    let gold_path = path.with_extension("gold.tsv");
    let table = Table::read(&gold_path, &["start", "end", "concept", "clitics", "text?"])?;
    let mut gold = Vec::new();
    for (line, cells) in table.rows() {
        let mention = mention(cells, &text);
        gold.push(mention.map_err(|why| format!("{}:{line}: {why}", gold_path.display()))?);
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    Ok(Case {
        name: name.into_owned(),
        text,
        gold,
    })
}

/// The sentences that the gold names, in their own order.
fn sentence_cases(text: &Path, gold_path: &Path) -> Result<Vec<Case>, String> {
    let sentences = Table::read(text, &["id", "ar"])?;
    let golds = Table::read(
        gold_path,
        &["id", "start", "end", "concept", "clitics", "text?"],
    )?;
    let mut of_id: BTreeMap<&str, Vec<(usize, &[String])>> = BTreeMap::new();
    for (line, cells) in golds.rows() {
        of_id
            .entry(&cells[0])
            .or_default()
            .push((line, &cells[1..]));
    }
    let mut cases = Vec::new();
    for (_, cells) in sentences.rows() {
        let Some(rows) = of_id.remove(&*cells[0]) else {
            continue;
        };
        let mut gold = Vec::new();
        for (line, row) in rows.into_iter().filter(|(_, row)| row[0] != "-") {
            let mention = mention(row, &cells[1]);
            gold.push(mention.map_err(|why| format!("{}:{line}: {why}", gold_path.display()))?);
        }
        cases.push(Case {
            name: cells[0].clone(),
            text: cells[1].clone(),
            gold,
        });
    }
    match of_id.keys().next() {
        Some(id) => Err(format!("{}: no sentence {id}", text.display())),
        None => Ok(cases),
    }
}

/// One row of gold: start, end, concept, clitics, text.
fn mention(cells: &[String], text: &str) -> Result<Mention, String> {
    let number = |cell: &String| {
        cell.parse::<usize>()
            .map_err(|_| format!("{cell:?}: no offset"))
    };
    let (start, end) = (number(&cells[0])?, number(&cells[1])?);
    let slice = text.get(start..end);
    let slice = slice.ok_or(format!("{start}..{end} is no slice of the text"))?;
    if !cells[4].is_empty() && slice != cells[4] {
        return Err(format!("{start}..{end} is {slice:?}, not {:?}", cells[4]));
    }
    let concept = (cells[2] != "-").then(|| cells[2].clone());
    let clitics = cells[3].trim_matches('-').to_owned();
    Ok(Mention {
        span: Span::new(start, end),
        concept,
        clitics,
    })
}

/// Compares, and writes a line for every difference.
fn judge(case: &Case, engine: &Engine, report: &mut String) -> Score {
    let own = engine.mentions(&case.text, Kinds::Names);
    let own = own.iter().map(|m| Mention {
        span: m.span,
        concept: Some(engine.glossary().concept(m.concept).id.to_string()),
        clitics: m.clitics(&case.text).into_owned(),
    });
    let own: Vec<Mention> = own.collect();
    let same = |a: &Mention, b: &Mention| a.span == b.span && a.concept == b.concept;
    let mut score = Score::default();
    let mut tell = |what: &str, mention: &Mention, other: Option<&Mention>| {
        let line = show(case, engine, what, mention, other);
        report.push_str(&line);
    };
    for found in &own {
        let place = case.gold.iter().find(|gold| gold.span.overlaps(found.span));
        if let Some(gold) = case.gold.iter().find(|gold| same(gold, found)) {
            score.found += 1;
            score.right += 1;
            if gold.clitics == found.clitics {
                score.clitics += 1;
            } else {
                tell("clitics", found, Some(gold));
            }
        } else if place.is_some_and(|gold| gold.concept.is_none() && gold.span == found.span) {
            score.on_unlisted += 1;
            tell("unlisted", found, place);
        } else {
            score.found += 1;
            tell("false", found, place);
        }
    }
    for gold in &case.gold {
        if gold.concept.is_none() {
            score.unlisted += 1;
            continue;
        }
        score.wanted += 1;
        if !own.iter().any(|found| same(gold, found)) {
            let place = own.iter().find(|found| found.span.overlaps(gold.span));
            tell("miss", gold, place);
        }
    }
    score
}

/// `miss  seeds 12..20 ل+ماسك nq-000004 Elon Musk  ⟨the words around⟩  against …`.
fn show(
    case: &Case,
    engine: &Engine,
    what: &str,
    mention: &Mention,
    other: Option<&Mention>,
) -> String {
    let one = |mention: &Mention| {
        let plus = if mention.clitics.is_empty() { "" } else { "+" };
        let concept = mention.concept.as_deref();
        let id = concept.unwrap_or("-");
        format!(
            "{}..{} {}{plus}{} {id} {}",
            mention.span.start,
            mention.span.end,
            mention.clitics,
            mention.span.of(&case.text),
            concept.map_or("", |id| name(engine, id)),
        )
    };
    let against = other.map_or(String::new(), |other| format!("  against {}", one(other)));
    let around = around(&case.text, mention.span);
    format!(
        "{what:<8} {} {}{against}  | {around}\n",
        case.name,
        one(mention)
    )
}

fn name<'e>(engine: &'e Engine, id: &str) -> &'e str {
    let concepts = engine.glossary().concepts().iter();
    let place = concepts.zip(0..).find(|(concept, _)| concept.id == id);
    let lang = naqhara::text::Lang::En;
    place
        .and_then(|(_, at)| engine.glossary().preferred(at, lang))
        .unwrap_or("?")
}

/// Three words on either side.
fn around(text: &str, span: Span) -> String {
    let before: Vec<&str> = text[..span.start]
        .split_whitespace()
        .rev()
        .take(3)
        .collect();
    let before: Vec<&str> = before.into_iter().rev().collect();
    let after: Vec<&str> = text[span.end..].split_whitespace().take(3).collect();
    format!(
        "{} [{}] {}",
        before.join(" "),
        span.of(text),
        after.join(" ")
    )
}
