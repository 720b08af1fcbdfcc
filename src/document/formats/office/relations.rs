//! How the parts of an office document lead to each other (ISO/IEC 29500-2, clause 6.5).

use super::part;
use crate::container::package::{Package, PackageError};
use crate::document::formats::xml::{Kind, Tokens};

/// Where the members of a package or a part lead.
pub(super) struct Relations {
    all: Vec<Relation>,
}

struct Relation {
    id: String,
    /// The last part of its type: the rest differs between editions of the standard.
    kind: String,
    target: String,
}

impl Relations {
    /// Those of a package.
    ///
    /// # Errors
    /// When they cannot be read: a package without them is no office document.
    pub(super) fn of_package(package: &mut Package) -> Result<Relations, PackageError> {
        Ok(Relations::read(&part::text(package, "_rels/.rels")?, ""))
    }

    /// Those of a part; most parts have none.
    ///
    /// # Errors
    /// When they cannot be read.
    pub(super) fn of(package: &mut Package, of: &str) -> Result<Relations, PackageError> {
        let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
        let path = format!("{folder}/_rels/{name}.rels");
        let path = path.trim_start_matches('/');
        if !package.has(path) {
            return Ok(Relations { all: Vec::new() });
        }
        Ok(Relations::read(&part::text(package, path)?, folder))
    }

    fn read(text: &str, folder: &str) -> Relations {
        let all = Tokens::new(text).filter_map(|it| match it.kind {
            Kind::Open(tag) if tag.name() == "Relationship" => {
                let outside = tag.says("TargetMode", "External");
                let target = tag.attribute("Target").filter(|_| !outside)?;
                let kind = tag.attribute("Type")?;
                Some(Relation {
                    id: tag.attribute("Id")?,
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    target: resolved(&target, folder),
                })
            }
            _ => None,
        });
        Relations { all: all.collect() }
    }

    /// The part that a package is about.
    ///
    /// # Errors
    /// When it names none.
    pub(super) fn main(&self) -> Result<String, PackageError> {
        let main = self.targets("officeDocument").next();
        let main = main.ok_or_else(|| PackageError::Missing("officeDocument".to_owned()))?;
        Ok(main.to_owned())
    }

    /// The parts that stand in a relation, in their order.
    pub(super) fn targets<'r>(&'r self, kind: &str) -> impl Iterator<Item = &'r str> {
        let of_kind = self.all.iter().filter(move |it| it.kind == kind);
        of_kind.map(|it| &*it.target)
    }

    /// The part that an id names.
    pub(super) fn by_id(&self, id: &str) -> Option<&str> {
        let found = self.all.iter().find(|it| it.id == id)?;
        Some(&found.target)
    }
}

/// The name of the member that `target` means, seen from a folder.
pub(super) fn resolved(target: &str, folder: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_their_folder() {
        assert_eq!(resolved("document.xml", "word"), "word/document.xml");
        assert_eq!(resolved("../media/a.png", "ppt/slides"), "ppt/media/a.png");
        assert_eq!(resolved("/word/a.xml", "word"), "word/a.xml");
        assert_eq!(resolved("../../../a.xml", "word"), "a.xml");
    }
}
