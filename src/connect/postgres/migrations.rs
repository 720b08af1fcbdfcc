//! The schema of a termbase, in numbered steps; each is applied once, all in one transaction.

use super::folds::fold_statements;
use super::server::Server;
use crate::project::Failure;

/// The steps, the first one first.
const STEPS: [&str; 1] = [include_str!("migrations/0001.sql")];

/// The version of the schema that this program knows.
pub(super) const CURRENT: i32 = STEPS.len() as i32;

/// Brings the schema from a version to the current one.
pub(super) fn apply(server: &mut Server, from: i32) -> Result<(), Failure> {
    server.run("BEGIN")?;
    let done = steps(server, from);
    let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
    let ended = server.run(end);
    done.and(ended)
}

fn steps(server: &mut Server, from: i32) -> Result<(), Failure> {
    for (step, version) in STEPS.iter().zip(1..).filter(|it| it.1 > from) {
        server.run(step)?;
        server.check_trigrams()?;
        let noted = format!("INSERT INTO naqhara.migrations (version) VALUES ({version})");
        server.run(&noted)?;
    }
    server.run(&fold_statements())
}
