//! The endings of Arabic words: gender, number, person, relation, and the pronouns joined to them.
//!
//! How many of them a user takes off depends on what an error costs there, so each ending says who
//! takes it. A user selects its own at compile time with [`endings`].

/// Who takes an ending off.
#[derive(Clone, Copy)]
pub(crate) struct EndingUse(u8);

impl EndingUse {
    /// Counting words that sentences share: two forms that stay apart cost little, two words that fall
    /// together would cost more. For words whose letters are folded (ة is ه).
    pub(crate) const LIGHT: EndingUse = EndingUse(1);
    /// Looking a word up in a dictionary, the whole word first and rare endings last. For words whose
    /// letters are folded (ة is ه).
    pub(crate) const LOOK_UP: EndingUse = EndingUse(2);
    /// Asking whether a word can be built of a root: all there are.
    pub(crate) const BUILD: EndingUse = EndingUse(4);
    /// Gender and number, which make no other name of a name.
    pub(crate) const NUMBER: EndingUse = EndingUse(8);
}

/// An ending, and the sum of its uses.
struct Ending {
    letters: &'static str,
    uses: u8,
}

const fn end(letters: &'static str, uses: u8) -> Ending {
    Ending { letters, uses }
}

const LIGHT: u8 = EndingUse::LIGHT.0;
const LOOK_UP: u8 = EndingUse::LOOK_UP.0;
const BUILD: u8 = EndingUse::BUILD.0;
const NUMBER: u8 = EndingUse::NUMBER.0;

/// All endings. The order is that in which a dictionary is asked.
#[rustfmt::skip]
const ENDINGS: &[Ending] = &[
    end("", LOOK_UP | BUILD | NUMBER), end("ه", LIGHT | LOOK_UP | BUILD),
    end("ا", LOOK_UP | BUILD | NUMBER), end("ها", LIGHT | LOOK_UP | BUILD),
    end("ت", LOOK_UP | BUILD | NUMBER), end("ات", LIGHT | LOOK_UP | BUILD | NUMBER),
    end("ين", LIGHT | LOOK_UP | BUILD | NUMBER), end("ون", LIGHT | LOOK_UP | BUILD | NUMBER),
    end("ان", LIGHT | LOOK_UP | BUILD | NUMBER), end("هم", LOOK_UP | BUILD),
    end("ي", LOOK_UP | BUILD | NUMBER), end("يه", LIGHT | LOOK_UP | BUILD), end("نا", LOOK_UP | BUILD),
    end("وا", LOOK_UP | BUILD), end("ته", LOOK_UP | BUILD), end("تها", LOOK_UP | BUILD),
    end("تهم", LOOK_UP | BUILD), end("تين", LOOK_UP | BUILD), end("اته", LOOK_UP | BUILD),
    end("اتها", LOOK_UP | BUILD), end("اتهم", LOOK_UP | BUILD), end("هما", LIGHT | LOOK_UP | BUILD),
    end("ة", BUILD), end("هن", BUILD), end("ك", BUILD), end("كم", BUILD), end("ني", BUILD),
    end("تا", BUILD | NUMBER), end("تم", BUILD), end("تي", BUILD | NUMBER), end("تنا", BUILD),
    end("تك", BUILD), end("اتنا", BUILD), end("اتي", BUILD), end("تان", BUILD),
    end("ية", BUILD | NUMBER), end("يا", BUILD), end("يين", BUILD), end("يون", BUILD),
    end("يات", BUILD | NUMBER), end("وه", BUILD), end("وها", BUILD), end("وهم", BUILD),
    end("ناه", BUILD), end("ناها", BUILD), end("ونه", BUILD), end("ونها", BUILD), end("ونهم", BUILD),
    end("انه", BUILD), end("انها", BUILD), end("انية", BUILD), end("اني", BUILD), end("يته", BUILD),
    end("يتها", BUILD), end("يهم", BUILD), end("يها", BUILD), end("اهم", BUILD), end("اه", BUILD),
    end("اها", BUILD), end("وية", BUILD), end("وي", BUILD), end("ويين", BUILD), end("اوي", BUILD),
    end("اوية", BUILD), end("تهما", BUILD), end("تكم", BUILD), end("تموه", BUILD), end("نهم", BUILD),
    end("نها", BUILD), end("نه", BUILD), end("وني", BUILD), end("ونا", BUILD), end("تني", BUILD),
    end("يني", BUILD), end("اتهن", BUILD), end("يتهم", BUILD), end("اين", BUILD), end("ءه", BUILD),
    end("ءها", BUILD), end("ءهم", BUILD), end("ويات", NUMBER), end("و", NUMBER),
];

/// The endings that have a use, in the order of the table. `N` is how many there are.
pub(crate) const fn endings<const N: usize>(wanted: EndingUse) -> [&'static str; N] {
    let mut found = [""; N];
    let mut count = 0;
    let mut at = 0;
    while at < ENDINGS.len() {
        if ENDINGS[at].uses & wanted.0 != 0 {
            found[count] = ENDINGS[at].letters;
            count += 1;
        }
        at += 1;
    }
    assert!(count == N, "N is the number of endings with this use");
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PRONOUNS;

    #[test]
    fn each_ending_stands_there_once() {
        let mut all: Vec<&str> = ENDINGS.iter().map(|it| it.letters).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(ENDINGS.iter().all(|it| it.uses != 0));
    }

    #[test]
    fn who_takes_more_takes_all_that_others_take() {
        for it in ENDINGS {
            let (light, look_up) = (it.uses & LIGHT != 0, it.uses & LOOK_UP != 0);
            assert!(!light || look_up, "{}", it.letters);
            assert!(!look_up || it.uses & BUILD != 0, "{}", it.letters);
        }
    }

    #[test]
    fn pronouns_are_endings() {
        // كما and كن are joined to words that are seldom written.
        let built: Vec<&str> = ENDINGS.iter().map(|it| it.letters).collect();
        let missing = PRONOUNS.iter().filter(|it| !built.contains(it));
        assert_eq!(missing.collect::<Vec<_>>(), [&"كما", &"كن"]);
    }
}
