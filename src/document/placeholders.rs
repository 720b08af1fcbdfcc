//! Placeholders and tags inside messages: what a program puts words in the place of, or reads itself.

use crate::text::Span;

/// What tells a placeholder from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// Its name or number, with its kind.
    Named(String),
    /// The next of those without either, by its kind.
    Next(char),
}

impl Placeholder {
    /// Of one that [`find`] has found; `None` of a tag, an entity or a per cent sign.
    pub(crate) fn of(text: &str) -> Option<Placeholder> {
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        match bare.as_bytes() {
            [b'%', b'%'] => None,
            [b'%', b'(' | b'{', ..] => Some(Placeholder::Named(bare)),
            [b'%', b'L', rest @ ..] if !rest.is_empty() => {
                Some(Placeholder::Named(bare.replacen('L', "", 1)))
            }
            [b'%', ..] => Some(Placeholder::of_printf(&bare)),
            [b'{', b'}'] => Some(Placeholder::Next('}')),
            [b'{', ..] => Some(Placeholder::Named(bare)),
            _ => None,
        }
    }

    /// `%1$-5s` is `%1$s`, and `%i` is `%d`.
    fn of_printf(text: &str) -> Placeholder {
        let kind = match text.chars().next_back() {
            Some('i') => 'd',
            Some(kind) => kind,
            None => '%',
        };
        match text[1..].split_once('$') {
            Some((number, _)) => Placeholder::Named(format!("%{number}${kind}")),
            None if kind.is_ascii_digit() => Placeholder::Named(text.to_owned()),
            None => Placeholder::Next(kind),
        }
    }
}

/// What may stand between `%` and the letter of a conversion.
const FLAGS: &[u8] = b"+-#0123456789.*$'";
/// Sizes of numbers, before the letter.
const SIZES: [&[u8]; 7] = [b"hh", b"ll", b"h", b"l", b"q", b"z", b"j"];
/// The letters of conversions: printf of C (ISO C 7.21.6.1), `%r` of Python, `%@` of Apple, `%n` of Qt.
const LETTERS: &[u8] = b"diouxXeEfFgGaAcrsSpn@";

/// The placeholders and tags in a stretch of a text, in text order, without overlap: `%s`, `%1$s`,
/// `%(name)s`, `%{name}`, `%1`, `{0}`, `{name}`, `{{ name }}`, `<b>`, `&amp;`.
pub(crate) fn find(text: &str, within: Span) -> Vec<Span> {
    let bytes = within.of(text).as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = next_sign(&bytes[at..]).map(|it| at + it) {
        match length(&bytes[next..]) {
            Some(len) => {
                let start = within.start + next;
                found.push(Span::new(start, start + len));
                at = next + len;
            }
            None => at = next + 1,
        }
    }
    found
}

fn next_sign(bytes: &[u8]) -> Option<usize> {
    bytes
        .iter()
        .position(|it| matches!(it, b'%' | b'{' | b'<' | b'&'))
}

/// How long the placeholder or tag is that `rest` begins with.
fn length(rest: &[u8]) -> Option<usize> {
    match rest[0] {
        b'%' => percent(rest),
        b'{' => braces(rest),
        b'<' => tag(rest),
        _ => entity(rest),
    }
}

fn percent(rest: &[u8]) -> Option<usize> {
    match rest.get(1)? {
        b'%' => return Some(2),
        b'{' => return braces(&rest[1..]).map(|it| it + 1),
        b'(' => {
            let close = rest.iter().position(|it| *it == b')')?;
            let is_name = rest[2..close].iter().all(|it| is_part_of_name(*it));
            return (is_name && close > 2).then(|| close + 1 + conversion(&rest[close + 1..]));
        }
        // `%L1` of Qt: a number in the digits of the place.
        b'L' => return rest.get(2)?.is_ascii_digit().then_some(3),
        _ => {}
    }
    let flags = count(&rest[1..], |it| FLAGS.contains(&it));
    let letter = conversion(&rest[1 + flags..]);
    // `%1` and `%2` of Qt and KDE have no letter.
    let is_number = flags > 0 && flags < 3 && rest[1..=flags].iter().all(u8::is_ascii_digit);
    (letter > 0 || is_number).then_some(1 + flags + letter)
}

