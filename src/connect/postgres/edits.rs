//! What was changed in a file since it was last pulled or pushed.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::cells::{Concept, ID, concepts};
use super::merging::Refused;
use super::raw;
use crate::glossary::formats::csv::{Table, read};

/// The rows that are not what they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Edits {
    /// What they were; `None` where that is not known.
    pub(super) base: Option<Vec<Concept>>,
    /// What they are.
    pub(super) ours: Vec<Concept>,
}

impl Edits {
    /// Between two tables; without the first one, all rows of the second count as changed.
    pub(super) fn between(base: Option<&str>, ours: &str) -> Edits {
        let Some(base) = base else {
            return Edits {
                base: None,
                ours: read_all(ours),
            };
        };
        let (base, ours) = match parts(base, ours) {
            Some([base, ours]) => (read_all(&base), read_all(&ours)),
            None => (read_all(base), read_all(ours)),
        };
        let [base, ours] = different(&base, &ours);
        Edits {
            base: Some(base),
            ours,
        }
    }
}

/// Checks that no two rows of a table have one id: what stands in rows that have not changed, too.
pub(super) fn check_ids(text: &str) -> Result<(), Refused> {
    let mut rows = raw::rows(text);
    let head = rows.next().map_or("", |it| &text[it]);
    let mut ids: FxHashSet<Cow<'_, str>> = FxHashSet::default();
    if raw::first_cell(head.trim_start_matches('\u{FEFF}')) != ID {
        // Ids that do not come first are checked where they are read.
        return Ok(());
    }
    for row in rows {
        let id = raw::first_cell(&text[row]);
        if !id.trim().is_empty() && !ids.insert(id.clone()) {
            return Err(Refused::TwoRows(id.into_owned()));
        }
    }
    Ok(())
}

/// The concepts of a table; its problems have been said before.
fn read_all(text: &str) -> Vec<Concept> {
    let (glossary, _) = read(text);
    concepts(&Table::new(&glossary))
}

/// The rows of two tables with the same columns that are not the same letter by letter, under their
/// header; `None` where the columns are not the same, or their ids do not come first.
pub(super) fn parts(base: &str, ours: &str) -> Option<[String; 2]> {
    let mut rows = [base, ours].map(raw::rows);
    let [base_head, own_head] =
        [(base, rows[0].next()?), (ours, rows[1].next()?)].map(|(text, row)| {
            text[row]
                .trim_end_matches(['\r', '\n'])
                .trim_start_matches('\u{FEFF}')
        });
    if base_head != own_head || raw::first_cell(own_head) != ID || !own_head.contains(',') {
        return None;
    }
    let mut counts: FxHashMap<&str, i32> = FxHashMap::default();
    let [base_rows, own_rows] = rows;
    base_rows.for_each(|row| *counts.entry(plain(&base[row])).or_default() += 1);
    let mut out = [format!("{base_head}\n"), format!("{own_head}\n")];
    for row in own_rows {
        let row = plain(&ours[row]);
        match counts.get_mut(row) {
            Some(count) if *count > 0 => *count -= 1,
            _ => push_row(&mut out[1], row),
        }
    }
    for row in raw::rows(base).skip(1) {
        let row = plain(&base[row]);
        if let Some(count) = counts.get_mut(row).filter(|it| **it > 0) {
            *count -= 1;
            push_row(&mut out[0], row);
        }
    }
    Some(out)
}

fn plain(row: &str) -> &str {
    row.trim_end_matches(['\r', '\n'])
}

fn push_row(out: &mut String, row: &str) {
    out.push_str(row);
    out.push('\n');
}

/// Two lists without what both hold.
fn different(base: &[Concept], ours: &[Concept]) -> [Vec<Concept>; 2] {
    let mut counts: FxHashMap<&Concept, i32> = FxHashMap::default();
    base.iter()
        .for_each(|it| *counts.entry(it).or_default() += 1);
    let is_new = |it: &&Concept| match counts.get_mut(*it) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    let ours: Vec<Concept> = ours.iter().filter(is_new).cloned().collect();
    let is_gone = |it: &&Concept| match counts.get_mut(*it) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    let base = base.iter().filter(is_gone).cloned().collect();
    [base, ours]
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "concept_id,en_preferred,ar_preferred,updated\n\
        a,one,أ,2026-01-01\nb,two,ب,\nc,\"th\nree\",ج,\n";

    fn ids(rows: &[Concept]) -> Vec<&str> {
        rows.iter().map(|it| &*it.id).collect()
    }

    #[test]
    fn only_what_differs_is_an_edit() {
        let ours = BASE
            .replace("b,two", "b,2")
            .replace("c,\"th\nree\",ج,\n", "d,new,د,\n");
        let edits = Edits::between(Some(BASE), &ours);
        assert_eq!(ids(edits.base.as_deref().expect("a base")), ["b", "c"]);
        assert_eq!(ids(&edits.ours), ["b", "d"]);
        let same = Edits::between(Some(BASE), BASE);
        assert_eq!(
            same,
            Edits {
                base: Some(Vec::new()),
                ours: Vec::new()
            }
        );
        let all = Edits::between(None, BASE);
        assert_eq!((all.base, ids(&all.ours)), (None, vec!["a", "b", "c"]));
    }

    #[test]
    fn stamps_line_ends_and_other_columns_are_no_edits() {
        for other in [
            BASE.replace("2026-01-01", "2027-01-01"),
            BASE.replace("\n", "\r\n").replace("th\r\nree", "th\nree"),
            BASE.replace("updated", "note").replace("2026-01-01", ""),
            "ar_preferred;en_preferred;concept_id\nأ;one;a\nب;two;b\nج;\"th\nree\";c\n".to_owned(),
        ] {
            let edits = Edits::between(Some(BASE), &other);
            assert_eq!(edits.ours, [], "{other}");
            assert_eq!(edits.base, Some(Vec::new()), "{other}");
        }
    }

    #[test]
    fn rows_without_ids_are_the_same_rows() {
        let base = "en,ar\none,أ\ntwo,ب\n";
        let ours = "en,ar\ntwo,ب\nnew,ن\none,أ\n";
        let edits = Edits::between(Some(base), ours);
        assert_eq!(edits.base, Some(Vec::new()));
        assert_eq!(edits.ours.len(), 1);
    }
}
