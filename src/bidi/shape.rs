//! Arabic letters in the shapes that they take among their neighbours, one character a cell.
//!
//! For places that join no letters themselves. The shapes are those of the blocks Arabic
//! Presentation Forms A and B; a letter without a form there stays as it is. Neighbours join by
//! the rules of the Unicode Standard, chapter 9.2, R1 to R7.

use icu_properties::CodePointMapData;
use icu_properties::props::JoiningType;

/// Letters with their isolated form, which the final form follows, and their initial form, which
/// the medial form follows; 0 where there is none.
const FORMS: [(char, u32, u32); 54] = [
    ('\u{621}', 0xFE80, 0),
    ('\u{622}', 0xFE81, 0),
    ('\u{623}', 0xFE83, 0),
    ('\u{624}', 0xFE85, 0),
    ('\u{625}', 0xFE87, 0),
    ('\u{626}', 0xFE89, 0xFE8B),
    ('\u{627}', 0xFE8D, 0),
    ('\u{628}', 0xFE8F, 0xFE91),
    ('\u{629}', 0xFE93, 0),
    ('\u{62A}', 0xFE95, 0xFE97),
    ('\u{62B}', 0xFE99, 0xFE9B),
    ('\u{62C}', 0xFE9D, 0xFE9F),
    ('\u{62D}', 0xFEA1, 0xFEA3),
    ('\u{62E}', 0xFEA5, 0xFEA7),
    ('\u{62F}', 0xFEA9, 0),
    ('\u{630}', 0xFEAB, 0),
    ('\u{631}', 0xFEAD, 0),
    ('\u{632}', 0xFEAF, 0),
    ('\u{633}', 0xFEB1, 0xFEB3),
    ('\u{634}', 0xFEB5, 0xFEB7),
    ('\u{635}', 0xFEB9, 0xFEBB),
    ('\u{636}', 0xFEBD, 0xFEBF),
    ('\u{637}', 0xFEC1, 0xFEC3),
    ('\u{638}', 0xFEC5, 0xFEC7),
    ('\u{639}', 0xFEC9, 0xFECB),
    ('\u{63A}', 0xFECD, 0xFECF),
    ('\u{641}', 0xFED1, 0xFED3),
    ('\u{642}', 0xFED5, 0xFED7),
    ('\u{643}', 0xFED9, 0xFEDB),
    ('\u{644}', 0xFEDD, 0xFEDF),
    ('\u{645}', 0xFEE1, 0xFEE3),
    ('\u{646}', 0xFEE5, 0xFEE7),
    ('\u{647}', 0xFEE9, 0xFEEB),
    ('\u{648}', 0xFEED, 0),
    ('\u{649}', 0xFEEF, 0xFBE8),
    ('\u{64A}', 0xFEF1, 0xFEF3),
    ('\u{671}', 0xFB50, 0),
    ('\u{679}', 0xFB66, 0xFB68),
    ('\u{67E}', 0xFB56, 0xFB58),
    ('\u{686}', 0xFB7A, 0xFB7C),
    ('\u{688}', 0xFB88, 0),
    ('\u{691}', 0xFB8C, 0),
    ('\u{698}', 0xFB8A, 0),
    ('\u{6A4}', 0xFB6A, 0xFB6C),
    ('\u{6A9}', 0xFB8E, 0xFB90),
    ('\u{6AD}', 0xFBD3, 0xFBD5),
    ('\u{6AF}', 0xFB92, 0xFB94),
    ('\u{6BA}', 0xFB9E, 0),
    ('\u{6BE}', 0xFBAA, 0xFBAC),
    ('\u{6C1}', 0xFBA6, 0xFBA8),
    ('\u{6C6}', 0xFBD9, 0),
    ('\u{6CC}', 0xFBFC, 0xFBFE),
    ('\u{6D0}', 0xFBE4, 0xFBE6),
    ('\u{6D2}', 0xFBAE, 0),
];

const LAM: char = '\u{644}';

