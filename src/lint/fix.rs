//! Puts the edits of findings into a text.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Edit};

/// Which fixes are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that need no person looking. None of them changes a quotation.
    Safe,
    /// Suggestions too.
    All,
}

/// A text after its fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// How many findings were mended.
    pub mended: usize,
}

/// Most rounds of [`settle`].
const ROUNDS: usize = 8;

/// Mends everything wanted and looks again until there is nothing left to mend: a fix may have
/// had to wait for another one that touches the same place.
///
/// Suggestions may ask for opposite things where a house and its glossary do: rounds that come back
/// to a text that was there before end at the least text of that circle (in the order of bytes),
/// so that mending the result again changes nothing.
///
/// `look` finds what is wrong in a text.
pub fn settle(text: &str, which: Which, look: impl Fn(&str) -> Vec<Diagnostic>) -> Fixed {
    let mut seen = vec![Fixed {
        text: text.to_owned(),
        mended: 0,
    }];
    for _ in 0..ROUNDS {
        let last = seen.len() - 1;
        let next = apply(&seen[last].text, &look(&seen[last].text), which);
        if next.mended == 0 {
            break;
        }
        if let Some(start) = seen.iter().position(|it| it.text == next.text) {
            let circle = start..seen.len();
            let least = circle.min_by(|&a, &b| seen[a].text.cmp(&seen[b].text));
            return seen.swap_remove(least.unwrap_or(start));
        }
        seen.push(Fixed {
            mended: seen[last].mended + next.mended,
            text: next.text,
        });
    }
    seen.swap_remove(seen.len() - 1)
}

/// Applies the wanted fixes of `findings` together. A fix that overlaps or touches an earlier one
/// is left out, all its edits with it; one that says the very same counts as applied.
pub fn apply(text: &str, findings: &[Diagnostic], which: Which) -> Fixed {
    let mut chosen: BTreeMap<usize, &Edit> = BTreeMap::new();
    let mut mended = 0;
    for finding in findings {
        let Some(fix) = &finding.fix else {
            continue;
        };
        let wanted = fix.safe || which == Which::All;
        let fits = |edit: &Edit| is_free(&chosen, edit);
        if wanted && !fix.edits.is_empty() && fix.edits.iter().all(fits) {
            chosen.extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
            mended += 1;
        }
    }
    Fixed {
        text: write(text, chosen.values().copied()),
        mended,
    }
}

/// Whether `edit` touches none of those that are chosen, or is one of them.
fn is_free(chosen: &BTreeMap<usize, &Edit>, edit: &Edit) -> bool {
    let before = chosen.range(..=edit.span.end).next_back();
    before.is_none_or(|(_, other)| other.span.end < edit.span.start || *other == edit)
}

fn write<'a>(text: &str, edits: impl Iterator<Item = &'a Edit>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        out.push_str(&text[done..edit.span.start]);
        out.push_str(&edit.text);
        done = edit.span.end;
    }
    out.push_str(&text[done..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Fix, Message, Severity};
    use crate::text::Span;

    fn finding(safe: bool, edits: &[(usize, usize, &str)]) -> Diagnostic {
        let edit = |&(start, end, text): &(usize, usize, &str)| Edit {
            span: Span::new(start, end),
            text: text.to_owned(),
        };
        Diagnostic {
            rule: "test",
            severity: Severity::Info,
            confidence: 1.0,
            document: 0,
            span: Span::new(edits[0].0, edits[0].1),
            message: Message::new("test"),
            fix: Some(Fix {
                safe,
                edits: edits.iter().map(edit).collect(),
            }),
            related: Vec::new(),
        }
    }

    #[test]
    fn edits_go_in_together_and_never_overlap() {
        let findings = [
            finding(true, &[(0, 1, "A"), (4, 5, "E")]),
            finding(true, &[(4, 6, "x"), (7, 8, "H")]),
            finding(false, &[(2, 3, "")]),
            finding(true, &[(8, 8, "!")]),
            finding(true, &[(8, 8, "!")]),
        ];
        let safe = apply("abcdefgh", &findings, Which::Safe);
        assert_eq!((&*safe.text, safe.mended), ("AbcdEfgh!", 3));
        let all = apply("abcdefgh", &findings, Which::All);
        assert_eq!((&*all.text, all.mended), ("AbdEfgh!", 4));
    }

    #[test]
    fn opposite_wishes_end_where_mending_again_changes_nothing() {
        let turn = |text: &str| match text {
            "c" => vec![finding(true, &[(0, 1, "b")])],
            "b" => vec![finding(true, &[(0, 1, "a")])],
            _ => vec![finding(true, &[(0, 1, "b")])],
        };
        for (text, mended) in [("a", 0), ("b", 1), ("c", 2)] {
            let fixed = settle(text, Which::Safe, turn);
            assert_eq!((&*fixed.text, fixed.mended), ("a", mended));
        }
    }

    #[test]
    fn what_had_to_wait_is_mended_in_the_next_round() {
        let look = |text: &str| {
            let places = text.match_indices("aa");
            let fix = |(at, _): (usize, &str)| finding(true, &[(at, at + 1, "")]);
            places.map(fix).collect()
        };
        assert_eq!(settle("aaaa", Which::Safe, look).text, "a");
    }
}
