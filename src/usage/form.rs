//! A name as it is written, without what is no part of its spelling.

use unicode_normalization::UnicodeNormalization;

use crate::text::{ARTICLE, Fold, FoldLevel, LAM, digit_value, fold_key, is_arabic_letter};

/// The spelling of a name that a text writes as `written`.
///
/// Marks, tatweel, invisible characters and shapes of letters are left out, and so is what a keyboard decides:
/// the Persian ی and ک, the digits, the kind of apostrophe, hyphen and space. Hamzas, ى and ة, the letters for
/// foreign sounds, capitals and accents stay: by these spellings differ.
pub fn spelling_of(written: &str) -> String {
    let composed: String = written.nfkc().collect();
    let bare = fold_key(&composed, FoldLevel::Marks);
    let letters: String = bare.chars().filter_map(steady).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same with the alef of the article that the name has as a term and that melts into ل before it: of
/// للكونغرس the matcher has taken the first ل.
pub(super) fn with_article(spelling: String, clitics: &str, term: &str) -> String {
    let is_melted = clitics.ends_with(LAM)
        && term.starts_with(ARTICLE)
        && !spelling.starts_with(ARTICLE)
        && spelling.starts_with(is_arabic_letter);
    if !is_melted {
        return spelling;
    }
    // The ل of the article is one with a ل behind it: للجنة.
    let whole = format!("{ARTICLE}{spelling}");
    let letters = |it: &str| fold_key(it, FoldLevel::Letters);
    let is_whole = !spelling.starts_with(LAM) || letters(&whole) == letters(term);
    match (is_whole, ARTICLE.strip_suffix(LAM)) {
        (false, Some(alef)) => format!("{alef}{spelling}"),
        _ => whole,
    }
}

fn steady(c: char) -> Option<char> {
    match c {
        '’' | '‘' | 'ʼ' | '`' | '´' => Some('\''),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => Some('-'),
        c => match digit_value(c) {
            Some(value) => Some(char::from(b'0' + value)),
            None => Fold::KEYBOARD.letter(c),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_spelling_is_left_out() {
        for (written, wanted) in [
            ("إيلُون مـاسك", "إيلون ماسك"),
            ("ايلون\u{A0} ماسك\u{200F}", "ايلون ماسك"),
            ("\u{FEFB}ري", "لاري"),
            ("بایدن", "بايدن"),
            ("مجموعة ٢٠", "مجموعة 20"),
            ("Xi’an", "Xi'an"),
            ("موسى", "موسى"),
            ("گوگل", "گوگل"),
            ("São Paulo", "São Paulo"),
            ("STARGATE", "STARGATE"),
        ] {
            assert_eq!(spelling_of(written), wanted, "{written}");
        }
    }

    #[test]
    fn an_article_that_melted_into_a_clitic_comes_back() {
        for (written, clitics, term, wanted) in [
            ("لكونجرس", "ل", "الكونغرس", "الكونجرس"),
            ("لنادي الافريقي", "ول", "النادي الأفريقي", "النادي الافريقي"),
            ("لجنه", "ل", "اللجنة", "اللجنه"),
            ("الكونغرس", "ل", "الكونغرس", "الكونغرس"),
            ("كونغرس", "ب", "الكونغرس", "كونغرس"),
            ("Congress", "ل", "الكونغرس", "Congress"),
            ("غوغل", "ل", "غوغل", "غوغل"),
        ] {
            let found = with_article(written.to_owned(), clitics, term);
            assert_eq!(found, wanted, "{clitics}+{written}");
        }
    }

    proptest! {
        #[test]
        fn a_spelling_is_its_own_spelling(text in "\\PC*") {
            let once = spelling_of(&text);
            prop_assert_eq!(spelling_of(&once), once);
        }
    }
}
