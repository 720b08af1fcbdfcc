//! Every rule of the linter: its fixture, its documentation, its messages, and what holds for all.
//!
//! A fixture is a Markdown file. A fenced block `ar` or `en` is a text with the expected findings
//! between ⟦ and ⟧; the blocks behind it say more about that text: `findings` (a line each,
//! `severity: message`), `fixed` (the text after the safe fixes), `suggested` (after all fixes). A
//! block `glossary` holds for the texts behind it, and so does a block `house` (lines
//! `field = value`; an empty one leaves everything open). A block `csv` is a glossary file that is
//! looked at itself. A block `en source` or `ar source` with a block `ar target` or `en target`
//! behind it is a text and its translation (a block `po`, `xlf` or `tmx` is a file with both, marked as it
//! stands): the findings are marked in the target, the places that
//! they cite in the source. `⟨U+202E⟩` stands for the character. A block `folder`
//! is a folder: a line is a file, with the day of its last change before a colon; both the findings
//! and the places that they cite are marked.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use naqhara::analysis::{BilingualAnalysis, Engine};
use naqhara::diag::{Diagnostic, Message};
use naqhara::document::{Bilingual, Document};
use naqhara::glossary::formats::csv;
use naqhara::l10n::{Isolation, Localizer};
use naqhara::lint::config::{CommandLineRules, Config, layers, resolve};
use naqhara::lint::corpus::{Day, term_uses, wordings};
use naqhara::lint::fix::{FixOptions, Which, fix_bilingual};
use naqhara::lint::{Corpus, CorpusFile, Plan, Quotations, RULES, Rule, Subject, rule};
use naqhara::style::StyleGuide;
use naqhara::text::{Lang, Span};
use proptest::prelude::*;

use crate::shorthand::{FixedText, Shorthand};
use crate::source;

/// One text of a fixture with what is expected of it.
#[derive(Default)]
struct Case {
    line: usize,
    language: Option<Lang>,
    house: String,
    is_glossary: bool,
    /// The extension of a file with both sides.
    both: Option<&'static str>,
    text: String,
    /// The text that this one translates.
    source: Option<(Lang, String)>,
    findings: Vec<String>,
    fixed: Option<String>,
    suggested: Option<String>,
    glossary: Option<String>,
    /// The day of each file of a folder, and its text.
    files: Vec<(Day, String)>,
}

fn path_of(rule: &Rule) -> PathBuf {
    let name = format!("tests/rules/{}/{}.md", rule.group.name(), rule.id);
    source::root().join(name)
}

/// The fenced blocks of a Markdown file: line, word behind the fence, content.
fn blocks(text: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String, Vec<&str>)> = None;
    for (number, line) in text.lines().enumerate() {
        match (line.strip_prefix("```"), open.as_mut()) {
            (Some(word), None) => open = Some((number + 1, word.to_owned(), Vec::new())),
            (Some(_), Some(_)) => {
                let (line, word, lines) = open.take().expect("an open block");
                found.push((line, word, lines.join("\n")));
            }
            (None, Some((_, _, lines))) => lines.push(line),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a fenced block is not closed");
    found
}

fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut glossary = None;
    let mut source = None;
    let mut house = String::new();
    let language = |word: &str| {
        if word.starts_with("ar") {
            Lang::Ar
        } else {
            Lang::En
        }
    };
    for (line, word, raw) in blocks(text) {
        let content = unescape(&raw);
        let last = cases.last_mut();
        match (word.as_str(), last) {
            ("glossary", _) => glossary = Some(content),
            ("house", _) => house = content,
            ("ar" | "en" | "csv" | "po" | "xlf" | "tmx", _) => cases.push(Case {
                line,
                language: Some(if word == "ar" { Lang::Ar } else { Lang::En }),
                house: house.clone(),
                is_glossary: word == "csv",
                both: ["po", "xlf", "tmx"].into_iter().find(|it| *it == word),
                text: content,
                glossary: glossary.clone(),
                ..Case::default()
            }),
            ("en source" | "ar source", _) => source = Some((language(&word), content)),
            ("en target" | "ar target", _) => cases.push(Case {
                line,
                language: Some(language(&word)),
                house: house.clone(),
                text: content,
                source: source.take(),
                glossary: glossary.clone(),
                ..Case::default()
            }),
            ("folder", _) => cases.push(Case {
                line,
                language: Some(Lang::Ar),
                files: folder(&content),
                glossary: glossary.clone(),
                ..Case::default()
            }),
            ("findings", Some(case)) => {
                // What is said shows characters by their numbers.
                case.findings = raw.lines().map(str::to_owned).collect();
            }
            ("fixed", Some(case)) => case.fixed = Some(content),
            ("suggested", Some(case)) => case.suggested = Some(content),
            (word, _) => panic!("line {line}: no block is called `{word}` here"),
        }
    }
    cases
}

