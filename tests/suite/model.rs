//! `naqhara model`: what it makes, and what it says of files that are no models.

use std::fs;

use insta::assert_snapshot;
use naqhara::names::sound::SoundModel;
use naqhara::text::Lang;

use crate::program::{arg, naqhara, shown};

/// So many pairs of names, in a table with another column.
pub(crate) fn table(pairs: usize) -> String {
    let parts = [
        ("سام", "Sam"),
        ("ري", "Ray"),
        ("نا", "Na"),
        ("دان", "Dan"),
        ("كو", "Ko"),
    ];
    let mut rows = "source\ten\tar\n".to_owned();
    for number in 0..pairs {
        let [a, b, c] = [number % 5, number / 5 % 5, number / 25 % 5].map(|it| parts[it]);
        rows.push_str(&format!(
            "x\t{}{}{}\t{}{}{}\n",
            a.1, b.1, c.1, a.0, b.0, c.0
        ));
    }
    rows
}

#[test]
fn a_model_is_trained_and_looked_into() {
    let folder = tempfile::tempdir().expect("a folder");
    let (first, second) = (folder.path().join("a.sound"), folder.path().join("b.sound"));
    let pairs = table(60) + "x\tOnlyLatin\t\nx\n\nx\tSam\tسام\n";
    let train = |out| {
        let run = naqhara(&["model", "train", "-", "--seed", "7", "--out", arg(out)]);
        run.input(pairs.clone())
    };
    let run = train(&first).run();
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.err.lines().count(), 3, "{}", run.err);
    assert!(
        run.err.contains("-:62: ") && run.err.contains("-:63: "),
        "{}",
        run.err
    );
    assert!(run.err.contains("2 rows were ignored"), "{}", run.err);
    assert!(run.out.contains("61"), "{}", run.out);
    assert_eq!(train(&second).run().code, 0);
    let same = fs::read(&first).expect("written") == fs::read(&second).expect("written");
    assert!(same, "the same pairs and seed give the same model");
    // Nothing is shown of work that is done within a second: a fast machine is given more of it.
    let shows_rounds = |times| {
        let many = naqhara(&["model", "train", "-", "--seed", "7", "--out", arg(&second)]);
        let watched = many.input(table(125).repeat(times)).on_terminal().run();
        watched.err.contains(" of 3, round ")
    };
    assert!([8, 32, 128, 512].into_iter().any(shows_rounds));
    let info = naqhara(&["model", "info", arg(&first), "--format", "json"]).run();
    let report: serde_json::Value = serde_json::from_str(&info.out).expect("JSON");
    assert_eq!(report["schema"], "naqhara/model@1");
    assert_eq!(report["networks"][0]["units"], 64);
}

#[test]
fn the_model_of_the_program_is_whole() {
    for (lang, word) in [("en", "checksum is valid"), ("ar", "صحيح")] {
        let run = naqhara(&["model", "info", "--ui-lang", lang]);
        let run = run.variable("COLUMNS", "200").run();
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(
            run.out.contains(word) && run.out.lines().count() == 4,
            "{}",
            run.out
        );
    }
}

