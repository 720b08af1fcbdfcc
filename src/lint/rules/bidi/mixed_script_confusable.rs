//! Letters of one script that pass for letters of another.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::Context;
use crate::lint::rule::declare_rule;
use crate::text::{
    Lang, Span, is_borrowed_letter, is_latin_letter, is_letter_of_arabic, is_letter_of_neighbours,
    is_marked_letter,
};

declare_rule! {
    /// ## What it checks
    /// Cyrillic and Greek letters that look like Latin ones, in a word with Latin letters; and in
    /// Arabic words the letters of Urdu, Uyghur and Kurdish that look like ه and ة.
    ///
    /// ## Why
    /// The word looks right but is a different one: a search does not find it, a link leads
    /// elsewhere. What looks alike is taken from the Unicode Consortium's list (Unicode Technical
    /// Standard 39, confusables.txt).
    ///
    /// ## Example
    /// `Мusk` (U+041C) → `Musk`
    ///
    /// ## When it is wrong
    /// In formulas and brands that mix scripts on purpose. Words of one script alone, and letters
    /// that do not look like a Latin one (`TGF-β`), are left alone; so are lines with other letters
    /// of Urdu, Uyghur and Kurdish.
    ///
    /// ## Fix safety
    /// A suggestion: the letters of the script that the word is in.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الحروف الكيريلية واليونانية الشبيهة باللاتينية في كلمة فيها حروف لاتينية، وحروف الأردية
    /// والأويغورية والكردية الشبيهة بالهاء والتاء المربوطة في كلمة عربية.
    ///
    /// ## السبب
    /// تبدو الكلمة سليمة وهي غيرها: لا يجدها البحث، ويقود الرابط إلى موضع آخر. والمتشابهات من قائمة
    /// اتحاد يونيكود (المعيار التقني 39).
    ///
    /// ## مثال
    /// `Мusk` (U+041C) ← `Musk`
    ///
    /// ## متى تخطئ
    /// في صيغ وعلامات تجارية تخلط الكتابات قصدًا. ولا تُمس كلمة من كتابة واحدة، ولا حرف لا يشبه
    /// حرفًا لاتينيًا (`TGF-β`)، ولا سطر فيه حروف أخرى من الأردية والأويغورية والكردية.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: حروف الكتابة التي منها الكلمة.
    MIXED_SCRIPT_CONFUSABLE = "mixed-script-confusable" {
        since: "0.1.0",
        group: Bidi,
        severity: Error,
        fix: Suggested,
        check: check,
    }
}

/// Letters with the Latin letter that each passes for; see `NOTICE`.
const LATIN: [(&str, &str); 2] = [
    (
        "\u{430}\u{435}\u{43E}\u{440}\u{441}\u{443}\u{445}\u{455}\u{456}\u{458}\u{4BB}\u{501}\u{51B}\u{51D}\u{410}\u{412}\u{415}\u{41A}\u{41C}\u{41D}\u{41E}\u{420}\u{421}\u{422}\u{425}\u{405}\u{406}\u{408}\u{4AE}",
        "aeopcyxsijhdqwABEKMHOPCTXSIJY",
    ),
    (
        "\u{3B1}\u{3BF}\u{3BD}\u{3C1}\u{3C5}\u{3B9}\u{391}\u{392}\u{395}\u{396}\u{397}\u{399}\u{39A}\u{39C}\u{39D}\u{39F}\u{3A1}\u{3A4}\u{3A5}\u{3A7}",
        "aovpuiABEZHIKMNOPTYX",
    ),
];

/// Letters with the Arabic letter that each passes for.
const ARABIC: [(char, char); 5] = [
    ('\u{6C1}', 'ه'),
    ('\u{6BE}', 'ه'),
    ('\u{6D5}', 'ه'),
    ('\u{6C3}', 'ة'),
    ('\u{6C2}', 'ه'),
];

fn as_latin(c: char) -> Option<char> {
    LATIN.iter().find_map(|(from, to)| {
        let at = from.chars().position(|it| it == c)?;
        to.chars().nth(at)
    })
}

fn as_arabic(c: char) -> Option<char> {
    ARABIC.iter().find(|it| it.0 == c).map(|it| it.1)
}

fn is_greek_or_cyrillic(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3FF}' | '\u{400}'..='\u{52F}')
}

fn check(context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let part = |c| is_latin_letter(c) || is_greek_or_cyrillic(c);
    for word in context.words_with(is_greek_or_cyrillic, part) {
        let text = word.of(context.text);
        let mixed = text.contains(is_latin_letter)
            && text
                .chars()
                .all(|c| is_latin_letter(c) || as_latin(c).is_some());
        if mixed {
            out.push(finding(context, word, as_latin));
        }
    }
    if context.speaks(Lang::Ar) {
        check_arabic(context, out);
    }
}

fn check_arabic(context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let (mut line, mut arabic) = (Span::default(), false);
    let part = |c| is_marked_letter(c);
    for word in context.words_with(|c| as_arabic(c).is_some(), part) {
        if word.start >= line.end {
            line = context.line_around(word.start);
            arabic = is_arabic(line.of(context.text));
        }
        if arabic {
            out.push(finding(context, word, as_arabic));
        }
    }
}

/// Whether a line has letters that only Arabic has, and none that only its neighbours have.
fn is_arabic(line: &str) -> bool {
    let foreign =
        |c| is_letter_of_neighbours(c) || is_borrowed_letter(c) || matches!(c, 'ۇ' | 'ی' | 'ک');
    line.contains(is_letter_of_arabic) && !line.contains(foreign)
}

fn finding(context: &Context<'_>, word: Span, other: fn(char) -> Option<char>) -> Diagnostic {
    let text = word.of(context.text);
    let wanted: String = text.chars().map(|c| other(c).unwrap_or(c)).collect();
    let odd: Vec<String> = text
        .chars()
        .filter(|&c| other(c).is_some())
        .take(4)
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect();
    let message = Message::new("mixed-script-confusable")
        .with("found", text)
        .with("codes", odd.join(" "))
        .with("wanted", &*wanted);
    let mut found = MIXED_SCRIPT_CONFUSABLE.finding(context, word, 0.97, message);
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
    fn the_tables_fit_together() {
        for (from, to) in LATIN {
            assert_eq!(from.chars().count(), to.chars().count());
            assert!(from.chars().all(is_greek_or_cyrillic) && to.is_ascii());
        }
        assert_eq!(as_latin('\u{41C}'), Some('M'));
        assert_eq!(as_latin('\u{4AE}'), Some('Y'));
        assert_eq!(as_latin('\u{3A7}'), Some('X'));
        assert_eq!(as_latin('\u{3B2}'), None);
    }
}
