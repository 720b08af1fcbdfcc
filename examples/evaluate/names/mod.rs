//! Names by sound: are they found, spelled, and turned away as they should?

mod data;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use clap::ArgMatches;
use naqhara::names::sound::{SoundIndex, SoundModel};
use naqhara::names::{Candidate, Known, Style, Wanted, transliterate};
use naqhara::text::Lang;

use crate::score::Least;
use data::{Names, key};

/// The report, and whether it reaches the floors.
pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let path = |name: &str| matches.get_one::<PathBuf>(name);
    let model = match path("model") {
        None => SoundModel::embedded().clone(),
        Some(path) => {
            let file =
                std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            SoundModel::from_bytes(&file)
                .map_err(|error| format!("{}: {error:?}", path.display()))?
        }
    };
    let pairs = path("pairs").ok_or("no pairs")?;
    let names = Names::read(pairs, path("accept").map(|it| &**it))?;
    let mut report = String::new();
    let mut reached = BTreeMap::new();
    let few: Vec<&str> = names.english().into_values().collect();
    retrieve(&model, &names, &few, "", &mut report, &mut reached);
    let mut pool = few.clone();
    let others = path("distractors")
        .map(|it| Names::read(it, None))
        .transpose()?;
    if let Some(others) = &others {
        let own = names.english();
        let more = others.english().into_iter();
        pool.extend(more.filter(|it| !own.contains_key(&it.0)).map(|it| it.1));
        retrieve(&model, &names, &pool, "-many", &mut report, &mut reached);
    }
    turn_away(&model, &names, &pool, &mut report, &mut reached);
    calibrate(&model, &names, &pool, &mut report, &mut reached);
    spell(&model, &names, &mut report, &mut reached);
    let good = matches
        .get_one::<Least>("floor")
        .is_none_or(|floors| floors.hold(&reached, &mut report));
    Ok((report, good))
}

type Reached = BTreeMap<String, f64>;

/// Arabic form → English name, among this many.
fn retrieve(
    model: &SoundModel,
    names: &Names,
    among: &[&str],
    tag: &str,
    report: &mut String,
    reached: &mut Reached,
) {
    let index = SoundIndex::new(model, among.iter().copied());
    let queries = names.arabic();
    let (mut first, mut reciprocal, mut within) = (0, 0.0, 0);
    for query in &queries {
        let near = index.nearest(model, query, 10);
        let right =
            |it: &naqhara::names::sound::Near| names.is_right(query, among[it.name as usize]);
        if let Some(place) = near.iter().position(right) {
            first += usize::from(place == 0);
            reciprocal += 1.0 / (place + 1) as f64;
            within += 1;
        }
    }
    let share = |count: f64| count / queries.len() as f64;
    let (accuracy, mrr) = (share(f64::from(first as u32)), share(reciprocal));
    let _ = writeln!(
        report,
        "retrieval among {:>6} names: accuracy@1 {accuracy:.4}, MRR@10 {mrr:.4}, hit@10 {:.4} ({} queries, {:.0} bytes a name)",
        among.len(),
        share(f64::from(within)),
        queries.len(),
        index.heap_bytes() as f64 / among.len() as f64,
    );
    reached.insert(format!("accuracy{tag}"), accuracy);
    reached.insert(format!("mrr{tag}"), mrr);
}

/// The chance below which five in a hundred right pairs fall.
fn threshold(model: &SoundModel, names: &Names) -> f32 {
    let compared = names
        .pairs
        .iter()
        .filter_map(|(ar, en)| model.compare(ar, en));
    let mut chances: Vec<f32> = compared.map(|it| it.probability).collect();
    chances.sort_by(f32::total_cmp);
    chances[chances.len() / 20]
}

/// How often the best wrong name of a list passes where the right one is not in it.
fn turn_away(
    model: &SoundModel,
    names: &Names,
    pool: &[&str],
    report: &mut String,
    reached: &mut Reached,
) {
    let least = threshold(model, names);
    for size in [50, 200, 1000, 3000] {
        let lists = (pool.len() / size).clamp(1, 40);
        let queries = names.arabic();
        let mut accepted = 0;
        for list in 0..lists {
            // Every nth name of the pool: each list is spread over the whole alphabet.
            let members: Vec<&str> = (0..size.min(pool.len()))
                .map(|at| pool[(at * lists + list) * 7919 % pool.len()])
                .collect();
            let index = SoundIndex::new(model, members.iter().copied());
            for query in queries.iter().skip(list).step_by(lists) {
                let near = index.nearest(model, query, 5);
                let mut wrong = near
                    .iter()
                    .filter(|it| !names.is_right(query, members[it.name as usize]));
                accepted += usize::from(wrong.any(|it| it.probability >= least));
            }
        }
        let share = accepted as f64 / queries.len() as f64;
        let _ = writeln!(
            report,
            "no right name in a list of {size:>4}: a wrong one passes in {:.2} % ({} queries, threshold {least:.3})",
            share * 100.0,
            queries.len(),
        );
        reached.insert(format!("refused-{size}"), 1.0 - share);
    }
}

