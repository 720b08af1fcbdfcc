//! What was changed in a file since it was last pulled or pushed.

use rustc_hash::FxHashMap;

use super::cells::{Concept, ID, concepts};
use super::merging::Refused;
use super::raw;
use crate::glossary::Glossary;
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
    /// All rows of a glossary: it is not known what it was.
    pub(super) fn all(ours: &Glossary) -> Edits {
        Edits {
            base: None,
            ours: concepts(&Table::new(ours)),
        }
    }

    /// Between two tables.
    pub(super) fn between(base: &str, ours: &str) -> Edits {
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

/// Checks that no row that has changed has the id of another one in its table: those that have not changed
/// were checked when they came.
pub(super) fn check_ids(text: &str, changed: &[Concept]) -> Result<(), Refused> {
    let head = raw::row(text, 0).unwrap_or_default();
    if raw::first_cell(text[head.clone()].trim_start_matches('\u{FEFF}')) != ID {
        // Ids that do not come first are checked where they are read.
        return Ok(());
    }
    let ids = changed.iter().map(|it| &*it.id);
    let ids = ids.filter(|it| !it.is_empty());
    let mut found: FxHashMap<&str, bool> = ids.map(|it| (it, false)).collect();
    let rows = &text[head.end..];
    let known = found.clone();
    for (id, _) in raw::rows_of(rows, |id| known.contains_key(id)) {
        let is_found = found.get_mut(id.trim());
        if is_found.is_some_and(|it| std::mem::replace(it, true)) {
            return Err(Refused::TwoRows(id.trim().to_owned()));
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
    let [base_head, own_head] = [raw::row(base, 0)?, raw::row(ours, 0)?];
    let [base_rows, own_rows] = [&base[base_head.end..], &ours[own_head.end..]];
    let head = |text| plain(text).trim_start_matches('\u{FEFF}');
    let [base_head, own_head] = [head(&base[base_head]), head(&ours[own_head])];
    if base_head != own_head || raw::first_cell(own_head) != ID || !own_head.contains(',') {
        return None;
    }
    let [gone, new] = unlike(base_rows, own_rows);
    let table = |head: &str, rows: Vec<&str>| {
        let rows = rows.into_iter().flat_map(|it| [it, "\n"]);
        [head, "\n"].into_iter().chain(rows).collect()
    };
    Some([table(base_head, gone), table(own_head, new)])
}

fn plain(row: &str) -> &str {
    row.trim_end_matches(['\r', '\n'])
}

fn next_row<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let row = raw::row(rest, 0)?;
    let (row, behind) = rest.split_at(row.end);
    *rest = behind;
    Some(plain(row))
}

/// The rows that stand in one text and not in the other. Most of two tables stands in the same place of
/// both, and is passed over.
fn unlike<'t>(base: &'t str, ours: &'t str) -> [Vec<&'t str>; 2] {
    let (mut base, mut ours) = (base, ours);
    let [mut gone, mut new] = [Vec::new(), Vec::new()];
    while !(base.is_empty() && ours.is_empty()) {
        let same = raw::same_rows(base, ours);
        (base, ours) = (&base[same..], &ours[same..]);
        let (before, now) = (next_row(&mut base), next_row(&mut ours));
        if before != now {
            gone.extend(before);
            new.extend(now);
        }
    }
    let mut counts: FxHashMap<&str, i32> = FxHashMap::default();
    gone.iter()
        .for_each(|it| *counts.entry(it).or_default() += 1);
    let mut is_counted = |it: &str| match counts.get_mut(it) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    new.retain(|it| !is_counted(it));
    gone.retain(|it| is_counted(it));
    [gone, new]
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
        let edits = Edits::between(BASE, &ours);
        assert_eq!(ids(edits.base.as_deref().expect("a base")), ["b", "c"]);
        assert_eq!(ids(&edits.ours), ["b", "d"]);
        let same = Edits::between(BASE, BASE);
        assert_eq!(
            same,
            Edits {
                base: Some(Vec::new()),
                ours: Vec::new()
            }
        );
        let all = Edits::all(&read(BASE).0);
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
            let edits = Edits::between(BASE, &other);
            assert_eq!(edits.ours, [], "{other}");
            assert_eq!(edits.base, Some(Vec::new()), "{other}");
        }
    }

    #[test]
    fn rows_that_have_moved_are_no_edits() {
        let row = |at: usize| format!("r{at},name {at},اسم {at},\n");
        let head = BASE.split_inclusive('\n').next().expect("a header");
        let base = head.to_owned() + &(0..9).map(row).collect::<String>();
        let moved = [3, 20, 4, 5, 0, 5, 7, 8, 2, 1].map(row).concat();
        let edits = Edits::between(&base, &(head.to_owned() + &moved));
        assert_eq!(ids(edits.base.as_deref().expect("a base")), ["r6"]);
        assert_eq!(ids(&edits.ours), ["r20", "r5"]);
    }

    #[test]
    fn a_row_that_has_changed_has_its_id_alone() {
        let twice = BASE.replace("b,two", "c,two");
        let edits = Edits::between(BASE, &twice);
        let refused = Refused::TwoRows("c".to_owned());
        assert_eq!(check_ids(&twice, &edits.ours), Err(refused));
        let other = BASE.replace("b,two", "d,two");
        let edits = Edits::between(BASE, &other);
        assert_eq!(check_ids(&other, &edits.ours), Ok(()));
        // Lines inside of cells are no rows.
        let inside = other.replace("th\nree", "th\nd,ree\nd,four");
        assert_eq!(check_ids(&inside, &edits.ours), Ok(()));
        let quoted = format!("{other}\"d\",five,\n");
        let refused = Refused::TwoRows("d".to_owned());
        assert_eq!(check_ids(&quoted, &edits.ours), Err(refused));
    }

    #[test]
    fn rows_without_ids_are_the_same_rows() {
        let base = "en,ar\none,أ\ntwo,ب\n";
        let ours = "en,ar\ntwo,ب\nnew,ن\none,أ\n";
        let edits = Edits::between(base, ours);
        assert_eq!(edits.base, Some(Vec::new()));
        assert_eq!(edits.ours.len(), 1);
    }
}
