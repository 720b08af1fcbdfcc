//! `naqhara transliterate`: how is this name spelled in the other script?

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, chosen, format, number, option, text};
use super::{Failure, Outcome, Session, lines, model, report};
use crate::analysis::Engine;
use crate::diag::Message;
use crate::names::{Style, Transliteration, Wanted};
use crate::render::Audience;
use crate::render::transliterate::{self, TransliterateFormat};
use crate::text::Lang;

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("transliterate")
        .about(text(l10n, "cmd-transliterate"))
        .after_help(text(l10n, "cmd-transliterate-examples"))
        .arg(
            Arg::new("name")
                .value_name("NAME")
                .num_args(1..)
                .required(true)
                .help(text(l10n, "arg-transliterate-name")),
        )
        .arg(
            option(l10n, "to", "ar|en", "arg-transliterate-to")
                .value_parser(["ar", "en"])
                .hide_possible_values(true),
        )
        .arg(number(l10n, "limit", "5", "arg-transliterate-limit"))
        .arg(
            option(l10n, "style", "STYLE", "arg-transliterate-style")
                .action(ArgAction::Append)
                .value_delimiter(','),
        )
        .arg(option(l10n, "model", "FILE", "arg-model"))
        .arg(format::<TransliterateFormat>(l10n))
}

/// What every name is transliterated with.
struct Transliterator {
    wanted: Wanted,
    engine: Engine,
    format: TransliterateFormat,
    audience: Audience,
    /// Names that were answered.
    done: usize,
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let to = matches.get_one::<String>("to").map(|to| match &**to {
        "ar" => Lang::Ar,
        _ => Lang::En,
    });
    let mut transliterator = Transliterator {
        wanted: Wanted {
            to,
            limit: *matches.get_one::<usize>("limit").unwrap_or(&5),
            style: style(matches)?,
        },
        engine: model::applied(session.engine("-")?, matches, session)?,
        format: chosen(matches, "format"),
        audience: session.audience(None),
        done: 0,
    };
    session
        .streams
        .print(transliterate::begin(transliterator.format))?;
    for name in matches.get_many::<String>("name").unwrap_or_default() {
        match &**name {
            "-" => lines::each("-", session, |name, session| {
                transliterator.answer(name, session)
            })?,
            name => transliterator.answer(name, session)?,
        }
    }
    session
        .streams
        .print(transliterate::end(transliterator.format))?;
    session.streams.flush()?;
    Ok(Outcome::Clean)
}

impl Transliterator {
    fn answer(&mut self, name: &str, session: &mut Session<'_>) -> Result<(), Failure> {
        let answer = self.engine.transliterate(name, &self.wanted);
        let shown = self.shown(&answer, session);
        self.done += 1;
        Ok(session.streams.print(&shown)?)
    }

    fn shown(&self, answer: &Transliteration, session: &mut Session<'_>) -> String {
        // The contract has no place for words: why a list is empty is said beside it.
        let beside = match self.format {
            TransliterateFormat::Text => None,
            TransliterateFormat::Json => answer.unread.as_ref(),
        };
        if let Some(why) = beside.filter(|_| !answer.query.trim().is_empty()) {
            let text = report::said(why, &session.plain());
            session.streams.complain(&text);
        }
        transliterate::render(answer, self.done, self.format, &self.audience)
    }
}

/// All styles that were given, as one.
fn style(matches: &ArgMatches) -> Result<Style, Failure> {
    let mut all = Style::default();
    for text in matches.get_many::<String>("style").unwrap_or_default() {
        let Some(style) = Style::parse(text) else {
            let names: Vec<&str> = Style::names().collect();
            let help = Message::new("transliterate-style.help").with("names", names.join(", "));
            let message = Message::new("transliterate-style").with("style", &**text);
            return Err(Failure::new(message).with_help(help));
        };
        all.add(style);
    }
    Ok(all)
}
