//! Files stay what they are, and nothing is left behind: links, owners and attributes, caches beside
//! files of others, runs that are cut short. What needs signals or limits runs the real program.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::{Duration, SystemTime};

use crate::program::{arg, naqhara};

const FAULT: &str = "هذا نصّ عربيّ فيه خطأ واحد..\n";
const FIXED: &str = "هذا نصّ عربيّ فيه خطأ واحد.\n";

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_naqhara"));
    command.current_dir(folder).env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.stdin(Stdio::null());
    command
}

fn lint<S: AsRef<OsStr>>(folder: &Path, args: &[S]) -> Output {
    let mut command = program(folder);
    command.args(["lint", "--no-glossary"]).args(args);
    command.output().expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |it: std::io::Result<fs::DirEntry>| it.expect("an entry").file_name();
    let mut names: Vec<String> = entries
        .map(|it| name(it).to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn temporary(folder: &Path) -> Vec<PathBuf> {
    let own = names(folder).into_iter();
    let own = own.filter(|it| it.starts_with(".naqhara-"));
    own.map(|it| folder.join(it)).collect()
}

fn age(path: &Path) {
    let file = File::options().append(true).open(path).expect("there");
    let past = SystemTime::now() - Duration::from_secs(100);
    file.set_modified(past).expect("dated");
}

fn put(path: &Path, text: &str) {
    fs::write(path, text).expect("written");
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("there")
}

#[test]
fn a_cache_goes_into_a_folder_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(&root.join("a.txt"), FAULT);
    let bare = lint(root, &["."]);
    let first = lint(root, &[".", "--cache", "."]);
    assert_eq!(first.stdout, bare.stdout);
    assert!(text(&first.stderr).contains("naqhara-cache, because"));
    assert_eq!(names(root), ["a.txt", "naqhara-cache"]);
    let again = lint(root, &[".", "--cache", "."]);
    assert_eq!((again.stdout, again.stderr), (bare.stdout.clone(), vec![]));
    assert_eq!(names(root), ["a.txt", "naqhara-cache"]);
    // A folder that is new or empty is used as it is.
    fs::create_dir(root.join("empty")).expect("made");
    for cache in ["new/one", "empty"] {
        let run = lint(root, &["a.txt", "--cache", cache]);
        assert_eq!(run.stderr, b"", "{cache}");
        let expected = [".gitignore", "CACHEDIR.TAG", "findings.cache"];
        assert_eq!(names(&root.join(cache)), expected);
        let run = lint(root, &["a.txt", "--cache", cache]);
        assert_eq!((run.status.code(), run.stderr), (Some(1), vec![]));
        assert_eq!(names(&root.join(cache)), expected);
    }
}

#[test]
fn a_cache_without_a_name_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(&root.join("a.txt"), FAULT);
    let bare = lint(root, &["."]);
    let run = lint(root, &[".", "--cache", ""]);
    assert_eq!(run.stdout, bare.stdout);
    assert!(text(&run.stderr).contains("without a cache"));
    let mut command = program(root);
    command.env("NAQHARA_CACHE", "");
    let run = command.args(["lint", ".", "--no-glossary"]).output();
    assert_eq!(run.expect("it runs").stdout, bare.stdout);
    assert_eq!(names(root), ["a.txt"]);
}

#[test]
fn a_cache_takes_no_file_of_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(&root.join("a.txt"), FAULT);
    for name in ["findings.cache", "changes.cache", "lint.redb", ".gitignore"] {
        let cache = root.join(format!("with-{name}"));
        fs::create_dir(&cache).expect("made");
        put(&cache.join(name), "mine");
        lint(root, &["a.txt", "--cache", arg(&cache)]);
        assert_eq!(names(&cache), [name, "naqhara-cache"]);
        assert_eq!(read(&cache.join(name)), "mine");
    }
    // The caches of earlier versions had no tag: they are used, and get one.
    for (name, content) in [("findings.cache", "naqhara1"), ("lint.redb", "redb\x1A\n")] {
        let cache = root.join(format!("old-{name}"));
        fs::create_dir(&cache).expect("made");
        put(&cache.join(".gitignore"), "*\n");
        put(&cache.join(name), content);
        lint(root, &["a.txt", "--cache", arg(&cache)]);
        let expected = [".gitignore", "CACHEDIR.TAG", "findings.cache"];
        assert_eq!(names(&cache), expected);
    }
}

