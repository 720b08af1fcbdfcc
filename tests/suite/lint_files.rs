//! `naqhara lint` over folders: which files, what they spell together, what is kept on disk, and what
//! can go wrong with many of them.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::program::{Run, arg, naqhara};

const FAULT: &str = "هذا نصّ عربيّ فيه خطأ واحد..\n";
const CLEAN: &str = "هذا نصّ عربيّ سليم.\n";

fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(&path, bytes).expect("written");
    arg(&path).to_owned()
}

fn lint(args: &[&str]) -> Run {
    naqhara(&[&["lint"], args].concat()).run()
}

fn rows(run: &Run) -> Vec<Value> {
    let value: Value = serde_json::from_str(&run.out).expect("JSON");
    value["diagnostics"].as_array().expect("rows").clone()
}

/// The names of the files with findings, in their order.
fn names(run: &Run) -> Vec<String> {
    let name = |row: &Value| {
        let path = row["path"].as_str().expect("a path");
        path.rsplit('/').next().expect("a name").to_owned()
    };
    rows(run).iter().map(name).collect()
}

#[test]
fn what_git_ignores_is_left_out_and_links_are_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for name in [
        "z.txt",
        "a/b.md",
        "a/skip/c.txt",
        "drafts/d.txt",
        "e.log",
        ".git/f.txt",
    ] {
        write(root, name, FAULT);
    }
    write(root, ".gitignore", "drafts/\n");
    write(root, "a/.gitignore", "skip\n");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(root, root.join("a/round")).expect("a link");
        std::os::unix::fs::symlink("self.txt", root.join("self.txt")).expect("a link");
        std::os::unix::fs::symlink("nowhere", root.join("gone.txt")).expect("a link");
    }
    let run = lint(&[arg(root), "--format", "json"]);
    assert_eq!(
        (run.code, names(&run)),
        (1, vec!["b.md".to_owned(), "z.txt".to_owned()])
    );
    let named = root.join("drafts/d.txt");
    let run = lint(&[arg(&named), "--format", "json"]);
    assert_eq!(names(&run), ["d.txt"], "a file that is named is looked at");
}

#[test]
fn a_broken_file_does_not_stop_the_rest_and_a_binary_one_is_no_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "a.txt", FAULT);
    let binary = write(root, "b.txt", [0_u8; 64]);
    write(root, "d.txt", FAULT);
    let run = lint(&[arg(root), "--format", "json"]);
    assert_eq!((run.code, &*run.err), (1, ""));
    assert_eq!(names(&run), ["a.txt", "d.txt"]);
    let run = lint(&[arg(root), "-v"]);
    assert!(
        run.err.contains("b.txt is not a text file and was skipped"),
        "{}",
        run.err
    );
    assert_eq!(lint(&[&binary]).code, 2, "named itself, it is an error");

    let damaged = [CLEAN.as_bytes(), b"\xD9\n", CLEAN.as_bytes()].concat();
    write(root, "c.txt", damaged);
    let run = lint(&[arg(root), "--format", "json"]);
    assert_eq!((run.code, names(&run).len()), (2, 2));
    assert!(
        run.err.contains("c.txt is UTF-8, but byte 0xD9"),
        "{}",
        run.err
    );
}

#[test]
fn many_files_are_told_in_order() {
    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..700 {
        let text = if number % 3 == 0 {
            FAULT.repeat(1 + number % 40)
        } else {
            CLEAN.to_owned()
        };
        write(
            folder.path(),
            &format!("{:02}/{number:04}.txt", number / 50),
            text,
        );
    }
    let first = lint(&[arg(folder.path()), "--format", "json"]);
    let found = names(&first);
    assert!(found.is_sorted() && found.len() > 700);
    assert_eq!(lint(&[arg(folder.path()), "--format", "json"]), first);
    let watched = naqhara(&["lint", arg(folder.path()), "-q"])
        .on_terminal()
        .run();
    let shown = watched.err.replace("\r\u{1B}[K", "");
    assert!(
        shown.is_empty() || shown.contains("of 700 files"),
        "{shown}"
    );
}

