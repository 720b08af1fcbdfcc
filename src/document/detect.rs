//! Which encoding some bytes are in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::Encoding;
use crate::text::is_arabic_letter;

/// How much of a file decides about UTF-16 and about the one-byte encodings, in bytes.
const SAMPLE: usize = 64 * 1024;

/// The encoding by the byte-order mark, else UTF-16 by the pattern of its bytes.
pub(super) fn unicode(bytes: &[u8]) -> Option<Encoding> {
    let marked = [
        Encoding::Utf8 { bom: true },
        Encoding::Utf16Le { bom: true },
        Encoding::Utf16Be { bom: true },
    ];
    let by_mark = marked
        .into_iter()
        .find(|encoding| bytes.starts_with(encoding.mark()));
    by_mark.or_else(|| utf16_without_mark(bytes))
}

/// UTF-16 shows in zero bytes (of Latin letters, spaces, line breaks) and in the high bytes 06 of
/// Arabic letters, neither of which any other text is full of.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if !bytes.len().is_multiple_of(2) || !sample.iter().any(|byte| matches!(byte, 0 | 6)) {
        return None;
    }
    let little = plausible(sample, u16::from_le_bytes);
    let big = plausible(sample, u16::from_be_bytes);
    match (little, big) {
        (true, false) => Some(Encoding::Utf16Le { bom: false }),
        (false, true) => Some(Encoding::Utf16Be { bom: false }),
        _ => None,
    }
}

/// Whether nine units of ten are what Arabic and English text is made of, and none is a control.
fn plausible(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let (mut all, mut usual) = (0_usize, 0_usize);
    for pair in bytes.chunks_exact(2) {
        let unit = unit([pair[0], pair[1]]);
        let is_control = matches!(unit, 0..=8 | 0xB | 0xE..=0x1F | 0x7F..=0x9F);
        if is_control {
            return false;
        }
        // Emoji and the like: half a pair is found when the text is decoded.
        all += usize::from(!matches!(unit, 0xD800..=0xDFFF));
        let is_usual = matches!(unit, 9..=0x24F | 0x600..=0x6FF | 0x2000..=0x206F);
        usual += usize::from(is_usual);
    }
    usual * 10 >= all * 9 && usual > 0
}

/// The one-byte encoding of bytes that are not UTF-8; `None` where they look like no text, or
/// like text in an encoding of other languages.
pub(super) fn one_byte(bytes: &[u8]) -> Option<Encoding> {
    let is_binary = |&byte: &u8| matches!(byte, 0..=8 | 0xB | 0xE..=0x19 | 0x1C..=0x1F | 0x7F);
    if bytes.iter().any(is_binary) {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // The sample begins where the first byte beyond ASCII stands: a long English preface says
    // nothing.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let start = first.saturating_sub(SAMPLE / 2);
    let sample = &bytes[start..bytes.len().min(first + SAMPLE)];
    detector.feed(sample, true);
    // A guess by the domain of an Arabic country settles short texts in favour of Arabic.
    let guess = detector.guess(Some(b"eg"), Utf8Detection::Deny);
    let known = [
        Encoding::Windows1256,
        Encoding::Windows1252,
        Encoding::Iso8859Part6,
    ];
    let by_guess = known
        .into_iter()
        .find(|encoding| encoding.one_byte() == Some(guess));
    by_guess.or_else(|| is_mostly_arabic(sample).then_some(Encoding::Windows1256))
}

/// Whether four of five letters beyond ASCII are Arabic when read as windows-1256: the detector
/// knows running text, not lists of names. (Cyrillic gives one of four.)
fn is_mostly_arabic(sample: &[u8]) -> bool {
    let (text, _) = encoding_rs::WINDOWS_1256.decode_without_bom_handling(sample);
    let is_beyond = |c: &char| !c.is_ascii() && c.is_alphabetic();
    let (mut all, mut arabic) = (0_usize, 0_usize);
    for c in text.chars().filter(is_beyond) {
        all += 1;
        arabic += usize::from(is_arabic_letter(c));
    }
    arabic * 5 >= all * 4 && arabic > 0
}

/// Whether `bytes` hold more whole UTF-8 sequences beyond ASCII than broken ones: a UTF-8 file
/// with damage. In one-byte Arabic nearly every letter is a broken sequence.
pub(super) fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}
