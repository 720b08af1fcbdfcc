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
    assert_snapshot!(out(&["align", "--help"]), @r"
    Every mention of every name in a text, in both scripts, with its clitics

    Usage: naqhara align [OPTIONS] [DOC]

    Arguments:
      [DOC]  The text; - is standard input

    Options:
          --source <DOC>                 A text and, with --target, its translation: names are paired
                                         across the two
          --target <DOC>                 The translation of --source
          --segments                     Show the sentences of --source and --target lined up, with a
                                         score from 0 to 1, instead of the names
          --suggest <FILE>               Write the names that no glossary lists to this file, as draft
                                         rows
          --kinds <names|all>            Names only, or also units, roles and other terms
          --format <text|csv|html|json>  How to show it; the first is the default
      -o, --output <FILE>                Write to this file instead

    Options of every command:
          --glossary <PATH>            A glossary (CSV); may be given again, a later one wins. Without
                                       it: that of naqhara.toml, else the nearest glossary.csv upwards,
                                       else the one in the program
          --no-glossary                Use no glossary
          --config <PATH>              This configuration; without it, the nearest naqhara.toml upwards
          --ui-lang <ar|en>            The language of messages and help
          --color <auto|always|never>  Colour (NO_COLOR is respected)
      -v, --verbose...                 Say more
      -q, --quiet...                   Say less
      -h, --help                       Show help

    Examples:
      naqhara align article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
    ");
}

#[test]
fn help_in_arabic() {
    assert_snapshot!(out(&["align", "--help", "--ui-lang", "ar"]), @r"
    كلّ ذكر لكلّ اسم في نصّ، بالخطّين، مع ما اتّصل به من حروف

    الاستعمال: naqhara align [OPTIONS] [DOC]

    المعطيات:
      [DOC]  النصّ؛ والعلامة - هي الدخل القياسي

    الخيارات:
          --source <DOC>                 نصّ، ومعه في --target ترجمته: تُقرن الأسماء بين النصّين
          --target <DOC>                 ترجمة ما في --source
          --segments                     اعرض جمل --source و--target متقابلة، مع درجة من 0 إلى 1، بدل
                                         الأسماء
          --suggest <FILE>               اكتب في هذا الملفّ ما ليس في المسرد من الأسماء، مسوّدات صفوف
          --kinds <names|all>            الأسماء وحدها، أو معها الوحدات والمناصب وسائر المصطلحات
          --format <text|csv|html|json>  طريقة العرض؛ والأولى هي المعتمدة
      -o, --output <FILE>                اكتب في هذا الملفّ

    خيارات كلّ الأوامر:
          --glossary <PATH>            مسرد (CSV)؛ يجوز تكراره واللاحق يغلب السابق. وإن لم يُذكر: ما في
                                       naqhara.toml، وإلّا فأقرب glossary.csv صعودًا، وإلّا فالمسرد
                                       المضمّن في البرنامج
          --no-glossary                لا تستعمل مسردًا
          --config <PATH>              ملفّ الإعداد؛ وبدونه أقرب naqhara.toml صعودًا
          --ui-lang <ar|en>            لغة الرسائل والمساعدة
          --color <auto|always|never>  الألوان (مع مراعاة NO_COLOR)
      -v, --verbose...                 قل أكثر
      -q, --quiet...                   قل أقلّ
      -h, --help                       اعرض المساعدة

    أمثلة:
      naqhara align article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
    ");
}

#[test]
fn every_command_has_help_in_both_languages() {
    let commands: [&[&str]; 9] = [
        &[],
        &["lookup"],
        &["align"],
        &["lint"],
        &["summary"],
        &["transliterate"],
        &["model"],
        &["model", "train"],
        &["model", "info"],
    ];
    for command in commands {
        for lang in ["en", "ar"] {
            let args = [command, &["--help", "--ui-lang", lang]].concat();
            let help = out(&args);
            assert!(
                !help.is_empty() && help.contains("--ui-lang"),
                "{args:?}: {help}"
            );
            let arabic = help.contains("الاستعمال");
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
    {LRI}Lancium{PDI}  {RLI}لانشيوم{PDI}  organisation · nq-000003
      matched  {RLI}لانشيوم{PDI}  with a clitic · the clitic {FSI}و{PDI} was taken off
      English  {LRI}Lancium{PDI}  preferred
      Arabic   {RLI}لانشيوم{PDI}  preferred
      Arabic   {RLI}لانسيوم{PDI}  deprecated
      Arabic   {RLI}لانكيوم{PDI}  deprecated
      definition  {LRI}American energy company{PDI}
      definition  {RLI}شركة طاقة أميركية{PDI}
      source  {LRI}press usage{PDI}
    {LRI}Oracle{PDI}  {RLI}أوراكل{PDI}  organisation · nq-000009
      matched  {LRI}Oracle{PDI}              like it · one letter differs
      English  {LRI}Oracle{PDI}              preferred
      English  {LRI}Oracle Corporation{PDI}  admitted
      Arabic   {RLI}أوراكل{PDI}              preferred
      Arabic   {RLI}أوركل{PDI}               deprecated
      Arabic   {RLI}أوراكال{PDI}             deprecated
      definition  {LRI}American technology company{PDI}
      definition  {RLI}شركة تكنولوجيا أميركية{PDI}
      source  {LRI}press usage{PDI}
    {FSI}nothing-like-it{PDI}: not in the glossary
    ");
}

#[test]
fn lookup_in_arabic() {
    assert_snapshot!(out(&["lookup", "--ui-lang", "ar", "--limit", "1", "ولانشيوم"]), @r"
    {LRI}Lancium{PDI}  {RLI}لانشيوم{PDI}  مؤسّسة · nq-000003
      المطابِق      {RLI}لانشيوم{PDI}  مع حرف متّصل · نُزع الحرف المتّصل {FSI}و{PDI}
      بالإنجليزية  {LRI}Lancium{PDI}  مفضّل
      بالعربية     {RLI}لانشيوم{PDI}  مفضّل
      بالعربية     {RLI}لانسيوم{PDI}  مهجور
      بالعربية     {RLI}لانكيوم{PDI}  مهجور
      التعريف  {LRI}American energy company{PDI}
      التعريف  {RLI}شركة طاقة أميركية{PDI}
      المصدر  {LRI}press usage{PDI}
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
                "the clitic و was taken off"
              ]
            }
          ]
        }
      ]
    }
    "#);
}

