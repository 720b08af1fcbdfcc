//! What keeps glossaries ready for use.

use std::fmt;

use crate::glossary::Glossary;
use crate::names::TermIndex;

/// A glossary that is kept ready for use elsewhere; its parts are read when they are asked for.
pub(crate) trait Stored: fmt::Debug + Send + Sync {
    /// The glossary.
    fn glossary(&self) -> Glossary;

    /// The term index over this glossary, which [`Stored::glossary`] gave.
    fn index(&self, glossary: &Glossary) -> TermIndex;

    /// What tells it from others, as [`Engine::identity`](super::Engine::identity) does.
    fn identity(&self) -> Vec<u8>;
}
