//! Rows that are added to the end of a file, which stays as it is otherwise.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::cells::guard;
use super::write::{cell, write};
use super::{columns_of, header, read};
use crate::container::csv::delimiter;
use crate::glossary::layers::MADE_UP;
use crate::glossary::{Builder, Glossary};
use crate::text::{FoldLevel, Lang, fold_key};

/// A file with what was added to it, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appended {
    /// The text of the file now.
    pub text: String,
    /// How many rows were added.
    pub added: usize,
    /// Rows whose terms the file has already.
    pub clashes: Vec<Clash>,
    /// Rows without a term in each language, by the term that they have, else by their ids.
    pub one_sided: Vec<String>,
    /// Columns that hold something in added rows, and that the file does not have.
    pub left_out: Vec<&'static str>,
}

/// A row that was not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Its preferred terms, English first.
    pub terms: [String; 2],
    /// The id of the concept that has one of them.
    pub with: String,
}

/// Columns that a file need not have.
const ABOUT_A_DRAFT: [&str; 4] = ["concept_id", "entity_type", "status", "note"];

/// The file `text` with the rows of `drafts` whose status is approved behind it; with all of them where
/// `all` says so. A file without a header gets that of the drafts.
pub fn append(text: &str, drafts: &Glossary, all: bool) -> Appended {
    let mut text = text.to_owned();
    if text.trim().is_empty() {
        text = write(&Builder::new(drafts.columns.clone()).finish());
    }
    let mut file = File::of(&text);
    let mut done = Appended::default();
    for index in 0..drafts.concepts().len() as u32 {
        let approved = drafts.concept(index).cell("status") == Some("approved");
        if all || approved {
            file.add(drafts, index, &mut done);
        }
    }
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if !file.rows.is_empty() && !text.ends_with(['\n', '\r']) {
        text.push_str(line_end);
    }
    for row in &file.rows {
        text.push_str(row);
        text.push_str(line_end);
    }
    done.text = text;
    done
}

/// A file that rows are added to.
struct File {
    columns: Vec<Option<&'static str>>,
    mark: char,
    /// The id of the concept that has a term, by its folded form.
    terms: FxHashMap<(Lang, String), String>,
    ids: FxHashSet<String>,
    next: u32,
    rows: Vec<String>,
}

impl File {
    fn of(text: &str) -> File {
        let names: Vec<String> = header(text).into_iter().map(|it| it.1).collect();
        let glossary = read(text).0;
        let concepts = glossary.concepts();
        let id = |concept: u32| concepts[concept as usize].id.to_string();
        let terms = glossary.terms().iter();
        let number = |id: &str| id.strip_prefix("nq-")?.parse::<u32>().ok();
        File {
            columns: columns_of(&names),
            mark: char::from(delimiter(text).1),
            terms: terms
                .map(|it| (key(it.lang, &it.text), id(it.concept)))
                .collect(),
            ids: concepts.iter().map(|it| it.id.to_string()).collect(),
            next: concepts
                .iter()
                .filter_map(|it| number(&it.id))
                .max()
                .unwrap_or(0)
                + 1,
            rows: Vec::new(),
        }
    }

    fn add(&mut self, drafts: &Glossary, index: u32, done: &mut Appended) {
        let preferred = [Lang::En, Lang::Ar].map(|it| drafts.preferred(index, it));
        let [Some(en), Some(ar)] = preferred else {
            let term = preferred.into_iter().flatten().next();
            let name = term.unwrap_or(&drafts.concept(index).id);
            done.one_sided.push(name.to_owned());
            return;
        };
        let keys = [key(Lang::En, en), key(Lang::Ar, ar)];
        if let Some(with) = keys.iter().find_map(|it| self.terms.get(it)) {
            done.clashes.push(Clash {
                terms: [en.to_owned(), ar.to_owned()],
                with: with.clone(),
            });
            return;
        }
        let id = self.new_id(&drafts.concept(index).id);
        let cells = self.columns.iter().map(|column| match *column {
            None => Cow::default(),
            Some("concept_id") => Cow::Borrowed(&*id),
            known => cell(drafts, index, usize::MAX, known),
        });
        let cells = cells.map(|it| self.quoted(&guard(&it)));
        let row = cells.collect::<Vec<_>>().join(&self.mark.to_string());
        self.note_left_out(drafts, index, done);
        self.terms
            .extend(keys.into_iter().map(|it| (it, id.clone())));
        self.rows.push(row);
        done.added += 1;
    }

    /// The id of a draft, or another one where it has none or the file has it already.
    fn new_id(&mut self, drafted: &str) -> String {
        let mut id = drafted.to_owned();
        while id.starts_with(MADE_UP) || !self.ids.insert(id.clone()) {
            id = format!("nq-{:06}", self.next);
            self.next += 1;
        }
        id
    }

    fn quoted(&self, cell: &str) -> String {
        if cell.contains(['"', '\n', '\r', self.mark]) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }

    fn note_left_out(&self, drafts: &Glossary, index: u32, done: &mut Appended) {
        let known = columns_of(&drafts.columns).into_iter().flatten();
        let lacks = |it: &&str| !self.columns.contains(&Some(it)) && !ABOUT_A_DRAFT.contains(it);
        for name in known.filter(lacks) {
            let filled = !cell(drafts, index, usize::MAX, Some(name)).is_empty();
            if filled && !done.left_out.contains(&name) {
                done.left_out.push(name);
            }
        }
    }
}

fn key(lang: Lang, term: &str) -> (Lang, String) {
    (lang, fold_key(term, FoldLevel::Marks).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAFTS: &str = "concept_id,entity_type,en_preferred,ar_preferred,ar_short,context_en,status\n\
        nq-000007,,Norvik,نورفيك,,\"Norvik, a line\",approved\n\
        nq-000008,term,Quick bar,شريط سريع,شريط,,draft\n\
        nq-000009,,Only,,,,approved\n\
        nq-000010,,=Sum,مجموع,,,approved\n\
        nq-000011,,ORACLE,أوراكل,,,approved\n";

    fn appended(text: &str, all: bool) -> Appended {
        append(text, &read(DRAFTS).0, all)
    }

    #[test]
    fn approved_rows_are_added_and_nothing_else_changes() {
        let text = "en;ar;id;own\r\nOracle;أوراكل;nq-000007;x";
        let done = appended(text, false);
        let expected = format!("{text}\r\nNorvik;نورفيك;nq-000008;\r\n\t=Sum;مجموع;nq-000010;\r\n");
        assert_eq!(done.text, expected);
        assert_eq!(
            (done.added, &done.one_sided[..]),
            (2, &["Only".to_owned()][..])
        );
        assert_eq!(done.clashes.len(), 1);
        assert_eq!(done.clashes[0].with, "nq-000007");
        assert_eq!(done.left_out, ["context_en"]);
        assert_eq!(appended(&done.text, false).text, done.text, "twice is once");
    }

    #[test]
    fn a_new_file_has_the_columns_of_the_drafts() {
        let done = appended("", true);
        assert_eq!(done.added, 4);
        let (glossary, problems) = read(&done.text);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(glossary.concepts().len(), 4);
        assert_eq!(done.left_out, [""; 0]);
    }
}
