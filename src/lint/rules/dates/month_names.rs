//! How a style guide names a month.

use crate::analysis::months::{Month, System};
use crate::lint::Context;
use crate::style::MonthStyle;
use crate::text::Fold;

/// How the style guide names a month that is named otherwise in the text. `None` where it is named so,
/// and where two names contradict each other or do not come apart: no style guide can say what to write.
pub(in crate::lint) fn named_otherwise(
    context: &Context<'_>,
    month: &Month,
    style: MonthStyle,
) -> Option<String> {
    let (system, written) = (system_of(style), month.span.of(context.text));
    let number = month.number.filter(|_| month.is_clear)?;
    let wanted = name(number, system, Joint::of(style));
    // Countries share some names: مارس is that of Tunisia, too.
    let bare = |text: &str| Fold::LETTERS.word(text).replace(char::is_whitespace, "");
    let is_same = bare(written) == bare(&wanted);
    let is_joined_alike = marks(written).eq(marks(&wanted));
    let is_other = match system {
        System::Both => !is_same || !is_joined_alike,
        _ => month.system != system && !is_same,
    };
    is_other.then_some(wanted)
}

/// Whether a style guide may want another name, and which one is not sure.
pub(in crate::lint) fn is_unsure(month: &Month, style: MonthStyle) -> bool {
    month.number.is_none() || !month.is_clear && month.system != system_of(style)
}

/// What joins two names of a month, without spaces.
fn marks(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| matches!(c, '(' | ')' | '/' | '\\' | '|' | '-' | '–' | '—'))
}

/// Whether something is named after the date of a month: its name stays in every style guide.
pub(in crate::lint) fn names_something(context: &Context<'_>, month: &Month) -> bool {
    let fact = context.fact_around(month.span);
    month.is_name || fact.is_some_and(|it| it.label)
}

/// The system that a style guide has chosen.
pub(super) fn system_of(style: MonthStyle) -> System {
    match style {
        MonthStyle::Gregorian => System::Gregorian,
        MonthStyle::Levantine => System::Levantine,
        MonthStyle::Both | MonthStyle::BothSlashed => System::Both,
        MonthStyle::Tunisian => System::Tunisian,
        MonthStyle::Moroccan => System::Moroccan,
    }
}

/// How two names of one month stand together.
#[derive(Clone, Copy)]
pub(super) struct Joint {
    between: &'static str,
    behind: &'static str,
}

impl Joint {
    pub(super) fn of(style: MonthStyle) -> Joint {
        let (between, behind) = match style {
            MonthStyle::BothSlashed => ("/", ""),
            _ => (" (", ")"),
        };
        Joint { between, behind }
    }
}

/// The name of a month in a system.
pub(super) fn name(number: usize, system: System, joint: Joint) -> String {
    let Joint { between, behind } = joint;
    match system {
        System::Both => {
            let [first, second] = [System::Levantine, System::Gregorian].map(|it| it.name(number));
            format!("{first}{between}{second}{behind}")
        }
        system => system.name(number).to_owned(),
    }
}
