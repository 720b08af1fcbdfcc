//! Two Arabic keys of names: how alike they sound.
//!
//! Letters that write one foreign sound in different countries, and long vowels that come and go,
//! cost less than other differences.

use super::letters::space;
use crate::text::Script;

/// Letters that stand for one another: ج غ ق ك, س ص ث ز, ت ط, د ض ذ ظ, ا ع ه, ف ب, ش خ.
const KINDS: [&[u8]; 7] = [
    &[5, 19, 21, 22],
    &[12, 14, 4, 11],
    &[3, 16],
    &[8, 15, 9, 17],
    &[1, 18, 26],
    &[20, 2],
    &[13, 7],
];
/// Long vowels: ا و ي.
const VOWELS: [u8; 3] = [1, 27, 28];
/// What a letter costs that stands for another of its kind, and a vowel that comes or goes.
const SLIGHT: f32 = 0.4;
/// Keys that differ in this share of their letters are one name as likely as not.
const EVEN: f32 = 0.27;
/// Words of one script that differ so little are often just two words: the chance is never more.
const MOST: f32 = 0.75;
/// How fast it becomes unlikely beyond.
const SLOPE: f32 = 16.0;

/// The chance that two folded Arabic spellings are one name by their sound.
pub(super) fn alike(one: &[u8], other: &[u8]) -> f32 {
    let longer = one.len().max(other.len()).max(1);
    let share = distance(one, other) / longer as f32;
    MOST / (1.0 + ((share - EVEN) * SLOPE).exp())
}

fn gap(letter: u8) -> f32 {
    let slight = VOWELS.contains(&letter) || letter == space(Script::Arabic);
    if slight { SLIGHT } else { 1.0 }
}

fn swap(one: u8, other: u8) -> f32 {
    let together = |kind: &&[u8]| kind.contains(&one) && kind.contains(&other);
    let vowels = VOWELS.contains(&one) && VOWELS.contains(&other);
    match () {
        () if one == other => 0.0,
        () if vowels || KINDS.iter().any(together) => SLIGHT,
        () => 1.0,
    }
}

/// The cheapest way from one to the other (Wagner and Fischer 1974).
fn distance(one: &[u8], other: &[u8]) -> f32 {
    let mut row: Vec<f32> = vec![0.0];
    for &letter in other {
        row.push(row[row.len() - 1] + gap(letter));
    }
    for &a in one {
        let mut before = row[0];
        row[0] += gap(a);
        for (at, &b) in other.iter().enumerate() {
            let cheapest = (before + swap(a, b))
                .min(row[at + 1] + gap(a))
                .min(row[at] + gap(b));
            before = std::mem::replace(&mut row[at + 1], cheapest);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::super::letters::Spelling;
    use super::*;

    fn chance(one: &str, other: &str) -> f32 {
        let key = |text: &str| Spelling::arabic(text).folded().letters;
        alike(&key(one), &key(other))
    }

    #[test]
    fn what_sounds_alike_costs_little() {
        assert!(chance("ستارغيت", "ستارغيت") > 0.7);
        assert!(chance("ستارقيت", "ستارغيت") > 0.65);
        assert!(chance("زوكربيرق", "زكربرج") > 0.6);
        assert!(chance("كتاب", "حساب") < 0.1);
        assert!(chance("خزانة", "خالد") < 0.2);
        assert!(chance("", "خالد") < 0.01);
    }
}
