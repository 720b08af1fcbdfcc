//! Verbs with their subjects: "announced the ministry" becomes "the ministry announced".

use super::features::Features;
use super::verb_group::{Group, Time, time_of};
use super::{Phrase, Transfer, Wanted};

use crate::draft::english;
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::path::{AUXILIARIES, may_be_subject};
use crate::draft::reading::Role;
use crate::lexicon::{Person, Tense};

/// English prepositions that a verb may end in.
const PREPOSITIONS: [&str; 27] = [
    "in", "on", "of", "to", "for", "from", "with", "at", "by", "into", "against", "about", "over", "as",
    "towards", "through", "between", "among", "under", "around", "onto", "upon", "that", "after",
    "before", "behind", "without",
];

/// A verb in English before its form is chosen.
struct Chosen {
    english: String,
    /// The item whose preposition the verb brings along.
    object: Option<(usize, &'static str)>,
    wanted: Option<Wanted>,
}

impl<'i> Transfer<'i> {
    /// Writes the verb at `at` with its subject, and moves behind them.
    pub(super) fn verb(&mut self, at: usize) {
        let item = &self.items[at];
        self.conjunction(at);
        self.bare_relative(at);
        if self.existence(at) || self.done_by_noun(at) || self.modal(at) {
            return;
        }
        let subject = self.subject_behind(at);
        let end = subject.as_ref().map_or(at + 1, |it| it.end);
        if (matches!(item.lemma(), "كان" | "ليس" | "ظل" | "بات" | "أصبح") || item.lemma() == "زال" && self.clause.negation.is_some()) && self.copula_verb(at, &subject) {
            return;
        }
        if let Some(subject) = &subject {
            self.fired("subject-before-verb");
            self.out.extend(subject.pieces.iter().cloned());
        }
        let features = self.agreement(at, subject.as_ref());
        self.pronoun_subject(at, subject.is_some(), features);
        let chosen = self.chosen_verb(at, end);
        self.verb_end = end;
        let was_relative = self.clause.relative;
        self.write(at, &chosen, features);
        self.object(at);
        if subject.is_some() {
            let start = self.behind_adverbials(at);
            if let Some(object) = chosen.object {
                self.chosen.push(object);
            }
            self.adverbials(at + 1, start, was_relative);
        }
        if let Some(object) = chosen.object {
            self.chosen.push(object);
        }
        self.clause.wanted = chosen.wanted;
        self.clause.has_verb = true;
        self.clause.relative = false;
        self.clause.subject = Some(features);
        if subject.is_some() {
            self.last = Some(features);
        }
        self.at = end;
    }

    /// برنامج يهدف إلى, حفل نظمته الجمعية: a clause about an indefinite noun, "which".
    fn bare_relative(&mut self, at: usize) {
        let item = &self.items[at];
        let Some(before) = at.checked_sub(1).map(|it| &self.items[it]) else {
            return;
        };
        let noun = before.sort == Sort::Word
            && (before.is(Role::Noun) || before.is(Role::Adjective))
            && !before.reading.article
            && before.reading.pronoun.is_none();
        let inside = self.clause.has_verb || self.clause.goes_on || item.reading.pronoun.is_some() && self.clause.subject.is_none();
        if !noun || !inside || self.clause.relative || !item.is_free() || self.clause.negation.is_some() || item.reading.inflection.person != Some(Person::Third) {
            return;
        }
        self.fired("bare-relative");
        let human = super::features::is_human(&before.reading.english);
        self.say(if human { "who" } else { "which" }, item.span);
        let features = Features { plural: before.reading.is_plural(), any_gender: true, ..Features::THING };
        let relative = super::Clause { subject: Some(features), relative: true, is_dependent: true, ..super::Clause::default() };
        self.clause = relative;
    }

    /// و or ف before a verb.
    pub(super) fn conjunction(&mut self, at: usize) {
        let item = &self.items[at];
        let at_start = self.out.iter().all(|it| it.kind == crate::draft::WordKind::Mark);
        match item.reading.conjunction {
            Some('و') if !at_start => self.say("and", item.span),
            Some('ف') if !at_start && !self.out.last().is_some_and(|it| it.text == ".") => self.say("so", item.span),
            _ => {}
        }
    }

