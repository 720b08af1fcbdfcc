//! Names and figures that the text around them would tear.
//!
//! A number after a Latin name takes its direction (rule W7 of UAX #9): in an Arabic paragraph 25
//! of «TotalEnergies 25 في المئة» is painted away from its noun. Word has no isolates, so that such
//! a piece gets marks around it: outside that of the paragraph, inside its own.

use std::ops::Range;

use crate::bidi::{Direction, levels, order_of};
use crate::text::{Lang, is_bidi_control};

/// Which of these stretches of a paragraph (in characters, with their languages) are painted in
/// parts, or otherwise than by themselves.
pub(super) fn torn(
    chars: &[char],
    levels: &[u8],
    stretches: &[Option<(Range<usize>, Lang)>],
) -> Vec<bool> {
    let mut place = vec![0; chars.len()];
    for (seen, at) in visible(chars, order_of(levels)).enumerate() {
        place[at] = seen;
    }
    let is_torn = |(range, lang): &(Range<usize>, Lang)| {
        let mut seen: Vec<usize> = visible(chars, range.clone()).collect();
        seen.sort_unstable_by_key(|&at| place[at]);
        let [Some(&first), Some(&last)] = [seen.first(), seen.last()] else {
            return false;
        };
        let together = place[last] - place[first] + 1 == seen.len();
        let is_seen = |order: Vec<usize>| order.into_iter().eq(seen.iter().copied());
        let own = alone(&chars[range.clone()], *lang);
        !together || !own.into_iter().any(|order| is_seen(shifted(order, range)))
    };
    let all = stretches.iter().map(|it| it.as_ref().is_some_and(is_torn));
    all.collect()
}

fn shifted(order: Vec<usize>, range: &Range<usize>) -> Vec<usize> {
    order.into_iter().map(|at| at + range.start).collect()
}

fn visible(chars: &[char], order: impl IntoIterator<Item = usize>) -> impl Iterator<Item = usize> {
    let is_seen = |&at: &usize| !chars[at].is_whitespace() && !is_bidi_control(chars[at]);
    order.into_iter().filter(is_seen)
}

/// The orders of a piece by itself: in Arabic that after a letter, where 25% runs on to the left,
/// and that without one.
fn alone(piece: &[char], lang: Lang) -> [Vec<usize>; 2] {
    let base = Direction::of(lang);
    let letter = match base {
        Direction::Ltr => 'a',
        Direction::Rtl => '\u{627}',
    };
    let text: String = piece.iter().collect();
    let amid = levels(&format!("{letter}{text}{letter}"), Some(base));
    let amid = &amid[1..=piece.len()];
    let orders = [order_of(amid), order_of(&levels(&text, Some(base)))];
    orders.map(|order| visible(piece, order).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, piece: &str, lang: Lang, expected: bool) {
        let chars: Vec<char> = text.chars().collect();
        let at = text.find(piece).expect("it is there");
        let start = text[..at].chars().count();
        let range = start..start + piece.chars().count();
        let levels = levels(text, Some(Direction::Rtl));
        assert_eq!(
            torn(&chars, &levels, &[Some((range, lang)), None]),
            [expected, false]
        );
    }

    #[test]
    fn what_is_painted_in_parts_is_torn() {
        check("شركة OpenAI 25 في المئة", "25 في المئة", Lang::Ar, true);
        check("شركة جديدة 25 في المئة", "25 في المئة", Lang::Ar, false);
        check("له 25%", "25%", Lang::Ar, false);
        check("في U.S. أمس", "U.S.", Lang::En, true);
        check("في Oracle أمس", "Oracle", Lang::En, false);
    }
}
