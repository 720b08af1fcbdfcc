//! A conjunction that stands apart from its word.

use crate::diag::{Diagnostic, Edit, Fix, Message, Severity};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{
    Span, is_arabic_letter, is_arabic_part, is_latin_letter, is_marked_letter, is_tashkeel,
};

declare_rule! {
    /// ## What it checks
    /// و and ف with a space before the word that they belong to.
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
    /// الواو والفاء إذا فصلتهما مسافة عن الكلمة التي تتصلان بها.
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
    let len: usize = head
        .chars()
        .rev()
        .take_while(|&c| is_arabic_letter(c))
        .take(8)
        .map(char::len_utf8)
        .sum();
    let word = &head[head.len() - len..];
    let single = word.chars().count() == 1;
    single || OF_LETTERS.iter().any(|it| word.ends_with(it))
}
