//! What people read of an entry: senses without numbers, pronunciations, parts of speech, tags and
//! characters that would steer a terminal.

use super::stardict::Types;
use super::{Entry, key, markup};
use crate::text::is_invisible;

/// How many senses are shown of an entry.
const MOST_SENSES: usize = 12;

/// How many characters are shown of a sense.
const LONGEST_SENSE: usize = 400;

/// Lines that begin so say something else than a sense.
const REFERENCES: [&str; 7] = [
    "synonym", "antonym", "see:", "see also", "note:", "usage:", "example",
];

/// How long what stands in `<…>` is where it is a part of speech.
const LONGEST_PART: usize = 40;

/// An entry under `headword`. `None` where its bytes are not UTF-8; nothing inside where it says
/// nothing to people: a picture, a sound.
pub(super) fn entry(bytes: &[u8], types: &Types, headword: &str) -> Option<Option<Entry>> {
    let texts = match types {
        Types::Dictd => vec![text_of(bytes)?.to_owned()],
        Types::StarDict(types) => {
            let fields = fields(bytes, types.as_deref());
            let texts = fields.into_iter().filter(|it| is_read(it.0)).map(readable);
            texts.collect::<Option<Vec<String>>>()?
        }
    };
    let mut read = Entry {
        headword: shown(headword),
        senses: Vec::new(),
    };
    for text in &texts {
        add(&mut read, text);
    }
    Some((!read.senses.is_empty()).then_some(read))
}

/// Bytes as text; a character that the end cuts off is left out.
fn text_of(bytes: &[u8]) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

/// Whether a field of this type is text for people and no transcription.
fn is_read(kind: u8) -> bool {
    matches!(kind, b'm' | b'l' | b'g' | b'h' | b'x' | b'k' | b'w')
}

fn readable((kind, bytes): (u8, &[u8])) -> Option<String> {
    let text = text_of(bytes)?;
    Some(match kind {
        b'm' | b'l' | b'w' => text.to_owned(),
        kind => markup::plain(text, kind == b'x'),
    })
}

/// The fields of a StarDict entry with their types. Small letters are texts that end with a zero
/// byte, capitals data behind their size; the last of `types` needs neither.
fn fields<'a>(bytes: &'a [u8], types: Option<&str>) -> Vec<(u8, &'a [u8])> {
    let mut found = Vec::new();
    let mut rest = bytes;
    let mut named = types.map(str::bytes);
    while !rest.is_empty() {
        let is_last = named.as_ref().is_some_and(|it| it.len() == 1);
        let kind = match &mut named {
            Some(types) => types.next(),
            None => take(&mut rest, 1).map(|it| it[0]),
        };
        let Some(kind) = kind else { break };
        let field = match kind {
            _ if is_last => std::mem::take(&mut rest),
            kind if kind.is_ascii_uppercase() => sized(&mut rest),
            _ => ended(&mut rest),
        };
        found.push((kind, field));
    }
    found
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

fn sized<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let size = take(rest, 4).and_then(|it| <[u8; 4]>::try_from(it).ok());
    let size = size.map_or(0, |it| u32::from_be_bytes(it) as usize);
    let size = size.min(rest.len());
    take(rest, size).unwrap_or_default()
}

fn ended<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let end = memchr::memchr(0, rest).unwrap_or(rest.len());
    let field = take(rest, end).unwrap_or_default();
    // Its zero byte, which the last one may lack.
    let _ = take(rest, 1);
    field
}

/// Adds the senses of a text, and the headword as the text writes it.
fn add(entry: &mut Entry, text: &str) {
    let mut lines = text.lines().map(str::trim_end);
    let mut rest = lines.clone();
    if let Some(own) = rest.next().and_then(|it| headline(it, &entry.headword)) {
        entry.headword = own;
        lines = rest;
    }
    for line in lines {
        let is_continued = line.starts_with("   ") && !is_numbered(line.trim_start());
        let Some(sense) = sense(line) else { continue };
        if let Some(last) = entry.senses.last_mut().filter(|_| is_continued) {
            *last = shortened(format!("{last} {sense}"));
        } else if entry.senses.len() < MOST_SENSES && !entry.senses.contains(&sense) {
            entry.senses.push(shortened(sense));
        }
    }
}

/// The headword in a line that holds it, perhaps with its pronunciation and part of speech.
fn headline(line: &str, headword: &str) -> Option<String> {
    let bare = shown(&without_parts(&without_sounds(line)));
    let is_marked = bare.len() < line.trim().len() && line.trim_end().ends_with(['/', '>', ']']);
    let is_it = key(&bare) == key(headword);
    (!bare.is_empty() && (is_it || is_marked)).then_some(bare)
}

/// A line as a sense; `None` where it says something else.
fn sense(line: &str) -> Option<String> {
    let line = without_number(line.trim_start());
    let lower = line.to_lowercase();
    if line.starts_with('"') || REFERENCES.iter().any(|it| lower.starts_with(it)) {
        return None;
    }
    let sense = shown(&without_parts(line));
    (!sense.is_empty()).then_some(sense)
}

fn is_numbered(line: &str) -> bool {
    without_number(line).len() < line.len()
}

/// A line without the number or bullet before it.
fn without_number(line: &str) -> &str {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = digits.strip_prefix(['.', ')']);
    if let Some(behind) = behind.filter(|it| digits.len() < line.len() && it.starts_with(' ')) {
        return behind.trim_start();
    }
    let bullet = ["- ", "• ", "* ", "– "];
    let bare = bullet.iter().find_map(|it| line.strip_prefix(it));
    bare.map_or(line, str::trim_start)
}

