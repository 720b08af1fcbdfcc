//! The one integration-test binary: every file of this folder is named here (`tidy.rs` checks).

mod bad_input;
mod cli;
mod discover;
mod docs;
mod document;
mod glossary;
mod l10n;
mod lint;
mod lint_files;
mod lint_output;
mod model;
mod program;
mod rules;
mod sound;
mod source;
mod summary;
mod tidy;