/// The files of a folder: a line each, its day (counted from 1970-01-01) before a colon.
fn folder(content: &str) -> Vec<(Day, String)> {
    let file = |line: &str| {
        let (day, text) = line.split_once(": ").expect("a day and a text");
        (day.parse().expect("a day"), text.to_owned())
    };
    content.lines().map(file).collect()
}

/// `⟨U+202E⟩` becomes the character that it names.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("⟨U+") {
        let (code, after) = behind.split_once('⟩').expect("⟨U+…⟩");
        let code = u32::from_str_radix(code, 16).expect("a code point");
        out.push_str(before);
        out.push(char::from_u32(code).expect("a character"));
        rest = after;
    }
    out + rest
}

fn engine(glossary: Option<&str>) -> Engine {
    match glossary {
        Some(table) => Engine::new(csv::read(table).0),
        None => Engine::starter(),
    }
}

fn document(text: &str, language: Lang) -> Document {
    Document::new("text.md", text.to_owned()).with_language(language)
}

/// `field = value` in lines, as in a `naqhara.toml` but without quotation marks; `profile = name` is
/// what they lie over.
fn style(lines: &str) -> StyleGuide {
    let profile = lines.lines().find(|line| line.starts_with("profile = "));
    let profile = profile.and_then(|line| line.split_once(" = "));
    let profile = profile.map_or("neutral", |it| it.1);
    let mut toml = format!("[lint]\nprofile = \"{profile}\"\n[lint.house]\n");
    for line in lines.lines().filter(|line| !line.starts_with("profile = ")) {
        let (field, text) = line.split_once(" = ").expect("field = value");
        let quoted = |it: &str| format!("\"{it}\"");
        let value = match field {
            "g_exceptions" => {
                let names: Vec<String> = text.split(' ').map(quoted).collect();
                format!("[{}]", names.join(", "))
            }
            _ if matches!(text, "true" | "false") => text.to_owned(),
            _ => quoted(text),
        };
        toml.push_str(&format!("{field} = {value}\n"));
    }
    let (config, faults) = Config::parse("naqhara.toml", &toml);
    assert!(faults.is_empty(), "{toml}");
    let layers = layers(&config, None);
    resolve(&layers, &CommandLineRules::default()).plan().style
}

/// The text with the findings marked, those that start at one place in the order of their length.
fn marked(text: &str, found: impl Iterator<Item = Span>) -> String {
    let mut marks: Vec<(usize, &str)> = Vec::new();
    for span in found.collect::<BTreeSet<_>>() {
        if span.is_empty() {
            marks.push((span.start, "⟦⟧"));
        } else {
            marks.extend([(span.start, "⟦"), (span.end, "⟧")]);
        }
    }
    marks.sort_by_key(|&(at, mark)| (at, mark != "⟧"));
    let mut out = text.to_owned();
    for (at, mark) in marks.into_iter().rev() {
        out.insert_str(at, mark);
    }
    out
}

#[test]
fn every_rule_does_what_its_fixture_shows() {
    for rule in RULES {
        let path = path_of(rule);
        let name = source::relative(&path);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{name} is missing"));
        assert!(
            text.starts_with(&format!("# {}\n", rule.id)),
            "{name}: its title is the rule"
        );
        let cases = cases(&text);
        assert!(
            cases.iter().any(|it| !it.findings.is_empty()),
            "{name}: nothing is found"
        );
        assert!(
            cases.iter().any(|it| it.findings.is_empty()),
            "{name}: nothing is ignored"
        );
        for case in cases {
            check(rule, &case, &format!("{name}:{}", case.line));
        }
    }
}

