//! What the vowel marks of an Arabic word say of its Latin spelling.

use super::weighed::{Weighed, shares};
use crate::text::{SHADDA, is_arabic_letter, is_tashkeel};

/// A short vowel, or what stands for its absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vowel {
    /// Fatha.
    A,
    /// Kasra.
    I,
    /// Damma.
    U,
    /// Sukun: none.
    Silent,
    /// Not written.
    Unknown,
}

/// A letter with its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) letter: char,
    pub(super) vowel: Vowel,
    pub(super) doubled: bool,
}

const FATHA: char = '\u{64e}';
const DAMMA: char = '\u{64f}';
const KASRA: char = '\u{650}';
const SUKUN: char = '\u{652}';

/// The letters of a word, or of several, with their marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Vowels {
    pub(super) letters: Vec<Marked>,
}

impl Vowels {
    pub(super) fn of(text: &str) -> Vowels {
        let mut letters: Vec<Marked> = Vec::new();
        for c in text.chars() {
            if is_arabic_letter(c) && !is_tashkeel(c) {
                letters.push(Marked {
                    letter: c,
                    vowel: Vowel::Unknown,
                    doubled: false,
                });
            } else if let Some(last) = letters.last_mut() {
                match c {
                    FATHA => last.vowel = Vowel::A,
                    DAMMA => last.vowel = Vowel::U,
                    KASRA => last.vowel = Vowel::I,
                    SUKUN => last.vowel = Vowel::Silent,
                    SHADDA => last.doubled = true,
                    _ => {}
                }
            }
        }
        Vowels { letters }
    }

    /// Letters without a mark get none: for words whose marks are all written.
    pub(super) fn silence(&mut self) {
        for at in 0..self.letters.len() {
            let next = self.letters.get(at + 1).map(|it| it.letter);
            let it = &mut self.letters[at];
            if it.vowel == Vowel::Unknown && !matches!(next, Some('ا' | 'ى' | 'ة')) {
                it.vowel = Vowel::Silent;
            }
        }
    }

    /// Whether a vowel is written at all.
    pub(super) fn is_marked(&self) -> bool {
        let says = |it: &Marked| it.doubled || it.vowel != Vowel::Unknown;
        self.letters.iter().any(says)
    }

    /// Whether the letter at this place only lengthens the vowel before it.
    pub(super) fn lengthens(&self, at: usize) -> bool {
        let own = &self.letters[at];
        if at == 0 || own.doubled || !matches!(own.vowel, Vowel::Unknown | Vowel::Silent) {
            return false;
        }
        match (own.letter, self.letters[at - 1].vowel) {
            ('ا' | 'ى', _) => true,
            ('و', Vowel::U) | ('ي', Vowel::I) => true,
            (_, _) => false,
        }
    }

    /// Whether this is the last letter and a doubled ي behind its vowel, which is one sound with it.
    fn ends_in_yeh(&self, at: usize) -> bool {
        let it = &self.letters[at];
        let before = self.letters[..at].last().map(|it| it.vowel);
        it.letter == 'ي' && at + 1 == self.letters.len() && before == Some(Vowel::I)
    }

    /// The vowel after the letter at this place, with what the letters around it say.
    fn sounded(&self, at: usize) -> Vowel {
        let own = &self.letters[at];
        let next = self.letters.get(at + 1).map(|it| it.letter);
        match (own.vowel, next) {
            (Vowel::Unknown, Some('ا' | 'ى' | 'ة')) => Vowel::A,
            // The last letter of a name has no vowel in speech.
            (Vowel::Unknown, None) => Vowel::Silent,
            (_, None) if !matches!(own.letter, 'ا' | 'ى') => Vowel::Silent,
            (vowel, _) => vowel,
        }
    }

    /// The vowels that a Latin spelling must have, in order; `None` where some are not known.
    fn wanted(&self) -> Option<Vec<Vowel>> {
        let mut all = Vec::new();
        for at in 0..self.letters.len() {
            let it = self.letters[at];
            if matches!(it.letter, 'ا' | 'ى' | 'ة') && at > 0 || self.lengthens(at) {
                continue;
            }
            match self.sounded(at) {
                Vowel::Unknown => return None,
                Vowel::Silent => {}
                vowel => all.push(vowel),
            }
        }
        Some(all)
    }

