//! How is this name spelled in the other script?
//!
//! What a glossary lists comes first. Other names are spelled word by word: as the lexicon lists the
//! word, and as the sound model spells it.

mod clitics;
mod heads;
mod initials;
mod latin;
mod listed;
mod native;
mod particles;
mod patterns;
mod phrases;
mod romanise;
mod split;
mod to_arabic;
mod to_english;
mod traditions;
mod vowels;
mod weighed;

pub use listed::Listing;
pub use romanise::Romanisation;

use std::borrow::Cow;

use self::weighed::{Weighed, mixed, shares};
use super::sound::{MAX_LETTERS, SoundModel};
use super::style::Style;
use crate::diag::Message;
use crate::lexicon::Lexicon;
use crate::text::{Lang, is_arabic_letter, is_tashkeel};

/// A spelling in the other script.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The spelling; a Latin one with capitals.
    pub text: String,
    /// Its share among all spellings that were weighed, from 0 to 1.
    pub probability: f32,
    /// Whether a glossary lists the name so.
    pub listed: bool,
}

/// A name with its spellings in the other script.
#[derive(Clone, Debug, PartialEq)]
pub struct Transliteration {
    /// The name as it was given.
    pub query: String,
    /// The language of the spellings.
    pub to: Lang,
    /// Best first; empty where the name cannot be read.
    pub candidates: Vec<Candidate>,
    /// Why it cannot be read.
    pub unread: Option<Message>,
}

/// Which spellings of a name are wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The language of the spellings; `None` for the script that most letters of the name are not of.
    pub to: Option<Lang>,
    /// How many at most.
    pub limit: usize,
    /// What the style guide prefers.
    pub style: Style,
}

/// What spellings are made from.
#[derive(Clone, Copy)]
pub struct Known<'k> {
    /// What spells any word.
    pub model: &'k SoundModel,
    /// Given names, family names and places.
    pub lexicon: Option<&'k Lexicon<'k>>,
    /// Names that are listed as a whole.
    pub listing: Option<Listing<'k>>,
}

impl<'k> Known<'k> {
    /// The sound model and the lexicon of the program, no glossary.
    pub fn of(model: &'k SoundModel) -> Known<'k> {
        Known {
            model,
            lexicon: Lexicon::shipped(),
            listing: None,
        }
    }
}

/// The number of spellings weighed, whatever the limit: the style may prefer a rare one.
const WEIGHED: usize = 30;
/// What all spellings that a glossary lists weigh together.
const LISTED: f32 = 0.9;

/// What a translation of the words of a name weighs against their sound.
const TRANSLATED: f32 = 0.8;

/// The spellings of `name` in the other script: those that a glossary lists, then the others, best
/// first.
pub fn transliterate(known: &Known<'_>, name: &str, wanted: &Wanted) -> Transliteration {
    let to = wanted.to.unwrap_or_else(|| script_of_most(name).other());
    let source = letters_of(name, to.other());
    let mut unread = unreadable(name, &source);
    let mut candidates = match unread {
        None => candidates(known, &source, to, &wanted.style),
        Some(_) => Vec::new(),
    };
    if unread.is_none() && candidates.is_empty() {
        unread = Some(Message::new("transliterate-no-letters").with("query", &*begins(name)));
    }
    candidates.truncate(wanted.limit);
    Transliteration {
        query: name.to_owned(),
        to,
        candidates,
        unread,
    }
}

/// Why a name cannot be read whose letters are those of `source`.
fn unreadable(name: &str, source: &str) -> Option<Message> {
    let letters = source.chars().filter(|&c| is_letter(c)).count();
    match letters {
        0 => Some(Message::new("transliterate-no-letters").with("query", &*begins(name))),
        _ if letters > MAX_LETTERS => {
            let message = Message::new("transliterate-too-long");
            let message = message.with("query", &*begins(name));
            Some(message.with("letters", MAX_LETTERS))
        }
        _ => None,
    }
}

/// What a glossary lists, and then what is made up.
fn candidates(known: &Known<'_>, source: &str, to: Lang, style: &Style) -> Vec<Candidate> {
    let listing = known.listing;
    let listed = listing.map_or_else(Vec::new, |it| listed::spellings(it, source, to));
    if let Some(system) = style.romanisation().filter(|_| to == Lang::En) {
        let latin = listed.first().map(|it| &*it.text);
        let text = romanise::romanised(known, source, latin, system);
        let one = (!text.is_empty()).then_some(Candidate {
            text,
            probability: 1.0,
            listed: false,
        });
        return one.into_iter().collect();
    }
    let made = match to {
        Lang::Ar => mixed(vec![
            (TRANSLATED, phrases::translated(known, source)),
            (1.0 - TRANSLATED, to_arabic::spellings(known, source)),
        ]),
        Lang::En => to_english::spellings(known, source),
    };
    let made = made.into_iter().take(WEIGHED).collect();
    let [listed, made] = [listed, made].map(|it| styled(known, source, style, it));
    let all = mixed(vec![(LISTED, listed.clone()), (1.0 - LISTED, made)]);
    let is_listed = |text: &str| listed.iter().any(|it| it.text == text);
    let mut all: Vec<Candidate> = all
        .into_iter()
        .map(|it| Candidate {
            listed: is_listed(&it.text),
            text: it.text,
            probability: it.weight,
        })
        .collect();
    all.sort_by_key(|it| !it.listed);
    all
}

/// The language whose script most letters are of.
fn script_of_most(name: &str) -> Lang {
    let letters = name.chars().filter(|&c| is_letter(c)).count();
    let arabic = name
        .chars()
        .filter(|&c| is_letter(c) && is_arabic_letter(c));
    if arabic.count() * 2 > letters {
        Lang::Ar
    } else {
        Lang::En
    }
}

/// Whether it is a letter, and no vowel mark.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_tashkeel(c)
}

