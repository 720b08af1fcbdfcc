//! What the commands report, of texts that come with a request.

use std::sync::Arc;

use super::errors::Refused;
use super::files::OpenTexts;
use super::standing::Standing;
use crate::align::Kinds;
use crate::lint::{self, Counts, Found};
use crate::project::{Failure, NamesWanted, Texts, rules_of};
use crate::render::align::{self, AlignFormat, AlignedTexts};
use crate::render::lint::{LintFormat, LintJoiner, summary as last_line, writer};
use crate::render::segments::{self, SegmentsFormat};
use crate::render::summary::{self, SummaryFormat};
use crate::render::{Audience, Rendered};
use crate::summary::{Options, Summary, of_document, of_pair};

/// A report of names.
pub(super) fn align(
    open: &OpenTexts,
    wanted: NamesWanted,
    format: AlignFormat,
    audience: &Audience,
) -> Result<Rendered, Refused> {
    let mut report = open.texts.names(wanted);
    let places = open.texts.places();
    if let Some(places) = &places {
        report.place_in_file(places);
        if matches!(format, AlignFormat::Json | AlignFormat::Csv) {
            report = report.in_bytes_of(places);
        }
    }
    let documents = open.texts.documents();
    let aligned = AlignedTexts {
        report: &report,
        documents: &documents,
        places: places.as_ref(),
    };
    let shown = align::render(aligned, format, audience);
    shown.map_err(|it| Failure::new(it).into())
}

/// What answers to what in a source and its target.
pub(super) fn segments(
    open: &OpenTexts,
    format: SegmentsFormat,
    audience: &Audience,
) -> Result<Rendered, Refused> {
    let Some(pair) = open.texts.pair() else {
        let message = crate::diag::Message::new("web-no-pair");
        return Err(Refused::bad(message));
    };
    let mut report = pair.names(Kinds::Names);
    let places = open.texts.places();
    if let Some(places) = &places {
        report.place_in_file(places);
        if format == SegmentsFormat::Json {
            report = report.in_bytes_of(places);
        }
    }
    let documents = open.texts.documents();
    let aligned = AlignedTexts {
        report: &report,
        documents: &documents,
        places: places.as_ref(),
    };
    Ok(segments::render(aligned, format, audience))
}

/// What the linter finds in texts.
pub(super) fn found(texts: &Texts, standing: &Standing) -> Found {
    let plan = &*standing.plan;
    lint::find(texts.subject([plan, plan]))
}

/// A report of findings.
pub(super) fn lint(
    open: &OpenTexts,
    standing: &Standing,
    format: LintFormat,
    audience: &Audience,
) -> Vec<u8> {
    let found = found(&open.texts, standing);
    let rules = rules_of(&[Arc::clone(&standing.plan)]);
    let writer = writer(format, &rules, audience);
    let mut joiner = LintJoiner::default();
    let mut out = writer.begin();
    if !found.diagnostics.is_empty() {
        let excerpts = open.texts.cited(&found.diagnostics);
        let piece = writer.piece(&excerpts, &found.diagnostics, &found.truncated);
        out.push_str(&joiner.join(&piece));
    }
    out.push_str(&writer.end(&joiner));
    if format == LintFormat::Text {
        let mut counts = Counts {
            files: open.texts.files().len(),
            ..Counts::default()
        };
        counts.add(&found.diagnostics, &found.truncated);
        out.push_str(&last_line(&counts, &audience.words));
    }
    out.into_bytes()
}

/// The summary of texts, with as many sentences as are wanted.
pub(super) fn summarized<'t>(
    texts: &'t Texts,
    standing: &Standing,
    sentences: Option<usize>,
) -> Summary<'t> {
    let plan = &*standing.plan;
    let options = Options {
        sentences,
        findings: Some(texts.counted([plan, plan])),
    };
    match texts.pair() {
        Some(pair) => of_pair(pair, options),
        None => of_document(texts.source(), options),
    }
}

/// A summary in one of its formats.
pub(super) fn summary(
    open: &OpenTexts,
    standing: &Standing,
    sentences: Option<usize>,
    format: SummaryFormat,
    audience: &Audience,
) -> Vec<u8> {
    let mut summary = summarized(&open.texts, standing, sentences);
    if let Some(places) = open.texts.places() {
        summary.place_in_file(&places);
        if format == SummaryFormat::Json {
            summary = summary.in_bytes_of(&places);
        }
    }
    summary::render(&summary, format, audience).into_bytes()
}
