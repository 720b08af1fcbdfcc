//! What readers of Arabic get of one English text: names that no glossary lists with proposals, the roles of
//! people, and the terms of key sentences.

use naqhara::align::{Kinds, Name};
use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::glossary::formats::csv;
use naqhara::summary::Options;

use crate::shorthand::Shorthand;

const GLOSSARY: &str = "\
concept_id,entity_type,en_preferred,en_admitted,ar_preferred,gender
t-1,role,prime minister,,رئيس الوزراء,
t-2,role,chief executive,,رئيس تنفيذي,
t-3,term,ceasefire,,وقف إطلاق النار,
t-4,org,Veldbank,,فيلدبنك,
t-5,role,spokesperson,spokeswoman,متحدث,
";

const TEXT: &str = "\
Prime Minister Lena Forsberg said on Monday that the ceasefire would hold until the end of the year.
Paul Mills-Hicks, the chief executive of Veldbank, disagreed with Forsberg at the University of Veldhaven.
Deputy Prime Minister Omar Haddad said nothing about it.
Former Prime Minister David Veldon was not asked.
";

#[track_caller]
fn with_name(check: impl Fn(&Name<'_>), name: &str) {
    let engine = Engine::new(csv::read(GLOSSARY).0);
    let analysis = engine.analyse(Document::new("news.txt", TEXT.to_owned()));
    let report = analysis.names_described(Kinds::Names);
    let found = report
        .names
        .iter()
        .find(|it| it.en.as_deref() == Some(name));
    check(found.unwrap_or_else(|| panic!("{name} is not found")));
}

#[track_caller]
fn check_role(name: &str, expected: Option<&str>) {
    let check = |it: &Name<'_>| {
        assert_eq!(it.role.as_ref().map(|it| &*it.ar), expected, "{name}");
    };
    with_name(check, name);
}

#[test]
fn roles_are_said_in_arabic() {
    check_role("Lena Forsberg", Some("رئيسة الوزراء"));
    check_role("Paul Mills-Hicks", Some("رئيس تنفيذي"));
    check_role("David Veldon", Some("رئيس الوزراء السابق"));
    // Another office, which the glossary does not list.
    check_role("Omar Haddad", None);
}

#[test]
fn names_that_no_glossary_lists_have_proposals() {
    let best = |name: &str, expected: &str| {
        let check = |it: &Name<'_>| {
            assert_eq!(
                it.proposals.first().map(|it| &*it.text),
                Some(expected),
                "{name}"
            );
        };
        with_name(check, name);
    };
    best("Omar Haddad", "عمر حداد");
    with_name(
        |it| assert!(it.proposals[0].text.starts_with("جامعة ")),
        "University of Veldhaven",
    );
    with_name(|it| assert!(it.proposals.is_empty()), "Veldbank");
}

#[test]
fn key_sentences_have_the_arabic_of_their_terms() {
    let engine = Engine::new(csv::read(GLOSSARY).0);
    let document = Document::new("news.txt", TEXT.to_owned());
    let summary = engine.summary(
        &document,
        Options {
            sentences: Some(4),
            findings: Some(0),
        },
    );
    let terms = summary
        .title
        .iter()
        .chain(&summary.sentences)
        .flat_map(|it| &it.terms);
    let terms: Vec<(&str, &str)> = terms.map(|it| (&*it.text, &*it.ar)).collect();
    for expected in [
        ("Prime Minister", "رئيس الوزراء"),
        ("ceasefire", "وقف إطلاق النار"),
    ] {
        assert!(terms.contains(&expected), "{terms:?}");
    }
    let is_name = |it: &(&str, &str)| it.0 == "Veldbank";
    assert!(
        !terms.iter().any(is_name),
        "names stand in a list of their own"
    );
}