/// Without the letters of the other script.
fn letters_of(name: &str, script: Lang) -> String {
    let own = |c: &char| !is_letter(*c) || is_arabic_letter(*c) == (script == Lang::Ar);
    name.chars().filter(own).collect()
}

/// How many characters of a name are shown that cannot be read.
const SHOWN: usize = 24;

/// Enough of a long name to know it by.
fn begins(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &name[..end]).into(),
        None => name.into(),
    }
}

/// `spellings` as a style guide weighs and writes them.
fn styled(
    known: &Known<'_>,
    source: &str,
    style: &Style,
    mut spellings: Vec<Weighed>,
) -> Vec<Weighed> {
    if style.is_empty() {
        return shares(spellings);
    }
    for it in &mut spellings {
        let steps = known.model.explain(source, &it.text);
        it.weight *= style.factor(&steps);
        if script_of_most(&it.text) == Lang::Ar {
            let own = style.respell(&steps);
            it.text = own.unwrap_or_else(|| std::mem::take(&mut it.text));
        }
    }
    shares(spellings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(name: &str, style: &str) -> Transliteration {
        let wanted = Wanted {
            to: None,
            limit: 3,
            style: Style::parse(style).unwrap_or_default(),
        };
        transliterate(&Known::of(SoundModel::embedded()), name, &wanted)
    }

    fn best(name: &str, style: &str) -> String {
        answer(name, style).candidates[0].text.clone()
    }

    #[test]
    fn names_are_spelled_in_the_other_script() {
        assert_eq!(best("Lancium", ""), "لانسيوم");
        assert_eq!(best("باراك أوباما", ""), "Barack Obama");
        assert!(best("Boeing 747", "").ends_with(" 747"));
    }

    #[test]
    fn what_is_known_of_words_decides_between_spellings() {
        for (name, expected) in [
            ("إيفيننج نيوز", "Evening News"),
            ("استرلينج", "Sterling"),
            ("ألان مكغريغور", "Alan McGregor"),
            ("ديمتري إيفانوفيتش", "Dmitry Ivanović"),
            ("ديمتري إيفانوفيتش بوتين", "Dmitry Ivanovich Putin"),
            ("بن ميلر", "Ben Miller"),
            ("مايكل فان", "Michael Van"),
        ] {
            assert_eq!(best(name, ""), expected, "{name}");
        }
    }

    #[test]
    fn arabic_words_have_their_vowels() {
        for (name, expected) in [
            ("الصليبيون", "Al-Salibiyyun"),
            ("المسترشد بالله", "Al-Mustarshid Billah"),
            ("والكلدانيون", "Al-Kaldaniyyun"),
            ("دار السلام للثقافة", "Dar al-Salam lil-Thaqafa"),
            ("كنيسة القديس جورج", "Church of Saint George"),
            ("جامعة هلسينكي", "University of Helsinki"),
        ] {
            assert_eq!(best(name, ""), expected, "{name}");
        }
    }

    #[test]
    fn styles_put_other_spellings_first() {
        assert_eq!(best("Google", "egyptian"), "جوجل");
        assert_eq!(best("Google", "levantine"), "غوغل");
        assert!(best("Vera", "v=ڤ").starts_with('ڤ'));
        let total: f32 = answer("Google", "g=ق")
            .candidates
            .iter()
            .map(|it| it.probability)
            .sum();
        assert!(total <= 1.001);
    }

    #[test]
    fn saints_and_initials_are_written_as_they_are_read() {
        assert_eq!(best("St. Martin's", ""), "سانت مارتن");
        assert_eq!(best("Ann A. Reyes", "").split(' ').nth(1), Some("إيه"));
        assert_eq!(best("XQF", ""), "إكس كيو إف");
        assert_eq!(best("Aviation Safety Network", ""), "شبكة سلامة الطيران");
    }

    #[test]
    fn what_has_no_letters_has_no_spelling() {
        for name in ["", " ", "42", "🙂", "北京", "ـ"] {
            let answer = answer(name, "");
            assert!(
                answer.candidates.is_empty() && answer.unread.is_some(),
                "{name}"
            );
        }
        let long = answer(&"abc".repeat(4000), "");
        let id = long.unread.map(|it| it.id);
        assert_eq!(id, Some("transliterate-too-long"));
        assert!(answer("a", "").unread.is_none());
        assert_eq!(answer("Musk ما", "").to, Lang::Ar);
    }
}
