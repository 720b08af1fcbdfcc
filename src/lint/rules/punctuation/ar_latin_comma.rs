//! Latin punctuation between Arabic words.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_arabic_letter, is_arabic_part, is_latin_letter};

declare_rule! {
    /// ## What it checks
    /// The Latin comma, semicolon and question mark in an Arabic sentence.
    ///
    /// ## Why
    /// Arabic has marks of its own, ، ؛ ؟, which face the direction of the script. The Latin ones
    /// come from the keyboard or from the source text (translate-toolkit, `puncspacing`;
    /// LanguageTool's Arabic comma rules).
    ///
    /// ## Example
    /// `في ولاية تكساس ,حيث` → `في ولاية تكساس، حيث`
    ///
    /// ## When it is wrong
    /// Hardly ever: numbers, lists of Latin names, addresses and program code are left alone.
    ///
    /// ## Fix safety
    /// Safe between Arabic words, where it also corrects the spaces; beside a Latin word a
    /// suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الفاصلة والفاصلة المنقوطة وعلامة الاستفهام اللاتينية في جملة عربية.
    ///
    /// ## السبب
    /// للعربية علاماتها ، ؛ ؟ التي توافق اتجاه الكتابة، والعلامات اللاتينية تأتي من لوحة
    /// المفاتيح أو من النص المصدر.
    ///
    /// ## مثال
    /// `في ولاية تكساس ,حيث` ← `في ولاية تكساس، حيث`
    ///
    /// ## متى تخطئ
    /// نادرًا: لا تُمس الأعداد ولا قوائم الأسماء اللاتينية ولا العناوين ولا الشيفرة.
    ///
    /// ## سلامة الإصلاح
    /// آمن بين الكلمات العربية مع ضبط المسافات، واقتراح بجوار كلمة لاتينية.
    AR_LATIN_COMMA = "ar-latin-comma" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

/// What stands on one side of a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Neighbour {
    Arabic,
    Latin,
    /// A digit, a bracket, a quotation mark, the end of the line.
    Neutral,
    /// Anything that shows that this is not prose.
    Other,
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let marks = context.scan.marks.iter();
    out.extend(marks.filter_map(|&at| finding(context, at as usize)));
}

fn finding(context: &Context<'_>, at: usize) -> Option<Diagnostic> {
    let (wanted, pauses) = match context.text.as_bytes()[at] {
        b',' => ('\u{60C}', true),
        b';' => ('\u{61B}', true),
        b'?' => ('\u{61F}', false),
        _ => return None,
    };
    if is_character_reference(&context.text[..at]) {
        return None;
    }
    let word = context.back_over_spaces(at);
    let after = context.at(at + 1);
    let before = match context.before(word) {
        Some('!' | '\u{61F}') if !pauses => Neighbour::Neutral,
        c => side(c),
    };
    let next = context.at(context.over_spaces(at + 1));
    let is_stop = |c: char| matches!(c, '!' | '?' | '.' | '…' | '\u{61F}');
    let next = match next {
        Some(c) if !pauses && is_stop(c) => Neighbour::Neutral,
        Some(',' | ';' | '\u{60C}' | '\u{61B}') if pauses => Neighbour::Neutral,
        _ => side(next),
    };
    let latin = before == Neighbour::Latin || next == Neighbour::Latin && pauses;
    let fits = match (before, next) {
        (Neighbour::Arabic, Neighbour::Other) => false,
        (Neighbour::Arabic, _) if !pauses => {
            !after.is_some_and(|c| c.is_alphanumeric() && !is_arabic_letter(c))
        }
        (Neighbour::Arabic, _) => true,
        (Neighbour::Neutral, Neighbour::Arabic) => pauses && is_arabic_clause(context, word),
        (Neighbour::Latin, Neighbour::Arabic) => pauses && is_arabic_clause(context, word),
        (Neighbour::Latin, Neighbour::Neutral) => !pauses && is_arabic_clause(context, word),
        (Neighbour::Neutral, Neighbour::Neutral) => {
            !pauses && ends_words(context.before(word)) && is_arabic_clause(context, word)
        }
        _ => false,
    };
    if !fits {
        return None;
    }
    let mut text = wanted.to_string();
    if after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '«' | '(' | '“')) {
        text.push(' ');
    }
    let message = Message::new("ar-latin-comma")
        .with("found", &context.text[at..=at])
        .with("wanted", wanted.to_string());
    let confidence = if latin { 0.8 } else { 0.98 };
    let span = Span::new(at, at + 1);
    let mut found = AR_LATIN_COMMA.finding(context, span, confidence, message);
    found.fix = Some(Fix {
        safe: !latin,
        edits: vec![Edit {
            span: Span::new(word, at + 1),
            text,
        }],
    });
    Some(found)
}

/// Whether the mark behind `before` ends a character reference of HTML: `&#8220;`.
fn is_character_reference(before: &str) -> bool {
    let near = before.len().saturating_sub(12);
    let near = (near..=before.len()).find(|&at| before.is_char_boundary(at));
    let before = &before[near.unwrap_or(before.len())..];
    let name = before.rsplit('&').next().unwrap_or_default();
    let digits = name.strip_prefix('#').unwrap_or(name);
    let is_one = |it: &str| it.len() < 10 && it.bytes().all(|c| c.is_ascii_alphanumeric());
    name.len() < before.len() && !digits.is_empty() && is_one(digits)
}

fn side(c: Option<char>) -> Neighbour {
    match c {
        None | Some('\n' | '\r') => Neighbour::Neutral,
        Some(c) if is_arabic_part(c) => Neighbour::Arabic,
        Some(c) if is_latin_letter(c) => Neighbour::Latin,
        Some(c) if c.is_numeric() => Neighbour::Neutral,
        Some('«' | '»' | '“' | '”' | '"' | '(' | ')' | '[' | ']' | '%') => Neighbour::Neutral,
        Some(_) => Neighbour::Other,
    }
}

/// Whether `c` ends words or a figure that a question may end with.
fn ends_words(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        c.is_numeric() || matches!(c, '»' | '”' | '"' | ')' | ']' | '%' | '!' | '\u{61F}')
    })
}

/// Whether an Arabic word stands before the Latin words or numbers that end at `end`, with no other
/// comma between: then these are part of an Arabic sentence and not a list of their own.
fn is_arabic_clause(context: &Context<'_>, end: usize) -> bool {
    let before = context.text[..end].chars().rev().take(48);
    let inside = |c: &char| !matches!(c, ',' | ';' | '\n' | '.' | ':' | '=' | '{' | '<');
    let mut in_clause = before.take_while(inside);
    in_clause.any(is_arabic_letter)
}
