//! Rules W1 to W7, N0 to N2 and I1 to I2 of UAX #9, for one isolating run sequence.

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiMirroringGlyph, BidiPairedBracketType};

use super::class::{self, AL, AN, B, CS, EN, ES, ET, FSI, L, LRI, NSM, ON, PDI, R, RLI, S, WS};

/// Brackets that may be open at a time (BD16).
const MOST_OPEN: usize = 63;

/// What is neutral for N1 and N2 (NI in the annex).
const NEUTRAL: u32 = class::set(&[B, S, WS, ON, FSI, LRI, RLI, PDI]);

/// The opening bracket of the pair that `c` is of, and whether `c` is that. The two angle brackets
/// that are canonically those of CJK are one pair with them.
pub(super) fn opener_of(c: char) -> Option<(char, bool)> {
    let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
    let (opener, opens) = match glyph.paired_bracket_type {
        BidiPairedBracketType::Open => (c, true),
        BidiPairedBracketType::Close => (glyph.mirroring_glyph?, false),
        _ => return None,
    };
    let opener = if opener == '\u{2329}' {
        '\u{3008}'
    } else {
        opener
    };
    Some((opener, opens))
}

/// Characters at one level that the rules treat as if they stood side by side.
#[derive(Default)]
pub(super) struct Sequence {
    /// Their classes, as the rules change them.
    pub(super) classes: Vec<u8>,
    /// Their places in the paragraph.
    pub(super) places: Vec<usize>,
    /// Those of them that are brackets: place in the sequence, opening bracket, whether it opens.
    pub(super) brackets: Vec<(usize, char, bool)>,
    pairs: Vec<(usize, usize)>,
    /// Those of them that were marks (NSM) before W1.
    marks: Vec<bool>,
}

impl Sequence {
    /// A paragraph without explicit controls, with the set of its classes.
    pub(super) fn whole(
        &mut self,
        classes: &[u8],
        base: u8,
        seen: u32,
        brackets: &[(usize, char, bool)],
    ) {
        self.classes.clear();
        self.places.clear();
        self.brackets.clear();
        if seen >> class::BN & 1 == 0 {
            self.classes.extend_from_slice(classes);
            self.brackets.extend_from_slice(brackets);
        } else {
            self.gather_of(0..classes.len(), classes, classes, brackets);
        }
        self.resolve(base, base, base);
    }

    /// Adds the characters of a stretch that X9 does not remove, with their classes under overrides.
    pub(super) fn gather_of(
        &mut self,
        stretch: std::ops::Range<usize>,
        classes: &[u8],
        settled: &[u8],
        brackets: &[(usize, char, bool)],
    ) {
        let from = brackets.partition_point(|it| it.0 < stretch.start);
        let mut brackets = brackets[from..].iter().peekable();
        for at in stretch {
            let found = classes[at];
            let bracket = brackets.next_if(|it| it.0 == at);
            if (class::set(&[class::BN]) | class::EMBEDDINGS) >> found & 1 == 1 {
                continue;
            }
            if let Some(&(_, opener, opens)) = bracket {
                self.brackets.push((self.classes.len(), opener, opens));
            }
            self.classes.push(settled[at]);
            self.places.push(at);
        }
    }

    /// All rules, at this level, between neighbours of these levels.
    pub(super) fn resolve(&mut self, level: u8, before: u8, behind: u8) {
        let sos = direction(level.max(before));
        let eos = direction(level.max(behind));
        let seen = self.classes.iter().fold(0_u32, |seen, it| seen | 1 << it);
        self.marks.clear();
        if seen >> NSM & 1 == 1 {
            self.marks.extend(self.classes.iter().map(|&it| it == NSM));
            self.resolve_marks(sos);
        }
        self.resolve_numbers(sos);
        if !self.brackets.is_empty() {
            self.resolve_brackets(direction(level), sos);
        }
        self.resolve_neutrals(direction(level), sos, eos);
    }

    /// Rules I1 and I2; levels go to the places of the characters.
    pub(super) fn give_levels(&self, level: u8, levels: &mut [u8]) {
        let rise = |found: u8| match (level % 2, found) {
            (0, L) | (1, R) => 0,
            (0, EN | AN) => 2,
            _ => 1,
        };
        if self.places.is_empty() {
            for (to, &found) in levels.iter_mut().zip(&self.classes) {
                *to = level + rise(found);
            }
            return;
        }
        for (&at, &found) in self.places.iter().zip(&self.classes) {
            levels[at] = level + rise(found);
        }
    }

    /// W1: a mark has the class of what it stands on.
    fn resolve_marks(&mut self, sos: u8) {
        let mut last = sos;
        for found in &mut self.classes {
            match *found {
                NSM => *found = last,
                FSI | LRI | RLI | PDI => last = ON,
                other => last = other,
            }
        }
    }

