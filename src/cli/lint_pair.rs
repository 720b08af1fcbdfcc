//! The two texts of `naqhara lint --source DOC --target DOC`.

use super::{Failure, Session, files, fit};
use crate::align::segments::Fit;
use crate::analysis::PairAnalysis;
use crate::diag::Message;
use crate::document::Bilingual;
use crate::lint::is_compared;
use crate::project::{TextFile, comparable};

/// Reads a source and its target: two texts in two languages.
pub(super) fn read(
    files: &[TextFile],
    session: &mut Session<'_>,
) -> Result<[Bilingual; 2], Failure> {
    let [source, target] = [0, 1].map(|it| files[it].shown());
    let documents = [
        files::document(&source, session)?,
        files::document(&target, session)?,
    ];
    let opened = comparable(documents)?;
    for it in &opened {
        files::say(it.file.path(), &it.problems, session);
    }
    Ok(opened)
}

/// Says so where the two texts do not belong together, or most of them cannot be compared; whether they
/// do not belong together.
pub(super) fn warn(pair: &PairAnalysis, session: &mut Session<'_>) -> bool {
    let lined = pair.lined();
    let misfit = lined.fit != Fit::Good;
    if session.global.get_count("quiet") > 0 {
        return misfit;
    }
    let paths = [pair.source(), pair.target()].map(|it| it.document().path());
    if fit::complain(lined.fit, paths, session) {
        return misfit;
    }
    let length = |compared: bool| -> usize {
        let some = lined.segments.iter();
        some.filter(|it| is_compared(it) || !compared)
            .filter_map(|it| it.source_span())
            .map(|it| it.len())
            .sum()
    };
    if length(true) * 2 < length(false) {
        session.remark(&Message::new("lint-pair-apart"));
    }
    misfit
}
