//! `naqhara glossary build`: an index by which a large glossary is open at once.

use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, text};
use super::{Failure, Outcome, Session, files, progress};
use crate::diag::Message;

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("build")
        .about(text(l10n, "cmd-glossary-build"))
        .arg(
            Arg::new("files")
                .value_name("FILE")
                .action(ArgAction::Append)
                .num_args(0..)
                .help(text(l10n, "arg-glossary-build-file")),
        )
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let files = matches.get_many::<String>("files");
    let files: Option<Vec<String>> = files.map(|it| it.cloned().collect());
    let project = Arc::clone(&session.project);
    let first = files.as_ref().and_then(|it| it.first());
    let first = first.map_or("-", String::as_str).to_owned();
    let built = progress::meanwhile("progress-glossary", &first, session, || {
        project.build_index(files.as_deref())
    });
    session.say_notices(&session.project.take_notices());
    let built = built?;
    let message = Message::new("glossary-index-built")
        .with("concepts", built.concepts)
        .with("kilobytes", (built.size as usize).div_ceil(1000))
        .with("path", built.path.to_string_lossy().into_owned());
    let line = session.localizer.text(&message) + "\n";
    files::deliver(&line, None, session)?;
    Ok(Outcome::Clean)
}
