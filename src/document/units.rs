//! The units of running text, and the language of each.

use std::borrow::Cow;

use super::prose::{Role, Unit};
use crate::text::{Lang, Span, is_arabic_letter, is_latin_letter};

/// A line of an Arabic text is English only where it has this many times more Latin letters: Arabic
/// lines are full of Latin names, while English ones seldom hold Arabic.
const PREVAILS: usize = 4;

/// Which language is expected where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual<'a> {
    /// That of most of a text.
    pub(super) language: Lang,
    /// Those that are declared for stretches of it, in text order.
    pub(super) declared: &'a [(Span, Lang)],
}

impl Usual<'_> {
    /// The language that is expected at `offset`; offsets are asked for in text order.
    fn at(&mut self, offset: usize) -> Lang {
        while let [first, rest @ ..] = self.declared
            && first.0.end <= offset
        {
            self.declared = rest;
        }
        let here = self.declared.first().filter(|it| it.0.start <= offset);
        here.map_or(self.language, |it| it.1)
    }
}

/// The lines of `text` that hold a visible character, each in its language: letters of what is opaque,
/// such as addresses, do not count.
pub(super) fn of(text: &str, opaque: &[Span], mut usual: Usual<'_>, role: Role) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(span) = body(text, Span::new(start, start + line.len())) {
            units.push(Unit {
                span,
                language: language_of(&words(text, span, opaque), usual.at(start)),
                role,
            });
        }
        start += line.len();
    }
    units
}

/// What stands in a line before its break, if it holds a visible character.
fn body(text: &str, line: Span) -> Option<Span> {
    let body = line.of(text).trim_end_matches(['\n', '\r']);
    let is_visible = body.bytes().any(|byte| byte > b' ');
    is_visible.then(|| Span::new(line.start, line.start + body.len()))
}

/// The language of one line, as [`of`] tells it.
pub(super) fn of_line(
    text: &str,
    line: Span,
    opaque: &[Span],
    mut usual: Usual<'_>,
) -> Option<Lang> {
    let span = body(text, line)?;
    Some(language_of(
        &words(text, span, opaque),
        usual.at(line.start),
    ))
}

/// What stands in `span` outside of `opaque`, which is in text order. All of it where that holds no
/// letter: an address that stands alone has the language of its letters.
pub(super) fn words<'t>(text: &'t str, span: Span, opaque: &[Span]) -> Cow<'t, str> {
    let next = opaque.partition_point(|it| it.end <= span.start);
    let inside = opaque[next..].iter();
    let mut inside = inside.take_while(|it| it.start < span.end).peekable();
    if inside.peek().is_none() {
        return Cow::Borrowed(span.of(text));
    }
    let mut words = String::new();
    let mut done = span.start;
    for it in inside {
        words.push_str(&text[done..it.start.max(done)]);
        done = it.end.min(span.end);
    }
    if done > span.start {
        words.push_str(&text[done..span.end]);
    }
    let is_letter = |c| is_arabic_letter(c) || is_latin_letter(c);
    if words.contains(is_letter) {
        Cow::Owned(words)
    } else {
        Cow::Borrowed(span.of(text))
    }
}

/// The language of a line in a text that is mostly in `usual`. By far the most lines have letters of
/// one script alone, which their bytes tell.
fn language_of(line: &str, usual: Lang) -> Lang {
    let is_arabic =
        |byte: u8| (byte & !3 == 0xD8) | (byte == 0xDD) | (byte == 0xE0) | (byte == 0xEF);
    let arabic = count(line, is_arabic);
    let latin = count(line, |byte| byte.is_ascii_alphabetic());
    match usual {
        Lang::Ar if arabic > 0 && arabic >= latin => Lang::Ar,
        Lang::En if arabic == 0 => Lang::En,
        _ => by_letters(line, usual),
    }
}

/// How many bytes of a line are of a kind. Counted in bytes, a few at a time, so that the compiler
/// makes vectors of it.
#[inline]
fn count(line: &str, is_of_kind: impl Fn(u8) -> bool) -> usize {
    let chunks = line.as_bytes().chunks(192);
    let counts = chunks.map(|chunk| chunk.iter().map(|&byte| u8::from(is_of_kind(byte))).sum());
    counts.map(|count: u8| usize::from(count)).sum()
}

fn by_letters(line: &str, usual: Lang) -> Lang {
    let (mut arabic, mut latin) = (0_usize, 0_usize);
    for c in line.chars() {
        arabic += usize::from(is_arabic_letter(c));
        latin += usize::from(is_latin_letter(c));
    }
    let most = match usual {
        Lang::Ar => arabic * PREVAILS,
        Lang::En => arabic,
    };
    match (arabic, latin) {
        (0, 0) => usual,
        _ if most > latin || most == latin && usual == Lang::Ar => Lang::Ar,
        _ => Lang::En,
    }
}

#[cfg(test)]
mod tests {
    use super::super::opaque;
    use super::*;

    fn languages(text: &str, language: Lang) -> Vec<(&str, Lang)> {
        let usual = Usual {
            language,
            declared: &[],
        };
        let units = of(text, &opaque::find(text), usual, Role::Paragraph);
        let it = units.iter().map(|it| (it.span.of(text), it.language));
        it.collect()
    }

    #[test]
    fn each_line_has_its_language() {
        let text = "He said so.\r\n\nقالت شركة OpenAI ذلك.\n12.5\n \t\nNasdaq (ناسداك) fell";
        let (ar, en) = (Lang::Ar, Lang::En);
        let lines = [
            "He said so.",
            "قالت شركة OpenAI ذلك.",
            "12.5",
            "Nasdaq (ناسداك) fell",
        ];
        let zip = |all: [Lang; 4]| lines.into_iter().zip(all).collect::<Vec<_>>();
        assert_eq!(languages(text, en), zip([en, ar, en, en]));
        assert_eq!(languages(text, ar), zip([en, ar, ar, ar]));
        assert!(languages("\n \r\n", ar).is_empty());
    }

    #[test]
    fn a_line_alone_has_the_language_that_it_has_among_others() {
        let text =
            "He said so.\r\n\nقالت شركة OpenAI ذلك: https://example.org/a-path\n12.5\n \t\nx";
        let opaque = opaque::find(text);
        for language in [Lang::Ar, Lang::En] {
            let usual = Usual {
                language,
                declared: &[(Span::new(0, 11), Lang::Ar)],
            };
            let all = of(text, &opaque, usual, Role::Paragraph);
            let mut start = 0;
            let mut alone = Vec::new();
            for line in text.split_inclusive('\n') {
                let line = Span::new(start, start + line.len());
                alone.extend(of_line(text, line, &opaque, usual));
                start = line.end;
            }
            let all: Vec<Lang> = all.iter().map(|it| it.language).collect();
            assert_eq!(alone, all);
            assert_eq!(all.len(), 4);
        }
    }

    #[test]
    fn letters_of_addresses_do_not_count() {
        let (ar, en) = (Lang::Ar, Lang::En);
        let address = "https://example.org/a-rather-long-path?with=letters";
        let line = format!("المزيد على {address} و{address}");
        for usual in [ar, en] {
            assert_eq!(languages(&line, usual), [(&*line, ar)]);
        }
        let other = format!("Details (تفاصيل): {address}");
        assert_eq!(languages(&other, ar), [(&*other, ar)]);
        assert_eq!(languages(&other, en), [(&*other, en)]);
        // What is nothing else has the language of its letters.
        let alone = format!("{address} 12");
        assert_eq!(languages(&alone, ar), [(&*alone, en)]);
    }
}