    /// The subject that stands behind the verb at `at`.
    pub(super) fn subject_behind(&mut self, at: usize) -> Option<Phrase> {
        let verb = &self.items[at];
        let start = self.behind_adverbials(at);
        let next = self.item(start)?;
        if start > at + 1 && !next.reading.article && !next.is(Role::Name) && !next.is(Role::Noun) {
            return None;
        }
        if verb.reading.inflection.person.is_some_and(|it| it != Person::Third)
            || verb.reading.is_plural()
            || !next.is_free()
            || !next.is_nominal()
        {
            return None;
        }
        if is_adverbial(next) || self.has_subject_before(at) {
            return None;
        }
        if next.is(Role::Adjective) && !next.reading.article && !next.reading.is_plural() && !super::quantity::is_elative(next) {
            return None;
        }
        let agrees = matches!(next.sort, Sort::Figure(_)) || may_be_subject(&verb.reading, &next.reading);
        if !agrees || is_accusative(next) || self.is_object_by_sense(at, next) {
            return None;
        }
        let mut phrase = self.noun_phrase(start, 0)?;
        self.attach(&mut phrase);
        Some(phrase)
    }

    /// The item behind times and pronouns with prepositions that follow the verb at `at`: أعلن أمس, تمر به.
    fn behind_adverbials(&self, at: usize) -> usize {
        let short = |it: &&Item| {
            let pronoun = it.is(Role::Preposition) && it.reading.pronoun.is_some();
            (pronoun || is_adverbial(it)) && it.is_free()
        };
        let passed = self.items[at + 1..].iter().take(3).take_while(short).count();
        let behind = at + 1 + passed;
        // Without a noun behind them they are no reason to wait.
        let nominal = self.item(behind).is_some_and(|it| it.is_free() && it.is_nominal() && !is_adverbial(it));
        if nominal { behind } else { at + 1 }
    }

    /// Writes the items between a verb and its subject behind it; of a relative clause a pronoun is what
    /// the relative stands for.
    fn adverbials(&mut self, at: usize, end: usize, was_relative: bool) {
        for place in at..end {
            let item = &self.items[place];
            if item.fact().is_some() {
                self.time_preposition(place);
                let piece = self.figure_piece(place);
                self.out.push(piece);
                continue;
            }
            let Some(mut phrase) = self.prepositional(place) else { continue };
            if was_relative && phrase.pieces.len() > 1 {
                phrase.pieces.pop();
            }
            self.out.extend(phrase.pieces);
        }
    }

    /// Whether the subject stands before the verb already.
    fn has_subject_before(&self, at: usize) -> bool {
        let Some(subject) = self.clause.subject else {
            return false;
        };
        if self.clause.relative {
            // الكتاب الذي كتبه محمد: the pronoun says that the relative is the object.
            return self.items[at].reading.pronoun.is_none();
        }
        let verb = &self.items[at].reading;
        let gender = verb.is_feminine() == subject.feminine || subject.plural || subject.any_gender;
        !self.clause.has_verb && gender
    }

    /// Whether what stands behind a verb is its object although it agrees: a noun with a pronoun of the
    /// subject, or a thing behind a verb that و joins to one with a subject.
    fn is_object_by_sense(&self, at: usize, next: &Item) -> bool {
        let verb = &self.items[at].reading;
        let joined = verb.conjunction.is_some() && self.clause.has_verb && self.last.is_some();
        let own = next.reading.pronoun.is_some() && joined;
        let human = self.last.is_some_and(|it| it.human);
        let thing = next.is(Role::Noun) && !super::features::is_human(&next.reading.english);
        own || joined && human && thing && !self.is_intransitive(at)
    }

    /// Verbs of happening have no object.
    fn is_intransitive(&self, at: usize) -> bool {
        matches!(
            &*self.items[at].reading.english,
            "happen" | "occur" | "rise" | "fall" | "go" | "come" | "arrive" | "return" | "increase" | "decrease"
                | "die" | "begin" | "end" | "continue" | "appear" | "reach" | "take place"
        )
    }

    /// What belongs to a subject although it stands behind it: a place, a part (عدد من).
    fn attach(&mut self, phrase: &mut Phrase) {
        for _ in 0..2 {
            let Some(item) = self.item(phrase.end) else {
                return;
            };
            let of = item.lemma() == "من" && item.reading.pronoun.is_none() && item.reading.conjunction.is_none()
                && !phrase.is_definite;
            let place = item.lemma() == "في"
                && item.reading.conjunction.is_none()
                && self.item(phrase.end + 1).is_some_and(|it| {
                    matches!(it.sort, Sort::Name(crate::glossary::EntityType::Place))
                })
                && phrase.is_definite;
            let by_lam = item.reading.preposition == Some('ل')
                && item.reading.conjunction.is_none()
                && item.is_nominal()
                && self.is(phrase.end - 1, Role::Adjective)
                && self.items[phrase.end - 1].reading.article;
            if !of && !place && !by_lam {
                return;
            }
            let Some(more) = self.prepositional(phrase.end) else {
                return;
            };
            self.fired("subject-with-complement");
            phrase.pieces.extend(more.pieces);
            phrase.end = more.end;
        }
    }

