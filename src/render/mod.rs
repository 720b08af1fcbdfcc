//! Row 6: reports as text, tables, pages and machine formats. Shows, never decides; the only place
//! that puts direction isolates into output.

pub mod align_csv;
pub mod align_csv_report;
pub mod align_html;
pub mod align_json;
pub mod align_text;
pub mod config_json;
pub mod config_text;
pub mod diagnostics;
pub mod diff;
mod docx;
pub mod figure;
mod html;
pub mod lint_json;
pub mod lookup_json;
pub mod lookup_text;
mod marked_html;
mod marked_page;
mod marked_rows;
mod medium;
pub mod model_json;
pub mod model_text;
mod places;
pub mod preview_html;
pub mod sarif;
pub mod segments_csv;
pub mod segments_html;
pub mod segments_text;
pub mod suggest_csv;
pub mod summary_docx;
mod summary_grid;
pub mod summary_html;
mod summary_html_sentences;
pub mod summary_json;
pub mod summary_markdown;
pub mod summary_overview;
mod summary_pairs;
pub mod summary_text;
mod table;
pub mod transliterate_json;
pub mod transliterate_text;

pub use medium::Medium;
