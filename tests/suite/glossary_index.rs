//! Indexes of glossaries: what is said by one is what is said without, whatever has become of it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::program::{Run, arg, naqhara};

const TABLE: &str = "concept_id,entity_type,en_preferred,en_short,ar_preferred,ar_deprecated,ar_kind,\
    definition_en,match,note,x_desk\n\
    a-1,person,Tarim Vosk,Vosk,تاريم فوسك,تاريم فسك,transliteration,A pilot,,first | second,north\n\
    a-2,org,Quill Harbour,,كويل هاربر,,translation,,exact,,\n\
    a-3,org,United Nations,,هيئة الأمم,,,,,mine,\n\
    a-4,place,Zandovar,,زاندوفار,زندوفار,,\"A town, made up\",,,south\n";

const TEXT: &str = "قال تاريم فسك إن زندوفار بعيدة، ووصل فوسك إلى كويل هاربر مع الأمم المتحدة.\n";

/// A glossary, a text and a folder for indexes.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new(table: &str) -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { folder };
        fs::write(place.glossary(), table).expect("written");
        fs::write(place.path("text.txt"), TEXT).expect("written");
        place.age();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn glossary(&self) -> PathBuf {
        self.path("glossary.csv")
    }

    /// Dates the glossary an hour back, so that its stamp will tell that it is the same.
    fn age(&self) {
        let hour = SystemTime::now() - Duration::from_secs(3600);
        date(&self.glossary(), hour);
        // Until the change of the date itself is so old that nothing else bears the same date.
        std::thread::sleep(Duration::from_millis(120));
    }

    fn run(&self, args: &[&str], indexes: &Path) -> Run {
        let glossary = self.glossary();
        let args = [args, &["--glossary", arg(&glossary)]].concat();
        naqhara(&args).variable("NAQHARA_INDEX", arg(indexes)).run()
    }

    fn with(&self, args: &[&str]) -> Run {
        self.run(args, &self.path("indexes"))
    }

    fn without(&self, args: &[&str]) -> Run {
        self.run(args, Path::new("off"))
    }

    /// Makes an index, and gives its file.
    fn build(&self, more: &[&str]) -> PathBuf {
        let before = self.indexes();
        let glossary = self.glossary();
        let args = [&["glossary", "build", arg(&glossary)], more].concat();
        let indexes = self.path("indexes");
        let run = naqhara(&args)
            .variable("NAQHARA_INDEX", arg(&indexes))
            .run();
        assert_eq!(run.code, 0, "{}", run.err);
        let mut new = self.indexes();
        new.retain(|it| !before.contains(it));
        new.pop().unwrap_or_else(|| before[0].clone())
    }

    fn indexes(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.path("indexes")) else {
            return Vec::new();
        };
        let paths = entries.map(|it| it.expect("an entry").path());
        paths
            .filter(|it| it.extension().is_some_and(|it| it == "index"))
            .collect()
    }

    /// Asserts that every command says the same with indexes and without.
    fn is_the_same(&self, what: &str) {
        let text = self.path("text.txt");
        let text = arg(&text);
        let all: [&[&str]; 4] = [
            &["lookup", "Tarim Vosk", "فوسك", "--format", "json"],
            &["lookup", "Quil Harbur", "زاندوفر", "--format", "json"],
            &["lint", text, "--format", "json"],
            &["align", text, "--format", "json", "--listed"],
        ];
        for args in all {
            self.says_the_same(&[args, &["--no-starter"]].concat(), what);
        }
    }

    fn says_the_same(&self, args: &[&str], what: &str) {
        let (with, without) = (self.with(args), self.without(args));
        let outputs = [&with, &without].map(|it| (it.code, &it.out));
        assert_eq!(outputs[0], outputs[1], "{what}: {args:?}");
    }
}

fn date(path: &Path, time: SystemTime) {
    let file = File::options().append(true).open(path).expect("a file");
    file.set_modified(time).expect("dated");
}

#[test]
fn an_index_changes_nothing_that_is_said() {
    let place = Place::new(TABLE);
    place.build(&[]);
    place.build(&["--no-starter"]);
    assert_eq!(place.indexes().len(), 2);
    let before: Vec<_> = place
        .indexes()
        .iter()
        .map(|it| fs::read(it).expect("read"))
        .collect();
    place.is_the_same("built");
    for query in ["United Nations", "الأمم المتحدة", "Vosk"] {
        place.says_the_same(&["lookup", query, "--format", "json"], "over the starter");
    }
    let after: Vec<_> = place
        .indexes()
        .iter()
        .map(|it| fs::read(it).expect("read"))
        .collect();
    assert!(before == after, "what is right is not made anew");
    assert_eq!(place.with(&["lookup", "Zandovar"]).err, "");
}

