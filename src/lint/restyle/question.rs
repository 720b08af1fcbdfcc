//! Which questions of a style guide a text can be put by, and by which rules.

use super::Why;
use crate::diag::Diagnostic;
use crate::lint::config::{Guide, KEYS};
use crate::lint::rules::facts::number::is_separator;
use crate::lint::{Plan, PlannedRule, rule};
use crate::style::NEUTRAL;

/// A question of a style guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// How names are spelled.
    Names,
    /// How months are called.
    Months,
    /// Which digits.
    Digits,
    /// Which quotation marks.
    Quotes,
    /// The word for a thousand million.
    Words,
    /// How a preposition meets a Latin word.
    Joins,
}

/// A rule whose fixes put a text into a style guide.
struct Means {
    question: Question,
    rule: &'static str,
    /// The key that decides; `None` where the profile itself does.
    key: Option<&'static str>,
}

const fn means(question: Question, rule: &'static str, key: Option<&'static str>) -> Means {
    Means {
        question,
        rule,
        key,
    }
}

/// In the order in which they are tried: a form that a row names for the style guide comes before a letter.
const MEANS: &[Means] = &[
    means(Question::Names, "name-style-form", None),
    means(Question::Names, "name-g-letter", Some("g_letter")),
    means(Question::Months, "month-system-mix", Some("months")),
    means(Question::Digits, "num-digit-mix", Some("digits")),
    means(Question::Quotes, "quote-style-mixed", Some("quotes")),
    means(Question::Words, "num-bilyon", Some("billion")),
    means(Question::Joins, "clitic-latin-join", Some("latin_join")),
];

impl Question {
    /// All of them, in the order in which they are told.
    pub const ALL: [Question; 6] = [
        Question::Names,
        Question::Months,
        Question::Digits,
        Question::Quotes,
        Question::Words,
        Question::Joins,
    ];

    /// Its name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Question::Names => "names",
            Question::Months => "months",
            Question::Digits => "digits",
            Question::Quotes => "quotes",
            Question::Words => "words",
            Question::Joins => "joins",
        }
    }

    /// The question that a rule answers.
    pub fn of_rule(rule: &str) -> Option<Question> {
        let found = MEANS.iter().find(|it| it.rule == rule);
        found.map(|it| it.question)
    }

    pub(super) fn order(rule: &str) -> usize {
        let found = MEANS.iter().position(|it| it.rule == rule);
        found.unwrap_or(MEANS.len())
    }

    /// Why a rule has no fix that is sure for `text`, where nothing else forbids it.
    pub(super) fn doubt(self, found: &Diagnostic, text: &str) -> Why {
        match self {
            Question::Names if found.fix.is_some() => Why::UnlistedForm,
            Question::Names => Why::SeveralNames,
            Question::Digits if text.contains(is_separator) => Why::UnclearMarks,
            Question::Quotes => Why::MarksInside,
            Question::Digits | Question::Months | Question::Words | Question::Joins => Why::File,
        }
    }
}

/// The keys of the decisions that a text can be put by.
pub fn questions() -> impl Iterator<Item = (&'static str, Question)> {
    let keys = MEANS.iter();
    keys.filter_map(|it| Some((it.key?, it.question)))
}

/// The plan that puts texts into a style guide, by the questions in `only`; by all where it is empty.
/// Without any rule where the style guide decides none of them.
pub fn plan(guide: &Guide, only: &[Question]) -> Plan {
    let wanted = |it: &Question| only.is_empty() || only.contains(it);
    let decides = |name: &str| {
        let key = KEYS.iter().find(|it| it.name == name);
        key.is_some_and(|it| (it.get)(&guide.style).is_some())
    };
    let has_profile = guide.style.profile.is_some_and(|it| it != NEUTRAL);
    let is_decided = |it: &&Means| it.key.map_or(has_profile, decides);
    let means = MEANS.iter().filter(|it| wanted(&it.question));
    let rules = means.filter(is_decided).filter_map(|it| rule(it.rule));
    let planned = |rule| PlannedRule {
        rule,
        severity: None,
    };
    Plan {
        rules: rules.map(planned).collect(),
        style: guide.style.clone(),
        ignored: Vec::new(),
    }
}

/// The least confidence of a change of a name: below it is a form that the glossary does not list.
const LISTED: f32 = 0.8;

/// Whether a finding has a fix that is right without a person looking, where a style guide is asked for:
/// of quotations only those that hold no marks of their own, or one clear pair.
pub(super) fn is_sure(found: &Diagnostic) -> bool {
    let Some(fix) = &found.fix else {
        return false;
    };
    match Question::of_rule(found.rule) {
        Some(Question::Quotes) => fix.safe,
        Some(Question::Names) => found.confidence >= LISTED,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::RULES;

    #[test]
    fn every_means_is_a_rule_and_every_key_a_key() {
        for it in MEANS {
            assert!(RULES.iter().any(|rule| rule.id == it.rule), "{}", it.rule);
            let known = |key: &str| KEYS.iter().any(|it| it.name == key);
            assert!(it.key.is_none_or(known), "{}", it.rule);
        }
    }

    #[test]
    fn a_plan_runs_what_the_style_guide_decides() {
        let rules = |name, only: &[Question]| -> Vec<&str> {
            let plan = plan(&Guide::of_profile(name), only);
            plan.rules.iter().map(|it| it.rule.id).collect()
        };
        assert!(rules("neutral", &[]).is_empty());
        assert_eq!(
            rules("levant", &[]),
            [
                "name-style-form",
                "name-g-letter",
                "month-system-mix",
                "num-digit-mix"
            ]
        );
        assert_eq!(rules("levant", &[Question::Digits]), ["num-digit-mix"]);
    }
}
