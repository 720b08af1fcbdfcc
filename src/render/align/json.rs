//! Mentions for programs: the contract `naqhara/align@1`.

use std::io::{self, Write};

use serde::Serialize;

use crate::align::segments::Fit;
use crate::align::{
    AlignReport, AlignedSegment, DocumentInfo, ExplainedReading, Name, PersonRole, PlacedMention,
    Proposal,
};
use crate::render::shared::json::{UnitRow, pretty, rows, thousandths, write_pretty};
use crate::text::Span;

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    documents: Vec<Document<'a>>,
    names: Vec<NameRow<'a>>,
    segments: Vec<Segment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fit: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    readings: Vec<Reading<'a>>,
}

#[derive(Serialize)]
struct Reading<'a> {
    document: usize,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    concept: &'a str,
    en: Option<&'a str>,
    ar: Option<&'a str>,
    kind: &'static str,
    mention: bool,
    why: &'static str,
}

impl<'a> From<&'a ExplainedReading<'a>> for Reading<'a> {
    fn from(reading: &'a ExplainedReading<'a>) -> Reading<'a> {
        Reading {
            document: reading.document,
            start: reading.span.start,
            end: reading.span.end,
            line: reading.line,
            column: reading.column,
            text: &reading.text,
            concept: &reading.concept,
            en: reading.en.as_deref(),
            ar: reading.ar.as_deref(),
            kind: reading.kind.name(),
            mention: reading.is_mention,
            why: match reading.verdict {
                Ok(support) => support.id(),
                Err(objection) => objection.id(),
            },
        }
    }
}

#[derive(Serialize)]
pub(in crate::render) struct Document<'a> {
    path: &'a str,
    language: &'static str,
}

#[derive(Serialize)]
pub(in crate::render) struct NameRow<'a> {
    concept: Option<&'a str>,
    en: Option<&'a str>,
    ar: Option<&'a str>,
    kind: &'static str,
    origin: &'static str,
    confidence: f64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    proposals: Vec<ProposalRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<RoleRow<'a>>,
    #[serde(serialize_with = "rows::<PlacedMention<'_>, Mention<'_>, _>")]
    mentions: &'a [PlacedMention<'a>],
}

/// How Arabic may write a name that no glossary lists.
#[derive(Serialize)]
struct ProposalRow<'a> {
    text: &'a str,
    probability: f64,
}

/// The title or role of a person.
#[derive(Serialize)]
struct RoleRow<'a> {
    en: &'a str,
    ar: &'a str,
}

impl<'a> From<&'a Proposal> for ProposalRow<'a> {
    fn from(proposal: &'a Proposal) -> ProposalRow<'a> {
        ProposalRow {
            text: &proposal.text,
            probability: thousandths(proposal.probability),
        }
    }
}

impl<'a> From<&'a PersonRole> for RoleRow<'a> {
    fn from(role: &'a PersonRole) -> RoleRow<'a> {
        RoleRow {
            en: &role.en,
            ar: &role.ar,
        }
    }
}

#[derive(Serialize)]
struct Mention<'a> {
    document: usize,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    clitics: &'a str,
    script: &'static str,
    status: &'static str,
    #[serde(flatten)]
    unit: Option<UnitRow<'a>>,
}

#[derive(Serialize)]
struct Segment {
    source: Vec<[usize; 2]>,
    target: Vec<[usize; 2]>,
    score: f64,
}

impl From<&AlignedSegment> for Segment {
    fn from(segment: &AlignedSegment) -> Segment {
        let span = |spans: &[Span]| spans.iter().map(|it| [it.start, it.end]).collect();
        Segment {
            source: span(&segment.source),
            target: span(&segment.target),
            score: thousandths(segment.score),
        }
    }
}

impl<'a> From<&'a DocumentInfo> for Document<'a> {
    fn from(info: &'a DocumentInfo) -> Document<'a> {
        Document {
            path: &info.path,
            language: info.language.code(),
        }
    }
}

impl<'a> From<&'a Name<'a>> for NameRow<'a> {
    fn from(name: &'a Name<'a>) -> NameRow<'a> {
        NameRow {
            concept: name.concept.as_deref(),
            en: name.en.as_deref(),
            ar: name.ar.as_deref(),
            kind: name.kind.name(),
            origin: if name.concept.is_some() {
                "glossary"
            } else {
                "discovered"
            },
            confidence: thousandths(name.confidence),
            proposals: name.proposals.iter().map(ProposalRow::from).collect(),
            role: name.role.as_ref().map(RoleRow::from),
            mentions: &name.mentions,
        }
    }
}

impl<'a> From<&'a PlacedMention<'a>> for Mention<'a> {
    fn from(mention: &'a PlacedMention<'a>) -> Mention<'a> {
        Mention {
            document: mention.document,
            start: mention.span.start,
            end: mention.span.end,
            line: mention.line,
            column: mention.column,
            text: &mention.text,
            clitics: &mention.clitics,
            script: mention.script.name(),
            status: mention.status.name(),
            unit: mention.unit.as_ref().map(UnitRow::from),
        }
    }
}

/// The report as one JSON document.
pub(in crate::render) fn render(report: &AlignReport) -> String {
    pretty(&Report::from(report))
}

/// Writes the report as one JSON document.
pub(super) fn write(report: &AlignReport, out: &mut dyn Write) -> io::Result<()> {
    write_pretty(&Report::from(report), out)
}

impl<'a> From<&'a AlignReport<'a>> for Report<'a> {
    fn from(report: &'a AlignReport<'a>) -> Report<'a> {
        Report {
            schema: "naqhara/align@1",
            documents: report.documents.iter().map(Document::from).collect(),
            names: report.names.iter().map(NameRow::from).collect(),
            segments: report.segments.iter().map(Segment::from).collect(),
            fit: report.fit.map(Fit::name),
            readings: report.readings.iter().map(Reading::from).collect(),
        }
    }
}