/// A folder: every place that a finding speaks of is marked in its file.
fn check_folder(rule: &'static Rule, case: &Case, place: &str) {
    let (engine, plan) = (engine(case.glossary.as_deref()), Plan::of(&[rule]));
    let plan = Arc::new(plan);
    let mut corpus = Corpus::new(&engine);
    for (number, (day, text)) in case.files.iter().enumerate() {
        let text = text.replace(['⟦', '⟧'], "");
        let mut file = CorpusFile {
            day: Some(*day),
            plan: Arc::clone(&plan),
            ..CorpusFile::default()
        };
        if text.starts_with("<tmx") {
            let opened = Bilingual::of(Document::new("a.tmx", text));
            file.wordings = wordings(&BilingualAnalysis::new(&engine, opened));
        } else {
            let document = document(&text, Lang::Ar);
            let found = engine.lint(&document, &plan);
            assert_eq!(found, [], "{place}: nothing is found in one file");
            file.uses = term_uses(&engine.analyse(document));
        }
        corpus.put(number, file);
    }
    let found = naqhara::lint::check(Subject::Corpus(&corpus));
    for (number, (_, expected)) in case.files.iter().enumerate() {
        let text = expected.replace(['⟦', '⟧'], "");
        let own = found.iter().filter(|it| it.document == number);
        let labels = found.iter().flat_map(|it| &it.related);
        let labels = labels.filter(|it| it.document == number);
        let spans = own.map(|it| it.span).chain(labels.map(|it| it.span));
        assert_eq!(&marked(&text, spans), expected, "{place}: file {number}");
    }
    assert_eq!(said(&found), case.findings, "{place}");
}

fn said(found: &[Diagnostic]) -> Vec<String> {
    let words = Localizer::new(Lang::En, Isolation::Off);
    let line = |it: &Diagnostic| format!("{}: {}", it.severity.name(), words.text(&it.message));
    found.iter().map(line).collect()
}

/// A file with a source and its target.
fn check_units(rule: &'static Rule, case: &Case, extension: &str, place: &str) {
    let text = case.text.replace(['⟦', '⟧'], "");
    let opened = Bilingual::of(Document::new(&format!("a.{extension}"), text.clone()));
    let engine = engine(case.glossary.as_deref());
    let analysis = BilingualAnalysis::new(&engine, opened);
    let plan = Plan::of(&[rule]);
    let found = naqhara::lint::check(Subject::Bilingual(&analysis, &plan));
    let places = found.iter().map(|it| it.span);
    assert_eq!(marked(&text, places), case.text, "{place}");
    assert_eq!(said(&found), case.findings, "{place}");
    let after = |which| fix_bilingual(analysis.with_file(analysis.file().clone()), &plan, which);
    let after = |which| after(which).analysis.file().text().to_owned();
    let fixed = case.fixed.as_ref().unwrap_or(&text);
    assert_eq!(&after(FixOptions::SAFE), fixed, "{place}: safe fixes");
    if let Some(suggested) = &case.suggested {
        assert_eq!(&after(FixOptions::ALL), suggested, "{place}: all fixes");
    }
}

