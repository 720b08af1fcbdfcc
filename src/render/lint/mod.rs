//! Findings, in each format.

pub mod checkstyle;
pub mod diff;
pub mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod places;
pub mod sarif;
pub mod text;
pub mod writer;
