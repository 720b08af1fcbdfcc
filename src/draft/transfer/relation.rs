//! Whom or what a relative clause is about, and the pronoun in it that stands for the same.

use super::Transfer;
use super::features::{Features, is_human};
use crate::draft::item::{Item, Sort};
use crate::draft::reading::{Reading, Role};
use crate::lexicon::Person;

/// How far before a relative the noun may stand that it is about, in items.
const REACH: usize = 10;

/// The form of a written relative.
#[derive(Clone, Copy)]
struct Form {
    feminine: bool,
    plural: bool,
    dual: bool,
}

fn form(word: &str) -> Form {
    let ends = |endings: &[&str]| endings.iter().any(|it| word.ends_with(it));
    Form {
        feminine: ends(&["لتي", "لتى", "لواتي", "للاتي", "للتان", "للتين"]),
        plural: ends(&["لذين", "لواتي", "للاتي"]) && !ends(&["للذين"]),
        dual: ends(&["للذان", "للذين", "للتان", "للتين"]),
    }
}

/// Whether a written relative is feminine.
pub(super) fn is_feminine(word: &str) -> bool {
    form(word).feminine
}

/// Whether a verb is done to people alone, so that its pronoun stands for no thing: يطالبه.
pub(super) fn asks_person(verb: &str) -> bool {
    const ALL: [&str; 14] = [
        "طالب",
        "ألزم",
        "مكّن",
        "دعا",
        "أجبر",
        "اتّهم",
        "ساعد",
        "هدّد",
        "أخبر",
        "أبلغ",
        "سأل",
        "حثّ",
        "أقنع",
        "شجّع",
    ];
    ALL.contains(&verb)
}

impl Form {
    /// Whether a relative of this form can be about a noun; names tell little.
    fn fits(self, noun: &Item) -> bool {
        let reading = &noun.reading;
        let (many, two) = (reading.is_plural(), reading.is_dual());
        if noun.is(Role::Name) && reading.inflection.gender.is_none() {
            return !self.plural && !self.dual;
        }
        match (many, two) {
            (true, _) if is_human(&reading.english) => self.plural,
            (true, _) => self.feminine && !self.dual,
            (_, true) => self.dual,
            _ => !self.plural && !self.dual && reading.is_feminine() == self.feminine,
        }
    }
}

