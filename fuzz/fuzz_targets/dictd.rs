//! Whatever stands in the files of a dictd dictionary, it is opened or refused, and looked up in.

#![no_main]

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use naqhara::dictionary::{Dictionaries, Dictionary, Files};

struct Memory(BTreeMap<PathBuf, Vec<u8>>);

impl Files for Memory {
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.read(path).map(|it| it.len() as u64)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let found = self.0.get(path).cloned();
        found.ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        let bytes = self.read(path)?;
        let start = usize::try_from(start)
            .unwrap_or(usize::MAX)
            .min(bytes.len());
        Ok(bytes[start..].iter().take(length).copied().collect())
    }
}

fuzz_target!(|files: (&[u8], &[u8], bool, &str)| {
    let (index, text, is_packed, word) = files;
    let ending = if is_packed { "dict.dz" } else { "dict" };
    let files = [
        ("eng-ara.index".to_owned(), index),
        (format!("eng-ara.{ending}"), text),
    ];
    let files = files.map(|(name, bytes)| (PathBuf::from(name), bytes.to_vec()));
    let files = Arc::new(Memory(files.into_iter().collect()));
    if let Ok(dictionary) = Dictionary::open(files, Path::new("eng-ara.index")) {
        let dictionaries = Dictionaries::new(vec![dictionary]);
        for word in [word, "a", "كتبهم"] {
            let found = dictionaries.lookup(word, 5).unwrap_or_default();
            let senses = found.iter().flat_map(|it| &it.senses);
            assert!(
                senses
                    .into_iter()
                    .all(|it| !it.is_empty() && !it.contains('\u{1B}'))
            );
        }
    }
});
