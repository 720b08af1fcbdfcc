//! What a translation copies letter by letter: e-mail addresses, addresses of pages, and codes of
//! letters and digits.

mod token;

use super::names::window;
use super::{Compared, PairContext, Side};
use crate::text::Span;
use token::{Token, TokenKind};

/// A token that was not copied as it is.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Miscopied {
    pub(in crate::lint) segment: Compared,
    /// Its place in the source.
    pub(in crate::lint) source: Span,
    /// What became of it; `None` where the target has nothing like it.
    pub(in crate::lint) target: Option<Span>,
}

/// All of them, in text order.
pub(in crate::lint) fn miscopied(pair: &PairContext<'_>) -> Vec<Miscopied> {
    let of = |side: Side| token::find(pair.side(side).text);
    let (source, target) = (of(Side::Source), of(Side::Target));
    if source.is_empty() {
        return Vec::new();
    }
    let search = Search {
        pair,
        source,
        target,
    };
    pair.compared().flat_map(|it| search.segment(it)).collect()
}

/// The search in the tokens of both texts.
struct Search<'p, 'c> {
    pair: &'p PairContext<'c>,
    source: Vec<Token>,
    target: Vec<Token>,
}

impl Search<'_, '_> {
    fn segment(&self, segment: Compared) -> Vec<Miscopied> {
        let source = inside(&self.source, segment.source);
        if source.is_empty() {
            return Vec::new();
        }
        let near = inside(&self.target, window(self.pair, segment, Side::Target));
        let lacking = source
            .iter()
            .filter(|it| !near.iter().any(|other| other.is_copy(it)));
        let around = inside(&self.source, window(self.pair, segment, Side::Source));
        let is_free = |it: &&Token| !around.iter().any(|other| other.is_copy(it));
        let mut free: Vec<&Token> = inside(&self.target, segment.target)
            .iter()
            .filter(is_free)
            .collect();
        let answer = |it: &Token| {
            let at = free.iter().position(|other| other.may_be(it));
            let target = at.map(|at| free.remove(at).span);
            let is_fault = target.is_some() || self.is_required(it, segment);
            is_fault.then_some(Miscopied {
                segment,
                source: it.span,
                target,
            })
        };
        lacking.filter_map(answer).collect()
    }

    /// Whether the target must have a token in Latin letters: not where it may be said in Arabic ones,
    /// as F-16 is.
    fn is_required(&self, token: &Token, segment: Compared) -> bool {
        if token.kind != TokenKind::Code {
            return true;
        }
        let around = window(self.pair, segment, Side::Target);
        let digits = token.digits();
        let target = around.of(self.pair.target.text);
        token.is_long_code() && !token::has_number(target, &digits)
    }
}

/// The tokens inside a stretch.
fn inside(all: &[Token], span: Span) -> &[Token] {
    super::inside(all, span, |it| it.span.start)
}
