//! Holds that no command reads a text twice in search of the same thing.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::Streams;
use crate::text::scans::Search;
use crate::text::scans::tests::bytes_read;

/// What one run of the program reads.
fn read_by(args: &[&str]) -> BTreeMap<Search, usize> {
    let args: Vec<OsString> = ["naqhara"].iter().chain(args).map(Into::into).collect();
    bytes_read(|| {
        let sink = || Box::new(std::io::sink());
        let mut streams = Streams::buffered(Vec::new(), &[], sink(), sink());
        let code = super::run(&args, &mut streams);
        assert!(code < 2, "the command could not do it");
    })
}

/// Nothing may be read more than `rounds` times; 2 bytes of 100 more may be read again.
#[track_caller]
fn check(args: &[&str], bytes: usize, rounds: usize) {
    let read = read_by(args);
    assert!(!read.is_empty(), "{args:?} reads something");
    for (search, read) in read {
        let most = bytes * rounds * 102 / 100;
        assert!(
            read <= most,
            "{args:?}: {search:?} reads {read} of {bytes} bytes"
        );
    }
}

fn seed(name: &str) -> (String, usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("seeds")
        .join(name);
    let bytes = fs::metadata(&path).expect("a seed").len();
    (
        path.to_string_lossy().into_owned(),
        usize::try_from(bytes).expect("small"),
    )
}

#[test]
fn every_command_reads_a_text_once() {
    for name in ["stargate.ar.txt", "energy.en.txt"] {
        let (path, bytes) = seed(name);
        for args in [
            &["align"][..],
            &["align", "--format", "csv"],
            &["align", "--suggest", "-"],
            &["lint", "--fail-on", "never"],
            &["summary"],
            &["summary", "--format", "json"],
            &["summary", "--preview", "--format", "html"],
        ] {
            check(&[args, &[&path]].concat(), bytes, 1);
        }
    }
}

#[test]
fn every_command_reads_a_pair_once() {
    for name in ["stargate", "football"] {
        let (source, a) = seed(&format!("{name}.ar.txt"));
        let (target, b) = seed(&format!("{name}.en.txt"));
        let both = ["--source", &source, "--target", &target];
        for args in [
            &["align"][..],
            &["align", "--segments"],
            &["lint", "--fail-on", "never"],
        ] {
            check(&[args, &both].concat(), a + b, 1);
        }
        check(&["summary", &source, "--target", &target], a + b, 1);
        let preview = ["summary", "--preview", &source, "--target", &target];
        check(&preview, a + b, 1);
    }
}

#[test]
fn a_search_reads_a_text_once_for_its_terms_and_once_for_all() {
    for (name, concept, spelling) in [
        ("stargate.ar.txt", "أوراكل", "الشركة"),
        ("energy.en.txt", "United Nations", "energy"),
    ] {
        let (path, bytes) = seed(name);
        check(&["find", concept, &path], bytes, 2);
        check(&["find", "--spelling", spelling, &path], bytes, 2);
    }
}

#[test]
fn fixing_reads_a_text_once_more_for_each_round() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.txt");
    let text = "قال بيل  ،ثم ذهب.. و قال إنه ينتظر .\n".repeat(20);
    fs::write(&path, &text).expect("written");
    let path = path.to_string_lossy().into_owned();
    // One check, one after the first round, one more where a fix had to wait.
    check(
        &["lint", "--fix", "--fail-on", "never", &path],
        text.len(),
        3,
    );
    assert_ne!(fs::read_to_string(&path).expect("there"), text);
}
