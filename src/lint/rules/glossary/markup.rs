//! What a web page brings along into a cell: tags and entities.

use std::borrow::Cow;

/// A term without tags of HTML, and with the characters that its entities stand for.
pub(super) fn without_markup(term: &str) -> Cow<'_, str> {
    if !term.contains(['<', '&']) {
        return Cow::Borrowed(term);
    }
    let mut out = String::with_capacity(term.len());
    let mut rest = term;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (text, len) = tag(from)
            .or_else(|| entity(from))
            .unwrap_or((from.chars().next(), 1));
        out.extend(text);
        rest = &from[len..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// How long the tag at the beginning of `text` is.
fn tag(text: &str) -> Option<(Option<char>, usize)> {
    let inside = text.strip_prefix('<')?;
    let end = inside.find('>')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
    is_tag.then_some((None, end + 2))
}

/// The character of the entity at the beginning of `text`, and how long it is.
fn entity(text: &str) -> Option<(Option<char>, usize)> {
    let inside = text.strip_prefix('&')?;
    let (name, _) = inside.split_once(';')?;
    let number = |text: &str| match text.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    };
    let c = match name.strip_prefix('#') {
        Some(digits) => char::from_u32(number(digits)?)?,
        None => ENTITIES.iter().find(|it| it.0 == name)?.1,
    };
    Some((Some(c), name.len() + 2))
}

/// The entities that programs write for characters that HTML cannot hold.
const ENTITIES: [(&str, char); 10] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("rlm", '\u{200F}'),
    ("lrm", '\u{200E}'),
    ("laquo", '«'),
    ("raquo", '»'),
];
