//! Finds the files of a dictionary beside the one that was named, and opens them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::body::{self, Body};
use super::dictd::DictdIndex;
use super::index::Index;
use super::pair::{self, Pair};
use super::stardict::{Info, StarDictIndex, Types};
use super::{Dictionary, DictionaryError, Files, clean};
use crate::text::Lang;

/// The endings of all files of dictionaries, the longer of two that fit first.
const ENDINGS: [&str; 8] = [
    ".dict.dz", ".idx.gz", ".dict", ".index", ".ifo", ".idx", ".syn.dz", ".syn",
];

/// How many headwords tell which language a dictionary is of.
const SAMPLE: usize = 64;

/// The entry that holds the title of a dictd dictionary, without and with all its characters.
const TITLES: [&str; 2] = ["00databaseshort", "00-database-short"];

/// Whether a file of this name is where a dictionary is opened by: one of its files each.
pub fn is_dictionary(name: &str) -> bool {
    name.ends_with(".index") || name.ends_with(".ifo")
}

/// Whether the name of a file says that it is a dictionary from English to Arabic or back.
pub fn is_of_the_pair(name: &str) -> bool {
    matches!(pair::of_name(stem(name)), Some(Pair::Ours(_)))
}

fn stem(name: &str) -> &str {
    let stem = ENDINGS.iter().find_map(|it| name.strip_suffix(it));
    stem.unwrap_or(name)
}

impl Dictionary {
    /// Opens the dictionary that `path` names: one of its files, or their name without ending. Of the
    /// definitions nothing but a few is read.
    ///
    /// # Errors
    /// When there is none, it cannot be read, is damaged, is not UTF-8, has no entries, or is not of
    /// English and Arabic.
    pub fn open(files: Arc<dyn Files>, path: &Path) -> Result<Dictionary, DictionaryError> {
        let name = path.to_string_lossy();
        let parts = Parts {
            files: &*files,
            stem: PathBuf::from(stem(&name)),
        };
        // The endings that both formats use do not tell which it is.
        let is_dictd = match () {
            () if name.ends_with(".index") => true,
            () if name.ends_with(".ifo") => false,
            () => parts.has(".index"),
        };
        let opened = if is_dictd {
            parts.dictd()?
        } else if parts.has(".ifo") {
            parts.stardict()?
        } else {
            return Err(parts.nothing(path));
        };
        opened.dictionary(files)
    }
}

/// The files of one dictionary.
struct Parts<'a> {
    files: &'a dyn Files,
    stem: PathBuf,
}

/// What was found in them.
struct Opened {
    path: PathBuf,
    title: String,
    index: Index,
    body: Body,
    types: Types,
}

impl Parts<'_> {
    fn with(&self, ending: &str) -> PathBuf {
        let mut name = self.stem.clone().into_os_string();
        name.push(ending);
        PathBuf::from(name)
    }

    fn has(&self, ending: &str) -> bool {
        self.files.size(&self.with(ending)).is_ok()
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, DictionaryError> {
        let read = self.files.read(path);
        read.map_err(|error| DictionaryError::read(path, error))
    }

    /// Why nothing can be opened: a file that is not there, or that is no dictionary.
    fn nothing(&self, path: &Path) -> DictionaryError {
        let is_part = ENDINGS
            .iter()
            .any(|it| path.to_string_lossy().ends_with(it));
        match self.files.size(path) {
            Err(error) if is_part => DictionaryError::read(path, error),
            _ => DictionaryError::unknown(path),
        }
    }

    fn body(&self, index: &Path) -> Result<Body, DictionaryError> {
        let packed = self.with(".dict.dz");
        let found = [".dict.dz", ".dict"]
            .into_iter()
            .find(|it| self.has(it))
            .ok_or_else(|| DictionaryError::no_body(index, &packed))?;
        Body::open(self.files, &self.with(found))
    }

    fn dictd(&self) -> Result<Opened, DictionaryError> {
        let path = self.with(".index");
        let index = Index::Dictd(DictdIndex::new(&path, self.read(&path)?)?);
        let body = self.body(&path)?;
        Ok(Opened {
            title: title(&index, &body, self.files),
            path,
            index,
            body,
            types: Types::Dictd,
        })
    }

    fn stardict(&self) -> Result<Opened, DictionaryError> {
        let path = self.with(".ifo");
        let text = String::from_utf8(self.read(&path)?);
        let text = text.map_err(|_| DictionaryError::not_utf8(&path))?;
        let info = Info::read(&text);
        let info = info.ok_or_else(|| DictionaryError::damaged(&path, "dictionary-fault-ifo"))?;
        let mut index = self.headwords(&info)?;
        if self.has(".syn") {
            let path = self.with(".syn");
            index.add_synonyms(&path, self.read(&path)?)?;
        }
        Ok(Opened {
            body: self.body(&path)?,
            path,
            index: Index::StarDict(index),
            types: Types::StarDict(info.types.filter(|it| !it.is_empty())),
            title: info.title,
        })
    }

    fn headwords(&self, info: &Info) -> Result<StarDictIndex, DictionaryError> {
        const MOST: usize = 256 << 20;
        let plain = self.with(".idx");
        if self.has(".idx") || !self.has(".idx.gz") {
            return StarDictIndex::new(&plain, self.read(&plain)?, info);
        }
        let packed = self.with(".idx.gz");
        let most = info.index_size.unwrap_or(MOST).min(MOST);
        let bytes = body::unpacked(self.files, &packed, most as u64)?;
        StarDictIndex::new(&packed, bytes, info)
    }
}

