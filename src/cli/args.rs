//! The command tree, with its help in the reader's language.

use std::ffi::OsString;

use clap::{Arg, ArgAction, ArgMatches, Command, Error, ValueHint, value_parser};

#[cfg(feature = "lsp")]
use super::lsp;
#[cfg(feature = "web")]
use super::serve;
use super::{
    align, completions, drift, find, glossary, lexicon, lint, lookup, man, model, restyle, style,
    summary, transliterate,
};
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::lint::config::parse_size;
use crate::render::Format;

/// The words of help texts; they are left out where they will not be read.
#[derive(Clone, Copy)]
pub(super) struct HelpText<'a>(Option<&'a Localizer>);

/// A help text.
pub(super) fn text(l10n: HelpText<'_>, id: &'static str) -> String {
    let words = |l10n: &Localizer| l10n.text(&Message::new(id));
    l10n.0.map_or_else(String::new, words)
}

/// Parses the arguments of the program.
///
/// Most runs show no help, and a run has one command: the commands that no argument names, and all
/// help texts, are made only when the arguments do not parse without them.
pub(super) fn parse(args: &[OsString], l10n: &Localizer) -> Result<ArgMatches, Error> {
    let is_named = |name: &str| args.iter().any(|it| it == name);
    if COMMANDS.iter().any(|(name, _)| is_named(name)) {
        let bare = command(HelpText(None), &is_named);
        if let Ok(matches) = bare.try_get_matches_from(args) {
            return Ok(matches);
        }
    }
    command(HelpText(Some(l10n)), &|_| true).try_get_matches_from(args)
}

/// An option with one value.
pub(super) fn option(
    l10n: HelpText<'_>,
    name: &'static str,
    value: &'static str,
    help: &'static str,
) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .value_hint(hint(value))
        .help(text(l10n, help))
}

/// What a shell completes a value with.
fn hint(value: &str) -> ValueHint {
    match value {
        "FILE" | "DOC" => ValueHint::FilePath,
        "DIR" => ValueHint::DirPath,
        "PATH" => ValueHint::AnyPath,
        _ => ValueHint::Unknown,
    }
}

/// An option with a number.
pub(super) fn number(
    l10n: HelpText<'_>,
    name: &'static str,
    default: &'static str,
    help: &'static str,
) -> Arg {
    option(l10n, name, "N", help)
        .default_value(default)
        .hide_default_value(true)
        .value_parser(value_parser!(usize))
}

/// An option with one of a few values, the first by default.
/// An option that is on where it is given.
pub(super) fn switch(l10n: HelpText<'_>, name: &'static str, help: &'static str) -> Arg {
    let arg = Arg::new(name).long(name).help(text(l10n, help));
    arg.action(ArgAction::SetTrue)
}

pub(super) fn choice(
    l10n: HelpText<'_>,
    name: &'static str,
    values: &'static [&'static str],
    help: &'static str,
) -> Arg {
    let list = values.join("|");
    Arg::new(name)
        .long(name)
        .value_name(list)
        .value_parser(values.to_vec())
        .default_value(values[0])
        .hide_default_value(true)
        .hide_possible_values(true)
        .help(text(l10n, help))
}

/// `--format` with one of all formats of a report, the first by default.
pub(super) fn format<F: Format>(l10n: HelpText<'_>) -> Arg {
    choice(l10n, "format", F::NAMES, "arg-format")
}

/// The format that an option names. Only names of formats get here; without one, it is the default.
pub(super) fn chosen<F: Format>(matches: &ArgMatches, option: &str) -> F {
    let name = matches.get_one::<String>(option);
    name.and_then(|it| it.parse().ok()).unwrap_or_default()
}

/// Every command that help shows, with its help: what completions and man pages are made of.
pub(super) fn tree(l10n: &Localizer) -> Command {
    command(HelpText(Some(l10n)), &|name| name != man::NAME)
}