#[test]
fn one_name_in_two_spellings_in_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = "en_preferred,ar_preferred,ar_admitted,entity_type\nAmerica,أميركا,أمريكا,place\n";
    let glossary = write(folder.path(), "glossary.csv", table);
    let day = |days: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(days * 86_400);
    for (name, text, days) in [
        ("t/1.txt", "وصل إلى أميركا.\n", 19_844),
        ("t/2.txt", "سطر.\nغادر أمريكا.\n", 19_850),
        ("t/3.txt", "عاد من أميركا إلى أميركا.\n", 19_861),
    ] {
        let path = write(folder.path(), name, text);
        let file = File::options().write(true).open(path).expect("there");
        file.set_modified(day(days)).expect("dated");
    }
    let texts = folder.path().join("t");
    let args = [arg(&texts), "--glossary", &glossary];
    let run = lint(&args);
    assert_eq!(run.code, 0, "it is worth knowing, and no fault");
    let out = run
        .out
        .replace(arg(&texts), "t")
        .replace(['\u{2067}', '\u{2068}', '\u{2069}'], "");
    insta::assert_snapshot!(out, @r"
    t/2.txt:2:6: info[name-inconsistent-across-files]
      One name, two spellings in these files: “أمريكا” (once in 1 file, last changed on 2024-05-07) and “أميركا” (3 times in 2 files, last changed from 2024-05-01 to 2024-05-18)
      غادر ⟦أمريكا⟧.
        t/1.txt:1:9: the other spelling
      = Decide on one spelling, put it first in the glossary, and fix the other files.

    1 info.
    ");
    let arabic = lint(&[&args[..], &["--ui-lang", "ar"]].concat());
    assert!(
        arabic.out.contains("بتهجئتين في هذه الملفات"),
        "{}",
        arabic.out
    );
    let json = lint(&[&args[..], &["--format", "json"]].concat());
    let row = &rows(&json)[0];
    assert_eq!(
        (row["line"].as_u64(), row["column"].as_u64()),
        (Some(2), Some(6))
    );
    assert!(
        row["related"][0]["path"]
            .as_str()
            .is_some_and(|it| it.ends_with("1.txt"))
    );
}

/// A folder of texts, and a run with a cache beside it.
fn cached(folder: &Path, more: &[&str]) -> Run {
    let (texts, cache) = (folder.join("t"), folder.join("cache"));
    let args = [arg(&texts), "--cache", arg(&cache), "--format", "json"];
    lint(&[&args[..], more].concat())
}

fn plain(folder: &Path) -> Run {
    lint(&[arg(&folder.join("t")), "--format", "json"])
}

/// Sets files back in time, so that their dates can be trusted.
fn age(folder: &Path) {
    for entry in fs::read_dir(folder.join("t")).expect("a folder") {
        age_file(&entry.expect("a file").path());
    }
}

fn age_file(path: &Path) {
    let file = File::options().write(true).open(path);
    let past = SystemTime::now() - Duration::from_secs(100);
    file.expect("there").set_modified(past).expect("dated");
}

