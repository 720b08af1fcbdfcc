//! Arabic words: folding for the vocabulary, and the clitics before them.

use super::Sense;
use super::arabic::meaning;
use crate::text::{TATWEEL, is_tashkeel};

/// What stands before a word inside its run of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::facts) struct Clitics {
    /// Length in bytes of the original text.
    pub(in crate::facts) len: usize,
    /// و
    pub(in crate::facts) and: bool,
    /// ب, ل, ك
    pub(in crate::facts) preposition: Option<char>,
    /// ال
    pub(in crate::facts) article: bool,
}

/// No word of the vocabulary with its clitics is longer than this.
const MAX_LETTERS: usize = 20;
/// What is left must have this many letters: لست is no ست, لين no ين. The exception is آب, which
/// no proclitic makes another word.
const MIN_STEM: usize = 3;

/// The proclitics and their stacks; in لل the article has lost its alef.
const PROCLITICS: [&str; 20] = [
    "ال", "و", "ب", "ل", "لل", "ف", "ك", "وال", "بال", "ول", "وب", "ولل", "وبال", "فال", "كال",
    "وك", "فل", "فب", "فلل", "فبال",
];

/// The meaning of an Arabic word and the clitics that it stands behind.
pub(in crate::facts) fn arabic(word: &str) -> (Sense, Clitics) {
    let Some(folded) = fold(word) else {
        return (Sense::Plain, Clitics::default());
    };
    if let Some(sense) = meaning(&folded) {
        return (sense, Clitics::default());
    }
    PROCLITICS
        .iter()
        .find_map(|proclitic| peel(word, &folded, proclitic))
        .unwrap_or((Sense::Plain, Clitics::default()))
}

fn peel(word: &str, folded: &str, proclitic: &str) -> Option<(Sense, Clitics)> {
    let stem = folded.strip_prefix(proclitic)?;
    if stem.chars().nth(MIN_STEM - 1).is_none() && stem != "آب" {
        return None;
    }
    let sense = meaning(stem)?;
    let clitics = Clitics {
        len: length_of(word, proclitic.chars().count()),
        and: proclitic.starts_with(['و', 'ف']),
        preposition: proclitic
            .chars()
            .find(|c| matches!(c, 'ب' | 'ل' | 'ك'))
            .filter(|_| proclitic.trim_start_matches(['و', 'ف']) != "ال"),
        article: proclitic.ends_with("ال") || proclitic.ends_with("لل"),
    };
    Some((sense, clitics))
}

/// The word as the vocabulary spells it; `None` where it is too long for any of its words.
fn fold(word: &str) -> Option<String> {
    let mut folded = String::with_capacity(2 * MAX_LETTERS);
    for c in word.chars().filter(|&c| !is_ignored(c)) {
        if folded.len() >= 2 * MAX_LETTERS {
            return None;
        }
        folded.push(match c {
            'أ' | 'إ' | 'ٱ' => 'ا',
            'ى' | 'ی' => 'ي',
            'ة' | 'ہ' => 'ه',
            'ؤ' => 'و',
            'ک' => 'ك',
            other => other,
        });
    }
    Some(folded)
}

fn is_ignored(c: char) -> bool {
    c == TATWEEL || is_tashkeel(c)
}

/// The bytes of the first `letters` letters of `word` with the marks behind them.
fn length_of(word: &str, letters: usize) -> usize {
    let mut seen = 0;
    let end = word.find(|c| {
        seen += usize::from(!is_ignored(c));
        seen > letters
    });
    end.unwrap_or(word.len())
}

#[cfg(test)]
mod tests {
    use super::super::Form;
    use super::*;
    use crate::facts::Magnitude;

    #[test]
    fn clitics_stand_outside_the_word() {
        let million = Sense::Scale(Magnitude::Million, Form::Singular);
        for (word, stem) in [
            ("والمليون", "مليون"),
            ("لِلْمليون", "مليون"),
            ("بـمليون", "مليون"),
            ("مليونَ", "مليونَ"),
        ] {
            let (sense, clitics) = arabic(word);
            assert_eq!((sense, &word[clitics.len..]), (million, stem));
        }
        let (_, clitics) = arabic("وبالمليون");
        assert!(clitics.and && clitics.article && clitics.preposition == Some('ب'));
        assert_eq!(arabic("والمليون").1.preposition, None);
        assert_eq!(arabic("لست").0, Sense::Plain);
        assert_eq!(arabic("بين").0, Sense::From);
    }
}
