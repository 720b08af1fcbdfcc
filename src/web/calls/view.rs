//! A text, or a source and its target, as the page shows them: what people read, with names and findings.

use serde::Deserialize;

use super::cards::ShortCard;
use super::places::ShownTexts;
use super::view_model::{
    BlockView, CountsView, DocumentView, EditView, FindingView, FixView, MentionView, RelatedView,
    SegmentView, SeveritiesView, View,
};
use crate::align::{AlignReport, Kinds};
use crate::bidi::Direction;
use crate::diag::{Diagnostic, Message, Severity};
use crate::document::Document;
use crate::l10n::Localizer;
use crate::lint::{self, Counts, Found};
use crate::project::{NamesWanted, Texts, Unlisted};
use crate::text::{Lang, Span, word_count};
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::files::{FileBody, Files, OpenTexts};
use crate::web::reports;
use crate::web::routes::Asked;
use crate::web::standing::Standing;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    source: FileBody,
    target: Option<FileBody>,
}

pub(super) fn view(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: Body = asked.json()?;
    let standing = asked.standing();
    let files = Files::read(body.source, body.target)?;
    let open = files.open_to_check(&standing)?;
    Ok(Answer::json(&View::of(&open, &standing, &asked.words())))
}

/// What a finding is known by: the same text gives the same findings.
pub(super) fn id_of(found: &Diagnostic) -> String {
    let Span { start, end } = found.span;
    format!("{}:{}:{start}:{end}", found.rule, found.document)
}

impl View {
    pub(super) fn of(open: &OpenTexts, standing: &Standing, words: &Localizer) -> View {
        let texts = &open.texts;
        let found = reports::found(texts, standing);
        let shown = ShownTexts::of(texts);
        let wanted = NamesWanted {
            kinds: Kinds::Names,
            unlisted: Unlisted::Described,
            why: false,
        };
        let report = texts.names(wanted);
        let mentions = mentions(&report, &shown);
        let notices = open.notices.iter().map(|it| words.text(&it.message));
        View {
            documents: documents(texts, &shown),
            segments: segments(&report, &shown),
            concepts: report
                .names
                .iter()
                .map(|it| ShortCard::of(it, words))
                .collect(),
            counts: counts(texts, &found, mentions.len()),
            mentions,
            findings: findings(&found, &shown, words),
            fit: report.fit.map(|it| it.name()),
            notices: notices.collect(),
        }
    }
}

fn documents(texts: &Texts, shown: &ShownTexts<'_>) -> Vec<DocumentView> {
    let is_pair = shown.documents.len() == 2;
    let all = shown.documents.iter().enumerate();
    let one = |(number, it): (usize, &super::places::Shown<'_>)| {
        let document = it.document;
        let language = document.language();
        DocumentView {
            name: document.path().to_owned(),
            role: match (is_pair, number) {
                (false, _) => "only",
                (true, 0) => "source",
                (true, _) => "target",
            },
            language: language.code(),
            dir: Direction::of(language).name(),
            format: document.file.format,
            editable: !matches!((texts, number), (Texts::Sides(_), 0)) || !is_pair,
            text: document.text().to_owned(),
            blocks: blocks(texts, number, it),
            opaque: document
                .prose
                .opaque()
                .iter()
                .map(|span| it.units(*span))
                .collect(),
        }
    };
    all.map(one).collect()
}

/// The units of a file that has some, else the paragraphs.
fn blocks(texts: &Texts, number: usize, shown: &super::places::Shown<'_>) -> Vec<BlockView> {
    let document = shown.document;
    let block = |span: Span, unit: Option<String>, lang: Lang| {
        let [start, end] = shown.units(span);
        BlockView {
            start,
            end,
            unit,
            lang: lang.code(),
            dir: Direction::of(lang).name(),
        }
    };
    if let Texts::Sides(both) = texts
        && !both.units().is_empty()
    {
        let side = match texts.pair() {
            Some(_) => number,
            None => both.known_sides().first().copied().unwrap_or(1),
        };
        let units = both.units().iter().flat_map(|it| {
            let strings = [&it.source, &it.target][side];
            strings.iter().map(move |span| (*span, &it.id))
        });
        let strings = units.filter(|(span, _)| !span.of(document.text()).trim().is_empty());
        return strings
            .map(|(span, id)| {
                let lang = document.prose.language_at(span.start);
                block(span, Some(id.clone()), lang)
            })
            .collect();
    }
    let units = document.prose.units().iter();
    units.map(|it| block(it.span, None, it.language)).collect()
}

