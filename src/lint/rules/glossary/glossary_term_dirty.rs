//! Terms that are not stored bare.

use unicode_normalization::UnicodeNormalization;

use super::markup::without_markup;
use crate::diag::Message;
use crate::glossary::formats::csv::Cell;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};
use crate::text::{TATWEEL, is_invisible};

declare_rule! {
    /// ## What it checks
    /// In a glossary file: terms with quotation marks around them, a tatweel, an invisible or
    /// direction character, a no-break or doubled space, tags or entities of HTML, a comma or colon
    /// at an end, brackets that are turned round, or letters that are not composed (NFC); and cells
    /// of marks alone (`??`).
    ///
    /// ## Why
    /// What is copied from a page brings such characters along, and the term then matches nothing
    /// but itself. Terms are stored bare, and marks are added where they are shown.
    ///
    /// ## Example
    /// `"⟨U+200F⟩OpenAI⟨U+200F⟩"` → `OpenAI`
    ///
    /// ## When it is wrong
    /// Where quotation marks belong to a title. A zero-width non-joiner between two letters is left
    /// alone.
    ///
    /// ## Fix safety
    /// Safe: the same term without them. Of marks alone nothing is left, and only a person knows the
    /// term.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد: مصطلحات تحيط بها علامات اقتباس، أو فيها تطويلة أو محرف غير مرئي أو محرف اتجاه
    /// أو مسافة ثابتة أو مضاعفة أو وسوم HTML أو رموزها، أو في طرفها فاصلة أو نقطتان، أو أقواسها
    /// معكوسة، أو حروفها غير مركبة (NFC)، وخلايا ليس فيها إلا علامات (`??`).
    ///
    /// ## السبب
    /// ما يُنسخ من صفحة يحمل معه هذه المحارف، فلا يطابق المصطلح إلا نفسه. والمصطلحات تُخزن مجردة
    /// وتُضاف العلامات حيث تُعرض.
    ///
    /// ## مثال
    /// `"⟨U+200F⟩OpenAI⟨U+200F⟩"` ← `OpenAI`
    ///
    /// ## متى تخطئ
    /// إذا كانت علامات الاقتباس من العنوان. ولا يُمس محرف فصل بين حرفين.
    ///
    /// ## سلامة الإصلاح
    /// آمن: المصطلح نفسه من دونها. أما العلامات وحدها فلا يبقى منها شيء، ولا بد من كتابة المصطلح.
    GLOSSARY_TERM_DIRTY = "glossary-term-dirty" {
        since: "0.1.0",
        group: Glossary,
        severity: Error,
        fix: Sometimes,
        glossary: check,
    }
}

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    for cell in context.cells.iter().filter(|it| it.terms().is_some()) {
        let values = cell.values();
        let bare: Vec<String> = values
            .iter()
            .map(|it| bare_of(it))
            .filter(|it| !it.is_empty())
            .collect();
        if let Some(marks) = values.iter().find(|it| is_of_marks(it)) {
            let message = Message::new("glossary-term-dirty-empty").with("found", &**marks);
            out.push(context.finding(&GLOSSARY_TERM_DIRTY, cell.span, message, None));
            continue;
        }
        let dirty = values.iter().find(|it| bare_of(it) != **it);
        if let Some(dirty) = dirty.filter(|_| !bare.is_empty()) {
            let message = Message::new("glossary-term-dirty")
                .with("found", crate::bidi::visible(dirty).into_owned())
                .with("wanted", bare_of(dirty));
            let fix = Some((true, Cell::written(&bare)));
            out.push(context.finding(&GLOSSARY_TERM_DIRTY, cell.span, message, fix));
        }
    }
}

/// Whether a cell holds marks of punctuation where a term should be: what became of letters that an
/// encoding does not have, or a sign for what is missing.
fn is_of_marks(term: &str) -> bool {
    let mark = |c: char| matches!(c, '?' | '؟' | '-' | '–' | '—' | '_' | '*' | '.' | '…' | '/');
    !term.is_empty()
        && term
            .chars()
            .all(|c| mark(c) || c.is_whitespace() || c == '\u{FFFD}')
}

/// Whether a mark at the end of a term parts it from what is not there.
fn parts(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '،' | '؛' | ' ')
}

/// A term without what does not belong to it, until nothing more comes off.
fn bare_of(term: &str) -> String {
    let mut kept = String::with_capacity(term.len());
    let chars: Vec<char> = without_markup(term).chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        let letter = |at: Option<usize>| {
            let c = at.and_then(|at| chars.get(at));
            c.is_some_and(|c| c.is_alphabetic())
        };
        let joins = matches!(c, '\u{200C}' | '\u{200D}')
            && letter(at.checked_sub(1))
            && letter(Some(at + 1));
        if c != TATWEEL && (joins || !is_invisible(c)) {
            kept.push(if c.is_whitespace() { ' ' } else { c });
        }
    }
    let words: Vec<&str> = kept.split(' ').filter(|it| !it.is_empty()).collect();
    let joined: String = words.join(" ").nfc().collect();
    let trimmed = joined.trim_matches(parts);
    match unquoted(trimmed) {
        Some(inside) => bare_of(inside),
        None => trimmed.to_owned(),
    }
}

/// What stands between two marks that belong together and stand nowhere inside.
fn unquoted(term: &str) -> Option<&str> {
    let pairs = [
        // Text in the order of the eye has its brackets turned round.
        (')', '('),
        (']', '['),
        ('«', '»'),
        ('“', '”'),
        ('”', '“'),
        ('"', '"'),
        ('‹', '›'),
        ('\'', '\''),
    ];
    pairs.into_iter().find_map(|(open, close)| {
        let inside = term.strip_prefix(open)?.strip_suffix(close)?;
        (!inside.is_empty() && !inside.contains([open, close])).then_some(inside)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_without_their_dress() {
        for (dirty, clean) in [
            ("\"\u{200F}OpenAI\u{200F}\"", "OpenAI"),
            ("ستــارغيت", "ستارغيت"),
            ("«“أ ب”»", "أ ب"),
            ("New\u{A0} York", "New York"),
            ("e\u{301}", "é"),
            ("بی\u{200C}بی", "بی\u{200C}بی"),
            ("Rock 'n' Roll", "Rock 'n' Roll"),
            ("\"A\" and \"B\"", "\"A\" and \"B\""),
            (")كحيل(", "كحيل"),
            ("القاهرة،", "القاهرة"),
            ("<b>القاهرة</b>", "القاهرة"),
            ("القاهرة&nbsp;الكبرى", "القاهرة الكبرى"),
            ("A&amp;B", "A&B"),
            ("a < b", "a < b"),
            ("AT&T; Inc.", "AT&T; Inc."),
        ] {
            assert_eq!(bare_of(dirty), clean);
            assert_eq!(bare_of(clean), clean);
        }
    }
}
