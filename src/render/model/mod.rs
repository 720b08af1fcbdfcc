//! What is in a sound model, in each format.

mod json;
mod text;

use super::Audience;
use super::format::formats;
use crate::names::sound::Outline;

formats! {
    /// What the contents of a model can be written as.
    ModelFormat {
        /// For people.
        Text = "text",
        /// The contract `naqhara/model@1`.
        Json = "json",
    }
}

/// A sound model, from outside.
#[derive(Clone, Copy, Debug)]
pub struct ModelFile<'a> {
    /// The size of the file, in bytes.
    pub bytes: usize,
    /// Its networks: of sound, to Arabic, to Latin.
    pub networks: &'a [Outline; 3],
}

/// What is in the model, in `format`.
pub fn render(model: ModelFile<'_>, format: ModelFormat, audience: &Audience) -> String {
    match format {
        ModelFormat::Text => text::render(model, &audience.words, audience.medium),
        ModelFormat::Json => json::render(model),
    }
}
