//! The consonants that both scripts distinguish: what differs in them is no one name, whatever the
//! vowels.

use crate::text::Grain;

/// The consonants of an outline, each by the letter that stands for its class in a skeleton.
const CLASSES: [char; 6] = ['ب', 'ت', 'ر', 'ل', 'م', 'ن'];

/// How many of each clear consonant a word has: b/p, t/d and their kin, r, l, m, n. What is met more
/// than 255 times counts as 255.
pub(crate) type Outline = [u8; CLASSES.len()];

/// How many consonants two words differ by.
pub(crate) fn distance(a: &Outline, b: &Outline) -> u32 {
    let pairs = a.iter().zip(b);
    pairs.map(|(a, b)| u32::from(a.abs_diff(*b))).sum()
}

fn count(outline: &mut Outline, class: usize) {
    outline[class] = outline[class].saturating_add(1);
}

/// Whether a word with one outline may hold a part with the other.
pub(crate) fn holds(whole: &Outline, part: &Outline) -> bool {
    whole.iter().zip(part).all(|(whole, part)| whole >= part)
}

/// The outline of an Arabic word.
pub(crate) fn of_arabic(word: &str) -> Outline {
    of_letters(word.chars())
}

/// The outline of Arabic letters.
pub(crate) fn of_letters(letters: impl Iterator<Item = char>) -> Outline {
    let mut outline = Outline::default();
    for c in letters {
        let class = Grain::ClearClasses.letter(c);
        if let Some(at) = CLASSES.iter().position(|&it| Some(it) == class) {
            count(&mut outline, at);
        }
    }
    outline
}

/// The outline of a Latin word; a doubled letter is one.
pub(crate) fn of_latin(word: &str) -> Outline {
    let mut outline = Outline::default();
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    for (at, &c) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied();
        let class = match c {
            'p' if next == Some('h') => continue,
            _ if next == Some(c) => continue,
            'b' | 'p' => 0,
            't' | 'd' => 1,
            'r' => 2,
            'l' | 'ł' => 3,
            'm' => 4,
            'n' | 'ñ' => 5,
            _ => continue,
        };
        count(&mut outline, class);
    }
    outline
}

/// Whether a Latin name that begins with one letter may begin with the other in Arabic.
pub(crate) fn may_begin(latin: char, arabic: char) -> bool {
    let starts = match latin.to_ascii_lowercase() {
        'b' | 'p' => "بف",
        't' | 'd' => "تطدثذضظ",
        'c' => "كستشق",
        'k' | 'q' => "كقخ",
        'g' => "غجقك",
        'j' => "جيخغه",
        's' => "سشص",
        'z' => "زتس",
        'f' => "ف",
        'v' | 'w' => "فو",
        'h' => "هحخأ",
        'r' => "ر",
        'l' => "ل",
        'm' => "م",
        'n' => "ن",
        _ => "اأإآعويه",
    };
    starts.contains(arabic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_has_nearly_one_outline() {
        let check = |latin, arabic| distance(&of_latin(latin), &of_arabic(arabic));
        assert_eq!(check("Livingston", "ليفينغستون"), 0);
        assert_eq!(check("Lloyd", "لويد"), 0);
        assert_eq!(check("Memphis", "ممفيس"), 0);
        assert!(check("Oracle", "المنطقة") > 2);
    }

    #[test]
    fn letters_beyond_what_is_counted_change_nothing() {
        let [once, again] = [255, 1000].map(|it| of_latin(&"ba".repeat(it)));
        assert_eq!(once, again);
        assert_eq!(once, of_arabic(&"با".repeat(300)));
        assert_eq!(distance(&once, &of_latin("na")), 256);
    }
}
