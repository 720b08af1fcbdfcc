//! Puts the edits of findings into a text.

mod bilingual;

use std::collections::BTreeMap;

use super::check::find_wanted;
use super::findings::{Found, Wanted};
use super::{Plan, Quotations, Subject};
use crate::analysis::{Analysis, PairAnalysis};
use crate::diag::{Diagnostic, Edit};
use crate::document::Document;

pub use bilingual::fix_bilingual;

/// Which fixes are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that need no person looking. None of them changes a quotation.
    Safe,
    /// Suggestions too.
    All,
}

/// What is to be fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FixOptions {
    /// Which fixes are wanted.
    pub which: Which,
    /// What they may do to quotations.
    pub quotations: Quotations,
}

impl FixOptions {
    /// What can be fixed without a person looking, quotations left as they are.
    pub const SAFE: FixOptions = FixOptions {
        which: Which::Safe,
        quotations: Quotations::Leave,
    };
    /// Everything outside quotations.
    pub const ALL: FixOptions = FixOptions {
        which: Which::All,
        quotations: Quotations::Leave,
    };

    /// What a round of fixing needs of findings.
    fn wanted(self) -> Wanted {
        Wanted {
            quotations: self.quotations,
            most: A_ROUND,
            fixes: true,
            everywhere: false,
        }
    }
}

/// A document after its fixes.
#[derive(Debug)]
pub struct Fixed<T> {
    /// What is known of it now.
    pub analysis: T,
    /// How many findings were fixed.
    pub findings: usize,
}

/// Fixes a document until nothing is left to fix: a fix may have had to wait for another one that
/// touches the same place.
pub fn fix(analysis: Analysis, plan: &Plan, options: FixOptions) -> Fixed<Analysis> {
    let engine = analysis.engine().clone();
    let find = |it: &Analysis| find_wanted(Subject::of(it, plan), options.wanted());
    run(
        analysis,
        options.which,
        find,
        Analysis::document,
        |_, new| engine.analyse(new),
    )
}

/// Fixes the target of a pair, by itself and beside its source.
pub fn fix_target(
    pair: PairAnalysis,
    plans: [&Plan; 2],
    options: FixOptions,
) -> Fixed<PairAnalysis> {
    let find = |it: &PairAnalysis| {
        let mut found = find_wanted(Subject::Pair(it, plans), options.wanted());
        found.diagnostics.retain(|it| it.document == 1);
        found.truncated.retain(|it| it.document == 1);
        found
    };
    let again = |old: &PairAnalysis, new: Document| old.with_target(new);
    run(
        pair,
        options.which,
        find,
        |it| it.target().document(),
        again,
    )
}

/// Most rounds of fixing, those not counted that had more to fix than they could hold. Most texts need
/// two; a text that has not settled by then is left as it is, so that fixing it again changes nothing.
const ROUNDS: usize = 32;

/// How many fixes of one rule a round holds.
const A_ROUND: usize = 100_000;

/// Most rounds of all: each of those that are full fixes something, unless fixes ask for opposite things.
const FULL_ROUNDS: usize = 1000;

/// Suggestions may ask for opposite things where a style guide and a glossary do: rounds that come
/// back to a text that was there before end at the least text of that circle (in the order of bytes),
/// so that fixing the result again changes nothing.
///
/// `find` finds what is wrong, `document` is what is fixed, `again` analyses a new one.
fn run<T>(
    start: T,
    which: Which,
    find: impl Fn(&T) -> Found,
    document: impl Fn(&T) -> &Document,
    again: impl Fn(&T, Document) -> T,
) -> Fixed<T> {
    let mut last = Fixed {
        analysis: start,
        findings: 0,
    };
    let first = document(&last.analysis).clone();
    // The documents before, each with the number of findings that were fixed until then.
    let mut seen: Vec<(Document, usize)> = Vec::new();
    for _ in 0..FULL_ROUNDS {
        let found = find(&last.analysis);
        let chosen = choose(&found.diagnostics, which);
        let old = document(&last.analysis);
        // An edit that the file cannot take is left out with its whole round.
        let new = old.edited(chosen.edits.values().copied());
        let Some(new) = new.ok().filter(|_| chosen.findings > 0) else {
            return last;
        };
        if !found.truncated.is_empty() {
            seen.clear();
        }
        seen.push((old.clone(), last.findings));
        if let Some(start) = seen.iter().position(|(it, _)| it.text() == new.text()) {
            let least = (start..seen.len()).min_by(|a, b| seen[*a].0.text().cmp(seen[*b].0.text()));
            let (least, findings) = seen.swap_remove(least.unwrap_or(start));
            let analysis = again(&last.analysis, least);
            return Fixed { analysis, findings };
        }
        last = Fixed {
            findings: last.findings + chosen.findings,
            analysis: again(&last.analysis, new),
        };
        if seen.len() == ROUNDS {
            break;
        }
    }
    Fixed {
        analysis: again(&last.analysis, first),
        findings: 0,
    }
}