#[cfg(unix)]
#[test]
fn a_cache_follows_no_links() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(&root.join("a.txt"), FAULT);
    put(&root.join("mine"), "mine");
    fs::create_dir(root.join("elsewhere")).expect("made");
    symlink(root.join("elsewhere"), root.join("naqhara-cache")).expect("linked");
    let run = lint(root, &["a.txt", "--cache", "."]);
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stderr).contains("left alone"), "{run:?}");
    assert_eq!(names(&root.join("elsewhere")), [""; 0]);
    for name in ["findings.cache", "changes.cache"] {
        lint(root, &["a.txt", "--cache", "cache"]);
        drop(fs::remove_file(root.join("cache").join(name)));
        symlink(root.join("mine"), root.join("cache").join(name)).expect("linked");
        let run = lint(root, &["a.txt", "--cache", "cache"]);
        assert_eq!(run.status.code(), Some(1));
        assert!(text(&run.stderr).contains(name), "{run:?}");
        assert_eq!(read(&root.join("mine")), "mine");
        fs::remove_dir_all(root.join("cache")).expect("removed");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_grows_too_large_is_an_error_like_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(&root.join("a.txt"), &FAULT.repeat(2000));
    let before = fs::read(root.join("a.txt")).expect("there");
    let limited = |args: &str| {
        let mut command = Command::new("sh");
        let script = format!("ulimit -f 8; exec \"$0\" lint a.txt --no-glossary {args}");
        command.current_dir(root).args(["-c", &script]);
        command.arg(env!("CARGO_BIN_EXE_naqhara")).env_clear();
        command.output().expect("it runs")
    };
    for args in ["--fix -q", "-o report"] {
        let run = limited(args);
        assert_eq!(run.status.code(), Some(2), "{args}: {run:?}");
        assert!(text(&run.stderr).contains("a file of this size"), "{run:?}");
    }
    let run = limited("--cache cache");
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stderr).contains("a file of this size"), "{run:?}");
    assert_eq!(fs::read(root.join("a.txt")).expect("there"), before);
    assert_eq!(names(root), ["a.txt", "cache"]);
    assert_eq!(names(&root.join("cache")), [".gitignore", "CACHEDIR.TAG"]);
}

/// A report that is written as it is made is there when it is whole: until then what stood there stays,
/// and nothing is left beside it.
#[cfg(unix)]
#[test]
fn half_a_streamed_report_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(
        &root.join("a.txt"),
        &"قال إيلون ماسك إن Tesla باقية..\n".repeat(2000),
    );
    put(&root.join("out"), "mine");
    for command in [
        "align a.txt --format json",
        "lint a.txt --format json",
        "lint a.txt --format sarif",
        "lint a.txt --format gitlab",
        "lint a.txt",
    ] {
        let mut limited = Command::new("sh");
        let script = format!("ulimit -f 40; exec \"$0\" {command} -o out");
        limited.current_dir(root).args(["-c", &script]);
        limited.arg(env!("CARGO_BIN_EXE_naqhara")).env_clear();
        let run = limited.output().expect("it runs");
        assert_eq!(run.status.code(), Some(2), "{command}: {run:?}");
        assert!(text(&run.stderr).contains("a file of this size"), "{run:?}");
        assert_eq!(read(&root.join("out")), "mine", "{command}");
        assert_eq!(names(root), ["a.txt", "out"], "{command}");
    }
}

