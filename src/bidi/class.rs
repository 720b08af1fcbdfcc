//! The bidi classes of characters as small numbers, looked up in a table.
//!
//! The classes are those of `unicode-bidi`, read through its interface for other data sources: its own
//! tables are of an older Unicode than those of ICU.

use std::sync::OnceLock;

use icu_properties::props::{self, BidiMirroringGlyph, BidiPairedBracketType};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};
use unicode_bidi::{BidiClass, BidiDataSource};

/// The classes by their numbers.
const CLASSES: [BidiClass; 23] = [
    BidiClass::L,
    BidiClass::R,
    BidiClass::EN,
    BidiClass::ES,
    BidiClass::ET,
    BidiClass::AN,
    BidiClass::CS,
    BidiClass::B,
    BidiClass::S,
    BidiClass::WS,
    BidiClass::ON,
    BidiClass::LRE,
    BidiClass::LRO,
    BidiClass::AL,
    BidiClass::RLE,
    BidiClass::RLO,
    BidiClass::PDF,
    BidiClass::NSM,
    BidiClass::BN,
    BidiClass::FSI,
    BidiClass::LRI,
    BidiClass::RLI,
    BidiClass::PDI,
];

pub(super) const L: u8 = 0;
pub(super) const R: u8 = 1;
pub(super) const EN: u8 = 2;
pub(super) const ES: u8 = 3;
pub(super) const ET: u8 = 4;
pub(super) const AN: u8 = 5;
pub(super) const CS: u8 = 6;
pub(super) const B: u8 = 7;
pub(super) const S: u8 = 8;
pub(super) const WS: u8 = 9;
pub(super) const ON: u8 = 10;
pub(super) const LRE: u8 = 11;
pub(super) const LRO: u8 = 12;
pub(super) const AL: u8 = 13;
pub(super) const RLE: u8 = 14;
pub(super) const RLO: u8 = 15;
pub(super) const PDF: u8 = 16;
pub(super) const NSM: u8 = 17;
pub(super) const BN: u8 = 18;
pub(super) const FSI: u8 = 19;
pub(super) const LRI: u8 = 20;
pub(super) const RLI: u8 = 21;
pub(super) const PDI: u8 = 22;

/// Set beside the class of a paired bracket.
pub(super) const BRACKET: u8 = 0x80;

/// Embeddings and overrides, with what closes them.
pub(super) const EMBEDDINGS: u32 = set(&[LRE, LRO, RLE, RLO, PDF]);
/// Isolates, with what closes them.
pub(super) const ISOLATES: u32 = set(&[FSI, LRI, RLI, PDI]);
/// All explicit controls.
pub(super) const CONTROLS: u32 = EMBEDDINGS | ISOLATES;

/// A set of classes.
pub(super) const fn set(classes: &[u8]) -> u32 {
    let (mut bits, mut at) = (0, 0);
    while at < classes.len() {
        bits |= 1 << classes[at];
        at += 1;
    }
    bits
}

/// Classes of all characters; those of Latin, Arabic and all else below U+0800 at hand.
pub(super) struct Table {
    low: [u8; 0x800],
    classes: CodePointMapDataBorrowed<'static, props::BidiClass>,
    brackets: CodePointMapDataBorrowed<'static, BidiMirroringGlyph>,
}

/// The table, made when it is first used.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table {
            low: [0; 0x800],
            classes: CodePointMapData::<props::BidiClass>::new(),
            brackets: CodePointMapData::<BidiMirroringGlyph>::new(),
        };
        for code in 0..0x800_u32 {
            table.low[code as usize] = char::from_u32(code).map_or(ON, |c| table.find(c));
        }
        table
    })
}

impl Table {
    /// The class of `c`, with [`BRACKET`] where it is one of a pair.
    #[inline]
    pub(super) fn of(&self, c: char) -> u8 {
        match self.low.get(c as usize) {
            Some(&found) => found,
            None => self.find(c),
        }
    }

    fn find(&self, c: char) -> u8 {
        let found = self.classes.bidi_class(c);
        // A class that UAX #9 does not define moves nothing.
        let class = CLASSES.iter().position(|it| *it == found);
        let class = class.map_or(ON, |at| at as u8);
        let kind = self.brackets.get(c).paired_bracket_type;
        match kind {
            BidiPairedBracketType::Open | BidiPairedBracketType::Close => class | BRACKET,
            _ => class,
        }
    }
}
