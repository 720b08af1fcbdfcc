//! Whether a word is Arabic by its form: a known root in a known pattern, between known affixes.
//!
//! Foreign names are written by their sound and fit no pattern, except by chance.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::patterns::{ByLength, OF_FOUR, PATTERNS, Place, SHORT, by_length};
use crate::lexicon::roots;
use crate::text::{EndingUse, Fold, endings, hamza_seat, has_hamza};

/// What may follow a stem.
const SUFFIXES: [&str; 80] = endings(EndingUse::BUILD);

/// How certainly a word is Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Native {
    /// No root explains it.
    No,
    /// A root explains it of which a letter is weak, doubled or not written.
    Weak,
    /// All letters of a root are there.
    Strong,
    /// It is in the list.
    Listed,
}

type Root = [char; 4];

/// A suffix, and whether a listed word may stand before it.
type Suffix = (Vec<char>, bool);

struct Lexicon {
    roots: FxHashSet<Root>,
    words: FxHashSet<Vec<char>>,
    suffixes: Vec<Suffix>,
    patterns: ByLength,
    short: ByLength,
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        // As lists first: then a set need not grow.
        let words: Vec<Vec<char>> = roots::words().map(|it| plain(&fold(it))).collect();
        let roots: Vec<Root> = roots::roots().filter_map(root).collect();
        Lexicon {
            roots: roots.into_iter().collect(),
            words: words.into_iter().collect(),
            suffixes: SUFFIXES.iter().map(|it| suffix(it)).collect(),
            patterns: by_length(PATTERNS.iter().chain(OF_FOUR)),
            short: by_length(SHORT.iter()),
        }
    })
}

/// Countries are written as their adjectives with an alef: روسي, روسيا.
fn suffix(text: &str) -> Suffix {
    let may_be_listed = !matches!(text, "ا" | "يا" | "نا" | "ك" | "ني");
    (text.chars().collect(), may_be_listed)
}

fn root(text: &str) -> Option<Root> {
    let mut letters = text.chars();
    Some([
        letters.next()?,
        letters.next()?,
        letters.next()?,
        letters.next().unwrap_or(' '),
    ])
}

/// Hamzas as one letter, but alef where a word begins; `ى` as `ي`.
fn fold(word: &str) -> Vec<char> {
    let letters = word.chars().enumerate().map(|(at, c)| {
        if !has_hamza(c) {
            return Fold::MAQSURA.letter(c).unwrap_or(c);
        }
        let seat = hamza_seat(c).filter(|&it| at == 0 && it == 'ا');
        seat.unwrap_or('ء')
    });
    letters.collect()
}

/// How words are listed: hamzas as alef.
fn plain(word: &[char]) -> Vec<char> {
    let letters = word.iter().map(|&c| if c == 'ء' { 'ا' } else { c });
    letters.collect()
}

/// Whether the list has `word` as it stands, without clitics and endings.
pub(super) fn is_listed(word: &str) -> bool {
    lexicon().words.contains(&plain(&fold(word)))
}

/// How certainly `word`, without clitics and marks, is Arabic.
pub(crate) fn native(word: &str) -> Native {
    let folded = fold(word);
    let mut listed = Listed::new(&folded);
    let lexicon = lexicon();
    let mut best = Native::No;
    let last = folded.last();
    // Most suffixes end in a different letter.
    let suffixes = lexicon.suffixes.iter();
    for (suffix, may_be_listed) in suffixes.filter(|it| it.0.is_empty() || it.0.last() == last) {
        let stem = folded.strip_suffix(&**suffix);
        let Some(stem) = stem.filter(|it| it.len() >= 2) else {
            continue;
        };
        let feminine = suffix.first() == Some(&'ت');
        if *may_be_listed && listed.has(stem.len()) || feminine && listed.has_with_teh(stem.len()) {
            return Native::Listed;
        }
        if best < Native::Strong {
            best = best.max(of_verb_or_noun(stem, lexicon));
        }
    }
    best
}

/// Whether the beginnings of a word are listed.
struct Listed {
    plain: Vec<char>,
    feminine: Vec<char>,
}

impl Listed {
    fn new(folded: &[char]) -> Listed {
        Listed {
            plain: plain(folded),
            feminine: Vec::with_capacity(folded.len() + 1),
        }
    }

