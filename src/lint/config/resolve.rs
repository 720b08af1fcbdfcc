//! What holds for one file in the end, and why.

use std::path::Path;

use super::keys::{KEYS, Value};
use super::parse::{Config, Layer, Setting};
use super::profile::profile;
use super::reader::ConfigPlace;
use crate::lint::{Plan, PlannedRule, RULES, Rule, StyleGuide};

/// Why something holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nothing else is configured.
    Default,
    /// A profile says so.
    Profile {
        /// Its name.
        name: &'static str,
        /// The source it names.
        source: String,
    },
    /// A file says so.
    File(ConfigPlace),
    /// The command line says so.
    CommandLine,
}

/// What the command line says.
#[derive(Clone, Debug, Default)]
pub struct CommandLineRules {
    /// The profile.
    pub profile: Option<&'static str>,
    /// Only these rules; all that are on, where it is empty.
    pub only: Vec<&'static Rule>,
    /// Not these rules.
    pub skip: Vec<&'static Rule>,
}

/// A question of the style and its answer.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The key.
    pub key: &'static str,
    /// The answer, as a configuration writes it; `None` where it is open.
    pub value: Option<String>,
    /// Why.
    pub origin: Origin,
}

/// A rule and what holds for it.
#[derive(Clone, Debug)]
pub struct RuleState {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether it is run, and the severity of its findings.
    pub setting: Setting,
    /// Why.
    pub origin: Origin,
}

/// What holds for one file.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The profile.
    pub profile: (&'static str, Origin),
    /// How the style writes.
    pub style: StyleGuide,
    /// The same, question by question.
    pub decisions: Vec<Decision>,
    /// Every rule.
    pub rules: Vec<RuleState>,
}

impl Resolved {
    /// The rules to run on the file.
    pub fn plan(&self) -> Plan {
        let asked = |state: &RuleState| {
            let severity = match state.setting {
                Setting::Off => return None,
                Setting::On => None,
                Setting::Severity(severity) => Some(severity),
            };
            Some(PlannedRule {
                rule: state.rule,
                severity,
            })
        };
        Plan {
            rules: self.rules.iter().filter_map(asked).collect(),
            style: self.style.clone(),
            ignored: Vec::new(),
        }
    }
}

/// The statements of `config` that hold for a file, by its path from the folder of the
/// configuration; the later ones win.
pub fn layers<'c>(config: &'c Config, path: Option<&Path>) -> Vec<&'c Layer> {
    let mut all = vec![&config.base];
    if let Some(path) = path {
        let meant = config.overrides.iter();
        let meant = meant.filter(|it| it.paths.iter().any(|glob| glob.is_match(path)));
        all.extend(meant.map(|it| &it.layer));
    }
    all
}

/// What holds where these layers do, the last one winning, and the command line above all.
pub fn resolve(layers: &[&Layer], command_line: &CommandLineRules) -> Resolved {
    let mut state = State::of(layers, Use::Lint);
    if let Some(name) = command_line.profile {
        state = State::new(name, Origin::CommandLine, Use::Lint);
    }
    Resolved {
        rules: rules(layers, command_line, &state.decisions),
        profile: state.profile,
        style: state.style,
        decisions: state.decisions,
    }
}

/// A style guide as texts are put into it: what its profile only prefers is decided, too.
#[derive(Clone, Debug)]
pub struct Guide {
    /// The profile, or the file, by the name that the user gave it.
    pub name: String,
    /// How it writes.
    pub style: StyleGuide,
    /// The same, question by question.
    pub decisions: Vec<Decision>,
}

impl Guide {
    /// That of a profile.
    pub fn of_profile(name: &'static str) -> Guide {
        Guide::of(name, State::new(name, Origin::CommandLine, Use::Restyle))
    }

    /// What the layers of a configuration say, the last one winning.
    pub fn of_layers(name: &str, layers: &[&Layer]) -> Guide {
        Guide::of(name, State::of(layers, Use::Restyle))
    }

    fn of(name: &str, state: State) -> Guide {
        Guide {
            name: name.to_owned(),
            style: state.style,
            decisions: state.decisions,
        }
    }
}

/// What a style guide is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// Reporting what is written otherwise.
    Lint,
    /// Writing texts in it.
    Restyle,
}

