//! Number words in Arabic: cardinal numbers, powers of a thousand in their forms, ordinals.

/// How a word for a power of a thousand is inflected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// مليون, million.
    Singular,
    /// مليوني, مليونان: two of it.
    Dual,
    /// مليونا, ألفا: two of it before a noun, or one in the accusative.
    DualOrAccusative,
    /// ملايين, millions: never a number by itself.
    Plural,
}

/// Cardinal numbers up to nine hundred, with the forms of each. أحد is one only before عشر, and not
/// among them.
pub(crate) const CARDINALS: &[(&[&str], u16)] = &[
    (&["واحد", "واحدة"], 1),
    (
        &[
            "اثنان",
            "اثنين",
            "اثنتان",
            "اثنتين",
            "اثنا",
            "اثني",
            "اثنتا",
            "اثنتي",
        ],
        2,
    ),
    (&["ثلاث", "ثلاثة"], 3),
    (&["أربع", "أربعة"], 4),
    (&["خمس", "خمسة"], 5),
    (&["ست", "ستة"], 6),
    (&["سبع", "سبعة"], 7),
    (&["ثمان", "ثماني", "ثمانية"], 8),
    (&["تسع", "تسعة"], 9),
    (&["عشر", "عشرة"], 10),
    (&["عشرون", "عشرين"], 20),
    (&["ثلاثون", "ثلاثين"], 30),
    (&["أربعون", "أربعين"], 40),
    (&["خمسون", "خمسين"], 50),
    (&["ستون", "ستين"], 60),
    (&["سبعون", "سبعين"], 70),
    (&["ثمانون", "ثمانين"], 80),
    (&["تسعون", "تسعين"], 90),
    (&["مئة", "مائة"], 100),
    (
        &[
            "مئتان",
            "مئتين",
            "مئتا",
            "مئتي",
            "مائتان",
            "مائتين",
            "مائتا",
            "مائتي",
        ],
        200,
    ),
    (&["ثلاثمئة", "ثلاثمائة"], 300),
    (&["أربعمئة", "أربعمائة"], 400),
    (&["خمسمئة", "خمسمائة"], 500),
    (&["ستمئة", "ستمائة"], 600),
    (&["سبعمئة", "سبعمائة"], 700),
    (&["ثمانمئة", "ثمانمائة", "ثمانيمئة"], 800),
    (&["تسعمئة", "تسعمائة"], 900),
];

/// A word for a power of a thousand, in one form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) words: &'static [&'static str],
    /// 1 for ألف, 2 for مليون.
    pub(crate) power: u8,
    pub(crate) form: Form,
}

const fn scale(words: &'static [&'static str], power: u8, form: Form) -> Scale {
    Scale { words, power, form }
}

/// Singular and plural of the two words for a thousand million: بليون.
pub(crate) const BILYON: [&str; 2] = ["بليون", "بلايين"];
/// The other one: مليار.
pub(crate) const MILYAR: [&str; 2] = ["مليار", "مليارات"];

/// All words for powers of a thousand.
pub(crate) const SCALES: &[Scale] = {
    use Form::{Dual, DualOrAccusative, Plural, Singular};
    &[
        scale(&["ألف"], 1, Singular),
        scale(&["ألفان", "ألفين", "ألفي"], 1, Dual),
        scale(&["ألفا"], 1, DualOrAccusative),
        scale(&["آلاف", "الاف"], 1, Plural),
        scale(&["مليون"], 2, Singular),
        scale(&["مليونان", "مليونين", "مليوني"], 2, Dual),
        scale(&["مليونا"], 2, DualOrAccusative),
        scale(&["ملايين"], 2, Plural),
        scale(&[MILYAR[0], BILYON[0]], 3, Singular),
        scale(
            &[
                "ملياران",
                "مليارين",
                "ملياري",
                "بليونان",
                "بليونين",
                "بليوني",
            ],
            3,
            Dual,
        ),
        scale(&["مليارا", "بليونا"], 3, DualOrAccusative),
        scale(&[MILYAR[1], BILYON[1]], 3, Plural),
        scale(&["تريليون", "ترليون"], 4, Singular),
        scale(
            &[
                "تريليونان",
                "تريليونين",
                "تريليوني",
                "ترليونان",
                "ترليونين",
                "ترليوني",
            ],
            4,
            Dual,
        ),
        scale(&["تريليونا", "ترليونا"], 4, DualOrAccusative),
        scale(&["تريليونات", "ترليونات"], 4, Plural),
    ]
};

