//! The forms of one name: which are one spelling, which are spellings of the same, and which name it otherwise.

use std::cmp::Ordering;

use super::tally::Tally;
use crate::glossary::TermStatus;
use crate::names::sound::SoundModel;
use crate::text::{ARTICLE, FoldLevel, Script, fold_key, oblique};

/// A form that texts use.
#[derive(Clone, Debug)]
pub(super) struct Form<'a> {
    pub(super) text: &'a str,
    pub(super) standing: Option<TermStatus>,
    /// Whether it names the thing in short.
    pub(super) is_short: bool,
    pub(super) tally: Tally,
    /// Other ways to write the same spelling.
    pub(super) also: Vec<&'a str>,
}

impl Form<'_> {
    pub(super) fn script(&self) -> Script {
        Script::of(self.text)
    }

    fn is_unwanted(&self) -> bool {
        self.standing.is_some_and(TermStatus::is_unwanted)
    }

    /// Whether the glossary wants another form in the place of this one.
    pub(super) fn is_replaced_by(&self, other: &Form<'_>) -> bool {
        let is_wanted = matches!(
            other.standing,
            Some(TermStatus::Preferred | TermStatus::Admitted)
        );
        self.is_unwanted() && is_wanted
    }
}

/// The order of forms: what is used most first.
pub(super) fn by_use(one: &Form<'_>, other: &Form<'_>) -> Ordering {
    let counts = other.tally.count.cmp(&one.tally.count);
    counts.then_with(|| one.text.cmp(other.text))
}

