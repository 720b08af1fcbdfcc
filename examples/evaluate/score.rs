//! Counts, shares, and the floors that a total must reach.

use std::collections::BTreeMap;
use std::ops::AddAssign;

/// What was found, wanted and right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Score {
    /// Mentions that the tool reports, without those on names outside the glossary.
    pub(crate) found: usize,
    /// Mentions that the gold demands.
    pub(crate) wanted: usize,
    /// Mentions with the right span and concept.
    pub(crate) right: usize,
    /// Those of them with the right clitics.
    pub(crate) clitics: usize,
    /// Names of the gold that the glossary does not hold.
    pub(crate) unlisted: usize,
    /// Mentions of the tool on exactly such a name.
    pub(crate) on_unlisted: usize,
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Score) {
        self.found += other.found;
        self.wanted += other.wanted;
        self.right += other.right;
        self.clitics += other.clitics;
        self.unlisted += other.unlisted;
        self.on_unlisted += other.on_unlisted;
    }
}

/// A share; nothing of nothing is all of it.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

impl Score {
    pub(crate) fn precision(&self) -> f64 {
        share(self.right, self.found)
    }

    pub(crate) fn recall(&self) -> f64 {
        share(self.right, self.wanted)
    }

    pub(crate) fn clitics_accuracy(&self) -> f64 {
        share(self.clitics, self.right)
    }

    /// The header of [`Score::line`].
    pub(crate) fn header() -> String {
        format!(
            "{:<24} {:>9} {:>7} {:>8} {:>6} {:>6} {:>6} {:>9}\n",
            "", "precision", "recall", "clitics", "found", "wanted", "right", "unlisted"
        )
    }

    pub(crate) fn line(&self, name: &str) -> String {
        format!(
            "{name:<24} {:>9.4} {:>7.4} {:>8.4} {:>6} {:>6} {:>6} {:>4} of {}\n",
            self.precision(),
            self.recall(),
            self.clitics_accuracy(),
            self.found,
            self.wanted,
            self.right,
            self.on_unlisted,
            self.unlisted
        )
    }
}

/// The least that a total must reach.
#[derive(Clone, Debug, Default)]
pub(crate) struct Floors(Vec<(&'static str, f64)>);

impl Floors {
    /// `precision=0.98,recall=0.95`.
    pub(crate) fn parse(text: &str) -> Result<Floors, String> {
        let mut floors = Vec::new();
        for part in text.split(',') {
            let (name, value) = part.split_once('=').ok_or(format!("{part}: no ="))?;
            let known = ["precision", "recall", "clitics"]
                .into_iter()
                .find(|it| *it == name);
            let name = known.ok_or(format!("{name}: not precision, recall or clitics"))?;
            let floor: f64 = value
                .parse()
                .map_err(|_| format!("{value}: not a number"))?;
            if !(0.0..=1.0).contains(&floor) {
                return Err(format!("{value}: not between 0 and 1"));
            }
            floors.push((name, floor));
        }
        Ok(Floors(floors))
    }

    /// A line for every floor that the score does not reach.
    pub(crate) fn missed(&self, score: &Score) -> Vec<String> {
        let reached = |name: &str| match name {
            "precision" => score.precision(),
            "recall" => score.recall(),
            _ => score.clitics_accuracy(),
        };
        let below = self.0.iter().filter(|(name, floor)| reached(name) < *floor);
        below
            .map(|(name, floor)| format!("{name} {:.4} is below {floor}\n", reached(name)))
            .collect()
    }
}

/// Shares by name, each with the least that it may be.
#[derive(Clone, Debug)]
pub(crate) struct Least(Vec<(String, f64)>);

impl Least {
    pub(crate) fn parse(text: &str) -> Result<Least, String> {
        let one = |part: &str| {
            let (name, share) = part.split_once('=').ok_or("write NAME=SHARE")?;
            let share = share.parse().map_err(|_| format!("{share} is no number"))?;
            Ok((name.to_owned(), share))
        };
        let parts: Result<Vec<_>, String> = text.split(',').map(one).collect();
        parts.map(Least)
    }

    /// Whether all are reached; what is not, is added to the report.
    pub(crate) fn hold(&self, reached: &BTreeMap<String, f64>, report: &mut String) -> bool {
        let mut good = true;
        for (name, least) in &self.0 {
            let value = reached.get(name).copied().unwrap_or(f64::NAN);
            if value.is_nan() || value < *least {
                report.push_str(&format!("below the floor: {name} {value:.4} < {least}\n"));
                good = false;
            }
        }
        good
    }
}

/// How many of how many.
#[derive(Clone, Copy, Default)]
struct Share {
    hits: usize,
    all: usize,
}

impl Share {
    fn value(self) -> f64 {
        share(self.hits, self.all)
    }
}

/// Shares by their names, in the order of the report.
#[derive(Default)]
pub(crate) struct Shares(BTreeMap<String, Share>);

impl Shares {
    /// Counts one more of `name`, a hit or not.
    pub(crate) fn count(&mut self, name: &str, hit: bool) {
        let share = self.0.entry(name.to_owned()).or_default();
        share.hits += usize::from(hit);
        share.all += 1;
    }

    /// A line for each, and whether all reach what they should at least.
    pub(crate) fn report(&self, least: Option<&Least>) -> (String, bool) {
        let mut report = String::new();
        for (name, share) in &self.0 {
            let (value, Share { hits, all }) = (share.value(), share);
            report.push_str(&format!("{name:<36} {value:.4} ({hits} of {all})\n"));
        }
        let reached = self.0.iter();
        let reached = reached.map(|(name, share)| (name.clone(), share.value()));
        let good = least.is_none_or(|least| least.hold(&reached.collect(), &mut report));
        (report, good)
    }
}
