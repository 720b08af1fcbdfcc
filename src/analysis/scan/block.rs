//! Which bytes of a block may be worth a look: the part of the pass that the compiler makes vectors of.

/// How many bytes are judged at once.
pub(super) const BLOCK: usize = 64;
/// How many bytes before a byte are asked.
pub(super) const BEFORE: usize = 6;

/// For each byte behind the first six, 1 where it may be one of the places, else 0. Spaces, letters
/// and the second bytes of Arabic characters are in every word: they count only where the bytes
/// before them fit. Nothing here depends on the text, so that the compiler makes vectors of it.
pub(super) fn worth_a_look(bytes: &[u8; BLOCK + BEFORE]) -> [u8; BLOCK] {
    let mut worth = [0; BLOCK];
    for at in 0..BLOCK {
        let (second, first, byte) = (bytes[at + 4], bytes[at + 5], bytes[at + 6]);
        let (sixth, fourth) = (bytes[at], bytes[at + 2]);
        let is = |wanted: u8| byte == wanted;
        let lone = is(b' ') & (second == 0xD9) & ((first == 0x81) | (first == 0x88));
        let other_script = (first >= 0x80) | (first == b' ') & (second >= 0x80);
        let ascii_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let letter = ascii_letter | (byte.wrapping_sub(0xC3) <= 0xC9 - 0xC3);
        let arabic = (first == 0xD8) & (is(0x8C) | is(0x9B) | is(0x9F));
        let mark = is(b'.') | is(b',') | is(b';') | is(b':') | is(b'?') | is(b'!') | is(b'"');
        let bracket = is(b'(') | is(b')') | is(b'[') | is(b']');
        let rare = is(b'`') | is(b'@') | is(b'/') | is(0xC2) | is(0xE2);
        let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
        let digit =
            is_digit(byte) & !is_digit(first) | (first == 0xD9) & (byte.wrapping_sub(0xA0) < 10);
        let lead = (byte.wrapping_sub(0xCD) < 8) | is(0xDA) | is(0xDB) | is(0xEF);
        let odd = (first == 0xD9) & (is(0x80) | is(0xBE)) | (first == 0xD8) & is(0x9C);
        let lam = is(0x84) & (second == 0xA7) & (fourth == 0x84);
        let noon = is(0x86)
            & ((second == 0x88) & (fourth == 0x8A) & (sixth == 0x84)
                | (second == 0x8A) & (fourth == 0x8A) & (sixth == 0xA7));
        worth[at] = u8::from(
            lone | letter & other_script
                | arabic
                | mark
                | bracket
                | rare
                | digit
                | lead
                | odd
                | lam
                | noon,
        );
    }
    worth
}
