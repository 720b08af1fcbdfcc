//! Which names may be what is asked for, so that only the segments that have them are compared.
//!
//! A name that both texts have is found where its last word and the one that it is paired with face each
//! other. So what stands at a place can only be a name of the other text if a word of that name, at the place
//! or behind it, sounds like a word of the stretch in which it is looked for; or if the Arabic text has it in
//! Latin letters.

use rustc_hash::FxHashSet;

use super::Words;
use super::similarity::{Facing, Similarities};
use crate::align::words::latin::{capitalised, is_bridge};
use crate::names::sound::SoundModel;
use crate::text::{Span, is_arabic_letter, is_latin_letter};

/// A place of one text of which it is asked whether it is a name that a stretch of the other has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Whether the place is in the Arabic text.
    pub(crate) arabic: bool,
    /// In bytes of its text.
    pub(crate) place: Span,
    /// In bytes of the other text.
    pub(crate) stretch: Span,
}

/// How many Arabic words behind a place may belong to the same name.
const MORE: usize = 4;
/// How far a name goes on behind the stretch that it begins in, in bytes.
const BEYOND: usize = 256;

/// The Latin words, in small letters, of names that may be asked for; `None` where any may.
pub(super) fn wanted(
    words: &Words<'_, '_>,
    places: &[[Span; 2]],
    asked: &[Asked],
    model: &SoundModel,
) -> Option<FxHashSet<String>> {
    let search = Search {
        words,
        sides: [0, 1].map(|side| Placed::of(words, places, side)),
    };
    if asked.iter().any(|it| search.is_in_arabic_letters(it)) {
        return None;
    }
    let facing: Vec<Facing> = asked.iter().map(|it| search.facing(it)).collect();
    let similarities = Similarities::new(&facing, model);
    let mut wanted = FxHashSet::default();
    for (facing, asked) in facing.iter().zip(asked) {
        let latin = facing.latin.iter().map(|&it| (it, ())).collect();
        let similar = facing.stems.iter().filter_map(|it| similarities.of(it));
        let alike = similar.flat_map(|it| it.among(&latin));
        wanted.extend(alike.map(|it| it.0.to_lowercase()));
        wanted.extend(search.in_latin_letters(asked));
    }
    Some(wanted)
}

/// Where the portions of one text stand, in text order.
struct Placed(Vec<(Span, usize)>);

impl Placed {
    fn of(words: &Words<'_, '_>, places: &[[Span; 2]], side: usize) -> Placed {
        let numbers = words.numbers.iter().enumerate();
        let mut placed: Vec<_> = numbers
            .map(|(portion, &segment)| (places[segment][side], portion))
            .collect();
        placed.sort_unstable();
        Placed(placed)
    }

    /// The portions of the segments that overlap a stretch, each with where its segment begins.
    fn over(&self, stretch: Span) -> impl Iterator<Item = (usize, usize)> + '_ {
        let behind = self.0.partition_point(|it| it.0.start < stretch.end);
        // Windows of long segments overlap, but none reaches beyond the next one.
        let from = self.0[..behind].partition_point(|it| it.0.end <= stretch.start);
        let near = &self.0[from..behind];
        near.iter().map(|&(span, portion)| (portion, span.start))
    }
}

struct Search<'w, 's, 't> {
    words: &'w Words<'s, 't>,
    /// Of the Arabic text and of the English one.
    sides: [Placed; 2],
}

impl<'w> Search<'w, '_, '_> {
    /// Whether what is asked about is written in Arabic letters in the English text.
    fn is_in_arabic_letters(&self, asked: &Asked) -> bool {
        let english = if asked.arabic {
            asked.stretch
        } else {
            asked.place
        };
        let mut portions = self.sides[1].over(english);
        portions.any(|(portion, start)| {
            let text = self.words.segments[self.words.numbers[portion]].en;
            within(text, start, english).contains(is_arabic_letter)
        })
    }

    /// The names in Latin letters that the Arabic text has where it is asked about, in small letters.
    fn in_latin_letters(&self, asked: &Asked) -> Vec<String> {
        let arabic = if asked.arabic {
            asked.place
        } else {
            asked.stretch
        };
        let mut found = Vec::new();
        for (portion, start) in self.sides[0].over(arabic) {
            let text = within(
                self.words.segments[self.words.numbers[portion]].ar,
                start,
                arabic,
            );
            if text.contains(is_latin_letter) {
                let names = capitalised(text).into_iter();
                found.extend(names.map(|it| it.word.to_lowercase()));
            }
        }
        found
    }

    /// The words of a place and of the stretch of the other text.
    fn facing(&self, asked: &Asked) -> Facing<'w> {
        let stretch = Span::new(asked.stretch.start, asked.stretch.end + BEYOND);
        let (latin, stems) = if asked.arabic {
            (self.latin(stretch), self.stems_at(asked.place))
        } else {
            (self.latin_at(asked.place), self.stems(stretch))
        };
        Facing {
            words: latin.len() + stems.len(),
            latin,
            stems,
        }
    }

    fn latin(&self, stretch: Span) -> Vec<&'w str> {
        let portions = self.sides[1].over(stretch);
        let all = portions.flat_map(|it| &self.words.sides[it.0].latin);
        all.map(|it| &*it.word).collect()
    }

    fn stems(&self, stretch: Span) -> Vec<&'w str> {
        let portions = self.sides[0].over(stretch);
        portions
            .flat_map(|it| self.words.sides[it.0].stems())
            .collect()
    }

    /// The Latin words from a place on, as far as they may be one name.
    fn latin_at(&self, place: Span) -> Vec<&'w str> {
        let mut found = Vec::new();
        for (portion, start) in self.sides[1].over(place) {
            let text = self.words.segments[self.words.numbers[portion]].en;
            let all = &self.words.sides[portion].latin;
            let first = all.partition_point(|it| start + it.span.end <= place.start);
            let mut last: Option<Span> = None;
            for token in &all[first..] {
                let is_next = |it: Span| is_bridge(&text[it.end..token.span.start]);
                let goes_on = last.is_none_or(is_next);
                if start + token.span.start >= place.end && !goes_on {
                    break;
                }
                found.push(&*token.word);
                last = Some(token.span);
            }
        }
        found
    }

    /// The readings of the Arabic words at a place and of some behind it.
    fn stems_at(&self, place: Span) -> Vec<&'w str> {
        let mut found = Vec::new();
        for (portion, start) in self.sides[0].over(place) {
            let all = &self.words.sides[portion].arabic;
            let first = all.partition_point(|it| start + it.span.end <= place.start);
            let behind = all.partition_point(|it| start + it.span.start < place.end);
            let last = (behind.max(first) + MORE).min(all.len());
            let stems = all[first..last].iter().flat_map(|it| &it.stems);
            found.extend(stems.map(|it| &*it.word));
        }
        found
    }
}

/// What of a text that begins at an offset lies in a stretch.
fn within(text: &str, start: usize, stretch: Span) -> &str {
    let from = stretch.start.saturating_sub(start);
    let to = stretch.end.saturating_sub(start).min(text.len());
    text.get(from..to).unwrap_or(text)
}
