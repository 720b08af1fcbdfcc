//! How many names, figures and dates there are, as messages.

use crate::diag::Message;
use crate::facts::Value;
use crate::glossary::EntityType;
use crate::summary::Figure;

pub(super) fn count(id: &'static str, n: usize) -> Message {
    Message::new(id).with("n", n)
}

/// A number of dates; of dates and times where not all of them are days, months, years or decades.
pub(super) fn dates_counted(dates: &[&Figure]) -> Message {
    let on_calendar = |it: &&Figure| {
        matches!(
            it.value,
            Value::Date(_) | Value::Hijri(_) | Value::Decade(_)
        )
    };
    let id = if dates.iter().all(on_calendar) {
        "summary-count-dates"
    } else {
        "summary-count-times"
    };
    Message::new(id).with("dates", dates.len())
}

/// Of names whose kind is not known: how many of them among others, and alone.
pub(super) const UNKNOWN: [&str; 2] = ["summary-count-unknown", "summary-only-unknown"];

/// Messages that say how many names of a kind there are: among others, and alone.
pub(super) fn kind_ids(kind: EntityType) -> Option<[&'static str; 2]> {
    Some(match kind {
        EntityType::Person => ["summary-count-person", "summary-only-person"],
        EntityType::Org => ["summary-count-org", "summary-only-org"],
        EntityType::Place => ["summary-count-place", "summary-only-place"],
        EntityType::Product => ["summary-count-product", "summary-only-product"],
        EntityType::Project => ["summary-count-project", "summary-only-project"],
        EntityType::Work => ["summary-count-work", "summary-only-work"],
        EntityType::Event => ["summary-count-event", "summary-only-event"],
        EntityType::Law => ["summary-count-law", "summary-only-law"],
        EntityType::Unit | EntityType::Role | EntityType::Term => return None,
    })
}
