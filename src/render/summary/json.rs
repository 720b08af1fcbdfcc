//! A summary for programs: the contract `naqhara/summary@1`. Pure text, no isolates.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value as Json;

use crate::align::segments::Fit;
use crate::l10n::{Isolation, Localizer};
use crate::render::align::json::{Document, NameRow};
use crate::render::shared::json::{UnitRow, pretty, rows, thousandths, write_pretty};
use crate::render::summary::json_glance::{Event, NameRole, events, roles};
use crate::render::summary::json_rendering::{NameRendering, Rendering, renderings};
use crate::render::summary::json_value::{date_text, json};
use crate::render::summary::{overview, pairs::Figures};
use crate::summary::{self, Excerpt, Figure, KeySentence, PlacedFact, Summary};
use crate::text::Lang;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    documents: Vec<Document<'a>>,
    overview: Overview,
    names: Vec<NameRow<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    renderings: Vec<NameRendering<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    roles: Vec<NameRole<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    events: Vec<Event<'a>>,
    facts: Vec<Fact<'a>>,
    #[serde(skip_serializing_if = "is_none")]
    more_facts: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Sentence<'a>>,
    sentences: Vec<Sentence<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fit: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<Comparison>,
    #[serde(skip_serializing_if = "Option::is_none")]
    differences: Option<Vec<Difference<'a>>>,
}

/// How the target stands to the source: counts.
#[derive(Serialize)]
struct Comparison {
    missing: usize,
    added: usize,
    names: usize,
    facts: usize,
}

#[derive(Serialize)]
struct Difference<'a> {
    rule: &'static str,
    message: String,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    document: usize,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    #[serde(flatten)]
    unit: Option<UnitRow<'a>>,
}

/// What the target says; `score` from 0 to 1.
#[derive(Serialize)]
struct Counterpart<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    score: f64,
}

/// What an engine says, which stands in no document.
#[derive(Serialize)]
struct Machine<'a> {
    text: &'a str,
    findings: Vec<String>,
}

#[derive(Serialize)]
struct Overview {
    en: String,
    ar: String,
}

#[derive(Serialize)]
struct Fact<'a> {
    kind: &'static str,
    value: Json,
    unit: Option<&'static str>,
    en: String,
    ar: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    gregorian: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    doubtful: Option<bool>,
    #[serde(serialize_with = "rows::<PlacedFact, Place<'_>, _>")]
    mentions: &'a [PlacedFact],
    #[serde(skip_serializing_if = "is_none")]
    more: usize,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

/// `names` and `facts` are indices into the lists of the report.
#[derive(Serialize)]
struct Sentence<'a> {
    document: usize,
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(flatten)]
    unit: Option<UnitRow<'a>>,
    rank: usize,
    names: &'a [usize],
    facts: &'a [usize],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    terms: Vec<Term<'a>>,
    counterpart: Option<Counterpart<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    machine: Option<Machine<'a>>,
    rendering: Option<Rendering<'a>>,
}

/// A term of the glossary, in bytes of the document.
#[derive(Serialize)]
struct Term<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    ar: &'a str,
}

impl<'a> From<&'a summary::Gloss> for Term<'a> {
    fn from(gloss: &'a summary::Gloss) -> Term<'a> {
        Term {
            start: gloss.span.start,
            end: gloss.span.end,
            text: &gloss.text,
            ar: &gloss.ar,
        }
    }
}

impl<'a> From<&'a Excerpt> for Place<'a> {
    fn from(place: &'a Excerpt) -> Place<'a> {
        Place {
            document: place.document,
            start: place.span.start,
            end: place.span.end,
            line: place.line,
            column: place.column,
            text: &place.text,
            unit: place.unit.as_ref().map(UnitRow::from),
        }
    }
}

impl<'a> From<&'a summary::Counterpart> for Counterpart<'a> {
    fn from(counterpart: &'a summary::Counterpart) -> Counterpart<'a> {
        Counterpart {
            place: Place::from(&counterpart.place),
            score: thousandths(counterpart.score),
        }
    }
}

