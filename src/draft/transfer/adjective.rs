//! Adjectives and participles of a noun.

use super::Transfer;
use super::noun::{Parts, in_number};
use crate::draft::item::{Item, Sort};
use crate::draft::line::Piece;
use crate::draft::reading::Role;
use crate::draft::transition::same_form;
use crate::text::Span;

/// Puts an adjective behind those that و joins it to: "local and regional".
fn coordinate(parts: &mut Parts, adjective: Piece, and: Span) {
    let behind = parts.coordinated.clamp(1, parts.adjectives.len());
    parts.adjectives.insert(behind, adjective);
    parts.adjectives.insert(behind, Piece::word("and", and));
    parts.coordinated = behind + 2;
}

impl<'i> Transfer<'i> {
    /// أكثر تفاؤلا: "with more optimism", behind the noun.
    pub(super) fn degree(&mut self, parts: &mut Parts) -> bool {
        let (Some(more), Some(of)) = (self.item(parts.end), self.item(parts.end + 1)) else {
            return false;
        };
        let is_most = more.reading.article;
        let fits = more.reading.is_elative()
            && more.is_free()
            && is_most == self.is_definite(parts)
            && of.is(Role::Noun)
            && of.is_free()
            && (of.is_closed_noun() || is_most && self.degree_word(parts.end + 1).is_some());
        if !fits {
            return false;
        }
        self.fired("degree");
        // الدول الأكثر تضررا: "most affected".
        let degree = match (&*more.reading.english, is_most) {
            ("more", true) => "most",
            ("less", true) => "least",
            (english, _) => english,
        };
        if let Some(word) = self.degree_word(parts.end + 1) {
            let text = format!("{degree} {word}");
            let source = Span::new(more.span.start, of.span.end);
            parts.adjectives.insert(0, Piece::word(text, source));
            parts.end += 2;
            return true;
        }
        let text = format!(
            "with {} {}",
            if is_most {
                format!("the {degree}")
            } else {
                degree.to_owned()
            },
            in_number(&self.sense(parts.end + 1), false)
        );
        parts
            .behind
            .push(Piece::word(text, Span::new(more.span.start, of.span.end)));
        parts.end += 2;
        true
    }

    /// Whether the noun is an expression with an adjective of its own, and none was taken.
    fn is_expression(&self, parts: &Parts) -> bool {
        let head = &self.items[parts.head];
        let words = head.span.of(self.text).split_whitespace();
        let adjectives = parts.adjectives.len() == 2 * parts.coordinated;
        head.sort == Sort::Phrase && words.count() == 2 && adjectives && parts.owner.is_none()
    }

    /// Takes the adjectives at the end of `parts`.
    pub(super) fn own_adjectives(&mut self, parts: &mut Parts) {
        while let Some(item) = self.item(parts.end) {
            if self.degree(parts) {
                continue;
            }
            let is_expression = self.is_expression(parts);
            let is_and = item.reading.conjunction == Some('و')
                && (!parts.adjectives.is_empty() || is_expression);
            let free = item.reading.conjunction.is_none() || is_and;
            if !free || item.reading.preposition.is_some() || !self.fits(parts, item) {
                return;
            }
            self.fired("adjective-before-noun");
            let count = self.count_behind(parts);
            let pieces = count.unwrap_or_else(|| self.adjective(parts.end));
            parts.end += 1;
            if self.has_dependents(item, parts.end) {
                self.participle_behind(pieces, parts);
                return;
            }
            match is_and {
                // التنمية الاقتصادية والاجتماعية: the first adjective is in the expression.
                true if is_expression => {
                    parts.adjectives.push(pieces);
                    parts.adjectives.push(Piece::word("and", item.span));
                    parts.coordinated += 1;
                }
                true => coordinate(parts, pieces, item.span),
                false => {
                    parts.coordinated = 1;
                    parts.adjectives.insert(0, pieces);
                }
            }
        }
    }

    /// النواب الـ25: how many there are, and not which of them.
    fn count_behind(&self, parts: &Parts) -> Option<Piece> {
        let fact = self.item(parts.end)?.fact()?;
        let is_number = matches!(fact.value, crate::facts::Value::Number(_));
        let many = self.items[parts.head].reading.is_plural();
        (is_number && many).then(|| self.figure_piece(parts.end))
    }

