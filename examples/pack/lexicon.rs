//! Packs the lexicon, and counts its lemmas in a table of frequencies.

use std::collections::BTreeMap;
use std::io::{Error, Result};
use std::path::Path;

use naqhara::lexicon::{Frequencies, Lexicon, entries};

/// How often the counts are divided anew among the readings of a form.
const ROUNDS: usize = 6;

/// Writes `data/lexicon.packed`, after `data/lexicon/frequencies.tsv` where it is asked for.
pub(crate) fn pack(data: &Path) -> Result<()> {
    let mut source = String::new();
    for name in naqhara::lexicon::TABLES {
        source += &std::fs::read_to_string(data.join("lexicon").join(name).with_extension("tsv"))?;
    }
    let entries = entries(&source).map_err(Error::other)?;
    let mut arguments = std::env::args().skip(1);
    let counts = data.join("lexicon/frequencies.tsv");
    if arguments.next().as_deref() == Some("--frequencies") {
        let table = arguments
            .next()
            .ok_or_else(|| Error::other("--frequencies needs a file"))?;
        let without = naqhara::lexicon::pack(&entries, &Frequencies::default());
        let lexicon = Lexicon::read(&without).map_err(|_| Error::other("not a lexicon"))?;
        let table = std::fs::read_to_string(table)?;
        std::fs::write(&counts, text(&count(&lexicon, &table)))?;
    }
    let mut frequencies = naqhara::lexicon::frequencies(&std::fs::read_to_string(&counts)?);
    let overrides = std::fs::read_to_string(data.join("lexicon/overrides.tsv"))?;
    frequencies.extend(naqhara::lexicon::frequencies(&overrides));
    let packed = naqhara::lexicon::pack(&entries, &frequencies);
    super::write(&data.join("lexicon.packed"), &packed)
}

/// A lemma that a form can be of, and how likely such a form is of any lemma.
type Reading = (String, f64);

/// Lemmas by what they are called in the table.
type Counts = BTreeMap<String, f64>;

/// Divides the count of each form among the lemmas that it can be a form of, by how frequent they
/// are: expectation maximisation from equal shares, and small ones of words with a vowel mark.
fn count(lexicon: &Lexicon<'_>, table: &str) -> Counts {
    let rows = table.lines().filter_map(|line| {
        let (form, count) = line.split_once('\t')?;
        Some((form, count.parse::<f64>().ok()?))
    });
    let readings: Vec<(Vec<Reading>, f64)> = rows
        .map(|(form, count)| (readings(lexicon, form), count))
        .collect();
    let mut counts = Counts::new();
    for _ in 0..ROUNDS {
        counts = divide(&readings, &counts);
    }
    counts
}

/// The lemmas that `form` can be of.
fn readings(lexicon: &Lexicon<'_>, form: &str) -> Vec<Reading> {
    let mut found: BTreeMap<String, f64> = BTreeMap::new();
    for it in lexicon.analyse(form) {
        let share = found.entry(it.lemma.key()).or_default();
        *share = share.max(0.5_f64.powi(i32::from(it.cost)));
    }
    found.into_iter().collect()
}

/// What a lemma counts as before anything is counted. Where forms do not tell two words apart, their
/// shares stay as they were, and of such two the tables mark a vowel on the rarer one.
fn first(lemma: &str) -> f64 {
    let is_vowel = |c: char| ('\u{64b}'..='\u{650}').contains(&c) || c == '\u{652}';
    if lemma.contains(is_vowel) { 0.1 } else { 1.0 }
}

fn divide(readings: &[(Vec<Reading>, f64)], before: &Counts) -> Counts {
    let mut counts = Counts::new();
    for (readings, count) in readings {
        let frequency =
            |lemma: &String| before.get(lemma).copied().unwrap_or(first(lemma)).max(1e-3);
        let weight = |(lemma, likely): &Reading| frequency(lemma) * likely;
        let sum: f64 = readings.iter().map(weight).sum();
        for reading in readings {
            *counts.entry(reading.0.clone()).or_default() += count * weight(reading) / sum;
        }
    }
    counts
}

fn text(counts: &Counts) -> String {
    let mut text = String::from(
        "# How frequent lemmas are in Arabic news: binary logarithms of counts. Made by the example\n\
         # `pack --frequencies`.\n",
    );
    for (key, count) in counts.iter().filter(|(_, count)| **count >= 1.0) {
        text.push_str(&format!("{key}\t{}\n", count.log2().round()));
    }
    text
}
