//! What stands around a place.

use std::ops::Range;

use super::Counterpart;
use crate::text::{Lang, Span};

/// Characters of its line that are kept on either side of a place.
const AROUND: usize = 80;
/// Characters of a counterpart that are kept.
const LONGEST: usize = 500;
/// Of these, those before its first name.
const BEFORE: usize = 200;

/// The end of the line before `at`, and whether it is cut, at a word.
pub(super) fn before(text: &str, at: usize) -> (&str, bool) {
    let line = &text[..at];
    let start = line.rfind(|c| !is_near(c)).map_or(0, |it| it + 1);
    let mut characters = line[start..].char_indices().rev();
    match characters.nth(AROUND) {
        None => (&line[start..], false),
        Some((cut, _)) => {
            let cut = start + cut;
            let space = line[cut..].find(' ');
            (&line[cut + space.unwrap_or(0)..], true)
        }
    }
}

/// The beginning of the line behind `at`, and whether it is cut, at a word.
pub(super) fn after(text: &str, at: usize) -> (&str, bool) {
    let rest = &text[at..];
    let end = rest.find(|c| !is_near(c)).unwrap_or(rest.len());
    let line = &rest[..end];
    match line.char_indices().nth(AROUND) {
        None => (line, false),
        Some((cut, _)) => {
            let space = line[..cut].rfind(' ');
            (&line[..space.map_or(cut, |it| it + 1)], true)
        }
    }
}

fn is_near(c: char) -> bool {
    c != '\n' && c != '\r'
}

/// What some stretches of a text say, with the names among `named` that stand in them; `None` where they say
/// nothing.
pub(super) fn counterpart(
    text: &str,
    language: Lang,
    spans: &[Span],
    named: &[Span],
) -> Option<Counterpart> {
    let (mut said, mut names) = (String::new(), Vec::new());
    for span in spans {
        if !said.is_empty() {
            said.push('\n');
        }
        let first = named.partition_point(|it| it.start < span.start);
        let within = named[first..].iter().take_while(|it| it.end <= span.end);
        let shift = said.len();
        names.extend(within.map(|it| {
            let start = it.start - span.start + shift;
            start..start + it.len()
        }));
        said.push_str(span.of(text));
    }
    let (text, names) = cut(&said, &names);
    (!text.trim().is_empty()).then_some(Counterpart {
        language,
        text,
        names,
    })
}

/// A long text around its first name.
fn cut(text: &str, names: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let first = names.first().map_or(0, |it| it.start);
    let start = text[..first].char_indices().rev().nth(BEFORE - 1);
    let start = start.map_or(0, |it| it.0);
    let end = text[start..].char_indices().nth(LONGEST);
    let end = end.map_or(text.len(), |it| start + it.0);
    let kept = names.iter().filter(|it| it.end <= end);
    let kept = kept.map(|it| it.start - start..it.end - start).collect();
    (text[start..end].to_owned(), kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn context_ends_with_its_line_or_at_a_word() {
        let text = "سطر\nقبل X بعد\r\nآخر";
        let at = text.find('X').expect("there");
        assert_eq!(before(text, at), ("قبل ", false));
        assert_eq!(after(text, at + 1), (" بعد", false));
        let long = "كلمة ".repeat(60);
        let (start, is_cut) = before(&long, long.len());
        assert!(start.starts_with(" كلمة") && is_cut);
        let (end, is_cut) = after(&long, 0);
        assert!(end.ends_with("كلمة ") && is_cut);
    }

    #[test]
    fn a_counterpart_marks_its_names() {
        let text = "One. Oracle and Oracle.\nTwo Oracle";
        let at = |from: usize| from + text[from..].find("Oracle").expect("there");
        let named: Vec<Span> = [at(0), at(12), at(25)]
            .map(|it| Span::new(it, it + 6))
            .to_vec();
        let span = Span::new(5, text.find('\n').expect("two lines"));
        let found = counterpart(text, Lang::En, &[span], &named).expect("a text");
        assert_eq!(found.text, "Oracle and Oracle.");
        let marked: Vec<&str> = found
            .names
            .iter()
            .map(|it| &found.text[it.clone()])
            .collect();
        assert_eq!(marked, ["Oracle"; 2]);
        assert_eq!(counterpart(text, Lang::En, &[Span::empty(3)], &named), None);
    }

    proptest! {
        #[test]
        fn names_stay_names_however_long_the_text(
            before in 0_usize..900, between in 0_usize..900, after in 0_usize..900
        ) {
            let fill = |count: usize| "ن ".repeat(count);
            let text = format!("{}Oracle{}Oracle{}", fill(before), fill(between), fill(after));
            let first = text.find("Oracle").expect("there");
            let last = text.rfind("Oracle").expect("there");
            let named = [first, last].map(|it| Span::new(it, it + 6));
            let whole = Span::new(0, text.len());
            let found = counterpart(&text, Lang::Ar, &[whole], &named).expect("a text");
            prop_assert!(found.text.chars().count() <= LONGEST);
            prop_assert!(!found.names.is_empty());
            for name in found.names {
                prop_assert_eq!(&found.text[name], "Oracle");
            }
        }
    }
}