#[test]
fn what_is_wrong_with_a_glossary_is_said_each_time() {
    let place = Place::new(&TABLE.replace("a-2,org", "a-2,planet"));
    place.build(&[]);
    let run = place.with(&["lookup", "Zandovar"]);
    assert_eq!(run, place.without(&["lookup", "Zandovar"]));
    assert!(run.err.contains("glossary.csv:3: warning: "), "{}", run.err);
    fs::write(place.glossary(), TABLE.replace("a-2", "a-1")).expect("written");
    let run = place.with(&["lookup", "Zandovar"]);
    assert_eq!(run, place.without(&["lookup", "Zandovar"]));
    assert_eq!(run.code, 2);
}

#[test]
fn a_changed_glossary_is_read_whatever_its_date_and_size() {
    let place = Place::new(TABLE);
    let file = place.build(&["--no-starter"]);
    let old = fs::metadata(place.glossary())
        .and_then(|it| it.modified())
        .expect("dated");
    let changed = TABLE.replace("Zandovar", "Zandovel");
    assert_eq!(changed.len(), TABLE.len());
    fs::write(place.glossary(), &changed).expect("written");
    date(&place.glossary(), old);
    let run = place.with(&["lookup", "Zandovel", "--no-starter"]);
    assert!(run.out.contains("زاندوفار"), "{}", run.out);
    assert!(run.err.contains("was made anew"), "{}", run.err);
    place.is_the_same("changed");
    // Another date is no change.
    let index = fs::read(&file).expect("read");
    date(
        &place.glossary(),
        SystemTime::now() - Duration::from_secs(60),
    );
    place.is_the_same("touched");
    assert!(fs::read(&file).expect("read") == index);
    fs::remove_file(place.glossary()).expect("removed");
    let run = place.with(&["lookup", "Zandovel"]);
    assert_eq!(run, place.without(&["lookup", "Zandovel"]));
    assert_eq!(run.code, 2);
}

#[test]
fn a_damaged_index_is_made_anew() {
    let place = Place::new(TABLE);
    let file = place.build(&["--no-starter"]);
    let whole = fs::read(&file).expect("read");
    let query = [
        "lookup",
        "Tarim Vosk",
        "كويل هاربر",
        "--no-starter",
        "--format",
        "json",
    ];
    let right = place.without(&query);
    let check = |bytes: &[u8], what: &str| {
        fs::write(&file, bytes).expect("written");
        let run = place.with(&query);
        assert_eq!(
            (run.code, run.out),
            (right.code, right.out.clone()),
            "{what}"
        );
        // Where the damage was seen too late for this run, it is seen by now.
        assert_eq!(place.with(&query).out, right.out, "{what}");
        assert!(fs::read(&file).expect("read") == whole, "{what}");
    };
    for at in (0..whole.len()).step_by(whole.len() / 24) {
        check(&whole[..at], &format!("cut at {at}"));
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        check(&bytes, &format!("changed at {at}"));
    }
    for nth in [1, 9, 13, 17, 40, 90] {
        let mut bytes = whole.clone();
        bytes[whole.len() - nth] ^= 1;
        check(&bytes, &format!("changed {nth} bytes before the end"));
    }
    check(&[&whole[..], b"more"].concat(), "longer");
}

#[test]
fn terms_by_their_sound_are_kept_beside_it() {
    let place = Place::new(TABLE);
    let index = place.build(&["--no-starter"]);
    let file = index.with_extension("sounds");
    let query = [
        "lookup",
        "Tareem Fosk",
        "زندفر",
        "--no-starter",
        "--format",
        "json",
    ];
    let right = place.without(&query);
    assert_eq!(place.with(&query), right);
    let kept = fs::read(&file).expect("they are kept");
    assert_eq!(place.with(&query), right);
    for at in (0..kept.len()).step_by(kept.len() / 12) {
        let mut bytes = kept.clone();
        bytes[at] ^= 0x20;
        for bytes in [&bytes[..], &kept[..at]] {
            fs::write(&file, bytes).expect("written");
            assert_eq!(place.with(&query), right, "changed or cut at {at}");
            assert!(
                fs::read(&file).expect("read") == kept,
                "made anew after {at}"
            );
        }
    }
    // Those of another glossary are of no use.
    fs::write(place.glossary(), TABLE.replace("Vosk", "Kelm")).expect("written");
    let (with, without) = (place.with(&query), place.without(&query));
    assert_eq!(with.out, without.out);
}

