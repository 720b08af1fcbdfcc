//! Short forms that no cell lists: the surname that stands for a person once the full name was said.

use crate::glossary::TermStatus;
use crate::lexicon::Lexicon;
use crate::text::Lang;

/// The last word of a person's preferred name, in a language that lists no short form.
pub(super) fn unlisted_surnames(
    terms: &[(Lang, TermStatus, String)],
) -> impl Iterator<Item = (Lang, &str)> {
    let has_short = |lang: Lang| {
        let mut all = terms.iter();
        all.any(|(its, status, _)| *its == lang && *status == TermStatus::Short)
    };
    let preferred = terms
        .iter()
        .filter(move |(lang, status, _)| *status == TermStatus::Preferred && !has_short(*lang));
    preferred.filter_map(|(lang, _, name)| {
        let (_, surname) = name.rsplit_once(' ')?;
        let stands_alone = surname.chars().count() >= 3 && !(*lang == Lang::Ar && is_word(surname));
        stands_alone.then_some((*lang, surname))
    })
}

/// Least frequency of a lemma that is met every day.
const FREQUENT: u8 = 8;

/// Whether an Arabic surname is a word that is met every day, as جديد and الكبير are: nothing tells
/// such a name from the word.
fn is_word(surname: &str) -> bool {
    let readings = Lexicon::shipped().map(|it| it.analyse(surname));
    readings.unwrap_or_default().iter().any(|it| {
        let is_plain = it.respelled == 0 && it.pronoun.is_none() && !it.is_relation;
        is_plain && !it.lemma.part.is_name() && it.lemma.frequency >= FREQUENT
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_where_no_short_form_is_listed() {
        let term = |lang, status, text: &str| (lang, status, text.to_owned());
        let terms = [
            term(Lang::En, TermStatus::Preferred, "Michael McNamara"),
            term(Lang::Ar, TermStatus::Preferred, "مايكل ماكنمارا"),
            term(Lang::Ar, TermStatus::Short, "مايكل"),
        ];
        let found: Vec<_> = unlisted_surnames(&terms).collect();
        assert_eq!(found, [(Lang::En, "McNamara")]);
        let word = [term(Lang::Ar, TermStatus::Preferred, "الشاذلي بن جديد")];
        assert_eq!(unlisted_surnames(&word).count(), 0);
        let lone = [term(Lang::En, TermStatus::Preferred, "Fairuz")];
        assert_eq!(unlisted_surnames(&lone).count(), 0);
    }
}
