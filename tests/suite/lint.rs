//! `naqhara lint`: what it shows, what it writes, and how it ends.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use serde_json::Value;

use crate::program::{Program, Run, arg, naqhara, shown};
use crate::shorthand::Shorthand;

const TEXT: &str = "قال Musk إن أوراكل و Altman يعملان مع ميكروسوفت..\n\
    ثم عاد ماسك إلى Oracle ,حيث قال «نعم\".\n";

fn lint<'a>(args: &[&str]) -> Program<'a> {
    naqhara(&[&["lint"], args].concat()).input(TEXT)
}

fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).expect("written");
    arg(&path).to_owned()
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn findings_for_people() {
    let run = lint(&["-"]).on_terminal().run();
    assert_eq!((run.code, &*run.err), (1, ""));
    let args = ["-", "--color", "never"];
    assert_snapshot!(lint(&args).on_terminal().run().out, @r#"
    -:1:20: warning[clitic-space]
      “و Altman”: this letter is joined to the next word, “وAltman”
      قال Musk إن أوراكل ⟦و Altman⟧ يعملان مع ميكروسوفت..
      = Remove the space.

    -:1:39: warning[term-variant-deprecated]
      The glossary advises against “ميكروسوفت”: use “مايكروسوفت”
      قال Musk إن أوراكل و Altman يعملان مع ⟦ميكروسوفت⟧..
      = Write the preferred form, or change the status of this one in the glossary.

    -:1:48: warning[ar-doubled-full-stop]
      Two full stops: “..”
      … إن أوراكل و Altman يعملان مع ميكروسوفت⟦..⟧
      = Keep one, or write “…” where words are omitted.

    -:2:17: warning[name-script-mix]
      One name in both scripts: “أوراكل” (once) and “Oracle” (once)
      ثم عاد ماسك إلى ⟦Oracle⟧ ,حيث قال «نعم".
        -:1:13: the other script
      = Keep to one script; the other may stand once, in brackets after the first mention.

    -:2:24: warning[ar-latin-comma]
      Latin mark “,” in an Arabic sentence: use “،”
      ثم عاد ماسك إلى Oracle ⟦,⟧حيث قال «نعم".
      = Write the Arabic mark, directly after the word before it.

    -:2:37: error[quote-pair-mismatch]
      The quotation opened with « is closed with " instead of »
      ثم عاد ماسك إلى Oracle ,حيث قال «نعم⟦"⟧.
        -:2:33: opened here
      = Use the same kind of mark at both ends of the quotation.

    1 error and 5 warnings. 3 of them can be fixed with --fix.
      1 × ar-doubled-full-stop
      1 × ar-latin-comma
      1 × clitic-space
      1 × name-script-mix
      1 × quote-pair-mismatch
      1 × term-variant-deprecated
    "#);
}

#[test]
fn findings_in_arabic_and_in_a_file() {
    let args = ["-", "--ui-lang", "ar", "--only", "ar-latin-comma"];
    assert_snapshot!(shown(&lint(&args).run().out), @r#"
    -:2:24: تحذير[ar-latin-comma]
      علامة لاتينية «,» في جملة عربية: اكتب «،»
      ثم عاد ماسك إلى Oracle ⟦,⟧حيث قال «نعم".
      = اكتب العلامة العربية بعد الكلمة السابقة مباشرة.

    تحذير واحد.
    "#);
    let colored = lint(&["-", "--color", "always", "--only", "ar-latin-comma"]);
    assert_snapshot!(shown(&colored.on_terminal().run().out), @r#"
    -:2:24: {ESC}[1m{ESC}[33mwarning{ESC}[0m[ar-latin-comma]
      Latin mark “,” in an Arabic sentence: use “،”
      ثم عاد ماسك إلى Oracle {ESC}[4m{ESC}[33m,{ESC}[0mحيث قال «نعم".
    {ESC}[2m  = Write the Arabic mark, directly after the word before it.{ESC}[0m

    1 warning.
    "#);
}

#[test]
fn controls_in_a_text_cannot_steer_a_terminal() {
    let text = "نصّ عربيّ \u{202E}فيه\u{1b}[31m «ستارغيت\u{202C}\u{7}\"";
    let run = naqhara(&["lint", "-"]).input(text).on_terminal();
    let out = run.run().out.replace("\u{1b}[0m", "");
    assert!(
        out.contains("⟨U+001B⟩[31m") && out.contains("⟨U+202E⟩"),
        "{out}"
    );
    assert!(!out.contains(['\u{202E}', '\u{7}']));
}

#[test]
fn the_json_contract() {
    let args = ["-", "--format", "json", "--only", "quote-pair-mismatch"];
    assert_snapshot!(lint(&args).run().out, @r#"
    {
      "schema": "naqhara/lint@1",
      "diagnostics": [
        {
          "rule": "quote-pair-mismatch",
          "severity": "error",
          "confidence": 0.95,
          "path": "-",
          "start": 137,
          "end": 138,
          "line": 2,
          "column": 37,
          "message": "The quotation opened with « is closed with \" instead of »",
          "fix": {
            "safe": false,
            "edits": [
              {
                "start": 137,
                "end": 138,
                "text": "»"
              }
            ]
          },
          "related": [
            {
              "path": "-",
              "start": 129,
              "end": 131,
              "message": "opened here"
            }
          ]
        }
      ]
    }
    "#);
    let all = json(&lint(&["-", "--format", "json"]).run());
    for row in all["diagnostics"].as_array().expect("rows") {
        let (start, end) = (row["start"].as_u64(), row["end"].as_u64());
        let span = start
            .zip(end)
            .map(|(a, b)| a as usize..b as usize)
            .expect("a span");
        let before = &TEXT[..span.start];
        assert!(TEXT.get(span).is_some());
        let line = before.matches('\n').count() + 1;
        assert_eq!(row["line"].as_u64(), Some(line as u64));
        let column = before.rsplit('\n').next().expect("a line").chars().count() + 1;
        assert_eq!(row["column"].as_u64(), Some(column as u64));
    }
    let empty = naqhara(&["lint", "-", "--format", "json"]).run();
    assert_eq!(
        (empty.code, &json(&empty)["diagnostics"]),
        (0, &Value::Array(vec![]))
    );
}

#[test]
fn sarif_for_code_hosts() {
    let text = "نصّ عربيّ 😀 طويل وفيه كلام «ستارغيت\" ثم كلام\n";
    let run = naqhara(&["lint", "-", "--format", "sarif"])
        .input(text)
        .run();
    let log = json(&run);
    assert_eq!((run.code, &log["version"]), (1, &Value::from("2.1.0")));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    for rule in rules {
        // The explanation itself: there is no page to send a reader to.
        assert_eq!(rule["helpUri"], Value::Null);
        let help = |form: &str| rule["help"][form].as_str().unwrap_or_default().to_owned();
        assert!(help("markdown").starts_with("## "), "{rule}");
        assert!(
            help("text").len() > 100 && !help("text").contains("\n#"),
            "{rule}"
        );
        assert!(
            rule["shortDescription"]["text"]
                .as_str()
                .is_some_and(|it| it.len() > 20)
        );
    }
    let result = &run["results"][0];
    assert_eq!(result["ruleId"], "quote-pair-mismatch");
    let index = result["ruleIndex"].as_u64().expect("an index") as usize;
    assert_eq!(rules[index]["id"], result["ruleId"]);
    let region = &result["locations"][0]["physicalLocation"]["region"];
    let units = text
        .split('"')
        .next()
        .expect("before")
        .encode_utf16()
        .count() as u64;
    assert_eq!(region["startColumn"], units + 1);
    assert_eq!(region["endColumn"], units + 2);
    let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "»");
    let print = result["partialFingerprints"]["naqharaFinding/v1"].as_str();
    let later = naqhara(&["lint", "-", "--format", "sarif"]).input(format!("مقدّمة.\n{text}"));
    let later = json(&later.run());
    let moved = &later["runs"][0]["results"][0];
    assert_eq!(
        moved["partialFingerprints"]["naqharaFinding/v1"].as_str(),
        print
    );
    assert!(print.is_some());
}

#[test]
fn a_diff_is_what_fix_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(folder.path(), "a.txt", TEXT);
    let run = lint(&[&path, "--diff"]).run();
    assert_eq!((run.code, &*run.err), (1, ""));
    assert_eq!(
        fs::read_to_string(&path).expect("there"),
        TEXT,
        "--diff writes nothing"
    );
    let diff = run.out.replace(&path, "a.txt");
    assert_snapshot!(diff, @r#"
    --- a.txt
    +++ a.txt
    @@ -1,2 +1,2 @@
    -قال Musk إن أوراكل و Altman يعملان مع ميكروسوفت..
    +قال Musk إن أوراكل وAltman يعملان مع مايكروسوفت.
     ثم عاد ماسك إلى Oracle ,حيث قال «نعم".
    "#);
    let run = lint(&[&path, "--fix"]).run();
    assert_eq!(run.code, 1, "what is only suggested is left");
    let fixed = fs::read_to_string(&path).expect("there");
    let added = diff.lines().filter_map(|line| line.strip_prefix('+'));
    let added: Vec<&str> = added.filter(|line| !line.starts_with("++")).collect();
    let changed = fixed.lines().filter(|line| !TEXT.contains(*line));
    assert_eq!(changed.collect::<Vec<_>>(), added);
    assert_eq!(
        lint(&[&path, "--diff"]).run().out,
        "",
        "nothing safe is left"
    );
    let run = lint(&[&path, "--fix-suggested"]).run();
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn fixed_input_goes_to_output() {
    let run = lint(&["-", "--fix"]).run();
    assert!(
        run.out
            .starts_with("قال Musk إن أوراكل وAltman يعملان مع مايكروسوفت.\n")
    );
    assert!(run.err.contains("name-script-mix"), "{}", run.err);
    let clean = naqhara(&["lint", "-", "--fix"]).input("نصّ سليم.\n").run();
    assert_eq!((clean.code, &*clean.out), (0, "نصّ سليم.\n"));
}

#[test]
fn a_file_keeps_its_encoding_or_stays_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let line = "هذا نصّ عربيّ طويل بما يكفي ليُعرف ترميزه ,وفيه فاصلة لاتينية..\r\n".repeat(8);
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(&line);
    let path = write(folder.path(), "old.txt", &bytes);
    assert_eq!(lint(&[&path, "--fix", "-q"]).run().code, 0);
    let fixed = fs::read(&path).expect("there");
    let (text, _, _) = encoding_rs::WINDOWS_1256.decode(&fixed);
    assert_eq!(text, line.replace(" ,", "\u{60C} ").replace("..", "."));

    let table = "en,ar,ar_deprecated\nSao Paulo,São Paulo,سان باولو\n";
    let glossary = write(folder.path(), "glossary.csv", table);
    let text = line.replace(" ,", "، ").replace("..", ".") + "زار سان باولو.\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(&text);
    let path = write(folder.path(), "unfit.txt", &bytes);
    let run = lint(&[&path, "--fix-suggested", "--glossary", &glossary]).run();
    assert_eq!(run.code, 2);
    assert!(run.err.contains("cannot represent ã"), "{}", run.err);
    assert_eq!(fs::read(&path).expect("there"), bytes.as_ref());
}

#[test]
fn what_cannot_be_written_or_read_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = write(folder.path(), "good.txt", TEXT);
    let fixed = write(folder.path(), "fixed.txt", TEXT);
    let mut permissions = fs::metadata(&good).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&good, permissions).expect("set");
    let run = lint(&[&good, &fixed, "nowhere.txt", "--fix"]).run();
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .contains("good.txt: permission denied; nothing was changed"),
        "{}",
        run.err
    );
    assert!(run.err.contains("nowhere.txt: no such file"), "{}", run.err);
    assert_eq!(fs::read_to_string(&good).expect("there"), TEXT);
    assert_ne!(
        fs::read_to_string(&fixed).expect("there"),
        TEXT,
        "the others are fixed"
    );
}

#[test]
fn folders_are_searched_for_texts() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("sub")).expect("made");
    for name in ["b.txt", "a.md", "c.rs", ".hidden.txt", "sub/d.TXT"] {
        write(folder.path(), name, "هذا نصّ عربيّ..\n");
    }
    let run = lint(&[arg(folder.path()), "--format", "json"]).run();
    let rows = json(&run);
    let rows = rows["diagnostics"].as_array().expect("rows");
    let paths: Vec<&str> = rows
        .iter()
        .filter_map(|row| row["path"].as_str()?.rsplit('/').next())
        .collect();
    assert_eq!(paths, ["a.md", "b.txt", "d.TXT"]);
    let empty = tempfile::tempdir().expect("a folder");
    let run = lint(&[arg(empty.path())]).run();
    assert_eq!(run.code, 2);
    assert!(run.err.contains("contains no texts"), "{}", run.err);
}

#[test]
fn the_exit_code_follows_fail_on() {
    let code = |args: &[&str]| lint(&[&["-"], args].concat()).run().code;
    assert_eq!(code(&["--fail-on", "never"]), 0);
    assert_eq!(code(&["--fail-on", "error"]), 1);
    assert_eq!(
        code(&["--fail-on", "error", "--skip", "quote-pair-mismatch"]),
        0
    );
    assert_eq!(code(&["--skip", "quote-pair-mismatch"]), 1);
    assert_eq!(code(&["--fail-on", "much"]), 2);
}

#[test]
fn rules_that_are_off_are_asked_for_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(folder.path(), "a.txt", "تعلّم الولد لغة C++ في صغره.\n");
    let off = "[lint.rules]\nbidi-run-torn = \"off\"\n";
    write(folder.path(), "naqhara.toml", off);
    assert_eq!(lint(&[&path]).run().code, 0);
    assert_eq!(lint(&[&path, "--only", "bidi-run-torn"]).run().code, 1);
}

#[test]
fn a_glossary_is_looked_at_by_its_own_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = "en,ar\nStar,Ø³ØªØ§Ø±\nOracle,«أوراكل»\n";
    let path = write(folder.path(), "names.csv", table);
    assert_eq!(lint(&[&path]).run().code, 1);
    assert_eq!(lint(&[&path, "--fix"]).run().code, 0);
    let fixed = fs::read_to_string(&path).expect("the table");
    assert_eq!(fixed, "en,ar\nStar,ستار\nOracle,أوراكل\n");
}

#[test]
fn rules_are_listed_and_explained() {
    let run = naqhara(&["lint", "--list"]).run();
    assert_eq!(
        (run.code, run.out.lines().count()),
        (0, naqhara::lint::RULES.len())
    );
    let english = naqhara(&["lint", "--explain", "clitic-space"]).run().out;
    assert!(
        english.starts_with("# clitic-space\n\n## What it checks\n"),
        "{english}"
    );
    let arabic = naqhara(&["lint", "--explain", "clitic-space", "--ui-lang", "ar"]);
    assert!(arabic.run().out.contains("\n## ما تفحصه\n"));
    let run = naqhara(&["lint", "--explain", "clitic-spac"]).run();
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("Did you mean clitic-space?"),
        "{}",
        run.err
    );
    assert_eq!(lint(&["-", "--only", "no-such"]).run().code, 2);
    assert_eq!(naqhara(&["lint"]).run().code, 2, "a path is missing");
}

const SOURCE: &str = "The harbour cost $80 billion in July 2019. Crusoe paid 54 workers.\n";
const TARGET: &str = "كلّف الميناء 80 مليون دولار في يونيو 2019. ودفعت الشركة أجور 57 عاملًا.\n";

/// Lints a source and its target in files of their own; paths are shown without their folder.
fn lint_pair(source: &str, target: &str, args: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write(folder.path(), "source.txt", source);
    let target = write(folder.path(), "target.txt", target);
    let both = ["lint", "--source", &*source, "--target", &*target];
    let mut run = naqhara(&[&both, args].concat()).run();
    let prefix = format!("{}/", arg(folder.path()));
    run.out = run.out.replace(&prefix, "");
    run.err = run.err.replace(&prefix, "");
    run
}

#[test]
fn a_text_and_its_translation() {
    let run = lint_pair(SOURCE, TARGET, &["--color", "never"]);
    assert_eq!((run.code, &*run.err), (1, ""));
    assert_snapshot!(shown(&run.out));
    let arabic = lint_pair(
        SOURCE,
        TARGET,
        &[
            "--ui-lang",
            "ar",
            "--only",
            "date-mismatch",
            "--only",
            "month-pair-mismatch",
        ],
    );
    assert_snapshot!(shown(&arabic.out));
}

#[test]
fn both_places_stand_in_the_machine_formats() {
    let only = ["--only", "num-magnitude-mismatch", "--format"];
    let run = lint_pair(SOURCE, TARGET, &[&only[..], &["json"]].concat());
    let found = &json(&run)["diagnostics"][0];
    let slice = |text: &str, row: &Value| {
        let at = |key: &str| usize::try_from(row[key].as_u64().expect("a number")).expect("small");
        text[at("start")..at("end")].to_owned()
    };
    assert_eq!(found["path"], "target.txt");
    assert_eq!(slice(TARGET, found), "80 مليون دولار");
    assert_eq!(found["related"][0]["path"], "source.txt");
    assert_eq!(slice(SOURCE, &found["related"][0]), "$80 billion");
    let run = lint_pair(SOURCE, TARGET, &[&only[..], &["sarif"]].concat());
    let result = &json(&run)["runs"][0]["results"][0];
    let uri = |row: &Value| row["physicalLocation"]["artifactLocation"]["uri"].clone();
    assert!(
        uri(&result["locations"][0])
            .to_string()
            .contains("target.txt")
    );
    assert!(
        uri(&result["relatedLocations"][0])
            .to_string()
            .contains("source.txt")
    );
}

#[test]
fn rules_for_one_text_look_at_both_texts_of_a_pair() {
    let target = "قال ماسك نعم ,وقال Musk لا.\n";
    let source = "Musk said “yes, and Musk said no.\n";
    let run = lint_pair(source, target, &["--format", "json"]);
    let rows = json(&run)["diagnostics"].clone();
    let rules: Vec<(&str, &str)> = rows
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|row| Some((row["path"].as_str()?, row["rule"].as_str()?)))
        .collect();
    assert!(
        rules.contains(&("target.txt", "ar-latin-comma")),
        "{rules:?}"
    );
    assert!(
        rules.contains(&("source.txt", "quote-pair-mismatch")),
        "{rules:?}"
    );
}

#[test]
fn suggestions_for_a_pair_are_written_into_the_target() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write(folder.path(), "source.txt", "Musk agreed.\n");
    let target = write(folder.path(), "target.txt", "وافق Musk على الخطة كلها.\n");
    let both = ["lint", "--source", &*source, "--target", &*target];
    let only = ["--only", "bi-name-untranslated"];
    let diff = naqhara(&[&both[..], &only, &["--diff", "--fix-suggested"]].concat()).run();
    assert!(
        diff.out.contains("+وافق ماسك على الخطة كلها."),
        "{}",
        diff.out
    );
    let run = naqhara(&[&both[..], &only, &["--fix-suggested"]].concat()).run();
    assert_eq!(run.code, 0, "{}", run.out);
    let read = |path: &str| fs::read_to_string(path).expect("text");
    assert_eq!(read(&target), "وافق ماسك على الخطة كلها.\n");
    assert_eq!(read(&source), "Musk agreed.\n");
}

#[test]
fn a_pair_is_two_texts_in_two_languages() {
    let refused = |source, target, said: &str| {
        let run = lint_pair(source, target, &[]);
        assert_eq!((run.code, &*run.out), (2, ""), "{}", run.err);
        assert!(run.err.contains(said), "{}", run.err);
    };
    refused(SOURCE, SOURCE, "are both in English");
    refused(TARGET, TARGET, "are both in Arabic");
    refused(SOURCE, " \n", "target.txt contains no text");
    refused("", TARGET, "source.txt contains no text");
    for (one, other) in [("--source", "--target"), ("--target", "--source")] {
        let run = naqhara(&["lint", one, "a.txt"]).run();
        assert_eq!(run.code, 2);
        assert!(run.err.contains(other), "{}", run.err);
    }
    let alone = lint(&["-", "--only", "num-missing"]).run();
    assert_eq!(alone.code, 2);
    assert!(
        alone.err.contains("--source DOC --target DOC"),
        "{}",
        alone.err
    );
}

#[test]
fn the_same_figures_in_other_digits_are_silent() {
    let source = "In 2025 it paid 1,500.75 dollars; 3.5% of 12,000 came on 4 May 2024.\n";
    let target = "دفع في عام ٢٠٢٥ مبلغ ١٬٥٠٠٫٧٥ دولار؛ وجاء ٣٫٥٪ من ١٢٬٠٠٠ في ٤ أيار ٢٠٢٤.\n";
    let run = lint_pair(source, target, &["--fail-on", "info"]);
    assert_eq!(run.code, 0, "{}", run.out);
}

/// Our own translations mix scripts on purpose, and leave out an office here and there; their
/// figures, dates and names are right.
#[test]
fn the_seeds_are_translated_right() {
    use naqhara::diag::Severity;
    use naqhara::document::Document;
    use naqhara::text::Lang;
    let engine = naqhara::analysis::Engine::starter();
    for name in ["stargate", "energy", "culture", "climate", "football"] {
        let read = |language: Lang| {
            let path = format!("seeds/{name}.{}.txt", language.code());
            let text = fs::read_to_string(crate::source::root().join(&path)).expect("a seed");
            Document::new(&path, text).with_language(language)
        };
        for source in [Lang::En, Lang::Ar] {
            let documents = [read(source), read(source.other())];
            let mut found = engine.lint_pair(
                &documents[0],
                &documents[1],
                &naqhara::lint::Plan::standard(),
            );
            let pairs =
                |rule: &str| naqhara::lint::rule(rule).is_some_and(|it| it.check.pair().is_some());
            found.retain(|it| pairs(it.rule) && it.rule != "bi-name-untranslated");
            found.retain(|it| it.severity > Severity::Info || it.rule == "bi-name-orphan");
            assert_eq!(found, [], "{name} from {}", source.code());
        }
    }
}
