//! Adjectives that say how something is done: "artificially".

use super::Transfer;
use crate::draft::english;
use crate::draft::item::Sort;
use crate::draft::reading::Role;

impl Transfer<'_> {
    /// صناعيا, سياسيا: an adjective of relation in the accusative that no noun takes says how.
    pub(super) fn adverb(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let fits = item.sort == Sort::Word
            && item.is(Role::Adjective)
            && item.is_closed_noun()
            && item.is_free()
            && item.lemma().ends_with('ي')
            && at > 0
            && !self.is_complement(at);
        let english = english::adverb(&self.adjective_english(at));
        let Some(english) = english.filter(|_| fits) else {
            return false;
        };
        self.fired("adverb");
        self.say(english, item.span);
        self.at = at + 1;
        true
    }

    /// Whether the verb before says what its subject is: كان القرار سياسيا.
    fn is_complement(&self, at: usize) -> bool {
        const NEAR: usize = 10;
        let mut before = self.items[..at].iter().rev().take(NEAR);
        let verb = before.find(|it| it.is(Role::Verb));
        verb.is_some_and(|it| {
            matches!(
                it.lemma(),
                "كان"
                    | "ليس"
                    | "ظل"
                    | "بات"
                    | "أصبح"
                    | "صار"
                    | "بقي"
                    | "زال"
                    | "اعتبر"
                    | "عد"
                    | "جعل"
                    | "بدا"
            )
        })
    }
}
