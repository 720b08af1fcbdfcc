//! What is asked of a text: which rules, how much their findings matter, the style of which house.

use super::suppress::Ignored;
use super::{
    Context, GlossaryContext, House, PairContext, Quotations, RULES, Rule, run_glossary,
    run_pair_with, run_with,
};
use crate::diag::{Diagnostic, Severity};

/// One rule of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The rule.
    pub rule: &'static Rule,
    /// How much its findings matter; `None` leaves that to the rule.
    pub severity: Option<Severity>,
}

/// What is asked of a text.
#[derive(Clone, Debug, Default)]
pub struct LintPlan {
    /// The rules, in the order of their ids.
    pub rules: Vec<Asked>,
    /// How the house writes.
    pub house: House,
    /// What is let pass by a file beside the text.
    pub ignored: Vec<Ignored>,
}

impl LintPlan {
    /// These rules, as they are by themselves, for a house that leaves everything open.
    pub fn of(rules: &[&'static Rule]) -> LintPlan {
        let asked = |&rule: &&'static Rule| Asked {
            rule,
            severity: None,
        };
        LintPlan {
            rules: rules.iter().map(asked).collect(),
            ..LintPlan::default()
        }
    }

    /// The rules that are on where nobody has chosen.
    pub fn standard() -> LintPlan {
        let on: Vec<&'static Rule> = RULES.iter().copied().filter(|rule| rule.on).collect();
        LintPlan::of(&on)
    }

    /// The rules alone.
    pub fn rules(&self) -> Vec<&'static Rule> {
        self.rules.iter().map(|asked| asked.rule).collect()
    }

    /// Everything that is found in one text, sorted by place; `quotations` says what fixes may do
    /// to them.
    pub fn run_with(&self, context: Context<'_>, quotations: Quotations) -> Vec<Diagnostic> {
        let context = context.with_house(&self.house);
        let mut found = run_with(&context, &self.rules(), quotations);
        self.grade(&mut found);
        found
    }

    /// Everything that is found in a glossary file, sorted by place.
    pub fn run_glossary(&self, context: &GlossaryContext<'_>) -> Vec<Diagnostic> {
        let mut found = run_glossary(context, &self.rules());
        self.grade(&mut found);
        found
    }

    /// Everything that is found in a text and its translation, sorted by document and place.
    pub fn run_pair_with(&self, pair: PairContext<'_>, quotations: Quotations) -> Vec<Diagnostic> {
        let pair = pair.with_house(&self.house);
        let mut found = run_pair_with(&pair, &self.rules(), quotations);
        self.grade(&mut found);
        found
    }

    /// Whether a rule is asked.
    pub fn asks(&self, id: &str) -> bool {
        self.rules.iter().any(|asked| asked.rule.id == id)
    }

    /// What tells this plan from others that find something else.
    pub fn identity(&self) -> Vec<u8> {
        let rules: Vec<_> = self
            .rules
            .iter()
            .map(|it| (it.rule.id, it.severity))
            .collect();
        format!("{rules:?} {:?} {:?}", self.house, self.ignored).into_bytes()
    }

    /// Gives every finding the severity that somebody has chosen for its rule.
    pub fn grade(&self, found: &mut [Diagnostic]) {
        for asked in &self.rules {
            if let Some(severity) = asked.severity {
                let of_rule = found.iter_mut().filter(|it| it.rule == asked.rule.id);
                of_rule.for_each(|it| it.severity = severity);
            }
        }
    }
}
