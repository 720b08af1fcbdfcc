//! Names that no glossary lists: where they can be dropped, and where they can be made up.

use naqhara::glossary::Glossary;
use naqhara::text::Span;

use super::Pair;
use super::names::Known;
use super::seed::{Random, Site};
use super::words::words;

/// All spellings of a glossary, small.
fn spellings(glossary: &Glossary) -> Vec<String> {
    let concepts = 0..glossary.concepts().len() as u32;
    let terms = concepts.flat_map(|it| glossary.terms_of(it));
    terms.map(|it| it.text.to_lowercase()).collect()
}

/// Whether the glossary lists a name or a part of it.
fn is_listed(all: &[String], name: &str) -> bool {
    let name = format!(" {} ", name.to_lowercase());
    all.iter().any(|it| name.contains(&format!(" {it} ")))
}

/// Known names of which no glossary lists a word, and no other word of the pair holds: then they
/// would still be said.
pub(super) fn missing(pairs: &[Pair], known: &[Known], glossary: &Glossary) -> Vec<Known> {
    let all = spellings(glossary);
    let wanted = known.iter().filter(|it| {
        let pair = &pairs[it.pair];
        let (en, ar) = (it.en.of(&pair.en), it.ar.of(&pair.ar));
        let rest = format!("{}|{}", &pair.ar[..it.ar.start], &pair.ar[it.ar.end..]);
        let again = ar.split(' ').any(|word| rest.contains(word));
        !is_listed(&all, en) && !is_listed(&all, ar) && !again
    });
    wanted.cloned().collect()
}

/// Known names of other pairs, after some word.
pub(super) fn orphans<'p>(pairs: &'p [Pair], names: &[Known], seed: u64) -> Vec<Site<'p>> {
    let mut sites = Vec::new();
    for (number, pair) in pairs.iter().enumerate() {
        let drawn = |it: &&Known| {
            let name = it.ar.of(&pairs[it.pair].ar);
            Random::of(seed, &[&pair.id, &pairs[it.pair].id, name]).next()
        };
        let Some(name) = names.iter().min_by_key(drawn) else {
            continue;
        };
        let random = &mut Random::of(seed, &["gap", &pair.id]);
        let other = &pairs[name.pair];
        let (en, ar) = (name.en.of(&other.en), name.ar.of(&other.ar));
        let has = |text: &str, name: &str| name.split(' ').any(|word| text.contains(word));
        let gaps = words(&pair.ar);
        if name.pair == number || has(&pair.en, en) || has(&pair.ar, ar) || gaps.len() < 4 {
            continue;
        }
        let behind = gaps[1 + random.below(gaps.len() - 2)].end;
        let clitic = *random.pick(&["", "و", "لدى "]);
        sites.push(Site {
            pair,
            was: Span::new(behind, behind),
            instead: vec![format!(" {clitic}{ar}")],
            source: None,
        });
    }
    sites
}
