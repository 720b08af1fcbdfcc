//! Findings for people: where, what, the line with the match marked in it, and what belongs to it.
//!
//! A line of its own for the place, since it runs from left to right; the match is marked inside
//! the excerpt, which stays in logical order; nothing stands under it (no caret fits Arabic).

use std::sync::{Arc, PoisonError, RwLock};

use anstyle::{AnsiColor, Effects, Style};
use rustc_hash::FxHashMap;

use crate::bidi;
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::{Columns, Excerpts, Place};
use crate::l10n::Localizer;
use crate::lint::{self, Counts, Rule};
use crate::render::Medium;
use crate::render::lint::places::{Cited, Places, Related};
use crate::render::lint::said::Said;
use crate::render::lint::writer::{LintPiece, LintWriter};
use crate::render::shared::words::said;
use crate::text::Span;

/// Characters that an excerpt shows on either side of the match.
const AROUND: usize = 40;
/// Characters of a match that are shown.
const LONGEST: usize = 80;

/// How many findings there are, by severity and by rule, and how many `--fix` would fix.
pub fn summary(counts: &Counts, localizer: &Localizer) -> String {
    if counts.all() == 0 {
        let clean = Message::new("lint-clean").with("files", counts.files);
        return format!("{}\n", localizer.text(&clean));
    }
    let parts = [
        (Message::new("lint-errors"), counts.of(Severity::Error)),
        (Message::new("lint-warnings"), counts.of(Severity::Warning)),
        (Message::new("lint-notes"), counts.of(Severity::Info)),
    ];
    let some = parts.into_iter().filter(|&(_, count)| count > 0);
    let said: Vec<String> = some
        .map(|(message, count)| localizer.text(&message.with("count", count)))
        .collect();
    let mut out = format!("{}.", localizer.list(&said));
    if counts.fixable > 0 {
        let fixable = Message::new("lint-fixable").with("count", counts.fixable);
        out.push_str(&format!(" {}", localizer.text(&fixable)));
    }
    out.push('\n');
    if counts.rules.len() > 1 {
        out.push_str(&by_rule(counts, localizer));
    }
    out
}

/// A line for each rule, the one with most findings first.
fn by_rule(counts: &Counts, localizer: &Localizer) -> String {
    let rows = counts.rules.iter();
    let mut rows: Vec<(usize, &str)> = rows.map(|(rule, &count)| (count, *rule)).collect();
    rows.sort_by_key(|&(count, rule)| (usize::MAX - count, rule));
    let line = |(count, rule)| {
        let row = Message::new("lint-of-rule").with("rule", rule);
        format!("  {}\n", localizer.text(&row.with("count", count)))
    };
    rows.into_iter().map(line).collect()
}

/// The findings, each a paragraph; those of one document with the same message share one.
pub(super) struct LintTextWriter<'a> {
    localizer: &'a Localizer,
    medium: Medium,
    /// Messages as lines, and what is said of other places.
    lines: Said<'a>,
    labels: Said<'a>,
    /// The line of help of each rule that was named so far: it is the same in every file.
    help: RwLock<FxHashMap<&'static str, Arc<str>>>,
}

impl<'a> LintTextWriter<'a> {
    /// Writes with the words of `localizer` for people in `medium`.
    pub(super) fn new(localizer: &'a Localizer, medium: Medium) -> LintTextWriter<'a> {
        LintTextWriter {
            localizer,
            medium,
            lines: Said::lines(localizer, medium),
            labels: Said::words(localizer),
            help: RwLock::default(),
        }
    }

    /// The line of help of a rule, as it is laid out.
    fn help(&self, rule: &Rule) -> Arc<str> {
        let known = self.help.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(help) = known.get(rule.id) {
            return help.clone();
        }
        drop(known);
        let help = said(&Message::new(rule.help), self.localizer);
        let help: Arc<str> = self
            .laid_out(self.medium.dim(&format!("  = {help}")))
            .into();
        let mut known = self.help.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(rule.id, help.clone());
        help
    }

    fn laid_out(&self, mut line: String) -> String {
        line.push('\n');
        self.medium.lay_out(line, self.localizer.lang())
    }
}

impl LintWriter for LintTextWriter<'_> {
    fn piece(&self, excerpts: &[Excerpts], found: &[Diagnostic]) -> LintPiece {
        let mut page = FindingsText {
            places: Places::new(excerpts, Columns::Scalars),
            writer: self,
            out: LintPiece::default(),
        };
        let cited = page.places.cite(found);
        for group in grouped(&cited) {
            page.findings(&group);
        }
        page.out
    }
}

