//! The table of a glossary: its text, its columns, and where its rows begin.

use super::{columns_of, settings};
use crate::container::csv as container;

/// What is known of a table before its rows are read.
#[derive(Debug)]
pub(super) struct Table<'t> {
    pub(super) text: &'t str,
    pub(super) delimiter: u8,
    /// The names of the columns as the file has them.
    pub(super) header: Vec<String>,
    /// Where they begin.
    pub(super) header_at: usize,
    /// The columns of the format that they are.
    pub(super) columns: Vec<Option<&'static str>>,
    /// The columns that are read by their names, with their places.
    pub(super) settings: Vec<(&'static str, usize)>,
    /// Where the first row begins.
    pub(super) above: usize,
}

impl Table<'_> {
    /// The table of a text whose lines end with line feeds.
    pub(super) fn of(text: &str) -> Table<'_> {
        let (cells, delimiter, above) = container::header(text);
        let header_at = cells.first().map_or(0, |it| it.span.start);
        let header: Vec<String> = cells.into_iter().map(|it| it.text).collect();
        let columns = columns_of(&header);
        let named = columns.iter().enumerate();
        let named = named.filter_map(|(place, name)| Some(((*name)?, place)));
        let settings = named.filter(|it| settings::is_asked_for(it.0)).collect();
        Table {
            text,
            delimiter,
            header,
            header_at,
            columns,
            settings,
            above,
        }
    }
}
