//! `naqhara find`: every place that names a concept, or has a spelling, in its context.

use std::io::Write;
use std::sync::Arc;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, chosen, format, option, switch, text};
use super::progress::Progress;
use super::{Failure, Outcome, Session, files, lint_folders, lint_pair, parallel, presentation};
use crate::analysis::Engine;
use crate::concordance::{Concordance, FileOccurrences, Grain, Search};
use crate::diag::Message;
use crate::project::{FindJob, FindOutcome, TextFile};
use crate::render::concordance::{self, ConcordanceReport, FindFormat};
use crate::text::Lang;

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    let grains = PossibleValuesParser::new(Grain::ALL.map(|it| it.1));
    Command::new("find")
        .about(text(l10n, "cmd-find"))
        .after_help(text(l10n, "cmd-find-examples"))
        .arg(
            Arg::new("term")
                .value_name("TERM")
                .required(true)
                .help(text(l10n, "arg-find-term")),
        )
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .num_args(1..)
                .required_unless_present("source")
                .help(text(l10n, "arg-find-path")),
        )
        .arg(
            option(l10n, "source", "DOC", "arg-find-source")
                .requires("target")
                .conflicts_with("path"),
        )
        .arg(option(l10n, "target", "DOC", "arg-find-target").requires("source"))
        .arg(switch(l10n, "spelling", "arg-find-spelling"))
        .arg(
            option(l10n, "count", "file|day|month|year", "arg-find-count")
                .num_args(0..=1)
                .require_equals(true)
                .default_missing_value("file")
                .value_parser(grains)
                .hide_possible_values(true),
        )
        .arg(
            option(l10n, "in", "ar|en", "arg-find-in")
                .value_parser(["ar", "en"])
                .hide_possible_values(true),
        )
        .arg(presentation::title(l10n))
        .arg(format::<FindFormat>(l10n))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let path = |name: &str| matches.get_one::<String>(name);
    let first = path("source").or(path("path"));
    let engine = session.engine(first.map_or("-", String::as_str))?;
    let term = path("term").map_or("", String::as_str);
    let bare = Search::without_stray_marks(term);
    if let Some(bare) = &bare {
        session.remark(&Message::new("find-without-marks").with("term", &**bare));
    }
    let term = bare.as_deref().unwrap_or(term);
    let search = if matches.get_flag("spelling") {
        spelling(&engine, term)?
    } else {
        search(&engine, term, session)?
    };
    let search = search.within(language(matches));
    let project = Arc::clone(&session.project);
    let job = FindJob::new(&project, &search);
    let mut all = Collected {
        found: Concordance {
            sought: search.sought(),
            files: Vec::new(),
            searched: 0,
        },
        failed: false,
    };
    match (path("source"), path("target")) {
        (Some(source), Some(target)) => all.search_pairs(&job, [source, target], session)?,
        _ => all.search_files(&job, matches, session)?,
    }
    if !(all.failed && all.found.searched == 0) {
        show(&all.found, matches, session)?;
    }
    Ok(if all.failed {
        Outcome::Failed
    } else if all.found.files.is_empty() {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

fn language(matches: &ArgMatches) -> Option<Lang> {
    match matches.get_one::<String>("in").map(String::as_str) {
        Some("ar") => Some(Lang::Ar),
        Some(_) => Some(Lang::En),
        None => None,
    }
}

/// What a term is looked for as: the concept that has this id, or this term in either language; a spelling
/// where there is none.
fn search(engine: &Engine, term: &str, session: &mut Session<'_>) -> Result<Search, Failure> {
    let Some(meant) = Search::of_term(engine, term) else {
        return spelling(engine, term);
    };
    match &meant.listed {
        Some((_, others)) if others.is_empty() => {}
        Some((id, others)) => {
            let message = Message::new("find-others").with("term", term);
            let message = message.with("id", id.as_str());
            session.remark(&message.with("others", others.join(", ")));
        }
        None => session.remark(&Message::new("find-unlisted").with("term", term)),
    }
    Ok(meant.search)
}

fn spelling(engine: &Engine, term: &str) -> Result<Search, Failure> {
    Search::of_spelling(engine, term).ok_or_else(|| {
        let message = Message::new("find-no-spelling").with("term", term);
        Failure::new(message).with_help(Message::new("find-no-spelling.help"))
    })
}

/// What was found so far.
struct Collected {
    found: Concordance,
    /// Whether a file could not be read; what was wrong has been said.
    failed: bool,
}

impl Collected {
    fn search_files(
        &mut self,
        job: &FindJob<'_>,
        matches: &ArgMatches,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        let paths = matches.get_many::<String>("path").unwrap_or_default();
        let texts = session.project.texts(paths.map(String::as_str));
        for failure in &texts.failures {
            session.report(failure);
        }
        self.failed |= !texts.failures.is_empty();
        check_output(&texts.files, matches, session)?;
        let mut progress = Progress::over(texts.files.len(), session);
        let mut done = 0;
        let work = |file| job.file(file);
        parallel::in_order(texts.files.iter(), work, |outcome| {
            done += 1;
            if outcome.failure.is_some() || !outcome.notices.is_empty() {
                progress.hide(session);
            }
            self.take(outcome, session);
            progress.show_files(done, session);
            Ok::<(), Failure>(())
        })?;
        progress.hide(session);
        Ok(())
    }

    /// Searches sources with their targets: two files, or those of two folders that belong together.
    fn search_pairs(
        &mut self,
        job: &FindJob<'_>,
        pair: [&String; 2],
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        let files = match pair.map(|it| files::is_folder(it, session)) {
            [true, true] => lint_folders::pairs(pair.map(String::as_str), session)?,
            _ => pair.map(|it| TextFile::named(it)).into(),
        };
        let is_one = files.len() == 2;
        for pair in files.as_chunks::<2>().0 {
            match lint_pair::read(pair, session) {
                Ok(documents) => {
                    let outcomes = job.pair(documents, pair);
                    outcomes.into_iter().for_each(|it| self.take(it, session));
                }
                Err(failure) if is_one => return Err(failure),
                Err(failure) => {
                    self.failed = true;
                    session.report(&failure);
                }
            }
        }
        Ok(())
    }

    fn take(&mut self, outcome: FindOutcome, session: &mut Session<'_>) {
        if let Some(failure) = &outcome.failure {
            self.failed = true;
            session.report(failure);
        }
        files::say(&outcome.path, &outcome.notices, session);
        self.found.searched += usize::from(!outcome.skipped);
        let files: &mut Vec<FileOccurrences> = &mut self.found.files;
        files.extend(outcome.found);
    }
}

/// Checks that the report is not written over a text that was named.
fn check_output(
    files: &[TextFile],
    matches: &ArgMatches,
    session: &Session<'_>,
) -> Result<(), Failure> {
    let output = matches.get_one::<String>("output");
    let Some(path) = output.filter(|it| *it != "-") else {
        return Ok(());
    };
    let named = files.iter().filter(|it| it.named);
    let named = named.map(|it| it.path.as_path());
    session.project.check_output(path, named)
}

fn show(
    found: &Concordance,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let format: FindFormat = chosen(matches, "format");
    let output = matches.get_one::<String>("output");
    let audience = session.audience(output);
    let audience = audience.presented(presentation::titled(matches));
    let counted = matches.get_one::<String>("count");
    let report = ConcordanceReport {
        found,
        counted: counted.and_then(|it| Grain::named(it)),
    };
    let write = |out: &mut dyn Write| concordance::write(report, format, &audience, out);
    files::stream(output, session, write)
}
