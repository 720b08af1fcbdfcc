//! One step of a sentence: what stands at the current item decides which rule goes on.

use super::features::Features;
use super::{Clause, Transfer, Wanted};
use crate::draft::WordKind;
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::Value;

impl<'i> Transfer<'i> {
    /// Writes what stands at the current item, and moves behind it.
    pub(super) fn step(&mut self) {
        let item = &self.items[self.at];
        if let Some(mark) = item.mark() {
            return self.mark(mark);
        }
        match item.role() {
            Some(Role::Verb) if item.reading.preposition == Some('ل') => self.purpose(),
            Some(Role::Verb) => self.verb(self.at),
            Some(Role::Preposition) => self.preposition(),
            Some(Role::Conjunction) => self.conjunction_word(),
            Some(Role::That) => self.that(),
            Some(Role::Relative) => self.relative(),
            Some(Role::Particle) => self.particle(),
            Some(Role::Adverb) => self.plain_word(),
            _ if item.reading.preposition.is_some() => self.preposition(),
            _ => self.nominal(),
        }
    }

    fn mark(&mut self, mark: char) {
        let item = &self.items[self.at];
        let text = match mark {
            '،' => ",".to_owned(),
            '؛' => ";".to_owned(),
            '؟' => "?".to_owned(),
            '«' => "\u{201C}".to_owned(),
            '»' => "\u{201D}".to_owned(),
            '٪' => "%".to_owned(),
            other => other.to_string(),
        };
        let glued = [item.is_glued, self.next_is_glued()];
        let opens_quote = match glued {
            [true, false] => false,
            [false, true] => true,
            _ => !self.in_quotes(),
        };
        let opens = matches!(mark, '(' | '[' | '«' | '\u{201C}' | '{') || mark == '"' && opens_quote;
        let joins = matches!(mark, '-' | '/' | '\u{2013}') && item.is_glued;
        let mut piece = Piece::new(text, item.span, WordKind::Mark);
        let dash = matches!(mark, '-' | '\u{2013}' | '\u{2014}');
        piece.tight = [!opens && !dash || joins, opens || joins && self.next_is_glued()];
        self.out.push(piece);
        if matches!(mark, '.' | '؛' | ';' | '!' | '؟' | '?' | ':') {
            self.clause = Clause::default();
        } else if matches!(mark, '،' | ',') && self.clause.has_verb {
            self.clause = Clause { goes_on: true, ..Clause::default() };
        }
        self.at += 1;
    }

    fn next_is_glued(&self) -> bool {
        self.item(self.at + 1).is_some_and(|it| it.is_glued)
    }

    /// Whether an odd number of straight quotation marks stands in the line.
    fn in_quotes(&self) -> bool {
        self.out.iter().filter(|it| it.text == "\"").count() % 2 == 1
    }

    /// ل and a verb: "to do".
    fn purpose(&mut self) {
        self.fired("purpose");
        let item = &self.items[self.at];
        if item.reading.conjunction.is_some() {
            self.say("and", item.span);
        }
        self.clause.wanted = Some(Wanted::Infinitive);
        self.infinitive(self.at);
    }

    /// A verb as an infinitive, or as a clause where its subject stands behind it.
    fn infinitive(&mut self, at: usize) {
        let before = self.clause.clone();
        self.clause.has_verb = false;
        self.clause.subject = before.subject;
        self.verb(at);
    }

    fn preposition(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        let item = &self.items[at];
        let next = at + 1;
        if item.is(Role::Preposition) && item.reading.pronoun.is_none() && self.is(next, Role::That) {
            return self.preposition_with_clause();
        }
        match self.prepositional(at) {
            Some(phrase) => {
                self.clause.wanted = None;
                self.out.extend(phrase.pieces);
                self.at = phrase.end;
            }
            None => self.lone_preposition(),
        }
    }

