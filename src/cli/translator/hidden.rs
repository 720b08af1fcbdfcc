//! Engines as messages name them: without names of users, passwords and keys.

/// What stands in the place of a secret.
const HIDDEN: &str = "***";

/// `text` without what stands before `@` in addresses: `http://***@host`.
///
/// Where an address is malformed, too much is hidden rather than too little.
pub(super) fn hidden(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    words.map(without_credentials).collect()
}

/// As [`hidden`], and without `key`, which a server may repeat.
#[cfg(feature = "translate")]
pub(super) fn hidden_with(text: &str, key: Option<&str>) -> String {
    let text = hidden(text);
    match key {
        Some(key) => text.replace(key, HIDDEN),
        None => text,
    }
}

/// As [`hidden`], of one address, whatever stands in it.
pub(super) fn without_credentials(word: &str) -> String {
    let Some((before, host)) = word.rsplit_once('@') else {
        return word.to_owned();
    };
    match before.split_once("://") {
        Some((scheme, _)) => format!("{scheme}://{HIDDEN}@{host}"),
        None if before.contains(':') => format!("{HIDDEN}@{host}"),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_hidden_wherever_they_stand() {
        for (text, shown) in [
            ("http://localhost:5000", "http://localhost:5000"),
            ("http://user:pass@host/a", "http://***@host/a"),
            ("http://token@host", "http://***@host"),
            ("http://u:p@ss@host", "http://***@host"),
            ("http://u:p/a?b#c@host", "http://***@host"),
            (
                "run --at=http://u:p@host  -v",
                "run --at=http://***@host  -v",
            ),
            ("u:p@host", "***@host"),
            ("mail me@host", "mail me@host"),
        ] {
            assert_eq!(hidden(text), shown);
        }
        assert_eq!(without_credentials("http://u:p a@host"), "http://***@host");
    }

    #[cfg(feature = "translate")]
    #[test]
    fn a_key_is_hidden() {
        let said = hidden_with("bad key k-1 for http://u:p@h", Some("k-1"));
        assert_eq!(said, "bad key *** for http://***@h");
    }
}
