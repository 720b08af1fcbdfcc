//! Which words of a source are English prose, which a translation renders, and which may stay as they
//! are: names, codes, acronyms, single letters.

use crate::align::Mention;
use crate::lexicon::Lexicon;
use crate::lint::UnitsContext;
use crate::lint::translations::{OBJECT, Said};
use crate::text::is_arabic_letter;

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An ordinary English word in small letters.
    Small,
    /// An ordinary English word with a capital.
    Capital,
    /// The same in capitals throughout.
    Shouted,
    /// A word in Arabic letters.
    Arabic,
    /// A name, a code, an acronym, a number, or a word that is not known.
    Other,
}

/// A stretch between spaces, without the marks around it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    /// Its offset in the prose of its side.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Whether it stands in quotation marks or brackets.
    pub(super) is_cited: bool,
}

/// The words of a string.
pub(super) struct Words<'a> {
    lexicon: Option<&'static Lexicon<'static>>,
    context: UnitsContext<'a>,
}

/// Shortest ordinary word in small letters that stands alone in its unit; shorter ones are mostly units
/// and keys.
const SHORTEST_ALONE: usize = 4;

impl<'a> Words<'a> {
    pub(super) fn new(context: UnitsContext<'a>) -> Words<'a> {
        Words {
            lexicon: Lexicon::shipped(),
            context,
        }
    }

    /// The words of a string of side `side`.
    pub(super) fn of(&self, side: usize, said: Said<'_>) -> Vec<Word> {
        let mentions = self.context.analysis().side(side).mentions();
        let mut words = Vec::new();
        let mut cited = Cited::default();
        let mut chunk: Vec<(usize, char)> = Vec::new();
        let end = (said.span.end, ' ');
        for (at, c) in said.shown().into_iter().chain([end]) {
            if c.is_whitespace() {
                words.extend(self.word(&chunk, mentions, &mut cited));
                chunk.clear();
            } else {
                chunk.push((at, c));
            }
        }
        words
    }

    fn word(
        &self,
        chunk: &[(usize, char)],
        mentions: &[Mention],
        cited: &mut Cited,
    ) -> Option<Word> {
        let before = cited.is_open();
        chunk.iter().for_each(|it| cited.take(it.1));
        let is_part = |it: &(usize, char)| it.1.is_alphanumeric() || it.1 == OBJECT;
        let first = chunk.iter().position(is_part)?;
        let last = chunk.iter().rposition(is_part)?;
        let inside = &chunk[first..=last];
        let text: String = inside
            .iter()
            .map(|it| it.1)
            .filter(|c| !is_access_key(*c))
            .collect();
        let (start, last) = (inside[0].0, inside[inside.len() - 1]);
        let is_name = mentions
            .iter()
            .any(|it| it.span.start <= start && start < it.span.end);
        let opens = chunk[..first].iter().any(|it| Cited::opens(it.1));
        Some(Word {
            kind: if is_name {
                Kind::Other
            } else {
                self.kind(&text)
            },
            end: last.0 + last.1.len_utf8(),
            is_cited: before || opens || cited.is_open(),
            text,
            start,
        })
    }

    fn kind(&self, word: &str) -> Kind {
        if word.chars().any(is_arabic_letter) {
            return Kind::Arabic;
        }
        let is_plain = |c: char| c.is_ascii_alphabetic() || matches!(c, '\'' | '’' | '-');
        let is_ordinary =
            |part: &str| self.lexicon.is_some_and(|it| it.is_english_word(part)) || is_tiny(part);
        let parts = || {
            word.split(['\'', '’', '-'])
                .filter(|it| it.len() > 1 || is_tiny(it))
        };
        if !word.chars().all(is_plain) || parts().next().is_none() || !parts().all(is_ordinary) {
            return Kind::Other;
        }
        let rest = word.chars().skip(1);
        match (
            word.starts_with(char::is_uppercase),
            rest.clone().any(char::is_uppercase),
        ) {
            (false, false) => Kind::Small,
            (true, false) => Kind::Capital,
            (true, true)
                if word.len() >= SHORTEST_ALONE && !word.chars().any(char::is_lowercase) =>
            {
                Kind::Shouted
            }
            _ => Kind::Other,
        }
    }
}

/// Words of one or two letters that the lexicon does not need.
fn is_tiny(word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    [
        "a", "i", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me",
        "my", "no", "of", "on", "or", "so", "to", "up", "us", "we",
    ]
    .contains(&small.as_str())
}

/// Signs before the letter that a menu underlines.
fn is_access_key(c: char) -> bool {
    matches!(c, '_' | '&')
}

/// Whether the words of a source are prose that a translation renders.
pub(super) fn translates(words: &[Word]) -> bool {
    let count = |kind| words.iter().filter(|it| it.kind == kind).count();
    let [small, capital, shouted] = [Kind::Small, Kind::Capital, Kind::Shouted].map(count);
    match words {
        [] => false,
        [one] => match one.kind {
            Kind::Small => one.text.len() >= SHORTEST_ALONE,
            Kind::Capital => one.text.len() >= SHORTEST_ALONE - 1 || is_tiny(&one.text),
            _ => false,
        },
        all => {
            let known = small + capital + shouted;
            let is_sentence = small > 0 && known > 1 && known * 2 >= all.len();
            is_sentence || known == all.len()
        }
    }
}

/// How deep in brackets and quotation marks a place is.
#[derive(Clone, Copy, Debug, Default)]
struct Cited {
    depth: usize,
    is_quoted: bool,
}

impl Cited {
    fn opens(c: char) -> bool {
        matches!(c, '(' | '[' | '{' | '«' | '“' | '"' | '‘' | '`' | '\'')
    }

    fn take(&mut self, c: char) {
        match c {
            '(' | '[' | '{' | '«' | '“' => self.depth += 1,
            ')' | ']' | '}' | '»' | '”' => self.depth = self.depth.saturating_sub(1),
            '"' => self.is_quoted = !self.is_quoted,
            _ => {}
        }
    }

    fn is_open(self) -> bool {
        self.depth > 0 || self.is_quoted
    }
}
