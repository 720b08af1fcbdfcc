//! Long texts in pieces: a name and its other spelling seldom stand far apart.

use crate::text::Span;

/// Most bytes of a window. Every Latin word of a window is compared with every Arabic one.
const SIZE: usize = 32 * 1024;

/// The windows of a text.
pub(crate) fn windows(text: &str) -> Vec<Span> {
    let count = text.len().div_ceil(SIZE).max(1);
    (0..count)
        .map(|nth| part(text, (nth, count), (nth + 1, count)))
        .collect()
}

/// Windows of a source and what of the target may correspond to them: with half a window more on either
/// side, because translations do not keep step.
pub(crate) fn beside(source: &str, target: &str) -> Vec<(Span, Span)> {
    let count = source.len().max(target.len()).div_ceil(SIZE).max(1);
    (0..count)
        .map(|nth| {
            let wide = ((2 * nth).saturating_sub(1), (2 * nth + 3).min(2 * count));
            (
                part(source, (nth, count), (nth + 1, count)),
                part(target, (wide.0, 2 * count), (wide.1, 2 * count)),
            )
        })
        .collect()
}

/// From one share of the text to another, at the ends of words.
fn part(text: &str, from: (usize, usize), to: (usize, usize)) -> Span {
    let start = cut(text, from);
    Span::new(start, cut(text, to).max(start))
}

/// The first space from a share of the text on, or in the middle of a word that is longer than a window:
/// that is no name, and whoever looked for its end in every window would read it many times.
fn cut(text: &str, (nth, of): (usize, usize)) -> usize {
    let mut at = (text.len() as u128 * nth as u128 / of as u128) as usize;
    if at == 0 {
        return 0;
    }
    while !text.is_char_boundary(at) {
        at += 1;
    }
    if text.len() - at <= SIZE {
        let next = text[at..].find(char::is_whitespace);
        return next.map_or(text.len(), |space| at + space);
    }
    let mut end = at + SIZE;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let near = &text[at..end];
    at + near.find(char::is_whitespace).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_hold_the_whole_text() {
        let text = "كلمة word ".repeat(9000);
        let found = windows(&text);
        assert!(found.len() > 3);
        assert!(found.windows(2).all(|it| it[0].end == it[1].start));
        assert_eq!(
            (found[0].start, found[found.len() - 1].end),
            (0, text.len())
        );
        assert_eq!(windows(""), [Span::new(0, 0)]);
        let word = windows(&"س".repeat(2 * SIZE));
        assert_eq!(word.len(), 4);
        assert!(
            word.windows(2)
                .all(|it| it[0].end == it[1].start && !it[0].is_empty())
        );
        let pairs = beside(&text, "one two");
        assert_eq!(pairs.len(), found.len());
        assert_eq!(pairs[pairs.len() - 1].1.end, 7);
    }
}
