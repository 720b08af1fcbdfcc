//! Commands: a pair of terms goes into the glossary, as `naqhara glossary add` puts it there.

use serde_json::{Value, json};

use super::checking::Job;
use super::documents::OpenText;
use super::protocol::Execute;
use super::queries::{Answer, Asked, Refusal};
use crate::diag::{Message, Severity};
use crate::names::{Style, Wanted};
use crate::project::pair_of_terms;
use crate::text::{Lang, Span, dominant_language};

/// Takes an English and an Arabic term, and the address of the document whose glossary it is.
pub(super) const ADD: &str = "naqhara.addToGlossary";

/// How many spellings of the other side are proposed.
const PROPOSED: usize = 3;
/// How long a term may be, in characters.
const LONGEST: usize = 80;

/// To add the selected words, each time with another proposal for the other language.
pub(super) fn proposals(
    selected: Span,
    open: &OpenText,
    asked: &mut Asked<'_>,
) -> Result<Vec<Value>, Refusal> {
    let reading = asked.reading(open)?;
    let text = reading.file.text();
    let selected = text
        .get(selected.start..selected.end)
        .unwrap_or_default()
        .trim();
    let engine = &reading.standing.engine;
    let is_term = selected.chars().any(char::is_alphabetic)
        && selected.chars().count() <= LONGEST
        && !selected.contains(['\n', '\r']);
    if !is_term || engine.lists(selected) {
        return Ok(Vec::new());
    }
    let shown = open.shown();
    // Where there is no file, there is nothing to add to.
    if reading.standing.project.own_glossary(&shown)?.is_none() {
        return Ok(Vec::new());
    }
    let own = dominant_language(selected);
    let wanted = Wanted {
        to: Some(own.other()),
        limit: PROPOSED,
        style: Style::default(),
    };
    let spelled = engine.transliterate(selected, &wanted).candidates;
    let action = |other: String| {
        let [en, ar] = match own {
            Lang::En => [selected, &other],
            Lang::Ar => [&other, selected],
        };
        let title = Message::new("lsp-add").with("en", en).with("ar", ar);
        let title = asked.shared.say(&title);
        json!({
            "title": title,
            "kind": "quickfix",
            "command": { "title": title, "command": ADD, "arguments": [en, ar, &*open.uri] },
        })
    };
    Ok(spelled.into_iter().map(|it| action(it.text)).collect())
}

pub(super) fn execute(what: &Execute, asked: &mut Asked<'_>) -> Answer {
    if what.command != ADD {
        return Err(Refusal::Malformed);
    }
    let words: Vec<&str> = what.arguments.iter().filter_map(Value::as_str).collect();
    let [en, ar, uri] = words[..] else {
        return Err(Refusal::Malformed);
    };
    let folder = asked.shared.workspace.first_folder();
    let path = super::uri::path_in(uri, &folder);
    let standing = asked.shared.workspace.standing(&path)?;
    let project = &standing.project;
    let drafts = pair_of_terms(&[en, ar], None)?.glossary;
    let to = project.own_glossary_or_say(&path.to_string_lossy())?;
    let done = project.add_to_glossary(&to, &drafts, true)?;
    for message in done.messages(&to) {
        asked
            .shared
            .show(Severity::Info, &asked.shared.say(&message));
    }
    if done.appended.added > 0 {
        let _ = asked.reload.send(Job::Reload);
    }
    Ok(json!({ "added": done.appended.added }))
}
