//! StyleGuide styles that are part of the library, each decision with the source that says so.

use super::keys::{KEYS, Key, Value};
use super::parse::decision;
use super::reader::{ConfigProblem, Reader};
use crate::diag::Message;

/// The profiles by their names, as `src/lint/profiles/` holds them.
pub static PROFILES: &[(&str, &str)] = &[
    ("neutral", include_str!("../profiles/neutral.toml")),
    ("egypt", include_str!("../profiles/egypt.toml")),
    ("levant-gulf", include_str!("../profiles/levant-gulf.toml")),
    ("levant", include_str!("../profiles/levant.toml")),
    ("gulf", include_str!("../profiles/gulf.toml")),
    ("maghreb", include_str!("../profiles/maghreb.toml")),
    (
        "tunisia-algeria",
        include_str!("../profiles/tunisia-algeria.toml"),
    ),
    ("morocco", include_str!("../profiles/morocco.toml")),
    ("un", include_str!("../profiles/un.toml")),
    (
        "wikipedia-ar",
        include_str!("../profiles/wikipedia-ar.toml"),
    ),
    ("microsoft", include_str!("../profiles/microsoft.toml")),
];

/// What a profile decides.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The question.
    pub key: &'static Key,
    /// The answer.
    pub value: Value,
    /// Where it is from.
    pub source: String,
    /// Whether only restyling goes by it: the press that the profile is about differs, so that no text
    /// is reported for it.
    pub restyle_only: bool,
}

/// The name as the list has it.
pub fn is_profile(name: &str) -> Option<&'static str> {
    let found = PROFILES.iter().find(|(it, _)| *it == name);
    found.map(|(name, _)| *name)
}

/// The decisions of a profile of that name; none where there is no such profile.
pub fn profile(name: &str) -> Vec<Decided> {
    let found = PROFILES.iter().find(|(it, _)| *it == name);
    found.map_or_else(Vec::new, |(name, text)| read(name, text).0)
}

fn read(name: &str, text: &str) -> (Vec<Decided>, Vec<ConfigProblem>) {
    let mut reader = Reader::new(name, text);
    let root = reader.root();
    let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    reader.only(&root, &names);
    let mut found = Vec::new();
    for key in KEYS {
        let Some(item) = root.get(key.name) else {
            continue;
        };
        let Some(table) = reader.table(key.name, item) else {
            continue;
        };
        reader.only(table, &["value", "source", "restyle_only"]);
        let value = table.get("value");
        let value = value.and_then(|it| decision(&mut reader, key, it));
        let source = table.get("source");
        let source = source.and_then(|it| reader.text("source", it));
        let only = table.get("restyle_only");
        let only = only.and_then(|it| reader.flag("restyle_only", it));
        match (value, source) {
            (Some(value), Some(source)) => found.push(Decided {
                key,
                value: value.value.1,
                source: source.value,
                restyle_only: only.is_some_and(|it| it.value),
            }),
            _ => reader.problem(item.span(), Message::new("config-no-source"), None),
        }
    }
    (found, reader.problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_of_wider_regions_exist() {
        for (name, wider) in crate::glossary::WIDER {
            assert!(is_profile(name).is_some() && is_profile(wider).is_some());
        }
    }

    #[test]
    fn every_decision_of_a_profile_has_a_source() {
        for (name, text) in PROFILES {
            let (decided, problems) = read(name, text);
            assert_eq!(problems, [], "{name}");
            assert_eq!(decided.is_empty(), *name == "neutral", "{name}");
            assert!(decided.iter().all(|it| it.source.len() > 20), "{name}");
        }
        assert!(profile("no-such").is_empty());
        let digits = |name| profile(name).into_iter().find(|it| it.key.name == "digits");
        assert!(digits("egypt").is_some_and(|it| it.restyle_only));
        assert!(digits("maghreb").is_some_and(|it| !it.restyle_only));
        assert_eq!(read("x", "digits = { value = \"western\" }").1.len(), 1);
    }
}
