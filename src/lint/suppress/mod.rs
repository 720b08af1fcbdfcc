//! Suppressions: findings that are ignored because a comment in the text or an entry in a file
//! beside it says so; and which of these have nothing left to ignore.

mod cover;
mod sidecar;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::config::nearest;
use super::rules::suppression::suppression_stale::SUPPRESSION_STALE;
use super::{Check, Plan, RULES, rule};
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::Document;
use crate::text::Span;
use cover::{Cover, place};

pub use sidecar::{Ignored, SIDECAR, parse_sidecar};

/// Everything that is ignored in one text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Suppressions {
    /// The comments themselves, in text order: nothing is found there.
    comments: Vec<Span>,
    entries: Vec<Entry>,
}

/// One rule that is ignored somewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry {
    /// As it was written; empty where the comment names none.
    rule: String,
    /// Where that is said.
    at: Span,
    /// Where it holds.
    scopes: Vec<Span>,
    /// Whether it holds in the whole text.
    everywhere: bool,
    /// The entry of a file beside the text.
    beside: Option<Ignored>,
}

impl Suppressions {
    /// The directives of a document and the entries beside it.
    pub fn of(document: &Document, beside: &[Ignored]) -> Suppressions {
        let text = document.text();
        let directives = document.prose.directives();
        let mut entries = Vec::new();
        for directive in directives {
            let entry = |rule: &str, at: Span| Entry {
                rule: rule.to_owned(),
                at,
                scopes: vec![directive.scope],
                everywhere: directive.everywhere,
                beside: None,
            };
            let named = directive.rules.iter().map(|at| entry(at.of(text), *at));
            entries.extend(named);
            if directive.rules.is_empty() {
                entries.push(entry("", directive.span));
            }
        }
        entries.extend(beside.iter().map(|it| of_sidecar(it, text)));
        Suppressions {
            comments: directives.iter().map(|it| it.span).collect(),
            entries,
        }
    }

    /// Only what rules about many texts need of it.
    #[must_use]
    pub fn for_corpus(mut self) -> Suppressions {
        let is_known = |it: &Entry| rule(&it.rule).is_some_and(|it| it.check.corpus().is_some());
        self.entries.retain(is_known);
        self.comments.clear();
        self
    }

    /// Removes what is ignored from the findings of document number `document`, and adds what is
    /// reported about unused entries. `pair` says whether the text was checked with another.
    pub fn apply(&self, document: usize, pair: bool, plan: &Plan, all: &mut Vec<Diagnostic>) {
        if self.entries.is_empty() {
            return;
        }
        let used = self.leave_out(document, all);
        let stale = rule_of(plan, SUPPRESSION_STALE.id).map(|severity| {
            let mut quiet = self.entries.iter();
            let quiet = quiet.any(|it| it.everywhere && it.rule == SUPPRESSION_STALE.id);
            (severity, quiet)
        });
        if let Some((severity, false)) = stale {
            let entries = self.entries.iter().zip(&used);
            let unused = entries.filter(|(_, used)| !**used).map(|(entry, _)| entry);
            let said = unused.filter_map(|it| Some((it.at, flaw(it, pair, plan)?)));
            let found = said.map(|(span, message)| Diagnostic {
                rule: SUPPRESSION_STALE.id,
                severity: severity.unwrap_or(SUPPRESSION_STALE.severity),
                confidence: 1.0,
                document,
                span,
                message,
                fix: None,
                related: Vec::new(),
            });
            all.extend(found);
            all.sort_by_key(|it| (it.document, it.span.start, it.span.end));
        }
    }

