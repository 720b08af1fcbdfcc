//! `naqhara lint`: what is inconsistent or wrong in these texts, and how to fix it.

use std::sync::Arc;

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command};

use super::args::{HelpText, choice, option, text};
use super::indexes;
use super::lint_run::Run;
use super::{
    Failure, Outcome, Session, config_show, files, lint_comments, lint_folders, lint_rules,
    lint_watch,
};
use crate::analysis::Engine;
use crate::diag::Severity;
use crate::lint::Quotations;
use crate::lint::config::PROFILES;
use crate::lint::fix::{FixOptions, Which};
use crate::project::{BaselineFile, Cache, FixMode, LintJob, TextFile};
use crate::render::Format as _;
use crate::render::lint::LintFormat;

/// Those of reports, and comments in a document.
const FORMATS: &[&str] = &[
    LintFormat::NAMES[0],
    LintFormat::NAMES[1],
    LintFormat::NAMES[2],
    LintFormat::NAMES[3],
    LintFormat::NAMES[4],
    LintFormat::NAMES[5],
    lint_comments::FORMAT,
];

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(text(l10n, help))
    };
    let several = |name, help| option(l10n, name, "RULE", help).action(ArgAction::Append);
    let severities = &["warning", "error", "info", "never"];
    Command::new("lint")
        .about(text(l10n, "cmd-lint"))
        .after_help(text(l10n, "cmd-lint-examples"))
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .num_args(1..)
                .required_unless_present_any(["list", "explain", "show-config", "source", "target"])
                .help(text(l10n, "arg-lint-path")),
        )
        .arg(
            option(l10n, "source", "DOC", "arg-lint-source")
                .requires("target")
                .conflicts_with("path"),
        )
        .arg(option(l10n, "target", "DOC", "arg-lint-target").requires("source"))
        .arg(flag("fix", "arg-lint-fix"))
        .arg(flag("fix-suggested", "arg-lint-fix-suggested"))
        .arg(flag("fix-quotations", "arg-lint-fix-quotations").requires("fixes"))
        .arg(flag("diff", "arg-lint-diff"))
        .group(
            ArgGroup::new("fixes")
                .args(["fix", "fix-suggested", "diff"])
                .multiple(true),
        )
        .arg(several("only", "arg-lint-only"))
        .arg(several("skip", "arg-lint-skip").conflicts_with("only"))
        .arg(choice(l10n, "fail-on", severities, "arg-lint-fail-on"))
        .arg(choice(l10n, "format", FORMATS, "arg-format"))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
        .arg(option(l10n, "cache", "DIR", "arg-lint-cache"))
        .arg(flag("no-cache", "arg-lint-no-cache").conflicts_with("cache"))
        .arg(flag("watch", "arg-lint-watch").conflicts_with_all(["write-baseline", "diff"]))
        .arg(option(l10n, "explain", "RULE", "arg-lint-explain"))
        .arg(flag("list", "arg-lint-list"))
        .arg(profile(l10n))
        .arg(option(l10n, "baseline", "FILE", "arg-lint-baseline"))
        .arg(
            option(l10n, "write-baseline", "FILE", "arg-lint-write-baseline").conflicts_with_all([
                "baseline",
                "output",
                "fix",
                "fix-suggested",
                "diff",
            ]),
        )
        .arg(flag("show-config", "arg-lint-show-config"))
}

fn profile(l10n: HelpText<'_>) -> Arg {
    let names: Vec<&'static str> = PROFILES.iter().map(|(name, _)| *name).collect();
    option(l10n, "profile", "NAME", "arg-lint-profile")
        .value_parser(names)
        .hide_possible_values(true)
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    if matches.get_flag("list") {
        return lint_rules::list(session);
    }
    if let Some(id) = matches.get_one::<String>("explain") {
        return lint_rules::explain(id, session);
    }
    if matches.get_flag("show-config") {
        return config_show::show(matches, session);
    }
    if matches.get_flag("watch") {
        return lint_watch::run(matches, session);
    }
    check_once(matches, session)
}

