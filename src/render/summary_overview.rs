//! The overview of a summary as prose, in either language: two to four sentences about the text.

use crate::align::Name;
use crate::bidi;
use crate::diag::Message;
use crate::facts::{Magnitude, Value};
use crate::glossary::EntityType;
use crate::l10n::{Isolation, Localizer};
use crate::render::figure::figure;
use crate::summary::{Figure, Summary};
use crate::text::Lang;

/// Up to so many names are all listed; of more, the most frequent ones.
const ALL_NAMES: usize = 3;
const MOST_FREQUENT: usize = 5;
const AMOUNTS: usize = 4;
const DATES: usize = 3;

/// The overview in the language of `localizer`, whatever the language of the text.
pub fn render(summary: &Summary, localizer: &Localizer) -> String {
    if summary.overview.words == 0 {
        return localizer.text(&Message::new("summary-empty"));
    }
    let writer = Writer {
        summary,
        localizer,
        // A figure is one run: the isolate goes round the whole of it.
        figures: Localizer::new(localizer.lang(), Isolation::Off),
    };
    let sentences = [
        Some(writer.text()),
        Some(writer.names()),
        writer.figures(),
        writer.findings(),
    ];
    let sentences = sentences.into_iter().flatten();
    let sentences = sentences.map(|message| localizer.text(&message));
    sentences.collect::<Vec<_>>().join(" ")
}

/// The form of a name for readers of `lang`; the other where the glossary has none.
pub(super) fn name_in(name: &Name, lang: Lang) -> &str {
    let (own, other) = match lang {
        Lang::En => (&name.en, &name.ar),
        Lang::Ar => (&name.ar, &name.en),
    };
    own.as_deref().or(other.as_deref()).unwrap_or_default()
}

struct Writer<'a> {
    summary: &'a Summary,
    localizer: &'a Localizer,
    figures: Localizer,
}

impl Writer<'_> {
    fn text(&self) -> Message {
        let overview = &self.summary.overview;
        let language = match overview.language {
            Lang::Ar => "summary-in-arabic",
            Lang::En => "summary-in-english",
        };
        Message::new("summary-text")
            .with("language", Message::new(language))
            .with("words", count("summary-count-words", overview.words))
            .with(
                "sentences",
                count("summary-count-sentences", overview.sentences),
            )
    }

    fn names(&self) -> Message {
        let names = &self.summary.names;
        if names.is_empty() {
            return Message::new("summary-no-names");
        }
        let repeated = names.iter().filter(|name| name.mentions.len() > 1).count();
        let (id, listed) = match (names.len(), repeated) {
            (..=ALL_NAMES, _) => ("summary-names-all", names.len()),
            (_, 0) => ("summary-names-some", ALL_NAMES),
            (_, repeated) => ("summary-names-most", repeated.min(MOST_FREQUENT)),
        };
        let with_times = id != "summary-names-some";
        let items = names[..listed].iter().map(|name| {
            let shown = bidi::visible(name_in(name, self.localizer.lang()));
            match with_times {
                false => shown.into_owned(),
                true => self
                    .localizer
                    .text(&count("summary-name-times", name.mentions.len()).with("name", &*shown)),
            }
        });
        let kinds = self.summary.overview.kinds.iter();
        let kinds = kinds.filter_map(|&(kind, n)| Some(count(kind_id(kind)?, n)));
        let kinds = kinds.map(|message| self.localizer.text(&message));
        Message::new(id)
            .with("names", count("summary-count-names", names.len()))
            .with("kinds", self.localizer.list(&kinds.collect::<Vec<_>>()))
            .with("list", self.localizer.list(&items.collect::<Vec<_>>()))
    }

    fn figures(&self) -> Option<Message> {
        let overview = &self.summary.overview;
        let is_date = |figure: &&Figure| matches!(figure.value, Value::Date(_) | Value::Time(_));
        let figures = self.summary.figures.iter();
        let (dates, amounts): (Vec<&Figure>, Vec<&Figure>) = figures.partition(is_date);
        let amounts = (overview.amounts > 0)
            .then(|| self.counted("summary-count-figures", &amounts, AMOUNTS));
        let dates =
            (overview.dates > 0).then(|| self.counted("summary-count-dates", &dates, DATES));
        match (amounts, dates) {
            (Some(figures), Some(dates)) => Some(
                Message::new("summary-gives-both")
                    .with("figures", figures)
                    .with("dates", dates),
            ),
            (Some(one), None) | (None, Some(one)) => {
                Some(Message::new("summary-gives").with("figures", one))
            }
            (None, None) => None,
        }
    }

    /// "8 figures, among them $500 billion and $100 billion".
    fn counted(&self, id: &'static str, figures: &[&Figure], most: usize) -> Message {
        let telling = figures.iter().filter(|figure| is_telling(&figure.value));
        let shown = telling
            .take(most)
            .map(|it| figure(&it.value, &self.figures));
        let shown: Vec<String> = shown.collect();
        let id_of_all = if shown.len() == figures.len() {
            "summary-figures-all"
        } else if shown.is_empty() || figures.len() < 3 {
            "summary-figures-only"
        } else {
            "summary-figures-some"
        };
        Message::new(id_of_all)
            .with("count", count(id, figures.len()))
            .with("list", self.localizer.list(&shown))
    }

    fn findings(&self) -> Option<Message> {
        Some(match self.summary.overview.findings? {
            0 => Message::new("summary-no-findings"),
            findings => count("summary-findings", findings),
        })
    }
}

fn count(id: &'static str, n: usize) -> Message {
    Message::new(id).with("n", n)
}

/// Whether the value says something without the words around it: a bare 20 does not.
fn is_telling(value: &Value) -> bool {
    match value {
        Value::Number(amount) => amount.magnitude != Magnitude::Unit,
        Value::Ordinal(_) | Value::Time(_) => false,
        Value::Money { .. } | Value::Percent(_) | Value::Date(_) => true,
    }
}

fn kind_id(kind: EntityType) -> Option<&'static str> {
    Some(match kind {
        EntityType::Person => "summary-count-person",
        EntityType::Org => "summary-count-org",
        EntityType::Place => "summary-count-place",
        EntityType::Product => "summary-count-product",
        EntityType::Project => "summary-count-project",
        EntityType::Work => "summary-count-work",
        EntityType::Event => "summary-count-event",
        EntityType::Law => "summary-count-law",
        EntityType::Unit | EntityType::Role | EntityType::Term => return None,
    })
}
