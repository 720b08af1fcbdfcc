//! A target that is no translation of its source, in every command that compares the two: it is said,
//! in the language of the user, and the exit code says it to programs.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{Run, arg, naqhara};

/// A target, and what each language says of it.
struct Case {
    target: PathBuf,
    says: [&'static str; 2],
}

fn cases(folder: &Path) -> [Case; 4] {
    let turned = folder.join("turned.txt");
    let text = fs::read_to_string("seeds/energy.ar.txt").expect("a seed");
    let lines: Vec<&str> = text.lines().filter(|it| !it.is_empty()).rev().collect();
    fs::write(&turned, lines.join("\n")).expect("it is written");
    let empty = folder.join("empty.txt");
    fs::write(&empty, "").expect("it is written");
    let case = |target: PathBuf, says| Case { target, says };
    [
        case(
            "seeds/football.ar.txt".into(),
            ["does not look like a translation", "لا يبدو"],
        ),
        case(turned, ["in another order", "ترتيبها مختلف"]),
        case(
            "seeds/energy.en.txt".into(),
            ["in the same language", "بلغة واحدة"],
        ),
        case(empty, ["Nothing to align", "لا شيء يمكن محاذاته"]),
    ]
}

/// Runs a command that is given its texts by `before` the source and `--target`.
fn each(before: &[&str], then: impl Fn(&Case, &Run, usize)) {
    let folder = tempfile::tempdir().expect("a folder");
    for case in cases(folder.path()) {
        for (nth, lang) in ["en", "ar"].into_iter().enumerate() {
            let mut args = before.to_vec();
            args.extend(["seeds/energy.en.txt", "--target", arg(&case.target)]);
            args.extend(["--ui-lang", lang]);
            then(&case, &naqhara(&args).run(), nth);
        }
    }
}

#[test]
fn a_summary_says_it_and_still_sums_up() {
    each(&["summary"], |case, run, lang| {
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(run.err.contains(case.says[lang]), "{}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(run.out.contains("$"), "the figures of the source are there");
    });
}

#[test]
fn an_alignment_says_it() {
    each(&["align", "--segments", "--source"], |case, run, lang| {
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(run.err.contains(case.says[lang]), "{}", run.err);
    });
}

#[test]
fn the_linter_warns_or_refuses() {
    let refused = [
        ["are both in English", "كلاهما بالإنجليزية"],
        ["contains no text", "لا يوجد نص في"],
    ];
    each(&["lint", "--source"], |case, run, lang| {
        let is_refused = refused.iter().any(|it| run.err.contains(it[lang]));
        assert_eq!(run.code, if is_refused { 2 } else { 1 }, "{}", run.err);
        assert!(
            is_refused || run.err.contains(case.says[lang]),
            "{}",
            run.err
        );
        assert_eq!(is_refused, run.out.is_empty(), "{}", run.out);
    });
}

#[test]
fn a_good_translation_is_not_complained_of() {
    for before in [&["summary"][..], &["align", "--segments", "--source"]] {
        let mut args = before.to_vec();
        args.extend(["seeds/energy.en.txt", "--target", "seeds/energy.ar.txt"]);
        let run = naqhara(&args).run();
        assert_eq!((run.code, &*run.err), (0, ""));
    }
}

#[test]
fn a_translation_of_one_word_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("one.txt");
    fs::write(&target, "نعم.\n").expect("it is written");
    let run = naqhara(&[
        "lint",
        "--source",
        "seeds/energy.en.txt",
        "--target",
        arg(&target),
    ])
    .run();
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("does not look like"), "{}", run.err);
    assert!(!run.out.contains("bi-segment"), "{}", run.out);
}
