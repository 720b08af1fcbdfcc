//! How much work alignment does, so that a test can hold that it grows as the text does.

/// Records this many comparisons. Nothing is noted outside of unit tests.
#[inline]
pub(crate) fn count(comparisons: usize) {
    #[cfg(test)]
    tests::COUNT.set(tests::COUNT.get() + comparisons);
    #[cfg(not(test))]
    let _ = comparisons;
}

#[cfg(test)]
mod tests;
