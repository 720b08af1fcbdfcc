//! Row 6: how names are spelled: which spellings a text has, how often, and the same of many texts by month
//! and by where they come from.
//!
//! [`of_text`] gives the rows of one text, [`Usage`] adds up those of many. As a table its columns are
//! [`COLUMNS`], whoever writes it: `naqhara drift` reads what Spark or a spreadsheet has written.

mod form;
mod of_text;
#[cfg(feature = "parquet")]
mod parquet;
mod read;
mod table;

pub use form::spelling_of;
pub use of_text::{UsageRow, of_sides, of_text};
pub use read::{EXTENSIONS, TableError, TableFormat, TableRead, read_table};
pub(crate) use table::Key;
pub use table::{Entry, Usage};

/// The columns of the table, in their order.
///
/// `concept` is the id of a concept, empty for a name that no glossary lists; `form` the name as it is written,
/// without clitics, marks and tatweel; `language` that of the text around it, `ar` or `en`; `source` where the
/// text comes from, `month` the month that it is of, as `YYYY-MM`, both perhaps empty; `count` how often.
pub const COLUMNS: [&str; 6] = ["concept", "form", "language", "source", "month", "count"];
