//! What one would send to a client: titles, no ids, what does not agree first, one side for each
//! language, and tables that fit their place.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthChar;

use crate::program::{Run, arg, naqhara};

const SOURCE: &str = "\
Microsoft will spend 450 million euros on a new plant near the town.

The company said on Monday that Microsoft had hired 1,200 people for it.
";
const TARGET: &str = "\
ستنفق مايكروسوفت 450 مليون يورو على مصنع جديد قرب البلدة.

وقالت الشركة يوم الاثنين إن مايكروسوفت وظفت 1300 شخص من أجله.
";

/// A folder with a text and its translation.
struct Pair {
    _folder: tempfile::TempDir,
    source: PathBuf,
    target: PathBuf,
}

impl Pair {
    fn new() -> Pair {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("written");
            path
        };
        Pair {
            source: path("a.en.txt", SOURCE),
            target: path("b.ar.txt", TARGET),
            _folder: folder,
        }
    }

    fn summary(&self, more: &[&str]) -> Run {
        let paths = [arg(&self.source), "--target", arg(&self.target)];
        naqhara(&[&["summary"], &paths[..], more].concat()).run()
    }

    fn names(&self, more: &[&str]) -> Run {
        let paths = ["--source", arg(&self.source), "--target", arg(&self.target)];
        naqhara(&[&["align"], &paths[..], more].concat()).run()
    }

    /// A part of the Word document that a command writes.
    fn part(&self, command: &[&str], part: &str) -> String {
        let path = self.source.with_extension("docx");
        let paths = match command[0] {
            "summary" => [arg(&self.source), "--target", arg(&self.target)].to_vec(),
            _ => ["--source", arg(&self.source), "--target", arg(&self.target)].to_vec(),
        };
        let output = ["--format", "docx", "-o", arg(&path)];
        let run = naqhara(&[command, &paths[..], &output[..]].concat()).run();
        assert_eq!(run.code, 0, "{}", run.err);
        read(&path, part)
    }
}

