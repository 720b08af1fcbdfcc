//! What a person is, where the text says it beside the name: وزيرة الصحة سميرة مرعي.

use super::Summary;
use crate::align::{Name, PlacedMention};
use crate::analysis::Analysis;
use crate::draft::{Draft, Drafter, WordKind};
use crate::glossary::EntityType;
use crate::lexicon::{Lexicon, PartOfSpeech, ordinary, titles};
use crate::text::{ARTICLE, Script, Span, noun_readings};

/// English words for somebody whom the sentence names and a list of names does not.
#[rustfmt::skip]
const PRONOUNS: &[&str] = &[
    "his", "her", "its", "their", "my", "our", "your", "him", "them", "it", "he", "she", "they", "His", "Her", "Its",
    "Their", "My", "Our", "Your",
];
/// The most words of a role.
const LONGEST: usize = 9;

/// What somebody is, in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// As the text says it, without clitics.
    pub ar: String,
    /// As a draft says it.
    pub en: String,
}

/// Gives the people whom `summary`, which is of `source`, is about the roles that stand beside their
/// names.
pub(super) fn add_roles(source: &Analysis, summary: &mut Summary<'_>) {
    let drafter = Drafter::new(source);
    let people: Vec<usize> = summary.answers(super::Question::Who);
    summary.roles = vec![None; summary.names.len()];
    for at in people {
        let name = &summary.names[at];
        let may_have_one = matches!(name.kind, EntityType::Person | EntityType::Term);
        if may_have_one {
            let others: Vec<(Span, bool)> = others(summary, at).collect();
            summary.roles[at] = role(source, &drafter, name, &others);
        }
    }
}

/// Where the text has other names than the name number `at`, and whether they are of people.
fn others<'s>(summary: &'s Summary<'_>, at: usize) -> impl Iterator<Item = (Span, bool)> + 's {
    let names = summary.names.iter().enumerate();
    let names = names.filter(move |it| it.0 != at);
    names.flat_map(|(_, name)| {
        let is_person = name.kind == EntityType::Person;
        let own = name.mentions.iter().filter(|it| it.document == 0);
        own.map(move |it| (it.span, is_person))
    })
}

fn role(
    source: &Analysis,
    drafter: &Drafter<'_>,
    name: &Name<'_>,
    others: &[(Span, bool)],
) -> Option<Role> {
    let text = source.text();
    let places = fullest(name).flat_map(|mention| {
        let before = before(text, mention.span).filter(|_| mention.clitics.is_empty());
        [before, behind(text, mention.span)]
    });
    // No role reaches over somebody else, or begins with a part of another name: النجم الساحلي.
    let takes = |role: Span, (other, is_person): (Span, bool)| {
        let begins = other.start <= role.start && role.start < other.end;
        begins || is_person && other.overlaps(role)
    };
    let is_own = |role: &Span| !others.iter().any(|&other| takes(*role, other));
    places.flatten().filter(is_own).find_map(|span| {
        let draft = drafter.draft(span)?;
        let en = english(&draft)?;
        let ar = span.of(text).split_whitespace();
        let ar = ar.collect::<Vec<_>>().join(" ");
        Some(Role { ar, en })
    })
}

/// The mentions of as many words as any has.
fn fullest<'n, 'a>(name: &'n Name<'a>) -> impl Iterator<Item = &'n PlacedMention<'a>> {
    let own = name.mentions.iter();
    let own = own.filter(|it| it.document == 0 && it.script == Script::Arabic);
    let words = |it: &PlacedMention<'_>| it.text.split_whitespace().count();
    let most = own.clone().map(words).max().unwrap_or_default();
    own.filter(move |it| words(it) == most)
}

/// The role that stands directly before a name.
fn before(text: &str, name: Span) -> Option<Span> {
    let mut end = beside(text, name);
    let mut first: Option<(Span, Title<'_>)> = None;
    for _ in 0..LONGEST {
        let Some(word) = word_before(text, end) else {
            break;
        };
        let found = title(word.of(text));
        // Before a role, only another one belongs to it: نائب رئيس الوزراء.
        if is_break(word.of(text)) || first.is_some() && found.is_none() {
            break;
        }
        end = word.start;
        first = found.map(|it| (word, it)).or(first);
    }
    let (word, title) = first?;
    let outer = word_before(text, word.start);
    let is_whole = outer.is_none_or(|it| ends_a_phrase(it.of(text)));
    let own = word.end - title.stem.len();
    let article = if title.article { ARTICLE.len() } else { 0 };
    let start = own - article.min(own - word.start);
    let place = Span::new(start, beside(text, name));
    // لل has lost the alef of the article.
    let is_written = !title.article || place.of(text).starts_with(ARTICLE);
    (is_whole && is_written).then(|| trimmed(text, place))
}

/// Where the role before a name ends; commas around the name do not divide the two: وزير الشغل، سامح
/// شكري، قال.
fn beside(text: &str, name: Span) -> usize {
    let before = text[..name.start].trim_end_matches(' ');
    let comma = before.strip_suffix(['،', ',']);
    let closes = text[name.end..].trim_start().starts_with(['،', ',']);
    match comma.filter(|_| closes) {
        Some(role) => role.len(),
        None => name.start,
    }
}

/// The role that stands behind a name, between commas: سامح شكري، وزير الخارجية،
fn behind(text: &str, name: Span) -> Option<Span> {
    let rest = text[name.end..].strip_prefix(['،', ','])?;
    let start = text.len() - rest.trim_start_matches(' ').len();
    let rest = &text[start..];
    let end = rest.find(['،', ',', '.', '\n', '؛', ':', '(', '"', '«'])?;
    let span = trimmed(text, Span::new(start, start + end));
    let words: Vec<&str> = span.of(text).split(' ').collect();
    let first = words.first().and_then(|it| title(it))?;
    let closes = rest[end..].starts_with(['،', ',']);
    let is_phrase = !words.iter().any(|it| is_break(it)) && words.len() <= LONGEST;
    (closes && is_phrase && first.is_bare).then_some(span)
}

fn trimmed(text: &str, span: Span) -> Span {
    let own = span.of(text);
    Span::new(span.start, span.start + own.trim_end().len())
}

/// The word before `place`, if only a space stands between.
fn word_before(text: &str, place: usize) -> Option<Span> {
    let before = text[..place].strip_suffix([' ', '\u{A0}']);
    let before = before.or(text[place..]
        .starts_with(['،', ','])
        .then_some(&text[..place]))?;
    let start = before.rfind([' ', '\u{A0}', '\n']).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let is_word = before[start..].chars().all(char::is_alphabetic);
    (is_word && start < before.len()).then(|| Span::new(start, before.len()))
}

/// A word that says what somebody is.
struct Title<'w> {
    /// Without article and clitics.
    stem: &'w str,
    article: bool,
    /// Whether no clitic but the article stands before it.
    is_bare: bool,
}

