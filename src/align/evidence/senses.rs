//! What a word beside a name, or the name itself, can be by the lexicon: asked once a text.

use std::cell::RefCell;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::align::monolingual::is_foreign;
use crate::lexicon::ordinary::is_everyday_word;
use crate::lexicon::{Analysis, Lexicon, PartOfSpeech};
use crate::text::{ARTICLE, SHADDA, WordTable};

/// The parts of speech that a word can have, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::align) struct Sense(u32);

impl Sense {
    /// A given name, with or without a conjunction or preposition.
    pub(in crate::align) const GIVEN: Sense = Sense(1);
    /// A family name.
    pub(in crate::align) const FAMILY: Sense = Sense(1 << 1);
    /// A noun.
    pub(in crate::align) const NOUN: Sense = Sense(1 << 2);
    /// A verb.
    pub(in crate::align) const VERB: Sense = Sense(1 << 3);
    /// An adjective.
    pub(in crate::align) const ADJECTIVE: Sense = Sense(1 << 4);
    /// An adjective of relation: دولي, رمضاني.
    pub(in crate::align) const RELATION: Sense = Sense(1 << 5);
    /// An adjective of relation to a country, town or people.
    pub(in crate::align) const NATION: Sense = Sense(1 << 6);
    /// A preposition.
    pub(in crate::align) const PREPOSITION: Sense = Sense(1 << 7);
    /// A title before a name.
    pub(in crate::align) const TITLE: Sense = Sense(1 << 8);
    /// A place.
    pub(in crate::align) const PLACE: Sense = Sense(1 << 9);
    /// A word that does not inflect, or a number.
    pub(in crate::align) const PARTICLE: Sense = Sense(1 << 10);
    /// A definite word.
    pub(in crate::align) const DEFINITE: Sense = Sense(1 << 11);
    /// An ordinary word that is no name and has no clitic.
    pub(in crate::align) const ORDINARY: Sense = Sense(1 << 12);
    /// One of the most frequent words, which is no part of a name.
    pub(in crate::align) const EVERYDAY: Sense = Sense(1 << 13);
    /// An organisation.
    pub(in crate::align) const ORGANISATION: Sense = Sense(1 << 14);

    /// A given or family name without clitics.
    pub(in crate::align) const BARE_NAME: Sense = Sense(1 << 15);

    /// Most likely a noun.
    pub(in crate::align) const NOUN_FIRST: Sense = Sense(1 << 16);

    /// No word of Arabic, but built like a name.
    pub(in crate::align) const FOREIGN: Sense = Sense(1 << 17);

    /// Both.
    pub(in crate::align) const fn and(self, other: Sense) -> Sense {
        Sense(self.0 | other.0)
    }

    /// Whether it can be any of these.
    pub(in crate::align) const fn is(self, any: Sense) -> bool {
        self.0 & any.0 != 0
    }
}

/// The words of a text that were asked for.
#[derive(Default)]
pub(in crate::align) struct Senses<'a>(RefCell<FxHashMap<&'a str, Sense>>);

impl<'a> Senses<'a> {
    /// What `word` can be; nothing of a word that the lexicon does not know.
    pub(in crate::align) fn of(&self, word: &'a str) -> Sense {
        if !matches!(word.as_bytes(), [0xD8..=0xDB, ..]) {
            return Sense::default();
        }
        let known = self.0.borrow().get(word).copied();
        known.unwrap_or_else(|| {
            let sense = known_sense(word);
            self.0.borrow_mut().insert(word, sense);
            sense
        })
    }
}

/// As [`sense`] says, which takes long, of words of all texts so far.
fn known_sense(word: &str) -> Sense {
    static KNOWN: LazyLock<WordTable> = LazyLock::new(WordTable::new);
    let known = KNOWN.get(word).map(Sense);
    known.unwrap_or_else(|| {
        let sense = sense(word);
        KNOWN.put(word, sense.0);
        sense
    })
}

