//! The texts of Apple apps (`.strings`; Apple, "Strings Files").

use std::ops::Range;

use super::escapes::{self, Meant};
use super::{FileFormat, broken, paths, text};
use crate::document::{Layout, Refused, Sides, Tongue, placeholders};

/// The texts of Apple apps.
#[derive(Debug)]
pub(super) struct Strings;

impl FileFormat for Strings {
    fn name(&self) -> &'static str {
        "strings"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["strings"]
    }

    fn layout(&self, path: &str, text: &str) -> Layout {
        text::comments(path, text)
    }

    fn has_units(&self) -> bool {
        true
    }

    fn sides(&self, text: &str) -> Option<Sides> {
        let mut reader = Reader { text, at: 0 };
        let mut sides = Sides::default();
        while reader.skip() && reader.at < text.len() {
            let Some([key, value]) = reader.pair() else {
                break;
            };
            sides.put_pair(text, key, value);
        }
        if reader.at < text.len() {
            sides.problems.push(broken(text, reader.at, "strings"));
        }
        Some(sides.locked_where_broken().saying_what_is_twice(text))
    }

    fn escaped(&self, text: &str, at: usize, new: &str) -> Result<String, Refused> {
        Ok(escapes::escaped(text, at, new, &['"']))
    }

    fn tongue(&self, path: &str) -> Tongue {
        paths::tongue(path)
    }
}

impl Sides {
    fn put_pair(&mut self, text: &str, key: Range<usize>, value: Range<usize>) {
        let side = &mut self.target;
        let start = side.begin();
        escapes::read(side, text, value.clone(), escape);
        let span = side.end(start, value.start);
        side.opaque.extend(placeholders::find(&side.text, span));
        self.add_named(text[key].replace("\\\"", "\""), vec![span]);
    }
}

fn escape(rest: &str) -> (usize, Meant) {
    match rest.as_bytes() {
        [_, b'\n', ..] => (2, Meant::Char('\n')),
        _ => escapes::common(rest),
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    /// Passes over white space and comments; whether those end.
    fn skip(&mut self) -> bool {
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start().len();
            let rest = &self.text[self.at..];
            let len = if rest.starts_with("//") {
                Some(rest.find('\n').unwrap_or(rest.len()))
            } else if rest.starts_with("/*") {
                rest.find("*/").map(|it| it + "*/".len())
            } else {
                return true;
            };
            let Some(len) = len else {
                return false;
            };
            self.at += len;
        }
    }

    /// A key and its value, each by what stands between its marks. Where they cannot be read, the place
    /// stays at their beginning.
    fn pair(&mut self) -> Option<[Range<usize>; 2]> {
        let start = self.at;
        let read = self.parts();
        if read.is_none() {
            self.at = start;
        }
        read
    }

    fn parts(&mut self) -> Option<[Range<usize>; 2]> {
        let key = self.string()?;
        self.skip();
        // A key alone is its own value.
        if self.sign(';') {
            return Some([key.clone(), key]);
        }
        let is_given = self.sign('=');
        self.skip();
        let value = self.string().filter(|_| is_given)?;
        self.skip();
        self.sign(';').then_some([key, value])
    }

    fn sign(&mut self, sign: char) -> bool {
        let is_there = self.text[self.at..].starts_with(sign);
        self.at += usize::from(is_there);
        is_there
    }

    /// A string between quotation marks, or a bare word.
    fn string(&mut self) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        if !self.sign('"') {
            let rest = bytes[self.at..].iter();
            let is_part = |it: &u8| it.is_ascii_alphanumeric() || b"_.-$:/".contains(it);
            let start = self.at;
            self.at += rest.take_while(|it| is_part(it)).count();
            return (self.at > start).then_some(start..self.at);
        }
        let start = self.at;
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'"' => {
                    self.at += 1;
                    return Some(start..self.at - 1);
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> (Vec<String>, usize) {
        let sides = Strings.sides(text).expect("strings");
        let said = |it: &crate::document::BilingualUnit| {
            format!("{}={}", it.id, it.target[0].of(&sides.target.text))
        };
        let units = sides.units.iter().map(said).collect();
        (units, sides.problems.len())
    }

    #[test]
    fn pairs_are_units() {
        let text = "/* a = b; */\n\"a \\\"b\\\"\" = \"\\U0646ص \\\"%@\\\"\\n\"; // c\nbare.key=\"x\";\n\"y\";\n";
        let (all, problems) = units(text);
        assert_eq!(all, ["a \"b\"=نص \"%@\"\n", "bare.key=x", "y=y"]);
        assert_eq!(problems, 0);
        let (all, problems) = units("\"a\" = \"b\";\n\"c\" \"d\";\n\"e\" = \"f\";");
        assert_eq!((all.len(), problems), (1, 1));
        for odd in ["", "/*", "\"", "\"\\", "a", "a=", "a=\"س", "=;", ";"] {
            units(odd);
        }
    }
}
