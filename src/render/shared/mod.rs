//! What several reports are made of: pages, packages, tables and the layout of lines.

pub(super) mod csv;
pub(super) mod docx;
pub(super) mod figure;
pub(super) mod heading;
pub(super) mod html;
pub(super) mod json;
pub(super) mod labels;
pub(super) mod layout;
pub(super) mod markdown;
pub(super) mod marked;
pub(super) mod medium;
pub(super) mod mentions;
pub(super) mod names_table;
pub(super) mod ooxml;
pub(super) mod share;
pub(super) mod table;
pub(super) mod visual;
pub(super) mod words;
pub(super) mod wrap;
