//! A conjunction that stands apart from its word.

use crate::diag::{Diagnostic, Edit, Fix, Message, Severity};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{
    Span, is_arabic_letter, is_arabic_part, is_clitic_stack, is_latin_letter, is_marked_letter,
    is_tashkeel, last_word,
};

declare_rule! {
    /// ## What it checks
    /// و and ف with a space before the word that they belong to, and any clitic with a space before
    /// a placeholder (`و %s`).
    ///
    /// ## Why
    /// Both are part of the next word. Written apart, they can end up alone at the end of a line,
    /// and no search finds the word with its conjunction (Arabic Wikipedia manual of style; Tipyan
    /// guide for writers; W3C Arabic layout requirements).
    ///
    /// ## Example
    /// `ماسك و Altman` → `ماسك وAltman`
    ///
    /// ## When it is wrong
    /// Where the letter stands for itself: in a list of letters, as an initial, as a number. Single
    /// letters beside it are left alone.
    ///
    /// ## Fix safety
    /// Safe before a Latin word and before a name of the glossary; elsewhere a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الواو والفاء إذا فصلتهما مسافة عن الكلمة التي تتصلان بها، وما يتصل بالكلمة من حروف إذا فصلته
    /// مسافة عن رمز يُستبدل (`و %s`).
    ///
    /// ## السبب
    /// كلتاهما جزء من الكلمة التالية، فإذا انفصلت بقيت وحدها في آخر السطر ولم يجد البحثُ الكلمةَ
    /// معطوفة.
    ///
    /// ## مثال
    /// `ماسك و Altman` ← `ماسك وAltman`
    ///
    /// ## متى تخطئ
    /// إذا كان الحرف مقصودًا لذاته: في تعداد أو اختصار اسم أو ترقيم. ولا تُمس الحروف المفردة
    /// المتجاورة.
    ///
    /// ## سلامة الإصلاح
    /// آمن قبل كلمة لاتينية أو اسم مُدرج في المسرد، واقتراح في غير ذلك.
    CLITIC_SPACE = "clitic-space" {
        since: "0.1.0",
        group: Clitics,
        severity: Warning,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

/// Words after which a letter stands for itself.
const OF_LETTERS: [&str; 4] = ["حرف", "حرفا", "الواو", "الفاء"];

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let lone = context.scan.lone.iter();
    out.extend(lone.filter_map(|&at| finding(context, at as usize)));
    let bytes = context.text.as_bytes();
    let placeholders = memchr::memchr2_iter(b'%', b'{', bytes);
    out.extend(placeholders.filter_map(|at| before_placeholder(context, at)));
}

fn finding(context: &Context<'_>, at: usize) -> Option<Diagnostic> {
    if context.before(at).is_some_and(is_part_of_word) {
        return None;
    }
    let end = at + 'و'.len_utf8();
    let next = context.over_spaces(end);
    let (letters, word) = word_at(context, next);
    if letters < 2 && !word.starts_with(is_latin_letter) || is_spelled_out(context, at) {
        return None;
    }
    // A letter that is joined to an address makes another one of it, or none.
    if context.is_opaque(next) {
        return None;
    }
    let sure = word.starts_with(is_latin_letter) || context.mention_at(next).is_some();
    let message = Message::new("clitic-space")
        .with("found", &context.text[at..next + word.len()])
        .with("wanted", format!("{}{word}", &context.text[at..end]));
    let span = Span::new(at, next + word.len());
    let mut found = CLITIC_SPACE.finding(context, span, if sure { 0.97 } else { 0.6 }, message);
    if !sure {
        found.severity = Severity::Info;
    }
    found.fix = Some(Fix {
        safe: sure,
        edits: vec![Edit {
            span: Span::new(end, next),
            text: String::new(),
        }],
    });
    Some(found)
}

/// A clitic that a space parts from the placeholder at `at`: `و %s`.
fn before_placeholder(context: &Context<'_>, at: usize) -> Option<Diagnostic> {
    // `${name}` begins before its brace.
    let at = at - usize::from(context.before(at) == Some('$'));
    let start = context.back_over_spaces(at);
    let word = last_word(&context.text[..start]);
    let clitic = Span::new(start - word.len(), start);
    let length = placeholder(&context.text[at..]);
    let is_alone = !context.before(clitic.start).is_some_and(is_part_of_word);
    let is_clitic = start < at && is_clitic_stack(word) && !word.is_empty();
    if length == 0 || !is_clitic || !is_alone || is_spelled_out(context, clitic.start) {
        return None;
    }
    let span = Span::new(clitic.start, at + length);
    let message = Message::new("clitic-space")
        .with("found", span.of(context.text))
        .with("wanted", format!("{word}{}", &context.text[at..span.end]));
    let mut found = CLITIC_SPACE.finding(context, span, 0.95, message);
    found.fix = Some(Fix {
        safe: false,
        edits: vec![Edit {
            span: Span::new(start, at),
            text: String::new(),
        }],
    });
    Some(found)
}

/// How long the placeholder is that `text` begins with: `%s`, `%1$d`, `{name}`, `${name}`; 0 where it
/// is none.
fn placeholder(text: &str) -> usize {
    let inside = text.trim_start_matches('$').strip_prefix('{');
    if let Some(inside) = inside {
        let end = inside
            .find(['}', '\n', ' '])
            .filter(|&at| inside[at..].starts_with('}'));
        return end.map_or(0, |at| text.len() - inside.len() + at + 1);
    }
    let Some(rest) = text.strip_prefix('%') else {
        return 0;
    };
    let number = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '$' | '.'));
    if number.starts_with(|c: char| c.is_ascii_alphabetic() || c == '@') {
        text.len() - number.len() + 1
    } else {
        0
    }
}

fn is_part_of_word(c: char) -> bool {
    is_arabic_part(c) || c.is_alphanumeric()
}

/// The Latin or Arabic word at `at`, and its number of letters.
fn word_at<'a>(context: &Context<'a>, at: usize) -> (usize, &'a str) {
    let rest = &context.text[at..];
    let is_latin = rest.starts_with(is_latin_letter);
    let is_part = |c: char| {
        if is_latin {
            is_latin_letter(c) || c.is_ascii_digit()
        } else {
            is_marked_letter(c)
        }
    };
    let word = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
    let letters = word.chars().filter(|&c| !is_tashkeel(c)).take(4).count();
    (letters, word)
}

/// Whether the letter stands for itself: after another single letter, or after “letter”.
fn is_spelled_out(context: &Context<'_>, at: usize) -> bool {
    let head = context.text[..at].trim_end_matches([' ', '،', '\u{A0}', '-', '«', '"']);
    let word = last_word(head);
    let single = word.chars().filter(|&c| is_arabic_letter(c)).count() == 1;
    single || OF_LETTERS.iter().any(|it| word.ends_with(it))
}
