//! Tables of cases in `tests/cases/`: a line of titles, then one case a line, its cells parted by tabs.

use std::str::Split;

use naqhara::analysis::Engine;

/// Holds that nothing is wrong with any case of `table`, with the starter glossary. `wrong` tells what is
/// wrong with the case of these cells.
#[track_caller]
pub(crate) fn hold(
    table: &'static str,
    wrong: impl Fn(&Engine, Split<'static, char>) -> Option<String>,
) {
    let engine = Engine::starter();
    let cases = table.lines().skip(1).map(|line| line.split('\t'));
    let wrong: Vec<String> = cases.filter_map(|cells| wrong(&engine, cells)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
