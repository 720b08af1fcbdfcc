//! `naqhara lint`: what is inconsistent or wrong in these texts, and how to mend it.

use std::sync::Mutex;

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command};

use super::args::{HelpText, choice, format, option, text};
use super::baseline::Known;
use super::config::Configs;
use super::lint_file::{Job, Wish};
use super::lint_run::Run;
use super::texts::TextFile;
use super::{
    CliError, Outcome, Session, config_show, files, glossaries, lint_cache, lint_pair, lint_rules,
    plans, texts,
};
use crate::diag::Severity;
use crate::engine::Engine;
use crate::lint::Quotations;
use crate::lint::config::PROFILES;
use crate::lint::fix::Which;

/// What a report can be written as.
const FORMATS: &[&str] = &["text", "json", "sarif", "github", "gitlab", "checkstyle"];

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
        .arg(format(l10n, FORMATS))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
        .arg(option(l10n, "cache", "DIR", "arg-lint-cache"))
        .arg(flag("no-cache", "arg-lint-no-cache").conflicts_with("cache"))
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

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, CliError> {
    if matches.get_flag("list") {
        return lint_rules::list(session);
    }
    if let Some(id) = matches.get_one::<String>("explain") {
        return lint_rules::explain(id, session);
    }
    if matches.get_flag("show-config") {
        return config_show::show(matches, session);
    }
    let wishes = lint_rules::wishes(matches)?;
    let mut configs = Configs::new(session)?;
    let mut paths = matches.get_many::<String>("path").unwrap_or_default();
    let first = matches.get_one::<String>("source").or(paths.next());
    let first = first.map_or("-", String::as_str);
    let engine = glossaries::engine_for(first, &mut configs, session)?;
    let pair = lint_pair::read(matches, session)?;
    let (files, failed) = looked_at(matches, session);
    if files.is_empty() {
        return Ok(Outcome::Failed);
    }
    let input = pair.is_none() && files.iter().any(|it| it.path.as_os_str() == "-");
    let input = input.then(|| files::decoded("-", session));
    let plans = plans::of(&files, &wishes, &mut configs, session)?;
    let rules = plans::rules(&plans);
    let known = Known::read(matches, session)?;
    let cache = cache_folder(matches, session).filter(|_| pair.is_none());
    let cache = cache.and_then(|folder| lint_cache::Cache::open(&folder, &key(&engine), session));
    let job = Job {
        engine: &engine,
        plans: &plans,
        rules: &rules,
        wish: wish(matches),
        which: match matches.get_flag("fix-suggested") {
            true => Which::All,
            false => Which::Safe,
        },
        quotations: match matches.get_flag("fix-quotations") {
            true => Quotations::Mend,
            false => Quotations::Leave,
        },
        cache: cache.as_ref(),
        keys: cache.as_ref().map_or_else(Vec::new, |it| it.keys(&plans)),
        input: Mutex::new(input),
    };
    let run = Run::new(&job, known, matches, session);
    let seen = match pair {
        Some(pair) => run.look_at_pair(pair, &files)?,
        None => run.look(&files)?,
    };
    if let Some(cache) = cache {
        cache.finish(session);
    }
    let least = fail_on(matches);
    let fails = least.is_some_and(|least| seen.worst.is_some_and(|worst| worst >= least));
    Ok(match failed || seen.failed {
        true => Outcome::Failed,
        false if fails => Outcome::Findings,
        false => Outcome::Clean,
    })
}

/// The files of a run: a source and its target, or what the paths name.
fn looked_at(matches: &ArgMatches, session: &mut Session<'_>) -> (Vec<TextFile>, bool) {
    let pair = ["source", "target"].into_iter();
    let pair: Vec<&String> = pair.filter_map(|it| matches.get_one(it)).collect();
    let paths = matches.get_many::<String>("path").unwrap_or_default();
    match pair.is_empty() {
        true => texts::find(paths, session),
        false => {
            let file = |path: &&String| TextFile {
                path: path.into(),
                named: true,
            };
            (pair.iter().map(file).collect(), false)
        }
    }
}

/// The least severity that makes the command fail, if any does.
fn fail_on(matches: &ArgMatches) -> Option<Severity> {
    match matches.get_one::<String>("fail-on").map(String::as_str) {
        Some("never") => None,
        Some("error") => Some(Severity::Error),
        Some("info") => Some(Severity::Info),
        _ => Some(Severity::Warning),
    }
}

fn wish(matches: &ArgMatches) -> Wish {
    match matches.get_flag("diff") {
        true => Wish::Differ,
        false if matches.get_flag("fix") || matches.get_flag("fix-suggested") => Wish::Mend,
        false => Wish::Report,
    }
}

/// The folder of `--cache`, else the one that the environment names.
fn cache_folder(matches: &ArgMatches, session: &Session<'_>) -> Option<String> {
    if matches.get_flag("no-cache") {
        return None;
    }
    let asked = matches.get_one::<String>("cache").cloned();
    asked.or_else(|| session.streams.variable("NAQHARA_CACHE"))
}

/// What findings hang on besides the text and its plan: the program and the glossary.
fn key(engine: &Engine) -> Vec<u8> {
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let program = program.map(|meta| (meta.len(), meta.modified().ok()));
    let mut key = format!("{} {program:?}", env!("CARGO_PKG_VERSION")).into_bytes();
    key.extend(engine.identity());
    key
}
