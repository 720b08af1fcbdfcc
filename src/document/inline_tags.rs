//! The tags inside a string of a file with a source and its target: those of XLIFF, TMX and Qt, and
//! those of HTML that a text holds.

use super::{Document, PieceKind, placeholders};
use crate::text::Span;

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum TagRole {
    /// It begins a pair.
    Opens,
    /// It ends one.
    Closes,
    /// It stands for something by itself.
    Alone,
}

/// A tag inside a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InlineTag<'t> {
    /// Its place in the prose; empty where the prose does not show it.
    pub(crate) place: Span,
    /// As the file writes it, with what it holds where that is code.
    pub(crate) text: &'t str,
    /// What it does.
    pub(crate) role: TagRole,
    /// What belongs together: the name, or the number of a pair.
    pub(crate) pair: String,
    /// What source and target have alike: the name, and the id or the code.
    pub(crate) key: String,
}

/// Elements of HTML, and of Pango and Qt, that stand inside sentences.
const HTML: [&str; 46] = [
    "a",
    "abbr",
    "address",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "link",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "tt",
    "u",
    "ul",
];
/// Those of them without an end.
const VOID: [&str; 4] = ["br", "hr", "img", "link"];

/// The tags of a string of a side, in text order; `file` is the text of the file.
pub(crate) fn inline_tags<'t>(
    side: &'t Document,
    within: Span,
    file: &'t str,
) -> Vec<InlineTag<'t>> {
    let mut found: Vec<InlineTag<'t>> = Vec::new();
    for piece in side.prose.map().pieces_in(within) {
        let text = file.get(piece.file.clone()).unwrap_or_default();
        if piece.kind == PieceKind::Opaque && text.starts_with('<') {
            found.extend(of_xml(text, piece.prose));
        }
    }
    found.extend(in_text(side.text(), within));
    found.sort_by_key(|it| it.place);
    found
}

/// The tags of HTML that a text holds: known ones, those with a number, those that end themselves, and
/// those that are ended; `<file>` alone is a word for a file.
fn in_text(text: &str, within: Span) -> Vec<InlineTag<'_>> {
    let all = placeholders(text, within).into_iter();
    let all: Vec<Span> = all.filter(|it| it.of(text).starts_with('<')).collect();
    let is_ended = |name: &str| {
        let mut ends = all.iter().map(|it| it.of(text));
        ends.any(|it| it.starts_with("</") && name_of(it).eq_ignore_ascii_case(name))
    };
    let is_tag = |it: &&Span| {
        let said = it.of(text);
        // One that is filled in is written in one of several ways.
        if said.contains('\u{FFFC}') {
            return false;
        }
        let name = name_of(said).to_ascii_lowercase();
        let is_number = !name.is_empty() && name.bytes().all(|it| it.is_ascii_digit());
        is_number || HTML.contains(&&*name) || said.ends_with("/>") || is_ended(&name)
    };
    all.iter()
        .filter(is_tag)
        .map(|it| html(it.of(text), *it))
        .collect()
}

fn html(text: &str, place: Span) -> InlineTag<'_> {
    let name = name_of(text).to_ascii_lowercase();
    let role = match () {
        () if VOID.contains(&&*name) || text.ends_with("/>") => TagRole::Alone,
        () if text.starts_with("</") => TagRole::Closes,
        () => TagRole::Opens,
    };
    let key = match attribute(text, "id") {
        Some(id) => format!("{name}#{id}"),
        None => name.clone(),
    };
    InlineTag {
        place,
        text,
        role,
        pair: name,
        key,
    }
}

