//! `naqhara glossary push`: what changed in a file goes to the team's termbase.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread::{self, ScopedJoinHandle};

use clap::{Arg, ArgMatches, Command};

use super::super::args::{HelpText, switch, text};
use super::super::glossary::reading;
use super::super::{Failure, Outcome, Session, files, glossary, progress};
use super::{Known, say_conflicts, side, sides, termbase};
use crate::connect::postgres::{Base, Before, PushJob, Pushed, Server, push};
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
    let choice = glossary::said(matches)?;
    let create = matches.get_flag("create");
    let connect = || {
        if create {
            Server::set_up(&known.address)
        } else {
            known.server()
        }
    };
    // A large file, and what it was, are read while the server answers.
    let (opened, base, server) = progress::meanwhile("progress-working", path, session, || {
        thread::scope(|scope| {
            let base = scope.spawn(|| Base::of(&known.store, &known.address, &project, path));
            let server = (!create).then(|| scope.spawn(connect));
            let opened = project.open_glossary(path, &choice);
            (opened, joined(base), server.map(joined))
        })
    });
    let opened = opened?;
    files::say(path, &opened.problems, session);
    let base = base.of_table(opened.document.text());
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
    let is_kept = !job.is_proposal && path != "-" && base.text.as_deref() != Some(job.table);
    let work = || push(&mut server.unwrap_or_else(connect)?, job);
    // What the file is now is written while the server works, and kept if that has all of it.
    let (pushed, written) = progress::meanwhile("progress-working", path, session, || {
        thread::scope(|scope| {
            let written = is_kept.then(|| scope.spawn(|| base.written(job.table)));
            (work(), written.map(joined))
        })
    });
    let pushed = pushed?;
    say_conflicts(&pushed.conflicts, session);
    if !pushed.conflicts.is_empty() && job.prefer.is_none() {
        let message = Message::new("termbase-not-pushed");
        session.remark(&message.with("count", pushed.conflicts.len()));
        return Ok(Outcome::Findings);
    }
    if let Some(written) = written {
        base.keep(written?)?;
    }
    session.remark(&done(&pushed, &known, job.is_proposal));
    Ok(Outcome::Clean)
}

fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|it| resume_unwind(it))
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
