//! What the English of a noun says by itself: its owner, its number, whether it takes an article.

use super::Transfer;
use super::features::Features;
use crate::draft::english;
use crate::draft::item::{Item, Sort};
use crate::draft::line::{INDEFINITE, Piece};
use crate::text::Span;

/// An expression that names its owner, as it is said of a body: "its desire to".
pub(super) fn of_thing(noun: String) -> String {
    let rest = noun
        .strip_prefix("his ")
        .or_else(|| noun.strip_prefix("her "));
    rest.map(|it| format!("its {it}")).unwrap_or(noun)
}

/// Whether a whole expression is plural as it stands: "rescue teams!u".
pub(super) fn is_said_of_many(english: &str) -> bool {
    let Some(noun) = english.strip_suffix("!u") else {
        return false;
    };
    let cut = [" of ", " to "].iter().filter_map(|it| noun.find(it)).min();
    let head = noun[..cut.unwrap_or(noun.len())]
        .rsplit(' ')
        .next()
        .unwrap_or_default();
    let plural = head.ends_with('s') && !head.ends_with("ss") && !head.ends_with("ics");
    plural && !english::is_mass(head) || matches!(head, "people" | "men" | "women" | "children")
}

/// Whether an expression is of a company or another body, whatever English calls it: الشركة المطورة, "the
/// developer".
pub(super) fn is_body(item: &Item) -> bool {
    const BODIES: [&str; 7] = ["شركة", "مؤسسة", "جهة", "هيئة", "منظمة", "دولة", "وكالة"];
    item.sort == Sort::Phrase && BODIES.contains(&&*item.reading.lemma)
}

/// Whether a noun takes no "a".
pub(super) fn is_mass(english: &str) -> bool {
    english.ends_with("!u") || english::is_mass(english)
}

impl Transfer<'_> {
    pub(super) fn article(
        &mut self,
        definite: bool,
        english: &str,
        (features, plain): (Features, bool),
        source: Span,
    ) -> Option<Piece> {
        let mass = is_mass(english);
        // "his desire to", "the rest of": the expression has said it.
        let first = english.split(' ').next().unwrap_or_default();
        if matches!(
            first,
            "his" | "her" | "its" | "their" | "our" | "my" | "the"
        ) && english.contains(' ')
        {
            return None;
        }
        // "Tunisian national team" is no name.
        let last = english.rsplit(' ').next().unwrap_or_default();
        if [english, last]
            .iter()
            .all(|it| it.starts_with(char::is_uppercase))
            && plain
        {
            return None;
        }
        match definite {
            true if plain && (mass || english::is_bare(english)) => {
                self.fired("no-article-before-mass");
                None
            }
            true => Some(Piece::word("the", source)),
            false if mass || features.plural => None,
            false => Some(Piece::word(INDEFINITE, source)),
        }
    }
}