fn check(rule: &'static Rule, case: &Case, place: &str) {
    if !case.files.is_empty() {
        return check_folder(rule, case, place);
    }
    if let Some(extension) = case.both {
        return check_units(rule, case, extension, place);
    }
    let engine = engine(case.glossary.as_deref());
    let bare = |text: &str| text.replace(['⟦', '⟧'], "");
    let text = bare(&case.text);
    let mut target = document(&text, case.language.expect("set with the text"));
    if case.is_glossary {
        target = table(&text);
    }
    let source = case.source.as_ref();
    let source = source.map(|(language, text)| document(&bare(text), *language));
    let plan = Plan {
        style: style(&case.house),
        ..Plan::of(&[rule])
    };
    let found = match &source {
        Some(source) => engine.lint_pair(source, &target, &plan),
        None => engine.lint(&target, &plan),
    };
    let here = usize::from(source.is_some());
    let places = found.iter().filter(|it| it.document == here);
    let places = places.map(|it| it.span);
    assert_eq!(marked(&text, places), case.text, "{place}");
    if let (Some((_, expected)), Some(source)) = (&case.source, &source) {
        let cited = found.iter().flat_map(|it| &it.related);
        let cited = cited.filter(|it| it.document == 0).map(|it| it.span);
        assert_eq!(&marked(source.text(), cited), expected, "{place}: source");
    }
    assert_eq!(said(&found), case.findings, "{place}");
    let after = |which| match &source {
        Some(source) => engine.fix_target([source, &target], &plan, which).text,
        None => engine.fix(&target, &plan, which).text,
    };
    let fixed = after(FixOptions::SAFE);
    assert_eq!(
        &fixed,
        case.fixed.as_ref().unwrap_or(&text),
        "{place}: safe fixes"
    );
    if let Some(suggested) = &case.suggested {
        assert_eq!(&after(FixOptions::ALL), suggested, "{place}: all fixes");
    }
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    for rule in RULES {
        for lang in [Lang::En, Lang::Ar] {
            let text = rule.explanation(lang);
            let headings = text.lines().filter(|line| line.starts_with("## "));
            assert_eq!(headings.count(), 5, "{}: {text}", rule.id);
            let blank = text
                .split("## ")
                .skip(1)
                .any(|part| part.lines().count() < 2);
            assert!(!blank, "{}: a heading has nothing under it", rule.id);
        }
    }
}

#[test]
fn every_rule_has_its_file_its_message_and_its_help() {
    for rule in RULES {
        let name = rule.id.replace('-', "_");
        let file = format!("src/lint/rules/{}/{name}.rs", rule.group.name());
        let text = std::fs::read_to_string(source::root().join(&file)).expect("the rule's file");
        let declared = format!("{} = \"{}\"", name.to_uppercase(), rule.id);
        assert!(text.contains(&declared), "{file}: {declared}");
        for lang in [Lang::En, Lang::Ar] {
            let words = Localizer::new(lang, Isolation::Off);
            let help = words.translate(&Message::new(rule.help));
            assert!(help.is_some(), "{}: no help in {}", rule.id, lang.code());
        }
    }
}

#[test]
fn rule_files_stay_small() {
    let all = source::all();
    for rule in RULES {
        let file = format!(
            "src/lint/rules/{}/{}.rs",
            rule.group.name(),
            rule.id.replace('-', "_")
        );
        let found = all
            .iter()
            .find(|it| it.name == file)
            .expect("the rule's file");
        let lines = found.text.lines().count();
        let count = (1..=lines).filter(|&line| !found.in_test(line)).count();
        assert!(count <= 200, "{file}: {count} lines without tests");
    }
}

fn table(text: &str) -> Document {
    Document::new("glossary.csv", text.to_owned()).with_language(Lang::En)
}

#[test]
fn the_starter_glossary_is_clean() {
    let starter = table(crate::STARTER_GLOSSARY);
    let found = STARTER.with(|engine| engine.lint(&starter, &Plan::of(RULES)));
    assert_eq!(found, []);
}

/// What Arabic articles and their faults are made of.
const PIECES: [&str; 66] = [
    "قال",
    "ماسك",
    "ايلون ماسك",
    "Musk",
    "وAltman",
    "و Altman",
    "ألتمان",
    "و",
    "في",
    "تموز",
    "يوليو",
    "(يوليو)",
    "مارس 2024",
    "أميركا",
    "أمريكا",
    "ستار غيت",
    "ستارغيت",
    "(Stargate)",
    "Stargate",
    "بـOpenAI",
    "بOpenAI",
    "ل Microsoft",
    "لـ ChatGPT",
    "كروسو",
    "ابيلين",
    "«",
    "»",
    "“",
    "”",
    "\"",
    ".",
    "..",
    ". .",
    "...",
    ",",
    "،",
    " ،",
    ";",
    "?",
    ":",
    "\n",
    "https://x.com/a,b",
    "\u{2067}",
    "\u{202C}",
    "\u{202E}",
    "\u{200F}",
    "\u{200E}",
    "\u{61C}",
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "ستــار",
    "ﺳﺘﺎﺭ",
    "عليکم",
    "علی",
    "C++",
    "\u{41C}usk",
    "لالولايات",
    "الـOpenAI",
    "الOpenAI",
    "٢٠٢٥",
    "1.5",
    "1,500.75",
    "١٬٥٠٠٫٧٥",
    "5 يوم",
    "500 بليون",
];

