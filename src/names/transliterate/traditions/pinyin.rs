//! Chinese names in Hanyu Pinyin.

/// What a syllable begins with, the longer ones first.
const INITIALS: [&str; 24] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s", "y", "w", "",
];
/// What it ends with.
const FINALS: [&str; 36] = [
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "iao", "ian", "uai", "uan", "ai", "ei",
    "ao", "ou", "an", "en", "in", "un", "er", "ia", "ie", "iu", "ua", "uo", "ui", "ue", "üe", "ün",
    "a", "o", "e", "i", "u", "ü", "ueng",
];
/// What other languages hardly write: one of them gives Pinyin away.
const TELLS: [&str; 14] = [
    "zh", "qi", "qu", "xi", "xu", "cai", "cao", "cui", "gang", "jing", "guo", "feng", "chong",
    "sheng",
];

/// Whether all words of `name`, in lower case, are syllables of Pinyin, and one gives it away.
pub(super) fn is_pinyin(name: &str) -> bool {
    let mut words = name.split([' ', '-']).filter(|it| !it.is_empty());
    let tells = TELLS.iter().any(|it| name.contains(it));
    tells && words.all(|it| is_syllables(it, 3))
}

/// Whether `word` is this many syllables at most.
fn is_syllables(word: &str, most: usize) -> bool {
    if word.is_empty() {
        return true;
    }
    if most == 0 {
        return false;
    }
    let word = word.strip_prefix('\'').unwrap_or(word);
    INITIALS.iter().any(|initial| {
        let Some(rest) = word.strip_prefix(initial) else {
            return false;
        };
        let mut ends = FINALS.iter().filter_map(|it| rest.strip_prefix(it));
        ends.any(|rest| is_syllables(rest, most - 1))
    })
}

/// What English writes for the same sounds.
const RESPELLED: [(&str, &str); 6] = [
    ("zh", "j"),
    ("ch", "ch"),
    ("sh", "sh"),
    ("q", "ch"),
    ("x", "sh"),
    ("c", "ts"),
];

/// A word in lower case as English would write its sounds.
pub(super) fn respelled(word: &str) -> String {
    let mut text = String::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let found = RESPELLED.iter().find(|it| rest.starts_with(it.0));
        match found {
            Some((from, to)) => {
                text.push_str(to);
                rest = &rest[from.len()..];
            }
            None => {
                text.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_names_are_known_by_their_syllables() {
        for name in [
            "xi jinping",
            "zhang youxia",
            "qingdao",
            "li qiang",
            "guangzhou",
        ] {
            assert!(is_pinyin(name), "{name}");
        }
        for name in [
            "max",
            "alexander",
            "xiomara castro",
            "iraq",
            "quinn",
            "li na",
        ] {
            assert!(!is_pinyin(name), "{name}");
        }
    }
}
