//! Row 1: what file formats stand on, with the place of everything that is read.

pub mod csv;
pub mod package;
pub(crate) mod xml;
