//! `naqhara lint --show-config`: what holds for a file, and why.

use clap::ArgMatches;

use super::args::chosen;
use super::{Failure, Outcome, Session, files, lint_rules};
use crate::lint::config::Resolved;
use crate::project::shown_glossary;
use crate::render::config::{self, ConfigFormat, FileConfig};

/// Shows what holds for each of the paths, or in this folder.
pub(super) fn show(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let rules = lint_rules::chosen(matches)?;
    let paths = matches.get_many::<String>("path").unwrap_or_default();
    let mut paths: Vec<&str> = paths.map(String::as_str).collect();
    if paths.is_empty() {
        paths.push(".");
    }
    let mut all: Vec<(&str, Vec<String>, Vec<String>, Resolved)> = Vec::new();
    for path in paths {
        let loaded = session.project.configuration(path)?;
        let resolved = session.project.resolve(path, &rules)?;
        let read = loaded.files.iter();
        let read = read.map(|(file, _)| file.to_string_lossy().into_owned());
        let named = loaded.glossary().unwrap_or_default();
        let glossary = named.iter().map(|it| shown_glossary(it).into_owned());
        let glossary = glossary.collect();
        all.push((path, read.collect(), glossary, resolved));
    }
    let shown = all
        .iter()
        .map(|(path, files, glossary, resolved)| FileConfig {
            path,
            files: files.clone(),
            glossary: glossary.clone(),
            resolved,
        });
    let shown: Vec<_> = shown.collect();
    let output = matches.get_one::<String>("output");
    let format = ConfigFormat::like(chosen(matches, "format"));
    let text = config::render(&shown, format, &session.audience(output));
    files::deliver(&text, output, session)?;
    Ok(Outcome::Clean)
}
