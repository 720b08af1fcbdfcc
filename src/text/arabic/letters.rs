//! The characters that Arabic words are made of.

/// The stretching character (kashida), U+0640.
pub const TATWEEL: char = '\u{640}';

/// The mark that doubles a letter, U+0651.
pub(crate) const SHADDA: char = '\u{651}';

/// The letters that folded texts have, from the rarest to the most frequent.
pub(crate) const LETTERS_BY_RARITY: &str = "ظذغضثطزخصشجقءحكسدعفتهبرنموليا";

/// The letters, folded, that stay at the end of a word whatever is joined to it, and that no ending of a noun
/// adds or drops.
pub(crate) const STEADY_AT_THE_END: &str = "بثجحخدذرزسشصضطظعغفقكلم";

/// Whether `c` is a letter of the Arabic script (marks, digits, tatweel and punctuation are not).
pub const fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{66E}'..='\u{66F}'
        | '\u{671}'..='\u{6D3}' | '\u{6D5}' | '\u{6E5}'..='\u{6E6}' | '\u{6EE}'..='\u{6EF}'
        | '\u{6FA}'..='\u{6FC}' | '\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8C9}'
        | '\u{FB50}'..='\u{FBB1}' | '\u{FBD3}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDFB}'
        | '\u{FE70}'..='\u{FEFC}')
}

/// Whether `c` is a presentation form: a shape of letters that Unicode keeps for old encodings.
pub(crate) const fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}') && is_arabic_letter(c)
}

/// Whether `c` is an Arabic vowel or reading mark (tashkeel, superscript alef, Quranic signs).
pub const fn is_tashkeel(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}'
        | '\u{6EA}'..='\u{6ED}' | '\u{8D3}'..='\u{8FF}')
}

/// Whether `c` is a letter that Arabic has and its neighbours write otherwise.
pub(crate) const fn is_letter_of_arabic(c: char) -> bool {
    matches!(c, 'ي' | 'ك' | 'ة' | 'ى')
}

/// Whether `c` is a letter of Urdu or Kurdish that Arabic texts have for no sound, so that a line with
/// it is in another language.
pub(crate) const fn is_letter_of_neighbours(c: char) -> bool {
    matches!(
        c,
        '\u{6D2}' | '\u{679}' | '\u{688}' | '\u{6BA}' | '\u{6CE}' | '\u{6C6}'
    )
}

/// Whether `c` is a letter of Persian that some Arabic texts borrow for foreign sounds: گ پ چ ژ.
pub(crate) const fn is_borrowed_letter(c: char) -> bool {
    matches!(c, '\u{6AF}' | '\u{67E}' | '\u{686}' | '\u{698}')
}

/// Whether `c` is a letter or a mark on one. A word may also hold tatweel: see [`is_arabic_part`].
pub(crate) const fn is_marked_letter(c: char) -> bool {
    is_arabic_letter(c) || is_tashkeel(c)
}

/// Whether `c` may stand in an Arabic word: a letter, a mark on one, or tatweel.
pub(crate) const fn is_arabic_part(c: char) -> bool {
    is_marked_letter(c) || c == TATWEEL
}
