//! What makes a finding the same one after lines were added above it.

use rustc_hash::FxHashMap;

use crate::render::lint::places::{Cited, Places};

/// Fowler–Noll–Vo, 64 bits: the same everywhere and for ever.
const FNV_START: u64 = 0xCBF2_9CE4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01B3;

/// How often a fingerprint was given, for findings in some documents: others have other paths.
#[derive(Default)]
pub(super) struct Fingerprints(FxHashMap<u64, usize>);

impl Fingerprints {
    /// The rule, the path, the match and its line, numbered where all of these are the same.
    pub(super) fn of(&mut self, cited: &Cited<'_>, places: &Places<'_>) -> String {
        let (found, path) = (cited.found, cited.place.path.as_str());
        let (document, span) = (found.document, found.span);
        let matched = places.slice(document, span);
        let line = places.line_span(document, span.start);
        // Of a very long line, the part around the match says enough.
        let near = if line.len() > 512 {
            matched
        } else {
            places.slice(document, line)
        };
        let parts = [found.rule, path, matched, near];
        let hash = parts.iter().fold(FNV_START, |hash, part| {
            let bytes = part.bytes().chain([0xFF]);
            bytes.fold(hash, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME)
            })
        });
        let number = self.0.entry(hash).or_default();
        *number += 1;
        format!("{hash:016x}:{number}")
    }
}