fn article() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len(), any::<bool>());
    let join = |pieces: Vec<(usize, bool)>| {
        let mut text = String::from("نصّ عربيّ فيه كلام كثير ");
        for (at, blank) in pieces {
            text.push_str(PIECES[at]);
            text.push_str(if blank { " " } else { "" });
        }
        text
    };
    proptest::collection::vec(piece, 0..40).prop_map(join)
}

/// The texts of all fixtures, without their marks.
pub(crate) static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = source::files_under(&source::root().join("tests/rules"), "md");
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("a fixture");
    let texts = files.iter().flat_map(|path| cases(&read(path)));
    let bare = |case: Case| case.text.replace(['⟦', '⟧'], "");
    texts.map(bare).filter(|it| !it.is_empty()).collect()
});

/// A text with nothing left to fix.
fn once_more(text: &str) -> FixedText {
    FixedText {
        text: text.to_owned(),
        findings: 0,
    }
}

thread_local! {
    static STARTER: Engine = Engine::starter();
}

fn lint(text: &str, language: Lang) -> Vec<Diagnostic> {
    STARTER.with(|engine| engine.lint(&document(text, language), &Plan::of(RULES)))
}

/// Holds for every text, whatever is in it.
fn check_any(text: &str, language: Lang) -> Result<(), TestCaseError> {
    let found = lint(text, language);
    for it in &found {
        prop_assert!(text.get(it.span.start..it.span.end).is_some());
        prop_assert!((0.0..=1.0).contains(&it.confidence));
        prop_assert!(rule(it.rule).is_some());
        let related = it.related.iter().map(|label| label.span);
        let edits = it
            .fix
            .iter()
            .flat_map(|fix| fix.edits.iter().map(|edit| edit.span));
        for span in related.chain(edits) {
            prop_assert!(text.get(span.start..span.end).is_some());
        }
        if let Some(fix) = &it.fix {
            let ordered = fix
                .edits
                .windows(2)
                .all(|it| it[0].span.end <= it[1].span.start);
            prop_assert!(ordered && !fix.edits.is_empty());
        }
    }
    prop_assert!(found.is_sorted_by_key(|it| it.span.start));
    let once = STARTER.with(|it| {
        it.fix(
            &document(text, language),
            &Plan::of(RULES),
            FixOptions::SAFE,
        )
    });
    let twice = STARTER.with(|it| {
        it.fix(
            &document(&once.text, language),
            &Plan::of(RULES),
            FixOptions::SAFE,
        )
    });
    prop_assert_eq!(&twice.text, &once.text);
    prop_assert_eq!(twice.findings, 0);
    let left = lint(&once.text, language);
    let safe = left
        .iter()
        .filter(|it| it.fix.as_ref().is_some_and(|fix| fix.safe));
    prop_assert_eq!(safe.count(), 0);
    Ok(())
}

/// English pieces that Arabic ones may answer to.
const ENGLISH: [&str; 14] = [
    "Musk",
    "$80 billion",
    "5%",
    "July 21",
    "in 2016",
    "Oracle",
    "OpenAI",
    "said",
    "54",
    ".",
    "\n",
    "(",
    "three",
    "May",
];
const ARABIC: [&str; 14] = [
    "ماسك",
    "80 مليون دولار",
    "٥٪",
    "12 يوليو",
    "عام 2018",
    "Oracle",
    "تموز (يونيو)",
    "قال",
    "57",
    ".",
    "\n",
    "(",
    "ثلاثة",
    "و",
];

