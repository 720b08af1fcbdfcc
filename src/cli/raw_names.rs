//! Arguments and variables that name files and are not UTF-8. The program knows such a file by the name that people
//! are shown; the system of the run knows which file that is.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf, is_separator};

use crate::project::os_string;

/// Commands whose arguments are words, not files.
const OF_WORDS: [&str; 2] = ["lookup", "transliterate"];

/// Which file a name stands for, where it is not its own.
#[derive(Debug, Default)]
pub(super) struct RawNames(BTreeMap<OsString, OsString>);

impl RawNames {
    /// The arguments as text, as far as they name files, and the names that were replaced.
    pub(super) fn of(args: &[OsString]) -> (Cow<'_, [OsString]>, RawNames) {
        let mut names = RawNames::default();
        if args.iter().all(|it| it.to_str().is_some()) {
            return (Cow::Borrowed(args), names);
        }
        let words = args
            .iter()
            .any(|it| OF_WORDS.iter().any(|command| it == command));
        let mut after_option = false;
        let mut all = Vec::new();
        for arg in args {
            let is_option = arg.as_encoded_bytes().starts_with(b"-");
            let may_be_word = words && !is_option && !after_option;
            let replaced = match arg.to_str() {
                None if !may_be_word => names.replace(arg),
                _ => None,
            };
            all.push(replaced.unwrap_or_else(|| arg.clone()));
            after_option = is_option;
        }
        (Cow::Owned(all), names)
    }

    /// The name of a file that a variable of the environment names.
    pub(super) fn of_variable(&mut self, value: OsString) -> String {
        value.into_string().unwrap_or_else(|raw| self.name(&raw))
    }

    /// An argument with a name in the place of that of its file.
    fn replace(&mut self, arg: &OsStr) -> Option<OsString> {
        let bytes = arg.as_encoded_bytes();
        let at = match bytes {
            [b'-', b'-', ..] => bytes.iter().position(|&it| it == b'=')? + 1,
            [b'-', _, ..] => 2,
            _ => 0,
        };
        let option = std::str::from_utf8(&bytes[..at]).ok()?;
        let raw = os_string(&bytes[at..])?;
        let name = self.name(&raw);
        Some(format!("{option}{name}").into())
    }

    /// A name for a file: as it is shown, but that of no other file.
    fn name(&mut self, raw: &OsStr) -> String {
        let mut name = raw.to_string_lossy().into_owned();
        let is_taken = |name: &str| match self.0.get(OsStr::new(name)) {
            Some(other) => other != raw,
            None => Path::new(name).exists(),
        };
        while is_taken(&name) {
            name.insert(name.find('\u{FFFD}').unwrap_or(0), '\u{FFFD}');
        }
        let here = std::env::current_dir().unwrap_or_default();
        // The folders above it are asked for, too, and by names from the root.
        for (shown, raw) in Path::new(&name).ancestors().zip(Path::new(raw).ancestors()) {
            if raw.to_str().is_none() {
                self.put(here.join(shown), here.join(raw));
                self.put(shown.to_owned(), raw.to_owned());
            }
        }
        name
    }

    fn put(&mut self, shown: PathBuf, raw: PathBuf) {
        self.0.insert(shown.into_os_string(), raw.into_os_string());
    }

    /// The path of the file that a name stands for.
    pub(super) fn real<'a>(&self, path: &'a Path) -> Cow<'a, Path> {
        let bytes = path.as_os_str().as_encoded_bytes();
        // Of two names of which one begins with the other, the longer one comes later.
        for (shown, raw) in self.0.iter().rev() {
            let rest = bytes.strip_prefix(shown.as_encoded_bytes());
            let goes_on = |it: &&[u8]| {
                it.first()
                    .is_none_or(|&it| it == b'.' || is_separator(char::from(it)))
            };
            if let Some(rest) = rest.filter(goes_on).and_then(os_string) {
                let mut real = raw.clone();
                real.push(rest);
                return Cow::Owned(real.into());
            }
        }
        Cow::Borrowed(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing where the system has no such names.
    fn of(args: &[&[u8]]) -> Option<(Vec<String>, RawNames)> {
        let args: Option<Vec<OsString>> = args.iter().map(|it| os_string(it)).collect();
        let args = args?;
        let (args, names) = RawNames::of(&args);
        let args = args.iter().map(|it| it.to_string_lossy().into_owned());
        Some((args.collect(), names))
    }

    #[test]
    fn files_are_known_by_the_names_that_are_shown() {
        let Some((args, names)) = of(&[
            b"lint",
            b"d\xE9/a.txt",
            b"a\xE9.txt",
            b"a\xE8.txt",
            b"--output=o\xE9",
            b"-oo\xE8",
        ]) else {
            return;
        };
        let expected = [
            "lint",
            "d\u{FFFD}/a.txt",
            "a\u{FFFD}.txt",
            "a\u{FFFD}\u{FFFD}.txt",
            "--output=o\u{FFFD}",
            "-oo\u{FFFD}\u{FFFD}",
        ];
        assert_eq!(args, expected);
        let here = std::env::current_dir().expect("a folder");
        for (shown, raw) in [
            ("d\u{FFFD}", &b"d\xE9"[..]),
            ("d\u{FFFD}/a.txt", b"d\xE9/a.txt"),
            ("d\u{FFFD}/b/c.txt", b"d\xE9/b/c.txt"),
            ("a\u{FFFD}.txt", b"a\xE9.txt"),
            ("a\u{FFFD}.txt.naqhara-ignore", b"a\xE9.txt.naqhara-ignore"),
            ("a\u{FFFD}\u{FFFD}.txt", b"a\xE8.txt"),
            ("b.txt", b"b.txt"),
            ("d\u{FFFD}x", "d\u{FFFD}x".as_bytes()),
        ] {
            let raw = PathBuf::from(os_string(raw).expect("a name"));
            assert_eq!(names.real(Path::new(shown)), raw, "{shown}");
            let (shown, raw) = (here.join(shown), here.join(raw));
            assert_eq!(names.real(&shown), raw);
        }
    }

    #[test]
    fn words_are_not_files() {
        let Some((args, names)) = of(&[b"lookup", b"\xE9", b"--model", b"m\xE9"]) else {
            return;
        };
        assert_eq!(args.last().map(String::as_str), Some("m\u{FFFD}"));
        assert_eq!(names.0.len(), 2, "{names:?}");
    }
}
