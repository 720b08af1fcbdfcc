//! The names of Latin letters as Arabic writes them, in names that are spelled letter by letter:
//! بي بي سي.

/// The names with their letters, without those that are words first ([`AMONG_OTHERS`]).
const LETTERS: [(&str, char); 26] = [
    ("إيه", 'A'),
    ("إي", 'E'),
    ("آي", 'I'),
    ("أيه", 'A'),
    ("بي", 'B'),
    ("سي", 'C'),
    ("دي", 'D'),
    ("إف", 'F'),
    ("جي", 'G'),
    ("إتش", 'H'),
    ("جيه", 'J'),
    ("كيه", 'K'),
    ("كي", 'K'),
    ("إل", 'L'),
    ("إم", 'M'),
    ("إن", 'N'),
    ("أو", 'O'),
    ("كيو", 'Q'),
    ("آر", 'R'),
    ("إس", 'S'),
    ("تي", 'T'),
    ("يو", 'U'),
    ("دبليو", 'W'),
    ("إكس", 'X'),
    ("واي", 'Y'),
    ("زد", 'Z'),
];

/// Those that are also Arabic words, most of them without their hamza.
const WORDS: [&str; 5] = ["إي", "آي", "إم", "إن", "أو"];

/// Words that name a letter among others that do.
const AMONG_OTHERS: [(&str, char); 2] = [("في", 'V'), ("أي", 'I')];

/// Whether two words are one but for the hamza of their alefs and the dots of their yeh.
fn is_alike(one: &str, other: &str) -> bool {
    let alef = |c| match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        c => c,
    };
    one.chars().map(alef).eq(other.chars().map(alef))
}

/// The Latin letter that a word names; many write اكس for إكس. بي is also P, which is rarer.
pub(crate) fn letter_named(word: &str) -> Option<char> {
    let exact = LETTERS.iter().find(|it| it.0 == word);
    let found = exact.or_else(|| LETTERS.iter().find(|it| is_alike(it.0, word)));
    found.map(|it| it.1)
}

/// Whether a word is the name of a Latin letter.
pub(crate) fn is_letter_name(word: &str) -> bool {
    letter_named(word).is_some()
}

/// The names of all letters.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    LETTERS.iter().map(|it| it.0)
}

/// Whether the name of a letter is also an Arabic word: ان is a word more often.
pub(crate) fn is_also_a_word(name: &str) -> bool {
    WORDS.iter().any(|it| is_alike(it, name))
}

/// What a name is an abbreviation of whose words all name letters: دبليو دي آر is WDR.
pub(crate) fn abbreviation<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Option<String> {
    let among = |word: &str| AMONG_OTHERS.iter().find(|it| it.0 == word).map(|it| it.1);
    let letters: Option<String> = words
        .clone()
        .map(|it| among(it).or_else(|| letter_named(it)))
        .collect();
    let certain = words.filter(|it| among(it).is_none() && !is_also_a_word(it));
    letters.filter(|it| it.len() > 1 && certain.count() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_known_without_their_hamza() {
        assert!(is_letter_name("إكس") && is_letter_name("اكس") && !is_letter_name("عكس"));
        assert!(is_also_a_word("ان") && !is_also_a_word("اف"));
    }

    #[test]
    fn abbreviations_are_spelled_by_their_letters() {
        let check = |name: &str, expected| {
            assert_eq!(abbreviation(name.split(' ')).as_deref(), expected, "{name}");
        };
        check("دبليو دي آر", Some("WDR"));
        check("سي إن إن", Some("CNN"));
        check("سي أي إيه", Some("CIA"));
        check("إن تي في", Some("NTV"));
        check("بي", None);
        check("أو إن", None);
        check("دي لوكا", None);
    }
}
