//! What no glossary lists becomes a draft, and its approved rows a part of a glossary.

use std::fs;
use std::path::Path;

use crate::program::{Run, arg, naqhara};

const MESSAGES: &str = "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\n\
    msgid \"Quick bar\"\nmsgstr \"شريط سريع\"\n\n\
    msgid \"Send the file to Norvik now.\"\nmsgstr \"أرسل الملف إلى نورفيك الآن.\"\n\n\
    msgid \"%d rows\"\nmsgstr \"%d صفوف\"\n";

const TABLE: &str = "Source,Target\n\
    \"In Norvik, the port is open.\",\"في نورفيك، الميناء مفتوح.\"\n\
    Quick bar,شريط سريع\n\
    \"=Side, pane\",لوح جانبي\n";

fn suggested(folder: &Path) -> String {
    let output = folder.join("drafts.csv");
    let texts = folder.join("texts");
    let run = naqhara(&["align", arg(&texts), "--suggest", arg(&output)]).run();
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    assert!(run.err.contains("from 2 files, written to"), "{}", run.err);
    fs::read_to_string(output).expect("written")
}

fn add(args: &[&str]) -> Run {
    naqhara(&[&["glossary", "add"], args].concat()).run()
}

#[test]
fn drafts_are_gathered_from_a_folder_and_added_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let texts = folder.path().join("texts");
    fs::create_dir(&texts).expect("made");
    fs::write(texts.join("a.po"), MESSAGES).expect("written");
    fs::write(texts.join("b.csv"), TABLE).expect("written");
    fs::write(texts.join("list.csv"), "port,town\nNorvik,Sfax\n").expect("written");
    let drafts = suggested(folder.path());
    let row = |name: &str| {
        let row = drafts.lines().find(|it| it.contains(name));
        row.unwrap_or_else(|| panic!("{name} in {drafts}"))
            .to_owned()
    };
    let name = row(",Norvik,");
    assert!(
        name.contains(",نورفيك,") && name.contains("4 mentions"),
        "{name}"
    );
    assert!(name.contains("Send the file to Norvik now."), "{name}");
    assert!(name.contains("a.po | ") && name.contains("b.csv"), "{name}");
    let unit = row(",Quick bar,");
    assert!(
        unit.contains(",term,") && unit.contains("in 2 units"),
        "{unit}"
    );
    // What a reader approves is added, and nothing else of the glossary changes.
    let path = folder.path().join("drafts.csv");
    let glossary = folder.path().join("own.csv");
    let before = "ar;en;desk\r\nأوراكل;Oracle;x";
    fs::write(&glossary, before).expect("written");
    let args = ["--from", arg(&path), "--to", arg(&glossary)];
    let none = add(&args);
    assert!(
        none.code == 2 && none.err.contains("is approved"),
        "{}",
        none.err
    );
    fs::write(&path, drafts.replace(",draft,", ",approved,")).expect("written");
    let run = add(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.contains("has no column for: ar_kind"),
        "{}",
        run.err
    );
    let after = fs::read_to_string(&glossary).expect("there");
    assert!(
        after.starts_with(before) && after.contains("\r\nنورفيك;Norvik;\r\n"),
        "{after}"
    );
    let again = add(&args);
    assert!(
        again.code == 1 && again.err.contains("Norvik ⇄ نورفيك"),
        "{}",
        again.err
    );
    assert_eq!(fs::read_to_string(&glossary).expect("there"), after);
    let look = naqhara(&["--glossary", arg(&glossary), "lookup", "نورفيك"]).run();
    assert!(
        look.code == 0 && look.out.contains("Norvik"),
        "{}",
        look.out
    );
}

#[test]
fn a_glossary_may_be_new_and_is_never_the_draft() {
    let folder = tempfile::tempdir().expect("a folder");
    let drafts = folder.path().join("drafts.csv");
    fs::write(&drafts, "en,ar\nQuick bar,شريط سريع\n").expect("written");
    let glossary = folder.path().join("new.csv");
    let run = add(&["--from", arg(&drafts), "--to", arg(&glossary), "--all"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let made = fs::read_to_string(&glossary).expect("there");
    assert_eq!(made, "en,ar\nQuick bar,شريط سريع\n");
    let run = add(&["--from", arg(&drafts), "--to", arg(&drafts), "--all"]);
    assert!(
        run.code == 2 && run.err.contains("not overwritten"),
        "{}",
        run.err
    );
}

#[test]
fn a_pair_is_added_with_its_kind() {
    let folder = tempfile::tempdir().expect("a folder");
    let glossary = folder.path().join("own.csv");
    let text =
        "concept_id,entity_type,en,ar,status\nnq-000004,org,Norvik Lines,نورفيك لاينز,approved\n";
    fs::write(&glossary, text).expect("written");
    let to = ["--to", arg(&glossary)];
    let run = add(&[&["مرفأ", "sea port"], &to[..]].concat());
    assert!(
        run.code == 0 && run.err.contains("sea port: taken for term"),
        "{}",
        run.err
    );
    let run = add(&[&["Velden Bank", "بنك فيلدن", "--kind", "place"], &to[..]].concat());
    assert!(
        run.code == 0 && !run.err.contains("taken for"),
        "{}",
        run.err
    );
    let run = add(&[&["Sharon University", "جامعة شارون"], &to[..]].concat());
    assert!(run.err.contains("taken for org"), "{}", run.err);
    let after = fs::read_to_string(&glossary).expect("there");
    let added = "nq-000005,term,sea port,مرفأ,approved\nnq-000006,place,Velden Bank,بنك فيلدن,approved\n\
        nq-000007,org,Sharon University,جامعة شارون,approved\n";
    assert_eq!(after, format!("{text}{added}"));
    // A clash, an ordinary word, one language, another format.
    let run = add(&[&["Norvik lines", "نورفيك"], &to[..]].concat());
    assert!(
        run.code == 1 && run.err.contains("nq-000004 has one"),
        "{}",
        run.err
    );
    let run = add(&[&["May", "شركة", "--kind", "org"], &to[..]].concat());
    assert!(
        run.code == 0 && run.err.contains("is an ordinary word"),
        "{}",
        run.err
    );
    let run = add(&[&["one", "two"], &to[..]].concat());
    assert!(
        run.code == 2 && run.err.contains("a term in each language"),
        "{}",
        run.err
    );
    let tbx = folder.path().join("own.tbx");
    fs::write(&tbx, "<?xml version='1.0'?><tbx/>").expect("written");
    let run = add(&["one", "واحد", "--to", arg(&tbx)]);
    assert!(
        run.code == 2 && run.err.contains("convert it first"),
        "{}",
        run.err
    );
}
