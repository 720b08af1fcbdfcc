//! Two glossaries become one, and what is different is shown; nothing is decided by a guess.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::program::{Run, arg, naqhara};

const BASE: &str = "concept_id,entity_type,en_preferred,en_admitted,ar_preferred,ar_admitted,note\n\
    c1,place,Norvik,,نورفيك,,\nc2,term,port,harbour,ميناء,,of ships\nc3,term,pier,,رصيف,,\n\
    c4,term,crane,,رافعة,,\n";

fn put(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("written");
    arg(&path).to_owned()
}

fn glossary(args: &[&str]) -> Run {
    naqhara(&[&["glossary"], args].concat()).run()
}

fn merged(ours: &str, theirs: &str, more: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let ours = put(folder.path(), "ours.csv", ours);
    let theirs = put(folder.path(), "theirs.csv", theirs);
    let base = put(folder.path(), "base.csv", BASE);
    let more: Vec<&str> = more
        .iter()
        .map(|it| if *it == "BASE" { &base } else { *it })
        .collect();
    glossary(&[&["merge", &ours, &theirs], &more[..]].concat())
}

#[test]
fn a_merge_of_a_glossary_with_itself_changes_nothing() {
    for more in [&[][..], &["--base", "BASE"], &["--theirs"]] {
        let run = merged(BASE, BASE, more);
        assert_eq!((run.code, run.out.as_str()), (0, BASE), "{}", run.err);
        assert!(
            run.err.contains("0 added, 0 changed, 0 deleted"),
            "{}",
            run.err
        );
    }
}

