//! The names of Latin letters as Arabic writes them, in names that are spelled letter by letter:
//! بي بي سي.

/// The names; في is left out, it is a word.
pub(crate) const LETTER_NAMES: &[&str] = &[
    "إيه",
    "إي",
    "آي",
    "أيه",
    "بي",
    "سي",
    "دي",
    "إف",
    "جي",
    "إتش",
    "جيه",
    "كيه",
    "كي",
    "إل",
    "إم",
    "إن",
    "أو",
    "كيو",
    "آر",
    "إس",
    "تي",
    "يو",
    "دبليو",
    "إكس",
    "واي",
    "زد",
];

/// Those that are also Arabic words, most of them without their hamza.
const WORDS: [&str; 5] = ["إي", "آي", "إم", "إن", "أو"];

fn is_among(word: &str, names: &[&str]) -> bool {
    let alef = |c| match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        c => c,
    };
    let is_it = |name: &&str| name.chars().map(alef).eq(word.chars().map(alef));
    names.iter().any(is_it)
}

/// Whether a word is the name of a Latin letter; many write اكس for إكس.
pub(crate) fn is_letter_name(word: &str) -> bool {
    is_among(word, LETTER_NAMES)
}

/// Whether the name of a letter is also an Arabic word: ان is a word more often.
pub(crate) fn is_also_a_word(name: &str) -> bool {
    is_among(name, &WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_known_without_their_hamza() {
        assert!(is_letter_name("إكس") && is_letter_name("اكس") && !is_letter_name("عكس"));
        assert!(is_also_a_word("ان") && !is_also_a_word("اف"));
    }
}
