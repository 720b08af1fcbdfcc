//! The files of the page, which are part of the program.

use super::answer::Answer;
use super::errors::Refused;
use super::http::Method;
use super::routes::Asked;
use super::words;
use crate::bidi::Direction;
use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::render::escape;
use crate::text::Lang;

/// A file of the page.
struct Asset {
    /// Its path below the root.
    path: &'static str,
    bytes: &'static [u8],
}

macro_rules! assets {
    ($($path:literal,)*) => {
        &[$(Asset { path: $path, bytes: include_bytes!(concat!("page/", $path)) },)*]
    };
}

/// All of them.
const ASSETS: &[Asset] = assets![
    "css/base.css",
    "css/glossary.css",
    "css/lookup.css",
    "css/text.css",
    "icon.svg",
    "icons.svg",
    "index.html",
    "js/app.js",
    "js/card.js",
    "js/concordance.js",
    "js/dom.js",
    "js/files.js",
    "js/findings.js",
    "js/glossary.js",
    "js/ignored.js",
    "js/keys.js",
    "js/lookup.js",
    "js/marks.js",
    "js/model.js",
    "js/names.js",
    "js/opener.js",
    "js/proposals.js",
    "js/reader.js",
    "js/server.js",
    "js/summary.js",
    "js/tabs.js",
    "js/text.js",
    "js/theme.js",
    "js/words.js",
];

const HTML: &str = "text/html; charset=utf-8";

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |it| it.1) {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "webmanifest" | "json" => "application/json",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

/// Where the files of the page are read from while it is developed.
#[cfg(debug_assertions)]
fn developed(path: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("NAQHARA_PAGE")?;
    let is_inside = path.split('/').all(|it| !matches!(it, "" | "." | ".."));
    let file = std::path::Path::new(&folder).join(path);
    is_inside.then(|| std::fs::read(file).ok()).flatten()
}

#[cfg(not(debug_assertions))]
fn developed(_: &str) -> Option<Vec<u8>> {
    None
}

fn content(path: &str) -> Option<Vec<u8>> {
    let mut all = ASSETS.iter();
    let embedded = || Some(all.find(|it| it.path == path)?.bytes.to_vec());
    developed(path).or_else(embedded)
}

/// A file of the page, or the page itself for whoever has the token.
pub(super) fn answer(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let head = asked.head;
    let path = match head.path.as_str() {
        "/" | "/index.html" => return page(asked),
        path => path.trim_start_matches('/'),
    };
    debug_assert!(matches!(head.method, Method::Get | Method::Head));
    let bytes = content(path).ok_or_else(|| Refused::not_found(&head.path))?;
    let mut answer = Answer::new(200, kind_of(path), bytes);
    answer.is_static = true;
    Ok(answer)
}

fn page(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let access = &asked.shared.access;
    if let Some(token) = asked.head.asked("token") {
        if !access.is_token(token) {
            return Err(no_token());
        }
        let lang = asked
            .head
            .asked("lang")
            .filter(|it| matches!(*it, "ar" | "en"));
        let place = lang.map_or_else(|| "/".to_owned(), |it| format!("/?lang={it}"));
        let cookie = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            access.cookie(),
            access.token
        );
        let answer = Answer::new(303, HTML, Vec::new());
        return Ok(answer.with("Location", place).with("Set-Cookie", cookie));
    }
    if !access.has_cookie(asked.head) {
        return Err(no_token());
    }
    let page = content("index.html").ok_or_else(|| Refused::not_found("/"))?;
    let page = filled(&String::from_utf8_lossy(&page), asked.lang);
    Ok(Answer::new(200, HTML, page.into_bytes()))
}

fn no_token() -> Refused {
    let refused = Refused::new(401, "unauthorized", Message::new("web-no-token"));
    refused.with_help(Message::new("web-no-token.help"))
}

/// A page whose placeholders say what they stand for: `{{lang}}`, `{{dir}}`, `{{word:ID}}`.
fn filled(page: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(page.len() * 2);
    let mut rest = page;
    while let Some((before, behind)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, tail)) = behind.split_once("}}") else {
            out.push_str("{{");
            rest = behind;
            continue;
        };
        match name.trim() {
            "lang" => out.push_str(lang.code()),
            "dir" => out.push_str(Direction::of(lang).name()),
            name => {
                let id = name.strip_prefix("word:").unwrap_or(name);
                out.push_str(&escape(&words::plain(id, lang).unwrap_or_default()));
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// A page that says why there is none.
pub(super) fn refused(refused: &Refused, lang: Lang) -> Answer {
    let words = Localizer::new(lang, Isolation::Off);
    let title = escape(&words.text(&refused.message));
    let help = refused.help.iter().map(|it| escape(&words.text(it)));
    let help: String = help.map(|it| format!("<p>{it}</p>")).collect();
    let (code, dir) = (lang.code(), Direction::of(lang).name());
    let page = format!(
        "<!doctype html><html lang=\"{code}\" dir=\"{dir}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>naqhara</title>\
         <main><h1>{title}</h1>{help}</main></html>"
    );
    Answer::new(refused.status, HTML, page.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::http::Head;

    #[test]
    fn placeholders_are_filled() {
        let page = "<html lang={{lang}} dir=\"{{dir}}\">{{word:no-such-word}}{{ lang }} {{";
        assert_eq!(filled(page, Lang::Ar), "<html lang=ar dir=\"rtl\">ar {{");
    }

    #[test]
    fn a_refusal_cannot_be_markup() {
        let refusal = Refused::not_found("/<script>alert(1)</script>");
        let page = String::from_utf8(refused(&refusal, Lang::En).body).expect("text");
        assert!(!page.contains("<script>"), "{page}");
    }

    #[test]
    fn every_asset_has_a_kind() {
        for it in ASSETS {
            assert_ne!(kind_of(it.path), "application/octet-stream", "{}", it.path);
        }
        let head = Head::parse(b"GET /a HTTP/1.1\r\n\r\n").expect("a head");
        assert_eq!(head.path, "/a");
    }
}
