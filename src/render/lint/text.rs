//! Findings for people: where, what, the line with the match marked in it, and what belongs to it.
//!
//! A line of its own for the place, since it runs from left to right; the match is marked inside
//! the excerpt, which stays in logical order; nothing stands under it (no caret fits Arabic).

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::{Arc, PoisonError, RwLock};

use anstyle::{AnsiColor, Effects, Style};
use rustc_hash::FxHashMap;

use crate::bidi::{self, Direction};
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::{Columns, Excerpts, Place};
use crate::l10n::{Isolation, Localizer};
use crate::lint::{self, Counts, Rule, Truncated};
use crate::render::Medium;
use crate::render::lint::groups::{Grouped, grouped};
use crate::render::lint::part::{AROUND, first_part, last_part};
use crate::render::lint::places::Places;
use crate::render::lint::said::Said;
use crate::render::lint::truncated::message;
use crate::render::lint::writer::{LintPiece, LintWriter};
use crate::render::shared::medium::InsertedRun;
use crate::render::shared::words::said;
use crate::text::Span;

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
    fn piece(
        &self,
        excerpts: &[Excerpts],
        found: &[Diagnostic],
        truncated: &[Truncated],
    ) -> LintPiece {
        let page = FindingsText {
            places: Places::new(excerpts, Columns::Scalars),
            paths: excerpts
                .iter()
                .map(|it| bidi::visible_in_line(&it.path))
                .collect(),
            writer: self,
        };
        let mut out = LintPiece::default();
        for group in grouped(found).chunk_by(|a, b| a.0 == b.0) {
            page.findings(group, &mut out);
        }
        for it in truncated {
            let path = &page.paths[it.document];
            let more = said(&message(it), self.localizer);
            out.text(&self.laid_out(format!("{path}: {more}")));
        }
        out
    }
}

/// The findings of some documents.
struct FindingsText<'a> {
    places: Places<'a>,
    /// The path of each document, as it is shown.
    paths: Vec<Cow<'a, str>>,
    writer: &'a LintTextWriter<'a>,
}

impl FindingsText<'_> {
    /// Findings that share a message: it is written once, and every place is shown.
    fn findings(&self, group: &[Grouped<'_>], out: &mut LintPiece) {
        let first = group[0].1;
        let severity = first.severity;
        let word = self.writer.labels.of(&severity_word(severity));
        let label = self.styled(&word, severity_style(severity).bold());
        self.line(out, |text| {
            self.put_place(first, text);
            text.extend([": ", &*label, "[", first.rule, "]"]);
            self.put_unit(first, text);
        });
        out.text(&self.writer.lines.of(&first.message));
        for (nth, (_, it)) in group.iter().enumerate() {
            if nth > 0 {
                self.line(out, |text| {
                    self.put_place(it, text);
                    text.push(':');
                    self.put_unit(it, text);
                });
            }
            self.show(it, out);
        }
        if let Some(rule) = lint::rule(first.rule) {
            out.once(rule.id, &self.writer.help(rule));
        }
        out.text("\n");
    }

    /// The line of a finding, and the other places that it cites.
    fn show(&self, it: &Diagnostic, out: &mut LintPiece) {
        let (medium, lang) = (self.writer.medium, self.writer.localizer.lang());
        out.write(|text| {
            let line = text.len();
            text.push_str("  ");
            let start = text.len();
            self.put_excerpt(it, text);
            if medium.isolation == Isolation::On {
                let direction = Direction::of(self.places.language_at(it.document, it.span.start));
                let run = InsertedRun {
                    line,
                    start,
                    direction,
                };
                medium.isolate_end(text, run, lang);
            } else {
                text.push('\n');
                medium.lay_out_end(text, line, lang);
            }
        });
        for it in self.places.related(it) {
            let words = self.writer.labels.of(it.message);
            let line = format!("    {}: {words}", shown(&it.place));
            let line = self.writer.medium.dim(&line);
            self.line(out, |text| text.push_str(&line));
        }
    }

    /// A line, laid out.
    fn line(&self, out: &mut LintPiece, write: impl FnOnce(&mut String)) {
        let (medium, lang) = (self.writer.medium, self.writer.localizer.lang());
        out.write(|text| {
            let start = text.len();
            write(text);
            text.push('\n');
            medium.lay_out_end(text, start, lang);
        });
    }

    /// Where a finding is, as people write it: path, line and column.
    fn put_place(&self, it: &Diagnostic, out: &mut String) {
        let at = self.places.position(it.document, it.span.start);
        // Writing into a string cannot fail.
        let _ = write!(out, "{}:{}:{}", self.paths[it.document], at.line, at.column);
    }

    /// The unit that a finding is in, where its file has units.
    fn put_unit(&self, it: &Diagnostic, out: &mut String) {
        if let Some(id) = self.places.unit(it.document, it.span.start) {
            out.extend([" ", &*bidi::visible_in_line(id)]);
        }
    }

    fn put_excerpt(&self, it: &Diagnostic, out: &mut String) {
        let (document, span) = (it.document, it.span);
        let line = self.places.line_span(document, span.start);
        let end = span.end.min(line.end).max(span.start);
        let text = |start, end| self.places.slice(document, Span::new(start, end));
        let before = last_part(text(line.start, span.start));
        let after = first_part(text(end, line.end), AROUND);
        let matched = first_part(text(span.start, end), LONGEST);
        before.put(out);
        if self.writer.medium.color {
            let mut marked = String::new();
            matched.put(&mut marked);
            out.push_str(&self.styled(&marked, severity_style(it.severity).underline()));
        } else {
            out.push('⟦');
            matched.put(out);
            out.push('⟧');
        }
        after.put(out);
    }

    fn styled<'t>(&self, text: &'t str, style: Style) -> Cow<'t, str> {
        if self.writer.medium.color {
            format!("{style}{text}{style:#}").into()
        } else {
            text.into()
        }
    }
}

/// A place as people write it: path, line and column.
fn shown(place: &Place) -> String {
    let path = bidi::visible_in_line(&place.path);
    format!("{path}:{}:{}", place.start.line, place.start.column)
}

/// What a severity is called.
pub fn severity_word(severity: Severity) -> Message {
    Message::new(match severity {
        Severity::Error => "lint-severity-error",
        Severity::Warning => "lint-severity-warning",
        Severity::Info => "lint-severity-info",
    })
}

fn severity_style(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Cyan,
    };
    color.on_default().effects(Effects::new())
}
