//! The words of the page: it asks for them by their ids, in its language.

mod ids;

use serde_json::{Map, Value, json};

use self::ids::WORDS;
use crate::diag::{Arg, Message};
use crate::l10n::{Isolation, Localizer};
use crate::text::Lang;

/// A number of each plural category of Arabic; English tells some of them apart.
const CATEGORIES: [(&str, f64); 6] = [
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("few", 3.0),
    ("many", 11.0),
    ("other", 100.0),
];

/// The variable that is a number.
const NUMBER: &str = "n";

/// The words of the page in one language.
pub(super) fn all(lang: Lang) -> Map<String, Value> {
    let words = Localizer::new(lang, Isolation::Off);
    let all = WORDS.iter().map(|(id, variables)| {
        let value = if variables.contains(&NUMBER) {
            by_category(id, variables, &words)
        } else {
            json!(words.text(&message(id, variables, None)))
        };
        ((*id).to_owned(), value)
    });
    all.collect()
}

fn by_category(id: &'static str, variables: &[&'static str], words: &Localizer) -> Value {
    let forms = CATEGORIES.iter().map(|(category, number)| {
        let said = words.text(&message(id, variables, Some(*number)));
        // The number is written by the page, in the digits of its reader.
        let written = words.text(&Message::new("web-number").with(NUMBER, Arg::Number(*number)));
        let pattern = said.replace(&written, "{n}");
        ((*category).to_owned(), json!(pattern))
    });
    Value::Object(forms.collect())
}

/// A message whose variables stand for themselves.
fn message(id: &'static str, variables: &[&'static str], number: Option<f64>) -> Message {
    let mut message = Message::new(id);
    for name in variables {
        message = match number.filter(|_| *name == NUMBER) {
            Some(number) => message.with(name, Arg::Number(number)),
            None => message.with(name, format!("{{{name}}}")),
        };
    }
    message
}

/// A word without variables; `None` where the page has no such one.
pub(super) fn plain(id: &str, lang: Lang) -> Option<String> {
    let (id, _) = *WORDS.iter().find(|it| it.0 == id)?;
    let words = Localizer::new(lang, Isolation::Off);
    Some(words.text(&Message::new(id)))
}
