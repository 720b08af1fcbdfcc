//! The review of proposals: one that is accepted becomes a version of its concept, by whoever accepts it.

use super::cells::{Cells, Concept};
use super::edits::Edits;
use super::merging::{Kind, Merging, Theirs, Write, merged, theirs_of};
use super::proposals::{QUERY, Stored, proposal};
use super::push::{LOCK, write};
use super::server::Server;
use crate::diag::Message;
use crate::glossary::merge::Side;
use crate::glossary::{DecidedProposal, Decision, Proposal, Review};
use crate::project::Failure;

/// The proposals that are open, the oldest first.
///
/// # Errors
/// When the server cannot be asked.
pub fn open_proposals(server: &mut Server) -> Result<Vec<Proposal>, Failure> {
    let query = format!("{QUERY} WHERE p.state = 'open' ORDER BY p.number");
    let rows = server.rows(&query, &[])?;
    Ok(rows.iter().map(|it| proposal(it).row()).collect())
}

/// Decides on a proposal.
///
/// # Errors
/// When there is no such open proposal, or the role of the user may not decide.
pub fn decide(server: &mut Server, review: Review) -> Result<DecidedProposal, Failure> {
    server.run(LOCK)?;
    let done = within(server, review);
    let is_done = done
        .as_ref()
        .is_ok_and(|it| it.conflicts.is_empty() || review.prefer.is_some());
    if is_done {
        return server.run("COMMIT").and(done);
    }
    drop(server.run("ROLLBACK"));
    done
}

fn within(server: &mut Server, review: Review) -> Result<DecidedProposal, Failure> {
    let Review {
        number,
        decision,
        prefer,
    } = review;
    let wanted = i64::try_from(number).unwrap_or(i64::MAX);
    let query = format!("{QUERY} WHERE p.number = $1");
    let rows = server.rows(&query, &[&wanted])?;
    let unknown = || {
        let message = Message::new("termbase-no-proposal").with("number", number.to_string());
        Failure::new(message).with_help(Message::new("termbase-no-proposal.help"))
    };
    let proposal = rows.first().map(proposal).ok_or_else(unknown)?;
    if proposal.state != "open" {
        return Err(unknown());
    }
    let mut decided = DecidedProposal {
        proposal: proposal.row(),
        conflicts: Vec::new(),
    };
    let state = match decision {
        Decision::Reject => "rejected",
        Decision::Accept => {
            let merging = accepted(server, &proposal, prefer)?;
            decided.conflicts.clone_from(&merging.conflicts);
            if !merging.conflicts.is_empty() && prefer.is_none() {
                return Ok(decided);
            }
            write(server, &merging)?;
            "accepted"
        }
    };
    let query = "UPDATE naqhara.proposals SET state = $2 WHERE number = $1 AND state = 'open'";
    let done = server.client.execute(query, &[&wanted, &state]);
    match done.map_err(|it| server.failure(&it))? {
        1 => Ok(decided),
        _ => Err(unknown()),
    }
}

/// What an accepted proposal makes of the concept as it is now.
fn accepted(
    server: &mut Server,
    proposal: &Stored,
    prefer: Option<Side>,
) -> Result<Merging, Failure> {
    let id = proposal.concept.clone().unwrap_or_default();
    let concept = |cells: &Cells| Concept {
        id: id.clone(),
        cells: cells.clone(),
    };
    let after = approved(proposal.cells.clone());
    let ours = if proposal.is_deletion {
        Vec::new()
    } else {
        vec![concept(&after)]
    };
    let base = proposal
        .base_version
        .map(|_| vec![concept(&proposal.before)]);
    let edits = Edits { base, ours };
    if proposal.base_version.is_some() {
        let theirs = theirs_of(server, &edits)?;
        return Ok(merged(edits, &theirs, prefer));
    }
    // A new concept: another proposal of the same name may have become one since.
    let nameless = Edits {
        base: None,
        ours: vec![Concept {
            id: String::new(),
            cells: after.clone(),
        }],
    };
    let theirs = theirs_of(server, &nameless)?;
    let merging = merged(nameless, &theirs, prefer);
    if merging.counts().added == 0 {
        return Ok(merging);
    }
    // And the id that it was proposed with may have been taken.
    let taken = theirs_of(
        server,
        &Edits {
            base: None,
            ours: vec![concept(&Cells::new())],
        },
    )?;
    let is_taken = taken.iter().any(|it: &Theirs| it.concept.id == id);
    let id = if is_taken { String::new() } else { id.clone() };
    let new = Write {
        concept: Concept { id, cells: after },
        version: None,
        kind: Kind::Add,
    };
    Ok(Merging {
        writes: vec![new],
        conflicts: Vec::new(),
    })
}

/// What was a draft is approved by who accepts it.
fn approved(mut cells: Cells) -> Cells {
    if let Some(status) = cells.get_mut("status").filter(|it| *it == "draft") {
        "approved".clone_into(status);
    }
    cells
}
