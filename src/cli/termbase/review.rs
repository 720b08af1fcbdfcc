//! `naqhara glossary review`: proposals for the team's termbase, listed and decided.

use std::io::BufRead as _;
use std::sync::PoisonError;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::super::args::{HelpText, chosen, format, option, text};
use super::super::{Failure, Outcome, Session, files};
use super::{Known, say_conflicts, side, sides, termbase};
use crate::connect::postgres::{Server, decide, open_proposals};
use crate::diag::Message;
use crate::glossary::{Decision, Proposal, Review};
use crate::render::termbase::{self as reports, TermbaseFormat};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("review")
        .about(text(l10n, "cmd-glossary-review"))
        .after_help(text(l10n, "cmd-glossary-review-examples"))
        .arg(termbase(l10n, "to"))
        .arg(numbers(l10n, "accept", "arg-review-accept"))
        .arg(numbers(l10n, "reject", "arg-review-reject"))
        .args(sides(l10n, ["arg-review-ours", "arg-review-theirs"]))
        .arg(format::<TermbaseFormat>(l10n))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

fn numbers(l10n: HelpText<'_>, name: &'static str, help: &'static str) -> Arg {
    let numbers = option(l10n, name, "N", help).action(ArgAction::Append);
    numbers.value_parser(value_parser!(usize))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let known = Known::of(matches, session)?;
    let mut server = known.server()?;
    let mut is_decided = true;
    let mut is_list = true;
    for (name, decision) in [("accept", Decision::Accept), ("reject", Decision::Reject)] {
        for number in matches.get_many::<usize>(name).into_iter().flatten() {
            is_list = false;
            let review = review(*number, decision, matches);
            is_decided &= decided(&mut server, review, session)?;
        }
    }
    if is_list {
        let all = open_proposals(&mut server)?;
        list(&all, matches, session)?;
        if is_asked(matches, session) {
            is_decided = ask(&mut server, &all, matches, session)?;
        }
    }
    Ok(if is_decided {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

fn review(number: usize, decision: Decision, matches: &ArgMatches) -> Review {
    Review {
        number,
        decision,
        prefer: side(matches),
    }
}

/// Decides on one proposal, and says so; whether it could be decided.
fn decided(
    server: &mut Server,
    review: Review,
    session: &mut Session<'_>,
) -> Result<bool, Failure> {
    let decided = decide(server, review)?;
    say_conflicts(&decided.conflicts, session);
    let is_open = !decided.conflicts.is_empty() && review.prefer.is_none();
    let message = Message::new(match review.decision {
        _ if is_open => "termbase-undecided",
        Decision::Accept => "termbase-accepted",
        Decision::Reject => "termbase-rejected",
    });
    let message = message.with("number", decided.proposal.number.to_string());
    session.remark(&message.with("name", decided.proposal.name));
    Ok(!is_open)
}

fn list(all: &[Proposal], matches: &ArgMatches, session: &mut Session<'_>) -> Result<(), Failure> {
    let output = matches.get_one::<String>("output");
    let format = chosen::<TermbaseFormat>(matches, "format");
    let shown = reports::proposals(all, format, &session.audience(output));
    files::deliver(&shown, output, session)
}

/// Whether somebody sits there who can be asked.
fn is_asked(matches: &ArgMatches, session: &Session<'_>) -> bool {
    let streams = &session.streams;
    let is_text = chosen::<TermbaseFormat>(matches, "format") == TermbaseFormat::Text;
    is_text
        && !matches.contains_id("output")
        && streams.is_terminal()
        && streams.errors_are_watched()
}

/// Asks about each proposal; whether all that was answered could be decided.
fn ask(
    server: &mut Server,
    all: &[Proposal],
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<bool, Failure> {
    let mut is_decided = true;
    for row in all {
        session.streams.flush()?;
        let question = Message::new("termbase-ask").with("number", row.number.to_string());
        session.remark(&question.with("name", &*row.name));
        let decision = match answer(session)? {
            Answer::Decide(decision) => decision,
            Answer::Later => continue,
            Answer::End => break,
        };
        is_decided &= decided(server, review(row.number, decision, matches), session)?;
    }
    Ok(is_decided)
}

enum Answer {
    Decide(Decision),
    Later,
    End,
}

/// The first letter of what is typed; anything else than a, r and q leaves the proposal open.
fn answer(session: &Session<'_>) -> Result<Answer, Failure> {
    let input = session.streams.input();
    let mut input = input.lock().unwrap_or_else(PoisonError::into_inner);
    let mut line = String::new();
    let read = input.read_line(&mut line)?;
    Ok(match line.trim().to_lowercase().chars().next() {
        _ if read == 0 => Answer::End,
        Some('a') => Answer::Decide(Decision::Accept),
        Some('r') => Answer::Decide(Decision::Reject),
        Some('q') => Answer::End,
        _ => Answer::Later,
    })
}
