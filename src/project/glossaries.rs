//! Which glossaries: those of the options, those of `naqhara.toml`, or the nearest `glossary.csv`
//! upwards; below them the starter glossary in the program.

use std::path::Path;
use std::sync::Arc;

use super::{Failure, Loaded, Project, is_termbase};
use crate::analysis::Engine;
use crate::diag::Message;
use crate::document::{Document, Incoming, Problem, decode_incoming};
use crate::glossary::Glossary;
use crate::glossary::formats::{self, Choice, Understood};

/// Names of the glossary of a folder, the first that exists.
pub(super) const NEAREST: [&str; 4] = [
    "glossary.csv",
    "glossary.tsv",
    "glossary.xlsx",
    "glossary.tbx",
];

/// The glossaries of a run, the last one topmost.
pub(super) struct Stack {
    /// Their paths, as the user named them.
    pub(super) paths: Vec<String>,
    /// Whether the starter glossary lies below them.
    pub(super) starter: bool,
}

/// A table that was made of the file at `path`.
fn table_at(path: &str, text: String) -> Document {
    let mut document = Document::new("glossary.csv", text);
    Arc::make_mut(&mut document.file).path = path.to_owned();
    document
}

/// What a user can do about a file that is not understood.
fn help_for(id: &str) -> Option<Message> {
    let help = match id {
        "glossary-xml-unknown" => "glossary-xml-unknown.help",
        "glossary-no-sheet" => "glossary-no-sheet.help",
        "glossary-columns-missing" => "glossary-columns-missing.help",
        "glossary-workbook-damaged" => "glossary-workbook-damaged.help",
        "glossary-no-workbook" => "glossary-no-workbook.help",
        _ => return None,
    };
    Some(Message::new(help))
}

/// A glossary file of any format, opened.
#[derive(Debug)]
pub struct OpenGlossary {
    /// The table that it holds, at the path of the file.
    pub document: Document,
    /// What was understood of the file.
    pub understood: Understood,
    /// Notices about its encoding.
    pub problems: Vec<Problem>,
    /// Whether the table is not the file itself, so that no row can be added to it.
    pub is_converted: bool,
}

