//! `cargo run --release -p naqhara-examples --bin evaluate -- TASK DATA...`: how good is it, on which data?

mod bilingual;
mod discover;
mod draft;
mod editor;
mod english;
mod facts;
mod faults;
mod fit;
mod lexicon;
mod lint;
mod lone;
mod mentions;
mod names;
mod offsets;
mod restyle;
mod score;
mod segments;
mod sentences;
#[path = "../../tests/suite/shorthand.rs"]
mod shorthand;
mod style;
mod summary;
mod tsv;
mod value;
#[path = "../../tests/suite/written_back.rs"]
mod written_back;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};

use score::{Floors, Least};

/// What the help says below the options.
const TASKS: &str = include_str!("tasks.txt");

fn command() -> Command {
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf));
    let mentions = Command::new("mentions")
        .about("Spans, concepts and clitics of mentions, against gold")
        .arg(
            path("folder")
                .value_name("FOLDER")
                .required_unless_present("text"),
        )
        .arg(
            path("text")
                .long("text")
                .value_name("FILE.tsv")
                .conflicts_with("folder")
                .help(
                    "Sentences, with the columns id and ar; for --offsets texts, with id and text",
                ),
        )
        .arg(
            path("gold")
                .long("gold")
                .value_name("FILE.tsv")
                .requires("text")
                .help("The mentions in them"),
        )
        .arg(
            path("offsets")
                .long("offsets")
                .value_name("FILE.jsonl")
                .requires("text")
                .conflicts_with("gold")
                .help("All names in whole texts, as readers marked them"),
        )
        .arg(
            Arg::new("least")
                .long("least")
                .value_name("NAME=SHARE,...")
                .requires("offsets")
                .value_parser(Least::parse)
                .help("Exit with 1 when a share of --offsets is below"),
        )
        .arg(
            path("glossary")
                .long("glossary")
                .value_name("FILE.csv")
                .help("Another glossary than the one in the program"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("precision=P,recall=R,clitics=C")
                .value_parser(Floors::parse)
                .help("Exit with 1 when the total is below"),
        );
    let file = |name: &'static str, help: &'static str| {
        path(name).long(name).value_name("FILE.tsv").help(help)
    };
    let names = Command::new("names")
        .about("Retrieval, refusal, calibration and spelling of names by sound")
        .arg(file("pairs", "Pairs, with the columns ar and en").required(true))
        .arg(file("accept", "What else is right: ar, en_accepted"))
        .arg(file("distractors", "Names to be found among: ar, en"))
        .arg(
            path("model")
                .long("model")
                .help("Another model than the one in the program"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        );
    Command::new("evaluate")
        .about("Measures quality on data with gold annotation")
        .after_help(TASKS)
        .subcommand_value_name("TASK")
        .subcommand_help_heading("Tasks")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand(mentions)
        .subcommand(names)
        .subcommand(discover_command())
        .subcommand(draft::command())
        .subcommand(facts_command())
        .subcommand(lone::command())
        .subcommand(english::command())
        .subcommand(segments::command())
        .subcommand(sentences::command())
        .subcommand(lint::command())
        .subcommand(style::command())
        .subcommand(editor::command())
        .subcommand(summary::command())
        .subcommand(fit::command())
        .subcommand(bilingual::command())
        .subcommand(faults::command())
        .subcommand(lexicon::command())
        .subcommand(restyle::command())
}

fn discover_command() -> Command {
    let file = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE.tsv")
            .required(true)
            .value_parser(value_parser!(PathBuf))
    };
    let number = |name: &'static str| Arg::new(name).long(name).value_name("N");
    Command::new("discover")
        .about("Pairs of names in aligned sentences, with no glossary")
        .arg(file("text").help("Sentences, with the columns id, ar and en"))
        .arg(file("pairs").help("Pairs of names in them"))
        .arg(number("sample").value_parser(value_parser!(usize)))
        .arg(number("seed").value_parser(value_parser!(u64)))
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("recall=R")
                .value_parser(Least::parse)
                .help("Exit with 1 when recall is below"),
        )
}

fn facts_command() -> Command {
    let file = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE.tsv")
            .value_parser(value_parser!(PathBuf))
    };
    let number = |name: &'static str| Arg::new(name).long(name).value_name("N");
    Command::new("facts")
        .about("Numbers, money, percentages, dates and their kin, against gold")
        .arg(
            file("text")
                .required(true)
                .help("Sentences, with the columns id, ar and en"),
        )
        .arg(file("gold").help("The facts in them"))
        .arg(number("sample").value_parser(value_parser!(usize)))
        .arg(number("seed").value_parser(value_parser!(u64)))
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .requires("gold")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below: recall, number-precision, ..."),
        )
}

/// 0 done, 1 below a floor, 2 could not do it.
fn main() -> ExitCode {
    let matches = command().get_matches();
    let mut out = std::io::stdout().lock();
    match evaluate(&matches) {
        Ok((report, good)) => {
            let written = out.write_all(report.as_bytes()).is_ok();
            ExitCode::from(u8::from(!good) * u8::from(written))
        }
        Err(reason) => {
            let _ = writeln!(std::io::stderr(), "evaluate: {reason}");
            ExitCode::from(2)
        }
    }
}

/// The report, and whether it reaches the floors.
fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    match matches.subcommand() {
        Some(("mentions", matches)) => mentions::evaluate(matches),
        Some(("names", matches)) => names::evaluate(matches),
        Some(("draft", matches)) => draft::evaluate(matches),
        Some(("names-in-text", matches)) => lone::evaluate(matches),
        Some(("names-in-english", matches)) => english::evaluate(matches),
        Some(("facts", matches)) => facts::evaluate(matches),
        Some(("lint", matches)) => lint::evaluate(matches),
        Some(("style", matches)) => style::evaluate(matches),
        Some(("editor", matches)) => editor::evaluate(matches),
        Some(("sentences", matches)) => sentences::evaluate(matches),
        Some(("lexicon", matches)) => lexicon::evaluate(matches),
        Some(("restyle", matches)) => restyle::evaluate(matches),
        Some(("fit", matches)) => fit::evaluate(matches),
        Some(("faults", matches)) => faults::evaluate(matches),
        Some(("bilingual", matches)) => bilingual::evaluate(matches),
        Some(("summary", matches)) => summary::evaluate(matches),
        Some(("discover", matches)) => discover::evaluate(matches),
        Some(("segments", matches)) => segments::evaluate(matches),
        _ => Err("no such task".to_owned()),
    }
}
