//! What commands need that speak to a team's termbase: which one, and the snapshots of this user.

mod history;
mod pull;
mod push;
mod review;

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, option, switch};
use super::glossary_merge::said;
use super::indexes::caches;
use super::streams::Streams;
use super::{Failure, Outcome, Session};
use crate::connect::postgres::{Address, Environment, Server, Store};
use crate::diag::Message;
use crate::glossary::merge::{Conflict, Side};
use crate::project::{Termbases, is_termbase};

/// The variable that names the folder of snapshots.
const VARIABLE: &str = "NAQHARA_TERMBASES";

pub(super) fn commands(l10n: HelpText<'_>) -> [Command; 5] {
    [
        push::command(l10n),
        pull::command(l10n),
        history::command(l10n),
        history::restore_command(l10n),
        review::command(l10n),
    ]
}

pub(super) fn run(
    name: &str,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Outcome, Failure> {
    match name {
        "push" => push::run(matches, session),
        "pull" => pull::run(matches, session),
        "history" => history::run(matches, session),
        "restore" => history::run_restore(matches, session),
        _ => review::run(matches, session),
    }
}

/// The snapshots of this user; `None` where nothing tells where they are kept.
fn store(streams: &Streams) -> Option<Store> {
    let named = streams.raw_variable(VARIABLE).map(PathBuf::from);
    let folder = named.or_else(|| Some(caches(streams)?.join("naqhara").join("termbases")))?;
    let environment = Environment::new(|name| streams.variable(name));
    Some(Store::new(folder, environment))
}

/// What gets termbases for a project.
pub(super) fn termbases(streams: &Streams) -> Option<Arc<dyn Termbases>> {
    let store: Arc<dyn Termbases> = Arc::new(store(streams)?);
    Some(store)
}

/// The option that names the termbase: commands that fetch call it `--from`.
fn termbase(l10n: HelpText<'_>, name: &'static str) -> Arg {
    let other = if name == "to" { "from" } else { "to" };
    option(l10n, name, "URL", "arg-termbase")
        .id("termbase")
        .alias(other)
}

/// The options that say whose cells count.
fn sides(l10n: HelpText<'_>, help: [&'static str; 2]) -> [Arg; 2] {
    [
        switch(l10n, "ours", help[0]),
        switch(l10n, "theirs", help[1]).conflicts_with("ours"),
    ]
}

fn side(matches: &ArgMatches) -> Option<Side> {
    match (matches.get_flag("ours"), matches.get_flag("theirs")) {
        (true, _) => Some(Side::Ours),
        (_, true) => Some(Side::Theirs),
        _ => None,
    }
}

/// The termbase of a command, and the snapshots of its user.
struct Known {
    store: Store,
    address: Address,
}

impl Known {
    fn of(matches: &ArgMatches, session: &Session<'_>) -> Result<Known, Failure> {
        let store = store(session.streams).ok_or_else(|| {
            Failure::new(Message::new("termbase-no-folder"))
                .with_help(Message::new("termbase-no-folder.help"))
        })?;
        let named = matches.get_one::<String>("termbase").cloned();
        let address = match named {
            Some(address) => address,
            None => {
                let all = session.project.named_glossaries("-")?;
                let found = all.into_iter().rfind(|it| is_termbase(it));
                found.ok_or_else(|| {
                    Failure::new(Message::new("termbase-unnamed"))
                        .with_help(Message::new("termbase-unnamed.help"))
                })?
            }
        };
        let address = store.address(&address)?;
        Ok(Known { store, address })
    }

    fn server(&self) -> Result<Server, Failure> {
        Server::connect(&self.address)
    }
}

/// Says what both sides mean different things by.
fn say_conflicts(conflicts: &[Conflict], session: &mut Session<'_>) {
    for conflict in conflicts {
        session.remark(&said(conflict));
    }
}
