//! Numbers that identify and do not count: telephone numbers, and those that begin with a zero (007).
//! They are no facts, but a digit of them is as easily mistyped.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::{Compared, PairContext, Side};
use crate::text::{Span, digit_value};

/// Fewest and most digits of a telephone number (ITU-T E.164 has fifteen).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// What may separate groups of digits.
const GAPS: [char; 6] = [' ', '-', '.', '(', ')', '\u{A0}'];

/// Two identifiers that answer to each other and differ in a digit.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct ChangedIdentifier {
    pub(in crate::lint) segment: Compared,
    pub(in crate::lint) source: Span,
    pub(in crate::lint) target: Span,
}

/// A number by the groups of its digits.
#[derive(Debug)]
struct Grouped {
    span: Span,
    groups: Vec<String>,
}

impl Grouped {
    fn digits(&self) -> usize {
        self.groups.iter().map(String::len).sum()
    }

    fn is_identifier(&self) -> bool {
        DIGITS.contains(&self.digits())
            || (self.groups.len() == 1 && self.groups[0].starts_with('0'))
    }

    /// The digits, and those with the groups the other way round.
    fn readings(&self) -> [String; 2] {
        let turned = self.groups.iter().rev().map(String::as_str);
        [self.groups.concat(), turned.collect()]
    }
}

/// Drops pairs that are the same: groups are cut as one likes, and stand the other way round where a
/// line from right to left has turned them.
fn drop_same(source: &mut Vec<Grouped>, target: &mut Vec<Grouped>) {
    let mut places: FxHashMap<String, VecDeque<usize>> = FxHashMap::default();
    for (at, it) in target.iter().enumerate() {
        let [plain, turned] = it.readings();
        if turned != plain {
            places.entry(turned).or_default().push_back(at);
        }
        places.entry(plain).or_default().push_back(at);
    }
    let mut taken = vec![false; target.len()];
    source.retain(|it| {
        let [plain, _] = it.readings();
        let Some(places) = places.get_mut(&plain) else {
            return true;
        };
        while let Some(at) = places.pop_front() {
            if !std::mem::replace(&mut taken[at], true) {
                return false;
            }
        }
        true
    });
    let mut taken = taken.into_iter();
    target.retain(|_| !taken.next().unwrap_or_default());
}

/// Identifiers of one segment that have become others: where each side has as many that the other lacks,
/// and they are as long.
pub(in crate::lint) fn changed(pair: &PairContext<'_>) -> Vec<ChangedIdentifier> {
    let mut found = Vec::new();
    for segment in pair.compared() {
        let of = |side| identifiers(pair, side, segment.of(side));
        let mut source = of(Side::Source);
        if source.is_empty() {
            continue;
        }
        let mut target = of(Side::Target);
        drop_same(&mut source, &mut target);
        let both = source.iter().zip(&target);
        if source.len() == target.len() && both.clone().all(|(a, b)| a.digits() == b.digits()) {
            found.extend(both.map(|(a, b)| ChangedIdentifier {
                segment,
                source: a.span,
                target: b.span,
            }));
        }
    }
    found
}

/// The numbers in `part` of one text that are no facts.
fn identifiers(pair: &PairContext<'_>, side: Side, part: Span) -> Vec<Grouped> {
    let text = part.of(pair.side(side).text);
    let all = sequences(text).into_iter().map(|it| Grouped {
        span: it.span.shift(part.start),
        ..it
    });
    all.filter(|it| it.is_identifier() && !pair.in_fact(side, it.span))
        .collect()
}

/// All groups of digits with nothing but one mark or two between them.
fn sequences(text: &str) -> Vec<Grouped> {
    let mut found: Vec<Grouped> = Vec::new();
    let mut last_end = None;
    for (at, c) in text.char_indices() {
        let Some(digit) = digit_value(c) else {
            continue;
        };
        let digit = char::from(b'0' + digit);
        let gap = last_end.map(|end| &text[end..at]);
        last_end = Some(at + c.len_utf8());
        match (found.last_mut(), gap) {
            (Some(last), Some("")) => {
                last.groups
                    .last_mut()
                    .into_iter()
                    .for_each(|it| it.push(digit));
                last.span.end = at + c.len_utf8();
            }
            (Some(last), Some(gap)) if gap.len() <= 2 && gap.chars().all(|c| GAPS.contains(&c)) => {
                last.groups.push(digit.to_string());
                last.span.end = at + c.len_utf8();
            }
            _ => found.push(Grouped {
                span: Span::new(at, at + c.len_utf8()),
                groups: vec![digit.to_string()],
            }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups() {
        let text = "Call 0800 555-111 or 101, agent ٠٠٧.";
        let found = sequences(text);
        let seen: Vec<(&str, usize)> = found
            .iter()
            .map(|it| (it.span.of(text), it.groups.len()))
            .collect();
        assert_eq!(seen, [("0800 555-111", 3), ("101", 1), ("٠٠٧", 1)]);
        let one: Vec<bool> = found.iter().map(Grouped::is_identifier).collect();
        assert_eq!(one, [true, false, true]);
    }

    #[test]
    fn groups_may_be_cut_and_turned() {
        let same = |one: &str, other: &str| {
            let (mut source, mut target) = (sequences(one), sequences(other));
            drop_same(&mut source, &mut target);
            source.is_empty() && target.is_empty()
        };
        assert!(same("0800 555 111", "0800555111"));
        assert!(same("0800 555 111", "111 555 0800"));
        assert!(!same("0800 555 111", "112 555 0800"));
        assert!(same("007", "٠٠٧"));
        assert!(same(
            "007, then 0800 555 111, 007",
            "111 555 0800; 007; 007"
        ));
        assert!(!same("007, 007", "007"));
    }
}
