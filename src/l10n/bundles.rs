//! The embedded `.ftl` files of one language, each parsed when it is first needed.

use std::sync::{Arc, OnceLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
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
    ENGLISH.iter().flat_map(|source| ids(source)).collect()
}

/// The ids that a file defines. Entries start in the first column, so no parser is needed.
fn ids(source: &'static str) -> impl Iterator<Item = &'static str> {
    let id = |line: &'static str| line.split_once('=').map(|(id, _)| id.trim_end());
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(id)
}

/// The bundles of one language.
pub(super) struct Bundles {
    lang: Lang,
    isolation: Isolation,
    numbers: Arc<Numbers>,
    files: [OnceLock<Bundle>; FILES],
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

    /// Looks in the files that are parsed already before it scans the others.
    fn bundle_of(&self, id: &str) -> Option<&Bundle> {
        let mut parsed = self.files.iter().filter_map(OnceLock::get);
        if let Some(bundle) = parsed.find(|bundle| bundle.has_message(id)) {
            return Some(bundle);
        }
        let sources = match self.lang {
            Lang::En => &ENGLISH,
            Lang::Ar => &ARABIC,
        };
        let at = sources
            .iter()
            .position(|source| ids(source).any(|found| found == id))?;
        Some(self.files[at].get_or_init(|| self.parse(sources[at])))
    }

    fn parse(&self, source: &str) -> Bundle {
        // NOTE: `unic-langid` is the type that Fluent wants; it has no digits (`-u-nu-`), and its
        // plural rules are never asked.
        let lang: LanguageIdentifier = self.lang.code().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![lang]);
        bundle.set_use_isolating(self.isolation == Isolation::On);
        functions::register(&mut bundle, &self.numbers);
        // A broken entry costs that entry alone, and the parity test reports it.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        bundle
    }
}
