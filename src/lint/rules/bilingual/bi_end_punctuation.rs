//! Texts whose last mark is another than that of their source.

use super::text_ends::{End, Mark, end};
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::translations::{Said, Translation};
use crate::lint::{Findings, UnitsContext};
use crate::text::{Lang, Span, ends_in_abbreviation};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), whether a target ends as its source does, where that
    /// ends with `.`, `?`, `!`, `:` or `…`. The Arabic marks are the same as the English ones, three
    /// full stops are an ellipsis, and closing quotation marks, brackets and tags behind the mark are
    /// passed over. A stop that belongs to an abbreviation is none.
    ///
    /// ## Why
    /// A question without its mark is read as a statement; a label without its colon runs into what
    /// stands behind it; a command without its ellipsis does not say that it asks first.
    ///
    /// ## Example
    /// `Delete the file?` ⇄ `أتريد حذف الملف.`
    ///
    /// ## When it is wrong
    /// Where the style guide ends labels or list items in another way than the source.
    ///
    /// ## Fix safety
    /// A suggestion: the mark of the source, as Arabic or English writes it.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): هل تنتهي الترجمة كما ينتهي مصدرها إن كان في آخره
    /// `.` أو `?` أو `!` أو `:` أو `…`. والعلامات العربية مثل الإنجليزية، والنقاط الثلاث علامة حذف،
    /// ويُتجاوز ما بعد العلامة من علامات اقتباس وأقواس ووسوم. ولا تُعد نقطة الاختصار نقطة.
    ///
    /// ## السبب
    /// السؤال بلا علامته يُقرأ خبرًا، والعنوان بلا نقطتيه يتصل بما بعده، والأمر بلا علامة الحذف لا يقول
    /// إنه يسأل أولًا.
    ///
    /// ## مثال
    /// `Delete the file?` ⇄ `أتريد حذف الملف.`
    ///
    /// ## متى تخطئ
    /// إذا كان للجهة أسلوب في آخر العناوين وبنود القوائم يخالف المصدر.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: علامة المصدر كما تكتبها العربية أو الإنجليزية.
    BI_END_PUNCTUATION = "bi-end-punctuation" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: Suggested,
        units: check,
    }
}

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for it in context.translations() {
        let compare = |source| finding(&it, source).into_iter().collect();
        if let Some((_, found)) = it.against_closest(compare) {
            out.extend(found);
        }
    }
}

fn finding(it: &Translation<'_>, source: Said<'_>) -> Option<Diagnostic> {
    let (from, to) = (end(source)?, end(it.target)?);
    if from.marks.is_empty() {
        return added(it, source, [&from, &to]);
    }
    let wanted = *from.marks.last().filter(|it| **it != Mark::Pause)?;
    // `!` and `?` together are either.
    let is_alike = from.marks.iter().any(|it| to.marks.contains(it));
    // The stop of a shortened word may go with it, and is no other mark.
    if is_alike || to.marks.is_empty() && is_abbreviation(wanted, source, &from) {
        return None;
    }
    let said = from.place.of(source.document.text());
    let (message, place) = if to.marks.is_empty() {
        (
            Message::new("bi-end-punctuation-missing"),
            last_word(it.target, to.place.end),
        )
    } else {
        (
            Message::new("bi-end-punctuation").with("found", it.target.cut(to.place)),
            to.place,
        )
    };
    let message = message.with("wanted", said);
    let mut found = BI_END_PUNCTUATION.in_unit(place, Some(from.place), 0.9, message);
    let text = in_language(said, it.target.document.language());
    let edits = vec![Edit {
        span: to.place,
        text,
    }];
    found.fix = (!to.is_filled).then_some(Fix { safe: false, edits });
    Some(found)
}

/// The finding where only the target ends with a mark.
fn added(it: &Translation<'_>, source: Said<'_>, ends: [&End; 2]) -> Option<Diagnostic> {
    let [from, to] = ends;
    let mark = *to.marks.last().filter(|it| **it != Mark::Pause)?;
    let head = &it.target.text()[..to.place.start - it.target.span.start];
    // What is filled in may be followed by a colon.
    let may_follow = from.is_filled && matches!(mark, Mark::Colon | Mark::Ellipsis);
    if may_follow || mark == Mark::Stop && ends_in_abbreviation(head) {
        return None;
    }
    let message = Message::new("bi-end-punctuation-added").with("found", it.target.cut(to.place));
    let mut found = BI_END_PUNCTUATION.in_unit(to.place, Some(source.span), 0.9, message);
    let edits = vec![Edit {
        span: to.place,
        text: String::new(),
    }];
    found.fix = Some(Fix { safe: false, edits });
    Some(found)
}

/// Marks as a language writes them.
fn in_language(marks: &str, language: Lang) -> String {
    let mark = |c: char| match (c, language) {
        ('?' | '\u{61F}', Lang::Ar) => '\u{61F}',
        ('?' | '\u{61F}', Lang::En) => '?',
        (c, _) => c,
    };
    marks.chars().map(mark).collect()
}

/// Whether the stop of a source is that of a shortened word.
fn is_abbreviation(mark: Mark, source: Said<'_>, end: &End) -> bool {
    let head = &source.document.text()[source.span.start..end.place.start];
    let is_one_word = !head.trim().contains(char::is_whitespace);
    let is_short = is_one_word && head.trim().chars().count() <= SHORT;
    mark == Mark::Stop && (is_short || ends_in_abbreviation(head))
}

/// Longest single word whose stop may say that it is shortened: `Min.`, `Sept.`.
const SHORT: usize = 4;

/// The last word before `end`.
fn last_word(said: Said<'_>, end: usize) -> Span {
    let head = &said.document.text()[said.span.start..end];
    let start = head.rfind(char::is_whitespace);
    let start = start.map_or(0, |at| {
        at + head[at..].chars().next().map_or(1, char::len_utf8)
    });
    Span::new(said.span.start + start, end)
}