/// Whether chances are what they say: right pairs, and for each the best wrong name among 200.
fn calibrate(
    model: &SoundModel,
    names: &Names,
    pool: &[&str],
    report: &mut String,
    reached: &mut Reached,
) {
    let mut judged: Vec<(f32, bool)> = Vec::new();
    let lists = 40;
    let size = 200.min(pool.len());
    for list in 0..lists {
        let members: Vec<&str> = (0..size)
            .map(|at| pool[(at * lists + list) * 7919 % pool.len()])
            .collect();
        let index = SoundIndex::new(model, members.iter().copied());
        for (ar, en) in names.pairs.iter().skip(list).step_by(lists) {
            judged.extend(model.compare(ar, en).map(|it| (it.probability, true)));
            let near = index.nearest(model, ar, 5);
            let wrong = near
                .iter()
                .find(|it| !names.is_right(ar, members[it.name as usize]));
            judged.extend(wrong.map(|it| (it.probability, false)));
        }
    }
    let mut error = 0.0;
    let _ = writeln!(
        report,
        "calibration (right pairs, and the best wrong one of 200 names for each):"
    );
    for bin in 0..10 {
        let (from, to) = (bin as f32 / 10.0, (bin + 1) as f32 / 10.0);
        let inside: Vec<_> = judged
            .iter()
            .filter(|it| it.0 >= from && (it.0 < to || bin == 9))
            .collect();
        let count = inside.len().max(1) as f64;
        let said = inside.iter().map(|it| f64::from(it.0)).sum::<f64>() / count;
        let was = inside.iter().filter(|it| it.1).count() as f64 / count;
        error += (said - was).abs() * inside.len() as f64 / judged.len() as f64;
        let _ = writeln!(
            report,
            "  {from:.1}–{to:.1}  {:>6} pairs  said {said:.3}  right {was:.3}",
            inside.len()
        );
    }
    let _ = writeln!(report, "  expected calibration error {error:.4}");
    reached.insert("calibration".to_owned(), 1.0 - error);
}

/// The spellings that `naqhara transliterate` gives without a glossary.
fn spellings(model: &SoundModel, name: &str, to: Lang) -> Vec<Candidate> {
    let wanted = Wanted {
        to: Some(to),
        limit: 5,
        style: Style::default(),
    };
    transliterate(&Known::of(model), name, &wanted).candidates
}

/// Exact spellings, any attested one accepted.
fn spell(model: &SoundModel, names: &Names, report: &mut String, reached: &mut Reached) {
    let mut arabic = BTreeMap::<String, (&str, BTreeSet<&str>)>::new();
    for (ar, en) in &names.pairs {
        let forms = arabic.entry(key(en)).or_insert((en, BTreeSet::new()));
        forms.1.insert(ar);
    }
    let there = arabic.values().map(|(en, forms)| {
        let spelled = spellings(model, en, Lang::Ar);
        spelled.iter().position(|it| forms.contains(&*it.text))
    });
    let forms = names.arabic();
    let back = forms.iter().map(|ar| {
        let spelled = spellings(model, ar, Lang::En);
        spelled.iter().position(|it| names.is_right(ar, &it.text))
    });
    let places: [(&str, &str, Vec<Option<usize>>); 2] = [
        ("English to Arabic", "to-arabic", there.collect()),
        ("Arabic to English", "to-english", back.collect()),
    ];
    for (title, tag, places) in places {
        let count = places.len() as f64;
        let one = places.iter().filter(|it| **it == Some(0)).count() as f64 / count;
        let five = places.iter().flatten().count() as f64 / count;
        let _ = writeln!(
            report,
            "spelling {title}: top-1 {one:.4}, top-5 {five:.4} ({count} names)"
        );
        reached.insert(format!("{tag}-1"), one);
        reached.insert(format!("{tag}-5"), five);
    }
}
