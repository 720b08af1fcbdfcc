//! Pages that show whole texts: every character is there, every mention says what it names, and the
//! colours can be read.

use std::collections::{BTreeMap, BTreeSet};

use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::bidi;
use naqhara::document::Document;
use naqhara::glossary::formats::csv;
use naqhara::text::Lang;
use proptest::prelude::*;

use crate::program::{SMALL, arg, naqhara};
use crate::shorthand::Shorthand;
use crate::shown::{align_page, preview_page};
use crate::source;

/// The texts that a page shows, each as a browser would give its content.
fn shown_texts(page: &str) -> Vec<String> {
    let parts = page.split("<div class=\"text\" ").skip(1);
    parts
        .map(|part| {
            let (_, part) = part.split_once('>').expect("a tag ends");
            decoded(part.split_once("</div>").expect("a text ends").0)
        })
        .collect()
}

/// HTML without tags and with its references resolved.
fn decoded(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        let end = if rest[at..].starts_with('<') {
            '>'
        } else {
            ';'
        };
        let (inside, behind) = rest[at + 1..].split_once(end).expect("it ends");
        if end == ';' {
            out.push(match inside {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                code => {
                    let code = code.strip_prefix('#').expect("a number");
                    char::from_u32(code.parse().expect("decimal")).expect("a character")
                }
            });
        }
        rest = behind;
    }
    out + rest
}

/// What HTML cannot hold of a text is a replacement character.
fn held(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\0' | '\u{80}'..='\u{9F}' => '\u{FFFD}',
            c => c,
        })
        .collect()
}

fn engine() -> Engine {
    Engine::new(csv::read(&std::fs::read_to_string(SMALL).expect("the glossary")).0)
}

fn document(text: &str) -> Document {
    Document::new("a<b>.txt", text.to_owned())
}

fn preview(engine: &Engine, text: &str) -> String {
    let document = document(text);
    let report = engine.align(&document, Kinds::Names);
    preview_page(&report, &[text], Lang::En)
}

#[test]
fn every_mention_says_what_it_names() {
    let page = preview(
        &engine(),
        "قال إيلون ماسك إن شركة Microsoft باقية.\nنعم، مايكروسوفت 365.\n",
    );
    for part in [
        "<div class=\"text\" lang=\"ar\" dir=\"rtl\"><p>قال <mark class=\"n0\" tabindex=\"0\" \
         aria-describedby=\"n0\">إيلون ماسك</mark> إن شركة <mark class=\"n1\" lang=\"en\" dir=\"ltr\" \
         tabindex=\"0\" aria-describedby=\"n1\">Microsoft</mark> باقية.</p>\n<p>",
        "<bdi lang=\"en\" dir=\"ltr\">Elon Musk</bdi> · <bdi lang=\"ar\" dir=\"rtl\">إيلون ماسك</bdi> · person</li>",
        ".n0 { --name: \"Elon Musk\\a إيلون ماسك\\a person\"; }",
        "<title>Preview · a&lt;b&gt;.txt</title>",
        "default-src 'none'",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains(" title=") && !page.contains("<script"));
    // Each description that is referred to is there once.
    for reference in page.split("aria-describedby=\"").skip(1) {
        for id in reference.split('"').next().expect("a value").split(' ') {
            assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
    }
}

#[test]
fn a_mention_that_runs_on_is_not_parted_from_its_neighbours() {
    let page = preview(
        &engine(),
        "اشترت الشركة Microsoft 365 لهم وانصرف الجميع عن الأمر.",
    );
    assert!(
        page.contains("<mark class=\"n0\" lang=\"en\" tabindex"),
        "{page}"
    );
    let page = preview(&engine(), "قال رجل: اشترى Microsoft الآن.");
    assert!(
        page.contains("<mark class=\"n0\" lang=\"en\" dir=\"ltr\" tabindex"),
        "{page}"
    );
    let page = preview(
        &engine(),
        "They wrote «قال إيلون ماسك نعم» and then left the room.",
    );
    assert!(
        page.contains("<mark class=\"n0\" lang=\"ar\" tabindex"),
        "{page}"
    );
}

#[test]
fn a_text_stands_beside_its_target_line_by_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    };
    let seed = |name: &str| {
        let path = source::root().join("seeds").join(name);
        std::fs::read_to_string(path).expect("the seed is there")
    };
    let texts = [seed("energy.ar.txt"), seed("energy.en.txt")];
    let (source, target) = (path("a.txt", &texts[0]), path("b.txt", &texts[1]));
    for command in [
        &["summary", "--preview"][..],
        &["align", "--format", "html", "--source"],
    ] {
        let args = [command, &[arg(&source), "--target", arg(&target)]].concat();
        let run = naqhara(&args).run();
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let shown = shown_texts(&run.out);
        assert!(
            shown.len() >= 8 && shown.len().is_multiple_of(2),
            "{}",
            shown.len()
        );
        for (side, text) in texts.iter().enumerate() {
            let whole: String = shown
                .iter()
                .skip(side)
                .step_by(2)
                .map(String::as_str)
                .collect();
            assert_eq!(&whole, text);
        }
    }
}