fn title(word: &str) -> Option<Title<'_>> {
    let mut readings = noun_readings(word).filter(|it| !it.stem.is_empty());
    let found = readings.find(|it| titles::is_role(it.stem))?;
    let clitics = found.clitics;
    Some(Title {
        stem: found.stem,
        article: clitics.article,
        is_bare: clitics.conjunction.is_none() && clitics.preposition.is_none(),
    })
}

/// Whether no role reaches over a word: a preposition, a particle, a pronoun.
fn is_break(word: &str) -> bool {
    ordinary::is_function_word(word)
}

/// Whether the word before a role leaves it whole: مساعد وزير is no minister.
fn ends_a_phrase(word: &str) -> bool {
    let readings = Lexicon::shipped().map(|it| it.analyse(word));
    let likeliest = readings.as_deref().and_then(<[_]>::first);
    let is_verb = likeliest.is_some_and(|it| it.lemma.part == PartOfSpeech::Verb);
    let has_article = noun_readings(word).any(|it| it.clitics.article);
    is_break(word) || is_verb || has_article
}

/// The role in English, where the draft knows all of its words and takes them for nouns.
fn english(draft: &Draft) -> Option<String> {
    let is_phrase = |kind| matches!(kind, WordKind::Word | WordKind::Name | WordKind::Figure);
    let is_sure = draft.known == 1.0 && draft.verb.is_none();
    if !is_sure || !draft.words.iter().all(|it| is_phrase(it.kind)) {
        return None;
    }
    if draft.text.split(' ').any(|it| PRONOUNS.contains(&it)) {
        return None;
    }
    let text = draft.text.strip_prefix("The ").unwrap_or(&draft.text);
    let first = draft
        .words
        .iter()
        .find(|it| it.line.start == draft.text.len() - text.len());
    let mut letters = text.chars();
    let initial = letters.next()?;
    let first_word = text.split(' ').next().unwrap_or_default().to_lowercase();
    let lexicon = Lexicon::shipped();
    // No letter of an abbreviation or of a nation changes: US president, Swedish star.
    let is_word = lexicon.is_none_or(|it| it.is_english_word(&first_word));
    let is_plain = is_word && !letters.clone().next().is_some_and(char::is_uppercase);
    Some(match first.map(|it| it.kind) {
        Some(WordKind::Word) if is_plain => initial.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let start = text.find("سامح شكري").expect("the name");
        let name = Span::new(start, start + "سامح شكري".len());
        let found = before(text, name).or_else(|| behind(text, name));
        assert_eq!(found.map(|it| it.of(text)), expected, "{text}");
    }

    #[test]
    fn a_role_stands_beside_its_name() {
        check(
            "قال وزير الخارجية المصري سامح شكري",
            Some("وزير الخارجية المصري"),
        );
        check("ووزير الخارجية سامح شكري", Some("وزير الخارجية"));
        check("مع نائب رئيس الوزراء سامح شكري", Some("نائب رئيس الوزراء"));
        check("التقى الرئيس سامح شكري", Some("الرئيس"));
        check(
            "وصل سامح شكري، وزير الخارجية المصري، إلى القاهرة",
            Some("وزير الخارجية المصري"),
        );
    }

    #[test]
    fn what_is_not_certain_is_no_role() {
        check("قال سامح شكري", None);
        check("السيد سامح شكري", None);
        check("مكتب مساعد وزير الخارجية سامح شكري", None);
        check("زوجة الوزير سامح شكري", None);
        check("وزير الخارجية، سامح شكري", None);
        check("قرر الوزير مع سامح شكري", None);
        check("وصل سامح شكري، وزير الخارجية في المنطقة، إلى القاهرة", None);
    }
}
