//! The glossary of the user in the formats of other programs, with what they cannot hold of it.

use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::glossary::own;
use crate::diag::Message;
use crate::glossary::formats::Choice;
use crate::render::Format as _;
use crate::render::glossary::{GlossaryFormat, render};
use crate::web::answer::Answer;
use crate::web::errors::Refused;
use crate::web::routes::Asked;

pub(super) fn export(asked: &Asked<'_>) -> Result<Answer, Refused> {
    let name = asked.head.asked("format").unwrap_or_default();
    let format = GlossaryFormat::from_str(name).map_err(|_| {
        let message = Message::new("web-format").with("format", name);
        Refused::bad(message.with("formats", GlossaryFormat::NAMES.join(", ")))
    })?;
    let (project, path) = own(asked)?;
    let glossary = project.read_glossary(&path, &Choice::default())?;
    let done = render(&glossary, format, None, &asked.audience());
    let done = done.map_err(Refused::bad)?;
    let words = asked.words();
    let lost = done.losses.messages();
    let lost: Vec<String> = lost.iter().map(|it| words.text(it)).collect();
    Ok(Answer::json(&json!({
        "name": format!("glossary.{}", ending(format)),
        "base64": STANDARD.encode(done.file.into_bytes()),
        "lost": lost,
    })))
}

/// The ending of a file in a format, by which other programs know it.
fn ending(format: GlossaryFormat) -> &'static str {
    match format {
        GlossaryFormat::Csv => "csv",
        GlossaryFormat::Xlsx => "xlsx",
        GlossaryFormat::Tbx | GlossaryFormat::TbxDct | GlossaryFormat::TbxV2 => "tbx",
        GlossaryFormat::Omegat => "txt",
        GlossaryFormat::Utx => "utx",
        GlossaryFormat::Docx => "docx",
    }
}
