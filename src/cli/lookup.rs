//! `naqhara lookup`: what is this term in the other language?

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, chosen, format, number, option, text};
use super::{Failure, Outcome, Session, files, lines, model};
use crate::analysis::Engine;
use crate::dictionary::Dictionaries;
use crate::lint::config::CommandLineRules;
use crate::render::lookup::{self, LookupFormat, Query};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("lookup")
        .about(text(l10n, "cmd-lookup"))
        .after_help(text(l10n, "cmd-lookup-examples"))
        .arg(
            Arg::new("term")
                .value_name("TERM")
                .num_args(1..)
                .required_unless_present("batch")
                .help(text(l10n, "arg-lookup-term")),
        )
        .arg(option(l10n, "batch", "FILE", "arg-lookup-batch").conflicts_with("term"))
        .arg(number(l10n, "limit", "5", "arg-limit"))
        .arg(option(l10n, "model", "FILE", "arg-model"))
        .arg(format::<LookupFormat>(l10n))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let engine = session.engine("-")?;
    let engine = model::applied(engine, matches, session)?;
    let limit = *matches.get_one::<usize>("limit").unwrap_or(&5);
    let held = session.project.resolve("-", &CommandLineRules::default())?;
    let ask = Ask {
        engine: &engine,
        dictionaries: session.project.dictionaries("-")?,
        limit,
        profile: held.style.profile,
    };
    let format: LookupFormat = chosen(matches, "format");
    if let Some(path) = matches.get_one::<String>("batch") {
        let asked = matches.value_source("format") == Some(ValueSource::CommandLine);
        let format = if asked {
            format
        } else {
            LookupFormat::JsonLines
        };
        return batch(path, format, &ask, session);
    }
    let terms = matches.get_many::<String>("term").unwrap_or_default();
    let queries = terms.map(|term| ask.query(term));
    let queries = queries.collect::<Result<Vec<Query>, Failure>>()?;
    let shown = lookup::render(&queries, engine.glossary(), format, &session.audience(None));
    files::deliver(&shown, None, session)?;
    Ok(outcome(queries.iter().any(Query::is_answered)))
}

fn outcome(is_answered: bool) -> Outcome {
    if is_answered {
        Outcome::Clean
    } else {
        Outcome::Findings
    }
}

/// What every query is answered with.
struct Ask<'a> {
    engine: &'a Engine,
    dictionaries: Dictionaries,
    limit: usize,
    /// The profile of style that holds in the working directory.
    profile: Option<&'static str>,
}

impl Ask<'_> {
    /// A query with what answers it, the glossary before the dictionaries, or else with what it might
    /// be.
    fn query(&self, text: &str) -> Result<Query, Failure> {
        let asked = self.engine.ask(&self.dictionaries, text, self.limit)?;
        Ok(Query {
            text: text.to_owned(),
            answers: asked.answers,
            entries: asked.entries,
            suggestions: asked.suggestions,
            profile: self.profile,
        })
    }
}

/// One query a line, answered in the same order, as they come: a whole document cannot be, so that
/// JSON is JSON lines here.
fn batch(
    path: &str,
    format: LookupFormat,
    ask: &Ask<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let format = match format {
        LookupFormat::Text => LookupFormat::Text,
        LookupFormat::Json | LookupFormat::JsonLines => LookupFormat::JsonLines,
    };
    let audience = session.audience(None);
    let mut is_answered = false;
    lines::each(path, session, |text, session| {
        let query = ask.query(text)?;
        is_answered |= query.is_answered();
        let shown = lookup::render(&[query], ask.engine.glossary(), format, &audience);
        Ok(session.streams.print(&shown)?)
    })?;
    session.streams.flush()?;
    Ok(outcome(is_answered))
}
