//! The table of usage as files hold it: CSV, TSV, JSON lines, Parquet.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use serde::Deserialize;

use super::{COLUMNS, Entry, Usage};
use crate::text::Lang;

/// What a table is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Cells between these bytes, a row each line.
    Cells(u8),
    /// An object each line.
    JsonLines,
    /// What Spark writes by default.
    Parquet,
}

/// Why a file cannot be read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// It lacks these columns.
    Columns(Vec<&'static str>),
    /// It is broken, or no text.
    Broken(String),
    /// This program reads no Parquet.
    NoParquet,
}

/// What came of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableRead {
    /// How many rows it has.
    pub rows: usize,
    /// How many of these do not count, because they say nothing: no name, no language, or no number.
    pub skipped: usize,
    /// The number of the first of these, from 1.
    pub first_skipped: Option<usize>,
}

/// The extensions of tables that are no texts.
pub const EXTENSIONS: [&str; 3] = ["jsonl", "ndjson", "parquet"];

/// The columns that a table must have.
const NEEDED: [usize; 3] = [FORM, LANGUAGE, COUNT];
const CONCEPT: usize = 0;
const FORM: usize = 1;
const LANGUAGE: usize = 2;
const SOURCE: usize = 3;
const MONTH: usize = 4;
pub(super) const COUNT: usize = 5;

impl TableFormat {
    /// What a file is written as whose first bytes are `head`; `None` where it is no table of usage.
    pub fn of(head: &[u8]) -> Option<TableFormat> {
        if head.starts_with(b"PAR1") {
            return Some(TableFormat::Parquet);
        }
        let line = head.split(|it| *it == b'\n').next().unwrap_or_default();
        let line = String::from_utf8_lossy(without_mark(line));
        let line = line.trim_end();
        if line.starts_with('{') {
            let row: Option<JsonRow<'_>> = serde_json::from_str(line).ok();
            let is_row = row
                .is_some_and(|it| it.form.is_some() && it.language.is_some() && it.count.is_some());
            return is_row.then_some(TableFormat::JsonLines);
        }
        let separators = [b',', b'\t', b';'].into_iter();
        let mut formats = separators.filter(|it| {
            let cells: Vec<&str> = line.split(char::from(*it)).map(bare).collect();
            Places::of_header(cells.iter().copied())
                .missing()
                .is_empty()
                || is_plain_row(&cells)
        });
        formats.next().map(TableFormat::Cells)
    }
}

/// A cell without its quotation marks.
fn bare(cell: &str) -> &str {
    cell.trim().trim_matches('"')
}

/// Whether cells are a row of a table without a header, in the order of the columns, as Spark writes it.
fn is_plain_row(cells: &[&str]) -> bool {
    cells.len() == COLUMNS.len()
        && language(cells[LANGUAGE]).is_some()
        && number(cells[COUNT]).is_some()
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes)
}

/// Which cell of a row is which column.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places([Option<usize>; COLUMNS.len()]);

impl Places {
    pub(super) fn of_header<'a>(names: impl Iterator<Item = &'a str>) -> Places {
        let mut places = Places::default();
        for (at, name) in names.enumerate() {
            let column = COLUMNS.iter().position(|it| it.eq_ignore_ascii_case(name));
            if let Some(column) = column {
                places.0[column].get_or_insert(at);
            }
        }
        places
    }

    fn plain() -> Places {
        Places(std::array::from_fn(Some))
    }

    /// The columns that a table needs and this one lacks.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        let lacks = |it: &usize| self.0[*it].is_none();
        NEEDED
            .into_iter()
            .filter(lacks)
            .map(|it| COLUMNS[it])
            .collect()
    }

    #[cfg(feature = "parquet")]
    pub(super) fn column(&self, at: usize) -> Option<usize> {
        self.0[at]
    }
}

/// Adds the rows of a table to `usage`.
///
/// # Errors
/// When it lacks columns, or is broken.
pub fn read_table(
    format: TableFormat,
    bytes: &[u8],
    usage: &mut Usage,
) -> Result<TableRead, TableError> {
    let mut rows = Rows {
        usage,
        read: TableRead::default(),
    };
    match format {
        TableFormat::Cells(separator) => cells(without_mark(bytes), separator, &mut rows)?,
        TableFormat::JsonLines => json_lines(without_mark(bytes), &mut rows)?,
        #[cfg(feature = "parquet")]
        TableFormat::Parquet => super::parquet::read(bytes, &mut rows)?,
        #[cfg(not(feature = "parquet"))]
        TableFormat::Parquet => return Err(TableError::NoParquet),
    }
    Ok(rows.read)
}

/// Rows as they come.
pub(super) struct Rows<'a> {
    usage: &'a mut Usage,
    read: TableRead,
}

impl Rows<'_> {
    /// Adds a row by its cells, in the order of [`COLUMNS`].
    pub(super) fn add(&mut self, cells: [&str; COLUMNS.len()], count: Option<u64>) {
        self.read.rows += 1;
        let form = unguarded(cells[FORM]);
        match (language(cells[LANGUAGE]), count) {
            (Some(language), Some(count)) if !form.is_empty() => self.usage.add(Entry {
                concept: unguarded(cells[CONCEPT]),
                form,
                language,
                source: unguarded(cells[SOURCE]),
                month: month(cells[MONTH]),
                count,
            }),
            _ => self.skip(),
        }
    }

    pub(super) fn skip(&mut self) {
        self.read.skipped += 1;
        self.read.first_skipped.get_or_insert(self.read.rows);
    }
}

