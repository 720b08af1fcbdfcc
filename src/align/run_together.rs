//! Names that the matcher cannot see because of how a word is written: run together with the word
//! before or after, or with an ending that stands for a letter.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::sons::behind_clitics;
use crate::glossary::Glossary;
use crate::names::{Match, TermIndex};
use crate::text::scans;
use crate::text::{
    EndingUse, FoldLevel, PRONOUNS, Span, clitic_letters, endings, first_word, is_arabic_letter,
    last_word, odd_endings,
};

/// Longest name, in bytes, that is looked for after a missing space.
const REACH: usize = 200;

/// Shortest word, in letters, in which a missing space is looked for.
const LONG_WORD: usize = 11;

/// Fewest letters of a word that a name may be run together with: shorter ones are endings.
const SHORTEST_REST: usize = 4;

/// Most words of a name in front of the one that hides its end.
const WORDS_BEFORE: usize = 5;

/// The ending ـٍ, which stands for ي in words like ثانٍ.
const KASRATAN: char = '\u{64D}';

/// Endings of number and gender that a word takes without becoming another.
const NUMBERS: [&str; 14] = endings(EndingUse::NUMBER);

/// The matches of `index` with those of hidden names added; a longer match displaces a shorter one.
pub(super) fn with_hidden<'f>(
    text: &str,
    glossary: &Glossary,
    index: &TermIndex,
    found: &'f [Match],
) -> Cow<'f, [Match]> {
    scans::record(scans::Search::HiddenTerms, text.len());
    let search = Search {
        text,
        glossary,
        index,
    };
    let mut added = Vec::new();
    for at in odd_endings(text) {
        let end = at + KASRATAN.len_utf8();
        added.extend(if text[at..end].starts_with(KASRATAN) {
            search.before_kasratan(at)
        } else {
            search.name_at(end)
        });
    }
    added.extend(joined(text).filter_map(|at| search.name_apart(at)));
    added.extend(behind_clitics(text, glossary, index));
    let long = long_words(text);
    added.extend(long.filter_map(|start| search.name_within(start)));
    if added.is_empty() {
        return Cow::Borrowed(found);
    }
    let mut all = found.to_vec();
    all.append(&mut added);
    Cow::Owned(longest_of(all))
}

/// Of matches that overlap, the longer ones: a hidden name may include words that were found as a
/// shorter one.
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

/// Where words begin, after a space, with as many bytes beyond ASCII as a long word has at least.
fn long_words(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let blocks = (0..bytes.len()).step_by(HALF);
    let mut low = high_bits(bytes, 0);
    let words = blocks.map(move |start| {
        let high = high_bits(bytes, start + HALF);
        // A word that begins in the first half has its least length within the second.
        let bits = u64::from(low) | u64::from(high) << HALF;
        low = high;
        let mut runs = bits & bits >> 1;
        for shift in [2, 4, 8, LONG_WORD * 2 - 16] {
            runs &= runs >> shift;
        }
        (start, runs as u32 & !(bits << 1) as u32)
    });
    let starts = words.flat_map(|(start, mut set)| {
        std::iter::from_fn(move || {
            let bit = (set != 0).then(|| set.trailing_zeros() as usize)?;
            set &= set - 1;
            Some(start + bit)
        })
    });
    starts.filter(|&at| at == 0 || bytes[at - 1].is_ascii_whitespace())
}

/// How many bytes are checked at a time, with as many after them.
const HALF: usize = 32;

/// A bit for each of the bytes from `start` on that is beyond ASCII.
fn high_bits(text: &[u8], start: usize) -> u32 {
    let rest = text.get(start..).unwrap_or_default();
    let mut bytes = [0; HALF];
    match rest.first_chunk() {
        Some(all) => bytes = *all,
        None => bytes[..rest.len()].copy_from_slice(rest),
    }
    let eights = bytes.as_chunks::<8>().0.iter().rev();
    eights.fold(0, |bits, eight| {
        // The product brings the highest bits of the eight bytes together in the highest byte.
        let high = u64::from_le_bytes(*eight) >> 7 & 0x0101_0101_0101_0101;
        bits << 8 | (high.wrapping_mul(0x0102_0408_1020_4080) >> 56) as u32
    })
}

/// Words of names like عبد العزيز, أبو الغيط and نصر الله, which half of the press joins to the next or
/// the one before. The article after عبد belongs to the next word.
const JOINED: [&str; 4] = ["عبدال", "أبو", "ابو", "الله"];
/// The article in the first of [`JOINED`].
const ARTICLE_LEN: usize = "ال".len();

