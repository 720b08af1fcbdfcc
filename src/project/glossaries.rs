//! Which glossaries: those of the options, those of `naqhara.toml`, or the nearest `glossary.csv`
//! upwards; below them the starter glossary in the program.

use std::path::Path;

use super::{Failure, Loaded, Notice, Project};
use crate::analysis::{Engine, STARTER_GLOSSARY};
use crate::diag::{Message, Severity};
use crate::document::Document;
use crate::glossary::Glossary;
use crate::glossary::formats::csv;
use crate::text::LineIndex;

impl Project {
    /// The engine for a run that reads `path` first: over the glossaries that the options name, or
    /// its configuration, or the folders above this one, and below them the starter glossary. A
    /// later one lies over an earlier one ([`Glossary::layered`]).
    ///
    /// # Errors
    /// When a configuration or a glossary cannot be read, or has errors.
    pub fn engine(&self, path: &str) -> Result<Engine, Failure> {
        if let Some(glossary) = &self.glossary {
            return Ok(Engine::new(glossary.clone()));
        }
        if self.options.no_glossary {
            return Ok(Engine::new(Glossary::default()));
        }
        let configuration = match (&self.options.glossaries, self.options.no_starter) {
            // Nothing is left to ask: a broken configuration is for the command that needs it.
            (Some(_), true) => None,
            _ => Some(self.configuration(path)?),
        };
        let paths = match &self.options.glossaries {
            Some(paths) => paths.clone(),
            None => self.usual_glossaries(configuration.as_deref()),
        };
        let starter = !self.options.no_starter && configuration.is_none_or(|it| it.starter());
        self.stacked(&paths, starter)
    }

    /// The glossary that a new concept goes into where nothing names another: the topmost one of a run
    /// that reads `path`.
    ///
    /// # Errors
    /// When a configuration cannot be read.
    pub fn own_glossary(&self, path: &str) -> Result<Option<String>, Failure> {
        let paths = match &self.options.glossaries {
            Some(paths) => paths.clone(),
            None => self.usual_glossaries(Some(&*self.configuration(path)?)),
        };
        Ok(paths.into_iter().next_back())
    }

    /// The glossaries of the configuration, else the nearest one.
    fn usual_glossaries(&self, configuration: Option<&Loaded>) -> Vec<String> {
        match configuration.and_then(Loaded::glossary) {
            Some(paths) => paths,
            None => self.nearest_glossary().into_iter().collect(),
        }
    }

    /// The engine over the glossaries at `paths`, the last one topmost, and perhaps the starter.
    fn stacked(&self, paths: &[String], starter: bool) -> Result<Engine, Failure> {
        let mut layers = Vec::new();
        for path in paths.iter().rev() {
            let (document, _) = self.open_regular(Path::new(path), path)?;
            if paths.len() == 1 && document.text() == STARTER_GLOSSARY {
                return Ok(Engine::starter());
            }
            layers.push(self.parse_glossary(path, &document)?);
        }
        if starter {
            let engine = Engine::starter();
            if layers.is_empty() {
                return Ok(engine);
            }
            layers.push(engine.glossary().clone());
        }
        let glossary = match layers.len() {
            1 => layers.swap_remove(0),
            _ => Glossary::layered(&layers),
        };
        Ok(Engine::new(glossary))
    }

    /// `glossary.csv` in this folder or the nearest one above it.
    fn nearest_glossary(&self) -> Option<String> {
        let here = self.system().current_folder().ok()?;
        let mut files = here.ancestors().map(|folder| folder.join("glossary.csv"));
        let found = files.find(|file| self.system().stat(file).is_ok_and(|it| !it.is_folder));
        found.map(|file| file.to_string_lossy().into_owned())
    }

    /// Reads a glossary file; `-` is standard input. What is wrong with it becomes notices.
    ///
    /// # Errors
    /// When it cannot be read, or has errors.
    pub fn read_glossary(&self, path: &str) -> Result<Glossary, Failure> {
        let (document, _) = self.open_regular(Path::new(path), path)?;
        self.parse_glossary(path, &document)
    }

    fn parse_glossary(&self, path: &str, document: &Document) -> Result<Glossary, Failure> {
        let mut lines = None;
        let mut errors = 0_usize;
        let glossary = csv::read_with(document.text(), &mut |problem| {
            errors += usize::from(problem.severity == Severity::Error);
            let lines = lines.get_or_insert_with(|| LineIndex::new(document.text()));
            let place = lines.position(document.text(), problem.span.start);
            self.notice(Notice {
                path: path.to_owned(),
                place: Some((place.line, 0)),
                severity: problem.severity,
                message: problem.message,
                help: None,
            });
        });
        if errors > 0 {
            let message = Message::new("glossary-unfit")
                .with("path", path)
                .with("errors", errors);
            return Err(Failure {
                notices: self.take_notices(),
                ..Failure::new(message)
            });
        }
        Ok(glossary)
    }
}
