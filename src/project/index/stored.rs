//! The parts of an index, each read when it is first asked for.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::file::{self, Header};
use super::sounds;
use crate::analysis::Stored;
use crate::glossary::Glossary;
use crate::glossary::formats::packed;
use crate::names::TermIndex;
use crate::names::sound::SoundIndex;
use crate::project::{Project, ProjectOptions, System};
use crate::text::Bytes;

/// An index on disk that is of the glossaries as they are.
pub(super) struct StoredIndex {
    pub(super) system: Arc<dyn System>,
    pub(super) options: ProjectOptions,
    pub(super) path: PathBuf,
    pub(super) header: Header,
    /// The glossaries, as the user named them.
    pub(super) glossaries: Vec<String>,
    pub(super) is_damaged: AtomicBool,
}

impl StoredIndex {
    fn part(&self, nth: usize) -> Option<Vec<u8>> {
        file::part(&*self.system, &self.path, self.header.parts[nth])
    }

    fn read(&self) -> Option<Glossary> {
        let glossary = packed::read_file(self.part(0)?, self.part(1)?)?;
        (glossary.concept_count() == self.header.concepts as usize).then_some(glossary)
    }

    /// The index is not used again; an empty one is made anew by the next run.
    fn give_up(&self) {
        self.is_damaged.store(true, Ordering::Relaxed);
        // Another run may have made a new one meanwhile.
        if file::header(&*self.system, &self.path).is_some_and(|it| it != self.header) {
            return;
        }
        // Whether it can be written or not.
        drop(self.system.write_cache(&self.path, b""));
    }

    /// The glossaries, read anew.
    fn read_anew(&self) -> Glossary {
        self.give_up();
        let options = ProjectOptions {
            index: None,
            ..self.options.clone()
        };
        let project = Project::new(Arc::clone(&self.system), options);
        let engine = project.stacked(&self.glossaries, self.header.starter);
        engine.map_or_else(|_| Glossary::default(), |it| it.glossary().clone())
    }
}

impl Stored for StoredIndex {
    fn glossary(&self) -> Glossary {
        self.read().unwrap_or_else(|| self.read_anew())
    }

    fn index(&self, glossary: &Glossary) -> TermIndex {
        if self.is_damaged.load(Ordering::Relaxed) {
            return TermIndex::new(glossary);
        }
        let stored = self.part(2).map(Bytes::shared);
        stored.and_then(TermIndex::of_file).unwrap_or_else(|| {
            self.give_up();
            TermIndex::new(glossary)
        })
    }

    fn sounds(&self) -> Option<SoundIndex> {
        let is_damaged = self.is_damaged.load(Ordering::Relaxed);
        let kept = (!is_damaged).then(|| sounds::read(&*self.system, &self.path, &self.hash()));
        SoundIndex::of_file(Bytes::shared(kept??))
    }

    fn keep_sounds(&self, sounds: &SoundIndex) {
        if !self.is_damaged.load(Ordering::Relaxed) {
            let bytes = sounds.to_bytes();
            // Whether it can be written or not: the next run makes them again.
            drop(sounds::write(
                &*self.system,
                &self.path,
                &self.hash(),
                &bytes,
            ));
        }
    }

    fn identity(&self) -> Vec<u8> {
        [b"index ", &self.hash()[..]].concat()
    }
}

impl StoredIndex {
    /// What tells its glossaries and its program from others.
    fn hash(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.header.program);
        hasher.update(&[u8::from(self.header.starter)]);
        for layer in &self.header.layers {
            hasher.update(&layer.hash);
        }
        hasher.finalize().into()
    }
}

impl fmt::Debug for StoredIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("StoredIndex").field(&self.path).finish()
    }
}
