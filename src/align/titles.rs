//! What a title directly before a name says of the person.

use crate::glossary::Gender;
use crate::lexicon::titles::{ARABIC, ENGLISH, Title};
use crate::text::{Span, noun_readings, shortly_before};

/// The gender of the person whose name stands at `name`, if a title before it says so.
pub(crate) fn gender_said(text: &str, name: Span) -> Option<Gender> {
    let before = shortly_before(text, name.start).strip_suffix([' ', '\u{A0}'])?;
    let before = before.strip_suffix('.').unwrap_or(before);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let titles = ARABIC.iter().chain(ENGLISH).filter(|it| it.is_gendered);
    let says = |form: fn(&Title) -> &'static str| {
        let mut readings = noun_readings(word).filter(|it| !it.stem.is_empty());
        readings.any(|it| titles.clone().any(|title| form(title) == it.stem))
    };
    if says(|it| it.feminine) {
        Some(Gender::Feminine)
    } else if says(|it| it.masculine) {
        Some(Gender::Masculine)
    } else {
        None
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