/// Ordinals from third to tenth: masculine and feminine. Those of one and two, أول and ثان, mean
/// much else.
pub(crate) const ORDINALS: [([&str; 2], u16); 8] = [
    (["ثالث", "ثالثة"], 3),
    (["رابع", "رابعة"], 4),
    (["خامس", "خامسة"], 5),
    (["سادس", "سادسة"], 6),
    (["سابع", "سابعة"], 7),
    (["ثامن", "ثامنة"], 8),
    (["تاسع", "تاسعة"], 9),
    (["عاشر", "عاشرة"], 10),
];

/// 3 to 10 before feminine nouns, and before masculine ones.
pub(crate) const UNITS: [[&str; 2]; 8] = [
    ["ثلاث", "ثلاثة"],
    ["أربع", "أربعة"],
    ["خمس", "خمسة"],
    ["ست", "ستة"],
    ["سبع", "سبعة"],
    ["ثماني", "ثمانية"],
    ["تسع", "تسعة"],
    ["عشر", "عشرة"],
];
/// The tens, without their endings ون and ين.
const TENS: [&str; 8] = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
/// A number word, parted behind the conjunction or preposition that is joined to it.
pub(crate) fn bare_number(word: &str) -> (&str, &str) {
    let is_number = |it: &str| is_unit(it) || tens(it).is_some();
    let stem = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']);
    match stem.filter(|it| is_number(it)) {
        Some(stem) => word.split_at(word.len() - stem.len()),
        None => ("", word),
    }
}

/// Whether a word is a number from 3 to 10.
pub(crate) fn is_unit(word: &str) -> bool {
    UNITS.iter().any(|it| it.contains(&word)) || word == "ثمان"
}

/// A word for tens, parted before its ending.
pub(crate) fn tens(word: &str) -> Option<(&str, &str)> {
    let ending = ["ون", "ين"].into_iter().find(|it| word.ends_with(it))?;
    let (stem, ending) = word.split_at(word.len() - ending.len());
    TENS.contains(&stem).then_some((stem, ending))
}

/// Whether a word is a number from 3 to 10, or one of the tens, with a clitic or without.
pub(crate) fn is_number_word(word: &str) -> bool {
    // The shortest and the longest, in bytes.
    if !(4..=16).contains(&word.len()) {
        return false;
    }
    let (_, stem) = bare_number(word);
    is_unit(stem) || tens(stem).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Fold;

    #[test]
    fn a_word_is_one_number() {
        let cardinals = CARDINALS.iter();
        let cardinals =
            cardinals.flat_map(|&(words, it)| words.iter().map(move |&w| (w, u64::from(it))));
        let scales = SCALES.iter().flat_map(|it| {
            it.words
                .iter()
                .map(move |&w| (w, 1000_u64.pow(u32::from(it.power))))
        });
        let all: Vec<(&str, u64)> = cardinals.chain(scales).collect();
        let fold = Fold::LETTERS.without(Fold::MADDA);
        for (at, (word, number)) in all.iter().enumerate() {
            let same = |it: &&(&str, u64)| fold.word(it.0) == fold.word(word);
            let others = all[at + 1..].iter().filter(same);
            assert!(others.clone().all(|it| it.1 == *number), "{word}");
        }
    }
}
