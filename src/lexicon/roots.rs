//! Roots of Arabic words, and words that are built from none.

/// Roots, then, behind a line `:words`, words; lines that begin with `#` are comments.
static ROOTS: &str = include_str!("roots.txt");

fn parts() -> (&'static str, &'static str) {
    ROOTS.split_once(":words").unwrap_or((ROOTS, ""))
}

fn entries(part: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = part.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace)
}

/// The roots, of three letters or four.
pub(crate) fn roots() -> impl Iterator<Item = &'static str> {
    entries(parts().0)
}

/// Words, without clitics and endings.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    entries(parts().1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::is_arabic_letter;

    #[test]
    fn roots_have_three_letters_or_four() {
        let fits = |root: &str| (3..=4).contains(&root.chars().count());
        assert!(roots().all(fits) && roots().count() > 1000);
        assert!(words().all(|it| it.chars().all(is_arabic_letter)) && words().count() > 100);
    }
}
