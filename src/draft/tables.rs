//! The tables in `data/draft/`: expressions, verbs with their prepositions, senses that neighbours
//! choose, and what short words are in English. Each is read when a draft first needs it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::english::{self, VerbForm};
use super::shipped::{self, Table};
use crate::text::{FoldLevel, fold_key};

/// An expression of several words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expression {
    /// Its words behind the first, a space between them.
    pub(super) rest: &'static str,
    /// What it is in English.
    pub(super) english: &'static str,
    /// What kind of expression it is: noun, verb, prep and so on.
    pub(super) kind: &'static str,
}

/// A sense that neighbours choose.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sense {
    pub(super) part: &'static str,
    pub(super) condition: &'static str,
    pub(super) english: &'static str,
}

/// All tables.
#[derive(Default)]
pub(super) struct Tables {
    words: FxHashMap<String, &'static str>,
    phrases: FxHashMap<String, Vec<Expression>>,
    verbs: FxHashMap<&'static str, Vec<[&'static str; 2]>>,
    senses: FxHashMap<&'static str, Vec<Sense>>,
    verbal_nouns: FxHashMap<&'static str, VerbOfNoun>,
    /// English verbs by themselves and by their gerund.
    actions: FxHashMap<String, &'static str>,
    /// Whether a verb takes an object.
    transitive: FxHashMap<&'static str, bool>,
}

/// The verb that a verbal noun is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct VerbOfNoun {
    /// Its first sense.
    pub(super) english: &'static str,
    pub(super) is_transitive: bool,
    /// Its lemma.
    pub(super) lemma: &'static str,
}

fn rows(table: Table) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = shipped::text(table)
        .lines()
        .filter(|it| !it.starts_with('#') && !it.is_empty());
    lines.map(|it| it.split('\t').map(str::trim).collect())
}

/// The letters of a word as the tables are looked up by them.
pub(super) fn folded(word: &str) -> String {
    fold_key(word, FoldLevel::Letters)
}

/// Whether a verb has no object although the lexicon's forms allow for one: those of the seventh form
/// (انقلب), and of others these.
pub(super) fn takes_no_object(lemma: &str) -> bool {
    const ALL: [&str; 18] = [
        "انتشر",
        "انتقل",
        "انتصر",
        "انتعش",
        "ارتفع",
        "تراجع",
        "تقلّص",
        "تورّط",
        "توقّف",
        "غرق",
        "تدهور",
        "تزايد",
        "تصاعد",
        "ازداد",
        "تفاقم",
        "اختفى",
        "تسرّب",
        "سقط",
    ];
    let is_seventh = lemma
        .strip_prefix("ان")
        .is_some_and(|it| !it.starts_with('ت'));
    is_seventh && lemma.chars().count() >= 5 || ALL.contains(&lemma)
}

impl Tables {
    /// Those of the program.
    pub(super) fn shipped() -> &'static Tables {
        static READ: LazyLock<Tables> = LazyLock::new(Tables::read);
        &READ
    }

    fn read() -> Tables {
        let mut tables = Tables::default();
        for row in rows(Table::Words) {
            if let [lemma, english, ..] = row[..] {
                tables.words.insert(lemma.to_owned(), english);
            }
        }
        rows(Table::Frames)
            .chain(rows(Table::Phrases))
            .for_each(|row| tables.phrase(&row));
        for row in rows(Table::Verbs) {
            if let [lemma, preposition, english, ..] = row[..] {
                tables
                    .verbs
                    .entry(lemma)
                    .or_default()
                    .push([preposition, english]);
            }
        }
        for row in rows(Table::VerbalNouns) {
            if let [kind, lemma, _, nouns, gloss] = row[..] {
                let english = super::reading::first_sense(gloss, false);
                let is_transitive = kind == "v" && !takes_no_object(lemma);
                tables.english_verbs(gloss);
                tables.transitive.entry(lemma).or_insert(is_transitive);
                for noun in nouns.split('|').map(str::trim) {
                    let verb = VerbOfNoun {
                        english,
                        is_transitive,
                        lemma,
                    };
                    tables.verbal_nouns.entry(noun).or_insert(verb);
                }
            }
        }
        for row in rows(Table::Senses) {
            if let [lemma, part, condition, english, ..] = row[..] {
                let sense = Sense {
                    part,
                    condition,
                    english,
                };
                tables.senses.entry(lemma).or_default().push(sense);
            }
        }
        tables
    }

    fn english_verbs(&mut self, gloss: &'static str) {
        for verb in gloss.split('/').map(str::trim) {
            let gerund = english::verb(verb, VerbForm::Gerund);
            self.actions.entry(gerund).or_insert(verb);
            self.actions.entry(verb.to_owned()).or_insert(verb);
        }
    }

    /// The English verb of a word that says what is done: download, halting.
    pub(super) fn action(&self, english: &str) -> Option<&'static str> {
        self.actions.get(english).copied()
    }

    /// The same of several words: setting up is to set up.
    pub(super) fn action_of_words(&self, english: &str) -> Option<String> {
        let (first, rest) = english.split_once(' ')?;
        let verb = self.action(first).filter(|it| *it != first)?;
        Some(format!("{verb} {rest}"))
    }

    fn phrase(&mut self, row: &[&'static str]) {
        let [arabic, english, kind, ..] = row[..] else {
            return;
        };
        let (first, rest) = arabic.split_once(' ').unwrap_or((arabic, ""));
        let key = if first.starts_with('~') {
            first.to_owned()
        } else {
            folded(first)
        };
        let all = self.phrases.entry(key).or_default();
        all.push(Expression {
            rest,
            english,
            kind,
        });
    }

    /// What a short word is in English.
    pub(super) fn word(&self, lemma: &str) -> Option<&'static str> {
        self.words.get(lemma).copied()
    }

    /// The expressions that begin with a word (folded) or with a lemma (behind ~).
    pub(super) fn phrases(&self, first: &str) -> &[Expression] {
        self.phrases.get(first).map_or(&[], |it| it)
    }

    /// What a verb is in English, by the preposition behind it.
    pub(super) fn verb(&self, lemma: &str, preposition: &str) -> Option<&'static str> {
        let all = self.verbs.get(lemma)?;
        all.iter().find(|it| it[0] == preposition).map(|it| it[1])
    }

    /// The verb that a verbal noun is of.
    pub(super) fn verb_of_noun(&self, noun: &str) -> Option<VerbOfNoun> {
        self.verbal_nouns.get(noun).copied()
    }

    /// Whether a verb takes an object; nothing of what is not listed.
    pub(super) fn is_transitive(&self, lemma: &str) -> bool {
        self.transitive.get(lemma).copied().unwrap_or_default()
    }

    /// Whether any row has a verb.
    pub(super) fn has_verb(&self, lemma: &str) -> bool {
        self.verbs.contains_key(lemma)
    }

    /// The senses of a word, the first that holds first.
    pub(super) fn senses(&self, lemma: &str) -> &[Sense] {
        self.senses.get(lemma).map_or(&[], |it| it)
    }
}
