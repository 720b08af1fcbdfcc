//! Markup of definitions (HTML, Pango, XDXF) as plain lines.

/// Tags that begin a line.
const BLOCKS: [&str; 16] = [
    "br", "p", "div", "li", "ol", "ul", "dl", "dt", "dd", "tr", "table", "hr", "def", "h1", "h2",
    "h3",
];

/// Elements that are left out with what stands in them: headwords, pronunciations, parts of speech.
const LEFT_OUT: [&str; 8] = ["k", "tr", "gr", "pos", "abr", "style", "script", "rref"];

/// The characters that HTML has names for and dictionaries use.
const NAMED: [(&str, char); 6] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
];

/// `text` without tags, a line for each block; `is_xdxf` says whose tags they are, for `tr` is a
/// transcription there and a row of a table in HTML.
pub(super) fn plain(text: &str, is_xdxf: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let Some(end) = tag.find('>') else {
            rest = tag;
            continue;
        };
        let name = tag[..end].trim_start_matches('/');
        let name = name
            .split([' ', '/', '\t', '\n'])
            .next()
            .unwrap_or_default();
        rest = &tag[end + 1..];
        let is_open = !tag.starts_with('/');
        if is_left_out(name, is_xdxf) && is_open {
            rest = behind(rest, name);
        } else if BLOCKS.iter().any(|it| name.eq_ignore_ascii_case(it)) {
            out.push('\n');
        }
    }
    out.push_str(rest);
    decoded(&out)
}

fn is_left_out(name: &str, is_xdxf: bool) -> bool {
    let everywhere = matches!(name, "style" | "script");
    (everywhere || is_xdxf) && LEFT_OUT.contains(&name)
}

/// What stands behind the end of an element; nothing where it has none.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}>");
    text.split_once(&*end).map_or("", |it| it.1)
}

/// `text` with characters in place of their entities.
fn decoded(text: &str) -> String {
    const LONGEST: usize = 10;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(LONGEST).position(|it| it == b';');
        let found = end.and_then(|end| Some((character(&rest[..end])?, end)));
        match found {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

fn character(entity: &str) -> Option<char> {
    let Some(number) = entity.strip_prefix('#') else {
        let named = NAMED.iter().find(|it| it.0 == entity);
        return named.map(|it| it.1);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_lines_and_entities_characters() {
        let html = "<div>one &amp; <b>two</b></div><ol><li>a&nbsp;b<li>&#1603;&#x62A;ب</ol>";
        let lines = plain(html, false);
        let lines: Vec<&str> = lines.lines().filter(|it| !it.is_empty()).collect();
        assert_eq!(lines, ["one & two", "a b", "كتب"]);
        let xdxf = "<k>book</k><tr>bʊk</tr>\n<pos><abr>n</abr></pos> كتاب<rref>a.wav</rref>";
        assert_eq!(plain(xdxf, true).trim(), "كتاب");
    }

    #[test]
    fn what_is_no_markup_stays() {
        for text in ["a < b", "R&D", "&nothing;", "&#xD800;", "AT&T; x"] {
            assert_eq!(plain(text, false).replace("  ", " < "), text);
        }
        assert_eq!(plain("<script>x", false), "");
    }
}
