//! Row 1: the direction of text, by the Unicode Bidirectional Algorithm (UAX #9).
//!
//! Base directions, isolates, direction controls, and the order in which a reader sees a line.
//! Character classes come from ICU4X.
//! *Where* isolates are put into output is not decided here: only `render` and Fluent insert them.

mod class;
mod explicit;
mod isolates;
mod levels;
mod order;
mod resolve;
mod shape;
mod uniform;

use std::borrow::Cow;
use std::fmt::Write as _;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;

use crate::text::{Lang, Span, is_bidi_control, is_invisible};

pub use isolates::{
    is_isolate, is_read_the_same, isolate, may_have_isolates, superfluous_isolates,
};
pub use order::{Layout, order_of};
pub use shape::shaped;

/// First strong isolate: the direction of the first strong letter inside.
pub const FSI: char = '\u{2068}';
/// Left-to-right isolate.
pub const LRI: char = '\u{2066}';
/// Right-to-left isolate.
pub const RLI: char = '\u{2067}';
/// Pop directional isolate: closes any of the three.
pub const PDI: char = '\u{2069}';
/// Pop directional formatting: closes an embedding or an override.
pub const PDF: char = '\u{202C}';

/// The characters that end a paragraph for UAX #9 (class B).
const PARAGRAPH_ENDS: [char; 7] = [
    '\n', '\r', '\u{1C}', '\u{1D}', '\u{1E}', '\u{85}', '\u{2029}',
];

/// A direction of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction that a language is written in: the base direction of all its paragraphs,
    /// whatever letter they begin with.
    pub fn of(lang: Lang) -> Direction {
        match lang {
            Lang::Ar => Direction::Rtl,
            Lang::En => Direction::Ltr,
        }
    }

    /// The direction of the first strong letter of a line outside isolates (rules P2 and P3);
    /// `None` where there is none. For text of unknown language only.
    pub fn of_first_strong(line: &str) -> Option<Direction> {
        let table = class::table();
        let mut open = 0_usize;
        for c in line.chars() {
            match table.of(c) {
                class::B => return None,
                class::FSI | class::LRI | class::RLI => open += 1,
                class::PDI => open = open.saturating_sub(1),
                class::L if open == 0 => return Some(Direction::Ltr),
                class::R | class::AL if open == 0 => return Some(Direction::Rtl),
                _ => {}
            }
        }
        None
    }

    /// The value of HTML's `dir` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    fn level(self) -> u8 {
        match self {
            Direction::Ltr => 0,
            Direction::Rtl => 1,
        }
    }
}

