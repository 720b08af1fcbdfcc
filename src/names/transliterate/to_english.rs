//! The Latin spellings of an Arabic name, word by word.

use super::split::{self, Word};
use super::vowels::{self, Vowels};
use super::weighed::{Part, Weighed, joined, mixed};
use super::{Known, clitics, heads, latin, native, particles};
use crate::lexicon::letter_names::abbreviation;
use crate::lexicon::{Lemma, PartOfSpeech};
use crate::text::ARTICLE;

/// What is written for عبد before an article.
const SERVANT: [(&str, f32); 3] = [("Abdul ", 0.5), ("Abdel ", 0.35), ("Abd al-", 0.15)];
/// The longest name that the lexicon lists as one, in words.
const LONGEST: usize = 3;
/// What the lexicon and the letters say of a word that the lexicon has.
const LISTED: f32 = 0.85;
/// What the letters after an article say, read as a word of their own, against the whole word.
const ARTICLE_APART: f32 = 0.65;
/// How much less the next Latin spelling of a listed name counts.
const NEXT: f32 = 0.45;

/// What a name is worth without what is joined to its first word, against the whole.
const UNJOINED: f32 = 0.75;
/// What the translation of the first word is worth, against its sound.
const TRANSLATED: f32 = 0.65;

/// The spellings of `name`, best first.
pub(super) fn spellings(known: &Known<'_>, name: &str) -> Vec<Weighed> {
    let words = come_apart(split::words(name));
    if let Some(letters) = abbreviation(words.iter().map(|it| &*it.text)) {
        return vec![Weighed::new(letters, 1.0)];
    }
    let whole = read(known, &words);
    let Some(bare) = clitics::taken_off(known, &words) else {
        return whole;
    };
    let listed = heads::listed_name(known, &bare);
    mixed(vec![
        (UNJOINED, listed),
        (UNJOINED, read(known, &bare)),
        (1.0 - UNJOINED, whole),
    ])
}

/// The spellings of a name of these words: with its first word translated, and all by their sound.
fn read(known: &Known<'_>, words: &[Word]) -> Vec<Weighed> {
    let sounded = by_sound(known, words);
    let translated = heads::translated(known, words, |rest| read(known, rest));
    mixed(vec![(TRANSLATED, translated), (1.0 - TRANSLATED, sounded)])
}

fn by_sound(known: &Known<'_>, words: &[Word]) -> Vec<Weighed> {
    let reader = Reader {
        known,
        count: words.len(),
    };
    let mut parts = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (part, read) = reader.part(&words[at..], at);
        parts.push(part);
        at += read;
    }
    joined(parts)
}

/// Compounds that are written as one word, as two.
pub(super) fn come_apart(words: Vec<Word>) -> Vec<Word> {
    let mut all = Vec::with_capacity(words.len());
    for word in words {
        match split::apart(&word.text) {
            None => all.push(word),
            Some([head, tail]) => all.extend([
                Word {
                    text: head.to_owned(),
                    after_hyphen: word.after_hyphen,
                },
                Word {
                    text: tail.to_owned(),
                    after_hyphen: false,
                },
            ]),
        }
    }
    all
}

struct Reader<'r> {
    known: &'r Known<'r>,
    /// Words in the whole name.
    count: usize,
}

