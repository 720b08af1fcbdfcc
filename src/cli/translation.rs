//! Sentences of a summary filled in by the engine of `--translate-with`.

use std::path::Path;

use clap::ArgMatches;

use super::translator::{self, Cache, Engine};
use super::{Failure, Session, progress};
use crate::analysis::Analysis;
use crate::diag::Message;
use crate::summary::{Request, Summary, add_translations, refusal, requests};

/// Fills missing counterparts with what the engine says, says which of its answers were dropped, and
/// gives back why it could not go on.
pub(super) fn fill(
    source: &Analysis,
    summary: &mut Summary<'_>,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Option<Failure> {
    let with = matches.get_one::<String>("translate-with")?;
    match filled(with, source, summary, &mut Run { matches, session }) {
        Ok(failure) => failure,
        Err(failure) => Some(failure),
    }
}

/// The options and the session of a run.
struct Run<'a, 's> {
    matches: &'a ArgMatches,
    session: &'a mut Session<'s>,
}

fn filled(
    with: &str,
    source: &Analysis,
    summary: &mut Summary<'_>,
    run: &mut Run<'_, '_>,
) -> Result<Option<Failure>, Failure> {
    let engine = run.engine(with, source.document().path())?;
    let cache = run.cache()?;
    let requests = requests(source, summary);
    let seen = &*summary;
    let check = |request: &Request, answer: &str| refusal(source.engine(), seen, request, answer);
    let shown = engine.shown();
    let answers = progress::meanwhile("progress-waiting", &shown, run.session, || {
        translator::translate(&engine, &requests, &check, cache.as_ref())
    });
    add_translations(source.engine(), summary, &requests, &answers.texts());
    for (nth, reason) in answers.refusals() {
        let line = summary.sentences[requests[nth].sentence()].line;
        let message = Message::new("translator-dropped")
            .with("with", &*shown)
            .with("line", line.to_string())
            .with("reason", reason.clone());
        run.session.remark(&message);
    }
    Ok(answers.failure)
}

impl Run<'_, '_> {
    /// The engine that the options name; says where text goes, if that is off this machine.
    fn engine(&mut self, with: &str, path: &str) -> Result<Engine, Failure> {
        let configuration = self.session.project.configuration(path)?;
        let seconds = self.matches.get_one::<u64>("translate-timeout").copied();
        let mut engine = Engine::named(with, configuration.engine(with), seconds)?;
        engine.key = self.session.streams.variable(&engine.key_variable);
        engine.is_remote = self.matches.get_flag("remote");
        if let Some(url) = engine.url_off_this_machine() {
            let message = Message::new("translator-goes").with("url", url);
            self.session.remark(&message);
        }
        Ok(engine)
    }

    fn cache(&mut self) -> Result<Option<Cache>, Failure> {
        let Some(named) = self.matches.get_one::<String>("translate-cache") else {
            return Ok(None);
        };
        let system = self.session.project.system_handle();
        let cache = Cache::open(system, Path::new(named));
        let cache = cache.map_err(|error| Failure::write(named, &error))?;
        if self.session.global.get_count("verbose") > 0 {
            let folder = cache.folder().to_string_lossy().into_owned();
            let message = Message::new("translator-cache").with("path", folder);
            self.session.remark(&message);
        }
        Ok(Some(cache))
    }
}
