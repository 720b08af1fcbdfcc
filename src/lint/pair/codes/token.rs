//! Words that are no words of a language.

use crate::text::{Span, digit_value};

/// What is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `name@example.org`
    Mail,
    /// `https://example.org/page`, `www.example.org`
    Page,
    /// `AB-1234`, `QX27Z`: capitals and digits.
    Code,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
    /// As it is compared: digits of one script, no marks of direction, addresses in small letters and
    /// without what may change.
    key: String,
}

/// Fewest characters of a code.
const SHORTEST: usize = 4;
/// Fewest characters, and fewest digits, of a code that no one spells in Arabic letters.
const LONG: usize = 6;
const DIGITS: usize = 3;
/// In how many characters a code may have been mistyped.
const TYPOS: usize = 2;

impl Token {
    pub(super) fn is_copy(&self, other: &Token) -> bool {
        self.kind == other.kind && self.key == other.key
    }

    /// Whether one is what became of the other. Addresses answer to each other; codes only where they
    /// are nearly the same, because two codes may be two things.
    pub(super) fn may_be(&self, other: &Token) -> bool {
        let alike = || strsim::damerau_levenshtein(&self.key, &other.key) <= TYPOS;
        self.kind == other.kind && (self.kind != TokenKind::Code || alike())
    }

    pub(super) fn digits(&self) -> String {
        self.key.chars().filter(char::is_ascii_digit).collect()
    }

    pub(super) fn is_long_code(&self) -> bool {
        self.key.len() >= LONG && self.digits().len() >= DIGITS
    }
}

/// All of them in `text`, in text order.
pub(super) fn find(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_part(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                start = None;
                found.extend(read(text, Span::new(from, at)));
            }
            _ => {}
        }
    }
    found
}

/// Whether a run of digits in `text` ends as `digits` do, or has them all.
pub(super) fn has_number(text: &str, digits: &str) -> bool {
    let plain: String = text
        .chars()
        .filter(|c| !is_direction(*c))
        .map(|c| digit_value(c).map_or(' ', |it| char::from(b'0' + it)))
        .collect();
    plain.split(' ').any(|run| run == digits)
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || digit_value(c).is_some()
        || is_direction(c)
        || matches!(
            c,
            '@' | '.' | '-' | '_' | '/' | ':' | '+' | '?' | '=' | '&' | '%' | '#' | '~'
        )
}

/// A mark of direction, which is no part of an address.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn read(text: &str, span: Span) -> Option<Token> {
    let is_edge = |c: char| is_direction(c) || matches!(c, '.' | ':' | '?' | '-' | '/' | '&' | '=');
    let whole = span.of(text);
    let start = span.end - whole.trim_start_matches(is_edge).len();
    let end = span.start + whole.trim_end_matches(is_edge).len();
    let span = Span::new(start.min(end), end);
    let plain = |c: char| match digit_value(c) {
        Some(digit) => char::from(b'0' + digit),
        None => c,
    };
    let written = span.of(text).chars().filter(|c| !is_direction(*c));
    let written: String = written.map(plain).collect();
    let kind = kind(&written)?;
    let key = match kind {
        TokenKind::Mail => written.to_ascii_lowercase(),
        TokenKind::Page => page(&written),
        TokenKind::Code => written,
    };
    Some(Token { kind, span, key })
}

fn kind(written: &str) -> Option<TokenKind> {
    if let Some((name, domain)) = written.split_once('@') {
        let is_mail = !name.is_empty() && domain.contains('.') && !domain.contains('@');
        return is_mail.then_some(TokenKind::Mail);
    }
    if written.contains("://") || written.starts_with("www.") {
        return Some(TokenKind::Page);
    }
    is_code(written).then_some(TokenKind::Code)
}

/// Capitals and digits, at least one of each, a letter first: `7PM`, `30KM` and `5G` are figures with
/// what they count.
fn is_code(written: &str) -> bool {
    let known =
        |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/' | '_');
    written.len() >= SHORTEST
        && written.starts_with(|c: char| c.is_ascii_uppercase())
        && written.contains(|c: char| c.is_ascii_digit())
        && written.chars().all(known)
}

/// An address without what may change from language to language: `http://www.`, `/en/`, a slash at the
/// end.
fn page(written: &str) -> String {
    let small = written.to_ascii_lowercase();
    let bare = small.split_once("://").map_or(&*small, |it| it.1);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = ["ar.", "en.", "arabic.", "english."]
        .iter()
        .find_map(|it| bare.strip_prefix(it))
        .unwrap_or(bare);
    let parts = bare
        .split('/')
        .filter(|it| !matches!(*it, "" | "ar" | "en" | "arabic" | "english"));
    parts.collect::<Vec<&str>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(&str, TokenKind)> {
        let found = find(text);
        found.iter().map(|it| (it.span.of(text), it.kind)).collect()
    }

    #[test]
    fn addresses_and_codes() {
        use TokenKind::{Code, Mail, Page};
        let text = "Write to office@harbour.example, see www.harbour.example/map, order QX-2917.";
        let expected = [
            ("office@harbour.example", Mail),
            ("www.harbour.example/map", Page),
            ("QX-2917", Code),
        ];
        assert_eq!(kinds(text), expected);
        let text = "اكتب إلى \u{2066}office@harbour.example\u{2069} واذكر الرمز QX-\u{662}٩١٧.";
        assert_eq!(find(text).len(), 2);
    }

    #[test]
    fn figures_and_words_are_no_codes() {
        for text in [
            "at 7PM", "30KM", "a 5G net", "in 2019", "the UN", "@mayor", "and/or", "A4",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn pages_of_another_language_are_copies() {
        let same = |one: &str, other: &str| find(one)[0].is_copy(&find(other)[0]);
        assert!(same(
            "https://www.harbour.example/en/map/",
            "http://harbour.example/ar/map"
        ));
        assert!(same("Office@harbour.example", "office@harbour.example"));
        assert!(!same("www.harbour.example/map", "www.harbor.example/map"));
        assert!(same("QX-2917", "QX-٢٩١٧") && !same("QX-2917", "QX-2971"));
    }
}
