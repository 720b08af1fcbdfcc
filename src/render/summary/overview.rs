//! The overview of a summary as prose, in either language: two to four sentences about the text.

use crate::align::Name;
use crate::bidi;
use crate::diag::Message;
use crate::facts::Value;
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::figure::figure;
use crate::render::summary::counts::{UNKNOWN, count, dates_counted, kind_ids};
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
        writer.copied(),
        Some(writer.names()),
        writer.amounts(),
        writer.dates(),
        writer.more_figures(),
        writer.target(),
        writer.shared(),
        writer.unmatched("summary-missing", |it| it.missing),
        writer.unmatched("summary-added", |it| it.added),
        writer.differences(),
        writer.one_sided(),
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

    fn copied(&self) -> Option<Message> {
        let copied = self.summary.overview.copied;
        (copied > 0).then(|| count("summary-copied", copied))
    }

    fn more_figures(&self) -> Option<Message> {
        let more = self.summary.more_figures;
        (more > 0).then(|| count("summary-more-figures", more))
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
            .with("names", self.counted(names.len()))
            .with("list", self.localizer.list(&items.collect::<Vec<_>>()))
    }

    /// How many names there are, with how many of each kind and of none that is said, which together are
    /// all of them; names of one kind as what they are.
    fn counted(&self, names: usize) -> Message {
        let kinds = &self.summary.overview.kinds;
        let known = kinds
            .iter()
            .filter_map(|&(kind, n)| Some((kind_ids(kind)?, n)));
        let unknown = kinds.iter().filter(|it| kind_ids(it.0).is_none());
        let unknown: usize = unknown.map(|it| it.1).sum();
        let unknown = (unknown > 0).then_some((UNKNOWN, unknown));
        let sorts: Vec<([&'static str; 2], usize)> = known.chain(unknown).collect();
        match sorts[..] {
            [([_, alone], n)] => count(alone, n),
            _ => {
                let sorts = sorts.iter().map(|&([among, _], n)| count(among, n));
                let sorts: Vec<String> = sorts.map(|it| self.localizer.text(&it)).collect();
                Message::new("summary-names-of-kinds")
                    .with(
                        "count",
                        Message::new("summary-count-names").with("names", names),
                    )
                    .with("kinds", self.localizer.list(&sorts))
            }
        }
    }

    fn amounts(&self) -> Option<Message> {
        let ids = [
            "summary-figures-only",
            "summary-figures-all",
            "summary-figures-one",
            "summary-figures-some",
        ];
        let (id, list, figures) = self.shown(|it| !is_date(&it.value), ids, AMOUNTS)?;
        let counted = Message::new("summary-count-figures").with("figures", figures.len());
        Some(
            count(id, figures.len())
                .with("figures", counted)
                .with("list", list),
        )
    }

    fn dates(&self) -> Option<Message> {
        let ids = [
            "summary-dates-only",
            "summary-dates-all",
            "summary-dates-one",
            "summary-dates-some",
        ];
        let (id, list, dates) = self.shown(|it| is_date(&it.value), ids, DATES)?;
        // "Yesterday" and the like alone are not worth a sentence.
        if dates
            .iter()
            .all(|it| matches!(it.value, Value::Relative(_)))
        {
            return None;
        }
        let counted = dates_counted(&dates);
        Some(
            count(id, dates.len())
                .with("dates", counted)
                .with("list", list),
        )
    }

    /// Which of the sentences (none, all, one or some are listed) is said of the figures of one sort, the
    /// list, and all of them.
    fn shown(
        &self,
        of_sort: impl Fn(&&Figure) -> bool,
        [only, all, one, some]: [&'static str; 4],
        most: usize,
    ) -> Option<(&'static str, String, Vec<&Figure>)> {
        let own = self.summary.figures.iter();
        let own = own.filter(|it| !of(&it.mentions, 0).is_empty());
        let figures: Vec<&Figure> = own.filter(of_sort).collect();
        // "Yesterday" and a bare 20 say nothing by themselves.
        let telling = figures.iter().filter(|it| it.is_telling());
        let shown: Vec<String> = telling
            .take(most)
            .map(|it| self.figure(&it.value))
            .collect();
        let id = match shown.len() {
            n if n == figures.len() => all,
            0 => only,
            1 => one,
            _ => some,
        };
        let list = self.localizer.list(&shown);
        (!figures.is_empty()).then_some((id, list, figures))
    }

    /// A figure as running text says it.
    fn figure(&self, value: &Value) -> String {
        let shown = figure(value, &self.figures);
        match value {
            Value::Decade(_) => {
                let decade = Message::new("summary-decade").with("decade", shown);
                self.figures.text(&decade)
            }
            _ => shown,
        }
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
        let [names, figures, dates] = [comparison.names, comparison.figures, comparison.dates];
        let list = self.parts([names, figures, dates]);
        Some(if list.is_empty() {
            Message::new("summary-nothing-shared")
        } else {
            Message::new("summary-shared").with("list", list)
        })
    }

    fn one_sided(&self) -> Option<Message> {
        let of = self.summary.comparison.as_ref()?.one_sided;
        let list = self.parts([of.names, of.figures, of.dates]);
        (!list.is_empty()).then(|| Message::new("summary-one-sided").with("list", list))
    }

    /// Numbers of names, figures and dates, without those of which there are none.
    fn parts(&self, [names, figures, dates]: [usize; 3]) -> String {
        let parts = [
            (
                names,
                Message::new("summary-count-names").with("names", names),
            ),
            (
                figures,
                Message::new("summary-count-figures").with("figures", figures),
            ),
            (
                dates,
                Message::new("summary-count-times").with("dates", dates),
            ),
        ];
        let parts = parts.iter().filter(|it| it.0 > 0);
        let parts: Vec<String> = parts.map(|it| self.localizer.text(&it.1)).collect();
        self.localizer.list(&parts)
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

fn is_date(value: &Value) -> bool {
    value.is_temporal()
}