fn pieces(from: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = (0..from.len()).prop_map(|at| from[at]);
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}

/// Every place that a pair rule speaks of can be shown.
fn check_pair(source: &str, target: &str) -> Result<(), TestCaseError> {
    let documents = [document(source, Lang::En), document(target, Lang::Ar)];
    let found = STARTER.with(|it| it.lint_pair(&documents[0], &documents[1], &Plan::of(RULES)));
    for it in &found {
        let related = it.related.iter().map(|label| (label.document, label.span));
        for (number, span) in related.chain([(it.document, it.span)]) {
            prop_assert!(documents[number].text().get(span.start..span.end).is_some());
        }
        prop_assert!((0.0..=1.0).contains(&it.confidence));
        let across = rule(it.rule).is_some_and(|it| it.check.text().is_none());
        prop_assert!(!across || it.document == 1 && it.related.iter().any(|it| it.document == 0));
    }
    prop_assert!(found.is_sorted_by_key(|it| (it.document, it.span.start)));
    Ok(())
}

/// A name with and without a letter beyond the alphabet is the business of one rule.
#[test]
fn one_rule_speaks_of_a_letter_beyond_the_alphabet() {
    let text = "التقت پاميلا بأخيها، ثم عادت باميلا إلى البيت. وكتبت پاميلا إلى پاميلا أخرى.";
    let found = lint(text, Lang::Ar);
    let rules: Vec<&str> = found.iter().map(|it| it.rule).collect();
    assert_eq!(rules, ["name-nonstandard-letter"; 3]);
}

proptest! {
    #[test]
    fn a_text_and_its_translation_are_looked_at(
        source in pieces(&ENGLISH), target in pieces(&ARABIC)
    ) {
        check_pair(&source, &target)?;
    }

    #[test]
    fn any_two_texts_are_looked_at(source in any::<String>(), target in any::<String>()) {
        check_pair(&source, &target)?;
    }

    #[test]
    fn glossaries_are_mended_once_and_for_all(
        rows in "([aب\"«»\u{640}\u{200F}\u{A0}, |\\\\=\nØ§Ù]|1E\\+05|,){0,60}"
    ) {
        let text = format!("en,ar\n{rows}");
        let fix = |text: &str| STARTER.with(|it| it.fix(&table(text), &Plan::of(RULES), FixOptions::SAFE));
        let once = fix(&text);
        prop_assert_eq!(fix(&once.text), once_more(&once.text));
        let cells = |text: &str| csv::cells(text).len();
        prop_assert_eq!(cells(&once.text), cells(&text));
    }

    #[test]
    fn articles_are_mended_once_and_for_all(text in article()) {
        check_any(&text, Lang::Ar)?;
    }

    #[test]
    fn fixtures_run_together_are_mended_once_and_for_all(
        parts in proptest::collection::vec((any::<proptest::sample::Index>(), 0..3_usize), 1..5)
    ) {
        let mut text = String::new();
        for (at, joint) in parts {
            let part: &String = at.get(&TEXTS[..]);
            text.push_str(part);
            text.push_str([" ", "\n", "\n\n"][joint]);
        }
        check_any(&text, Lang::Ar)?;
        let plan = Plan::of(RULES);
        let fix = |text: &str, quotations| {
            let options = FixOptions { which: Which::All, quotations };
            STARTER.with(|it| it.fix(&document(text, Lang::Ar), &plan, options))
        };
        for quotations in [Quotations::Leave, Quotations::Fix] {
            let once = fix(&text, quotations);
            let twice = fix(&once.text, quotations);
            prop_assert_eq!((&twice.text, twice.findings), (&once.text, 0));
        }
    }

    #[test]
    fn any_text_is_looked_at(text in any::<String>(), arabic: bool) {
        check_any(&text, if arabic { Lang::Ar } else { Lang::En })?;
    }

    #[test]
    fn marks_and_controls_alone_are_looked_at(
        text in "[و ف\n\r.,;?:!،؛؟\"«»“”„بـA1\u{64B}\u{A0}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]{0,60}"
    ) {
        check_any(&text, Lang::Ar)?;
    }
}
