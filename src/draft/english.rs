//! English words, inflected: verbs, plurals, articles. What does not go by rule is listed in
//! `data/draft/english.tsv`.

mod adverb;
mod article;
mod listed;

pub(super) use adverb::adverb;
pub(super) use article::{article, name_takes_article};

use listed::{all, listed, listed_head};

/// A form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VerbForm {
    /// take
    Base,
    /// takes
    Third,
    /// took
    Past,
    /// taken
    Participle,
    /// taking
    Gerund,
}

/// A verb, perhaps with words behind it (take part in), in another form: its first word changes.
pub(super) fn verb(phrase: &str, form: VerbForm) -> String {
    let (word, rest) = match phrase.find(' ') {
        Some(at) => phrase.split_at(at),
        None => (phrase, ""),
    };
    let joined = matches!(word, "be" | "can" | "must" | "may");
    let word = if joined {
        auxiliary(word, form)
    } else {
        verb_word(word, form)
    };
    word + rest
}

fn auxiliary(word: &str, form: VerbForm) -> String {
    let form = match (word, form) {
        ("be", VerbForm::Base) => "be",
        ("be", VerbForm::Third) => "is",
        ("be", VerbForm::Past) => "was",
        ("be", VerbForm::Participle) => "been",
        ("be", VerbForm::Gerund) => "being",
        ("can", VerbForm::Past) => "could",
        ("can", VerbForm::Base | VerbForm::Third) => "can",
        ("can", _) => return auxiliary("be", form) + " able to",
        ("must", VerbForm::Past) => "had to",
        (other, _) => other,
    };
    form.to_owned()
}

fn verb_word(word: &str, form: VerbForm) -> String {
    let listed = listed(word);
    match form {
        VerbForm::Base => word.to_owned(),
        VerbForm::Third => listed.third.map_or_else(|| third(word), str::to_owned),
        VerbForm::Gerund => listed.gerund.map_or_else(|| gerund(word), str::to_owned),
        VerbForm::Past => listed.past.map_or_else(|| past(word), str::to_owned),
        VerbForm::Participle => {
            let listed = listed.participle.or(listed.past);
            listed.map_or_else(|| past(word), str::to_owned)
        }
    }
}

fn third(word: &str) -> String {
    match word {
        "have" => "has".to_owned(),
        "do" | "go" => format!("{word}es"),
        _ => with_s(word),
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Verbs of more than one syllable whose last consonant is doubled.
const DOUBLED: [&str; 30] = [
    "admit", "begin", "cancel", "commit", "compel", "control", "defer", "equip", "expel", "forget",
    "fuel", "incur", "infer", "label", "level", "model", "occur", "omit", "patrol", "permit",
    "prefer", "quarrel", "rebel", "refer", "regret", "signal", "submit", "transfer", "transmit",
    "travel",
];

fn doubles(word: &str) -> bool {
    let mut last = word.chars().rev();
    let (Some(end), Some(vowel), Some(before)) = (last.next(), last.next(), last.next()) else {
        return false;
    };
    let closed = !is_vowel(end) && !matches!(end, 'w' | 'x' | 'y' | 'h') && is_vowel(vowel);
    let short = !is_vowel(before) && word.chars().filter(|&c| is_vowel(c)).count() == 1;
    let after_qu = word.starts_with("qu") && word.len() == 4;
    closed && (short || after_qu || DOUBLED.contains(&word) || word == "kidnap")
}

fn doubled(word: &str) -> String {
    let last = word.chars().next_back().filter(|_| doubles(word));
    word.chars().chain(last).collect()
}

fn past(word: &str) -> String {
    if word.ends_with('e') {
        return format!("{word}d");
    }
    match consonant_y(word) {
        Some(stem) => format!("{stem}ied"),
        None => format!("{}ed", doubled(word)),
    }
}

fn gerund(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let keeps = word.ends_with("ee") || word.ends_with("oe") || word.ends_with("ye");
    match word.strip_suffix('e').filter(|_| !keeps && word != "be") {
        Some(stem) => format!("{stem}ing"),
        None => format!("{}ing", doubled(word)),
    }
}

/// What stands before a final y behind a consonant.
fn consonant_y(word: &str) -> Option<&str> {
    let stem = word.strip_suffix('y')?;
    stem.chars()
        .next_back()
        .filter(|&c| !is_vowel(c))
        .map(|_| stem)
}

fn with_s(word: &str) -> String {
    if let Some(stem) = consonant_y(word) {
        return format!("{stem}ies");
    }
    let hisses = ["s", "x", "z", "ch", "sh"]
        .iter()
        .any(|it| word.ends_with(it));
    if hisses {
        format!("{word}es")
    } else {
        format!("{word}s")
    }
}

/// Words that part the head of a compound from what follows it: "member of parliament".
const BEHIND_HEAD: [&str; 9] = [
    " of ", " in ", " for ", " to ", " on ", " at ", " from ", " with ", " by ",
];

/// The people to an adjective of a country or faith: Turks to Turkish.
pub(super) fn people(adjective: &str) -> String {
    plural(listed(adjective).demonym.unwrap_or(adjective))
}

/// The plural of a noun or of a compound, whose head is its last word or stands before "of".
pub(super) fn plural(noun: &str) -> String {
    let cut = BEHIND_HEAD.iter().filter_map(|it| noun.find(it)).min();
    let (compound, tail) = noun.split_at(cut.unwrap_or(noun.len()));
    let (before, head) = match compound.rfind([' ', '-']) {
        Some(at) => compound.split_at(at + 1),
        None => ("", compound),
    };
    format!("{before}{}{tail}", plural_word(head))
}

fn plural_word(word: &str) -> String {
    let listed = listed(word);
    if let Some(plural) = listed.plural {
        return plural.to_owned();
    }
    let ends_as_plural =
        word.ends_with('s') && !["ss", "us", "is"].iter().any(|it| word.ends_with(it));
    if listed.is_uncountable || listed.is_plural || ends_as_plural && word.len() > 3 {
        return word.to_owned();
    }
    let man = word.strip_suffix("man");
    let man = man.filter(|it| it.len() > 2 && !matches!(*it, "hu" | "Ger" | "Ro" | "Otto"));
    man.map_or_else(|| with_s(word), |stem| format!("{stem}men"))
}

/// The verb whose action a noun is: "seize" of "seizure".
pub(super) fn verb_of_action(noun: &str) -> Option<&'static str> {
    listed(noun).verb
}

/// Whether a noun has no plural and takes no "a".
pub(super) fn is_mass(noun: &str) -> bool {
    listed_head(noun).is_uncountable
}

/// Whether a noun takes no "the" where it is meant in general.
pub(super) fn is_bare(noun: &str) -> bool {
    let listed = all().get(noun).copied().unwrap_or_default();
    listed.is_bare
}

/// Whether a noun is plural as it stands.
pub(super) fn is_plural(noun: &str) -> bool {
    let listed = listed_head(noun);
    let head = noun.rsplit(' ').next().unwrap_or(noun);
    let singular = ["ss", "us", "is", "news", "series", "ics"];
    let ends =
        head.len() > 3 && head.ends_with('s') && !singular.iter().any(|it| head.ends_with(it));
    listed.is_plural || ends && !listed.is_uncountable && listed.plural.is_none()
}

/// Whether a noun is one of human beings.
pub(super) fn is_person(noun: &str) -> bool {
    let head = noun.split(" of ").next().unwrap_or(noun);
    let head = head.split(" for ").next().unwrap_or(head);
    listed_head(head).is_person
}

/// The preposition of time before a noun; the empty one where it takes none.
pub(super) fn time(noun: &str) -> Option<&'static str> {
    listed_head(noun)
        .time
        .map(|it| if it == "-" { "" } else { it })
}