    /// Whether an item is an adjective of the phrase.
    pub(super) fn fits(&self, parts: &Parts, item: &Item) -> bool {
        let Some(head) = self.item(parts.head) else {
            return false;
        };
        if let Some(fact) = item.fact() {
            let word = crate::draft::apart::without(item.span.of(self.text));
            let is_number =
                matches!(fact.value, crate::facts::Value::Number(_)) && word.starts_with("ال");
            let is_ordinal = matches!(fact.value, crate::facts::Value::Ordinal(_));
            return (is_ordinal || is_number) && word.starts_with("ال") == self.is_definite(parts);
        }
        // الدول الأعضاء: few nouns stand like adjectives; others are objects.
        let is_noun_modifier = item.is(Role::Noun)
            && item.reading.conjunction.is_none()
            && matches!(
                item.lemma(),
                "عضو" | "شقيق" | "صديق" | "جار" | "أم" | "راعي" | "خصم" | "ضيف"
            )
            && item.reading.article
            && head.reading.article
            && parts.owner.is_none()
            && head.reading.is_plural() == item.reading.is_plural()
            && head.is(Role::Noun);
        let is_adjective = item.is(Role::Adjective) && item.reading.pronoun.is_none();
        let form = matches!(head.sort, Sort::Phrase | Sort::Figure(_))
            || same_form(&head.reading, &item.reading);
        // اكتشاف أقدم كائن: it is the superlative of what follows.
        let of = self.item(parts.end + 1).filter(|it| it.is(Role::Noun));
        let is_superlative = item.reading.is_elative()
            && !item.reading.article
            && of.is_some_and(|it| it.is_free() && it.reading.is_bare() && !it.is_closed_noun());
        if is_superlative {
            return false;
        }
        // جثة مجهولة الهوية: the article of what an adjective owns says nothing of its noun.
        let owns = item.sort == Sort::Phrase && item.reading.article;
        let is_alike = item.reading.article == self.is_definite(parts) || owns;
        is_noun_modifier || is_adjective && is_alike && form
    }

    pub(super) fn adjective(&mut self, at: usize) -> Piece {
        let item = &self.items[at];
        if let Some(fact) = item.fact() {
            return match fact.value {
                crate::facts::Value::Number(_) => self.place_in_order(at),
                _ => self.ordinal(at),
            };
        }
        let english = if item.is(Role::Noun) {
            in_number(&item.reading.english, false)
        } else {
            self.adjective_english(at)
        };
        Piece::word(english, item.span)
    }

    /// Participles with a complement of their own (المتعلقة بالصحة).
    pub(super) fn has_dependents(&self, item: &Item, next: usize) -> bool {
        let Some(next) = self.item(next) else {
            return false;
        };
        let governs = next.reading.conjunction.is_none()
            && (next.reading.preposition.is_some() || next.is(Role::Preposition));
        let phrase = item.sort == Sort::Phrase && next.is_free() && next.is_nominal();
        // كبير, سريع are adjectives of their own, whatever follows.
        let lemma = item.reading.lemma.chars();
        let is_participle = lemma.clone().next() == Some('م') || lemma.clone().nth(1) == Some('ا');
        (governs || phrase) && item.reading.is_derived && is_participle
    }

    pub(super) fn participle_behind(&mut self, mut adjective: Piece, parts: &mut Parts) {
        self.fired("participle-behind-noun");
        let at = parts.end - 1;
        if let Some(verb) = self.verb_with_preposition(at, parts.end) {
            let lemma = &self.items[at].reading.lemma;
            adjective.text = super::people::participle(&verb, lemma);
        }
        parts.behind.push(adjective);
        let object = match self.prepositional(parts.end) {
            Some(phrase) => Some(phrase),
            None => self.noun_phrase(parts.end, 1),
        };
        if let Some(phrase) = object {
            parts.behind.extend(phrase.pieces);
            parts.end = phrase.end;
        }
    }
}
