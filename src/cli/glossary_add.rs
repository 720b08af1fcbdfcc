//! `naqhara glossary add`: approved drafts go into a glossary, which stays as it is otherwise.

use std::io;
use std::path::Path;
use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, option, text};
use super::{Failure, Outcome, Session, files};
use crate::align::guessed_kind;
use crate::container::csv as container;
use crate::diag::Message;
use crate::document::Document;
use crate::glossary::formats::Choice;
use crate::glossary::formats::csv::{self, Appended, Table, append};
use crate::glossary::{EntityType, Glossary};
use crate::lint::{self as rules, Plan, Subject};
use crate::project::Notice;
use crate::text::{Lang, LineIndex, dominant_language};

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
        Some(terms) => pair(
            &terms.map(String::as_str).collect::<Vec<_>>(),
            word("kind"),
            session,
        )?,
        None => super::glossary::read(from, &Choice::default(), session)?,
    };
    let all = matches.get_flag("all") || matches.contains_id("terms");
    let to = match word("to") {
        Some(path) => path.to_owned(),
        None => own_glossary(session)?,
    };
    session.project.check_output(&to, std::iter::empty())?;
    let target = existing(&to, session)?;
    let before = target.as_ref().map_or("", Document::text);
    let done = append(before, &drafts, all);
    if done.added == 0 && done.clashes.is_empty() && done.one_sided.is_empty() {
        let message = Message::new("glossary-add-none").with("path", from);
        return Err(Failure::new(message).with_help(Message::new("glossary-add-none.help")));
    }
    if done.added > 0 {
        write(&to, target.as_ref(), &done.text, session)?;
    }
    say(&done, &to, session);
    if done.added > 0 {
        say_doubts(&done.text, before.len(), &to, session);
    }
    Ok(match done.clashes.is_empty() && done.one_sided.is_empty() {
        true => Outcome::Clean,
        false => Outcome::Findings,
    })
}

/// A glossary of one concept: two terms in either order, of a kind that is guessed unless it is named.
fn pair(
    terms: &[&str],
    kind: Option<&str>,
    session: &mut Session<'_>,
) -> Result<Glossary, Failure> {
    let [Some(en), Some(ar)] = [Lang::En, Lang::Ar].map(|lang| {
        let mut own = terms.iter().filter(|it| dominant_language(it) == lang);
        own.next().filter(|it| !it.trim().is_empty())
    }) else {
        let message = Message::new("glossary-add-no-pair").with("terms", terms.join(", "));
        let help = Message::new("glossary-add-no-pair.help");
        return Err(Failure::new(message).with_help(help));
    };
    let guessed = guessed_kind(en.trim()).name();
    if kind.is_none() {
        let message = Message::new("glossary-add-guessed").with("term", en.trim());
        session.remark(&message.with("kind", guessed));
    }
    let columns = ["entity_type", "en_preferred", "ar_preferred", "status"];
    let cells = [kind.unwrap_or(guessed), en.trim(), ar.trim(), "approved"];
    let table = Table::of(
        columns.map(str::to_owned).to_vec(),
        vec![
            cells
                .map(|it| it.replace('\\', "\\\\").replace('|', "\\|"))
                .to_vec(),
        ],
    );
    Ok(csv::read(&csv::write_table(&table)).0)
}

/// What the rules for glossaries find in rows that begin behind this byte.
fn say_doubts(text: &str, from: usize, path: &str, session: &mut Session<'_>) {
    // Of the rows alone: where a whole glossary has many doubts of a kind, they are told as one.
    let head = &text[..container::header(text).2.min(from)];
    let document = Document::new("glossary.csv", format!("{head}{}", &text[from..]));
    let found = rules::find(Subject::Glossary(&document, &Plan::standard()));
    let lines = LineIndex::new(text);
    let new = found.diagnostics.into_iter();
    let new = new.filter(|it| it.span.start >= head.len() && it.rule != "glossary-unknown-column");
    let notices = new.map(|it| {
        let at = it.span.start - head.len() + from;
        Notice {
            path: path.to_owned(),
            place: Some((lines.position(text, at).line, 0)),
            severity: it.severity,
            message: it.message,
            help: None,
        }
    });
    session.say_notices(&notices.collect::<Vec<_>>());
}

/// The glossary of this folder.
fn own_glossary(session: &Session<'_>) -> Result<String, Failure> {
    let own = session.project.own_glossary("-")?;
    own.ok_or_else(|| {
        let message = Message::new("glossary-add-nowhere");
        Failure::new(message).with_help(Message::new("glossary-add-nowhere.help"))
    })
}

/// The file as it is; `None` where there is none yet.
fn existing(path: &str, session: &mut Session<'_>) -> Result<Option<Document>, Failure> {
    let stat = session.project.system().stat(Path::new(path));
    match stat {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        _ => {
            let opened = session.project.open_glossary(path, &Choice::default())?;
            if opened.is_converted {
                let message = Message::new("glossary-add-other-format").with("path", path);
                let help = Message::new("glossary-add-other-format.help");
                return Err(Failure::new(message).with_help(help));
            }
            files::say(path, &opened.problems, session);
            Ok(Some(opened.document))
        }
    }
}

fn write(
    path: &str,
    before: Option<&Document>,
    text: &str,
    session: &Session<'_>,
) -> Result<(), Failure> {
    let bytes = match before {
        Some(before) => before.with_text(text.to_owned()).to_bytes()?,
        None => text.as_bytes().to_vec(),
    };
    let project = Arc::clone(&session.project);
    let unchanged = || {
        let now = project.open(Path::new(path), path).ok();
        now.is_some_and(|it| Some(it.0.text()) == before.map(Document::text))
    };
    let system = session.project.system();
    let check: Option<&dyn Fn() -> bool> = before.map(|_| &unchanged as _);
    let written = system.write(Path::new(path), &bytes, check);
    written.map_err(|error| Failure::write(path, &error))
}

/// What was added, and what was not.
fn say(done: &Appended, path: &str, session: &mut Session<'_>) {
    for clash in &done.clashes {
        let [en, ar] = &clash.terms;
        let message = Message::new("glossary-add-clash").with("en", &**en);
        session.remark(&message.with("ar", &**ar).with("id", &*clash.with));
    }
    for id in &done.one_sided {
        session.remark(&Message::new("glossary-add-one-sided").with("id", &**id));
    }
    if !done.left_out.is_empty() {
        let message = Message::new("glossary-add-left-out").with("path", path);
        session.remark(&message.with("columns", done.left_out.join(", ")));
    }
    let message = Message::new("glossary-added").with("rows", done.added);
    session.remark(&message.with("path", path));
}
