//! Which Arabic letters count as one, in one table, and which differences a fold ignores.
//!
//! Sources: Unicode character names; the letters that Arabic press writes for foreign sounds (گ for
//! ك, ڤ for ف, پ for ب, چ and ژ for ج); the Kurdish and Moroccan letters of names in it.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::letters::{is_arabic_letter, is_presentation_form};

/// A set of differences between letters that a comparison ignores. Marks, tatweel and invisible
/// characters are always ignored, and presentation forms are read as the letters that they show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fold(u16);

impl Fold {
    /// No difference between letters.
    pub(crate) const NOTHING: Fold = Fold(0);
    /// أ, إ and ٱ are ا.
    pub(crate) const HAMZA_ON_ALEF: Fold = Fold(1);
    /// آ is ا.
    pub(crate) const MADDA: Fold = Fold(1 << 1);
    /// ؤ is و.
    pub(crate) const HAMZA_ON_WAW: Fold = Fold(1 << 2);
    /// ئ is ي.
    pub(crate) const HAMZA_ON_YEH: Fold = Fold(1 << 3);
    /// ى is ي.
    pub(crate) const MAQSURA: Fold = Fold(1 << 4);
    /// ة is ه.
    pub(crate) const MARBUTA: Fold = Fold(1 << 5);
    /// Letters that other keyboards have for the same letter: Persian and Urdu ی, ک, ہ.
    pub(crate) const KEYBOARD: Fold = Fold(1 << 6);
    /// Letters for sounds that Arabic does not have: پ, چ, ڤ, گ, and those of other languages.
    pub(crate) const FOREIGN: Fold = Fold(1 << 7);
    /// ء vanishes.
    pub(crate) const LONE_HAMZA: Fold = Fold(1 << 8);

    /// All letters with a hamza or madda lose it.
    pub(crate) const HAMZAS: Fold = Fold::HAMZA_ON_ALEF
        .with(Fold::MADDA)
        .with(Fold::HAMZA_ON_WAW)
        .with(Fold::HAMZA_ON_YEH);
    /// What [`FoldLevel::Letters`](crate::text::FoldLevel::Letters) ignores: everything but ء, which
    /// is a consonant of its own.
    pub(crate) const LETTERS: Fold = Fold::HAMZAS
        .with(Fold::MAQSURA)
        .with(Fold::MARBUTA)
        .with(Fold::KEYBOARD)
        .with(Fold::FOREIGN);

    /// Both sets.
    pub(crate) const fn with(self, other: Fold) -> Fold {
        Fold(self.0 | other.0)
    }

    /// This set without the other.
    pub(crate) const fn without(self, other: Fold) -> Fold {
        Fold(self.0 & !other.0)
    }

    const fn has(self, other: Fold) -> bool {
        self.0 & other.0 != 0
    }

    /// The letter that stands for `c`; `None` where it vanishes. Presentation forms are no letters
    /// of the table: see [`Fold::each`].
    #[inline]
    pub(crate) const fn letter(self, c: char) -> Option<char> {
        let at = (c as usize).wrapping_sub(FIRST);
        if at >= COUNT {
            return Some(c);
        }
        let row = BY_LETTER[at];
        if !self.has(row.ignored) {
            return Some(c);
        }
        row.letter
    }

    /// Calls `emit` with each letter of `word`, folded; everything that is not an Arabic letter is left out.
    pub(crate) fn each(self, word: &str, mut emit: impl FnMut(char)) {
        for c in word.chars() {
            if is_presentation_form(c) {
                let letters = std::iter::once(c).nfkc();
                letters
                    .filter(|&it| is_arabic_letter(it))
                    .filter_map(|it| self.letter(it))
                    .for_each(&mut emit);
            } else if is_arabic_letter(c) {
                self.letter(c).into_iter().for_each(&mut emit);
            }
        }
    }

    /// The letters of `word`, folded; borrowed where they are all there is and none changes.
    pub(crate) fn word(self, word: &str) -> Cow<'_, str> {
        let stays =
            |c| is_arabic_letter(c) && !is_presentation_form(c) && self.letter(c) == Some(c);
        if word.chars().all(stays) {
            return Cow::Borrowed(word);
        }
        let mut folded = String::with_capacity(word.len());
        self.each(word, |c| folded.push(c));
        Cow::Owned(folded)
    }
}

/// What carries the hamza of a letter, or could carry one: ا for أ, إ, آ, ٱ and ا; و and ي in the
/// same way. `None` for letters that carry none.
pub(crate) fn hamza_seat(c: char) -> Option<char> {
    let seat = Fold::HAMZAS.letter(c)?;
    matches!(seat, 'ا' | 'و' | 'ي').then_some(seat)
}

/// Whether `c` is a letter with a hamza or madda written on it.
pub(crate) fn has_hamza(c: char) -> bool {
    Fold::HAMZAS.letter(c) != Some(c)
}

/// The Arabic block.
const FIRST: usize = 0x600;
const COUNT: usize = 0x100;

/// A difference: the letter, the letter that it counts as, and the fold that says so.
struct FoldRow(char, Option<char>, Fold);

