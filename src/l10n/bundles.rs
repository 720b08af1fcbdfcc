//! The embedded `.ftl` files of one language, each entry parsed when it is first formatted.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::numbers::Numbers;
use super::{Isolation, functions};
use crate::text::Lang;

type Bundle = FluentBundle<FluentResource>;

/// The files of a language. An entry may refer to entries of its own file only.
const FILES: usize = 8;

/// A file, cut into its entries when the program is built.
struct Source {
    text: &'static str,
    /// Where entries and comments begin, and the length of the file.
    starts: &'static [u32],
}

macro_rules! source {
    ($path:literal) => {{
        const TEXT: &str = include_str!($path);
        static STARTS: [u32; count(TEXT) + 1] = starts(TEXT);
        Source {
            text: TEXT,
            starts: &STARTS,
        }
    }};
}

static ENGLISH: [Source; FILES] = [
    source!("../../locales/en/cli.ftl"),
    source!("../../locales/en/rules.ftl"),
    source!("../../locales/en/facts.ftl"),
    source!("../../locales/en/summary.ftl"),
    source!("../../locales/en/web.ftl"),
    source!("../../locales/en/web_page.ftl"),
    source!("../../locales/en/termbase.ftl"),
    source!("../../locales/en/lsp.ftl"),
];

static ARABIC: [Source; FILES] = [
    source!("../../locales/ar/cli.ftl"),
    source!("../../locales/ar/rules.ftl"),
    source!("../../locales/ar/facts.ftl"),
    source!("../../locales/ar/summary.ftl"),
    source!("../../locales/ar/web.ftl"),
    source!("../../locales/ar/web_page.ftl"),
    source!("../../locales/ar/termbase.ftl"),
    source!("../../locales/ar/lsp.ftl"),
];

/// Whether an entry or a comment begins at `at`: with its id or its sign in the first column; all
/// other lines of an entry are indented.
const fn begins(text: &[u8], at: usize) -> bool {
    let first_column = at == 0 || text[at - 1] == b'\n';
    first_column && (text[at].is_ascii_alphabetic() || text[at] == b'-' || text[at] == b'#')
}

const fn count(text: &str) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < text.len() {
        count += begins(text.as_bytes(), at) as usize;
        at += 1;
    }
    count
}

const fn starts<const N: usize>(text: &str) -> [u32; N] {
    let (mut at, mut count) = (0, 0);
    let mut starts = [text.len() as u32; N];
    while at < text.len() {
        if begins(text.as_bytes(), at) {
            starts[count] = at as u32;
            count += 1;
        }
        at += 1;
    }
    starts
}

impl Source {
    fn entry(&self, nth: usize) -> &'static str {
        &self.text[self.starts[nth] as usize..self.starts[nth + 1] as usize]
    }

    /// Its entries: `(id, text)`, a term's id with its hyphen.
    fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        let all = (0..self.starts.len() - 1).map(|nth| self.entry(nth));
        all.filter_map(|entry| {
            let (id, _) = entry.split_once('=')?;
            (!id.starts_with('#')).then(|| (id.trim_end(), entry))
        })
    }

    /// The number of the entry with this id.
    fn find(&self, id: &str) -> Option<usize> {
        let text = self.text.as_bytes();
        let is_it = |&start: &u32| {
            let rest = text[start as usize..].strip_prefix(id.as_bytes());
            rest.is_some_and(|rest| matches!(rest, [b' ' | b'=', ..]))
        };
        self.starts.iter().position(is_it)
    }

    /// The text of an entry and of all entries of its file that it refers to.
    fn closure(&self, nth: usize) -> String {
        let mut parts = vec![nth];
        let mut done = 0;
        while let Some(&nth) = parts.get(done) {
            done += 1;
            for found in references(self.entry(nth)).filter_map(|id| self.find(id)) {
                if !parts.contains(&found) {
                    parts.push(found);
                }
            }
        }
        let parts = parts.into_iter().map(|nth| self.entry(nth));
        parts.collect::<Vec<_>>().join("\n")
    }
}

