//! Names as a row of consonants that both scripts distinguish, packed into a number.
//!
//! Far coarser than the sound model and far cheaper: it is computed for each word of both texts.
//! The rarer an outline is, the less likely two words have it in common by chance.

use crate::text::Grain;

/// Classes of consonants: labials, f, t and d, sibilants, velars, r, l, m, n. Each letter stands for
/// one in a skeleton; they are numbered from 1.
const CLASSES: [char; 9] = ['ب', 'ف', 'ت', 'س', 'ك', 'ر', 'ل', 'م', 'ن'];
const B: u8 = 1;
const F: u8 = 2;
const T: u8 = 3;
const S: u8 = 4;
const K: u8 = 5;
const R: u8 = 6;
const L: u8 = 7;
const M: u8 = 8;
const N: u8 = 9;

/// Consonants in a row, the first in the highest digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    packed: u64,
    len: u32,
}

impl Outline {
    fn push(&mut self, class: u8) {
        if self.len < 12 {
            self.packed = self.packed << 4 | u64::from(class);
            self.len += 1;
        }
    }

    /// The outline as a number, where it is long enough to say anything.
    pub(super) fn key(self) -> Option<u64> {
        (self.len >= 2).then_some(self.packed)
    }
}

/// The outline of an Arabic word without its clitics: letters as [`super::arabic::folded`] gives them.
pub(super) fn of_arabic(letters: &str) -> Outline {
    let mut outline = Outline::default();
    for c in letters.chars() {
        let class = Grain::Classes.letter(c);
        if let Some(at) = CLASSES.iter().position(|&it| Some(it) == class) {
            outline.push(at as u8 + 1);
        }
    }
    outline
}

/// The outlines that a Latin word in lower case may have: as it is written, and where a `c`, `ch`,
/// `gh` or `j` may be read in another way, that one too.
pub(super) fn of_latin(word: &str) -> [Outline; 2] {
    let mut outlines = [Outline::default(); 2];
    let letters: Vec<char> = word.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let (readings, len) = step(&letters, at);
        for (outline, classes) in outlines.iter_mut().zip(readings) {
            classes.iter().for_each(|&class| outline.push(class));
        }
        at += len;
    }
    outlines
}

type Readings = [&'static [u8]; 2];

fn step(letters: &[char], at: usize) -> (Readings, usize) {
    let next = letters.get(at + 1).copied().unwrap_or(' ');
    let third = letters.get(at + 2).copied().unwrap_or(' ');
    let one = |class: &'static [u8]| [class, class];
    let c = letters[at];
    match (c, next) {
        ('s', 'c') if third == 'h' => return (one(&[S]), 3),
        ('t', 'c') if third == 'h' => return (one(&[T, S]), 3),
        ('c', 'h') if "lrn".contains(third) => return (one(&[K]), 2),
        ('c', 'h') => return ([&[T, S], if at == 0 { &[S] } else { &[K] }], 2),
        ('p', 'h') => return (one(&[F]), 2),
        ('t' | 'd', 'h') => return (one(&[T]), 2),
        ('s' | 'z', 'h') => return (one(&[S]), 2),
        ('k', 'h') => return (one(&[K]), 2),
        ('g', 'h') => return ([&[K], &[]], 2),
        ('c', 'k') => return (one(&[K]), 2),
        ('z', 'z') => return ([&[T, S], &[S]], 2),
        ('c', 'e' | 'i' | 'y') => return ([&[S], &[T, S]], 1),
        _ if c == next && !"aeiouwy".contains(c) => return (one(&[]), 1),
        _ => {}
    }
    let classes: Readings = match c {
        'b' | 'p' => one(&[B]),
        'f' | 'v' => one(&[F]),
        't' | 'd' => one(&[T]),
        's' | 'z' | 'ß' | 'ş' | 'š' | 'ž' => one(&[S]),
        'ç' | 'č' | 'ć' => [&[T, S], &[S]],
        'k' | 'q' | 'c' | 'g' => one(&[K]),
        'j' => [&[K], &[]],
        'x' => [&[K, S], &[S]],
        'r' => one(&[R]),
        'l' | 'ł' => one(&[L]),
        'm' => one(&[M]),
        'n' | 'ñ' => one(&[N]),
        _ => one(&[]),
    };
    (classes, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(latin: &str, arabic: &str) {
        let outlines = of_latin(latin);
        assert!(outlines.contains(&of_arabic(arabic)), "{latin} {arabic}");
    }

    #[test]
    fn a_name_has_one_outline_in_both_scripts() {
        check("livingston", "ليفينغستون");
        check("schwarz", "شوارز");
        check("chicago", "شيكاغو");
        check("michael", "مايكل");
        check("memphis", "ممفيس");
        check("alexander", "الكسندر");
        check("mozzarella", "موتزاريلا");
    }

    #[test]
    fn short_and_long_ones() {
        assert_eq!(of_latin("io")[0].key(), None);
        assert_eq!(of_arabic("وي").key(), None);
        assert!(of_arabic(&"ب".repeat(40)).key().is_some());
        assert_ne!(of_latin("oracle")[0].key(), of_latin("texas")[0].key());
    }
}
