//! Verbs that mean something of their own with an object or in the passive.

use super::Transfer;
use super::choice::{Chosen, PREPOSITIONS, with_preposition};
use crate::draft::item::Sort;
use crate::draft::reading::Role;

impl Transfer<'_> {
    /// A verb whose object, behind the subject, is a part of what it means: لقي العامل حتفه, "died".
    pub(super) fn idiom(&mut self, at: usize, end: usize) -> Option<Chosen> {
        let lemma = self.items[at].key();
        let noun = self
            .item(end)
            .filter(|it| it.sort == Sort::Word && it.is_free())
            // فتحت المدارس أبوابها: their own ones are doors.
            .filter(|it| !it.reading.is_plural() || it.reading.pronoun.is_none())?;
        let english = self.tables.verb(lemma, &format!("+{}", noun.lemma()))?;
        self.fired("verb-with-object");
        let behind = self.written_preposition(end + 1).unwrap_or_default();
        let last = english.rsplit(' ').next().unwrap_or_default();
        let brings = PREPOSITIONS.contains(&last);
        let place = if brings {
            matches!(behind, "على" | "في" | "ل" | "إلى" | "ب" | "حول" | "عن")
        } else {
            // ألقى القبض على: the verb of English takes the object itself.
            behind == "على"
        };
        let english = match (brings, place) {
            (true, false) => english[..english.len() - last.len()].trim_end(),
            _ => english,
        };
        Some(Chosen {
            said: 1,
            ..with_preposition(english, Some(end + 1).filter(|_| place))
        })
    }

    /// A passive that English has as an active verb, by the preposition behind it: أصيب بجروح.
    pub(super) fn passive_with(&mut self, at: usize, end: usize) -> Option<Chosen> {
        let item = self.item(at).filter(|it| it.is_passive)?;
        let lemma = format!("{}\u{64F}", item.key());
        let places = end..(end + 7).min(self.items.len());
        let stops = |it: &usize| !self.is_break(*it) && !self.is(*it, Role::Verb);
        let (place, english) = places.into_iter().take_while(stops).find_map(|place| {
            let behind = &self.items[place];
            let preposition = match behind.reading.preposition {
                Some('ب') => "ب",
                _ if behind.is(Role::Preposition) => behind.lemma(),
                _ => return None,
            };
            Some((place, self.tables.verb(&lemma, preposition)?))
        })?;
        self.fired("verb-with-preposition");
        Some(Chosen {
            is_active: true,
            ..with_preposition(english, Some(place))
        })
    }
}
