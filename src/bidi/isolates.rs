//! Isolates around inserted runs: inserting them, and finding which of them a reader would miss.

mod whole;

use super::levels::{Known, Resolver};
use super::order_of;
use super::{Direction, FSI, LRI, PARAGRAPH_ENDS, PDI, RLI, class, is_invisible, is_mirrored};

/// The most characters examined for one line: beyond that, isolates stay that might be removed.
const MOST: usize = 1 << 22;

/// `text` in an isolate of direction `dir` (`None`: that of its first strong letter), so that
/// neither side reorders the other.
///
/// No isolate crosses a line break: each line of `text` gets its own, an empty one none.
/// Unbalanced isolates inside cannot leak: as many more are opened and closed as are needed.
pub fn isolate(text: &str, dir: Option<Direction>) -> String {
    let opener = match dir {
        None => FSI,
        Some(Direction::Ltr) => LRI,
        Some(Direction::Rtl) => RLI,
    };
    let mut out = String::with_capacity(text.len() + 6);
    if !text.is_empty() && is_one_paragraph(text) && !may_have_isolates(text) {
        out.push(opener);
        out.push_str(text);
        out.push(PDI);
        return out;
    }
    for part in text.split_inclusive(PARAGRAPH_ENDS) {
        let line = part.trim_end_matches(PARAGRAPH_ENDS);
        if !line.is_empty() {
            let (unclosed, unopened) = open_isolates(line);
            out.extend(std::iter::repeat_n(opener, unopened + 1));
            out.push_str(line);
            out.extend(std::iter::repeat_n(PDI, unclosed + 1));
        }
        out.push_str(&part[line.len()..]);
    }
    out
}

/// Whether no end of a paragraph stands in `text`, as far as its bytes tell.
fn is_one_paragraph(text: &str) -> bool {
    let bytes = text.as_bytes();
    let single = bytes.iter().fold(false, |any, &byte| any | (byte < 0x20));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let double = pairs.fold(false, |any, (&first, &second)| {
        any | (first == 0xC2) & (second == 0x85) | (first == 0x80) & (second == 0xA9)
    });
    !(single | double)
}

/// How many isolates of `line` are not closed, and how many PDI close none.
fn open_isolates(line: &str) -> (usize, usize) {
    let (mut unclosed, mut unopened) = (0, 0);
    if !may_have_isolates(line) {
        return (0, 0);
    }
    for c in line.chars() {
        match c {
            LRI | RLI | FSI => unclosed += 1,
            PDI if unclosed == 0 => unopened += 1,
            PDI => unclosed -= 1,
            _ => {}
        }
    }
    (unclosed, unopened)
}

/// Whether `text` may hold isolates: without them, it nearly never holds what they begin with.
pub fn may_have_isolates(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // Without a branch: the compiler makes vectors of it.
    pairs.fold(false, |any, (&first, &second)| {
        any | (first == 0xE2) & (second == 0x81)
    })
}

/// Whether a line that is one isolate of direction `own` around `run` is read the same without it in
/// a paragraph of direction `base`. `None` where this cannot be told by the classes of its
/// characters; in a run for which it can, no isolate and no end of a paragraph stands.
pub fn is_read_the_same(run: &str, own: Direction, base: Direction) -> Option<bool> {
    whole::is_read_the_same(run, own, base)
}

/// Whether `c` opens or closes an isolate.
pub fn is_isolate(c: char) -> bool {
    matches!(c, LRI | RLI | FSI | PDI)
}

/// Which isolates of a line no reader would miss: for each isolate control of `line`, in text
/// order, whether it can go.
///
/// What is left shows the line in the same order as all of them did, in every direction of
/// `bases`, and without any one of what is left the order would be another. Isolates that are not
/// closed stay.
pub fn superfluous_isolates(line: &str, bases: &[Direction]) -> Vec<bool> {
    if let [base] = bases
        && let Some(told) = whole::is_superfluous(line, *base)
    {
        return vec![told; 2];
    }
    let mut trial = Trial::new(line, bases);
    let all: Vec<usize> = (0..trial.pairs.len()).collect();
    let mut tried = all.len();
    trial.reduce(&all);
    loop {
        trial.reduce_singly();
        // Two that are needed beside each other may go together.
        let left = trial.left();
        if left.len() < 2 || left.len() == tried {
            return trial.flags();
        }
        tried = left.len();
        trial.reduce(&left);
    }
}

/// A line whose isolates are taken away on trial.
struct Trial<'a> {
    chars: Vec<Char>,
    bases: &'a [Direction],
    /// The isolates that are closed: places of opener and closer among the characters.
    pairs: Vec<(usize, usize)>,
    /// The pairs that are not needed.
    gone: Vec<bool>,
    /// What the reader sees of the line with all its isolates, for each base.
    wanted: Vec<View>,
    /// Characters that may still be examined.
    budget: usize,
    resolver: Resolver,
    /// The places of the characters that are kept.
    kept: Vec<usize>,
}

