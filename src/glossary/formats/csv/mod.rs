//! CSV, for people with a spreadsheet: one row is one concept (see the README of `data/`).
//!
//! Reads comma, semicolon and tab, a `sep=` line, columns in any order, a plain `en,ar` file. Every
//! value that can be understood is kept; everything else is said, with its place.

mod append;
mod cells;
mod derived;
mod flaws;
mod halves;
mod joined;
mod places;
mod programs;
mod read;
mod repair;
mod rows;
mod settings;
mod surnames;
mod table;
mod units;
mod write;

pub use append::{Appended, Clash, append};
pub(crate) use cells::values;
pub(in crate::glossary) use cells::{guard, joined, push_value};
pub use places::{Cell, cells, header, is_glossary, undamaged};
pub(in crate::glossary::formats) use programs::good_pairs;
pub use programs::{Program, write_for};
pub(crate) use read::{Take, read_each};
pub use read::{read, read_with};
pub use rows::{RowError, TableRow, TableRows};
pub use write::{Table, values_of, write, write_table};

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::glossary::TermStatus;
use crate::text::Lang;

/// The columns of the format, in the order in which they are written.
pub const COLUMNS: &[&str] = &[
    "concept_id",
    "entity_type",
    "subject_field",
    "en_preferred",
    "en_admitted",
    "en_short",
    "en_deprecated",
    "ar_preferred",
    "ar_admitted",
    "ar_short",
    "ar_deprecated",
    "ar_superseded",
    "ar_kind",
    "ar_by_style",
    "keep_latin",
    "gender",
    "part_of_speech",
    "definition_en",
    "definition_ar",
    "context_en",
    "context_ar",
    "source",
    "wikidata",
    "related",
    "match",
    "exact_case",
    "confusable_with",
    "status",
    "valid_from",
    "note",
    "updated",
    "updated_by",
];

/// Columns whose cells hold one of a few values.
const VALUES: [(&str, &[&str]); 6] = [
    (
        "entity_type",
        &[
            "person", "org", "place", "product", "project", "work", "event", "law", "unit", "role",
            "term",
        ],
    ),
    (
        "ar_kind",
        &["transliteration", "translation", "mixed", "native"],
    ),
    ("keep_latin", &["yes", "no", "either"]),
    ("gender", &["masculine", "feminine"]),
    ("match", &["clitic", "exact", "exact-case", "fuzzy"]),
    ("status", &["draft", "approved", "retired"]),
];

/// The language and standing of a term column.
pub(in crate::glossary) fn term_column(name: &str) -> Option<(Lang, TermStatus)> {
    Some(match name {
        "en_preferred" => (Lang::En, TermStatus::Preferred),
        "en_admitted" => (Lang::En, TermStatus::Admitted),
        "en_short" => (Lang::En, TermStatus::Short),
        "en_deprecated" => (Lang::En, TermStatus::Deprecated),
        "ar_preferred" => (Lang::Ar, TermStatus::Preferred),
        "ar_admitted" => (Lang::Ar, TermStatus::Admitted),
        "ar_short" => (Lang::Ar, TermStatus::Short),
        "ar_deprecated" => (Lang::Ar, TermStatus::Deprecated),
        "ar_superseded" => (Lang::Ar, TermStatus::Superseded),
        _ => return None,
    })
}

/// The column of the format that a header names, in either language.
pub fn known(name: &str) -> Option<&'static str> {
    static NAMES: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(names);
    let lower = name.trim().to_lowercase();
    let ours = COLUMNS.iter().copied().find(|column| *column == lower);
    ours.or_else(|| NAMES.get(&plain(&lower)).copied())
        .or_else(|| tagged(&lower))
}

/// Other names of columns.
fn names() -> FxHashMap<String, &'static str> {
    let lines = include_str!("names.txt").lines();
    let rows = lines.filter_map(|it| it.split_once('\t'));
    let ours = |it: &str| COLUMNS.iter().copied().find(|column| *column == it);
    rows.filter_map(|(column, name)| Some((name.to_owned(), ours(column)?)))
        .collect()
}

/// The words of a name, one space between them.
fn plain(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, '_' | '-'));
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    words.join(" ")
}

