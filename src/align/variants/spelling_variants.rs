//! Names of one text in several spellings, none of which a glossary lists.
//!
//! Such names are rare, and judging a word is expensive: only the neighbourhoods of words that another
//! word of the text is nearly spelled as are read, and each spelling in them is judged once.

use rustc_hash::{FxHashMap, FxHashSet};

use super::cluster::cluster;
use super::skeleton::SkeletonHash;
use super::spelling::{are_spellings, is_spelling};
use super::word_index::WordIndex;
use crate::align::candidates::{Candidate, Forms, arabic_words};
use crate::align::monolingual::Recognizer;
use crate::text::{Span, TATWEEL};

/// Bytes on either side of a word that are read with it: a name has few words.
const REACH: usize = 200;
/// Most bytes that are read together.
const SIZE: usize = 32 * 1024;
/// Most words of one skeleton that are compared with each other.
const MOST: usize = 64;

/// One spelling of a name, with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct SpellingVariant {
    /// The spelling, without clitics.
    pub spelling: String,
    /// Where it stands, in text order.
    pub places: Vec<Span>,
}

/// Names of a text that it spells in several ways, each with its spellings, the most frequent first.
/// `index` is of the same text.
///
/// The places are all that the text has; but names whose words never stand where `is_free` says yes are
/// not looked for.
pub fn spelling_variants(
    text: &str,
    index: &WordIndex,
    is_free: &dyn Fn(Span) -> bool,
) -> Vec<Vec<SpellingVariant>> {
    let doubtful = index.in_several_spellings(text, is_free);
    if doubtful.is_empty() {
        return Vec::new();
    }
    // What follows clitics counts too: a word with an article elsewhere is hardly a name.
    let words = doubtful.iter().map(|it| it.of(text)).collect();
    let endings = index.ending_in(text, &words);
    drop((words, doubtful));
    let sheets = sheets(text, &neighbourhoods(text, endings, SIZE));
    let mut recognizer = Recognizer::default();
    if let [sheet] = &*sheets
        && !may_have_variants(sheet, &mut recognizer)
    {
        return Vec::new();
    }
    let names = sheets.iter().flat_map(|it| recognizer.names(it, &[]));
    let mut names = cluster(names.collect());
    names.retain(|it| it.forms.iter().filter(|it| !it.short).count() > 1);
    if names.is_empty() {
        return Vec::new();
    }
    let places = places(text, index, &names);
    let all = names.iter().zip(&places);
    all.filter_map(|(name, places)| variants_of(text, name, places))
        .collect()
}

/// Whether some word that may be a part of a name is a spelling of another one. In most texts none is,
/// and this is found much sooner than which words are names; where too many words share a skeleton, some may.
fn may_have_variants<'t>(text: &'t str, recognizer: &mut Recognizer<'t>) -> bool {
    recognizer.read(text);
    let words = recognizer.words().map(|it| (SkeletonHash::of(it), it));
    let mut words: Vec<(SkeletonHash, &str)> = words.collect();
    words.sort_unstable();
    let groups = words.chunk_by(|a, b| a.0 == b.0);
    let mut variants: Vec<[String; 2]> = Vec::new();
    for group in groups {
        if group.len() > MOST {
            return true;
        }
        for (nth, a) in group.iter().enumerate() {
            let others = group[nth + 1..].iter().map(|b| [a.1, b.1]);
            let spellings = others.filter(|[a, b]| is_spelling(a, b));
            variants.extend(spellings.map(|it| it.map(str::to_owned)));
        }
    }
    let mut variants = variants.iter();
    variants.any(|pair| pair.iter().all(|it| recognizer.may_be_part(it)))
}

/// The stretches around some places, in text order. They end at spaces and do not cross lines; none
/// touches another, unless both together are longer than `most`.
fn neighbourhoods(text: &str, mut places: Vec<Span>, most: usize) -> Vec<Span> {
    places.sort_unstable();
    let mut found: Vec<Span> = Vec::new();
    for place in places {
        let near = around(text, place);
        match found.last_mut() {
            Some(last) if near.end <= last.end => {}
            Some(last) if near.start <= last.end && near.end - last.start <= most => {
                last.end = near.end;
            }
            Some(last) if near.start < last.end => {
                let end = last.end;
                found.push(Span::new(end, near.end));
            }
            _ => found.push(near),
        }
    }
    // What is left of a line behind its last place may be spaces alone.
    found.retain(|it| !it.of(text).trim().is_empty());
    found
}

fn around(text: &str, place: Span) -> Span {
    let edge = |at: usize| (at..text.len()).find(|&it| text.is_char_boundary(it));
    let far = edge(place.start.saturating_sub(REACH)).unwrap_or(place.start);
    let before = &text[far..place.start];
    let line = before.rfind('\n').map(|it| it + 1);
    let space = || before.find(char::is_whitespace).unwrap_or(before.len());
    let start = match (line, far) {
        (Some(line), _) => far + line,
        (None, 0) => 0,
        (None, _) => far + space(),
    };
    let far = edge(place.end + REACH).unwrap_or(text.len());
    let behind = &text[place.end..far];
    let line = behind.find('\n');
    let space = || behind.rfind(char::is_whitespace).unwrap_or(0);
    let end = match line {
        Some(line) => line,
        None if far == text.len() => behind.len(),
        None => space(),
    };
    Span::new(start, place.end + end)
}

/// What stands in some stretches, a line each, on sheets of no more than [`SIZE`].
fn sheets(text: &str, near: &[Span]) -> Vec<String> {
    let mut sheets: Vec<String> = Vec::new();
    for stretch in near {
        match sheets.last_mut() {
            Some(last) if last.len() + stretch.len() < SIZE => {
                last.push('\n');
                last.push_str(stretch.of(text));
            }
            _ => sheets.push(stretch.of(text).to_owned()),
        }
    }
    sheets
}

