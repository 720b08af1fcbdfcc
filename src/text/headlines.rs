//! Headlines: lines that are no sentences, and are punctuated by habits of their own.

use super::script::is_invisible;
use super::{is_arabic_letter, word_count};

/// A longer line is a paragraph that lacks its stop.
const MOST_WORDS: usize = 20;
/// The same in bytes: of a text without line breaks, a line is asked for at each of its findings.
const MOST_BYTES: usize = 2_000;

/// Whether `line` reads as a headline or a title: a short line that ends in no full stop, comma or
/// colon, has no full stop inside, and is no item of a list.
pub(crate) fn is_headline(line: &str) -> bool {
    if line.len() > MOST_BYTES {
        return false;
    }
    let is_blank = |c: char| c.is_whitespace() || is_invisible(c);
    let closes = |c: char| is_blank(c) || matches!(c, '"' | '”' | '“' | '»' | ')' | ']');
    let line = line.trim_matches(is_blank);
    let bare = line.trim_end_matches(closes);
    let ends = ['.', '…', ':', ',', ';', '،', '؛'];
    let is_item = line.starts_with(['*', '-', '•', '–', '—', '·', '▪', '●']);
    !is_item
        && bare.contains(is_arabic_letter)
        && !bare.ends_with(ends)
        && word_count(line) <= MOST_WORDS
        && !has_full_stop(line)
}

/// Whether a sentence ends inside the line: a single stop behind a word of three letters, with a space
/// after it.
fn has_full_stop(line: &str) -> bool {
    line.match_indices(". ").any(|(at, _)| {
        let mut before = line[..at].chars().rev();
        before
            .by_ref()
            .take(3)
            .filter(|&c| is_arabic_letter(c))
            .count()
            == 3
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_and_other_lines() {
        for line in [
            "المدرب يغادر.. والجمهور يطالب بالعودة",
            "وزير المالية : لا ضرائب جديدة",
            "المطر يعود.. فماذا بعد؟",
            "د. سامي يفتتح المعرض : \"نحن هنا\"",
            "\u{200F}وداعًا للشتاء !\u{200F}",
        ] {
            assert!(is_headline(line), "{line}");
        }
        for line in [
            "انتهى الاجتماع.. ثم كتب المدير تقريرا.",
            "انتهى الاجتماع.. ثم كتب المدير تقريرا»..",
            "وهذا نص البيان :",
            "* الخميس : اجتماع عام",
            "وصل الوفد في المساء. وقال رئيسه : نعم",
            "Breaking : news",
            "",
        ] {
            assert!(!is_headline(line), "{line}");
        }
        assert!(!is_headline(&"كلمة ".repeat(30)));
    }
}
