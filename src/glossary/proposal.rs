//! Changes of concepts that are proposed to those who keep a termbase.

use super::merge::{Conflict, Side};

/// A change that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its number, by which it is accepted or rejected.
    pub number: usize,
    /// The id of the concept; empty where it is to be new.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// When it was proposed, by the clock of the termbase, in UTC: `2026-11-30 17:31`.
    pub made: String,
    /// Who proposed it.
    pub by: String,
    /// `add`, `change` or `delete`.
    pub kind: &'static str,
    /// The columns that it would change, with the cells before and after.
    pub cells: Vec<(String, [String; 2])>,
}

/// What became of a proposal that somebody decided on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedProposal {
    /// The proposal.
    pub proposal: Proposal,
    /// What the proposal and the concept mean different things by, where the concept was changed since.
    /// Where there is any and no side was preferred, nothing was decided.
    pub conflicts: Vec<Conflict>,
}

/// What is decided on a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It becomes a version of its concept.
    Accept,
    /// It does not.
    Reject,
}

/// A decision on a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The number of the proposal.
    pub number: usize,
    /// What is decided.
    pub decision: Decision,
    /// Whose cells count where the concept was changed since: ours are those of the proposal. Without it,
    /// nothing is decided then.
    pub prefer: Option<Side>,
}
