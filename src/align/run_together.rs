//! Names that the matcher cannot see because of how a word is written: run together with the word
//! before or behind, or with an ending that stands for a letter.

use crate::glossary::Glossary;
use crate::names::{Match, TermIndex};
use crate::text::{FoldLevel, Span, clitic_letters, is_arabic_letter, is_tashkeel};

/// Longest name, in bytes, that is looked for behind a missing space.
const REACH: usize = 200;

/// Shortest word, in letters, in which a missing space is looked for.
const LONG_WORD: usize = 11;

/// Fewest letters of a word that a name may be run together with: shorter ones are endings.
const SHORTEST_REST: usize = 4;

/// Most words of a name in front of the one that hides its end.
const WORDS_BEFORE: usize = 3;

/// The ending ـٍ, which stands for ي in words like ثانٍ.
const KASRATAN: char = '\u{64D}';

/// Endings of number and gender, and of possession, that a word takes without becoming another.
const NUMBERS: &[&str] = &[
    "ويات", "يات", "ات", "تا", "تي", "ت", "ان", "ين", "ون", "ية", "ي", "ا", "و", "",
];
const OWNERS: &[&str] = &[
    "هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه", "ك", "ي", "",
];

/// The matches of `index` with those of hidden names added; a longer match displaces a shorter one.
pub(super) fn with_hidden(
    text: &str,
    glossary: &Glossary,
    index: &TermIndex,
    mut found: Vec<Match>,
) -> Vec<Match> {
    let search = Search {
        text,
        glossary,
        index,
    };
    let mut added = Vec::new();
    for start in behind_final_letters(text) {
        added.extend(search.name_at(start));
    }
    added.extend(search.before_missing_spaces());
    added.extend(search.before_kasratan());
    if added.is_empty() {
        return found;
    }
    found.append(&mut added);
    longest_of(found)
}

/// Where a space is missing, as spelling proves: ة (D8 A9) and ى (D9 89) end a word, so that a letter
/// behind them begins another (حكومةترامب).
fn behind_final_letters(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let stretches = (0..bytes.len()).step_by(STRETCH);
    let places = stretches.flat_map(move |start| {
        let end = (start + STRETCH).min(bytes.len().saturating_sub(2));
        // Most have none, and that is seen many bytes at a time.
        let stretch = bytes[start..].first_chunk();
        let any = stretch.is_none_or(any_ends_in_word);
        let places = if any { start..end } else { 0..0 };
        places.filter(move |&at| ends_in_word(bytes[at], bytes[at + 1], bytes[at + 2]))
    });
    let starts = places.map(|at| at + 2);
    starts.filter(|&at| text[at..].starts_with(is_arabic_letter))
}

/// How many bytes are looked through at a time.
const STRETCH: usize = 64;

fn any_ends_in_word(bytes: &[u8; STRETCH + 2]) -> bool {
    let mut any = false;
    for at in 0..STRETCH {
        any |= ends_in_word(bytes[at], bytes[at + 1], bytes[at + 2]);
    }
    any
}

/// Whether two bytes are ة or ى and the third is of no ASCII character; without a branch.
#[inline]
fn ends_in_word(first: u8, second: u8, third: u8) -> bool {
    let teh_marbuta = (first == 0xD8) & (second == 0xA9);
    let alef_maksura = (first == 0xD9) & (second == 0x89);
    (teh_marbuta | alef_maksura) & (third >= 0x80)
}

/// Of matches that overlap the longer ones: a hidden name may go on over words that were found as
/// a shorter one.
fn longest_of(mut found: Vec<Match>) -> Vec<Match> {
    let whole = |m: &Match| Span::new(m.clitic.start.min(m.span.start), m.span.end);
    found.sort_by_key(|m| whole(m).start);
    let mut kept: Vec<Match> = Vec::with_capacity(found.len());
    for new in found {
        let overlaps = |old: &Match| whole(&new).overlaps(whole(old));
        while kept
            .last()
            .is_some_and(|old| overlaps(old) && old.span.len() < new.span.len())
        {
            kept.pop();
        }
        if !kept.last().is_some_and(overlaps) {
            kept.push(new);
        }
    }
    kept
}

struct Search<'a> {
    text: &'a str,
    glossary: &'a Glossary,
    index: &'a TermIndex,
}

impl<'a> Search<'a> {
    /// The name at `start`, behind a missing space.
    fn name_at(&self, start: usize) -> Option<Match> {
        let mut end = (start + REACH).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let near = &self.text[start..end];
        let behind = self.index.find_at_start(self.glossary, near);
        behind.map(|m| m.shift(start))
    }

