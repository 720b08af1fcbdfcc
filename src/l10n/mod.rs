//! Row 2: messages put into Arabic or English words with Fluent.
//!
//! A [`Message`] names an entry of `locales/<language>/*.ftl`; a [`Localizer`] finds it, fills in
//! the arguments and chooses the plural form. Nothing here panics on a missing or broken entry:
//! English stands in, and where that fails too, the id itself. Tests prove that neither happens.
//! Which message is said when, and how it is laid out, is decided elsewhere.

mod bundles;
mod functions;
mod numbers;

use std::sync::OnceLock;

use fluent::{FluentArgs, FluentValue};

use crate::bidi;
use crate::diag::{Arg, Message};
use crate::text::Lang;
use bundles::Bundles;

pub use bundles::message_ids;

/// Whether Fluent wraps every placeable in FSI…PDI (U+2068, U+2069).
///
/// On for files and pages that people read; off for terminals, some of which draw the controls
/// as boxes, and for machine formats, which carry the pure text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// No controls.
    Off,
    /// Each placeable in its own isolate.
    On,
}

/// Puts messages, numbers and lists into one language.
///
/// Cheap to make: a message is parsed when it is first used.
/// It can be shared between threads.
pub struct Localizer {
    lang: Lang,
    isolation: Isolation,
    bundles: Bundles,
    fallback: OnceLock<Box<Localizer>>,
}

impl Localizer {
    /// A localizer for `lang`.
    pub fn new(lang: Lang, isolation: Isolation) -> Localizer {
        Localizer {
            lang,
            isolation,
            bundles: Bundles::new(lang, isolation),
            fallback: OnceLock::new(),
        }
    }

    /// The language of its messages.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether placeables are isolated.
    pub fn isolation(&self) -> Isolation {
        self.isolation
    }

    /// The words of `message`. An id with a dot names an attribute: `rule-id.help`.
    pub fn text(&self, message: &Message) -> String {
        self.translate(message)
            .or_else(|| self.english()?.translate(message))
            .unwrap_or_else(|| message.id.to_owned())
    }

    /// The words of `message` in this very language; `None` where an entry or an argument is
    /// missing, so that [`text`](Localizer::text) would fall back.
    pub fn translate(&self, message: &Message) -> Option<String> {
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            args.set(*name, self.value(value));
        }
        self.bundles.format(message.id, &args)
    }

    /// `value` with grouping and Latin digits, without direction marks, to 15 significant digits
    /// (an `f64` holds no more): `-1,234.5`.
    pub fn number(&self, value: f64) -> String {
        self.bundles.numbers().grouped(value)
    }

    /// `items` as a list of the language: "a, b, and c", «أ وب وج».
    pub fn list(&self, items: &[String]) -> String {
        let last = items.len().saturating_sub(1);
        let ids = (0..items.len()).map(|at| match at {
            0 => "list-first",
            1 if last == 1 => "list-second-of-two",
            _ if at == last => "list-last",
            _ => "list-middle",
        });
        ids.zip(items)
            .map(|(id, item)| self.text(&Message::new(id).with("item", item.as_str())))
            .collect()
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            // What comes from users may steer neither the terminal nor the direction.
            Arg::Text(text) => FluentValue::from(bidi::visible_but_isolates(text).into_owned()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Message(message) => FluentValue::from(self.text(message)),
        }
    }

    fn english(&self) -> Option<&Localizer> {
        if self.lang == Lang::En {
            return None;
        }
        let make = || Box::new(Localizer::new(Lang::En, self.isolation));
        Some(self.fallback.get_or_init(make))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(lang: Lang, isolation: Isolation, items: &[&str]) -> String {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        Localizer::new(lang, isolation).list(&items)
    }

    #[test]
    fn lists_follow_the_language() {
        let off = Isolation::Off;
        assert_eq!(list(Lang::En, off, &[]), "");
        assert_eq!(list(Lang::En, off, &["a"]), "a");
        assert_eq!(list(Lang::En, off, &["a", "b"]), "a and b");
        assert_eq!(list(Lang::En, off, &["a", "b", "c"]), "a, b, and c");
        assert_eq!(list(Lang::Ar, off, &["أ", "ب", "ج"]), "أ وب وج");
        assert_eq!(list(Lang::Ar, off, &["ماسك", "Altman"]), "ماسك وAltman");
        assert_eq!(
            list(Lang::Ar, Isolation::On, &["ماسك", "Altman"]),
            "\u{2068}ماسك\u{2069} و\u{2068}Altman\u{2069}"
        );
    }

    #[test]
    fn a_missing_message_is_its_id() {
        let arabic = Localizer::new(Lang::Ar, Isolation::Off);
        assert_eq!(
            arabic.text(&Message::new("no-such-message")),
            "no-such-message"
        );
        let without_argument = Message::new("list-first");
        assert_eq!(arabic.translate(&without_argument), None);
        assert_eq!(arabic.text(&without_argument), "list-first");
    }

    #[test]
    fn nested_messages_come_first() {
        let inner = Message::new("list-first").with("item", "Musk");
        let outer = Message::new("list-second-of-two").with("item", inner);
        let arabic = Localizer::new(Lang::Ar, Isolation::Off);
        assert_eq!(arabic.text(&outer), " وMusk");
    }

    #[test]
    fn localizers_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Localizer>();
    }
}