#[test]
fn files_that_are_no_models() {
    let good = fs::read(crate::source::root().join("data/names.sound")).expect("the model");
    let mut flipped = good.clone();
    flipped[good.len() / 2] ^= 1;
    let failure = |bytes: &[u8], lang: &str| {
        let run = naqhara(&["model", "info", "-", "--ui-lang", lang])
            .input(bytes)
            .run();
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        shown(&run.err)
    };
    assert_snapshot!(failure(b"PK\x03\x04", "en"), @r"
    naqhara: error: - is not a sound model, or was made by another version
      Make one with naqhara model train.
    ");
    assert_snapshot!(failure(&flipped, "en"), @r"
    naqhara: error: - is a damaged sound model
      Copy it again from its source, or make it again with naqhara model train.
    ");
    assert_snapshot!(failure(&flipped, "ar"), @r"
    naqhara: خطأ: - نموذج أصوات تالف
      انسخه من جديد من مصدره، أو أنشئه من جديد بالأمر naqhara model train.
    ");
    for cut in [0, 1, 16, 20, 24, good.len() - 1] {
        let said = failure(&good[..cut], "ar");
        assert!(said.contains("خطأ"), "{said}");
    }
    let nowhere = naqhara(&["model", "info", "nowhere.sound"]).run();
    assert!(
        nowhere.code == 2 && nowhere.err.contains("nowhere.sound"),
        "{}",
        nowhere.err
    );
}

#[test]
fn tables_that_teach_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out.sound");
    fs::write(&out, "mine").expect("written");
    let few = table(3);
    for lang in ["en", "ar"] {
        for pairs in [
            "",
            "\n",
            "name\tother\nSam\tسام\n",
            "ar\ten\n",
            &*few,
            "\0\0\0",
        ] {
            let args = ["model", "train", "-", "--out", arg(&out), "--ui-lang", lang];
            let run = naqhara(&args).input(pairs).run();
            assert_eq!(
                (run.code, run.out.as_str()),
                (2, ""),
                "{pairs:?}: {}",
                run.err
            );
            assert_eq!(
                run.err.contains("خطأ"),
                lang == "ar",
                "{pairs:?}: {}",
                run.err
            );
            assert_eq!(fs::read_to_string(&out).expect("there"), "mine");
        }
    }
}

/// A model of sixty pairs of names, written by naqhara 0.1.
fn old_model() -> std::path::PathBuf {
    crate::source::root().join("tests/data/model_0.1.sound")
}

#[test]
fn models_of_the_first_version_are_read() {
    let old = fs::read(old_model()).expect("the fixture");
    let model = SoundModel::from_bytes(&old).expect("a model of version 2");
    let new = model.to_bytes();
    assert!(new.starts_with(b"naqhara sound 3\n"));
    assert_eq!(SoundModel::from_bytes(&new).as_ref(), Ok(&model));
    assert_eq!(model.spell("Nadanko", Lang::Ar, 1)[0].text, "نادانكو");
    let info = naqhara(&["model", "info", arg(&old_model())]).run();
    assert_eq!((info.code, info.err.as_str()), (0, ""));
    assert!(info.out.contains("293,113"), "{}", info.out);
}

#[test]
fn another_model_answers_where_it_is_asked_for() {
    let model = old_model();
    let spell = |more: &[&str]| {
        let args = [&["transliterate", "Nadanko", "--format", "json"], more].concat();
        let run = naqhara(&args).run();
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        run.out
    };
    let (own, other) = (spell(&[]), spell(&["--model", arg(&model)]));
    assert!(own != other && other.contains("نادانكو"), "{own} {other}");
    let folder = tempfile::tempdir().expect("a folder");
    let glossary = folder.path().join("names.csv");
    fs::write(&glossary, "en_preferred\nNadanko\nSamraysam\n").expect("written");
    let find = |more: &[&str]| {
        let args = ["lookup", "نادانكو", "--glossary", arg(&glossary)];
        naqhara(&[&args[..], more].concat()).run().out
    };
    for out in [find(&[]), find(&["--model", arg(&model)])] {
        assert!(
            out.starts_with("Nadanko") && out.contains("similar sound"),
            "{out}"
        );
    }
}

/// The old model has learnt names like Nadanko and knows no others.
#[test]
fn names_of_a_pair_are_found_by_another_model() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("written");
        path
    };
    let source = file("a.en.txt", "Yesterday Wigglesworth met Nadanko there.\n");
    let target = file("a.ar.txt", "أمس التقى ويغلزورث نادانكو هناك.\n");
    let found = |more: &[&str]| {
        let pair = ["align", "--source", arg(&source), "--target", arg(&target)];
        let run = naqhara(&[&pair[..], &["--format", "json"], more].concat()).run();
        assert_eq!(run.err, "");
        let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let names = report["names"].as_array().expect("a list").iter();
        names.map(|it| it["ar"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(found(&[]), ["\"ويغلزورث\"", "\"نادانكو\""]);
    let model = old_model();
    assert_eq!(found(&["--model", arg(&model)]), ["\"نادانكو\""]);
}

#[test]
fn files_that_no_command_can_use_as_a_model() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        path
    };
    let old = fs::read(old_model()).expect("the fixture");
    let cases = [
        (file("text", b"no model"), ["is not a sound model", "ليس"]),
        (
            file("newer", b"naqhara sound 9\n and more"),
            ["by another version", "إصدار آخر"],
        ),
        (file("cut", &old[..5000]), ["damaged", "تالف"]),
        (folder.path().join("nowhere"), ["nowhere", "nowhere"]),
    ];
    for (path, words) in cases {
        for (lang, word) in ["en", "ar"].into_iter().zip(words) {
            for command in ["lookup", "transliterate", "align"] {
                let args = [command, "-", "--model", arg(&path), "--ui-lang", lang];
                let run = naqhara(&args).run();
                assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
                assert!(run.err.contains(word), "{}", run.err);
            }
        }
    }
}
