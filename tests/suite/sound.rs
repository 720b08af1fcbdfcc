//! What the sound model gives at the command line: names that are heard, spellings in the other
//! script.

use insta::assert_snapshot;

use crate::program::{arg, naqhara, shown};

fn out(args: &[&str], input: &str) -> String {
    let run = naqhara(args).input(input).run();
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    shown(&run.out)
}

/// Shares change with every training; what they are shares of does not so often.
fn without_shares(text: &str) -> String {
    let line = |line: &str| {
        let Some((share, rest)) = line.split_once('%') else {
            return format!("{line}\n");
        };
        let name = share.trim_end_matches(|c: char| c.is_ascii_digit() || "<.".contains(c));
        format!("{}{rest}\n", name.trim_end())
    };
    text.lines().map(line).collect()
}

#[test]
fn names_are_spelled_in_english() {
    let args = [
        "transliterate",
        "Lancium",
        "باراك أوباما",
        "42",
        "--limit",
        "1",
    ];
    assert_snapshot!(without_shares(&out(&args, "")), @r"
    Lancium
      {RLI}لانشيوم{PDI}  in the glossary
    باراك أوباما
      Barack Obama
    42: no letters that can be spelled in the other script
    ");
}

#[test]
fn names_are_spelled_in_arabic() {
    let args = [
        "transliterate",
        "Google",
        "北京",
        "--ui-lang",
        "ar",
        "--style",
        "egyptian",
        "--limit",
        "1",
    ];
    assert_snapshot!(without_shares(&out(&args, "")), @r"
    Google
      {RLI}جوجل{PDI}
    北京: لا حروف فيه يمكن كتابتها بالحروف الأخرى
    ");
}

#[test]
fn names_are_spelled_as_json() {
    let args = ["transliterate", "-", "--limit", "1", "--format", "json"];
    let shown = out(&args, "Musk\r\n\nOracle\n");
    let report: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
    let results = report["results"].as_array().expect("a list");
    let queries: Vec<_> = results.iter().map(|it| it["query"].as_str()).collect();
    assert_eq!(queries, [Some("Musk"), Some(""), Some("Oracle")]);
    assert_eq!(results[0]["to"], "ar");
    assert_eq!(results[0]["candidates"][0]["text"], "ماسك");
    let share = results[0]["candidates"][0]["probability"].as_f64();
    assert!(share.is_some_and(|it| it > 0.1 && it <= 1.0), "{shown}");
    let none = naqhara(&["transliterate", "--format", "json", "42"]).run();
    let report: serde_json::Value = serde_json::from_str(&none.out).expect("JSON");
    assert_eq!(report["schema"], "naqhara/transliterate@1");
    assert_eq!(report["results"][0]["candidates"], serde_json::json!([]));
    assert!(
        none.code == 0 && none.err.contains("no letters"),
        "{}",
        none.err
    );
}

#[test]
fn one_line_one_name() {
    let lines = out(&["transliterate", "-", "--limit", "1"], "Musk\n\nأوباما");
    let names: Vec<&str> = lines.lines().filter(|it| !it.starts_with("  ")).collect();
    assert_eq!(names.len(), 3, "{lines}");
    let run = naqhara(&["transliterate", "-"])
        .input(b"Musk\n\xC7\n".to_vec())
        .run();
    assert!(run.code == 2 && run.err.contains("line 2"), "{}", run.err);
}

#[test]
fn the_script_can_be_chosen() {
    let run = |name: &str, to: &str| out(&["transliterate", name, "--to", to, "--limit", "1"], "");
    assert!(run("خالد", "en").contains("Kha"));
    assert!(run("خالد", "ar").contains("no letters"));
}

#[test]
fn what_the_glossary_lists_comes_first() {
    let args = ["transliterate", "Lancium", "Aldous", "--format", "json"];
    let report: serde_json::Value = serde_json::from_str(&out(&args, "")).expect("JSON");
    let first = |nth: usize| report["results"][nth]["candidates"][0].clone();
    assert_eq!(
        (&first(0)["text"], &first(0)["listed"]),
        (&"لانشيوم".into(), &true.into())
    );
    assert_eq!(first(1)["listed"], false);
}

#[test]
fn arabic_is_romanised_by_a_style() {
    let run = |name: &str, style: &str| out(&["transliterate", name, "--style", style], "");
    assert!(run("مصطفى الكاظمي", "ijmes").contains("Muṣṭafā al-Kāẓimī"));
    assert!(run("خالد", "din").contains("Ḫālid"));
    assert!(run("الرياض", "bgn").contains("Ar Riyāḑ"));
    assert!(run("خالد", "press").contains("Khaled"));
}

#[test]
fn styles_that_are_none() {
    for lang in ["en", "ar"] {
        for style in ["", "nowhere", "g=x", "=", "g=غج", "🙂=ج"] {
            let run = naqhara(&["transliterate", "x", "--style", style, "--ui-lang", lang]).run();
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{style}");
            assert_eq!(
                run.err.contains("خطأ"),
                lang == "ar",
                "{style}: {}",
                run.err
            );
            assert!(run.err.contains("egyptian"), "{style}: {}", run.err);
        }
    }
}

#[test]
fn whatever_the_name() {
    let long = "خ".repeat(10_000);
    let blanks = "a ".repeat(10_000);
    let names = [
        "a",
        "و",
        "Musk ماسك",
        "Boeing 747",
        "٧٤٧",
        "🙂",
        "\u{202E}Musk\u{1B}[31m",
        "ـــ",
        "\u{64B}",
        "x'",
        "a\u{301}\u{301}\u{301}",
        "ﷺ",
        "ﻻ",
        &long,
        &blanks,
    ];
    for name in names {
        for format in ["text", "json"] {
            for style in ["egyptian", "extended"] {
                let args = [
                    "transliterate",
                    "--format",
                    format,
                    "--style",
                    style,
                    "--color",
                    "never",
                    name,
                ];
                let run = naqhara(&args).on_terminal().run();
                assert_eq!(run.code, 0, "{name}: {}", run.err);
                let plain = !run.out.contains(['\u{1B}', '\u{202E}']);
                assert!(plain || format == "json", "{:?}", run.out);
            }
        }
    }
}

const NAMES: &str = "en,ar\nSacramento,\nCrusoe,كروزو\n,غوتيريش\n";

/// A glossary with names of one language only.
fn lookup(args: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("names.csv");
    std::fs::write(&path, NAMES).expect("written");
    let args = [&["lookup", "--no-starter", "--glossary", arg(&path)], args].concat();
    let run = naqhara(&args).variable("COLUMNS", "200").run();
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    shown(&run.out)
}

/// Figures and derivations change with every training.
fn without_figures(text: &str) -> String {
    let line = |line: &str| {
        let heard = line.find('%').map_or(line, |at| &line[..at]);
        let plain = heard.replace(|c: char| c.is_ascii_digit(), "");
        format!("{plain}\n")
    };
    text.lines().map(line).collect()
}

#[test]
fn names_are_heard_in_english() {
    let shown = lookup(&["ساكرامنتو", "Krouzo", "blorptang"]);
    assert!(shown.contains("for r (") && shown.contains('ر'), "{shown}");
    assert_snapshot!(without_figures(&shown), @r"
    Sacramento  –  term · own-
      matched  Sacramento  similar sound, 
      English  Sacramento  preferred
    Crusoe  كروزو  term · own-
      matched  كروزو   similar sound, 
      English  Crusoe  preferred
      Arabic   كروزو   preferred
    blorptang: not in the glossary
      possible spelling  {RLI}بلوربتانغ{PDI}  
      possible spelling  {RLI}بلوربتانج{PDI}  
      possible spelling  {RLI}بلربتانغ{PDI}   <.
      possible spelling  {RLI}بلربتانج{PDI}   <.
      possible spelling  {RLI}بلوبتانغ{PDI}   <.
    ");
}

#[test]
fn names_are_heard_in_arabic() {
    let shown = lookup(&["Gutierresh", "--ui-lang", "ar"]);
    assert!(
        shown.contains("ر مقابل ") && shown.contains("rr"),
        "{shown}"
    );
    assert_snapshot!(without_figures(&shown), @r"
    –  غوتيريش  مصطلح · own-
      المطابقة  غوتيريش  مشابه في اللفظ، 
      بالعربية  غوتيريش  مفضل
    ");
}

#[test]
fn what_was_heard_is_said_to_programs() {
    let shown = lookup(&["--format", "json", "ساكرامنتو", "قنصل"]);
    let report: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
    let found = &report["queries"][0]["matches"][0];
    assert_eq!(
        (&found["via"], &found["matched"]),
        (&"sound".into(), &"Sacramento".into())
    );
    assert!(
        found["score"]
            .as_f64()
            .is_some_and(|it| it > 0.6 && it <= 1.0)
    );
    let why = found["why"].as_array().expect("a list");
    assert!(
        why[0]
            .as_str()
            .is_some_and(|it| it.starts_with("س for s (")),
        "{why:?}"
    );
    assert_eq!(report["queries"][1]["matches"], serde_json::json!([]));
}

#[test]
fn empty_lines_have_empty_answers() {
    let lines = out(&["lookup", "--batch", "-"], "\nLanshyoom\n\n  \n");
    let answers: Vec<serde_json::Value> = lines
        .lines()
        .map(|it| serde_json::from_str(it).expect("a line of JSON"))
        .collect();
    assert_eq!(answers.len(), 4);
    for (nth, answer) in answers.iter().enumerate() {
        let empty = answer["matches"] == serde_json::json!([]);
        assert_eq!(empty, nth != 1, "{lines}");
    }
}
