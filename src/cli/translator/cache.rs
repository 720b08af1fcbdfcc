//! Translations of earlier runs, in a folder that the user names: a small file each.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::LONGEST;
use super::engine::Engine;
use crate::project::System;
use crate::summary::Request;

/// The folder inside the one that is named.
const FOLDER: &str = "naqhara-translations";

/// The ending of its files.
const ENDING: &str = ".json";

/// How many are kept. When there are more, the oldest quarter goes.
const MOST: usize = 4096;

/// Changes when questions are asked in another way.
const VERSION: u32 = 1;

/// Translations on disk. Whatever is wrong with one, it is asked for anew.
pub(in crate::cli) struct Cache {
    system: Arc<dyn System>,
    folder: PathBuf,
}

/// One of them.
#[derive(Serialize, Deserialize)]
struct Known {
    engine: String,
    source: String,
    target: String,
    text: String,
    translation: String,
}

impl Cache {
    /// In a folder of its own inside `named`, which is made where it is not there.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub(in crate::cli) fn open(
        system: Arc<dyn System>,
        named: &Path,
    ) -> Result<Cache, std::io::Error> {
        let folder = named.join(FOLDER);
        system.create_folder(&folder)?;
        let cache = Cache { system, folder };
        cache.shrink();
        Ok(cache)
    }

    /// Where it is.
    pub(in crate::cli) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the engine answered to the same question.
    pub(super) fn get(&self, engine: &Engine, request: &Request) -> Option<String> {
        let wanted = known(engine, request, "");
        let file = self.system.read_up_to(&self.file(&wanted), LONGEST).ok()?;
        let found: Known = serde_json::from_slice(&file.into_bytes()).ok()?;
        let is_it = found.engine == wanted.engine
            && found.text == wanted.text
            && (found.source, found.target) == (wanted.source, wanted.target);
        is_it.then_some(found.translation)
    }

    /// Keeps an answer; where that fails, it will be asked for again.
    pub(super) fn put(&self, engine: &Engine, request: &Request, translation: &str) {
        let known = known(engine, request, translation);
        if let Ok(bytes) = serde_json::to_vec(&known) {
            drop(self.system.write_cache(&self.file(&known), &bytes));
        }
    }

    fn file(&self, known: &Known) -> PathBuf {
        let mut hasher = blake3::Hasher::new();
        for part in [&known.engine, &known.source, &known.target, &known.text] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let name = hasher.finalize().to_hex();
        self.folder.join(format!("{}{ENDING}", &name[..32]))
    }

    /// Removes the oldest where there are too many; other files than ours are left alone.
    fn shrink(&self) {
        let names = self.system.names_in(&self.folder).into_iter();
        let ours = names.filter(|it| {
            let stem = it.to_str().and_then(|it| it.strip_suffix(ENDING));
            stem.is_some_and(|it| it.len() == 32 && it.bytes().all(|it| it.is_ascii_hexdigit()))
        });
        let ours: Vec<PathBuf> = ours.map(|it| self.folder.join(it)).collect();
        if ours.len() <= MOST {
            return;
        }
        let age = |it: &PathBuf| {
            let stat = self.system.stat(it).ok();
            stat.and_then(|it| it.modified)
                .unwrap_or(SystemTime::UNIX_EPOCH)
        };
        let mut aged: Vec<_> = ours.into_iter().map(|it| (age(&it), it)).collect();
        aged.sort();
        let old = aged.len() - MOST + MOST / 4;
        for (_, file) in aged.into_iter().take(old) {
            drop(self.system.remove(&file));
        }
    }
}

fn known(engine: &Engine, request: &Request, translation: &str) -> Known {
    Known {
        engine: format!("{VERSION} {}", super::hidden::hidden(&engine.identity())),
        source: request.from.code().to_owned(),
        target: request.to.code().to_owned(),
        text: request.text().to_owned(),
        translation: translation.to_owned(),
    }
}
