//! `naqhara completions`: the script that makes a shell complete commands and options.

use std::str::FromStr;

use clap::{Arg, ArgMatches, Command};
use clap_complete::Shell;

use super::args::{self, HelpText, text};
use super::{Failure, Outcome, Session, files};

/// The shells, by the names that [`Shell`] reads.
const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("completions")
        .about(text(l10n, "cmd-completions"))
        .after_help(text(l10n, "cmd-completions-examples"))
        .arg(
            Arg::new("shell")
                .value_name(SHELLS.join("|"))
                .value_parser(SHELLS)
                .hide_possible_values(true)
                .required(true)
                .help(text(l10n, "arg-completions-shell")),
        )
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let name = matches.get_one::<String>("shell");
    let shell = name.and_then(|it| Shell::from_str(it).ok());
    let script = script(shell.unwrap_or(Shell::Bash), session);
    files::deliver(&script, None, session)?;
    Ok(Outcome::Clean)
}

/// The script, with descriptions in the reader's language where the shell shows any.
fn script(shell: Shell, session: &Session<'_>) -> String {
    let mut script = Vec::new();
    let mut tree = args::tree(&session.plain());
    clap_complete::generate(shell, &mut tree, "naqhara", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