const ROWS: &[FoldRow] = &[
    FoldRow('أ', Some('ا'), Fold::HAMZA_ON_ALEF),
    FoldRow('إ', Some('ا'), Fold::HAMZA_ON_ALEF),
    FoldRow('ٱ', Some('ا'), Fold::HAMZA_ON_ALEF),
    FoldRow('\u{672}', Some('ا'), Fold::HAMZA_ON_ALEF),
    FoldRow('\u{673}', Some('ا'), Fold::HAMZA_ON_ALEF),
    FoldRow('\u{675}', Some('ا'), Fold::HAMZA_ON_ALEF),
    FoldRow('آ', Some('ا'), Fold::MADDA),
    FoldRow('ؤ', Some('و'), Fold::HAMZA_ON_WAW),
    FoldRow('\u{676}', Some('و'), Fold::HAMZA_ON_WAW),
    FoldRow('ئ', Some('ي'), Fold::HAMZA_ON_YEH),
    FoldRow('\u{678}', Some('ي'), Fold::HAMZA_ON_YEH),
    FoldRow('ى', Some('ي'), Fold::MAQSURA),
    FoldRow('ة', Some('ه'), Fold::MARBUTA),
    FoldRow('\u{6C3}', Some('ه'), Fold::MARBUTA),
    FoldRow('ء', None, Fold::LONE_HAMZA),
    // ی, ے; ھ, ہ and what is written on them, ە; ک, ڪ; the feh of the Maghreb.
    FoldRow('\u{6CC}', Some('ي'), Fold::KEYBOARD),
    FoldRow('\u{6D2}', Some('ي'), Fold::KEYBOARD),
    FoldRow('\u{6BE}', Some('ه'), Fold::KEYBOARD),
    FoldRow('\u{6C0}', Some('ه'), Fold::KEYBOARD),
    FoldRow('\u{6C1}', Some('ه'), Fold::KEYBOARD),
    FoldRow('\u{6C2}', Some('ه'), Fold::KEYBOARD),
    FoldRow('\u{6D5}', Some('ه'), Fold::KEYBOARD),
    FoldRow('\u{6A9}', Some('ك'), Fold::KEYBOARD),
    FoldRow('\u{6AA}', Some('ك'), Fold::KEYBOARD),
    FoldRow('\u{6A2}', Some('ف'), Fold::KEYBOARD),
    // پ; چ, ژ; ڤ, ڥ; گ, ڭ, ػ.
    FoldRow('\u{67E}', Some('ب'), Fold::FOREIGN),
    FoldRow('\u{686}', Some('ج'), Fold::FOREIGN),
    FoldRow('\u{698}', Some('ج'), Fold::FOREIGN),
    FoldRow('\u{6A4}', Some('ف'), Fold::FOREIGN),
    FoldRow('\u{6A5}', Some('ف'), Fold::FOREIGN),
    FoldRow('\u{6AF}', Some('ك'), Fold::FOREIGN),
    FoldRow('\u{6AD}', Some('ك'), Fold::FOREIGN),
    FoldRow('\u{63B}', Some('ك'), Fold::FOREIGN),
    // ڕ, ڵ; vowels of Kurdish, Uyghur and others.
    FoldRow('\u{695}', Some('ر'), Fold::FOREIGN),
    FoldRow('\u{6B5}', Some('ل'), Fold::FOREIGN),
    FoldRow('\u{6C6}', Some('و'), Fold::FOREIGN),
    FoldRow('\u{6C7}', Some('و'), Fold::FOREIGN),
    FoldRow('\u{6C8}', Some('و'), Fold::FOREIGN),
    FoldRow('\u{6C9}', Some('و'), Fold::FOREIGN),
    FoldRow('\u{6CA}', Some('و'), Fold::FOREIGN),
    FoldRow('\u{6CB}', Some('و'), Fold::FOREIGN),
    FoldRow('\u{6CD}', Some('ي'), Fold::FOREIGN),
    FoldRow('\u{6CE}', Some('ي'), Fold::FOREIGN),
    FoldRow('\u{6D0}', Some('ي'), Fold::FOREIGN),
    FoldRow('\u{6D1}', Some('ي'), Fold::FOREIGN),
];

#[derive(Clone, Copy)]
struct Entry {
    letter: Option<char>,
    ignored: Fold,
}

/// The rows by letter.
static BY_LETTER: [Entry; COUNT] = {
    let none = Entry {
        letter: None,
        ignored: Fold(0),
    };
    let mut all = [none; COUNT];
    let mut at = 0;
    while at < ROWS.len() {
        let FoldRow(from, letter, ignored) = ROWS[at];
        all[from as usize - FIRST] = Entry { letter, ignored };
        at += 1;
    }
    all
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_letters_are_folded() {
        for FoldRow(from, to, fold) in ROWS {
            let to = to.unwrap_or('ا');
            assert!(is_arabic_letter(*from) && is_arabic_letter(to), "{from}");
            assert_eq!(Fold::LETTERS.with(Fold::LONE_HAMZA).letter(to), Some(to));
            assert_eq!(
                fold.letter(*from),
                ROWS.iter().find(|it| it.0 == *from).and_then(|it| it.1)
            );
        }
    }

    #[test]
    fn a_fold_ignores_what_it_names() {
        let text = "أُحِبُّ مدرسـةً إلى آخرِ ﻻﻧﻬﺎية";
        assert_eq!(Fold(0).word(text), "أحبمدرسةإلىآخرلانهاية");
        assert_eq!(Fold::LETTERS.word(text), "احبمدرسهالياخرلانهايه");
        assert_eq!(Fold::MADDA.word("آبار وأخر"), "اباروأخر");
        assert_eq!(Fold::LONE_HAMZA.word("رءوف"), "روف");
    }

    #[test]
    fn hamzas_have_seats() {
        assert_eq!(
            "أإآٱاؤوئي"
                .chars()
                .filter_map(hamza_seat)
                .collect::<String>(),
            "اااااوويي"
        );
        assert_eq!(hamza_seat('ب'), None);
        assert!(has_hamza('ئ') && !has_hamza('ي'));
    }
}
