//! The verb of the main clause of a sentence.

use super::MainVerb;
use super::item::{Item, Sort};
use super::reading::Role;
use crate::lexicon::Person;

/// Verbs that say what something is, was or may be, not what happens.
const STATES: [&str; 14] = [
    "كان",
    "ليس",
    "ظل",
    "بات",
    "أصبح",
    "صار",
    "زال",
    "بقي",
    "أمكن",
    "وجب",
    "انبغى",
    "عد",
    "اعتبر",
    "كاد",
];
/// Words after which a verb does not say that something happened.
const DENIALS: [&str; 6] = ["لا", "لم", "لن", "ما", "قد", "لما"];

/// Where it stands, if nothing before it opens a clause of its own and it says that something happens:
/// no copula, nothing denied, no first or second person.
pub(super) fn main_verb(text: &str, items: &[Item]) -> Option<MainVerb> {
    let opens = |it: &&Item| it.is(Role::That) || it.is(Role::Relative);
    let at = items.iter().position(|it| it.is(Role::Verb))?;
    let verb = &items[at];
    let before = &items[..at];
    let is_said = verb.sort == Sort::Word
        && verb.reading.inflection.person == Some(Person::Third)
        && verb.reading.inflection.tense.is_some()
        && !STATES.contains(&verb.lemma());
    let last = before.last();
    let is_doubtful = last.is_some_and(|it| {
        let past = it.lemma() == "قد" && verb.reading.is_past();
        DENIALS.contains(&it.lemma()) && !past || is_open_noun(it, at)
    });
    (is_said && !is_doubtful && before.iter().find(opens).is_none()).then(|| {
        let glued = verb.reading.conjunction.map_or(0, char::len_utf8);
        let conjunction = super::apart::length(verb.span.of(text)).max(glued);
        MainVerb {
            source: verb.span,
            conjunction,
        }
    })
}

/// Whether a noun without article stands before a verb, which then may be about it: برنامج يهدف إلى. The
/// first word of a headline is its subject.
fn is_open_noun(item: &Item, at: usize) -> bool {
    let is_open = item.is(Role::Noun) || item.is(Role::Adjective);
    at > 1 && is_open && !item.reading.article && item.reading.pronoun.is_none()
}