impl OpenGlossary {
    fn new(document: Document, mut understood: Understood, problems: Vec<Problem>) -> OpenGlossary {
        let table = understood.text.take();
        OpenGlossary {
            is_converted: table.is_some(),
            document: match table {
                Some(table) => table_at(document.path(), table),
                None => document,
            },
            understood,
            problems,
        }
    }
}

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
        let stack = self.stack(path, self.options.glossaries.as_deref())?;
        match self.indexed(&stack)? {
            Some(engine) => Ok(engine),
            None => self.stacked(&stack.paths, stack.starter),
        }
    }

    /// The glossaries of a run that reads `path` first: those that are named, else the usual ones.
    pub(super) fn stack(&self, path: &str, named: Option<&[String]>) -> Result<Stack, Failure> {
        let configuration = match (named, self.options.no_starter) {
            // Nothing is left to ask: a broken configuration is for the command that needs it.
            (Some(_), true) => None,
            _ => Some(self.configuration(path)?),
        };
        let paths = match named {
            Some(paths) => paths.to_vec(),
            None => self.usual_glossaries(configuration.as_deref()),
        };
        let starter = !self.options.no_starter && configuration.is_none_or(|it| it.starter());
        let paths = self.all_on_disk(&paths)?;
        Ok(Stack { paths, starter })
    }

    /// The glossary that a new concept goes into where nothing names another: the topmost file of a run
    /// that reads `path`. What a termbase holds is changed by a push alone.
    ///
    /// # Errors
    /// When a configuration cannot be read.
    pub fn own_glossary(&self, path: &str) -> Result<Option<String>, Failure> {
        let mut named = self.named_glossaries(path)?.into_iter();
        Ok(named.rfind(|it| !is_termbase(it)))
    }

    /// The glossaries of a run that reads `path`, the topmost one last, without the starter.
    ///
    /// # Errors
    /// When a configuration cannot be read, or a termbase cannot be had.
    pub fn glossary_paths(&self, path: &str) -> Result<Vec<String>, Failure> {
        self.all_on_disk(&self.named_glossaries(path)?)
    }

    /// The copies of those of them that are termbases.
    ///
    /// # Errors
    /// When a configuration cannot be read, or a termbase cannot be had.
    pub fn snapshots(&self, path: &str) -> Result<Vec<String>, Failure> {
        let mut named = self.named_glossaries(path)?;
        named.retain(|it| is_termbase(it));
        self.all_on_disk(&named)
    }

    /// The same as they are named: a termbase by its address.
    ///
    /// # Errors
    /// When a configuration cannot be read.
    pub fn named_glossaries(&self, path: &str) -> Result<Vec<String>, Failure> {
        Ok(match (&self.options.glossaries, self.options.no_glossary) {
            (_, true) => Vec::new(),
            (Some(paths), _) => paths.clone(),
            _ => self.usual_glossaries(Some(&*self.configuration(path)?)),
        })
    }

    /// The glossaries of the configuration, else the nearest one.
    fn usual_glossaries(&self, configuration: Option<&Loaded>) -> Vec<String> {
        match configuration.and_then(Loaded::glossary) {
            Some(paths) => paths,
            None => self.nearest_glossary().into_iter().collect(),
        }
    }

    /// The engine over the glossaries at `paths`, the last one topmost, and perhaps the starter.
    pub(super) fn stacked(&self, paths: &[String], starter: bool) -> Result<Engine, Failure> {
        let mut layers = Vec::new();
        for path in paths.iter().rev() {
            let opened = self.open_glossary(path, &Choice::default())?;
            if paths.len() == 1 && Engine::is_starter(opened.document.text()) {
                return Ok(Engine::starter());
            }
            layers.push(self.parse_glossary(&opened)?);
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

    /// `glossary.csv` in this folder or the nearest one above it, or one in another format.
    fn nearest_glossary(&self) -> Option<String> {
        let here = self.system().current_folder().ok()?;
        let in_folder = |folder: &Path| NEAREST.map(|name| folder.join(name));
        let mut files = here.ancestors().flat_map(in_folder);
        let found = files.find(|file| self.system().stat(file).is_ok_and(|it| !it.is_folder));
        found.map(|file| file.to_string_lossy().into_owned())
    }

    /// Reads a glossary file of any format; `-` is standard input. What is wrong with it becomes notices.
    ///
    /// # Errors
    /// When it cannot be read, or has errors.
    pub fn read_glossary(&self, path: &str, choice: &Choice) -> Result<Glossary, Failure> {
        self.parse_glossary(&self.open_glossary(path, choice)?)
    }

    /// Opens a glossary file of any format as the table that it holds, with what was understood of it.
    ///
    /// # Errors
    /// When it cannot be read, or is of no format that glossaries have.
    pub fn open_glossary(&self, path: &str, choice: &Choice) -> Result<OpenGlossary, Failure> {
        let path = &*self.on_disk(path)?;
        self.opened_glossary(path, choice, self.regular_content(path)?)
    }

    /// As [`Project::open_glossary`], of this content.
    pub(super) fn opened_glossary(
        &self,
        path: &str,
        choice: &Choice,
        content: Incoming,
    ) -> Result<OpenGlossary, Failure> {
        let failed = |message: Message| {
            let message = message.with("path", path);
            let help = help_for(message.id);
            let failure = Failure::new(message);
            match help {
                Some(help) => failure.with_help(help),
                None => failure,
            }
        };
        if formats::is_workbook(content.head()) {
            let bytes = content.into_bytes();
            let understood = formats::understand_workbook(&bytes, choice).map_err(failed)?;
            let document = Document::new(path, String::new());
            return Ok(OpenGlossary::new(document, understood, Vec::new()));
        }
        let (document, problems) = decode_incoming(path, content)?;
        let understood = formats::understand(path, document.text(), choice).map_err(failed)?;
        Ok(OpenGlossary::new(document, understood, problems))
    }
}
