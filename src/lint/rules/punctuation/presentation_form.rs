//! Arabic letters stored in the shape that they are drawn in.

use unicode_normalization::UnicodeNormalization;

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_marked_letter};

declare_rule! {
    /// ## What it checks
    /// Letters of the blocks Arabic Presentation Forms A and B: initial, medial, final and isolated
    /// shapes, and ligatures of letters.
    ///
    /// ## Why
    /// These characters exist for old systems and should not be used for text (The Unicode
    /// Standard, 9.2). No search finds the word, no font joins it to its neighbours, and where a
    /// PDF was the source the letters may even be in reverse order.
    ///
    /// ## Example
    /// `ﺳﺘﺎﺭ` → `ستار`
    ///
    /// ## When it is wrong
    /// Where a text is about the presentation forms themselves. Signs that are one character by
    /// custom, ﷺ and ﷲ and ﷼, and ornate parentheses are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the letters by compatibility decomposition (NFKC). Their order stays as it is,
    /// and only a person sees whether it was reversed.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// حروف لوحتَي أشكال العرض العربية: أشكال أول الكلمة ووسطها وآخرها والمنفردة، وتراكيب الحروف.
    ///
    /// ## السبب
    /// وُضعت هذه المحارف لأنظمة قديمة وليست للنصوص (معيار يونيكود، 9.2). فلا يجد البحثُ الكلمة، ولا
    /// يصلها الخط بما حولها، وإذا كان المصدر ملف PDF فقد تكون الحروف معكوسة الترتيب.
    ///
    /// ## مثال
    /// `ﺳﺘﺎﺭ` ← `ستار`
    ///
    /// ## متى تخطئ
    /// إذا كان الحديث عن الأشكال نفسها. ولا تُمس العلامات التي جرت العادة بكتابتها محرفًا واحدًا
    /// مثل ﷺ وﷲ و﷼، ولا الأقواس المزهرة.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: الحروف بتفكيك التوافق (NFKC). ويبقى ترتيبها كما هو، وكشف انعكاسه يحتاج إلى مراجعة
    /// بشرية.
    PRESENTATION_FORM = "presentation-form" {
        since: "0.1.0",
        group: Punctuation,
        severity: Error,
        fix: Suggested,
        check: check,
    }
}

/// Whether `c` is a shape of letters; signs for whole phrases are not, nor are shapes that stand
/// for vowel marks alone, which do not decompose to letters.
fn is_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FBB1}' | '\u{FBD3}'..='\u{FC5D}' | '\u{FC64}'..='\u{FCF1}'
        | '\u{FCF5}'..='\u{FD3D}' | '\u{FD50}'..='\u{FD8F}' | '\u{FD92}'..='\u{FDC7}'
        | '\u{FE80}'..='\u{FEFC}')
}

fn is_part(c: char) -> bool {
    is_marked_letter(c)
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let words = context.words_with(is_form, is_part);
    // Lines that are stored backwards are turned as a whole.
    let in_order = words
        .into_iter()
        .filter(|it| !context.is_reversed(it.start));
    out.extend(in_order.map(|it| finding(context, it)));
}

fn finding(context: &Context<'_>, word: Span) -> Diagnostic {
    let found = word.of(context.text);
    let letters = |c: char| {
        let decomposed = is_form(c).then(|| c.nfkc());
        let kept = (!is_form(c)).then_some(c);
        decomposed.into_iter().flatten().chain(kept)
    };
    let wanted: String = found.chars().flat_map(letters).collect();
    let message = Message::new("presentation-form")
        .with("found", found)
        .with("wanted", &*wanted);
    let mut found = PRESENTATION_FORM.finding(context, word, 0.98, message);
    let edits = vec![Edit {
        span: word,
        text: wanted,
    }];
    found.fix = Some(Fix { safe: false, edits });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_becomes_letters() {
        for c in ('\u{FB50}'..='\u{FEFF}').filter(|&c| is_form(c)) {
            let letters: String = c.nfkc().collect();
            let good =
                letters.chars().all(|c| is_part(c) || c == '\u{654}') && !letters.contains(is_form);
            assert!(good, "U+{:04X}: {letters}", u32::from(c));
        }
        assert!(!"ﷺﷲ﷼﴾".contains(is_form));
    }
}