impl<'a> From<&'a PlacedFact> for Place<'a> {
    fn from(place: &'a PlacedFact) -> Place<'a> {
        Place {
            document: place.document,
            start: place.span.start,
            end: place.span.end,
            line: place.line,
            column: place.column,
            text: &place.text,
            unit: place.unit.as_ref().map(UnitRow::from),
        }
    }
}

/// The summary as one JSON document; messages in the language `lang`.
pub(super) fn render(summary: &Summary, lang: Lang) -> String {
    pretty(&report(summary, lang))
}

/// Writes the summary as one JSON document.
pub(super) fn write(summary: &Summary, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    write_pretty(&report(summary, lang), out)
}

fn report<'a>(summary: &'a Summary<'a>, lang: Lang) -> Report<'a> {
    let overview = |lang| overview::render(summary, &Localizer::new(lang, Isolation::Off));
    let writer = SummaryJson {
        figures: Figures::new(),
        words: Localizer::new(lang, Isolation::Off),
        is_of_pair: summary.is_of_pair(),
    };
    Report {
        schema: "naqhara/summary@1",
        documents: summary.documents.iter().map(Document::from).collect(),
        overview: Overview {
            en: overview(Lang::En),
            ar: overview(Lang::Ar),
        },
        names: summary.names.iter().map(NameRow::from).collect(),
        renderings: renderings(summary).collect(),
        roles: roles(summary).collect(),
        events: events(summary).collect(),
        facts: summary.figures.iter().map(|it| writer.fact(it)).collect(),
        more_facts: summary.more_figures,
        title: summary.title.as_ref().map(|it| writer.sentence(it)),
        sentences: summary
            .sentences
            .iter()
            .map(|it| writer.sentence(it))
            .collect(),
        fit: summary.fit.map(Fit::name),
        comparison: summary.comparison.as_ref().map(|it| Comparison {
            missing: it.missing,
            added: it.added,
            names: it.names,
            facts: it.figures + it.dates,
        }),
        differences: summary.is_of_pair().then(|| {
            let differences = summary.differences.iter();
            differences.map(|it| writer.difference(it)).collect()
        }),
    }
}

struct SummaryJson {
    figures: Figures,
    words: Localizer,
    is_of_pair: bool,
}

impl SummaryJson {
    fn fact<'a>(&self, figure: &'a Figure) -> Fact<'a> {
        Fact {
            kind: figure.value.kind(),
            value: json(&figure.value),
            unit: figure.value.unit(),
            en: self.figures.write(&figure.value, Lang::En),
            ar: self.figures.write(&figure.value, Lang::Ar),
            gregorian: figure.value.in_umm_al_qura().map(date_text),
            doubtful: self.is_of_pair.then_some(figure.doubtful),
            mentions: &figure.mentions,
            more: figure.more,
        }
    }

    fn sentence<'a>(&self, sentence: &'a KeySentence) -> Sentence<'a> {
        let machine = sentence.machine.as_ref().map(|machine| Machine {
            text: &machine.text,
            findings: machine
                .findings
                .iter()
                .map(|it| self.words.text(it))
                .collect(),
        });
        Sentence {
            document: sentence.document,
            start: sentence.span.start,
            end: sentence.span.end,
            text: &sentence.text,
            unit: sentence.unit.as_ref().map(UnitRow::from),
            rank: sentence.rank,
            names: &sentence.names,
            facts: &sentence.figures,
            terms: sentence.terms.iter().map(Term::from).collect(),
            counterpart: sentence.counterpart.as_ref().map(Counterpart::from),
            machine,
            rendering: Rendering::of(sentence),
        }
    }

    fn difference<'a>(&self, difference: &'a summary::Difference) -> Difference<'a> {
        Difference {
            rule: difference.rule,
            message: self.words.text(&difference.message),
            places: difference.places.iter().map(Place::from).collect(),
        }
    }
}
