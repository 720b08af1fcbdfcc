//! Names that begin with an ordinary word or a title: English translates it.

use super::split::{self, Word};
use super::weighed::{Weighed, mixed};
use super::{Known, listed};
use crate::lexicon::vowelled::vowelled;
use crate::text::Lang;

/// What a glossary says of the rest, against its sound.
const LISTED: f32 = 0.9;

/// The name with its first word translated; empty where English does not translate it. `sounded`
/// spells the rest.
pub(super) fn translated(
    known: &Known<'_>,
    words: &[Word],
    sounded: impl Fn(&[Word]) -> Vec<Weighed>,
) -> Vec<Weighed> {
    let Some((first, rest)) = words.split_first() else {
        return Vec::new();
    };
    let english = vowelled(&split::letters(&first.text)).and_then(|it| it.english);
    let named = rest.first().is_some_and(|it| !it.is_opaque());
    let Some(english) = english.filter(|_| named) else {
        return Vec::new();
    };
    let texts: Vec<&str> = rest.iter().map(|it| &*it.text).collect();
    let name = texts.join(" ");
    let known = known.listing.map(|it| listed::spellings(it, &name, Lang::En));
    let rest = mixed(vec![(LISTED, known.unwrap_or_default()), (1.0 - LISTED, sounded(rest))]);
    let write = |it: Weighed| Weighed::new(english.replace('_', &it.text), it.weight);
    rest.into_iter().map(write).collect()
}
