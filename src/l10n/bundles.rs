//! The embedded `.ftl` files of one language, each entry parsed when it is first said.

use std::sync::{Arc, OnceLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::numbers::Numbers;
use super::{Isolation, functions};
use crate::text::Lang;

type Bundle = FluentBundle<FluentResource>;

/// The files of a language. An entry may refer to entries of its own file only.
const FILES: usize = 5;

const ENGLISH: [&str; FILES] = [
    include_str!("../../locales/en/cli.ftl"),
    include_str!("../../locales/en/rules.ftl"),
    include_str!("../../locales/en/facts.ftl"),
    include_str!("../../locales/en/summary.ftl"),
    include_str!("../../locales/en/web.ftl"),
];

const ARABIC: [&str; FILES] = [
    include_str!("../../locales/ar/cli.ftl"),
    include_str!("../../locales/ar/rules.ftl"),
    include_str!("../../locales/ar/facts.ftl"),
    include_str!("../../locales/ar/summary.ftl"),
    include_str!("../../locales/ar/web.ftl"),
];

/// The ids of all messages, in the order of the English files; attributes and terms apart.
pub fn message_ids() -> Vec<&'static str> {
    let entries = ENGLISH.iter().flat_map(|source| entries(source));
    entries
        .map(|(id, _)| id)
        .filter(|id| !id.starts_with('-'))
        .collect()
}

/// One message or term, parsed when it is first said.
struct Entry {
    source: &'static str,
    bundle: OnceLock<Bundle>,
}

/// The entries of one file by their id.
type File = FxHashMap<&'static str, Entry>;

/// The messages of one language.
///
/// A command says few of all the messages, and parsing them all would take longer than most
/// commands run. So a file is only cut into its entries, which is a look at the first byte of
/// each line, and each entry is parsed on its own, together with those that it refers to.
pub(super) struct Bundles {
    lang: Lang,
    isolation: Isolation,
    numbers: Arc<Numbers>,
    files: [OnceLock<File>; FILES],
}

impl Bundles {
    pub(super) fn new(lang: Lang, isolation: Isolation) -> Bundles {
        Bundles {
            lang,
            isolation,
            numbers: Arc::new(Numbers::new(lang)),
            files: [const { OnceLock::new() }; FILES],
        }
    }

    pub(super) fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// The words of the message `id` or the attribute `id.attribute`; `None` where the entry is
    /// missing or Fluent reports any error.
    pub(super) fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let bundle = self.bundle_of(id)?;
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    fn bundle_of(&self, id: &str) -> Option<&Bundle> {
        let sources = match self.lang {
            Lang::En => &ENGLISH,
            Lang::Ar => &ARABIC,
        };
        let files = self.files.iter().zip(sources);
        let mut files = files.map(|(file, source)| file.get_or_init(|| index(source)));
        let (file, entry) = files.find_map(|file| Some((file, file.get(id)?)))?;
        Some(entry.bundle.get_or_init(|| self.parse(file, entry)))
    }

    fn parse(&self, file: &File, entry: &Entry) -> Bundle {
        // NOTE: `unic-langid` is the type that Fluent wants; it has no digits (`-u-nu-`), and its
        // plural rules are never asked.
        let lang: LanguageIdentifier = self.lang.code().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![lang]);
        bundle.set_use_isolating(self.isolation == Isolation::On);
        functions::register(&mut bundle, &self.numbers);
        // What is broken costs that entry alone, and the parity test reports it.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(closure(file, entry));
        bundle.add_resource_overriding(resource);
        bundle
    }
}

fn index(source: &'static str) -> File {
    let entry = |source| Entry {
        source,
        bundle: OnceLock::new(),
    };
    entries(source)
        .map(|(id, source)| (id, entry(source)))
        .collect()
}

/// Cuts a file into its entries: `(id, text)`, a term's id with its hyphen. An entry begins with
/// its id in the first column, and all its other lines are indented.
fn entries(source: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let breaks = source.match_indices('\n').map(|(at, _)| at + 1);
    let starts = std::iter::once(0).chain(breaks).filter(|&at| {
        let first = source.as_bytes().get(at);
        first.is_none_or(|&byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#'))
    });
    let ends = starts.clone().skip(1);
    starts
        .zip(ends.chain([source.len()]))
        .filter_map(|(start, end)| {
            let entry = &source[start..end];
            let (id, _) = entry.split_once('=')?;
            (!id.starts_with('#')).then(|| (id.trim_end(), entry))
        })
}

/// The text of `entry` and of all entries of its file that it refers to.
fn closure(file: &File, entry: &Entry) -> String {
    let mut parts = vec![entry.source];
    let mut done = 0;
    while let Some(source) = parts.get(done).copied() {
        done += 1;
        for found in references(source).filter_map(|id| file.get(id)) {
            if !parts.contains(&found.source) {
                parts.push(found.source);
            }
        }
    }
    parts.join("\n")
}

/// The words behind an opening brace: `{ other-message }`, `{ -term.attribute }`. Some are names
/// of functions, which no entry is called.
fn references(source: &'static str) -> impl Iterator<Item = &'static str> {
    source.split('{').skip(1).map(|rest| {
        let rest = rest.trim_start();
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_cut_into_entries() {
        let source = "### File\n\na = A { b } { -t }\n    .help = H\n# Note = n\nb =\n    { PLURAL($n) ->\n\
            \x20       *[other] { c.x }\n    }\n-t = T\nc = C\n";
        let file = index(source);
        let ids: Vec<&str> = entries(source).map(|(id, _)| id).collect();
        assert_eq!(ids, ["a", "b", "-t", "c"]);
        assert_eq!(file["a"].source, "a = A { b } { -t }\n    .help = H\n");
        let all = closure(&file, &file["a"]);
        assert!(all.contains("-t = T") && all.contains("c = C") && !all.contains("Note"));
        assert_eq!(closure(&file, &file["c"]), "c = C\n");
    }
}
