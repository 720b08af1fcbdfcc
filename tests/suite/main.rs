//! The one integration-test binary: every file of this folder is named here (`tidy.rs` checks).

mod docs;
mod document;
mod l10n;
mod rules;
mod source;
mod tidy;
