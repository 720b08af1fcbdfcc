//! Glossary files.

pub(crate) mod glossary_alias_collision;
pub(crate) mod glossary_column_swapped;
pub(crate) mod glossary_form_unlisted;
pub(crate) mod glossary_one_language;
pub(crate) mod glossary_ordinary_word;
pub(crate) mod glossary_spreadsheet_damage;
pub(crate) mod glossary_term_dirty;
pub(crate) mod glossary_unknown_column;
mod markup;