/// Checks all files, and reports what is found.
pub(super) fn check_once(
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    let rules = lint_rules::chosen(matches)?;
    let mut paths = matches.get_many::<String>("path").unwrap_or_default();
    let first = matches.get_one::<String>("source").or(paths.next());
    let engine = session.engine(first.map_or("-", String::as_str))?;
    let is_pair = matches.contains_id("source");
    let (files, failed) = chosen_files(matches, session)?;
    if files.is_empty() {
        return Ok(Outcome::Failed);
    }
    check_outputs(&files, matches, session)?;
    let plans = session.project.plans(&files, &rules)?;
    let baseline = baseline(matches, session)?;
    let folder = cache_folder(matches, session).filter(|_| !is_pair);
    let cache = folder.and_then(|folder| open_cache(&folder, &engine, session));
    let project = Arc::clone(&session.project);
    let job = LintJob::new(project.system(), &engine, &plans, cache.as_ref());
    let job = job.fixing(fix_mode(matches), fix_options(matches));
    let job = job.limited_by(&project).keeping_all(baseline.is_some());
    let wanted = matches.get_one::<String>("format").map(String::as_str);
    if wanted == Some(lint_comments::FORMAT) {
        return lint_comments::run(&job.keeping_all(true), &files, matches, session);
    }
    let run = Run::new(&job, &plans, baseline, matches, session);
    let ended = if is_pair {
        run.check_pairs(&files)?
    } else {
        run.check(&files)?
    };
    if let Some(message) = cache.and_then(Cache::finish) {
        session.remark(&message);
    }
    let least = fail_on(matches);
    let is_found = |least| ended.misfit || ended.worst.is_some_and(|worst| worst >= least);
    let fails = least.is_some_and(is_found);
    Ok(if failed || ended.failed {
        Outcome::Failed
    } else if fails {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// The files of a run, and whether some could not be searched: sources with their targets, or what the
/// paths name.
fn chosen_files(
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(Vec<TextFile>, bool), Failure> {
    let pair = ["source", "target"].map(|it| matches.get_one::<String>(it));
    if let [Some(source), Some(target)] = pair {
        let files = match [source, target].map(|it| files::is_folder(it, session)) {
            [true, true] => lint_folders::pairs([source, target], session)?,
            _ => [source, target].map(|it| TextFile::named(it)).into(),
        };
        return Ok((files, false));
    }
    let paths = matches.get_many::<String>("path").unwrap_or_default();
    let found = session.project.texts(paths.map(String::as_str));
    for failure in &found.failures {
        session.report(failure);
    }
    Ok((found.files, !found.failures.is_empty()))
}

/// Checks that nothing is written over what is read. A report of an earlier run may stand among the
/// texts of a folder; a text that was named is none.
fn check_outputs(
    files: &[TextFile],
    matches: &ArgMatches,
    session: &Session<'_>,
) -> Result<(), Failure> {
    for (option, any) in [("output", false), ("write-baseline", true)] {
        let path = matches.get_one::<String>(option);
        if let Some(path) = path.filter(|it| *it != "-") {
            let inputs = files.iter().filter(|it| it.named || any);
            let inputs = inputs.map(|it| it.path.as_path());
            session.project.check_output(path, inputs)?;
        }
    }
    Ok(())
}

/// The baseline of the run, if there is one.
fn baseline(matches: &ArgMatches, session: &Session<'_>) -> Result<Option<BaselineFile>, Failure> {
    if let Some(path) = matches.get_one::<String>("write-baseline") {
        return Ok(Some(BaselineFile::new(path)));
    }
    let path = matches.get_one::<String>("baseline");
    path.map(|path| session.project.baseline(path)).transpose()
}

/// The least severity that makes the command fail, if any does.
pub(super) fn fail_on(matches: &ArgMatches) -> Option<Severity> {
    match matches.get_one::<String>("fail-on").map(String::as_str) {
        Some("never") => None,
        Some("error") => Some(Severity::Error),
        Some("info") => Some(Severity::Info),
        _ => Some(Severity::Warning),
    }
}

fn fix_mode(matches: &ArgMatches) -> FixMode {
    if matches.get_flag("diff") {
        FixMode::Show
    } else if matches.get_flag("fix") || matches.get_flag("fix-suggested") {
        FixMode::Write
    } else {
        FixMode::Report
    }
}

fn fix_options(matches: &ArgMatches) -> FixOptions {
    let all = matches.get_flag("fix-suggested");
    let quotations = matches.get_flag("fix-quotations");
    FixOptions {
        which: if all { Which::All } else { Which::Safe },
        quotations: if quotations {
            Quotations::Fix
        } else {
            Quotations::Leave
        },
    }
}

/// The folder of `--cache`, else the one that the environment names.
fn cache_folder(matches: &ArgMatches, session: &Session<'_>) -> Option<String> {
    if matches.get_flag("no-cache") {
        return None;
    }
    let asked = matches.get_one::<String>("cache").cloned();
    asked.or_else(|| session.cache.clone())
}

/// The cache in this folder; where there can be none it is said, and the run goes without.
fn open_cache(folder: &str, engine: &Engine, session: &mut Session<'_>) -> Option<Cache> {
    let mut messages = Vec::new();
    let system = session.project.system_handle();
    let cache = Cache::open(system, folder, &key(engine), &mut messages);
    messages.iter().for_each(|it| session.remark(it));
    cache
}

/// What findings depend on besides the text and its plan: the program and the glossary.
fn key(engine: &Engine) -> Vec<u8> {
    [indexes::program(), engine.identity()].concat()
}
