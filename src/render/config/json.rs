//! What holds for a file, and why, for programs: the contract `naqhara/config@1`.

use serde::Serialize;

use crate::lint::config::{Origin, Setting};
use crate::render::config::FileConfig;
use crate::render::shared::json::pretty;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    configurations: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    path: &'a str,
    files: &'a [String],
    glossary: &'a [String],
    profile: Said<'a>,
    house: Vec<Said<'a>>,
    rules: Vec<Said<'a>>,
}

/// A key, its value and why: `profile`, a question of the house, or a rule.
#[derive(Serialize)]
struct Said<'a> {
    key: &'static str,
    value: Option<&'a str>,
    origin: Why<'a>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Why<'a> {
    Default,
    Profile {
        profile: &'static str,
        source: &'a str,
    },
    File {
        path: &'a str,
        line: usize,
        column: usize,
    },
    CommandLine,
}

impl<'a> From<&'a Origin> for Why<'a> {
    fn from(origin: &'a Origin) -> Why<'a> {
        match origin {
            Origin::Default => Why::Default,
            Origin::Profile { name, source } => Why::Profile {
                profile: name,
                source,
            },
            Origin::File(place) => Why::File {
                path: &place.path,
                line: place.line,
                column: place.column,
            },
            Origin::CommandLine => Why::CommandLine,
        }
    }
}

/// One row for each file.
pub(super) fn render(all: &[FileConfig<'_>]) -> String {
    pretty(&Report {
        schema: "naqhara/config@1",
        configurations: all.iter().map(row).collect(),
    })
}

fn row<'a>(shown: &'a FileConfig<'_>) -> Row<'a> {
    let resolved = shown.resolved;
    let decisions = resolved.decisions.iter().map(|it| Said {
        key: it.key,
        value: it.value.as_deref(),
        origin: (&it.origin).into(),
    });
    let rules = resolved.rules.iter().map(|it| Said {
        key: it.rule.id,
        value: Some(match it.setting {
            Setting::Off => "off",
            Setting::On => it.rule.severity.name(),
            Setting::Severity(severity) => severity.name(),
        }),
        origin: (&it.origin).into(),
    });
    Row {
        path: shown.path,
        files: &shown.files,
        glossary: &shown.glossary,
        profile: Said {
            key: "profile",
            value: Some(resolved.profile.0),
            origin: (&resolved.profile.1).into(),
        },
        house: decisions.collect(),
        rules: rules.collect(),
    }
}
