//! The texts of programs as YAML (1.2.2), as Rails keeps them: below one key that names the language.

mod scalar;
mod style;

use std::borrow::Cow;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::{FileFormat, broken, icu, paths, text};
use crate::document::{Layout, Refused, Sides, Tongue, placeholders};
use scalar::Bit;

/// The texts of programs as YAML.
#[derive(Debug)]
pub(super) struct Yaml;

impl FileFormat for Yaml {
    fn name(&self) -> &'static str {
        "yaml"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["yml", "yaml"]
    }

    /// Of all YAML in a folder, what is below the tag of a language, or in a file that it names.
    fn is_wanted(&self, path: &str, text: &str) -> bool {
        let read = read(text);
        let is_named = paths::tongue(path) != Tongue::Unsaid;
        read.problems.is_empty()
            && !read.units.is_empty()
            && (is_named || read.tongues[1] != Tongue::Unsaid)
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn has_units(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        Some(read(text).locked_where_broken().saying_what_is_twice(text))
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        style::escaped(text, at, new)
    }

    fn tongue(&self, path: &str) -> Tongue {
        paths::tongue(path)
    }
}

fn read(text: &str) -> Sides {
    let mut reader = Reader {
        text,
        ..Reader::default()
    };
    let mut places = Places {
        text,
        chars: 0,
        bytes: 0,
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((Event::StreamEnd, _)) => break,
            Ok((event, span)) => {
                let start = places.byte(span.start.index());
                reader.take(event, start..places.byte(span.end.index()).max(start));
            }
            Err(error) => {
                let at = places.byte(error.marker().index());
                reader.sides.problems.push(broken(text, at, "YAML"));
                break;
            }
        }
    }
    reader.finish()
}

/// The parser counts characters.
struct Places<'t> {
    text: &'t str,
    chars: usize,
    bytes: usize,
}

impl Places<'_> {
    /// The byte at which character number `at` begins.
    fn byte(&mut self, at: usize) -> usize {
        while self.chars < at {
            let Some(c) = self.text[self.bytes..].chars().next() else {
                break;
            };
            self.bytes += c.len_utf8();
            self.chars += 1;
        }
        while self.chars > at {
            let before = self.text[..self.bytes].chars().next_back();
            self.bytes -= before.map_or(0, char::len_utf8);
            self.chars -= 1;
        }
        self.bytes
    }
}

/// A list or a mapping that has begun.
#[derive(Debug)]
enum Level {
    /// How long the path of it is; how many it holds so far.
    List(usize, usize),
    /// How long the path of it is; whether a value follows.
    Mapping(usize, bool),
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    sides: Sides,
    levels: Vec<Level>,
    /// The keys around a place.
    path: String,
    /// The outermost keys: where all are languages, they are no part of the names of units.
    roots: Vec<String>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, place: Range<usize>) {
        match event {
            Event::Scalar(value, style, _, tag) => self.scalar(&value, style, tag, place),
            Event::Alias(_) => self.value(|_| {}),
            Event::SequenceStart(..) => self.begin(|path| Level::List(path, 0)),
            Event::MappingStart(..) => self.begin(|path| Level::Mapping(path, false)),
            Event::SequenceEnd | Event::MappingEnd => {
                self.levels.pop();
                self.after();
            }
            _ => {}
        }
    }

    /// Begins a list or a mapping, which is a value itself.
    fn begin(&mut self, level: impl FnOnce(usize) -> Level) {
        self.number();
        self.levels.push(level(self.path.len()));
    }

    /// Adds the number of a part of a list to the path.
    fn number(&mut self) {
        if let Some(Level::List(path, count)) = self.levels.last_mut() {
            self.path.truncate(*path);
            self.path.push_str(&format!("[{count}]"));
            *count += 1;
        }
    }

    /// Ends a value.
    fn after(&mut self) {
        match self.levels.last_mut() {
            Some(Level::Mapping(path, has_key)) => {
                // A mapping may be a key, too.
                *has_key = !*has_key;
                if !*has_key {
                    self.path.truncate(*path);
                }
            }
            Some(Level::List(path, _)) => self.path.truncate(*path),
            None => {}
        }
    }

    fn value(&mut self, add: impl FnOnce(&mut Self)) {
        self.number();
        add(self);
        self.after();
    }

    fn scalar(
        &mut self,
        value: &str,
        style: ScalarStyle,
        tag: Option<Cow<'_, Tag>>,
        place: Range<usize>,
    ) {
        let is_outermost = self.levels.len() == 1;
        if let Some(Level::Mapping(_, has_key @ false)) = self.levels.last_mut() {
            *has_key = true;
            if !self.path.is_empty() {
                self.path.push('.');
            }
            self.path.push_str(value);
            if is_outermost {
                self.roots.push(value.to_owned());
            }
            return;
        }
        let is_text = tag.is_none_or(|it| it.suffix == "str");
        self.value(|reader| {
            if is_text && !(style == ScalarStyle::Plain && is_other(value)) {
                reader.text(value, style, place);
            }
        });
    }

    /// Adds a text, where it says what the parser says.
    fn text(&mut self, value: &str, style: ScalarStyle, place: Range<usize>) {
        let bits = scalar::bits(self.text, style, place.clone());
        let said: String = bits.iter().map(|it| &*it.said).collect();
        if said.trim_end_matches('\n') != value.trim_end_matches('\n') || self.is_foreign() {
            return;
        }
        let side = &mut self.sides.target;
        let start = side.begin();
        for Bit { kind, said, place } in bits {
            side.push(kind, &said, place);
        }
        let span = side.end(start, place.end);
        side.opaque.extend(placeholders::find(&side.text, span));
        side.opaque.extend(icu::syntax(&side.text, span));
        self.sides.add_named(self.path.clone(), vec![span]);
    }

    /// Whether a text stands below the tag of another language, beside one of ours.
    fn is_foreign(&self) -> bool {
        let all = || self.roots.iter().map(|it| paths::of_tag(it));
        let last = self.roots.last().map(|it| paths::of_tag(it));
        last == Some(Tongue::Foreign) && all().any(|it| matches!(it, Tongue::Known(_)))
    }

    fn finish(mut self) -> Sides {
        if let [root] = &self.roots[..] {
            let tongue = paths::of_tag(root);
            if tongue != Tongue::Unsaid {
                self.sides.tongues[1] = tongue;
                for unit in &mut self.sides.units {
                    let inside = unit.id.strip_prefix(&**root);
                    let inside = inside.and_then(|it| it.strip_prefix('.'));
                    unit.id = inside.map_or_else(|| unit.id.clone(), str::to_owned);
                }
            }
        }
        self.sides
    }
}

/// Whether a plain scalar is a number, a word of YAML, or a symbol of Ruby.
fn is_other(value: &str) -> bool {
    let is_word = || {
        let lower = value.to_ascii_lowercase();
        matches!(
            &*lower,
            "" | "~" | "null" | "true" | "false" | "yes" | "no" | "on" | "off"
        )
    };
    let bare = value.replace('_', "");
    value.starts_with(':') || bare.parse::<f64>().is_ok() || is_word()
}

#[cfg(test)]
mod tests;