/// Where words of names are joined.
fn joined(text: &str) -> impl Iterator<Item = usize> + '_ {
    static FINDERS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| JOINED.map(Finder::new));
    let servants = FINDERS[0].find_iter(text.as_bytes());
    let servants = servants.map(|at| at + JOINED[0].len() - ARTICLE_LEN);
    let fathers = FINDERS[1..3].iter().zip(&JOINED[1..3]);
    let fathers = fathers.flat_map(move |(finder, word)| {
        let places = finder.find_iter(text.as_bytes()).map(|at| at + word.len());
        places.filter(move |&at| is_whole_before(text, at - word.len()) && goes_on(text, at))
    });
    let gods = FINDERS[3].find_iter(text.as_bytes());
    let gods = gods.filter(move |&at| is_before_god(last_word(&text[far_before(text, at)..at])));
    servants.chain(fathers).chain(gods)
}

/// Whether a word, perhaps behind a clitic of one letter, begins at `at`.
fn is_whole_before(text: &str, at: usize) -> bool {
    let before = last_word(&text[far_before(text, at)..at]);
    before.is_empty() || matches!(before, "و" | "ل" | "ب" | "ف")
}

fn goes_on(text: &str, at: usize) -> bool {
    text[at..].starts_with(is_arabic_letter)
}

/// Whether the letters before الله are a word that names have before it, and no clitic.
fn is_before_god(letters: &str) -> bool {
    letters.chars().count() >= SHORTEST_BEFORE_GOD && letters != "عبد"
}

/// Fewest letters of a word before الله: shorter ones are clitics.
const SHORTEST_BEFORE_GOD: usize = 3;

/// Where a name that goes on to `at` starts at the earliest.
fn far_before(text: &str, at: usize) -> usize {
    boundary_before(text, at.saturating_sub(REACH))
}

/// The last place up to `at` that is between two characters.
fn boundary_before(text: &str, at: usize) -> usize {
    let mut places = (0..=at.min(text.len())).rev();
    places.find(|&it| text.is_char_boundary(it)).unwrap_or(0)
}

struct Search<'a> {
    text: &'a str,
    glossary: &'a Glossary,
    index: &'a TermIndex,
}

impl<'a> Search<'a> {
    /// The name at `start`, after a missing space.
    fn name_at(&self, start: usize) -> Option<Match> {
        let end = boundary_before(self.text, start + REACH);
        let near = &self.text[start..end];
        let behind = self.index.find_at_start(self.glossary, near);
        behind.map(|m| m.shift(start))
    }

    /// The name around `cut`, as if a space stood there, and wherever else words of names are joined to a
    /// word: محمد بن عبدالعزيز.
    fn name_apart(&self, cut: usize) -> Option<Match> {
        let start = cut - last_word(&self.text[far_before(self.text, cut)..cut]).len();
        let starts = self.starts_before(start).chain([start]);
        let found = starts.filter_map(|start| self.apart_from(start));
        let around = found.filter(|m| m.span.start < cut && cut < m.span.end);
        around.max_by_key(|m| m.span.len())
    }

    /// The name at `start`, joined words parted.
    fn apart_from(&self, start: usize) -> Option<Match> {
        let end = boundary_before(self.text, start + REACH);
        let near = &self.text[start..end];
        let mut cuts: Vec<usize> = joined(near).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let mut parted = near.to_owned();
        for &cut in cuts.iter().rev() {
            parted.insert(cut, ' ');
        }
        let mut found = self.index.find_at_start(self.glossary, &parted)?;
        let back = |at: usize| {
            let before = cuts.iter().zip(0..).filter(|&(cut, n)| cut + n < at);
            start + at - before.count()
        };
        let back = |it: Span| Span::new(back(it.start), back(it.end));
        (found.span, found.clitic) = (back(found.span), back(found.clitic));
        found.level = found.level.max(FoldLevel::Marks);
        Some(found)
    }

    /// The name of several words whose last word goes on as another: الحزب الجمهوريودفاعهم.
    fn name_within(&self, start: usize) -> Option<Match> {
        let letters = first_word(&self.text[start..]);
        let letters = &letters[..boundary_before(letters, REACH)];
        if letters.chars().filter(|&c| is_arabic_letter(c)).count() < LONG_WORD {
            return None;
        }
        let mut names = self.starts_before(start).flat_map(|first| {
            let cuts = letters.char_indices().rev().filter_map(|(at, first)| {
                let may_begin = at > 0 && is_arabic_letter(first) && !is_ending(&letters[at..]);
                may_begin.then_some(at)
            });
            cuts.filter_map(move |cut| {
                let name = &self.text[first..start + cut];
                self.whole(name).map(|m| m.shift(first))
            })
        });
        names.next()
    }

