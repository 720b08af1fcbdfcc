//! The command line: what it says, in both languages, and how it ends.

use std::fs;

use insta::assert_snapshot;

use crate::program::{ClosedPipe, arg, naqhara, shown};

const TEXT: &str = "قال إيلون ماسك إن xAI ستنافس OpenAI وMicrosoft.\n\
    وأضاف ماسك أن للولايات المتحدة دورا، ودفع 500 دولار.\n";

fn out(args: &[&str]) -> String {
    let run = naqhara(args).input(TEXT).run();
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    shown(&run.out)
}

fn failure(args: &[&str]) -> String {
    let run = naqhara(args).input(TEXT).run();
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
    shown(&run.err)
}

#[test]
fn help_in_english() {
    assert_snapshot!(out(&["align", "--help"]), @r#"
    Find every mention of every name in a text, in both scripts, with its clitics

    Usage: naqhara align [OPTIONS] [DOC]

    Arguments:
      [DOC]  The text; - is standard input

    Options:
          --source <DOC>
              A text to align with its translation, --target
          --target <DOC>
              The translation of --source
          --segments
              Show the sentences of --source and --target aligned, with a score from 0 to 1, instead of
              the names
          --discover
              Also find names that the glossary does not list, in one text
          --listed
              Find only names that the glossary lists, also with --no-glossary or --suggest
          --why
              Say for each spelling of a listed name what made it a mention, or why it is none (text and
              json)
          --suggest <FILE>
              Write the names and short units that are not in the glossary to this file, as draft rows;
              DOC may be a folder
          --kinds <names|all>
              Names only, or also units, roles and other terms
          --model <FILE>
              A sound model made by naqhara model train (default: the built-in one)
          --title <TEXT>
              The title of the report, such as "Q3 briefing" (not for csv, json and xlsx)
          --ids
              Show the ids of the concepts in tables of names, such as nq-000001 (csv, json and xlsx
              have them always)
          --format <text|csv|html|json|xlsx|docx|docx-comments>
              The output format; the first is the default
      -o, --output <FILE>
              Write to this file instead of standard output

    Global options:
          --glossary <PATH>               A glossary (CSV, XLSX, TBX and others) to use on top of the
                                          built-in one; repeatable, a later one takes precedence.
                                          Default: those named in naqhara.toml, else the nearest
                                          glossary.csv in this folder or above
          --dictionary <PATH>             A dictionary of dictd or StarDict that lookup consults after
                                          the glossary; repeatable. Default: those named in
                                          naqhara.toml, else the English and Arabic ones in
                                          /usr/share/dictd
          --no-starter                    Do not use the built-in glossary
          --no-glossary                   Use no glossary
          --config <PATH>                 The configuration (default: the nearest naqhara.toml in this
                                          folder or above)
          --max-input <SIZE>              The largest input that is read, such as 800MB or 2GB (default:
                                          512MB)
          --ui-lang <ar|en>               The language of messages and help
          --isolates <auto|always|never>  Direction isolates around inserted names in text output: auto
                                          adds them to files where a line needs them, and never on a
                                          terminal
          --bidi <auto|logical|visual>    The order of characters on a terminal: logical leaves it to
                                          the terminal; visual puts lines in reading order and joins
                                          Arabic letters, for a terminal that does neither; auto is
                                          logical
          --color <auto|always|never>     Coloured output (NO_COLOR is respected)
      -v, --verbose...                    More detailed output
      -q, --quiet...                      Less output
      -h, --help                          Show help

    Examples:
      naqhara align article.txt
      naqhara align --why article.txt
      naqhara align --discover article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format docx --title Names --output names.docx article.txt
      naqhara align --format xlsx --output names.xlsx article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align translations/ --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
    "#);
}

#[test]
fn help_in_arabic() {
    assert_snapshot!(out(&["align", "--help", "--ui-lang", "ar"]), @r#"
    العثور على كل موضع يرد فيه اسم في نص، بالحروف العربية واللاتينية، مع ما اتصل به من حروف

    طريقة الاستخدام: naqhara align [OPTIONS] [DOC]

    الوسيطات:
      [DOC]  النص؛ والعلامة - هي الإدخال القياسي

    الخيارات:
          --source <DOC>
              نص تُحاذى أسماؤه مع ترجمته المحددة في --target
          --target <DOC>
              ترجمة النص المحدد في --source
          --segments
              عرض جمل --source و--target متحاذية، مع درجة من 0 إلى 1، بدلًا من الأسماء
          --discover
              البحث أيضًا عن الأسماء غير المدرجة في المسرد، في نص واحد
          --listed
              الاقتصار على الأسماء المدرجة في المسرد، حتى مع --no-glossary أو --suggest
          --why
              بيان ما جعل كل تهجئة لاسم مدرج ذكرًا له، أو سبب استبعادها (بصيغتي text وjson)
          --suggest <FILE>
              كتابة الأسماء والوحدات القصيرة غير المدرجة في المسرد في هذا الملف، على هيئة صفوف مسودة،
              ويجوز أن يكون DOC مجلدًا
          --kinds <names|all>
              الأسماء وحدها، أو معها الوحدات والمناصب وغيرها من المصطلحات
          --model <FILE>
              نموذج أصوات أنشأه naqhara model train (الافتراضي: النموذج المضمن)
          --title <TEXT>
              عنوان التقرير، مثل «موجز الربع الثالث» (لا أثر له في csv وjson وxlsx)
          --ids
              إظهار معرفات المفاهيم في جداول الأسماء، مثل nq-000001 (وهي دائمًا في csv وjson وxlsx)
          --format <text|csv|html|json|xlsx|docx|docx-comments>
              تنسيق الإخراج؛ والأول هو الافتراضي
      -o, --output <FILE>
              الكتابة في هذا الملف بدلًا من الإخراج القياسي

    خيارات عامة:
          --glossary <PATH>               مسرد (CSV أو XLSX أو TBX أو غيرها) يُستخدم فوق المسرد المضمن؛
                                          يمكن تكراره، والأولوية للاحق. الافتراضي: المسارد المحددة في
                                          naqhara.toml، وإلا فأقرب glossary.csv في هذا المجلد أو ما فوقه
          --dictionary <PATH>             معجم من معاجم dictd أو StarDict يُرجع إليه lookup بعد المسرد؛
                                          يمكن تكراره. الافتراضي: المعاجم المحددة في naqhara.toml، وإلا
                                          فالمعاجم الإنجليزية والعربية في /usr/share/dictd
          --no-starter                    عدم استخدام المسرد المضمن
          --no-glossary                   عدم استخدام أي مسرد
          --config <PATH>                 ملف الإعدادات (الافتراضي: أقرب naqhara.toml في هذا المجلد أو
                                          ما فوقه)
          --max-input <SIZE>              الحد الأقصى لحجم المدخل، مثل 800MB أو 2GB (الافتراضي: 512MB)
          --ui-lang <ar|en>               لغة الرسائل والمساعدة
          --isolates <auto|always|never>  عوازل الاتجاه حول الأسماء المدرجة في الإخراج النصي: auto يضعها
                                          في الملفات حيث يحتاج إليها السطر، ولا يضعها أبدًا على الطرفية
          --bidi <auto|logical|visual>    ترتيب المحارف على الطرفية: logical يتركه للطرفية، وvisual يرتب
                                          الأسطر بترتيب القراءة ويصل الحروف العربية لطرفية لا تفعل ذلك؛
                                          وauto مثل logical
          --color <auto|always|never>     تلوين الإخراج (مع مراعاة NO_COLOR)
      -v, --verbose...                    إخراج أكثر تفصيلًا
      -q, --quiet...                      إخراج أقل
      -h, --help                          عرض المساعدة

    أمثلة:
      naqhara align article.txt
      naqhara align --why article.txt
      naqhara align --discover article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format docx --title Names --output names.docx article.txt
      naqhara align --format xlsx --output names.xlsx article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align translations/ --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
    "#);
}

#[test]
fn every_command_has_help_in_both_languages() {
    let commands: [&[&str]; 21] = [
        &[],
        &["lookup"],
        &["align"],
        &["find"],
        &["drift"],
        &["restyle"],
        &["style"],
        &["style", "learn"],
        &["lint"],
        &["summary"],
        &["transliterate"],
        &["lexicon"],
        &["model"],
        &["model", "train"],
        &["model", "info"],
        &["glossary"],
        &["glossary", "check"],
        &["glossary", "convert"],
        &["glossary", "stats"],
        &["completions"],
        &["man"],
    ];
    for command in commands {
        for lang in ["en", "ar"] {
            let args = [command, &["--help", "--ui-lang", lang]].concat();
            let help = out(&args);
            assert!(
                !help.is_empty() && help.contains("--ui-lang"),
                "{args:?}: {help}"
            );
            let arabic = help.contains("طريقة الاستخدام");
            assert_eq!(arabic, lang == "ar", "{args:?}: {help}");
        }
    }
    assert_eq!(
        out(&["--version"]),
        concat!("naqhara ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn lookup_in_english() {
    assert_snapshot!(out(&["lookup", "ولانشيوم", "oracel", "nothing-like-it"]), @r"
    Lancium  لانشيوم  organisation · nq-000003
      matched  لانشيوم  with a clitic · the clitic و was removed
      English  Lancium  preferred
      Arabic   لانشيوم  preferred
      Arabic   لانسيوم  deprecated
      Arabic   لانكيوم  deprecated
      definition  American energy company
      definition  شركة طاقة أميركية
      source  press usage
    Oracle  أوراكل  organisation · nq-000009
      matched  Oracle              similar · one letter differs
      English  Oracle              preferred
      English  Oracle Corporation  admitted
      Arabic   أوراكل              preferred
      Arabic   أوركل               deprecated
      Arabic   أوراكال             deprecated
      definition  American technology company
      definition  شركة تكنولوجيا أميركية
      source  press usage
    nothing-like-it: not in the glossary
    ");
}

#[test]
fn lookup_in_arabic() {
    assert_snapshot!(out(&["lookup", "--ui-lang", "ar", "--limit", "1", "ولانشيوم"]), @r"
    Lancium  لانشيوم  مؤسسة · nq-000003
      المطابقة     لانشيوم  مع حرف متصل · أُزيل الحرف المتصل و
      بالإنجليزية  Lancium  مفضل
      بالعربية     لانشيوم  مفضل
      بالعربية     لانسيوم  غير مستحسن
      بالعربية     لانكيوم  غير مستحسن
      التعريف  American energy company
      التعريف  شركة طاقة أميركية
      المصدر  press usage
    ");
}

#[test]
fn lookup_as_json() {
    assert_snapshot!(out(&["lookup", "--format", "json", "ولانشيوم"]), @r#"
    {
      "schema": "naqhara/lookup@1",
      "queries": [
        {
          "query": "ولانشيوم",
          "matches": [
            {
              "concept": "nq-000003",
              "en": "Lancium",
              "ar": "لانشيوم",
              "kind": "org",
              "score": 0.98,
              "via": "clitic",
              "matched": "لانشيوم",
              "why": [
                "the clitic و was removed"
              ]
            }
          ],
          "suggestions": []
        }
      ]
    }
    "#);
}

#[test]
fn align_as_text() {
    assert_snapshot!(out(&["align", "-"]), @r"
    English        Arabic          Kind          Count  As written      Line:column
    Elon Musk      إيلون ماسك      person        2      {RLI}إيلون{PDI}           1:5 2:7
                                                        {RLI}ماسك{PDI} ×1 ·
                                                        {RLI}ماسك{PDI} ×1
    xAI            إكس إيه آي      organisation  1      xAI ×1          1:19
    OpenAI         أوبن إيه آي     organisation  1      OpenAI ×1       1:30
    Microsoft      مايكروسوفت      organisation  1      Microsoft ×1    1:38
    United States  الولايات        place         1      {RLI}لولايات{PDI}         2:16
                   المتحدة
                                                        {RLI}المتحدة{PDI} ×1

    5 names, 6 mentions
    ");
    assert_snapshot!(out(&["align", "--ui-lang", "ar", "--kinds", "all", "-"]), @r"
    العربية           الإنجليزية     النوع  العدد  كما كُتب              السطر:العمود
    إيلون ماسك        Elon Musk      شخص    2      إيلون ماسك ×1 ·      1:5 2:7
                                                   ماسك ×1
    إكس إيه آي        xAI            مؤسسة  1      {LRI}xAI{PDI} ×1               1:19
    أوبن إيه آي       OpenAI         مؤسسة  1      {LRI}OpenAI{PDI} ×1            1:30
    مايكروسوفت        Microsoft      مؤسسة  1      {LRI}Microsoft{PDI} ×1         1:38
    الولايات المتحدة  United States  مكان   1      لولايات المتحدة ×1   2:16
    دولار             dollar         وحدة   1      دولار ×1             2:47

    6 أسماء، 7 مواضع
    ");
}

#[test]
fn align_as_csv() {
    assert_snapshot!(out(&["align", "--format", "csv", "-"]), @r"
    concept,en,ar,kind,path,start,end,line,column,text,clitics,script,status,confidence
    nq-000004,Elon Musk,إيلون ماسك,person,	-,7,26,1,5,إيلون ماسك,,arabic,preferred,1.000
    nq-000004,Elon Musk,إيلون ماسك,person,	-,80,88,2,7,ماسك,,arabic,short,1.000
    nq-000014,xAI,إكس إيه آي,org,	-,32,35,1,19,xAI,,latin,preferred,1.000
    nq-000007,OpenAI,أوبن إيه آي,org,	-,49,55,1,30,OpenAI,,latin,preferred,1.000
    nq-000015,Microsoft,مايكروسوفت,org,	-,58,67,1,38,Microsoft,و,latin,preferred,0.990
    nq-002076,United States,الولايات المتحدة,place,	-,96,125,2,16,لولايات المتحدة,ل,arabic,preferred,0.990
    ");
}

#[test]
fn align_as_json() {
    let json: serde_json::Value =
        serde_json::from_str(&out(&["align", "--format", "json", "-"])).expect("JSON");
    assert_eq!(json["schema"], "naqhara/align@1");
    assert_eq!(json["documents"][0]["language"], "ar");
    let names = json["names"].as_array().expect("a list");
    let mentions = names
        .iter()
        .flat_map(|name| name["mentions"].as_array().expect("a list"));
    for mention in mentions {
        let place = |key: &str| mention[key].as_u64().expect("a number") as usize;
        assert_eq!(mention["text"], TEXT[place("start")..place("end")]);
        let line = TEXT.lines().nth(place("line") - 1).expect("a line");
        let at_column: String = line.chars().skip(place("column") - 1).collect();
        assert!(at_column.starts_with(mention["text"].as_str().expect("text")));
    }
    assert_snapshot!(json["names"][3], @r#"{"ar":"مايكروسوفت","concept":"nq-000015","confidence":0.99,"en":"Microsoft","kind":"org","mentions":[{"clitics":"و","column":38,"document":0,"end":67,"line":1,"script":"latin","start":58,"status":"preferred","text":"Microsoft"}],"origin":"glossary"}"#);
}

#[test]
fn batches_answer_line_by_line() {
    let run = naqhara(&["lookup", "--batch", "-"])
        .input("Oracle\r\n\nوأوراكل\n")
        .run();
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines: Vec<serde_json::Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON lines"))
        .collect();
    let queries: Vec<_> = lines.iter().map(|line| line["query"].as_str()).collect();
    assert_eq!(queries, [Some("Oracle"), Some(""), Some("وأوراكل")]);
    assert_eq!(lines[2]["matches"][0]["via"], "clitic");
    let run = naqhara(&["lookup", "--batch", "-"])
        .input(b"Oracle\n\xC7\xE3\n".to_vec())
        .run();
    assert_eq!(run.code, 2);
    assert!(run.err.contains("line 2"), "{}", run.err);
}

#[test]
fn arguments_that_do_not_parse() {
    assert_snapshot!(failure(&["algin", "x"]), @r"
    naqhara: error: unknown command algin
      Did you mean align?
    ");
    assert_snapshot!(failure(&["align"]), @r"
    naqhara: error: missing argument: <DOC>
      For commands and options, see naqhara --help.
    ");
    assert_snapshot!(failure(&["align", "--formt", "csv", "-"]), @r"
    naqhara: error: unknown option --formt
      Did you mean --format?
    ");
    assert_snapshot!(failure(&["align", "--format", "pdf", "-", "--ui-lang", "ar"]), @r"
    naqhara: خطأ: --format <text|csv|html|json|xlsx|docx|docx-comments>: القيمة pdf غير صالحة
      القيم الصالحة: text, csv, html, json, xlsx, docx, docx-comments
    ");
    assert_snapshot!(failure(&["lookup", "--limit", "many", "x"]), @r"
    naqhara: error: --limit <N>: invalid value many
      For commands and options, see naqhara --help.
    ");
    assert_snapshot!(failure(&["lookup", "--batch", "-", "x"]), @r"
    naqhara: error: --batch <FILE> cannot be used with [TERM]...
      For commands and options, see naqhara --help.
    ");
    let run = naqhara(&[]).run();
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("Usage:"));
}

#[test]
fn the_language_of_the_locale() {
    let say = |name, value| {
        let program = naqhara(&["align", "nowhere.txt"]).variable(name, value);
        program.run().err
    };
    assert!(say("LANG", "ar_EG.UTF-8").starts_with("naqhara: خطأ:"));
    assert!(say("LC_ALL", "C").starts_with("naqhara: error:"));
}

#[test]
fn files_that_cannot_be_read() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(failure(&["align", "nowhere.txt"]).contains("no such file or folder"));
    assert!(failure(&["align", arg(folder.path())]).contains("is a folder, not a file"));
    assert!(failure(&["align", "--glossary", "nowhere.csv", "-"]).contains("nowhere.csv"));
    assert!(failure(&["align", "--glossary", arg(folder.path()), "-"]).contains("is a folder"));
}

#[test]
fn output_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("names.csv");
    let align = |path: &str| {
        naqhara(&["align", "--format", "csv", "--output", path, "-"])
            .input(TEXT)
            .run()
    };
    let run = align(arg(&path));
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    let written = fs::read_to_string(&path).expect("written");
    assert_eq!(written, out(&["align", "--format", "csv", "-"]));

    let run = align(arg(&folder.path().join("missing/names.csv")));
    assert_eq!(run.code, 2);
    assert!(run.err.contains("nothing was changed"), "{}", run.err);
    let run = align(arg(folder.path()));
    assert_eq!(run.code, 2);

    fs::write(&path, "mine").expect("written");
    let mut permissions = fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions.clone()).expect("set");
    let run = align(arg(&path));
    assert_eq!(run.code, 2, "a read-only file is not replaced");
    assert_eq!(fs::read_to_string(&path).expect("there"), "mine");

    // A failure before the end leaves the file as it was, and nothing beside it.
    #[expect(
        clippy::permissions_set_readonly_false,
        reason = "a file of the test's own folder"
    )]
    permissions.set_readonly(false);
    fs::set_permissions(&path, permissions).expect("set");
    let run = naqhara(&["align", "--output", arg(&path), "-"])
        .input(vec![0; 100])
        .run();
    assert_eq!(run.code, 2);
    assert_eq!(fs::read_to_string(&path).expect("there"), "mine");
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1);
}

#[cfg(unix)]
#[test]
fn output_through_a_link_replaces_its_target() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, link) = (
        folder.path().join("file.csv"),
        folder.path().join("link.csv"),
    );
    fs::write(&file, "old").expect("written");
    std::os::unix::fs::symlink(&file, &link).expect("linked");
    let run = naqhara(&["align", "--output", arg(&link), "-"])
        .input(TEXT)
        .run();
    assert_eq!(run.code, 0);
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    assert_ne!(fs::read_to_string(&file).expect("there"), "old");
}

#[test]
fn a_closed_pipe_is_no_error() {
    for args in [&["--help"][..], &["lookup", "Oracle"], &["align", "-"]] {
        let program = naqhara(args).input(TEXT);
        let code = program.run_into(Box::new(ClosedPipe), Box::new(ClosedPipe));
        assert_eq!(code, 0, "{args:?}");
    }
    let code =
        naqhara(&["align", "nowhere.txt"]).run_into(Box::new(ClosedPipe), Box::new(ClosedPipe));
    assert_eq!(code, 2);
}

#[test]
fn colour_only_where_it_is_wanted() {
    let escapes =
        |args: &[&str], variable: Option<(&'static str, &'static str)>, terminal: bool| {
            let mut program = naqhara(&[&["align", "-"], args].concat()).input(TEXT);
            if let Some((name, value)) = variable {
                program = program.variable(name, value);
            }
            if terminal {
                program = program.on_terminal();
            }
            program.run().out.contains('\u{1B}')
        };
    let no_color = Some(("NO_COLOR", "1"));
    assert!(!escapes(&[], None, false));
    assert!(escapes(&[], None, true));
    assert!(!escapes(&[], no_color, true));
    assert!(
        escapes(&[], Some(("NO_COLOR", "")), true),
        "empty is not set"
    );
    assert!(!escapes(&[], Some(("TERM", "dumb")), true));
    assert!(escapes(&["--color", "always"], no_color, false));
    assert!(!escapes(&["--color", "never"], None, true));
}

#[test]
fn terminals_get_no_isolates_and_files_do() {
    let isolated = |text: &str| text.contains(['\u{2066}', '\u{2067}', '\u{2068}']);
    for lang in ["en", "ar"] {
        let args = ["align", "-", "--ui-lang", lang];
        assert!(!isolated(
            &naqhara(&args).input(TEXT).on_terminal().run().out
        ));
        assert!(isolated(&naqhara(&args).input(TEXT).run().out));
        for format in ["csv", "json", "html"] {
            let args = [&args[..], &["--format", format]].concat();
            assert!(!isolated(&naqhara(&args).input(TEXT).run().out), "{format}");
        }
        for format in ["json", "jsonl"] {
            let args = ["lookup", "ولانشيوم", "--format", format, "--ui-lang", lang];
            assert!(!isolated(&naqhara(&args).run().out), "{format}");
        }
    }
}

#[test]
fn isolates_stand_where_they_are_asked_for_and_needed() {
    let isolated = |text: &str| text.contains(['\u{2066}', '\u{2067}', '\u{2068}']);
    let out = |args: &[&str], terminal: bool| {
        let program = naqhara(args).input(TEXT);
        if terminal {
            program.on_terminal().run().out
        } else {
            program.run().out
        }
    };
    let align = |lang: &str, choice: &str, terminal| {
        out(
            &["align", "-", "--ui-lang", lang, "--isolates", choice],
            terminal,
        )
    };
    for lang in ["en", "ar"] {
        let auto = align(lang, "auto", false);
        let always = align(lang, "always", false);
        let never = align(lang, "never", false);
        let count = |text: &str| {
            text.chars()
                .filter(|&c| naqhara::bidi::is_isolate(c))
                .count()
        };
        assert_eq!(auto, out(&["align", "-", "--ui-lang", lang], false));
        assert!(0 < count(&auto) && count(&auto) < count(&always), "{auto}");
        assert!(!isolated(&never));
        let bare = |text: &str| naqhara::bidi::strip_controls(text).into_owned();
        assert_eq!((bare(&auto), bare(&always)), (never.clone(), never));
        assert!(isolated(&align(lang, "always", true)));
        assert!(!isolated(&align(lang, "auto", true)));
    }
    let markdown = |choice: &str| {
        out(
            &["summary", "--format", "markdown", "-", "--isolates", choice],
            false,
        )
    };
    let (auto, always) = (markdown("auto"), markdown("always"));
    assert!(isolated(&auto) && auto.len() < always.len(), "{auto}");
    assert!(!isolated(&markdown("never")));
    for format in ["csv", "json", "html"] {
        let args = ["align", "-", "--format", format, "--isolates", "always"];
        assert!(!isolated(&out(&args, false)), "{format}");
    }
}

#[test]
fn visual_order_is_for_terminals_that_are_asked_for_it() {
    let visual = ["lookup", "ولانشيوم", "--bidi", "visual"];
    for lang in ["en", "ar"] {
        let args = [&visual[..], &["--ui-lang", lang]].concat();
        let run = naqhara(&args).run();
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("--bidi"), "{}", run.err);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("out.txt");
    let args = [
        "align",
        "-",
        "--bidi",
        "visual",
        "-o",
        &file.to_string_lossy(),
    ];
    let run = naqhara(&args).input(TEXT).on_terminal().run();
    assert_eq!(run.code, 2);
    assert!(run.err.contains("out.txt") && !file.exists(), "{}", run.err);
    // The terminal gets the letters of لانشيوم joined, the last one first.
    let run = naqhara(&visual).on_terminal().run();
    let word = "\u{FEE1}\u{FEEE}\u{FEF4}\u{FEB8}\u{FEE7}\u{FEFB}";
    assert!(run.out.contains(word), "{:?}", run.out);
    assert_eq!(run.err, "");
    let text = run.out.replace("\u{1B}[8l", "").replace("\u{1B}[8h", "");
    assert!(
        !text.contains(|c| ('\u{620}'..='\u{6FF}').contains(&c)),
        "{text:?}"
    );
    assert!(!text.contains(naqhara::bidi::is_isolate));
    // In Arabic a line begins on the right, whatever its width.
    let args = [&visual[..], &["--ui-lang", "ar", "--color", "never"]].concat();
    let run = naqhara(&args).variable("COLUMNS", "60").on_terminal().run();
    let text = run.out.replace("\u{1B}[8l", "").replace("\u{1B}[8h", "");
    for line in text.lines() {
        use unicode_width::UnicodeWidthChar;
        let width: usize = line.chars().filter_map(|c| c.width()).sum();
        assert_eq!(width, 60, "{line:?}");
    }
    // What programs read has its own order, on a terminal too.
    let json = |more: &[&str]| {
        let args = [&["lookup", "Oracle", "--format", "json"], more].concat();
        naqhara(&args).on_terminal().run().out
    };
    assert_eq!(json(&["--bidi", "visual"]), json(&[]));
}

#[test]
fn a_terminal_without_bidi_is_told_of_once() {
    let told = |args: &[&str], variables: &[(&'static str, &'static str)], terminal: bool| {
        let all = [&["lookup", "Oracle", "OpenAI"], args].concat();
        let mut program = naqhara(&all);
        for (name, value) in variables {
            program = program.variable(name, value);
        }
        let run = if terminal {
            program.on_terminal().run()
        } else {
            program.run()
        };
        run.err.matches("--bidi visual").count()
    };
    let windows = [("WT_SESSION", "1")];
    assert_eq!(told(&[], &windows, true), 1);
    assert_eq!(told(&["--ui-lang", "ar"], &windows, true), 1);
    assert_eq!(told(&[], &windows, false), 0);
    assert_eq!(told(&[], &[], true), 0);
    assert_eq!(told(&[], &[("WT_SESSION", "1"), ("TMUX", "x")], true), 0);
    assert_eq!(told(&[], &[("VTE_VERSION", "7000")], true), 0);
    assert_eq!(told(&["-q"], &windows, true), 0);
    assert_eq!(told(&["--bidi", "logical"], &windows, true), 0);
    assert_eq!(told(&["--format", "json"], &windows, true), 0);
    let english = naqhara(&["lookup", "--ui-lang", "en", "12345"]);
    let run = english.variable("WT_SESSION", "1").on_terminal().run();
    assert_eq!(run.err, "");
}
