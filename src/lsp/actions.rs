//! What can be done about a finding: its fix, all fixes of its rule, ignoring it; and all safe fixes of
//! a document, which are those of `naqhara lint --fix`.

use std::sync::Arc;

use serde_json::{Value, json};

use super::changes;
use super::checking;
use super::commands;
use super::diagnostics::Writer;
use super::documents::OpenText;
use super::ignoring;
use super::places::Places;
use super::protocol::{ActionContext, InRange, TextEdit};
use super::queries::{Answer, Asked, Refusal};
use super::shared::Checked;
use crate::diag::{self, Edit, Fix, Message};
use crate::document::{Document, Incoming, decode_incoming};
use crate::lint::Plan;
use crate::lint::fix::FixOptions;
use crate::text::Span;

/// The kind of the action that applies all safe fixes.
const FIX_ALL: &str = "source.fixAll.naqhara";
const QUICK_FIX: &str = "quickfix";

/// How many findings get actions at a time: a client may ask for those of a whole document.
const MOST: usize = 100;

/// How long the words of a title may be, in characters.
const MOST_SHOWN: usize = 40;

/// What can be done in a stretch of a document.
pub(super) fn offer(at: InRange, asked: &mut Asked<'_>) -> Answer {
    let open = asked.open(&at.text_document.uri)?;
    let checked = checking::checked(&open, Arc::clone(&asked.documents), asked.shared)?;
    let settings = asked.shared.settings();
    let writer = Writer::new(&open, &settings);
    let wanted = writer.places.span(at.range);
    let ActionContext { only, diagnostics } = at.context;
    // A client that names findings wants their fixes, however large the range is.
    let named: Vec<(Span, Value)> = diagnostics
        .into_iter()
        .map(|it| (writer.places.span(it.range), it.code))
        .collect();
    let is_wanted = |it: &diag::Diagnostic| {
        let is_named = named
            .iter()
            .any(|(at, code)| *at == it.span && code == it.rule);
        named.is_empty() || is_named
    };
    let wants = |kind: &str| {
        let under = |it: &String| {
            kind == it
                || kind
                    .strip_prefix(it.as_str())
                    .is_some_and(|it| it.starts_with('.'))
        };
        only.as_ref().is_none_or(|all| all.iter().any(under))
    };
    let mut actions = Vec::new();
    if wants(QUICK_FIX) {
        let here = checked
            .found
            .diagnostics
            .iter()
            .filter(|it| it.document == 0);
        let here = here.filter(|it| it.span.start <= wanted.end && wanted.start <= it.span.end);
        let here = here.filter(|it| is_wanted(it)).take(MOST);
        let here: Vec<&diag::Diagnostic> = here.collect();
        let text = Incoming::Text(open.text.to_string());
        let offer = Offer {
            document: decode_incoming(&open.shown(), text).ok().map(|it| it.0),
            asked,
            open: &open,
            checked: &checked,
            writer: &writer,
        };
        for found in &here {
            actions.extend(offer.of_finding(found)?);
        }
        if settings.single_fix && !named.is_empty() {
            actions.truncate(1);
            return Ok(Value::Array(actions));
        }
        actions.extend(offer.of_rules(&here)?);
        if !wanted.is_empty() {
            actions.extend(commands::proposals(wanted, &open, asked)?);
        }
    }
    let is_safe = |it: &diag::Diagnostic| it.fix.as_ref().is_some_and(|it| it.safe);
    if wants(FIX_ALL) && checked.found.diagnostics.iter().any(is_safe) {
        let title = asked.shared.say(&Message::new("lsp-fix-all"));
        let action = json!({ "title": title, "kind": FIX_ALL });
        actions.push(with_edit(action, &open, None, asked)?);
    }
    Ok(Value::Array(actions))
}

struct Offer<'o, 'a> {
    asked: &'o Asked<'a>,
    open: &'o OpenText,
    /// The same as a document of its format.
    document: Option<Document>,
    checked: &'o Checked,
    writer: &'o Writer<'o>,
}

impl Offer<'_, '_> {
    /// Its fix, and to ignore it.
    fn of_finding(&self, found: &diag::Diagnostic) -> Result<Vec<Value>, Refusal> {
        let diagnostic = self.writer.write(found);
        let mut actions = Vec::new();
        if let Some(fix) = &found.fix {
            let edits = fix.edits.iter().map(|it| self.writer.places.edit(it));
            let edits: Vec<TextEdit> = edits.collect();
            actions.push(json!({
                "title": self.title(fix),
                "kind": QUICK_FIX,
                "isPreferred": fix.safe,
                "diagnostics": [diagnostic],
                "edit": workspace_edit(self.open, &edits, self.asked),
            }));
        }
        let document = self.document.as_ref();
        let ignored = |it| ignoring::edit(self.open, it, found, &self.writer.places, self.asked);
        if let Some(edit) = document.and_then(ignored) {
            let title = Message::new("lsp-ignore").with("rule", found.rule);
            actions.push(json!({
                "title": self.asked.shared.say(&title),
                "kind": QUICK_FIX,
                "diagnostics": [diagnostic],
                "edit": edit,
            }));
        }
        Ok(actions)
    }