/// The commands that are wanted.
fn command(l10n: HelpText<'_>, wanted: &dyn Fn(&str) -> bool) -> Command {
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        text(l10n, "help-usage")
    );
    let styled = |command: Command| {
        command
            .help_template(template.clone())
            .disable_help_subcommand(true)
            .subcommand_help_heading(text(l10n, "help-commands"))
            .next_help_heading(text(l10n, "help-options"))
    };
    let root = Command::new("naqhara")
        .version(env!("CARGO_PKG_VERSION"))
        .propagate_version(true)
        .about(text(l10n, "about"))
        .after_help(text(l10n, "about-examples"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_version_flag(true)
        .disable_help_flag(true);
    let root = styled(root).args(global(l10n));
    COMMANDS
        .iter()
        .filter(|(name, _)| wanted(name))
        .fold(root, |root, (_, command)| {
            root.subcommand(headed(command(l10n), l10n, &styled))
        })
}

/// Makes a command with its arguments.
type Make = fn(HelpText<'_>) -> Command;

const COMMANDS: &[(&str, Make)] = &[
    ("lookup", lookup::command),
    ("align", align::command),
    ("find", find::command),
    ("drift", drift::command),
    ("lint", lint::command),
    ("restyle", restyle::command),
    ("style", style::command),
    ("summary", summary::command),
    ("transliterate", transliterate::command),
    ("lexicon", lexicon::command),
    ("model", model::command),
    ("glossary", glossary::command),
    #[cfg(feature = "lsp")]
    ("lsp", lsp::command),
    #[cfg(feature = "web")]
    ("serve", serve::command),
    ("completions", completions::command),
    ("man", man::command),
];

/// A command whose own arguments stand under our heading.
fn headed(command: Command, l10n: HelpText<'_>, styled: &dyn Fn(Command) -> Command) -> Command {
    let arguments = text(l10n, "help-arguments");
    let options = text(l10n, "help-options");
    let command = command.mut_subcommands(|it| headed(it, l10n, styled));
    styled(command).mut_args(|arg| {
        let heading = if arg.is_positional() {
            &arguments
        } else {
            &options
        };
        arg.help_heading(heading.clone())
    })
}

fn global(l10n: HelpText<'_>) -> Vec<Arg> {
    let args = [
        option(l10n, "glossary", "PATH", "arg-glossary").action(ArgAction::Append),
        option(l10n, "dictionary", "PATH", "arg-dictionary").action(ArgAction::Append),
        Arg::new("no-starter")
            .long("no-starter")
            .action(ArgAction::SetTrue)
            .help(text(l10n, "arg-no-starter")),
        Arg::new("no-glossary")
            .long("no-glossary")
            .action(ArgAction::SetTrue)
            .help(text(l10n, "arg-no-glossary")),
        option(l10n, "config", "PATH", "arg-config"),
        option(l10n, "max-input", "SIZE", "arg-max-input")
            .value_parser(|text: &str| parse_size(text).ok_or("no size")),
        option(l10n, "ui-lang", "ar|en", "arg-ui-lang")
            .value_parser(["ar", "en"])
            .hide_possible_values(true),
        choice(
            l10n,
            "isolates",
            &["auto", "always", "never"],
            "arg-isolates",
        ),
        choice(l10n, "bidi", &["auto", "logical", "visual"], "arg-bidi"),
        choice(l10n, "color", &["auto", "always", "never"], "arg-color"),
        Arg::new("verbose")
            .short('v')
            .long("verbose")
            .action(ArgAction::Count)
            .help(text(l10n, "arg-verbose")),
        Arg::new("quiet")
            .short('q')
            .long("quiet")
            .action(ArgAction::Count)
            .help(text(l10n, "arg-quiet")),
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(text(l10n, "arg-help")),
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(text(l10n, "arg-version")),
    ];
    let heading = text(l10n, "help-global");
    // Only the program has a version, not each of its commands.
    let set = |arg: Arg| {
        let everywhere = arg.get_id() != "version";
        arg.global(everywhere).help_heading(heading.clone())
    };
    args.into_iter().map(set).collect()
}
