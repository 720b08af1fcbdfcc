//! What a client says: in the address, in a form or as JSON, with commas or as lists.

use serde_json::{Map, Value};

use super::annotation::{Annotated, Checked};
use super::rules::Choice;
use crate::diag::Message;
use crate::text::{Lang, dominant_language};
use crate::web::errors::Refused;
use crate::web::http::form;
use crate::web::language::of_tag;
use crate::web::routes::{Asked, from_json};

/// A text to be checked, and how.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) checked: Checked,
    pub(super) lang: Lang,
    /// The code of the language, as the client wrote it or as it was found.
    pub(super) code: String,
    /// Whether the language was found.
    pub(super) is_detected: bool,
    /// The language of messages, where the client says one.
    pub(super) mother_tongue: Option<Lang>,
    pub(super) choice: Choice,
}

/// Names and values, each as it was sent.
struct Parameters(Map<String, Value>);

impl Parameters {
    fn of(asked: &Asked<'_>) -> Result<Parameters, Refused> {
        let pairs = |all: Vec<(String, String)>| {
            let all = all.into_iter();
            all.map(|(name, value)| (name, Value::String(value)))
        };
        let mut all: Map<String, Value> = pairs(asked.head.query.clone()).collect();
        if asked.body.is_empty() {
            return Ok(Parameters(all));
        }
        match asked.head.content_type().as_str() {
            "application/json" => all.extend(from_json::<Map<String, Value>>(&asked.body)?),
            "application/x-www-form-urlencoded" | "" => {
                let form = form(&asked.body);
                let form = form.ok_or_else(|| Refused::bad(Message::new("web-not-utf8")))?;
                all.extend(pairs(form));
            }
            _ => {
                let message = Message::new("web-not-a-form");
                return Err(Refused::new(415, "bad-request", message));
            }
        }
        Ok(Parameters(all))
    }

    /// A text; nothing where it is not there or empty.
    fn text(&self, name: &str) -> Result<Option<String>, Refused> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(wrong(name)),
        }
    }

    fn flag(&self, name: &str) -> Result<bool, Refused> {
        match self.0.get(name) {
            None | Some(Value::Null | Value::Bool(false)) => Ok(false),
            Some(Value::Bool(true)) => Ok(true),
            Some(Value::String(text)) => match text.to_ascii_lowercase().as_str() {
                "true" | "yes" | "1" => Ok(true),
                "false" | "no" | "0" | "" => Ok(false),
                _ => Err(wrong(name)),
            },
            Some(_) => Err(wrong(name)),
        }
    }

    fn list(&self, name: &str) -> Result<Vec<String>, Refused> {
        let divided = |text: &str| {
            let parts = text.split(',').map(str::trim);
            parts
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect()
        };
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::String(text)) => Ok(divided(text)),
            Some(Value::Array(all)) => {
                let texts = all
                    .iter()
                    .map(|it| it.as_str().map(str::to_owned).ok_or_else(|| wrong(name)));
                texts.collect()
            }
            Some(_) => Err(wrong(name)),
        }
    }

    /// What is to be checked: `text`, or `data` with its markup.
    fn checked(&self) -> Result<Checked, Refused> {
        let data = match self.0.get("data") {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) if text.is_empty() => None,
            Some(Value::String(text)) => Some(from_json::<Data>(text.as_bytes())?),
            Some(other) => Some(from_json::<Data>(other.to_string().as_bytes())?),
        };
        match (self.text("text")?, data) {
            (Some(text), None) => Ok(Checked::plain(text)),
            (None, Some(Data::Text { text })) => Ok(Checked::plain(text)),
            (None, Some(Data::Annotated(it))) => Ok(Checked::annotated(it)),
            _ => Err(Refused::bad(Message::new("web-text-or-data"))),
        }
    }
}

/// What `data` holds.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Data {
    Annotated(Annotated),
    Text { text: String },
}

fn wrong(name: &str) -> Refused {
    Refused::bad(Message::new("web-parameter").with("name", name))
}

impl Wanted {
    /// What a request says.
    pub(super) fn of(asked: &Asked<'_>) -> Result<Wanted, Refused> {
        let said = Parameters::of(asked)?;
        let checked = said.checked()?;
        let language = said.text("language")?.unwrap_or_default();
        if language.is_empty() {
            return Err(Refused::bad(Message::new("web-no-language")));
        }
        let is_detected = language.eq_ignore_ascii_case("auto");
        let lang = if is_detected {
            dominant_language(checked.text())
        } else {
            of_tag(&language).ok_or_else(|| {
                let message = Message::new("web-language").with("language", &*language);
                Refused::bad(message)
            })?
        };
        let code = if is_detected {
            variant(&said.list("preferredVariants")?, lang)
        } else {
            language
        };
        let mother_tongue = said.text("motherTongue")?;
        let choice = Choice {
            enabled_rules: said.list("enabledRules")?,
            disabled_rules: said.list("disabledRules")?,
            enabled_categories: said.list("enabledCategories")?,
            disabled_categories: said.list("disabledCategories")?,
            enabled_only: said.flag("enabledOnly")?,
            picky: match said.text("level")?.as_deref() {
                None | Some("" | "default") => false,
                Some("picky") => true,
                Some(_) => return Err(wrong("level")),
            },
        };
        Ok(Wanted {
            checked,
            lang,
            code,
            is_detected,
            mother_tongue: mother_tongue.and_then(|it| of_tag(&it)),
            choice,
        })
    }
}

/// The variant of a language that a client prefers, else the language.
fn variant(preferred: &[String], lang: Lang) -> String {
    let mut all = preferred.iter();
    let found = all.find(|it| of_tag(it) == Some(lang));
    found.map_or_else(|| lang.code().to_owned(), String::clone)
}
