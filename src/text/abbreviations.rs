//! Words whose full stop does not end a sentence.

use super::script::{is_invisible, is_latin_letter};
use super::{TATWEEL, is_arabic_letter, is_tashkeel};

/// Titles and the like: a name or a number follows.
const BEFORE_A_NAME: &[&str] = &[
    "adm", "approx", "bros", "capt", "cf", "cmdr", "col", "cpl", "dr", "est", "fig", "ft", "gen",
    "gov", "hon", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt", "nos", "pp", "pres", "prof",
    "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "st", "supt", "v", "vol", "vs",
];

/// Shortened months: within a sentence their day or year follows.
const MONTHS: &[&str] = &[
    "apr", "aug", "dec", "feb", "jan", "nov", "oct", "sep", "sept",
];

/// Shortened words that may stand at the end of a sentence as well as within one.
const ANYWHERE: &[&str] = &[
    "ave", "blvd", "co", "corp", "dept", "div", "ed", "eds", "est", "etc", "inc", "jr", "ltd",
    "no", "plc", "sr", "univ",
];

/// Words that begin a sentence far more often than a name: after `U.S.` they show that the stop
/// was a full stop.
const OPENERS: &[&str] = &[
    "a",
    "after",
    "all",
    "although",
    "an",
    "and",
    "as",
    "at",
    "because",
    "before",
    "but",
    "by",
    "despite",
    "during",
    "each",
    "even",
    "for",
    "from",
    "he",
    "her",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "instead",
    "it",
    "its",
    "last",
    "many",
    "meanwhile",
    "more",
    "most",
    "my",
    "no",
    "not",
    "now",
    "of",
    "on",
    "once",
    "one",
    "only",
    "other",
    "our",
    "she",
    "since",
    "so",
    "some",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "to",
    "today",
    "two",
    "under",
    "until",
    "we",
    "what",
    "when",
    "where",
    "while",
    "who",
    "why",
    "with",
    "yet",
    "you",
];

/// What the word before a full stop says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// An ordinary word: the stop ends the sentence.
    Ends,
    /// A title or an initial: the sentence goes on.
    GoesOn,
    /// A shortened word (`U.S.`, `Inc.`): what follows decides.
    Open,
    /// A number word (`No.`): the sentence goes on if a digit follows.
    BeforeNumber,
    /// An era, an hour or a measure (`1945 م.`): the sentence goes on if a phrase of place or time
    /// follows.
    AfterFigure,
}

/// Short words behind a figure whose stop may be their own.
const MEASURES: [&str; 10] = [
    "كم", "كلم", "سم", "مم", "كغ", "كغم", "كجم", "غم", "مل", "لتر",
];

/// Words that end a list, with their stop.
const AND_SO_ON: [&str; 3] = ["إلخ", "الخ", "آخره"];

/// Whether a full stop after `head` may be that of a shortened word: `etc`, `Inc`, `p.m`.
pub(crate) fn ends_in_abbreviation(head: &str) -> bool {
    judge(head) != Stop::Ends
}

/// Judges the full stop after `head`, of which the last word counts.
pub(super) fn judge(head: &str) -> Stop {
    let is_part = |c: char| {
        is_arabic_letter(c)
            || is_latin_letter(c)
            || is_tashkeel(c)
            || is_invisible(c)
            || matches!(c, TATWEEL | '.' | '-' | '\'' | '’')
    };
    // NOTE: no shortened word is longer, and a bound keeps a text of full stops linear.
    let mut chars = head.char_indices().rev().take(16);
    let start = loop {
        match chars.next() {
            Some((at, c)) if is_part(c) && at > 0 => {}
            Some((at, c)) => break if is_part(c) { at } else { at + c.len_utf8() },
            None => return Stop::Ends,
        }
    };
    let is_plain = |c: &char| is_arabic_letter(*c) || is_latin_letter(*c) || *c == '.';
    let word: String = head[start..].chars().filter(is_plain).collect();
    let before = head[..start].trim_end_matches(' ');
    let after_digit = before.ends_with(char::is_numeric);
    match word.chars().next() {
        Some(c) if is_arabic_letter(c) => arabic(&word, after_digit),
        // `2C.` is a temperature, `5G.` no initial.
        Some(_) if after_digit && before.len() == start => Stop::Ends,
        Some(_) => english(&word),
        None => Stop::Ends,
    }
}

