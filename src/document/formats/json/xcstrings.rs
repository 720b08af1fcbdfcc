//! String catalogs of Xcode (`.xcstrings`): all languages in one file, of which the usual one and ours
//! are compared.

use super::super::{FileFormat, broken};
use super::tree::{self, Value};
use super::{escaped, put, said};
use crate::document::bilingual::is_key;
use crate::document::{BilingualUnit, Layout, Refused, Sides, State, Tongue};
use crate::text::{Lang, Span};
use std::ops::Range;

/// The plural forms, in the order of their names here and in files of other formats.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// String catalogs.
#[derive(Debug)]
pub(in super::super) struct Xcstrings;

impl FileFormat for Xcstrings {
    fn name(&self) -> &'static str {
        "xcstrings"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xcstrings"]
    }

    fn layout(&self, _: &str, _: &str) -> Layout {
        Layout::default()
    }

    fn holds_both(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let (value, broken_at) = tree::parse(text);
        let from = value.member(text, "sourceLanguage").and_then(Value::string);
        let from = from.map_or("en", |it| &text[it]);
        let target = match Tongue::of(from) {
            Tongue::Known(Lang::Ar) => Lang::En,
            _ => Lang::Ar,
        };
        let mut sides = Sides {
            tongues: [Tongue::of(from), Tongue::Known(target)],
            ..Sides::default()
        };
        let entries = value
            .member(text, "strings")
            .map_or(&[][..], Value::members);
        for (key, entry) in entries {
            let catalog = Catalog { text, from, target };
            catalog.put(key, entry, &mut sides);
        }
        sides
            .problems
            .extend(broken_at.map(|at| broken(text, at, "JSON")));
        Some(sides.locked_where_broken())
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(escaped(text, at, new))
    }
}

struct Catalog<'t> {
    text: &'t str,
    from: &'t str,
    target: Lang,
}

impl Catalog<'_> {
    /// Adds an entry, which its key is the source of where that is a text and the file has no other.
    fn put(&self, key: &Range<usize>, entry: &Value, sides: &mut Sides) {
        let text = self.text;
        let is_left_out = entry
            .member(text, "shouldTranslate")
            .is_some_and(|it| matches!(it, Value::Other))
            && self.says_no(entry);
        if is_left_out {
            return;
        }
        let all = entry
            .member(text, "localizations")
            .map_or(&[][..], Value::members);
        let of = |is_it: &dyn Fn(&str) -> bool| {
            let mut all = all.iter();
            all.find(|it| is_it(&text[it.0.clone()]))
                .map(|it| self.strings(&it.1))
        };
        let source = of(&|it| it == self.from);
        let wanted = Tongue::Known(self.target);
        let target = of(&|it| Tongue::of(it) == wanted && it != self.from).unwrap_or_default();
        let name = said(&text[key.clone()]);
        let is_text = !is_key(&name) && !name.is_empty();
        let source = source.map(|it| it.places).unwrap_or_else(|| {
            if is_text {
                vec![key.clone()]
            } else {
                Vec::new()
            }
        });
        let state = match () {
            () if target.places.iter().all(Range::is_empty) => State::Untranslated,
            () if target.is_draft => State::Draft,
            () => State::Translated,
        };
        let places = target.places.into_iter().filter(|_| state != State::Draft);
        let target: Vec<Span> = places.map(|it| put(&mut sides.target, text, it)).collect();
        let source = source
            .into_iter()
            .map(|it| put(&mut sides.source, text, it));
        let source: Vec<Span> = source.collect();
        sides.add(BilingualUnit {
            id: name,
            state,
            source,
            target,
            max_length: None,
        });
    }

    /// Whether an entry says that it is not to be translated.
    fn says_no(&self, entry: &Value) -> bool {
        let mut members = entry.members().iter();
        let found = members.find(|it| &self.text[it.0.clone()] == "shouldTranslate");
        let rest = found.and_then(|it| self.text.get(it.0.end + 1..));
        rest.is_some_and(|it| {
            it.trim_start_matches([' ', ':', '\n', '\t', '\r'])
                .starts_with("false")
        })
    }

    /// The strings of one language: one, or one for each form.
    fn strings(&self, of: &Value) -> Strings {
        let mut found = Strings::default();
        self.collect(of, &mut found);
        found
    }

    fn collect(&self, value: &Value, found: &mut Strings) {
        if let Some(unit) = value.member(self.text, "stringUnit") {
            let state = unit.member(self.text, "state").and_then(Value::string);
            let state = state.map_or("", |it| &self.text[it]);
            found.is_draft |= matches!(state, "new" | "needs_review");
            found
                .places
                .extend(unit.member(self.text, "value").and_then(Value::string));
        }
        let mut inside: Vec<_> = value
            .members()
            .iter()
            .filter(|it| !matches!(it.1, Value::String(_)))
            .collect();
        // Files keep forms in the order of the alphabet.
        inside.sort_by_key(|it| {
            FORMS
                .iter()
                .position(|form| *form == &self.text[it.0.clone()])
        });
        for (key, value) in inside {
            if &self.text[key.clone()] != "stringUnit" {
                self.collect(value, found);
            }
        }
    }
}

/// The strings of an entry in one language.
#[derive(Default)]
struct Strings {
    places: Vec<Range<usize>>,
    is_draft: bool,
}