    /// For each rule that has found something here: all its fixes in the document, where there are
    /// several.
    fn of_rules(&self, here: &[&diag::Diagnostic]) -> Result<Vec<Value>, Refusal> {
        let mut rules: Vec<&str> = here.iter().map(|it| it.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        let mut actions = Vec::new();
        for rule in rules {
            let own = self.checked.found.diagnostics.iter();
            let fixes = own.filter(|it| it.rule == rule && it.document == 0);
            let fixes: Vec<&Fix> = fixes.filter_map(|it| it.fix.as_ref()).collect();
            if fixes.len() < 2 {
                continue;
            }
            let title = if fixes.iter().all(|it| it.safe) {
                "lsp-fix-rule"
            } else {
                "lsp-fix-rule-suggested"
            };
            let title = Message::new(title)
                .with("rule", rule)
                .with("count", fixes.len());
            let action = json!({ "title": self.asked.shared.say(&title), "kind": QUICK_FIX });
            actions.push(with_edit(action, self.open, Some(rule), self.asked)?);
        }
        Ok(actions)
    }

    /// What a fix does, in words.
    fn title(&self, fix: &Fix) -> String {
        let [kept, other] = if fix.safe {
            ["lsp-fix-to", "lsp-fix"]
        } else {
            ["lsp-suggest-to", "lsp-suggest"]
        };
        let message = match &fix.edits[..] {
            [Edit { span, text }] => {
                let was = self.open_text(*span);
                match (was, text.trim().is_empty()) {
                    (Some(was), false) if !was.trim().is_empty() => Message::new(kept)
                        .with("old", shown(was))
                        .with("new", shown(text)),
                    _ => Message::new(other),
                }
            }
            _ => Message::new(other),
        };
        self.asked.shared.say(&message)
    }

    fn open_text(&self, span: Span) -> Option<&str> {
        let text = self.open.text.trim_start_matches('\u{FEFF}');
        text.get(span.start..span.end)
    }
}

/// Words for a title: a part of them where they are long.
fn shown(words: &str) -> String {
    match words.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// An action whose edit comes when it is chosen, where the client can wait for it.
fn with_edit(mut action: Value, open: &OpenText, rule: Option<&str>, asked: &Asked<'_>) -> Answer {
    if asked.shared.settings().resolves {
        action["data"] = json!({ "uri": &*open.uri, "rule": rule });
    } else {
        action["edit"] = fixes(open, rule, asked)?;
    }
    Ok(action)
}

/// The edit of an action that was chosen.
pub(super) fn resolve(mut action: Value, asked: &mut Asked<'_>) -> Answer {
    let of = |name: &str| {
        action
            .pointer(name)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    if let Some(uri) = of("/data/uri") {
        let open = asked.open(&uri)?;
        action["edit"] = fixes(&open, of("/data/rule").as_deref(), asked)?;
    }
    Ok(action)
}

/// All fixes of a rule, or all safe ones.
fn fixes(open: &OpenText, rule: Option<&str>, asked: &Asked<'_>) -> Answer {
    let standing = asked.shared.workspace.standing(&open.path)?;
    let (plan, options) = match rule {
        None => (Arc::clone(&standing.plan), FixOptions::SAFE),
        Some(rule) => {
            let mut plan = Plan::clone(&standing.plan);
            plan.rules.retain(|it| it.rule.id == rule);
            (Arc::new(plan), FixOptions::ALL)
        }
    };
    let documents = Arc::clone(&asked.documents);
    let outcome = checking::fixed(open, documents, &standing, &plan, options)?;
    let edits = outcome.change.map_or_else(Vec::new, |it| {
        changes::between(it.before.text(), it.after.text())
    });
    let places = Places::of_document(&open.text, asked.shared.settings().unit);
    let edits: Vec<TextEdit> = edits.iter().map(|it| places.edit(it)).collect();
    Ok(workspace_edit(open, &edits, asked))
}

/// Edits of one open document.
pub(super) fn workspace_edit(open: &OpenText, edits: &[TextEdit], asked: &Asked<'_>) -> Value {
    let edits = DocumentEdits {
        uri: Arc::clone(&open.uri),
        version: Some(open.version),
        edits: edits.to_vec(),
    };
    workspace_edits(&[edits], asked)
}

/// What is changed in a document.
pub(super) struct DocumentEdits {
    pub(super) uri: Arc<str>,
    /// The version that the edits are for, where it is open.
    pub(super) version: Option<i32>,
    pub(super) edits: Vec<TextEdit>,
}

/// Edits of several documents.
pub(super) fn workspace_edits(all: &[DocumentEdits], asked: &Asked<'_>) -> Value {
    if asked.shared.settings().versioned_edits {
        let change = |it: &DocumentEdits| {
            json!({
                "textDocument": { "uri": &*it.uri, "version": it.version },
                "edits": it.edits,
            })
        };
        return json!({ "documentChanges": all.iter().map(change).collect::<Vec<_>>() });
    }
    let changes = all.iter().map(|it| (it.uri.to_string(), json!(it.edits)));
    json!({ "changes": changes.collect::<serde_json::Map<_, _>>() })
}
