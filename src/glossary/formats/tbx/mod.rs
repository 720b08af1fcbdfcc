//! TermBase eXchange (ISO 30042): version 2 (`martif`) and version 3 (`tbx`), with categories as
//! attributes (DCA) or as names of elements (DCT).
//!
//! What TBX-Basic has no category for stands in notes that begin with [`OWN_NOTE`], which every program
//! keeps, and which are read back into their columns.

mod halves;
mod read;
mod row;
mod term;
mod tongue;
mod write;

pub(super) use read::read;
pub use write::{Dialect, write};

/// What a note begins with that holds a column: `naqhara:match=exact`.
const OWN_NOTE: &str = "naqhara:";
/// What the header says before the columns of the table that a file was made from.
const OWN_COLUMNS: &str = "naqhara columns: ";
/// What ids begin with that only the format needs.
const OWN_ID: &str = "naqhara-row-";

/// A column by its name, in a note.
fn name_in_note(column: &str) -> String {
    column.replace('%', "%25").replace('=', "%3D")
}

fn column_of_note(name: &str) -> String {
    name.replace("%3D", "=").replace("%25", "%")
}
