//! `naqhara lexicon`: what can this Arabic word be?

use clap::{Arg, ArgMatches, Command};

use super::args::{HelpText, chosen, format, text};
use super::{Failure, Outcome, Session, lines};
use crate::diag::Message;
use crate::lexicon::Lexicon;
use crate::render::Audience;
use crate::render::lexicon::{self, LexiconFormat};

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("lexicon")
        .about(text(l10n, "cmd-lexicon"))
        .after_help(text(l10n, "cmd-lexicon-examples"))
        .arg(
            Arg::new("word")
                .value_name("WORD")
                .num_args(1..)
                .required(true)
                .help(text(l10n, "arg-lexicon-word")),
        )
        .arg(format::<LexiconFormat>(l10n))
}

/// What every word is analysed with.
struct Analyser {
    lexicon: &'static Lexicon<'static>,
    format: LexiconFormat,
    audience: Audience,
    /// Words that were answered.
    done: usize,
    /// Words of which nothing is known.
    unknown: usize,
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let damaged = || {
        let message = Message::new("lexicon-damaged");
        Failure::new(message).with_help(Message::new("lexicon-damaged.help"))
    };
    let mut analyser = Analyser {
        lexicon: Lexicon::shipped().ok_or_else(damaged)?,
        format: chosen(matches, "format"),
        audience: session.audience(None),
        done: 0,
        unknown: 0,
    };
    session.streams.print(lexicon::begin(analyser.format))?;
    for word in matches.get_many::<String>("word").unwrap_or_default() {
        match &**word {
            "-" => lines::each("-", session, |word, session| analyser.answer(word, session))?,
            word => analyser.answer(word, session)?,
        }
    }
    session.streams.print(lexicon::end(analyser.format))?;
    session.streams.flush()?;
    if analyser.unknown == analyser.done {
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Clean)
}

impl Analyser {
    fn answer(&mut self, word: &str, session: &mut Session<'_>) -> Result<(), Failure> {
        let readings = self.lexicon.analyse(word.trim());
        let shown = lexicon::render(word, &readings, self.done, self.format, &self.audience);
        self.done += 1;
        self.unknown += usize::from(readings.is_empty());
        Ok(session.streams.print(&shown)?)
    }
}
