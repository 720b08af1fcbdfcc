//! `naqhara glossary push`: what changed in a file goes to the team's termbase.

use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};

use super::super::args::{HelpText, switch, text};
use super::super::glossary::reading;
use super::super::{Failure, Outcome, Session, files, glossary, progress};
use super::{Known, say_conflicts, side, sides, termbase};
use crate::connect::postgres::{Base, BasedFile, Before, PushJob, Pushed, Server, push};
use crate::diag::Message;

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("push")
        .about(text(l10n, "cmd-glossary-push"))
        .after_help(text(l10n, "cmd-glossary-push-examples"))
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .help(text(l10n, "arg-push-file")),
        )
        .arg(termbase(l10n, "to"))
        .arg(switch(l10n, "create", "arg-push-create"))
        .arg(switch(l10n, "propose", "arg-push-propose"))
        .args(sides(l10n, ["arg-push-ours", "arg-push-theirs"]))
        .args(reading(l10n))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let known = Known::of(matches, session)?;
    let path = matches.get_one::<String>("file").map_or("-", |it| it);
    let project = Arc::clone(&session.project);
    let opened = project.open_glossary(path, &glossary::said(matches)?)?;
    files::say(path, &opened.problems, session);
    let based = BasedFile {
        project: &project,
        path,
        table: Some(opened.document.text()),
    };
    let base = Base::of(&known.store, &known.address, based);
    let read;
    let before = match &base.text {
        // What has been pushed before was read then.
        Some(text) => Before::Known(text),
        None => {
            read = project.parse_glossary(&opened)?;
            session.say_notices(&project.take_notices());
            Before::Unknown(&read)
        }
    };
    let job = PushJob {
        table: opened.document.text(),
        before,
        prefer: side(matches),
        is_proposal: matches.get_flag("propose"),
    };
    let create = matches.get_flag("create");
    let pushed = progress::meanwhile("progress-working", path, session, || {
        let server = if create {
            Server::set_up(&known.address)
        } else {
            known.server()
        };
        push(&mut server?, job)
    })?;
    say_conflicts(&pushed.conflicts, session);
    if !pushed.conflicts.is_empty() && job.prefer.is_none() {
        let message = Message::new("termbase-not-pushed");
        session.remark(&message.with("count", pushed.conflicts.len()));
        return Ok(Outcome::Findings);
    }
    if !job.is_proposal && path != "-" {
        base.keep(job.table)?;
    }
    session.remark(&done(&pushed, &known, job.is_proposal));
    Ok(Outcome::Clean)
}

fn done(pushed: &Pushed, known: &Known, is_proposal: bool) -> Message {
    let counts = pushed.counts;
    let about = |id| Message::new(id).with("address", &*known.address.shown);
    if is_proposal && pushed.proposals.is_empty() {
        return about("termbase-proposed-none");
    }
    if is_proposal {
        return about("termbase-proposed").with("count", pushed.proposals.len());
    }
    if counts.added + counts.changed + counts.deleted == 0 {
        return about("termbase-pushed-none");
    }
    let message = about("termbase-pushed").with("added", counts.added);
    let message = message.with("changed", counts.changed);
    message.with("deleted", counts.deleted)
}
