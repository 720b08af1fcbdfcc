//! What a verb is in English, by the preposition or clause behind it and by its neighbours.

use super::features::Features;
use super::{Transfer, Wanted};
use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;

impl<'i> Transfer<'i> {
    /// The English of the verb at `at`, by the preposition of what follows from `end` on.
    pub(super) fn chosen_verb(&mut self, at: usize, end: usize) -> Chosen {
        let item = &self.items[at];
        let lemma = item.key();
        let quotes = matches!(
            self.item(end).and_then(Item::mark),
            Some(':' | '"' | '«' | '\u{201C}')
        );
        let after_comma = self.item(end).and_then(Item::mark) == Some('،')
            && matches!(
                self.item(end + 1).and_then(Item::mark),
                Some('"' | '«' | '\u{201C}')
            );
        if matches!(item.lemma(), "تابع" | "أردف" | "استطرد" | "واصل") && (quotes || after_comma)
        {
            return with_preposition("continue", None);
        }
        if let Some(chosen) = self.idiom(at, end) {
            return chosen;
        }
        if let Some(chosen) = self.passive_with(at, end) {
            return chosen;
        }
        if self.tables.has_verb(lemma) {
            let far = self.far_action(at, end);
            if let Some((place, preposition)) = far.or_else(|| self.preposition_behind(at, end)) {
                let clause =
                    self.is(place + 1, Role::That) && self.items[place].is(Role::Preposition);
                if let Some(english) = self.tables.verb(lemma, "أن").filter(|_| clause) {
                    self.fired("verb-with-preposition");
                    let mut chosen = with_preposition(english, None);
                    chosen.object = Some((place, ""));
                    return chosen;
                }
                if let Some(english) = self.tables.verb(lemma, preposition) {
                    self.fired("verb-with-preposition");
                    return with_preposition(english, Some(place));
                }
            }
            if let Some(english) = self
                .clause_behind(end)
                .and_then(|it| self.tables.verb(lemma, it))
            {
                // "want to": what follows says "to".
                return with_preposition(english.trim_end_matches(" to"), None);
            }
            let plain = self.tables.verb(lemma, "-");
            if let Some(english) = plain.filter(|_| self.chosen_sense(at).is_none()) {
                if let Some(verb) = english.strip_suffix(" to") {
                    let wanted = Some(Wanted::Infinitive);
                    return Chosen {
                        english: verb.to_owned(),
                        object: None,
                        wanted,
                        ..Chosen::default()
                    };
                }
                return with_preposition(english, None);
            }
        }
        let english = self.chosen_sense(at).unwrap_or(&item.reading.english);
        // Rows for clauses say "say that".
        let is_that = item.sort == Sort::Word || self.is(end, Role::That);
        let english = if is_that {
            english.trim_end_matches(" that")
        } else {
            // حال دون ذلك: "prevent that".
            english
        };
        // "try to": what follows says "to".
        let action = self.item(end).is_some_and(|it| {
            it.is(Role::That) || it.is(Role::Noun) && it.is_free() && self.verb_of(it).is_some()
        });
        let infinitive = english.strip_suffix(" to").filter(|_| action);
        Chosen {
            english: infinitive.unwrap_or(english).to_owned(),
            object: None,
            wanted: infinitive.map(|_| Wanted::Infinitive),
            ..Chosen::default()
        }
    }

    pub(super) fn clause_behind(&self, end: usize) -> Option<&'static str> {
        let item = self
            .item(end)
            .filter(|it| it.is(Role::That) && it.reading.preposition.is_none())?;
        Some(if item.lemma() == "إن" {
            "إن"
        } else {
            "أن"
        })
    }

    /// The first preposition behind a verb and its subject, within a few items.
    pub(super) fn preposition_behind(&self, at: usize, end: usize) -> Option<(usize, &'i str)> {
        let lemma = self.items[at].key();
        let near = end..(end + 7).min(self.items.len());
        for place in near {
            let item = &self.items[place];
            let time_before = self.items[..place].last().and_then(Item::fact);
            if item.mark() == Some('،') && time_before.is_some_and(|it| it.value.is_temporal()) {
                continue;
            }
            let is_that = item.is(Role::That) && item.reading.preposition.is_none();
            if is_that
                || place > end
                    && (self.is_break(place) || item.is(Role::Verb) || item.is(Role::Relative))
            {
                return None;
            }
            let preposition = match item.reading.preposition {
                Some('ب') => "ب",
                Some('ل') => "ل",
                Some('ك') => "ك",
                _ if item.is(Role::Preposition) => item.lemma(),
                _ => continue,
            };
            // جاءت الشركة بنسبة 5%: with it, and she brought nothing.
            let is_share = item.fact().is_some() || item.lemma() == "نسبة";
            if lemma == "جاء" && preposition == "ب" && is_share {
                continue;
            }
            let english = self.tables.verb(lemma, preposition);
            if english.is_some_and(|it| !it.starts_with("tell") || is_hearer(item)) {
                return Some((place, preposition));
            }
        }
        None
    }
}

