//! Quantities: figures with what they count, "all" and "some", superlatives, order.

use super::features::Features;
use super::noun::Parts;
use super::{Phrase, Transfer};
use crate::draft::WordKind;
use crate::draft::english::{self, VerbForm};
use crate::draft::item::Sort;
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::facts::{Fact, Value};

/// Small numbers as words.
const SMALL: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];
/// Places in an order as words.
const ORDER: [&str; 13] = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
];

impl<'i> Transfer<'i> {
    /// A figure, with the noun that it counts.
    pub(super) fn numbered(&mut self, at: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let number = self.figure_piece(at);
        let next = self
            .item(at + 1)
            .filter(|it| (it.is(Role::Noun) || self.person(at + 1).is_some()) && it.is_free());
        let counted = item.fact().map_or(item.is(Role::Numeral), counts);
        if let Some(phrase) = self.period(at, &number) {
            return Some(phrase);
        }
        if next.is_some_and(|it| counted && !it.reading.article) {
            self.fired("counted-noun");
            let one = matches!(number.text.as_str(), "1" | "one");
            let mut phrase = self.counted(at + 1, number, !one);
            phrase.features.plural = !one;
            return Some(phrase);
        }
        if let Some(phrase) = self.others(at, &number).filter(|_| counted) {
            return Some(phrase);
        }
        let mut features = Features::THING;
        features.plural = counted && !matches!(number.text.as_str(), "1" | "one");
        Some(Phrase {
            pieces: vec![number],
            end: at + 1,
            features,
            is_definite: true,
        })
    }

    /// ثلاثة آخرون: three others.
    fn others(&mut self, at: usize, number: &Piece) -> Option<Phrase> {
        let next = self
            .item(at + 1)
            .filter(|it| it.is(Role::Adjective) && it.is_free())?;
        let is_others = next.lemma() == "آخر" && next.reading.is_plural() && !next.reading.article;
        let mut features = Features::THING;
        features.plural = true;
        features.human = true;
        is_others.then(|| Phrase {
            pieces: vec![number.clone(), Piece::word("others", next.span)],
            end: at + 2,
            features,
            is_definite: false,
        })
    }

    /// نوفمبر الماضي: last November.
    fn period(&mut self, at: usize, number: &Piece) -> Option<Phrase> {
        let text = self.period_word(at)?;
        let next = self.item(at + 1)?;
        self.fired("period");
        let pieces = vec![Piece::word(text, next.span), number.clone()];
        Some(Phrase {
            pieces,
            end: at + 2,
            features: Features::THING,
            is_definite: true,
        })
    }