impl Reader<'_> {
    /// The part at the front of `rest`, which stands at this place of the name, and its words.
    fn part(&self, rest: &[Word], place: usize) -> (Part, usize) {
        let (spellings, read) = self.read(rest, place);
        let joint = rest[0].joint();
        (Part { joint, spellings }, read)
    }

    fn read(&self, rest: &[Word], place: usize) -> (Vec<Weighed>, usize) {
        if rest[0].is_opaque() {
            return (vec![Weighed::new(&*rest[0].text, 1.0)], 1);
        }
        for read in (2..=LONGEST.min(rest.len())).rev() {
            if let Some(compound) = self.compound(&rest[..read], place) {
                return (compound, read);
            }
        }
        if let Some(found) = self.servant(rest) {
            return (found, 2);
        }
        if let Some(found) = self.particle(rest, place) {
            return (found, 1);
        }
        (self.word(&rest[0].text, place), 1)
    }

    /// Several words that the lexicon lists as one name. Two words stay two.
    fn compound(&self, words: &[Word], place: usize) -> Option<Vec<Weighed>> {
        let mut listed = self.listed(words, place);
        let bare: Vec<String> = words.iter().map(|it| split::letters(&it.text)).collect();
        let apart = !split::may_be_one(&bare.join(" "));
        listed.retain(|it| !apart || split::words(&it.text).len() == words.len());
        (!listed.is_empty()).then_some(listed)
    }

    /// What the lexicon lists for these words as one name.
    fn listed(&self, words: &[Word], place: usize) -> Vec<Weighed> {
        let bare: Vec<String> = words.iter().map(|it| split::letters(&it.text)).collect();
        let lexicon = self.known.lexicon;
        let found = lexicon.map_or_else(Vec::new, |it| it.names_written(&bare.join(" ")));
        let weigh = |lemma: &Lemma<'_>| {
            let weight = self.weight(lemma, place);
            let ranked = lemma.glosses().enumerate();
            ranked
                .map(|(rank, it)| Weighed::new(it, weight * NEXT.powi(rank as i32)))
                .collect::<Vec<_>>()
        };
        let all = found.iter().flat_map(weigh).collect();
        let all = mixed(vec![(1.0, all)]);
        let marked: Vec<&str> = words.iter().map(|it| &*it.text).collect();
        vowels::weighed(&Vowels::of(&marked.join(" ")), all)
    }

    /// How likely this name is in this place: given names come first, family names last.
    fn weight(&self, lemma: &Lemma<'_>, place: usize) -> f32 {
        let seen = 2_f32.powf(f32::from(lemma.frequency) / 2.0);
        let fits = match lemma.part {
            PartOfSpeech::GivenName if self.count > 1 && place == 0 => 6.0,
            PartOfSpeech::FamilyName if self.count > 1 && place > 0 => 3.0,
            PartOfSpeech::GivenName | PartOfSpeech::FamilyName => 1.0,
            _ if self.count > 1 => 0.1,
            _ => 0.15,
        };
        seen * fits
    }

    /// عبد before a name with the article that the lexicon does not list.
    fn servant(&self, rest: &[Word]) -> Option<Vec<Weighed>> {
        let [first, second, ..] = rest else {
            return None;
        };
        let bare = split::letters(&second.text);
        let name = bare.strip_prefix(ARTICLE)?;
        if split::letters(&first.text) != "عبد" || name.chars().count() < 2 {
            return None;
        }
        let names = self.plain(name, 0);
        let all = SERVANT.iter().flat_map(|(before, share)| {
            let write = move |it: &Weighed| {
                Weighed::new(format!("{before}{}", capital(&it.text)), it.weight * share)
            };
            names.iter().map(write)
        });
        Some(all.collect())
    }

    /// A word that has a spelling of its own beside others.
    fn particle(&self, rest: &[Word], place: usize) -> Option<Vec<Weighed>> {
        let bare = split::letters(&rest[0].text);
        let place = particles::Place {
            first: place == 0,
            last: rest.len() == 1,
        };
        let number = particles::number(&bare, place).map(|it| vec![Weighed::new(it, 1.0)]);
        let found = number.or_else(|| particles::spellings(&bare, place));
        found.filter(|_| self.count > 1)
    }

    /// One word that is no particle.
    fn word(&self, word: &str, place: usize) -> Vec<Weighed> {
        let listed = self.listed(&[one(word)], place);
        let marks = Vowels::of(word);
        let share = if listed.is_empty() { 0.0 } else { LISTED };
        let letters = vowels::weighed(&marks, self.by_letters(word, place));
        let ruled = marks.in_press_spelling();
        let ruled: Vec<Weighed> = ruled
            .map(|it| Weighed::new(capital(&it), 1.0))
            .into_iter()
            .collect();
        let all = mixed(vec![
            (share, listed),
            (1.0 - share, letters),
            (0.6 - 0.5 * share, ruled),
        ]);
        let middle = place > 0 && place + 1 < self.count;
        if middle {
            latin::patronymics(word, all)
        } else {
            all
        }
    }

    /// By the letters alone; the article stands apart.
    fn by_letters(&self, word: &str, place: usize) -> Vec<Weighed> {
        let bare = split::letters(word);
        let name = bare.strip_prefix(ARTICLE);
        let Some(name) = name.filter(|it| it.chars().count() > 1) else {
            return self.without_article(&bare, place);
        };
        let article = if place == 0 { "Al-" } else { "al-" };
        let apart = joined_to(article, native::only(self.plain(name, place)));
        let share = if place == 0 { ARTICLE_APART } else { 1.0 };
        let whole = if place == 0 {
            latin::by_model(self.known, &bare)
        } else {
            Vec::new()
        };
        // What fits an Arabic word has an article.
        let share = if native::is_known(name) { 1.0 } else { share };
        mixed(vec![(share, apart), (1.0 - share, whole)])
    }

    /// By the letters of a word that has no article, or one behind a preposition.
    fn without_article(&self, bare: &str, place: usize) -> Vec<Weighed> {
        let behind = bare.strip_prefix(FOR_THE).filter(|_| place > 0);
        if let Some(name) = behind.filter(|it| it.chars().count() > 2) {
            return joined_to("lil-", self.plain(name, place));
        }
        let by_model = latin::by_model(self.known, bare);
        // A feminine word that another one follows: Kanisat Maryam.
        let bound = place + 1 < self.count;
        let (share, own) = native::without_article(bare, bound);
        mixed(vec![(share, own), (1.0 - share, by_model)])
    }

    /// How a person of this name is spelled: what is called after one keeps it.
    fn person(&self, name: &str) -> Option<Vec<Weighed>> {
        let found = self.known.lexicon?.names_written(name);
        let given = found.iter().find(|it| it.part == PartOfSpeech::GivenName)?;
        Some(vec![Weighed::new(given.glosses().next()?, 1.0)])
    }

    /// A word without its article: as the lexicon lists it, as Arabic words are built, and by the
    /// model.
    fn plain(&self, word: &str, place: usize) -> Vec<Weighed> {
        let listed = self.listed(&[one(word)], place);
        let share = if listed.is_empty() { 0.0 } else { LISTED };
        let (built, own) = native::behind_article(word, |stem| {
            let known = self.person(stem).or_else(|| native::by_pattern(stem));
            known.unwrap_or_else(|| latin::by_model(self.known, stem))
        });
        let letters = mixed(vec![
            (built, own),
            (1.0 - built, latin::by_model(self.known, word)),
        ]);
        mixed(vec![(share, listed), (1.0 - share, letters)])
    }
}

/// What is written for ل and the article.
const FOR_THE: &str = "لل";

/// With this before each, and a capital behind it.
fn joined_to(before: &str, all: Vec<Weighed>) -> Vec<Weighed> {
    let write = |it: Weighed| Weighed::new(format!("{before}{}", capital(&it.text)), it.weight);
    all.into_iter().map(write).collect()
}

fn one(word: &str) -> Word {
    Word {
        text: word.to_owned(),
        after_hyphen: false,
    }
}

/// With a capital at its front.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

/// Every word with a capital.
pub(super) fn titled(text: &str) -> String {
    let words: Vec<String> = text.split(' ').map(capital).collect();
    words.join(" ")
}
