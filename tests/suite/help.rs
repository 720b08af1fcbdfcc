//! The examples in the help of every command, in both languages, work as they stand there.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::program::{Program, arg, naqhara};
use crate::{model, source, translator};

/// The commands that show examples.
const COMMANDS: [&[&str]; 13] = [
    &[],
    &["lookup"],
    &["align"],
    &["find"],
    &["drift"],
    &["restyle"],
    &["style"],
    &["lint"],
    &["summary"],
    &["transliterate"],
    &["lexicon"],
    &["model"],
    &["glossary"],
];

/// The examples of a command, each without what is said about it.
fn examples(command: &[&str], lang: &str) -> Vec<String> {
    let args = [command, &["--help", "--ui-lang", lang]].concat();
    let help = naqhara(&args).run().out;
    let heading = ["Examples:", "أمثلة:"];
    let lines = help.lines().map(str::trim);
    let behind = lines.skip_while(|it| !heading.contains(it)).skip(1);
    let command = |it: &str| it.split("  ").next().unwrap_or_default().to_owned();
    behind
        .take_while(|it| !it.is_empty())
        .map(command)
        .collect()
}

/// A folder with every file that an example reads.
fn workplace() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    // The first paragraphs are enough, and quick.
    let seed = |name: &str| {
        let text = fs::read_to_string(source::root().join("seeds").join(name)).expect("a seed");
        text.lines().take(5).collect::<Vec<_>>().join("\n")
    };
    let glossary = fs::read_to_string(crate::program::SMALL).expect("the small glossary");
    let put = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("the folder is writable");
    };
    fs::create_dir(folder.path().join("texts")).expect("the folder is writable");
    for name in ["article.txt", "article.ar.txt", "texts/a.md"] {
        put(name, &seed("stargate.ar.txt"));
    }
    put("article.en.txt", &seed("stargate.en.txt"));
    put("names.tsv", "Musk\tperson\nAbilene\tplace\n");
    put("words.tsv", "المدرسة\tschool\n");
    put("pairs.tsv", &model::table(300));
    put("glossary.csv", &glossary);
    put("guide.toml", "[lint.house]\ndigits = \"western\"\n");
    put(
        "spellings.csv",
        "form,language,month,count\nغوغل,ar,2024-01,5\n",
    );
    put("old.csv", &glossary);
    put("drafts.csv", "en,ar,status\nQuick bar,شريط سريع,approved\n");
    fs::create_dir(folder.path().join("translations")).expect("the folder is writable");
    put(
        "translations/ar.po",
        "msgid \"Quick bar\"\nmsgstr \"شريط سريع\"\n",
    );
    folder
}

/// Runs an example as a shell would: with a pipe, a redirected input or output.
fn run(example: &str, folder: &Path) -> (u8, String) {
    let (before, command) = match example.split_once(" | ") {
        Some((before, command)) => (Some(before), command),
        None => (None, example),
    };
    let mut words = command.split(' ');
    assert_eq!(words.next(), Some("naqhara"), "{example}");
    let (mut args, mut input) = (Vec::new(), before.map(|it| first_column(it, folder)));
    while let Some(word) = words.next() {
        match word {
            "<" => input = words.next().map(|it| read(&folder.join(it))),
            ">" => drop(words.next()),
            word => args.push(argument(word, folder)),
        }
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let program: Program<'_> = naqhara(&args);
    let indexes = folder.join("indexes");
    let program = program.variable("NAQHARA_INDEX", arg(&indexes));
    let run = program.input(input.unwrap_or_default()).run();
    (run.code, run.err)
}

/// What `cut -f1 FILE` gives.
fn first_column(command: &str, folder: &Path) -> String {
    let file = command.strip_prefix("cut -f1 ").expect("a known program");
    let text = read(&folder.join(file));
    let cells = text.lines().filter_map(|it| it.split('\t').next());
    cells.map(|it| format!("{it}\n")).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("examples read files of the folder")
}

/// Paths are those of the folder, and the server is one that answers.
fn argument(word: &str, folder: &Path) -> String {
    let is_path = !word.starts_with('-') && (word.contains('.') || word.ends_with('/'));
    if word.starts_with("http://") {
        translator::libretranslate(None)
    } else if is_path {
        arg(&folder.join(word)).to_owned()
    } else {
        word.to_owned()
    }
}

#[test]
fn every_example_works() {
    let mut count = 0;
    for command in COMMANDS {
        let english = examples(command, "en");
        assert!(!english.is_empty(), "{command:?} has no examples");
        assert_eq!(english, examples(command, "ar"), "{command:?}");
        let folder = workplace();
        for example in english {
            let (code, err) = run(&example, folder.path());
            assert!(code < 2, "{example}: {err}");
            count += 1;
        }
    }
    assert!(count > 30, "only {count} examples were found");
}

#[test]
fn an_example_that_does_not_work_is_noticed() {
    let folder = workplace();
    assert_eq!(
        run("naqhara lint --nothing article.txt", folder.path()).0,
        2
    );
    assert_eq!(run("naqhara align missing.txt", folder.path()).0, 2);
}