/// `د.`, `أ.د.`, `ص.ب.`: single letters. After a year (`2024م.`) the letter ends the sentence, but for
/// a phrase that leans on it.
fn arabic(word: &str, after_digit: bool) -> Stop {
    // A clitic may be attached: `ود. سامي`, `لأ.د. هالة`, `بالأ.م.`.
    let bare = match word.strip_prefix(['و', 'ل', 'ب', 'ف']) {
        Some(rest) if rest.contains('.') || matches!(rest, "د" | "أ" | "م") => rest,
        _ => word,
    };
    let bare = ["ال", "ل"]
        .iter()
        .find_map(|article| bare.strip_prefix(article).filter(|rest| rest.contains('.')))
        .unwrap_or(bare);
    let single = bare.split('.').all(|part| part.chars().count() <= 1);
    match (single, after_digit) {
        (true, false) => Stop::GoesOn,
        (true, true) => Stop::AfterFigure,
        _ if after_digit && MEASURES.contains(&word) => Stop::AfterFigure,
        _ if AND_SO_ON.contains(&word) => Stop::AfterFigure,
        _ => Stop::Ends,
    }
}

fn english(word: &str) -> Stop {
    let lower = word.to_ascii_lowercase();
    let capital = word.starts_with(|c: char| c.is_uppercase());
    let letters = word.chars().count();
    if letters == 1 && capital {
        return if word == "I" {
            Stop::Ends
        } else {
            Stop::GoesOn
        };
    }
    if lower == "no" || capital && MONTHS.contains(&&*lower) {
        return Stop::BeforeNumber;
    }
    if word.contains('.') {
        // `e.g.` and `i.e.` never end a sentence.
        return if matches!(&*lower, "e.g" | "i.e") {
            Stop::GoesOn
        } else if word.split('.').all(|part| part.chars().count() <= 2) {
            Stop::Open
        } else {
            Stop::Ends
        };
    }
    // A shortened word is written large ("Gen."), as against "gen" at the end of a sentence;
    // a few are small.
    let small = matches!(&*lower, "vs" | "v" | "cf" | "approx" | "pp" | "est" | "vol");
    if BEFORE_A_NAME.contains(&&*lower) && (capital || small) {
        Stop::GoesOn
    } else if ANYWHERE.contains(&&*lower) {
        Stop::Open
    } else {
        Stop::Ends
    }
}

/// Whether `word` begins a sentence far more often than it begins a name.
pub(super) fn is_opener(word: &str) -> bool {
    let lower = word.to_lowercase();
    OPENERS.contains(&&*lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_a_stop() {
        for (head, stop) in [
            ("met Mr", Stop::GoesOn),
            ("by J", Stop::GoesOn),
            ("than I", Stop::Ends),
            ("in the U.S", Stop::Open),
            ("Tesla Inc", Stop::Open),
            ("on Sept", Stop::BeforeNumber),
            ("under 2C", Stop::Ends),
            ("page No", Stop::BeforeNumber),
            ("he left", Stop::Ends),
            ("e.g", Stop::GoesOn),
            ("قال د", Stop::GoesOn),
            ("وقال أ.د", Stop::GoesOn),
            ("سنة 2024م", Stop::AfterFigure),
            ("سنة 1445 هـ", Stop::AfterFigure),
            ("عام 512 ق.م", Stop::AfterFigure),
            ("على بعد 5 كم", Stop::AfterFigure),
            ("بيننا كم", Stop::Ends),
            ("مندوب الأ.م", Stop::GoesOn),
            ("إلى الج.م.ع", Stop::GoesOn),
            ("للأ.م", Stop::GoesOn),
            ("والأقلام إلخ", Stop::AfterFigure),
            ("إلى ص.ب", Stop::GoesOn),
            ("الرئيس", Stop::Ends),
            ("", Stop::Ends),
        ] {
            assert_eq!(judge(head), stop, "{head}");
        }
    }
}
