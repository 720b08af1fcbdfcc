//! What keeps glossaries ready for use.

use std::fmt;

use crate::glossary::Glossary;
use crate::names::TermIndex;
use crate::names::sound::SoundIndex;

/// A glossary that is kept ready for use elsewhere; its parts are read when they are asked for.
pub(crate) trait Stored: fmt::Debug + Send + Sync {
    /// The glossary.
    fn glossary(&self) -> Glossary;

    /// The term index over this glossary, which [`Stored::glossary`] gave.
    fn index(&self, glossary: &Glossary) -> TermIndex;

    /// Its terms by their sound, by the model of the library; `None` where they are not kept.
    fn sounds(&self) -> Option<SoundIndex>;

    /// Keeps them, where that can be done.
    fn keep_sounds(&self, sounds: &SoundIndex);

    /// What tells it from others, as [`Engine::identity`](super::Engine::identity) does.
    fn identity(&self) -> Vec<u8>;
}
