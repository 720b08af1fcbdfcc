//! What an editor shows of a name under the pointer: its concept in both languages, the standing of the
//! form, why it was read so, and what the glossary says of it.

use super::Audience;
use super::shared::labels::{kind_id, status_id};
use super::shared::markdown::escape;
use crate::align::Mention;
use crate::bidi::{self, Direction};
use crate::diag::Message;
use crate::glossary::Glossary;
use crate::l10n::Isolation;
use crate::text::{FoldLevel, Lang};

/// A name in a text.
#[derive(Clone, Copy, Debug)]
pub struct HoveredName<'a> {
    /// The glossary that lists it.
    pub glossary: &'a Glossary,
    /// The name.
    pub mention: &'a Mention,
    /// The text that its places are in.
    pub text: &'a str,
    /// The profile of style whose forms are preferred.
    pub profile: Option<&'static str>,
    /// The message that says why it was read so.
    pub why: Option<&'static str>,
}

/// The columns of a glossary that are shown, each with the message that names it.
const COLUMNS: [(&str, &str, Lang); 5] = [
    ("definition_en", "lookup-definition", Lang::En),
    ("definition_ar", "lookup-definition", Lang::Ar),
    ("context_en", "lookup-context", Lang::En),
    ("context_ar", "lookup-context", Lang::Ar),
    ("note", "lookup-note", Lang::En),
];

/// As Markdown.
pub fn markdown(name: &HoveredName<'_>, audience: &Audience) -> String {
    let card = Card {
        name,
        audience,
        marks: true,
    };
    audience.medium.lay_out_markdown(card.lines().join("\n\n"))
}

/// As plain text.
pub fn text(name: &HoveredName<'_>, audience: &Audience) -> String {
    let card = Card {
        name,
        audience,
        marks: false,
    };
    let text = card.lines().join("\n");
    audience.medium.lay_out(text, audience.lang())
}

/// What the other side of a unit says.
#[derive(Clone, Copy, Debug)]
pub struct HoveredSide<'a> {
    /// The message that names the side.
    pub label: &'static str,
    /// Its strings.
    pub texts: &'a [&'a str],
    /// Their language.
    pub language: Lang,
}

/// Most characters of a string that are shown.
const LONGEST: usize = 600;

/// As Markdown, or as plain text.
pub fn side(side: &HoveredSide<'_>, markdown: bool, audience: &Audience) -> String {
    let label = audience.say(&Message::new(side.label));
    let line = |text: &&str| {
        let cut = text.char_indices().nth(LONGEST).map(|it| it.0);
        let more = if cut.is_some() { "…" } else { "" };
        let shown = text[..cut.unwrap_or(text.len())].replace(['\n', '\r'], " ");
        let shown = format!("{}{more}", bidi::visible(&shown));
        let shown = if markdown { escape(&shown) } else { shown };
        audience.medium.run(&shown, side.language)
    };
    let lines: Vec<String> = side.texts.iter().map(line).collect();
    if markdown {
        let text = format!("**{label}**: {}", lines.join("\n\n"));
        audience.medium.lay_out_markdown(text)
    } else {
        let text = format!("{label}: {}", lines.join("\n"));
        audience.medium.lay_out(text, audience.lang())
    }
}

struct Card<'a> {
    name: &'a HoveredName<'a>,
    audience: &'a Audience,
    /// Whether it is Markdown.
    marks: bool,
}

impl Card<'_> {
    fn lines(&self) -> Vec<String> {
        let HoveredName {
            glossary, mention, ..
        } = *self.name;
        let concept = glossary.concept(mention.concept);
        let preferred = [Lang::En, Lang::Ar].map(|lang| {
            let form = glossary.preferred_in(mention.concept, lang, self.name.profile);
            form.map_or_else(|| "–".to_owned(), |it| self.strong(&self.insert(it, lang)))
        });
        let kind = self.say(kind_id(concept.kind.name()));
        let id = self.insert(&concept.id, Lang::En);
        let mut lines = vec![preferred.join(" · "), format!("{kind} · {id}"), self.form()];
        if let Some(why) = self.name.why {
            lines.push(self.say(why));
        }
        for (column, label, lang) in COLUMNS {
            if let Some(cell) = concept.cell(column) {
                lines.push(format!("{}: {}", self.say(label), self.insert(cell, lang)));
            }
        }
        lines
    }

    /// The form that was matched, its standing, and what was disregarded.
    fn form(&self) -> String {
        let HoveredName {
            glossary,
            mention,
            text,
            profile,
            ..
        } = *self.name;
        let term = glossary.term(mention.term);
        let how = match (mention.clitic_length == 0, mention.level) {
            (false, _) => {
                let clitic = mention.clitics(text);
                let message = Message::new("why-clitic").with("clitic", &*clitic);
                self.escaped(&self.audience.say(&message))
            }
            (true, FoldLevel::Exact) => self.say("via-exact"),
            (true, FoldLevel::Marks | FoldLevel::Letters) => self.say("via-folded"),
        };
        let parts = [
            format!(
                "{}: {}",
                self.say("lookup-matched"),
                self.insert(&term.text, term.lang)
            ),
            self.say(status_id(glossary.status_in(term, profile))),
            how,
        ];
        parts.join(" · ")
    }

    /// Text of a glossary or a document, without a meaning of its own.
    fn insert(&self, text: &str, lang: Lang) -> String {
        let shown = text.replace(['\n', '\r'], " ");
        let shown = self.escaped(&bidi::visible(&shown));
        match self.audience.medium.isolation {
            Isolation::Off => shown,
            Isolation::On => bidi::isolate(&shown, Some(Direction::of(lang))),
        }
    }

    fn escaped(&self, text: &str) -> String {
        if self.marks {
            escape(text)
        } else {
            text.to_owned()
        }
    }

    fn strong(&self, text: &str) -> String {
        if self.marks {
            format!("**{text}**")
        } else {
            text.to_owned()
        }
    }

    fn say(&self, id: &'static str) -> String {
        self.escaped(&self.audience.say(&Message::new(id)))
    }
}
