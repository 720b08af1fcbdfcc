//! Names and their mentions, in each format.

pub mod csv;
pub mod csv_rows;
pub mod docx;
pub mod html;
pub mod json;
pub mod names;
pub mod text;
pub mod xlsx;
