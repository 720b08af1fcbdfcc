//! The closed lists of the glossary format: kinds, genders, policies, standings.

/// What kind of thing a concept is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityType {
    /// A human being.
    Person,
    /// A company, institution, party, team.
    Org,
    /// A country, city, region, water, building.
    Place,
    /// Something made and sold, or a service.
    Product,
    /// An undertaking.
    Project,
    /// A book, film, song, newspaper column.
    Work,
    /// Something that happens: a cup, a war, a prize.
    Event,
    /// A law, treaty, agreement.
    Law,
    /// A currency, measure or magnitude.
    Unit,
    /// An office or occupation.
    Role,
    /// Any other term, also months and inhabitants' names.
    Term,
}

impl EntityType {
    /// All kinds, in the order of the glossary format.
    pub const ALL: [EntityType; 11] = [
        EntityType::Person,
        EntityType::Org,
        EntityType::Place,
        EntityType::Product,
        EntityType::Project,
        EntityType::Work,
        EntityType::Event,
        EntityType::Law,
        EntityType::Unit,
        EntityType::Role,
        EntityType::Term,
    ];

    /// The word that the glossary and the JSON contracts use.
    pub fn name(self) -> &'static str {
        match self {
            EntityType::Person => "person",
            EntityType::Org => "org",
            EntityType::Place => "place",
            EntityType::Product => "product",
            EntityType::Project => "project",
            EntityType::Work => "work",
            EntityType::Event => "event",
            EntityType::Law => "law",
            EntityType::Unit => "unit",
            EntityType::Role => "role",
            EntityType::Term => "term",
        }
    }

    /// Whether concepts of this kind are names, as against vocabulary (units, roles, terms).
    pub fn is_name(self) -> bool {
        !matches!(self, EntityType::Unit | EntityType::Role | EntityType::Term)
    }
}

/// Grammatical gender of the Arabic term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// مذكر
    Masculine,
    /// مؤنث
    Feminine,
}

/// Whether Arabic text leaves the name in Latin letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeepLatin {
    /// Always Latin.
    Yes,
    /// Always Arabic.
    No,
    /// Both are usual.
    #[default]
    Either,
}

impl KeepLatin {
    /// The word that the glossary uses.
    pub fn name(self) -> &'static str {
        match self {
            KeepLatin::Yes => "yes",
            KeepLatin::No => "no",
            KeepLatin::Either => "either",
        }
    }
}

/// How far the spelling in a text may differ from the term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchPolicy {
    /// All folds, and attached clitics.
    #[default]
    Clitic,
    /// Marks may differ, letters and clitics may not.
    Exact,
    /// As `clitic`, but Latin letters keep their case.
    ExactCase,
    /// As `clitic`; lookup also accepts typing errors.
    Fuzzy,
}

impl MatchPolicy {
    /// The word that the glossary uses.
    pub fn name(self) -> &'static str {
        match self {
            MatchPolicy::Clitic => "clitic",
            MatchPolicy::Exact => "exact",
            MatchPolicy::ExactCase => "exact-case",
            MatchPolicy::Fuzzy => "fuzzy",
        }
    }
}

/// The standing of a term in its concept (TBX administrative status).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TermStatus {
    /// The form to write.
    Preferred,
    /// Another good form.
    Admitted,
    /// A short form, good after the first mention.
    Short,
    /// In no cell: the surname of a person who has no short form listed. Counts only in texts that
    /// name the person in full.
    Unlisted,
    /// Not to be written any more since a date.
    Superseded,
    /// Not to be written.
    Deprecated,
}

impl TermStatus {
    /// The word that the glossary and the JSON contracts use.
    pub fn name(self) -> &'static str {
        match self {
            TermStatus::Preferred => "preferred",
            TermStatus::Admitted => "admitted",
            TermStatus::Short => "short",
            TermStatus::Unlisted => "unlisted",
            TermStatus::Superseded => "superseded",
            TermStatus::Deprecated => "deprecated",
        }
    }

    /// Whether the form should be replaced where it stands.
    pub fn is_unwanted(self) -> bool {
        matches!(self, TermStatus::Superseded | TermStatus::Deprecated)
    }
}
