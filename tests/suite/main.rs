//! The one integration-test binary: every file of this folder is named here (`tidy.rs` checks).

mod bad_input;
mod cli;
mod config;
mod conformance;
mod discover;
mod docs;
mod document;
mod docx;
mod facts;
mod glossary;
mod l10n;
mod lint;
mod model;
mod nasty;
mod pages;
mod program;
mod rules;
mod segments;
mod sound;
mod source;
mod summary;
mod suppress;
mod tidy;
mod translator;