/// Forms that differ by capitals or by the article alone as one, named as most texts write it.
pub(super) fn merged(mut forms: Vec<Form<'_>>) -> Vec<Form<'_>> {
    forms.sort_by(by_use);
    let mut kept: Vec<Form<'_>> = Vec::with_capacity(forms.len());
    for form in forms {
        match kept.iter_mut().find(|it| is_one_spelling(it, &form)) {
            Some(known) => {
                known.tally.merge(&form.tally);
                known.also.push(form.text);
                known.standing = better(known.standing, form.standing);
            }
            None => kept.push(form),
        }
    }
    kept.sort_by(by_use);
    kept
}

fn better(one: Option<TermStatus>, other: Option<TermStatus>) -> Option<TermStatus> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn is_one_spelling(one: &Form<'_>, other: &Form<'_>) -> bool {
    let is_arabic = one.script() == Script::Arabic;
    let is_inflected = is_arabic && uninflected(one.text) == uninflected(other.text);
    is_inflected || differ_by_capitals(one, other)
}

/// The words of a form without what grammar decides: the article of the first, and the cases of duals, of sound
/// plurals, and of أبو and its like.
fn uninflected(form: &str) -> String {
    let words = without_article(form).split(' ').map(oblique);
    words.collect::<Vec<_>>().join(" ")
}

/// Whether two forms are one in the capitals of a headline, or at the start of a sentence. What a glossary
/// lists in both ways is two spellings: NATO and Nato.
fn differ_by_capitals(one: &Form<'_>, other: &Form<'_>) -> bool {
    let both_are_listed = one.standing.is_some() && other.standing.is_some();
    let is_headline = |it: &Form<'_>| it.standing.is_none() && is_in_capitals(it.text);
    one.text.to_lowercase() == other.text.to_lowercase()
        && !both_are_listed
        && (is_headline(one) || is_headline(other) || rest(one.text) == rest(other.text))
}

fn is_in_capitals(text: &str) -> bool {
    text.chars()
        .filter(|it| it.is_alphabetic())
        .all(char::is_uppercase)
}

/// All but the first character.
fn rest(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    chars.as_str()
}

/// Fewest letters that an article may stand before.
const SHORTEST: usize = 3;

fn without_article(text: &str) -> &str {
    let bare = text.strip_prefix(ARTICLE);
    bare.filter(|it| it.chars().count() >= SHORTEST)
        .unwrap_or(text)
}

/// How alike by their sound two words are that one name is written with.
const ALIKE: f32 = 0.5;

/// Whether two forms write the same words: letter by letter but for hamzas, spaces and the like, or word by
/// word by their sound.
pub(super) fn are_spellings(one: &str, other: &str, model: &SoundModel) -> bool {
    let [a, b] = [one, other].map(words);
    a.concat() == b.concat()
        || a.len() == b.len()
            && a.iter()
                .zip(&b)
                .all(|(a, b)| a == b || are_alike(a, b, model))
}

fn are_alike(one: &str, other: &str, model: &SoundModel) -> bool {
    model.alike(one, other) >= ALIKE
}

/// The words of a form, folded, without articles and full stops.
fn words(form: &str) -> Vec<String> {
    let folded = fold_key(form, FoldLevel::Letters);
    let words = folded.split([' ', '-']).map(|it| {
        let word: String = it.chars().filter(|it| it.is_alphanumeric()).collect();
        without_article(&word).to_owned()
    });
    words.filter(|it| !it.is_empty()).collect()
}

/// How many words a form has.
pub(super) fn length(form: &str) -> usize {
    words(form).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str, count: u64, standing: Option<TermStatus>) -> Form<'_> {
        let mut tally = Tally::default();
        tally.add(None, None, count);
        Form {
            text,
            standing,
            is_short: false,
            tally,
            also: Vec::new(),
        }
    }

    fn kept(forms: Vec<Form<'_>>) -> Vec<String> {
        merged(forms)
            .iter()
            .map(|it| format!("{} {}", it.text, it.tally.count))
            .collect()
    }

    #[test]
    fn capitals_and_articles_are_no_other_spelling() {
        let listed = Some(TermStatus::Preferred);
        let found = kept(vec![form("Stargate", 5, listed), form("STARGATE", 2, None)]);
        assert_eq!(found, ["Stargate 7"]);
        let found = kept(vec![form("the Hague", 1, None), form("The Hague", 2, None)]);
        assert_eq!(found, ["The Hague 3"]);
        let found = kept(vec![form("OpenAI", 3, listed), form("Openai", 1, None)]);
        assert_eq!(found, ["OpenAI 3", "Openai 1"]);
        let admitted = Some(TermStatus::Admitted);
        let found = kept(vec![form("NATO", 3, listed), form("Nato", 2, admitted)]);
        assert_eq!(found, ["NATO 3", "Nato 2"]);
        let found = kept(vec![
            form("كونغرس", 1, admitted),
            form("الكونغرس", 4, listed),
        ]);
        assert_eq!(found, ["الكونغرس 5"]);
    }

    #[test]
    fn another_case_is_no_other_spelling() {
        let (listed, admitted) = (Some(TermStatus::Preferred), Some(TermStatus::Admitted));
        let found = kept(vec![
            form("الأميركيتان", 2, listed),
            form("الأميركيتين", 3, admitted),
        ]);
        assert_eq!(found, ["الأميركيتين 5"]);
        let found = kept(vec![
            form("أبو ظبي", 2, listed),
            form("أبي ظبي", 1, admitted),
        ]);
        assert_eq!(found, ["أبو ظبي 3"]);
        let found = kept(vec![form("لبنان", 2, listed), form("ليبنان", 1, None)]);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn spellings_of_one_name_are_alike_and_other_names_are_not() {
        let model = SoundModel::embedded();
        for (one, other) in [
            ("غوغل", "جوجل"),
            ("غوغل", "قوقل"),
            ("دونالد ترامب", "دونالد ترمب"),
            ("الكونغرس الأميركي", "الكونجرس الأمريكي"),
            ("إيلون ماسك", "ايلون ماسك"),
            ("عبدالله", "عبد الله"),
            ("Open AI", "OpenAI"),
            ("US Congress", "U.S. Congress"),
            ("Muammar Gaddafi", "Muammar Qaddafi"),
            ("Mohammed", "Muhammad"),
        ] {
            assert!(are_spellings(one, other, model), "{one} {other}");
            assert!(are_spellings(other, one, model), "{other} {one}");
        }
        for (one, other) in [
            ("دونالد ترامب", "ترامب"),
            ("الولايات المتحدة", "أميركا"),
            ("كورونا", "كوفيد"),
            ("Donald J. Trump", "Donald Trump"),
            ("European Union", "EU"),
            ("Twitter", "X"),
            ("تويتر", "إكس"),
            ("فيسبوك", "ميتا"),
        ] {
            assert!(!are_spellings(one, other, model), "{one} {other}");
        }
    }
}