/// A run that waits for its input, with a temporary file in the folder.
fn waiting(folder: &Path) -> Child {
    let mut command = program(folder);
    command.args(["lint", "-", "--no-glossary", "-o", "report"]);
    command.stdin(Stdio::piped()).stderr(Stdio::null());
    let mut run = command.spawn().expect("started");
    let prefix = format!(".naqhara-{}-", run.id());
    for _ in 0..1000 {
        if names(folder).iter().any(|it| it.starts_with(&prefix)) {
            // The signals are heard before the file is made.
            return run;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    run.kill().expect("killed");
    run.wait().expect("it ends");
    panic!("no temporary file");
}

/// Whether this process ignores a signal, and with it those that it starts, as Linux tells.
#[cfg(unix)]
fn ignores(signal: i32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("SigIgn:"));
    let ignored = line.and_then(|it| u64::from_str_radix(it.trim(), 16).ok());
    ignored.is_some_and(|it| it & (1 << (signal - 1)) != 0)
}

#[cfg(unix)]
#[test]
fn a_signal_takes_temporary_files_along() {
    let folder = tempfile::tempdir().expect("a folder");
    for (signal, number) in [("INT", 2), ("TERM", 15), ("HUP", 1)] {
        // A run in the background, or by `nohup`, hears less.
        if ignores(number) {
            continue;
        }
        let mut run = waiting(folder.path());
        let id = run.id().to_string();
        let mut kill = Command::new("kill");
        let sent = kill.args([&format!("-{signal}"), &id]).status();
        assert!(sent.expect("it runs").success());
        // Waiting would close its input, and that might end it first.
        let input = run.stdin.take();
        let ended = run.wait().expect("it ends");
        drop(input);
        assert_eq!(ended.code(), Some(128 + number), "{signal}");
        assert_eq!(names(folder.path()), [""; 0], "{signal}");
    }
}

#[test]
fn what_killed_runs_left_is_swept_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(&root.join("a.txt"), FAULT);
    let mut killed = waiting(root);
    killed.kill().expect("killed");
    killed.wait().expect("it ends");
    let [left] = &temporary(root)[..] else {
        panic!("what was killed left a file");
    };
    let fix = || lint(root, &["--fix", "a.txt"]);
    fix();
    assert!(left.exists(), "another machine may have made it");
    let mine = [".naqhara-notes.tmp", ".naqhara-1-notes.tmp"].map(|it| root.join(it));
    mine.iter().for_each(|it| put(it, "mine"));
    let mut lives = waiting(root);
    let all = temporary(root);
    assert_eq!(all.len(), 4);
    all.iter().for_each(|it| age(it));
    fix();
    assert!(!left.exists());
    let expected = all.into_iter().filter(|it| it != left);
    assert_eq!(temporary(root), expected.collect::<Vec<_>>());
    lives.kill().expect("killed");
    lives.wait().expect("it ends");
}

#[cfg(unix)]
#[test]
fn a_file_that_was_half_written_is_restored() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(&root.join("a.txt"), "قديم جديد كله..\n");
    let mut ended = Command::new("true").spawn().expect("started");
    ended.wait().expect("it ends");
    let undo = root.join(format!(".naqhara-{}-AbCd1234.undo", ended.id()));
    let (old, new) = ("هذا قديم جديد كله..\n", "قديم جديد كله.\n");
    let half = format!("{}{}", &new[.."قديم ".len()], &old["قديم ".len()..]);
    put(&root.join("a.txt"), &half);
    put(&undo, &format!("a.txt\0{}\0{old}{new}", old.len()));
    let run = lint(root, &["--fix", "."]);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    assert_eq!(read(&root.join("a.txt")), "هذا قديم جديد كله.\n");
    assert_eq!(names(root), ["a.txt"]);
}

