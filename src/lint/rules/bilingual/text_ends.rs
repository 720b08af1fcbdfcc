//! The marks that a text ends with.

use crate::lint::translations::{OBJECT, Said};
use crate::text::{Span, is_invisible};

/// What a text ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Stop,
    Question,
    Exclamation,
    Colon,
    Ellipsis,
    /// A comma or a semicolon.
    Pause,
}

/// The end of a text.
pub(super) struct End {
    /// Its last marks; none where it ends with a word.
    pub(super) marks: Vec<Mark>,
    /// Where they stand, or the end of the last word.
    pub(super) place: Span,
    /// Whether something that is filled in stands last.
    pub(super) is_filled: bool,
}

/// The end of a text; `None` where it has no word.
pub(super) fn end(said: Said<'_>) -> Option<End> {
    let mut shown = said.shown();
    let mut behind = said.span.end;
    while let Some((at, c)) = shown.pop_if(|it| is_closing(it.1)) {
        let is_object = c == OBJECT;
        // What is filled in behind a space is a word; what touches a mark belongs to it.
        let touches = shown.last().is_some_and(|it| mark(it.1).is_some());
        if is_object && !touches {
            return Some(End {
                marks: Vec::new(),
                place: Span::empty(behind),
                is_filled: true,
            });
        }
        behind = at;
    }
    shown
        .iter()
        .find(|it| it.1.is_alphanumeric() || it.1 == OBJECT)?;
    let end = shown.last().map(|it| it.0 + it.1.len_utf8())?;
    let tail: Vec<&(usize, char)> = shown
        .iter()
        .rev()
        .take_while(|it| mark(it.1).is_some())
        .collect();
    let start = tail.last().map_or(end, |it| it.0);
    let mut marks: Vec<Mark> = tail.iter().rev().filter_map(|it| mark(it.1)).collect();
    match marks.iter().filter(|it| **it == Mark::Stop).count() {
        0 | 1 => {}
        // A stop too many, or an ellipsis that lacks one: another rule reports it.
        2 => marks = vec![Mark::Ellipsis, Mark::Stop],
        _ => marks = vec![Mark::Ellipsis],
    }
    Some(End {
        marks,
        place: Span::new(start, end),
        is_filled: false,
    })
}

fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '.' | '\u{6D4}' => Mark::Stop,
        '?' | '\u{61F}' => Mark::Question,
        '!' => Mark::Exclamation,
        ':' => Mark::Colon,
        '…' => Mark::Ellipsis,
        ',' | '\u{60C}' | ';' | '\u{61B}' => Mark::Pause,
        _ => return None,
    })
}

fn is_closing(c: char) -> bool {
    c.is_whitespace()
        || is_invisible(c)
        || matches!(
            c,
            '"' | '\'' | '’' | '”' | '“' | '»' | '«' | ')' | ']' | '}' | OBJECT
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Bilingual;
    use crate::document::Document;

    /// The marks at the end of a target, and whether something that is filled in stands there.
    #[track_caller]
    fn check(target: &str, expected: &[Mark], filled: bool) {
        let po = format!("msgid \"A\"\nmsgstr \"{target}\"\n");
        let read = Bilingual::of(Document::new("a.po", po));
        let said = Said {
            document: &read.target,
            span: read.units[0].target[0],
        };
        let end = end(said).expect("a word");
        assert_eq!((&*end.marks, end.is_filled), (expected, filled), "{target}");
    }

    #[test]
    fn marks_behind_what_closes() {
        check("قال «قف.»", &[Mark::Stop], false);
        check("<b>قف!</b> ", &[Mark::Exclamation], false);
        check("أحقًا\u{61F}!", &[Mark::Question, Mark::Exclamation], false);
        check("انتظر...", &[Mark::Ellipsis], false);
        check("انتظر..", &[Mark::Ellipsis, Mark::Stop], false);
        check("مصباح", &[], false);
    }

    #[test]
    fn what_is_filled_in_is_a_word() {
        check("اللون: %s", &[], true);
        check("قف.%s", &[Mark::Stop], false);
        check("%s.", &[Mark::Stop], false);
    }
}
