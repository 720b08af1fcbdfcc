//! `naqhara glossary pull`: what changed in the team's termbase comes here.

use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};

use super::super::args::{HelpText, text};
use super::super::{Failure, Outcome, Session, progress};
use super::{Known, say_conflicts, side, sides, termbase};
use crate::connect::postgres::{Pulled, pull};
use crate::diag::Message;
use crate::glossary::merge::Side;

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("pull")
        .about(text(l10n, "cmd-glossary-pull"))
        .after_help(text(l10n, "cmd-glossary-pull-examples"))
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .help(text(l10n, "arg-pull-file")),
        )
        .arg(termbase(l10n, "from"))
        .args(sides(l10n, ["arg-pull-ours", "arg-pull-theirs"]))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let known = Known::of(matches, session)?;
    let file = matches.get_one::<String>("file").map(String::as_str);
    let prefer = side(matches);
    let project = Arc::clone(&session.project);
    let shown = known.address.shown.clone();
    let pulled = progress::meanwhile("progress-working", &shown, session, || {
        let mut server = known.server()?;
        let into = file.map(|it| (&*project, it, prefer));
        pull(&known.store, &known.address, &mut server, into)
    })?;
    session.say_notices(&session.project.take_notices());
    say_conflicts(&pulled.conflicts, session);
    say(&pulled, &shown, file, session);
    Ok(decided(&pulled, prefer, session))
}

fn say(pulled: &Pulled, shown: &str, file: Option<&str>, session: &mut Session<'_>) {
    let id = if pulled.is_whole {
        "termbase-pulled-all"
    } else if pulled.changes == 0 {
        "termbase-pulled-none"
    } else {
        "termbase-pulled"
    };
    let message = Message::new(id).with("address", shown);
    session.remark(&message.with("count", pulled.changes));
    if let Some(path) = file {
        session.remark(&Message::new("termbase-pulled-into").with("path", path));
    }
}

/// Whether what both sides have changed is decided.
fn decided(pulled: &Pulled, prefer: Option<Side>, session: &mut Session<'_>) -> Outcome {
    if pulled.conflicts.is_empty() {
        return Outcome::Clean;
    }
    let id = match prefer {
        None => "glossary-merge-open",
        Some(Side::Ours) => "glossary-merge-for-ours",
        Some(Side::Theirs) => "glossary-merge-for-theirs",
    };
    session.remark(&Message::new(id).with("count", pulled.conflicts.len()));
    match prefer {
        None => Outcome::Findings,
        Some(_) => Outcome::Clean,
    }
}
