//! Which texts surely hold none of some terms: told at the speed of a search for bytes.
//!
//! Of each term a few letters of one word are looked for: through marks, and in each form of a letter that the
//! matcher folds. The first letter of all is looked for as bytes, the rarest one; where it stands, its
//! neighbours are compared. A text with letters of other alphabets, accents or presentation forms is left to
//! the matcher itself; in another it reads no more than the words around such places.

use memchr::memmem::Finder;

use super::near::Near;
use crate::glossary::Term;
use crate::text::{
    ARTICLE, FoldLevel, LETTERS_BY_RARITY, STEADY_AT_THE_END, fold_common, fold_key,
    fold_letters_keep_case, is_arabic_letter,
};

/// Letters of texts from the rarest to the most frequent, folded: those of English and of Arabic.
const BY_RARITY: [&str; 2] = ["zqxjkvbpygwfmucldrhsinoate", LETTERS_BY_RARITY];

/// Most letters of a word that are compared.
const LONGEST: usize = 6;

/// Most stretches of white space between two words of a term, as the matcher has it: they are less than
/// thirteen bytes apart.
const MOST_SPACES: usize = 6;

/// Letters of all terms, one stretch of each.
#[derive(Clone, Debug)]
pub(super) struct Anchors {
    all: Vec<Anchor>,
    /// How many stretches of white space a term may reach over, with what stands before it.
    spaces: usize,
}

/// Stretches of words around the same letter.
#[derive(Clone, Debug)]
struct Anchor {
    /// The letter, in each form that folds to it.
    finders: Vec<Finder<'static>>,
    /// The same with accents, or as letters that only neighbours of Arabic have: few texts have any.
    rare: Vec<Finder<'static>>,
    /// What stands before it, the nearest first, and behind it, folded.
    around: Vec<[Vec<char>; 2]>,
    letter: char,
}

/// A stretch of a word of a term, folded.
struct Stretch {
    letters: Vec<char>,
    /// Its rarest letter.
    rarest: usize,
}

impl Anchors {
    /// Of these terms; `None` where one of them has too few letters to be told by.
    pub(super) fn of(terms: &[Term]) -> Option<Anchors> {
        let longest = terms.iter().map(|it| tokens(&it.text).count()).max();
        let mut terms: Vec<Vec<Vec<char>>> = terms.iter().map(|it| words(&it.text)).collect();
        terms.sort_by_key(|words| words.iter().map(Vec::len).sum::<usize>());
        let mut known: Vec<Vec<char>> = Vec::new();
        let mut anchors = Anchors {
            all: Vec::new(),
            spaces: MOST_SPACES * (longest.unwrap_or_default() + 1),
        };
        for words in terms {
            let holds = |part: &Vec<char>| {
                let mut all = words.iter();
                all.any(|it| it.windows(part.len()).any(|it| it == part))
            };
            // Where a longer term stands, a part of it is found already.
            if !known.iter().any(holds) {
                let stretch = rarest(&words)?;
                known.push(stretch.letters.clone());
                anchors.add(stretch);
            }
        }
        Some(anchors)
    }

    fn add(&mut self, Stretch { letters, rarest }: Stretch) {
        let letter = letters[rarest];
        let before: Vec<char> = letters[..rarest].iter().rev().copied().collect();
        let around = [before, letters[rarest + 1..].to_vec()];
        match self.all.iter_mut().find(|it| it.letter == letter) {
            Some(anchor) => anchor.around.push(around),
            None => self.all.push(Anchor {
                finders: forms(letter).map(finder).collect(),
                rare: rare_forms(letter).map(finder).collect(),
                around: vec![around],
                letter,
            }),
        }
    }

    /// Where a text may spell one of the terms.
    pub(super) fn near(&self, text: &str) -> Near {
        let letters = Letters::of(text.as_bytes());
        if letters.unusual {
            return Near::Anywhere;
        }
        let mut places = Vec::new();
        for anchor in &self.all {
            anchor.find(text, letters.rare, &mut places);
        }
        Near::places(text, places, self.spaces)
    }
}

impl Anchor {
    /// Adds the places where it stands in a text.
    fn find(&self, text: &str, rare: bool, places: &mut Vec<usize>) {
        let bytes = text.as_bytes();
        let rare = self.rare.iter().filter(|_| rare);
        for finder in self.finders.iter().chain(rare) {
            let length = finder.needle().len();
            places.extend(finder.find_iter(bytes).filter(|&at| {
                let fits = |[before, after]: &[Vec<char>; 2]| {
                    is_next(text[at + length..].chars(), after)
                        && is_next(text[..at].chars().rev(), before)
                };
                self.around.iter().any(fits)
            }));
        }
    }
}

