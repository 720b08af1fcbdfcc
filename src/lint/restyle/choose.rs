//! Which fixes go in together.

use std::collections::BTreeMap;

use super::question::is_sure;
use crate::diag::{Diagnostic, Edit};

/// The sure fixes that do not overlap: the first of two at the same place, in the order of the questions.
/// One that says the very same as another counts as that one. The others have to wait.
pub(super) fn choose(
    found: &[Diagnostic],
    takes: impl Fn(&Edit) -> bool,
) -> Vec<(&Diagnostic, &[Edit])> {
    let sure = found.iter().filter(|it| is_sure(it));
    let fixes = sure.filter_map(|it| Some((it, &*it.fix.as_ref()?.edits)));
    let mut fixes: Vec<_> = fixes.filter(|it| it.1.iter().all(&takes)).collect();
    fixes.sort_by_key(|(it, _)| (it.span.start, super::Question::order(it.rule)));
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for (diagnostic, edits) in fixes {
        if !edits.is_empty() && edits.iter().all(|it| is_free(&taken, it)) {
            taken.extend(edits.iter().map(|it| (it.span.start, it.span.end)));
            chosen.push((diagnostic, edits));
        }
    }
    chosen
}

/// Whether an edit overlaps none that is taken. All of them replace something, so that two may touch.
fn is_free(taken: &BTreeMap<usize, usize>, edit: &Edit) -> bool {
    let (start, end) = (edit.span.start, edit.span.end);
    let before = taken.range(..end.max(start + 1)).next_back();
    before.is_none_or(|(_, other)| *other <= start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Fix, Message, Severity};
    use crate::text::Span;

    fn finding(rule: &'static str, edits: &[(usize, usize, &str)]) -> Diagnostic {
        let edit = |&(start, end, text): &(usize, usize, &str)| Edit {
            span: Span::new(start, end),
            text: text.to_owned(),
        };
        Diagnostic {
            rule,
            severity: Severity::Info,
            confidence: 1.0,
            document: 0,
            span: Span::new(edits[0].0, edits[edits.len() - 1].1),
            message: Message::new("test"),
            fix: Some(Fix {
                safe: true,
                edits: edits.iter().map(edit).collect(),
            }),
            related: Vec::new(),
        }
    }

    #[test]
    fn what_touches_goes_together_and_what_overlaps_waits() {
        let found = [
            finding("quote-style-mixed", &[(0, 1, "«"), (5, 6, "»")]),
            finding("num-digit-mix", &[(1, 5, "١٩٨٤")]),
            finding("name-g-letter", &[(8, 12, "a")]),
            finding("name-style-form", &[(8, 14, "b")]),
        ];
        let chosen = choose(&found, |_| true);
        let rules: Vec<&str> = chosen.iter().map(|it| it.0.rule).collect();
        assert_eq!(
            rules,
            ["quote-style-mixed", "num-digit-mix", "name-style-form"]
        );
        let none = choose(&found, |it| it.text != "»" && it.text != "b");
        assert_eq!(none.len(), 2);
    }
}