/// How long the size and the letter of a conversion are; none where there is no such letter, or it
/// begins a word.
fn conversion(rest: &[u8]) -> usize {
    let size = SIZES.iter().find(|it| rest.starts_with(it));
    let size = size.map_or(0, |it| it.len());
    let is_letter = |at: usize| rest.get(at).is_some_and(|it| LETTERS.contains(it));
    let ends = |at: usize| !rest.get(at).is_some_and(u8::is_ascii_alphabetic);
    let fits = |size: usize| is_letter(size) && ends(size + 1);
    [size, 0]
        .into_iter()
        .find(|it| fits(*it))
        .map_or(0, |it| it + 1)
}

/// `{0}`, `{name}`, `{name:.2f}`, `{{ name }}`; not the braces of a message with choices.
fn braces(rest: &[u8]) -> Option<usize> {
    let opened = count(rest, |it| it == b'{').min(2);
    let inside = &rest[opened..];
    let len = count(inside, |it| {
        is_part_of_name(it) || matches!(it, b' ' | b':' | b'!' | b'[' | b']' | b'|' | b'%')
    });
    let closed = count(&inside[len..], |it| it == b'}').min(opened);
    (closed == opened && is_one_name(&inside[..len])).then_some(opened + len + closed)
}

/// Whether what stands in braces is one name, perhaps with a format, and no sentence; `{}` is one, too.
fn is_one_name(inside: &[u8]) -> bool {
    let inside = inside.trim_ascii();
    let name = inside.split(|it| matches!(it, b':' | b'!' | b'|')).next();
    name.is_some_and(|it| !it.trim_ascii().contains(&b' '))
}

/// `<b>`, `</b>`, `<a href="…">`, `<br/>`, `<0>`.
fn tag(rest: &[u8]) -> Option<usize> {
    let first = usize::from(rest.get(1) == Some(&b'/')) + 1;
    rest.get(first).filter(|it| it.is_ascii_alphanumeric())?;
    let close = rest.iter().position(|it| *it == b'>')?;
    let again = rest[1..close].contains(&b'<');
    (!again).then_some(close + 1)
}

/// `&amp;`, `&#x200F;`.
fn entity(rest: &[u8]) -> Option<usize> {
    let name = count(&rest[1..], |it| it.is_ascii_alphanumeric() || it == b'#');
    (name > 1 && name < 12 && rest.get(name + 1) == Some(&b';')).then_some(name + 2)
}

fn is_part_of_name(it: u8) -> bool {
    it.is_ascii_alphanumeric() || matches!(it, b'_' | b'.' | b'-' | b'$' | b'@')
}

fn count(bytes: &[u8], is_of_kind: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|it| is_of_kind(**it)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = find(text, Span::new(0, text.len()));
        let found: Vec<&str> = found.into_iter().map(|it| it.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_programs_fill_in() {
        check(
            "%s من %1$s و%-5.2f و%lld و%@ و%%",
            &["%s", "%1$s", "%-5.2f", "%lld", "%@", "%%"],
        );
        check(
            "%(count)d و%{name} و%1 و%L1",
            &["%(count)d", "%{name}", "%1", "%L1"],
        );
        check(
            "{0} {name} {{ limit }} {n:.2f} {}",
            &["{0}", "{name}", "{{ limit }}", "{n:.2f}", "{}"],
        );
        check(
            "<b>نص</b> <a href=\"x\">y</a><br/> &amp; &#x200F;",
            &[
                "<b>",
                "</b>",
                "<a href=\"x\">",
                "</a>",
                "<br/>",
                "&amp;",
                "&#x200F;",
            ],
        );
    }

    #[test]
    fn what_is_prose_all_the_same() {
        check("100% of it, 50 % من الناس, 5%", &[]);
        check("100%sure", &[]);
        check("a < b and b > c; x<y", &[]);
        check("{count, plural, one {# file} other {# files}}", &[]);
        check("R&D; AT&T", &[]);
        check("{ a sentence in braces }", &[]);
    }
}