    fn lone_preposition(&mut self) {
        let item = &self.items[self.at];
        let english = match item.sort {
            Sort::Word if item.is(Role::Preposition) => {
                let word = self.tables.word(item.lemma());
                word.unwrap_or(&item.reading.english).to_owned()
            }
            _ => item.reading.english.to_string(),
        };
        let english = self.chosen_for(self.at).map_or(english, str::to_owned);
        if !english.is_empty() {
            self.say(english, item.span);
        }
        self.at += 1;
    }

    /// بعد أن, دون أن, إلى أن: before a clause.
    fn preposition_with_clause(&mut self) {
        let item = &self.items[self.at];
        self.fired("preposition-with-clause");
        let chosen = self.chosen_for(self.at);
        let english = match (chosen, item.lemma()) {
            (Some("to"), _) if self.clause.wanted != Some(Wanted::Infinitive) || !self.is(self.at + 2, Role::Verb) => "that".to_owned(),
            (Some(chosen), _) => chosen.to_owned(),
            (None, "على" | "عن" | "من" | "في" | "ب") => "that".to_owned(),
            (None, "إلى") => "that".to_owned(),
            (None, lemma) => self.tables.word(lemma).unwrap_or(&item.reading.english).to_owned(),
        };
        if english.is_empty() {
            self.at += 1;
            return self.that();
        }
        let infinitive = english == "to";
        let gerund = matches!(english.as_str(), "without");
        let that = self.at + 1;
        if !infinitive && !(gerund && self.is(that + 1, Role::Verb)) {
            self.say(english, item.span);
        }
        self.at = that;
        if infinitive || gerund && self.is(that + 1, Role::Verb) {
            if gerund {
                self.say("without", item.span);
                self.clause = Clause { subject: self.clause.subject, ..Clause::default() };
                self.at = that + 1;
                return;
            }
            return self.that();
        }
        self.begin_clause(that);
    }

    /// Opens the clause behind "that" at `at`.
    fn begin_clause(&mut self, at: usize) {
        let item = &self.items[at];
        self.clause = Clause { is_dependent: item.is(Role::That), ..Clause::default() };
        if let Some(pronoun) = item.reading.pronoun {
            let english = self.subject_pronoun(pronoun);
            self.say(english, item.span);
            let mut features = self.last.unwrap_or(Features::THING);
            features.plural = matches!(english, "they" | "we" | "you");
            features.person = match english {
                "I" | "we" => crate::lexicon::Person::First,
                "you" => crate::lexicon::Person::Second,
                _ => crate::lexicon::Person::Third,
            };
            self.clause.subject = Some(features);
            self.copula(at + 1, features);
        }
        self.at = at + 1;
    }

    fn conjunction_word(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        let item = &self.items[at];
        let english = match item.sort {
            Sort::Phrase => item.reading.english.to_string(),
            _ => self.tables.word(item.lemma()).unwrap_or(&item.reading.english).to_owned(),
        };
        self.say(english, item.span);
        let listing = matches!(item.lemma(), "أو" | "أم" | "ثم" | "بل");
        if listing {
            self.at += 1;
            return;
        }
        self.begin_clause(at);
    }

    /// أن and إن.
    fn that(&mut self) {
        let at = self.at;
        let item = &self.items[at];
        let at_start = self.out.is_empty();
        let behind_verb = self.clause.has_verb;
        let plain = item.reading.pronoun.is_none();
        if plain && self.is(at + 1, Role::Verb) && !self.items[at + 1].reading.is_past() && item.lemma() == "أن" {
            return self.that_with_verb(behind_verb);
        }
        self.fired("that-clause");
        let chosen = item.reading.preposition.is_some();
        let _ = chosen;
        let behind_mark = self.out.last().is_some_and(|it| it.kind == WordKind::Mark && it.text != ",");
        let so = item.reading.conjunction.is_some();
        let said = self.out.last().is_some_and(|it| it.text.ends_with(" that") || it.text == "that");
        if so && item.reading.conjunction == Some('و') {
            self.spoken_and(at);
        }
        if !at_start && !behind_mark && !said && item.reading.conjunction != Some('ف') {
            self.say("that", item.span);
        }
        self.begin_clause(at);
    }

