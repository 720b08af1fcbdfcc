//! `[engine.NAME]`: translation engines by the names that `--translate-with` knows them by.

use toml::de::{DeTable, DeValue};

use super::reader::{Item, Placed, Reader, unknown_value};
use crate::diag::Message;

/// What kind of engine it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineKind {
    /// A program that reads and writes lines of JSON.
    Program,
    /// A server that speaks the LibreTranslate API.
    LibreTranslate,
    /// A server that speaks the chat-completions protocol.
    OpenAi,
}

/// The kinds by their names.
const KINDS: [(&str, EngineKind); 3] = [
    ("program", EngineKind::Program),
    ("libretranslate", EngineKind::LibreTranslate),
    ("openai", EngineKind::OpenAi),
];

/// The keys of an engine.
const KEYS: [&str; 6] = ["kind", "command", "url", "model", "key_env", "timeout"];

/// The longest that an engine may be given for an answer, in seconds: a year.
const LONGEST: u64 = 365 * 24 * 60 * 60;

/// A translation engine with a name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnginePreset {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: EngineKind,
    /// Of a program: what is started.
    pub command: Option<String>,
    /// Of a server: its address, where it is not the usual one.
    pub url: Option<String>,
    /// Of a server with several models: which.
    pub model: Option<String>,
    /// The environment variable that holds its key.
    pub key_env: Option<String>,
    /// How many seconds it has for an answer.
    pub timeout: Option<u64>,
}

/// The engines of a configuration.
pub(super) fn engines<'t>(
    reader: &mut Reader<'t>,
    root: &DeTable<'t>,
) -> Vec<Placed<EnginePreset>> {
    let Some(table) = root.get("engine").and_then(|it| reader.table("engine", it)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (name, item) in table.iter() {
        found.extend(engine(reader, name.get_ref(), item));
    }
    found
}

fn engine<'t>(
    reader: &mut Reader<'t>,
    name: &str,
    item: Item<'_, 't>,
) -> Option<Placed<EnginePreset>> {
    let table = reader.table(name, item)?;
    reader.only(table, &KEYS);
    let mut text = |key: &str| {
        let said = table.get(key).and_then(|it| reader.text(key, it));
        said.map(|it| it.value)
    };
    let (kind, command, url) = (text("kind"), text("command"), text("url"));
    let (model, key_env) = (text("model"), text("key_env"));
    let timeout = table.get("timeout").and_then(|it| seconds(reader, it));
    let mut missing = |key: &str| {
        let message = Message::new("config-engine-needs");
        let message = message.with("engine", name).with("key", key);
        reader.problem(item.span(), message, None);
        None
    };
    let Some(word) = kind else {
        return missing("kind");
    };
    let kind = KINDS.iter().find(|it| it.0 == word).map(|it| it.1);
    match kind {
        Some(EngineKind::Program) if command.is_none() => return missing("command"),
        Some(EngineKind::OpenAi) if model.is_none() => return missing("model"),
        _ => {}
    }
    let Some(kind) = kind else {
        unknown_value(reader, "kind", &word, item, &KINDS.map(|it| it.0));
        return None;
    };
    let preset = EnginePreset {
        name: name.to_owned(),
        kind,
        command,
        url,
        model,
        key_env,
        timeout,
    };
    Some(reader.placed(preset, item.span()))
}

fn seconds(reader: &mut Reader<'_>, item: Item<'_, '_>) -> Option<u64> {
    let number = match item.get_ref() {
        DeValue::Integer(number) => number.as_str().parse().ok(),
        _ => None,
    };
    let number = number.filter(|it| (1..=LONGEST).contains(it));
    if number.is_none() {
        let message = Message::new("config-wrong-type").with("key", "timeout");
        let wanted = Message::new("config-type-seconds");
        reader.problem(item.span(), message.with("wanted", wanted), None);
    }
    number
}
