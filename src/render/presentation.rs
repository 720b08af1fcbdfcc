//! How a report presents itself to whoever gets it.

/// What the sender of a report chooses beside its format and language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presentation {
    /// A title in place of that of the report.
    pub title: Option<String>,
    /// Whether tables of names show the ids of the concepts.
    pub ids: bool,
}
