//! What commands say of a termbase that is not there; with a server, `.ci/termbase.py` holds them to more.

use std::fs;

use tempfile::TempDir;

use crate::program::{Run, arg, bare};

/// Where no server listens.
const AWAY: &str = "postgres://lina:s3cret@127.0.0.1:1/terms";

/// Runs where the user has a folder for copies of termbases, but no other environment.
fn run(args: &[&str], folder: &TempDir) -> Run {
    let place = arg(folder.path()).to_owned();
    bare(args).variable("NAQHARA_TERMBASES", &place).run()
}

#[test]
fn a_server_that_is_away_is_named_without_its_password() {
    let folder = TempDir::new().expect("a folder");
    for (lang, said) in [("en", "cannot be reached"), ("ar", "تعذر الوصول")] {
        for args in [
            &["lookup", "Oracle", "--glossary", AWAY][..],
            &["glossary", "stats", AWAY],
            &["glossary", "pull", "--from", AWAY],
            &["glossary", "push", "glossary.csv", "--to", AWAY],
            &["glossary", "review", "--to", AWAY],
            &["glossary", "history", "a", "--from", AWAY],
            &["glossary", "restore", "a", "--version", "1", "--to", AWAY],
        ] {
            let run = run(&[args, &["--ui-lang", lang]].concat(), &folder);
            assert_eq!(run.code, 2, "{args:?}");
            assert!(run.err.contains(said), "{args:?}: {}", run.err);
            assert!(run.err.contains("postgres://lina@127.0.0.1:1/terms"));
            assert!(!(run.out + &run.err).contains("s3cret"), "{args:?}");
        }
    }
}

#[test]
fn a_configuration_shows_no_password() {
    let folder = TempDir::new().expect("a folder");
    let config = folder.path().join("naqhara.toml");
    fs::write(&config, format!("glossary = \"{AWAY}\"\n")).expect("written");
    let config = arg(&config).to_owned();
    for format in ["text", "json"] {
        let args = [
            "lint",
            "--show-config",
            "--format",
            format,
            "--config",
            &config,
        ];
        let run = run(&args, &folder);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(
            run.out.contains("postgres://lina@127.0.0.1:1/terms"),
            "{}",
            run.out
        );
        assert!(!run.out.contains("s3cret"));
    }
}

#[test]
fn what_is_missing_is_said() {
    let folder = TempDir::new().expect("a folder");
    for (args, said) in [
        (
            &["glossary", "pull", "--no-glossary"][..],
            "no termbase is named",
        ),
        (
            &["glossary", "add", "Velden", "فيلدن", "--to", AWAY],
            "changed by a push",
        ),
        (
            &["glossary", "pull", "--from", "postgres://?service=none"],
            "[none]",
        ),
        (
            &["glossary", "pull", "--from", "postgres://h/x?sslmode=maybe"],
            "sslmode=maybe",
        ),
    ] {
        let run = run(args, &folder);
        assert_eq!(run.code, 2, "{args:?}: {}", run.err);
        assert!(run.err.contains(said), "{args:?}: {}", run.err);
    }
    let nowhere = bare(&["lookup", "Oracle", "--glossary", AWAY]).run();
    assert!(nowhere.err.contains("NAQHARA_TERMBASES"), "{}", nowhere.err);
}