    /// أن and a verb of the present: an infinitive, or "that" with the subject.
    fn that_with_verb(&mut self, _behind: bool) {
        let at = self.at;
        let item = &self.items[at];
        if self.clause.modal.is_some() {
            self.at = at + 1;
            return;
        }
        let before = self.clause.subject;
        self.clause = Clause::default();
        let subject = self.subject_behind(at + 1);
        if subject.is_some() {
            self.fired("that-clause");
            self.say("that", item.span);
        } else {
            self.fired("infinitive");
            self.clause.subject = before;
            self.clause.wanted = Some(Wanted::Infinitive);
        }
        self.at = at + 1;
    }

    fn relative(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        let item = &self.items[at];
        let human = self.last_noun_human();
        let english = match item.lemma() {
            "الذي" if human => "who",
            "الذي" => "which",
            "من" if item.reading.preposition.is_none() => "who",
            "ما" => "what",
            "مما" => "which",
            "ممن" => "of those who",
            "عما" => "about what",
            "فيما" => "while",
            _ => &item.reading.english,
        };
        self.fired("relative");
        if let Some(preposition) = item.reading.preposition {
            let word = match preposition { 'ب' => "including", 'ل' => "for", _ => "as" };
            self.say(word, item.span);
        }
        self.say(english, item.span);
        let features = Features {
            plural: self.last_noun_plural(),
            ..Features::THING
        };
        self.clause = Clause { subject: Some(features), relative: true, is_dependent: true, ..Clause::default() };
        if item.lemma() == "فيما" {
            self.clause = Clause::default();
        }
        self.at += 1;
        if matches!(item.lemma(), "الذي") {
            self.copula(self.at, features);
        }
    }

    fn last_noun_human(&self) -> bool {
        self.before(|it| super::features::is_human(&it.reading.english) || Features::of(it).human)
    }

    fn last_noun_plural(&self) -> bool {
        self.before(|it| it.reading.is_plural())
    }

    /// Whether the last noun or name before the current item is such.
    fn before(&self, is: impl Fn(&Item) -> bool) -> bool {
        let near = self.items[..self.at].iter().rev().take(8);
        let mut nouns = near.filter(|it| it.is(Role::Noun) || it.is(Role::Name));
        nouns.next().is_some_and(is)
    }

    fn particle(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        let item = &self.items[at];
        let before_verb = self.is(at + 1, Role::Verb);
        let next_past = self.item(at + 1).is_some_and(|it| it.reading.is_past());
        match item.lemma() {
            "لم" | "لن" | "لا" | "ما" if before_verb => {
                self.fired("negation");
                self.clause.negation = Some(match item.lemma() {
                    "لم" => "لم",
                    "لن" => "لن",
                    _ => "لا",
                });
            }
            "قد" | "لقد" if before_verb && next_past => {}
            "قد" if before_verb => self.clause.perhaps = true,
            "سوف" if before_verb => self.clause.modal = Some("will"),
            "لا" if self.is(at + 1, Role::Noun) => self.say("no", item.span),
            lemma => {
                let english = self.tables.word(lemma).unwrap_or(&item.reading.english);
                self.say(english, item.span);
                if let Some(pronoun) = item.reading.pronoun {
                    let english = self.subject_pronoun(pronoun);
                    self.say(english, item.span);
                }
            }
        }
        self.at += 1;
    }

