//! Whether the text at a reading spells the terms of the table, and where the name then stands.

use std::ops::RangeInclusive;

use super::*;

impl Finder<'_> {
    /// Whether the token after `at` stands close enough to belong to the same term.
    pub(super) fn near(&self, at: usize) -> bool {
        let (this, next) = (self.window.token(at), self.window.token(at + 1));
        let end = self.window.place(this, usize::from(this.len) - 1);
        gap_may_fit(self.window.place(next, 0) - end)
    }

    /// Compares the text with the terms that end here; the best of them makes the candidate.
    pub(super) fn verify(
        &self,
        from: usize,
        tokens: RangeInclusive<usize>,
        peel: Peel,
        value: Value,
    ) -> Option<TermCandidate> {
        let entry = value.entry()?;
        let next = tokens.end() + 1;
        let (first, last) = (
            self.window.token(*tokens.start()),
            self.window.token(*tokens.end()),
        );
        let start = from + self.window.place(first, usize::from(peel.letters));
        let last_letter = from + self.window.place(last, usize::from(last.len) - 1);
        let bare = Span::new(start, letter_end(self.text, last_letter));
        let candidate = |term| {
            let (span, level) = self.compare(bare, term, peel)?;
            Some(TermCandidate {
                next,
                span,
                term,
                level,
                entry,
            })
        };
        if let Some(place) = alone(entry) {
            let record = self.spellings.record(place);
            let Some((spelling, policy)) = record.plain() else {
                return candidate(record.term);
            };
            let level = self.level(bare, spelling, policy, peel)?;
            return Some(TermCandidate {
                next,
                span: bare,
                term: record.term,
                level,
                entry,
            });
        }
        let all = self.index.group(entry).filter_map(candidate);
        all.reduce(|old, new| if new.is_better(&old) { new } else { old })
    }

    /// Whether the text at `bare` spells this term, with what punctuation it has at its ends.
    pub(super) fn compare(&self, bare: Span, index: u32, peel: Peel) -> Option<(Span, FoldLevel)> {
        let term = self.glossary.term(index);
        let span = with_affixes(self.text, bare, &term.text)?;
        if span.start < self.free() {
            return None;
        }
        let level = self.level(span, term.text.as_bytes(), term.policy, peel)?;
        Some((span, level))
    }

    /// Where the match before ends: what it holds is its own.
    fn free(&self) -> usize {
        self.found.last().map_or(0, |last| last.span.end)
    }

    /// Which fold makes the text at `span` this spelling, if any does.
    #[inline]
    pub(super) fn level(
        &self,
        span: Span,
        spelling: &[u8],
        policy: MatchPolicy,
        peel: Peel,
    ) -> Option<FoldLevel> {
        let found = span.of(self.text);
        // Nearly every name is spelled like its term.
        if peel.letters == 0 && found.as_bytes() == spelling {
            return Some(FoldLevel::Exact);
        }
        let policy = if self.lenient {
            MatchPolicy::Clitic
        } else {
            policy
        };
        if peel.letters > 0 && policy == MatchPolicy::Exact {
            return None;
        }
        if !peel.fused && found.as_bytes() == spelling {
            return Some(FoldLevel::Exact);
        }
        let spelling = std::str::from_utf8(spelling).ok()?;
        compare(found, spelling, policy, peel.fused)
    }

    /// The match of the best candidate, with its clitic.
    pub(super) fn finish(
        &self,
        from: usize,
        nth: usize,
        candidate: TermCandidate,
        peel: Peel,
    ) -> Match {
        let first = self.window.token(nth);
        let name = candidate.span.start;
        let clitic = if peel.letters > 0 {
            Span::new(from + self.window.place(first, 0), name)
        } else if first.script() == Script::Latin {
            let clitic = before_latin(self.text, name).map(|(span, _)| span);
            let clitic = clitic.filter(|span| span.start >= self.free());
            clitic.unwrap_or(Span::empty(name))
        } else {
            Span::empty(name)
        };
        Match {
            span: candidate.span,
            clitic,
            term: candidate.term,
            level: candidate.level,
            entry: candidate.entry,
        }
    }
}
