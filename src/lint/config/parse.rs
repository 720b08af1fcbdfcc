//! One `naqhara.toml` as it is written.

use std::ops::Range;

use globset::{GlobBuilder, GlobMatcher};
use toml::de::{DeTable, DeValue};

use super::engines::{EnginePreset, engines};
use super::keys::{KEYS, Key, OPEN, Value, Wanted};
use super::profile::{PROFILES, is_profile};
use super::reader::{ConfigProblem, Item, Placed, Reader, nearest, suggestion, unknown_value};
use super::size::Size;
use crate::diag::{Message, Severity};
use crate::lint::{RULES, Rule, StyleGuide, rule};

/// The keys outside all tables, and the tables.
const ROOT: [&str; 8] = [
    "extends",
    "glossary",
    "dictionaries",
    "engine",
    "starter",
    "max-input",
    "lint",
    "serve",
];

/// What a configuration says of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// It is not run.
    Off,
    /// It is run, with its own severity.
    On,
    /// It is run, and all its findings have this severity.
    Severity(Severity),
}

/// Statements that hold together: of a file, or of one of its overrides.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// The profile; it discards what earlier layers decided about style.
    pub profile: Option<Placed<&'static str>>,
    /// What is said about rules.
    pub rules: Vec<Placed<(&'static Rule, Setting)>>,
    /// What is said about style.
    pub style: Vec<Placed<(&'static Key, Value)>>,
}

/// Statements for some files.
#[derive(Clone, Debug)]
pub struct Override {
    /// Which files, by their path from the folder of the configuration.
    pub paths: Vec<GlobMatcher>,
    /// What holds for them.
    pub layer: Layer,
}

/// One file.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The files that this one goes on from, by their path from its folder.
    pub extends: Vec<Placed<String>>,
    /// The glossaries, by their path from its folder; `None` where nothing is said of them.
    pub glossary: Option<Vec<Placed<String>>>,
    /// The dictionaries, by their path from its folder; `None` where nothing is said of them.
    pub dictionaries: Option<Vec<Placed<String>>>,
    /// The translation engines that it names.
    pub engines: Vec<Placed<EnginePreset>>,
    /// Whether the starter glossary lies below them; `None` where nothing is said of it.
    pub starter: Option<Placed<bool>>,
    /// The origins of browser extensions that the local server answers.
    pub extensions: Vec<Placed<String>>,
    /// How many bytes a text may have; `None` where nothing is said of it.
    pub max_input: Option<Placed<Size>>,
    /// What holds for all files.
    pub base: Layer,
    /// What holds for some.
    pub overrides: Vec<Override>,
}

impl Config {
    /// Reads a configuration. What is wrong with it comes with its place; the rest is read.
    pub fn parse(path: &str, text: &str) -> (Config, Vec<ConfigProblem>) {
        let mut reader = Reader::new(path, text);
        let root = reader.root();
        let mut config = Config::default();
        if !reader.problems.is_empty() {
            // What follows a slip of TOML is seldom where it seems to be.
            return (config, reader.problems);
        }
        reader.only(&root, &ROOT);
        if let Some(item) = root.get("extends") {
            config.extends = reader.texts("extends", item, true);
        }
        if let Some(item) = root.get("glossary") {
            config.glossary = Some(reader.texts("glossary", item, true));
        }
        if let Some(item) = root.get("dictionaries") {
            config.dictionaries = Some(reader.texts("dictionaries", item, true));
        }
        config.engines = engines(&mut reader, &root);
        if let Some(item) = root.get("starter") {
            config.starter = reader.flag("starter", item);
        }
        if let Some(item) = root.get("max-input") {
            config.max_input = reader.size("max-input", item);
        }
        if let Some(serve) = root.get("serve").and_then(|it| reader.table("serve", it)) {
            reader.only(serve, &["extensions"]);
            let item = serve.get("extensions");
            let all = item.map(|it| reader.texts("extensions", it, false));
            config.extensions = all.unwrap_or_default();
        }
        if let Some(lint) = root.get("lint").and_then(|it| reader.table("lint", it)) {
            reader.only(lint, &["profile", "rules", "house", "overrides"]);
            config.base = layer(&mut reader, lint);
            config.overrides = overrides(&mut reader, lint);
        }
        let mut problems = reader.problems;
        problems.sort_by_key(|it| (it.place.line, it.place.column));
        (config, problems)
    }
}

fn layer<'t>(reader: &mut Reader<'t>, table: &DeTable<'t>) -> Layer {
    let mut layer = Layer::default();
    if let Some(item) = table.get("profile") {
        layer.profile = profile(reader, item);
    }
    if let Some(rules) = table.get("rules").and_then(|it| reader.table("rules", it)) {
        for (key, item) in rules.iter() {
            let found = setting(reader, key.get_ref(), key.span(), item);
            layer.rules.extend(found);
        }
    }
    if let Some(style) = table.get("house").and_then(|it| reader.table("house", it)) {
        let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
        reader.only(style, &names);
        for key in KEYS {
            let item = style.get(key.name);
            layer
                .style
                .extend(item.and_then(|it| decision(reader, key, it)));
        }
    }
    layer
}

