//! Findings that stand together, because they say the same about the same concept.

use rustc_hash::FxHashMap;

use crate::diag::{Diagnostic, Severity};
use crate::lint;
use crate::render::lint::said::write_key;

/// A finding, after the number of the first one that it stands with.
pub(super) type Grouped<'c> = (usize, &'c Diagnostic);

/// Findings with the same message about the same concept stand together, at the place of the first.
pub(super) fn grouped(found: &[Diagnostic]) -> Vec<Grouped<'_>> {
    let mut of_names: FxHashMap<&str, bool> = FxHashMap::default();
    let mut known: FxHashMap<Alike, usize> = FxHashMap::default();
    let number = |(at, it): (usize, &Diagnostic)| {
        let together = of_names.entry(it.rule);
        if !*together.or_insert_with(|| is_of_names(it.rule)) {
            return at;
        }
        *known.entry(Alike::of(it)).or_insert(at)
    };
    let numbers: Vec<usize> = found.iter().enumerate().map(number).collect();
    let mut groups: Vec<Grouped<'_>> = numbers.into_iter().zip(found).collect();
    groups.sort_by_key(|it| it.0);
    groups
}

/// What findings have in common that stand together.
#[derive(PartialEq, Eq, Hash)]
struct Alike {
    document: usize,
    rule: &'static str,
    severity: Severity,
    message: Vec<u8>,
}

impl Alike {
    fn of(found: &Diagnostic) -> Alike {
        let mut message = Vec::with_capacity(128);
        write_key(&found.message, &mut message);
        Alike {
            document: found.document,
            rule: found.rule,
            severity: found.severity,
            message,
        }
    }
}

/// Whether findings of a rule with the same message, counts and all, are about the same concept.
/// Findings about punctuation have the same message in places that have nothing to do with each other.
fn is_of_names(rule: &str) -> bool {
    lint::rule(rule).is_some_and(|it| it.group == lint::Group::Names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Message;
    use crate::text::Span;

    fn finding(rule: &'static str, at: usize, text: &str) -> Diagnostic {
        Diagnostic {
            rule,
            severity: Severity::Warning,
            confidence: 1.0,
            document: 0,
            span: Span::new(at, at + 1),
            message: Message::new(rule).with("found", text),
            fix: None,
            related: Vec::new(),
        }
    }

    #[test]
    fn only_findings_about_names_stand_together() {
        let found = [
            finding("name-script-mix", 0, "a"),
            finding("ar-latin-comma", 1, "a"),
            finding("name-script-mix", 2, "b"),
            finding("ar-latin-comma", 3, "a"),
            finding("name-script-mix", 4, "a"),
        ];
        let order = grouped(&found).into_iter();
        let order: Vec<(usize, usize)> = order.map(|(first, it)| (first, it.span.start)).collect();
        assert_eq!(order, [(0, 0), (0, 4), (1, 1), (2, 2), (3, 3)]);
    }
}
