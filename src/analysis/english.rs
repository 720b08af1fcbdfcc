//! What readers of Arabic need beside the names of an English text: how Arabic may write them, and who
//! the people are.

use super::Analysis;
use crate::align::{Mention, Name, PersonRole, PlacedMention, Proposal, gender_said};
use crate::glossary::{EntityType, Gender};
use crate::lexicon::Lexicon;
use crate::lexicon::titles::{SHORTENED, feminine, former};
use crate::names::{Style, Wanted};
use crate::text::{Lang, Script, Span, shortly_before};

/// How many proposals a name gets at most.
const PROPOSALS: usize = 3;
/// What may stand between a name and the role behind it.
const BEHIND: [&str; 5] = [", ", ", the ", ", a ", ", an ", ", who is "];

/// How many names of a text get proposals: each takes milliseconds, and no reader wants thousands.
const PROPOSED: usize = 300;

/// Adds proposals to the first names of an English text that no glossary lists, and to people their roles.
pub(super) fn describe(analysis: &Analysis, names: &mut [Name<'_>]) {
    let is_open = |it: &&mut Name<'_>| it.concept.is_none() && it.ar.is_none();
    for name in names.iter_mut().filter(is_open).take(PROPOSED) {
        name.proposals = proposals(analysis, name);
    }
    let is_person = |it: &&mut Name<'_>| it.kind == EntityType::Person;
    for name in names.iter_mut().filter(is_person) {
        name.role = role(analysis, name);
    }
}

fn proposals(analysis: &Analysis, name: &Name<'_>) -> Vec<Proposal> {
    let Some(en) = name.en.as_deref() else {
        return Vec::new();
    };
    let wanted = Wanted {
        to: Some(Lang::Ar),
        limit: PROPOSALS,
        style: Style::default(),
    };
    let found = analysis.engine().transliterate(en, &wanted).candidates;
    let found = found.into_iter().map(|it| Proposal {
        text: it.text,
        probability: it.probability,
    });
    found.collect()
}

/// The first role that stands beside a mention of a person.
fn role(analysis: &Analysis, name: &Name<'_>) -> Option<PersonRole> {
    let mut mentions = name.mentions.iter().filter(|it| it.script == Script::Latin);
    let said = mentions.find_map(|it| role_at(analysis, it))?;
    let ar = if is_woman(analysis, name) {
        said.feminine.unwrap_or(said.masculine)
    } else {
        said.masculine
    };
    Some(PersonRole { en: said.en, ar })
}

/// A role as it is said of a man and of a woman.
struct Said {
    en: String,
    masculine: String,
    feminine: Option<String>,
}

fn role_at(analysis: &Analysis, mention: &PlacedMention<'_>) -> Option<Said> {
    let roles = Roles { analysis };
    let before = roles
        .before(mention.span)
        .or_else(|| shortened(analysis.text(), mention.span));
    before.or_else(|| roles.behind(mention.span))
}

/// A title that is always shortened: Sen., Lt. Col.
fn shortened(text: &str, name: Span) -> Option<Said> {
    let before = shortly_before(text, name.start).trim_end_matches([' ', '\u{A0}']);
    let words: String = before.rsplit(['\n', ',']).next()?.replace('.', "");
    let ends = |title: &str| {
        let rest = words.strip_suffix(title)?;
        (rest.is_empty() || rest.ends_with([' ', '(', '"'])).then_some(title.len())
    };
    let fitting = SHORTENED.iter().filter(|it| ends(it.0).is_some());
    let (en, title) = fitting.max_by_key(|it| it.0.len())?;
    let feminine = Some(title.feminine).filter(|it| !it.is_empty());
    Some(Said {
        en: (*en).to_owned(),
        masculine: title.masculine.to_owned(),
        feminine: feminine.map(str::to_owned),
    })
}

/// The roles of a text that a glossary lists.
struct Roles<'a> {
    analysis: &'a Analysis,
}

impl Roles<'_> {
    fn is_role(&self, mention: &Mention) -> bool {
        let concept = self.analysis.engine().glossary().concept(mention.concept);
        concept.kind == EntityType::Role && mention.script == Script::Latin
    }

    /// A role directly before a name.
    fn before(&self, name: Span) -> Option<Said> {
        let all = self.analysis.mentions();
        let next = all.partition_point(|it| it.span.start < name.start);
        let role = all[..next].last().filter(|it| self.is_role(it))?;
        let gap = self.analysis.text().get(role.span.end..name.start)?;
        (gap == " ").then(|| self.said(role))?
    }

    /// A role behind a name and a comma.
    fn behind(&self, name: Span) -> Option<Said> {
        let all = self.analysis.mentions();
        let next = all.partition_point(|it| it.span.start < name.end);
        let role = all.get(next).filter(|it| self.is_role(it))?;
        let gap = self.analysis.text().get(name.end..role.span.start)?;
        BEHIND.contains(&gap).then(|| self.said(role))?
    }

    /// What Arabic says for a role; `None` where a word before it makes another one of it.
    fn said(&self, role: &Mention) -> Option<Said> {
        let glossary = self.analysis.engine().glossary();
        let text = self.analysis.text();
        let plain = glossary.preferred(role.concept, Lang::Ar)?;
        let written = role.span.of(text);
        let before = word_before(text, role.span);
        let is_former = matches!(&*before, "former" | "ex" | "ex-");
        if !is_former && changes(&before) {
            return None;
        }
        let woman = feminine(plain);
        Some(if is_former {
            Said {
                en: format!("{before} {written}"),
                masculine: former(plain, false),
                feminine: woman.map(|it| former(&it, true)),
            }
        } else {
            Said {
                en: written.to_owned(),
                masculine: plain.to_owned(),
                feminine: woman,
            }
        })
    }
}

fn word_before(text: &str, span: Span) -> String {
    let before = shortly_before(text, span.start).trim_end_matches([' ', '-']);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next();
    word.unwrap_or("").to_lowercase()
}

/// Whether a word before a role makes it the role of somebody else.
fn changes(word: &str) -> bool {
    const WORDS: [&str; 15] = [
        "deputy",
        "vice",
        "acting",
        "assistant",
        "shadow",
        "would",
        "incoming",
        "outgoing",
        "interim",
        "honorary",
        "late",
        "alleged",
        "fake",
        "junior",
        "associate",
    ];
    WORDS.contains(&word)
}

/// Whether a glossary, a title or her given name says that a person is a woman.
fn is_woman(analysis: &Analysis, name: &Name<'_>) -> bool {
    let said = name
        .mentions
        .iter()
        .find_map(|it| gender_said(analysis.text(), it.span));
    let listed = || {
        let glossary = analysis.engine().glossary();
        let id = name.concept.as_deref()?;
        glossary.concepts().iter().find(|it| it.id == id)?.gender
    };
    match said.or_else(listed) {
        Some(gender) => gender == Gender::Feminine,
        None => name.en.as_deref().is_some_and(has_given_name_of_women),
    }
}

fn has_given_name_of_women(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name);
    let gender = Lexicon::shipped().and_then(|it| it.given_gender(first));
    gender == Some(crate::lexicon::Gender::Feminine)
}