#[test]
fn align_as_text() {
    assert_snapshot!(out(&["align", "-"]), @r"
    English        Arabic            Kind          Count  As written               Line:column
    {LRI}Elon Musk{PDI}      {RLI}إيلون ماسك{PDI}        person        2      {RLI}إيلون ماسك{PDI} ×1 · {RLI}ماسك{PDI} ×1  1:5 2:7
    {LRI}xAI{PDI}            {RLI}إكس إيه آي{PDI}        organisation  1      {LRI}xAI{PDI} ×1                   1:19
    {LRI}OpenAI{PDI}         {RLI}أوبن إيه آي{PDI}       organisation  1      {LRI}OpenAI{PDI} ×1                1:30
    {LRI}Microsoft{PDI}      {RLI}مايكروسوفت{PDI}        organisation  1      {LRI}Microsoft{PDI} ×1             1:38
    {LRI}United States{PDI}  {RLI}الولايات المتحدة{PDI}  place         1      {RLI}لولايات المتحدة{PDI} ×1       2:16

    {FSI}{FSI}5{PDI} names{PDI}, {FSI}{FSI}6{PDI} mentions{PDI}
    ");
    assert_snapshot!(out(&["align", "--ui-lang", "ar", "--kinds", "all", "-"]), @r"
    الإنجليزية     العربية           النوع  العدد  كما كُتب                  السطر:العمود
    {LRI}Elon Musk{PDI}      {RLI}إيلون ماسك{PDI}        شخص    2      {RLI}إيلون ماسك{PDI} ×1 · {RLI}ماسك{PDI} ×1  1:5 2:7
    {LRI}xAI{PDI}            {RLI}إكس إيه آي{PDI}        مؤسّسة  1      {LRI}xAI{PDI} ×1                   1:19
    {LRI}OpenAI{PDI}         {RLI}أوبن إيه آي{PDI}       مؤسّسة  1      {LRI}OpenAI{PDI} ×1                1:30
    {LRI}Microsoft{PDI}      {RLI}مايكروسوفت{PDI}        مؤسّسة  1      {LRI}Microsoft{PDI} ×1             1:38
    {LRI}United States{PDI}  {RLI}الولايات المتحدة{PDI}  مكان   1      {RLI}لولايات المتحدة{PDI} ×1       2:16
    {LRI}dollar{PDI}         {RLI}دولار{PDI}             وحدة   1      {RLI}دولار{PDI} ×1                 2:47

    {FSI}{FSI}6{PDI} أسماء{PDI}، {FSI}ذُكرت {FSI}7{PDI} مرّات{PDI}
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
    naqhara: error: there is no command algin
      Did you mean align?
    ");
    assert_snapshot!(failure(&["align"]), @r"
    naqhara: error: missing: <DOC>
      naqhara --help lists commands and options.
    ");
    assert_snapshot!(failure(&["align", "--formt", "csv", "-"]), @r"
    naqhara: error: there is no option --formt
      Did you mean --format?
    ");
    assert_snapshot!(failure(&["align", "--format", "pdf", "-", "--ui-lang", "ar"]), @r"
    naqhara: خطأ: --format <text|csv|html|json>: القيمة pdf غير صالحة
      القيم الصالحة: text, csv, html, json
    ");
    assert_snapshot!(failure(&["lookup", "--limit", "many", "x"]), @r"
    naqhara: error: --limit <N>: many is not a good value
      naqhara --help lists commands and options.
    ");
    assert_snapshot!(failure(&["lookup", "--batch", "-", "x"]), @r"
    naqhara: error: --batch <FILE> and [TERM]... exclude each other
      naqhara --help lists commands and options.
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
    assert!(failure(&["align", "nowhere.txt"]).contains("there is no such file or folder"));
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
fn the_commands_of_the_readme_run() {
    let readme = fs::read_to_string(crate::source::root().join("README.md")).expect("README.md");
    let commands: Vec<&str> = readme
        .lines()
        .filter(|line| line.starts_with("naqhara "))
        .collect();
    assert_eq!(commands.len(), 11);
    for command in commands {
        let words = command.split_whitespace().skip(1);
        let args: Vec<&str> = words.take_while(|it| !it.starts_with(['#', '>'])).collect();
        let run = naqhara(&args).run();
        assert!(
            run.code < 2 && !run.out.is_empty(),
            "{command}: {}",
            run.err
        );
    }
}
