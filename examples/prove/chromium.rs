//! A page in Chromium, and what it says of itself.

use std::fs;
use std::path::Path;
use std::process::Command;

/// How a page is viewed.
#[derive(Clone, Copy)]
pub(crate) struct View {
    pub(crate) width: u32,
    pub(crate) dark: bool,
}

/// A desktop by day.
pub(crate) const DESK: View = View {
    width: 1280,
    dark: false,
};

/// Writes `page` to `path` with `script` in it, opens it, and gives what the script left in
/// `answer(value)` as JSON.
pub(crate) fn ask(path: &Path, page: &str, script: &str, view: View) -> Result<Vec<u8>, String> {
    // The page itself runs no script; to query it, scripts must be allowed.
    let policy = page.find("<meta http-equiv=\"Content-Security-Policy\"");
    let policy = policy.ok_or("a page without a policy")?;
    let end = page[policy..].find('>').ok_or("an open tag")? + policy + 1;
    let (body, foot) = page[end..].rsplit_once("</body>").ok_or("no body")?;
    let asked = format!("{}{body}{ANSWER}{script}</body>{foot}", &page[..policy]);
    fs::write(path, framed(&asked, view)).map_err(|it| it.to_string())?;
    let dom = run(path, view, &["--virtual-time-budget=20000", "--dump-dom"])?;
    answer(&dom).ok_or_else(|| format!("chromium says nothing of {}", path.display()))
}

/// The answer of a script in a page: what it has added in an element `answer`.
pub(crate) fn answer(dom: &str) -> Option<Vec<u8>> {
    let (_, rest) = dom.rsplit_once("<pre id=\"answer\">")?;
    rest.split_once("</pre>").map(|it| percent_decoded(it.0))
}

/// The page on a screen of that width: the windows of Chromium are no narrower than 500.
fn framed(page: &str, view: View) -> String {
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    let width = view.width;
    format!(
        "<!doctype html><meta charset=\"utf-8\"><body style=\"margin: 0\"><iframe title=\"\" \
         style=\"border: 0; width: {width}px; height: 800px\" srcdoc=\"{page}\"></iframe></body>"
    )
}

const ANSWER: &str = "<script>
function answer(value) {
  const element = document.createElement('pre');
  element.id = 'answer';
  element.textContent = encodeURIComponent(JSON.stringify(value));
  parent.document.body.append(element);
}
</script>
";

/// Opens a file with these options, and gives what Chromium writes.
pub(crate) fn run(path: &Path, view: View, options: &[&str]) -> Result<String, String> {
    let path = path.canonicalize().map_err(|it| it.to_string())?;
    let output = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu"])
        .arg("--hide-scrollbars")
        .arg(format!("--window-size={},800", view.width))
        .args(
            view.dark
                .then_some("--blink-settings=preferredColorScheme=0"),
        )
        .args(options)
        .arg(format!("file://{}", path.display()))
        .output()
        .map_err(|it| format!("chromium: {it}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        let digit = |it: Option<u8>| char::from(it.unwrap_or(b'0')).to_digit(16).unwrap_or(0) as u8;
        out.push(match byte {
            b'%' => digit(bytes.next()) << 4 | digit(bytes.next()),
            other => other,
        });
    }
    out
}