    /// W2 to W7: digits by the letters before them, signs by the digits beside them.
    fn resolve_numbers(&mut self, sos: u8) {
        let all = &mut self.classes[..];
        let mut strong = sos;
        let mut at = 0;
        while at < all.len() {
            match all[at] {
                AL => {
                    strong = AL;
                    all[at] = R;
                }
                found @ (L | R) => strong = found,
                EN if strong != AL => {
                    at = european(all, at, strong);
                    continue;
                }
                EN | AN => at = arabic(all, at, strong),
                ET => {
                    let end = at + all[at..].iter().take_while(|it| **it == ET).count();
                    let digit = strong != AL && all.get(end) == Some(&EN);
                    let settled = if digit { digits(strong) } else { ON };
                    all[at..end].fill(settled);
                    at = end;
                    continue;
                }
                ES | CS => all[at] = ON,
                _ => {}
            }
            at += 1;
        }
    }

    /// N0: both brackets of a pair run as what is inside them, or before them.
    fn resolve_brackets(&mut self, own: u8, sos: u8) {
        self.pair_brackets();
        for nth in 0..self.pairs.len() {
            let (from, to) = self.pairs[nth];
            let mut other = false;
            let mut same = false;
            for &found in &self.classes[from + 1..to] {
                match strength(found) {
                    Some(it) if it == own => {
                        same = true;
                        break;
                    }
                    Some(_) => other = true,
                    None => {}
                }
            }
            let settled = match (same, other) {
                (true, _) => own,
                (false, true) => {
                    let before = self.classes[..from].iter().rev();
                    before.copied().find_map(strength).unwrap_or(sos)
                }
                (false, false) => continue,
            };
            for at in [from, to] {
                self.classes[at] = settled;
                let marks = self.marks.iter().skip(at + 1).take_while(|it| **it).count();
                self.classes[at + 1..at + 1 + marks].fill(settled);
            }
        }
    }

    /// BD16: the pairs, by their opening brackets.
    fn pair_brackets(&mut self) {
        self.pairs.clear();
        let mut open: Vec<(usize, char)> = Vec::new();
        for &(at, opener, opens) in &self.brackets {
            if self.classes[at] != ON {
                continue;
            }
            if opens {
                if open.len() == MOST_OPEN {
                    break;
                }
                open.push((at, opener));
            } else if let Some(nth) = open.iter().rposition(|it| it.1 == opener) {
                self.pairs.push((open[nth].0, at));
                open.truncate(nth);
            }
        }
        self.pairs.sort_unstable();
    }

    /// N1 and N2: neutrals between two of a kind are of that kind, others of the sequence's.
    fn resolve_neutrals(&mut self, own: u8, sos: u8, eos: u8) {
        let all = &mut self.classes[..];
        let mut last = sos;
        let mut at = 0;
        while at < all.len() {
            if NEUTRAL >> all[at] & 1 == 0 {
                last = strength(all[at]).unwrap_or(last);
                at += 1;
                continue;
            }
            let neutral = all[at..].iter().take_while(|it| NEUTRAL >> **it & 1 == 1);
            let end = at + neutral.count();
            let next = all.get(end).copied().and_then(strength).unwrap_or(eos);
            all[at..end].fill(if last == next { last } else { own });
            at = end;
        }
    }
}

/// What a digit of Europe becomes after this letter (W7).
fn digits(strong: u8) -> u8 {
    if strong == L { L } else { EN }
}

/// Digits of Europe from `at` with their signs (W4, W5, W7), to their end.
fn european(all: &mut [u8], mut at: usize, strong: u8) -> usize {
    let settled = digits(strong);
    // Whether a digit, no sign that has become one, stands before.
    let mut digit = false;
    while let Some(&found) = all.get(at) {
        let joins = digit && matches!(found, ES | CS) && all.get(at + 1) == Some(&EN);
        match found {
            EN => digit = true,
            ET => digit = false,
            _ if joins => digit = false,
            _ => break,
        }
        all[at] = settled;
        at += 1;
    }
    at
}

/// Arabic digits, or digits after an Arabic letter (W2, W4): the last place resolved.
fn arabic(all: &mut [u8], at: usize, strong: u8) -> usize {
    let is_digit = |it: Option<&u8>| match it {
        Some(&AN) => true,
        Some(&EN) => strong == AL,
        _ => false,
    };
    all[at] = AN;
    if all.get(at + 1) == Some(&CS) && is_digit(all.get(at + 2)) {
        all[at + 1] = AN;
        return at + 1;
    }
    at
}

/// The direction of a level as a class.
fn direction(level: u8) -> u8 {
    if level.is_multiple_of(2) { L } else { R }
}

/// What a resolved class is for neutrals beside it: digits run as right-to-left letters.
fn strength(found: u8) -> Option<u8> {
    match found {
        L => Some(L),
        R | EN | AN => Some(R),
        _ => None,
    }
}
