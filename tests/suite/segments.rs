//! Sentences lined up, through the command line.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;

use crate::program::{Run, arg, naqhara, shown};

const ENGLISH: &str = "Karen Whitfield runs Brenlow Foods in Bergen. She opened 3 shops in 2021.\n\
    The shops sell fish and bread.\n\
    Olsen bought Brenlow last year for $40 million.\n";
const ARABIC: &str = "تدير كارين ويتفيلد شركة برينلو فودز في بيرغن، وقد افتتحت 3 متاجر عام 2021.\n\
    واشترى أولسن برينلو العام الماضي بمبلغ 40 مليون دولار.\n\
    ولم يعلق أحد في المدينة على الصفقة حتى الآن.\n";

fn run(folder: &Path, source: &str, target: &str, more: &[&str]) -> Run {
    let path = |name: &str| folder.join(name);
    fs::write(path("en.txt"), source).expect("it is written");
    fs::write(path("ar.txt"), target).expect("it is written");
    let (source, target) = (path("en.txt"), path("ar.txt"));
    let mut args = vec![
        "align",
        "--segments",
        "--source",
        arg(&source),
        "--target",
        arg(&target),
    ];
    args.extend(more);
    naqhara(&args).run()
}

#[test]
fn segments_are_shown_in_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let english = run(folder.path(), ENGLISH, ARABIC, &["--ui-lang", "en"]);
    assert_eq!((english.code, english.err.as_str()), (0, ""));
    assert_snapshot!("segments-en", shown(&english.out));
    let arabic = run(folder.path(), ENGLISH, ARABIC, &["--ui-lang", "ar"]);
    assert_snapshot!("segments-ar", shown(&arabic.out));
}

#[test]
fn segments_for_programs_and_spreadsheets() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = run(folder.path(), ENGLISH, ARABIC, &["--format", "csv"]);
    assert_snapshot!("segments-csv", csv.out);
    let json = run(folder.path(), ENGLISH, ARABIC, &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(report["fit"], "good");
    let segments = report["segments"].as_array().expect("segments");
    for (side, text) in [("source", ENGLISH), ("target", ARABIC)] {
        let spans = segments
            .iter()
            .flat_map(|it| it[side].as_array().expect("spans"));
        let joined: Vec<&str> = spans
            .map(|span| {
                let at = |nth: usize| span[nth].as_u64().expect("an offset") as usize;
                &text[at(0)..at(1)]
            })
            .collect();
        assert_eq!(joined.join(" "), text.trim_end().replace('\n', " "));
    }
    let page = run(folder.path(), ENGLISH, ARABIC, &["--format", "html"]);
    assert!(
        page.out.contains("<td lang=\"ar\" dir=\"rtl\">"),
        "{}",
        page.out
    );
}

#[track_caller]
fn check(source: &str, target: &str, fit: &str, says: [&str; 2]) {
    let folder = tempfile::tempdir().expect("a folder");
    for (lang, says) in ["en", "ar"].into_iter().zip(says) {
        let run = run(
            folder.path(),
            source,
            target,
            &["--format", "json", "--ui-lang", lang],
        );
        assert_eq!(run.code, 1);
        assert!(run.err.contains(says), "{}", run.err);
        let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(report["fit"], fit);
    }
}

#[test]
fn what_is_no_translation_is_said() {
    check(
        ENGLISH,
        "",
        "empty",
        ["Nothing to align", "لا شيء يمكن محاذاته"],
    );
    check(
        ENGLISH,
        ENGLISH,
        "same-language",
        ["same language", "بلغة واحدة"],
    );
    let other = "هطلت أمطار غزيرة على الجبال فجر أمس.\nوأغلقت الطرق المؤدية إلى القرى.\n\
        وطلب المحافظ من السائقين البقاء في بيوتهم.\nولم يصب أحد بأذى.\n";
    check(
        ENGLISH,
        other,
        "unrelated",
        ["does not look like", "لا يبدو"],
    );
}

#[test]
fn segments_need_a_target() {
    let run = naqhara(&["align", "--segments", "a.txt"]).run();
    assert_eq!(run.code, 2);
}