/// What a dictd dictionary calls itself, without its version; nothing where it does not say.
fn title(index: &Index, body: &Body, files: &dyn Files) -> String {
    let found = TITLES
        .iter()
        .find_map(|it| index.exact(it).first().copied());
    let place = found.and_then(|it| index.place(it).ok());
    let bytes = place.and_then(|it| body.read(files, it).ok());
    let text = bytes.and_then(|it| String::from_utf8(it).ok());
    let text = text.unwrap_or_default();
    let mut lines = text.lines().map(str::trim);
    let line = lines.find(|it| !it.is_empty() && !TITLES.contains(it));
    let line = line.unwrap_or_default();
    line.split(" ver. ").next().unwrap_or(line).to_owned()
}

impl Opened {
    fn dictionary(self, files: Arc<dyn Files>) -> Result<Dictionary, DictionaryError> {
        let language = self.language(&*files)?;
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let title = match self.title.trim() {
            "" => stem(&name).to_owned(),
            title => title.to_owned(),
        };
        Ok(Dictionary {
            files,
            title: title.into(),
            language,
            index: self.index,
            body: self.body,
            types: self.types,
            folded: OnceLock::new(),
        })
    }

    /// The language of its headwords.
    fn language(&self, files: &dyn Files) -> Result<Lang, DictionaryError> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let declared = pair::of_name(stem(&name)).or_else(|| pair::of_title(&self.title));
        if let Some(Pair::Other(pair)) = declared {
            return Err(DictionaryError::other_pair(&self.path, &pair));
        }
        let entries = self.index.sample(SAMPLE);
        let words = entries.iter().map(|&it| self.index.word(it));
        let words: Option<Vec<&str>> = words.collect();
        let words = words.ok_or_else(|| DictionaryError::not_utf8(&self.path))?;
        if words.is_empty() {
            return Err(DictionaryError::empty(&self.path));
        }
        let written = pair::of_headwords(&words);
        let written = written.ok_or_else(|| DictionaryError::no_pair(&self.path))?;
        if declared.is_none() && !self.is_ours(files, &words, written)? {
            return Err(DictionaryError::no_pair(&self.path));
        }
        // A file may have the name of its counterpart; the letters of its headwords decide.
        Ok(written)
    }

    /// Whether headwords and definitions are in the two languages, where nothing says so.
    fn is_ours(
        &self,
        files: &dyn Files,
        words: &[&str],
        written: Lang,
    ) -> Result<bool, DictionaryError> {
        let mut senses = Vec::new();
        for &number in &self.index.sample(SAMPLE) {
            let bytes = self.body.read(files, self.index.place(number)?)?;
            let word = self.index.word(number).unwrap_or_default();
            let entry = clean::entry(&bytes, &self.types, word);
            let entry = entry.ok_or_else(|| DictionaryError::not_utf8(self.body.path()))?;
            senses.extend(entry.into_iter().flat_map(|it| it.senses));
        }
        let senses: Vec<&str> = senses.iter().map(String::as_str).collect();
        Ok(match written {
            Lang::Ar => pair::are_arabic(words) && pair::are_english(&senses),
            Lang::En => pair::are_english(words) && pair::are_arabic(&senses),
        })
    }
}
