//! One Latin word after another, each compared with many Arabic ones by the small network alone.
//!
//! That network remembers only the last letter written. So what it says of a chunk depends on the
//! Latin word, the place in it and that letter, and is worked out once for all Arabic words. The sums
//! are those of [`super::forward`], in the same order: the results are the same to the bit.

use super::forward::{ARTICLE, BESIDE, FAINT, ForwardScorer, INSERTED, Scratch, exp, slip};
use super::letters::{ALEF, LAM, LATIN, Spelling};
use super::model::SoundModel;
use super::net::{Encoded, Net, add};
use super::prepared::LatinWord;

/// What the small network reads of an Arabic word.
#[derive(Clone, Debug)]
pub struct ArabicLetters {
    folded: Spelling,
    /// How many letters the word has.
    count: usize,
}

impl ArabicLetters {
    /// Reads a word; nothing when it has no letters.
    pub fn new(word: &str) -> Option<ArabicLetters> {
        let spelling = Spelling::arabic(word);
        (!spelling.is_empty()).then(|| ArabicLetters {
            count: spelling.letters.len(),
            folded: spelling.folded(),
        })
    }
}

/// A Latin word at a time, with what the small network has said of it so far.
#[derive(Clone, Debug)]
pub struct LatinPass<'m> {
    net: &'m Net,
    word: Encoded,
    /// For each letter and a source of one or two letters: which chunk writes a target, from 1.
    slots: Vec<u16>,
    /// Those that are taken: few are, and only they are cleared for the next word.
    taken: Vec<u32>,
    /// How many chunks may begin at each letter.
    counts: Vec<u32>,
    /// For each letter and the letter written before: its number among `contexts`, from 1.
    numbers: Vec<u32>,
    /// Where the chances of the chunks begin in each context.
    contexts: Vec<usize>,
    /// The hidden layer in each context.
    hidden: Vec<f32>,
    /// No number where nothing is known yet.
    chances: Vec<f32>,
    scratch: Scratch,
}

impl<'m> LatinPass<'m> {
    /// By the small network of a model.
    pub fn new(model: &'m SoundModel) -> LatinPass<'m> {
        LatinPass {
            net: &model.to_folded,
            word: Encoded::default(),
            slots: Vec::new(),
            taken: Vec::new(),
            counts: Vec::new(),
            numbers: Vec::new(),
            contexts: Vec::new(),
            hidden: Vec::new(),
            chances: Vec::new(),
            scratch: Scratch::default(),
        }
    }

    /// Takes up another Latin word, which the same model has read.
    pub fn read(&mut self, latin: &LatinWord) {
        self.word = self.net.encode(&latin.spelling);
        let (length, alphabet) = (self.word.letters.len(), self.net.sizes.targets);
        for slot in self.taken.drain(..) {
            self.slots[slot as usize] = 0;
        }
        let slots = length * 2 * alphabet * alphabet;
        self.slots.resize(slots.max(self.slots.len()), 0);
        self.counts.clear();
        self.numbers.clear();
        self.numbers.resize(length * alphabet, 0);
        self.contexts.clear();
        self.hidden.clear();
        self.chances.clear();
        for at in 0..length {
            let mut count = 0;
            for chunk in self.beginning_at(at) {
                let [one, two] = self.net.inventory.chunks()[chunk].target.map(usize::from);
                let reads = self.net.reads(chunk);
                let slot = self.slot(at, reads) + one * alphabet + two;
                count += 1;
                self.slots[slot] = count;
                self.taken.push(slot as u32);
            }
            self.counts.push(u32::from(count));
        }
    }

    /// The logarithm of the chance that the Latin word is written as an Arabic one, unless it is less
    /// than `least` for each letter.
    pub fn score_from(&mut self, arabic: &ArabicLetters, least: f32) -> Option<f32> {
        let least_chance = (f64::from(least) * arabic.count as f64).exp();
        let score = match self.net.sizes.behind {
            1 => self.score(&arabic.folded.letters, least_chance)?,
            _ => ForwardScorer::new(self.net, arabic.folded.clone())
                .score_encoded(&self.word, &mut self.scratch),
        };
        (score / arabic.count as f32 >= least).then_some(score)
    }

    /// Nothing once it is sure that the chance is less than `least`.
    fn score(&mut self, name: &[u8], least: f64) -> Option<f32> {
        let places = name.len() + 1;
        let length = self.word.letters.len();
        let mut cells = std::mem::take(&mut self.scratch.cells);
        cells.clear();
        cells.resize((length + 2) * places, 0.0);
        cells[0] = 1.0;
        if self.net.inventory.letters() == LATIN && name.starts_with(&[ALEF, LAM]) {
            cells[2.min(places - 1)] = ARTICLE;
        }
        for at in 0..length {
            slip(at, places, &mut cells);
            let (row, behind) = cells[at * places..].split_at_mut(places);
            let least_here = row.iter().copied().fold(FAINT, f64::max) * BESIDE;
            let rows = behind.chunks_exact_mut(places).zip([1, 2]);
            for (sums, reads) in rows {
                let step = Step {
                    at,
                    reads,
                    name,
                    row,
                    least: least_here,
                };
                for (to, sum) in sums.iter_mut().enumerate() {
                    self.gather(&step, to, sum);
                }
            }
            let reached: f64 = behind[..2 * places].iter().sum();
            if reached * MOST_GROWTH.powi((length - at - 1) as i32) < least {
                self.scratch.cells = cells;
                return None;
            }
        }
        let row = length * places;
        for j in row..row + places - 1 {
            cells[j + 1] += cells[j] * INSERTED;
        }
        let score = cells[row + places - 1].max(FAINT).ln() as f32;
        self.scratch.cells = cells;
        Some(score)
    }

    /// The chunks that may begin at a letter of the Latin word.
    fn beginning_at(&self, at: usize) -> impl Iterator<Item = usize> + use<'m> {
        let net = self.net;
        let one = net.inventory.with_source([self.word.letters[at], 0]);
        let next = self.word.letters.get(at + 1);
        let two = next.map_or(0..0, |&it| {
            net.inventory.with_source([self.word.letters[at], it])
        });
        one.chain(two)
    }

