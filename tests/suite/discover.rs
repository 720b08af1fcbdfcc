//! Names that no glossary lists, through the command line.

use std::fs;

use insta::assert_snapshot;

use crate::program::{arg, naqhara};

const ENGLISH: &str = "Karen Whitfield runs Brenlow Foods in Bergen.\n\
    Olsen bought Brenlow last year.\n\
    Whitfield praised Olsen.\n";
const ARABIC: &str = "تدير كارين ويتفيلد شركة برينلو فودز في بيرغن.\n\
    واشترى أولسن برينلو العام الماضي.\n\
    وأشادت ويتفيلد بأولسن.\n";

#[test]
fn names_are_paired_across_a_source_and_a_target() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::write(path("en.txt"), ENGLISH).expect("it is written");
    fs::write(path("ar.txt"), ARABIC).expect("it is written");
    let (source, target) = (path("en.txt"), path("ar.txt"));
    let drafts = path("drafts.csv");
    let args = [
        "align",
        "--no-glossary",
        "--format",
        "json",
        "--source",
        arg(&source),
        "--target",
        arg(&target),
        "--suggest",
        arg(&drafts),
    ];
    let run = naqhara(&args).run();
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let names = report["names"].as_array().expect("names");
    for name in names {
        assert_eq!(name["origin"], "discovered");
        assert!(name["concept"].is_null());
        for mention in name["mentions"].as_array().expect("mentions") {
            let text = [ENGLISH, ARABIC][mention["document"].as_u64().expect("a number") as usize];
            let at = |key: &str| mention[key].as_u64().expect("an offset") as usize;
            assert_eq!(mention["text"], text[at("start")..at("end")]);
        }
    }
    assert_eq!(report["segments"].as_array().map(Vec::len), Some(3));
    let rows = fs::read_to_string(&drafts).expect("drafts");
    assert_snapshot!(rows.replace(arg(folder.path()), "DIR"), @r#"
    concept_id,entity_type,en_preferred,en_short,ar_preferred,ar_admitted,ar_short,ar_kind,context_en,context_ar,source,status,note
    ,,Karen Whitfield,Whitfield,كارين ويتفيلد,,ويتفيلد,transliteration,Karen Whitfield runs Brenlow Foods in Bergen.,تدير كارين ويتفيلد شركة برينلو فودز في بيرغن.,DIR/en.txt | DIR/ar.txt,draft,"Found by its sound: confidence 1.00, 4 mentions"
    ,,Brenlow Foods,,برينلو فودز,,,transliteration,Karen Whitfield runs Brenlow Foods in Bergen.,تدير كارين ويتفيلد شركة برينلو فودز في بيرغن.,DIR/en.txt | DIR/ar.txt,draft,"Found by its sound: confidence 1.00, 2 mentions"
    ,,Bergen,,بيرغن,,,transliteration,Karen Whitfield runs Brenlow Foods in Bergen.,تدير كارين ويتفيلد شركة برينلو فودز في بيرغن.,DIR/en.txt | DIR/ar.txt,draft,"Found by its sound: confidence 0.99, 2 mentions"
    ,,Olsen,,أولسن,,,transliteration,Olsen bought Brenlow last year.,واشترى أولسن برينلو العام الماضي.,DIR/en.txt | DIR/ar.txt,draft,"Found by its sound: confidence 1.00, 4 mentions"
    ,,Brenlow,,برينلو,,,transliteration,Olsen bought Brenlow last year.,واشترى أولسن برينلو العام الماضي.,DIR/en.txt | DIR/ar.txt,draft,"Found by its sound: confidence 1.00, 2 mentions"
    "#);
}

#[test]
fn both_spellings_of_one_text_are_paired() {
    let text = "قالت شركة Brenlow إن برينلو ستبني مصنعا، وأضاف Whitfield أن المصنع كبير. ثم عاد ويتفيلد.\n";
    let run = naqhara(&["align", "--no-glossary", "--format", "csv", "-"])
        .input(text)
        .run();
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let rows: Vec<Vec<&str>> = run.out.lines().map(|it| it.split(',').collect()).collect();
    let texts: Vec<&str> = rows.iter().skip(1).map(|it| it[9]).collect();
    assert_eq!(texts, ["Brenlow", "برينلو", "Whitfield", "ويتفيلد"]);
}

#[test]
fn a_word_of_the_language_is_no_name_by_its_sound_alone() {
    let pairs = |text: &str| {
        let run = naqhara(&["align", "-", "--no-glossary", "--format", "json"]);
        let run = run.input(text).run();
        let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let names = report["names"].as_array().expect("names").clone();
        let names = names.iter();
        let both = names.filter(|it| it["en"] == "INF" && it["ar"].is_string());
        both.count()
    };
    let apart = "وقع البلدان معاهدة INF قبل أعوام.\nوقالت الناشطة إن العنف في المدارس يتراجع.\n\
        وتتلقى الناجيات من العنف العلاج، ويبلغ الجيران عن العنف.\n";
    assert_eq!(pairs(apart), 0);
    let foreign = "Bruntel اشترت المصنع.\nوقالت برونتل إن المصنع يعمل.\n";
    let run = naqhara(&["align", "-", "--no-glossary"])
        .input(foreign)
        .run();
    assert!(
        run.out.contains("Bruntel") && run.out.contains("برونتل"),
        "{}",
        run.out
    );
}
