//! `naqhara man`: a manual page for each command, for those who make packages.

use std::fs;
use std::io;
use std::path::Path;

use clap::{Arg, ArgMatches, Command, ValueHint};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::args::{self, HelpText, text};
use super::{Failure, Outcome, Session, files};

/// The name of the command, which help does not show.
pub(super) const NAME: &str = "man";

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new(NAME)
        .hide(true)
        .about(text(l10n, "cmd-man"))
        .arg(
            Arg::new("folder")
                .value_name("DIR")
                .value_hint(ValueHint::DirPath)
                .required(true)
                .help(text(l10n, "arg-man-folder")),
        )
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let folder = matches.get_one::<String>("folder").map_or(".", |it| it);
    fs::create_dir_all(folder).map_err(|error| Failure::write(folder, &error))?;
    let mut tree = args::tree(&session.plain());
    tree.build();
    write(&tree, folder, session)?;
    Ok(Outcome::Clean)
}

/// Writes the page of a command, and those of its subcommands.
fn write(command: &Command, folder: &str, session: &Session<'_>) -> Result<(), Failure> {
    // An empty date would be left out, and what stands behind it move up.
    let source = concat!("naqhara ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).date(" ").source(source);
    let path = Path::new(folder).join(man.get_filename());
    let path = path.to_string_lossy();
    let page = page(&man, command).map_err(|error| Failure::write(&path, &error))?;
    files::write(&path, &page, session)?;
    command
        .get_subcommands()
        .try_for_each(|it| write(it, folder, session))
}

/// The sections of a page in their usual order. Those of `clap_mangen`, but for the synopsis, in
/// which it would list the options of every command, and the examples, whose lines it would join.
fn page(man: &Man, command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    synopsis(command).to_writer(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    examples(command).to_writer(&mut page)?;
    Ok(page)
}

/// The usage line of the help.
fn synopsis(command: &Command) -> Roff {
    let usage = command.clone().render_usage().to_string();
    let at = usage.find("naqhara").unwrap_or_default();
    let mut roff = Roff::new();
    roff.control("SH", ["SYNOPSIS"]).text([roman(&usage[at..])]);
    roff
}

/// What stands behind the help of a command, line for line; its first line is a heading.
fn examples(command: &Command) -> Roff {
    let mut roff = Roff::new();
    let after = command.get_after_help().map(ToString::to_string);
    if let Some((_, lines)) = after.as_deref().and_then(|it| it.split_once('\n')) {
        roff.control("SH", ["EXAMPLES"]).control("nf", []);
        lines.lines().for_each(|line| {
            roff.text([roman(line)]);
        });
        roff.control("fi", []);
    }
    roff
}