    /// What the verb at `at` agrees with.
    pub(super) fn agreement(&self, at: usize, subject: Option<&Phrase>) -> Features {
        let own = Features::of_verb(&self.items[at]);
        match (subject, self.clause.subject) {
            (Some(phrase), _) => phrase.features,
            (None, Some(before)) if own.person == Person::Third => Features {
                plural: before.plural || own.plural,
                ..before
            },
            _ => own,
        }
    }

    /// The pronoun that English needs where Arabic has none.
    pub(super) fn pronoun_subject(&mut self, at: usize, has_subject: bool, features: Features) {
        let item = &self.items[at];
        let imperative = item.reading.inflection.tense == Some(Tense::Imperative);
        let joined = item.reading.conjunction.is_some() && self.clause.has_verb;
        let there = self.clause.subject.is_some() && !self.clause.has_verb;
        if has_subject || imperative || joined || there || self.clause.relative || self.clause.wanted == Some(Wanted::Infinitive) {
            return;
        }
        self.fired("subject-pronoun");
        let english = match features.person {
            Person::First if features.plural => "we",
            Person::First => "I",
            Person::Second => "you",
            Person::Third if features.plural => "they",
            Person::Third => self.third_person(features, &item.reading.english),
        };
        self.say(english, item.span);
    }

    fn third_person(&self, features: Features, english: &str) -> &'static str {
        let speaks = SPEECH.contains(&first_word(english));
        let by_gender = if features.feminine { "she" } else { "he" };
        match self.last {
            Some(last) if last.human => by_gender,
            Some(last) if last.feminine == features.feminine => "it",
            _ if speaks => by_gender,
            _ => "it",
        }
    }

    /// The English of the verb at `at`, by the preposition of what follows from `end` on.
    fn chosen_verb(&mut self, at: usize, end: usize) -> Chosen {
        let item = &self.items[at];
        let lemma = item.key();
        if self.tables.has_verb(lemma) {
            if let Some((place, preposition)) = self.preposition_behind(at, end) {
                let clause = self.is(place + 1, Role::That) && self.items[place].is(Role::Preposition);
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
            if let Some(english) = self.clause_behind(end).and_then(|it| self.tables.verb(lemma, it)) {
                return with_preposition(english, None);
            }
            if let Some(english) = self.tables.verb(lemma, "-") {
                if let Some(verb) = english.strip_suffix(" to") {
                    let wanted = Some(Wanted::Infinitive);
                    return Chosen { english: verb.to_owned(), object: None, wanted };
                }
                return with_preposition(english, None);
            }
        }
        let english = self.chosen_sense(at).unwrap_or(&item.reading.english);
        // Rows for clauses say "say that".
        let english = english.trim_end_matches(" that");
        Chosen { english: english.to_owned(), object: None, wanted: None }
    }

    fn clause_behind(&self, end: usize) -> Option<&'static str> {
        let item = self.item(end).filter(|it| it.is(Role::That) && it.reading.preposition.is_none())?;
        Some(if item.lemma() == "إن" { "إن" } else { "أن" })
    }

    /// The first preposition behind a verb and its subject, within a few items.
    fn preposition_behind(&self, at: usize, end: usize) -> Option<(usize, &'i str)> {
        let lemma = self.items[at].key();
        let near = end..(end + 7).min(self.items.len());
        for place in near {
            let item = &self.items[place];
            if place > end && (self.is_break(place) || item.is(Role::Verb) || item.is(Role::Relative)) {
                return None;
            }
            let preposition = match item.reading.preposition {
                Some('ب') => "ب",
                Some('ل') => "ل",
                Some('ك') => "ك",
                _ if item.is(Role::Preposition) => item.lemma(),
                _ => continue,
            };
            if self.tables.verb(lemma, preposition).is_some() {
                return Some((place, preposition));
            }
        }
        None
    }

