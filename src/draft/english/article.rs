//! Articles: a or an, and names with "the".

use super::is_vowel;
use super::listed::listed;

/// "a" or "an" before `next`.
pub(in crate::draft) fn article(next: &str) -> &'static str {
    let first = next.split(' ').next().unwrap_or(next);
    if let Some(article) = listed(first).article {
        return article;
    }
    let word = next.to_lowercase();
    let like_consonant = ["uni", "use", "usu", "eu", "one", "once", "u-", "ut"];
    let silent = ["hour", "honest", "honour", "heir"];
    let eleven = ["8", "11 ", "11-", "18 ", "18-"];
    let starts = |list: &[&str]| list.iter().any(|it| word.starts_with(it));
    let unusual = word.starts_with("uni") && word.starts_with("unin") || word.starts_with("unim");
    let vowel = word.starts_with(is_vowel);
    match vowel {
        true if starts(&like_consonant) && !unusual => "a",
        true => "an",
        false if starts(&silent) || starts(&eleven) => "an",
        false => "a",
    }
}

/// The last words of names that take "the".
const WITH_ARTICLE: [&str; 47] = [
    "Union",
    "Nations",
    "States",
    "Kingdom",
    "Emirates",
    "Ministry",
    "Committee",
    "Council",
    "Organisation",
    "Organization",
    "Agency",
    "Bank",
    "Court",
    "Gulf",
    "Sea",
    "Ocean",
    "River",
    "Canal",
    "Islands",
    "Republic",
    "Assembly",
    "Front",
    "Army",
    "Authority",
    "House",
    "Movement",
    "League",
    "Association",
    "Federation",
    "Party",
    "Netherlands",
    "Philippines",
    "Strip",
    "Commission",
    "Fund",
    "Strait",
    "Forces",
    "Police",
    "Office",
    "Force",
    "team",
    "Union",
    "Parliament",
    "Senate",
    "Institute",
    "Observatory",
    "Foundation",
];

/// Whether a name of several words takes "the": the European Union.
pub(in crate::draft) fn name_takes_article(name: &str) -> bool {
    let cut = [" of ", " for "]
        .iter()
        .filter_map(|it| name.find(it))
        .min();
    let head = &name[..cut.unwrap_or(name.len())];
    let last = head.rsplit(' ').next().unwrap_or(head);
    let several =
        name.contains(' ') || matches!(name, "Netherlands" | "Philippines" | "UAE" | "EU" | "UN");
    several
        && !name.starts_with("The ")
        && (WITH_ARTICLE.contains(&last) || matches!(name, "UAE" | "EU" | "UN"))
}
