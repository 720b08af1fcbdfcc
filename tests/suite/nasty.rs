//! Texts and names that would like to be more than text, through every command and format: they are
//! shown and never run, and every reader of a format can read what is written.

use std::fs;
use std::path::PathBuf;

use naqhara::bidi;
use naqhara::text::is_bidi_control;

use crate::program::{Program, Run, arg, bare};

/// How what a command writes is to be read.
#[derive(Clone, Copy, Debug)]
enum Format {
    /// For people, in a pipe: isolates are closed, nothing steers.
    Text,
    Markdown,
    Page,
    Json,
    JsonLines,
    /// So many columns.
    Csv(usize),
    /// A package of XML parts.
    Office,
}

use Format::{Csv, Json, JsonLines, Markdown, Office, Page, Text};

/// Every command with every format; SOURCE, TARGET and NAME are put in.
const COMMANDS: &[(&[&str], Format)] = &[
    (&["align", "SOURCE"], Text),
    (&["align", "--kinds", "all", "SOURCE"], Text),
    (&["align", "--no-glossary", "SOURCE"], Text),
    (&["align", "--format", "csv", "SOURCE"], Csv(14)),
    (&["align", "--format", "html", "SOURCE"], Page),
    (&["align", "--format", "json", "SOURCE"], Json),
    (
        &["align", "--format", "xlsx", "--output", "OUTPUT", "SOURCE"],
        Office,
    ),
    (
        &["align", "--format", "docx", "--output", "OUTPUT", "SOURCE"],
        Office,
    ),
    (
        &[
            "align", "--format", "xlsx", "--output", "OUTPUT", "--source", "SOURCE", "--target",
            "TARGET",
        ],
        Office,
    ),
    (&["find", "NAME", "SOURCE", "TARGET"], Text),
    (
        &["find", "--format", "csv", "--spelling", "ماسك", "SOURCE"],
        Csv(17),
    ),
    (&["find", "--format", "json", "NAME", "SOURCE"], Json),
    (
        &[
            "find", "--format", "html", "Oracle", "--source", "SOURCE", "--target", "TARGET",
        ],
        Page,
    ),
    (&["find", "--count", "Oracle", "SOURCE"], Text),
    (&["drift", "--least", "1", "SOURCE", "TARGET"], Text),
    (
        &[
            "drift", "--least", "1", "--format", "csv", "SOURCE", "TARGET",
        ],
        Csv(8),
    ),
    (
        &[
            "drift", "--least", "1", "--format", "json", "SOURCE", "TARGET",
        ],
        Json,
    ),
    (
        &[
            "drift", "--least", "1", "--format", "html", "SOURCE", "TARGET",
        ],
        Page,
    ),
    (&["restyle", "--to", "egypt", "SOURCE", "TARGET"], Text),
    (
        &[
            "restyle", "--to", "egypt", "--format", "json", "SOURCE", "TARGET",
        ],
        Json,
    ),
    (&["glossary", "check", "GLOSSARY"], Text),
    (&["glossary", "check", "--format", "json", "GLOSSARY"], Json),
    (&["glossary", "stats", "GLOSSARY"], Text),
    (&["glossary", "stats", "--format", "json", "GLOSSARY"], Json),
    (
        &[
            "glossary", "convert", "--to", "xlsx", "--output", "OUTPUT", "GLOSSARY",
        ],
        Office,
    ),
    (
        &[
            "glossary", "convert", "--to", "docx", "--output", "OUTPUT", "GLOSSARY",
        ],
        Office,
    ),
    (&["align", "--source", "SOURCE", "--target", "TARGET"], Text),
    (
        &[
            "align", "--format", "html", "--source", "SOURCE", "--target", "TARGET",
        ],
        Page,
    ),
    (
        &[
            "align", "--format", "json", "--source", "SOURCE", "--target", "TARGET",
        ],
        Json,
    ),
    (
        &[
            "align",
            "--segments",
            "--source",
            "SOURCE",
            "--target",
            "TARGET",
        ],
        Text,
    ),
    (
        &[
            "align",
            "--segments",
            "--format",
            "csv",
            "--source",
            "SOURCE",
            "--target",
            "TARGET",
        ],
        Csv(9),
    ),
    (
        &[
            "align",
            "--segments",
            "--format",
            "html",
            "--source",
            "SOURCE",
            "--target",
            "TARGET",
        ],
        Page,
    ),
    (&["lint", "SOURCE"], Text),
    (&["lint", "--format", "json", "SOURCE"], Json),
    (&["lint", "--format", "sarif", "SOURCE"], Json),
    (&["lint", "--source", "SOURCE", "--target", "TARGET"], Text),
    (
        &[
            "lint", "--format", "sarif", "--source", "SOURCE", "--target", "TARGET",
        ],
        Json,
    ),
    (&["summary", "SOURCE"], Text),
    (&["summary", "--format", "markdown", "SOURCE"], Markdown),
    (&["summary", "--format", "html", "SOURCE"], Page),
    (&["summary", "--format", "json", "SOURCE"], Json),
    (
        &[
            "summary", "--format", "docx", "--output", "OUTPUT", "SOURCE",
        ],
        Office,
    ),
    (&["summary", "--target", "TARGET", "SOURCE"], Text),
    (
        &[
            "summary", "--format", "markdown", "--target", "TARGET", "SOURCE",
        ],
        Markdown,
    ),
    (
        &[
            "summary", "--format", "html", "--target", "TARGET", "SOURCE",
        ],
        Page,
    ),
    (
        &[
            "summary", "--format", "docx", "--target", "TARGET", "--output", "OUTPUT", "SOURCE",
        ],
        Office,
    ),
    (&["summary", "--preview", "SOURCE"], Page),
    (
        &["summary", "--preview", "--target", "TARGET", "SOURCE"],
        Page,
    ),
    (&["lookup", "NAME"], Text),
    (&["lookup", "--format", "json", "NAME"], Json),
    (&["lookup", "--batch", "SOURCE"], JsonLines),
    (&["transliterate", "NAME"], Text),
    (&["transliterate", "--format", "json", "NAME"], Json),
    (&["lexicon", "NAME"], Text),
    (&["lexicon", "--format", "json", "NAME"], Json),
];