#[test]
fn an_index_of_another_glossary_is_not_used() {
    let (one, other) = (
        Place::new(TABLE),
        Place::new(&TABLE.replace("Zandovar", "Ulmenhof")),
    );
    let alone = ["--no-starter"];
    let (file, foreign) = (one.build(&alone), other.build(&alone));
    fs::copy(foreign, &file).expect("copied");
    one.is_the_same("of another glossary");
    // The same glossary over the starter.
    fs::copy(one.build(&[]), &file).expect("copied");
    one.is_the_same("of other layers");
}

#[cfg(unix)]
#[test]
fn links_and_folders_in_its_place_are_left_alone() {
    let place = Place::new(TABLE);
    let file = place.build(&["--no-starter"]);
    let index = fs::read(&file).expect("read");
    let target = place.path("target");
    fs::write(&target, &index).expect("written");
    fs::remove_file(&file).expect("removed");
    std::os::unix::fs::symlink(&target, &file).expect("a link");
    fs::write(place.glossary(), TABLE.replace("Zandovar", "Zandovel")).expect("written");
    let run = place.with(&["lookup", "Zandovel"]);
    assert!(run.out.contains("زاندوفار"), "{}", run.out);
    assert!(
        fs::read(&target).expect("read") == index,
        "what a link leads to is not ours"
    );
    fs::remove_file(&file).expect("removed");
    fs::create_dir(&file).expect("a folder");
    place.is_the_same("a folder");
    assert!(file.is_dir());
    let indexes = place.path("indexes");
    fs::remove_dir_all(&indexes).expect("removed");
    fs::create_dir(place.path("elsewhere")).expect("a folder");
    std::os::unix::fs::symlink(place.path("elsewhere"), &indexes).expect("a link");
    let run = naqhara(&["glossary", "build", arg(&place.glossary())]);
    let run = run.variable("NAQHARA_INDEX", arg(&indexes)).run();
    assert_eq!(run.code, 2, "{}", run.out);
    assert_eq!(
        fs::read_dir(place.path("elsewhere"))
            .expect("a folder")
            .count(),
        0
    );
}

#[test]
fn a_large_glossary_gets_one_by_itself() {
    let mut table = TABLE.to_owned();
    for nth in 0..22_000 {
        table += &format!(
            "b-{nth},product,Gadget {nth},,جهاز {nth},,,{},,,\n",
            "word ".repeat(40)
        );
    }
    let place = Place::new(&table);
    let query = ["lookup", "Gadget 4711", "--no-starter"];
    let first = place.with(&query);
    assert!(first.out.contains("جهاز 4711"), "{}", first.out);
    assert!(first.err.contains("an index was made in "), "{}", first.err);
    assert_eq!(place.indexes().len(), 1);
    let second = place.with(&query);
    assert_eq!((second.out, second.err.as_str()), (first.out, ""));
    // A small one gets none.
    let small = Place::new(TABLE);
    small.with(&["lookup", "Zandovar"]);
    assert!(small.indexes().is_empty());
}

#[test]
fn where_none_can_be_kept_glossaries_are_read() {
    let place = Place::new(TABLE);
    let run = naqhara(&["glossary", "build", arg(&place.glossary())]);
    let run = run.variable("NAQHARA_INDEX", "off").run();
    assert_eq!(run.code, 2);
    assert!(run.err.contains("NAQHARA_INDEX"), "{}", run.err);
    // A file stands where the folder should.
    fs::write(place.path("indexes"), "mine").expect("written");
    place.is_the_same("no folder");
    let run = naqhara(&["glossary", "build", arg(&place.glossary())]);
    let run = run
        .variable("NAQHARA_INDEX", arg(&place.path("indexes")))
        .run();
    assert_eq!(run.code, 2);
    assert_eq!(fs::read(place.path("indexes")).expect("read"), b"mine");
}

#[test]
fn only_indexes_are_swept() {
    let place = Place::new(TABLE);
    let indexes = place.path("indexes");
    fs::create_dir(&indexes).expect("a folder");
    fs::write(indexes.join("mine.index"), "mine").expect("written");
    for nth in 0..20 {
        let path = indexes.join(format!("{nth:032x}.index"));
        fs::write(&path, "old").expect("written");
        date(&path, SystemTime::now() - Duration::from_secs(9000 - nth));
    }
    let new = place.build(&["--no-starter"]);
    assert!(new.exists() && indexes.join("mine.index").exists());
    assert_eq!(place.indexes().len(), 17);
    assert!(!indexes.join(format!("{:032x}.index", 4)).exists());
    assert!(indexes.join(format!("{:032x}.index", 5)).exists());
}
