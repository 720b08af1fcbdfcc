//! Tab-separated tables with a header.

use std::path::Path;

/// The text of a file, or why it cannot be read.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// A table: the requested columns, line by line.
pub(crate) struct Table {
    rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    /// The columns `wanted` of a file; a column whose name ends in `?` may be absent and is empty
    /// then.
    pub(crate) fn read(path: &Path, wanted: &[&str]) -> Result<Table, String> {
        let text = read(path)?;
        let mut lines = text.lines().enumerate();
        let header: Vec<&str> = lines
            .next()
            .map_or("", |(_, line)| line)
            .split('\t')
            .collect();
        let mut places = Vec::new();
        for name in wanted {
            let place = header
                .iter()
                .position(|it| *it == name.trim_end_matches('?'));
            if place.is_none() && !name.ends_with('?') {
                return Err(format!("{}: there is no column {name}", path.display()));
            }
            places.push(place);
        }
        let rows = lines.map(|(number, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |place: &Option<usize>| {
                let cell = place.and_then(|place| cells.get(place));
                cell.map_or_else(String::new, |cell| (*cell).to_owned())
            };
            (number + 1, places.iter().map(cell).collect())
        });
        Ok(Table {
            rows: rows.collect(),
        })
    }

    /// The rows, with their line numbers.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (usize, &[String])> {
        self.rows
            .iter()
            .map(|(line, cells)| (*line, cells.as_slice()))
    }
}
