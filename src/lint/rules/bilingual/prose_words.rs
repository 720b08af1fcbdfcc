//! Which words of a source are English prose, which a translation renders, and which may stay as they
//! are: names, codes, acronyms, single letters.

use crate::align::Mention;
use crate::glossary::KeepLatin;
use crate::lexicon::Lexicon;
use crate::lexicon::interface_words::is_interface_word;
use crate::lint::UnitsContext;
use crate::lint::translations::{OBJECT, Said};
use crate::text::{Lang, is_arabic_letter, is_latin_letter};

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
    /// Whether it is of letters alone, small ones behind the first, and no name that is known.
    pub(super) is_plain: bool,
    /// Whether it stands in quotation marks or brackets.
    pub(super) is_cited: bool,
}

impl Word {
    /// Whether it is written in the letters of a language.
    pub(super) fn is_of(&self, language: Lang) -> bool {
        match language {
            Lang::Ar => self.kind == Kind::Arabic,
            Lang::En => self.text.contains(is_latin_letter),
        }
    }
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
        let mention = mentions
            .iter()
            .find(|it| it.span.start <= start && start < it.span.end);
        let stays = mention.is_some_and(|it| self.stays(it));
        let opens = chunk[..first].iter().any(|it| Cited::opens(it.1));
        // `-jar`, `--help`, `/usr`.
        let is_code = first > 0 && matches!(chunk[first - 1].1, '-' | '/' | '\\' | '$' | '@' | '#');
        let stays = stays || is_code;
        let kind = match self.kind(&text) {
            _ if stays => Kind::Other,
            // A term that the glossary translates is as well known as a word of the lexicon.
            Kind::Other if mention.is_some() && is_plain(&text) => Kind::of_case(&text),
            kind => kind,
        };
        Some(Word {
            end: last.0 + last.1.len_utf8(),
            is_plain: !stays && is_plain(&text),
            is_cited: before || opens || cited.is_open(),
            kind,
            text,
            start,
        })
    }

    /// Whether a mention may be left in Latin letters: a name, or a term that may stay so.
    fn stays(&self, mention: &Mention) -> bool {
        let glossary = self.context.analysis().pair().source().engine().glossary();
        let concept = glossary.concept(mention.concept);
        concept.is_name() || concept.keep_latin != KeepLatin::No
    }

    fn kind(&self, word: &str) -> Kind {
        if word.chars().any(is_arabic_letter) {
            return Kind::Arabic;
        }
        let is_plain = |c: char| c.is_ascii_alphabetic() || matches!(c, '\'' | '’' | '-');
        let is_ordinary = |part: &str| {
            self.lexicon.is_some_and(|it| it.is_english_word(part))
                || is_function_word(part)
                || is_interface_word(part)
        };
        let parts = || {
            word.split(['\'', '’', '-'])
                .filter(|it| it.len() > 1 || is_function_word(it))
        };
        if !word.chars().all(is_plain) || parts().next().is_none() || !parts().all(is_ordinary) {
            return Kind::Other;
        }
        Kind::of_case(word)
    }
}

impl Kind {
    /// Of an ordinary word.
    fn of_case(word: &str) -> Kind {
        let is_large = |c: char| c.is_uppercase();
        let mut rest = word.chars().skip(1);
        match (word.starts_with(is_large), rest.any(is_large)) {
            (false, false) => Kind::Small,
            (true, false) => Kind::Capital,
            (true, true) if word.len() >= SHORTEST_ALONE && !word.contains(char::is_lowercase) => {
                Kind::Shouted
            }
            _ => Kind::Other,
        }
    }
}

/// Whether a word is of Latin letters alone, small ones behind the first.
fn is_plain(word: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || matches!(c, '\'' | '’' | '-');
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().skip(1).all(is_part)
}

/// Short words that the lexicon does not need.
fn is_function_word(word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    SHORT_WORDS.contains(&small.as_str())
}

/// English words of up to three letters that are no names.
#[rustfmt::skip]
const SHORT_WORDS: [&str; 36] = [
    "a", "i", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my",
    "no", "of", "on", "or", "so", "to", "up", "us", "we", "and", "are", "for", "has", "not", "off",
    "per", "the", "via", "was", "you",
];

/// Signs before the letter that a menu underlines.
fn is_access_key(c: char) -> bool {
    matches!(c, '_' | '&')
}

/// Whether the words of a source are prose that a translation renders.
pub(super) fn translates(words: &[Word]) -> bool {
    let words = words.iter();
    let words: Vec<&Word> = words
        .filter(|it| it.text.contains(char::is_alphabetic))
        .collect();
    match &words[..] {
        [] => false,
        [one] => match one.kind {
            Kind::Small => one.text.len() >= SHORTEST_ALONE,
            Kind::Capital => one.text.len() >= SHORTEST_ALONE - 1 || is_function_word(&one.text),
            _ => false,
        },
        all => is_phrase(all),
    }
}

/// Several words are a phrase where all of them are ordinary, or where at least half of them are plain
/// words and one is an ordinary word in small letters; or one that is not known follows a word with a
/// capital, as in `Hyperbolic cosine`. `git push` and `Visual Basic` are none.
fn is_phrase(all: &[&Word]) -> bool {
    let is_known = |it: &&&Word| matches!(it.kind, Kind::Small | Kind::Capital | Kind::Shouted);
    let plain = all.iter().filter(|it| it.is_plain || is_known(it)).count();
    let has_small = all.iter().any(|it| it.kind == Kind::Small);
    let is_small = |it: &&Word| {
        it.is_plain && it.text.len() >= SHORTEST_ALONE && it.text.starts_with(char::is_lowercase)
    };
    let is_capital = |it: &Word| it.is_plain && it.text.starts_with(char::is_uppercase);
    // Two words, of which the first is a program's: `git push`.
    let opens_small = all[0].kind == Kind::Other && all[0].text.starts_with(char::is_lowercase);
    if opens_small && all.len() == 2 {
        return false;
    }
    let opens_large = is_capital(all[0]) && all[1..].iter().any(is_small);
    (has_small || opens_large) && plain > 1 && plain * 2 >= all.len()
        || all.iter().filter(is_known).count() == all.len()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{BilingualAnalysis, Engine};
    use crate::document::{Bilingual, Document};
    use crate::glossary::Glossary;

    fn is_prose(source: &str) -> bool {
        let po = format!("msgid \"{source}\"\nmsgstr \"نص\"\n");
        let opened = Bilingual::of(Document::new("a.po", po));
        let engine = Engine::new(Glossary::default());
        let analysis = BilingualAnalysis::new(&engine, opened);
        let context = UnitsContext::new(&analysis);
        let it = context.translations().next().expect("a translation");
        translates(&Words::new(context).of(0, it.source()))
    }

    #[test]
    fn what_a_translation_renders() {
        for text in [
            "Open the gate",
            "_Open",
            "Hyperbolic cosine",
            "WARNING: FILE",
            "Settings",
            "%d lamps were sold",
            "No",
        ] {
            assert!(is_prose(text), "{text}");
        }
    }

    #[test]
    fn what_may_stay() {
        for text in [
            "Zorbix", "PDF", "km", "sin", "%s: %d", "git push", "iLamp 5", "X-Lamp", "--help",
        ] {
            assert!(!is_prose(text), "{text}");
        }
    }
}
