//! The folds of the program as statements of SQL, so that a database compares spellings as we do.

use crate::text::{FoldLevel, fold_key};

/// The letters of `naqhara.fold_common` beside ASCII, as the schema says.
fn is_common(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64A}')
}

/// What a character is folded to, where that is another text.
fn folded(c: char) -> Option<String> {
    let text = c.to_string();
    let folded = fold_key(&text, FoldLevel::Letters);
    (folded != text).then_some(folded)
}

/// A text as a literal of SQL.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Statements that put our folds in place of what stands in the database.
pub fn fold_statements() -> String {
    let all: Vec<(char, String)> = ('\u{1}'..=char::MAX)
        .filter_map(|c| Some((c, folded(c)?)))
        .collect();
    let mut out = String::from("DELETE FROM naqhara.folds;\n");
    out.push_str("INSERT INTO naqhara.folds (letter, folded) VALUES\n");
    let rows = all.iter().map(|(c, to)| {
        let letter = literal(&c.to_string());
        format!("({letter}, {})", literal(to))
    });
    out.push_str(&rows.collect::<Vec<_>>().join(",\n"));
    out.push_str(";\n");
    out.push_str(&common(&all));
    out
}

/// The functions for common letters: a database replaces a few letters ten times as fast as it looks each
/// letter up, and nothing that a letter is folded to is folded again.
fn common(all: &[(char, String)]) -> String {
    let replaced = |text: String, (c, to): &(char, String)| {
        let letter = literal(&c.to_string());
        format!("replace({text}, {letter}, {})", literal(to))
    };
    let has_other = |it: &&(char, String)| it.0.is_ascii() && !it.0.is_ascii_uppercase();
    let lower = "lower($1 COLLATE \"C\")".to_owned();
    let ascii = all.iter().filter(has_other).fold(lower, replaced);
    let letters = all.iter().filter(|it| is_common(it.0));
    let common = letters.fold(ascii.clone(), replaced);
    let function = |(name, folded)| {
        format!(
            "CREATE OR REPLACE FUNCTION naqhara.{name}(text) RETURNS text \
             LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fold$ SELECT {folded} $fold$;\n"
        )
    };
    [("fold_ascii", ascii), ("fold_common", common)]
        .map(function)
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_letters_are_folded_by_lower_case_and_replacing() {
        for c in ('\u{1}'..='\u{7F}').filter(char::is_ascii_uppercase) {
            assert_eq!(folded(c), Some(c.to_ascii_lowercase().to_string()));
        }
        for to in ('\u{1}'..='\u{6FF}').filter_map(folded) {
            assert!(to.chars().all(|it| folded(it).is_none()), "{to:?}");
        }
        // Between the quotation marks of the functions: no letter of theirs ends them.
        let statements = fold_statements();
        assert_eq!(statements.matches("$fold$").count(), 4);
        assert!(statements.contains("('ß', 's')"));
    }
}
