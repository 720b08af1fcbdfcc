//! Glossary files.

pub(crate) mod glossary_alias_collision;
pub(crate) mod glossary_spreadsheet_damage;
pub(crate) mod glossary_term_dirty;