    /// Where the slots of a letter and a source of `reads` letters begin.
    fn slot(&self, at: usize, reads: usize) -> usize {
        (at * 2 + reads - 1) * self.net.sizes.targets * self.net.sizes.targets
    }

    /// Adds all ways of one step to a place: by chunks that write no letter, one or two, in the order
    /// of the inventory.
    #[inline]
    fn gather(&mut self, step: &Step<'_>, to: usize, sum: &mut f64) {
        let alphabet = self.net.sizes.targets;
        let slots = self.slot(step.at, step.reads);
        // The slot of each way above the place that it comes from: so they are put in order.
        let mut ways = [0_u32; 3];
        for (writes, way) in ways.iter_mut().enumerate().take(to + 1) {
            let from = to - writes;
            let target = match step.name[from..to] {
                [one] => usize::from(one) * alphabet,
                [one, two] => usize::from(one) * alphabet + usize::from(two),
                _ => 0,
            };
            if step.row[from] >= step.least {
                *way = u32::from(self.slots[slots + target]) << 8 | from as u32;
            }
        }
        for way in in_order(ways) {
            if let Some(nth) = (way >> 8).checked_sub(1) {
                let from = way as usize & 255;
                let before = from.checked_sub(1).map_or(0, |it| step.name[it]);
                let chance = self.chance(step.at, before, nth as usize);
                *sum += step.row[from] * f64::from(chance);
            }
        }
    }

    /// The chance of a chunk at a letter behind a letter that is written.
    #[inline]
    fn chance(&mut self, at: usize, before: u8, nth: usize) -> f32 {
        let place = at * self.net.sizes.targets + usize::from(before);
        let context = match self.numbers[place].checked_sub(1) {
            Some(context) => context as usize,
            None => self.open(at, before, place),
        };
        let known = self.contexts[context] + nth;
        if self.chances[known].is_nan() {
            self.chances[known] = self.read_chance(at, context, nth);
        }
        self.chances[known]
    }

    /// Makes the hidden layer of a context, and room for its chances.
    fn open(&mut self, at: usize, before: u8, place: usize) -> usize {
        let width = self.net.sizes.hidden;
        let start = self.hidden.len();
        let input = &self.word.inputs[at * width..(at + 1) * width];
        self.hidden.extend_from_slice(input);
        let hidden = &mut self.hidden[start..];
        add(hidden, self.net.target.row(usize::from(before)));
        hidden.iter_mut().for_each(|it| *it = it.max(0.0));
        self.contexts.push(self.chances.len());
        let chunks = self.counts[at] as usize;
        self.chances.resize(self.chances.len() + chunks, f32::NAN);
        self.numbers[place] = self.contexts.len() as u32;
        self.contexts.len() - 1
    }

    fn read_chance(&self, at: usize, context: usize, nth: usize) -> f32 {
        let width = self.net.sizes.hidden;
        let hidden = &self.hidden[context * width..(context + 1) * width];
        let chunk = self.beginning_at(at).nth(nth);
        chunk.map_or(0.0, |it| exp(self.net.value(it, hidden)))
    }
}

