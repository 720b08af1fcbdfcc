//! What joins clauses: that, who and which, conjunctions, prepositions before a clause.

use super::features::Features;
use super::{Clause, Transfer, Wanted};
use crate::draft::WordKind;
use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;

/// Whether an expression has said the subject of what follows.
fn ends_in_pronoun(english: &str) -> bool {
    [" it", " he", " she"]
        .iter()
        .any(|it| english.ends_with(it))
}

impl<'i> Transfer<'i> {
    /// بعد أن, دون أن, إلى أن: before a clause.
    pub(super) fn preposition_with_clause(&mut self) {
        let item = &self.items[self.at];
        self.fired("preposition-with-clause");
        let chosen = self.chosen_for(self.at);
        let english = match (chosen, item.lemma()) {
            (Some("to"), _)
                if self.clause.wanted != Some(Wanted::Infinitive)
                    || !self.is(self.at + 2, Role::Verb) =>
            {
                "that".to_owned()
            }
            (Some(chosen), _) => chosen.to_owned(),
            (None, "رغم") => "although".to_owned(),
            (None, "على" | "عن" | "من" | "في" | "ب") => "that".to_owned(),
            (None, "إلى") => "that".to_owned(),
            (None, lemma) => self
                .tables
                .word(lemma)
                .unwrap_or(&item.reading.english)
                .to_owned(),
        };
        if english.is_empty() {
            self.at += 1;
            return self.that();
        }
        let infinitive = english == "to";
        let gerund = matches!(english.as_str(), "without");
        let that = self.at + 1;
        if !(infinitive || gerund && self.is(that + 1, Role::Verb)) {
            self.say(english, item.span);
        }
        self.at = that;
        if infinitive || gerund && self.is(that + 1, Role::Verb) {
            if gerund {
                self.say("without", item.span);
                self.clause = Clause {
                    subject: self.clause.subject,
                    ..Clause::default()
                };
                self.at = that + 1;
                return;
            }
            return self.that();
        }
        self.begin_clause(that);
    }

