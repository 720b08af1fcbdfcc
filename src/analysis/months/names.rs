//! Names of months in Arabic texts, as the lexicon has them. The Maghrebi names are searched for only
//! where a style guide has chosen: no text mixes them with others by mistake.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::months::{self, ARABIC, Ambiguity, FIRST, MOROCCAN, Name, SECOND, TUNISIAN};
use crate::text::{Fold, Span, first_word, is_tashkeel, noun_readings, start_of_letter};

/// How a text names months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum System {
    /// تموز
    Levantine,
    /// يوليو
    Gregorian,
    /// تموز (يوليو)
    Both,
    /// جويلية
    Tunisian,
    /// يوليوز
    Moroccan,
}

impl System {
    /// The name of a month to write, which is numbered from 0; of two names the Levantine.
    pub(crate) fn name(self, number: usize) -> &'static str {
        let name = |system| months::name_of(number as u8 + 1, system).unwrap_or_default();
        match self {
            System::Gregorian => name(months::System::Gregorian),
            System::Levantine | System::Both => name(months::System::Levantine),
            System::Tunisian => TUNISIAN[number],
            System::Moroccan => MOROCCAN[number],
        }
    }
}

/// A word or two that may name a month.
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) system: System,
    pub(super) number: usize,
    /// Whether the word means something else too, so that the date must show around it.
    pub(super) ambiguous: bool,
}

/// The month that a word may name, clitics left out.
pub(super) fn candidate(text: &str, word: Span) -> Option<Candidate> {
    // آب is four bytes long, and the longest name with two clitics has eighteen; marks add some.
    if !(4..=32).contains(&word.len()) || !may_end_a_month(word.of(text)) {
        return None;
    }
    let letters = FOLD.word(word.of(text));
    // No month has an article.
    let readings = noun_readings(&letters).filter(|it| !it.clitics.article);
    for reading in readings {
        let Some(known) = known(reading.stem) else {
            continue;
        };
        let start = word.start + start_of_letter(word.of(text), reading.taken);
        let found = match known {
            Known::Name(name) => one_word(name, &text[start..word.end]),
            Known::Head(months) => two_words(months, &text[word.end..]),
        };
        if let Some((length, candidate)) = found {
            let end = word.end + length;
            return Some(Candidate {
                span: Span::new(start, end),
                ..candidate
            });
        }
    }
    None
}

/// As [`candidate`], the names of the Maghreb too.
pub(super) fn candidate_anywhere(text: &str, word: Span) -> Option<Candidate> {
    candidate(text, word).or_else(|| maghrebi(text, word))
}

/// The month that a word may name where only the Maghreb writes it so.
fn maghrebi(text: &str, word: Span) -> Option<Candidate> {
    static NAMES: LazyLock<FxHashMap<Cow<'_, str>, &'static Name>> = LazyLock::new(|| {
        let names = ARABIC.iter();
        let names = names.filter(|it| it.system == months::System::Maghrebi);
        names.map(|it| (FOLD.word(it.text), it)).collect()
    });
    if !(6..=32).contains(&word.len()) {
        return None;
    }
    let letters = FOLD.word(word.of(text));
    let mut readings = noun_readings(&letters).filter(|it| !it.clitics.article);
    readings.find_map(|reading| {
        let name = NAMES.get(reading.stem)?;
        let start = word.start + start_of_letter(word.of(text), reading.taken);
        let (_, candidate) = one_word(name, &text[start..word.end])?;
        let span = Span::new(start, word.end);
        Some(Candidate { span, ..candidate })
    })
}

/// How spellings are compared: hamzas are often left out. What differs in other letters is another
/// word.
const FOLD: Fold = Fold::HAMZA_ON_ALEF.with(Fold::MADDA);

/// What a word is that begins the name of a month.
#[derive(Clone, Copy)]
enum Known {
    /// A month.
    Name(&'static Name),
    /// The first word of two months, numbered from 1.
    Head([u8; 2]),
}

fn used() -> impl Iterator<Item = &'static Name> {
    let all = ARABIC.iter();
    all.filter(|it| it.system != months::System::Maghrebi)
}

/// The words that name months or begin their names, folded.
pub(super) fn words() -> impl Iterator<Item = Cow<'static, str>> {
    let heads = months::heads().map(|(head, _)| FOLD.word(head));
    let words = used().filter(|it| !it.text.contains(' '));
    words.map(|it| FOLD.word(it.text)).chain(heads)
}