    /// Names of several words whose last word goes on as another: الحزب الجمهوريودفاعهم.
    fn before_missing_spaces(&self) -> impl Iterator<Item = Match> + '_ {
        self.long_words().filter_map(|word| self.name_within(word))
    }

    fn name_within(&self, word: Span) -> Option<Match> {
        let letters = word.of(self.text);
        let is_foreign = |c| !is_arabic_letter(c) && !is_tashkeel(c);
        let letters = &letters[..letters.find(is_foreign).unwrap_or(letters.len())];
        if letters.chars().filter(|&c| is_arabic_letter(c)).count() < LONG_WORD {
            return None;
        }
        let starts = self.starts_before(word);
        let cuts = letters.char_indices().rev().filter_map(|(at, first)| {
            let may_begin = at > 0 && is_arabic_letter(first) && !is_ending(&letters[at..]);
            may_begin.then_some(at)
        });
        let mut names = starts.flat_map(|start| {
            cuts.clone().filter_map(move |cut| {
                let name = &self.text[start..word.start + cut];
                self.whole(name).map(|m| m.shift(start))
            })
        });
        names.next()
    }

    /// Names of several words whose last word ends in ـٍ instead of ي: نورد ستريم الثانٍ.
    fn before_kasratan(&self) -> impl Iterator<Item = Match> + '_ {
        let places = self.text.match_indices(KASRATAN).map(|(at, _)| at);
        places.filter_map(|at| {
            let end = at + KASRATAN.len_utf8();
            if self.text[end..].starts_with(is_arabic_letter) {
                return None;
            }
            let head = self.text[..at].trim_end_matches(|c: char| !c.is_whitespace());
            let word = Span::new(head.len(), end);
            let mut names = self.starts_before(word).filter_map(|start| {
                // As long as the mark that it replaces, so that spans stay right.
                let name = format!("{}ي", &self.text[start..at]);
                let mut found = self.whole(&name)?.shift(start);
                // The text itself is not the term letter by letter.
                found.level = found.level.max(FoldLevel::Marks);
                Some(found)
            });
            names.next()
        })
    }

    /// The words of many bytes, as blanks part them. Of most words only the last bytes are looked at:
    /// where a blank stands in a stretch as long as a long word, no long word begins before it.
    fn long_words(&self) -> impl Iterator<Item = Span> + 'a {
        let text = self.text.as_bytes();
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(stretch) = text.get(at..at + 2 * LONG_WORD) {
                let Some(blank) = stretch.iter().rposition(u8::is_ascii_whitespace) else {
                    let more = &text[at + stretch.len()..];
                    let rest = more.iter().position(u8::is_ascii_whitespace);
                    let end = at + stretch.len() + rest.unwrap_or(more.len());
                    let word = Span::new(at, end);
                    at = end;
                    return Some(word);
                };
                at += blank + 1;
            }
            None
        })
    }

    /// Where the words in front of `word` start, the nearest first, if a longer name may begin there.
    fn starts_before(&self, word: Span) -> impl Iterator<Item = usize> + Clone + 'a {
        let Search { text, index, .. } = *self;
        let mut end = word.start;
        let starts = std::iter::from_fn(move || {
            let before = text[..end].strip_suffix(' ')?;
            let word = before.rsplit(char::is_whitespace).next()?;
            end = before.len() - word.len();
            Some(Span::new(end, before.len()))
        });
        let starts = starts.take(WORDS_BEFORE);
        starts
            .filter(move |word| index.begins_longer_term(word.of(text)))
            .map(|word| word.start)
    }

    /// The match of the whole of `text`, if a name is spelled so.
    fn whole(&self, text: &str) -> Option<Match> {
        let found = self.index.find_at_start(self.glossary, text);
        found.filter(|m| m.span.end == text.len() && m.level != FoldLevel::Letters)
    }
}

/// Whether what is left of a word may be an ending of it, and not another word.
fn is_ending(rest: &str) -> bool {
    let letters = clitic_letters(rest);
    let mut bare = OWNERS.iter().filter_map(|it| letters.strip_suffix(it));
    letters.chars().count() < SHORTEST_REST || bare.any(|bare| NUMBERS.contains(&bare))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Builder, EntityType, TermStatus};
    use crate::text::Lang;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut builder = Builder::default();
        for name in [
            "إيلون ماسك",
            "ماسك",
            "الحزب الجمهوري",
            "نورد ستريم",
            "نورد ستريم الثاني",
        ] {
            builder.concept("", EntityType::Org);
            builder.term(Lang::Ar, TermStatus::Preferred, name, false);
        }
        let glossary = builder.finish();
        let index = TermIndex::new(&glossary);
        let found = with_hidden(text, &glossary, &index, index.find(&glossary, text));
        let found: Vec<_> = found.iter().map(|m| m.span.of(text)).collect();
        assert_eq!(found, expected, "in {text}");
    }

    #[test]
    fn behind_a_letter_that_ends_a_word() {
        check("حكومةإيلون ماسك", &["إيلون ماسك"]);
        check("مرحباإيلون ماسك", &["ماسك"]);
    }

    #[test]
    fn before_a_word_that_is_no_ending() {
        check("أعضاء الحزب الجمهوريودفاعهم", &["الحزب الجمهوري"]);
        check(
            "ماسك\u{A0}الحزب الجمهوريودفاعهم",
            &["ماسك", "الحزب الجمهوري"],
        );
        check("للحزب الجمهوريترشُّحه.", &["لحزب الجمهوري"]);
        check("في الحزب الجمهوريين والحزب الجمهورياتها", &[]);
        check("لحزب  الجمهوريودفاعهم", &[]);
        check("ماسكودفاعهمعنه", &[]);
    }

    #[test]
    fn before_the_ending_of_a_defective_noun() {
        check("خط نورد ستريم الثانٍ، إذ", &["نورد ستريم الثانٍ"]);
        check("نورد ستريم ثانٍ", &["نورد ستريم"]);
        check("بماسكٍ", &["ماسكٍ"]);
    }

    #[test]
    fn what_is_exact_is_the_term() {
        let text = "نورد ستريم الثانٍ";
        let mut builder = Builder::default();
        builder.concept("", EntityType::Org);
        builder.term(Lang::Ar, TermStatus::Preferred, "نورد ستريم الثاني", false);
        let glossary = builder.finish();
        let index = TermIndex::new(&glossary);
        let found = with_hidden(text, &glossary, &index, Vec::new());
        assert_eq!(found[0].level, FoldLevel::Marks);
    }
}