/// A character with everything that is needed of it repeatedly.
#[derive(Clone, Copy)]
struct Char {
    known: Known,
    is_isolate: bool,
    is_seen: bool,
    is_mirrored: bool,
}

/// The visible characters from left to right, and which of them are mirrored.
type View = Vec<(usize, bool)>;

impl<'a> Trial<'a> {
    fn new(line: &str, bases: &'a [Direction]) -> Trial<'a> {
        let table = class::table();
        let known = |c| Char {
            known: Known::of(table, c),
            is_isolate: is_isolate(c),
            is_seen: !is_invisible(c),
            is_mirrored: is_mirrored(c),
        };
        let pairs = pairs(line.chars());
        let chars: Vec<Char> = line.chars().map(known).collect();
        let mut trial = Trial {
            bases,
            gone: vec![false; pairs.len()],
            wanted: Vec::new(),
            budget: MOST.max(chars.len() * 3),
            pairs,
            chars,
            resolver: Resolver::default(),
            kept: Vec::new(),
        };
        if !trial.pairs.is_empty() {
            trial.wanted = bases.iter().map(|&base| trial.view(base)).collect();
        }
        trial
    }

    /// Removes as many of these pairs as possible.
    fn reduce(&mut self, some: &[usize]) {
        if some.is_empty() || self.remove(some) || some.len() == 1 {
            return;
        }
        let (left, right) = some.split_at(some.len() / 2);
        self.reduce(left);
        self.reduce(right);
    }

    /// The pairs that are not taken away.
    fn left(&self) -> Vec<usize> {
        let all = 0..self.pairs.len();
        all.filter(|&it| !self.gone[it]).collect()
    }

    /// Removes one pair after the other: what was needed beside another may not be needed without it.
    fn reduce_singly(&mut self) {
        while self.pairs.len() > 1 {
            let left = self.left();
            let before = left.len();
            let removed = left.into_iter().filter(|&it| self.remove(&[it])).count();
            if removed == 0 || removed == before {
                return;
            }
        }
    }

    /// Takes these pairs away if the reader does not notice.
    fn remove(&mut self, some: &[usize]) -> bool {
        let cost = self.chars.len() * self.bases.len();
        let Some(budget) = self.budget.checked_sub(cost) else {
            return false;
        };
        self.budget = budget;
        some.iter().for_each(|&it| self.gone[it] = true);
        let mut numbers = 0..self.bases.len();
        let same = numbers.all(|it| self.view(self.bases[it]) == self.wanted[it]);
        some.iter().for_each(|&it| self.gone[it] = same);
        same
    }

    /// What the reader sees without the pairs that are gone.
    fn view(&mut self, base: Direction) -> View {
        let mut dropped = self.dropped().into_iter().peekable();
        self.kept.clear();
        let all = 0..self.chars.len();
        self.kept
            .extend(all.filter(|it| dropped.next_if_eq(it).is_none()));
        let line = self.kept.iter().map(|&at| self.chars[at].known);
        let levels = self.resolver.resolve_known(line, base);
        // Isolate controls have their place in the order, although they are not seen.
        let order = order_of(levels).into_iter();
        let order = order.map(|it| (self.kept[it], levels[it]));
        let seen = order.filter(|it| self.chars[it.0].is_seen);
        let turned = |(at, level): (usize, u8)| (at, level % 2 == 1 && self.chars[at].is_mirrored);
        seen.map(turned).collect()
    }

    /// The places of the controls that are gone, ascending.
    fn dropped(&self) -> Vec<usize> {
        let gone = self.pairs.iter().zip(&self.gone).filter(|it| *it.1);
        let mut places: Vec<usize> = gone.flat_map(|(&(from, to), _)| [from, to]).collect();
        places.sort_unstable();
        places
    }

    fn flags(&self) -> Vec<bool> {
        let dropped = self.dropped();
        let all = self.chars.iter().enumerate();
        let controls = all.filter(|it| it.1.is_isolate);
        controls
            .map(|(at, _)| dropped.binary_search(&at).is_ok())
            .collect()
    }
}

/// The isolates that are closed in the same paragraph (BD9), by their openers.
fn pairs(chars: impl Iterator<Item = char>) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    for (at, c) in chars.enumerate() {
        match c {
            LRI | RLI | FSI => open.push(at),
            PDI => pairs.extend(open.pop().map(|opener| (opener, at))),
            c if PARAGRAPH_ENDS.contains(&c) => open.clear(),
            _ => {}
        }
    }
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bidi::{levels, strip_controls};
    use proptest::prelude::*;

    const LTR: &[Direction] = &[Direction::Ltr];
    const RTL: &[Direction] = &[Direction::Rtl];