/// The preposition of place before a noun.
pub(super) fn place(noun: &str) -> Option<&'static str> {
    listed_head(noun)
        .place
        .map(|it| if it == "-" { "" } else { it })
}

/// The superlative of a comparative or of the bare adjective.
pub(super) fn superlative(english: &str) -> String {
    let irregular = match english {
        "better" => "best",
        "worse" => "worst",
        "more" => "most",
        "less" | "fewer" => "least",
        "further" | "farther" => "furthest",
        _ => "",
    };
    if !irregular.is_empty() {
        return irregular.to_owned();
    }
    if let Some(rest) = english.strip_prefix("more ") {
        return format!("most {rest}");
    }
    match english.strip_suffix("er") {
        Some(stem) if stem.len() > 2 => format!("{stem}est"),
        _ => english.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_inflect() {
        for (base, third, past, gerund) in [
            ("stop", "stops", "stopped", "stopping"),
            (
                "take part in",
                "takes part in",
                "took part in",
                "taking part in",
            ),
            ("carry out", "carries out", "carried out", "carrying out"),
            ("visit", "visits", "visited", "visiting"),
            ("travel", "travels", "travelled", "travelling"),
            ("die", "dies", "died", "dying"),
            ("agree", "agrees", "agreed", "agreeing"),
            ("go", "goes", "went", "going"),
            ("have", "has", "had", "having"),
            ("quit", "quits", "quit", "quitting"),
            ("look", "looks", "looked", "looking"),
            ("be able to", "is able to", "was able to", "being able to"),
        ] {
            assert_eq!(verb(base, VerbForm::Third), third);
            assert_eq!(verb(base, VerbForm::Past), past);
            assert_eq!(verb(base, VerbForm::Gerund), gerund);
        }
        assert_eq!(verb("give up", VerbForm::Participle), "given up");
    }

    #[test]
    fn nouns_have_plurals() {
        for (noun, expected) in [
            ("country", "countries"),
            ("day", "days"),
            ("member of parliament", "members of parliament"),
            ("prime minister", "prime ministers"),
            ("policeman", "policemen"),
            ("human", "humans"),
            ("crisis", "crises"),
            ("information", "information"),
            ("bus", "buses"),
            ("church", "churches"),
            ("antiquities", "antiquities"),
        ] {
            assert_eq!(plural(noun), expected);
        }
    }

    #[test]
    fn articles_go_by_sound() {
        for (next, expected) in [
            ("apple", "an"),
            ("union", "a"),
            ("unimportant", "an"),
            ("hour", "an"),
            ("European", "a"),
            ("house", "a"),
        ] {
            assert_eq!(article(next), expected, "{next}");
        }
    }
}