/// The ids of all messages, in the order of the English files; attributes and terms apart.
pub fn message_ids() -> Vec<&'static str> {
    let entries = ENGLISH.iter().flat_map(Source::entries);
    entries
        .map(|(id, _)| id)
        .filter(|id| !id.starts_with('-'))
        .collect()
}

/// For each entry of a file, its bundle, parsed when it is first formatted.
type Parsed = Box<[OnceLock<Box<Bundle>>]>;

/// The messages of one language.
///
/// A command formats few of all the messages, and parsing them all would take longer than most
/// commands run: each entry is parsed on its own, together with those that it refers to.
pub(super) struct Bundles {
    lang: Lang,
    isolation: Isolation,
    numbers: Arc<Numbers>,
    files: [OnceLock<Parsed>; FILES],
    /// Where entries stand that were looked for before: a report repeats a few messages.
    places: RwLock<FxHashMap<&'static str, Place>>,
}

/// Where an entry stands.
#[derive(Clone, Copy)]
struct Place {
    file: usize,
    nth: usize,
}

impl Bundles {
    pub(super) fn new(lang: Lang, isolation: Isolation) -> Bundles {
        Bundles {
            lang,
            isolation,
            numbers: Arc::new(Numbers::new(lang)),
            files: [const { OnceLock::new() }; FILES],
            places: RwLock::default(),
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

    fn sources(&self) -> &'static [Source; FILES] {
        match self.lang {
            Lang::En => &ENGLISH,
            Lang::Ar => &ARABIC,
        }
    }

    fn place_of(&self, id: &str) -> Option<Place> {
        let known = self.places.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = known.get(id) {
            return Some(*place);
        }
        drop(known);
        let mut sources = self.sources().iter().enumerate();
        let place = sources.find_map(|(file, source)| {
            let nth = source.find(id)?;
            Some(Place { file, nth })
        })?;
        let own = &self.sources()[place.file].entry(place.nth)[..id.len()];
        let mut known = self.places.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(own, place);
        Some(place)
    }

    fn bundle_of(&self, id: &str) -> Option<&Bundle> {
        let Place { file, nth } = self.place_of(id)?;
        let source = &self.sources()[file];
        let unparsed = || source.starts.iter().map(|_| OnceLock::new()).collect();
        let bundle = &self.files[file].get_or_init(unparsed)[nth];
        Some(bundle.get_or_init(|| Box::new(self.parse(source, nth))))
    }

    fn parse(&self, source: &Source, nth: usize) -> Bundle {
        // NOTE: `unic-langid` is the type that Fluent wants; it has no digits (`-u-nu-`), and its
        // plural rules are never consulted.
        let lang: LanguageIdentifier = self.lang.code().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![lang]);
        bundle.set_use_isolating(self.isolation == Isolation::On);
        functions::register(&mut bundle, &self.numbers);
        // What is broken costs that entry alone, and the parity test reports it.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.closure(nth));
        bundle.add_resource_overriding(resource);
        bundle
    }
}

/// The words after an opening brace: `{ other-message }`, `{ -term.attribute }`. Some are names
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
        const TEXT: &str = "### File\n\na = A { b } { -t }\n    .help = H\n# Note = n\nb =\n    { PLURAL($n) ->\n\
            \x20       *[other] { c.x }\n    }\n-t = T\nc = C\n";
        static STARTS: [u32; count(TEXT) + 1] = starts(TEXT);
        let source = Source {
            text: TEXT,
            starts: &STARTS,
        };
        let entry = |id| source.find(id).expect("it is an entry");
        let ids: Vec<&str> = source.entries().map(|(id, _)| id).collect();
        assert_eq!(ids, ["a", "b", "-t", "c"]);
        assert_eq!(
            source.entry(entry("a")),
            "a = A { b } { -t }\n    .help = H\n"
        );
        let all = source.closure(entry("a"));
        assert!(all.contains("-t = T") && all.contains("c = C") && !all.contains("Note"));
        assert_eq!(source.closure(entry("c")), "c = C\n");
        assert_eq!(source.find("no"), None);
    }
}
