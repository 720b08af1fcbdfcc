//! How a text is checked: by which rules, how much their findings matter, and by which style guide.

use super::suppress::Ignored;
use super::{Group, RULES, Rule, StyleGuide};
use crate::diag::{Diagnostic, Severity};

/// One rule of a plan.
#[derive(Clone, Copy, Debug)]
pub struct PlannedRule {
    /// The rule.
    pub rule: &'static Rule,
    /// How much its findings matter; `None` leaves that to the rule.
    pub severity: Option<Severity>,
}

/// How a text is checked.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The rules, in the order of their ids.
    pub rules: Vec<PlannedRule>,
    /// How the text is to be written.
    pub style: StyleGuide,
    /// What a file beside the text says is to be ignored.
    pub ignored: Vec<Ignored>,
}

impl Plan {
    /// These rules, as they are by themselves, and a style guide that leaves everything open.
    pub fn of(rules: &[&'static Rule]) -> Plan {
        let planned = |&rule: &&'static Rule| PlannedRule {
            rule,
            severity: None,
        };
        Plan {
            rules: rules.iter().map(planned).collect(),
            ..Plan::default()
        }
    }

    /// The rules that are on by default.
    pub fn standard() -> Plan {
        let on: Vec<&'static Rule> = RULES.iter().copied().filter(|rule| rule.on).collect();
        Plan::of(&on)
    }

    /// Of the rules that are on by default, those that compare a text with its
    /// translation.
    pub fn bilingual() -> Plan {
        let rules = RULES.iter().copied();
        let rules = rules.filter(|it| it.on && it.group == Group::Bilingual);
        Plan::of(&rules.collect::<Vec<_>>())
    }

    /// Whether a rule is run.
    pub fn runs(&self, id: &str) -> bool {
        self.rules.iter().any(|it| it.rule.id == id)
    }

    /// Whether anything is to be known of a text that is checked with many others.
    pub fn needs_corpus(&self) -> bool {
        self.rules.iter().any(|it| it.rule.check.corpus().is_some())
    }

    /// What tells this plan from others that find something else.
    pub fn identity(&self) -> Vec<u8> {
        let rules: Vec<_> = self
            .rules
            .iter()
            .map(|it| (it.rule.id, it.severity))
            .collect();
        format!("{rules:?} {:?} {:?}", self.style, self.ignored).into_bytes()
    }

    /// Gives every finding the severity that somebody has chosen for its rule.
    pub(super) fn grade(&self, found: &mut [Diagnostic]) {
        for planned in &self.rules {
            if let Some(severity) = planned.severity {
                let of_rule = found.iter_mut().filter(|it| it.rule == planned.rule.id);
                of_rule.for_each(|it| it.severity = severity);
            }
        }
    }
}