#[test]
fn a_preview_is_a_page_and_nothing_else() {
    let run = |args: &[&str]| {
        naqhara(&[&["summary", "--preview", "-"], args].concat())
            .input("Musk")
            .run()
    };
    let plain = run(&[]);
    assert_eq!(plain.code, 0, "{}", plain.err);
    assert_eq!(plain, run(&["--format", "html"]));
    for other in ["json", "docx", "text", "markdown"] {
        let refused = run(&["--format", other]);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""));
        assert!(
            refused.err.contains(&format!("--format {other}")),
            "{}",
            refused.err
        );
    }
    assert_eq!(run(&["--sentences", "3"]).code, 2);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("preview.html");
    assert_eq!(run(&["--output", arg(&path)]).out, "");
    assert_eq!(std::fs::read_to_string(&path).expect("written"), plain.out);
}

#[test]
fn what_steers_is_shown_and_kept() {
    let text = "a\u{202E}Musk\u{1B}[31m \0\u{9B}\r\nقال \u{2067}Musk\u{2069}\u{200F}!\n";
    let page = preview(&engine(), text);
    assert_eq!(shown_texts(&page), [held(text)]);
    assert!(!page.contains(['\u{1B}', '\0', '\u{9B}', '\r']));
    for code in ["U+202E", "U+001B", "U+0000", "U+009B"] {
        assert!(page.contains(&format!("data-code=\"{code}\">")), "{code}");
    }
    assert!(!page.contains("U+2067") && !page.contains("U+200F"));
    let page = preview(&engine(), &"\u{202A}".repeat(10_000));
    assert!(page.contains("data-code=\"U+202A ×10000\">"));
}

/// A megabyte is about 500 pages.
#[test]
fn a_page_of_a_large_text_is_small() {
    let piece = ["climate", "culture", "energy", "football", "stargate"]
        .map(|it| std::fs::read_to_string(source::root().join(format!("seeds/{it}.ar.txt"))));
    let piece: String = piece.into_iter().map(|it| it.expect("a seed")).collect();
    let text = piece.repeat(1_000_000 / piece.len() + 1);
    let engine = Engine::starter();
    let document = document(&text);
    let report = engine.align(&document, Kinds::Names);
    let mentions = report
        .names
        .iter()
        .map(|it| it.mentions.len())
        .sum::<usize>();
    assert!(mentions > 10_000, "{mentions}");
    for render in [align_page, preview_page] {
        let page = render(&report, &[&text], Lang::En);
        assert!(page.len() < 2_500_000, "{}", page.len());
    }
}

/// The CSS of all pages.
fn styles() -> String {
    let folder = source::root().join("src/render");
    let files = source::files_under(&folder, "css");
    assert!(files.len() >= 3);
    let read = |path| std::fs::read_to_string(path).expect("UTF-8");
    files.into_iter().map(read).collect()
}

/// The colours of each scheme by their names: light, dark, print.
fn schemes(css: &str) -> Vec<BTreeMap<String, String>> {
    let schemes = css.split(":root {").skip(1);
    let scheme = |text: &str| {
        let declarations = text.split('}').next().unwrap_or_default().split(';');
        let pairs = declarations.filter_map(|it| it.trim().strip_prefix("--")?.split_once(':'));
        pairs
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect()
    };
    schemes.map(scheme).collect()
}