    /// Writes the verb in its form.
    fn write(&mut self, at: usize, chosen: &Chosen, features: Features) {
        let item = &self.items[at];
        let negation = self.clause.negation.take();
        let perhaps = std::mem::take(&mut self.clause.perhaps);
        let mut time = time_of(item, negation);
        let mut modal = self.clause.modal.take();
        match self.clause.wanted.take() {
            Some(Wanted::Infinitive) if modal.is_none() => time = Time::Infinitive,
            _ => {}
        }
        if perhaps && time == Time::Present {
            modal = Some("may");
        }
        let group = Group {
            english: &chosen.english,
            subject: features,
            time,
            is_negated: negation.is_some(),
            is_passive: item.is_passive || self.is_done_to(at, features),
            modal,
        };
        let words = group.words();
        self.say(words, item.span);
    }

    /// Whether a verb that is written alike in both voices is passive: a thing cannot hold or publish,
    /// and nothing that it is done to stands behind it.
    fn is_done_to(&mut self, at: usize, features: Features) -> bool {
        let item = &self.items[at];
        let Some(by_anybody) = done_to(&item.reading.key).filter(|_| item.sort == Sort::Word) else {
            return false;
        };
        let subject = self.verb_end;
        let next = self.item(subject);
        let has_object = next.is_some_and(|it| it.is_free() && it.is_nominal() && !is_adverbial(it));
        let before = self.clause.subject.is_some() || by_anybody || matches!(&*item.reading.key, "عقد" | "نشر" | "أقام" | "خصّص");
        let passive = before && (by_anybody || !features.human)
            && !has_object
            && (item.reading.pronoun.is_none())
            && (self.clause.subject.is_some() || subject > at + 1);
        if passive {
            self.fired("passive-by-sense");
        }
        passive
    }

    /// The pronoun that is joined to a verb, its object.
    pub(super) fn object(&mut self, at: usize) {
        let item = &self.items[at];
        let Some(pronoun) = item.reading.pronoun else {
            return;
        };
        // Of a relative clause the pronoun is what the relative stands for.
        if self.clause.relative {
            self.fired("resumptive-pronoun");
            return;
        }
        let english = self.object_pronoun(pronoun);
        self.say(english, item.span);
    }

    /// يوجد and the like: "there is".
    fn existence(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let there = item.lemma() == "وجد" && !item.reading.is_past() && self.clause.subject.is_none();
        let is_not = item.lemma() == "ليس" && matches!(self.lemma(at + 1), "هناك" | "ثمة");
        if !there && !is_not {
            return false;
        }
        if is_not {
            self.fired("there-is");
            let span = crate::text::Span::new(item.span.start, self.items[at + 1].span.end);
            self.say("there is no", span);
            self.clause.has_verb = true;
            self.at = at + 2;
            return true;
        }
        self.fired("there-is");
        let negated = self.clause.negation.take().is_some();
        let many = self.item(at + 1).is_some_and(|it| it.reading.is_plural());
        let text = match (many, negated) {
            (true, false) => "there are",
            (true, true) => "there are no",
            (false, false) => "there is",
            (false, true) => "there is no",
        };
        self.say(text, item.span);
        self.clause.has_verb = true;
        self.at = at + 1;
        true
    }

    /// تم and يتم with a verbal noun: the passive.
    fn done_by_noun(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let next = self.item(at + 1).filter(|it| it.is(Role::Noun) && it.is_free() && !it.reading.article);
        let Some(next) = next.filter(|_| item.lemma() == "تم") else {
            return false;
        };
        let Some(verb) = self.verb_of(next) else {
            return false;
        };
        self.fired("done-by-verbal-noun");
        let subject = match next.reading.pronoun {
            Some(_) if self.clause.relative => None,
            Some(pronoun) => {
                let text = self.subject_pronoun(pronoun);
                let mut features = Features::THING;
                features.plural = text == "they";
                Some(Phrase { pieces: vec![Piece::word(text, next.span)], end: at + 2, features, is_definite: true })
            }
            None if self.clause.relative && self.clause.subject.is_some() && !self.item(at + 2).is_some_and(|it| it.is_free() && it.is_nominal()) => None,
            None => self.item(at + 2).filter(|it| it.is_free() && it.is_nominal()).and_then(|_| self.noun_phrase(at + 2, 0)),
        };
        let features = self.agreement(at, subject.as_ref());
        let end = subject.as_ref().map_or(at + 2, |it| it.end);
        match &subject {
            Some(subject) => self.out.extend(subject.pieces.iter().cloned()),
            None if self.clause.subject.is_none() && !self.clause.relative => self.say("it", item.span),
            None => {}
        }
        let negation = self.clause.negation.take();
        let time = match self.clause.wanted.take() {
            Some(Wanted::Infinitive) if subject.is_none() => Time::Infinitive,
            _ => time_of(item, negation),
        };
        let group = Group {
            english: &verb,
            subject: features,
            time,
            is_negated: negation.is_some(),
            is_passive: true,
            modal: self.clause.modal.take(),
        };
        let words = group.words();
        let span = crate::text::Span::new(item.span.start, next.span.end);
        self.say(words, span);
        self.clause.has_verb = true;
        self.clause.subject = Some(features);
        self.at = end;
        true
    }

