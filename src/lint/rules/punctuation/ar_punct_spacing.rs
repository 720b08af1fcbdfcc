//! Blanks before and behind punctuation.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::Context;
use crate::lint::rule::declare_rule;
use crate::text::{Lang, Span, is_arabic_letter, is_latin_letter, is_tashkeel};

declare_rule! {
    /// ## What it checks
    /// A blank before ، ؛ ؟ . : or !, and none behind it.
    ///
    /// ## Why
    /// A mark is written onto the word before it and parted from the next; apart it can open the
    /// next line, and glued it hides two words from every search (Arabic Wikipedia manual of style;
    /// Marefa).
    ///
    /// ## Example
    /// `أبيلين،تكساس` → `أبيلين، تكساس`
    ///
    /// ## When it is wrong
    /// Where a dot belongs to a word: decimals, times, addresses, abbreviations of single letters
    /// and an ellipsis are left alone, names of other kinds may not be.
    ///
    /// ## Fix safety
    /// Safe.
    ///
    /// # بالعربيّة
    ///
    /// ## ما تفحصه
    /// فراغ قبل إحدى العلامات ، ؛ ؟ . : ! أو غيابه بعدها.
    ///
    /// ## السبب
    /// تُلصق العلامة بما قبلها ويفصلها فراغ عمّا بعدها، فإن انفصلت وقعت في أوّل السطر التالي، وإن
    /// التصقت أخفت كلمتين عن البحث.
    ///
    /// ## مثال
    /// `أبيلين،تكساس` ← `أبيلين، تكساس`
    ///
    /// ## متى تخطئ
    /// إذا كانت النقطة من الكلمة نفسها. ولا تُمسّ الكسور والأوقات والعناوين الشبكيّة ومختصرات الحرف
    /// الواحد وعلامة الحذف.
    ///
    /// ## سلامة الإصلاح
    /// آمن.
    AR_PUNCT_SPACING = "ar-punct-spacing" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        fix: Safe,
        check: check,
    }
}

/// What stands behind a dot in Arabic domain names.
const DOMAINS: [&str; 14] = [
    "نت",
    "كوم",
    "أورغ",
    "اورغ",
    "مصر",
    "شبكة",
    "موقع",
    "السعودية",
    "امارات",
    "عمان",
    "المغرب",
    "تونس",
    "فلسطين",
    "قطر",
];

fn check(context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    if context.language == Lang::Ar {
        let marks = context.scan.marks.iter();
        out.extend(marks.filter_map(|&at| finding(context, at as usize)));
    }
}

fn finding(context: &Context<'_>, at: usize) -> Option<Diagnostic> {
    let mark = context.at(at)?;
    if !matches!(mark, '\u{60C}' | '\u{61B}' | '\u{61F}' | '.' | ':' | '!') {
        return None;
    }
    let end = at + mark.len_utf8();
    let word = context.back_over_blanks(at);
    let around = Around {
        context,
        mark,
        word,
        end,
        before: context.before(word),
        after: context.at(end),
    };
    let (loose, glued) = (word < at && around.is_loose(), around.is_glued());
    if !loose && !glued {
        return None;
    }
    let message = match loose {
        true => Message::new("ar-punct-spacing"),
        false => Message::new("ar-punct-spacing-behind"),
    };
    let span = Span::new(if loose { word } else { at }, end);
    let message = message.with("mark", mark.to_string());
    let mut found = AR_PUNCT_SPACING.finding(context, span, 0.95, message);
    let mut edits = Vec::new();
    if loose {
        edits.push(Edit {
            span: Span::new(word, at),
            text: String::new(),
        });
    }
    if glued {
        edits.push(Edit {
            span: Span::empty(end),
            text: " ".to_owned(),
        });
    }
    found.fix = Some(Fix { safe: true, edits });
    Some(found)
}

/// A mark with what stands around it.
struct Around<'a> {
    context: &'a Context<'a>,
    mark: char,
    /// Where the word before the mark ends.
    word: usize,
    /// Where the mark ends.
    end: usize,
    before: Option<char>,
    after: Option<char>,
}

