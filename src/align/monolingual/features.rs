//! Evidence for and against a foreign name, and how much it weighs.

use super::native::Native;
use super::vocabulary::Word;

/// How many kinds of evidence there are.
pub(super) const FEATURES: usize = 36;

/// The weights, in the order of the features: a logistic regression over words of news whose names are
/// known from their translation.
pub(super) const ALONE: [f32; FEATURES] = [
    7.06, 2.38, -2.36, -3.74, -3.41, 0.03, -2.13, -0.13, -4.39, 1.53, 0.04, 0.36, 0.64, -1.24,
    -2.34, -0.82, -1.23, -1.81, 0.84, 0.95, 0.80, 2.11, 1.68, 0.48, -0.10, 1.22, 1.16, -3.80,
    -0.37, -0.35, -0.74, -0.55, -1.23, -0.02, 1.56, -1.99,
];
/// The same where the neighbours are known.
pub(super) const BESIDE: [f32; FEATURES] = [
    6.37, 2.35, -2.36, -3.80, -3.25, 0.04, -2.06, -0.26, -4.28, 1.18, -0.08, 0.31, 0.57, -1.02,
    -2.31, -0.76, -1.18, -1.82, 0.92, 0.85, 0.99, 2.54, 1.83, 0.84, 0.09, 1.40, 1.30, -3.66, -0.52,
    -0.22, -0.62, -0.54, -1.27, -0.07, 1.59, -1.83,
];
/// What the chances of the neighbours before and after weigh then.
pub(super) const NEIGHBOURS: [f32; 2] = [2.39, 2.00];

/// What is known of a reading wherever it stands.
pub(super) struct Known<'a> {
    pub(super) text: &'a str,
    pub(super) word: &'a Word,
    /// The most certain of the other readings.
    pub(super) other: Native,
    pub(super) clitic: &'a str,
    pub(super) article: bool,
}

/// What the place of a word says.
pub(super) struct Here {
    /// Whether the word follows an article somewhere in the text.
    pub(super) defined: bool,
    /// How often it stands in the text as a whole word.
    pub(super) count: u32,
    /// Which of the clues stands before it: person, organisation, place, speech, preposition.
    pub(super) clues: [bool; 5],
    /// Whether a verb of speech follows it.
    pub(super) speech_behind: bool,
    /// Whether a quotation mark or bracket stands before and after it.
    pub(super) quoted: [bool; 2],
    /// Whether a title with its article stands before it.
    pub(super) titled: bool,
}

fn flag(it: bool) -> f32 {
    f32::from(u8::from(it))
}

/// The features of a reading that hold everywhere; those that [`with_place`] sets are 0.
pub(super) fn always(known: &Known<'_>) -> [f32; FEATURES] {
    let (word, this) = (known.text, known.word);
    let ends = |all: &[&str]| all.iter().any(|it| word.ends_with(it));
    let share = |of: &[char]| {
        let found = word.chars().filter(|c| of.contains(c)).count();
        found as f32 / this.letters as f32
    };
    let article = known.article;
    [
        1.0,
        this.familiarity,
        flag(this.native == Native::Weak),
        flag(this.native == Native::Strong),
        flag(this.native == Native::Listed),
        flag(known.other == Native::Weak),
        flag(known.other == Native::Strong),
        flag(known.other == Native::Listed),
        // Everyday words, which are none
        0.0,
        flag(this.letters == 2),
        flag(this.letters == 3),
        flag(this.letters == 4),
        flag(this.letters >= 6),
        flag(article),
        flag(ends(&["ة"])),
        flag(ends(&["ات", "ون", "ين", "ها", "هم", "وا", "ية"])),
        flag(article && ends(&["ي", "ية", "يين", "يون"])),
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        share(&['ح', 'ع', 'ض', 'ظ', 'ص']),
        flag(!known.clitic.is_empty() && !article),
        flag(article && this.native == Native::No),
        flag(ends(&["ا"]) && this.native >= Native::Weak),
        flag(word.starts_with('م')),
        flag(ends(&["ه", "ى"])),
        (this.letters + 1) as f32 * (this.familiarity + 2.0) / 5.0,
        0.0,
        share(&['ق', 'ط', 'ث', 'ذ', 'ء']),
    ]
}

/// All features of a reading at its place.
pub(super) fn with_place(always: &[f32; FEATURES], article: bool, here: &Here) -> [f32; FEATURES] {
    let mut features = *always;
    features[17] = flag(!article && here.defined);
    features[18] = (here.count.max(1) as f32).ln();
    for (feature, &clue) in features[19..24].iter_mut().zip(&here.clues) {
        *feature = flag(clue);
    }
    features[24] = flag(here.speech_behind);
    features[25] = flag(here.quoted[0]);
    features[26] = flag(here.quoted[1]);
    features[34] = flag(here.titled);
    features
}

/// The sum of the features by their weights: the logarithm of the odds of a name.
pub(super) fn weigh(weights: &[f32; FEATURES], features: &[f32; FEATURES]) -> f32 {
    weights.iter().zip(features).map(|(a, b)| a * b).sum()
}
