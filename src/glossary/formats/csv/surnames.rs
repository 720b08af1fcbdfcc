//! Short forms that no cell lists: the surname that stands for a person once the full name was said.

use crate::glossary::TermStatus;
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
        (surname.chars().count() >= 3).then_some((*lang, surname))
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
        let lone = [term(Lang::En, TermStatus::Preferred, "Fairuz")];
        assert_eq!(unlisted_surnames(&lone).count(), 0);
    }
}
