//! Folders of sources and of their targets.

use std::fs;

use serde_json::Value;

use crate::program::{arg, naqhara};

#[test]
fn files_of_one_name_are_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let [en, ar] = ["en", "ar"].map(|it| folder.path().join(it));
    for path in [&en, &ar, &en.join("b"), &ar.join("b")] {
        fs::create_dir(path).expect("made");
    }
    let source = "The port opened 12 new halls in May.\n";
    let good = "افتتح المرفأ 12 قاعة جديدة في مايو.\n";
    let bad = "افتتح المرفأ 21 قاعة جديدة في مايو.\n";
    for (path, text) in [
        (en.join("one.txt"), source),
        (ar.join("one.txt"), bad),
        (en.join("b/two.en.txt"), source),
        (ar.join("b/two.ar.txt"), good),
        (en.join("three.md"), source),
        (ar.join("four.txt"), good),
    ] {
        fs::write(path, text).expect("written");
    }
    let pair = ["lint", "--source", arg(&en), "--target", arg(&ar)];
    let run = naqhara(&[&pair[..], &["--format", "json"]].concat()).run();
    assert_eq!(run.code, 1, "{}", run.err);
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    let found = value["diagnostics"].as_array().expect("rows");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["path"], arg(&ar.join("one.txt")));
    for alone in ["three.md", "four.txt"] {
        assert!(
            run.err.contains(&format!("{alone} has no counterpart")),
            "{}",
            run.err
        );
    }
    let text = naqhara(&pair).run();
    assert!(text.out.contains("1 warning"), "{}", text.out);
    // A pair that cannot be compared is said, and the others are checked all the same.
    fs::write(ar.join("b/two.ar.txt"), source).expect("written");
    let run = naqhara(&pair).run();
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(run.err.contains("are both in English"), "{}", run.err);
    assert!(run.out.contains("one.txt"), "{}", run.out);
    let run = naqhara(&["lint", "--source", arg(&en.join("b")), "--target", arg(&ar)]).run();
    assert!(
        run.code == 2 && run.err.contains("without the tag"),
        "{}",
        run.err
    );
}