#[test]
fn a_cache_changes_nothing_that_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for number in 0..40 {
        let text = if number % 2 == 0 {
            FAULT
        } else {
            "وصل أمس إلى أمريكا ثم إلى أميركا.\n"
        };
        write(root, &format!("t/{number:02}.txt"), text);
    }
    age(root);
    let fresh = plain(root);
    assert_eq!(cached(root, &[]), fresh);
    assert_eq!(cached(root, &[]), fresh, "from the store");
    assert_eq!(
        cached(root, &["--only", "clitic-space"]).code,
        0,
        "other rules"
    );
    assert_eq!(cached(root, &[]), fresh);

    write(root, "t/07.txt", FAULT);
    assert_eq!(cached(root, &[]), plain(root), "an edit is seen");
    // The same length and the same date: the file system still knows.
    let path = root.join("t/08.txt");
    let date = fs::metadata(&path)
        .and_then(|it| it.modified())
        .expect("a date");
    fs::write(&path, FAULT.replace("..", ". ")).expect("written");
    let file = File::options().write(true).open(&path).expect("there");
    file.set_modified(date).expect("dated");
    assert_eq!(
        cached(root, &[]),
        plain(root),
        "an edit in disguise is seen"
    );
    fs::remove_file(root.join("t/10.txt")).expect("removed");
    assert_eq!(cached(root, &[]), plain(root), "what is gone is gone");

    let (diff, from_store) = (
        lint(&[arg(&root.join("t")), "--diff"]),
        lint(&[
            arg(&root.join("t")),
            "--diff",
            "--cache",
            arg(&root.join("cache")),
        ]),
    );
    assert!(diff.out.contains("+هذا نصّ عربيّ فيه خطأ واحد.\n"));
    assert_eq!(from_store, diff);
    let cache = root.join("cache");
    let run = naqhara(&["lint", arg(&root.join("t")), "--format", "json"]);
    let run = run.variable("NAQHARA_CACHE", arg(&cache)).run();
    assert_eq!(run, plain(root));
}

/// What was said is kept too, and only said again where it is to be said in the same way.
#[test]
fn a_cache_changes_no_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for number in 0..40 {
        let text = "وصل أمس إلى أمريكا ثم إلى أميركا..\n".repeat(1 + number % 3);
        write(root, &format!("t/{number:02}.txt"), text);
    }
    age(root);
    let baseline = write(root, "known.json", "");
    fs::remove_file(&baseline).expect("removed");
    let one = root.join("t/03.txt");
    assert_eq!(lint(&[arg(&one), "--write-baseline", &baseline]).code, 0);
    let cache = root.join("cache");
    let manners: [&[&str]; 9] = [
        &[],
        &["--ui-lang", "ar"],
        &["--format", "json"],
        &["--format", "sarif"],
        &["--format", "gitlab"],
        &["--format", "github"],
        &["--format", "checkstyle"],
        &["--isolates", "never"],
        &["--baseline", &baseline],
    ];
    for manner in manners.iter().chain(manners.iter().rev()) {
        for path in [arg(&root.join("t")), arg(&one)] {
            let args = [manner, &[path][..]].concat();
            let plain = lint(&args);
            let again = lint(&[&args[..], &["--cache", arg(&cache)]].concat());
            assert_eq!(again, plain, "{manner:?} {path}");
        }
    }
}

#[test]
fn a_cache_knows_what_a_finding_hangs_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "t/a.txt", FAULT);
    write(root, "t/b.txt", "وصل أمس إلى أمريكا ثم إلى أميركا.\n");
    age(root);
    let same = |what: &str| {
        let run = cached(root, &[]);
        assert_eq!(run, plain(root), "{what}");
        rows(&run).len()
    };
    let usual = same("nothing said");
    write(
        root,
        "t/naqhara.toml",
        "[lint.rules]\nar-doubled-full-stop = \"off\"\n",
    );
    assert_eq!(same("a rule is off"), usual - 1);
    write(
        root,
        "t/naqhara.toml",
        "[lint.rules]\nar-doubled-full-stop = \"error\"\n",
    );
    assert_eq!(same("a rule matters more"), usual);
    write(root, "t/naqhara.toml", "[lint]\nprofile = \"un\"\n");
    same("another house");
    fs::remove_file(root.join("t/naqhara.toml")).expect("removed");
    write(
        root,
        "t/a.txt.naqhara-ignore",
        "ar-doubled-full-stop -- as printed\n",
    );
    let less = same("a file has a finding ignored");
    assert!(less < usual, "{less} of {usual}");
}

