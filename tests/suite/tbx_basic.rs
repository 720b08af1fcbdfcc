//! TBX that is written keeps the rules of TBX-Basic (dialect 1.2): where each category may stand, and which
//! values it may have. The rules are stated here in our own words: the Schematron of the dialect needs XSLT 2,
//! which no reader that we test with has. The core schema is checked by `.ci/glossary_readers.py`.

use std::collections::BTreeSet;

use naqhara::glossary::formats::csv::{self, Table};
use naqhara::glossary::formats::tbx::{Dialect, write};
use naqhara::glossary::formats::{Choice, understand};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::source;

/// A category of data in TBX-Basic.
struct Category {
    name: &'static str,
    /// Its element, in the style with categories as attributes.
    element: &'static str,
    /// Its module, in the style with categories as names.
    module: &'static str,
    /// The elements that it may stand in, groups left aside.
    levels: &'static [&'static str],
    /// The values that it may have, where they are listed.
    values: &'static [&'static str],
}

const CONCEPT: &str = "conceptEntry";
const LANGUAGE: &str = "langSec";
const TERM: &str = "termSec";

const CATEGORIES: [Category; 11] = [
    Category {
        name: "subjectField",
        element: "descrip",
        module: "min",
        levels: &[CONCEPT],
        values: &[],
    },
    Category {
        name: "administrativeStatus",
        element: "termNote",
        module: "min",
        levels: &[TERM],
        values: &[
            "preferredTerm-admn-sts",
            "admittedTerm-admn-sts",
            "deprecatedTerm-admn-sts",
            "supersededTerm-admn-sts",
        ],
    },
    Category {
        name: "partOfSpeech",
        element: "termNote",
        module: "min",
        levels: &[TERM],
        values: &["noun", "verb", "adjective", "adverb", "other"],
    },
    Category {
        name: "externalCrossReference",
        element: "xref",
        module: "min",
        levels: &[CONCEPT, LANGUAGE, TERM],
        values: &[],
    },
    Category {
        name: "source",
        element: "admin",
        module: "basic",
        levels: &[CONCEPT, LANGUAGE, TERM],
        values: &[],
    },
    Category {
        name: "definition",
        element: "descrip",
        module: "basic",
        levels: &[CONCEPT, LANGUAGE],
        values: &[],
    },
    Category {
        name: "context",
        element: "descrip",
        module: "basic",
        levels: &[TERM],
        values: &[],
    },
    Category {
        name: "grammaticalGender",
        element: "termNote",
        module: "basic",
        levels: &[TERM],
        values: &["masculine", "feminine", "neuter", "other"],
    },
    Category {
        name: "termType",
        element: "termNote",
        module: "basic",
        levels: &[TERM],
        values: &[
            "fullForm",
            "acronym",
            "abbreviation",
            "shortForm",
            "variant",
            "phrase",
        ],
    },
    Category {
        name: "transactionType",
        element: "transac",
        module: "basic",
        levels: &[CONCEPT, LANGUAGE, TERM],
        values: &["origination", "modification"],
    },
    Category {
        name: "responsibility",
        element: "transacNote",
        module: "basic",
        levels: &[CONCEPT, LANGUAGE, TERM],
        values: &[],
    },
];

/// Elements of the core, which are no categories.
const CORE: [&str; 19] = [
    "tbx",
    "tbxHeader",
    "fileDesc",
    "sourceDesc",
    "p",
    "text",
    "body",
    CONCEPT,
    LANGUAGE,
    TERM,
    "term",
    "note",
    "descripGrp",
    "adminGrp",
    "transacGrp",
    "termNoteGrp",
    "date",
    "hi",
    "foreign",
];

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag
        .attributes()
        .flatten()
        .find(|it| it.key.as_ref() == name)?;
    Some(unescape(&found.value).expect("known entities").into_owned())
}

