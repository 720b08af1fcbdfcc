//! One Latin word after another, each compared with many Arabic ones by the small network alone.
//!
//! That network remembers only the last letter written. So what it says of a chunk depends on the
//! Latin word, the place in it and that letter, and is worked out once for all Arabic words. The sums
//! are those of [`super::forward`], in the same order: the results are the same to the bit.

use std::ops::Range;

use super::chunks::Piece;
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
    /// What the chunks write that may begin at each letter: those that read one letter, then those that
    /// read two.
    targets: Vec<Piece>,
    /// For each letter where its chunks begin, and how many of them read one letter.
    starts: Vec<[usize; 2]>,
    /// How many chunks may begin at each letter.
    counts: Vec<u32>,
    /// The letters that they write, a bit each.
    written: u64,
    /// By how much the chances may grow in this many letters.
    growth: Vec<f64>,
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
            targets: Vec::new(),
            starts: Vec::new(),
            counts: Vec::new(),
            written: 0,
            growth: vec![1.0],
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
        self.targets.clear();
        self.starts.clear();
        self.counts.clear();
        self.numbers.clear();
        self.numbers.resize(length * alphabet, 0);
        self.contexts.clear();
        self.hidden.clear();
        self.chances.clear();
        let net = self.net;
        for at in 0..length {
            let [one, two] = self.beginning_at(at);
            self.starts.push([self.targets.len(), one.len()]);
            self.counts.push((one.len() + two.len()) as u32);
            if self.growth.len() <= at {
                self.growth.push(MOST_GROWTH.powi(at as i32));
            }
            let chunks = one.chain(two).map(|it| net.inventory.chunks()[it].target);
            self.targets.extend(chunks);
        }
        let written = self.targets.iter().flatten();
        self.written = written.fold(0, |all, it| all | 1 << it);
    }

    /// The logarithm of the chance that the Latin word is written as an Arabic one, unless it is less
    /// than `least` for each letter.
    pub fn score_from(&mut self, arabic: &ArabicLetters, least: f32) -> Option<f32> {
        let least_chance = (f64::from(least) * arabic.count as f64).exp();
        let score = match self.net.sizes.behind {
            1 if arabic.folded.letters.len() < PLACES => {
                let name = &arabic.folded.letters;
                let may_be = self.at_most(name) >= least_chance;
                may_be.then(|| self.score(name, least_chance)).flatten()?
            }
            _ => ForwardScorer::new(self.net, arabic.folded.clone())
                .score_encoded(&self.word, &mut self.scratch),
        };
        (score / arabic.count as f32 >= least).then_some(score)
    }

    /// What the chance cannot exceed: letters that no chunk of the Latin word writes come from nowhere.
    fn at_most(&self, name: &[u8]) -> f64 {
        let rest = name.strip_prefix(&[ALEF, LAM]).unwrap_or(name);
        let strange = rest.iter().filter(|&&it| self.written >> it & 1 == 0);
        let growth = self.growth[self.word.letters.len().saturating_sub(1)] * MOST_GROWTH;
        growth * INSERTED.powi(strange.count() as i32)
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
        let letters = Letters::of(name);
        let mut is_over = false;
        let targets = std::mem::take(&mut self.targets);
        for at in 0..length {
            slip(at, places, &mut cells);
            let (row, behind) = cells[at * places..].split_at_mut(places);
            let least_here = row.iter().copied().fold(FAINT, f64::max) * BESIDE;
            let likely = |it: &usize| row[*it] >= least_here;
            let open = (0..places).filter(likely).fold(0, |all, it| all | 1 << it);
            let step = Step {
                at,
                targets: &targets[self.chunks_at(at, targets.len())],
                open,
                row,
            };
            self.step(&letters, &step, behind);
            let reached: f64 = behind[..2 * places].iter().sum();
            is_over = reached * self.growth[length - at - 1] < least;
            if is_over {
                break;
            }
        }
        self.targets = targets;
        if is_over {
            self.scratch.cells = cells;
            return None;
        }
        let row = length * places;
        for j in row..row + places - 1 {
            cells[j + 1] += cells[j] * INSERTED;
        }
        let score = cells[row + places - 1].max(FAINT).ln() as f32;
        self.scratch.cells = cells;
        Some(score)
    }

    /// The chunks that may begin at a letter of the Latin word: those that read one letter of it, and
    /// two.
    fn beginning_at(&self, at: usize) -> [Range<usize>; 2] {
        let inventory = &self.net.inventory;
        let letter = self.word.letters[at];
        let next = self.word.letters.get(at + 1);
        let two = next.map_or(0..0, |&it| inventory.with_source([letter, it]));
        [inventory.with_source([letter, 0]), two]
    }

    /// The numbers of the targets, of this many, whose chunks may begin at a letter.
    fn chunks_at(&self, at: usize, all: usize) -> Range<usize> {
        let next = self.starts.get(at + 1);
        self.starts[at][0]..next.map_or(all, |it| it[0])
    }

    /// Adds all ways of one step to the places that they lead to, chunk by chunk.
    #[inline]
    fn step(&mut self, letters: &Letters<'_>, step: &Step<'_>, behind: &mut [f64]) {
        let reads_one = self.starts[step.at][1];
        for (nth, &target) in step.targets.iter().enumerate() {
            let mut from_places = letters.of_target(target) & step.open;
            if from_places == 0 {
                continue;
            }
            let writes = usize::from(target[0] > 0) + usize::from(target[1] > 0);
            let rows = if nth < reads_one { 0 } else { step.row.len() };
            while from_places != 0 {
                let from = from_places.trailing_zeros() as usize;
                from_places &= from_places - 1;
                let before = from.checked_sub(1).map_or(0, |it| letters.name[it]);
                let chance = self.chance(step.at, before, nth);
                behind[rows + from + writes] += step.row[from] * f64::from(chance);
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
        let [one, two] = self.beginning_at(at);
        let chunk = one.chain(two).nth(nth);
        chunk.map_or(0.0, |it| exp(self.net.value(it, hidden)))
    }
}

/// By how much the chances of all ways together are taken to grow with a letter, at most. The network is
/// trained to make them one. Behind letters that never stand there they may be several, but the ways that
/// lead there are faint.
const MOST_GROWTH: f64 = 4.0;

/// A step from one letter of the Latin word to the next or the one after.
struct Step<'r> {
    at: usize,
    /// What the chunks write that may begin there.
    targets: &'r [Piece],
    /// The places of the Arabic word that are likely enough to be followed, a bit each.
    open: u64,
    /// How likely each of them is at the letter.
    row: &'r [f64],
}

