//! Tab-separated tables with a header, and lines of JSON that say what stands in their texts.

use std::collections::BTreeMap;
use std::path::Path;

use naqhara::text::Span;
use serde_json::Value;

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

/// The texts of a table (columns id, text) by their ids, with line ends, which the table writes `\n`.
pub(crate) fn whole_texts(path: &Path) -> Result<BTreeMap<String, String>, String> {
    let table = Table::read(path, &["id", "text"])?;
    let texts = table.rows();
    Ok(texts
        .map(|(_, cells)| (cells[0].clone(), unescaped(&cells[1])))
        .collect())
}

fn unescaped(text: &str) -> String {
    let parts = text.split("\\\\").map(|it| it.replace("\\n", "\n"));
    parts.collect::<Vec<_>>().join("\\")
}

/// The lines of a file, each of them JSON.
pub(crate) fn json_lines(path: &Path) -> Result<Vec<Value>, String> {
    let text = read(path)?;
    let lines = text.lines().map(serde_json::from_str);
    lines
        .collect::<Result<_, _>>()
        .map_err(|why| why.to_string())
}

/// The text that the `id` of a line of JSON names.
pub(crate) fn text_of<'t>(
    line: &Value,
    texts: &'t BTreeMap<String, String>,
) -> Result<&'t str, String> {
    let id = line["id"].as_str().unwrap_or_default();
    let text = texts.get(id).ok_or(format!("no text {id}"))?;
    Ok(text)
}

/// The bytes from `start` to `end`.
pub(crate) fn span_of(place: &Value) -> Option<Span> {
    let number = |name: &str| usize::try_from(place[name].as_u64()?).ok();
    Some(Span::new(number("start")?, number("end")?))
}
