//! Rules X1 to X10 of UAX #9: embeddings, overrides and isolates cut a paragraph into isolating
//! run sequences.

use super::class::{self, B, FSI, L, LRE, LRI, LRO, PDF, PDI, R, RLE, RLI, RLO};
use super::resolve::Sequence;

/// The deepest level (BD2).
const DEEPEST: u8 = 125;

/// A bracket: its place, the opening one of its pair, whether it is that.
type Bracket = (usize, char, bool);

/// An embedding, override or isolate that is open.
#[derive(Clone, Copy)]
struct Open {
    level: u8,
    /// The class that an override gives to what is inside.
    class: Option<u8>,
    isolate: bool,
}

/// Room for one paragraph.
#[derive(Default)]
pub(super) struct Explicit {
    /// For an isolate control its counterpart; for all else, and without one, its own place.
    counterpart: Vec<usize>,
    /// The classes under overrides.
    classes: Vec<u8>,
    open: Vec<Open>,
    /// Stretches of one level, without what X9 removes at their ends.
    runs: Vec<(usize, usize)>,
}

impl Explicit {
    /// Levels of a whole paragraph of this level.
    pub(super) fn resolve(
        &mut self,
        classes: &[u8],
        base: u8,
        brackets: &[Bracket],
        sequence: &mut Sequence,
        levels: &mut [u8],
    ) {
        self.find_counterparts(classes);
        self.embed(classes, base, levels);
        self.cut(classes, levels);
        // The runs by their first character, to go on with after an isolate.
        let starts: Vec<usize> = self.runs.iter().map(|it| it.0).collect();
        let embedded = levels.to_vec();
        for nth in 0..self.runs.len() {
            let (from, _) = self.runs[nth];
            if classes[from] == PDI && self.counterpart[from] != from {
                continue;
            }
            sequence.classes.clear();
            sequence.places.clear();
            sequence.brackets.clear();
            let mut run = nth;
            let last = loop {
                let (start, end) = self.runs[run];
                sequence.gather_of(start..end, classes, &self.classes, brackets);
                let last = end - 1;
                let next = self.counterpart[last];
                match starts.binary_search(&next) {
                    Ok(found) if next > last => run = found,
                    _ => break run,
                }
            };
            let level = embedded[from];
            let before = nth
                .checked_sub(1)
                .map_or(base, |it| embedded[self.runs[it].0]);
            let end = self.runs[last].1 - 1;
            let is_open = matches!(classes[end], FSI | LRI | RLI);
            let behind = match self.runs.get(last + 1) {
                Some(&(start, _)) if !is_open => embedded[start],
                _ => base,
            };
            sequence.resolve(level, before, behind);
            sequence.give_levels(level, levels);
        }
    }

    /// BD9: which PDI closes which isolate.
    fn find_counterparts(&mut self, classes: &[u8]) {
        self.counterpart.clear();
        self.counterpart.extend(0..classes.len());
        let mut open = Vec::new();
        for (at, &found) in classes.iter().enumerate() {
            match found {
                FSI | LRI | RLI => open.push(at),
                PDI => {
                    if let Some(opener) = open.pop() {
                        self.counterpart[opener] = at;
                        self.counterpart[at] = opener;
                    }
                }
                B => open.clear(),
                _ => {}
            }
        }
    }

    /// P2 and P3 for what is after an FSI, up to its end.
    fn first_strong(&self, opener: usize, classes: &[u8]) -> u8 {
        let mut at = opener + 1;
        while let Some(&found) = classes.get(at) {
            match found {
                L => return L,
                R | class::AL => return R,
                PDI if self.counterpart[at] == opener => return L,
                B => return L,
                FSI | LRI | RLI if self.counterpart[at] == at => return L,
                FSI | LRI | RLI => at = self.counterpart[at],
                _ => {}
            }
            at += 1;
        }
        L
    }

    /// X1 to X8: the level of each character, and its class under overrides.
    fn embed(&mut self, classes: &[u8], base: u8, levels: &mut [u8]) {
        let bottom = Open {
            level: base,
            class: None,
            isolate: false,
        };
        self.classes.clear();
        self.classes.extend_from_slice(classes);
        self.open.clear();
        self.open.push(bottom);
        // Isolates and embeddings that found no room, and isolates that are open.
        let (mut isolates, mut embeddings, mut valid) = (0_usize, 0_usize, 0_usize);
        for (at, &found) in classes.iter().enumerate() {
            let here = self.open.last().copied().unwrap_or(bottom);
            levels[at] = here.level;
            match found {
                LRE | RLE | LRO | RLO => {
                    let level = next(here.level, matches!(found, RLE | RLO));
                    if level <= DEEPEST && isolates == 0 && embeddings == 0 {
                        let class = match found {
                            LRO => Some(L),
                            RLO => Some(R),
                            _ => None,
                        };
                        self.open.push(Open {
                            level,
                            class,
                            isolate: false,
                        });
                    } else if isolates == 0 {
                        embeddings += 1;
                    }
                }
                FSI | LRI | RLI => {
                    self.classes[at] = here.class.unwrap_or(found);
                    let right = match found {
                        FSI => self.first_strong(at, classes) == R,
                        _ => found == RLI,
                    };
                    let level = next(here.level, right);
                    if level <= DEEPEST && isolates == 0 && embeddings == 0 {
                        valid += 1;
                        self.open.push(Open {
                            level,
                            class: None,
                            isolate: true,
                        });
                    } else {
                        isolates += 1;
                    }
                }
                PDI => {
                    if isolates > 0 {
                        isolates -= 1;
                    } else if valid > 0 {
                        embeddings = 0;
                        while self.open.pop().is_some_and(|it| !it.isolate) {}
                        valid -= 1;
                    }
                    let here = self.open.last().copied().unwrap_or(bottom);
                    levels[at] = here.level;
                    self.classes[at] = here.class.unwrap_or(found);
                }
                PDF if isolates > 0 => {}
                PDF if embeddings > 0 => embeddings -= 1,
                PDF if !here.isolate && self.open.len() > 1 => drop(self.open.pop()),
                PDF | class::BN => {}
                B => {
                    levels[at] = base;
                    self.open.truncate(1);
                    (isolates, embeddings, valid) = (0, 0, 0);
                }
                _ => self.classes[at] = here.class.unwrap_or(found),
            }
        }
    }

    /// BD7: level runs of what X9 leaves.
    fn cut(&mut self, classes: &[u8], levels: &[u8]) {
        self.runs.clear();
        let mut level = None;
        for at in (0..classes.len()).filter(|&at| !is_removed(classes[at])) {
            match self.runs.last_mut() {
                Some(run) if level == Some(levels[at]) => run.1 = at + 1,
                _ => self.runs.push((at, at + 1)),
            }
            level = Some(levels[at]);
        }
    }
}

/// What X9 removes.
fn is_removed(found: u8) -> bool {
    (class::set(&[class::BN]) | class::EMBEDDINGS) >> found & 1 == 1
}

/// The next level of this direction.
fn next(level: u8, right: bool) -> u8 {
    if right {
        (level + 1) | 1
    } else {
        (level + 2) & !1
    }
}