/// `text` without its direction controls (marks, embeddings, overrides, isolates).
pub fn strip_controls(text: &str) -> Cow<'_, str> {
    if text.contains(is_bidi_control) {
        Cow::Owned(text.chars().filter(|&c| !is_bidi_control(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// What is wrong with a direction control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Imbalance {
    /// An embedding or override (LRE, RLE, LRO, RLO) without its PDF.
    UnclosedEmbedding,
    /// An isolate (LRI, RLI, FSI) without its PDI.
    UnclosedIsolate,
    /// A PDF or PDI that closes nothing.
    NothingToClose,
}

/// The direction controls of `text` without their counterpart in the same paragraph, in text
/// order. As in UAX #9, a PDI also ends the embeddings inside its isolate (they are reported,
/// because whoever wrote them meant a PDF), and a PDF cannot reach out of an isolate.
pub fn unbalanced(text: &str) -> Vec<(Span, Imbalance)> {
    let mut found = Vec::new();
    let mut open: Vec<(Span, Imbalance)> = Vec::new();
    let mut from = 0;
    loop {
        if open.is_empty() {
            // Where nothing is open, only controls count, and all of them begin with this byte.
            let next = memchr::memchr(0xE2, &text.as_bytes()[from..]);
            from = next.map_or(text.len(), |it| from + it);
        }
        let Some(c) = text[from..].chars().next() else {
            break;
        };
        let span = Span::new(from, from + c.len_utf8());
        from = span.end;
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => {
                open.push((span, Imbalance::UnclosedEmbedding));
            }
            LRI | RLI | FSI => open.push((span, Imbalance::UnclosedIsolate)),
            PDF => match open.last() {
                Some((_, Imbalance::UnclosedEmbedding)) => drop(open.pop()),
                _ => found.push((span, Imbalance::NothingToClose)),
            },
            PDI => {
                let isolate = |it: &(Span, Imbalance)| it.1 == Imbalance::UnclosedIsolate;
                match open.iter().rposition(isolate) {
                    Some(opener) => found.extend(open.drain(opener..).skip(1)),
                    None => found.push((span, Imbalance::NothingToClose)),
                }
            }
            _ if PARAGRAPH_ENDS.contains(&c) => found.append(&mut open),
            _ => {}
        }
    }
    found.append(&mut open);
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// `text` with everything that could steer a terminal or the direction made visible: direction
/// controls, the separators of lines and paragraphs (U+2028, U+2029), and all C0 and C1 controls but tab
/// and line break become `⟨U+202E⟩`.
pub fn visible(text: &str) -> Cow<'_, str> {
    if is_harmless(text) || !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if steers(c) {
            // Writing into a string cannot fail.
            let _ = write!(out, "⟨U+{:04X}⟩", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// As [`visible`], of what stays in its line, such as a path: line breaks and tabs become visible, too.
pub fn visible_in_line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\t']) {
        return visible(text);
    }
    let line = text.replace('\n', "⟨U+000A⟩").replace('\t', "⟨U+0009⟩");
    visible(&line).into_owned().into()
}

/// As [`visible`], but isolates that are closed again stay: they were put there with care, and
/// cannot reach beyond the text.
pub fn visible_but_isolates(text: &str) -> Cow<'_, str> {
    let clean = !text.contains(|c| steers(c) && !is_isolate(c)) && unbalanced(text).is_empty();
    if clean {
        Cow::Borrowed(text)
    } else {
        visible(text)
    }
}

/// Whether nothing in `text` steers, as far as its bytes tell: without a branch, so that the compiler
/// makes vectors of it.
fn is_harmless(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ascii = bytes
        .iter()
        .fold(false, |any, &byte| any | (byte < b' ') | (byte == 0x7F));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let others = pairs.fold(false, |any, (&first, &second)| {
        // C1 controls, the Arabic letter mark, marks and embeddings, isolates.
        let c1 = (first == 0xC2) & (second < 0xA0);
        let mark = (first == 0xD8) & (second == 0x9C);
        any | c1 | mark | (first == 0xE2) & ((second == 0x80) | (second == 0x81))
    });
    !(ascii | others)
}

/// Whether `c` could steer a terminal or the direction.
pub(crate) fn steers(c: char) -> bool {
    // Nearly all of what is written, told in no time: no control is among them.
    if matches!(c, ' '..='~' | '\u{A0}'..='\u{61B}' | '\u{61D}'..='\u{1FFF}') {
        return false;
    }
    is_bidi_control(c)
        || matches!(c, '\u{2028}' | '\u{2029}')
        || (c.is_control() && !matches!(c, '\t' | '\n'))
}

/// The resolved embedding levels of one paragraph, one for each character: even levels run left to
/// right, odd ones right to left.
///
/// `base` `None` is the direction of the first strong letter, else left to right (P2, P3). The rules
/// for spaces at the end of a line (L1) are applied as if the paragraph were one line. Characters
/// that rule X9 removes have a level that says nothing.
pub fn levels(paragraph: &str, base: Option<Direction>) -> Vec<u8> {
    levels::levels(paragraph, base)
}

/// The characters of one line in the order in which they stand from left to right on a screen,
/// each as its byte offset, when the paragraph has the direction `base`.
///
/// Levels by UAX #9, reordering by its rule L2. Characters are not mirrored (L4), combining
/// marks stand where the algorithm leaves them (before their base in right-to-left runs; L3).
pub fn visual_order(line: &str, base: Direction) -> Vec<usize> {
    let offsets: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
    let order = order_of(&levels(line, Some(base)));
    order.into_iter().map(|index| offsets[index]).collect()
}

/// The mirror image of `c`, where one character is that of another.
pub fn mirrored(c: char) -> Option<char> {
    let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
    glyph.mirroring_glyph
}

/// The paragraphs of `text` for UAX #9, each with what ends it.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(PARAGRAPH_ENDS)
}

/// Whether `c` has a mirror image in right-to-left text (rule L4).
pub fn is_mirrored(c: char) -> bool {
    CodePointMapData::<BidiMirroringGlyph>::new()
        .get(c)
        .mirrored
}

/// Whether `text` holds letters that run from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    let table = class::table();
    let is_strong = |c| matches!(table.of(c), class::R | class::AL);
    // Bytes below are of letters that run from left to right.
    text.bytes().any(|byte| byte >= 0xD6) && text.contains(is_strong)
}

