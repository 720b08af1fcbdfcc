//! Names that end as possessives do: Sainsbury's, St. Martin's.

use rustc_hash::FxHashMap;

use super::token_list::TokenList;
use super::tokens::{Joint, Shape, Token};
use crate::text::Span;

/// Gives names their ending back that have it without owning anything: Sainsbury's is a shop. They have it
/// always, and once before a verb or the end of a clause; so have churches (St. Mary's).
pub(super) fn keep(list: &mut TokenList<'_>) {
    let text = list.text();
    let owns = |it: &Token<'_>| ending(text, it) > 0;
    let mut words: FxHashMap<&str, Owning> = FxHashMap::default();
    let tokens = list.all();
    let capitals = tokens.iter().enumerate();
    for (at, token) in capitals.filter(|it| it.1.shape == Shape::Capital) {
        let rest = &text[token.span.end + ending(text, &token)..];
        let is_church = at > 0 && tokens.at(at - 1).text == "St" && token.joint == Joint::Space;
        let known = words.entry(token.span.of(text)).or_default();
        known.times += 1;
        known.owning += u32::from(owns(&token));
        known.stands |= ends_clause(rest, tokens.get(at + 1));
        known.is_church |= is_church;
    }
    words.retain(|_, it| it.is_name());
    for at in 0..list.all().len() {
        let Some(token) = list.get(at) else { break };
        let keeps = token.shape == Shape::Capital && words.contains_key(token.text);
        if !keeps || !owns(&token) {
            continue;
        }
        let end = token.span.end + ending(text, &token);
        let span = Span::new(token.span.start, end);
        let text_there = span.of(text);
        list.set(
            at,
            Token {
                span,
                text: text_there,
                ..token
            },
        );
        let next = list.get(at + 1);
        if let Some(next) = next.filter(|it| &text[end..it.span.start] == " ") {
            list.set(
                at + 1,
                Token {
                    joint: Joint::Space,
                    ..next
                },
            );
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
fn ends_clause(rest: &str, next: Option<Token<'_>>) -> bool {
    let is_verb = next.is_some_and(|it| VERBS.contains(&it.text));
    rest.starts_with([',', '.', ';', ')', '\n']) || rest.starts_with(' ') && is_verb
}
