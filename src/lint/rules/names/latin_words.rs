//! Whether a Latin name in a text is a name of its own.

use crate::align::Mention;
use crate::lint::Context;

/// Latin words that go with the name of a company without making another name of it.
const OF_COMPANIES: [&str; 12] = [
    "AG",
    "Co",
    "Company",
    "Corp",
    "Corporation",
    "Energy",
    "Group",
    "Inc",
    "LLC",
    "Ltd",
    "Systems",
    "Technologies",
];

/// Whether a Latin mention is a name in running text, not part of a handle, an address or a longer
/// Latin name.
pub(super) fn stands_alone(context: &Context<'_>, mention: &Mention) -> bool {
    let span = mention.span;
    if context.is_opaque(span.start) {
        return false;
    }
    let before = &context.text[..span.start];
    let after = &context.text[span.end..];
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let is_letter = |c: char| c.is_ascii_alphabetic();
    if before.ends_with(['@', '#', '/', '_', '.', '-'])
        || after.starts_with(['_', '@', '/', '-', '&'])
    {
        return false;
    }
    if after
        .strip_prefix('.')
        .is_some_and(|it| it.starts_with(is_latin))
    {
        return false;
    }
    let previous = before.strip_suffix(' ').unwrap_or_default();
    if previous.ends_with(is_letter) && !previous.ends_with("The") {
        return false;
    }
    let next = after.strip_prefix(' ').unwrap_or_default();
    let word = next
        .split(|c: char| !is_latin(c))
        .next()
        .unwrap_or_default();
    word.is_empty() || OF_COMPANIES.contains(&word)
}
