//! What a query might be that no concept answers.

/// What a query that the glossary does not answer might be.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// A listed name, or a spelling of the query in the other script.
    pub text: String,
    /// How likely the name is meant, or the share of the spelling; from 0 to 1.
    pub probability: f32,
    /// The concept of a listed name.
    pub concept: Option<u32>,
}
