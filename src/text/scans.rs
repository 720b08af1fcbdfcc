//! How much each search has read, so that a test can hold that none reads a text twice.

/// A search that reads a whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Search {
    /// Terms of the glossary.
    Terms,
    /// Names that a missing space hides.
    HiddenTerms,
    /// Numbers, sums, dates.
    Facts,
    /// Sentences.
    Sentences,
    /// Marks that rules check.
    Marks,
    /// Words by their consonants.
    Words,
    /// Addresses and code.
    Opaque,
    /// Names of months.
    Months,
    /// Names that a source and its target share, or one text has in both scripts.
    Discovery,
    /// What a source and its target say alike.
    Alignment,
}

/// Records that a search reads this many bytes. Nothing is noted outside of unit tests.
#[inline]
pub(crate) fn record(search: Search, bytes: usize) {
    #[cfg(test)]
    tests::READ.with_borrow_mut(|read| *read.entry(search).or_default() += bytes);
    #[cfg(not(test))]
    let _ = (search, bytes);
}

#[cfg(test)]
pub(crate) mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    use super::Search;

    thread_local! {
        pub(super) static READ: RefCell<BTreeMap<Search, usize>> = const { RefCell::new(BTreeMap::new()) };
    }

    /// What `run` reads in this thread.
    pub(crate) fn bytes_read(run: impl FnOnce()) -> BTreeMap<Search, usize> {
        READ.take();
        run();
        READ.take()
    }
}