/// A tag of the file format; `None` for those that only annotate a text.
fn of_xml(text: &str, place: Span) -> Option<InlineTag<'_>> {
    let name = name_of(text);
    let role = match name {
        "" | "mrk" | "sm" | "em" | "sub" | "cp" | "byte" => return None,
        "bpt" | "sc" | "bx" => TagRole::Opens,
        "ept" | "ec" | "ex" => TagRole::Closes,
        "x" | "ph" | "it" | "ut" => TagRole::Alone,
        _ if text.starts_with("</") => TagRole::Closes,
        _ if text.ends_with("/>") => TagRole::Alone,
        _ => TagRole::Opens,
    };
    let head = &text[..text.find('>').map_or(text.len(), |it| it + 1)];
    let one_of = |names: &[&str]| names.iter().find_map(|it| attribute(head, it));
    let pair = match name {
        "bpt" | "ept" | "bx" | "ex" => one_of(&["rid", "i", "id"]),
        "sc" => one_of(&["id"]),
        "ec" => one_of(&["startRef", "id"]),
        _ => None,
    };
    let id = one_of(&["id", "x", "startRef"]).unwrap_or_else(|| code(text));
    Some(InlineTag {
        pair: pair.map_or_else(|| name.to_owned(), |it| format!("#{it}")),
        key: if text.starts_with("</") {
            name.to_owned()
        } else {
            format!("{name}#{id}")
        },
        place,
        text,
        role,
    })
}

/// What an element holds.
fn code(text: &str) -> &str {
    let inside = text.split_once('>').map_or("", |it| it.1);
    inside.rsplit_once("</").map_or("", |it| it.0)
}

/// The name of a tag without its prefix.
fn name_of(tag: &str) -> &str {
    let inside = tag.trim_start_matches(['<', '/']);
    let end = inside.find(|c: char| !c.is_alphanumeric() && !matches!(c, ':' | '-' | '_' | '.'));
    let name = &inside[..end.unwrap_or(inside.len())];
    name.rsplit_once(':').map_or(name, |it| it.1)
}

/// The value of an attribute.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let (before, behind) = (&rest[..at], &rest[at + name.len()..]);
        let value = behind.trim_start().strip_prefix('=').map(str::trim_start);
        let quote = value
            .and_then(|it| it.chars().next())
            .filter(|c| matches!(c, '"' | '\''));
        if let (true, Some(value), Some(quote)) =
            (before.ends_with(char::is_whitespace), value, quote)
        {
            return value[1..].split(quote).next();
        }
        rest = behind;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Bilingual;

    #[track_caller]
    fn check(name: &str, file: &str, expected: &[(&str, TagRole)]) {
        let read = Bilingual::of(Document::new(name, file.to_owned()));
        let target = read.units[0].target[0];
        let found = inline_tags(&read.target, target, read.file.text());
        let found: Vec<(&str, TagRole)> = found.iter().map(|it| (&*it.key, it.role)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn tags_of_files() {
        let xliff = |target: &str| {
            format!(
                "<xliff><file><trans-unit id='1'><source>A</source><target>{target}</target></trans-unit></file></xliff>"
            )
        };
        check(
            "a.xlf",
            &xliff("<g id=\"7\">أ</g> <x id='2'/><mrk mtype='term'>ب</mrk>"),
            &[
                ("g#7", TagRole::Opens),
                ("g", TagRole::Closes),
                ("x#2", TagRole::Alone),
            ],
        );
        check(
            "a.xlf",
            &xliff("<bpt id='1' rid='3'>{b}</bpt>أ<ept id='2' rid='3'/> <ph>{0}</ph>"),
            &[
                ("bpt#1", TagRole::Opens),
                ("ept#2", TagRole::Closes),
                ("ph#{0}", TagRole::Alone),
            ],
        );
    }

    #[test]
    fn tags_of_texts() {
        check(
            "a.po",
            "msgid \"A\"\nmsgstr \"<b>أ</b> <file> <0>ب</0> <br/><A id='z' title='x'>ج</A> <own>د</own>\"\n",
            &[
                ("b", TagRole::Opens),
                ("b", TagRole::Closes),
                ("0", TagRole::Opens),
                ("0", TagRole::Closes),
                ("br", TagRole::Alone),
                ("a#z", TagRole::Opens),
                ("a", TagRole::Closes),
                ("own", TagRole::Opens),
                ("own", TagRole::Closes),
            ],
        );
    }
}
