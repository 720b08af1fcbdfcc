//! Word documents: whole packages, well-formed parts, the words of the text and no others.

use std::io::{Cursor, Read};

use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::summary::{Options, Summary};
use naqhara::text::Lang;

use crate::program::{arg, naqhara};
use crate::shorthand::Shorthand;
use crate::shown::summary_docx;
use crate::source;

fn document(name: &str) -> Document {
    let path = source::root().join("seeds").join(name);
    let text = std::fs::read_to_string(path).expect("the seed is there");
    Document::new(name, text)
}

fn pair(name: &str) -> Summary<'static> {
    let [source, target] = ["ar", "en"].map(|lang| document(&format!("{name}.{lang}.txt")));
    Engine::starter().summary_pair(&source, &target, Options::default())
}

fn part(file: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("a zip archive");
    let mut text = String::new();
    let mut part = zip.by_name(name).expect("the part is there");
    part.read_to_string(&mut text).expect("UTF-8");
    text
}

/// The texts of the paragraphs of a document.
fn paragraphs(xml: &str) -> Vec<String> {
    let inside = |it: &str| {
        let runs = it.split("<w:t xml:space=\"preserve\">").skip(1);
        let runs = runs.filter_map(|run| run.split_once("</w:t>"));
        // What stands between marks so that it is seen in one piece is the same text.
        let text: String = runs.map(|(text, _)| unescaped(text)).collect();
        text.replace(['\u{200E}', '\u{200F}'], "")
    };
    xml.split("</w:p>").map(inside).collect()
}

fn unescaped(text: &str) -> String {
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    let replace = |text: String, (from, to): (&str, &str)| text.replace(from, to);
    entities.into_iter().fold(text.to_owned(), replace)
}

#[test]
fn every_seed_comes_back_from_its_document() {
    for name in ["climate", "culture", "energy", "football", "stargate"] {
        let summary = pair(name);
        for lang in [Lang::En, Lang::Ar] {
            let file = summary_docx(&summary, lang);
            let xml = part(&file, "word/document.xml");
            let found = paragraphs(&xml);
            for sentence in &summary.sentences {
                assert!(found.contains(&sentence.text), "{name}: {}", sentence.text);
                let other = sentence.counterpart.as_ref().expect("a counterpart");
                let other = other.place.text.replace('\n', " ");
                assert!(found.contains(&other), "{name}: {other}");
            }
            assert_eq!(file, summary_docx(&summary, lang));
        }
    }
}

#[test]
fn directions_are_markup() {
    let file = summary_docx(&pair("stargate"), Lang::Ar);
    let xml = part(&file, "word/document.xml");
    assert!(xml.contains("<w:pStyle w:val=\"Heading1\"/><w:bidi/>"));
    assert!(xml.contains("<w:tblStyle w:val=\"TableGrid\"/><w:bidiVisual/>"));
    assert!(xml.contains("<w:rPr><w:rStyle w:val=\"Name\"/><w:rtl/></w:rPr>"));
    let english = summary_docx(&pair("stargate"), Lang::En);
    let english = part(&english, "word/document.xml");
    assert!(!english.contains("bidiVisual"));
    let styles = part(&file, "word/styles.xml");
    assert!(styles.contains("w:cs=\"Arial\"") && styles.contains("<w:szCs "));
    assert!(styles.contains("<w:lang w:val=\"en-US\" w:bidi=\"ar-SA\"/>"));
    // Runs of Arabic letters say that they are, all others do not; no program of the proof looks.
    for run in xml.split("<w:r>").skip(1) {
        let run = run.split("</w:r>").next().unwrap_or_default();
        let letters = run.chars().filter(|&c| naqhara::text::is_arabic_letter(c));
        assert_eq!(
            letters.count() > 0,
            run.contains("<w:rtl/>") && letters_in(run),
            "{run}"
        );
    }
    // What is linked is there.
    for anchor in xml.split("w:anchor=\"").skip(1) {
        let anchor = anchor.split('"').next().expect("a name");
        assert!(xml.contains(&format!("w:name=\"{anchor}\"")), "{anchor}");
    }
}

/// Whether there is more than signs.
fn letters_in(run: &str) -> bool {
    let text = run.split("\"preserve\">").nth(1).unwrap_or_default();
    let text = text.trim_end_matches("</w:t>");
    text.chars().any(char::is_alphabetic)
}

#[test]
fn elements_are_balanced_whatever_the_text() {
    let text = "قال Musk <w:p> & \"x\" ]]> \u{1b}[1m\u{202E} إن 5 ملايين دولار \u{FFFF} كافية.";
    let engine = Engine::starter();
    let document = Document::new("<w:t>&.txt", text.to_owned()).with_language(Lang::Ar);
    let summary = engine.summary(&document, Options::default());
    let xml = part(&summary_docx(&summary, Lang::En), "word/document.xml");
    for element in ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:hyperlink"] {
        let opened = xml.matches(&format!("<{element}>")).count()
            + xml.matches(&format!("<{element} ")).count();
        let empty = xml.matches(&format!("<{element}/>")).count();
        let closed = xml.matches(&format!("</{element}>")).count();
        assert_eq!((opened, element), (closed, element), "{empty}");
    }
    assert!(xml.chars().all(|c| !c.is_control() || c == '\n'));
    assert!(
        paragraphs(&xml)
            .iter()
            .any(|it| it.contains("<w:p> & \"x\" ]]> ⟨U+001B⟩[1m⟨U+202E⟩"))
    );
}

#[test]
fn a_document_goes_to_a_file_or_a_pipe_but_not_to_a_terminal() {
    let seed = source::root().join("seeds/culture.en.txt");
    let run = naqhara(&["summary", "--format", "docx", arg(&seed)])
        .on_terminal()
        .run();
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("cannot be shown on a terminal"),
        "{}",
        run.err
    );
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("s.docx");
    let run = naqhara(&["summary", "--format", "docx", "-o", arg(&path), arg(&seed)]).run();
    assert_eq!((run.code, &*run.out), (0, ""));
    let file = std::fs::read(&path).expect("the file is written");
    assert!(part(&file, "word/document.xml").contains("<w:body>"));
}
