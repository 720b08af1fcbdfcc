//! Suppressions: findings that are ignored because a comment in the text or an entry in a file
//! beside it says so; and which of these have nothing left to ignore.

mod cover;
mod hits;
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
use hits::{Hit, Hits};

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

    /// The same for the findings of document number `document`, one by one.
    pub(super) fn applied(self, document: usize) -> Applied {
        Applied {
            scopes: self.by_rule(),
            comments: Cover::of(self.comments),
            entries: self.entries,
            document,
        }
    }

    /// Where each rule is ignored.
    fn by_rule(&self) -> FxHashMap<String, Scopes> {
        let mut all: FxHashMap<&str, Vec<Span>> = FxHashMap::default();
        for entry in &self.entries {
            all.entry(&entry.rule).or_default().extend(&entry.scopes);
        }
        let scopes = |(rule, spans): (&str, Vec<Span>)| (rule.to_owned(), Scopes::of(spans));
        all.into_iter().map(scopes).collect()
    }

    /// Whether a finding is suppressed that was not made of this text alone.
    pub(super) fn ignores(&self, found: &Diagnostic) -> bool {
        let place = place(found.span);
        let mut of_rule = self.entries.iter().filter(|it| it.rule == found.rule);
        of_rule.any(|it| it.scopes.iter().any(|it| it.overlaps(place)))
    }
}

/// Where one rule is ignored, and where it had something to ignore.
#[derive(Clone)]
struct Scopes {
    cover: Cover,
    hits: Hits,
}

impl Scopes {
    fn of(spans: Vec<Span>) -> Scopes {
        Scopes {
            hits: Hits::between(&spans),
            cover: Cover::of(spans),
        }
    }

    /// Whether something at `span` is ignored; that it was is noted.
    fn ignore(&mut self, span: Span) -> bool {
        let ignored = self.cover.meets(place(span));
        if ignored {
            self.hits.add(place(span));
        }
        ignored
    }
}

/// Suppressions while findings come, and which of them have ignored something.
#[derive(Clone)]
pub(super) struct Applied {
    entries: Vec<Entry>,
    /// By rule.
    scopes: FxHashMap<String, Scopes>,
    comments: Cover,
    document: usize,
}

impl Applied {
    /// Whether a finding stays; its fix is left out where it would change what is ignored.
    pub(super) fn keeps(&mut self, found: &mut Diagnostic) -> bool {
        if self.entries.is_empty() || found.document != self.document {
            return true;
        }
        let mut scopes = self.scopes.get_mut(found.rule);
        let ignored = scopes.as_mut().is_some_and(|it| it.ignore(found.span));
        if !ignored {
            spare(found, scopes, &self.comments);
        }
        !ignored
    }

    /// The same before anything was ignored.
    pub(super) fn anew(&self) -> Applied {
        let mut new = self.clone();
        new.scopes.values_mut().for_each(|it| it.hits.clear());
        new
    }

    /// Notes what another one, made by [`Applied::anew`], has ignored.
    pub(super) fn add(&mut self, other: &Applied) {
        self.scopes.iter_mut().for_each(|(rule, scopes)| {
            if let Some(other) = other.scopes.get(rule) {
                scopes.hits.add_all(&other.hits);
            }
        });
    }

    /// What is reported about entries that ignored nothing. `pair` says whether the text was checked
    /// with another.
    pub(super) fn stale(&self, pair: bool, plan: &Plan) -> Vec<Diagnostic> {
        let quiet = |it: &Entry| it.everywhere && it.rule == SUPPRESSION_STALE.id;
        let severity = rule_of(plan, SUPPRESSION_STALE.id);
        let Some(severity) = severity.filter(|_| !self.entries.iter().any(quiet)) else {
            return Vec::new();
        };
        let said = self.unused().into_iter();
        let said = said.filter_map(|it| Some((it.at, flaw(it, pair, plan)?)));
        let found = said.map(|(span, message)| Diagnostic {
            rule: SUPPRESSION_STALE.id,
            severity: severity.unwrap_or(SUPPRESSION_STALE.severity),
            confidence: 1.0,
            document: self.document,
            span,
            message,
            fix: None,
            related: Vec::new(),
        });
        found.collect()
    }

    /// The entries that ignored nothing.
    fn unused(&self) -> Vec<&Entry> {
        let scopes = self.scopes.iter();
        let hit: FxHashMap<&str, Hit<'_>> =
            scopes.map(|(rule, it)| (&**rule, it.hits.sum())).collect();
        let is_used = |entry: &Entry| {
            let hit = hit.get(&*entry.rule);
            hit.is_some_and(|hit| entry.scopes.iter().any(|it| hit.is_in(*it)))
        };
        self.entries.iter().filter(|it| !is_used(it)).collect()
    }
}

/// Removes from a fix whatever would change an ignored place or a comment.
fn spare(found: &mut Diagnostic, scopes: Option<&mut Scopes>, comments: &Cover) {
    let Some(fix) = &mut found.fix else {
        return;
    };
    if let Some(scopes) = scopes {
        fix.edits.retain(|edit| !scopes.ignore(edit.span));
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
                Check::Units(_) => false,
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
