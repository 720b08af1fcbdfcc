//! Our pages in Chromium: where is each character painted?

use std::fs;
use std::path::PathBuf;

use crate::shorthand::Shorthand;
use naqhara::analysis::Engine;
use naqhara::bidi::Direction;
use naqhara::document::Document;
use naqhara::summary::Options;
use naqhara::text::Lang;

use crate::reports::{align_page, summary_markdown, summary_page};
use serde::Deserialize;

use super::chromium::{DESK, ask};
use super::kinds::{document, seed};
use super::lines;
use super::tally::Tally;

/// Queries the page itself: for each line of text its plain equivalent (an element of its own
/// direction is an isolate) and the order of its visible characters by their boxes.
const ASK: &str = r#"<style>* { white-space: nowrap !important; }</style>
<script>
const blocks = 'p,td,th,h1,h2,h3,li,caption,blockquote,div,ul,ol,table,legend,label';
const skip = /[\p{M}\p{Cf}\p{Cc}\s]/u;
function gather(node, line) {
  if (node.nodeType === Node.TEXT_NODE) {
    let at = 0;
    for (const c of node.data) {
      line.push({ c, node, start: at, end: at + c.length });
      at += c.length;
    }
    return;
  }
  const isolates = node.localName === 'bdi' || node.hasAttribute('dir');
  if (isolates) {
    const dir = node.getAttribute('dir');
    line.push({ c: dir === 'rtl' ? '\u2067' : dir === 'ltr' ? '\u2066' : '\u2068' });
  }
  for (const child of node.childNodes) gather(child, line);
  if (isolates) line.push({ c: '\u2069' });
}
const found = [];
for (const element of document.querySelectorAll(blocks)) {
  if (element.querySelector(blocks) || element.closest('[hidden]') || !element.textContent.trim()) continue;
  const line = [];
  for (const child of element.childNodes) gather(child, line);
  const seen = [];
  line.forEach((it, index) => {
    if (!it.node || skip.test(it.c)) return;
    const range = document.createRange();
    range.setStart(it.node, it.start);
    range.setEnd(it.node, it.end);
    const boxes = range.getClientRects();
    const box = boxes[boxes.length - 1];
    seen.push([box ? (box.left + box.right) / 2 : -1, index]);
  });
  seen.sort((a, b) => a[0] - b[0]);
  found.push({
    text: line.map((it) => it.c).join(''),
    dir: getComputedStyle(element).direction,
    seen: seen.map((it) => it[1]),
  });
}
answer(found);
</script>
"#;

#[derive(Deserialize)]
struct Line {
    text: String,
    dir: String,
    seen: Vec<usize>,
}

/// Compares every line of every page.
pub(crate) fn run(texts: Option<&PathBuf>, keep: Option<&PathBuf>) -> Result<Tally, String> {
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let folder = keep.map_or(folder.path(), PathBuf::as_path);
    fs::create_dir_all(folder).map_err(|it| it.to_string())?;
    let mut tally = Tally::default();
    for (name, page) in pages(texts)? {
        let answer = ask(&folder.join(format!("{name}.html")), &page, ASK, DESK)?;
        let lines: Vec<Line> = serde_json::from_slice(&answer).map_err(|it| it.to_string())?;
        if lines.is_empty() {
            tally.fault(format!("{name}: the page has no text"));
        }
        for line in lines {
            let base = match line.dir.as_str() {
                "rtl" => Direction::Rtl,
                _ => Direction::Ltr,
            };
            tally.compare(&name, &line.text, base, &line.seen);
        }
    }
    Ok(tally)
}

/// Markdown as a viewer shows it: the direction of a paragraph is that of its first strong letter.
fn viewed(markdown: &str) -> String {
    let mut body = String::new();
    let parser = pulldown_cmark::Parser::new_ext(markdown, pulldown_cmark::Options::ENABLE_TABLES);
    pulldown_cmark::html::push_html(&mut body, parser);
    for block in ["h1", "h2", "p", "li", "td", "th"] {
        body = body.replace(&format!("<{block}>"), &format!("<{block} dir=\"auto\">"));
    }
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'\">\n<body>\n{body}</body>\n"
    )
}

/// The pages: the seeds and made lines as marked text and as summaries, in both languages.
fn pages(texts: Option<&PathBuf>) -> Result<Vec<(String, String)>, String> {
    let engine = Engine::starter();
    let mut pages = Vec::new();
    let mut marked = |document: &Document| {
        for lang in [Lang::En, Lang::Ar] {
            let report = engine.align(document, naqhara::align::Kinds::Names);
            let page = align_page(&report, &[document.text()], lang);
            pages.push((format!("align-{}-{}", document.path(), lang.code()), page));
        }
    };
    let seeds = ["climate", "culture", "energy", "football", "stargate"];
    for name in seeds {
        for lang in ["ar", "en"] {
            marked(&seed(name, lang)?);
        }
    }
    for lang in [Lang::Ar, Lang::En] {
        let made = document(
            &format!("made.{}", lang.code()),
            lines::made(600).join("\n"),
        );
        marked(&made.with_language(lang));
    }
    if let Some(path) = texts {
        let table = fs::read_to_string(path).map_err(|it| format!("{}: {it}", path.display()))?;
        for (column, name) in [(1, "texts.ar"), (2, "texts.en")] {
            let rows = table.lines().skip(1);
            let column = rows.filter_map(|it| it.split('\t').nth(column));
            marked(&document(name, column.collect::<Vec<_>>().join("\n")));
        }
    }
    for name in seeds {
        let (source, target) = (seed(name, "ar")?, seed(name, "en")?);
        let summary = engine.summary_pair(&source, &target, Options::default());
        for lang in [Lang::En, Lang::Ar] {
            let markdown = summary_markdown(&summary, lang);
            pages.push((
                format!("markdown-{name}-{}", lang.code()),
                viewed(&markdown),
            ));
            let page = summary_page(&summary, lang);
            pages.push((format!("summary-{name}-{}", lang.code()), page));
        }
    }
    Ok(pages)
}
