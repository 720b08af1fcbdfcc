//! A source and its target: lined up, checked, summarised.

use super::{Engine, figures};
use crate::align::segments::{self, Bead, Fit, Lined, Side};
use crate::align::{AlignReport, AlignedSegment, Kinds, discover};
use crate::diag::{Diagnostic, Severity};
use crate::document::Document;
use crate::lint::fix::{Fixed, Which, settle};
use crate::lint::suppress::Suppressions;
use crate::lint::{Group, LintPlan, PairContext, Quotations, RULES};
use crate::summary::{self, Reading, Summary, summarize};
use crate::text::Span;

impl Engine {
    /// Names across a source and its target: mentions of concepts in both, and names that no glossary
    /// lists but both texts write alike by sound.
    pub fn align_pair<'a>(
        &'a self,
        source: &'a Document,
        target: &'a Document,
        kinds: Kinds,
    ) -> AlignReport<'a> {
        let mut report = self.align(source, kinds);
        report.append(self.align(target, kinds));
        let lined = self.line_up(source, target);
        // Where sentences do not answer to each other, names may still.
        let found = match lined.fit {
            Fit::Good => discover::between(source, target, &lined.segments),
            _ => discover::between(source, target, &discover::line_up(source, target)),
        };
        report.add_discovered(found);
        report.segments = lined.segments;
        report.fit = Some(lined.fit);
        report
    }

    /// What answers to what in a source and its target, sentence by sentence.
    pub fn segments(&self, source: &Document, target: &Document) -> Vec<AlignedSegment> {
        self.line_up(source, target).segments
    }

    /// The same, and whether the two belong together.
    pub fn line_up(&self, source: &Document, target: &Document) -> Lined {
        segments::line_up(source, target, &self.glossary, &self.index)
    }

    /// The same for texts that are already cut into sentences.
    pub fn line_up_sentences(&self, source: &[&str], target: &[&str]) -> Vec<Bead> {
        let mentioned = [source, target].map(|it| self.mentioned(it));
        let side = |sentences, nth: usize| Side {
            sentences,
            concepts: &mentioned[nth],
        };
        segments::beads(side(source, 0), side(target, 1))
    }

    fn mentioned(&self, sentences: &[&str]) -> Vec<(u32, u32)> {
        let mut spans = Vec::with_capacity(sentences.len());
        let mut text = String::with_capacity(sentences.iter().map(|it| it.len() + 1).sum());
        for sentence in sentences {
            spans.push(Span::new(text.len(), text.len() + sentence.len()));
            text.push_str(sentence);
            text.push('\n');
        }
        segments::concepts(&text, &spans, &self.glossary, &self.index)
    }

    /// What `plan` finds in a source (document 0), in its target (document 1), and in both
    /// together.
    pub fn lint_pair(
        &self,
        source: &Document,
        target: &Document,
        plan: &LintPlan,
    ) -> Vec<Diagnostic> {
        self.look_at_pair(source, target, (plan, Quotations::Suggest))
    }

    fn look_at_pair(
        &self,
        source: &Document,
        target: &Document,
        asked: (&LintPlan, Quotations),
    ) -> Vec<Diagnostic> {
        let passed = let_pass(source, target, asked.0);
        let [source, target] = [passed[0].mask(source), passed[1].mask(target)];
        let segments = trusted(self.segments(&source, &target));
        self.lint_shown([&source, &target], &segments, asked, &passed)
    }

    /// The same where it is known what answers to what.
    pub fn lint_segments(
        &self,
        source: &Document,
        target: &Document,
        segments: &[AlignedSegment],
        plan: &LintPlan,
    ) -> Vec<Diagnostic> {
        let passed = let_pass(source, target, plan);
        let [source, target] = [passed[0].mask(source), passed[1].mask(target)];
        let asked = (plan, Quotations::Suggest);
        self.lint_shown([&source, &target], segments, asked, &passed)
    }

    /// The same for what the rules are to see of both.
    fn lint_shown(
        &self,
        shown: [&Document; 2],
        segments: &[AlignedSegment],
        (plan, quotations): (&LintPlan, Quotations),
        passed: &[Suppressions; 2],
    ) -> Vec<Diagnostic> {
        let mentions = shown.map(|it| self.mentions(&it.text, Kinds::All));
        let mentions = [&*mentions[0], &*mentions[1]];
        let pair = PairContext::new(shown, segments, &self.glossary, mentions);
        let pair = pair.with_listed(self.listed());
        let mut found = plan.run_pair_with(pair, quotations);
        for (number, passed) in passed.iter().enumerate() {
            passed.apply(number, true, plan, &mut found);
        }
        found
    }

    /// The target with the wanted fixes of `plan`, those of its source beside it among them;
    /// quotations left as they are.
    pub fn fix_target(
        &self,
        source: &Document,
        target: &Document,
        plan: &LintPlan,
        which: Which,
    ) -> Fixed {
        self.fix_target_with([source, target], plan, which, Quotations::Leave)
    }

    /// As [`Engine::fix_target`], where it is said what may be done to quotations.
    pub fn fix_target_with(
        &self,
        [source, target]: [&Document; 2],
        plan: &LintPlan,
        which: Which,
        quotations: Quotations,
    ) -> Fixed {
        settle(&target.text, which, |text| {
            let target = Document {
                text: text.to_owned(),
                ..target.clone()
            };
            let mut found = self.look_at_pair(source, &target, (plan, quotations));
            found.retain(|it| it.document == 1);
            found
        })
    }

    /// What a bilingual reader needs of a source and its target.
    pub fn summary_pair(
        &self,
        source: &Document,
        target: &Document,
        mut options: summary::Options,
    ) -> Summary {
        let mut report = self.align_pair(source, target, Kinds::Names);
        report.segments = trusted(report.segments);
        let facts = [source, target].map(figures);
        self.count_findings(source, &mut options);
        let [source, target] = [(source, &facts[0]), (target, &facts[1])]
            .map(|(document, facts)| Reading { document, facts });
        let mut findings = self.lint_segments(
            source.document,
            target.document,
            &report.segments,
            &bilingual(),
        );
        findings.retain(|it| it.severity >= Severity::Warning);
        summarize(source, Some(target), report, &findings, options)
    }
}