/// By how much the chances of all ways together may grow with a letter, and more. The network is
/// trained to make them one, and they are nearly so.
const MOST_GROWTH: f64 = 2.0;

/// Three numbers, the least first.
fn in_order([a, b, c]: [u32; 3]) -> [u32; 3] {
    let (a, b) = (a.min(b), a.max(b));
    let (b, c) = (b.min(c), b.max(c));
    [a.min(b), a.max(b), c]
}

/// A step from one letter of the Latin word to the next or the one after.
struct Step<'r> {
    at: usize,
    reads: usize,
    name: &'r [u8],
    /// How likely each place in the Arabic word is at the letter.
    row: &'r [f64],
    /// What is less likely is not followed.
    least: f64,
}

#[cfg(test)]
mod tests {
    use super::super::forward::{SILENT, SUBSTITUTED};
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn same(latin: &[&str], arabic: &[&str]) {
        let model = SoundModel::embedded();
        let mut pass = LatinPass::new(model);
        let mut scratch = Scratch::default();
        for latin in latin.iter().filter_map(|it| LatinWord::new(it)) {
            pass.read(&latin);
            for arabic in arabic.iter().filter_map(|it| ArabicLetters::new(it)) {
                let scorer = ForwardScorer::new(&model.to_folded, arabic.folded.clone());
                let score = scorer.score_encoded(latin.folded(model), &mut scratch);
                assert_eq!(pass.score_from(&arabic, f32::NEG_INFINITY), Some(score));
            }
        }
    }

    #[test]
    fn scores_are_those_of_one_word_against_one() {
        assert_eq!(SoundModel::embedded().to_folded.sizes.behind, 1);
        let latin = ["Musk", "Lloyd", "O'Neill", "Al-Qaeda", "Zürich", "a"];
        let arabic = [
            "ماسك",
            "لويد",
            "القاعدة",
            "اللويد",
            "زيورخ",
            "ا",
            "بيتر ويتفيلد",
        ];
        same(&latin, &arabic);
    }

    #[test]
    fn chances_grow_less_than_is_allowed_for() {
        let mut pass = LatinPass::new(SoundModel::embedded());
        for latin in ["Musk", "O'Neill", "Zürich", "Xerxes", "Schwarzenegger", "ee", "Ng"] {
            pass.read(&LatinWord::new(latin).expect("it has letters"));
            for at in 0..pass.word.letters.len() {
                for before in 0..pass.net.sizes.targets {
                    let chunks = 0..pass.counts[at] as usize;
                    let all = chunks.map(|nth| f64::from(pass.chance(at, before as u8, nth)));
                    let sum: f64 = all.sum();
                    let slips = SILENT + INSERTED + SUBSTITUTED;
                    assert!(sum + 2.0 * slips < MOST_GROWTH, "{latin} {at} {before}: {sum}");
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_likely_is_told_as_soon() {
        let model = SoundModel::embedded();
        let mut pass = LatinPass::new(model);
        let words = ["ماسك", "أوراكل", "لويد", "شنغهاي", "الدولة", "ا", "كريستيانسن"];
        for latin in ["Musk", "Oracle", "Shanghai", "Christiansen", "a"] {
            pass.read(&LatinWord::new(latin).expect("it has letters"));
            for arabic in words.map(|it| ArabicLetters::new(it).expect("it has letters")) {
                let score = pass.score_from(&arabic, f32::NEG_INFINITY);
                let score = score.expect("no bound");
                for least in [-0.5, -1.5, -2.2, -3.0] {
                    let passes = score / arabic.count as f32 >= least;
                    let expected = passes.then_some(score);
                    assert_eq!(pass.score_from(&arabic, least), expected, "{latin}");
                }
            }
        }
    }

    #[test]
    fn what_is_less_likely_is_left_out() {
        let model = SoundModel::embedded();
        let mut pass = LatinPass::new(model);
        let musk = LatinWord::new("Musk").expect("it has letters");
        let letters = |word| ArabicLetters::new(word).expect("it has letters");
        pass.read(&musk);
        assert!(pass.score_from(&letters("ماسك"), -2.0).is_some());
        assert!(pass.score_from(&letters("أوراكل"), -2.0).is_none());
        assert!(ArabicLetters::new("42").is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_words_score_the_same(latin in "[A-Za-z' ]{1,12}", arabic in "[ء-ي ]{1,12}") {
            same(&[&latin, "Lee"], &[&arabic, "لي"]);
        }
    }
}