/// The relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let digits = colour
        .strip_prefix('#')
        .expect("a colour in hexadecimal digits");
    let wide: String = match digits.len() {
        3 => digits.chars().flat_map(|it| [it, it]).collect(),
        _ => digits.to_owned(),
    };
    let part = |at: usize| {
        let value = u8::from_str_radix(&wide[at..at + 2], 16).expect("digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn all_colours_can_be_read_on_all_grounds() {
    assert!((contrast("#000", "#ffffff") - 21.0).abs() < 0.01);
    assert!((contrast("#777", "#fff") - 4.48).abs() < 0.01);
    let css = styles();
    let schemes = schemes(&css);
    assert_eq!(schemes.len(), 3, "light, dark, print");
    // What a rule may use: a name. Then no pair is outside this test.
    let (mut inks, mut grounds) = (BTreeSet::new(), BTreeSet::new());
    for declaration in css.split(['{', '}', ';']) {
        let Some((property, value)) = declaration.trim().split_once(':') else {
            continue;
        };
        let named = || {
            value
                .trim()
                .strip_prefix("var(--")
                .and_then(|it| it.strip_suffix(')'))
        };
        match property {
            "color" if value.trim() != "inherit" => inks.insert(named().expect(declaration)),
            "background" => grounds.insert(named().expect(declaration)),
            "opacity" | "background-color" | "filter" => panic!("{declaration}: by a name"),
            _ => false,
        };
    }
    assert!(
        inks.len() >= 3 && grounds.len() >= 3,
        "{inks:?} {grounds:?}"
    );
    for (number, scheme) in schemes.iter().enumerate() {
        for ink in &inks {
            for ground in &grounds {
                let ratio = contrast(&scheme[*ink], &scheme[*ground]);
                assert!(ratio >= 4.5, "{number}: {ink} on {ground}: {ratio:.2}");
            }
        }
    }
}

#[test]
fn the_lines_of_charts_are_seen_on_their_ground() {
    let css = styles();
    let lines = css.split("main { --line-1").skip(1);
    let lines: Vec<Vec<&str>> = lines
        .map(|it| it.split('}').next().unwrap_or_default().split(['#', ';']))
        .map(|it| it.filter(|part| part.len() == 6).collect())
        .collect();
    let grounds: Vec<String> = schemes(&css).iter().map(|it| it["paper"].clone()).collect();
    assert_eq!(lines.len(), grounds.len(), "light, dark, print");
    for (lines, ground) in lines.iter().zip(&grounds) {
        assert_eq!(lines.len(), 6);
        for line in lines {
            let ratio = contrast(&format!("#{line}"), ground);
            assert!(ratio >= 4.5, "#{line} on {ground}: {ratio:.2}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_text_of_a_page_is_the_text(
        parts in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec![
                    "Musk", "ماسك", "وElon Musk", "Elon\nMusk", "Microsoft", "مايكروسوفت", "<b>", "</p>",
                    "</div>", "&amp;", "&#38;", "&", "\"", "'", "-->", "]]>", "<!--", "\n", "\r\n", "\r",
                    " ", "  ", "\t", "\u{202E}", "\u{202C}", "\u{2067}", "\u{2069}", "\u{200E}", "\u{1B}",
                    "\0", "\u{7F}", "\u{85}", "\u{301}", "\u{FEFF}", "\u{FFFE}", "😀", "2024",
                ]).prop_map(str::to_owned),
                any::<String>(),
            ],
            0..24,
        ),
    ) {
        let text: String = parts.concat();
        let engine = engine();
        let document = document(&text);
        let report = engine.align(&document, Kinds::Names);
        for lang in [Lang::En, Lang::Ar] {
            for render in [align_page, preview_page] {
                let page = render(&report, &[&text], lang);
                prop_assert_eq!(shown_texts(&page), [held(&text)]);
                let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\u{7F}');
                prop_assert!(!page.contains(steers));
                let mentions = report.names.iter().map(|it| it.mentions.len()).sum::<usize>();
                prop_assert_eq!(page.matches("<mark ").count(), mentions);
            }
        }
        // Nothing outside its label changes the order of a paragraph.
        let page = preview(&engine, &text);
        for paragraph in page.split("<p>").skip(1) {
            let paragraph = paragraph.split("</p>").next().unwrap_or_default();
            let outside: String = paragraph
                .split("<span class=\"code\"")
                .enumerate()
                .map(|(number, part)| match number {
                    0 => part,
                    _ => part.split_once("</span>").map_or("", |it| it.1),
                })
                .collect();
            prop_assert_eq!(bidi::unbalanced(&outside), vec![]);
        }
    }
}