    /// Opens the clause behind "that" at `at`.
    pub(super) fn begin_clause(&mut self, at: usize) {
        let item = &self.items[at];
        self.clause = Clause {
            is_dependent: item.is(Role::That),
            ..Clause::default()
        };
        let stands_for_no_one = self.is_impersonal(at + 1) || self.is_obligation(at + 1);
        if let Some(pronoun) = item.reading.pronoun.filter(|_| !stands_for_no_one) {
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

    /// Whether a verb without a subject follows, so that the pronoun before it stands for no one: إنه سيتم,
    /// أنه لا يمكن.
    fn is_impersonal(&self, at: usize) -> bool {
        let particles = self.items[at.min(self.items.len())..].iter().take(2);
        let at = at + particles.take_while(|it| it.is(Role::Particle)).count();
        if self.is_of_the_matter(at) {
            return true;
        }
        let says_it = |it: &Item| it.sort == Sort::Phrase && it.reading.english.starts_with("it ");
        if self.item(at).is_some_and(says_it) {
            return true;
        }
        let verb = self.item(at).filter(|it| it.is(Role::Verb));
        verb.is_some_and(|it| {
            let is_he = !it.reading.is_feminine() && !it.reading.is_plural();
            is_he
                && matches!(
                    it.lemma(),
                    "تم" | "أمكن" | "وجب" | "انبغى" | "وجد" | "جرى" | "تعين" | "تقرر"
                )
        })
    }

    pub(super) fn conjunction_word(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        let item = &self.items[at];
        let is_as = item.lemma() == "كما"
            && self.is(at + 1, Role::Verb)
            && at > 0
            && self.items[at - 1].mark().is_none();
        let english = match item.sort {
            _ if is_as => "as".to_owned(),
            Sort::Phrase => item.reading.english.to_string(),
            _ => self
                .tables
                .word(item.lemma())
                .unwrap_or(&item.reading.english)
                .to_owned(),
        };
        self.say(english, item.span);
        let listing = matches!(item.lemma(), "أو" | "أم" | "ثم" | "بل");
        if listing {
            self.at += 1;
            return;
        }
        self.begin_clause(at);
        if item.sort == Sort::Phrase && ends_in_pronoun(&item.reading.english) {
            // كونها تمثل: "as it".
            self.clause.subject = Some(Features {
                any_gender: true,
                ..Features::THING
            });
        }
    }

    /// أن and إن.
    pub(super) fn that(&mut self) {
        let at = self.at;
        let item = &self.items[at];
        let at_start = self.out.is_empty();
        let behind_verb = self.clause.has_verb;
        let plain = item.reading.pronoun.is_none();
        if plain
            && self.is(at + 1, Role::Verb)
            && !self.items[at + 1].reading.is_past()
            && item.lemma() == "أن"
        {
            return self.that_with_verb(behind_verb);
        }
        self.fired("that-clause");
        let behind_mark = self.out.last().is_some_and(|it| {
            it.kind == WordKind::Mark && it.text != "," && !self.closes(&it.text)
        });
        let so = item.reading.conjunction.is_some();
        let said = self
            .out
            .last()
            .is_some_and(|it| it.text.ends_with(" that") || it.text == "that");
        if so && item.reading.conjunction == Some('و') {
            self.spoken_and(at);
        }
        if !at_start && !behind_mark && !said && item.reading.conjunction != Some('ف') {
            self.say("that", item.span);
        }
        self.begin_clause(at);
    }

    /// Whether a mark at the end of the line closes a quotation or brackets.
    fn closes(&self, mark: &str) -> bool {
        matches!(mark, "\u{201D}" | ")") || mark == "\"" && !self.in_quotes()
    }

    /// أن and a verb of the present: an infinitive, or "that" with the subject.
    pub(super) fn that_with_verb(&mut self, _behind: bool) {
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

    pub(super) fn relative(&mut self) {
        let at = self.at;
        self.spoken_and(at);
        let item = &self.items[at];
        let about = self.antecedent(at);
        let human = self.relative_features(about).human;
        let english = match item.lemma() {
            "الذي" if human => "who",
            "الذي" => "which",
            "من" if item.reading.preposition.is_none() => "who",
            "ما" => "what",
            "مما" => "which",
            "ممن" => self.tables.word("ممن").unwrap_or_default(),
            "عما" => "about what",
            "فيما" => "while",
            _ => &item.reading.english,
        };
        self.fired("relative");
        if let Some(preposition) = item.reading.preposition {
            let word = match preposition {
                'ب' if at == 0 || self.items[at - 1].mark().is_some() => "including",
                'ب' => "with",
                'ل' => "for",
                _ => "as",
            };
            self.say(word, item.span);
        }
        self.say(english, item.span);
        let features = self.relative_features(about);
        let feminine = super::relation::is_feminine(item.span.of(self.text));
        let features = Features {
            feminine,
            ..features
        };
        let is_open = self.clause.subject.is_none();
        let outer = if self.clause.has_verb {
            self.clause.outer
        } else if is_open && matches!(item.lemma(), "ما" | "من") {
            // ما نراه يبدو: the clause itself is the subject.
            Some(Features {
                any_gender: true,
                ..Features::THING
            })
        } else {
            self.clause.subject.filter(|_| !self.clause.relative)
        };
        self.clause = Clause {
            outer,
            subject: Some(features),
            relative: true,
            is_dependent: true,
            ..Clause::default()
        };
        if item.lemma() == "فيما" {
            self.clause = Clause::default();
        }
        self.at += 1;
        if matches!(item.lemma(), "الذي") {
            self.copula(self.at, features);
        }
    }

    /// "and" for a و before anything.
    pub(super) fn spoken_and(&mut self, at: usize) {
        // ولكن is "but", فإن nothing.
        let silent = matches!(
            self.lemma(at),
            "لكن"
                | "كما"
                | "بل"
                | "بينما"
                | "فيما"
                | "كذلك"
                | "حيث"
                | "قد"
                | "لقد"
                | "ذلك"
        );
        let so = self.items[at].reading.conjunction == Some('ف') && self.is(at, Role::That);
        if !silent && !so {
            self.conjunction(at);
        }
    }
}