/// The name of the category of a tag; none for an element of the core.
fn category(tag: &BytesStart<'_>, dialect: Dialect) -> Option<&'static Category> {
    let name = tag.name().into_inner().to_owned();
    if CORE.contains(&&*name) {
        return None;
    }
    let found = CATEGORIES.iter().find(|it| match dialect {
        Dialect::Dct => name == format!("{}:{}", it.module, it.name),
        _ => name == it.element && attribute(tag, "type").as_deref() == Some(it.name),
    });
    Some(found.unwrap_or_else(|| panic!("no category of TBX-Basic: {tag:?}")))
}

/// Holds every element of a file to the rules, and gives the categories that it uses.
fn check(table: &str, dialect: Dialect) -> BTreeSet<&'static str> {
    let (text, _) = write(&Table::new(&csv::read(table).0), dialect);
    let mut reader = Reader::from_str(&text);
    let mut path: Vec<(String, Option<&Category>)> = Vec::new();
    let (mut ids, mut used) = (BTreeSet::new(), BTreeSet::new());
    loop {
        let (tag, is_empty) = match reader.read_event().expect("well-formed XML") {
            Event::Eof => return used,
            Event::Start(tag) => (tag, false),
            Event::Empty(tag) => (tag, true),
            Event::End(_) => {
                path.pop();
                continue;
            }
            Event::Text(text) => {
                if let Some((_, Some(Category { name, values, .. }))) = path.last() {
                    let value: &str = &text;
                    assert!(
                        values.is_empty() || values.contains(&value),
                        "{name}: {value}"
                    );
                }
                continue;
            }
            _ => continue,
        };
        let name = tag.name().into_inner().to_owned();
        if name == "tbx" {
            assert_eq!(attribute(&tag, "type").as_deref(), Some("TBX-Basic"));
            let style = if dialect == Dialect::Dct {
                "dct"
            } else {
                "dca"
            };
            assert_eq!(attribute(&tag, "style").as_deref(), Some(style));
            assert_eq!(
                attribute(&tag, "xmlns").as_deref(),
                Some("urn:iso:std:iso:30042:ed-2")
            );
        }
        if let Some(id) = attribute(&tag, "id") {
            assert!(ids.insert(id), "an id stands once: {tag:?}");
        }
        let target = attribute(&tag, "target").unwrap_or_else(|| "https://".to_owned());
        assert!(target.starts_with("https://"), "{tag:?}");
        let category = category(&tag, dialect);
        if let Some(it) = category {
            let level = path
                .iter()
                .rev()
                .map(|it| &*it.0)
                .find(|it| !it.ends_with("Grp"));
            assert!(
                it.levels.contains(&level.expect("a root")),
                "{}: {path:?}",
                it.name,
                path = level
            );
            used.insert(it.name);
        }
        if name == TERM {
            assert_eq!(path.last().map(|it| &*it.0), Some(LANGUAGE));
        }
        if !is_empty {
            path.push((name, category));
        }
    }
}

/// Every column filled, with values that TBX-Basic has and with others.
const FULL: &str = "concept_id,entity_type,subject_field,en_preferred,en_admitted,en_short,en_deprecated,\
    ar_preferred,ar_admitted,ar_short,ar_deprecated,ar_superseded,ar_kind,ar_by_style,keep_latin,gender,\
    part_of_speech,definition_en,definition_ar,context_en,context_ar,source,wikidata,related,match,\
    confusable_with,status,valid_from,note,updated,updated_by,x_own\n\
    a-1,org,trade,Made Bank,Bank of Made,MB | Bank,Maid Bank,بنك مصنوع,البنك المصنوع,المصنوع,بنك مصنوعة,\
    مصرف مصنوع,translation,un=مصرف,no,masculine,noun,A bank,بنك,In a bank,في بنك,us,Q42,a-2,exact,بنك,\
    approved,2020,a note,2026-02-28,somebody,own\n\
    1 & <2>,term,law,rule,,,,قاعدة,,,,,,,,both,noun phrase,<b>,,,,,not an item,,,,,,,yesterday,,\n\
    ,,,only English,,,,,,,,,,,,feminine,verb,,,,,,,,,,,,,,,\n";

#[test]
fn what_is_written_keeps_the_rules_of_tbx_basic() {
    let starter =
        std::fs::read_to_string(source::root().join("glossary.csv")).expect("the glossary");
    for dialect in [Dialect::Dca, Dialect::Dct] {
        let used = check(FULL, dialect);
        let all: BTreeSet<&str> = CATEGORIES.iter().map(|it| it.name).collect();
        assert_eq!(used, all, "every rule was asked for");
        check(&starter, dialect);
    }
}

/// The names of columns stand in the file, too: what XML has no character for is lost from them, and said.
#[test]
fn characters_that_are_lost_from_the_name_of_a_column_are_counted() {
    for (name, is_lost) in [("x_desk", false), ("x_\u{1}desk", true), ("x_de\0sk", true)] {
        let glossary = csv::read(&format!("en,ar,{name}\nTarim,تاريم,\n")).0;
        let (_, losses) = write(&Table::new(&glossary), Dialect::Dca);
        assert_eq!(losses.is_empty(), !is_lost, "{name:?}");
    }
}

/// A name that a spreadsheet would take for a formula is read as it was written.
#[test]
fn the_names_of_columns_come_back() {
    for table in [
        "en_preferred,ar_preferred,=sum,@desk\nTarim,تاريم,\t=1+1,north\n",
        // Of columns of one name, those that count stand first.
        "en,ar,note,note,Remarks\nTarim,تاريم,a pilot,,\n",
        "en,ar,Remarks,note,,\nTarim,تاريم,a pilot,,desk,\n",
    ] {
        let glossary = csv::read(table).0;
        let (text, losses) = write(&Table::new(&glossary), Dialect::Dca);
        assert!(losses.is_empty());
        let back = understand("a.tbx", &text, &Choice::default()).expect("TBX");
        let back = csv::read(back.text.as_deref().expect("a table")).0;
        assert_eq!(csv::write(&back), table);
    }
}
