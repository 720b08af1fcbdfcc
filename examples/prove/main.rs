//! `cargo run --release -p naqhara-examples --bin prove -- WHAT`: does a reader see what the algorithm says?
//!
//! Reads the order of the characters from a real browser, a real word processor, or the screens of a
//! terminal, and compares it with the order that `naqhara::bidi` gives; looks whether everybody
//! can read the pages; and kills the program while it writes. Needs `chromium`, `soffice` and `mutool`, or `tmux`, and fails without them: a
//! proof that was not made proves nothing.

mod big;
mod browser;
mod chromium;
mod dictionaries;
mod documents;
mod folds;
mod kills;
mod kinds;
mod lines;
mod office;
mod pages;
mod pictures;
mod reports;
mod screen;
#[path = "../../tests/suite/shorthand.rs"]
mod shorthand;
mod shown;
mod tally;
mod terminal;
mod typing;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};

fn command() -> Command {
    let texts = Arg::new("texts")
        .long("texts")
        .value_name("FILE.tsv")
        .value_parser(value_parser!(PathBuf))
        .help("More lines: a table with the columns id, ar, en");
    let keep = Arg::new("keep")
        .long("keep")
        .value_name("FOLDER")
        .value_parser(value_parser!(PathBuf))
        .help("Leave the files there for a person to look at");
    let folder = Arg::new("folder")
        .long("folder")
        .value_name("FOLDER")
        .value_parser(value_parser!(PathBuf))
        .help("More documents, also in folders inside");
    let axe = Arg::new("axe")
        .long("axe")
        .value_name("FILE.js")
        .value_parser(value_parser!(PathBuf))
        .help("axe.min.js of axe-core: its rules for WCAG A and AA are asked too");
    let runs = Arg::new("runs")
        .long("runs")
        .value_name("N")
        .default_value("100")
        .value_parser(value_parser!(u32))
        .help("How many times it is killed");
    let media = [
        (
            "browser",
            "HTML in Chromium: every line in the order of UAX #9",
        ),
        (
            "office",
            "DOCX in LibreOffice: the same, and no name or figure torn",
        ),
    ];
    let command = |(name, about): (&'static str, &'static str)| {
        Command::new(name).about(about).args([&texts, &keep])
    };
    Command::new("prove")
        .subcommand_required(true)
        .subcommands(media.map(command))
        .subcommands([
            Command::new("terminal")
                .about("The program in tmux: every row of the screen as it should be"),
            Command::new("dictionaries").about(
                "Installed dictionaries: every entry as another program reads it, and how fast",
            ),
            Command::new("documents")
                .about("Documents of others: the words that LibreOffice or Chromium shows, and nothing else changed")
                .args([&folder, &keep]),
            Command::new("pages")
                .about("HTML in Chromium: can everybody read it?")
                .args([&axe, &keep]),
            Command::new("big")
                .about("HTML of a text of 500 pages: how large, how fast in Chromium?"),
            Command::new("typing")
                .about("The editor server: how long from a key to the findings, with large texts"),
            Command::new("kills")
                .about("The program, killed again and again: every file whole, none left behind")
                .arg(runs),
            Command::new("folds").about("Texts with their folds, on standard input: are they ours?"),
            Command::new("pictures").about("The pictures of the README, made anew"),
        ])
}

fn main() -> ExitCode {
    let matches = command().get_matches();
    let result = match matches.subcommand() {
        Some(("browser", matches)) => browser::run(path(matches, "texts"), path(matches, "keep"))
            .map(|it| (it.to_string(), it.holds())),
        Some(("office", matches)) => office::run(path(matches, "texts"), path(matches, "keep"))
            .map(|it| (it.to_string(), it.holds())),
        Some(("dictionaries", _)) => dictionaries::run().map(|it| (it.to_string(), it.holds())),
        Some(("documents", matches)) => {
            documents::run(path(matches, "folder"), path(matches, "keep"))
                .map(|it| (it.to_string(), it.holds()))
        }
        Some(("terminal", _)) => terminal::run().map(|it| (it.to_string(), it.holds())),
        Some(("pages", matches)) => pages::run(path(matches, "axe"), path(matches, "keep"))
            .map(|it| (it.to_string(), it.holds())),
        Some(("kills", matches)) => {
            kills::run(matches.get_one("runs").copied().unwrap_or_default())
                .map(|it| (it.to_string(), it.holds()))
        }
        Some(("folds", _)) => folds::run().map(|it| (it.to_string(), it.holds())),
        Some(("pictures", _)) => pictures::run().map(|it| (it.to_string(), it.holds())),
        Some(("typing", _)) => typing::run().map(|it| (it.to_string(), it.holds())),
        Some(("big", _)) => big::run().map(|it| (it.to_string(), it.holds())),
        _ => unreachable!("clap wants one of them"),
    };
    let mut out = std::io::stdout().lock();
    let said = match &result {
        Ok((said, _)) => writeln!(out, "{said}"),
        Err(error) => writeln!(out, "could not be proved: {error}"),
    };
    match (result, said) {
        (Ok((_, true)), Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn path<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a PathBuf> {
    matches.try_get_one::<PathBuf>(name).ok().flatten()
}
