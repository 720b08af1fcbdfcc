//! Pages and electronic books: the words that a browser shows.

use std::fs;
use std::path::Path;

use naqhara::container::package::Package;
use naqhara::document::Document;
use serde::Deserialize;

use super::chromium::{DESK, answer, run};

/// What a browser shows of a page.
#[derive(Default, Deserialize)]
pub(crate) struct Shown {
    /// The lines that it lays out; what stands in a sentence and is no prose as U+FFFC.
    pub(crate) lines: Vec<String>,
    /// The title of the window, and the values of all attributes.
    pub(crate) beside: Vec<String>,
}

impl Shown {
    /// Adds what it shows of a page, which is written to `path` with a script that reads it.
    pub(crate) fn add(&mut self, path: &Path, page: &str) -> Result<(), String> {
        let (body, foot) = page.rsplit_once("</body>").ok_or("a page without an end")?;
        let policy = policy(page);
        let (head, rest) = body.split_once("<head>").ok_or("a page without a head")?;
        let asked = format!("{head}<head>{policy}{rest}{READ}</body>{foot}");
        fs::write(path, asked).map_err(|it| format!("{}: {it}", path.display()))?;
        let dom = run(path, DESK, &["--virtual-time-budget=20000", "--dump-dom"])?;
        let answer =
            answer(&dom).ok_or_else(|| format!("chromium says nothing of {}", path.display()))?;
        let shown: Shown = serde_json::from_slice(&answer).map_err(|it| it.to_string())?;
        self.lines.extend(shown.lines);
        self.beside.extend(shown.beside);
        Ok(())
    }
}

/// The pages of a document with names for them: it, or those of a book without its table of contents.
pub(crate) fn pages(document: &Document, bytes: Vec<u8>) -> Result<Vec<(String, String)>, String> {
    if document.file.format == "html" {
        let page = String::from_utf8(bytes).map_err(|it| it.to_string())?;
        return Ok(vec![("shown.html".to_owned(), page)]);
    }
    let mut package = Package::open(bytes).map_err(|it| format!("{it:?}"))?;
    let names: Vec<String> = package.names().map(|it| it.into_owned()).collect();
    let mut pages = Vec::new();
    for name in names.iter().filter(|it| it.ends_with("html")) {
        let page = package.read(name).map_err(|it| format!("{name}: {it:?}"))?;
        let page = String::from_utf8(page).map_err(|it| it.to_string())?;
        if !page.contains("epub:type=\"toc\"") {
            pages.push((format!("shown.{}.xhtml", pages.len()), page));
        }
    }
    Ok(pages)
}

/// Only our script runs.
fn policy(page: &str) -> String {
    let end = if page.starts_with("<?xml") { "/>" } else { ">" };
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'nonce-ours'\"{end}")
}

/// Shows what a script may show, leaves out other languages, puts what stands for no prose in a sentence as one character, then takes the text as it is laid out. A
/// box of its own inside a line is part of it, and so are the cells of a row; here they are lines.
const READ: &str = "<script nonce=\"ours\">//<![CDATA[
const objects = 'bdo, code, img, input, kbd, math, meter, progress, rp, rt, samp, svg, var';
const hidden = 'pre, xmp, iframe, noscript, template';
const beside = [document.title];
for (const element of document.querySelectorAll('*')) {
  for (const attribute of element.attributes) beside.push(attribute.value);
}
for (const element of document.querySelectorAll(hidden)) element.remove();
for (const element of document.querySelectorAll('[hidden]')) element.removeAttribute('hidden');
for (const element of document.querySelectorAll('[lang]')) {
  if (/^(ar|en)\\b/i.test(element.lang) || !element.isConnected) continue;
  const inside = getComputedStyle(element).display === 'inline';
  element.replaceWith(inside ? '\\uFFFC' : '');
}
for (const element of document.querySelectorAll(objects)) {
  if (element.isConnected) element.replaceWith('\\uFFFC');
}
const lines = document.body.innerText.split(/[\\n\\t]/);
const element = document.createElement('pre');
element.id = 'answer';
element.textContent = encodeURIComponent(JSON.stringify({ lines, beside }));
document.body.append(element);
//]]></script>";