/// Whether these letters come next, marks between them left out.
fn is_next(text: impl Iterator<Item = char>, letters: &[char]) -> bool {
    let mut wanted = letters.iter();
    let Some(mut next) = wanted.next() else {
        return true;
    };
    for c in text {
        match folded(c) {
            None => {}
            Some(letter) if letter == *next => match wanted.next() {
                Some(letter) => next = letter,
                None => return true,
            },
            Some(_) => return false,
        }
    }
    false
}

/// The letter that a character of a usual text folds to; `None` where it vanishes.
fn folded(c: char) -> Option<char> {
    if let Some(folded) = fold_common(c) {
        return folded;
    }
    let mut letter = None;
    fold_letters_keep_case(c, |it| letter = Some(it));
    // Arabic letters have no case, and to look for one takes long.
    letter.map(|it| {
        if is_arabic_letter(it) {
            it
        } else {
            it.to_lowercase().next().unwrap_or(it)
        }
    })
}

/// The characters of nearly all texts that fold to a letter.
fn forms(letter: char) -> impl Iterator<Item = char> {
    let usual = ('\0'..='\x7F').chain('\u{600}'..='\u{67F}');
    usual.filter(move |it| folded(*it) == Some(letter))
}

/// Those with accents, and of the part of the Arabic block where Arabic has no letters.
fn rare_forms(letter: char) -> impl Iterator<Item = char> {
    let rare = ('\u{C0}'..='\u{17F}').chain('\u{680}'..='\u{6BF}');
    rare.filter(move |it| folded(*it) == Some(letter))
}

fn finder(c: char) -> Finder<'static> {
    Finder::new(c.encode_utf8(&mut [0; 4]).as_bytes()).into_owned()
}

/// What can be looked for of the words of a term, folded.
fn words(term: &str) -> Vec<Vec<char>> {
    tokens(term).filter_map(inside).collect()
}

/// The words of a term, folded, in parts of one script each.
fn tokens(term: &str) -> impl Iterator<Item = Vec<char>> {
    let folded = fold_key(term, FoldLevel::Letters);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let all: Vec<Vec<char>> = words
        .flat_map(by_script)
        .filter(|it| !it.is_empty())
        .collect();
    all.into_iter()
}

/// The stretch of some words that is rarest in texts.
fn rarest(words: &[Vec<char>]) -> Option<Stretch> {
    let stretches = words.iter().map(|letters| {
        let places = 0..letters.len();
        let rarest = places.min_by_key(|&it| rank(letters[it])).unwrap_or(0);
        let start = rarest.saturating_sub(LONGEST / 2);
        let end = letters.len().min(start + LONGEST);
        Stretch {
            letters: letters[start..end].to_vec(),
            rarest: rarest - start,
        }
    });
    stretches.min_by_key(|it| (rank(it.letters[it.rarest]), usize::MAX - it.letters.len()))
}

/// A word in parts of one script each: the matcher takes them apart, too.
fn by_script(word: &str) -> impl Iterator<Item = Vec<char>> {
    let letters: Vec<char> = word.chars().collect();
    let parts = letters.chunk_by(|a, b| kind(*a) == kind(*b));
    parts.map(<[char]>::to_vec).collect::<Vec<_>>().into_iter()
}

fn kind(c: char) -> (bool, bool) {
    (is_arabic_letter(c), c.is_numeric())
}

/// The letters of a word that stand in a text whatever is joined to it: an article may lose its alef behind
/// ل, and some last letters become others.
fn inside(mut letters: Vec<char>) -> Option<Vec<char>> {
    if letters.first().is_some_and(|it| is_arabic_letter(*it)) {
        let article: Vec<char> = ARTICLE.chars().collect();
        if letters.starts_with(&article) {
            letters.drain(..article.len());
        }
        letters.pop_if(|it| !STEADY_AT_THE_END.contains(*it));
    }
    let known = |c: &char| BY_RARITY.iter().any(|all| all.contains(*c)) || c.is_ascii_digit();
    (letters.len() > 1 && letters.iter().all(known)).then_some(letters)
}

/// How frequent a letter is, 0 the rarest.
fn rank(letter: char) -> usize {
    let place = |all: &&str| all.chars().position(|it| it == letter);
    BY_RARITY.iter().find_map(place).unwrap_or(0)
}

/// What kinds of letters a text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Letters {
    /// Those of [`rare_forms`].
    rare: bool,
    /// Others than those of [`forms`] and [`rare_forms`], or one character that is several letters.
    unusual: bool,
}

impl Letters {
    fn of(text: &[u8]) -> Letters {
        let mut all = Letters::default();
        for block in text.chunks(4096) {
            all.unusual |= any(block, |it| matches!(it, 0xC6..=0xD7 | 0xDB..=0xE1 | 0xE3..));
            all.rare |= any(block, |it| matches!(it, 0xC3..=0xC5 | 0xDA));
        }
        let holds = |it: &&[u8]| memchr::memmem::find(text, it).is_some();
        all.unusual |= LETTERLIKE.iter().any(&holds);
        all.unusual |= all.rare && SEVERAL.iter().any(holds);
        all
    }
}