    fn has(&self, length: usize) -> bool {
        lexicon().words.contains(&self.plain[..length])
    }

    /// The same with ة after it.
    fn has_with_teh(&mut self, length: usize) -> bool {
        self.feminine.clear();
        self.feminine.extend_from_slice(&self.plain[..length]);
        self.feminine.push('ة');
        lexicon().words.contains(&*self.feminine)
    }
}

/// How certainly a stem is Arabic, or what is left of it after the letter of the future.
fn of_verb_or_noun(stem: &[char], lexicon: &Lexicon) -> Native {
    let best = of_stem(stem, lexicon);
    match stem {
        ['س', verb @ ..] if matches!(verb, ['ي' | 'ت' | 'ن' | 'ا', ..]) => {
            best.max(of_stem(verb, lexicon))
        }
        _ => best,
    }
}

fn of_stem(stem: &[char], lexicon: &Lexicon) -> Native {
    let Some(patterns) = lexicon.patterns.get(stem.len()) else {
        return Native::No;
    };
    let mut best = Native::No;
    for pattern in patterns {
        if let Some((root, count)) = slots(stem, pattern) {
            best = best.max(of_slots(root, count, &lexicon.roots));
        }
        if best == Native::Strong {
            return best;
        }
    }
    let short = || {
        let mut fitting = lexicon.short[stem.len()].iter();
        fitting.any(|pattern| {
            let found = slots(stem, pattern);
            found.is_some_and(|(root, _)| is_short_root([root[0], root[1]], &lexicon.roots))
        })
    };
    if best == Native::No && short() {
        return Native::Weak;
    }
    best
}

/// The letters of the root that a stem has if it is built by a pattern of its length, and how many.
fn slots(stem: &[char], pattern: &[Place]) -> Option<(Root, usize)> {
    let mut root = [' '; 4];
    let mut count = 0;
    for (&letter, place) in stem.iter().zip(pattern) {
        match place {
            Place::Root => {
                root[count] = letter;
                count += 1;
            }
            Place::Imperfect if matches!(letter, 'ي' | 'ت' | 'ن' | 'ا') => {}
            Place::Letter(wanted) if *wanted == letter => {}
            _ => return None,
        }
    }
    Some((root, count))
}

/// What a written letter may be in a root: an alef is a hamza or a weak letter.
fn may_be(letter: char, place: usize) -> &'static [char] {
    match (letter, place) {
        ('ا', 0) => &['ا'],
        ('ا', _) => &['و', 'ي'],
        ('ء', _) => &['ا', 'و', 'ي'],
        ('ي', 1..) => &['ي', 'و'],
        ('و', 0) => &['و'],
        _ => &[],
    }
}

fn of_slots(root: Root, count: usize, roots: &FxHashSet<Root>) -> Native {
    if roots.contains(&root) {
        let is_weak = |c: &char| matches!(c, 'و' | 'ي' | 'ا');
        return if root[..count].iter().any(is_weak) {
            Native::Weak
        } else {
            Native::Strong
        };
    }
    for (place, &letter) in root[..count].iter().enumerate() {
        for &other in may_be(letter, place) {
            let mut root = root;
            root[place] = other;
            if roots.contains(&root) {
                return match letter {
                    'ء' if other == 'ا' => Native::Strong,
                    _ => Native::Weak,
                };
            }
        }
    }
    Native::No
}

/// Whether two letters are what is written of a doubled or weak root.
fn is_short_root([first, second]: [char; 2], roots: &FxHashSet<Root>) -> bool {
    let all = [
        [first, second, second, ' '],
        ['و', first, second, ' '],
        [first, second, 'و', ' '],
        [first, second, 'ي', ' '],
    ];
    all.iter().any(|it| roots.contains(it))
}

#[cfg(test)]
mod tests {
    use super::super::patterns::LONGEST;
    use super::*;

    #[test]
    fn no_pattern_is_too_long() {
        let all = PATTERNS.iter().chain(OF_FOUR).chain(SHORT);
        let longest = all.map(|it| it.chars().count()).max();
        assert_eq!(longest, Some(LONGEST));
    }

    #[test]
    fn words_by_their_roots() {
        assert_eq!(native("مكتبات"), Native::Strong);
        assert!(native("يكتبون") >= Native::Weak && native("قالوا") >= Native::Weak);
        assert_eq!(native("ويتفيلد"), Native::No);
    }
}