/// The places of each of some names.
fn places(text: &str, index: &WordIndex, names: &[Candidate]) -> Vec<Vec<Span>> {
    let forms = names.iter().flat_map(|it| &it.forms);
    let longest = forms.filter_map(|it| it.words.iter().max_by_key(|it| it.len()));
    let words: FxHashSet<&str> = longest.map(|it| &**it).collect();
    let mut near = index.ending_in(text, &words);
    // Words stretched by a tatweel are two where only letters count.
    let stretched = text.match_indices(TATWEEL);
    near.extend(stretched.map(|(at, it)| Span::new(at, at + it.len())));
    let forms = Forms::new(names);
    let mut places = vec![Vec::new(); names.len()];
    for stretch in neighbourhoods(text, near, usize::MAX) {
        for place in forms.find(stretch.of(text)) {
            places[place.candidate].push(place.span.shift(stretch.start));
        }
    }
    places
}

/// The spellings of a name that stands at `places`.
fn variants_of(text: &str, candidate: &Candidate, places: &[Span]) -> Option<Vec<SpellingVariant>> {
    let first = candidate.forms.first()?;
    let is_other = |words: &Vec<String>| are_spellings(words, &first.words);
    let mut all: Vec<SpellingVariant> = Vec::new();
    let forms = candidate.forms.iter().filter(|it| !it.short);
    for form in forms.filter(|it| it.words == first.words || is_other(&it.words)) {
        all.push(SpellingVariant {
            spelling: form.words.join(" "),
            places: Vec::new(),
        });
    }
    if all.len() < 2 {
        return None;
    }
    let mut numbers: FxHashMap<String, usize> = FxHashMap::default();
    for (number, it) in all.iter().enumerate() {
        numbers.entry(it.spelling.clone()).or_insert(number);
    }
    for &place in places {
        let here = arabic_words(place.of(text)).join(" ");
        if let Some(&known) = numbers.get(&here) {
            all[known].places.push(place);
        }
    }
    all.retain(|it| !it.places.is_empty());
    all.sort_by_key(|it| std::cmp::Reverse(it.places.len()));
    (all.len() > 1).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name_are_found() {
        let text = "قالت شركة كروزو إنها ستبني. وأعلنت كروسو أن كروزو بدأت، وقال لانشيوم نعم.";
        let found = spelling_variants(text, &WordIndex::new(text), &|_| true);
        let spellings: Vec<Vec<(&str, usize)>> = found
            .iter()
            .map(|it| {
                it.iter()
                    .map(|it| (&*it.spelling, it.places.len()))
                    .collect()
            })
            .collect();
        assert_eq!(spellings, [[("كروزو", 2), ("كروسو", 1)]]);
        for spelled in found.iter().flatten() {
            assert!(
                spelled
                    .places
                    .iter()
                    .all(|it| it.of(text) == spelled.spelling)
            );
        }
    }

    #[test]
    fn every_place_in_a_long_text_is_found() {
        let filler = "وجلس الناس في البيت يتحدّثون. ".repeat(40);
        let text = format!(
            "قالت شركة كروزو إنها ستبني. {filler}\n{filler}وأعلنت كروسو أن كروزو بدأت. {filler}وقال لكروزو نعم. {filler}كروـزو"
        );
        let found = spelling_variants(&text, &WordIndex::new(&text), &|_| true);
        let counts: Vec<usize> = found.iter().flatten().map(|it| it.places.len()).collect();
        assert_eq!(counts, [4, 1]);
    }

    const WORDS: [&str; 14] = [
        "قالت",
        "شركة",
        "كروزو",
        "كروسو",
        "وكروزو",
        "السيد",
        "بيتر",
        "ويتفيلد",
        "ويتفلد",
        "كتاب",
        "كاتب",
        "زيلينسكي",
        "لزيلنسكي",
        "ابن",
    ];

    proptest! {
        #[test]
        fn the_short_way_turns_no_name_away(
            words in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..12)
        ) {
            let text = words.join(" ");
            let found = cluster(Recognizer::default().names(&text, &[]));
            let forms = |it: &Candidate| it.forms.iter().filter(|it| !it.short).count();
            if found.iter().any(|it| forms(it) > 1) {
                prop_assert!(may_have_variants(&text, &mut Recognizer::default()));
            }
        }

        #[test]
        fn neighbourhoods_are_stretches_of_lines(
            text in "[ابت \n]{0,90}([a-zب ]{0,300})[ابت \n]{0,90}",
            shares in prop::collection::vec(0.0..1.0_f64, 0..5),
            most in 1_usize..2_000,
        ) {
            let words: Vec<Span> = text
                .split_whitespace()
                .map(|it| {
                    let start = it.as_ptr() as usize - text.as_ptr() as usize;
                    Span::new(start, start + it.len())
                })
                .collect();
            let chosen = shares.iter().filter(|_| !words.is_empty());
            let places: Vec<Span> = chosen
                .map(|it| words[(it * words.len() as f64) as usize])
                .collect();
            let found = neighbourhoods(&text, places.clone(), most);
            for place in places {
                prop_assert!(found.iter().any(|it| it.start <= place.start && place.end <= it.end));
            }
            for (nth, it) in found.iter().enumerate() {
                prop_assert!(nth == 0 || found[nth - 1].end <= it.start);
                prop_assert!(it.len() <= most.max(2 * REACH + 400));
                prop_assert!(!it.of(&text).trim().is_empty());
            }
        }
    }
}
