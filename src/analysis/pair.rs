//! What is known of a source and its target.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};
use std::{panic, thread};

use super::Analysis;
use super::document::LONG;
use crate::align::discover::Asked;
use crate::align::segments::{self, Fit, Lined, Reading};
use crate::align::{AlignReport, AlignedSegment, Kinds, Name, discover};
use crate::document::Document;

/// A source and its target, and what is known of the two together. Spans are bytes of the prose of
/// either.
#[derive(Debug)]
pub struct PairAnalysis {
    source: Arc<Analysis>,
    target: Arc<Analysis>,
    lined: OnceLock<Lined>,
    trusted: OnceLock<Vec<AlignedSegment>>,
    discovered: OnceLock<Vec<Name<'static>>>,
}

impl PairAnalysis {
    /// Of a source and its target. Nothing is looked for yet.
    pub fn new(source: impl Into<Arc<Analysis>>, target: impl Into<Arc<Analysis>>) -> PairAnalysis {
        PairAnalysis {
            source: source.into(),
            target: target.into(),
            lined: OnceLock::new(),
            trusted: OnceLock::new(),
            discovered: OnceLock::new(),
        }
    }

    /// The same where it is known what answers to what: the units of a bilingual file, or segments
    /// that somebody has aligned.
    pub fn aligned(
        source: impl Into<Arc<Analysis>>,
        target: impl Into<Arc<Analysis>>,
        segments: Vec<AlignedSegment>,
    ) -> PairAnalysis {
        let pair = PairAnalysis::new(source, target);
        let lined = Lined {
            segments: segments.clone(),
            fit: Fit::Good,
        };
        PairAnalysis {
            lined: lined.into(),
            trusted: segments.into(),
            ..pair
        }
    }

    /// The same source with another target, which is lined up anew.
    #[must_use]
    pub fn with_target(&self, target: Document) -> PairAnalysis {
        let target = self.target.engine().analyse(target);
        PairAnalysis::new(Arc::clone(&self.source), target)
    }

    /// The source.
    pub fn source(&self) -> &Arc<Analysis> {
        &self.source
    }

    /// The target.
    pub fn target(&self) -> &Arc<Analysis> {
        &self.target
    }

    /// Whether a second thread is worth while.
    pub(crate) fn is_long(&self) -> bool {
        self.source.text().len() + self.target.text().len() >= LONG
    }

    /// Finds what most rules ask of either text: in long texts everything, on two threads; in others
    /// the facts, which no rule need then read for itself.
    pub(crate) fn read(&self) {
        let (source, target) = (&self.source, &self.target);
        if !self.is_long() {
            source.facts();
            target.facts();
            return;
        }
        thread::scope(|scope| {
            let rest = scope.spawn(|| {
                target.mentions();
                target.sentences();
                target.facts();
                source.facts();
            });
            source.mentions();
            source.sentences();
            rest.join().unwrap_or_else(|it| panic::resume_unwind(it));
        });
    }

    /// Sentence by sentence what answers to what, and whether the two belong together.
    pub fn lined(&self) -> &Lined {
        self.lined.get_or_init(|| {
            let sides = [&self.source, &self.target];
            let concepts = sides
                .map(|it| segments::concepts(it.matches(), it.sentences(), it.engine().glossary()));
            let reading = |nth: usize| Reading {
                text: sides[nth].text(),
                language: sides[nth].document().language(),
                sentences: sides[nth].sentences(),
                concepts: &concepts[nth],
            };
            segments::line_up(reading(0), reading(1))
        })
    }

    /// The segments as they are compared for faults: a fault lowers the score of its own segment, and
    /// what stands between two that are sure is to be compared all the same.
    pub fn segments(&self) -> &[AlignedSegment] {
        self.trusted
            .get_or_init(|| trusted(self.lined().segments.clone()))
    }

    /// Names that both texts have by their sound, listed or not, with their mentions in both.
    pub fn discovered(&self) -> &[Name<'static>] {
        self.discovered.get_or_init(|| {
            let (source, target) = (self.source.document(), self.target.document());
            let model = self.source.engine().model();
            let found = discover::between(source, target, &self.facing(), model);
            found.into_iter().map(Name::into_owned).collect()
        })
    }

    /// Of these the ones that may stand at some places; quicker than to find them all.
    pub(crate) fn discovered_at(&self, asked: &[Asked]) -> Cow<'_, [Name<'_>]> {
        if let Some(all) = self.discovered.get() {
            return Cow::Borrowed(all);
        }
        if asked.is_empty() {
            return Cow::default();
        }
        let documents = [self.source.document(), self.target.document()];
        let model = self.source.engine().model();
        let found = discover::between_asked(documents, &self.facing(), asked, model);
        Cow::Owned(found)
    }

    /// What names are looked for in together.
    fn facing(&self) -> Cow<'_, [AlignedSegment]> {
        let lined = self.lined();
        // Where sentences do not answer to each other, names may still.
        match lined.fit {
            Fit::Good => Cow::Borrowed(&*lined.segments),
            _ => {
                let (source, target) = (self.source.document(), self.target.document());
                Cow::Owned(discover::line_up(source, target))
            }
        }
    }

    /// Names across both: mentions of concepts, and names that no glossary lists but both texts write
    /// alike by sound.
    pub fn names(&self, kinds: Kinds) -> AlignReport<'_> {
        let mut report = self.source.names(kinds);
        report.append(self.target.names(kinds));
        report.add_discovered(self.discovered().to_vec());
        let lined = self.lined();
        report.segments.clone_from(&lined.segments);
        report.fit = Some(lined.fit);
        report
    }
}

/// Of a score, what its neighbours can give.
const BY_NEIGHBOURS: f32 = 0.75;
/// What the beginning and the end of a text say of their neighbours.
const EDGE: f32 = 0.5;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

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
