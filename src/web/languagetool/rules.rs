//! Our rules as the protocol knows rules: ids in capitals, its categories and its types of issues.

use crate::diag::Severity;
use crate::lint::{Group, Plan, PlannedRule, RULES, Rule};

/// A category of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Category {
    pub(super) id: &'static str,
    /// The message that names it.
    pub(super) name: &'static str,
}

const TYPOGRAPHY: Category = Category {
    id: "TYPOGRAPHY",
    name: "web-category-typography",
};
const GRAMMAR: Category = Category {
    id: "GRAMMAR",
    name: "web-category-grammar",
};
const STYLE: Category = Category {
    id: "STYLE",
    name: "web-category-style",
};
const TYPOS: Category = Category {
    id: "TYPOS",
    name: "web-category-typos",
};
const CONFUSED_WORDS: Category = Category {
    id: "CONFUSED_WORDS",
    name: "web-category-confused",
};
const MISC: Category = Category {
    id: "MISC",
    name: "web-category-misc",
};

/// Rules that say something of a paragraph only where the whole document is known: which of two ways of
/// writing is the usual one, where a name stands first, where a quotation ends.
const OF_DOCUMENTS: [&str; 10] = [
    "bracket-pair-mismatch",
    "month-system-mix",
    "name-first-mention-gloss",
    "name-inconsistent-in-doc",
    "name-script-mix",
    "num-digit-mix",
    "num-separator-mix",
    "quote-pair-mismatch",
    "quote-style-mixed",
    "suppression-stale",
];

/// The id of a rule in the protocol.
pub(super) fn id_of(rule: &str) -> String {
    rule.replace('-', "_").to_ascii_uppercase()
}

/// The category of what a rule finds, and the type of the issue (ITS 2.0).
pub(super) fn category(rule: &Rule, severity: Severity) -> (Category, &'static str) {
    if severity == Severity::Info {
        return (STYLE, "style");
    }
    match (rule.id, rule.group) {
        ("mixed-script-confusable", _) => (CONFUSED_WORDS, "characters"),
        ("name-inconsistent-in-doc" | "name-script-mix", _) => (MISC, "inconsistency"),
        ("term-variant-deprecated" | "term-variant-unlisted", _) => (MISC, "terminology"),
        ("num-noun-agreement" | "lam-al-contraction", _) => (GRAMMAR, "grammar"),
        (_, Group::Names | Group::Spelling) => (TYPOS, "misspelling"),
        (_, Group::Clitics) => (GRAMMAR, "grammar"),
        (_, Group::Punctuation) => (TYPOGRAPHY, "typographical"),
        (_, Group::Bidi) => (TYPOGRAPHY, "characters"),
        (_, Group::Dates | Group::Facts) => (MISC, "numbers"),
        (_, Group::Bilingual | Group::Suppression | Group::Glossary) => (MISC, "uncategorized"),
    }
}

/// Which rules a client wants.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    pub(super) enabled_rules: Vec<String>,
    pub(super) disabled_rules: Vec<String>,
    pub(super) enabled_categories: Vec<String>,
    pub(super) disabled_categories: Vec<String>,
    pub(super) enabled_only: bool,
    /// Whether what is only style is wanted, too.
    pub(super) picky: bool,
}

impl Choice {
    /// The rules of `plan` that are wanted, and those that are enabled beside it; of one paragraph only
    /// those that need no more.
    pub(super) fn of(&self, plan: &Plan, is_paragraph: bool) -> Plan {
        let names = |list: &[String], id: &str| list.iter().any(|it| it.eq_ignore_ascii_case(id));
        let planned = |rule: &'static Rule| -> Option<PlannedRule> {
            let known = plan.rules.iter().find(|it| it.rule.id == rule.id);
            let severity = known.and_then(|it| it.severity);
            let (category, _) = category(rule, severity.unwrap_or(rule.severity));
            let id = id_of(rule.id);
            let is_enabled =
                names(&self.enabled_rules, &id) || names(&self.enabled_categories, category.id);
            let is_disabled =
                names(&self.disabled_rules, &id) || names(&self.disabled_categories, category.id);
            let is_usual = known.is_some() && !self.enabled_only && !is_disabled;
            let is_named = names(&self.enabled_rules, &id);
            let is_wanted = if is_enabled {
                is_named || known.is_some()
            } else {
                is_usual
            };
            is_wanted.then_some(PlannedRule { rule, severity })
        };
        let all = RULES.iter().copied();
        let all = all.filter(|it| !is_paragraph || !OF_DOCUMENTS.contains(&it.id));
        Plan {
            rules: all.filter_map(planned).collect(),
            ..plan.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(choice: &Choice, is_paragraph: bool) -> Vec<&'static str> {
        let plan = choice.of(&Plan::standard(), is_paragraph);
        plan.rules.iter().map(|it| it.rule.id).collect()
    }

    #[test]
    fn ids_and_categories_are_those_of_the_protocol() {
        for rule in RULES {
            let id = id_of(rule.id);
            assert!(
                id.bytes().all(|it| it.is_ascii_uppercase() || it == b'_'),
                "{id}"
            );
        }
        assert_eq!(
            category(
                crate::lint::rule("ar-latin-comma").expect("a rule"),
                Severity::Info
            )
            .0,
            STYLE
        );
    }

    #[test]
    fn a_paragraph_is_not_judged_by_what_it_lacks() {
        let usual = Choice::default();
        let lost = ids(&usual, false)
            .into_iter()
            .filter(|it| !ids(&usual, true).contains(it));
        assert!(lost.count() > 3);
        for id in OF_DOCUMENTS {
            assert!(crate::lint::rule(id).is_some(), "{id}");
            assert!(!ids(&usual, true).contains(&id), "{id}");
        }
    }

    #[test]
    fn a_client_chooses_rules_and_categories() {
        let named = |ids: &[&str]| ids.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let only = Choice {
            enabled_rules: named(&["ar_latin_comma"]),
            enabled_only: true,
            ..Choice::default()
        };
        assert_eq!(ids(&only, true), ["ar-latin-comma"]);
        let without = Choice {
            disabled_rules: named(&["AR_LATIN_COMMA"]),
            disabled_categories: named(&["TYPOS"]),
            ..Choice::default()
        };
        let left = ids(&without, true);
        assert!(!left.contains(&"ar-latin-comma") && !left.contains(&"ar-hamza-slip"));
        assert!(left.contains(&"ar-doubled-mark"));
    }
}
