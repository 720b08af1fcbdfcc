//! Names that begin with an ordinary word or a title: English translates it.

use super::split::{self, Word};
use super::weighed::{Weighed, mixed};
use super::{Known, listed};
use crate::lexicon::vowelled::vowelled;
use crate::text::Lang;

/// What a glossary says of the rest, against its sound.
const LISTED: f32 = 0.9;

/// The name with its first word translated; empty where English does not translate it. `sounded`
/// spells the rest.
pub(super) fn translated(
    known: &Known<'_>,
    words: &[Word],
    sounded: impl Fn(&[Word]) -> Vec<Weighed>,
) -> Vec<Weighed> {
    let Some((first, rest)) = words.split_first() else {
        return Vec::new();
    };
    let english = vowelled(&split::letters(&first.text)).and_then(|it| it.english);
    let named = rest.first().is_some_and(|it| !it.is_opaque());
    let Some(english) = english.filter(|_| named) else {
        return Vec::new();
    };
    let rest = mixed(vec![
        (LISTED, listed_name(known, rest)),
        (1.0 - LISTED, sounded(rest)),
    ]);
    let write = |it: Weighed| Weighed::new(english.replace('_', &it.text), it.weight);
    rest.into_iter().map(write).collect()
}

/// What a glossary lists for a name of these words.
pub(super) fn listed_name(known: &Known<'_>, words: &[Word]) -> Vec<Weighed> {
    let texts: Vec<&str> = words.iter().map(|it| &*it.text).collect();
    let name = texts.join(" ");
    let listing = known.listing;
    listing.map_or_else(Vec::new, |it| listed::spellings(it, &name, Lang::En))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::sound::SoundModel;

    fn best(name: &str) -> String {
        let known = Known::of(SoundModel::embedded());
        let sounded = |_: &[Word]| vec![Weighed::new("X", 1.0)];
        let all = translated(&known, &split::words(name), sounded);
        all.into_iter().next().map(|it| it.text).unwrap_or_default()
    }

    #[test]
    fn first_words_are_translated() {
        assert_eq!(best("جامعة تولوز"), "University of X");
        assert_eq!(best("شارع الرشيد"), "X Street");
        assert_eq!(best("الملك حسين"), "King X");
        assert_eq!(best("بحيرة فيكتوريا"), "Lake X");
    }

    #[test]
    fn names_of_other_words_are_not() {
        for name in [
            "جامعة",
            "المعبد جوبيتر",
            "دار السلام",
            "إيلون ماسك",
            "شارع 42",
            "",
        ] {
            assert_eq!(best(name), "", "{name}");
        }
    }
}
