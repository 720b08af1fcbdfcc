//! What newspapers, agencies and broadcasters are called in Arabic.

/// Nouns before their names, folded (level `letters`), without article and clitics.
pub(crate) const HEADS: [&str; 12] = [
    "وكاله",
    "صحيفه",
    "جريده",
    "مجله",
    "قناه",
    "اذاعه",
    "محطه",
    "شبكه",
    "موقع",
    "تلفزيون",
    "تلفزه",
    "راديو",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FoldLevel, fold_key};

    #[test]
    fn the_nouns_are_folded_already() {
        for head in HEADS {
            assert_eq!(fold_key(head, FoldLevel::Letters), head);
        }
    }
}