impl Around<'_> {
    /// Whether the blanks before the mark should go.
    fn is_loose(&self) -> bool {
        let Some(before) = self.before else {
            return false;
        };
        let ends_word = before.is_alphanumeric()
            || is_tashkeel(before)
            || matches!(before, ')' | ']' | '»' | '”' | '%' | '٪');
        if !ends_word || self.is_latin() {
            return false;
        }
        let next = self.context.at(self.context.over_blanks(self.end));
        match self.mark {
            '.' => {
                let part_of_word = self.after.is_some_and(|c| {
                    c.is_numeric() || is_latin_letter(c) || matches!(c, '/' | '.')
                });
                !part_of_word
                    && next != Some('.')
                    && !self.is_initial()
                    && !self.is_number_of_list()
            }
            ':' => {
                let face = self
                    .after
                    .is_some_and(|c| matches!(c, ')' | '(' | '-' | '/' | ':' | 'D' | 'P'));
                let ratio = before.is_numeric() && next.is_some_and(char::is_numeric);
                !face && !ratio
            }
            _ => true,
        }
    }

    /// Whether a blank is missing behind the mark.
    fn is_glued(&self) -> bool {
        let (Some(before), Some(after)) = (self.before, self.after) else {
            return false;
        };
        let opens = matches!(after, '«' | '“');
        let arabic = is_arabic_letter(after);
        match self.mark {
            '\u{60C}' | '\u{61B}' => {
                arabic
                    || opens
                    || is_latin_letter(after)
                    || after.is_numeric() && !before.is_numeric()
            }
            '\u{61F}' | '!' => {
                (arabic || opens || is_latin_letter(after)) && self.is_behind_arabic()
            }
            ':' => (arabic || opens || self.begins_latin_word()) && self.is_behind_arabic(),
            _ => self.is_glued_stop(arabic, opens),
        }
    }

    fn is_glued_stop(&self, arabic: bool, opens: bool) -> bool {
        let capital =
            self.after.is_some_and(|c| c.is_ascii_uppercase()) && self.begins_latin_word();
        if !(arabic || opens || capital && self.is_behind_arabic()) || self.is_initial() {
            return false;
        }
        let (letters, next) = self.next_word();
        let abbreviation =
            letters == 1 && self.context.text[self.end..][next.len()..].starts_with('.');
        let ends_word = self.before.is_some_and(|c| {
            c.is_alphanumeric() || is_tashkeel(c) || matches!(c, ')' | ']' | '»' | '”' | '"' | '%')
        });
        ends_word && !abbreviation && !DOMAINS.contains(&next)
    }

    fn next_word(&self) -> (usize, &str) {
        let rest = &self.context.text[self.end..];
        let letters = rest.chars().take_while(|&c| is_arabic_letter(c)).take(24);
        let (count, len) = letters.fold((0, 0), |(n, len), c| (n + 1, len + c.len_utf8()));
        (count, &rest[..len])
    }

    fn is_behind_arabic(&self) -> bool {
        self.before
            .is_some_and(|c| is_arabic_letter(c) || is_tashkeel(c) || matches!(c, ')' | '»' | '”'))
    }

    fn begins_latin_word(&self) -> bool {
        let mut next = self.context.text[self.end..].chars();
        next.next().is_some_and(is_latin_letter) && next.next().is_some_and(is_latin_letter)
    }

    /// Whether Latin letters stand on both sides: a Latin passage keeps its own habits.
    fn is_latin(&self) -> bool {
        let next = self.context.at(self.context.over_blanks(self.end));
        self.before.is_some_and(is_latin_letter) && next.is_some_and(is_latin_letter)
    }

    /// Whether the word before the mark has one or two letters, as abbreviations have.
    fn is_initial(&self) -> bool {
        let before = self.context.text[..self.word].chars().rev();
        let letters = before.take_while(|c| c.is_alphabetic()).take(3).count();
        letters == 1 || letters == 2 && self.word == self.end - 1
    }

    /// Whether the mark stands behind a number that opens its line.
    fn is_number_of_list(&self) -> bool {
        let head = &self.context.text[..self.word];
        let digits: usize = head
            .chars()
            .rev()
            .take_while(|c| c.is_numeric())
            .take(4)
            .map(char::len_utf8)
            .sum();
        let line = &head[..head.len() - digits];
        digits > 0 && (line.is_empty() || line.ends_with(['\n', '(']))
    }
}
