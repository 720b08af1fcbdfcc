//! Compound names that writers put together or apart: نصر الله, عبد الناصر.

use crate::text::ARTICLE;

const GOD: &str = "الله";

/// The name with its compounds as one word: نصرالله, عبدالناصر; `None` where it has none.
pub(crate) fn written_together(term: &str) -> Option<String> {
    let mut form = String::with_capacity(term.len());
    for word in term.split(' ') {
        let joins = word == GOD || word.starts_with(ARTICLE) && is_servant(&form);
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
            assert_eq!(written_together(term).as_deref(), form, "{term}");
        }
    }
}
