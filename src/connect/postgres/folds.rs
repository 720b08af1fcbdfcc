//! The folds of the program as statements of SQL, so that a database compares spellings as we do.

use crate::text::{FoldLevel, fold_key};

/// The characters of `naqhara.fold_common`, as the schema says: printable ASCII and the block of Arabic.
fn is_common(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{600}'..='\u{6FF}')
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

/// The function for common letters: each becomes one, or vanishes, as `translate` can.
fn common(all: &[(char, String)]) -> String {
    let common = all.iter().filter(|it| is_common(it.0));
    let (mut kept, mut gone) = ((String::new(), String::new()), String::new());
    for (c, to) in common {
        if to.is_empty() {
            gone.push(*c);
        } else {
            kept.0.push(*c);
            kept.1.push_str(to);
        }
    }
    let from = literal(&(kept.0 + &gone));
    format!(
        "CREATE OR REPLACE FUNCTION naqhara.fold_common(text) RETURNS text \
         LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fold$ SELECT translate($1, {from}, {}) $fold$;\n",
        literal(&kept.1)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_letters_become_one_letter_or_none() {
        let all = '\u{1}'..='\u{6FF}';
        for c in all.filter(|it| is_common(*it)) {
            assert!(folded(c).is_none_or(|it| it.chars().count() <= 1), "{c:?}");
        }
        // Between the quotation marks of the function: no letter of it ends them.
        let statements = fold_statements();
        assert_eq!(statements.matches("$fold$").count(), 2);
        assert!(statements.contains("'ßs'") || statements.contains("('ß', 's')"));
    }
}
