//! Tables in Parquet, as Spark writes them.

use bytes::Bytes;
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::errors::{ParquetError, Result};
use parquet::file::reader::{FileReader, RowGroupReader};
use parquet::file::serialized_reader::SerializedFileReader;

use super::COLUMNS;
use super::read::{COUNT, Places, Rows, TableError};

impl From<ParquetError> for TableError {
    fn from(error: ParquetError) -> TableError {
        TableError::Broken(error.to_string())
    }
}

/// Adds the rows of a file.
pub(super) fn read(bytes: &[u8], rows: &mut Rows<'_>) -> std::result::Result<(), TableError> {
    let reader = SerializedFileReader::new(Bytes::copy_from_slice(bytes))?;
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let places = Places::of_header(schema.columns().iter().map(|it| it.name()));
    let missing = places.missing();
    if !missing.is_empty() {
        return Err(TableError::Columns(missing));
    }
    for number in 0..reader.num_row_groups() {
        add(&*reader.get_row_group(number)?, places, rows)?;
    }
    Ok(())
}

fn add(group: &dyn RowGroupReader, places: Places, rows: &mut Rows<'_>) -> Result<()> {
    let length = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
    let mut texts: Vec<Column<ByteArray>> = Vec::with_capacity(COUNT);
    for column in 0..COUNT {
        texts.push(match places.column(column) {
            Some(at) => text_column(group, at, length)?,
            None => Vec::new(),
        });
    }
    let counts = match places.column(COUNT) {
        Some(at) => counts(group, at, length)?,
        None => Vec::new(),
    };
    for row in 0..length {
        let cell = |column: usize| -> &str {
            let value = texts.get(column).and_then(|it| it.get(row)?.as_ref());
            value.and_then(|it| it.as_utf8().ok()).unwrap_or_default()
        };
        let cells: [&str; COLUMNS.len()] = std::array::from_fn(cell);
        rows.add(cells, counts.get(row).copied().flatten());
    }
    Ok(())
}

/// The values of a column; `None` where it is null.
type Column<T> = Vec<Option<T>>;

fn text_column(group: &dyn RowGroupReader, at: usize, length: usize) -> Result<Column<ByteArray>> {
    match group.get_column_reader(at)? {
        ColumnReader::ByteArrayColumnReader(reader) => values(reader, group, at, length),
        _ => Err(unfit(group, at)),
    }
}

fn counts(group: &dyn RowGroupReader, at: usize, length: usize) -> Result<Column<u64>> {
    let natural = |it: Option<i64>| it.and_then(|it| u64::try_from(it).ok());
    match group.get_column_reader(at)? {
        ColumnReader::Int64ColumnReader(reader) => {
            let all = values(reader, group, at, length)?;
            Ok(all.into_iter().map(natural).collect())
        }
        ColumnReader::Int32ColumnReader(reader) => {
            let all = values(reader, group, at, length)?;
            Ok(all
                .into_iter()
                .map(|it| natural(it.map(i64::from)))
                .collect())
        }
        _ => Err(unfit(group, at)),
    }
}

/// A column of another type than the table has.
fn unfit(group: &dyn RowGroupReader, at: usize) -> ParquetError {
    let column = group.metadata().column(at);
    let name = column.column_descr().name();
    ParquetError::General(format!("{name}: {}", column.column_type()))
}

fn values<T: DataType>(
    mut reader: ColumnReaderImpl<T>,
    group: &dyn RowGroupReader,
    at: usize,
    length: usize,
) -> Result<Column<T::T>> {
    let column = group.metadata().column(at).column_descr_ptr();
    if column.max_rep_level() > 0 || column.max_def_level() > 1 {
        return Err(unfit(group, at));
    }
    let (mut levels, mut values) = (Vec::new(), Vec::with_capacity(length));
    let mut done = 0;
    while done < length {
        let (records, _, _) =
            reader.read_records(length - done, Some(&mut levels), None, &mut values)?;
        if records == 0 {
            break;
        }
        done += records;
    }
    let mut values = values.into_iter();
    Ok(match column.max_def_level() {
        0 => values.map(Some).collect(),
        // A level of 0 says that there is no value.
        _ => levels
            .iter()
            .map(|it| if *it == 0 { None } else { values.next() })
            .collect(),
    })
}