    /// The English verb of a verbal noun.
    pub(super) fn verb_of(&self, noun: &Item) -> Option<String> {
        if noun.reading.is_derived {
            return Some(noun.reading.english.to_string());
        }
        let verb = self.tables.verb_of_noun(noun.key());
        verb.map(|it| it.english.to_owned())
    }

    /// يجب أن, يمكن أن: a modal for the verb behind them.
    fn modal(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let modal = match (item.lemma(), item.reading.is_past()) {
            ("وجب", false) => "must",
            ("أمكن", false) | ("استطاع", false) => "can",
            ("استطاع", true) => "could",
            ("انبغى", false) => "should",
            _ => return false,
        };
        let subject = self.subject_behind(at);
        let end = subject.as_ref().map_or(at + 1, |it| it.end);
        let that = self.item(end).filter(|it| it.is(Role::That));
        if that.is_none() || !self.is(end + 1, Role::Verb) {
            return false;
        }
        self.fired("modal");
        if let Some(subject) = subject {
            self.clause.subject = Some(subject.features);
            self.last = Some(subject.features);
            self.out.extend(subject.pieces);
        }
        if let Some(pronoun) = item.reading.pronoun {
            let text = self.subject_pronoun(pronoun);
            self.say(text, item.span);
            let mut features = Features::THING;
            features.plural = text == "they";
            self.clause.subject = Some(features);
        }
        let negated = self.clause.negation.take().is_some();
        self.clause.modal = Some(match (modal, negated) {
            ("must", true) => "must not",
            ("can", true) => "cannot",
            ("could", true) => "could not",
            ("should", true) => "should not",
            (other, _) => other,
        });
        self.clause.has_verb = false;
        self.at = end + 1;
        true
    }

    /// كان with what follows: a verb (was doing, had done), or a complement.
    pub(super) fn copula_verb(&mut self, at: usize, subject: &Option<Phrase>) -> bool {
        let item = &self.items[at];
        let mut end = subject.as_ref().map_or(at + 1, |it| it.end);
        if subject.is_none() && self.is_complement_start(end) && item.lemma() != "كان" && item.lemma() != "ليس" {
            return false;
        }
        let features = self.agreement(at, subject.as_ref());
        match subject {
            Some(subject) => {
                self.fired("subject-before-verb");
                self.out.extend(subject.pieces.iter().cloned());
                self.last = Some(features);
            }
            None => self.pronoun_subject(at, false, features),
        }
        let still = item.lemma() == "زال";
        let perhaps = self.lemma(end) == "قد";
        if perhaps {
            end += 1;
        }
        let negation = self.clause.negation.take();
        let modal = self.clause.modal.take();
        let wanted = self.clause.wanted.take();
        self.clause.has_verb = true;
        self.clause.subject = Some(features);
        let next = self.item(end).filter(|it| it.is(Role::Verb) && it.is_free() && (still || item.lemma() == "كان" && item.reading.is_past()));
        let (english, main, time, negated) = match next {
            Some(next) => {
                self.fired("was-doing");
                let chosen = self.chosen_verb(end, end + 1);
                if let Some(object) = chosen.object {
                    self.chosen.push(object);
                }
                let time = if next.reading.is_past() { Time::Pluperfect } else { Time::PastProgressive };
                let english = match still {
                    true => format!("be still {}", english::verb(&chosen.english, english::VerbForm::Gerund)),
                    false => chosen.english,
                };
                let time = if still { Time::Present } else { time };
                (english, end, time, negation.is_some() && !still)
            }
            None => {
                let english = match item.lemma() {
                    "ليس" | "كان" => "be",
                    "زال" => "be still",
                    "أصبح" | "بات" => "become",
                    _ => "remain",
                };
                let present = item.lemma() == "ليس";
                let time = match wanted {
                    Some(Wanted::Infinitive) if subject.is_none() => Time::Infinitive,
                    _ if present => Time::Present,
                    _ => time_of(item, negation),
                };
                let negated = (negation.is_some() || present) && !still;
                (english.to_owned(), at, time, negated)
            }
        };
        let group = Group {
            english: &english,
            subject: features,
            time,
            is_negated: negated,
            is_passive: next.is_some_and(|it| it.is_passive),
            modal,
        };
        let words = group.words();
        let source = &self.items[main];
        let span = crate::text::Span::new(item.span.start.min(source.span.start), source.span.end);
        let span = if subject.is_some() && next.is_some() { source.span } else { span };
        self.say(words, span);
        if next.is_some() {
            self.object(main);
            self.at = end + 1;
        } else {
            self.at = end;
        }
        true
    }