/// The style while layer upon layer is put on it.
struct State {
    profile: (&'static str, Origin),
    style: StyleGuide,
    decisions: Vec<Decision>,
}

impl State {
    fn of(layers: &[&Layer], purpose: Use) -> State {
        let mut state = State::new("neutral", Origin::Default, purpose);
        for layer in layers {
            if let Some(named) = &layer.profile {
                let origin = Origin::File(named.place.clone());
                state = State::new(named.value, origin, purpose);
            }
            for said in &layer.style {
                let (key, value) = &said.value;
                state.decide(key.name, value, Origin::File(said.place.clone()));
            }
        }
        state
    }

    fn new(name: &'static str, origin: Origin, purpose: Use) -> State {
        let open = |key: &super::keys::Key| Decision {
            key: key.name,
            value: None,
            origin: Origin::Default,
        };
        let mut state = State {
            profile: (name, origin),
            style: StyleGuide {
                profile: Some(name),
                ..StyleGuide::default()
            },
            decisions: KEYS.iter().map(open).collect(),
        };
        let decided = profile(name).into_iter();
        for it in decided.filter(|it| !it.restyle_only || purpose == Use::Restyle) {
            let source = it.source;
            state.decide(it.key.name, &it.value, Origin::Profile { name, source });
        }
        state
    }

    fn decide(&mut self, name: &str, value: &Value, origin: Origin) {
        let Some(at) = KEYS.iter().position(|key| key.name == name) else {
            return;
        };
        if (KEYS[at].set)(&mut self.style, value) {
            self.decisions[at].value = (KEYS[at].get)(&self.style);
            self.decisions[at].origin = origin;
        }
    }
}

/// Why a rule that is off by default is run: the style has decided what it checks.
fn asked_by<'d>(rule: &Rule, decisions: &'d [Decision]) -> Option<&'d Origin> {
    let mut decided = KEYS
        .iter()
        .zip(decisions)
        .filter(|(_, it)| it.value.is_some());
    let found = decided.find(|(key, _)| key.turns_on.contains(&rule.id));
    found.map(|(_, decision)| &decision.origin)
}

fn rules(
    layers: &[&Layer],
    command_line: &CommandLineRules,
    decisions: &[Decision],
) -> Vec<RuleState> {
    let named = |all: &[&'static Rule], rule: &Rule| all.iter().any(|it| it.id == rule.id);
    let state = |&rule: &&'static Rule| {
        let mut said = layers.iter().flat_map(|layer| &layer.rules);
        let last = said.rfind(|it| it.value.0.id == rule.id);
        let (mut setting, mut origin) = match last {
            Some(said) => (said.value.1, Origin::File(said.place.clone())),
            None if rule.on => (Setting::On, Origin::Default),
            None => match asked_by(rule, decisions) {
                Some(origin) => (Setting::On, origin.clone()),
                None => (Setting::Off, Origin::Default),
            },
        };
        let wanted = command_line.only.is_empty() || named(&command_line.only, rule);
        if !wanted || named(&command_line.skip, rule) {
            (setting, origin) = (Setting::Off, Origin::CommandLine);
        } else if !command_line.only.is_empty() && setting == Setting::Off {
            (setting, origin) = (Setting::On, Origin::CommandLine);
        }
        RuleState {
            rule,
            setting,
            origin,
        }
    };
    RULES.iter().map(state).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Severity;
    use crate::lint::{Check, FixSafety, Group};

    static OF_HOUSE: Rule = Rule {
        id: "name-g-letter",
        help: "",
        since: "",
        group: Group::Names,
        severity: Severity::Warning,
        fix: FixSafety::None,
        docs: "",
        on: false,
        only: None,
        check: Check::Text(|_, _| {}),
    };

    #[test]
    fn only_restyling_goes_by_what_a_profile_prefers() {
        let command_line = CommandLineRules {
            profile: Some("egypt"),
            ..CommandLineRules::default()
        };
        assert_eq!(resolve(&[], &command_line).style.digits, None);
        let guide = Guide::of_profile("egypt");
        assert_eq!(
            guide.style.digits,
            Some(crate::style::DigitStyle::ArabicIndic)
        );
        assert_eq!(guide.decisions.len(), KEYS.len());
    }

    #[test]
    fn a_decision_asks_the_rule_that_waits_for_it() {
        let origin = |profile: &'static str| {
            let command_line = CommandLineRules {
                profile: Some(profile),
                ..CommandLineRules::default()
            };
            let resolved = resolve(&[], &command_line);
            asked_by(&OF_HOUSE, &resolved.decisions).cloned()
        };
        assert_eq!(origin("neutral"), None);
        let Some(Origin::Profile { name, .. }) = origin("egypt") else {
            panic!("the profile decides on g");
        };
        assert_eq!(name, "egypt");
    }
}
