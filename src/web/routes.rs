//! What is asked for, by its path, and who may ask for it.

use serde::de::DeserializeOwned;

use super::access::Access;
use super::answer::{Answer, JSON};
use super::errors::Refused;
use super::http::{Head, Method};
use super::server::Shared;
use super::standing::Standing;
use super::{api, assets, calls, languagetool};
use crate::diag::Message;
use crate::l10n::{Isolation, Localizer};
use crate::render::{Audience, Medium};
use crate::text::Lang;

/// How many bytes a text for the service may have.
const MOST_CHECKED: u64 = 8 << 20;
/// How many bytes any other request may have.
pub(super) const MOST_BODY: u64 = 64 << 20;

/// A request that may be answered.
pub(super) struct Asked<'a> {
    pub(super) head: &'a Head,
    pub(super) body: Vec<u8>,
    pub(super) lang: Lang,
    pub(super) shared: &'a Shared,
}

impl Asked<'_> {
    /// What holds.
    pub(super) fn standing(&self) -> std::sync::Arc<Standing> {
        self.shared.current.get()
    }

    /// Words for the page, which makes elements of the isolates.
    pub(super) fn words(&self) -> Localizer {
        Localizer::new(self.lang, Isolation::On)
    }

    /// Readers of a report.
    pub(super) fn audience(&self) -> Audience {
        Audience::new(self.lang, Medium::FILE)
    }

    /// Its body as JSON.
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        if self.head.content_type() != "application/json" {
            let message = Message::new("web-not-json");
            return Err(Refused::new(415, "bad-json", message));
        }
        from_json(&self.body)
    }
}

/// A body as JSON.
pub(super) fn from_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refused> {
    serde_json::from_slice(body).map_err(|error| {
        let message = Message::new("web-bad-json")
            .with("line", error.line())
            .with("column", error.column())
            .with("text", error.to_string());
        Refused::new(400, "bad-json", message)
    })
}

