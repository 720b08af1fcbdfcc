//! The Persian yeh and kaf in Arabic words.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lexicon::ordinary::is_function_word;
use crate::lint::Context;
use crate::lint::rule::declare_rule;
use crate::text::{
    Fold, Span, ZWNJ, is_arabic_letter, is_borrowed_letter, is_letter_of_arabic,
    is_letter_of_neighbours, is_marked_letter,
};

declare_rule! {
    /// ## What it checks
    /// U+06CC (ی) and U+06A9 (ک), the yeh and kaf of Persian and Urdu, in Arabic words.
    ///
    /// ## Why
    /// They look like ي or ى and ك, or nearly so, and are other letters: searching and sorting miss
    /// the word, and the last yeh has no dots (W3C, Arabic & Persian Layout Requirements). They
    /// come from Persian keyboards and from text that was copied.
    ///
    /// ## Example
    /// `عليکم` → `عليكم`
    ///
    /// ## When it is wrong
    /// In Persian, Urdu and Kurdish words. A line that has other letters of these languages
    /// (گ پ چ ژ ے ٹ ڈ), and one without a single ي, ك, ة, ى or first أ of Arabic, is left alone.
    ///
    /// ## Fix safety
    /// Safe for kaf and for a yeh inside the word. A last yeh may be ي or ى: a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// المحرفان U+06CC (ی) وU+06A9 (ک)، وهما ياء الفارسية والأردية وكافهما، في كلمات عربية.
    ///
    /// ## السبب
    /// يشبهان ي أو ى وك وهما محرفان آخران، فيفوت البحثُ والترتيبُ الكلمة، وتظهر الياء الأخيرة بلا
    /// نقطتين (متطلبات تنضيد العربية والفارسية، W3C). ومصدرهما لوحات مفاتيح فارسية أو نص منسوخ.
    ///
    /// ## مثال
    /// `عليکم` ← `عليكم`
    ///
    /// ## متى تخطئ
    /// في الكلمات الفارسية والأردية والكردية. ولا يُمس سطر فيه حروف أخرى من هذه اللغات
    /// (گ پ چ ژ ے ٹ ڈ)، ولا سطر ليس فيه ي ولا ك ولا ة ولا ى ولا أ في أول كلمة.
    ///
    /// ## سلامة الإصلاح
    /// آمن في الكاف وفي الياء داخل الكلمة. أما الياء الأخيرة فقد تكون ي أو ى: اقتراح.
    FOREIGN_YEH_KAF = "foreign-yeh-kaf" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

const YEH: char = '\u{6CC}';
const KEHEH: char = '\u{6A9}';

fn is_foreign(c: char) -> bool {
    matches!(c, YEH | KEHEH)
}

fn is_part(c: char) -> bool {
    is_marked_letter(c) || c == ZWNJ
}

fn check(context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let (mut line, mut arabic) = (Span::default(), false);
    for word in context.words_with(is_foreign, is_part) {
        if word.start >= line.end {
            line = context.line_around(word.start);
            arabic = is_arabic(line.of(context.text));
        }
        if arabic {
            out.push(finding(context, word));
        }
    }
}

/// Whether a line has letters that only Arabic has, and none that only its neighbours have.
fn is_arabic(line: &str) -> bool {
    let foreign =
        |c| is_letter_of_neighbours(c) || is_borrowed_letter(c) || matches!(c, '\u{6D5}' | ZWNJ);
    // No Persian word begins with these.
    let begins = |word: &str| word.starts_with(['أ', 'إ']);
    !line.contains(foreign) && (line.contains(is_letter_of_arabic) || line.split(' ').any(begins))
}

fn finding(context: &Context<'_>, word: Span) -> Diagnostic {
    let text = word.of(context.text);
    let mut edits = Vec::new();
    let mut safe = true;
    for (at, c) in text.char_indices().filter(|it| is_foreign(it.1)) {
        let end = at + c.len_utf8();
        let is_last_yeh = c == YEH && !text[end..].contains(is_arabic_letter);
        safe &= !is_last_yeh;
        let wanted = if is_last_yeh {
            Some(last_yeh(text))
        } else {
            Fold::KEYBOARD.letter(c)
        };
        edits.push(Edit {
            span: Span::new(word.start + at, word.start + end),
            text: wanted.unwrap_or(c).to_string(),
        });
    }
    let message = Message::new("foreign-yeh-kaf")
        .with("found", text)
        .with("wanted", fixed(text, &edits, word.start));
    let mut found = FOREIGN_YEH_KAF.finding(context, word, 0.95, message);
    found.fix = Some(Fix { safe, edits });
    found
}

/// على, إلى and their like end in ى; what else ends so is guessed to be ي.
fn last_yeh(word: &str) -> char {
    let with_maqsura = word.replace(YEH, "ى");
    if is_function_word(&Fold::KEYBOARD.word(&with_maqsura)) {
        'ى'
    } else {
        'ي'
    }
}

fn fixed(word: &str, edits: &[Edit], start: usize) -> String {
    let mut out = word.to_owned();
    for edit in edits.iter().rev() {
        let span = edit.span.start - start..edit.span.end - start;
        out.replace_range(span, &edit.text);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_other_languages() {
        assert!(is_arabic("قال علی كلمة"));
        assert!(!is_arabic("او گفت که این كتاب"));
        assert!(!is_arabic("این کتاب") && is_arabic("أسترالیا بعيد"));
        assert!(is_arabic("عن أسترالیا") && !is_arabic("تأثیر آن"));
        assert_eq!((last_yeh("علی"), last_yeh("صحفی")), ('ى', 'ي'));
    }
}