#[test]
fn a_baseline_of_a_folder_lets_what_was_there_pass() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for name in ["t/a.txt", "t/b.txt"] {
        write(root, name, FAULT);
    }
    let (texts, known) = (root.join("t"), root.join("known.json"));
    let args = [arg(&texts), "--baseline", arg(&known)];
    assert_eq!(
        lint(&[arg(&texts), "--write-baseline", arg(&known)]).code,
        0
    );
    assert_eq!(lint(&args).code, 0, "all of it was there");
    write(root, "t/c.txt", FAULT);
    let run = lint(&[&args[..], &["--format", "json"]].concat());
    let new: BTreeSet<String> = names(&run).into_iter().collect();
    assert_eq!(new, BTreeSet::from(["c.txt".to_owned()]), "{}", run.out);
    let cache = root.join("cache");
    let again = [&args[..], &["--format", "json", "--cache", arg(&cache)]].concat();
    assert_eq!(lint(&again), run);
    assert_eq!(lint(&again), run, "from the store");
}

#[test]
fn what_is_found_across_files_can_be_let_pass() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let table = "en_preferred,ar_preferred,ar_admitted,entity_type\nAmerica,أميركا,أمريكا,place\n";
    let glossary = write(root, "glossary.csv", table);
    write(root, "t/1.txt", "وصل إلى أميركا. عاد إلى أميركا.\n");
    write(root, "t/2.txt", "غادر أمريكا.\n");
    let texts = root.join("t");
    let run = || lint(&[arg(&texts), "--glossary", &glossary, "--format", "json"]);
    assert_eq!(rows(&run()).len(), 1);
    write(
        root,
        "t/2.txt.naqhara-ignore",
        "name-inconsistent-across-files -- quoted\n",
    );
    assert_eq!(rows(&run()), Vec::<Value>::new());
}

#[test]
fn a_damaged_store_is_noticed_and_begun_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for number in 0..20 {
        write(root, &format!("t/{number:02}.txt"), FAULT);
    }
    age(root);
    let fresh = cached(root, &[]);
    let store = root.join("cache/findings.cache");
    let whole = fs::read(&store).expect("a store");
    let halves = [0, 1, 100, whole.len() / 3, whole.len() / 2, whole.len() - 1];
    for length in halves {
        fs::write(&store, &whole[..length]).expect("written");
        let run = cached(root, &[]);
        assert_eq!(
            (&run.out, run.code),
            (&fresh.out, 1),
            "{length} bytes are left"
        );
        assert_eq!(cached(root, &[]), fresh, "and then it is whole again");
    }
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut bytes = whole.clone();
        let end = (at + 64).min(bytes.len());
        bytes[at..end].fill(0xA5);
        fs::write(&store, &bytes).expect("written");
        let run = cached(root, &[]);
        assert_eq!((&run.out, run.code), (&fresh.out, 1), "damage at {at}");
    }
    fs::write(&store, "no store at all").expect("written");
    let run = cached(root, &[]);
    assert_eq!(run.out, fresh.out);
    assert!(
        run.err.contains("was damaged; a new one was started"),
        "{}",
        run.err
    );
    let file = write(root, "file", "");
    let run = lint(&[arg(&root.join("t")), "--cache", &file, "--format", "json"]);
    assert_eq!((&run.out, run.code), (&fresh.out, 1));
    assert!(run.err.contains("cannot be used"), "{}", run.err);
}