    fn is_complement_start(&self, at: usize) -> bool {
        self.is(at, Role::Verb)
    }
}

/// Verbs that are mostly passive where nothing that they are done to stands behind them; whether that
/// holds of human subjects, too.
fn done_to(lemma: &str) -> Option<bool> {
    const THINGS: [&str; 34] = [
        "عقد", "نشر", "أجرى", "أقام", "أصدر", "سجّل", "طرح", "عرض", "خصّص", "فرض", "أطلق", "استخدم", "بثّ",
        "نفّذ", "افتتح", "اتخذ", "منح", "بنى", "صنع", "أنشأ", "ألقى", "نقل", "شيّد", "صمّم", "صنّف", "أغلق", "فتح",
        "دفع", "كتب", "نظّم", "صوّر", "خفّض", "رفع", "وجّه",
    ];
    const VICTIMS: [&str; 8] = ["قتل", "جرح", "اعتقل", "أصاب", "احتجز", "خطف", "سجن", "نقل"];
    if VICTIMS.contains(&lemma) {
        return Some(true);
    }
    THINGS.contains(&lemma).then_some(false)
}

/// Verbs whose subject is a person, or speaks for one.
const SPEECH: [&str; 16] = [
    "say", "add", "explain", "point", "note", "stress", "affirm", "confirm", "announce", "mention",
    "indicate", "express", "state", "declare", "tell", "describe",
];

fn first_word(english: &str) -> &str {
    english.split(' ').next().unwrap_or(english)
}

/// A table's English for a verb, and the preposition that stands for the item at `place`.
pub(super) fn apart(english: &'static str, place: usize) -> (String, (usize, &'static str)) {
    let chosen = with_preposition(english, Some(place));
    (chosen.english, chosen.object.unwrap_or((place, "")))
}

/// A table's English with the preposition that it ends in apart.
fn with_preposition(english: &'static str, place: Option<usize>) -> Chosen {
    let mut wanted = None;
    let mut verb = english.trim();
    if let Some(rest) = verb.strip_suffix(" -ing") {
        verb = rest;
        wanted = Some(Wanted::Gerund);
    }
    if let Some((before, behind)) = verb.split_once(" % ") {
        let object = place.map(|it| (it, behind));
        return Chosen { english: before.to_owned(), object, wanted };
    }
    let verb = verb.trim_end_matches(" %").trim_end_matches(" that");
    let last = verb.rsplit(' ').next().unwrap_or_default();
    let ends = PREPOSITIONS.contains(&last) && verb.contains(' ');
    let Some(place) = place else {
        return Chosen { english: verb.to_owned(), object: None, wanted };
    };
    if ends {
        let before = verb[..verb.len() - last.len()].trim_end();
        if last == "to" {
            wanted = Some(Wanted::Infinitive);
        }
        return Chosen { english: before.to_owned(), object: Some((place, last)), wanted };
    }
    Chosen { english: verb.to_owned(), object: Some((place, "")), wanted }
}

/// Times and manners that stand between a verb and its subject.
fn is_adverbial(item: &Item) -> bool {
    item.fact().is_some_and(|it| it.value.is_temporal())
}

/// Whether a noun shows the alef of an object: كتابا.
fn is_accusative(item: &Item) -> bool {
    let reading = &item.reading;
    if item.sort != Sort::Word || reading.article || reading.pronoun.is_some() {
        return false;
    }
    reading.is_closed() && item.is(Role::Noun) && !reading.is_plural() && !reading.is_dual() && !reading.lemma.ends_with('ا') && !reading.lemma.ends_with('ء')
}
