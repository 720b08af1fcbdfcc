//! What `data/draft/english.tsv` says of English words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::draft::shipped::{self, Table};

/// What the table says of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Listed {
    pub(super) plural: Option<&'static str>,
    pub(super) is_uncountable: bool,
    pub(super) is_plural: bool,
    pub(super) is_bare: bool,
    pub(super) past: Option<&'static str>,
    pub(super) participle: Option<&'static str>,
    pub(super) gerund: Option<&'static str>,
    pub(super) third: Option<&'static str>,
    pub(super) article: Option<&'static str>,
    pub(super) is_person: bool,
    pub(super) is_graded: bool,
    pub(super) time: Option<&'static str>,
    pub(super) place: Option<&'static str>,
    pub(super) is_dropped: bool,
    /// The person to an adjective: Turk to Turkish.
    pub(super) demonym: Option<&'static str>,
    /// The verb to a noun: seize to seizure.
    pub(super) verb: Option<&'static str>,
}

pub(super) fn all() -> &'static FxHashMap<&'static str, Listed> {
    static READ: LazyLock<FxHashMap<&'static str, Listed>> = LazyLock::new(|| {
        let mut read: FxHashMap<&'static str, Listed> = FxHashMap::default();
        let text = shipped::text(Table::English);
        for line in text.lines().filter(|it| !it.starts_with('#')) {
            let mut cells = line.split('\t');
            if let (Some(word), Some(kind), Some(value)) =
                (cells.next(), cells.next(), cells.next())
            {
                read.entry(word).or_default().add(kind, value);
                if kind == "nominal" && !value.contains([' ', '-']) && !word.starts_with("be ") {
                    read.entry(value).or_default().verb.get_or_insert(word);
                }
            }
        }
        read
    });
    &READ
}

impl Listed {
    fn add(&mut self, kind: &str, value: &'static str) {
        let some = Some(value);
        match kind {
            "plural" => self.plural = some,
            "uncountable" => self.is_uncountable = true,
            "plural-only" => self.is_plural = true,
            "bare" => self.is_bare = true,
            "past" => self.past = some,
            "participle" => self.participle = some,
            "gerund" => self.gerund = some,
            "third" => self.third = some,
            "a" => self.article = Some("a"),
            "an" => self.article = Some("an"),
            "person" => self.is_person = true,
            "comparative" => self.is_graded = true,
            "time" => self.time = some,
            "place" => self.place = some,
            "drop" => self.is_dropped = true,
            "demonym" => self.demonym = some,
            _ => {}
        }
    }
}

pub(super) fn listed(word: &str) -> Listed {
    all().get(word).copied().unwrap_or_default()
}

/// A compound, else its last word.
pub(super) fn listed_head(noun: &str) -> Listed {
    let head = noun.rsplit([' ', '-']).next().unwrap_or(noun);
    all().get(noun).copied().unwrap_or_else(|| listed(head))
}