/// Edits that go together.
struct Chosen<'a> {
    /// By their places.
    edits: BTreeMap<usize, &'a Edit>,
    /// How many findings they fix.
    findings: usize,
}

/// The wanted fixes of `findings`. A fix that overlaps or touches an earlier one is left out, all its
/// edits with it; one that says the very same counts as applied.
fn choose(findings: &[Diagnostic], which: Which) -> Chosen<'_> {
    let mut chosen = Chosen {
        edits: BTreeMap::new(),
        findings: 0,
    };
    for finding in findings {
        let Some(fix) = &finding.fix else {
            continue;
        };
        let wanted = fix.safe || which == Which::All;
        let fits = |edit: &Edit| is_free(&chosen.edits, edit);
        if wanted && !fix.edits.is_empty() && fix.edits.iter().all(fits) {
            let edits = fix.edits.iter().map(|edit| (edit.span.start, edit));
            chosen.edits.extend(edits);
            chosen.findings += 1;
        }
    }
    chosen
}

/// Whether `edit` touches none of those that are chosen, or is one of them.
fn is_free(chosen: &BTreeMap<usize, &Edit>, edit: &Edit) -> bool {
    let before = chosen.range(..=edit.span.end).next_back();
    before.is_none_or(|(_, other)| other.span.end < edit.span.start || *other == edit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Fix, Message, Severity};
    use crate::text::Span;

    fn found(diagnostics: Vec<Diagnostic>) -> Found {
        let none = Found::default();
        Found {
            diagnostics,
            ..none
        }
    }

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

    /// Fixes a text; `find` finds what is wrong in one.
    fn settled(
        text: &str,
        which: Which,
        find: impl Fn(&str) -> Vec<Diagnostic>,
    ) -> (String, usize) {
        let document = |it: &Document| it.clone();
        let start = document(&Document::new("a.txt", text.to_owned()));
        let fixed = run(
            start,
            which,
            |it| found(find(it.text())),
            |it| it,
            |_, new| new,
        );
        (fixed.analysis.text().to_owned(), fixed.findings)
    }

    #[test]
    fn edits_go_in_together_and_never_overlap() {
        let findings = || {
            vec![
                finding(true, &[(0, 1, "A"), (4, 5, "E")]),
                finding(true, &[(4, 6, "x"), (7, 8, "H")]),
                finding(false, &[(2, 3, "")]),
                finding(true, &[(8, 8, "!")]),
                finding(true, &[(8, 8, "!")]),
            ]
        };
        let once = |text: &str| {
            if text == "abcdefgh" {
                findings()
            } else {
                Vec::new()
            }
        };
        let safe = settled("abcdefgh", Which::Safe, once);
        assert_eq!(safe, ("AbcdEfgh!".to_owned(), 3));
        let all = settled("abcdefgh", Which::All, once);
        assert_eq!(all, ("AbdEfgh!".to_owned(), 4));
    }

    #[test]
    fn opposite_wishes_end_where_fixing_again_changes_nothing() {
        let turn = |text: &str| match text {
            "c" => vec![finding(true, &[(0, 1, "b")])],
            "b" => vec![finding(true, &[(0, 1, "a")])],
            _ => vec![finding(true, &[(0, 1, "b")])],
        };
        for (text, findings) in [("a", 0), ("b", 1), ("c", 2)] {
            assert_eq!(settled(text, Which::Safe, turn), ("a".to_owned(), findings));
        }
    }

    #[test]
    fn what_never_settles_is_left_as_it_is() {
        let grow = |text: &str| vec![finding(true, &[(text.len(), text.len(), "a")])];
        let left = settled("a", Which::Safe, grow);
        assert_eq!(left, ("a".to_owned(), 0));
    }

    #[test]
    fn what_had_to_wait_is_fixed_in_the_next_round() {
        let find = |text: &str| {
            let places = text.match_indices("aa");
            let fix = |(at, _): (usize, &str)| finding(true, &[(at, at + 1, "")]);
            places.map(fix).collect()
        };
        assert_eq!(settled("aaaa", Which::Safe, find).0, "a");
    }
}