    /// How the press spells it where the marks leave nothing open, in lower case.
    pub(super) fn in_press_spelling(&self) -> Option<String> {
        if !self.is_marked() {
            return None;
        }
        let mut text = String::new();
        for at in 0..self.letters.len() {
            let it = self.letters[at];
            if self.lengthens(at) || matches!(it.letter, 'ى' | 'ة') {
                continue;
            }
            if self.ends_in_yeh(at) {
                continue;
            }
            let consonant = consonant(it.letter, at == 0)?;
            text.push_str(consonant);
            if it.doubled && consonant.len() == 1 {
                text.push_str(consonant);
            }
            text.push_str(match self.sounded(at) {
                Vowel::A => "a",
                Vowel::I => "i",
                Vowel::U => "u",
                Vowel::Silent => "",
                Vowel::Unknown => return None,
            });
        }
        Some(text).filter(|it| !it.is_empty())
    }
}

/// A consonant in the spelling of the press.
fn consonant(letter: char, first: bool) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'أ' | 'إ' | 'ء' | 'ؤ' | 'ئ' | 'ع' => "",
        'آ' if first => "a",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "w",
        'ي' => "y",
        _ => return None,
    })
}

/// How many times as good a spelling is that has the vowels of the marks.
const AGREES: f32 = 12.0;

/// `spellings`, those first whose vowels are those of the marks.
pub(super) fn weighed(marks: &Vowels, mut spellings: Vec<Weighed>) -> Vec<Weighed> {
    let wanted = marks.is_marked().then(|| marks.wanted()).flatten();
    if let Some(wanted) = wanted {
        for it in &mut spellings {
            it.weight *= if agrees(&wanted, &it.text) {
                AGREES
            } else {
                1.0
            };
        }
    }
    shares(spellings)
}

/// Whether the vowels of a Latin spelling can be these.
fn agrees(wanted: &[Vowel], latin: &str) -> bool {
    let mut groups: Vec<String> = vec![String::new()];
    let lower = latin.to_lowercase();
    let lower = lower.strip_prefix("al-").unwrap_or(&lower);
    for c in lower.chars() {
        match c {
            'a' | 'e' | 'i' | 'o' | 'u' => groups.last_mut().into_iter().for_each(|it| it.push(c)),
            _ => groups.push(String::new()),
        }
    }
    groups.retain(|it| !it.is_empty());
    groups.len() == wanted.len()
        && groups
            .iter()
            .zip(wanted)
            .all(|(it, &vowel)| stands_for(it, vowel))
}

fn stands_for(group: &str, vowel: Vowel) -> bool {
    // Diphthongs begin with the vowel of the mark: ai, ei, au.
    group.starts_with(match vowel {
        Vowel::A => ['a', 'e'],
        Vowel::I => ['i', 'e'],
        Vowel::U => ['u', 'o'],
        Vowel::Silent | Vowel::Unknown => return false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn spelled(marked: &str, expected: Option<&str>) {
        let found = Vowels::of(marked).in_press_spelling();
        assert_eq!(found.as_deref(), expected, "{marked}");
    }

    #[test]
    fn marks_decide_the_vowels() {
        spelled("مُحَمَّد", Some("muhammad"));
        spelled("عُمَر", Some("umar"));
        spelled("عِماد", Some("imad"));
        spelled("يُوسُف", Some("yusuf"));
        spelled("حُسَيْن", Some("husayn"));
        spelled("فاطِمَة", Some("fatima"));
        spelled("مُنى", Some("muna"));
        spelled("عَرَبِيّ", Some("arabi"));
    }

    #[test]
    fn what_is_not_marked_is_not_made_up() {
        spelled("محمد", None);
        spelled("مُحمد", None);
    }

    #[test]
    fn spellings_with_other_vowels_come_later() {
        let marks = Vowels::of("عُمَر");
        let all = ["Amr", "Omar", "Umar", "Omer", "Imar"].map(|it| Weighed::new(it, 0.2));
        let all = weighed(&marks, all.to_vec());
        let last: Vec<&str> = all[3..].iter().map(|it| &*it.text).collect();
        assert_eq!(last, ["Amr", "Imar"]);
    }
}
