//! `naqhara model`: train a sound model, or inspect one.

use std::io::Read;
use std::sync::mpsc;
use std::thread;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::args::{self, HelpText, format, option, text};
use super::{Failure, Outcome, Session, files, lines, pairs, progress};
use crate::analysis::Engine;
use crate::diag::{Arg as Value, Message};
use crate::names::sound::{ModelError, Progress, SoundModel, train_model};
use crate::render::model::{self, ModelFile, ModelFormat};

/// Fewer pairs teach nothing.
const FEWEST: usize = 50;

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("model")
        .about(text(l10n, "cmd-model"))
        .after_help(text(l10n, "cmd-model-examples"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(train_command(l10n))
        .subcommand(
            Command::new("info")
                .about(text(l10n, "cmd-model-info"))
                .arg(file("file", "FILE", l10n, "arg-model-file"))
                .arg(format::<ModelFormat>(l10n)),
        )
}

fn train_command(l10n: HelpText<'_>) -> Command {
    let seed = option(l10n, "seed", "N", "arg-model-seed");
    Command::new("train")
        .about(text(l10n, "cmd-model-train"))
        .arg(file("pairs", "PAIRS", l10n, "arg-model-pairs").required(true))
        .arg(seed.default_value("1").value_parser(value_parser!(u64)))
        .arg(
            option(l10n, "out", "FILE", "arg-output")
                .short('o')
                .required(true),
        )
}

fn file(id: &'static str, name: &'static str, l10n: HelpText<'_>, help: &'static str) -> Arg {
    Arg::new(id).value_name(name).help(text(l10n, help))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    match matches.subcommand() {
        Some(("train", matches)) => train(matches, session),
        Some(("info", matches)) => info(matches, session),
        _ => Ok(Outcome::Clean),
    }
}

fn train(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let path = matches.get_one::<String>("pairs").map_or("-", |it| it);
    let out = matches.get_one::<String>("out").map_or("-", |it| it);
    let seed = *matches.get_one::<u64>("seed").unwrap_or(&1);
    let pairs = pairs::read(path, session)?.good;
    if pairs.len() < FEWEST {
        let few = Message::new("pairs-too-few").with("path", path);
        return Err(Failure::new(
            few.with("pairs", pairs.len()).with("fewest", FEWEST),
        ));
    }
    let bytes = watched(&pairs, seed, session).to_bytes();
    files::write(out, &bytes, session)?;
    let done = Message::new("model-written")
        .with("path", out)
        .with("pairs", pairs.len())
        .with("bytes", bytes.len());
    let medium = session.streams.medium();
    let said = format!("{}\n", session.localizer.text(&done));
    let said = medium.lay_out(said, session.lang);
    session.streams.print(&said)?;
    session.streams.flush()?;
    Ok(Outcome::Clean)
}

/// Trains, and shows each round if standard error is a terminal.
fn watched(pairs: &[(String, String)], seed: u64, session: &mut Session<'_>) -> SoundModel {
    let (sender, rounds) = mpsc::channel::<Progress>();
    thread::scope(|scope| {
        // A closed output is no reason to stop.
        let said = move |round: Progress| sender.send(round).unwrap_or_default();
        let training = scope.spawn(move || train_model(pairs, seed, &said));
        let mut progress = progress::Progress::begin(session);
        for round in rounds {
            let said = || {
                Message::new("model-progress")
                    .with("network", round.network + 1)
                    .with("round", round.round)
                    .with("likelihood", Value::Number(round.likelihood))
            };
            progress.show(said, session);
        }
        progress.hide(session);
        let model = training.join();
        model.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn info(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let read;
    let (path, bytes) = match matches.get_one::<String>("file") {
        None => ("", SoundModel::embedded_bytes()),
        Some(path) => {
            read = contents(path, session).map_err(|error| Failure::read(path, &error))?;
            (&**path, &*read)
        }
    };
    let model = SoundModel::from_bytes(bytes).map_err(|error| unfit(path, error))?;
    let outline = model.outline();
    let file = ModelFile {
        bytes: bytes.len(),
        networks: &outline,
    };
    let shown = model::render(
        file,
        args::chosen(matches, "format"),
        &session.audience(None),
    );
    files::deliver(&shown, None, session)?;
    Ok(Outcome::Clean)
}

/// The model of `--model`, where the command has it.
pub(super) fn chosen(
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Option<SoundModel>, Failure> {
    let Some(path) = matches.get_one::<String>("model") else {
        return Ok(None);
    };
    let bytes = contents(path, session).map_err(|error| Failure::read(path, &error))?;
    let model = SoundModel::from_bytes(&bytes).map_err(|error| unfit(path, error))?;
    Ok(Some(model))
}

/// The engine with the model of `--model`, where the command has it.
pub(super) fn applied(
    engine: Engine,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Engine, Failure> {
    Ok(match chosen(matches, session)? {
        Some(model) => engine.with_model(model),
        None => engine,
    })
}

fn contents(path: &str, session: &mut Session<'_>) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match path {
        "-" => lines::lock(&session.streams.input()).read_to_end(&mut bytes)?,
        path => std::fs::File::open(session.project.place(path))?.read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}

fn unfit(path: &str, error: ModelError) -> Failure {
    let (message, help) = match error {
        ModelError::Foreign => ("model-foreign", "model-foreign.help"),
        ModelError::Version => ("model-version", "model-version.help"),
        ModelError::Damaged => ("model-damaged", "model-damaged.help"),
    };
    Failure::new(Message::new(message).with("path", path)).with_help(Message::new(help))
}
