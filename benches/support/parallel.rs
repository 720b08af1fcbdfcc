//! Generated sentences in English and Arabic that belong together, and the plain aligner that ours is
//! compared with.
//!
//! Of the words of a sentence 40 in 100 are of the dictionary (written in both languages), 8 are names
//! (spelled letter by letter), 3 are figures; the rest stands for words that no dictionary knows and
//! differs freely. Of the sentences 5 % are missing on either side and 8 % merged on either side.

use super::{ARABIC, Random, latin_names, latin_word};

/// Two texts and which sentences belong together.
pub(crate) struct Parallel {
    pub(crate) source: Vec<String>,
    pub(crate) target: Vec<String>,
    pub(crate) gold: Vec<(Vec<u32>, Vec<u32>)>,
}

const WORDS: &str = include_str!("../../data/words.tsv");

/// About `count` sentences a side.
pub(crate) fn parallel(count: usize, seed: u64) -> Parallel {
    let mut random = Random::new(seed);
    let words: Vec<(&str, &str)> = WORDS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(en, ar)| {
            let en = en
                .split(' ')
                .find(|it| !it.starts_with(|c: char| c.is_ascii_digit()));
            (en.unwrap_or("one"), ar.split(' ').next().unwrap_or("واحد"))
        })
        .collect();
    let names = latin_names(count / 4 + 20, seed);
    let latin: Vec<String> = (0..20_000).map(|_| latin_word(&mut random, 3)).collect();
    let letters: Vec<char> = ARABIC.chars().collect();
    let arabic: Vec<String> = (0..20_000)
        .map(|_| (0..5).map(|_| *random.pick(&letters)).collect())
        .collect();
    let mut sentence = || {
        let (mut en, mut ar) = (String::new(), String::new());
        for _ in 0..8 + random.below(22) {
            let (one, other) = match random.below(100) {
                0..40 => {
                    let (one, other) = words[random.zipf(words.len())];
                    (
                        one.to_owned(),
                        format!("{}{other}", ["", "ال", "و"][random.below(3)]),
                    )
                }
                40..48 => {
                    let name = &names[random.zipf(names.len())];
                    (name.clone(), spelled(name))
                }
                48..51 => {
                    let number = (random.below(3000) + 1).to_string();
                    (number.clone(), number)
                }
                _ => (
                    latin[random.zipf(latin.len())].clone(),
                    arabic[random.zipf(arabic.len())].clone(),
                ),
            };
            for (text, word) in [(&mut en, one), (&mut ar, other)] {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&word);
            }
        }
        (en + ".", ar + ".")
    };
    let pairs: Vec<(String, String)> = (0..count).map(|_| sentence()).collect();
    damaged(&pairs, &mut Random::new(seed ^ 1))
}

fn damaged(pairs: &[(String, String)], random: &mut Random) -> Parallel {
    let mut made = Parallel {
        source: Vec::new(),
        target: Vec::new(),
        gold: Vec::new(),
    };
    let mut at = 0;
    while at < pairs.len() {
        let (en, ar) = &pairs[at];
        let next = pairs.get(at + 1);
        at += 1;
        let (source, target) = (made.source.len() as u32, made.target.len() as u32);
        match (random.below(100), next) {
            (0..5, _) => made.source.push(en.clone()),
            (5..10, _) => made.target.push(ar.clone()),
            (10..18, Some(next)) => {
                made.source.extend([en.clone(), next.0.clone()]);
                made.target.push(format!("{ar} {}", next.1));
                made.gold.push((vec![source, source + 1], vec![target]));
                at += 1;
            }
            (18..26, Some(next)) => {
                made.source.push(format!("{en} {}", next.0));
                made.target.extend([ar.clone(), next.1.clone()]);
                made.gold.push((vec![source], vec![target, target + 1]));
                at += 1;
            }
            _ => {
                made.source.push(en.clone());
                made.target.push(ar.clone());
                made.gold.push((vec![source], vec![target]));
            }
        }
    }
    made
}

/// A Latin name in Arabic letters, one for one.
fn spelled(name: &str) -> String {
    let letter = |c: char| match c.to_ascii_lowercase() {
        'b' | 'p' => "ب",
        't' => "ت",
        'd' => "د",
        'f' | 'v' => "ف",
        's' => "س",
        'z' => "ز",
        'k' => "ك",
        'g' => "غ",
        'h' => "ه",
        'l' => "ل",
        'm' => "م",
        'n' => "ن",
        'r' => "ر",
        'w' | 'o' | 'u' => "و",
        'i' => "ي",
        'a' => "ا",
        ' ' => " ",
        _ => "",
    };
    name.chars().map(letter).collect()
}

/// Gale and Church (1993) as it was published: lengths in characters, six kinds of steps, their
/// chances and variance; in a band of `half` sentences on either side of the diagonal.
pub(crate) fn gale_church(source: &[&str], target: &[&str], half: usize) -> Vec<[usize; 4]> {
    const STEPS: [(usize, usize, f64); 6] = [
        (1, 1, 0.89),
        (1, 0, 0.0099),
        (0, 1, 0.0099),
        (2, 1, 0.089),
        (1, 2, 0.089),
        (2, 2, 0.011),
    ];
    let sums = |lines: &[&str]| -> Vec<f64> {
        let mut sum = 0.0;
        let rest = lines.iter().map(|line| {
            sum += line.chars().count() as f64;
            sum
        });
        std::iter::once(0.0).chain(rest).collect()
    };
    let (one, other) = (sums(source), sums(target));
    let width = 2 * half + 1;
    let first = |row: usize| (row * target.len() / source.len().max(1)).saturating_sub(half);
    let mut costs = vec![f64::INFINITY; (source.len() + 1) * width];
    let mut steps = vec![0_u8; costs.len()];
    costs[0] = 0.0;
    for row in 0..=source.len() {
        for column in first(row)..=(first(row) + width - 1).min(target.len()) {
            for (nth, &(a, b, usual)) in STEPS.iter().enumerate() {
                if a > row || b > column || column - b < first(row - a) {
                    continue;
                }
                let offset = column - b - first(row - a);
                if offset >= width {
                    continue;
                }
                let (ls, lt) = (one[row] - one[row - a], other[column] - other[column - b]);
                let mean = (ls + lt) / 2.0;
                let delta = (lt - ls) / (6.8 * mean.max(1.0)).sqrt();
                let cost = -usual.ln() - two_tailed(delta).max(1e-300).ln();
                let here = row * width + column - first(row);
                let sum = costs[(row - a) * width + offset] + cost;
                if sum < costs[here] {
                    (costs[here], steps[here]) = (sum, nth as u8);
                }
            }
        }
    }
    let (mut row, mut column) = (source.len(), target.len());
    let mut found = Vec::new();
    while row > 0 || column > 0 {
        let (a, b, _) = STEPS[steps[row * width + column - first(row)] as usize];
        (row, column) = (row - a, column - b);
        found.push([row, row + a, column, column + b]);
    }
    found.reverse();
    found
}

/// The chance of a normal deviation of `delta` or more (Abramowitz and Stegun 26.2.17).
fn two_tailed(delta: f64) -> f64 {
    let x = delta.abs();
    let t = 1.0 / (1.0 + 0.231_641_9 * x);
    let poly = t
        * (0.319_381_530
            + t * (-0.356_563_782
                + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    2.0 * (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * poly
}