/// Stretches that are put into texts and names.
fn nasty() -> Vec<(&'static str, String)> {
    let own = |(what, text): (&'static str, &str)| (what, text.to_owned());
    [
        ("a script", "<script>alert(1)</script>"),
        (
            "an end of everything",
            "</p></style></script></w:t>--><img src=x onerror=alert(1)>",
        ),
        ("an end of CDATA", "]]>"),
        ("references", "& &amp; &#60;b&#62; &lt;"),
        ("quotation marks", "\"x\" 'y' `z` \\\" \\"),
        (
            "Markdown",
            "| **b** _c_ [d](javascript:alert(1)) # ~~e~~ $f$ <g@h.org>",
        ),
        ("a formula", "=cmd|' /C calc'!A0"),
        ("escape sequences", "\u{1B}[31mred\u{1B}]0;x\u{7}\u{9B}31m"),
        ("controls", "a\u{1}\u{8}\u{B}\u{C}\u{7F}\u{85}b"),
        ("a NUL", "a\0b"),
        ("a lone surrogate, escaped", "\\ud800 \\udfff"),
        ("overrides", "\u{202E}evil\u{202C} \u{202D}a\u{202E}b"),
        (
            "isolates that are not closed",
            "\u{2067}a \u{2066}b \u{2068}c\u{2069}",
        ),
        ("what closes nothing", "\u{2069}\u{202C}\u{2069}a"),
        ("marks without a letter", " \u{301}\u{64B}\u{651} \u{20DD}"),
        ("noncharacters", "\u{FFFE}\u{FFFF}\u{FDD0}\u{10FFFF}"),
    ]
    .into_iter()
    .map(own)
    .collect()
}

/// Controls in each other, ten thousand deep.
fn deep() -> [(&'static str, String); 2] {
    let embeddings = ["\u{202A}", "\u{202B}"].concat().repeat(5_000);
    [
        ("embeddings in each other", format!("{embeddings}a")),
        ("isolates in each other", "\u{2067}".repeat(10_000)),
    ]
}

/// The files of one case.
struct Case {
    folder: tempfile::TempDir,
    what: &'static str,
    name: String,
    /// Stands in the name of each file.
    odd: &'static str,
}

impl Case {
    fn new(what: &'static str, nasty: &str) -> Case {
        Case::named(what, nasty, "")
    }

    fn named(what: &'static str, nasty: &str, odd: &'static str) -> Case {
        let folder = tempfile::tempdir().expect("a folder");
        let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let (en, ar) = (format!("Musk {nasty}"), format!("ماسك {nasty}"));
        let glossary = format!(
            "concept_id,en,ar\n{},{},{}\nq-2,Oracle,أوراكل\n",
            cell(&format!("q {nasty}")),
            cell(&en),
            cell(&ar)
        );
        let source = format!(
            "قال {ar} أمس إن شركة Oracle{nasty} باقية.\n{nasty}\nوربحت الشركة 5 ملايين دولار {nasty} في مارس.\nوكان أعضاء المجلس قد اجتمعوا في العاصمة صباح أمس ليناقشوا خطة الشركة للسنوات المقبلة، ثم انصرفوا من غير أن يتفقوا على شيء.\n"
        );
        let target = format!(
            "{en} said yesterday that Oracle{nasty} was there to stay.\n{nasty}\nIt won $6 million {nasty} in March.\n"
        );
        for (name, text) in [("g.csv", &glossary), ("a.txt", &source), ("b.txt", &target)] {
            fs::write(folder.path().join(odd.to_owned() + name), text).expect("written");
        }
        Case {
            folder,
            what,
            name: en,
            odd,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(self.odd.to_owned() + name)
    }

    fn run(&self, command: &[&str], lang: &str) -> Run {
        self.program(command, lang).run()
    }

    fn program(&self, command: &[&str], lang: &str) -> Program<'static> {
        let [source, target, output, glossary] =
            ["a.txt", "b.txt", "out", "g.csv"].map(|it| self.path(it));
        let put = |word: &&str| match *word {
            "SOURCE" => arg(&source).to_owned(),
            "TARGET" => arg(&target).to_owned(),
            "GLOSSARY" => arg(&glossary).to_owned(),
            "OUTPUT" => arg(&output).to_owned(),
            // No process can be given a NUL.
            "NAME" => self.name.replace('\0', "").chars().take(24).collect(),
            word => word.to_owned(),
        };
        let mut args: Vec<String> = command.iter().map(put).collect();
        args.extend(["--ui-lang".to_owned(), lang.to_owned()]);
        if !command.contains(&"--no-glossary") && command[0] != "transliterate" {
            args.extend(["--glossary".to_owned(), arg(&glossary).to_owned()]);
        }
        bare(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

#[test]
fn what_is_nasty_is_shown_and_never_run() {
    let mut faults = Vec::new();
    for (number, (what, text)) in nasty().into_iter().enumerate() {
        let case = Case::new(what, &text);
        for (command, format) in COMMANDS {
            faults.extend(fault(&case, command, *format, ["en", "ar"][number % 2]));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// What is deep takes its time in a build without optimisation: one language, and of the linter
/// one command.
#[test]
fn what_is_deep_is_shown_too() {
    let mut faults = Vec::new();
    for (what, text) in deep() {
        let case = Case::new(what, "");
        for (name, before) in [("a.txt", "قال ماسك أمس نعم"), ("b.txt", "Musk said yes")]
        {
            fs::write(case.path(name), format!("{before} {text}\n")).expect("written");
        }
        let one = |command: &[&str]| command[0] != "lint" || command == ["lint", "SOURCE"];
        for (command, format) in COMMANDS.iter().filter(|it| one(it.0)) {
            faults.extend(fault(&case, command, *format, "ar"));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// What is wrong with what a command writes of a case.
fn fault(case: &Case, command: &[&str], format: Format, lang: &str) -> Option<String> {
    let run = case.run(command, lang);
    let place = format!("{}: {command:?} {lang}", case.what);
    // A name of marks and of characters that are none cannot be looked for, and that is said.
    let is_refused = matches!(case.what, "marks without a letter" | "noncharacters");
    if is_refused && command.contains(&"NAME") && run.code == 2 && !run.err.contains(steers) {
        return None;
    }
    if run.code > 1 || run.err.contains(steers) {
        return Some(format!("{place}: {}: {:?}", run.code, run.err));
    }
    let checked = match format {
        Text => is_harmless(&run.out),
        Markdown => is_harmless(&run.out).and_then(|()| no_markup(&run.out)),
        Page => is_page(&run.out),
        Json => is_json(&run.out),
        JsonLines => run.out.lines().try_for_each(is_json),
        Csv(columns) => is_csv(&run.out, columns),
        Office => is_package(&fs::read(case.path("out")).expect("written")),
    };
    let fault: String = checked.err()?.chars().take(300).collect();
    Some(format!("{place}: {fault}"))
}

/// Whether a character does something to a terminal.
fn steers(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

/// Every line is for itself: no control, no override, isolates that are closed.
fn is_harmless(text: &str) -> Result<(), String> {
    let is_isolate = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
    for line in text.lines() {
        if line.contains(|c| steers(c) || (is_bidi_control(c) && !is_isolate(c))) {
            return Err(format!("steers: {line:?}"));
        }
        if !bidi::unbalanced(line).is_empty() {
            return Err(format!("an open isolate: {line:?}"));
        }
    }
    if text.trim().is_empty() {
        Err("nothing is said".to_owned())
    } else {
        Ok(())
    }
}

/// Markup of the user is escaped.
fn no_markup(text: &str) -> Result<(), String> {
    for opener in ["<script", "</p", "<img", "](javascript"] {
        let mut places = text.match_indices(opener).map(|it| it.0);
        if places.any(|at| !text[..at].ends_with('\\')) {
            return Err(format!("{opener} is not escaped"));
        }
    }
    Ok(())
}

/// The elements are those that we write, all closed again.
fn is_page(page: &str) -> Result<(), String> {
    if page.contains(steers) {
        return Err("a control".to_owned());
    }
    let elements = page.split('<').skip(1);
    let mut open: Vec<&str> = Vec::new();
    for element in elements {
        let (tag, _) = element.split_once('>').ok_or("an open tag")?;
        let name = tag
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '/')
            .next();
        match name.unwrap_or_default() {
            "" | "meta" | "br" => {}
            "script" | "img" | "b" | "g" => return Err(format!("<{tag}>")),
            name if name.starts_with('/') => {
                if open.pop() != Some(&name[1..]) {
                    return Err(format!("<{tag}> closes another element"));
                }
            }
            name => open.push(name),
        }
    }
    if open.is_empty() && page.contains("default-src 'none'") {
        Ok(())
    } else {
        Err(format!("open: {open:?}"))
    }
}

fn is_json(text: &str) -> Result<(), String> {
    if text.contains(|c: char| c < ' ' && c != '\n') {
        return Err("a control".to_owned());
    }
    let value: serde_json::Value = serde_json::from_str(text).map_err(|it| it.to_string())?;
    if value.is_object() || value.is_array() {
        Ok(())
    } else {
        Err("neither an object nor a list".to_owned())
    }
}

fn is_csv(text: &str, columns: usize) -> Result<(), String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = 0;
    for row in reader.records() {
        let row = row.map_err(|it| it.to_string())?;
        rows += 1;
        if row.len() != columns {
            return Err(format!("{} columns: {row:?}", row.len()));
        }
    }
    if rows > 1 {
        Ok(())
    } else {
        Err("no rows".to_owned())
    }
}

/// Each part is well-formed: characters that XML allows, elements that are closed, references that
/// XML knows.
fn is_package(file: &[u8]) -> Result<(), String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).map_err(|it| it.to_string())?;
    for number in 0..zip.len() {
        let mut part = zip.by_index(number).map_err(|it| it.to_string())?;
        let mut xml = String::new();
        std::io::Read::read_to_string(&mut part, &mut xml).map_err(|it| it.to_string())?;
        well_formed(&xml).map_err(|it| format!("{:?}: {it}", part.name()))?;
    }
    Ok(())
}

fn well_formed(xml: &str) -> Result<(), String> {
    let allowed = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{FFFD}' | '\u{10000}'..);
    if let Some(c) = xml.chars().find(|&c| !allowed(c)) {
        return Err(format!("U+{:04X}", u32::from(c)));
    }
    for reference in xml.split('&').skip(1) {
        let known = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"];
        if !known.iter().any(|it| reference.starts_with(it)) {
            return Err(format!(
                "&{}",
                &reference.chars().take(9).collect::<String>()
            ));
        }
    }
    let mut open: Vec<&str> = Vec::new();
    for element in xml.split('<').skip(1) {
        let (tag, text) = element.split_once('>').ok_or("an open tag")?;
        let name = tag.split_whitespace().next().unwrap_or_default();
        if text.contains("]]>") {
            return Err("]]> in text".to_owned());
        }
        if let Some(name) = name.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes another element"));
            }
        } else if !name.starts_with('?') && !tag.ends_with('/') {
            open.push(name);
        }
    }
    if open.is_empty() {
        Ok(())
    } else {
        Err(format!("open: {open:?}"))
    }
}

#[test]
fn a_lone_surrogate_is_no_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let baseline = folder.path().join("known.json");
    fs::write(&baseline, "{\"schema\": \"\\ud800\"}").expect("written");
    let run = bare(&["lint", "--no-glossary", "--baseline", arg(&baseline), "-"])
        .input("a")
        .run();
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains("known.json"), "{}", run.err);
}

/// Commands that write parts of files as they are, or in formats of programs.
const MORE_COMMANDS: &[&[&str]] = &[
    &["lint", "--diff", "SOURCE"],
    &["lint", "--diff", "--fix-suggested", "SOURCE"],
    &["lint", "--format", "github", "SOURCE"],
    &["lint", "--format", "gitlab", "SOURCE"],
    &["lint", "--format", "checkstyle", "SOURCE"],
    &["lint", "--show-config", "SOURCE"],
    &["lint", "GLOSSARY"],
    &["glossary", "convert", "--to", "csv", "GLOSSARY"],
    &["summary", "--target", "SOURCE", "SOURCE"],
];

/// All that a terminal, a line or a reader could be steered with, in a text and in names of files.
const STEERING: &str = "\u{1B}[8m\u{1B}]0;x\u{7}\u{9B}31m\u{9D}0;y\u{9C}\u{8}\u{7F}\u{202E}z\u{2067}\u{2028}\u{2029}\r";

/// The commands of all reports, on a terminal and into a file.
fn steering_commands() -> impl Iterator<Item = &'static [&'static str]> {
    COMMANDS
        .iter()
        .map(|it| it.0)
        .chain(MORE_COMMANDS.iter().copied())
}

/// What steers in what a terminal is shown, where nothing but styles of ours may.
fn steering(shown: &str) -> Option<String> {
    let styles = ["[0m", "[1m", "[2m", "[4m", "[31m", "[33m", "[36m"];
    let is_style = |rest: &str| styles.iter().any(|it| rest.starts_with(it));
    // What takes the line of progress away, on a machine that is slow enough to show one.
    let shown = shown.replace("\r\u{1B}[K", "");
    for line in shown.split('\n') {
        let mut ends = line
            .match_indices(steers)
            .map(|(at, c)| (c, &line[at + c.len()..]));
        let bad = ends.any(|(c, rest)| c != "\u{1B}" || !is_style(rest));
        let turned = line.contains(['\u{202E}', '\u{202D}', '\u{2028}', '\u{2029}']);
        if bad || turned || !bidi::unbalanced(line).is_empty() {
            return Some(format!("{line:?}"));
        }
    }
    None
}

#[test]
fn no_text_steers_a_terminal() {
    let nasty = format!("{STEERING} \0 \u{2066}");
    let case = Case::new("all at once", &nasty);
    let mut faults = Vec::new();
    for command in steering_commands() {
        let run = case.program(command, "en").on_terminal().run();
        let found = steering(&run.out).or_else(|| steering(&run.err));
        faults.extend(found.map(|it| format!("{command:?}: {it}")));
        if run.code > 1 {
            faults.push(format!("{command:?}: {}", run.err));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_steers_or_breaks_a_line() {
    const ODD: &str = "\u{1B}[8m\u{9B}31m\u{7}\u{8}\u{202E}z\u{2067}\u{2028}\r\nforged: x\t";
    let case = Case::named("names of files", "..", ODD);
    let mut faults = Vec::new();
    for command in steering_commands() {
        for terminal in [true, false] {
            let program = case.program(command, "en");
            let run = if terminal {
                program.on_terminal().run()
            } else {
                program.run()
            };
            // In a pipe, CSV carries what it holds, in quotes, and pages know other line breaks.
            let csv = command.contains(&"csv");
            let page = command.contains(&"html") || command.contains(&"--preview");
            let out = if (csv || page) && !terminal {
                ""
            } else {
                &run.out
            };
            let found = [out, &run.err].into_iter().find_map(steering);
            faults.extend(found.map(|it| format!("{command:?} {terminal}: {it}")));
            let mut lines = out.lines().chain(run.err.lines());
            let forged = lines.find(|it| it.starts_with("forged"));
            if let Some(line) = forged.filter(|_| !csv && !page) {
                faults.push(format!("{command:?} {terminal}: {line}"));
            }
            if run.code > 1 {
                faults.push(format!("{command:?}: {}", run.err));
            }
        }
    }
    for name in ["a.txt", "b.txt", "g.csv"] {
        fs::remove_file(case.path(name)).expect("removed");
    }
    for command in steering_commands() {
        let run = case.run(command, "en");
        let forged = run.err.lines().any(|it| it.starts_with("forged"));
        if steering(&run.err).is_some() || forged {
            faults.push(format!("{command:?}: {:?}", run.err));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What `git` and `patch` read is the name of the file, whatever it is, and the fixes.
#[cfg(unix)]
#[test]
fn a_diff_of_any_file_can_be_applied() {
    use std::process::{Command, Stdio};
    const TEXT: &str = "قال ماسك نعم ،ثم سكت..\n";
    for name in [
        "مقال.txt",
        "two words.txt",
        "a\n+++ b.txt",
        "q\"\\\t\u{1B}[m\u{202E}\r.txt",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let run = |program: &str, args: &[&str], input: &[u8]| {
            let mut command = Command::new(program);
            command.args(args).current_dir(folder.path());
            command.stdin(Stdio::piped()).stdout(Stdio::piped());
            let mut child = command.spawn().expect("started");
            let mut stdin = child.stdin.take().expect("a pipe");
            std::io::Write::write_all(&mut stdin, input).expect("written");
            drop(stdin);
            child.wait_with_output().expect("it ends")
        };
        let path = folder.path().join(name);
        let own = env!("CARGO_BIN_EXE_naqhara");
        let lint = |option| run(own, &["lint", option, "--no-glossary", name], b"").stdout;
        fs::write(&path, TEXT).expect("written");
        let diff = lint("--diff");
        lint("--fix");
        let fixed = fs::read_to_string(&path).expect("a text");
        assert_ne!(fixed, TEXT);
        for (program, args) in [("git", &["apply"][..]), ("patch", &["-p1"])] {
            fs::write(&path, TEXT).expect("written");
            let done = run(program, args, &diff);
            let shown = String::from_utf8_lossy(&diff);
            assert!(done.status.success(), "{program} {name:?}: {shown}");
            let text = fs::read_to_string(&path).expect("a text");
            assert_eq!(text, fixed, "{program} {name:?}");
        }
    }
}
