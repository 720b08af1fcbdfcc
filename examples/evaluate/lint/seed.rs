//! Faults, and the generator that sows them.

use naqhara::text::Span;

use super::names::Names;
use super::{FAULTS, Pair, clauses, figures, templates};

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Magnitude,
    Digit,
    Date,
    Month,
    Currency,
    Missing,
    Orphan,
    Latin,
    /// A name that no glossary lists is dropped.
    MissingUnlisted,
    /// A name that no glossary lists is made up.
    OrphanUnlisted,
    /// A number in words.
    NumberWord,
    /// A place in an order.
    Order,
    /// A part of a whole.
    Part,
    /// A quarter of a year.
    Quarter,
    /// How long something lasts.
    Duration,
    /// A unit of measure.
    Unit,
    /// Percent for percentage points.
    Points,
    /// A time of day.
    Time,
    /// An e-mail address.
    Mail,
    /// The address of a page.
    Page,
    /// A telephone number.
    Telephone,
    /// A code of letters and digits.
    Code,
    /// A zero too many, or lost.
    Zero,
    /// A decimal mark that is lost.
    Decimal,
}

impl Kind {
    pub(super) const ALL: [Kind; 24] = [
        Kind::Magnitude,
        Kind::Digit,
        Kind::Date,
        Kind::Month,
        Kind::Currency,
        Kind::Missing,
        Kind::Orphan,
        Kind::Latin,
        Kind::MissingUnlisted,
        Kind::OrphanUnlisted,
        Kind::NumberWord,
        Kind::Order,
        Kind::Part,
        Kind::Quarter,
        Kind::Duration,
        Kind::Unit,
        Kind::Points,
        Kind::Time,
        Kind::Mail,
        Kind::Page,
        Kind::Telephone,
        Kind::Code,
        Kind::Zero,
        Kind::Decimal,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Magnitude => "magnitude",
            Kind::Digit => "digit",
            Kind::Date => "date",
            Kind::Month => "month",
            Kind::Currency => "currency",
            Kind::Missing => "missing-name",
            Kind::Orphan => "orphan-name",
            Kind::Latin => "latin-name",
            Kind::MissingUnlisted => "missing-unlisted",
            Kind::OrphanUnlisted => "orphan-unlisted",
            Kind::NumberWord => "number-word",
            Kind::Order => "order",
            Kind::Part => "part",
            Kind::Quarter => "quarter",
            Kind::Duration => "duration",
            Kind::Unit => "unit",
            Kind::Points => "points",
            Kind::Time => "time",
            Kind::Mail => "mail",
            Kind::Page => "page",
            Kind::Telephone => "telephone",
            Kind::Code => "code",
            Kind::Zero => "zero",
            Kind::Decimal => "decimal",
        }
    }

    /// The rule that must report it.
    pub(super) fn rule(self) -> &'static str {
        match self {
            Kind::Magnitude => "num-magnitude-mismatch",
            Kind::Digit
            | Kind::NumberWord
            | Kind::Order
            | Kind::Part
            | Kind::Quarter
            | Kind::Duration
            | Kind::Telephone
            | Kind::Zero
            | Kind::Decimal => "num-missing",
            Kind::Mail | Kind::Page | Kind::Code => "code-mismatch",
            Kind::Unit | Kind::Points => "unit-mismatch",
            Kind::Time => "time-mismatch",
            Kind::Date => "date-mismatch",
            Kind::Month => "month-pair-mismatch",
            Kind::Currency => "currency-mismatch",
            Kind::Missing | Kind::MissingUnlisted => "bi-term-missing",
            Kind::Orphan | Kind::OrphanUnlisted => "bi-name-orphan",
            Kind::Latin => "bi-name-untranslated",
        }
    }
}

/// One fault in the Arabic translation of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(super) kind: Kind,
    /// Of the pair; `-` for a sentence of a template.
    pub(super) id: String,
    pub(super) en: String,
    pub(super) clean: String,
    pub(super) faulty: String,
    /// The place in the clean text.
    pub(super) was: Span,
    /// The place in the faulty text.
    pub(super) changed: Span,
    /// What of the source has been lost, where something has.
    pub(super) source: Option<Span>,
}

impl Fault {
    /// For other tools: kind, id, English, clean and faulty Arabic.
    pub(super) fn row(&self) -> String {
        format!(
            "{}\t{}\t{}\t{}\t{}\n",
            self.kind.name(),
            self.id,
            self.en,
            self.clean,
            self.faulty
        )
    }
}

/// SplitMix64: small, and the same everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// One for a thing of this name alone: what else there is does not change what it draws.
    pub(super) fn of(seed: u64, name: &[&str]) -> Random {
        let parts = name.iter().flat_map(|it| it.bytes().chain([0]));
        // FNV-1a, 64 bits.
        let hash = parts.fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        let mut random = Random(hash ^ seed);
        random.next();
        random
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    pub(crate) fn pick<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }

    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}

/// A place where a fault can be sown, and what to write there instead: any of these.
pub(super) struct Site<'p> {
    pub(super) pair: &'p Pair,
    pub(super) was: Span,
    pub(super) instead: Vec<String>,
    pub(super) source: Option<Span>,
}

/// The same faults for the same pairs and seed: each site once in random order, then again with
/// other replacements, then templates. A name more in the glossary changes only what it is in.
pub(super) fn sow(pairs: &[Pair], names: &Names<'_>, seed: u64) -> Vec<Fault> {
    let mut faults = Vec::new();
    for kind in Kind::ALL {
        let random = &mut Random::of(seed, &[kind.name()]);
        let clauses = (0..FAULTS).map_while(|_| clauses::fault(kind, pairs, random));
        let clauses: Vec<Fault> = clauses.collect();
        if !clauses.is_empty() {
            faults.extend(clauses);
            continue;
        }
        let mut sites = match kind {
            Kind::Missing
            | Kind::Latin
            | Kind::Orphan
            | Kind::MissingUnlisted
            | Kind::OrphanUnlisted => names.sites(kind, pairs, seed),
            _ => figures::sites(kind, pairs),
        };
        sites.sort_by_cached_key(|it| {
            let place = it.was.start.to_string();
            Random::of(seed, &[kind.name(), &it.pair.id, &place]).next()
        });
        let mut of_kind: Vec<Fault> = Vec::new();
        for round in 0..3 {
            for site in &mut sites {
                if of_kind.len() == FAULTS
                    || (round > 0 && of_kind.len() * 2 >= FAULTS * 3)
                    || site.instead.is_empty()
                {
                    continue;
                }
                let at = random.below(site.instead.len());
                let with = site.instead.swap_remove(at);
                of_kind.push(fault(kind, site, &with));
            }
        }
        while of_kind.len() < FAULTS {
            let Some((pair, was, instead)) = templates::make(kind, random) else {
                break;
            };
            let site = Site {
                pair: &pair,
                was,
                instead: Vec::new(),
                source: None,
            };
            of_kind.push(fault(kind, &site, &instead));
        }
        faults.extend(of_kind);
    }
    faults
}

fn fault(kind: Kind, site: &Site<'_>, with: &str) -> Fault {
    let (faulty, changed) = super::words::replaced(&site.pair.ar, site.was, with);
    Fault {
        kind,
        id: site.pair.id.clone(),
        en: site.pair.en.clone(),
        clean: site.pair.ar.clone(),
        faulty,
        was: site.was,
        changed,
        source: site.source,
    }
}