/// Without pronunciations between slashes or square brackets. `and/or` has none: a slash opens one
/// only behind a space.
fn without_sounds(line: &str) -> String {
    let mut out = line.to_owned();
    for (open, close) in [(" /", '/'), (" [", ']')] {
        while let Some(at) = out.find(open) {
            let inside = at + open.len();
            let Some(length) = out[inside..].find(close) else {
                break;
            };
            out.replace_range(at..inside + length + close.len_utf8(), "");
        }
    }
    out
}

/// Without parts of speech, `<n, sg>`, and the braces of links.
fn without_parts(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let part = after.split_once('>');
        let is_part = |it: &str| {
            it.len() <= LONGEST_PART && it.starts_with(|c: char| c.is_alphabetic() || c == '/')
        };
        rest = match part.filter(|it| is_part(it.0)) {
            Some((_, behind)) => behind,
            None => {
                out.push('<');
                after
            }
        };
    }
    out.push_str(rest);
    out.retain(|c| !matches!(c, '{' | '}'));
    out
}

/// Text without controls and invisible characters, spaces made one.
fn shown(text: &str) -> String {
    let is_kept = |c: &char| !c.is_control() && !is_invisible(*c);
    let spaced = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let kept: String = spaced.filter(is_kept).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    words.join(" ")
}

fn shortened(sense: String) -> String {
    match sense.char_indices().nth(LONGEST_SENSE) {
        Some((end, _)) => format!("{}…", sense[..end].trim_end_matches('…')),
        None => sense,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, headword: &str, own: &str, senses: &[&str]) {
        let read = entry(text.as_bytes(), &Types::Dictd, headword).expect("UTF-8");
        let read = read.expect("an entry");
        assert_eq!(
            (&*read.headword, &*read.senses),
            (own, &senses.map_to()[..])
        );
    }

    trait MapTo {
        fn map_to(&self) -> Vec<String>;
    }

    impl MapTo for [&str] {
        fn map_to(&self) -> Vec<String> {
            self.iter().map(|it| (*it).to_owned()).collect()
        }
    }

    #[test]
    fn what_freedict_marks_up_is_taken_off() {
        check(
            "Harbour /hˈɑːbə/ <n>\nالميناء\n",
            "harbour",
            "Harbour",
            &["الميناء"],
        );
        check(
            "مَرفأ /marfaʔ/\n1. Harbour\n2. <n, sg> Port\n",
            "مرفأ",
            "مَرفأ",
            &["Harbour", "Port"],
        );
        check(
            "tide /taɪd/ <n>\n 1. مدّ وجزر\n    Synonym: {ebb}\n    \"the tide is out\"\n 2. تيّار\n",
            "tide",
            "tide",
            &["مدّ وجزر", "تيّار"],
        );
        check(
            "long\n1. one\n    two\n2. three\n",
            "long",
            "long",
            &["one two", "three"],
        );
    }

    #[test]
    fn what_is_no_markup_stays() {
        check("March\nمارس/آذار\n", "march", "March", &["مارس/آذار"]);
        check("x\nif a < b > c\n", "x", "x", &["if a < b > c"]);
        check(
            "y\n1948. the year\n3.5 kg\n",
            "y",
            "y",
            &["the year", "3.5 kg"],
        );
        check("only a sense\n", "z", "z", &["only a sense"]);
    }

    #[test]
    fn nothing_steers_a_terminal() {
        let text = "w\n\u{1B}[31mred\u{202E}\u{9B}2J\u{7}\tand\u{2066}so\n";
        check(text, "w", "w", &["[31mred2J andso"]);
        let long = format!("w\n{}\n", "a".repeat(5000));
        let read = entry(long.as_bytes(), &Types::Dictd, "w").flatten();
        assert_eq!(read.expect("an entry").senses[0].chars().count(), 401);
    }

    #[test]
    fn other_encodings_are_refused_and_cut_ends_are_not() {
        assert_eq!(entry(b"a\n\xE9t\xE9 b\n", &Types::Dictd, "a"), None);
        let cut = "a\nكتاب".as_bytes();
        let read = entry(&cut[..cut.len() - 1], &Types::Dictd, "a").flatten();
        assert_eq!(read.expect("an entry").senses, ["كتا"]);
        assert_eq!(entry(b"a\n", &Types::Dictd, "a"), Some(None));
    }

    #[test]
    fn fields_of_stardict_are_told_apart() {
        let types = |it: &str| Types::StarDict(Some(it.to_owned()));
        let read = |bytes: &[u8], types: &Types| {
            let read = entry(bytes, types, "book").flatten();
            read.map(|it| it.senses).unwrap_or_default()
        };
        assert_eq!(read("bʊk\0كتاب".as_bytes(), &types("tm")), ["كتاب"]);
        assert_eq!(read(b"\0\0\0\x02xxA book", &types("Wm")), ["A book"]);
        assert_eq!(
            read("h<p>كتاب</p>\0".as_bytes(), &Types::StarDict(None)),
            ["كتاب"]
        );
        assert!(read(b"\xFF\xFF\xFF\xFFx", &types("Wm")).is_empty());
        assert!(read(b"picture", &types("P")).is_empty());
        assert!(read(b"", &types("m")).is_empty());
    }
}