/// The column of a tag of a language with a region: `ar-EG`.
fn tagged(name: &str) -> Option<&'static str> {
    let (language, region) = name.split_once(['-', '_'])?;
    let is_region =
        (2..=4).contains(&region.len()) && region.bytes().all(|it| it.is_ascii_alphanumeric());
    match (language, is_region) {
        ("en", true) => Some("en_preferred"),
        ("ar", true) => Some("ar_preferred"),
        _ => None,
    }
}

/// What each column of a header is: a name that stands twice counts where it stands first, the
/// other is a column of the user's own.
pub(super) fn columns_of(header: &[String]) -> Vec<Option<&'static str>> {
    let mut columns: Vec<Option<&'static str>> = Vec::with_capacity(header.len());
    for name in header {
        let column = known(name).filter(|name| !columns.contains(&Some(name)));
        columns.push(column);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::Problem;
    use crate::glossary::{Builder, EntityType, Glossary, MatchPolicy};
    use proptest::prelude::*;

    fn terms(glossary: &Glossary) -> Vec<&str> {
        glossary.terms().iter().map(|term| &*term.text).collect()
    }

    fn said(problems: &[Problem]) -> Vec<&str> {
        problems.iter().map(|problem| problem.message.id).collect()
    }

    #[test]
    fn reads_the_format() {
        let text = "concept_id,entity_type,en_preferred,ar_preferred,ar_admitted,match,confusable_with,x_desk\n\
                    nq-000001,place,Mali,مالي,جمهورية مالي | مالى,exact-case,مالي,\"a, b\"\n";
        let (glossary, problems) = read(text);
        assert_eq!(said(&problems), [""; 0]);
        assert_eq!(terms(&glossary), ["Mali", "مالي", "جمهورية مالي", "مالى"]);
        let homographs: Vec<bool> = glossary.terms().iter().map(|t| t.homograph).collect();
        assert_eq!(homographs, [false, true, false, true]);
        assert_eq!(glossary.concept(0).policy, MatchPolicy::ExactCase);
        assert_eq!(write(&glossary), text);
    }

    #[test]
    fn case_belongs_to_a_form() {
        let text = "en_preferred,en_short,ar_preferred,match,exact_case\n\
                    World Health Organization,WHO | W.H.O.,منظمة الصحة العالمية,,WHO | W.H.O.\n\
                    Target,Tgt,تارغت,exact-case,Target\n\
                    Mask,Mk,قناع,exact,Mk\n";
        let (glossary, problems) = read(text);
        assert_eq!(said(&problems), [""; 0]);
        use MatchPolicy::{Clitic, Exact, ExactCase};
        let policies: Vec<MatchPolicy> = glossary.terms().iter().map(|it| it.policy).collect();
        let expected = [
            [Clitic, ExactCase, ExactCase, Clitic].as_slice(),
            &[ExactCase; 3],
            &[Exact; 3],
        ];
        assert_eq!(policies, expected.concat());
        assert_eq!(write(&glossary), text);
    }

    #[test]
    fn reads_what_spreadsheets_make_of_it() {
        for text in [
            "en,ar\nOracle,أوراكل\n",
            "sep=;\r\nen;ar\r\nOracle;أوراكل\r\n",
            "Arabic\tEnglish\nأوراكل\tOracle\n",
            "en,ar\n\"\tOracle\",Ø£ÙˆØ±Ø§ÙƒÙ„\n",
            "en,ar\rOracle,أوراكل\r",
            "en,ar\nOracle,ÃæÑÇßá\n",
        ] {
            let (glossary, _) = read(text);
            let mut found = terms(&glossary);
            found.sort_unstable();
            assert_eq!(found, ["Oracle", "أوراكل"], "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let (_, problems) = read("name,other\nx,y\n");
        assert!(said(&problems).contains(&"glossary-no-term-column"));
        let text = "concept_id,en,ar\nnq-1,A,أ\nnq-1,B,ب\n";
        let (glossary, problems) = read(text);
        assert_eq!(said(&problems), ["glossary-duplicate-id"]);
        assert_eq!(problems[0].span.of(text), "nq-1,B,ب");
        assert_eq!(glossary.concepts().len(), 2);
        let (_, problems) = read("en,ar\n\"Oracle,أوراكل\nMusk,ماسك\n");
        assert!(said(&problems).contains(&"glossary-unclosed-quote"));
        let (glossary, problems) = read(&format!("en,ar\n{},ب\n", "x".repeat(10_000_000)));
        assert_eq!(said(&problems), ["glossary-term-too-long"]);
        assert_eq!(terms(&glossary), ["ب"]);
        let (_, problems) = read("en,ar,match\nA,أ,sometimes\n,,\n");
        assert_eq!(said(&problems), ["glossary-unknown-value"]);
        let (_, problems) = read("en,ar,valid_from\nA,أ,2018-04-19\nB,ب,2018\nC,ت,April 2018\n");
        assert_eq!(said(&problems), ["glossary-unknown-value"]);
    }

    #[test]
    fn a_column_that_stands_twice_counts_once() {
        let text = "ar_preferred,en,ar,note,note\nأوراكل,Oracle,اوراكل,a,b\n";
        let (glossary, problems) = read(text);
        assert_eq!(said(&problems), ["glossary-column-twice"; 2]);
        assert_eq!(terms(&glossary), ["أوراكل", "Oracle"]);
        assert_eq!(write(&glossary), text);
    }

    #[test]
    fn marks_inside_a_quoted_header_part_nothing() {
        for text in [
            "en,ar,\"note (a; b; c; d)\"\nOracle,أوراكل,x\n",
            "\"a \"\"; ; ;\"\" b\",en,ar\nx,Oracle,أوراكل\n",
            "\"two\nlines;;;\",en,ar\nx,Oracle,أوراكل\n",
        ] {
            let (glossary, problems) = read(text);
            assert_eq!(said(&problems), [""; 0], "{text}");
            assert_eq!(terms(&glossary), ["Oracle", "أوراكل"], "{text}");
            assert_eq!(write(&glossary), text);
        }
        assert_eq!(terms(&read("sep=;\nen;ar\nOracle;x\n").0), ["Oracle", "x"]);
    }

    #[test]
    fn a_row_of_nothing_is_not_written() {
        assert_eq!(write(&read("en\n|\nOracle\n").0), "en\nOracle\n");
    }

    #[test]
    fn formulas_are_kept_from_spreadsheets() {
        let (glossary, _) = read("en,ar\n\"\t=1+1\",a\\|b\n");
        assert_eq!(terms(&glossary), ["=1+1", "a|b"]);
        assert_eq!(write(&glossary), "en,ar\n\t=1+1,a\\|b\n");
        let text = "en,note,own\nOracle,\t=1+1,\t@x|y\\z\n";
        assert_eq!(write(&read(text).0), text);
    }

    #[test]
    fn a_surname_is_kept_as_its_name_is() {
        let text = format!(
            "entity_type,en\nperson,Bo x\u{323}\u{670}y\nperson,Bo {}\n",
            "x".repeat(1_000)
        );
        let (glossary, _) = read(&text);
        assert_eq!(
            terms(&glossary),
            ["Bo x\u{670}\u{323}y", "x\u{670}\u{323}y"]
        );
        let (again, _) = read(&write(&glossary));
        assert_eq!(terms(&again), terms(&glossary));
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC*|([a-z,;\"|\n\\\\=]{0,60})") {
            read(&text);
            read(&format!("concept_id,en,ar,note\n{text}"));
        }

        #[test]
        fn written_and_read_again_is_the_same(cells in proptest::collection::vec("[ -~ء-ي]{1,12}", 2..20)) {
            let mut builder = Builder::new(vec!["en".into(), "ar".into(), "own".into()]);
            for pair in cells.chunks_exact(2) {
                let text = |cell: &str| cell.trim().to_owned();
                if text(&pair[0]).is_empty() || text(&pair[1]).is_empty() {
                    continue;
                }
                builder.concept("", EntityType::Term);
                builder.term(Lang::En, TermStatus::Preferred, &text(&pair[0]), false);
                builder.term(Lang::Ar, TermStatus::Preferred, &text(&pair[1]), false);
            }
            let glossary = builder.finish();
            let (again, _) = read(&write(&glossary));
            prop_assert_eq!(terms(&again), terms(&glossary));
        }
    }
}
