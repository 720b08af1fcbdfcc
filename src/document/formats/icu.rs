//! Messages with choices (ICU `MessageFormat`): `{count, plural, one {# file} other {# files}}`. The words
//! of each choice are prose, what stands around them is none.

use crate::text::Span;

/// Most choices inside each other.
const DEEPEST: usize = 16;

/// The stretches of a message that are syntax, in text order.
pub(super) fn syntax(text: &str, within: Span) -> Vec<Span> {
    let mut reader = Reader {
        text: &text[..within.end],
        found: Vec::new(),
    };
    let mut at = within.start;
    while let Some(next) = reader.text[at..].find('{').map(|it| at + it) {
        at = reader.choice(next, 0).unwrap_or(next + 1);
    }
    reader.found
}

struct Reader<'t> {
    text: &'t str,
    found: Vec<Span>,
}

impl Reader<'_> {
    /// Reads the choice whose brace stands at `start`; gives where it ends, if it is one.
    fn choice(&mut self, start: usize, depth: usize) -> Option<usize> {
        let rest = &self.text[start + 1..];
        let mut parts = rest.splitn(3, ',');
        let (name, kind, _) = (parts.next()?, parts.next()?, parts.next()?);
        let is_choice = matches!(kind.trim(), "plural" | "select" | "selectordinal");
        if !is_choice || name.contains(['{', '}']) || depth == DEEPEST {
            return None;
        }
        let before = self.found.len();
        let end = self.cases(start, start + 1 + name.len() + 1 + kind.len() + 1, depth);
        if end.is_none() {
            self.found.truncate(before);
        }
        end
    }

    /// Reads the cases of a choice; `from` is where what is no prose begins.
    fn cases(&mut self, mut from: usize, mut at: usize, depth: usize) -> Option<usize> {
        loop {
            let sign = at + self.text[at..].find(['{', '}'])?;
            at = sign + 1;
            self.found.push(Span::new(from, at));
            if self.text.as_bytes()[sign] == b'}' {
                return Some(at);
            }
            from = self.words(at, depth)?;
            at = from + 1;
        }
    }

    /// Passes over the words of a case; gives where the brace stands that ends them.
    fn words(&mut self, mut at: usize, depth: usize) -> Option<usize> {
        loop {
            let sign = at + self.text[at..].find(['{', '}'])?;
            if self.text.as_bytes()[sign] == b'}' {
                return Some(sign);
            }
            at = match self.choice(sign, depth + 1) {
                Some(end) => end,
                None => sign + self.text[sign..].find('}')? + 1,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut shown = String::new();
        let mut done = 0;
        for span in syntax(text, Span::new(0, text.len())) {
            shown += &text[done..span.start];
            shown.push('|');
            done = span.end;
        }
        assert_eq!(shown + &text[done..], expected);
    }

    #[test]
    fn words_of_choices_are_prose() {
        check(
            "لديك {n, plural, =0 {لا ملفات} one {# ملف} other {{n} ملفات}} هنا",
            "لديك |لا ملفات|# ملف|{n} ملفات| هنا",
        );
        check(
            "{g, select, male {هو {n, plural, other {x}}} other {هي}}",
            "|هو |x||هي|",
        );
        for plain in [
            "{name} نص",
            "{a, b}",
            "{n, plural, one {x}",
            "{",
            "{a, plural, }",
            "{n, plural, x}}",
        ] {
            let end = syntax(plain, Span::new(0, plain.len()))
                .last()
                .map(|it| it.end);
            assert!(end.is_none_or(|it| it <= plain.len()));
        }
        syntax(&"{a,plural,b{".repeat(1000), Span::new(0, 12_000));
    }
}
