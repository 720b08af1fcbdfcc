//! What holds for a file, and why, for programs: the contract `naqhara/config@1`.

use serde::Serialize;

use crate::lint::config::{Origin, Setting};
use crate::render::config::FileConfig;
use crate::render::shared::json::pretty;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    configurations: Vec<FileRow<'a>>,
}

#[derive(Serialize)]
struct FileRow<'a> {
    path: &'a str,
    files: &'a [String],
    glossary: &'a [String],
    profile: Entry<'a>,
    house: Vec<Entry<'a>>,
    rules: Vec<Entry<'a>>,
}

/// A key, its value and why: `profile`, a decision of the style guide, or a rule.
#[derive(Serialize)]
struct Entry<'a> {
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

fn row<'a>(shown: &'a FileConfig<'_>) -> FileRow<'a> {
    let resolved = shown.resolved;
    let decisions = resolved.decisions.iter().map(|it| Entry {
        key: it.key,
        value: it.value.as_deref(),
        origin: (&it.origin).into(),
    });
    let rules = resolved.rules.iter().map(|it| Entry {
        key: it.rule.id,
        value: Some(match it.setting {
            Setting::Off => "off",
            Setting::On => it.rule.severity.name(),
            Setting::Severity(severity) => severity.name(),
        }),
        origin: (&it.origin).into(),
    });
    FileRow {
        path: shown.path,
        files: &shown.files,
        glossary: &shown.glossary,
        profile: Entry {
            key: "profile",
            value: Some(resolved.profile.0),
            origin: (&resolved.profile.1).into(),
        },
        house: decisions.collect(),
        rules: rules.collect(),
    }
}
