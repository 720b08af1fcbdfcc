//! How is this name spelled in the other script?

use std::borrow::Cow;

use super::sound::{MAX_LETTERS, SoundModel};
use super::style::Style;
use crate::diag::Message;
use crate::text::{Lang, is_arabic_letter};

/// A spelling in the other script.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The spelling; a Latin one with capitals.
    pub text: String,
    /// Its share among all spellings that were weighed, from 0 to 1.
    pub probability: f32,
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

/// The number of spellings weighed, whatever the limit: the style may prefer a rare one.
const WEIGHED: usize = 30;
/// How many characters of a name are shown that cannot be read.
const SHOWN: usize = 24;

/// The spellings of `name` in the other script, best first.
pub fn transliterate(model: &SoundModel, name: &str, wanted: &Wanted) -> Transliteration {
    let to = wanted.to.unwrap_or_else(|| script_of_most(name).other());
    let source = letters_of(name, to.other());
    let letters = source.chars().filter(|c| c.is_alphabetic()).count();
    let unread = match letters {
        0 => Some(Message::new("transliterate-no-letters").with("query", &*begins(name))),
        _ if letters > MAX_LETTERS => {
            let message = Message::new("transliterate-too-long");
            Some(
                message
                    .with("query", &*begins(name))
                    .with("letters", MAX_LETTERS),
            )
        }
        _ => None,
    };
    let mut candidates = match unread {
        None => styled(model, &source, to, &wanted.style),
        Some(_) => Vec::new(),
    };
    let unread = unread.or_else(|| {
        let message = Message::new("transliterate-no-letters").with("query", name);
        candidates.is_empty().then_some(message)
    });
    candidates.truncate(wanted.limit);
    number_around(name, &mut candidates);
    Transliteration {
        query: name.to_owned(),
        to,
        candidates,
        unread,
    }
}

/// The language whose script most letters are of.
fn script_of_most(name: &str) -> Lang {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let arabic = name
        .chars()
        .filter(|&c| c.is_alphabetic() && is_arabic_letter(c));
    if arabic.count() * 2 > letters {
        Lang::Ar
    } else {
        Lang::En
    }
}

/// Without the letters of the other script.
fn letters_of(name: &str, script: Lang) -> String {
    let own = |c: &char| !c.is_alphabetic() || is_arabic_letter(*c) == (script == Lang::Ar);
    name.chars().filter(own).collect()
}

/// Numbers at either end of a name are part of it, and no letters: *Boeing 747*.
fn number_around(name: &str, candidates: &mut [Candidate]) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_number = |word: &&str| word.chars().all(char::is_numeric);
    let before = words.iter().take_while(|it| is_number(it)).count();
    let behind = words.iter().rev().take_while(|it| is_number(it)).count();
    for candidate in candidates {
        let (head, tail) = (&words[..before], &words[words.len() - behind..]);
        candidate.text = [head, &[&*candidate.text], tail].concat().join(" ");
    }
}

/// Enough of a long name to know it by.
fn begins(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &name[..end]).into(),
        None => name.into(),
    }
}

fn styled(model: &SoundModel, source: &str, to: Lang, style: &Style) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = model
        .spell(source, to, WEIGHED)
        .into_iter()
        .map(|it| Candidate {
            text: it.text,
            probability: it.probability,
        })
        .collect();
    if !style.is_empty() {
        for candidate in &mut candidates {
            let steps = model.explain(source, &candidate.text);
            candidate.probability *= style.factor(&steps);
            if to == Lang::Ar {
                candidate.text = style
                    .respell(&steps)
                    .unwrap_or(std::mem::take(&mut candidate.text));
            }
        }
        let total: f32 = candidates.iter().map(|it| it.probability).sum();
        candidates
            .iter_mut()
            .for_each(|it| it.probability /= total.max(f32::MIN_POSITIVE));
        candidates.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    }
    if to == Lang::En {
        candidates
            .iter_mut()
            .for_each(|it| it.text = titled(&it.text));
    }
    candidates
}

/// Every word with a capital.
fn titled(text: &str) -> String {
    let mut start = true;
    let capital = |c: char| {
        let first = std::mem::replace(&mut start, c == ' ') && c != ' ';
        if first { c.to_ascii_uppercase() } else { c }
    };
    text.chars().map(capital).collect()
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
        transliterate(SoundModel::embedded(), name, &wanted)
    }

    fn best(name: &str, style: &str) -> String {
        answer(name, style).candidates[0].text.clone()
    }

    #[test]
    fn names_are_spelled_in_the_other_script() {
        assert_eq!(best("Lancium", ""), "لانسيوم");
        assert_eq!(best("باراك أوباما", ""), "Barak Obama");
        assert!(best("Boeing 747", "").ends_with(" 747"));
        assert_eq!(titled("al nasr d'or"), "Al Nasr D'or");
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
