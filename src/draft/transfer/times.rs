//! Times that are said by a noun and a figure: سنة 2011, صباح الجمعة.

use super::features::Features;
use super::{Phrase, Transfer};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::Value;

/// What a part of a day is called.
fn part(lemma: &str) -> Option<&'static str> {
    Some(match lemma {
        "صباح" => "morning",
        "عصر" | "ظهر" | "ظهيرة" => "afternoon",
        "مساء" => "evening",
        "ليلة" | "ليل" => "night",
        _ => return None,
    })
}

impl Transfer<'_> {
    /// Whether "year" stands before the figure of one.
    pub(super) fn is_year(&self, at: usize) -> bool {
        let Some(item) = self.item(at) else {
            return false;
        };
        let is_noun = matches!(item.lemma(), "سنة" | "عام") && item.reading.pronoun.is_none();
        let figure = self.item(at + 1).and_then(|it| it.fact());
        let is_figure = figure.is_some_and(|it| match it.value {
            Value::Number(amount) => {
                let number = amount.full().to_integer();
                number.is_some_and(|it| (1000..3000).contains(&it))
            }
            Value::Date(date) => date.day.is_none() && date.month.is_none(),
            _ => false,
        });
        is_noun && !item.reading.article && !item.reading.is_plural() && is_figure
    }

    /// Whether a part of a weekday is meant: من صباح الثلاثاء.
    pub(super) fn is_part_of_weekday(&self, at: usize) -> bool {
        let weekday = self.item(at + 1).and_then(|it| it.fact());
        let is_part = self
            .item(at)
            .is_some_and(|it| part(it.lemma()).is_some() && !it.reading.article);
        is_part && weekday.is_some_and(|it| matches!(it.value, Value::Weekday(_)))
    }

    /// Whether a time stands at `at`, or the part of a day before one: صباح اليوم.
    pub(super) fn is_time(&self, at: usize) -> bool {
        let is_figure = |it: usize| {
            let fact = self.item(it).and_then(|it| it.fact());
            fact.is_some_and(|it| it.value.is_temporal())
        };
        let is_part = self.item(at).is_some_and(|it| {
            let is_plain = !it.reading.article && it.reading.pronoun.is_none() && it.is_free();
            is_plain && part(it.lemma()).is_some()
        });
        is_figure(at) || is_part && is_figure(at + 1)
    }

    /// "Tuesday morning".
    pub(super) fn weekday_part(&mut self, at: usize) -> Phrase {
        self.fired("part-of-day");
        let word = part(self.lemma(at)).unwrap_or_default();
        let day = self.figure_piece(at + 1);
        Phrase {
            pieces: vec![day, Piece::word(word, self.items[at].span)],
            end: at + 2,
            features: Features::THING,
            is_definite: true,
        }
    }

    /// Whether prison is what somebody was sentenced to: حكم عليه بالسجن.
    pub(super) fn is_sentence(&self, at: usize) -> bool {
        let judged = self.items[..at].iter().rev().take(8).any(|it| {
            matches!(it.lemma(), "حكم" | "قضى" | "عقوبة")
                || it.sort == crate::draft::item::Sort::Phrase
                    && it.reading.english.ends_with("sentenced")
        });
        matches!(self.lemma(at), "سجن" | "حبس") && judged
    }

    /// Whether a sentence of prison stands before its length: السجن خمس سنوات.
    pub(super) fn is_term(&self, at: usize) -> bool {
        let prison = matches!(self.lemma(at), "سجن" | "حبس");
        let article = self.item(at).is_some_and(|it| it.reading.article);
        prison
            && article
            && self.is_duration(at + 1)
            && self.item(at + 1).is_some_and(|it| it.is_free())
    }

    /// "five years in prison".
    pub(super) fn term(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let mut phrase = self.noun_phrase(at + 1, depth + 1)?;
        self.fired("prison-term");
        phrase
            .pieces
            .push(Piece::word("in prison", self.items[at].span));
        Some(phrase)
    }

    /// The figure alone: English says "in 2011".
    pub(super) fn year(&mut self, at: usize) -> Phrase {
        self.fired("year");
        Phrase {
            pieces: vec![self.figure_piece(at + 1)],
            end: at + 2,
            features: Features::THING,
            is_definite: true,
        }
    }

    /// A year or a part of a day where no preposition stands before it.
    /// Whether an item says when: a date, اليوم, صباح.
    pub(super) fn begins_time(&self, at: usize) -> bool {
        self.item(at).is_some_and(|it| {
            let is_fact = it.fact().is_some_and(|it| it.value.is_temporal());
            is_fact || it.is(Role::Adverb) || part(it.lemma()).is_some()
        })
    }

    pub(super) fn bare_time(&mut self, at: usize) -> bool {
        if !self.items[at].is_free() {
            return false;
        }
        if self.is_year(at) && at > 0 {
            let source = self.items[at].span;
            self.say("in", source);
            let phrase = self.year(at);
            self.out.extend(phrase.pieces);
            self.at = phrase.end;
            return true;
        }
        self.part_of_day(at)
    }

    /// صباح الجمعة: "on Friday morning".
    fn part_of_day(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let Some(part) = part(item.lemma()) else {
            return false;
        };
        let day = self
            .item(at + 1)
            .and_then(|it| it.fact())
            .map(|it| it.value);
        let is_noun = (item.is(Role::Noun) || item.is(Role::Adverb))
            && !item.reading.article
            && item.reading.pronoun.is_none();
        if !is_noun {
            return false;
        }
        let (before, behind) = match day {
            Some(Value::Weekday(_)) => ("on".to_owned(), part),
            Some(Value::Relative(_)) => return self.part_of_near_day(at, part),
            Some(Value::Date(date)) if date.day.is_some() => (format!("on the {part} of"), ""),
            _ => return false,
        };
        let past = self.item(at + 2).filter(|it| {
            it.is(Role::Adjective)
                && it.is_free()
                && matches!(
                    it.lemma(),
                    "ماضي" | "ماض" | "منقضي" | "منقض" | "فارط" | "منصرم" | "فائت"
                )
        });
        let before = match past {
            Some(_) if before == "on" => "last".to_owned(),
            _ => before,
        };
        self.fired("part-of-day");
        let source = item.span;
        let figure = self.figure_piece(at + 1);
        self.say(before, source);
        self.out.push(figure);
        if !behind.is_empty() {
            self.say(behind, source);
        }
        self.at = at + 2 + usize::from(past.is_some());
        true
    }

    /// مساء اليوم: "this evening"; ليلة أمس: "last night".
    fn part_of_near_day(&mut self, at: usize, part: &'static str) -> bool {
        let figure = self.figure_piece(at + 1);
        let text = match (figure.text.as_str(), part) {
            ("today", "night") => "tonight".to_owned(),
            ("today", _) => format!("this {part}"),
            ("yesterday", "night") => "last night".to_owned(),
            ("yesterday" | "tomorrow", _) => format!("{} {part}", figure.text),
            _ => return false,
        };
        self.fired("part-of-day");
        self.out.push(Piece { text, ..figure });
        self.at = at + 2;
        true
    }

    /// قبل عام تقريبا: "about a year ago"; behind من it is "a year before".
    pub(super) fn ago(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let since = item.lemma() == "منذ";
        let fits = (item.lemma() == "قبل" || since) && item.reading.pronoun.is_none();
        if !fits || !self.is_duration(at + 1) {
            return None;
        }
        let mut phrase = self.noun_phrase(at + 1, 1)?;
        // قبل شهر رمضان is before it.
        if self.lemma(phrase.end) == "من" || phrase.is_definite && !self.is(at + 1, Role::Numeral)
        {
            return None;
        }
        self.fired("ago");
        if since && self.goes_on_still(at) {
            phrase.pieces.insert(0, Piece::word("for", item.span));
            return Some(phrase);
        }
        if self
            .item(phrase.end)
            .is_some_and(|it| it.span.of(self.text) == "تقريبا")
        {
            let about = Piece::word("about", self.items[phrase.end].span);
            phrase.pieces.insert(0, about);
            phrase.end += 1;
        }
        phrase.pieces.push(Piece::word("ago", item.span));
        Some(phrase)
    }

    /// Whether the verb before `at` says what goes on: تعاني منذ عامين.
    fn goes_on_still(&self, at: usize) -> bool {
        let mut verbs = self.items[..at].iter().rev().filter(|it| it.is(Role::Verb));
        let last = verbs.next();
        last.is_none_or(|it| !it.reading.is_past() || it.lemma() == "كان" || it.lemma() == "زال")
    }

    /// Whether a stretch of time begins at `at`: a year, 20 years.
    fn is_duration(&self, at: usize) -> bool {
        let Some(item) = self.item(at).filter(|it| it.is_free()) else {
            return false;
        };
        if let Some(fact) = item.fact() {
            return matches!(fact.value, Value::Number(_)) && self.is_unit_of_time(at + 1);
        }
        self.is_unit_of_time(at)
    }

    fn is_unit_of_time(&self, at: usize) -> bool {
        let noun = self.item(at).filter(|it| it.is(Role::Noun) && it.is_free());
        noun.is_some_and(|it| {
            let is_unit = matches!(
                it.lemma(),
                "سنة"
                    | "عام"
                    | "شهر"
                    | "أسبوع"
                    | "يوم"
                    | "ساعة"
                    | "دقيقة"
                    | "عقد"
                    | "قرن"
            );
            is_unit && !it.reading.article && it.reading.pronoun.is_none()
        })
    }
}