/// A verb in English before its form is chosen.
#[derive(Default)]
pub(super) struct Chosen {
    pub(super) english: String,
    /// The item whose preposition the verb brings along.
    pub(super) object: Option<(usize, &'static str)>,
    pub(super) wanted: Option<Wanted>,
    /// How many items behind the subject the English of the verb has said: لقي العامل حتفه, "died".
    pub(super) said: usize,
    /// Whether English has it active although Arabic has it passive: أصيب بجروح, "suffer injuries".
    pub(super) is_active: bool,
}

/// A table's English for a verb, and the preposition that stands for the item at `place`.
pub(super) fn apart(english: &'static str, place: usize) -> (String, (usize, &'static str)) {
    let chosen = with_preposition(english, Some(place));
    (chosen.english, chosen.object.unwrap_or((place, "")))
}

/// A table's English with the preposition that it ends in apart.
pub(super) fn with_preposition(english: &'static str, place: Option<usize>) -> Chosen {
    let mut wanted = None;
    let mut verb = english.trim();
    if let Some(rest) = verb.strip_suffix(" -ing") {
        verb = rest;
        wanted = Some(Wanted::Gerund);
    }
    if let Some((before, behind)) = verb.split_once(" % ") {
        if behind == "to" && INFINITIVE_BEHIND.contains(&before) {
            wanted = Some(Wanted::Infinitive);
        }
        let object = place.map(|it| (it, behind));
        return Chosen {
            english: before.to_owned(),
            object,
            wanted,
            ..Chosen::default()
        };
    }
    let verb = verb.trim_end_matches(" %").trim_end_matches(" that");
    let last = verb.rsplit(' ').next().unwrap_or_default();
    let ends = PREPOSITIONS.contains(&last) && verb.contains(' ');
    let Some(place) = place else {
        return Chosen {
            english: verb.to_owned(),
            object: None,
            wanted,
            ..Chosen::default()
        };
    };
    if ends {
        let before = verb[..verb.len() - last.len()].trim_end();
        if last == "to" && !NOUN_BEHIND_TO.contains(&before.split(' ').next().unwrap_or_default()) {
            wanted = Some(Wanted::Infinitive);
        }
        return Chosen {
            english: before.to_owned(),
            object: Some((place, last)),
            wanted,
            ..Chosen::default()
        };
    }
    Chosen {
        english: verb.to_owned(),
        object: Some((place, "")),
        wanted,
        ..Chosen::default()
    }
}

/// English prepositions that a verb may end in.
pub(super) const PREPOSITIONS: [&str; 27] = [
    "in", "on", "of", "to", "for", "from", "with", "at", "by", "into", "against", "about", "over",
    "as", "towards", "through", "between", "among", "under", "around", "onto", "upon", "that",
    "after", "before", "behind", "without",
];

/// Verbs that make somebody do something.
const INFINITIVE_BEHIND: [&str; 24] = [
    "enable",
    "force",
    "oblige",
    "urge",
    "help",
    "push",
    "encourage",
    "incite",
    "ask",
    "call on",
    "invite",
    "authorise",
    "order",
    "require",
    "lead",
    "prompt",
    "persuade",
    "convince",
    "allow",
    "drive",
    "motivate",
    "compel",
    "get",
    "challenge",
];

/// Verbs whose "to" is a preposition, so that a noun stands behind it.
const NOUN_BEHIND_TO: [&str; 40] = [
    "go",
    "come",
    "lead",
    "return",
    "point",
    "refer",
    "belong",
    "listen",
    "respond",
    "reply",
    "travel",
    "turn",
    "rise",
    "fall",
    "send",
    "give",
    "say",
    "speak",
    "talk",
    "move",
    "add",
    "contribute",
    "react",
    "object",
    "submit",
    "resort",
    "expose",
    "be",
    "adhere",
    "appeal",
    "arrive",
    "amount",
    "attribute",
    "transfer",
    "pass",
    "get",
    "apologise",
    "switch",
    "lend",
    "increase",
];

/// Whether somebody can be told something: what ل stands before is otherwise a part of the subject.
fn is_hearer(item: &Item) -> bool {
    let name = matches!(item.sort, Sort::Name(_) | Sort::Unlisted(_) | Sort::Foreign);
    let pronoun = item.is(Role::Preposition) && item.reading.pronoun.is_some();
    name || pronoun || Features::of(item).human
}
