//! Texts with their names marked.

pub mod html;