#[cfg(unix)]
#[test]
fn links_stay_links() {
    use std::os::unix::fs::{MetadataExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    fs::create_dir(root.join("d")).expect("made");
    put(&root.join("d/a.txt"), FAULT);
    symlink("d/a.txt", root.join("link.txt")).expect("linked");
    assert_eq!(lint(root, &["--fix", "link.txt"]).status.code(), Some(0));
    assert_eq!(read(&root.join("d/a.txt")), FIXED);
    assert!(root.join("link.txt").is_symlink());
    // What a link leads to is made, relative to the link.
    symlink("d/report", root.join("dangling")).expect("linked");
    lint(root, &["d/a.txt", "-o", "dangling"]);
    assert!(root.join("dangling").is_symlink());
    assert!(read(&root.join("d/report")).contains("No findings"));
    // Both names of a file are found in the folder, and fixed once.
    put(&root.join("d/a.txt"), &FAULT.repeat(500));
    fs::hard_link(root.join("d/a.txt"), root.join("d/b.txt")).expect("linked");
    let run = lint(root, &["--fix", "d"]);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    let [a, b] = ["d/a.txt", "d/b.txt"].map(|it| root.join(it));
    assert_eq!(read(&a), FIXED.repeat(500));
    let number = |it: &Path| fs::metadata(it).expect("there").ino();
    assert_eq!(number(&a), number(&b));
    assert_eq!(names(&root.join("d")), ["a.txt", "b.txt", "report"]);
}

#[cfg(unix)]
#[test]
fn owner_permissions_and_attributes_stay() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.txt");
    put(&path, FAULT);
    // Only root may give a file away, and not every file system has attributes.
    let given = chown(&path, Some(1234), Some(2345)).is_ok();
    let marked = xattr::set(&path, "user.naqhara.test", b"kept").is_ok();
    fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).expect("set");
    let before = fs::metadata(&path).expect("there");
    assert_eq!(
        lint(folder.path(), &["--fix", "a.txt"]).status.code(),
        Some(0)
    );
    let after = fs::metadata(&path).expect("there");
    assert_eq!(read(&path), FIXED);
    assert_eq!(after.mode(), before.mode());
    assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
    assert!(!given || after.uid() == 1234);
    let kept = xattr::get(&path, "user.naqhara.test").ok().flatten();
    assert!(!marked || kept.as_deref() == Some(b"kept"));
}

#[cfg(unix)]
#[test]
fn new_files_have_the_permissions_that_the_user_wants() {
    use std::os::unix::fs::MetadataExt;
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("a.txt"), FIXED);
    for (mask, mode) in [("077", 0o600), ("022", 0o644), ("002", 0o664)] {
        let mut command = Command::new("sh");
        let script = format!("umask {mask}; exec \"$0\" lint a.txt --no-glossary -o {mask}");
        command.current_dir(folder.path()).args(["-c", &script]);
        command.arg(env!("CARGO_BIN_EXE_naqhara"));
        assert!(command.status().expect("it runs").success());
        let meta = fs::metadata(folder.path().join(mask)).expect("there");
        assert_eq!(meta.mode() & 0o777, mode);
    }
}