impl<'i> Transfer<'i> {
    /// What the relative at `at` is about: the nearest noun before it that agrees, or the nearest.
    pub(super) fn antecedent(&self, at: usize) -> Option<&'i Item> {
        let form = form(self.items[at].span.of(self.text));
        let is_noun = |it: &&'i Item| it.is(Role::Noun) || it.is(Role::Name);
        let near = || self.items[..at].iter().rev().take(REACH).filter(is_noun);
        near().find(|it| form.fits(it)).or_else(|| near().next())
    }

    /// What agreement needs to know of the noun that a relative is about.
    pub(super) fn relative_features(&self, noun: Option<&Item>) -> Features {
        let Some(noun) = noun else {
            return Features::THING;
        };
        let features = Features::of(noun);
        // اللاعب ليو الذي: a name behind what the person is.
        let at = self
            .items
            .partition_point(|it| it.span.start < noun.span.start);
        let titled = noun.is(Role::Name)
            && at
                .checked_sub(1)
                .is_some_and(|it| is_human(&self.items[it].reading.english));
        Features {
            human: features.human || titled || is_human(&noun.reading.english),
            plural: noun.reading.is_plural() || noun.reading.is_dual(),
            feminine: features.feminine,
            ..Features::THING
        }
    }

    /// The noun without article that a clause at `at` may be about: a time and adjectives may stand between.
    pub(super) fn open_noun(&self, at: usize) -> Option<&'i Item> {
        let is_time = |it: &&Item| {
            matches!(it.lemma(), "مساء" | "صباح" | "ظهر" | "فجر" | "ليل" | "عصر")
                || it.fact().is_some_and(|it| it.value.is_temporal())
                || it.is(Role::Particle) && it.mark().is_none()
        };
        let times = self.items[..at].iter().rev().take_while(is_time).count();
        let before = at.checked_sub(times + 1)?;
        let is_open = |it: &Item| {
            matches!(it.sort, Sort::Word | Sort::Phrase)
                && !it.reading.article
                && it.reading.pronoun.is_none()
        };
        let adjective = |it: &&Item| it.is(Role::Adjective) && is_open(it);
        let passed = self.items[..=before].iter().rev().take_while(adjective);
        let noun = self.item(before.checked_sub(passed.count())?)?;
        // في بيان رسمي, an expression that is no noun by itself.
        let is_noun = noun.is(Role::Noun) || noun.sort == Sort::Phrase && noun.is(Role::Adverb);
        (is_noun && is_open(noun)).then_some(noun)
    }

    /// Goes back to the clause around a relative clause that has its verb: the second verb is of the subject
    /// before the relative.
    pub(super) fn back_from_relative(&mut self, at: usize) {
        let verb = &self.items[at].reading;
        let outer = self.clause.outer.filter(|it| {
            let gender = it.any_gender || it.plural || it.feminine == verb.is_feminine();
            let third = verb.inflection.person == Some(Person::Third);
            self.clause.has_verb && verb.conjunction.is_none() && gender && third
        });
        let behind_that =
            at > 0 && (self.is(at - 1, Role::That) || self.is(at - 1, Role::Conjunction));
        let bare = self.open_noun(at).is_some();
        let goes_back = !behind_that && !bare && verb.preposition.is_none();
        if let Some(outer) = outer.filter(|_| goes_back) {
            self.clause = super::Clause {
                subject: Some(outer),
                negation: self.clause.negation.take(),
                perhaps: self.clause.perhaps,
                modal: self.clause.modal,
                ..super::Clause::default()
            };
        }
    }

    /// Whether a pronoun can stand for what the relative clause is about.
    pub(super) fn resumes(&self, pronoun: &str, about: Features) -> bool {
        match pronoun {
            "ه" => !about.feminine && !about.plural,
            "ها" => about.feminine && !about.plural || about.plural && !about.human,
            "هم" | "هن" => about.plural && about.human,
            "هما" => about.plural,
            _ => false,
        }
    }

    /// Whether a pronoun behind a preposition stands for what the relative has said; once in a clause.
    pub(super) fn is_resumed(&mut self, pronoun: &str) -> bool {
        let about = self.clause.resumed;
        let is_resumed = about.is_some_and(|it| self.resumes(pronoun, it));
        if is_resumed {
            self.clause.resumed = None;
        }
        is_resumed
    }

    /// Whether the verb at `at` of a relative clause has a subject of its own: the pronoun at it stands for
    /// what the clause is about, or its form tells.
    pub(super) fn has_own_subject(&self, at: usize) -> bool {
        let verb = &self.items[at].reading;
        let Some(about) = self.clause.subject.filter(|_| self.clause.relative) else {
            return false;
        };
        let by_person = matches!(verb.inflection.person, Some(Person::First | Person::Second));
        let resumed = verb.pronoun.is_some_and(|it| self.resumes(it, about));
        by_person || !about.human && resumed && !asks_person(&verb.key)
    }

    /// Whether a preposition with a pronoun for `noun` stands behind the verb at `at`: قضايا نتحدث عنها.
    pub(super) fn resumed_behind(&self, at: usize, noun: &Item) -> bool {
        let about = self.relative_features(Some(noun));
        let behind = self.item(at + 1).filter(|it| it.is(Role::Preposition));
        let pronoun = behind.and_then(|it| it.reading.pronoun);
        pronoun.is_some_and(|it| self.resumes(it, about))
    }

    /// دراسة يمكن اعتمادها: a modal whose action is done to the noun.
    pub(super) fn is_possible_of(&self, at: usize, noun: &Item) -> bool {
        let about = self.relative_features(Some(noun));
        let action = self.item(at + 1).filter(|it| it.is(Role::Noun));
        let pronoun = action.and_then(|it| it.reading.pronoun);
        super::auxiliary::modal_of(&self.items[at]).is_some()
            && pronoun.is_some_and(|it| self.resumes(it, about))
    }

    /// Whether a verb agrees with the noun that it would be about.
    pub(super) fn is_about(&self, verb: &Reading, noun: &Item) -> bool {
        if verb.pronoun.is_some() {
            let about = self.relative_features(Some(noun));
            return verb.pronoun.is_some_and(|it| self.resumes(it, about))
                || crate::draft::transition::may_be_subject(verb, &noun.reading);
        }
        if noun.is(Role::Adverb) {
            return false;
        }
        if verb.inflection.person != Some(Person::Third) {
            return true;
        }
        let number = noun.reading.is_dual() == verb.is_dual() || noun.sort == Sort::Phrase;
        let plural = verb.is_plural() && !noun.reading.is_plural();
        let gender = noun.reading.is_plural()
            || noun.reading.inflection.gender.is_none()
            || noun.reading.is_feminine() == verb.is_feminine();
        number && !plural && gender
    }
}