/// The names of two letters, which must be spelled as they are.
pub(super) fn words_of_two_letters() -> impl Iterator<Item = &'static str> {
    let names = used().map(|it| it.text);
    names.filter(|it| it.chars().nth(2).is_none())
}

/// What folded letters name.
fn known(letters: &str) -> Option<Known> {
    static NAMES: LazyLock<FxHashMap<Cow<'_, str>, Known>> = LazyLock::new(|| {
        let names = used().map(|it| (FOLD.word(it.text), Known::Name(it)));
        let heads = months::heads().map(|(head, months)| (FOLD.word(head), Known::Head(months)));
        names.chain(heads).collect()
    });
    NAMES.get(letters).copied()
}

/// A cheap check of the last two letters, which rejects nearly all words.
fn may_end_a_month(word: &str) -> bool {
    let mut letters = word.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else {
        return false;
    };
    match last {
        'ر' if matches!(before, 'ي' | 'ب' | 'ا') => true,
        'ن' if matches!(before, 'ا' | 'و' | 'ي') => true,
        'ل' if matches!(before, 'ي' | 'و') => true,
        'س' if matches!(before, 'ر' | 'ط') => true,
        'و' | 'ه' if before == 'ي' => true,
        'ز' if before == 'و' => true,
        'ط' if before == 'ا' => true,
        'ب' if before == 'آ' => true,
        'ر' | 'ن' | 'ل' | 'س' | 'و' | 'ه' | 'ز' | 'ط' | 'ب' => is_tashkeel(before),
        _ => false,
    }
}

/// The month that `word` names. A name of two letters must be spelled as it is: آب is a month, and
/// أب a father.
fn one_word(name: &Name, word: &str) -> Option<(usize, Candidate)> {
    let letters = Fold::NOTHING.word(word);
    let fits = letters.chars().nth(2).is_some() || letters == name.text;
    let system = match name.system {
        months::System::Levantine => System::Levantine,
        months::System::Gregorian => System::Gregorian,
        months::System::Maghrebi if TUNISIAN.contains(&name.text) => System::Tunisian,
        months::System::Maghrebi => System::Moroccan,
    };
    let candidate = Candidate {
        span: Span::default(),
        system,
        number: usize::from(name.month) - 1,
        ambiguous: name.ambiguity > Ambiguity::None,
    };
    fits.then_some((0, candidate))
}

/// The ordinals of the earlier and the later of two months, as they are written: تشرين ثاني is the same.
const TURNS: [&[&str]; 2] = [&[FIRST, "أول"], &[SECOND, "ثاني", "ثان"]];

/// The month that the ordinal after a first word makes of it, and the bytes up to its end.
fn two_words(months: [u8; 2], rest: &str) -> Option<(usize, Candidate)> {
    let tail = rest.strip_prefix([' ', '\u{A0}'])?;
    let ordinal = first_word(tail);
    let letters = FOLD.word(ordinal);
    let is_turn = |it: &[&str]| it.iter().any(|it| FOLD.word(it) == letters);
    let turn = TURNS.iter().position(|it| is_turn(it))?;
    let candidate = Candidate {
        span: Span::default(),
        system: System::Levantine,
        number: usize::from(months[turn]) - 1,
        // Without the article it must be dated: تشرين is also the name of things.
        ambiguous: !ordinal.starts_with("ال"),
    };
    Some((rest.len() - tail.len() + ordinal.len(), candidate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_at_the_end_turns_no_month_away() {
        for name in ARABIC
            .iter()
            .filter(|it| it.system != months::System::Maghrebi)
        {
            let (text, word) = (name.text, first_word(name.text));
            assert!(may_end_a_month(word), "{word}");
            let found = candidate(text, Span::new(0, word.len()));
            let found = found.map(|it| (it.span.of(text), it.number + 1));
            assert_eq!(found, Some((text, usize::from(name.month))));
        }
        for other in ["اكتوبر", "تموّز", "أيلُول", "آذَار", "وبآذار", "كانون الاوّل"]
        {
            let word = first_word(other);
            assert!(
                candidate(other, Span::new(0, word.len())).is_some(),
                "{other}"
            );
        }
        for other in ["أب", "المارس", "كانون الأولى", "ماي"] {
            let word = first_word(other);
            assert!(
                candidate(other, Span::new(0, word.len())).is_none(),
                "{other}"
            );
        }
    }
}
