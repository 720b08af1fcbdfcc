//! What two units have alike that say the same: their strings without what is no word of them.

use rustc_hash::FxHashMap;

use crate::diag::{Diagnostic, Label, Message};
use crate::document::BilingualUnit;
use crate::lint::translations::{OBJECT, Said, Translation};
use crate::lint::{Rule, UnitsContext};
use crate::text::{FoldLevel, fold_key};

/// A source as it is compared: case, spaces at its ends and the keys of menus say nothing.
pub(in crate::lint) fn source_key(said: Said<'_>) -> String {
    words(said).to_lowercase()
}

/// A target as it is compared: marks of vowels, last marks and the keys of menus say nothing.
pub(in crate::lint) fn target_key(said: Said<'_>) -> String {
    let key = fold_key(&words(said), FoldLevel::Marks).to_lowercase();
    key.trim_end_matches(is_last_mark).to_owned()
}

/// The same without marks and articles: sources that differ in no more are one.
pub(super) fn loose_source_key(said: Said<'_>) -> String {
    let key: String = source_key(said)
        .chars()
        .filter_map(|c| match c {
            '-' | '‐' | '‑' | '–' => Some(' '),
            '\'' | '’' | '‘' | '"' | '“' | '”' => None,
            c => Some(c),
        })
        .collect();
    let words = key.trim_end_matches(is_last_mark).split(' ');
    let words: Vec<&str> = words
        .filter(|it| !matches!(*it, "a" | "an" | "the"))
        .collect();
    words.join(" ")
}

fn words(said: Said<'_>) -> String {
    let shown: String = said.shown_text();
    let shown: String = shown.chars().filter(|c| !matches!(c, '_' | '&')).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_last_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '.' | '!' | '?' | '\u{61F}' | ':' | '…' | ',' | '\u{60C}' | ';' | '\u{61B}'
        )
}

/// How many words of letters a key has.
pub(in crate::lint) fn word_count(key: &str) -> usize {
    let words = key.split([' ', OBJECT]);
    words.filter(|it| it.contains(char::is_alphabetic)).count()
}

/// What tells a unit of one word from others that have the same word: the context before its source.
pub(super) fn context_of(unit: &BilingualUnit) -> &str {
    unit.id.rsplit_once('|').map_or("", |it| it.0)
}

/// One wording, and the units that have it, in the order of the file.
pub(super) struct Wording<'a> {
    pub(super) key: String,
    pub(super) units: Vec<Translation<'a>>,
}

/// Units that have one thing alike, by what they do not have alike; those without plural forms.
pub(super) fn groups<'a>(
    context: UnitsContext<'a>,
    alike: impl Fn(&Translation<'a>) -> Option<String>,
    other: impl Fn(&Translation<'a>) -> String,
) -> Vec<Vec<Wording<'a>>> {
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut groups: Vec<Vec<Wording<'a>>> = Vec::new();
    let whole = |it: &Translation<'a>| it.unit.target == [it.target.span];
    let whole = context.translations().filter(whole);
    for it in whole.filter(|it| it.unit.source.len() == 1) {
        let Some(key) = alike(&it) else {
            continue;
        };
        let at = *places.entry(key).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Vec::new());
        }
        let key = other(&it);
        match groups[at].iter_mut().find(|wording| wording.key == key) {
            Some(wording) => wording.units.push(it),
            None => groups[at].push(Wording {
                key,
                units: vec![it],
            }),
        }
    }
    groups.retain(|it| it.len() > 1);
    // The wording of most units leads; of those of as many, the first.
    for group in &mut groups {
        group.sort_by_key(|it| usize::MAX - it.units.len());
    }
    groups
}

impl Wording<'_> {
    /// The finding of a wording that is not the usual one: `side` is what differs.
    pub(super) fn finding(&self, rule: &Rule, usual: &Wording<'_>, side: usize) -> Diagnostic {
        let cited = |it: &Translation<'_>| match side {
            0 => it.source().text().trim().to_owned(),
            _ => it.target.text().trim().to_owned(),
        };
        let (this, other) = (&self.units[0], &usual.units[0]);
        let message = Message::new(rule.id)
            .with("found", cited(this))
            .with("count", self.units.len())
            .with("wanted", cited(other))
            .with("wanted-count", usual.units.len());
        let mut found = rule.in_unit(this.target.span, None, 0.9, message);
        let label = |span, id| Label {
            document: 1,
            span,
            message: Message::new(id),
        };
        found
            .related
            .push(label(other.target.span, "related-other-wording"));
        let again = self.units.iter().skip(1).take(MOST_PLACES);
        let again = again.map(|it| label(it.target.span, "related-again"));
        found.related.extend(again);
        found
    }
}

/// Most further places of a wording that are told.
const MOST_PLACES: usize = 4;
