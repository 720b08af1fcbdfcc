//! What a title directly before a name says of the person.

use crate::glossary::Gender;
use crate::text::{Span, is_clitic_stack};

/// Titles of women, without article and clitics.
const OF_WOMEN: &[&str] = &[
    "سيدة",
    "آنسة",
    "رئيسة",
    "وزيرة",
    "مستشارة",
    "مرشحة",
    "نائبة",
    "أميرة",
    "ملكة",
    "Mrs",
    "Ms",
    "Miss",
];

/// Titles of men, without article and clitics.
const OF_MEN: &[&str] = &[
    "سيد",
    "رئيس",
    "وزير",
    "مستشار",
    "مرشح",
    "نائب",
    "أمير",
    "ملك",
    "Mr",
];

/// The gender of the person whose name stands at `name`, if a title before it says so.
pub(super) fn gender_said(text: &str, name: Span) -> Option<Gender> {
    let before = text[..name.start].strip_suffix([' ', '\u{A0}'])?;
    let before = before.strip_suffix('.').unwrap_or(before);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let is_title = |titles: &[&str]| {
        let mut clitics = titles.iter().filter_map(|title| word.strip_suffix(title));
        clitics.any(|letters| letters.is_empty() || is_clitic_stack(letters))
    };
    match () {
        () if is_title(OF_WOMEN) => Some(Gender::Feminine),
        () if is_title(OF_MEN) => Some(Gender::Masculine),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Gender>) {
        let start = text.find("كلينتون").or(text.find("Clinton"));
        let start = start.expect("the name");
        assert_eq!(gender_said(text, Span::new(start, text.len())), expected);
    }

    #[test]
    fn titles_with_article_and_clitics() {
        check("قالت السيدة كلينتون", Some(Gender::Feminine));
        check("وللسيدة كلينتون", Some(Gender::Feminine));
        check("بالوزير كلينتون", Some(Gender::Masculine));
        check("said Mrs. Clinton", Some(Gender::Feminine));
        check("Mr Clinton", Some(Gender::Masculine));
    }

    #[test]
    fn other_words_say_nothing() {
        check("حساب كلينتون", None);
        check("سيدة وكلينتون", None);
        check("كلينتون", None);
        check("وزير الخارجية كلينتون", None);
    }
}