    /// The name of several words whose last word ends in ـٍ, which is at `at`, instead of ي: نورد ستريم
    /// الثانٍ.
    fn before_kasratan(&self, at: usize) -> Option<Match> {
        let from = far_before(self.text, at);
        let head = self.text[from..at].trim_end_matches(|c: char| !c.is_whitespace());
        let mut names = self.starts_before(from + head.len()).filter_map(|start| {
            // As long as the mark that it replaces, so that spans stay right.
            let name = format!("{}ي", &self.text[start..at]);
            let mut found = self.whole(&name)?.shift(start);
            // The text itself is not the term letter by letter.
            found.level = found.level.max(FoldLevel::Marks);
            Some(found)
        });
        names.next()
    }

    /// Where the words in front of `end` start, the nearest first, if a longer name may begin there and
    /// go on after `end`.
    fn starts_before(&self, end: usize) -> impl Iterator<Item = usize> + '_ {
        let mut start = end;
        let starts = std::iter::from_fn(move || {
            let before = self.text[..start].strip_suffix(' ')?;
            let before = &before[far_before(before, before.len())..];
            let word = before.rsplit(char::is_whitespace).next()?;
            start -= word.len() + 1;
            Some(start)
        });
        let starts = starts.take(WORDS_BEFORE);
        starts.filter(move |&start| self.index.begins_longer_term(&self.text[start..end]))
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
    let owners = PRONOUNS.iter().chain(&[""]);
    let mut bare = owners.filter_map(|it| letters.strip_suffix(it));
    letters.chars().count() < SHORTEST_REST || bare.any(|bare| NUMBERS.contains(&bare))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Builder, EntityType, TermStatus};
    use crate::text::Lang;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn many_bytes_at_a_time_are_as_one(text in "(ب{9,13}|سى|ةس|ةa|ثانٍ|[ a.,«ب\n\u{A0}]){0,40}") {
            let bytes = text.as_bytes();
            let is_long = |&at: &usize| {
                let high = bytes[at..].iter().take_while(|byte| !byte.is_ascii());
                let behind_blank = at == 0 || bytes[at - 1].is_ascii_whitespace();
                behind_blank && high.count() >= 2 * LONG_WORD
            };
            let long: Vec<_> = (0..bytes.len()).filter(is_long).collect();
            prop_assert_eq!(long_words(&text).collect::<Vec<_>>(), long);
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut builder = Builder::default();
        for name in [
            "إيلون ماسك",
            "ماسك",
            "الحزب الجمهوري",
            "نورد ستريم",
            "نورد ستريم الثاني",
            "عبد العزيز بن سلمان",
            "محمد بن عبد الله آل عبد اللطيف",
        ] {
            builder.concept("", EntityType::Org);
            builder.term(Lang::Ar, TermStatus::Preferred, name, false);
        }
        let glossary = builder.finish();
        let index = TermIndex::new(&glossary);
        let found = index.find(&glossary, text);
        let found = with_hidden(text, &glossary, &index, &found);
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
    fn a_servant_joined_to_his_lord() {
        check("وقال عبدالعزيز بن سلمان نعم", &["عبدالعزيز بن سلمان"]);
        check("لعبدالعزيز بن سلمان", &["عبدالعزيز بن سلمان"]);
        let long = "محمد بن عبدالله آل عبداللطيف";
        check(&format!("قال {long}."), &[long]);
        check("عبدالعزيز بن خالد وعبدالله", &[]);
        check("عبد العزيز بن سلمان", &["عبد العزيز بن سلمان"]);
    }

    #[test]
    fn what_is_exact_is_the_term() {
        let text = "نورد ستريم الثانٍ";
        let mut builder = Builder::default();
        builder.concept("", EntityType::Org);
        builder.term(Lang::Ar, TermStatus::Preferred, "نورد ستريم الثاني", false);
        let glossary = builder.finish();
        let index = TermIndex::new(&glossary);
        let found = with_hidden(text, &glossary, &index, &[]);
        assert_eq!(found[0].level, FoldLevel::Marks);
    }
}
