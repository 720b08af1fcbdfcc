//! Adverbs of adjectives.

/// The adverb of an adjective of one word: "artificial" becomes "artificially". Nothing where English
/// would say it in another way.
pub(in crate::draft) fn adverb(adjective: &str) -> Option<String> {
    let is_word = adjective.bytes().all(|it| it.is_ascii_lowercase());
    if !is_word || adjective.len() < 4 {
        return None;
    }
    match adjective {
        _ if adjective.ends_with("ly") || adjective.ends_with("ed") => None,
        "daily" | "main" | "military" | "public" | "human" | "urban" | "maritime" | "coastal" => {
            None
        }
        _ if adjective.ends_with("ic") => Some(format!("{adjective}ally")),
        _ => {
            let ending = [("ble", "bly"), ("ple", "ply"), ("y", "ily"), ("ll", "lly")];
            let changed = ending.iter().find_map(|(from, to)| {
                let stem = adjective.strip_suffix(from)?;
                Some(format!("{stem}{to}"))
            });
            changed.or_else(|| Some(format!("{adjective}ly")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::adverb;

    #[test]
    fn adverbs() {
        let check = |adjective, expected| assert_eq!(adverb(adjective).as_deref(), expected);
        check("artificial", Some("artificially"));
        check("economic", Some("economically"));
        check("ordinary", Some("ordinarily"));
        check("Tunisian", None);
        check("daily", None);
    }
}