#[test]
fn a_small_change_is_written_beside_the_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for number in 0..40 {
        write(root, &format!("t/{number:02}.txt"), FAULT);
    }
    age(root);
    let first = cached(root, &[]);
    let texts = root.join("t");
    let [store, changes] = ["findings", "changes"].map(|it| root.join(format!("cache/{it}.cache")));
    let whole = fs::read(&store).expect("a store");
    assert!(!changes.exists());
    let uncached = || lint(&[arg(&texts), "--no-cache", "--format", "json"]);
    write(root, "t/07.txt", "نص سليم.\n");
    age_file(&root.join("t/07.txt"));
    let second = cached(root, &[]);
    assert_eq!(second, uncached());
    assert_ne!(second.out, first.out);
    assert_eq!(fs::read(&store).expect("a store"), whole);
    let small = fs::read(&changes).expect("changes");
    assert!(small.len() < whole.len() / 8, "{}", small.len());
    assert_eq!(cached(root, &[]), second);
    assert_eq!(fs::read(&changes).expect("changes"), small);
    // What is damaged is noticed, and is whole again afterwards.
    fs::write(&changes, &small[..small.len() / 2]).expect("written");
    let run = cached(root, &[]);
    assert_eq!(run.out, second.out);
    assert!(run.err.contains("was damaged"), "{}", run.err);
    assert!(!changes.exists(), "everything was written");
    assert_eq!(cached(root, &[]), second);
    // Many changes are written with all the rest.
    (0..20).for_each(|number| drop(write(root, &format!("t/{number:02}.txt"), "نص آخر.\n")));
    age(root);
    assert_eq!(cached(root, &[]), uncached());
    assert!(!changes.exists());
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_naqhara"));
    command
        .env_clear()
        .stderr(Stdio::null())
        .stdin(Stdio::null());
    command
}

#[test]
fn two_processes_and_one_that_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for number in 0..3000 {
        write(root, &format!("t/{number:04}.txt"), FAULT.repeat(4));
    }
    let start = || {
        let args = [
            "lint",
            "t",
            "--cache",
            "cache",
            "--format",
            "json",
            "--no-glossary",
        ];
        let mut command = program();
        command.current_dir(root).args(args).stdout(Stdio::piped());
        command.spawn().expect("started")
    };
    for wait in [20, 150, 400] {
        let mut killed = start();
        std::thread::sleep(Duration::from_millis(wait));
        killed.kill().expect("killed");
        killed.wait().expect("gone");
    }
    let both = [start(), start()].map(|it| it.wait_with_output().expect("it ends"));
    let after = start().wait_with_output().expect("it ends");
    let mut bare = program();
    let bare = bare
        .current_dir(root)
        .args(["lint", "t", "--format", "json", "--no-glossary"]);
    let bare = bare.output().expect("it ends");
    assert_eq!(bare.status.code(), Some(1));
    for output in [&both[0], &both[1], &after] {
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout == bare.stdout);
    }
}

/// Runs `patch`, where the machine has it.
fn patched(root: &Path, diff: &str, strip: &str) -> bool {
    write(root, "../changes.diff", diff);
    let status = Command::new("patch")
        .args([strip, "-s", "-i", "../changes.diff"])
        .current_dir(root)
        .status();
    let status = status.expect("the tests need the program `patch`");
    status.success()
}

#[test]
fn one_diff_of_many_files_is_what_patch_takes() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let texts = [
        ("a.txt", FAULT.to_owned()),
        ("b/c d.txt", format!("{CLEAN}{FAULT}").repeat(30)),
        ("b/e.txt", FAULT.trim_end().to_owned()),
        ("b/f.txt", FAULT.replace('\n', "\r\n").repeat(3)),
        ("g.txt", CLEAN.to_owned()),
    ];
    for copy in ["one", "two", "three"] {
        for (name, text) in &texts {
            write(&root.join(copy), name, text);
        }
    }
    let relative = |args: &[&str]| {
        let mut command = program();
        let output = command
            .current_dir(root.join("one"))
            .arg("lint")
            .args(args)
            .output();
        String::from_utf8(output.expect("it runs").stdout).expect("UTF-8")
    };
    let diff = relative(&[".", "--diff", "--no-glossary"]);
    assert_eq!(diff.matches("\n+++ ").count(), 4);
    assert!(patched(&root.join("two"), &diff, "-p1"));
    relative(&[".", "--fix", "--no-glossary"]);
    for (name, _) in &texts {
        let read = |copy: &str| fs::read(root.join(copy).join(name)).expect("there");
        assert!(read("one") == read("two"), "{name}");
    }
    let absolute = lint(&[arg(&root.join("three")), "--diff", "--no-glossary"]).out;
    let other = absolute.replace(arg(&root.join("three")), ".");
    assert!(patched(&root.join("three"), &other, "-p0"));
    let read = |copy: &str| fs::read(root.join(copy).join("b/c d.txt")).expect("there");
    assert!(read("one") == read("three"));
}