/// Findings with the same message about the same concept stand together, at the place of the first.
fn grouped<'c>(cited: &'c [Cited<'_>]) -> Vec<Vec<&'c Cited<'c>>> {
    let mut groups: Vec<Vec<&Cited<'_>>> = Vec::new();
    let mut known: FxHashMap<(usize, &str), Vec<usize>> = FxHashMap::default();
    for one in cited {
        let it = one.found;
        if !is_of_names(it.rule) {
            groups.push(vec![one]);
            continue;
        }
        let alike = known.entry((it.document, it.rule)).or_default();
        let same = |at: &&usize| {
            let first = groups[**at][0].found;
            first.severity == it.severity && first.message == it.message
        };
        match alike.iter().find(same) {
            Some(&at) => groups[at].push(one),
            None => {
                alike.push(groups.len());
                groups.push(vec![one]);
            }
        }
    }
    groups
}

/// Whether findings of a rule with the same message, counts and all, are about the same concept.
/// Findings about punctuation have the same message in places that have nothing to do with each other.
fn is_of_names(rule: &str) -> bool {
    lint::rule(rule).is_some_and(|it| it.group == lint::Group::Names)
}

/// The findings of some documents, as far as they are written.
struct FindingsText<'a> {
    places: Places<'a>,
    writer: &'a LintTextWriter<'a>,
    out: LintPiece,
}

impl FindingsText<'_> {
    /// Findings that share a message: it is written once, and every place is shown.
    fn findings(&mut self, group: &[&Cited<'_>]) {
        let first = group[0].found;
        let place = shown(&group[0].place);
        let severity = first.severity;
        let label = self.styled(severity.name(), severity_style(severity).bold());
        self.line(format!("{place}: {label}[{}]", first.rule));
        self.out.text(&self.writer.lines.of(&first.message));
        for (nth, it) in group.iter().enumerate() {
            if nth > 0 {
                let place = shown(&it.place);
                self.line(format!("{place}:"));
            }
            self.show(it.found);
        }
        if let Some(rule) = lint::rule(first.rule) {
            self.out.once(rule.id, &self.writer.help(rule));
        }
        self.out.text("\n");
    }

    /// The line of a finding, and the other places that it cites.
    fn show(&mut self, it: &Diagnostic) {
        let excerpt = self.excerpt(it);
        self.line(format!("  {excerpt}"));
        let label = |it: Related<'_>| {
            let words = self.writer.labels.of(it.message);
            let line = format!("    {}: {words}", shown(&it.place));
            self.writer.medium.dim(&line)
        };
        let labels: Vec<String> = self.places.related(it).map(label).collect();
        labels.into_iter().for_each(|it| self.line(it));
    }

    fn line(&mut self, line: String) {
        self.out.text(&self.writer.laid_out(line));
    }

    fn excerpt(&self, diagnostic: &Diagnostic) -> String {
        let (document, span) = (diagnostic.document, diagnostic.span);
        let line = self.places.line_span(document, span.start);
        let end = span.end.min(line.end).max(span.start);
        let text = |start, end| self.places.slice(document, Span::new(start, end));
        let before = last_part(text(line.start, span.start));
        let after = first_part(text(end, line.end), AROUND);
        let matched = first_part(text(span.start, end), LONGEST);
        let matched = one_line(&matched);
        let marked = if self.writer.medium.color {
            self.styled(&matched, severity_style(diagnostic.severity).underline())
        } else {
            format!("⟦{matched}⟧")
        };
        let excerpt = format!("{}{marked}{}", one_line(&before), one_line(&after));
        let language = self.places.language_at(document, span.start);
        self.writer.medium.run(&excerpt, language)
    }

    fn styled(&self, text: &str, style: Style) -> String {
        if self.writer.medium.color {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

/// A place as people write it: path, line and column.
fn shown(place: &Place) -> String {
    let path = bidi::visible(&place.path);
    format!("{path}:{}:{}", place.start.line, place.start.column)
}

fn severity_style(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Cyan,
    };
    color.on_default().effects(Effects::new())
}

fn one_line(text: &str) -> String {
    bidi::visible(&text.replace('\t', " ")).into_owned()
}

/// The end of `text`, cut at a space where there is one.
fn last_part(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(AROUND) else {
        return text.to_owned();
    };
    let part = &text[cut..];
    let word = part.find(' ').map_or(part, |space| &part[space..]);
    format!("…{word}")
}

/// The beginning of `text`, cut at a space where there is one.
fn first_part(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let part = &text[..cut];
    let word = part.rfind(' ').map_or(part, |space| &part[..=space]);
    format!("{word}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_are_cut_at_spaces() {
        let long = "كلمة ".repeat(20);
        assert_eq!(last_part(&long).chars().filter(|&c| c == 'ك').count(), 8);
        assert!(first_part(&long, 40).ends_with("كلمة …"));
        assert_eq!(first_part("كلمة", 40), "كلمة");
        assert_eq!(one_line("a\tb\u{202E}"), "a b⟨U+202E⟩");
    }
}
