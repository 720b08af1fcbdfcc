//! Names that end as possessives do: Sainsbury's, St. Martin's.

use rustc_hash::FxHashMap;

use super::tokens::{Joint, Shape, Token};

/// Gives names their ending back that have it without owning anything: Sainsbury's is a shop. They have it
/// always, and once before a verb or the end of a clause; so have churches (St. Mary's).
pub(super) fn keep<'t>(text: &'t str, tokens: &mut [Token<'t>]) {
    let owns = |it: &Token<'_>| ending(text, it) > 0;
    let mut words: FxHashMap<&str, Owning> = FxHashMap::default();
    for (at, token) in tokens
        .iter()
        .enumerate()
        .filter(|it| it.1.shape == Shape::Capital)
    {
        let rest = &text[token.span.end + ending(text, token)..];
        let is_church = at > 0 && tokens[at - 1].text == "St" && token.joint == Joint::Space;
        let known = words.entry(token.text).or_default();
        known.times += 1;
        known.owning += u32::from(owns(token));
        known.stands |= ends_clause(rest, tokens.get(at + 1));
        known.is_church |= is_church;
    }
    for at in 0..tokens.len() {
        let token = tokens[at];
        let keeps =
            words.get(token.text).is_some_and(Owning::is_name) && token.shape == Shape::Capital;
        if !keeps || !owns(&token) {
            continue;
        }
        let end = token.span.end + ending(text, &token);
        tokens[at].span.end = end;
        tokens[at].text = &text[token.span.start..end];
        if let Some(next) = tokens
            .get_mut(at + 1)
            .filter(|it| &text[end..it.span.start] == " ")
        {
            next.joint = Joint::Space;
        }
    }
}

/// How a word with a capital stands in a text.
#[derive(Default)]
struct Owning {
    times: u32,
    /// With the ending of the possessive.
    owning: u32,
    /// Once where nothing follows that could be owned.
    stands: bool,
    is_church: bool,
}

impl Owning {
    /// Whether the ending is a part of the name.
    fn is_name(&self) -> bool {
        self.owning == self.times && (self.is_church || self.stands && self.times > 1)
    }
}

/// How long the ending of a possessive behind a word is.
fn ending(text: &str, token: &Token<'_>) -> usize {
    let rest = &text[token.span.end..];
    let ending = ["'s", "’s"].into_iter().find(|it| rest.starts_with(it));
    ending.map_or(0, str::len)
}

/// Verbs that stand behind a subject.
const VERBS: &[&str] = &[
    "is", "was", "has", "had", "will", "would", "said", "says", "can", "could", "may", "might",
    "did", "does", "are", "were", "and", "or", "in", "at", "on", "for", "to", "with", "from",
];

/// Whether no noun follows that could be owned.
fn ends_clause(rest: &str, next: Option<&Token<'_>>) -> bool {
    let is_verb = next.is_some_and(|it| VERBS.contains(&it.text));
    rest.starts_with([',', '.', ';', ')', '\n']) || rest.starts_with(' ') && is_verb
}