    /// Removes what is ignored, and tells for each entry whether it ignored anything.
    fn leave_out(&self, document: usize, all: &mut Vec<Diagnostic>) -> Vec<bool> {
        let scopes = self.by_rule();
        let comments = Cover::of(self.comments.clone());
        let mut places: FxHashMap<&'static str, Vec<Span>> = FxHashMap::default();
        all.retain_mut(|found| {
            let Some(scopes) = scopes
                .get(found.rule)
                .filter(|_| found.document == document)
            else {
                spare(found, None, &comments, document);
                return true;
            };
            let places = places.entry(found.rule).or_default();
            places.push(place(found.span));
            let ignored = scopes.meets(place(found.span));
            if !ignored {
                let edits = found.fix.iter().flat_map(|it| &it.edits);
                places.extend(edits.map(|it| place(it.span)));
                spare(found, Some(scopes), &comments, document);
            }
            !ignored
        });
        let places: FxHashMap<&str, Cover> = places
            .into_iter()
            .map(|(rule, places)| (rule, Cover::of(places)))
            .collect();
        let is_used = |entry: &Entry| {
            let places = places.get(&*entry.rule);
            places.is_some_and(|places| entry.scopes.iter().any(|it| places.meets(*it)))
        };
        self.entries.iter().map(is_used).collect()
    }

    /// Where each rule is ignored.
    fn by_rule(&self) -> FxHashMap<&str, Cover> {
        let mut scopes: FxHashMap<&str, Vec<Span>> = FxHashMap::default();
        for entry in &self.entries {
            scopes.entry(&entry.rule).or_default().extend(&entry.scopes);
        }
        let covers = scopes.into_iter().map(|(rule, it)| (rule, Cover::of(it)));
        covers.collect()
    }

    /// Whether a finding is suppressed that was not made of this text alone.
    pub(super) fn ignores(&self, found: &Diagnostic) -> bool {
        let place = place(found.span);
        let mut of_rule = self.entries.iter().filter(|it| it.rule == found.rule);
        of_rule.any(|it| it.scopes.iter().any(|it| it.overlaps(place)))
    }
}

/// Removes from a fix whatever would change an ignored place or a comment of document number
/// `document`.
fn spare(found: &mut Diagnostic, scopes: Option<&Cover>, comments: &Cover, document: usize) {
    let Some(fix) = found.fix.as_mut().filter(|_| found.document == document) else {
        return;
    };
    if let Some(scopes) = scopes {
        fix.edits.retain(|edit| !scopes.meets(place(edit.span)));
    }
    if fix.edits.is_empty() || fix.edits.iter().any(|it| comments.meets(it.span)) {
        found.fix = None;
    }
}

/// An entry beside the text holds wherever the text has its words.
fn of_sidecar(ignored: &Ignored, text: &str) -> Entry {
    let scopes = match ignored.quoted.as_deref() {
        None => vec![Span::new(0, text.len())],
        Some("") => Vec::new(),
        Some(quoted) => {
            let places = text.match_indices(quoted);
            places
                .map(|(at, _)| Span::new(at, at + quoted.len()))
                .collect()
        }
    };
    Entry {
        rule: ignored.rule.clone(),
        at: Span::new(0, 0),
        scopes,
        everywhere: ignored.quoted.is_none(),
        beside: Some(ignored.clone()),
    }
}

/// What a plan says of a rule: `None` where it is not run.
fn rule_of(plan: &Plan, id: &str) -> Option<Option<Severity>> {
    let asked = plan.rules.iter().find(|asked| asked.rule.id == id);
    asked.map(|asked| asked.severity)
}

/// What is to be said of an entry that ignored nothing.
fn flaw(entry: &Entry, pair: bool, plan: &Plan) -> Option<Message> {
    let name = entry.rule.as_str();
    let message = match rule(name) {
        _ if name.is_empty() => return Some(Message::new("suppression-stale-no-rule")),
        Some(rule) => {
            let looked = match rule.check {
                Check::Text(_) | Check::Both(..) => true,
                Check::Pair(_) => pair,
                _ => false,
            };
            if !looked || rule_of(plan, name).is_none() {
                return None;
            }
            Message::new("suppression-stale").with("rule", name)
        }
        None => match nearest(name, RULES.iter().map(|rule| rule.id)) {
            Some(near) => Message::new("suppression-stale-unknown-near")
                .with("rule", name)
                .with("near", near),
            None => Message::new("suppression-stale-unknown").with("rule", name),
        },
    };
    Some(match &entry.beside {
        None => message,
        Some(it) => Message::new("suppression-stale-beside")
            .with("path", it.path.as_str())
            .with("line", it.line)
            .with("flaw", message),
    })
}
