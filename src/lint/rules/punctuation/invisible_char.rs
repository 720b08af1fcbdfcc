//! Characters that cannot be seen and break every search.

use crate::diag::{Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_arabic_part};

declare_rule! {
    /// ## What it checks
    /// Zero-width spaces (U+200B), byte order marks inside a text (U+FEFF), soft hyphens (U+00AD),
    /// invisible operators, and zero-width joiners and non-joiners that join or separate nothing.
    ///
    /// ## Why
    /// A word with one in it looks right and is never found; counts, searches and glossaries
    /// miss it. They come from web pages and word processors.
    ///
    /// ## Example
    /// `ستار⟨U+200B⟩غيت` → `ستارغيت`
    ///
    /// ## When it is wrong
    /// Where a program needs the character, as zero-width spaces in Thai or soft hyphens in narrow
    /// columns. A joiner that keeps the shape of a letter (`ل⟨U+200D⟩ W3C`), joiners between signs
    /// such as emoji, and non-joiners in lines with Persian letters are left alone.
    ///
    /// ## Fix safety
    /// Safe: the character is removed. A non-joiner between two Arabic letters changes how they
    /// look: a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// المسافة المعدومة العرض (U+200B)، وعلامة ترتيب البايتات داخل النص (U+FEFF)، والواصلة اللينة
    /// (U+00AD)، والعوامل غير المرئية، ومحارف الوصل والفصل التي لا تصل شيئًا ولا تفصله.
    ///
    /// ## السبب
    /// الكلمة التي فيها محرف منها تبدو سليمة ولا يجدها أحد: يفوتها العد والبحث والمسرد. ومصدرها
    /// صفحات الويب ومعالجات النصوص.
    ///
    /// ## مثال
    /// `ستار⟨U+200B⟩غيت` ← `ستارغيت`
    ///
    /// ## متى تخطئ
    /// إذا احتاج برنامج إلى المحرف، كالمسافة المعدومة في التايلندية أو الواصلة اللينة في الأعمدة
    /// الضيقة. ولا يُمس محرف وصل يحفظ شكل الحرف (`ل⟨U+200D⟩ W3C`) ولا الوصل بين الرموز ولا الفصل
    /// في سطر فيه حروف فارسية.
    ///
    /// ## سلامة الإصلاح
    /// آمن: يُحذف المحرف. أما الفصل بين حرفين عربيين فحذفه يغيّر شكلهما: اقتراح.
    INVISIBLE_CHAR = "invisible-char" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        fix: Sometimes,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let mut line = Line::default();
    for (at, c) in context.odd() {
        let Some(safe) = fault(context, at, c, &mut line) else {
            continue;
        };
        let span = Span::new(at, at + c.len_utf8());
        let message =
            Message::new("invisible-char").with("code", format!("U+{:04X}", u32::from(c)));
        let mut found =
            INVISIBLE_CHAR.finding(context, span, if safe { 0.97 } else { 0.7 }, message);
        let edits = vec![Edit {
            span,
            text: String::new(),
        }];
        found.fix = Some(Fix { safe, edits });
        out.push(found);
    }
}

/// A line, and whether it has letters that Persian has and Arabic does not.
#[derive(Default)]
struct Line {
    span: Span,
    persian: bool,
}

/// Whether the character at `at` is out of place, and then whether it may go unseen.
fn fault(context: &Context<'_>, at: usize, c: char, line: &mut Line) -> Option<bool> {
    match c {
        '\u{200B}' | '\u{AD}' | '\u{2061}'..='\u{2064}' => Some(true),
        '\u{FEFF}' => (at > 0).then_some(true),
        '\u{200C}' | '\u{200D}' => {
            let (before, after) = (context.before(at), context.at(at + c.len_utf8()));
            joiner(c, before, after).filter(|_| {
                if at >= line.span.end {
                    let span = context.line_around(at);
                    let persian = span.of(context.text).contains(is_persian);
                    *line = Line { span, persian };
                }
                !line.persian
            })
        }
        _ => None,
    }
}

fn is_persian(c: char) -> bool {
    matches!(
        c,
        '\u{67E}' | '\u{686}' | '\u{698}' | '\u{6A9}' | '\u{6AF}' | '\u{6CC}'
    )
}

/// Whether a joiner or non-joiner between these two does nothing, or nothing that Arabic needs.
fn joiner(c: char, before: Option<char>, after: Option<char>) -> Option<bool> {
    let arabic = |c: Option<char>| c.is_some_and(is_arabic_part);
    let sign = |c: Option<char>| c.is_some_and(|c| c > '\u{20FF}' && !c.is_alphanumeric());
    // Indic and other scripts join by rules of their own.
    let other =
        |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && c > '\u{8FF}' && c < '\u{1E00}');
    if sign(before) || sign(after) || other(before) || other(after) {
        return None;
    }
    match (c, arabic(before), arabic(after)) {
        (_, true, true) => Some(c == '\u{200D}'),
        // It keeps the shape of the letter beside it.
        ('\u{200D}', true, false) | ('\u{200D}', false, true) => None,
        _ => Some(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joiners() {
        let (zwj, zwnj) = ('\u{200D}', '\u{200C}');
        assert_eq!(joiner(zwj, Some('ل'), Some(' ')), None);
        assert_eq!(joiner(zwj, Some('ل'), Some('م')), Some(true));
        assert_eq!(joiner(zwnj, Some('ل'), Some('م')), Some(false));
        assert_eq!(joiner(zwnj, Some('ل'), Some(' ')), Some(true));
        assert_eq!(joiner(zwj, Some('\u{1F468}'), Some('\u{1F469}')), None);
        assert_eq!(joiner(zwj, Some('क'), Some('ष')), None);
        assert_eq!(joiner(zwnj, None, Some('a')), Some(true));
    }
}
