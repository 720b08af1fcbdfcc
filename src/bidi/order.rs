//! The order in which a line is seen (rule L2), by runs.

use super::Direction;
use super::levels::Resolver;
use crate::text::Span;

/// Lays out one line after the other, and keeps its room between them.
#[derive(Default)]
pub struct Layout {
    resolver: Resolver,
    runs: Vec<(Span, u8)>,
}

impl Layout {
    /// A layout with no room yet.
    pub fn new() -> Layout {
        Layout::default()
    }

    /// The stretches of one level of a line, from left to right on the screen, when its paragraph
    /// has the direction `base`. A run of an odd level is read from its right end.
    ///
    /// The spans are bytes of `line`; all of them together are the line.
    pub fn runs(&mut self, line: &str, base: Direction) -> &[(Span, u8)] {
        self.runs.clear();
        match self.resolver.resolve(line, base) {
            None if line.is_empty() => {}
            None => self.runs.push((Span::new(0, line.len()), base.level())),
            Some(levels) => {
                cut(line, levels, &mut self.runs);
                turn(&mut self.runs, |it| it.1);
            }
        }
        &self.runs
    }
}

/// The stretches of one level, in text order.
fn cut(line: &str, levels: &[u8], runs: &mut Vec<(Span, u8)>) {
    let mut last = None;
    for ((at, _), &level) in line.char_indices().zip(levels) {
        if last != Some(level) {
            if let Some((span, _)) = runs.last_mut() {
                *span = Span::new(span.start, at);
            }
            runs.push((Span::new(at, line.len()), level));
            last = Some(level);
        }
    }
}

/// Rule L2: from the highest level to the lowest odd one, what is at that level or above is turned.
fn turn<T>(runs: &mut [T], level: impl Fn(&T) -> u8) {
    let highest = runs.iter().map(&level).max().unwrap_or(0);
    let odd = runs.iter().map(&level).filter(|it| it % 2 == 1);
    let Some(lowest) = odd.min() else {
        return;
    };
    // The levels in text order: turning changes places, not where stretches begin and end.
    let levels: Vec<u8> = runs.iter().map(level).collect();
    for level in (lowest..=highest).rev() {
        let mut at = 0;
        while at < levels.len() {
            let count = levels[at..].iter().take_while(|it| **it >= level).count();
            runs[at..at + count].reverse();
            at += count.max(1);
        }
    }
}

/// The indices of `levels` from left to right (rule L2).
pub fn order_of(levels: &[u8]) -> Vec<usize> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, &level) in levels.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if levels[run.0] == level => run.1 = at + 1,
            _ => runs.push((at, at + 1)),
        }
    }
    turn(&mut runs, |it| levels[it.0]);
    let mut order = Vec::with_capacity(levels.len());
    for (from, to) in runs {
        match levels[from] % 2 {
            0 => order.extend(from..to),
            _ => order.extend((from..to).rev()),
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bidi::visual_order;
    use proptest::prelude::*;

    #[test]
    fn runs_are_seen_from_left_to_right() {
        let line = "قال Musk 5";
        let mut layout = Layout::new();
        let texts: Vec<&str> = {
            let runs = layout.runs(line, Direction::Rtl).iter();
            runs.map(|it| it.0.of(line)).collect()
        };
        assert_eq!(texts, ["Musk 5", "قال "]);
        assert_eq!(layout.runs("abc", Direction::Ltr), [(Span::new(0, 3), 0)]);
        assert_eq!(layout.runs("", Direction::Ltr), []);
        assert_eq!(order_of(&[0, 1, 2, 2, 1, 0]), [0, 4, 2, 3, 1, 5]);
    }

    proptest! {
        #[test]
        fn runs_are_the_order_of_characters(
            line in "[aب1٣ +(),.\u{300}\u{202A}-\u{202E}\u{2066}-\u{2069}]{0,20}",
            rtl: bool,
        ) {
            let base = if rtl { Direction::Rtl } else { Direction::Ltr };
            let mut layout = Layout::new();
            let mut order = Vec::new();
            for (span, level) in layout.runs(&line, base) {
                let places = span.of(&line).char_indices().map(|it| it.0 + span.start);
                let mut places: Vec<usize> = places.collect();
                if level % 2 == 1 {
                    places.reverse();
                }
                order.extend(places);
            }
            prop_assert_eq!(order, visual_order(&line, base));
        }
    }
}
