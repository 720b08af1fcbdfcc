//! `cargo run --release -p naqhara-benches --bin growth`: does every command take time in
//! proportion to its text?
//!
//! `--counted` counts instructions of a part of the commands and texts, `--memory` measures memory with
//! texts of 16 MB; without them all are measured, in half an hour, by the program that `cargo build --release` made.
#![expect(clippy::print_stdout, reason = "a bench reports")]

mod clock;
mod commands;
mod counted;
mod files;
mod made;
mod memory;
mod mixtures;
mod numbered;
mod run;
mod texts;

use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

fn command() -> Command {
    let flag = |name: &'static str, help: &'static str| {
        let flag = Arg::new(name).long(name).action(ArgAction::SetTrue);
        flag.help(help)
    };
    let only = Arg::new("only").long("only").value_name("WORDS");
    Command::new("growth")
        .about("Every command over made texts: does its time grow as the text does?")
        .args([
            flag("all", "Every command with every text, and larger ones"),
            flag(
                "seconds",
                "Say the seconds for each megabyte of every command",
            ),
            flag("counted", "Count instructions, of fewer commands and texts"),
            flag("memory", "Measure memory with texts of 16 MB instead"),
            only.help("Only what has this in its name"),
        ])
        // What `--counted` starts.
        .subcommand(
            Command::new("count").hide(true).args([
                Arg::new("command").required(true),
                Arg::new("texts")
                    .value_delimiter(',')
                    .value_parser(value_parser!(usize))
                    .required(true),
                Arg::new("scale")
                    .value_parser(value_parser!(usize))
                    .required(true),
            ]),
        )
}

fn main() -> ExitCode {
    let matches = command().get_matches();
    let result = match matches.subcommand() {
        Some(("count", matches)) => count(matches),
        _ => measure(&matches),
    };
    let holds = result.unwrap_or_else(|error| {
        println!("could not be measured: {error}");
        false
    });
    if holds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn measure(matches: &ArgMatches) -> Result<bool, String> {
    let choice = run::Choice {
        all: matches.get_flag("all"),
        seconds: matches.get_flag("seconds"),
        counted: matches.get_flag("counted"),
        only: matches.get_one::<String>("only").cloned(),
    };
    if matches.get_flag("memory") {
        let found = memory::run(&choice)?;
        println!("{found}");
        return Ok(found.holds());
    }
    let found = run::run(&choice)?;
    println!("{found}");
    Ok(found.holds())
}

fn count(matches: &ArgMatches) -> Result<bool, String> {
    let numbers = matches.get_many::<usize>("texts").unwrap_or_default();
    let order = counted::Order {
        words: matches
            .get_one::<String>("command")
            .cloned()
            .unwrap_or_default(),
        numbers: numbers.copied().collect(),
        scale: matches.get_one("scale").copied().unwrap_or(1),
    };
    counted::child(&order).map(|()| true)
}
