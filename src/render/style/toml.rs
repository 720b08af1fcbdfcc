//! What texts say of a style guide as a `naqhara.toml`: what nearly all uses agree in is decided, the rest is a
//! comment.

use crate::bidi;
use crate::diag::Message;
use crate::lint::learn::{Habit, Habits, Use};
use crate::render::Audience;

/// Values that are no text in a configuration.
const FLAGS: [&str; 2] = ["true", "false"];

/// The configuration.
pub(super) fn render(habits: &Habits, audience: &Audience) -> String {
    let page = Page { audience };
    let head = Message::new("style-learnt").with("texts", habits.texts());
    let mut out = format!("{}\n[lint.house]\n", page.comment(&head));
    for habit in habits.habits() {
        out.push('\n');
        out.push_str(&page.habit(&habit));
    }
    out
}

struct Page<'a> {
    audience: &'a Audience,
}

impl Page<'_> {
    /// A message, each of its lines behind a mark that no configuration reads.
    fn comment(&self, message: &Message) -> String {
        let text = self.audience.plain.text(message);
        let lines = text
            .lines()
            .map(|it| format!("# {}\n", bidi::visible_in_line(it)));
        lines.collect()
    }

    fn habit(&self, habit: &Habit) -> String {
        let key = habit.key;
        let uses: String = habit.uses.iter().map(|it| self.seen(it)).collect();
        match habit.decided {
            Some(value) => format!("{uses}{key} = {}\n", quoted(value)),
            None => {
                let id = if habit.uses.is_empty() {
                    "style-unseen"
                } else {
                    "style-undecided"
                };
                let open = self.comment(&Message::new(id).with("key", key));
                format!("{open}{uses}# {key} = \"open\"\n")
            }
        }
    }

    fn seen(&self, it: &Use) -> String {
        let id = match (it.is_answer, it.value) {
            (true, _) => "style-use",
            (false, _) => "style-use-apart",
        };
        let message = Message::new(id)
            .with("value", it.value)
            .with("count", it.count)
            .with("texts", it.texts)
            .with("examples", it.examples.join(" | "));
        self.comment(&message)
    }
}

fn quoted(value: &str) -> String {
    if FLAGS.contains(&value) {
        value.to_owned()
    } else {
        format!("\"{value}\"")
    }
}
