//! The names of texts, as every surface reports them.

use super::Texts;
use crate::align::{AlignReport, ExplainedReading, Kinds};

/// What is wanted of names that no glossary lists. Of a pair they are always found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlisted {
    /// Left out.
    LeftOut,
    /// Found.
    Found,
    /// Found; those of English texts with proposals in Arabic, and people with their roles.
    Described,
}

/// What is wanted of the names of texts.
#[derive(Clone, Copy, Debug)]
pub struct NamesWanted {
    /// Which concepts count.
    pub kinds: Kinds,
    /// What is wanted of names that no glossary lists.
    pub unlisted: Unlisted,
    /// Whether each reading says why.
    pub why: bool,
}

impl Texts {
    /// The names of the texts, as `naqhara align` finds them.
    pub fn names(&self, wanted: NamesWanted) -> AlignReport<'_> {
        let (source, kinds) = (self.source(), wanted.kinds);
        let mut report = match (self.pair(), wanted.unlisted) {
            (Some(pair), _) => pair.names(kinds),
            // Nothing else of the document is wanted: its mentions need not be kept.
            (None, Unlisted::LeftOut) => AlignReport::from(&source.rows(kinds)),
            (None, Unlisted::Found) => source.names_discovered(kinds),
            (None, Unlisted::Described) => source.names_described(kinds),
        };
        if wanted.why {
            report.readings = self.explained();
        }
        report
    }

    /// Why each spelling of the texts was read as it was.
    fn explained(&self) -> Vec<ExplainedReading<'_>> {
        let target = self.pair().map(|it| it.target().readings());
        let target = target.into_iter().flatten();
        let target = target.map(|it| ExplainedReading { document: 1, ..it });
        self.source().readings().into_iter().chain(target).collect()
    }
}
