//! What the wide road looks up.

/// The codes of the characters that the wide road knows, 128 by 128.
#[derive(Clone, Debug)]
pub(in crate::text) struct Tables {
    /// U+0000 to U+007F.
    pub(in crate::text) ascii: [u8; 128],
    /// U+0080 to U+00FF, leads C2 and C3.
    pub(in crate::text) latin: [u8; 128],
    /// U+0600 to U+067F, leads D8 and D9.
    pub(in crate::text) arabic: [u8; 128],
    /// U+0680 to U+06FF, leads DA and DB.
    pub(in crate::text) extended: [u8; 128],
}

const fn counting<const FROM: i16>() -> [i8; 64] {
    let mut all = [0; 64];
    let mut at = 0;
    while at < 64 {
        all[at] = (at as i16 + FROM) as i8;
        at += 1;
    }
    all
}

const fn counting_wide() -> [u16; 64] {
    let mut all = [0; 64];
    let mut at = 0;
    while at < 64 {
        all[at] = at as u16;
        at += 1;
    }
    all
}

pub(super) static ONE_BACK: [i8; 64] = counting::<-1>();
pub(super) static TWO_BACK: [i8; 64] = counting::<-2>();
pub(super) static PLACES: [u16; 64] = counting_wide();
