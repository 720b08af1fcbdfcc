//! A word that stands twice in a row in a target.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lexicon::ordinary::is_said_twice;
use crate::lint::rule::declare_rule;
use crate::lint::translations::{Said, Translation};
use crate::lint::{Findings, UnitsContext};
use crate::text::{FoldLevel, Span, TATWEEL, ends_as_adverb, fold_key, is_tashkeel};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), the same word twice in a row in a target, with
    /// nothing but spaces between, where the source does not repeat a word. Adverbs that Arabic
    /// repeats (`جدا جدا`, `رويدا رويدا`), names, single letters and numbers are left alone.
    ///
    /// ## Why
    /// It is a slip of editing: a word was moved, and its old place was forgotten.
    ///
    /// ## Example
    /// `هذا هو الملف الملف`
    ///
    /// ## When it is wrong
    /// Where two words that are spelled alike meet: `من` as a pronoun behind `من` as a preposition.
    ///
    /// ## Fix safety
    /// A suggestion: without the second of them.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): كلمة تتكرر مرتين متتاليتين في الترجمة ليس بينهما
    /// إلا مسافة، والمصدر لا يكرر كلمة. ولا تُمس الأحوال التي تكررها العربية (`جدا جدا` و`رويدا رويدا`)
    /// ولا الأسماء ولا الحروف المفردة ولا الأرقام.
    ///
    /// ## السبب
    /// هي زلة تحرير: نُقلت الكلمة ونُسي موضعها الأول.
    ///
    /// ## مثال
    /// `هذا هو الملف الملف`
    ///
    /// ## متى تخطئ
    /// إذا التقت كلمتان رسمهما واحد، مثل `من` الاستفهامية بعد `من` حرف الجر.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: حذف الثانية منهما.
    BI_REPEATED_WORD = "bi-repeated-word" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: Suggested,
        units: check,
    }
}

/// English words that may stand twice in a row: `had had`, `that that`.
const TWICE_IN_ENGLISH: [&str; 3] = ["had", "that", "very"];

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for it in context.translations() {
        let repeats_source = it.sources.iter().any(|it| !repeated(*it).is_empty());
        if !repeats_source {
            let found = repeated(it.target).into_iter();
            let found = found.filter(|pair| !is_name(context, *pair) && !is_meant(&it, pair.0));
            out.extend(found.map(|pair| finding(&it, pair.0, pair.1)));
        }
    }
}

/// Whether a word is repeated on purpose: an adverb, or a noun where the source has `by`.
fn is_meant(it: &Translation<'_>, first: Span) -> bool {
    let word = fold_key(it.target.cut(first), FoldLevel::Marks);
    let says_by = |text: &str| {
        text.split_whitespace()
            .any(|it| matches!(it, "by" | "after"))
    };
    is_said_twice(&word)
        && (ends_as_adverb(&word) || it.sources.iter().any(|it| says_by(it.text())))
}

/// Whether both words are one name, such as that of an island.
fn is_name(context: UnitsContext<'_>, pair: (Span, Span)) -> bool {
    let mentions = context.analysis().side(1).mentions();
    let both = Span::new(pair.0.start, pair.1.end);
    mentions.iter().any(|it| it.span.contains(both))
}

/// The words that stand twice in a row: the first and the second of each pair.
fn repeated(said: Said<'_>) -> Vec<(Span, Span)> {
    let words = words(said);
    let is_pair = |pair: &&[Span]| {
        let [first, second] = [pair[0], pair[1]];
        let between = said.cut(Span::new(first.end, second.start));
        between.chars().all(|c| matches!(c, ' ' | '\u{A0}'))
            && is_same(said.cut(first), said.cut(second))
            && !is_joined(said, Span::new(first.start, second.end))
    };
    let pairs = words.windows(2).filter(is_pair);
    pairs.map(|pair| (pair[0], pair[1])).collect()
}

fn is_same(first: &str, second: &str) -> bool {
    let key = |it: &str| fold_key(it, FoldLevel::Marks).to_lowercase();
    let word = key(first);
    word == key(second) && word.chars().count() > 1 && !TWICE_IN_ENGLISH.contains(&&*word)
}

/// The words of a text: letters, without anything that touches them.
fn words(said: Said<'_>) -> Vec<Span> {
    let is_part = |c: char| c.is_alphabetic() || is_tashkeel(c) || c == TATWEEL;
    let mut words: Vec<Span> = Vec::new();
    for (at, c) in said.shown().into_iter().filter(|it| is_part(it.1)) {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(Span::new(at, end)),
        }
    }
    words
}

/// Whether a stretch is part of a longer one: a path, a compound, a name of code.
fn is_joined(said: Said<'_>, stretch: Span) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '\\' | '@' | '\'');
    let text = said.document.text();
    text[said.span.start..stretch.start].ends_with(joins)
        || text[stretch.end..said.span.end].starts_with(joins)
}

fn finding(it: &Translation<'_>, first: Span, second: Span) -> Diagnostic {
    let message = Message::new("bi-repeated-word").with("found", it.target.cut(second));
    let both = Span::new(first.start, second.end);
    let mut found = BI_REPEATED_WORD.in_unit(both, None, 0.9, message);
    found.fix = Some(Fix {
        safe: false,
        edits: vec![Edit {
            span: Span::new(first.end, second.end),
            text: String::new(),
        }],
    });
    found
}
