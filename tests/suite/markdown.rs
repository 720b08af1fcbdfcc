//! Our Markdown as a renderer that is not ours reads it: GitHub's dialect, by pulldown-cmark.

use naqhara::analysis::Engine;
use naqhara::bidi;
use naqhara::document::Document;
use naqhara::render::Medium;
use naqhara::render::summary::SummaryFormat;
use naqhara::summary::{Options, Question, Summary};
use naqhara::text::{Lang, is_bidi_control};
use pulldown_cmark::{Event, Options as Dialect, Parser, Tag};

use crate::shorthand::Shorthand;
use crate::shown::summary_in;
use crate::source;

/// What a viewer shows.
#[derive(Default)]
struct Shown {
    /// The text of each paragraph, heading, cell and item, as written.
    blocks: Vec<String>,
    headings: usize,
    tables: usize,
    rows: usize,
}

/// Renders; elements, links, pictures and code come from nobody but the user, and none may be.
fn shown(markdown: &str) -> Shown {
    let dialect = Dialect::ENABLE_TABLES
        | Dialect::ENABLE_STRIKETHROUGH
        | Dialect::ENABLE_MATH
        | Dialect::ENABLE_TASKLISTS
        | Dialect::ENABLE_FOOTNOTES
        | Dialect::ENABLE_GFM;
    let mut found = Shown::default();
    for event in Parser::new_ext(markdown, dialect) {
        match event {
            Event::Start(tag) => {
                match tag {
                    Tag::Heading { .. } => found.headings += 1,
                    Tag::Table(_) => found.tables += 1,
                    Tag::TableRow => found.rows += 1,
                    Tag::TableHead
                    | Tag::Paragraph
                    | Tag::List(_)
                    | Tag::Item
                    | Tag::TableCell
                    | Tag::Emphasis => {}
                    tag => panic!("{tag:?} in {markdown}"),
                }
                if !matches!(tag, Tag::Emphasis) {
                    found.blocks.push(String::new());
                }
            }
            Event::Text(text) => {
                let block = found.blocks.last_mut().expect("text stands in blocks");
                block.push_str(&text);
            }
            Event::SoftBreak => found.blocks.last_mut().expect("a block").push(' '),
            Event::End(_) => {}
            event => panic!("{event:?} in {markdown}"),
        }
    }
    found
}

fn document(path: &str, text: &str) -> Document {
    Document::new(path, text.to_owned())
}

/// A text as it is to be shown: what steers is made visible.
fn plain(text: &str) -> String {
    let visible = bidi::visible(text);
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is shown, without the isolates that stand in for markup.
fn unisolated(text: &str) -> String {
    let without: String = text.chars().filter(|&c| !is_bidi_control(c)).collect();
    without.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every sentence, name and path of the summary is shown with the same characters.
#[track_caller]
fn comes_back(summary: &Summary) {
    for (lang, medium) in [(Lang::En, Medium::FILE), (Lang::Ar, Medium::FILE)] {
        let markdown = summary_in(summary, SummaryFormat::Markdown, lang, medium);
        let shown = shown(&markdown);
        let texts: Vec<String> = shown.blocks.iter().map(|it| unisolated(it)).collect();
        let says = |text: &str| texts.iter().any(|it| it.contains(&plain(text)));
        for document in &summary.documents {
            assert!(says(&document.path), "{}: {markdown}", document.path);
        }
        for sentence in &summary.sentences {
            assert!(says(&sentence.text), "{:?}: {markdown}", sentence.text);
            let counterpart = sentence.counterpart.as_ref().map(|it| &it.place.text);
            assert!(
                counterpart.is_none_or(|it| says(it)),
                "{counterpart:?}: {markdown}"
            );
        }
        for name in &summary.names {
            let forms = [&name.en, &name.ar].into_iter().flatten();
            for form in forms {
                assert!(texts.contains(&plain(form)), "{form}: {markdown}");
            }
        }
        let listed = |it: bool| {
            summary
                .names
                .iter()
                .any(|name| name.concept.is_some() == it)
        };
        let glance = Question::ALL
            .iter()
            .any(|&it| !summary.answers(it).is_empty());
        let tables = [
            glance,
            listed(true),
            listed(false),
            !summary.figures.is_empty(),
        ];
        let tables = tables.into_iter().filter(|it| *it).count();
        assert_eq!(shown.tables, tables, "{markdown}");
        assert!(shown.rows >= summary.names.len(), "{markdown}");
        assert!(shown.headings >= 2, "{markdown}");
    }
}

#[test]
fn the_seeds_are_shown_as_they_are() {
    let engine = Engine::starter();
    for name in ["climate", "culture", "energy", "football", "stargate"] {
        let [source, target] = ["ar", "en"].map(|lang| {
            let path = format!("seeds/{name}.{lang}.txt");
            let text = std::fs::read_to_string(source::root().join(&path)).expect("a seed");
            document(&path, &text)
        });
        comes_back(&engine.summary(&source, Options::default()));
        comes_back(&engine.summary_pair(&source, &target, Options::default()));
    }
}

#[test]
fn markup_of_the_user_is_shown_and_never_run() {
    let engine = Engine::starter();
    for markup in [
        "<script>alert(1)</script>",
        "</td></table><img src=x onerror=alert(1)>",
        "| a | **b** _c_ ~~d~~ `e` $f$ $$g$$",
        "[h](javascript:alert(1)) ![i](x) [j]: k <l@m.org> <https://n.org>",
        "[^1] [ ] [x] :smile: &amp; &#60; &copy; \\ \\* \"o\"",
        "# p",
        "1. q",
        "2) r",
        "- [ ] s",
        "> t",
        "=== u",
        "~~~ v",
        "    w",
        "[!NOTE] x",
        "\u{202E}y\u{202C} \u{2067}z",
    ] {
        let ar = format!(
            "{markup} قال ماسك في أوراكل {markup} إن OpenAI ربحت 5 ملايين دولار {markup} أمس.\n"
        );
        let en = format!(
            "{markup} Musk said at Oracle {markup} that OpenAI had won $5 million {markup} yesterday.\n"
        );
        let [source, target] = [document(markup, &ar), document("b.txt", &en)];
        comes_back(&engine.summary_pair(&source, &target, Options::default()));
        comes_back(&engine.summary(&target, Options::default()));
    }
}
