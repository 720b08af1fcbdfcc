//! Row 7: the command line. With its siblings the only code that reads, prints, listens, spawns.

mod align;
mod args;
mod baseline;
mod config;
mod config_show;
mod error;
mod files;
mod fit;
mod glossaries;
mod language;
mod lines;
mod lint;
mod lint_pair;
mod lint_rules;
mod lookup;
mod model;
mod pairs;
mod parse_error;
mod plans;
mod streams;
mod summary;
mod texts;
mod translator;
mod transliterate;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::l10n::{Isolation, Localizer};
use crate::render::Medium;
use crate::text::Lang;

pub use error::CliError;
pub use streams::Streams;

/// How a run ended, as the exit code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing at or above `--fail-on`.
    Clean,
    /// Findings.
    Findings,
    /// Some of it could not be done, and what was wrong has been said.
    Failed,
}

/// What every command needs.
pub(crate) struct Session<'a> {
    /// The reader's language.
    pub(crate) lang: Lang,
    /// Words for standard output, isolated when that is a file or a pipe.
    pub(crate) localizer: Localizer,
    /// The options of all commands.
    pub(crate) global: &'a ArgMatches,
    /// Input, output and what they are.
    pub(crate) streams: &'a mut Streams,
}

impl Session<'_> {
    /// What the place of a report can show: a file of `--output`, or standard output.
    pub(crate) fn medium(&self, output: Option<&String>) -> Medium {
        match output {
            Some(path) if path != "-" => Medium::FILE,
            _ => self.streams.medium(),
        }
    }

    /// Words for programs: no isolates.
    pub(crate) fn plain(&self) -> Localizer {
        Localizer::new(self.lang, Isolation::Off)
    }

    /// Says what went wrong, and goes on.
    pub(crate) fn report(&mut self, error: &CliError) {
        error.report(&self.plain(), self.streams);
    }

    /// Words for that place.
    pub(crate) fn words(&self, medium: Medium) -> Localizer {
        Localizer::new(self.lang, medium.isolation)
    }
}

/// The whole program: arguments of this process, its streams, its exit code.
pub fn main() -> ExitCode {
    let mut streams = Streams::of_process();
    ExitCode::from(run(std::env::args_os().collect(), &mut streams))
}

/// Runs one command: 0 done, 1 findings, 2 could not do it. A closed pipe is no error.
pub fn run(args: Vec<OsString>, streams: &mut Streams) -> u8 {
    let lang = language::of(&args, |name| streams.variable(name));
    let errors = Localizer::new(lang, Isolation::Off);
    let matches = match args::command(&errors).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return parse_error::report(&error, &errors, streams),
    };
    streams.set_color(
        matches
            .get_one::<String>("color")
            .map_or("auto", String::as_str),
    );
    let localizer = Localizer::new(lang, streams.medium().isolation);
    let mut session = Session {
        lang,
        localizer,
        global: &matches,
        streams,
    };
    match dispatch(&matches, &mut session) {
        Ok(Outcome::Clean) => 0,
        Ok(Outcome::Findings) => 1,
        Ok(Outcome::Failed) => 2,
        Err(error) if error.is_closed_pipe() => 0,
        Err(error) => {
            error.report(&errors, streams);
            2
        }
    }
}

fn dispatch(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    match matches.subcommand() {
        Some(("lookup", matches)) => lookup::run(matches, session),
        Some(("align", matches)) => align::run(matches, session),
        Some(("lint", matches)) => lint::run(matches, session),
        Some(("summary", matches)) => summary::run(matches, session),
        Some(("transliterate", matches)) => transliterate::run(matches, session),
        Some(("model", matches)) => model::run(matches, session),
        _ => Ok(Outcome::Clean),
    }
}
