//! Row 11: the command line. With its siblings the only code that reads, prints, listens, spawns.

mod align;
mod align_suggest;
mod args;
mod completions;
mod config_show;
mod delivery;
mod drift;
mod drift_suggest;
mod files;
mod find;
mod fit;
mod glossary;
mod glossary_add;
mod glossary_build;
mod glossary_convert;
mod glossary_merge;
mod indexes;
mod language;
mod lexicon;
mod lines;
mod lint;
mod lint_cited;
mod lint_comments;
mod lint_folders;
mod lint_pair;
mod lint_report;
mod lint_rules;
mod lint_run;
mod lint_watch;
mod lookup;
#[cfg(feature = "lsp")]
mod lsp;
mod man;
mod model;
mod opened;
mod pairs;
mod parallel;
mod parse_error;
mod presentation;
mod progress;
mod raw_names;
mod report;
mod restyle;
#[cfg(feature = "web")]
mod serve;
mod signals;
mod streams;
mod style;
mod summary;
mod system;
#[cfg(feature = "postgres")]
mod termbase;
mod terminals;
#[cfg(test)]
mod tests;
mod translation;
mod translator;
mod transliterate;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use clap::ArgMatches;

use crate::analysis::Engine;
use crate::diag::{Message, Severity};
use crate::l10n::{Isolation, Localizer};
use crate::project::{Failure, FailureKind, Notice, Project};
use crate::render::{Audience, Medium};
use crate::text::Lang;
use raw_names::RawNames;

pub use streams::Streams;

/// How a run ended, as the exit code reports it.
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
    /// Words for standard output, with isolates where it may have some.
    pub(crate) localizer: Localizer,
    /// The options of all commands.
    pub(crate) global: &'a ArgMatches,
    /// Input, output and what they are.
    pub(crate) streams: &'a mut Streams,
    /// The files of the run, and what holds for them.
    pub(crate) project: Arc<Project>,
    /// The folder for a cache that the environment names.
    pub(crate) cache: Option<String>,
}

impl Session<'_> {
    /// The engine for a run that reads `path` first; what is wrong with a glossary is reported.
    pub(crate) fn engine(&mut self, path: &str) -> Result<Engine, Failure> {
        let project = Arc::clone(&self.project);
        let engine = progress::meanwhile("progress-glossary", path, self, || project.engine(path));
        self.say_notices(&self.project.take_notices());
        engine
    }

    /// Says what the user should know; with `--quiet`, only what is an error.
    pub(crate) fn say_notices(&mut self, notices: &[Notice]) {
        let quiet = self.global.get_count("quiet") > 0;
        let words = self.plain();
        let said = notices
            .iter()
            .filter(|it| !quiet || it.severity >= Severity::Error);
        said.for_each(|it| report::notice(it, &words, self.streams));
    }

    /// Follows the termbases of a program that goes on running: their snapshots change as they do.
    #[cfg(any(feature = "lsp", feature = "web"))]
    pub(crate) fn follow_termbases(&self) {
        if let Some(termbases) = &self.project.options().termbases {
            termbases.follow();
        }
    }

    /// Says something on standard error, unless the user wants it quiet.
    pub(crate) fn remark(&mut self, message: &Message) {
        if self.global.get_count("quiet") == 0 {
            let text = report::said(message, &self.plain());
            self.streams.complain(&text);
        }
    }

    /// What the place of a report can show: a file of `--output`, or standard output.
    pub(crate) fn medium(&self, output: Option<&String>) -> Medium {
        match output {
            Some(path) if path != "-" => self.streams.file(),
            _ => self.streams.medium(),
        }
    }

    /// Words for programs: no isolates.
    pub(crate) fn plain(&self) -> Localizer {
        Localizer::new(self.lang, Isolation::Off)
    }

    /// The audience of a report that goes to `output`.
    pub(crate) fn audience(&self, output: Option<&String>) -> Audience {
        Audience::new(self.lang, self.medium(output))
    }

    /// Says what went wrong, and goes on.
    pub(crate) fn report(&mut self, error: &Failure) {
        report::failure(error, &self.plain(), self.streams);
    }
}

/// The whole program: arguments of this process, its streams, its exit code.
pub fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    ExitCode::from(main_with(&args))
}

/// The whole program with arguments of others, its name first: for a process that is not ours.
pub fn main_with(args: &[OsString]) -> u8 {
    signals::report_large_files();
    run(args, &mut Streams::of_process())
}

