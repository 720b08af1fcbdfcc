//! A glossary file that is changed row by row while others may change it, too: nothing that somebody else
//! has written is lost, and what the file was before is kept beside it.

use std::io;
use std::path::Path;

use super::editable::{EditableGlossary, EditableRow, RowKey, hash};
use super::{Added, Failure, Notice, Project};
use crate::diag::Message;
use crate::document::Incoming;
use crate::glossary::Glossary;
use crate::glossary::formats::Choice;
use crate::glossary::formats::csv::{Clash, RowError, TableRows};

/// Why a change was not made.
#[derive(Clone, Debug)]
pub enum EditError {
    /// Somebody else has changed the row, or removed it; how it is now.
    RowChanged(Option<EditableRow>),
    /// Somebody else has changed the file.
    FileChanged,
    /// The glossary has these terms already.
    Clash(Vec<Clash>),
    /// There is no such version.
    NoVersion,
    /// Anything else.
    Failure(Failure),
}

impl From<Failure> for EditError {
    fn from(failure: Failure) -> EditError {
        EditError::Failure(failure)
    }
}

/// What was changed.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The file now.
    pub glossary: EditableGlossary,
    /// The row now; `None` where it was removed, or many may have changed.
    pub row: Option<EditableRow>,
    /// The version that holds what the file was before; `None` where it is new.
    pub version: Option<String>,
    /// What is doubtful about it.
    pub doubts: Vec<Notice>,
    /// What else is to be said.
    pub messages: Vec<Message>,
}

impl Project {
    /// Opens a glossary file to change it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn editable_glossary(&self, path: &str) -> Result<EditableGlossary, Failure> {
        let content = self.bytes(path)?;
        let opened =
            self.opened_glossary(path, &Choice::default(), Incoming::Bytes(content.clone()))?;
        Ok(EditableGlossary {
            table: TableRows::of(opened.document.text()),
            is_writable: !opened.is_converted,
            document: opened.document,
            content,
        })
    }

    fn writable(&self, path: &str) -> Result<EditableGlossary, Failure> {
        let now = self.editable_glossary(path)?;
        if now.is_writable {
            return Ok(now);
        }
        let message = Message::new("glossary-add-other-format").with("path", path);
        let help = Message::new("glossary-add-other-format.help");
        Err(Failure::new(message).with_help(help))
    }

    /// Gives cells of a row another content. A row that has moved is found where it is now.
    ///
    /// # Errors
    /// When somebody else has changed the row, or the file cannot be written.
    pub fn edit_row(
        &self,
        path: &str,
        key: &RowKey,
        cells: &[(String, String)],
    ) -> Result<Edited, EditError> {
        let before = self.writable(path)?;
        let at = before.find(key).map_err(EditError::RowChanged)?;
        let text = before.document.text();
        let row = &before.table.rows[at];
        let new = before.table.changed(text, row, cells);
        let new = new.map_err(|error| Failure::new(refused(error)))?;
        let version = self.replace(path, &before, &new)?;
        let after = self.editable_glossary(path)?;
        let row = after.rows().nth(at);
        let doubts = match after.table.rows.get(at) {
            Some(it) => Added::doubts_of(path, after.document.text(), it.span),
            None => Vec::new(),
        };
        Ok(Edited {
            row,
            version: Some(version),
            doubts,
            messages: Vec::new(),
            glossary: after,
        })
    }

    /// Removes a row.
    ///
    /// # Errors
    /// As [`Project::edit_row`].
    pub fn remove_row(&self, path: &str, key: &RowKey) -> Result<Edited, EditError> {
        let before = self.writable(path)?;
        let at = before.find(key).map_err(EditError::RowChanged)?;
        let row = &before.table.rows[at];
        let new = before.table.without(before.document.text(), row);
        let version = self.replace(path, &before, &new)?;
        self.edited(path, Some(version))
    }

    /// Adds the rows of `new` as `glossary add` does.
    ///
    /// # Errors
    /// When the file has one of the terms already, or cannot be written.
    pub fn add_row(&self, path: &str, new: &Glossary) -> Result<Edited, EditError> {
        let is_new = self.system().stat(Path::new(path)).is_err();
        let version = if is_new {
            None
        } else {
            Some(self.keep_version(path, &self.writable(path)?.content)?)
        };
        let added = self.add_to_glossary(path, new, true);
        let undone = |added: &Added| added.appended.added == 0;
        if let Some(id) = version
            .as_ref()
            .filter(|_| added.as_ref().map_or(true, undone))
        {
            self.drop_version(path, id);
        }
        let added = added?;
        if undone(&added) {
            return Err(EditError::Clash(added.appended.clashes));
        }
        let done = self.edited(path, version)?;
        Ok(Edited {
            row: done.glossary.rows().last(),
            doubts: added.doubts(path),
            messages: added.messages(path),
            ..done
        })
    }

    /// Makes a version the file again, if that is still what its user has seen.
    ///
    /// # Errors
    /// When somebody else has changed the file, or there is no such version.
    pub fn restore_version(&self, path: &str, id: &str, stamp: &str) -> Result<Edited, EditError> {
        let content = self.version(path, id)?.ok_or(EditError::NoVersion)?;
        let now = self.bytes(path)?;
        if hash(&now) != stamp {
            return Err(EditError::FileChanged);
        }
        let version = self.write_over(path, &now, &content)?;
        self.edited(path, Some(version))
    }

    fn edited(&self, path: &str, version: Option<String>) -> Result<Edited, EditError> {
        Ok(Edited {
            glossary: self.editable_glossary(path)?,
            row: None,
            version,
            doubts: Vec::new(),
            messages: Vec::new(),
        })
    }

    /// Writes another text in the encoding of the file; gives the version that it was before.
    fn replace(
        &self,
        path: &str,
        before: &EditableGlossary,
        text: &str,
    ) -> Result<String, EditError> {
        let document = before.document.with_text(text.to_owned());
        let bytes = document.to_bytes().map_err(Failure::from)?;
        self.write_over(path, &before.content, &bytes)
    }

    fn write_over(&self, path: &str, before: &[u8], bytes: &[u8]) -> Result<String, EditError> {
        let version = self.keep_version(path, before)?;
        let holds = || self.bytes(path).is_ok_and(|it| it == before);
        let written = self.system().write(Path::new(path), bytes, Some(&holds));
        written.map_err(|error| {
            self.drop_version(path, &version);
            match error.kind() {
                io::ErrorKind::Interrupted => EditError::FileChanged,
                _ => Failure::write(path, &error).into(),
            }
        })?;
        Ok(version)
    }
}

fn refused(error: RowError) -> Message {
    let (id, column) = match error {
        RowError::Column(column) => ("glossary-edit-column", column),
        RowError::Control(column) => ("glossary-edit-control", column),
    };
    Message::new(id).with("column", column)
}
