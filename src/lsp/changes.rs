//! What turns one text into another, as edits of the lines that differ.

use std::ops::Range;

use similar::{Algorithm, capture_diff_slices};

use crate::diag::Edit;
use crate::text::Span;

/// The edits that make `after` of `before`, in text order.
pub(super) fn between(before: &str, after: &str) -> Vec<Edit> {
    let [old, new] = [before, after].map(|it| it.split_inclusive('\n').collect::<Vec<&str>>());
    let [old_starts, new_starts] = [&old, &new].map(|it| starts(it));
    let piece = |lines: (Range<usize>, Range<usize>)| {
        let start = old_starts[lines.0.start];
        let was = &before[start..old_starts[lines.0.end]];
        narrowed(
            start,
            was,
            &after[new_starts[lines.1.start]..new_starts[lines.1.end]],
        )
    };
    // Nearly every fix leaves the number of lines as it is.
    if old.len() == new.len() {
        let lines = 0..old.len();
        let differ = lines.filter(|&at| old[at] != new[at]);
        return differ.map(|at| piece((at..at + 1, at..at + 1))).collect();
    }
    let differences = capture_diff_slices(Algorithm::Myers, &old, &new);
    let changed = differences
        .iter()
        .filter(|it| it.as_tag_tuple().0 != similar::DiffTag::Equal);
    changed
        .map(|it| piece((it.old_range(), it.new_range())))
        .collect()
}

/// Where each line begins, and the end of the last one.
fn starts(lines: &[&str]) -> Vec<usize> {
    let mut at = 0;
    let mut all = vec![0];
    for line in lines {
        at += line.len();
        all.push(at);
    }
    all
}

/// An edit without what it leaves as it is at either end.
fn narrowed(start: usize, was: &str, new: &str) -> Edit {
    let both = was.chars().zip(new.chars());
    let head: usize = both
        .take_while(|(a, b)| a == b)
        .map(|it| it.0.len_utf8())
        .sum();
    let (was, new) = (&was[head..], &new[head..]);
    let both = was.chars().rev().zip(new.chars().rev());
    let tail: usize = both
        .take_while(|(a, b)| a == b)
        .map(|it| it.0.len_utf8())
        .sum();
    Edit {
        span: Span::new(start + head, start + head + was.len() - tail),
        text: new[..new.len() - tail].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_edits_make_the_text(before in "[aل😀\r\n]{0,30}", after in "[aل😀\r\n]{0,30}") {
            let mut text = before.clone();
            let edits = between(&before, &after);
            prop_assert!(edits.is_sorted_by(|a, b| a.span.end <= b.span.start));
            for edit in edits.iter().rev() {
                text.replace_range(edit.span.start..edit.span.end, &edit.text);
            }
            prop_assert_eq!(text, after);
        }
    }
}
