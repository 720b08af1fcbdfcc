//! The table of usage with what competes: it can be read again.

use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::DriftReport;
use crate::drift::{Drift, Spelling};
use crate::render::shared::csv::cell_into;
use crate::text::Lang;
use crate::usage::{COLUMNS, Entry};

/// What competes with what, by concept, language and form.
type Competing<'a> = FxHashMap<Written<'a>, (usize, &'a Spelling)>;

#[derive(PartialEq, Eq, Hash)]
struct Written<'a> {
    concept: &'a str,
    language: Lang,
    form: &'a str,
}

/// Writes the table: UTF-8, LF, a header row.
pub(super) fn write(report: DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let competing = competing(report.drift);
    out.write_all(format!("{},contest,standing\n", COLUMNS.join(",")).as_bytes())?;
    let mut line = Vec::new();
    for row in report.usage.rows() {
        if report.question.counts(&row) {
            line.clear();
            put(&mut line, &row, &competing);
            out.write_all(&line)?;
        }
    }
    Ok(())
}

fn put(line: &mut Vec<u8>, row: &Entry<'_>, competing: &Competing<'_>) {
    let count = row.count.to_string();
    let language = row.language.code();
    for cell in [
        row.concept,
        row.form,
        language,
        row.source,
        row.month,
        &count,
    ] {
        cell_into(line, cell);
    }
    let written = Written {
        concept: row.concept,
        language: row.language,
        form: row.form,
    };
    let known = competing.get(&written);
    cell_into(line, &known.map_or_else(String::new, |it| it.0.to_string()));
    let standing = known.map(|it| it.1.standing.map_or("unlisted", |it| it.name()));
    cell_into(line, standing.unwrap_or_default());
    line.pop();
    line.push(b'\n');
}

/// The spellings of all contests, which are counted from 1.
fn competing(drift: &Drift) -> Competing<'_> {
    let mut all = Competing::default();
    for (number, contest) in (1..).zip(&drift.contests) {
        for spelling in &contest.spellings {
            let forms = std::iter::once(&spelling.form).chain(&spelling.also);
            all.extend(forms.map(|form| {
                let written = Written {
                    concept: &contest.concept.id,
                    language: contest.language,
                    form,
                };
                (written, (number, spelling))
            }));
        }
    }
    all
}
