//! Lines that are stored in the order in which a screen shows them, from left to right, as some
//! programs copy them out of pages: ةيبرعلا for العربية.

use memchr::memmem;
use unicode_normalization::UnicodeNormalization;

use crate::bidi::{Direction, levels, mirrored, visual_order};
use crate::lexicon::Lexicon;
use crate::text::{ARTICLE, Script, Span, is_arabic_letter, leading_endings, line_at, words};

/// Most words of a line that are looked up.
const MOST_WORDS: usize = 24;
/// Fewest words that only read backwards: one may be a name that happens to.
const FEWEST: usize = 2;
/// How far the article is looked for, in bytes.
const NEAR: usize = 160;
/// How many such words there must be for each that only reads forwards.
const RATIO: usize = 4;

/// The lines of `text`, in text order; `odd` are the places of rare characters, of which the shapes
/// of letters count.
pub(super) fn lines(text: &str, odd: &[u32]) -> Vec<Span> {
    let mut places = hints(text);
    let is_shape = |at: usize| text[at..].starts_with(is_shape);
    places.extend(odd.iter().map(|&at| at as usize).filter(|&at| is_shape(at)));
    places.sort_unstable();
    let mut found: Vec<Span> = Vec::new();
    let mut done = 0;
    for at in places {
        if at < done {
            continue;
        }
        let line = line_around(text, at);
        done = line.end;
        if is_reversed(line.of(text)) {
            found.push(line);
        }
    }
    found
}

/// A line in the order in which it is read.
pub(crate) fn in_reading_order(line: &str) -> String {
    let line = letters(line);
    let levels = levels(&line, Some(Direction::Rtl));
    let all: Vec<(usize, char)> = line.char_indices().collect();
    let of = |at: usize| {
        let nth = all.partition_point(|it| it.0 < at);
        let (_, c) = *all.get(nth)?;
        let is_turned = levels.get(nth).is_some_and(|level| level % 2 == 1);
        Some(mirrored(c).filter(|_| is_turned).unwrap_or(c))
    };
    let order = visual_order(&line, Direction::Rtl);
    order.into_iter().filter_map(of).collect()
}

/// Where a line may be reversed: a word begins with ة or ى, or ends with لا, the article backwards.
fn hints(text: &str) -> Vec<usize> {
    let mut places = leading_endings(text);
    let article: String = ARTICLE.chars().rev().chain([' ']).collect();
    let ends = memmem::find_iter(text.as_bytes(), &article);
    let ends_long_word = |at: usize| {
        let before = text[..at].chars().rev().take(2);
        before.filter(|&c| is_arabic_letter(c)).count() == 2
    };
    places.extend(ends.filter(|&at| ends_long_word(at) && !has_article_near(text, at)));
    places
}

/// Whether a word near `at` begins with the article, as nearly every line of Arabic has one.
fn has_article_near(text: &str, at: usize) -> bool {
    let near = at.saturating_sub(NEAR)..text.len().min(at + NEAR);
    memmem::find(&text.as_bytes()[near], format!(" {ARTICLE}").as_bytes()).is_some()
}

/// The line that holds `at`, without the spaces around it.
fn line_around(text: &str, at: usize) -> Span {
    let whole = line_at(text, 0, at);
    let line = whole.of(text);
    let start = whole.start + line.len() - line.trim_start().len();
    Span::new(start, start + line.trim().len())
}

fn is_reversed(line: &str) -> bool {
    let line = letters(line);
    let Some(lexicon) = Lexicon::shipped() else {
        return false;
    };
    let is_word = |word: &str| lexicon.analyse(word).iter().any(|it| it.respelled == 0);
    let (mut backwards, mut forwards) = (0, 0);
    let long = |span: &Span| span.of(&line).chars().nth(2).is_some();
    for span in words(&line, Script::Arabic).filter(long).take(MOST_WORDS) {
        let word = span.of(&line);
        let reversed: String = word.chars().rev().collect();
        match (is_word(word), is_word(&reversed)) {
            (true, false) => forwards += 1,
            (false, true) => backwards += 1,
            _ => {}
        }
    }
    backwards >= FEWEST && backwards > RATIO * forwards
}

/// A line with letters for their shapes.
fn letters(line: &str) -> String {
    let letters = |c: char| {
        let decomposed = is_shape(c).then(|| c.nfkc());
        let kept = (!is_shape(c)).then_some(c);
        decomposed.into_iter().flatten().chain(kept)
    };
    line.chars().flat_map(letters).collect()
}

/// Whether `c` is a letter in one of its shapes (Arabic Presentation Forms-B), or a ligature of lam.
fn is_shape(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FBFF}' | '\u{FE80}'..='\u{FEFC}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::scan::Scan;

    fn found(text: &str) -> usize {
        lines(text, &Scan::new(text).odd).len()
    }

    fn backwards(text: &str) -> String {
        text.chars().rev().collect()
    }

    #[test]
    fn lines_are_read_backwards() {
        for line in [
            "وصل الوفد إلى المدينة القديمة في المساء",
            "أغلق الرجل الباب والنافذة بعد خروج الضيوف",
            "كتبت الطالبة رسالة طويلة إلى أمها",
        ] {
            assert_eq!(found(line), 0, "{line}");
            assert_eq!(found(&backwards(line)), 1, "{line}");
            assert_eq!(in_reading_order(&backwards(line)), line);
        }
        assert_eq!(found("ﺔﻴﺑﺮﻌﻟﺍ ﺔﻐﻠﻟﺎﺑ ﺓﺮﻘﻓ ﻩﺬﻫ"), 1);
        assert_eq!(found("ﻫﺬﻩ ﻓﻘﺮﺓ ﺑﺎﻟﻠﻐﺔ ﺍﻟﻌﺮﺑﻴﺔ"), 0);
    }

    #[test]
    fn ordinary_words_that_end_with_lam_alef() {
        for line in [
            "كان طويلا جميلا مثلا وفعلا كما قال",
            "سافر رجل شمالا ثم قليلا ثم نزل ليلا هناك",
            "لا مالا يملك ولا حالا يصلح",
        ] {
            assert_eq!(found(line), 0, "{line}");
        }
    }

    #[test]
    fn figures_and_brackets_keep_their_order() {
        assert_eq!(in_reading_order("2019 ةنس"), "سنة 2019");
        assert_eq!(in_reading_order("(ةنيدملا) يف"), "في (المدينة)");
    }
}