    /// The line without its superfluous isolates.
    fn needed(line: &str, bases: &[Direction]) -> String {
        let flags = superfluous_isolates(line, bases);
        let mut flags = flags.into_iter();
        let kept = |c: &char| !is_isolate(*c) || !flags.next().unwrap_or(false);
        line.chars().filter(kept).collect()
    }

    fn around(text: &str, dir: Option<Direction>) -> String {
        isolate(text, dir)
    }

    #[test]
    fn isolates_stay_only_where_the_order_needs_them() {
        let ltr = around("C++", Some(Direction::Ltr));
        let line = format!("لغة {ltr}");
        assert_eq!(needed(&line, RTL), line);
        let name = around("Oracle", None);
        assert_eq!(needed(&format!("شركة {name} أمس"), RTL), "شركة Oracle أمس");
        assert_eq!(needed(&format!("{name} said"), LTR), "Oracle said");
        // A name that ends in a number, with a count after it.
        let name = around("ماسك", Some(Direction::Rtl));
        let counted = format!("{name} ×2");
        assert_eq!(needed(&counted, RTL), "ماسك ×2");
        assert_eq!(needed(&counted, LTR), counted);
        // Without closing, nothing is taken away.
        assert_eq!(needed("a \u{2067}b", LTR), "a \u{2067}b");
    }

    #[test]
    fn a_mirrored_bracket_is_noticed() {
        let line = format!("{} b", around("(", Some(Direction::Rtl)));
        assert_eq!(needed(&line, LTR), line);
    }

    /// The visible characters in the order that a reader sees, by the definition alone.
    fn seen(line: &str, base: Direction) -> Vec<(char, bool)> {
        let levels = levels(line, Some(base));
        let chars: Vec<char> = line.chars().collect();
        let turned = |at: usize| is_mirrored(chars[at]) && levels[at] % 2 == 1;
        let order = order_of(&levels).into_iter();
        let order = order.filter(|&at| !is_invisible(chars[at]));
        order.map(|at| (chars[at], turned(at))).collect()
    }

    fn part() -> impl Strategy<Value = (String, u8)> {
        let text = prop_oneof![
            Just("قال الوزير".to_owned()),
            Just("C++".to_owned()),
            Just("Oracle (2)".to_owned()),
            Just("«نعم»".to_owned()),
            Just("٪١٢".to_owned()),
            Just("-3.5%".to_owned()),
            Just("وأخرى [1]".to_owned()),
            "[ab1 .)(אب٣-]{1,6}",
        ];
        (text, 0..5_u8)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]
        #[test]
        fn what_is_left_is_needed_and_enough(
            parts in proptest::collection::vec(part(), 1..7),
            rtl: bool,
            both: bool,
        ) {
            let mut line = String::new();
            for (text, kind) in &parts {
                line.push_str(&match kind {
                    0 => text.clone(),
                    1 => around(text, None),
                    2 => around(text, Some(Direction::Ltr)),
                    3 => around(text, Some(Direction::Rtl)),
                    _ => around(&format!("x {} ب", around(text, None)), None),
                });
                line.push(' ');
            }
            let bases: &[Direction] = match (both, rtl) {
                (true, _) => &[Direction::Ltr, Direction::Rtl],
                (_, true) => RTL,
                (_, false) => LTR,
            };
            let views = |line: &str| -> Vec<_> { bases.iter().map(|&it| seen(line, it)).collect() };
            let short = needed(&line, bases);
            prop_assert_eq!(views(&short), views(&line));
            prop_assert_eq!(strip_controls(&short), strip_controls(&line));
            let plain: String = parts.iter().map(|(text, kind)| match kind {
                4 => format!("x {text} ب "),
                _ => format!("{text} "),
            }).collect();
            prop_assert_eq!(strip_controls(&short), plain);
            // Taking away any one of them changes what is seen: characters that look alike are
            // distinguished apart by their places.
            prop_assert!(!superfluous_isolates(&short, bases).contains(&true));
            let chars: Vec<char> = short.chars().collect();
            for (from, to) in pairs(chars.iter().copied()) {
                let without = chars.iter().enumerate().filter(|it| it.0 != from && it.0 != to);
                // The visible characters, by how many stand before them in the text.
                let places = |line: &[char], base| -> Vec<usize> {
                    let text: String = line.iter().collect();
                    let before = |at: usize| {
                        line[..at].iter().filter(|c| !is_invisible(**c)).count()
                    };
                    let order = order_of(&levels(&text, Some(base))).into_iter();
                    let order = order.filter(|&at| !is_invisible(line[at]));
                    order.map(before).collect()
                };
                let without: Vec<char> = without.map(|it| *it.1).collect();
                let text: String = without.iter().collect();
                let same = bases.iter().all(|&base| {
                    places(&chars, base) == places(&without, base)
                        && seen(&text, base) == seen(&short, base)
                });
                prop_assert!(!same, "{:?} does not need {} to {}", short, from, to);
            }
        }
    }
}
