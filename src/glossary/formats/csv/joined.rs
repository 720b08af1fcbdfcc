//! Names of persons that writers join where the glossary has a space: نصرالله, عبدالرحمن.

use crate::glossary::TermStatus;
use crate::text::Lang;

/// The joined spelling of each Arabic term that has one and that the terms do not list, with the place
/// of the term among them.
pub(super) fn joined(terms: &[(Lang, TermStatus, String)]) -> Vec<(usize, String)> {
    let is_listed = |form: &String| terms.iter().any(|(_, _, term)| term == form);
    let arabic = terms.iter().enumerate();
    let arabic = arabic.filter(|(_, (lang, status, _))| *lang == Lang::Ar && !status.is_unwanted());
    arabic
        .filter_map(|(nth, (_, _, term))| Some((nth, joined_form(term)?)))
        .filter(|(_, form)| !is_listed(form))
        .collect()
}

fn joined_form(term: &str) -> Option<String> {
    let mut form = String::with_capacity(term.len());
    for word in term.split(' ') {
        let joins = word == "الله" || word.starts_with("ال") && is_servant(&form);
        if !form.is_empty() && !joins {
            form.push(' ');
        }
        form.push_str(word);
    }
    (form != term).then_some(form)
}

/// Whether the last word is عبد, which God's names follow.
fn is_servant(form: &str) -> bool {
    form.rsplit(' ').next() == Some("عبد")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined() {
        for (term, form) in [
            ("حسن نصر الله", Some("حسن نصرالله")),
            ("عبد الله الثاني", Some("عبدالله الثاني")),
            ("جمال عبد الناصر", Some("جمال عبدالناصر")),
            ("سعد الحريري", None),
        ] {
            assert_eq!(joined_form(term).as_deref(), form, "{term}");
        }
    }
}
