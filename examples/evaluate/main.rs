//! `cargo run --release --example evaluate -- TASK DATA...`: how good is it, on which data?

mod bilingual;
mod discover;
mod draft;
mod editor;
mod english;
mod facts;
mod faults;
mod fit;
mod lexicon;
mod lint;
mod lone;
mod mentions;
mod names;
mod offsets;
mod score;
mod segments;
mod sentences;
#[path = "../../tests/suite/shorthand.rs"]
mod shorthand;
mod style;
mod summary;
mod tsv;
mod value;
#[path = "../../tests/suite/written_back.rs"]
mod written_back;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};

use score::{Floors, Least};

/// What the help says below the options.
const TASKS: &str = "\
mentions: does the tool find every mention of a concept, and nothing else?
  evaluate mentions seeds
      a folder of *.txt, each beside its *.gold.tsv (start, end, concept, clitics, text)
  evaluate mentions --text news.tsv --gold news.gold.tsv
      sentences (columns id, ar), each its own text, and their gold (id, start, end, concept,
      clitics); only sentences that the gold names are read, `id - - - -` names one without
      mentions; the concept `-` is a name outside the glossary: not required, reported apart
  evaluate mentions --text native.tsv --offsets native.jsonl
      whole texts (columns id, text) and all names in them (a line of JSON a text: id, mentions
      with start, end, en, kind, and unsure); listed names and persons apart, counts only

names: are names found by sound, spelled, and turned away as they should?
  evaluate names --pairs names.tsv [--accept accept.tsv] [--distractors more.tsv]
      pairs (columns ar, en), what else is right (ar, en_accepted, separated by bars), and names to
      be found among (ar, en)

discover: are names found in pairs of sentences, with no glossary?
  evaluate discover --text news.tsv --pairs pairs.tsv --sample 200
      sentences (columns id, ar, en) and pairs that are known in them (id, en_span, ar_span);
      precision is for a reader of the sample to judge

names-in-text: are the names found that a text writes in Arabic letters alone?
  evaluate names-in-text --text news.tsv [--gold judged.tsv]
      sentences whose ids (ntrex-NUMBER-DOCUMENT) say which documents they are of; without gold all
      that is found, for a reader to judge; with it, precision over what was judged right or wrong

names-in-english: are the names found that an English text has?
  evaluate names-in-english --text news.tsv --gold marked.tsv [--misses]
      sentences (columns id, en) whose ids (ntrex-NUMBER-DOCUMENT) say which documents they are of, and
      all names of some documents (document, start, end in bytes of their sentences, one a line; kind,
      `unsure` for what counts for nobody); with the starter glossary

facts: are numbers, money, percentages and dates found with their values?
  evaluate facts --text news.tsv --gold facts.gold.tsv
      sentences (columns id, ar, en), and the facts of some of them (id, side, start, end, kind,
      value; `id side - - - -` names a side without facts; the policy is in docs/explanation/figures.md); with no
      gold, only how many facts of all pairs have no counterpart; --sample shows some of these

segments: are the sentences of a source and its target lined up?
  evaluate segments --dir tests
      a folder of NAME.en and NAME.ar, one sentence a line, and NAME.gold.json: a list of pairs of
      line numbers from 0, source first; F1 over exact pairs, sentences without counterpart not counted

sentences: is a text cut where its sentences end?
  evaluate sentences --text news.tsv [--misses]
      sentences (columns ar, en) that are joined to paragraphs and cut again

lint: are faults in a translation found, and is nothing said of translations without?
  evaluate lint --text news.tsv --pairs pairs.tsv --seed 1 [--show error] [--misses]
      sentences (columns id, ar, en) and names that are known in them (id, en_span, ar_span); 60
      faults of each kind are sown; findings in clean pairs are shown for a reader to judge

style: what is said of Arabic texts alone, and are faults in them found?
  evaluate style --text news.tsv --seed 1 [--sample 60] [--all] [--misses]
      sentences (columns id, ar), those of one document together; findings in the documents are shown
      for a reader to judge; 60 faults of each kind are sown into single sentences

editor: what does a copy editor mark in articles, and is it found?
  evaluate editor --text native.tsv --marks native.jsonl
      whole texts (columns id, text) and what an editor would change in them (a line of JSON a text:
      id, marks with start, end, kind); the rules that are on; counts only. The editor's marks are of
      few kinds, so a finding beside them is not always wrong

summary: does each key sentence stand beside what answers to it?
  evaluate summary --text news.tsv --seed 1 [--misses]
      sentences (columns id, ar, en) whose ids (ntrex-NUMBER-DOCUMENT) say which documents they are
      of; joined to paragraphs, some left out of the target, summarised both ways

fit: is it said when a target is no translation of its source?
  evaluate fit --text news.tsv
      the same documents, with their targets, with these in another order, and with those of others

bilingual: are files with a source and its target written back byte for byte?
  evaluate bilingual files
      a folder with PO, XLIFF, TMX and TS; each target is replaced by itself, each piece of one by
      other words, which must then be read there, and by its own again

faults: are faults of translation found in the units of such files?
  evaluate faults files --seed 1 [--misses]
      60 faults of each kind, each in a unit of its own that is translated; one is found where the rule
      says more of its unit than before

lexicon: are the running words of a text known, as words or names?
  evaluate lexicon --text native.tsv [--misses]
      texts (columns id, text); odd-numbered and even-numbered ones apart: the even ones are for
      measuring only, so their words are not shown";

