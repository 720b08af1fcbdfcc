//! Glossaries as files for offices, and what is in them.

pub mod docx;
pub mod stats;
pub mod xlsx;
