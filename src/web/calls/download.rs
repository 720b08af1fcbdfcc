//! Reports as files, in every format that the commands write.

use std::str::FromStr;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Deserialize;

use super::find;
use crate::align::Kinds;
use crate::diag::Message;
use crate::project::{NamesWanted, Unlisted};
use crate::render::align::AlignFormat;
use crate::render::concordance::FindFormat;
use crate::render::lint::LintFormat;
use crate::render::segments::SegmentsFormat;
use crate::render::summary::SummaryFormat;
use crate::render::{Audience, Format, Presentation};
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::files::{FileBody, Files};
use crate::web::reports;
use crate::web::routes::Asked;

/// What stands for itself in the name of a file (RFC 8187).
const NAME: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'%')
    .add(b'\'')
    .add(b'(')
    .add(b')')
    .add(b'*')
    .add(b',')
    .add(b'/')
    .add(b':')
    .add(b';')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'@')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'{')
    .add(b'}');

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum What {
    Summary,
    Align,
    Lint,
    Segments,
    Find,
}

impl What {
    fn name(self) -> &'static str {
        match self {
            What::Summary => "summary",
            What::Align => "names",
            What::Lint => "findings",
            What::Segments => "segments",
            What::Find => "find",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    what: What,
    format: String,
    source: FileBody,
    target: Option<FileBody>,
    title: Option<String>,
    sentences: Option<usize>,
    term: Option<String>,
    spelling: Option<bool>,
}

/// The format of that name.
fn chosen<F: Format>(name: &str) -> Result<F, Refused> {
    <F as FromStr>::from_str(name).map_err(|_| {
        let message = Message::new("web-format").with("format", name);
        Refused::bad(message.with("formats", F::NAMES.join(", ")))
    })
}

/// The ending of a file in a format, and what it is to a browser.
fn kind_of(format: &str) -> (&'static str, &'static str) {
    match format {
        "json" | "gitlab" => ("json", "application/json"),
        "sarif" => ("sarif", "application/sarif+json"),
        "markdown" => ("md", "text/markdown; charset=utf-8"),
        "html" => ("html", "text/html; charset=utf-8"),
        "csv" => ("csv", "text/csv; charset=utf-8"),
        "checkstyle" => ("xml", "application/xml"),
        "docx" => (
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        "xlsx" => (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        _ => ("txt", "text/plain; charset=utf-8"),
    }
}

pub(super) fn download(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let body: Body = asked.json()?;
    let title = body.title.as_deref().map(str::trim);
    let audience = asked.audience().presented(Presentation {
        title: title.filter(|it| !it.is_empty()).map(str::to_owned),
        ids: false,
    });
    let (what, format) = (body.what, body.format.clone());
    let name = body.source.name.clone();
    let bytes = written(body, asked, &audience)?;
    let (ending, kind) = kind_of(&format);
    let stem = name.as_deref().unwrap_or("naqhara");
    let stem = stem.rsplit_once('.').map_or(stem, |it| it.0);
    let whole = format!("{stem}-{}.{ending}", what.name());
    let plain = format!("naqhara-{}.{ending}", what.name());
    let disposition = format!(
        "attachment; filename=\"{plain}\"; filename*=UTF-8''{}",
        utf8_percent_encode(&whole, NAME)
    );
    Ok(Answer::new(200, kind, bytes).with("Content-Disposition", disposition))
}

fn written(body: Body, asked: &Asked<'_>, audience: &Audience) -> Result<Vec<u8>, Refused> {
    let standing = asked.standing();
    let files = Files::read(body.source, body.target)?;
    let format = body.format.as_str();
    Ok(match body.what {
        What::Summary => {
            let format: SummaryFormat = chosen(format)?;
            let open = files.open(&standing)?;
            reports::summary(&open, &standing, body.sentences, format, audience)
        }
        What::Align => {
            let format: AlignFormat = chosen(format)?;
            let open = files.open(&standing)?;
            let wanted = NamesWanted {
                kinds: Kinds::Names,
                unlisted: Unlisted::Described,
                why: false,
            };
            reports::align(&open, wanted, format, audience)?.into_bytes()
        }
        What::Lint => {
            let format: LintFormat = chosen(format)?;
            let open = files.open_to_check(&standing)?;
            reports::lint(&open, &standing, format, audience)
        }
        What::Segments => {
            let format: SegmentsFormat = chosen(format)?;
            let open = files.open(&standing)?;
            reports::segments(&open, format, audience)?.into_bytes()
        }
        What::Find => {
            let format: FindFormat = chosen(format)?;
            let sought = find::Sought {
                term: body.term.unwrap_or_default(),
                spelling: body.spelling.unwrap_or(false),
            };
            let is_pair = files.target.is_some();
            let all = files.all().cloned().collect();
            find::report(&sought, all, is_pair, &standing)?.written(format, audience)?
        }
    })
}
