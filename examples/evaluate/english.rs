//! The task `names-in-english`: names that English documents have, with the starter glossary, against
//! all names that a reader marked in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::document::decode;
use naqhara::text::Script;

use crate::score::Least;
use crate::shorthand::Shorthand;
use crate::tsv::Table;

/// A place in a document, in bytes.
type Place = (usize, usize);

/// The names of one document: where, and of what kind.
type Names = BTreeMap<Place, String>;

/// What was found, wanted and right.
#[derive(Default)]
struct Counts {
    found: usize,
    wanted: usize,
    right: usize,
    kinds: usize,
}

impl Counts {
    fn precision(&self) -> f64 {
        share(self.right, self.found)
    }

    fn recall(&self) -> f64 {
        share(self.right, self.wanted)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name: &str| matches.get_one::<PathBuf>(name).ok_or("a file is missing");
    let texts = texts(path("text")?)?;
    let gold = gold(path("gold")?)?;
    let shows = matches.get_flag("misses");
    let engine = Engine::starter();
    let mut report = String::new();
    let (mut mentions, mut names) = (Counts::default(), Counts::default());
    for (document, gold) in &gold {
        let text = texts
            .get(document)
            .ok_or(format!("{document}: no such document"))?;
        let found = found(&engine, document, text)?;
        let judged = Judged::new(text, gold, &found);
        judged.count(&mut mentions, &mut names);
        if shows {
            judged.show(document, &mut report);
        }
    }
    let kinds = share(mentions.kinds, mentions.right);
    let _ = writeln!(
        report,
        "names-in-english: mentions: precision {:.4} ({} of {}), recall {:.4} (of {}), kinds {kinds:.4}; \
         names: precision {:.4} ({} of {}), recall {:.4} (of {})",
        mentions.precision(),
        mentions.right,
        mentions.found,
        mentions.recall(),
        mentions.wanted,
        names.precision(),
        names.right,
        names.found,
        names.recall(),
        names.wanted,
    );
    let reached = BTreeMap::from([
        ("precision".to_owned(), mentions.precision()),
        ("recall".to_owned(), mentions.recall()),
        ("names-precision".to_owned(), names.precision()),
        ("names-recall".to_owned(), names.recall()),
        ("kinds".to_owned(), kinds),
    ]);
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// The English documents, a sentence a line.
fn texts(path: &Path) -> Result<BTreeMap<String, String>, String> {
    let table = Table::read(path, &["id", "en"])?;
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (_, cells) in table.rows().filter(|it| it.1[0].starts_with("ntrex-")) {
        if let Some(name) = cells[0].splitn(3, '-').nth(2) {
            let text = texts.entry(name.to_owned()).or_default();
            text.push_str(&cells[1]);
            text.push('\n');
        }
    }
    Ok(texts)
}

fn gold(path: &Path) -> Result<BTreeMap<String, Names>, String> {
    let table = Table::read(path, &["document", "start", "end", "kind"])?;
    let mut gold: BTreeMap<String, Names> = BTreeMap::new();
    for (line, cells) in table.rows() {
        let number = |cell: &str| {
            cell.parse()
                .map_err(|_| format!("line {line}: no offset {cell}"))
        };
        let place: Place = (number(&cells[1])?, number(&cells[2])?);
        gold.entry(cells[0].clone())
            .or_default()
            .insert(place, cells[3].clone());
    }
    Ok(gold)
}

fn found(engine: &Engine, name: &str, text: &str) -> Result<Names, String> {
    let read = decode(name, text.as_bytes().to_vec());
    let (document, _) = read.map_err(|_| format!("{name}: cannot be read"))?;
    let report = engine.align_discovering(&document, Kinds::Names);
    let names = report.names.iter();
    let places = names.flat_map(|name| {
        let latin = name.mentions.iter().filter(|it| it.script == Script::Latin);
        latin.map(|it| ((it.span.start, it.span.end), name.kind.name().to_owned()))
    });
    Ok(places.collect())
}

/// One document.
struct Judged<'t> {
    text: &'t str,
    wanted: Names,
    found: Names,
}

impl<'t> Judged<'t> {
    fn new(text: &'t str, gold: &Names, found: &Names) -> Judged<'t> {
        let bare = |place: &Place| without_article(text, *place);
        let (unsure, sure): (Vec<_>, Vec<_>) = gold.iter().partition(|it| *it.1 == "unsure");
        let unsure: Vec<Place> = unsure.into_iter().map(|it| *it.0).collect();
        let wanted: Names = sure
            .into_iter()
            .map(|(place, kind)| (bare(place), kind.clone()))
            .collect();
        let all = found
            .iter()
            .map(|(place, kind)| (bare(place), kind.clone()));
        let counts = |place: &Place| {
            let is_unsure = unsure.iter().any(|it| it.0 < place.1 && place.0 < it.1);
            wanted.contains_key(place) || !is_unsure
        };
        let found = all.filter(|it| counts(&it.0)).collect();
        Judged {
            text,
            wanted,
            found,
        }
    }

    fn count(&self, mentions: &mut Counts, names: &mut Counts) {
        let right = |it: &&Place| self.wanted.contains_key(*it);
        mentions.found += self.found.len();
        mentions.wanted += self.wanted.len();
        mentions.right += self.found.keys().filter(right).count();
        let same = |it: &(&Place, &String)| self.wanted.get(it.0) == Some(it.1);
        mentions.kinds += self.found.iter().filter(same).count();
        let words = |all: &Names| -> BTreeSet<&str> {
            all.keys().map(|it| &self.text[it.0..it.1]).collect()
        };
        let (found, wanted) = (words(&self.found), words(&self.wanted));
        names.found += found.len();
        names.wanted += wanted.len();
        names.right += found.intersection(&wanted).count();
    }

    fn show(&self, document: &str, report: &mut String) {
        let lines = [
            ("+", &self.found, &self.wanted),
            ("-", &self.wanted, &self.found),
        ];
        for (sign, these, others) in lines {
            for (place, kind) in these.iter().filter(|it| !others.contains_key(it.0)) {
                let words = &self.text[place.0..place.1];
                let _ = writeln!(report, "{document}\t{sign}\t{}\t{kind}\t{words}", place.0);
            }
        }
    }
}

/// A place without the article that begins it: guides differ on it.
fn without_article(text: &str, (start, end): Place) -> Place {
    let words = &text[start..end];
    let article = ["The ", "the "]
        .into_iter()
        .find(|it| words.starts_with(it));
    (start + article.map_or(0, str::len), end)
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    let file = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE.tsv")
            .required(true)
            .value_parser(value_parser!(PathBuf))
    };
    Command::new("names-in-english")
        .about("Names of English documents, listed or not")
        .arg(file("text").help("Sentences, with the columns id and en"))
        .arg(file("gold").help("All names in them: document, start, end, kind"))
        .arg(
            Arg::new("misses")
                .long("misses")
                .action(ArgAction::SetTrue)
                .help("Show what was found wrongly and what was not found"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below: precision, recall, names-precision, names-recall, kinds"),
        )
}