fn segments(report: &AlignReport<'_>, shown: &ShownTexts<'_>) -> Vec<SegmentView> {
    let [source, target] = &shown.documents[..] else {
        return Vec::new();
    };
    let all = report.segments.iter();
    all.map(|it| SegmentView {
        source: it.source.iter().map(|span| source.units(*span)).collect(),
        target: it.target.iter().map(|span| target.units(*span)).collect(),
        score: it.score,
    })
    .collect()
}

fn mentions(report: &AlignReport<'_>, shown: &ShownTexts<'_>) -> Vec<MentionView> {
    let mut all: Vec<MentionView> = Vec::new();
    for (concept, name) in report.names.iter().enumerate() {
        for it in &name.mentions {
            let Some(document) = shown.documents.get(it.document) else {
                continue;
            };
            let [start, end] = document.units(it.span);
            all.push(MentionView {
                document: it.document,
                start,
                end,
                concept,
                status: it.status.name(),
                confidence: it.confidence,
                clitics: it.clitics.to_string(),
            });
        }
    }
    all.sort_by_key(|it| (it.document, it.start, usize::MAX - it.end));
    // Of two that overlap the first, and the longer of two that begin together.
    let mut last = (usize::MAX, 0);
    all.retain(|it| {
        let is_free = last.0 != it.document || last.1 <= it.start;
        if is_free {
            last = (it.document, it.end);
        }
        is_free
    });
    all
}

fn findings(found: &Found, shown: &ShownTexts<'_>, words: &Localizer) -> Vec<FindingView> {
    let one = |it: &Diagnostic| {
        let place = shown.place(it.document, it.span);
        FindingView {
            id: id_of(it),
            rule: it.rule,
            rule_name: rule_name(it, words),
            severity: it.severity.name(),
            document: place.map_or(it.document.min(shown.documents.len() - 1), |it| it.0),
            start: place.map(|it| it.1[0]),
            end: place.map(|it| it.1[1]),
            message: words.text(&it.message),
            fix: fix(it, shown),
            related: related(it, shown, words),
        }
    };
    let mut all: Vec<FindingView> = found.diagnostics.iter().map(one).collect();
    all.sort_by_key(|it| (it.document, it.start, it.end));
    all
}

fn fix(found: &Diagnostic, shown: &ShownTexts<'_>) -> Option<FixView> {
    let fix = found.fix.as_ref()?;
    let edit = |it: &crate::diag::Edit| {
        let (document, [start, end]) = shown.place(found.document, it.span)?;
        Some(EditView {
            document,
            start,
            end,
            text: it.text.clone(),
        })
    };
    let edits = fix.edits.iter().filter_map(edit);
    Some(FixView {
        safe: fix.safe,
        edits: edits.collect(),
    })
}

fn related(found: &Diagnostic, shown: &ShownTexts<'_>, words: &Localizer) -> Vec<RelatedView> {
    let all = found.related.iter().filter_map(|it| {
        let (document, [start, end]) = shown.place(it.document, it.span)?;
        Some(RelatedView {
            document,
            start,
            end,
            message: words.text(&it.message),
        })
    });
    all.collect()
}

fn rule_name(found: &Diagnostic, words: &Localizer) -> String {
    let help = lint::rule(found.rule).map(|it| words.text(&Message::new(it.help)));
    help.unwrap_or_else(|| found.rule.to_owned())
}

fn counts(texts: &Texts, found: &Found, mentions: usize) -> CountsView {
    let mut counts = Counts::default();
    counts.add(&found.diagnostics, &found.truncated);
    let words = |it: &&Document| word_count(it.visible());
    CountsView {
        words: texts.documents().iter().map(words).collect(),
        mentions,
        findings: SeveritiesView {
            error: counts.of(Severity::Error),
            warning: counts.of(Severity::Warning),
            info: counts.of(Severity::Info),
        },
        safe: counts.fixable,
    }
}
