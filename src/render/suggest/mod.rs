//! Discovered names as a draft glossary.

pub mod csv;