/// Whether any byte is such a one; without a branch, so that many are told at a time.
fn any(block: &[u8], is: impl Fn(u8) -> bool) -> bool {
    block.iter().fold(false, |any, &it| any | is(it))
}

/// How the block of symbols that are letters begins (K for kelvin, Å for angstrom).
const LETTERLIKE: [&[u8]; 1] = ["\u{2100}".as_bytes().split_at(2).0];
/// Letters of U+00C0 to U+017F that are two, or whose small letter is another.
const SEVERAL: [&[u8]; 6] = [
    "Ĳ".as_bytes(),
    "ĳ".as_bytes(),
    "Ŀ".as_bytes(),
    "ŀ".as_bytes(),
    "ŉ".as_bytes(),
    "ſ".as_bytes(),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::glossary::Glossary;
    use proptest::prelude::*;

    fn is_usual(c: char) -> bool {
        !Letters::of(c.encode_utf8(&mut [0; 4]).as_bytes()).unusual
    }

    #[test]
    fn in_usual_texts_each_letter_has_the_forms_that_are_looked_for() {
        for c in ('\0'..=char::MAX).filter(|it| is_usual(*it)) {
            let key = fold_key(c.encode_utf8(&mut [0; 4]), FoldLevel::Letters);
            let letters: Vec<char> = key.chars().collect();
            assert!(letters.len() < 2, "{c:?} is several letters");
            match letters.first() {
                None => assert_eq!(folded(c), None, "{c:?}"),
                Some(letter) if letter.is_alphanumeric() => {
                    assert_eq!(folded(c), Some(*letter), "{c:?}");
                    let is_known = BY_RARITY.iter().any(|all| all.contains(*letter));
                    let all = || forms(*letter).chain(rare_forms(*letter));
                    let is_form = || all().any(|it| it == c);
                    assert!(!is_known && !letter.is_ascii_digit() || is_form(), "{c:?}");
                }
                Some(_) => assert!(folded(c).is_some(), "{c:?}"),
            }
        }
    }

    #[test]
    fn a_term_without_letters_enough_has_no_anchor() {
        let letters = |term: &str| rarest(&words(term)).map(|it| String::from_iter(it.letters));
        assert_eq!(letters("U.S."), None);
        assert_eq!(letters("الله").as_deref(), None);
        assert_eq!(letters("إيلون ماسك").as_deref(), Some("ماسك"));
        assert_eq!(letters("Oracle Corporation").as_deref(), Some("corpor"));
    }

    /// Words that stand around a term.
    const AROUND: &str = "قال إن the plan, ثم-عاد إلى بيته.\n  A 12 «كل» ";

    /// The terms of a concept as texts write them, with this seed for the choice.
    fn written(term: &str, mut seed: u64) -> String {
        let mut next = |count: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize % count
        };
        let mut out = String::new();
        for c in term.chars() {
            let same: Vec<char> = match folded(c) {
                Some(it) => forms(it).chain(rare_forms(it)).collect(),
                None => Vec::new(),
            };
            out.push(match same.len() {
                0 => c,
                count => same[next(count)],
            });
            if next(6) == 0 && is_arabic_letter(c) {
                out.push(['\u{64E}', '\u{651}', '\u{640}', '\u{200F}'][next(4)]);
            }
        }
        let before = ["", "و", "ال", "لل", "وبال", "ل", "(", "«"][next(8)];
        let after = ["", "ه", "'s", ".", " و"][next(5)];
        match term.strip_prefix("ال") {
            Some(rest) if before == "لل" => format!("x {before}{rest}{after}"),
            _ => format!("x {before}{out}{after}"),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn what_the_matcher_finds_is_never_passed_over(nth: prop::sample::Index, seed: u64) {
            let engine = Engine::starter();
            let all = engine.glossary();
            let concept = nth.index(all.concept_count()) as u32;
            let own: Glossary = all.alone(concept);
            let Some(anchors) = Anchors::of(own.terms()) else {
                return Ok(());
            };
            let own = Engine::new(own);
            for (number, term) in own.glossary().terms().iter().enumerate() {
                let text = written(&term.text, seed.wrapping_add(number as u64));
                let around = AROUND.repeat(12);
                for text in [text.clone(), format!("{around}{text} {around}")] {
                    let spells = |it: &str| {
                        crate::align::spells_any(it, own.glossary(), own.index())
                    };
                    let near = match anchors.near(&text) {
                        Near::Anywhere => true,
                        Near::In(stretches) => stretches.iter().any(|it| spells(it.of(&text))),
                    };
                    prop_assert_eq!(spells(&text) && !near, false, "{:?} of {}", text, term.text);
                }
            }
        }
    }
}
