//! What holds for a file, and why, for people.

use crate::bidi;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::lint::config::{Origin, Setting};
use crate::render::Medium;
use crate::render::config::FileConfig;

/// One block for each file.
pub(super) fn render(all: &[FileConfig<'_>], words: &Localizer, medium: Medium) -> String {
    let blocks: Vec<String> = all.iter().map(|it| block(it, words, medium)).collect();
    medium.lay_out(blocks.join("\n"), words.lang())
}

fn block(shown: &FileConfig<'_>, words: &Localizer, medium: Medium) -> String {
    let label = |id: &'static str| words.text(&Message::new(id));
    let path = |it: &str| medium.insert(&bidi::visible_in_line(it));
    let listed = |paths: &[String]| {
        if paths.is_empty() {
            return "-".to_owned();
        }
        let paths: Vec<String> = paths.iter().map(|it| path(it)).collect();
        paths.join(", ")
    };
    let resolved = shown.resolved;
    let mut text = format!("{}\n", medium.strong(&path(shown.path)));
    let head = [
        ("config-files", listed(&shown.files)),
        ("config-glossary", listed(&shown.glossary)),
        (
            "config-profile",
            format!(
                "{}  {}",
                resolved.profile.0,
                medium.dim(&why(&resolved.profile.1, words, medium))
            ),
        ),
    ];
    for (id, value) in head {
        text.push_str(&format!("  {}: {value}\n", label(id)));
    }
    text.push_str(&format!("  {}:\n", label("config-house")));
    for it in &resolved.decisions {
        let value = it.value.as_deref().unwrap_or("open");
        let why = why(&it.origin, words, medium);
        text.push_str(&row(it.key, &medium.insert(value), &why, medium));
    }
    text.push_str(&format!("  {}:\n", label("config-rules")));
    for it in &resolved.rules {
        let value = match it.setting {
            Setting::Off => "off",
            Setting::On => it.rule.severity.name(),
            Setting::Severity(severity) => severity.name(),
        };
        let why = why(&it.origin, words, medium);
        text.push_str(&row(it.rule.id, value, &why, medium));
    }
    text
}

fn row(name: &str, value: &str, why: &str, medium: Medium) -> String {
    let gap = 14_usize.saturating_sub(medium.width(value)).max(1);
    let why = medium.dim(why);
    format!("    {name:<26} {value}{}{why}\n", " ".repeat(gap))
}

fn why(origin: &Origin, words: &Localizer, medium: Medium) -> String {
    match origin {
        Origin::Default => words.text(&Message::new("config-default")),
        Origin::CommandLine => words.text(&Message::new("config-command-line")),
        Origin::Profile { name, source } => format!("{name}: {}", medium.insert(source)),
        Origin::File(place) => {
            let place = format!("{}:{}:{}", place.path, place.line, place.column);
            medium.insert(&bidi::visible_in_line(&place))
        }
    }
}
