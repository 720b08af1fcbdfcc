//! Whether an office or a title is that of a person, by what the glossary says of the person.

use crate::glossary::Concept;

use super::definition;

/// Words of definitions that say the same as a title.
const SAME: &[(&str, &[&str])] = &[
    ("president", &["president", "leader", "head"]),
    ("king", &["king", "monarch"]),
    ("sultan", &["sultan"]),
    ("secretary", &["secretary", "minister"]),
    (
        "player",
        &[
            "player",
            "footballer",
            "forward",
            "striker",
            "goalkeeper",
            "midfielder",
            "defender",
        ],
    ),
    ("coach", &["coach", "manager"]),
    (
        "star",
        &["star", "footballer", "actor", "actress", "singer", "player"],
    ),
    (
        "artist",
        &[
            "artist", "singer", "actor", "actress", "painter", "musician",
        ],
    ),
    ("general", &["general", "commander", "military", "army"]),
    ("commander", &["commander", "leader", "military"]),
    ("leader", &["leader", "president", "head", "founder"]),
    ("senator", &["senator", "politician", "president", "vice"]),
    (
        "candidate",
        &["candidate", "politician", "president", "leader", "minister"],
    ),
    ("author", &["author", "writer", "novelist", "poet"]),
    ("writer", &["author", "writer", "novelist"]),
    ("businessman", &["businessman", "business"]),
];

/// Whether the title with this English name is what the glossary says that a person is.
pub(in crate::align) fn fits(english: &str, concept: &Concept) -> bool {
    let says = definition(concept);
    let has = |word: &str| {
        let mut words = says.split(|c: char| !c.is_alphabetic());
        words.any(|it| it.eq_ignore_ascii_case(word))
    };
    let same = |word: &str| {
        let found = SAME.iter().find(|it| it.0.eq_ignore_ascii_case(word));
        found.is_some_and(|it| it.1.iter().any(|word| has(word)))
    };
    let mut words = english
        .split([' ', '-'])
        .filter(|it| !matches!(*it, "of" | "the" | "for"));
    !says.is_empty() && words.all(|word| has(word) || same(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[test]
    fn an_office_is_that_of_the_definition() {
        let (glossary, _) = csv::read(
            "en_preferred,entity_type,definition_en\nSalman,person,king of Saudi Arabia\n",
        );
        let concept = glossary.concept(0);
        assert!(fits("king", concept));
        assert!(!fits("prime minister", concept));
    }
}