    /// "last" or "next" for the adjective behind a time.
    pub(super) fn period_word(&self, at: usize) -> Option<&'static str> {
        self.item(at)?.fact().filter(|it| it.value.is_temporal())?;
        let next = self
            .item(at + 1)
            .filter(|it| it.is(Role::Adjective) && it.is_free() && it.reading.article)?;
        match next.lemma() {
            "ماضي" | "ماض" | "سابق" | "منصرم" | "فائت" => Some("last"),
            "مقبل" | "قادم" | "آتي" => Some("next"),
            "جاري" | "جار" | "حالي" => Some("this"),
            _ => None,
        }
    }

    fn counted(&mut self, at: usize, number: Piece, many: bool) -> Phrase {
        let mut parts = Parts {
            head: at,
            adjectives: Vec::new(),
            coordinated: 0,
            behind: Vec::new(),
            owner: None,
            determiner: Some(number),
            force_plural: many,
            end: at + 1,
        };
        self.own_adjectives(&mut parts);
        let mut phrase = self.assemble(parts);
        self.of_what(at, &mut phrase);
        phrase
    }

    /// A figure in English; small numbers that are words stay words.
    pub(super) fn figure_piece(&self, at: usize) -> Piece {
        let item = &self.items[at];
        let Some(fact) = item.fact() else {
            let english = self.sense(at);
            return Piece::word(english, item.span);
        };
        let text = match fact.value {
            Value::Number(amount) if fact.spelled => small(amount.full().to_integer()),
            _ => None,
        };
        let text = text.map_or_else(|| self.drafter.figure(fact), str::to_owned);
        Piece::new(text, item.span, WordKind::Figure)
    }

    /// A number with the article behind a noun: الجمعية العمومية الـ67, "the 67th".
    pub(super) fn place_in_order(&self, at: usize) -> Piece {
        let mut piece = self.figure_piece(at);
        if piece.text.bytes().all(|it| it.is_ascii_digit()) {
            piece.text.push_str(order_suffix(&piece.text));
        }
        piece
    }

    /// A place in an order behind its noun.
    pub(super) fn ordinal(&self, at: usize) -> Piece {
        let item = &self.items[at];
        let text = match item.fact().map(|it| (it.value, it.spelled)) {
            Some((Value::Ordinal(place), true)) if place < 13 => ORDER[place as usize].to_owned(),
            Some(_) => item
                .fact()
                .map(|it| self.drafter.figure(it))
                .unwrap_or_default(),
            None => item.reading.english.to_string(),
        };
        Piece::new(text, item.span, WordKind::Figure)
    }

    /// Nouns that say how many of what stands behind them: كل, بعض, أحد.
    pub(super) fn quantified(&mut self, at: usize, depth: usize) -> Option<Phrase> {
        let item = self.item(at)?;
        let word = quantifier(item.lemma())?;
        let reading = &item.reading;
        if let Some(pronoun) = reading.pronoun {
            let text = format!("{} of {}", word.0, self.object_pronoun(pronoun));
            let mut features = Features::THING;
            features.plural = pronoun == "هم";
            let pieces = vec![Piece::word(text, item.span)];
            return Some(Phrase {
                pieces,
                end: at + 1,
                features,
                is_definite: true,
            });
        }
        if reading.article {
            let mut features = Features::THING;
            features.plural = true;
            let pieces = vec![Piece::word(word.0, item.span)];
            return Some(Phrase {
                pieces,
                end: at + 1,
                features,
                is_definite: true,
            });
        }
        let next = self.item(at + 1).filter(|it| {
            it.is_free() && it.is_nominal() && (!it.is(Role::Adjective) || it.reading.is_plural())
        })?;
        self.fired("quantifier");
        if item.lemma() == "كل" && next.fact().is_some_and(counts) {
            let mut phrase = self.noun_phrase(at + 1, depth + 1)?;
            phrase.pieces.insert(0, Piece::word("every", item.span));
            return Some(phrase);
        }
        let each = item.lemma() == "كل"
            && !next.reading.article
            && !next.reading.is_plural()
            && next.is(Role::Noun)
            && next.reading.pronoun.is_none();
        let text = if each { "every" } else { word.0 };
        let piece = Piece::word(text, item.span);
        if (word.1 || each) && next.is(Role::Noun) && next.reading.pronoun.is_none() {
            return Some(self.plain_noun(at + 1, depth + 1, Some(piece)));
        }
        let mut phrase = self.noun_phrase(at + 1, depth + 1)?;
        phrase.pieces.insert(0, piece);
        Some(phrase)
    }

    /// What a noun is in English here.
    pub(super) fn sense(&self, at: usize) -> String {
        let Some(item) = self.item(at) else {
            return String::new();
        };
        if let Some(person) = self.person(at) {
            return person.to_owned();
        }
        if item.is(Role::Adjective) {
            return self.adjective_english(at);
        }
        if item.sort == Sort::Word && item.is(Role::Noun) && item.reading.is_derived {
            return english::verb(&item.reading.english, VerbForm::Gerund) + "!u";
        }
        self.chosen_sense(at)
            .unwrap_or(&item.reading.english)
            .to_owned()
    }

    pub(super) fn noun_english(&self, at: usize, _parts: &Parts) -> String {
        self.sense(at)
    }
}

fn small(number: Option<i128>) -> Option<&'static str> {
    SMALL.get(usize::try_from(number?).ok()?).copied()
}

/// What English writes behind the digits of a place in an order.
fn order_suffix(digits: &str) -> &'static str {
    let teens = digits.len() > 1 && digits.as_bytes()[digits.len() - 2] == b'1';
    match digits.as_bytes().last() {
        Some(b'1') if !teens => "st",
        Some(b'2') if !teens => "nd",
        Some(b'3') if !teens => "rd",
        _ => "th",
    }
}

/// Whether a figure can count things.
fn counts(fact: &Fact) -> bool {
    matches!(fact.value, Value::Number(_)) && !fact.label
}

/// A quantifier in English, and whether the noun behind it loses its article.
fn quantifier(lemma: &str) -> Option<(&'static str, bool)> {
    Some(match lemma {
        "كل" | "جميع" | "كافة" => ("all", false),
        "بعض" => ("some", true),
        "معظم" | "أغلب" => ("most", true),
        "مختلف" | "شتى" => ("various", true),
        "عدة" => ("several", true),
        "بضع" | "بضعة" => ("a few", true),
        "أحد" | "إحدى" => ("one of", false),
        "كلا" | "كلتا" => ("both", true),
        "أي" | "أية" => ("any", true),
        "نفس" | "ذات" => ("the same", true),
        "مجرد" => ("mere", true),
        "سائر" => ("all other", true),
        _ => return None,
    })
}