fn sense(word: &str) -> Sense {
    let readings = Lexicon::shipped().map(|it| it.analyse(word));
    let readings = readings.unwrap_or_default();
    if readings.is_empty() && is_foreign(word) {
        return Sense::FOREIGN;
    }
    let mut all = Sense::default();
    for reading in &readings {
        all = all.and(sense_of(reading, word));
    }
    if readings
        .first()
        .is_some_and(|it| it.lemma.part == PartOfSpeech::Noun)
    {
        all = all.and(Sense::NOUN_FIRST);
    }
    if word.starts_with(ARTICLE) || word.starts_with("لل") || word.starts_with("بال") {
        all = all.and(Sense::DEFINITE);
    }
    if is_everyday_word(word) {
        all = all.and(Sense::EVERYDAY);
    }
    all
}

fn sense_of(reading: &Analysis<'_>, word: &str) -> Sense {
    use PartOfSpeech as Part;
    let lemma = &reading.lemma;
    let bare = reading.proclitics.is_empty() && reading.pronoun.is_none();
    let has_article = reading.proclitics.ends_with(ARTICLE) || reading.proclitics.ends_with("لل");
    let is_relation =
        reading.is_relation || lemma.part == Part::Adjective && lemma.text.ends_with('ي');
    let mut sense = match lemma.part {
        Part::GivenName if bare => Sense::GIVEN.and(Sense::BARE_NAME),
        Part::GivenName if reading.pronoun.is_none() && !has_article => Sense::GIVEN,
        Part::FamilyName if bare => Sense::FAMILY.and(Sense::BARE_NAME),
        _ if is_relation => Sense::RELATION.and(Sense::ADJECTIVE),
        Part::Noun => Sense::NOUN,
        Part::Verb => Sense::VERB,
        Part::Adjective => Sense::ADJECTIVE,
        Part::Preposition => Sense::PREPOSITION.and(Sense::PARTICLE),
        Part::Title => Sense::TITLE,
        Part::Place if bare => Sense::PLACE,
        Part::Organisation if bare => Sense::ORGANISATION,
        Part::GivenName | Part::FamilyName | Part::Place | Part::Organisation => Sense::default(),
        _ => Sense::PARTICLE,
    };
    if is_relation && is_of_a_nation(reading) {
        sense = sense.and(Sense::NATION);
    }
    let is_plain = reading.proclitics.is_empty() || reading.proclitics == ARTICLE;
    let is_spelled = reading.respelled == 0 || is_hamza_slip(reading, word);
    if is_plain && reading.pronoun.is_none() && is_spelled && !lemma.part.is_name() {
        sense = sense.and(Sense::ORDINARY);
    }
    sense
}

/// Whether a word is an action whose alef is written with a hamza that it does not have: إنفراج.
fn is_hamza_slip(reading: &Analysis<'_>, word: &str) -> bool {
    /// Fewest letters of such an action: انشقاق, امتثال, استقبال.
    const LETTERS: usize = 6;
    let bare = word.strip_prefix(ARTICLE).unwrap_or(word);
    let lemma = reading.lemma.text;
    bare.starts_with('إ')
        && lemma.starts_with('ا')
        && lemma.chars().count() >= LETTERS
        && reading.lemma.part == PartOfSpeech::Noun
}

/// Whether an adjective of relation belongs to a place or a people: English writes it with a capital.
fn is_of_a_nation(reading: &Analysis<'_>) -> bool {
    let lemma = &reading.lemma;
    let capital = lemma.gloss.starts_with(|c: char| c.is_uppercase());
    capital || reading.is_relation && lemma.part == PartOfSpeech::Place
}

/// Whether the marks of `word` say that it is the place with this English name: عمّان is Amman.
pub(in crate::align) fn is_spelled_for(word: &str, english: Option<&str>) -> bool {
    if !word.contains(SHADDA) {
        return false;
    }
    let readings = Lexicon::shipped()
        .map(|it| it.analyse(word))
        .unwrap_or_default();
    let mut places = readings
        .iter()
        .filter(|it| it.lemma.part == PartOfSpeech::Place);
    places.any(|it| {
        it.lemma.text.contains(SHADDA) && it.lemma.glosses().any(|it| Some(it) == english)
    })
}
