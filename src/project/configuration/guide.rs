//! The style guide that texts are put into: a profile, a configuration, or what holds for a path.

use std::path::Path;

use super::load::load;
use crate::diag::Message;
use crate::lint::config::{Guide, PROFILES, is_profile, nearest};
use crate::project::{Failure, Project};

impl Project {
    /// The style guide named `to`: a profile, or the path of a configuration; without a name, that of the
    /// configuration that holds for the file or folder at `path`.
    ///
    /// # Errors
    /// When there is no such profile or file, or a configuration cannot be read.
    pub fn guide(&self, to: Option<&str>, path: &str) -> Result<Guide, Failure> {
        let Some(name) = to else {
            let loaded = self.configuration(path)?;
            let layers = loaded.layers(self.system(), Path::new(path));
            let file = loaded.files.last();
            let shown = file.map(|it| it.0.to_string_lossy().into_owned());
            return Ok(Guide::of_layers(&shown.unwrap_or_default(), &layers));
        };
        if let Some(profile) = is_profile(name) {
            return Ok(Guide::of_profile(profile));
        }
        let is_file = self
            .system()
            .stat(Path::new(name))
            .is_ok_and(|it| it.is_file);
        if !is_file && !name.ends_with(".toml") {
            return Err(unknown(name));
        }
        let loaded = load(self.system(), Path::new(name))?;
        let layers = loaded.files.iter().map(|(_, config)| &config.base);
        Ok(Guide::of_layers(name, &layers.collect::<Vec<_>>()))
    }
}

fn unknown(name: &str) -> Failure {
    let names: Vec<&str> = PROFILES.iter().map(|it| it.0).collect();
    let help = match nearest(name, names.iter().copied()) {
        Some(near) => Message::new("args-did-you-mean").with("suggestion", near),
        None => Message::new("args-possible").with("values", names.join(", ")),
    };
    Failure::new(Message::new("restyle-unknown-guide").with("name", name)).with_help(help)
}