    fn plain_word(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        let item = &self.items[at];
        let english = self.tables.word(item.lemma()).filter(|_| item.sort == Sort::Word);
        let mut english = english.unwrap_or(&item.reading.english).to_owned();
        let next = self.item(at + 1);
        let nominal = next.is_some_and(|it| it.is_free() && it.is_nominal() && !it.reading.article);
        if matches!(item.lemma(), "هناك" | "ثمة" | "هنالك") && nominal && !self.clause.has_verb {
            self.fired("there-is");
            let many = next.is_some_and(|it| it.reading.is_plural() || it.fact().is_some());
            english = if many { "there are" } else { "there is" }.to_owned();
            self.clause.has_verb = true;
        }
        if matches!(item.lemma(), "جدا" | "للغاية") && !self.out.is_empty() {
            self.fired("degree");
            let last = self.out.len() - 1;
            self.out.insert(last, Piece::word(english, item.span));
            self.at += 1;
            return;
        }
        // "in" stands in "in the evening" already.
        let doubled = self.out.last().is_some_and(|it| english.starts_with(&format!("{} ", it.text)));
        if doubled && english.starts_with("in ") {
            self.out.pop();
        }
        self.say(english, item.span);
        self.at += 1;
    }

    /// "and" for a و before anything.
    fn spoken_and(&mut self, at: usize) {
        // ولكن is "but", فإن nothing.
        let silent = matches!(self.lemma(at), "لكن" | "كما" | "بل" | "بينما" | "فيما" | "كذلك" | "حيث" | "قد" | "لقد" | "ذلك");
        let so = self.items[at].reading.conjunction == Some('ف') && self.is(at, Role::That);
        if !silent && !so {
            self.conjunction(at);
        }
    }

    /// A noun phrase where nothing asks for one: the subject of what follows, or an object.
    fn nominal(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        if self.wanted_verb(at) || self.circumstance(at) {
            return;
        }
        self.time_preposition(at);
        let Some(phrase) = self.noun_phrase(at, 0) else {
            return self.lone_word();
        };
        let is_time = self.items[at].fact().is_some_and(|it| it.value.is_temporal());
        let features = phrase.features;
        self.out.extend(phrase.pieces);
        self.at = phrase.end;
        if is_time {
            return;
        }
        if !self.clause.has_verb && self.clause.subject.is_none() {
            self.clause.subject = Some(features);
            self.last = Some(features);
            if self.items[at].is(Role::Pronoun) {
                self.copula_of_pronoun(self.at, features);
            } else if phrase.is_definite {
                self.copula(self.at, features);
            }
        }
    }

    /// A verbal noun where the verb before asked for an infinitive or gerund: "decided to form".
    fn wanted_verb(&mut self, at: usize) -> bool {
        let Some(wanted) = self.clause.wanted.take().filter(|_| self.clause.has_verb) else {
            return false;
        };
        let item = &self.items[at];
        let english = if wanted == Wanted::Infinitive { "to" } else { "" };
        if !item.is(Role::Noun) || self.verb_of(item).is_none() {
            return false;
        }
        self.clause.wanted = Some(wanted);
        let Some(mut phrase) = self.gerund_object(at, english) else {
            return false;
        };
        self.clause.wanted = None;
        if !english.is_empty() {
            phrase.pieces.insert(0, Piece::word(english, item.span));
        }
        self.out.extend(phrase.pieces);
        self.at = phrase.end;
        true
    }

    /// مؤكدا, محاولين: a participle that says how, "confirming that".
    fn circumstance(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let behind = self.is(at + 1, Role::That) || self.is(at + 1, Role::Preposition)
            || self.item(at + 1).is_some_and(|it| it.reading.conjunction.is_none() && it.is_nominal());
        let fits = item.sort == Sort::Word && item.is(Role::Adjective) && item.is_closed_noun()
            && !item.reading.is_elative() && self.clause_has_verb_before(at) && behind;
        if !fits {
            return false;
        }
        let word = item.span.of(self.text);
        let Some(verb) = self.drafter.verb_of_participle(word) else {
            return false;
        };
        self.fired("circumstance");
        let gerund = crate::draft::english::verb(&verb, crate::draft::english::VerbForm::Gerund);
        self.say(gerund, item.span);
        self.clause.has_verb = true;
        self.at = at + 1;
        true
    }

