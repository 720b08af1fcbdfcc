//! What is proposed to the team's termbase: listed, and decided on.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::diag::Message;
use crate::glossary::merge::{Conflict, Side};
use crate::glossary::{Decision, Proposal, Review};
use crate::project::Termbase;
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::routes::Asked;
use crate::web::standing::{HERE, Standing};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    number: usize,
    accept: bool,
    /// Whose cells count where the concept was changed since.
    prefer: Option<Preferred>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Preferred {
    Proposal,
    Termbase,
}

/// The open proposals, the oldest first.
pub(super) fn list(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let standing = asked.standing();
    let termbase = termbase(&standing)?;
    let all = termbase.proposals()?;
    let rows: Vec<Value> = all.iter().map(row).collect();
    Ok(Answer::json(
        &json!({ "termbase": termbase.shown(), "proposals": rows }),
    ))
}

/// Decides on one of them.
pub(super) fn decide(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: Body = asked.json()?;
    let standing = asked.standing();
    let decision = if body.accept {
        Decision::Accept
    } else {
        Decision::Reject
    };
    let decided = termbase(&standing)?.decide(Review {
        number: body.number,
        decision,
        prefer: body.prefer.map(|it| match it {
            Preferred::Proposal => Side::Ours,
            Preferred::Termbase => Side::Theirs,
        }),
    })?;
    let is_decided = decided.conflicts.is_empty() || body.prefer.is_some();
    let conflicts: Vec<Value> = decided.conflicts.iter().map(conflict).collect();
    Ok(Answer::json(
        &json!({ "decided": is_decided, "conflicts": conflicts }),
    ))
}

fn termbase(standing: &Standing) -> Result<Termbase<'_>, Refused> {
    let found = standing.project.termbase(HERE)?;
    found.ok_or_else(|| Refused::bad(Message::new("web-no-termbase")))
}

fn row(it: &Proposal) -> Value {
    let cells = it.cells.iter().map(
        |(column, [before, after])| json!({ "column": column, "before": before, "after": after }),
    );
    json!({
        "number": it.number,
        "id": it.id,
        "name": it.name,
        "made": it.made,
        "by": it.by,
        "kind": it.kind,
        "cells": cells.collect::<Vec<_>>(),
    })
}

fn conflict(it: &Conflict) -> Value {
    let [proposal, termbase] = &it.cells;
    json!({ "column": it.column, "proposal": proposal, "termbase": termbase })
}
