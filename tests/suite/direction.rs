//! A paragraph in the other language runs as its own language does, in every report that shows it.

use std::io::{Cursor, Read};

use naqhara::analysis::Engine;
use naqhara::bidi::{self, LRI, PDI, RLI};
use naqhara::document::Document;
use naqhara::render::summary::SummaryFormat;
use naqhara::summary::{Options, Summary};
use naqhara::text::Lang;

use crate::program::naqhara;
use crate::shorthand::Shorthand;
use crate::shown::{preview_page, summary_docx, summary_text};

/// Arabic paragraphs around an English quotation.
const MIXED: &str = "\
أعلنت شركة مايكروسوفت أنها ستنفق 80 مليار دولار على مراكز البيانات في الولايات المتحدة.

Microsoft will spend $80 billion on data centers in the United States (and Europe).

وأضاف ماسك أن الطلب على مراكز البيانات يزيد على العرض في الولايات المتحدة (وأوروبا).
";

const ENGLISH: &str =
    "Microsoft will spend $80 billion on data centers in the United States (and Europe).";

fn document() -> Document {
    Document::new("mixed.txt", MIXED.to_owned())
}

fn summary() -> Summary<'static> {
    let options = Options {
        sentences: Some(5),
        ..Options::default()
    };
    Engine::starter().summary(&document(), options)
}

/// The line of a report that shows the English paragraph.
fn line(report: &str) -> &str {
    let mut lines = report.lines();
    let line = lines.find(|it| it.contains("Microsoft will spend"));
    line.expect("the paragraph is shown").trim()
}

#[test]
fn sentences_have_the_language_of_their_unit() {
    let summary = summary();
    let languages = summary.sentences.iter().map(|it| it.language);
    let languages: Vec<Lang> = languages.collect();
    assert_eq!(languages, [Lang::Ar, Lang::En, Lang::Ar]);
    let places = summary.figures.iter().flat_map(|it| &it.mentions);
    for place in places.filter(|it| it.text.starts_with('$')) {
        assert_eq!(place.language, Lang::En);
    }
}

#[test]
fn a_summary_as_text_isolates_it_for_arabic_readers_alone() {
    let summary = summary();
    let arabic = summary_text(&summary, SummaryFormat::Text, Lang::Ar);
    assert_eq!(line(&arabic), format!("{LRI}{ENGLISH}{PDI}"));
    let english = summary_text(&summary, SummaryFormat::Text, Lang::En);
    assert_eq!(line(&english), ENGLISH);
    let other = english.lines().filter(|it| it.contains("وأوروبا"));
    let other: Vec<&str> = other.map(str::trim).collect();
    assert!(other[0].starts_with(RLI), "{other:?}");
}

#[test]
fn a_summary_as_markdown_isolates_it_from_left_to_right() {
    for lang in [Lang::En, Lang::Ar] {
        let text = summary_text(&summary(), SummaryFormat::Markdown, lang);
        let line = line(&text);
        assert!(line.contains(&format!("{LRI}Microsoft")), "{line}");
    }
}

#[test]
fn a_summary_as_a_page_or_a_word_document_has_the_markup() {
    let page = summary_text(&summary(), SummaryFormat::Html, Lang::Ar);
    let before = page.split("will spend").next().unwrap_or_default();
    let quote = before.rsplit("<blockquote ").next().unwrap_or_default();
    assert!(quote.starts_with("lang=\"en\" dir=\"ltr\""), "{quote}");
    let beside = page.split("<ul class=\"pairs\" dir=\"").nth(2);
    assert!(beside.is_some_and(|it| it.starts_with("ltr")), "{page}");
    let file = summary_docx(&summary(), Lang::Ar);
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("a zip archive");
    let mut xml = String::new();
    let mut part = zip.by_name("word/document.xml").expect("the part is there");
    part.read_to_string(&mut xml).expect("UTF-8");
    let paragraphs = xml.split("<w:p>").filter(|it| it.contains("\"Quote\""));
    let turned: Vec<bool> = paragraphs.map(|it| it.contains("<w:bidi/>")).collect();
    // Each Arabic sentence and its draft, and the English sentence between them.
    assert_eq!(turned, [true, false, false, true, false]);
}

/// What an Arabic reader gets for the sentence has its forms in the language that it is not in.
#[test]
fn its_figures_are_given_in_the_other_language() {
    let text = summary_text(&summary(), SummaryFormat::Text, Lang::En);
    let text = text.replace(bidi::is_isolate, "");
    assert!(text.contains("$80 billion = 80 مليار دولار"), "{text}");
}

#[test]
fn a_finding_cites_its_line_as_it_runs() {
    let flawed = MIXED.replace("$80", "$80\u{202E}\u{202C}");
    let report = |lang| {
        let run = naqhara(&["--ui-lang", lang, "lint", "-"]);
        let run = run.input(&*flawed).run();
        let lines = run.out.lines().filter(|it| it.contains("Microsoft will"));
        lines.map(|it| it.trim().to_owned()).collect::<Vec<_>>()
    };
    let (arabic, english) = (report("ar"), report("en"));
    assert!(!arabic.is_empty() && arabic.len() == english.len());
    assert!(arabic.iter().all(|it| it.starts_with(LRI)), "{arabic:?}");
    assert!(
        english.iter().all(|it| !it.contains(bidi::is_isolate)),
        "{english:?}"
    );
}

#[test]
fn pages_of_whole_texts_turn_its_paragraph() {
    let engine = Engine::starter();
    let analysis = engine.analyse(document());
    let page = preview_page(
        &analysis.names(naqhara::align::Kinds::Names),
        &[MIXED],
        Lang::En,
    );
    assert_eq!(page.matches("<p lang=\"en\" dir=\"ltr\">").count(), 1);
    // In an English line the name is of the line's own script.
    assert!(
        page.contains("dir=\"ltr\"><mark class=\"n0\" tabindex"),
        "{page}"
    );
}

#[test]
fn segments_run_as_their_sentences_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (source, target) = (path("a.ar.txt"), path("a.en.txt"));
    let quotation = "Microsoft قالت ذلك.";
    std::fs::write(&source, format!("{MIXED}{quotation}")).expect("written");
    let english = "Microsoft will spend $80 billion on data centers in the United States.\n\n";
    std::fs::write(&target, format!("{english}{ENGLISH}\n\nMusk said so.\n")).expect("written");
    let args = [
        "align",
        "--segments",
        "--source",
        &source,
        "--target",
        &target,
    ];
    let run = |format| {
        naqhara(&[&args[..], &["--format", format]].concat())
            .run()
            .out
    };
    assert!(run("html").contains(&format!("<td lang=\"en\" dir=\"ltr\">{ENGLISH}")));
    // It begins with a Latin name, and is Arabic.
    assert!(run("text").contains(&format!("{RLI}{quotation}")));
}

#[test]
fn an_engine_is_told_the_language_of_the_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let asked = folder.path().join("asked");
    let keep = format!("tee {}", asked.display());
    let args = [
        "summary",
        "-",
        "--format",
        "json",
        "--sentences",
        "5",
        "--translate-with",
        &keep,
    ];
    naqhara(&args).input(MIXED).run();
    let asked = std::fs::read_to_string(asked).expect("written");
    let ways: Vec<String> = asked
        .lines()
        .map(|line| {
            let asked: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let way = |key: &str| asked[key].as_str().unwrap_or_default().to_owned();
            format!("{}-{}", way("source"), way("target"))
        })
        .collect();
    assert_eq!(ways, ["ar-en", "en-ar", "ar-en"]);
}
