//! Two marks where one should be.

use crate::diag::{Diagnostic, Edit, Fix, Message, Severity};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, is_arabic_letter, is_marked_letter};

declare_rule! {
    /// ## What it checks
    /// Two punctuation marks in a row, of which one is too many: ، ، or ؛؛, ؟؟, ؟. and the like.
    ///
    /// ## Why
    /// A pause is shown by one mark. Two are left behind by a deletion, or typed for emphasis, which
    /// press style guides leave to words (LanguageTool, ARABIC_DOUBLE_PUNCTUATION).
    ///
    /// ## Example
    /// `وصل الوفد،، ثم غادر` → `وصل الوفد، ثم غادر`
    ///
    /// ## When it is wrong
    /// Where a text is about the marks themselves. A question that is also a call (`؟!`), an ellipsis
    /// and the stop of an abbreviation are left alone; two full stops are for
    /// `ar-doubled-full-stop`.
    ///
    /// ## Fix safety
    /// Safe where the same comma, semicolon or colon stands twice; else a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// علامتا ترقيم متتاليتان إحداهما زائدة: ، ، أو ؛؛ أو ؟؟ أو ؟. ونحوها.
    ///
    /// ## السبب
    /// للوقف علامة واحدة. أما الثانية فبقية من حذف، أو كُتبت للتوكيد الذي تترك أدلة أسلوب الصحافة
    /// أمره للكلمات.
    ///
    /// ## مثال
    /// `وصل الوفد،، ثم غادر` ← `وصل الوفد، ثم غادر`
    ///
    /// ## متى تخطئ
    /// إذا كان الحديث عن العلامات نفسها. ولا تُمس علامتا الاستفهام والتعجب معًا (`؟!`) ولا علامة
    /// الحذف ولا نقطة الاختصار، أما النقطتان فلقاعدة `ar-doubled-full-stop`.
    ///
    /// ## سلامة الإصلاح
    /// آمن إذا تكررت الفاصلة أو الفاصلة المنقوطة أو النقطتان الرأسيتان، واقتراح فيما سوى ذلك.
    AR_DOUBLED_MARK = "ar-doubled-mark" {
        since: "0.2.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

/// Words whose stop belongs to them.
const SHORTENED: [&str; 3] = ["إلخ", "الخ", "اهـ"];

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let mut done = 0;
    for &at in &context.scan.marks {
        let at = at as usize;
        if at < done || !context.at(at).is_some_and(is_mark) {
            continue;
        }
        let span = run_of_marks(context, at);
        done = span.end;
        out.extend(finding(context, span));
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '،' | '؛' | '؟' | '.' | ':' | '!' | '…')
}

/// From the mark at `at` to the last one that follows, with spaces between where the same mark or a
/// comma stands again.
fn run_of_marks(context: &Context<'_>, at: usize) -> Span {
    let mut end = at;
    let mut last = None;
    loop {
        let spaced = last.map_or(end, |_| context.over_spaces(end));
        let next = context.at(spaced).filter(|&c| is_mark(c));
        let again = |c: char| Some(c) == last && c != '.' || matches!(c, '،' | '؛');
        match next.filter(|&c| spaced == end || again(c)) {
            Some(c) => {
                end = spaced + c.len_utf8();
                last = Some(c);
            }
            None => return Span::new(at, end),
        }
    }
}

fn finding(context: &Context<'_>, span: Span) -> Option<Diagnostic> {
    let marks: String = span
        .of(context.text)
        .chars()
        .filter(|&c| is_mark(c))
        .collect();
    let wanted = wanted(&marks)?;
    let word = context.back_over_spaces(span.start);
    if !stands_in_prose(context, word, span)
        || marks.starts_with('.') && is_shortened(context, word)
    {
        return None;
    }
    let is_same = marks.chars().all(|c| c == wanted);
    let message = Message::new("ar-doubled-mark")
        .with("found", span.of(context.text))
        .with("wanted", wanted.to_string());
    let mut found = AR_DOUBLED_MARK.finding(context, span, 0.95, message);
    if matches!(wanted, '!') {
        found.severity = Severity::Info;
    }
    let glued = context.at(span.end).is_some_and(is_arabic_letter);
    let mut text = wanted.to_string();
    text.extend(glued.then_some(' '));
    found.fix = Some(Fix {
        safe: is_same && matches!(wanted, '،' | '؛' | ':'),
        edits: vec![Edit { span, text }],
    });
    Some(found)
}

/// The one mark that a run should be; `None` where it may stay.
fn wanted(marks: &str) -> Option<char> {
    let has = |c: char| marks.contains(c);
    let count = marks.chars().count();
    // Dots are an ellipsis or for another rule, and a mark may stand on either side of them.
    if count < 2 || has('…') || marks.contains("..") {
        return None;
    }
    let asks = marks.chars().filter(|&c| c == '؟').count();
    let calls = marks.chars().filter(|&c| c == '!').count();
    if asks + calls == count && asks <= 1 && calls <= 1 {
        return None;
    }
    // A comma behind a question is the next one of a list, in some houses.
    if (marks.starts_with('؟') || marks.starts_with('!')) && has('،') {
        return None;
    }
    ['؟', '!', '.', '؛', ':', '،'].into_iter().find(|&c| has(c))
}

/// Whether a word of the sentence stands before the marks, and nothing follows that makes code or a
/// face of them.
fn stands_in_prose(context: &Context<'_>, word: usize, span: Span) -> bool {
    let before = context.before(word);
    let after = context.at(span.end);
    let ends_word = before.is_some_and(|c| {
        is_marked_letter(c) || c.is_numeric() || matches!(c, ')' | ']' | '»' | '”' | '"' | '%')
    });
    let goes_on = after.is_some_and(|c| c.is_ascii_alphanumeric() || "/\\)(-=*".contains(c));
    ends_word && !goes_on
}

/// Whether the stop behind the word that ends at `end` may belong to it.
fn is_shortened(context: &Context<'_>, end: usize) -> bool {
    let word = crate::text::last_word(&context.text[..end]);
    word.chars().count() < 3 || SHORTENED.contains(&word)
}