/// How many places of an Arabic word there may be, the one behind its last letter among them.
const PLACES: usize = 63;

/// Where the letters of an Arabic word stand, a bit for each place.
struct Letters<'n> {
    name: &'n [u8],
    /// By the number of the letter: an alphabet has fewer than 64. Number 0, no letter, stands anywhere.
    places: [u64; 64],
}

impl<'n> Letters<'n> {
    fn of(name: &'n [u8]) -> Letters<'n> {
        let mut places = [0; 64];
        for (at, &letter) in name.iter().enumerate() {
            places[usize::from(letter & 63)] |= 1 << at;
        }
        places[0] = u64::MAX;
        Letters { name, places }
    }

    /// The places from which on the word has what a chunk writes.
    #[inline]
    fn of_target(&self, target: Piece) -> u64 {
        let first = self.places[usize::from(target[0] & 63)];
        first & self.places[usize::from(target[1] & 63)] >> 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::text::Lang;
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

    /// The names of one word that the glossary has in both languages.
    fn listed() -> (Vec<LatinWord>, Vec<ArabicLetters>) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/glossary.csv");
        let table = std::fs::read_to_string(path).expect("the glossary");
        let glossary = csv::read(&table).0;
        let pairs = (0..glossary.concepts().len() as u32).filter_map(|it| {
            let [en, ar] = [Lang::En, Lang::Ar].map(|lang| glossary.preferred(it, lang));
            let (en, ar) = (en?, ar?);
            let is_name = glossary.concept(it).is_name() && !en.contains(' ') && !ar.contains(' ');
            let words = || Some((LatinWord::new(en)?, ArabicLetters::new(ar)?));
            is_name.then(words).flatten()
        });
        pairs.take(500).unzip()
    }

    #[test]
    fn no_pair_that_is_likely_enough_is_left_out() {
        let mut pass = LatinPass::new(SoundModel::embedded());
        let (latin, arabic) = listed();
        let mut passed = 0;
        for (at, latin) in latin.iter().enumerate() {
            pass.read(latin);
            // Its own spelling, and those of others.
            for arabic in arabic.iter().cycle().skip(at).take(8) {
                let score = pass
                    .score_from(arabic, f32::NEG_INFINITY)
                    .expect("no bound");
                for least in [-1.5, -2.2, -3.0] {
                    let passes = score / arabic.count as f32 >= least;
                    passed += usize::from(passes);
                    let expected = passes.then_some(score);
                    assert_eq!(
                        pass.score_from(arabic, least),
                        expected,
                        "{latin:?} {arabic:?}"
                    );
                }
            }
        }
        assert!(passed > 500, "{passed}");
    }

    #[test]
    fn what_cannot_be_likely_is_told_as_soon() {
        let model = SoundModel::embedded();
        let mut pass = LatinPass::new(model);
        let words = [
            "ماسك",
            "أوراكل",
            "لويد",
            "شنغهاي",
            "الدولة",
            "ا",
            "كريستيانسن",
        ];
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
