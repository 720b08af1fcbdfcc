//! English names whose words Arabic translates: University of Leeds, Aviation Safety Network.
//!
//! A name is translated where one of its words says what it is (`data/lexicon/name_words.tsv`) and every
//! other one is an adjective, a noun of those that stand in names, or a name of its own. Others are left to
//! their sound.

mod compose;
mod parse;

use super::weighed::Weighed;
use super::{Known, listed, to_arabic};
use crate::lexicon::PartOfSpeech;
use crate::names::{Via, lookup};
use crate::text::{ARTICLE, Lang};

/// Stands in a composed name where the name inside it is put.
const GAP: char = '\u{FFFC}';

/// The translations of `name`, best first; empty where it is not to be translated.
pub(super) fn translated(known: &Known<'_>, name: &str) -> Vec<Weighed> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let words = match words.split_first() {
        Some((first, rest)) if first.eq_ignore_ascii_case("the") => rest,
        _ => &words[..],
    };
    if words.len() < 2 || is_person(known, words) {
        return Vec::new();
    }
    let Some(phrase) = parse::phrase(known, words) else {
        return Vec::new();
    };
    let inner = phrase.name.as_deref();
    let text = compose::composed(&phrase);
    match inner {
        None => vec![Weighed::new(text, 1.0)],
        Some(inner) => {
            let spelled = spelled(known, inner).into_iter();
            let put = |it: Weighed| Weighed::new(text.replace(GAP, &it.text), it.weight);
            spelled.map(put).collect()
        }
    }
}

/// Whether two words are a given name and a surname, though the second also says what a place or a
/// body is (Keith Hill).
fn is_person(known: &Known<'_>, words: &[&str]) -> bool {
    let is = |word: &str, part| {
        let names = known
            .lexicon
            .map_or_else(Vec::new, |it| it.names_spelled(word));
        names.iter().any(|it| it.lemma.part == part)
    };
    let [first, last] = words else { return false };
    is(first, PartOfSpeech::GivenName) && is(last, PartOfSpeech::FamilyName)
}

/// A name inside a name, as a glossary lists it or by its sound.
fn spelled(known: &Known<'_>, name: &str) -> Vec<Weighed> {
    let listing = known.listing;
    let listed = listing.map_or_else(Vec::new, |it| listed::spellings(it, name, Lang::Ar));
    if listed.is_empty() {
        to_arabic::spellings(known, name)
    } else {
        listed
    }
}

/// What a glossary has for an ordinary word, with the article.
fn term(known: &Known<'_>, word: &str) -> Option<String> {
    let listing = known.listing?;
    let answers = lookup(listing.glossary, listing.index, word, 3);
    let fits = answers.into_iter().find(|it| {
        let term = listing.glossary.term(it.term);
        matches!(it.via, Via::Exact | Via::Folded) && term.lang == Lang::En && !term.is_name
    })?;
    let arabic = listing.glossary.preferred(fits.concept, Lang::Ar)?;
    let is_word = !arabic.contains(' ') && !arabic.starts_with(ARTICLE);
    is_word.then(|| format!("{ARTICLE}{arabic}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::sound::SoundModel;

    fn best(name: &str) -> String {
        let known = Known::of(SoundModel::embedded());
        let all = translated(&known, name).into_iter();
        all.map(|it| it.text).next().unwrap_or_default()
    }

    #[test]
    fn what_a_name_is_comes_first() {
        for (name, expected) in [
            ("University of Leeds", "جامعة ليدز"),
            ("Leeds University", "جامعة ليدز"),
            ("Ministry of Health", "وزارة الصحة"),
            ("Health Ministry", "وزارة الصحة"),
            ("Lake Titicaca", "بحيرة تيتيكاكا"),
            ("Democratic Party", "الحزب الديمقراطي"),
            ("Republican National Committee", "اللجنة الوطنية الجمهورية"),
            ("Aviation Safety Network", "شبكة سلامة الطيران"),
            ("National Science Foundation", "المؤسسة الوطنية للعلوم"),
            ("U.S. Defense Department", "وزارة الدفاع الأميركية"),
            ("Human Rights Council", "مجلس حقوق الإنسان"),
            ("Food and Drug Administration", "إدارة الأغذية والأدوية"),
            ("Ministry of Health and Education", "وزارة الصحة والتعليم"),
            (
                "Massachusetts Institute of Technology",
                "معهد ماساتشوستس للتكنولوجيا",
            ),
            ("125th Street", "شارع 125"),
        ] {
            assert_eq!(best(name), expected, "{name}");
        }
    }

    #[test]
    fn other_names_are_left_to_their_sound() {
        for name in [
            "Desert Island Discs",
            "Tom Daley",
            "University",
            "Keith Hill",
            "Snow Committee",
            "",
        ] {
            assert_eq!(best(name), "", "{name}");
        }
    }
}