#[test]
fn nothing_is_written_over_what_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    put(&path("a.txt"), FAULT);
    put(&path("names.csv"), "id,ar,en\nx-1,ماسك,Musk\n");
    fs::hard_link(path("a.txt"), path("b.txt")).expect("linked");
    let (text, names) = (path("a.txt"), path("names.csv"));
    let (text, names) = (arg(&text), arg(&names));
    let mut others = vec![path("a.txt"), path("b.txt")];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(path("b.txt"), path("c.txt")).expect("linked");
        others.push(path("c.txt"));
    }
    let refused = |args: &[&str]| {
        let run = naqhara(&[args, &["--glossary", names]].concat()).run();
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains("is not overwritten"), "{}", run.err);
        assert_eq!(read(&path("a.txt")), FAULT);
    };
    for other in &others {
        refused(&["align", text, "--suggest", arg(other)]);
        refused(&["align", text, "-o", arg(other)]);
        refused(&["lint", text, "--write-baseline", arg(other)]);
        refused(&["lint", text, "-o", arg(other)]);
        refused(&["lint", arg(folder.path()), "--write-baseline", arg(other)]);
    }
    refused(&["align", text, "--suggest", names]);
    refused(&["align", text, "-o", names]);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf_8_are_names() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let name = |bytes: &'static [u8]| OsStr::from_bytes(bytes);
    fs::create_dir(root.join(name(b"d\xE9"))).expect("made");
    for file in [&b"a\xE9.txt"[..], b"a\xE8.txt", b"d\xE9/b\xE9.txt"] {
        put(&root.join(name(file)), FAULT);
    }
    let run = lint(root, &[name(b"a\xE9.txt"), name(b"a\xE8.txt")]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(text(&run.stdout).matches("warning[").count(), 2);
    for file in [&b"a\xE9.txt"[..], b"d\xE9/b\xE9.txt"] {
        let run = lint(root, &[name(b"--fix"), name(file)]);
        assert_eq!(run.status.code(), Some(0), "{run:?}");
        assert_eq!(read(&root.join(name(file))), FIXED);
    }
    assert_eq!(read(&root.join(name(b"a\xE8.txt"))), FAULT);
    let mut command = program(root);
    command.args([
        name(b"align"),
        name(b"a\xE9.txt"),
        name(b"-o"),
        name(b"o\xFF"),
    ]);
    assert!(command.status().expect("it runs").success());
    assert!(root.join(name(b"o\xFF")).is_file());
    let run = lint(root, &[name(b"--format=sarif"), name(b"d\xE9")]);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    let mut command = program(root);
    command.env("NAQHARA_CACHE", name(b"c\xE9"));
    command.args([name(b"lint"), name(b"a\xE9.txt")]);
    assert!(command.status().expect("it runs").success());
    assert!(root.join(name(b"c\xE9/CACHEDIR.TAG")).is_file());
    let run = lint(root, &[name(b"missing\xE9.txt")]);
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stderr).contains("missing\u{FFFD}.txt"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn a_backslash_is_a_character_of_a_name() {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("a\\b.txt"), FAULT);
    let run = lint(folder.path(), &["a\\b.txt", "--format", "sarif"]);
    assert!(text(&run.stdout).contains("\"uri\": \"a%5Cb.txt\""));
}

#[test]
fn a_watch_checks_again_what_has_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let write =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write("one.txt", FAULT);
    let mut command = program(folder.path());
    command.args(["lint", "--watch", "--no-glossary", "--color", "never", "."]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("it runs");
    let out = BufReader::new(child.stdout.take().expect("its output"));
    let (sender, said) = mpsc::channel();
    std::thread::spawn(move || {
        out.lines()
            .map_while(Result::ok)
            .try_for_each(|it| sender.send(it))
    });
    // Far longer than it takes; a test that waits for ever would say nothing.
    let patience = Duration::from_secs(120);
    let wait_for = |wanted: &str| {
        let mut heard = Vec::new();
        while let Ok(line) = said.recv_timeout(patience) {
            let found = line.contains(wanted);
            heard.push(line);
            if found {
                return;
            }
        }
        panic!("{wanted:?} is not in {heard:?}");
    };
    wait_for("1 warning");
    write("one.txt", FIXED);
    wait_for("No findings in 1 file");
    write("two.txt", FAULT);
    wait_for("two.txt");
    write(
        "naqhara.toml",
        "[lint.rules]\nar-doubled-full-stop = \"off\"\n",
    );
    wait_for("No findings in 2 files");
    child.kill().expect("it still runs");
    child.wait().expect("it has ended");
    let refused = lint(folder.path(), &["--watch", "-"]);
    assert_eq!(refused.status.code(), Some(2));
}