fn command() -> Command {
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf));
    let mentions = Command::new("mentions")
        .about("Spans, concepts and clitics of mentions, against gold")
        .arg(
            path("folder")
                .value_name("FOLDER")
                .required_unless_present("text"),
        )
        .arg(
            path("text")
                .long("text")
                .value_name("FILE.tsv")
                .conflicts_with("folder")
                .help(
                    "Sentences, with the columns id and ar; for --offsets texts, with id and text",
                ),
        )
        .arg(
            path("gold")
                .long("gold")
                .value_name("FILE.tsv")
                .requires("text")
                .help("The mentions in them"),
        )
        .arg(
            path("offsets")
                .long("offsets")
                .value_name("FILE.jsonl")
                .requires("text")
                .conflicts_with("gold")
                .help("All names in whole texts, as readers marked them"),
        )
        .arg(
            Arg::new("least")
                .long("least")
                .value_name("NAME=SHARE,...")
                .requires("offsets")
                .value_parser(Least::parse)
                .help("Exit with 1 when a share of --offsets is below"),
        )
        .arg(
            path("glossary")
                .long("glossary")
                .value_name("FILE.csv")
                .help("Another glossary than the one in the program"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("precision=P,recall=R,clitics=C")
                .value_parser(Floors::parse)
                .help("Exit with 1 when the total is below"),
        );
    let file = |name: &'static str, help: &'static str| {
        path(name).long(name).value_name("FILE.tsv").help(help)
    };
    let names = Command::new("names")
        .about("Retrieval, refusal, calibration and spelling of names by sound")
        .arg(file("pairs", "Pairs, with the columns ar and en").required(true))
        .arg(file("accept", "What else is right: ar, en_accepted"))
        .arg(file("distractors", "Names to be found among: ar, en"))
        .arg(
            path("model")
                .long("model")
                .help("Another model than the one in the program"),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        );
    Command::new("evaluate")
        .about("Measures quality on data with gold annotation")
        .after_help(TASKS)
        .subcommand_value_name("TASK")
        .subcommand_help_heading("Tasks")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand(mentions)
        .subcommand(names)
        .subcommand(discover_command())
        .subcommand(draft::command())
        .subcommand(facts_command())
        .subcommand(lone::command())
        .subcommand(english::command())
        .subcommand(segments::command())
        .subcommand(sentences::command())
        .subcommand(lint::command())
        .subcommand(style::command())
        .subcommand(editor::command())
        .subcommand(summary::command())
        .subcommand(fit::command())
        .subcommand(bilingual::command())
        .subcommand(faults::command())
        .subcommand(lexicon::command())
}

fn discover_command() -> Command {
    let file = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE.tsv")
            .required(true)
            .value_parser(value_parser!(PathBuf))
    };
    let number = |name: &'static str| Arg::new(name).long(name).value_name("N");
    Command::new("discover")
        .about("Pairs of names in aligned sentences, with no glossary")
        .arg(file("text").help("Sentences, with the columns id, ar and en"))
        .arg(file("pairs").help("Pairs of names in them"))
        .arg(number("sample").value_parser(value_parser!(usize)))
        .arg(number("seed").value_parser(value_parser!(u64)))
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("recall=R")
                .value_parser(Least::parse)
                .help("Exit with 1 when recall is below"),
        )
}

fn facts_command() -> Command {
    let file = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE.tsv")
            .value_parser(value_parser!(PathBuf))
    };
    let number = |name: &'static str| Arg::new(name).long(name).value_name("N");
    Command::new("facts")
        .about("Numbers, money, percentages, dates and their kin, against gold")
        .arg(
            file("text")
                .required(true)
                .help("Sentences, with the columns id, ar and en"),
        )
        .arg(file("gold").help("The facts in them"))
        .arg(number("sample").value_parser(value_parser!(usize)))
        .arg(number("seed").value_parser(value_parser!(u64)))
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .requires("gold")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below: recall, number-precision, ..."),
        )
}

/// 0 done, 1 below a floor, 2 could not do it.
fn main() -> ExitCode {
    let matches = command().get_matches();
    let mut out = std::io::stdout().lock();
    match evaluate(&matches) {
        Ok((report, good)) => {
            let written = out.write_all(report.as_bytes()).is_ok();
            ExitCode::from(u8::from(!good) * u8::from(written))
        }
        Err(reason) => {
            let _ = writeln!(std::io::stderr(), "evaluate: {reason}");
            ExitCode::from(2)
        }
    }
}

/// The report, and whether it reaches the floors.
fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    match matches.subcommand() {
        Some(("mentions", matches)) => mentions::evaluate(matches),
        Some(("names", matches)) => names::evaluate(matches),
        Some(("draft", matches)) => draft::evaluate(matches),
        Some(("names-in-text", matches)) => lone::evaluate(matches),
        Some(("names-in-english", matches)) => english::evaluate(matches),
        Some(("facts", matches)) => facts::evaluate(matches),
        Some(("lint", matches)) => lint::evaluate(matches),
        Some(("style", matches)) => style::evaluate(matches),
        Some(("editor", matches)) => editor::evaluate(matches),
        Some(("sentences", matches)) => sentences::evaluate(matches),
        Some(("lexicon", matches)) => lexicon::evaluate(matches),
        Some(("fit", matches)) => fit::evaluate(matches),
        Some(("faults", matches)) => faults::evaluate(matches),
        Some(("bilingual", matches)) => bilingual::evaluate(matches),
        Some(("summary", matches)) => summary::evaluate(matches),
        Some(("discover", matches)) => discover::evaluate(matches),
        Some(("segments", matches)) => segments::evaluate(matches),
        _ => Err("no such task".to_owned()),
    }
}
