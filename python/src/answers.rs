//! What an engine says of one text: the JSON of the command line.

use std::sync::Arc;

use naqhara::document::{Document, decode_incoming};
use naqhara::lint::{self, Plan};
use naqhara::names::Wanted;
use naqhara::project::{Failure, NamesWanted, Texts, comparable, rules_of};
use naqhara::render::align::{self, AlignFormat, AlignedTexts};
use naqhara::render::lint::{LintFormat, LintJoiner, writer};
use naqhara::render::lookup::{self, LookupFormat, Query};
use naqhara::render::summary::{self, SummaryFormat};
use naqhara::render::transliterate::{self, TransliterateFormat};
use naqhara::summary::{Options, of_document, of_pair};
use naqhara::usage;
use serde_json::json;

use crate::errors::{Kind, Problem};
use crate::input::Input;
use crate::state::State;

/// The texts of one answer, and the names that say how they are read.
pub(crate) struct Asked<'a> {
    pub(crate) source: &'a Input,
    pub(crate) target: Option<&'a Input>,
    pub(crate) names: [&'a str; 2],
    /// How each is checked.
    pub(crate) plans: &'a [Arc<Plan>; 2],
}

impl Asked<'_> {
    fn plans(&self) -> [&Plan; 2] {
        [&self.plans[0], &self.plans[1]]
    }
}

impl State {
    fn failed(&self) -> impl Fn(Failure) -> Problem + use<> {
        let lang = self.lang;
        move |it| Problem::of(Kind::Text, &it, lang)
    }

    fn document(&self, name: &str, input: &Input) -> Result<Document, Problem> {
        if input.len() as u64 > self.most {
            return Err(self.failed()(Failure::too_large(name, self.most)));
        }
        let read = decode_incoming(name, input.content()?);
        Ok(read.map_err(|it| self.failed()(it.into()))?.0)
    }

    fn texts(&self, asked: &Asked<'_>, glosses: bool) -> Result<Texts, Problem> {
        let engine = if glosses {
            &self.glossing
        } else {
            &self.engine
        };
        let source = self.document(asked.names[0], asked.source)?;
        let target = asked.target.map(|it| self.document(asked.names[1], it));
        let texts = Texts::new(engine, source, target.transpose()?, &mut |_, _| {});
        texts.map_err(self.failed())
    }

    /// The names of a text, or of a source and its target: `naqhara/align@1`.
    pub(crate) fn align(&self, asked: &Asked<'_>, wanted: NamesWanted) -> Result<String, Problem> {
        let texts = self.texts(asked, false)?;
        let mut report = texts.names(wanted);
        if let Some(places) = texts.places() {
            report.place_in_file(&places);
            report = report.in_bytes_of(&places);
        }
        let aligned = AlignedTexts {
            report: &report,
            documents: &texts.documents(),
            places: None,
        };
        let shown = align::render(aligned, AlignFormat::Json, &self.audience);
        let shown = shown.map_err(|it| self.failed()(Failure::new(it)))?;
        Ok(shown.into_text())
    }

    /// What the linter finds: `naqhara/lint@1`.
    pub(crate) fn lint(&self, asked: &Asked<'_>) -> Result<String, Problem> {
        if let Some(target) = asked.target {
            let source = self.document(asked.names[0], asked.source)?;
            let target = self.document(asked.names[1], target)?;
            comparable([source, target]).map_err(self.failed())?;
        }
        let texts = self.texts(asked, false)?;
        let found = lint::find(texts.subject(asked.plans()));
        let rules = rules_of(asked.plans);
        let writer = writer(LintFormat::Json, &rules, &self.audience);
        let mut joiner = LintJoiner::default();
        let mut out = writer.begin();
        if !found.diagnostics.is_empty() {
            let excerpts = texts.cited(&found.diagnostics);
            let piece = writer.piece(&excerpts, &found.diagnostics, &found.truncated);
            out.push_str(&joiner.join(&piece));
        }
        out.push_str(&writer.end(&joiner));
        Ok(out)
    }

    /// What a reader of both languages needs to know: `naqhara/summary@1`.
    pub(crate) fn summary(
        &self,
        asked: &Asked<'_>,
        sentences: Option<usize>,
    ) -> Result<String, Problem> {
        let texts = self.texts(asked, true)?;
        let options = Options {
            sentences,
            findings: Some(texts.counted(asked.plans())),
        };
        let mut summary = match texts.pair() {
            Some(pair) => of_pair(pair, options),
            None => of_document(texts.source(), options),
        };
        if let Some(places) = texts.places() {
            summary.place_in_file(&places);
            summary = summary.in_bytes_of(&places);
        }
        let shown = summary::render(&summary, SummaryFormat::Json, &self.audience);
        Ok(shown.into_text())
    }

    /// The spellings of the names in a text: an array of objects.
    pub(crate) fn spellings(&self, asked: &Asked<'_>) -> Result<String, Problem> {
        let rows = match self.texts(asked, false)? {
            Texts::Sides(both) => usage::of_sides(&both),
            texts => usage::of_text(texts.source()),
        };
        let row = |it: &usage::UsageRow| {
            json!({
                "concept": it.concept,
                "form": it.form,
                "language": it.language.code(),
                "count": it.count,
            })
        };
        Ok(serde_json::Value::Array(rows.iter().map(row).collect()).to_string())
    }

    /// An element of `queries` in `naqhara/lookup@1`.
    pub(crate) fn lookup(&self, query: &str, limit: usize) -> Result<String, Problem> {
        let asked = self.engine.ask(&self.dictionaries, query, limit);
        let asked = asked.map_err(|it| self.failed()(it.into()))?;
        let query = Query {
            text: query.to_owned(),
            answers: asked.answers,
            entries: asked.entries,
            suggestions: asked.suggestions,
            profile: self.profile,
        };
        let glossary = self.engine.glossary();
        let lines = LookupFormat::JsonLines;
        Ok(lookup::render(&[query], glossary, lines, &self.audience))
    }

    /// An element of `results` in `naqhara/transliterate@1`.
    pub(crate) fn transliterate(&self, name: &str, wanted: &Wanted) -> String {
        let answer = self.engine.transliterate(name, wanted);
        transliterate::render(&answer, 0, TransliterateFormat::Json, &self.audience)
    }
}