/// Whether `c` is one of the direction marks: LRM, RLM, ALM.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}')
}

/// Whether all that can be seen of a line keeps its level without the marks at the offsets `gone`,
/// both in the direction `base` and in that of its first strong letter, which plain text is often
/// shown in.
pub fn same_order_without(line: &str, gone: &[usize], base: Direction) -> bool {
    let gone: std::collections::BTreeSet<usize> = gone.iter().copied().collect();
    let mut next = gone.into_iter().peekable();
    let all = line.char_indices();
    let kept = all.filter(|(at, _)| next.next_if_eq(at).is_none());
    let bare: String = kept.map(|(_, c)| c).collect();
    let shown = |text: &str, base| -> Vec<u8> {
        let all = text.chars().zip(levels(text, base));
        let seen = all.filter(|&(c, _)| !is_invisible(c));
        seen.map(|(_, level)| level).collect()
    };
    let first = Direction::of_first_strong(line);
    first == Direction::of_first_strong(&bare)
        && shown(line, Some(base)) == shown(&bare, Some(base))
        && (first.is_none_or(|it| it == base) || shown(line, None) == shown(&bare, None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_that_do_something_and_marks_that_do_not() {
        let same = |text: &str, base| {
            let marks = text.char_indices().filter(|it| is_mark(it.1));
            let marks: Vec<usize> = marks.map(|it| it.0).collect();
            same_order_without(text, &marks, base)
        };
        assert!(same("قال \u{200F}كروزو", Direction::Rtl));
        assert!(!same("لغة C++\u{200E} صعبة", Direction::Rtl));
        assert!(!same("\u{200F}OpenAI شركة", Direction::Rtl));
        assert!(!same("نعم!\u{200F} and", Direction::Ltr));
        assert_eq!(levels("أ1", Some(Direction::Rtl)), [1, 2]);
    }

    fn seen(line: &str, base: Direction) -> String {
        let order = visual_order(line, base);
        order
            .into_iter()
            .filter_map(|at| line[at..].chars().next())
            .collect()
    }

    #[test]
    fn base_directions() {
        assert_eq!(Direction::of(Lang::Ar), Direction::Rtl);
        assert_eq!(
            Direction::of_first_strong("OpenAI شركة"),
            Some(Direction::Ltr)
        );
        assert_eq!(
            Direction::of_first_strong("(2015) شركة"),
            Some(Direction::Rtl)
        );
        assert_eq!(Direction::of_first_strong("2015"), None);
        let isolated = isolate("OpenAI", None) + " شركة";
        assert_eq!(Direction::of_first_strong(&isolated), Some(Direction::Rtl));
    }

    #[test]
    fn lines_are_seen_in_the_order_of_uax_9() {
        assert_eq!(seen("قال Musk", Direction::Rtl), "Musk لاق");
        assert_eq!(seen("قال Musk", Direction::Ltr), "لاق Musk");
        assert_eq!(seen("C++ لغة", Direction::Rtl), "ةغل ++C");
        let isolated = isolate("C++", Some(Direction::Ltr)) + " لغة";
        assert_eq!(strip_controls(&seen(&isolated, Direction::Rtl)), "ةغل C++");
    }

    #[test]
    fn isolates_end_with_their_line_and_cannot_leak() {
        assert_eq!(isolate("", None), "");
        assert_eq!(
            isolate("a\r\n\nب", Some(Direction::Rtl)),
            "\u{2067}a\u{2069}\r\n\n\u{2067}ب\u{2069}"
        );
        assert_eq!(
            isolate("\u{2069}a\u{2067}", None),
            "\u{2068}\u{2068}\u{2069}a\u{2067}\u{2069}\u{2069}"
        );
    }

    #[test]
    fn controls_without_a_counterpart_are_found() {
        use Imbalance::{NothingToClose, UnclosedEmbedding, UnclosedIsolate};
        let kinds = |text| {
            unbalanced(text)
                .into_iter()
                .map(|it| it.1)
                .collect::<Vec<_>>()
        };
        assert_eq!(kinds("\u{202E}a\u{202C} \u{2068}b\u{2069}"), []);
        assert_eq!(
            kinds("\u{202E}a\n\u{202C}"),
            [UnclosedEmbedding, NothingToClose]
        );
        assert_eq!(
            kinds("\u{2067}a\u{202C}"),
            [UnclosedIsolate, NothingToClose]
        );
        assert_eq!(
            kinds("\u{2067}\u{202A}a\u{2069}b\u{2069}"),
            [UnclosedEmbedding, NothingToClose]
        );
        assert_eq!(unbalanced("a\u{202E}")[0].0, Span::new(1, 4));
    }

    #[test]
    fn what_steers_a_terminal_is_shown() {
        assert_eq!(
            visible("a\u{202E}b\u{1b}[31m\u{9b}\t\n"),
            "a⟨U+202E⟩b⟨U+001B⟩[31m⟨U+009B⟩\t\n"
        );
        assert!(matches!(visible("نصّ عاديّ"), Cow::Borrowed(_)));
    }

    #[test]
    fn bytes_tell_of_every_character_that_steers() {
        let mut harmless = 0_usize;
        for c in '\0'..=char::MAX {
            let text = format!("ا{c}b");
            assert!(!(steers(c) && is_harmless(&text)), "{c:?}");
            harmless += usize::from(is_harmless(&text));
        }
        // All but the controls and two blocks of 64 characters.
        assert!(harmless > 0x10_F000);
        assert!(is_harmless(""));
    }

    proptest! {
        #[test]
        fn isolating_adds_controls_only(text in any::<String>()) {
            for dir in [None, Some(Direction::Ltr), Some(Direction::Rtl)] {
                let isolated = isolate(&text, dir);
                prop_assert_eq!(strip_controls(&isolated), strip_controls(&text));
            }
        }

        #[test]
        fn each_line_has_an_isolate_of_its_own(text in "[aب…”\u{C5}\n\r\u{1C}\u{85}\u{2029}]{0,12}") {
            let line = |line: &str| {
                let body = line.trim_end_matches(PARAGRAPH_ENDS);
                let end = &line[body.len()..];
                if body.is_empty() { end.to_owned() } else { format!("{RLI}{body}{PDI}{end}") }
            };
            let expected: String = paragraphs(&text).map(line).collect();
            prop_assert_eq!(isolate(&text, Some(Direction::Rtl)), expected);
        }

        #[test]
        fn isolated_text_is_balanced(text in "[aب \n\u{2066}-\u{2069}]{0,12}") {
            prop_assert_eq!(unbalanced(&isolate(&text, None)), vec![]);
        }

        #[test]
        fn what_stands_between_controls_is_passed_over(
            text in "[aب“…\n\u{2029}\u{202A}-\u{202E}\u{2066}-\u{2069}]{0,16}"
        ) {
            let is_seen = |c: char| is_bidi_control(c) || PARAGRAPH_ENDS.contains(&c);
            let only: String = text.chars().filter(|&c| is_seen(c)).collect();
            let kinds = |text: &str| -> Vec<Imbalance> {
                unbalanced(text).into_iter().map(|it| it.1).collect()
            };
            prop_assert_eq!(kinds(&text), kinds(&only));
        }

        #[test]
        fn every_character_is_seen_once(text in "[aب1(]*.{0,20}", rtl: bool) {
            let base = if rtl { Direction::Rtl } else { Direction::Ltr };
            let mut order = visual_order(&text, base);
            order.sort_unstable();
            let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            prop_assert_eq!(order, offsets);
        }

        #[test]
        fn nothing_panics(text in "[a ب\n\r\t\u{202A}-\u{202E}\u{2066}-\u{2069}\u{0}-\u{9F}]{0,40}") {
            unbalanced(&text);
            visual_order(&text, Direction::Rtl);
            prop_assert!(!visible(&text).contains(steers));
        }
    }
}
