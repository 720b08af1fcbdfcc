//! Names that no glossary lists: their spellings, and what the other language has for them.

use rustc_hash::FxHashMap;

use super::compete::{Times, spelling};
use super::forms::{Form, merged};
use super::gather::{NameKey, Names};
use super::tally::Tally;
use super::{Counterpart, Question, UnlistedName};
use crate::align::discover::are_one_in_two_spellings;
use crate::analysis::Engine;
use crate::names::sound::SoundModel;
use crate::text::{FoldLevel, Grain, Lang, Script, fold_key};

/// How many of the most frequent names of each language are compared by their sound.
const COMPARED: usize = 100;
/// The least chance that two names of two languages are one.
const SURE: f32 = 0.9;

/// The names that no glossary lists and that are used often enough, the most frequent first; they are taken out
/// of `names`.
pub(super) fn names(
    names: &mut Names<'_>,
    engine: &Engine,
    times: &Times<'_>,
    question: &Question,
) -> Vec<UnlistedName> {
    let mut all = Vec::new();
    for language in [Lang::Ar, Lang::En] {
        let key = NameKey {
            concept: "",
            language,
        };
        let forms = names.remove(&key).unwrap_or_default();
        let groups = groups(forms).into_iter();
        all.extend(groups.map(|it| unlisted(&it, language, times)));
    }
    let is_wanted = !question.names.is_empty();
    all.retain(|it| is_wanted || it.used.count >= question.least);
    all.sort_by(|a, b| {
        let count = b.used.count.cmp(&a.used.count);
        count.then_with(|| a.spellings[0].form.cmp(&b.spellings[0].form))
    });
    pair(&mut all, engine.model());
    all
}

fn unlisted(forms: &[Form<'_>], language: Lang, times: &Times<'_>) -> UnlistedName {
    let mut all = Tally::default();
    for form in forms {
        all.merge(&form.tally);
    }
    UnlistedName {
        language,
        spellings: forms.iter().map(|it| spelling(it, times)).collect(),
        used: times.used(&all),
        counterpart: None,
    }
}

/// Forms in groups of one name each, the most frequent form of each first.
fn groups<'a>(forms: FxHashMap<&'a str, Tally>) -> Vec<Vec<Form<'a>>> {
    let forms = forms.into_iter().map(|(text, tally)| Form {
        text,
        standing: None,
        is_short: false,
        tally,
        also: Vec::new(),
    });
    let mut by_outline: FxHashMap<String, Vec<Form<'a>>> = FxHashMap::default();
    forms.for_each(|form| by_outline.entry(outline(form.text)).or_default().push(form));
    let mut all: Vec<Vec<Form<'a>>> = by_outline.into_values().flat_map(split).collect();
    all.sort_by(|a, b| a[0].text.cmp(b[0].text));
    all
}

/// What all spellings of a name have in common: the consonants of an Arabic one, the letters of another.
fn outline(form: &str) -> String {
    let letters = fold_key(form, FoldLevel::Letters);
    let letters = letters.chars().filter(|it| it.is_alphanumeric());
    match Script::of(form) {
        Script::Arabic => letters.filter_map(|it| Grain::Sounds.letter(it)).collect(),
        Script::Latin => letters.collect(),
    }
}

/// Forms of one outline, those of one name together.
fn split(forms: Vec<Form<'_>>) -> Vec<Vec<Form<'_>>> {
    let mut groups: Vec<Vec<Form<'_>>> = Vec::new();
    for form in merged(forms) {
        let known = groups.iter_mut().find(|it| is_one(it[0].text, form.text));
        match known {
            Some(group) => group.push(form),
            None => groups.push(vec![form]),
        }
    }
    groups
}

fn is_one(one: &str, other: &str) -> bool {
    let letters = |it: &str| -> String {
        let folded = fold_key(it, FoldLevel::Letters);
        folded.chars().filter(|it| it.is_alphanumeric()).collect()
    };
    letters(one) == letters(other) || are_one_in_two_spellings(one, other)
}

/// Gives each of the most frequent names what sounds like it in the other language, where each is the likeliest
/// for the other.
fn pair(all: &mut [UnlistedName], model: &SoundModel) {
    let of = |script: Script| -> Vec<usize> {
        let own = (0..all.len()).filter(|it| Script::of(&all[*it].spellings[0].form) == script);
        own.take(COMPARED).collect()
    };
    let [arabic, latin] = [Script::Arabic, Script::Latin].map(of);
    let mut best: FxHashMap<usize, (usize, f32)> = FxHashMap::default();
    for &ar in &arabic {
        for &en in &latin {
            let chance = chance(
                &all[ar].spellings[0].form,
                &all[en].spellings[0].form,
                model,
            );
            if chance >= SURE {
                for (one, other) in [(ar, en), (en, ar)] {
                    let known = best.entry(one).or_insert((other, chance));
                    if known.1 < chance {
                        *known = (other, chance);
                    }
                }
            }
        }
    }
    for one in arabic.into_iter().chain(latin) {
        let Some(&(other, probability)) = best.get(&one) else {
            continue;
        };
        if best.get(&other).is_some_and(|it| it.0 == one) {
            let most = &all[other].spellings[0];
            all[one].counterpart = Some(Counterpart {
                form: most.form.clone(),
                count: most.used.count,
                probability,
            });
        }
    }
}

/// The chance that two names of as many words are one.
fn chance(arabic: &str, latin: &str, model: &SoundModel) -> f32 {
    let words = |it: &str| it.split([' ', '-']).count();
    if words(arabic) == words(latin) {
        model
            .compare(arabic, latin)
            .map_or(0.0, |it| it.probability)
    } else {
        0.0
    }
}
