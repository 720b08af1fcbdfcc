//! Quarters, halves and rounds by their turn: "the first quarter" is no الربع الثاني. First and second
//! are no facts, because they mostly say that one thing comes before another.

use super::figures::Conflict;
use super::{Compared, Mismatch, PairContext, Side};
use crate::facts::{Fact, Value};
use crate::text::{Fold, Lang, Span, without_article};

/// What comes in turns: English nouns, and the beginnings of the Arabic ones, folded.
const NOUNS: [(&[&str], &[&str]); 6] = [
    (&["quarter"], &["ربع"]),
    (&["half"], &["نصف", "شوط"]),
    (&["round"], &["جوله", "دور"]),
    (&["phase", "stage"], &["مرحله"]),
    (&["semester", "term"], &["فصل"]),
    (&["floor"], &["طابق", "دور"]),
];

const ENGLISH: [(&[&str], u32); 4] = [
    (&["first", "1st"], 1),
    (&["second", "2nd"], 2),
    (&["third", "3rd"], 3),
    (&["fourth", "4th"], 4),
];
const ARABIC: [(&[&str], u32); 4] = [
    (&["اول", "اولي"], 1),
    (&["ثاني", "ثانيه"], 2),
    (&["ثالث", "ثالثه"], 3),
    (&["رابع", "رابعه"], 4),
];

/// A turn of one of the nouns.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Turn {
    span: Span,
    noun: usize,
    place: u32,
}

/// Two turns of one noun that differ, where each text of a segment has one.
pub(super) fn conflict(pair: &PairContext<'_>, segment: Compared) -> Option<Conflict> {
    let of = |side: Side| {
        let context = pair.side(side);
        find(context.text, segment.of(side), context.language)
    };
    let source = of(Side::Source);
    let [one] = source[..] else { return None };
    let target = of(Side::Target);
    let [other] = target[..] else { return None };
    let alike = NOUNS[one.noun]
        .1
        .iter()
        .any(|it| NOUNS[other.noun].1.contains(it));
    (alike && one.place != other.place).then(|| Conflict {
        mismatch: Mismatch::Number,
        segment,
        source: fact(one),
        target: fact(other),
    })
}

fn fact(turn: Turn) -> Fact {
    Fact {
        span: turn.span,
        value: Value::Ordinal(turn.place),
        spelled: true,
        label: false,
    }
}

/// All turns in a stretch, in text order.
fn find(text: &str, stretch: Span, lang: Lang) -> Vec<Turn> {
    let words = words(text, stretch, lang);
    let places = match lang {
        Lang::En => &ENGLISH,
        Lang::Ar => &ARABIC,
    };
    let place = |word: &str| places.iter().find(|it| it.0.contains(&word)).map(|it| it.1);
    let beside = words.windows(2).filter_map(|it| {
        // "The first quarter", and الربع الأول.
        let (noun, turn) = match lang {
            Lang::En => (&it[1].1, &it[0].1),
            Lang::Ar => (&it[0].1, &it[1].1),
        };
        Some(Turn {
            span: Span::new(it[0].0.start, it[1].0.end),
            noun: noun_of(noun, lang)?,
            place: place(turn)?,
        })
    });
    beside.collect()
}

fn noun_of(word: &str, lang: Lang) -> Option<usize> {
    NOUNS.iter().position(|it| match lang {
        Lang::En => it.0.contains(&word),
        Lang::Ar => it.1.contains(&word),
    })
}

/// The words of a stretch with what is compared of them.
fn words(text: &str, stretch: Span, lang: Lang) -> Vec<(Span, String)> {
    let plain = |word: &str| match lang {
        Lang::En => word.to_lowercase(),
        Lang::Ar => bare(word),
    };
    let spans = spans(text, stretch);
    spans.map(|it| (it, plain(it.of(text)))).collect()
}

/// The runs of letters and digits in a stretch.
pub(super) fn spans(text: &str, stretch: Span) -> impl Iterator<Item = Span> {
    let mut from = stretch.start;
    let runs = stretch
        .of(text)
        .split_inclusive(|c: char| !c.is_alphanumeric());
    let words = runs.map(move |run| {
        let word = run.trim_end_matches(|c: char| !c.is_alphanumeric());
        let span = Span::new(from, from + word.len());
        from += run.len();
        span
    });
    words.filter(|it| !it.is_empty())
}

/// An Arabic word without article and what may stand before it, folded.
fn bare(word: &str) -> String {
    let folded = Fold::LETTERS.word(word).into_owned();
    let rest = folded.trim_start_matches(['و', 'ف']);
    let rest = rest
        .strip_prefix("لل")
        .or(rest.strip_prefix("بال"))
        .unwrap_or(rest);
    without_article(rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(text: &str, lang: Lang) -> Vec<(usize, u32)> {
        let found = find(text, Span::new(0, text.len()), lang);
        found.iter().map(|it| (it.noun, it.place)).collect()
    }

    #[test]
    fn quarters_and_rounds_have_turns() {
        assert_eq!(turns("in the first quarter of 2019", Lang::En), [(0, 1)]);
        assert_eq!(turns("في الربع الثاني من العام", Lang::Ar), [(0, 2)]);
        assert_eq!(turns("خلال الجولة الأولى", Lang::Ar), [(2, 1)]);
        assert_eq!(turns("وبالمرحلة الثالثة", Lang::Ar), [(3, 3)]);
        assert_eq!(turns("a second time, a quarter", Lang::En), []);
    }
}