/// What answers a request.
pub(super) type Handler = fn(&Asked<'_>) -> Result<Answer, Refused>;

/// What a path leads to: the method, the path behind its first segment, and what answers.
pub(super) type Call = (Method, &'static str, Handler);

enum Kind {
    /// A file of the page, or what opens it.
    Static,
    /// For programs.
    Json,
    /// For the page, which makes elements of isolates.
    Page,
    /// For clients of LanguageTool.
    Service,
}

/// The way of a request.
pub(super) struct Route {
    kind: Kind,
    handler: Handler,
    /// The extension that asks.
    extension: Option<String>,
}

impl Route {
    /// How many bytes the body may have.
    pub(super) fn most_bytes(&self) -> u64 {
        match self.kind {
            Kind::Static => 0,
            Kind::Json | Kind::Page => MOST_BODY,
            Kind::Service => MOST_CHECKED,
        }
    }

    pub(super) fn answer(&self, asked: &Asked<'_>) -> Answer {
        let lang = asked.lang;
        match (self.handler)(asked) {
            Ok(answer) => self.shared_with_extension(answer),
            Err(refused) => self.said(&refused, lang),
        }
    }

    /// What is said of a request that is refused: its clients show text.
    pub(super) fn said(&self, refused: &Refused, lang: Lang) -> Answer {
        let answer = match self.kind {
            Kind::Service => {
                let text = format!("Error: {}", refused.words(lang));
                let kind = "text/plain; charset=utf-8";
                refused.headed(Answer::new(refused.status, kind, text.into()))
            }
            Kind::Static => assets::refused(refused, lang),
            Kind::Json => refused.answer(lang),
            Kind::Page => refused.isolated(lang),
        };
        self.shared_with_extension(answer)
    }

    fn shared_with_extension(&self, answer: Answer) -> Answer {
        match self.extension.as_deref() {
            None => answer,
            Some(origin) => answer
                .with("Access-Control-Allow-Origin", origin)
                .with("Vary", "Origin"),
        }
    }
}

/// The way of a request, where whoever asks may have it.
pub(super) fn find(head: &Head, shared: &Shared) -> Result<Route, Refused> {
    let access = &shared.access;
    access.check_host(head)?;
    let path = head.path.as_str();
    if let Some(rest) = service_path(path, access)? {
        return service(rest, head, shared);
    }
    let json = |handler| Route {
        kind: Kind::Json,
        handler,
        extension: None,
    };
    if path.starts_with("/api/") || path.starts_with("/page/") {
        check_language(head)?;
    }
    if let Some(rest) = path.strip_prefix("/api/") {
        let handler = called(api::CALLS, rest, head)?;
        if rest != api::DESCRIPTION {
            access.check_program(head)?;
        }
        return Ok(json(handler));
    }
    if let Some(rest) = path.strip_prefix("/page/") {
        let handler = called(calls::CALLS, rest, head)?;
        access.check_page(head, head.method == Method::Post)?;
        return Ok(Route {
            kind: Kind::Page,
            ..json(handler)
        });
    }
    Ok(Route {
        kind: Kind::Static,
        handler: called(&[(Method::Get, ANY, assets::answer)], path, head)?,
        extension: None,
    })
}

/// Checks that a language that is named is one of ours.
fn check_language(head: &Head) -> Result<(), Refused> {
    match head.asked("lang") {
        None | Some("ar" | "en") => Ok(()),
        Some(_) => Err(Refused::bad(
            Message::new("web-parameter").with("name", "lang"),
        )),
    }
}

/// A path that stands for all others.
const ANY: &str = "*";

fn called(calls: &[Call], path: &str, head: &Head) -> Result<Handler, Refused> {
    let mut all = calls.iter().filter(|it| it.1 == path || it.1 == ANY);
    let Some(first) = all.clone().next() else {
        return Err(Refused::not_found(&head.path));
    };
    let method = match head.method {
        Method::Head => Method::Get,
        method => method,
    };
    let found = all.find(|it| it.0 == method);
    let answers = |method| calls.iter().any(|it| it.0 == method && it.1 == first.1);
    found.map(|it| it.2).ok_or_else(|| {
        Refused::method(match (answers(Method::Get), answers(Method::Post)) {
            (true, true) => concat!("GET, HEAD", ", POST"),
            (false, true) => "POST",
            _ => "GET, HEAD",
        })
    })
}

/// The path behind `/v2/`, or behind the token and `/v2/`.
fn service_path<'p>(path: &'p str, access: &Access) -> Result<Option<&'p str>, Refused> {
    if let Some(rest) = path.strip_prefix("/v2/") {
        return Ok(Some(rest));
    }
    let mut parts = path.splitn(4, '/').skip(1);
    let (Some(token), Some("v2"), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
        return Ok(None);
    };
    if access.is_token(token) {
        Ok(Some(rest))
    } else {
        let message = Message::new("web-no-token");
        Err(Refused::new(401, "unauthorized", message))
    }
}

fn service(rest: &str, head: &Head, shared: &Shared) -> Result<Route, Refused> {
    let named = &shared.current.get().extensions;
    let extension = shared.access.check_service(head, named)?;
    let handler = match (head.method, extension) {
        (Method::Options, Some(_)) => preflight,
        _ => called(languagetool::CALLS, rest, head)?,
    };
    Ok(Route {
        kind: Kind::Service,
        handler,
        extension: extension.map(str::to_owned),
    })
}

/// Tells a browser that an extension may send what it wants to send.
#[expect(clippy::unnecessary_wraps, reason = "it stands beside others")]
fn preflight(_: &Asked<'_>) -> Result<Answer, Refused> {
    let answer = Answer::new(204, JSON, Vec::new());
    Ok(answer
        .with("Access-Control-Allow-Methods", "GET, POST")
        .with("Access-Control-Allow-Headers", "Content-Type, Accept"))
}