fn read(path: &Path, part: &str) -> String {
    let file = std::fs::read(path).expect("the file is written");
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("a zip archive");
    let mut text = String::new();
    let mut part = zip.by_name(part).expect("the part is there");
    part.read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn a_title_takes_the_place_of_that_of_the_report() {
    let pair = Pair::new();
    let title = ["--title", "Plants <2025> & towns"];
    let shown = "Plants &lt;2025&gt; &amp; towns";
    let of = |run: Run| {
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    for page in [
        of(pair.summary(&["--format", "html", title[0], title[1]])),
        of(pair.summary(&["--preview", title[0], title[1]])),
        of(pair.names(&["--format", "html", title[0], title[1]])),
        of(pair.names(&["--segments", "--format", "html", title[0], title[1]])),
    ] {
        assert!(page.contains(&format!("<title>{shown}</title>")), "{page}");
        let heading = format!("<h1 lang=\"en\" dir=\"ltr\">{shown}</h1>\n<p class=\"about\">");
        assert!(page.contains(&heading), "{page}");
        assert_eq!(page.matches("<h1").count(), 1);
    }
    let markdown = of(pair.summary(&["--format", "markdown", title[0], title[1]]));
    assert!(
        markdown.starts_with("# Plants \\<2025\\> \\& towns\n\nSummary · "),
        "{markdown}"
    );
    let text = of(pair.summary(&title));
    assert!(
        text.starts_with("Plants <2025> & towns\nSummary · "),
        "{text}"
    );
    for command in [
        &["summary", title[0], title[1]],
        &["align", title[0], title[1]],
    ] {
        let core = pair.part(command, "docProps/core.xml");
        assert!(
            core.contains(&format!("<dc:title>{shown}</dc:title>")),
            "{core}"
        );
        let body = pair.part(command, "word/document.xml");
        let first = body.split("</w:p>").next().unwrap_or_default();
        assert!(
            first.contains("\"Title\"") && first.contains(shown),
            "{first}"
        );
    }
}

#[test]
fn a_title_runs_as_its_language_does() {
    let pair = Pair::new();
    let page = pair
        .summary(&["--format", "html", "--title", "موجز المصنع"])
        .out;
    assert!(
        page.contains("<h1 lang=\"ar\" dir=\"rtl\">موجز المصنع</h1>"),
        "{page}"
    );
    let body = pair.part(&["summary", "--title", "موجز المصنع"], "word/document.xml");
    assert!(
        body.contains("<w:pStyle w:val=\"Title\"/><w:bidi/>"),
        "{body}"
    );
}

#[test]
fn a_blank_title_is_none() {
    let pair = Pair::new();
    let format = ["--format", "html"];
    let blank = pair.summary(&[&format[..], &["--title", "  "]].concat());
    assert_eq!(blank, pair.summary(&format));
    assert!(blank.out.contains("<h1>Summary · "));
}

#[test]
fn ids_are_shown_where_they_are_asked_for() {
    let pair = Pair::new();
    let mut shown = Vec::new();
    for ids in [&[][..], &["--ids"][..]] {
        let with = |more: &[&'static str]| [more, ids].concat();
        let of_names = |more: &[&'static str]| pair.names(&with(more)).out;
        let of_summary = |more: &[&'static str]| pair.summary(&with(more)).out;
        let texts = [
            of_names(&[]),
            of_names(&["--format", "html"]),
            of_summary(&[]),
            of_summary(&["--format", "html"]),
            of_summary(&["--format", "markdown"]),
            of_summary(&["--preview"]),
            pair.part(&with(&["summary"]), "word/document.xml"),
            pair.part(&with(&["align"]), "word/document.xml"),
        ];
        let json: serde_json::Value =
            serde_json::from_str(&of_names(&["--format", "json"])).expect("JSON");
        let known = json["names"][0]["concept"]
            .as_str()
            .expect("an id")
            .to_owned();
        assert!(of_names(&["--format", "csv"]).contains(&known));
        shown.push(texts.map(|it| it.contains(&known)));
    }
    assert_eq!(shown, [[false; 8], [true; 8]]);
}

#[test]
fn what_does_not_agree_comes_first_with_both_sentences() {
    let pair = Pair::new();
    let plain = |text: String| naqhara::bidi::strip_controls(&text).into_owned();
    let text = plain(pair.summary(&[]).out);
    let lines: Vec<&str> = text.lines().collect();
    let at = lines
        .iter()
        .position(|it| *it == "Differences")
        .expect("the heading");
    assert!(at <= 3, "{text}");
    assert!(
        lines[at + 1].contains("1300") || lines[at + 1].contains("1,200"),
        "{text}"
    );
    let sentences = ["The company said on Monday", "وقالت الشركة يوم الاثنين"];
    let below = lines[at + 2..].iter().take(4).copied().collect::<Vec<_>>();
    assert!(below[0].trim_start().starts_with("Source 3:"), "{text}");
    assert!(below[1].trim_start().starts_with(sentences[0]), "{text}");
    assert!(below[2].trim_start().starts_with("Target 3:"), "{text}");
    assert!(below[3].trim_start().starts_with(sentences[1]), "{text}");
    for (format, heading, next) in [
        (
            "html",
            "id=\"summary-differences\"",
            "id=\"summary-overview\"",
        ),
        ("markdown", "## Differences", "## Overview"),
    ] {
        let shown = pair.summary(&["--format", format]).out;
        assert!(shown.find(heading) < shown.find(next), "{shown}");
        assert!(shown.contains(heading), "{shown}");
    }
    let page = pair.summary(&["--format", "html"]).out;
    let (_, page) = page
        .split_once("id=\"summary-differences\"")
        .expect("the part");
    let page = page.split("</section>").next().unwrap_or_default();
    assert!(sentences.iter().all(|it| page.contains(it)), "{page}");
    assert!(page.contains("<mark class=\"doubtful\">"), "{page}");
    let body = pair.part(&["summary"], "word/document.xml");
    let place = |text: &str| body.find(&format!(">{text}</w:t>"));
    assert!(place("Differences").is_some() && place("Differences") < place("Overview"));
}

#[test]
fn texts_that_agree_have_no_part_for_differences() {
    let pair = Pair::new();
    std::fs::write(&pair.target, TARGET.replace("1300", "1200")).expect("written");
    assert!(!pair.summary(&[]).out.contains("Differences"));
}

/// Where the columns of both languages stand in a table, as the order of their headings.
fn order(page: &str, names: [&str; 2]) -> bool {
    let place = |name: &str| page.find(&format!(">{name}</th>")).expect("a heading");
    place(names[0]) < place(names[1])
}

#[test]
fn arabic_stands_on_the_right_of_english_everywhere() {
    let pair = Pair::new();
    for command in ["summary", "align"] {
        let page = |lang: &str| {
            let more = ["--format", "html", "--ui-lang", lang];
            match command {
                "summary" => pair.summary(&more).out,
                _ => pair.names(&more).out,
            }
        };
        // A page in Arabic begins on the right, one in English on the left.
        assert!(order(&page("en"), ["English", "Arabic"]));
        assert!(order(&page("ar"), ["العربية", "الإنجليزية"]));
        for lang in ["en", "ar"] {
            let page = page(lang);
            for both in page
                .split("<div class=\"both\"")
                .chain(page.split("<div class=\"beside\""))
                .skip(1)
            {
                let Some(direction) = both.strip_prefix(" dir=\"") else {
                    continue;
                };
                let direction = &direction[..3];
                let first = both.split("lang=\"").nth(1).map(|it| &it[..2]);
                assert_eq!(first == Some("ar"), direction == "rtl", "{both}");
            }
            assert!(page.contains(" dir=\"rtl\""));
        }
    }
    // The columns of both texts, too: the target of this source is Arabic.
    let page = |lang| pair.summary(&["--format", "html", "--ui-lang", lang]).out;
    assert!(order(&page("en"), ["Source", "Target"]));
    assert!(order(&page("ar"), ["الترجمة", "المصدر"]));
    let body = pair.part(&["summary"], "word/document.xml");
    let head = body
        .split("</w:tr>")
        .find(|it| it.contains(">Arabic</w:t>"));
    let head = head.expect("a head");
    assert_eq!(head.matches("<w:jc w:val=\"end\"/>").count(), 1, "{head}");
}

#[test]
fn the_names_of_a_sentence_are_one_paragraph_of_a_document() {
    let pair = Pair::new();
    let body = pair.part(&["summary"], "word/document.xml");
    let pairs = body.split("</w:p>").filter(|it| it.contains("> = </w:t>"));
    let counts: Vec<usize> = pairs.map(|it| it.matches("> = </w:t>").count()).collect();
    assert!(counts.iter().any(|&it| it > 1), "{counts:?}");
    assert!(counts.len() <= 2, "{counts:?}");
}

#[test]
fn a_names_table_is_chosen_from_without_script() {
    let text =
        "Elon Musk, Sam Altman and Microsoft met OpenAI. Musk left; Altman stayed with Oracle.";
    let run = naqhara(&["summary", "-", "--format", "html"])
        .input(text)
        .run();
    assert_eq!(run.code, 0, "{}", run.err);
    let page = run.out;
    assert!(page.contains("value=\"kind-person\"> person ("), "{page}");
    assert!(
        page.contains("<tbody class=\"names-by-kind\" hidden>"),
        "{page}"
    );
    assert!(page.contains("<td class=\"pair\" colspan=\"2\">"), "{page}");
    assert!(!page.contains("<script") && !page.contains(" style="));
}

fn width(line: &str) -> usize {
    line.chars().filter_map(UnicodeWidthChar::width).sum()
}

#[test]
fn tables_fit_the_terminal_and_break_at_spaces() {
    let text = "قال إيلون ماسك وسام ألتمان إن شركة مايكروسوفت باقية. وقال ماسك إن Microsoft وOracle وأوبن إيه آي معه. ثم عاد Elon Musk إلى Sam Altman في أوراكل.";
    let run = |columns: Option<&'static str>, terminal: bool| {
        let mut program = naqhara(&["align", "--listed", "--color", "never", "-"]).input(text);
        if let Some(columns) = columns {
            program = program.variable("COLUMNS", columns);
        }
        if terminal {
            program = program.on_terminal();
        }
        program.run().out
    };
    let wide = run(Some("400"), true);
    let words = |text: &str| -> Vec<String> {
        let plain = naqhara::bidi::strip_controls(text);
        let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
        words.sort();
        words
    };
    for (columns, most) in [
        (Some("70"), 70),
        (Some("50"), 50),
        (Some("30"), 30),
        (None, 80),
    ] {
        for terminal in [true, false] {
            let table = run(columns, terminal);
            for line in table.lines() {
                assert!(width(line) <= most, "{most}: {line}");
            }
            assert_eq!(words(&table), words(&wide), "{most}");
        }
    }
}