fn profile<'t>(reader: &mut Reader<'t>, item: Item<'_, 't>) -> Option<Placed<&'static str>> {
    let said = reader.text("profile", item)?;
    let name = said.value.as_str();
    let names: Vec<&'static str> = PROFILES.iter().map(|(name, _)| *name).collect();
    match is_profile(name) {
        Some(name) => Some(reader.placed(name, item.span())),
        None => {
            let message = Message::new("config-unknown-profile").with("profile", name);
            reader.problem(item.span(), message, Some(suggestion(name, &names)));
            None
        }
    }
}

fn setting<'t>(
    reader: &mut Reader<'t>,
    id: &str,
    bytes: Range<usize>,
    item: Item<'_, 't>,
) -> Option<Placed<(&'static Rule, Setting)>> {
    let Some(rule) = rule(id) else {
        let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        let message = Message::new("lint-unknown-rule").with("rule", id);
        let help = match nearest(id, ids) {
            Some(near) => Message::new("args-did-you-mean").with("suggestion", near),
            None => Message::new("lint-unknown-rule.help"),
        };
        reader.problem(bytes, message, Some(help));
        return None;
    };
    let word = match item.get_ref() {
        DeValue::Table(options) => {
            reader.only(options, &["severity"]);
            options.get("severity")?
        }
        _ => item,
    };
    let said = reader.text(id, word)?;
    let setting = match said.value.as_str() {
        "off" => Setting::Off,
        "on" => Setting::On,
        "info" => Setting::Severity(Severity::Info),
        "warning" => Setting::Severity(Severity::Warning),
        "error" => Setting::Severity(Severity::Error),
        other => {
            unknown_value(
                reader,
                id,
                other,
                word,
                &["off", "on", "info", "warning", "error"],
            );
            return None;
        }
    };
    let place = said.place;
    Some(Placed {
        value: (rule, setting),
        place,
    })
}

/// An answer to one question of the style guide.
pub(super) fn decision<'t>(
    reader: &mut Reader<'t>,
    key: &'static Key,
    item: Item<'_, 't>,
) -> Option<Placed<(&'static Key, Value)>> {
    let value = match (item.get_ref(), key.wanted) {
        (DeValue::String(word), _) if word == OPEN => Value::Open,
        (DeValue::String(word), Wanted::Words(_)) => Value::Word(word.to_string()),
        (DeValue::Boolean(flag), Wanted::Flag) => Value::Flag(*flag),
        (DeValue::Array(_), Wanted::Texts) => {
            let texts = reader.texts(key.name, item, false);
            Value::Texts(texts.into_iter().map(|it| it.value).collect())
        }
        (_, wanted) => {
            let wanted = match wanted {
                Wanted::Words(_) => "config-type-text",
                Wanted::Flag => "config-type-flag",
                Wanted::Texts => "config-type-texts",
            };
            reader.wrong_type(key.name, item, wanted);
            return None;
        }
    };
    if !(key.set)(&mut StyleGuide::default(), &value) {
        if let (Value::Word(word), Wanted::Words(words)) = (&value, key.wanted) {
            let mut known = words();
            known.push(OPEN);
            unknown_value(reader, key.name, word, item, &known);
        }
        return None;
    }
    Some(reader.placed((key, value), item.span()))
}

fn overrides<'t>(reader: &mut Reader<'t>, lint: &DeTable<'t>) -> Vec<Override> {
    let Some(item) = lint.get("overrides") else {
        return Vec::new();
    };
    let Some(all) = item.get_ref().as_array() else {
        reader.wrong_type("overrides", item, "config-type-tables");
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in all.iter() {
        let Some(table) = reader.table("overrides", item) else {
            continue;
        };
        reader.only(table, &["paths", "profile", "rules", "house"]);
        let patterns = match table.get("paths") {
            Some(paths) => reader.texts("paths", paths, true),
            None => {
                reader.problem(item.span(), Message::new("config-no-paths"), None);
                continue;
            }
        };
        let paths = patterns.iter().filter_map(|it| glob(reader, it)).collect();
        let layer = layer(reader, table);
        found.push(Override { paths, layer });
    }
    found
}

/// A pattern without a slash holds in every folder, as in a `.gitignore`.
fn glob(reader: &mut Reader<'_>, pattern: &Placed<String>) -> Option<GlobMatcher> {
    let anywhere = if pattern.value.contains('/') {
        pattern.value.trim_start_matches("./").to_owned()
    } else {
        format!("**/{}", pattern.value)
    };
    let glob = GlobBuilder::new(&anywhere).literal_separator(true).build();
    match glob {
        Ok(glob) => Some(glob.compile_matcher()),
        Err(error) => {
            reader.problems.push(ConfigProblem {
                place: pattern.place.clone(),
                message: Message::new("config-bad-glob")
                    .with("glob", pattern.value.as_str())
                    .with("text", error.kind().to_string()),
                help: None,
            });
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_read(text in "(\\[|\\]|lint|rules|house|overrides|\\.|=|\"|'|\n| |un|digits|paths|\\{|\\}|,|[0-9]|ال|#|ar-latin-comma|off)*") {
            let (_, problems) = Config::parse("x", &text);
            prop_assert!(problems.iter().all(|it| it.place.line > 0 && it.place.column > 0));
        }
    }
}