/// Of a score, what its neighbours can give.
const BY_NEIGHBOURS: f32 = 0.75;
/// What the beginning and the end of a text say of their neighbours.
const EDGE: f32 = 0.5;

/// Segments for who looks for faults: a fault lowers the score of its own segment, and what stands
/// between two that are sure is to be compared all the same.
fn trusted(mut segments: Vec<AlignedSegment>) -> Vec<AlignedSegment> {
    let scores: Vec<f32> = segments.iter().map(|it| it.score).collect();
    let score = |at: Option<usize>| at.and_then(|at| scores.get(at)).map_or(EDGE, |it| *it);
    for (at, segment) in segments.iter_mut().enumerate() {
        let is_gap = segment.source.is_empty() || segment.target.is_empty();
        if !is_gap {
            let least = score(at.checked_sub(1)).min(score(Some(at + 1)));
            segment.score = segment.score.max(BY_NEIGHBOURS * least);
        }
    }
    segments
}

/// The usual rules that compare a text with its translation.
pub(super) fn bilingual() -> LintPlan {
    let rules = RULES.iter().copied();
    let rules = rules.filter(|it| it.on && it.group == Group::Bilingual);
    LintPlan::of(&rules.collect::<Vec<_>>())
}

/// What a source and its target let pass; entries beside a text are those of the target.
fn let_pass(source: &Document, target: &Document, plan: &LintPlan) -> [Suppressions; 2] {
    [
        Suppressions::find(&source.path, &source.text, &[]),
        Suppressions::find(&target.path, &target.text, &plan.ignored),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_lend_what_a_fault_has_taken() {
        let pair = |score| AlignedSegment {
            source: vec![Span::new(0, 1)],
            target: vec![Span::new(0, 1)],
            score,
        };
        let gap = AlignedSegment {
            target: Vec::new(),
            ..pair(0.0)
        };
        let scores = |segments: Vec<AlignedSegment>| -> Vec<f32> {
            trusted(segments).iter().map(|it| it.score).collect()
        };
        assert_eq!(scores(vec![pair(0.1)]), [0.375]);
        assert_eq!(scores(vec![pair(1.0), pair(0.1), pair(0.8)])[1], 0.6);
        assert_eq!(scores(vec![pair(1.0), gap.clone(), pair(0.8)])[1], 0.0);
        assert_eq!(scores(vec![gap, pair(0.1), pair(0.8)])[1], 0.1);
    }
}