/// Runs one command: 0 done, 1 findings, 2 could not do it. A closed pipe is not an error.
pub fn run(args: &[OsString], streams: &mut Streams) -> u8 {
    let (args, mut names) = RawNames::of(args);
    let args = &*args;
    let lang = language::of(args, |name| streams.variable(name));
    let errors = Localizer::new(lang, Isolation::Off);
    let matches = match args::parse(args, &errors) {
        Ok(matches) => matches,
        Err(error) => return parse_error::report(&error, &errors, streams),
    };
    let chosen = |name| matches.get_one::<String>(name).map_or("auto", |it| it);
    streams.set_color(chosen("color"));
    if !is_text(&matches) {
        streams.set_data();
    }
    streams.set_isolates(chosen("isolates"));
    if chosen("bidi") == "visual" {
        if let Some(refused) = no_terminal(&matches, streams) {
            report::failure(&refused, &errors, streams);
            return 2;
        }
        streams.set_visual(lang);
    }
    let localizer = Localizer::new(lang, streams.medium().isolation);
    let cache = streams.raw_variable("NAQHARA_CACHE");
    let cache = cache.map(|it| names.of_variable(it));
    let system = system::WithInput::new(streams.input(), names);
    let project = opened::project(&matches, streams, system);
    let mut session = Session {
        project: Arc::new(project),
        cache,
        lang,
        localizer,
        global: &matches,
        streams,
    };
    let outcome = dispatch(&matches, &mut session);
    hint(&mut session);
    match outcome {
        Ok(Outcome::Clean) => 0,
        Ok(Outcome::Findings) => 1,
        Ok(Outcome::Failed) => 2,
        Err(error) if error.kind == FailureKind::ClosedPipe => 0,
        Err(error) => {
            report::failure(&error, &errors, streams);
            2
        }
    }
}

/// Why characters in the order of the screen cannot be had: whatever else reads them would see
/// them turned.
fn no_terminal(matches: &ArgMatches, streams: &Streams) -> Option<Failure> {
    let output = option_of(matches, "output").filter(|path| *path != "-");
    let into = match output {
        Some(path) => Message::new("bidi-visual-file").with("path", path),
        None if streams.is_terminal() => return None,
        None => Message::new("bidi-visual-pipe"),
    };
    Some(Failure::new(into).with_help(Message::new("bidi-visual-instead")))
}

/// An option of the command, where it has such a one.
fn option_of<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a str> {
    let (_, matches) = matches.subcommand()?;
    let value = matches.try_get_one::<String>(name).ok().flatten();
    value.map(String::as_str)
}

/// Whether the command writes text for people.
fn is_text(matches: &ArgMatches) -> bool {
    option_of(matches, "format").is_none_or(|it| it == "text")
}

/// Says once how Arabic can be read on a terminal that is known to show letters as they come.
fn hint(session: &mut Session<'_>) {
    let chosen = session.global.get_one::<String>("bidi");
    let streams = &mut *session.streams;
    let asked = chosen.is_some_and(|it| it == "auto") && session.global.get_count("quiet") == 0;
    if !(asked
        && is_text(session.global)
        && streams.errors_are_watched()
        && streams.printed_right_to_left())
    {
        return;
    }
    let found = terminals::known(|name| streams.variable(name));
    if let Some(terminal) = found.filter(|it| it.bidi == terminals::Bidi::No) {
        let hint = Message::new("bidi-hint").with("terminal", terminal.name);
        let hint = report::said(&hint, &session.plain());
        session.streams.complain(&hint);
    }
}

fn dispatch(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    match matches.subcommand() {
        Some(("lookup", matches)) => lookup::run(matches, session),
        Some(("align", matches)) => align::run(matches, session),
        Some(("find", matches)) => find::run(matches, session),
        Some(("drift", matches)) => drift::run(matches, session),
        Some(("lint", matches)) => lint::run(matches, session),
        Some(("restyle", matches)) => restyle::run(matches, session),
        Some(("style", matches)) => style::run(matches, session),
        Some(("summary", matches)) => summary::run(matches, session),
        Some(("lexicon", matches)) => lexicon::run(matches, session),
        Some(("transliterate", matches)) => transliterate::run(matches, session),
        Some(("model", matches)) => model::run(matches, session),
        Some(("glossary", matches)) => glossary::run(matches, session),
        #[cfg(feature = "lsp")]
        Some(("lsp", matches)) => lsp::run(matches, session),
        #[cfg(feature = "web")]
        Some(("serve", matches)) => serve::run(matches, session),
        Some(("completions", matches)) => completions::run(matches, session),
        Some((man::NAME, matches)) => man::run(matches, session),
        _ => Ok(Outcome::Clean),
    }
}
