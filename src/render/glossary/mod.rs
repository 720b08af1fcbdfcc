//! Glossaries as files for other programs.

mod docx;
mod xlsx;

use super::format::formats;
use super::{Audience, Rendered};
use crate::diag::Message;
use crate::glossary::Glossary;
use crate::glossary::formats::csv::{Program, Table, write_for, write_table};
use crate::glossary::formats::tbx::{self, Dialect};
use crate::glossary::formats::{Losses, omegat, utx};

formats! {
    /// What a glossary can be written as.
    GlossaryFormat {
        /// The format that glossaries are kept in.
        Csv = "csv",
        /// A workbook with the same columns.
        Xlsx = "xlsx",
        /// TBX version 3, categories as attributes.
        Tbx = "tbx",
        /// TBX version 3, categories as elements.
        TbxDct = "tbx-dct",
        /// TBX version 2.
        TbxV2 = "tbx-v2",
        /// Lines with tabs, for OmegaT.
        Omegat = "omegat",
        /// UTX.
        Utx = "utx",
        /// A Word document, to read and print.
        Docx = "docx",
    }
}

/// A glossary in a format, and what that cannot hold of it.
#[derive(Debug)]
pub struct Converted {
    /// The file.
    pub file: Rendered,
    /// What is not in it.
    pub losses: Losses,
}

/// The glossary in `format`, for a program where that makes a difference.
///
/// # Errors
/// A message where the format cannot hold the glossary at all, or is not for that program.
pub fn render(
    glossary: &Glossary,
    format: GlossaryFormat,
    program: Option<Program>,
    audience: &Audience,
) -> Result<Converted, Message> {
    let table = Table::new(glossary);
    let (text, losses) = match (format, program) {
        (GlossaryFormat::Csv, None) => (write_table(&table), Losses::default()),
        (GlossaryFormat::Csv, Some(program)) => write_for(&table, program),
        (GlossaryFormat::TbxV2, Some(Program::Omegat)) => without_unwanted(table),
        (GlossaryFormat::Omegat, None | Some(Program::Omegat)) => omegat::write(&table),
        (GlossaryFormat::TbxV2, None | Some(Program::Weblate)) => tbx::write(&table, Dialect::V2),
        (GlossaryFormat::Xlsx, Some(Program::Excel) | None) => {
            return Ok(Converted {
                file: Rendered::File(xlsx::render(&table)?),
                losses: Losses::default(),
            });
        }
        (_, Some(_)) => return Err(Message::new("glossary-for-other-format")),
        (GlossaryFormat::Tbx, None) => tbx::write(&table, Dialect::Dca),
        (GlossaryFormat::TbxDct, None) => tbx::write(&table, Dialect::Dct),
        (GlossaryFormat::Utx, None) => utx::write(&table),
        (GlossaryFormat::Docx, None) => {
            return Ok(Converted {
                file: Rendered::File(docx::render(glossary, audience.lang())),
                losses: Losses::of_document(&table),
            });
        }
    };
    Ok(Converted {
        file: Rendered::Text(text),
        losses,
    })
}

/// TBX for OmegaT, which offers every term that it reads.
fn without_unwanted(table: Table) -> (String, Losses) {
    let (table, count) = table.without_unwanted();
    let (text, mut losses) = tbx::write(&table, Dialect::V2);
    losses.unwanted(count);
    (text, losses)
}
