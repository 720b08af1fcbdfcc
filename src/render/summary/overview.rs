//! The overview of a summary as prose, in either language: two to four sentences about the text.

use crate::align::Name;
use crate::bidi;
use crate::diag::Message;
use crate::facts::Value;
use crate::glossary::EntityType;
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::figure::figure;
use crate::render::summary::pairs::of;
use crate::summary::{Comparison, Figure, Summary};

/// Up to this many names are all listed; of more, the most frequent ones.
const ALL_NAMES: usize = 3;
const MOST_FREQUENT: usize = 5;
const AMOUNTS: usize = 4;
const DATES: usize = 3;

/// The overview in the language of `localizer`, whatever the language of the text.
pub fn render(summary: &Summary, localizer: &Localizer) -> String {
    if summary.overview.words == 0 {
        return localizer.text(&Message::new("summary-empty"));
    }
    let writer = Overview {
        summary,
        localizer,
        // A figure is one run: the isolate goes round the whole of it.
        figures: Localizer::new(localizer.lang(), Isolation::Off),
    };
    let sentences = [
        Some(writer.text()),
        Some(writer.names()),
        writer.amounts(),
        writer.dates(),
        writer.target(),
        writer.shared(),
        writer.unmatched("summary-missing", |it| it.missing),
        writer.unmatched("summary-added", |it| it.added),
        writer.differences(),
        writer.findings(),
    ];
    let sentences = sentences.into_iter().flatten();
    let sentences = sentences.map(|message| localizer.text(&message));
    sentences.collect::<Vec<_>>().join(" ")
}

struct Overview<'a> {
    summary: &'a Summary<'a>,
    localizer: &'a Localizer,
    figures: Localizer,
}

impl Overview<'_> {
    fn text(&self) -> Message {
        let overview = &self.summary.overview;
        Message::new("summary-text")
            .with("language", overview.language.code())
            .with("words", overview.words)
            .with("sentences", overview.sentences)
    }

    fn names(&self) -> Message {
        let times = |name: &Name<'_>| of(&name.mentions, 0).len();
        let names = self.summary.names.iter().enumerate();
        let names: Vec<(usize, &Name<'_>)> = names.filter(|it| times(it.1) > 0).collect();
        if names.is_empty() {
            return Message::new("summary-no-names");
        }
        let repeated = names.iter().filter(|it| times(it.1) > 1).count();
        let (id, listed) = match (names.len(), repeated) {
            (..=ALL_NAMES, _) => ("summary-names-all", names.len()),
            (_, 0) => ("summary-names-some", ALL_NAMES),
            (_, repeated) => ("summary-names-most", repeated.min(MOST_FREQUENT)),
        };
        let with_times = id != "summary-names-some";
        let items = names[..listed].iter().map(|&(number, name)| {
            let form = self.summary.name_in(number, self.localizer.lang()).0;
            let shown = bidi::visible(form);
            if !with_times {
                return shown.into_owned();
            }
            let times = count("summary-name-times", times(name));
            self.localizer.text(&times.with("name", &*shown))
        });
        Message::new(id)
            .with("names", names.len())
            .with("kinds", self.localizer.list(&self.kinds()))
            .with("list", self.localizer.list(&items.collect::<Vec<_>>()))
    }

    /// How many names of each kind there are, and how many of none that is said: together all of them.
    fn kinds(&self) -> Vec<String> {
        let kinds = &self.summary.overview.kinds;
        let named = kinds
            .iter()
            .filter_map(|&(kind, n)| Some(count(kind_id(kind)?, n)));
        let mut named: Vec<String> = named.map(|it| self.localizer.text(&it)).collect();
        let others = kinds.iter().filter(|it| kind_id(it.0).is_none());
        let others: usize = others.map(|it| it.1).sum();
        if others > 0 && !named.is_empty() {
            named.push(self.localizer.text(&count("summary-count-other", others)));
        }
        named
    }

    fn amounts(&self) -> Option<Message> {
        let ids = [
            "summary-figures-only",
            "summary-figures-all",
            "summary-figures-some",
        ];
        let (id, list, n) = self.shown(|figure| !is_date(&figure.value), ids, AMOUNTS)?;
        Some(Message::new(id).with("figures", n).with("list", list))
    }

    fn dates(&self) -> Option<Message> {
        // Only dates that can be named count: "yesterday" says nothing by itself.
        let ids = [
            "summary-dates-all",
            "summary-dates-all",
            "summary-dates-some",
        ];
        let said = |it: &&Figure| is_date(&it.value) && it.is_telling();
        let (id, list, n) = self.shown(said, ids, DATES)?;
        Some(Message::new(id).with("dates", n).with("list", list))
    }

    /// Which of the sentences (none, all or some are listed) is said of the figures of one sort,
    /// the list, and how many there are.
    fn shown(
        &self,
        of_sort: impl Fn(&&Figure) -> bool,
        [only, all, some]: [&'static str; 3],
        most: usize,
    ) -> Option<(&'static str, String, usize)> {
        let own = self.summary.figures.iter();
        let own = own.filter(|it| !of(&it.mentions, 0).is_empty());
        let figures: Vec<&Figure> = own.filter(of_sort).collect();
        let telling = figures.iter().filter(|it| it.is_telling());
        let shown = telling
            .take(most)
            .map(|it| figure(&it.value, &self.figures));
        let shown: Vec<String> = shown.collect();
        let id = if shown.len() == figures.len() {
            all
        } else if shown.is_empty() || figures.len() < 3 {
            only
        } else {
            some
        };
        let list = self.localizer.list(&shown);
        (!figures.is_empty()).then_some((id, list, figures.len()))
    }

    fn findings(&self) -> Option<Message> {
        Some(match self.summary.overview.findings? {
            0 => Message::new("summary-no-findings"),
            findings => count("summary-findings", findings),
        })
    }
}

impl Overview<'_> {
    fn target(&self) -> Option<Message> {
        let comparison = self.summary.comparison.as_ref()?;
        let message = Message::new("summary-target")
            .with("language", comparison.language.code())
            .with("words", comparison.words)
            .with("sentences", comparison.sentences);
        Some(message)
    }

    fn shared(&self) -> Option<Message> {
        let comparison = self.summary.comparison.as_ref()?;
        let message = Message::new("summary-shared")
            .with("names", comparison.names)
            .with("figures", comparison.figures);
        Some(message)
    }

    fn unmatched(&self, id: &'static str, of: fn(&Comparison) -> usize) -> Option<Message> {
        let n = of(self.summary.comparison.as_ref()?);
        (n > 0).then(|| count(id, n))
    }

    fn differences(&self) -> Option<Message> {
        self.summary.comparison.as_ref()?;
        Some(match self.summary.differences.len() {
            0 => Message::new("summary-agreement"),
            n => count("summary-disagreements", n),
        })
    }
}

fn count(id: &'static str, n: usize) -> Message {
    Message::new(id).with("n", n)
}

fn is_date(value: &Value) -> bool {
    value.is_temporal()
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
