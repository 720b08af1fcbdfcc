//! JSON as it stands in a file: keys and strings with their places, in their order, and twice where they
//! stand twice (RFC 8259).

use std::ops::Range;

/// Most values inside each other.
const DEEPEST: usize = 128;

/// A value. Places of strings are what stands between their quotation marks.
#[derive(Debug, Default)]
pub(super) enum Value {
    String(Range<usize>),
    Object(Vec<(Range<usize>, Value)>),
    Array(Vec<Value>),
    /// A number or a word.
    #[default]
    Other,
}

impl Value {
    /// The members of an object; none of another value.
    pub(super) fn members(&self) -> &[(Range<usize>, Value)] {
        match self {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// A member by its name, which holds no escapes.
    pub(super) fn member(&self, text: &str, name: &str) -> Option<&Value> {
        let mut members = self.members().iter();
        members
            .find(|it| &text[it.0.clone()] == name)
            .map(|it| &it.1)
    }

    /// A string.
    pub(super) fn string(&self) -> Option<Range<usize>> {
        match self {
            Value::String(place) => Some(place.clone()),
            _ => None,
        }
    }
}

/// What a text holds, and where it stops to be JSON.
pub(super) fn parse(text: &str) -> (Value, Option<usize>) {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
        is_broken: false,
    };
    let value = parser.value();
    parser.skip();
    let is_whole = !parser.is_broken && parser.at == text.len();
    (value, (!is_whole).then_some(parser.at))
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    is_broken: bool,
}

impl Parser<'_> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn sign(&mut self, sign: u8) -> bool {
        self.skip();
        let is_there = self.next() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    /// Says that the text ends to be JSON here.
    fn stop<T: Default>(&mut self) -> T {
        self.is_broken = true;
        T::default()
    }

    fn value(&mut self) -> Value {
        self.skip();
        match self.next() {
            Some(b'"') => Value::String(self.string()),
            Some(b'{' | b'[') if self.depth == DEEPEST => self.stop(),
            Some(b'{') => {
                let mut members = Vec::new();
                self.list(b'}', |parser| {
                    let member = parser.member();
                    members.push(member);
                });
                Value::Object(members)
            }
            Some(b'[') => {
                let mut all = Vec::new();
                self.list(b']', |parser| {
                    let value = parser.value();
                    all.push(value);
                });
                Value::Array(all)
            }
            Some(b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => self.word(),
            _ => self.stop(),
        }
    }

    /// What stands between brackets, each part read by `take`.
    fn list(&mut self, end: u8, mut take: impl FnMut(&mut Self)) {
        self.at += 1;
        self.depth += 1;
        if !self.sign(end) {
            loop {
                take(self);
                if self.is_broken || self.sign(end) {
                    break;
                }
                if !self.sign(b',') {
                    self.is_broken = true;
                    break;
                }
            }
        }
        self.depth -= 1;
    }

    fn member(&mut self) -> (Range<usize>, Value) {
        self.skip();
        if self.next() != Some(b'"') {
            return self.stop();
        }
        let key = self.string();
        if self.is_broken || !self.sign(b':') {
            return self.stop();
        }
        (key, self.value())
    }

    fn string(&mut self) -> Range<usize> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'"' => {
                    self.at = at + 1;
                    return start..at;
                }
                b'\\' => at += 2,
                b'\n' => break,
                _ => at += 1,
            }
        }
        self.stop()
    }

    fn word(&mut self) -> Value {
        let bytes = &self.text.as_bytes()[self.at..];
        let is_part = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'+' | b'.');
        let len = bytes.iter().take_while(|it| is_part(it)).count();
        let word = &self.text[self.at..self.at + len];
        let is_word = matches!(word, "true" | "false" | "null") || word.parse::<f64>().is_ok();
        if !is_word {
            return self.stop();
        }
        self.at += len;
        Value::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_places() {
        let text = r#" {"a": "x\"y", "b": [1, "z", {"a": null}], "a": {}} "#;
        let (value, broken) = parse(text);
        assert_eq!(broken, None);
        let keys: Vec<&str> = value
            .members()
            .iter()
            .map(|it| &text[it.0.clone()])
            .collect();
        assert_eq!(keys, ["a", "b", "a"]);
        let first = value.member(text, "a").and_then(Value::string);
        assert_eq!(first.map(|it| &text[it]), Some(r#"x\"y"#));
    }

    #[test]
    fn what_is_no_json_is_told_by_its_place() {
        for (text, at) in [
            ("", 0),
            ("{", 1),
            ("{\"a\" 1}", 5),
            ("{\"a\": 1,}", 8),
            ("[1 2]", 3),
            ("{\"a\": \"b}", 6),
            ("{} x", 3),
            ("nul", 0),
            ("{\"\\", 1),
            ("\"س\\", 0),
        ] {
            assert_eq!(parse(text).1, Some(at), "{text}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(parse(&deep).1, Some(DEEPEST));
    }
}