/// The shape of each of `chars`, in text order; `None` for an alef that has become one with the lam
/// before it. Marks between letters do not part them; they keep their place.
pub fn shaped(chars: &[char]) -> Vec<Option<char>> {
    let types: Vec<JoiningType> = {
        let map = CodePointMapData::<JoiningType>::new();
        chars.iter().map(|&c| map.get(c)).collect()
    };
    let mut out: Vec<Option<char>> = chars.iter().copied().map(Some).collect();
    // The letter before, and whether it was joined to the one before it.
    let mut last: Option<(usize, bool)> = None;
    for at in 0..chars.len() {
        if types[at] == JoiningType::Transparent {
            continue;
        }
        let joined = last.is_some_and(|(before, _)| joins(types[before], types[at]));
        if let Some((before, was_joined)) = last {
            let ligature = lam_alef(chars[before], chars[at]).filter(|_| joined);
            if let Some(isolated) = ligature {
                out[before] = char::from_u32(isolated + u32::from(was_joined));
                out[at] = None;
            } else if joined {
                out[before] = form(chars[before], was_joined, true);
            }
        }
        if out[at].is_some() {
            out[at] = form(chars[at], joined, false);
        }
        last = Some((at, joined));
    }
    out
}

/// Whether a letter joins the one after it.
fn joins(before: JoiningType, behind: JoiningType) -> bool {
    let forward = [
        JoiningType::DualJoining,
        JoiningType::LeftJoining,
        JoiningType::JoinCausing,
    ];
    let backward = [
        JoiningType::DualJoining,
        JoiningType::RightJoining,
        JoiningType::JoinCausing,
    ];
    forward.contains(&before) && backward.contains(&behind)
}

/// The form of a letter, by what it is joined to.
fn form(letter: char, to_the_last: bool, to_the_next: bool) -> Option<char> {
    let found = FORMS.binary_search_by_key(&letter, |it| it.0);
    let code = found.ok().map(|at| match (to_the_next, FORMS[at]) {
        (true, (_, _, initial)) if initial > 0 => initial + u32::from(to_the_last),
        (_, (_, isolated, _)) => isolated + u32::from(to_the_last),
    });
    code.and_then(char::from_u32).or(Some(letter))
}

/// The isolated form of a lam and an alef as one.
fn lam_alef(first: char, second: char) -> Option<u32> {
    match (first, second) {
        (LAM, '\u{622}') => Some(0xFEF5),
        (LAM, '\u{623}') => Some(0xFEF7),
        (LAM, '\u{625}') => Some(0xFEF9),
        (LAM, '\u{627}') => Some(0xFEFB),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    fn codes(text: &str) -> Vec<u32> {
        let chars: Vec<char> = text.chars().collect();
        let shown = shaped(&chars).into_iter().flatten();
        shown.map(u32::from).collect()
    }

    #[test]
    fn letters_join_their_neighbours() {
        assert_eq!(codes("السلام"), [0xFE8D, 0xFEDF, 0xFEB4, 0xFEFC, 0xFEE1]);
        assert_eq!(codes("لإ"), [0xFEF9]);
        assert_eq!(codes("پچگ"), [0xFB58, 0xFB7D, 0xFB93]);
        let marked = [0xFE9F, 0x64E, 0xFEB0, 0x652, 0xFE80, 0x64B, 0xFE8D];
        assert_eq!(codes("جَزْءًا"), marked);
        // The mark of the lam stays after the two that have become one.
        assert_eq!(codes("بِلَا"), [0xFE91, 0x650, 0xFEFC, 0x64E]);
        // A tatweel joins, and so does a joiner; a non-joiner and a Latin letter part.
        assert_eq!(codes("بـO"), [0xFE91, 0x640, 0x4F]);
        assert_eq!(codes("ه\u{200D}"), [0xFEEB, 0x200D]);
        assert_eq!(codes("ب\u{200C}ب"), [0xFE8F, 0x200C, 0xFE8F]);
        assert_eq!(codes("على"), [0xFECB, 0xFEE0, 0xFEF0]);
    }

    #[test]
    fn every_form_is_of_its_letter() {
        assert!(FORMS.is_sorted_by(|a, b| a.0 < b.0));
        let map = CodePointMapData::<JoiningType>::new();
        for (letter, isolated, initial) in FORMS {
            let is_dual = map.get(letter) == JoiningType::DualJoining;
            // Noon ghunna joins on both sides, and Unicode has only two forms of it.
            assert_eq!(is_dual, initial > 0 || letter == '\u{6BA}', "{letter}");
            let stays = letter == '\u{621}';
            let forms = [isolated, isolated + 1]
                .into_iter()
                .take(2 - usize::from(stays));
            let more = [initial, initial + 1];
            let more = more.into_iter().filter(|_| initial > 0);
            for code in forms.chain(more) {
                let shown = char::from_u32(code).expect("a character");
                let base: String = shown.nfkc().collect();
                assert_eq!(base, letter.to_string(), "U+{code:04X}");
            }
        }
    }
}
