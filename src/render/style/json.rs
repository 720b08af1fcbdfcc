//! What texts say of a style guide, for programs: the contract `naqhara/style@1`.

use serde::Serialize;

use crate::lint::learn::{Habit, Habits, Use};
use crate::render::shared::json::pretty;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    texts: usize,
    keys: Vec<Key<'a>>,
}

#[derive(Serialize)]
struct Key<'a> {
    key: &'static str,
    decided: Option<&'static str>,
    uses: Vec<Seen<'a>>,
}

#[derive(Serialize)]
struct Seen<'a> {
    value: &'static str,
    answer: bool,
    count: usize,
    texts: usize,
    examples: &'a [String],
}

/// One JSON document.
pub(super) fn render(habits: &Habits) -> String {
    let all = habits.habits();
    pretty(&Report {
        schema: "naqhara/style@1",
        texts: habits.texts(),
        keys: all.iter().map(key).collect(),
    })
}

fn key(habit: &Habit) -> Key<'_> {
    Key {
        key: habit.key,
        decided: habit.decided,
        uses: habit.uses.iter().map(seen).collect(),
    }
}

fn seen(it: &Use) -> Seen<'_> {
    Seen {
        value: it.value,
        answer: it.is_answer,
        count: it.count,
        texts: it.texts,
        examples: &it.examples,
    }
}
