//! How a sentence cites names whose form in the glossary is that of a dictionary: الحرس الوطني for حرس
//! وطني, Interior Ministry for interior ministry.

use super::Summary;
use crate::align::Name;
use crate::glossary::EntityType;
use crate::text::{FoldLevel, Script, fold_key};

const ARTICLE: &str = "ال";
/// Words that stay small in a name, but for the first one.
const SMALL: [&str; 9] = ["a", "an", "and", "at", "for", "in", "of", "on", "the"];

/// The forms of a name, where they differ from those that are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cited {
    pub(super) en: Option<String>,
    pub(super) ar: Option<String>,
}

/// Says for each name of `summary` how it is cited.
pub(super) fn add_cited(summary: &mut Summary<'_>) {
    let cited = |name: &Name<'_>| Cited {
        en: english(name),
        ar: arabic(name),
    };
    summary.cited = summary.names.iter().map(cited).collect();
}

/// With the article, where that is how the text names what the glossary lists without.
fn arabic(name: &Name<'_>) -> Option<String> {
    let listed = name.ar.as_deref().filter(|it| !it.starts_with(ARTICLE))?;
    let bare = without_articles(listed);
    let mut texts = name.mentions.iter().map(|it| &*it.text);
    let found = texts.find(|it| it.starts_with(ARTICLE) && without_articles(it) == bare)?;
    Some(found.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn without_articles(name: &str) -> String {
    let folded = fold_key(name, FoldLevel::Letters);
    let words = folded.split_whitespace();
    let bare = words.map(|it| it.strip_prefix(ARTICLE).unwrap_or(it));
    bare.collect::<Vec<_>>().join(" ")
}

/// With capitals: as the translation has them, else by the rule for names.
fn english(name: &Name<'_>) -> Option<String> {
    let listed = name.en.as_deref()?;
    let is_body = matches!(name.kind, EntityType::Org | EntityType::Project);
    if !is_body || listed.contains(char::is_uppercase) {
        return None;
    }
    let latin = name.mentions.iter().filter(|it| it.script == Script::Latin);
    let mut texts = latin.map(|it| &*it.text);
    let written = texts.find(|it| it.starts_with(char::is_uppercase));
    Some(written.map_or_else(|| capitalised(listed), str::to_owned))
}

/// A name with capitals and without "the" before it.
pub(super) fn capitalised(name: &str) -> String {
    let bare = name.strip_prefix("The ").or(name.strip_prefix("the "));
    let words = bare
        .unwrap_or(name)
        .split(' ')
        .enumerate()
        .map(|(at, word)| {
            let mut letters = word.chars();
            match letters.next() {
                Some(first) if at == 0 || !SMALL.contains(&word) => {
                    first.to_uppercase().chain(letters).collect()
                }
                _ => word.to_owned(),
            }
        });
    words.collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_capitals_and_no_article() {
        let of = capitalised;
        assert_eq!(
            of("The national institute of the statistic"),
            "National Institute of the Statistic"
        );
        assert_eq!(of("interior ministry"), "Interior Ministry");
        assert_eq!(of("The Sea"), "Sea");
        assert_eq!(of("Theatre of the city"), "Theatre of the City");
    }
}
