//! What several reports are made of: pages, packages, tables and the layout of lines.

pub(in crate::render) mod csv;
pub(in crate::render) mod docx;
pub mod figure;
pub(in crate::render) mod html;
pub(in crate::render) mod json;
pub(in crate::render) mod labels;
pub(in crate::render) mod layout;
pub(in crate::render) mod marked;
pub(in crate::render) mod medium;
pub(in crate::render) mod mentions;
pub(in crate::render) mod ooxml;
pub(in crate::render) mod table;
pub(in crate::render) mod visual;
pub(in crate::render) mod words;
