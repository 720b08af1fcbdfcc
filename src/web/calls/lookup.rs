//! Looking up as somebody types: concepts whole, entries of dictionaries, spellings with their shares.

use serde::{Deserialize, Serialize};

use super::cards::Card;
use crate::analysis::Suggestion;
use crate::names::{Style, Wanted};
use crate::text::{Lang, dominant_language};
use crate::web::answer::Answer;
use crate::web::api::MOST_ANSWERS;
use crate::web::errors::Refused;
use crate::web::routes::Asked;

/// How many letters a query may have for its spellings to be looked for.
const LONGEST_SPELLED: usize = 80;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    query: String,
    limit: Option<usize>,
}

#[derive(Serialize)]
struct Found<'a> {
    query: &'a str,
    language: &'static str,
    matches: Vec<Match>,
    entries: Vec<Entry>,
    /// Listed names that are spelled most like a query that nothing answers.
    nearest: Vec<Nearest>,
    spellings: Vec<Spelling>,
    unread: Option<String>,
}

#[derive(Serialize)]
struct Match {
    concept: Card,
    score: f32,
    via: &'static str,
    matched: String,
    why: Vec<String>,
}

#[derive(Serialize)]
struct Entry {
    headword: String,
    language: &'static str,
    dictionary: String,
    senses: Vec<String>,
    text: String,
}

#[derive(Serialize)]
struct Nearest {
    concept: Card,
    probability: f32,
}

#[derive(Serialize)]
struct Spelling {
    text: String,
    probability: f32,
    listed: bool,
}

pub(super) fn lookup(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: Body = asked.json()?;
    let query = body.query.trim();
    let limit = body.limit.unwrap_or(5).clamp(1, MOST_ANSWERS);
    let standing = asked.standing();
    let engine = &standing.engine;
    let words = asked.words();
    let language = dominant_language(query);
    if query.is_empty() {
        return Ok(Answer::json(&nothing(query, language)));
    }
    let wanted = Wanted {
        to: None,
        limit,
        style: Style::default(),
    };
    let (found, spelled) = if query.chars().count() > LONGEST_SPELLED {
        (engine.ask(&standing.dictionaries, query, limit)?, None)
    } else {
        engine.ask_and_spell(&standing.dictionaries, query, &wanted)?
    };
    let glossary = engine.glossary();
    let matches = found.answers.iter().map(|it| Match {
        concept: Card::of(glossary, it.concept, standing.profile, &words),
        score: it.score,
        via: it.via.name(),
        matched: glossary.term(it.term).text.to_string(),
        why: it.why.iter().map(|why| words.text(why)).collect(),
    });
    let entries = found.entries.iter().map(|it| Entry {
        headword: it.headword.clone(),
        language: it.language.code(),
        dictionary: it.source.to_string(),
        text: it.senses.join("; "),
        senses: it.senses.clone(),
    });
    // Where nothing is listed, they stand among what may be meant.
    let spelled = spelled.filter(|_| found.suggestions.is_empty());
    let (spellings, unread) = match spelled {
        Some(it) => (it.candidates, it.unread),
        None => (Vec::new(), None),
    };
    let spellings = spellings.into_iter().map(|it| Spelling {
        text: it.text,
        probability: it.probability,
        listed: it.listed,
    });
    let (near, suggested): (Vec<&Suggestion>, Vec<&Suggestion>) = found
        .suggestions
        .iter()
        .partition(|it| it.concept.is_some());
    let suggested = suggested.into_iter().map(|it| Spelling {
        text: it.text.clone(),
        probability: it.probability,
        listed: false,
    });
    let nearest = near.into_iter().filter_map(|it| {
        Some(Nearest {
            concept: Card::of(glossary, it.concept?, standing.profile, &words),
            probability: it.probability,
        })
    });
    Ok(Answer::json(&Found {
        query,
        language: language.code(),
        matches: matches.collect(),
        entries: entries.collect(),
        nearest: nearest.collect(),
        spellings: spellings.chain(suggested).collect(),
        unread: unread.map(|it| words.text(&it)),
    }))
}

fn nothing(query: &str, language: Lang) -> Found<'_> {
    Found {
        query,
        language: language.code(),
        matches: Vec::new(),
        entries: Vec::new(),
        nearest: Vec::new(),
        spellings: Vec::new(),
        unread: None,
    }
}
