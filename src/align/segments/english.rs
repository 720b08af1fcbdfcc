//! English words to the forms that a dictionary lists.

/// Tries the word and what is left of it without its endings, until one is known.
pub(super) fn forms<T>(word: &str, mut known: impl FnMut(&str) -> Option<T>) -> Option<T> {
    if let Some(found) = known(word) {
        return Some(found);
    }
    if let Some(base) = word.strip_suffix("ies").or(word.strip_suffix("ied")) {
        return known(&format!("{base}y"));
    }
    const ENDINGS: [&str; 7] = ["s", "es", "ed", "d", "ing", "ly", "ers"];
    for ending in ENDINGS {
        let Some(base) = word.strip_suffix(ending).filter(|it| it.len() >= 2) else {
            continue;
        };
        if let Some(found) = known(base) {
            return Some(found);
        }
        if !matches!(ending, "ed" | "ing") {
            continue;
        }
        let found = known(&format!("{base}e")).or_else(|| known(undoubled(base)?));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// `stopp` of `stopped` without its second p.
fn undoubled(base: &str) -> Option<&str> {
    let mut last = base.chars().rev();
    let (a, b) = (last.next()?, last.next()?);
    (a == b).then(|| &base[..base.len() - a.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_taken_off() {
        for (word, base) in [
            ("years", "year"),
            ("cities", "city"),
            ("stopped", "stop"),
            ("making", "make"),
            ("quickly", "quick"),
        ] {
            let found = forms(word, |form| (form == base).then_some(()));
            assert!(found.is_some(), "{word}");
        }
        assert!(forms("be", |form| (form == "b").then_some(())).is_none());
    }
}
