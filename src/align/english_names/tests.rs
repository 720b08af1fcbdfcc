//! Names of English texts, and what is none.

use super::*;

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found = english_names(text);
    let found: Vec<&str> = found.iter().map(|it| &*it.text).collect();
    assert_eq!(found, expected, "{text}");
}
