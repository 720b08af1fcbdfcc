//! The forms of a concept that profiles of style prefer.

use super::Concept;

/// Profiles of style, each with the one whose forms it takes where a row names none for it.
pub(crate) const WIDER: [(&str, &str); 4] = [
    ("levant", "levant-gulf"),
    ("gulf", "levant-gulf"),
    ("tunisia-algeria", "maghreb"),
    ("morocco", "maghreb"),
];

impl Concept {
    /// The Arabic form that is preferred where texts follow this profile of style, if the row names
    /// one for it, or for the profile of a wider region.
    pub fn form_in(&self, profile: &str) -> Option<&str> {
        let form = |wanted: &str| {
            let mut forms = self.forms_by_style();
            forms
                .find(|(name, _)| *name == wanted)
                .map(|(_, form)| form)
        };
        let wider = || WIDER.iter().find(|(name, _)| *name == profile);
        form(profile).or_else(|| form(wider()?.1))
    }

    /// The Arabic forms that profiles of style prefer, each with its profile.
    pub fn forms_by_style(&self) -> impl Iterator<Item = (&str, &str)> {
        let cell = self.cell("ar_by_style").unwrap_or_default();
        let pairs = cell.split(['|', '\n']);
        let pairs = pairs.filter_map(|pair| pair.split_once('='));
        let pairs = pairs.map(|(name, form)| (name.trim(), form.trim()));
        pairs.filter(|(_, form)| !form.is_empty())
    }
}
