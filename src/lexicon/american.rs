//! Names of people in the United States, whose families come from everywhere: how English writes
//! them, and which are frequent.

use std::sync::LazyLock;

use fst::raw::Fst;

/// The frequent ones of a list, one name a line, the most frequent first: each with the binary
/// logarithm of its place from the end, as a transducer.
pub fn pack_names(list: &str) -> Vec<u8> {
    let names: Vec<&str> = list.lines().filter(|it| !it.starts_with('#')).collect();
    let frequency = |place: usize| u64::from((names.len() / (place + 1)).max(1).ilog2());
    let places = names.iter().enumerate();
    let mut sorted: Vec<(&str, u64)> = places.map(|(at, it)| (*it, frequency(at))).collect();
    sorted.sort_unstable();
    sorted.dedup_by_key(|it| it.0);
    let map = fst::Map::from_iter(sorted);
    map.map_or_else(|_| Vec::new(), |it| it.into_fst().into_inner())
}

/// The names in the program, in lower case.
pub(crate) fn names() -> Option<&'static Fst<&'static [u8]>> {
    static NAMES: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| {
        let bytes: &[u8] = include_bytes!("../../data/american_names.packed");
        Fst::new(bytes).ok()
    });
    NAMES.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = include_str!("../../data/lexicon/american_names.txt");

    #[test]
    fn the_packed_names_are_those_of_the_list() {
        let shipped: &[u8] = include_bytes!("../../data/american_names.packed");
        assert!(
            pack_names(LIST) == shipped,
            "run `cargo run --release --example pack`"
        );
    }

    #[test]
    fn frequent_names_have_larger_values() {
        let names = names().expect("names");
        let value = |name: &str| names.get(name).map(|it| it.value());
        assert!(value("smith") > value("rutherford"));
        assert!(value("corcoran").is_some() && value("blorptang").is_none());
    }
}