    fn clause_has_verb_before(&self, at: usize) -> bool {
        self.clause.has_verb || self.clause.goes_on || at > 0 && self.items[at - 1].mark().is_some()
    }

    /// "on" before a day that stands alone.
    pub(super) fn time_preposition(&mut self, at: usize) {
        let Some(fact) = self.items[at].fact() else {
            return;
        };
        let day = match fact.value {
            Value::Weekday(_) => true,
            Value::Date(date) => date.day.is_some(),
            _ => false,
        };
        let last_time = at > 0 && self.items[at - 1].fact().is_some_and(|it| it.value.is_temporal());
        let behind = self.out.last().is_some_and(|it| matches!(it.text.as_str(), "on" | "of" | "since" | "until" | "from" | "to" | "("));
        let behind = behind || last_time;
        if day && !behind && at > 0 {
            let source = self.items[at].span;
            self.say("on", source);
        }
    }

    /// The current item without any rule but for its clitics.
    pub(super) fn one_word(&mut self) {
        let item = &self.items[self.at];
        if let Some(mark) = item.mark() {
            return self.mark(mark);
        }
        self.conjunction(self.at);
        let preposition = item.reading.preposition.map(|it| match it {
            'ب' => "with",
            'ل' => "for",
            _ => "as",
        });
        preposition.into_iter().for_each(|it| self.say(it, item.span));
        if item.fact().is_some() {
            let piece = self.figure_piece(self.at);
            self.out.push(piece);
            self.at += 1;
            return;
        }
        self.lone_word();
    }

    /// A word that no rule takes.
    fn lone_word(&mut self) {
        let item = &self.items[self.at];
        let english = match item.sort {
            Sort::Word | Sort::Phrase => {
                let listed = self.tables.word(item.lemma()).filter(|_| item.sort == Sort::Word);
                Piece::word(listed.unwrap_or(&item.reading.english), item.span)
            }
            _ => self.name_piece(self.at),
        };
        self.out.push(english);
        self.at += 1;
    }

    /// The sense that the neighbours of a word choose.
    pub(super) fn chosen_sense(&self, at: usize) -> Option<&'static str> {
        let item = self.item(at)?;
        let senses = self.tables.senses(item.lemma());
        let part = match item.role()? {
            Role::Noun => "noun",
            Role::Adjective => "adjective",
            Role::Verb => "verb",
            _ => "particle",
        };
        let fits = |it: &&crate::draft::tables::Sense| it.part == part && self.holds(it.condition, at);
        senses.iter().find(fits).map(|it| it.english)
    }

    /// Whether a condition of the senses holds of the word at `at`.
    fn holds(&self, condition: &str, at: usize) -> bool {
        let item = &self.items[at];
        let one_of = |words: &str, place: usize| {
            let lemma = self.lemma(place);
            !lemma.is_empty() && words.split('|').any(|it| it == lemma)
        };
        let before = at.wrapping_sub(1);
        match condition.split_once('=') {
            Some(("next", words)) => one_of(words, at + 1),
            Some(("prev", words)) => one_of(words, before),
            Some(("near", words)) => {
                let from = at.saturating_sub(12);
                (from..(at + 13).min(self.items.len())).any(|it| it != at && one_of(words, it))
            }
            Some(("subject", _)) => self.clause.subject.is_some_and(|it| it.human),
            _ => match condition {
                "plural" => item.reading.is_plural(),
                "dual" => item.reading.is_dual(),
                "number-before" => self.item(before).is_some_and(|it| it.fact().is_some()),
                "name-next" => self.item(at + 1).is_some_and(|it| it.is(Role::Name)),
                "al" => item.reading.article,
                _ => false,
            },
        }
    }
}
