//! A stretch of one text in which a name of the other is looked for.

use std::borrow::Cow;
use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::inside;
use super::wordings::words::{folded, words};
use crate::align::Mention;
use crate::glossary::EntityType;
use crate::lint::Context;
use crate::text::{FoldLevel, Span, fold_key, is_arabic_letter};

/// A stretch of text; what is read of it is read once.
#[derive(Debug)]
pub(super) struct Passage<'p, 'c> {
    context: &'p Context<'c>,
    span: Span,
    concepts: OnceCell<FxHashSet<u32>>,
    words: OnceCell<Vec<String>>,
    folded: OnceCell<String>,
    joined: OnceCell<Joined>,
    between_names: OnceCell<Vec<Joined>>,
}

/// Arabic letters, wherever words are parted: much text lacks spaces.
#[derive(Debug)]
pub(super) struct Joined {
    /// The folded letters.
    pub(super) letters: String,
    by_sound: OnceCell<String>,
}

impl Joined {
    pub(super) fn new(text: &str) -> Joined {
        let mut letters = fold_key(text, FoldLevel::Letters);
        letters.retain(is_arabic_letter);
        Joined {
            letters,
            by_sound: OnceCell::new(),
        }
    }

    /// The same with one letter for all that foreign g is written with: بيونج يانج, بيونغ يانج.
    pub(super) fn by_sound(&self) -> &str {
        let sound = || self.letters.replace(['ج', 'ق', 'ك'], "غ");
        self.by_sound.get_or_init(sound)
    }
}

/// The concepts that a mention may be of.
fn concepts_of(mention: &Mention) -> impl Iterator<Item = u32> + '_ {
    std::iter::once(mention.concept).chain(mention.alternatives.iter().copied())
}

impl<'p, 'c> Passage<'p, 'c> {
    pub(super) fn new(context: &'p Context<'c>, span: Span) -> Passage<'p, 'c> {
        Passage {
            context,
            span,
            concepts: OnceCell::new(),
            words: OnceCell::new(),
            folded: OnceCell::new(),
            joined: OnceCell::new(),
            between_names: OnceCell::new(),
        }
    }

    fn text(&self) -> &'c str {
        self.span.of(self.context.text)
    }

    /// What the glossary lists of it, in text order.
    pub(super) fn mentions(&self) -> &'c [Mention] {
        inside(self.context.mentions, self.span, |it| it.span.start)
    }

    /// Whether it mentions the concept of a mention, or what may be it.
    pub(super) fn mentions_any(&self, mention: &Mention) -> bool {
        let concepts = self.concepts.get_or_init(|| {
            let all = self.mentions().iter();
            all.flat_map(concepts_of).collect()
        });
        concepts_of(mention).any(|it| concepts.contains(&it))
    }

    /// Its words; those of Arabic are folded.
    pub(super) fn words(&self) -> &[String] {
        self.words
            .get_or_init(|| words(self.text(), self.context.language))
    }

    /// All of it in small letters, folded.
    pub(super) fn folded(&self) -> &str {
        self.folded.get_or_init(|| folded(self.text()))
    }

    /// Its Arabic letters.
    pub(super) fn joined(&self) -> &Joined {
        self.joined.get_or_init(|| Joined::new(self.text()))
    }

    /// The Arabic letters between mentions of one word: مايكروسوفت does not hold كروسو.
    pub(super) fn between_names(&self) -> &[Joined] {
        self.between_names.get_or_init(|| {
            let text = self.context.text;
            let words = self.mentions().iter().map(|it| it.span);
            let words = words.filter(|it| it.end <= self.span.end && !it.of(text).contains(' '));
            let end = Span::empty(self.span.end);
            let mut from = self.span.start;
            let parts = words.chain(std::iter::once(end)).filter_map(|word| {
                let part = text.get(from..word.start);
                from = word.end.max(from);
                part
            });
            parts.map(Joined::new).collect()
        })
    }

    /// The text without the places of several words that it holds besides a concept: North America does
    /// not speak of the United States.
    pub(super) fn without_other_places(&self, concept: u32) -> Cow<'c, str> {
        let text = self.context.text;
        let mut kept = Cow::Borrowed("");
        let mut from = self.span.start;
        for mention in self.mentions() {
            let span = mention.span;
            let place = || self.context.glossary.concept(mention.concept).kind == EntityType::Place;
            let is_other = mention.concept != concept && span.of(text).contains(' ') && place();
            if is_other && span.start >= from && span.end <= self.span.end {
                kept.to_mut().push_str(&text[from..span.start]);
                from = span.end;
            }
        }
        let rest = &text[from..self.span.end];
        if from == self.span.start {
            return Cow::Borrowed(rest);
        }
        kept.to_mut().push_str(rest);
        kept
    }
}
