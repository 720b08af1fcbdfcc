//! How long an XLIFF file lets targets be.

use super::super::xml::Tag;
use crate::document::MaxLength;

/// What the tags around a unit have said of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lengths {
    /// How the file counts: the profile of the size module of 2.1, where it is one that is known.
    profile: Option<fn(usize) -> MaxLength>,
    /// The limit of the `<unit>` of 2.x.
    of_unit: Option<usize>,
}

impl Lengths {
    /// Takes in a tag above a unit.
    pub(super) fn hear(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "profiles" => {
                self.profile = match tag.attribute("generalProfile").as_deref() {
                    Some("xliff:codepoints") => Some(MaxLength::Characters),
                    Some("xliff:utf8") => Some(MaxLength::Bytes),
                    _ => None,
                };
            }
            "unit" => {
                self.of_unit = tag
                    .attribute("slr:sizeRestriction")
                    .and_then(|it| most(&it));
            }
            _ => {}
        }
    }

    /// The limit of a unit that begins with this tag: `<trans-unit>` of 1.2 or `<segment>` of 2.x. In
    /// a segment, the limit of the whole unit is one, too.
    pub(super) fn of_unit(self, tag: &Tag<'_>) -> Option<MaxLength> {
        if tag.name() == "segment" {
            return Some(self.profile?(self.of_unit?));
        }
        let number = |name: &str| tag.attribute(name)?.trim().parse::<usize>().ok();
        let width = number("maxwidth");
        // Without a unit of size, the width is in pixels.
        match tag.attribute("size-unit").as_deref() {
            Some("char") => width.map(MaxLength::Characters),
            Some("byte") => width.map(MaxLength::Bytes),
            _ => None,
        }
        .or_else(|| number("maxbytes").map(MaxLength::Bytes))
    }
}

/// The most of a restriction: `80`, or `0,80`; `*` is no limit.
fn most(restriction: &str) -> Option<usize> {
    let last = restriction.rsplit(',').next()?;
    last.trim().parse().ok()
}
