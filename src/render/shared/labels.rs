//! The messages that name kinds and standings.

use crate::align::Name;
use crate::glossary::{EntityType, TermStatus};
use crate::text::Lang;

/// The message that names a language, over a column of it.
pub(in crate::render) fn column_of(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "column-english",
        Lang::Ar => "column-arabic",
    }
}

/// What stands before a form that no glossary lists.
pub(in crate::render) const PROPOSED: &str = "≈";

/// The message that names the standing of a term.
pub(in crate::render) fn status_id(status: TermStatus) -> &'static str {
    match status {
        TermStatus::Preferred => "status-preferred",
        TermStatus::Admitted => "status-admitted",
        TermStatus::Short => "status-short",
        TermStatus::Unlisted => "status-unlisted",
        TermStatus::Superseded => "status-superseded",
        TermStatus::Deprecated => "status-deprecated",
    }
}

/// The message that names the kind of a name. One that no glossary lists may be of any, where the text
/// does not say.
pub(in crate::render) fn kind_of(name: &Name<'_>) -> &'static str {
    match (&name.concept, name.kind) {
        (None, EntityType::Term) => "kind-name",
        (_, kind) => kind_id(kind.name()),
    }
}

/// The message that names the kind of a concept.
pub(in crate::render) fn kind_id(kind: &str) -> &'static str {
    match kind {
        "person" => "kind-person",
        "org" => "kind-org",
        "place" => "kind-place",
        "product" => "kind-product",
        "project" => "kind-project",
        "work" => "kind-work",
        "event" => "kind-event",
        "law" => "kind-law",
        "unit" => "kind-unit",
        "role" => "kind-role",
        _ => "kind-term",
    }
}
