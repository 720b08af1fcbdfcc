//! Segments in pieces: long ones, since what is compared within a segment takes time that grows faster
//! than it, and those of several sentences that answer to each other one by one.

use super::{Compared, inside};
use crate::text::Span;

/// Most bytes of a segment of either side that is compared as a whole; sentences are shorter.
const LONGEST: usize = 4096;

/// The pieces of a segment: the same shares of both texts, cut at spaces. Most segments are one.
pub(super) fn of(segment: Compared, texts: [&str; 2]) -> impl Iterator<Item = Compared> {
    let spans = [segment.source, segment.target];
    let longest = spans[0].len().max(spans[1].len());
    let count = longest.div_ceil(LONGEST).max(1);
    let cut = [0, 1].map(|side| cuts(texts[side], spans[side], count));
    (0..count).map(move |nth| {
        let part = |side: usize, from: usize, to: usize| Span::new(cut[side][from], cut[side][to]);
        let wide = (nth.saturating_sub(1), (nth + 2).min(count));
        Compared {
            source: part(0, nth, nth + 1),
            target: part(1, nth, nth + 1),
            around: (count > 1).then(|| [0, 1].map(|side| part(side, wide.0, wide.1))),
            ..segment
        }
    })
}

/// Most sentences of a segment that are compared one by one.
const MOST_SENTENCES: usize = 8;
/// How far apart the ends of two sentences that answer to each other may stand, as shares of their
/// segments.
const FARTHEST: f64 = 0.15;

/// The sentences of a segment where both texts have as many, each about where its translation is; else
/// the segment as it is. `all` holds the sentences of both texts.
pub(super) fn by_sentences(segment: Compared, all: [&[Span]; 2]) -> Vec<Compared> {
    let spans = [segment.source, segment.target];
    let found = [0, 1].map(|side| inside(all[side], spans[side], |it| it.start));
    let [source, target] = found;
    let count = source.len();
    let share = |side: usize, nth: usize| {
        (found[side][nth].end - spans[side].start) as f64 / spans[side].len().max(1) as f64
    };
    let answer = |nth: usize| (share(0, nth) - share(1, nth)).abs() <= FARTHEST;
    if !(2..=MOST_SENTENCES).contains(&count)
        || target.len() != count
        || segment.around.is_some()
        || !(0..count - 1).all(answer)
    {
        return vec![segment];
    }
    let pairs = source.iter().zip(target);
    let piece = |(&source, &target): (&Span, &Span)| Compared {
        source,
        target,
        around: Some(spans),
        ..segment
    };
    pairs.map(piece).collect()
}

/// Where `count` pieces of a stretch begin, and where the last ends.
fn cuts(text: &str, span: Span, count: usize) -> Vec<usize> {
    let mut cuts = Vec::with_capacity(count + 1);
    cuts.push(span.start);
    for nth in 1..count {
        let at = span.start + (span.len() as u128 * nth as u128 / count as u128) as usize;
        let at = (at..span.end).find(|&it| text.is_char_boundary(it));
        let at = at.unwrap_or(span.end);
        let near = &text[at..span.end];
        let space = near.char_indices().take(LONGEST / 4);
        let space = space
            .filter(|it| it.1.is_whitespace())
            .map(|it| it.0)
            .next();
        let last = cuts.last().copied().unwrap_or(span.start);
        cuts.push((at + space.unwrap_or(0)).max(last));
    }
    cuts.push(span.end);
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sentences;

    fn pieces(texts: [&str; 2]) -> Vec<Compared> {
        let [source, target] = texts.map(|it| Span::new(0, it.len()));
        let segment = Compared {
            number: 7,
            source,
            target,
            score: 1.0,
            around: None,
        };
        of(segment, texts).collect()
    }

    #[test]
    fn sentences_are_compared_as_a_whole() {
        let found = pieces(["One sentence.", "جملة واحدة."]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].around, None);
    }

    #[test]
    fn pieces_hold_all_of_a_long_segment() {
        let (source, target) = ("word ".repeat(3000), "كلمة ".repeat(500));
        let found = pieces([&source, &target]);
        assert_eq!(found.len(), 4);
        assert_eq!(
            (found[0].source.start, found[3].source.end),
            (0, source.len())
        );
        for beside in found.windows(2) {
            assert_eq!(beside[0].source.end, beside[1].source.start);
            assert_eq!(beside[0].target.end, beside[1].target.start);
            assert!(source[beside[1].source.start..].starts_with(' '));
            let around = beside[0].around.unwrap_or_default();
            assert!(around[0].end >= beside[1].source.end && around[1].end >= beside[1].target.end);
        }
    }

    #[test]
    fn sentences_that_answer_to_each_other_are_compared_one_by_one() {
        let count = |texts: [&str; 2]| {
            let found = pieces(texts);
            by_sentences(found[0], [&sentences(texts[0]), &sentences(texts[1])]).len()
        };
        assert_eq!(count(["Two came. Three went.", "جاء اثنان. ذهب ثلاثة."]), 2);
        assert_eq!(count(["Two came. Three went.", "جاء اثنان وذهب ثلاثة."]), 1);
        let later = "غادر ثلاثة منهم المدينة في المساء بعد يوم طويل. جاؤوا.";
        assert_eq!(count(["Two came. Three went.", later]), 1);
    }

    #[test]
    fn what_has_no_spaces_is_cut_between_letters() {
        let found = pieces([&"ب".repeat(9000), "b"]);
        assert_eq!(found.len(), 5);
        assert!(found.iter().all(|it| it.source.len() % 2 == 0));
    }
}
