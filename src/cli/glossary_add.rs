//! `naqhara glossary add`: approved drafts go into a glossary, which stays as it is otherwise.

use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, option, text};
use super::{Failure, Outcome, Session, files};
use crate::diag::Message;
use crate::glossary::EntityType;
use crate::glossary::formats::Choice;
use crate::project::{is_termbase, pair_of_terms};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("add")
        .about(text(l10n, "cmd-glossary-add"))
        .arg(
            Arg::new("terms")
                .value_names(["EN", "AR"])
                .num_args(2)
                .required_unless_present("from")
                .help(text(l10n, "arg-glossary-add-terms")),
        )
        .arg(option(l10n, "from", "DRAFT", "arg-glossary-add-from").conflicts_with("terms"))
        .arg(
            option(l10n, "kind", "KIND", "arg-glossary-add-kind")
                .value_parser(EntityType::ALL.map(EntityType::name))
                .hide_possible_values(true)
                .conflicts_with("from"),
        )
        .arg(option(l10n, "to", "FILE", "arg-glossary-add-to"))
        .arg(
            Arg::new("all")
                .long("all")
                .action(ArgAction::SetTrue)
                .help(text(l10n, "arg-glossary-add-all")),
        )
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let from = word("from").unwrap_or("-");
    let drafts = match matches.get_many::<String>("terms") {
        Some(terms) => {
            let terms = terms.map(String::as_str).collect::<Vec<_>>();
            let pair = pair_of_terms(&terms, word("kind"))?;
            pair.guessed.iter().for_each(|it| session.remark(it));
            pair.glossary
        }
        None => super::glossary::read(from, &Choice::default(), session)?,
    };
    let all = matches.get_flag("all") || matches.contains_id("terms");
    let project = Arc::clone(&session.project);
    let to = match word("to") {
        Some(path) => path.to_owned(),
        None => project.own_glossary_or_say("-")?,
    };
    if is_termbase(&to) {
        let failure = Failure::new(Message::new("termbase-add"));
        return Err(failure.with_help(Message::new("termbase-add.help")));
    }
    project.check_output(&to, std::iter::empty())?;
    let done = project.add_to_glossary(&to, &drafts, all)?;
    files::say(&to, &done.problems, session);
    if done.appended.added == 0 && done.is_whole() {
        let message = Message::new("glossary-add-none").with("path", from);
        return Err(Failure::new(message).with_help(Message::new("glossary-add-none.help")));
    }
    for message in done.messages(&to) {
        session.remark(&message);
    }
    session.say_notices(&done.doubts(&to));
    Ok(if done.is_whole() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
