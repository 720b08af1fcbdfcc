//! The files of `naqhara lint --source FOLDER --target FOLDER`: those of one name belong together.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Failure, Session};
use crate::diag::Message;
use crate::project::TextFile;

/// What parts the name of a file from the tag of its language.
const MARKS: [char; 3] = ['.', '_', '-'];
/// The tags of languages that names may have.
const TAGS: [&str; 4] = ["en", "ar", "eng", "ara"];

/// Sources and targets, each two that belong together behind each other. Files without a counterpart are
/// said.
pub(super) fn pairs(
    folders: [&str; 2],
    session: &mut Session<'_>,
) -> Result<Vec<TextFile>, Failure> {
    let mut sides = folders.map(|folder| {
        let found = session.project.texts(std::iter::once(folder));
        for failure in &found.failures {
            session.report(failure);
        }
        let mut named = BTreeMap::new();
        for file in found.files {
            let name = name(&file.path, Path::new(folder));
            // Of two of one name the second counts by all of its own.
            let name = if named.contains_key(&name) {
                file.shown()
            } else {
                name
            };
            named.insert(name, file);
        }
        named
    });
    let (mut pairs, mut alone) = (Vec::new(), Vec::new());
    let [sources, targets] = &mut sides;
    for (name, source) in std::mem::take(sources) {
        match targets.remove(&name) {
            Some(target) => pairs.extend([source, target].map(named)),
            None => alone.push(source),
        }
    }
    alone.extend(std::mem::take(targets).into_values());
    for file in alone {
        session.remark(&Message::new("lint-pair-alone").with("path", file.shown()));
    }
    if pairs.is_empty() {
        let [source, target] = folders;
        let message = Message::new("lint-pair-none").with("source", source);
        let message = message.with("target", target);
        return Err(Failure::new(message).with_help(Message::new("lint-pair-none.help")));
    }
    Ok(pairs)
}

/// A file of a pair was named by the folder, and is a text whatever it holds.
fn named(file: TextFile) -> TextFile {
    TextFile {
        named: true,
        ..file
    }
}

/// The path of a file in its folder, without the tag of a language: `a/brief.en.txt` and `a/brief.ar.txt`
/// are the same, and so are `en.txt` and `ar.txt`, `en-US/a.json` and `ar/a.json`, `values/a.xml` and
/// `values-ar/a.xml`.
fn name(path: &Path, folder: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts = inside.iter().map(|it| without_tag(&it.to_string_lossy()));
    parts.collect::<Vec<_>>().join("/")
}

/// A name without the tag of a language and that of its country.
fn without_tag(name: &str) -> String {
    let mut kept = String::new();
    let mut was_tag = false;
    for part in name.split_inclusive(MARKS) {
        let bare = part.trim_end_matches(MARKS);
        let is_tag = TAGS.contains(&bare.to_lowercase().as_str());
        let is_country = was_tag && is_country(bare);
        if !is_tag && !is_country {
            kept.push_str(part);
        } else if kept.ends_with(MARKS) {
            // What parts the tag from the name before it goes with it.
            kept.pop();
            kept.push_str(&part[bare.len()..]);
        }
        was_tag = is_tag;
    }
    let kept = kept.strip_prefix("Base.lproj").map_or(&*kept, |_| "lproj");
    kept.trim_end_matches('-').to_owned()
}

/// `EG`, or `rEG` as Android writes it.
fn is_country(part: &str) -> bool {
    let bare = part.strip_prefix('r').unwrap_or(part);
    bare.len() == 2 && bare.bytes().all(|it| it.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_the_tags_of_languages() {
        let name = |path: &str| name(Path::new(path), Path::new("t"));
        for (one, other, same) in [
            ("t/a.txt", "t/a.txt", true),
            ("t/a.en.txt", "t/a.ar.txt", true),
            ("t/b/a_EN.md", "t/b/a_AR.md", true),
            ("t/en.txt", "t/ar.txt", true),
            ("t/a.txt", "t/b/a.txt", false),
            ("t/barn.txt", "t/b.txt", false),
            ("t/a.en.txt", "t/a.txt", true),
            ("t/a.txt", "t/a.md", false),
            ("t/values/a.xml", "t/values-ar/a.xml", true),
            ("t/values/a.xml", "t/values-ar-rEG/a.xml", true),
            ("t/en.lproj/a.strings", "t/ar.lproj/a.strings", true),
            ("t/Base.lproj/a.strings", "t/ar.lproj/a.strings", true),
            ("t/a.properties", "t/a_ar_SA.properties", true),
            ("t/en-US.json", "t/ar-SA.json", true),
            ("t/en/a.json", "t/ar/a.json", true),
            ("t/ENTRY.txt", "t/a.txt", false),
        ] {
            assert_eq!(name(one) == name(other), same, "{one} {other}");
        }
    }
}
