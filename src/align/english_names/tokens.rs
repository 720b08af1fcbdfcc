//! The words of an English text, with what their letters and their places say.

use super::possessives;
use super::token_list::{TokenList, Tokens};
use super::words;
use crate::lexicon::Lexicon;
use crate::text::{Span, is_latin_letter};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// In small letters, or in another script.
    Small,
    /// With a capital: Reeves, O'Neill, iPhone.
    Capital,
    /// In capitals, two letters or more: NATO, U.S.
    Initials,
    /// One capital letter.
    Letter,
    /// In digits, perhaps with letters behind them: 42, 125th.
    Number,
}

/// A word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token<'t> {
    /// Without the ending of the possessive.
    pub(super) span: Span,
    pub(super) text: &'t str,
    pub(super) shape: Shape,
    /// Whether it begins a sentence, a line or a quotation, where a capital says nothing.
    pub(super) opens: bool,
    /// Whether its line is written with capitals throughout, as titles are.
    pub(super) in_heading: bool,
    /// What stands between it and the word before it.
    pub(super) joint: Joint,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// A space: they may be words of one name.
    Space,
    /// A hyphen alone.
    Hyphen,
    /// An ampersand.
    And,
    /// Anything else, also the ending of a possessive.
    None,
}

impl Token<'_> {
    /// In small letters.
    pub(super) fn lower(&self) -> String {
        self.text.to_lowercase()
    }

    /// Whether it may be a word of a name by its letters.
    pub(super) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Initials | Shape::Letter)
    }
}

/// The words of `text` in Latin letters and digits.
pub(super) fn tokens(text: &str) -> TokenList<'_> {
    let mut found = TokenList::new(text);
    let mut line = 0;
    let mut at = 0;
    while let Some(start) = next_word(text, at) {
        let end = word_end(text, start);
        let word = &text[start..end];
        let bare = without_possessive(word);
        let last = found.last();
        let before = &text[last.map_or(0, |it| it.span.end)..start];
        if before.contains('\n') {
            mark_heading(&mut found, line);
            line = found.all().len();
        }
        let (joint, opens) = match last {
            Some(last) => between(&last, before, found.all().len() == line),
            None => (Joint::None, true),
        };
        found.push(Token {
            span: Span::new(start, start + bare.len()),
            text: bare,
            shape: shape(bare),
            opens,
            in_heading: false,
            joint,
        });
        at = end;
    }
    mark_heading(&mut found, line);
    possessives::keep(&mut found);
    found
}

fn next_word(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    rest.find(|c: char| is_latin_letter(c) || c.is_ascii_digit())
        .map(|it| from + it)
}

/// Where the word ends that begins at `start`: apostrophes stand inside words, stops between the letters
/// of initials and behind the last of them.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut rest = text[start..].chars().peekable();
    // How many letters since the last stop, and whether each piece was one capital.
    let (mut piece, mut dotted, mut single) = (0, false, true);
    while let Some(c) = rest.next() {
        let next_is_letter = rest.peek().is_some_and(|&it| it.is_alphanumeric());
        match c {
            _ if c.is_alphanumeric() => {
                piece += 1;
                single &= c.is_uppercase();
            }
            '\'' | '’' if next_is_letter && piece > 0 => piece += 1,
            '.' if piece == 1
                && single
                && (next_is_letter || dotted || is_initial(&text[end..])) =>
            {
                dotted = true;
                piece = 0;
            }
            '+' if !next_is_letter && is_capital(&text[start..end]) => {}
            _ => break,
        }
        end += c.len_utf8();
    }
    end
}

/// Whether a stop stands behind the initial of a name: a space and a capital follow (J. Reyes).
fn is_initial(stop: &str) -> bool {
    let behind = stop.strip_prefix(". ").unwrap_or("");
    behind.starts_with(char::is_uppercase)
}

/// Whether plus signs belong to the word before them (Disney+).
fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn without_possessive(word: &str) -> &str {
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    bare.or_else(|| word.strip_suffix("'S")).unwrap_or(word)
}

fn shape(word: &str) -> Shape {
    let letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = word.chars().next() else {
        return Shape::Small;
    };
    if first.is_ascii_digit() {
        return Shape::Number;
    }
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let all = letters.count();
    // Plurals of initials are common nouns: MPs, TVs.
    let is_plural = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    match () {
        () if word.strip_suffix('s').is_some_and(is_plural) => Shape::Small,
        () if first.is_uppercase() && all == 1 => Shape::Letter,
        () if capitals == all => Shape::Initials,
        () if first.is_uppercase() => Shape::Capital,
        // iPhone, d'Arc.
        () if word
            .trim_start_matches(is_first)
            .starts_with(char::is_uppercase) =>
        {
            Shape::Capital
        }
        () => Shape::Small,
    }
}

/// What a name may have before its capital.
fn is_first(c: char) -> bool {
    matches!(c, 'i' | 'e' | 'd' | 'l' | '\'' | '’')
}

