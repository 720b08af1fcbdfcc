//! Fixes in a file that holds a source and its target.

use super::{FixOptions, Fixed, run};
use crate::analysis::BilingualAnalysis;
use crate::lint::check::find_wanted;
use crate::lint::{Plan, Subject};

/// Fixes the targets of a file, as [`fix`](super::fix) does a text.
pub fn fix_bilingual(
    analysis: BilingualAnalysis,
    plan: &Plan,
    options: FixOptions,
) -> Fixed<BilingualAnalysis> {
    let wanted = options.wanted();
    let find = |it: &BilingualAnalysis| find_wanted(Subject::Bilingual(it, plan), wanted);
    run(
        analysis,
        options.which,
        find,
        BilingualAnalysis::file,
        |old, new| old.with_file(new),
    )
}