#[test]
fn rows_are_one_by_id_by_pair_and_by_sound() {
    // By id with another spelling; by pair under another id; by sound where no id is.
    let theirs = "id,en,ar,ar_admitted,subject_field\nc1,Norvik,نورفيك,نورويك,\nx9,Port,ميناء,,sea\n\
        ,pier,رصييف,,\n,buoy,عوامة,,\n";
    let run = merged(BASE, theirs, &[]);
    insta::assert_snapshot!(format!("{}\n{}{}", run.code, run.out, run.err), @r#"
    1
    concept_id,entity_type,subject_field,en_preferred,en_admitted,ar_preferred,ar_admitted,note,x_conflict
    c1,place,,Norvik,,نورفيك,نورويك,,
    c2,term,sea,port,harbour,ميناء,,of ships,"concept_id: x9
    en_preferred: Port"
    c3,term,,pier,,رصيف,,,ar_preferred: رصييف
    c4,term,,crane,,رافعة,,,
    ,,,buoy,,عوامة,,,
    Conflict in concept_id: ours “c2” (port ⇄ ميناء), theirs “x9” (Port ⇄ ميناء)
    Conflict in en_preferred: ours “port” (port ⇄ ميناء), theirs “Port” (Port ⇄ ميناء)
    Conflict in ar_preferred: ours “رصيف” (pier ⇄ رصيف), theirs “رصييف” (pier ⇄ رصييف)
    5 rows: 1 added, 3 changed, 0 deleted
    3 conflicts are open: our cells were kept, theirs stand in the column x_conflict
    "#);
}

#[test]
fn conflicts_are_listed_with_both_rows() {
    let theirs = BASE
        .replace("of ships", "for ships")
        .replace("c3,term,pier,,رصيف", "c3,term,kite,,طائرة");
    let run = merged(BASE, &theirs, &[]);
    insta::assert_snapshot!(format!("{}\n{}{}", run.code, run.out, run.err), @r#"
    1
    concept_id,entity_type,en_preferred,en_admitted,ar_preferred,ar_admitted,note,x_conflict
    c1,place,Norvik,,نورفيك,,,
    c2,term,port,harbour,ميناء,,of ships,note: for ships
    c3,term,pier,,رصيف,,,
    c4,term,crane,,رافعة,,,
    ,term,kite,,طائرة,,,concept_id: c3
    Conflict in note: ours “of ships” (port ⇄ ميناء), theirs “for ships” (port ⇄ ميناء)
    Conflict: c3 is pier ⇄ رصيف in ours and kite ⇄ طائرة in theirs, which was added without an id
    5 rows: 1 added, 1 changed, 0 deleted
    2 conflicts are open: our cells were kept, theirs stand in the column x_conflict
    "#);
    let ours = merged(BASE, &theirs, &["--ours"]);
    assert!(
        ours.code == 0 && ours.out.contains("of ships"),
        "{}",
        ours.out
    );
    let run = merged(BASE, &theirs, &["--theirs"]);
    assert!(
        run.code == 0 && run.out.contains("for ships"),
        "{}",
        run.out
    );
    assert!(!run.out.contains("x_conflict"), "{}", run.out);
}

#[test]
fn a_term_that_gets_two_standings_is_a_conflict() {
    let ours = BASE.replace("c1,place,Norvik,,نورفيك,", "c1,place,Norvik,,نورفيك,نورويك");
    let theirs = BASE.replace("c1,place,Norvik,,نورفيك,", "c1,place,Norvik,,نورويك,نورفيك");
    let run = merged(&ours, &theirs, &["--base", "BASE"]);
    assert!(
        run.code == 1 && run.err.contains("Conflict in ar_preferred"),
        "{}",
        run.err
    );
    let first = run.out.lines().nth(1).expect("a row").to_owned();
    assert!(
        first.starts_with("c1,place,Norvik,,نورفيك,نورويك,"),
        "{first}"
    );
}

#[test]
fn with_a_base_both_sides_may_change_and_delete() {
    let ours = BASE
        .replace("c4,term,crane,,رافعة,,\n", "")
        .replace("harbour", "harbour | haven");
    let theirs = BASE.replace("harbour", "anchorage").replace(
        "c3,term,pier,,رصيف,,\n",
        "c3,term,pier,,رصيف,,new\nc5,term,buoy,,عوامة,,\n",
    );
    let run = merged(&ours, &theirs, &["--base", "BASE"]);
    insta::assert_snapshot!(format!("{}\n{}{}", run.code, run.out, run.err), @r#"
    0
    concept_id,entity_type,en_preferred,en_admitted,ar_preferred,ar_admitted,note
    c1,place,Norvik,,نورفيك,,
    c2,term,port,haven | anchorage,ميناء,,of ships
    c3,term,pier,,رصيف,,new
    c5,term,buoy,,عوامة,,
    4 rows: 1 added, 2 changed, 1 deleted
    "#);
    // What one side has deleted and the other has changed is not decided.
    let ours = BASE.replace("c3,term,pier,,رصيف,,\n", "");
    let run = merged(&ours, &theirs, &["--base", "BASE"]);
    assert!(
        run.code == 1 && run.err.contains("was deleted by us"),
        "{}",
        run.err
    );
    assert!(run.out.contains("pier"), "{}", run.out);
    let run = merged(&ours, &theirs, &["--base", "BASE", "--ours"]);
    assert!(run.code == 0 && !run.out.contains("pier"), "{}", run.out);
}

#[test]
fn differences_are_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = put(folder.path(), "before.csv", BASE);
    let after = BASE
        .replace("of ships", "<b>")
        .replace("c4,term,crane,,رافعة", "c6,term,buoy,,عوامة");
    let after = put(folder.path(), "after.csv", &after);
    let run = glossary(&["diff", &before, &after]);
    insta::assert_snapshot!(format!("{}\n{}", run.code, run.out), @r#"
    1
    Added: 1
      buoy ⇄ عوامة (c6)
    Removed: 1
      crane ⇄ رافعة (c4)
    Changed: 1
      port ⇄ ميناء (c2)
        note: of ships → <b>
    "#);
    let run = glossary(&["diff", &before, &after, "--format", "json"]);
    insta::assert_snapshot!(run.out, @r#"
    {
      "schema": "naqhara/glossary-diff@1",
      "added": [
        {
          "concept": "c6",
          "name": "buoy ⇄ عوامة",
          "cells": {
            "ar_preferred": {
              "before": "",
              "after": "عوامة"
            },
            "concept_id": {
              "before": "",
              "after": "c6"
            },
            "en_preferred": {
              "before": "",
              "after": "buoy"
            },
            "entity_type": {
              "before": "",
              "after": "term"
            }
          }
        }
      ],
      "removed": [
        {
          "concept": "c4",
          "name": "crane ⇄ رافعة",
          "cells": {
            "ar_preferred": {
              "before": "رافعة",
              "after": ""
            },
            "concept_id": {
              "before": "c4",
              "after": ""
            },
            "en_preferred": {
              "before": "crane",
              "after": ""
            },
            "entity_type": {
              "before": "term",
              "after": ""
            }
          }
        }
      ],
      "changed": [
        {
          "concept": "c2",
          "name": "port ⇄ ميناء",
          "cells": {
            "note": {
              "before": "of ships",
              "after": "<b>"
            }
          }
        }
      ]
    }
    "#);
    let run = glossary(&["diff", &before, &after, "--format", "html"]);
    assert!(
        run.out.contains("&lt;b&gt;") && run.out.contains("dir=\"rtl\""),
        "{}",
        run.out
    );
    let run = glossary(&["diff", &before, &before]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "The glossaries hold the same\n")
    );
}

fn git(folder: &Path, args: &[&str]) -> bool {
    let names = [
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "-c",
        "commit.gpgsign=false",
    ];
    let run = Command::new("git")
        .args(names)
        .args(args)
        .current_dir(folder)
        .output();
    run.expect("git runs").status.success()
}

#[test]
fn git_merges_glossaries_with_it() {
    if Command::new("git").arg("--version").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let driver = format!(
        "'{}' glossary merge --base %O --output %A %A %B",
        env!("CARGO_BIN_EXE_naqhara")
    );
    assert!(git(folder, &["init", "-q", "-b", "main"]));
    assert!(git(folder, &["config", "merge.naqhara.driver", &driver]));
    put(folder, ".gitattributes", "glossary.csv merge=naqhara\n");
    put(folder, "glossary.csv", BASE);
    assert!(git(folder, &["add", "."]) && git(folder, &["commit", "-qm", "base"]));
    assert!(git(folder, &["checkout", "-qb", "theirs"]));
    put(
        folder,
        "glossary.csv",
        &BASE.replace(
            "c2,term,port,harbour,ميناء,,",
            "c2,term,port,harbour,ميناء,مرفأ,",
        ),
    );
    assert!(git(folder, &["commit", "-qam", "theirs"]) && git(folder, &["checkout", "-q", "main"]));
    put(
        folder,
        "glossary.csv",
        &BASE.replace("of ships", "of ships and boats"),
    );
    assert!(git(folder, &["commit", "-qam", "ours"]));
    assert!(
        git(folder, &["merge", "-q", "theirs"]),
        "both changes of one row"
    );
    let after = fs::read_to_string(folder.join("glossary.csv")).expect("there");
    assert!(after.contains("ميناء,مرفأ,of ships and boats"), "{after}");
    // A conflict is git's, too.
    assert!(git(folder, &["checkout", "-q", "theirs"]));
    put(
        folder,
        "glossary.csv",
        &BASE.replace("of ships", "of boats"),
    );
    assert!(git(folder, &["commit", "-qam", "again"]) && git(folder, &["checkout", "-q", "main"]));
    assert!(!git(folder, &["merge", "-q", "theirs"]), "a conflict");
    let after = fs::read_to_string(folder.join("glossary.csv")).expect("there");
    assert!(after.contains("note: of boats"), "{after}");
}