#[test]
fn a_quotation_is_mended_only_when_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "قال الوزير: «هذا كلام المتحدّث ,وهو طويل». ثم سكت..\n";
    let fix = |more: &[&str]| {
        let path = write(folder.path(), "a.txt", text);
        let run = lint(&[&[&*path], more].concat());
        (fs::read_to_string(&path).expect("there"), run)
    };
    let outside = text.replace("سكت..", "سكت.");
    assert_eq!(fix(&["--fix"]).0, outside);
    assert_eq!(fix(&["--fix-suggested"]).0, outside);
    assert_eq!(
        fix(&["--fix", "--fix-quotations"]).0,
        outside.replace(" ,", "، ")
    );
    let (_, run) = fix(&["--fix-quotations"]);
    assert_eq!(run.code, 2, "there is nothing to fix without --fix");
}

#[test]
fn a_baseline_leaves_no_report_empty() {
    let folder = tempfile::tempdir().expect("a folder");
    let (text, kept) = (
        folder.path().join("a.txt"),
        folder.path().join("report.txt"),
    );
    fs::write(&text, "قديم..\n").expect("written");
    fs::write(&kept, "a report of yesterday").expect("written");
    let baseline = folder.path().join("b.json");
    let mut args = vec!["lint", "--write-baseline", arg(&baseline), arg(&text)];
    args.extend(["--output", arg(&kept)]);
    let run = naqhara(&args).run();
    assert_eq!(run.code, 2, "{}", run.out);
    let left = fs::read_to_string(&kept).expect("there");
    assert_eq!(left, "a report of yesterday");
    assert!(!baseline.exists());
}

/// A report for a pipe or a device goes into it; a file in its place would break whoever uses it.
#[cfg(unix)]
#[test]
fn a_pipe_is_written_into_and_stays_one() {
    use std::os::unix::fs::FileTypeExt;
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let text = write(root, "a.txt", FAULT);
    for command in ["lint", "summary", "align"] {
        let pipe = root.join(command);
        let made = Command::new("mkfifo").arg(&pipe).status();
        assert!(made.is_ok_and(|it| it.success()));
        let (send, receive) = std::sync::mpsc::channel();
        let read = pipe.clone();
        std::thread::spawn(move || send.send(fs::read_to_string(read)));
        naqhara(&[command, &text, "-o", arg(&pipe)]).run();
        let kind = fs::symlink_metadata(&pipe).expect("there").file_type();
        assert!(kind.is_fifo(), "{command}");
        let got = receive.recv_timeout(Duration::from_secs(20));
        let got = got.expect("something is written").expect("a text");
        assert!(!got.is_empty(), "{command}");
        let refused = naqhara(&["lint", "--fix", arg(&pipe)]);
        let text = FAULT.to_owned();
        let write = pipe.clone();
        std::thread::spawn(move || fs::write(write, text));
        assert_eq!(refused.run().code, 2, "a pipe cannot be fixed");
        assert_eq!(
            fs::read_dir(root)
                .expect("a folder")
                .flatten()
                .filter(|it| it.file_name().to_string_lossy().starts_with(".naqhara"))
                .count(),
            0
        );
        fs::remove_file(&pipe).expect("removed");
    }
}
