//! Findings for people: where, what, the line with the match marked in it, and what belongs to it.
//!
//! A line of its own for the place, since it runs from left to right; the match is marked inside
//! the excerpt, which stays in logical order; nothing stands under it (no caret fits Arabic).

use anstyle::{AnsiColor, Effects, Style};
use rustc_hash::FxHashSet;

use super::Medium;
use super::places::Places;
use crate::bidi::{self, Direction};
use crate::diag::{Arg, Diagnostic, Message, Severity};
use crate::document::Document;
use crate::l10n::{Isolation, Localizer};
use crate::lint;
use crate::text::Span;

/// Characters that an excerpt shows on either side of the match.
const AROUND: usize = 40;
/// Characters of a match that are shown.
const LONGEST: usize = 80;

/// The findings, each a paragraph, in the order given.
pub fn render(
    documents: &[Document],
    found: &[Diagnostic],
    localizer: &Localizer,
    medium: Medium,
) -> String {
    let mut page = Page {
        places: Places::new(documents),
        localizer,
        medium,
        helped: FxHashSet::default(),
        out: String::new(),
    };
    for diagnostic in found {
        page.finding(diagnostic);
    }
    medium.lay_out(page.out, localizer.lang())
}

/// How many findings there are, by severity, and how many `--fix` would mend.
pub fn summary(
    found: &[Diagnostic],
    files: usize,
    localizer: &Localizer,
    medium: Medium,
) -> String {
    medium.lay_out(counted(found, files, localizer), localizer.lang())
}

fn counted(found: &[Diagnostic], files: usize, localizer: &Localizer) -> String {
    if found.is_empty() {
        let clean = Message::new("lint-clean").with("files", files);
        return format!("{}\n", localizer.text(&clean));
    }
    let count = |severity| found.iter().filter(|it| it.severity == severity).count();
    let parts = [
        (Message::new("lint-errors"), count(Severity::Error)),
        (Message::new("lint-warnings"), count(Severity::Warning)),
        (Message::new("lint-notes"), count(Severity::Info)),
    ];
    let some = parts.into_iter().filter(|&(_, count)| count > 0);
    let said: Vec<String> = some
        .map(|(message, count)| localizer.text(&message.with("count", count)))
        .collect();
    let list = localizer.list(&said);
    let safe = |it: &&Diagnostic| it.fix.as_ref().is_some_and(|fix| fix.safe);
    match found.iter().filter(safe).count() {
        0 => format!("{list}.\n"),
        count => {
            let fixable = Message::new("lint-fixable").with("count", count);
            format!("{list}. {}\n", localizer.text(&fixable))
        }
    }
}

struct Page<'a> {
    places: Places<'a>,
    localizer: &'a Localizer,
    medium: Medium,
    /// Rules whose help has been given.
    helped: FxHashSet<&'static str>,
    out: String,
}

impl Page<'_> {
    fn finding(&mut self, diagnostic: &Diagnostic) {
        let place = self.place(diagnostic.document, diagnostic.span);
        let severity = diagnostic.severity;
        let label = self.styled(severity.name(), severity_style(severity).bold());
        self.line(&format!("{place}: {label}[{}]", diagnostic.rule));
        let message = self.words(&diagnostic.message);
        self.line(&format!("  {message}"));
        let excerpt = self.excerpt(diagnostic);
        self.line(&format!("  {excerpt}"));
        for label in &diagnostic.related {
            let place = self.place(label.document, label.span);
            let said = self.words(&label.message);
            let line = self.medium.dim(&format!("    {place}: {said}"));
            self.line(&line);
        }
        if let Some(rule) = lint::rule(diagnostic.rule)
            && self.helped.insert(rule.id)
        {
            let help = self.words(&Message::new(rule.help));
            let line = self.medium.dim(&format!("  = {help}"));
            self.line(&line);
        }
        self.out.push('\n');
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn place(&self, document: usize, span: Span) -> String {
        let at = self.places.position(document, span.start);
        let path = bidi::visible(self.places.path(document));
        format!("{path}:{}:{}", at.line, at.column)
    }

    /// The words of a message; text that it quotes cannot steer the terminal.
    fn words(&self, message: &Message) -> String {
        self.localizer.text(&harmless(message))
    }

    fn excerpt(&self, diagnostic: &Diagnostic) -> String {
        let (document, span) = (diagnostic.document, diagnostic.span);
        let text = self.places.text(document);
        let line = self.places.line_span(document, span.start);
        let end = span.end.min(line.end).max(span.start);
        let before = last_part(&text[line.start..span.start]);
        let after = first_part(&text[end..line.end], AROUND);
        let shown = first_part(&text[span.start..end], LONGEST);
        let shown = one_line(&shown);
        let marked = match self.medium.color {
            true => self.styled(&shown, severity_style(diagnostic.severity).underline()),
            false => format!("⟦{shown}⟧"),
        };
        let excerpt = format!("{}{marked}{}", one_line(&before), one_line(&after));
        match self.medium.isolation {
            Isolation::Off => excerpt,
            Isolation::On => {
                let language = self.places.language(document);
                bidi::isolate(&excerpt, Some(Direction::of(language)))
            }
        }
    }

    fn styled(&self, text: &str, style: Style) -> String {
        match self.medium.color {
            true => format!("{style}{text}{style:#}"),
            false => text.to_owned(),
        }
    }
}

fn severity_style(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Cyan,
    };
    color.on_default().effects(Effects::new())
}

/// The message with the controls in its arguments made visible.
pub(super) fn harmless(message: &Message) -> Message {
    let safe = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(bidi::visible(&text.replace(['\n', '\r'], " ")).into_owned()),
        Arg::Message(inner) => Arg::Message(Box::new(harmless(inner))),
        Arg::Number(number) => Arg::Number(*number),
    };
    let args = message.args.iter();
    Message {
        id: message.id,
        args: args.map(|(name, arg)| (*name, safe(arg))).collect(),
    }
}

fn one_line(text: &str) -> String {
    bidi::visible(&text.replace('\t', " ")).into_owned()
}

/// The end of `text`, cut at a blank where there is one.
fn last_part(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(AROUND) else {
        return text.to_owned();
    };
    let part = &text[cut..];
    let word = part.find(' ').map_or(part, |blank| &part[blank..]);
    format!("…{word}")
}

/// The beginning of `text`, cut at a blank where there is one.
fn first_part(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let part = &text[..cut];
    let word = part.rfind(' ').map_or(part, |blank| &part[..=blank]);
    format!("{word}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_are_cut_at_blanks() {
        let long = "كلمة ".repeat(20);
        assert_eq!(last_part(&long).chars().filter(|&c| c == 'ك').count(), 8);
        assert!(first_part(&long, 40).ends_with("كلمة …"));
        assert_eq!(first_part("كلمة", 40), "كلمة");
        assert_eq!(one_line("a\tb\u{202E}"), "a b⟨U+202E⟩");
    }
}