/// A cell without the tab that keeps a spreadsheet from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\t').unwrap_or(cell)
}

fn language(cell: &str) -> Option<Lang> {
    [Lang::Ar, Lang::En]
        .into_iter()
        .find(|it| it.code() == cell)
}

fn number(cell: &str) -> Option<u64> {
    cell.trim().parse().ok()
}

/// The month of a month or day.
fn month(cell: &str) -> &str {
    let is_longer = cell.len() > 7 && cell.as_bytes()[7] == b'-' && cell.is_char_boundary(7);
    if is_longer { &cell[..7] } else { cell }
}

fn broken(error: &impl ToString) -> TableError {
    TableError::Broken(error.to_string())
}

fn cells(bytes: &[u8], separator: u8, rows: &mut Rows<'_>) -> Result<(), TableError> {
    let mut reader = ReaderBuilder::new();
    let mut reader = reader
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let mut record = StringRecord::new();
    let mut places: Option<Places> = None;
    while reader.read_record(&mut record).map_err(|it| broken(&it))? {
        let places = match places {
            Some(known) => known,
            None => {
                let header = Places::of_header(record.iter().map(str::trim));
                let missing = header.missing();
                let first: Vec<&str> = record.iter().collect();
                if missing.is_empty() {
                    places = Some(header);
                    continue;
                } else if !is_plain_row(&first) {
                    return Err(TableError::Columns(missing));
                }
                *places.insert(Places::plain())
            }
        };
        let cell = |column: usize| {
            places.0[column]
                .and_then(|it| record.get(it))
                .unwrap_or_default()
        };
        rows.add(std::array::from_fn(cell), number(cell(COUNT)));
    }
    Ok(())
}

#[derive(Deserialize)]
struct JsonRow<'a> {
    #[serde(borrow, default)]
    concept: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    form: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    language: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    source: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    month: Option<Cow<'a, str>>,
    count: Option<u64>,
}

fn json_lines(bytes: &[u8], rows: &mut Rows<'_>) -> Result<(), TableError> {
    let text = simdutf8::compat::from_utf8(bytes).map_err(|it| broken(&it))?;
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        let row: Result<JsonRow<'_>, _> = serde_json::from_str(line);
        let Ok(row) = row else {
            rows.read.rows += 1;
            rows.skip();
            continue;
        };
        let cells = [
            &row.concept,
            &row.form,
            &row.language,
            &row.source,
            &row.month,
            &None,
        ];
        rows.add(cells.map(|it| it.as_deref().unwrap_or_default()), row.count);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, TableRead) {
        let format = TableFormat::of(text.as_bytes()).expect("a table");
        let mut usage = Usage::default();
        let read = read_table(format, text.as_bytes(), &mut usage).expect("read");
        let told = |it: &Entry<'_>| {
            let language = it.language.code();
            format!(
                "{}|{}|{language}|{}|{}|{}",
                it.concept, it.form, it.source, it.month, it.count
            )
        };
        (usage.rows().iter().map(told).collect(), read)
    }

    const ROWS: [&str; 2] = ["|طارق|en|||1", "nq-1|ماسك, ج|ar|desk|2025-01|5"];

    #[test]
    fn every_kind_of_table_is_read_as_the_same_rows() {
        for text in [
            "concept,form,language,source,month,count\nnq-1,\"ماسك, ج\",ar,desk,2025-01,5\n,طارق,en,,,1\n",
            "\u{FEFF}Count\tnote\tlanguage\tform\tmonth\tsource\tconcept\r\n5\tx\tar\tماسك, ج\t2025-01-31\tdesk\tnq-1\r\n1\t\ten\tطارق\t\t\t\r\n",
            "nq-1;ماسك, ج;ar;desk;2025-01;5\n;طارق;en;;;1\n",
            "{\"concept\":\"nq-1\",\"form\":\"ماسك, \\u062c\",\"language\":\"ar\",\"source\":\"desk\",\"month\":\"2025-01\",\"count\":5}\n\n{\"form\":\"طارق\",\"language\":\"en\",\"concept\":null,\"count\":1,\"x\":[1]}\n",
        ] {
            let (rows, read) = read(text);
            assert_eq!(rows, ROWS, "{text}");
            assert_eq!((read.rows, read.skipped), (2, 0), "{text}");
        }
    }

    #[test]
    fn rows_that_say_nothing_are_counted() {
        let (rows, read) = read(
            "form,language,count\nماسك,ar,1\n,ar,1\nماسك,fr,1\nماسك,ar,many\nماسك,ar\n\"=x\",en,2\n\"\t=x\",en,3\n",
        );
        assert_eq!(rows, ["|=x|en|||5", "|ماسك|ar|||1"]);
        assert_eq!(
            (read.rows, read.skipped, read.first_skipped),
            (7, 4, Some(2))
        );
    }

    #[test]
    fn other_files_are_no_tables() {
        for head in [
            "id,en,ar\n1,a,b\n",
            "concept,form\n",
            "{\"form\":\"x\"}\n",
            "{\n  \"a\": 1\n}\n",
            "a,b,c,d,e,f\n",
            "prose, as it is\n",
            "",
        ] {
            assert_eq!(TableFormat::of(head.as_bytes()), None, "{head}");
        }
        assert_eq!(TableFormat::of(b"PAR1\x15"), Some(TableFormat::Parquet));
    }
}
