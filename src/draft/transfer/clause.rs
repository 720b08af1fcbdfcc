//! One step of a sentence: what stands at the current item decides which rule goes on.

use super::{Clause, Transfer, Wanted};
use crate::draft::WordKind;
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;

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
        let near = self.out.iter().rev().take(4);
        let comma_before = near.into_iter().any(|it| it.text == ",");
        if mark == '،' && self.chosen_for(self.at + 1).is_some() && !comma_before {
            // أعلنت الوزارة أمس، عن: English parts no verb from what it governs.
            self.at += 1;
            return;
        }
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
        let opens =
            matches!(mark, '(' | '[' | '«' | '\u{201C}' | '{') || mark == '"' && opens_quote;
        let joins = matches!(mark, '-' | '/' | '\u{2013}') && item.is_glued;
        let mut piece = Piece::new(text, item.span, WordKind::Mark);
        let dash = matches!(mark, '-' | '\u{2013}' | '\u{2014}');
        let apart = dash || mark == '&' && !item.is_glued;
        piece.tight = [
            !opens && !apart || joins,
            opens || joins && self.next_is_glued(),
        ];
        self.out.push(piece);
        let quote = matches!(mark, '"' | '«' | '\u{201C}');
        if opens && quote && self.is_long_quotation() {
            self.clause = Clause::default();
        }
        if matches!(mark, '.' | '؛' | ';' | '!' | '؟' | '?' | ':') {
            self.clause = Clause::default();
        } else if matches!(mark, '،' | ',') && self.clause.has_verb {
            self.clause = Clause {
                goes_on: true,
                outer: self.clause.outer,
                ..Clause::default()
            };
        }
        self.at += 1;
    }

    /// Whether what is quoted from here on is more than a name.
    fn is_long_quotation(&self) -> bool {
        let inside = self.items[self.at + 1..].iter().take(5);
        let closes = |it: &&Item| !matches!(it.mark(), Some('"' | '»' | '\u{201D}'));
        inside.take_while(closes).count() > 2
    }

    fn next_is_glued(&self) -> bool {
        self.item(self.at + 1).is_some_and(|it| it.is_glued)
    }

    /// Whether an odd number of straight quotation marks stands in the line.
    pub(super) fn in_quotes(&self) -> bool {
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
        let has_rule = match item.lemma() {
            "لدى" => self.having(at, false),
            "على" => self.obliged(at) || self.obliged_to_act(at),
            _ => false,
        };
        if has_rule {
            return;
        }
        if item.is(Role::Preposition) && item.reading.pronoun.is_none() && self.is(next, Role::That)
        {
            self.clause.wanted = self.wanted_for(at).or(self.clause.wanted);
            return self.preposition_with_clause();
        }
        let direct = self.clause.wanted.take();
        self.clause.wanted = self.wanted_for(at);
        let phrase = self.prepositional(at);
        self.clause.wanted = direct;
        match phrase {
            Some(phrase) => {
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
            "قد" | "لقد" if self.item(at + 1).is_some_and(|it| it.sort == Sort::Phrase) => {}
            "قد" if before_verb || self.lemma(at + 1) == "لا" && self.is(at + 2, Role::Verb) => {
                self.clause.perhaps = true;
            }
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
        if self.bare_time(at) {
            return;
        }
        let item = &self.items[at];
        let words = item.span.of(self.text).split_whitespace();
        let ends = words
            .last()
            .is_some_and(|it| matches!(it, "أن" | "إن" | "ان" | "بأن"));
        if item.sort == Sort::Phrase && ends {
            self.say(&*item.reading.english, item.span);
            self.begin_clause(at);
            self.clause.is_dependent = true;
            return;
        }
        let english = self
            .tables
            .word(item.lemma())
            .filter(|_| item.sort == Sort::Word);
        let mut english = english.unwrap_or(&item.reading.english).to_owned();
        let next = self.item(at + 1);
        let nominal = next.is_some_and(|it| it.is_free() && it.is_nominal() && !it.reading.article);
        if matches!(item.lemma(), "هناك" | "ثمة" | "هنالك") && nominal && !self.clause.has_verb
        {
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
        // محاولا إنهاء: "trying to" asks for an infinitive.
        let verbal = next.is_some_and(|it| it.is_free() && self.verb_of(it).is_some());
        let asks = item.sort == Sort::Phrase && verbal && self.clause.has_verb;
        if let Some(before) = english.strip_suffix(" to").filter(|_| asks) {
            english = before.to_owned();
            self.clause.wanted = Some(Wanted::Infinitive);
        }
        // من الممكن اختراق: "it is possible to breach".
        if item.sort == Sort::Phrase && english.starts_with("it is ") {
            self.clause.has_verb = true;
            self.clause.wanted = Some(Wanted::Infinitive).filter(|_| !english.ends_with(" that"));
        }
        // "in" stands in "in the evening" already.
        let doubled = self
            .out
            .last()
            .is_some_and(|it| english.starts_with(&format!("{} ", it.text)));
        if doubled && english.starts_with("in ") {
            self.out.pop();
        }
        let english = self.still(at).map_or(english, str::to_owned);
        self.say(english, item.span);
        self.at += 1;
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
        preposition
            .into_iter()
            .for_each(|it| self.say(it, item.span));
        if item.fact().is_some() {
            let piece = self.figure_piece(self.at);
            self.out.push(piece);
            self.at += 1;
            return;
        }
        self.lone_word();
    }

    /// A word that no rule takes.
    pub(super) fn lone_word(&mut self) {
        let item = &self.items[self.at];
        let english = match item.sort {
            Sort::Word | Sort::Phrase => {
                let listed = self
                    .tables
                    .word(item.lemma())
                    .filter(|_| item.sort == Sort::Word);
                Piece::word(listed.unwrap_or(&item.reading.english), item.span)
            }
            _ => self.name_piece(self.at),
        };
        self.out.push(english);
        self.at += 1;
    }
}
