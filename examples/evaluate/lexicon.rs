//! The task `lexicon`: how many running words of Arabic texts the lexicon knows.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use naqhara::lexicon::Lexicon;
use naqhara::text::{TATWEEL, is_arabic_letter, is_tashkeel};

use crate::score::Least;
use crate::tsv::Table;

pub(crate) fn command() -> Command {
    Command::new("lexicon")
        .about("Running words of Arabic texts that the lexicon knows")
        .arg(
            Arg::new("text")
                .long("text")
                .value_name("FILE.tsv")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("Texts, with the columns id and text"),
        )
        .arg(
            Arg::new("misses")
                .long("misses")
                .action(ArgAction::SetTrue)
                .help("Show the unknown words of odd-numbered texts, the most frequent first"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("odd=SHARE,even=SHARE")
                .value_parser(Least::parse)
                .help("Exit with 1 when a share is below"),
        )
}

#[derive(Default)]
struct Tally {
    known: usize,
    respelled: usize,
    all: usize,
}

/// The share of words with an analysis, in odd and even-numbered texts apart: the even ones are
/// for measuring only, so their words are never shown.
pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = matches.get_one::<PathBuf>("text").ok_or("no file")?;
    let table = Table::read(path, &["id", "text"])?;
    let lexicon = Lexicon::shipped().ok_or("the lexicon in the program cannot be read")?;
    let mut tallies = [Tally::default(), Tally::default()];
    let mut unknown: BTreeMap<&str, usize> = BTreeMap::new();
    for (nth, (_, cells)) in table.rows().enumerate() {
        let is_odd = nth % 2 == 0;
        let tally = &mut tallies[usize::from(!is_odd)];
        for word in words(&cells[1]) {
            let readings = lexicon.analyse(word);
            tally.all += 1;
            tally.known += usize::from(!readings.is_empty());
            tally.respelled += usize::from(readings.first().is_some_and(|it| it.respelled > 0));
            if readings.is_empty() && is_odd {
                *unknown.entry(word).or_default() += 1;
            }
        }
    }
    let mut report = format!("{} lemmas\n", lexicon.lemma_count());
    let mut reached = BTreeMap::new();
    for (name, tally) in ["odd", "even"].into_iter().zip(&tallies) {
        let share = tally.known as f64 / tally.all.max(1) as f64;
        let _ = writeln!(
            report,
            "{name:<5} {:>7} words, known {share:.4}, of them spelled otherwise {:.4}",
            tally.all,
            tally.respelled as f64 / tally.known.max(1) as f64,
        );
        reached.insert(name.to_owned(), share);
    }
    if matches.get_flag("misses") {
        let mut all: Vec<_> = unknown.into_iter().collect();
        all.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
        for (word, count) in all {
            let _ = writeln!(report, "{count}\t{word}");
        }
    }
    let floors = matches.get_one::<Least>("floor");
    let good = floors.is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

/// The words of Arabic letters in `text`, single letters left out.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| is_arabic_letter(c) || is_tashkeel(c) || c == TATWEEL;
    let words = text.split(move |c: char| !is_part(c));
    words.filter(|it| it.chars().filter(|&c| is_arabic_letter(c)).count() > 1)
}