/// Words whose stop ends no sentence.
#[rustfmt::skip]
const SHORTENED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "rev", "sen", "rep", "gov", "lt", "col", "gen", "maj", "capt", "sgt", "cpl",
    "adm", "st", "mt", "ft", "jr", "sr", "pte", "hon", "cllr", "cmdr", "brig",
];

/// How two words are joined, and whether the second one opens a sentence.
fn between(last: &Token<'_>, gap: &str, is_new_line: bool) -> (Joint, bool) {
    // The ending of a possessive is a part of what stands between.
    let is_short = |_: &&str| SHORTENED.contains(&&*last.lower());
    let from_name = gap.strip_prefix('.').filter(is_short);
    let blank = |gap: &str| !gap.is_empty() && gap.chars().all(|c| matches!(c, ' ' | '\u{A0}'));
    let joint = match from_name.unwrap_or(gap) {
        _ if is_new_line => Joint::None,
        "-" | "\u{2010}" | "\u{2011}" => Joint::Hyphen,
        " & " | "&" => Joint::And,
        gap if blank(gap) => Joint::Space,
        _ => Joint::None,
    };
    (
        joint,
        is_new_line || joint == Joint::None && opens_after(gap),
    )
}

/// Whether what stands between two words ends a sentence or opens a quotation.
fn opens_after(gap: &str) -> bool {
    let bare = gap.trim_end();
    bare.contains(['\n', '!', '?', ':', ';', '…', '"', '“', '”', '•', '.', '|', '*', '_', '#'])
        || bare.ends_with(['‘', '(', '[', '«', '/'])
        // An apostrophe behind a space opens a quotation, one before it ends a possessive.
        || bare.ends_with('\'') && !bare.starts_with('\'')
}

/// Marks the line from a word on if its words are written with capitals, but for the small ones: three
/// words at least.
fn mark_heading(found: &mut TokenList<'_>, from: usize) {
    let line = found.all().part(from..found.all().len());
    let Some(last) = line.last() else { return };
    let ends = line.text()[last.span.end..].trim_start_matches(['\'', '’', '"', '”', ')']);
    if ends.starts_with(['.', ',', ';']) {
        return;
    }
    let counts = |it: &Token<'_>| it.shape != Shape::Number && !words::is_function(&it.lower());
    let (mut capitals, mut small) = (0, 0);
    for token in line.iter().filter(counts) {
        match token.shape {
            Shape::Small => small += 1,
            _ => capitals += 1,
        }
    }
    let looks_so = capitals >= 3 && small * 4 <= capitals && line.len() >= 4;
    // A line of names alone has capitals for another reason.
    if looks_so && ordinary(line) * 2 >= capitals {
        found.mark_heading(from);
    }
}

/// How many ordinary words a line has with a capital.
fn ordinary(line: Tokens<'_>) -> usize {
    let lexicon = Lexicon::shipped();
    let is_ordinary = |it: &Token<'_>| {
        let known = lexicon.is_some_and(|lexicon| lexicon.is_english_word(it.text));
        it.is_capital() && known && !words::is_function(&it.lower())
    };
    line.iter().filter(is_ordinary).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Shape, bool)]) {
        let found = tokens(text);
        let found: Vec<_> = found
            .all()
            .iter()
            .map(|it| (it.text, it.shape, it.opens))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_have_shapes() {
        use Shape::{Capital, Initials, Letter, Number, Small};
        check(
            "Dr. O'Neill of the U.S. Navy met J. Reyes’s iPhone team. Rivers rose 12th.",
            &[
                ("Dr", Capital, true),
                ("O'Neill", Capital, false),
                ("of", Small, false),
                ("the", Small, false),
                ("U.S.", Initials, false),
                ("Navy", Capital, false),
                ("met", Small, false),
                ("J.", Letter, false),
                ("Reyes", Capital, false),
                ("iPhone", Capital, false),
                ("team", Small, false),
                ("Rivers", Capital, true),
                ("rose", Small, false),
                ("12th", Number, false),
            ],
        );
    }

    #[test]
    fn joints_say_what_belongs_together() {
        let joints = |text| {
            tokens(text)
                .all()
                .iter()
                .map(|it| it.joint)
                .collect::<Vec<_>>()
        };
        use Joint::{And, Hyphen, None, Space};
        assert_eq!(joints("Sen. Ann Mills-Hicks"), [None, Space, Space, Hyphen]);
        assert_eq!(joints("Marks & Spencer, London"), [None, And, None]);
        assert_eq!(joints("Kenya's Nairobi"), [None, None]);
    }

    #[test]
    fn headings_are_lines_of_capitals() {
        let text = "Storm Hits Port Velden\nThe Port of Velden was hit.\nPort Velden storm";
        let found = tokens(text);
        let heading: Vec<bool> = found.all().iter().map(|it| it.in_heading).collect();
        assert_eq!(heading.iter().filter(|it| **it).count(), 4);
        assert!(heading[..4].iter().all(|it| *it));
    }
}
