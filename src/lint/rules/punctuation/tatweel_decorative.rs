//! Tatweels that only stretch a word.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, TATWEEL, is_arabic_letter, is_arabic_part};

declare_rule! {
    /// ## What it checks
    /// A tatweel between two Arabic letters, which only stretches the word.
    ///
    /// ## Why
    /// A stretched word is not found by a search, and lines are justified by the program that sets
    /// them. Translation tools report it for that reason (Weblate, check *kashida*). A tatweel
    /// after ب, ل or ك, before a Latin word, a figure or a quotation, has a purpose and stays.
    ///
    /// ## Example
    /// `ستــارغيت` → `ستارغيت`
    ///
    /// ## When it is wrong
    /// In verse, in headings that are stretched on purpose, and where the text is about the letter
    /// itself. A tatweel that carries a vowel mark, and one at the end of a word (`1446هـ`), are
    /// left alone.
    ///
    /// ## Fix safety
    /// Safe: the tatweels are removed, and the word reads as before.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// التطويلة بين حرفين عربيين، وهي لا تزيد على مد الكلمة.
    ///
    /// ## السبب
    /// لا يجد البحثُ الكلمةَ الممدودة، وضبط السطور من عمل البرنامج الذي ينضدها. وتبلغ عنها أدوات
    /// الترجمة لذلك (فحص kashida في Weblate). أما التطويلة بعد الباء واللام والكاف قبل كلمة
    /// لاتينية أو رقم أو اقتباس فلها عمل، وتبقى.
    ///
    /// ## مثال
    /// `ستــارغيت` ← `ستارغيت`
    ///
    /// ## متى تخطئ
    /// في الشعر والعناوين الممدودة قصدًا، وحيث يكون الحديث عن الحرف نفسه. ولا تُمس تطويلة تحمل
    /// حركة ولا تطويلة في آخر الكلمة (`1446هـ`).
    ///
    /// ## سلامة الإصلاح
    /// آمن: تُحذف التطويلات وتُقرأ الكلمة كما كانت.
    TATWEEL_DECORATIVE = "tatweel-decorative" {
        since: "0.1.0",
        group: Punctuation,
        severity: Warning,
        only: Ar,
        fix: Safe,
        check: check,
    }
}

fn is_part(c: char) -> bool {
    is_arabic_part(c)
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let words = context.words_with(|c| c == TATWEEL, is_part);
    out.extend(words.into_iter().filter_map(|it| finding(context, it)));
}

fn finding(context: &Context<'_>, word: Span) -> Option<Diagnostic> {
    let text = word.of(context.text);
    let runs = stretches(text);
    if runs.is_empty() {
        return None;
    }
    let message = Message::new("tatweel-decorative")
        .with("found", text)
        .with("wanted", without(text, &runs));
    let mut found = TATWEEL_DECORATIVE.finding(context, word, 0.95, message);
    let edit = |run: Span| Edit {
        span: Span::new(word.start + run.start, word.start + run.end),
        text: String::new(),
    };
    let edits = runs.into_iter().map(edit).collect();
    found.fix = Some(Fix { safe: true, edits });
    Some(found)
}

/// The runs of tatweels between two letters of `word`; a mark may stand on the letter before.
fn stretches(word: &str) -> Vec<Span> {
    let mut runs = Vec::new();
    let mut after_letter = false;
    let mut from = 0;
    while let Some(start) = word[from..].find(TATWEEL).map(|at| from + at) {
        let rest = word[start..].trim_start_matches(TATWEEL);
        let end = word.len() - rest.len();
        after_letter |= word[from..start].contains(is_arabic_letter);
        if after_letter && rest.starts_with(is_arabic_letter) {
            runs.push(Span::new(start, end));
        }
        from = end;
    }
    runs
}

fn without(word: &str, runs: &[Span]) -> String {
    let mut out = String::with_capacity(word.len());
    let mut done = 0;
    for run in runs {
        out.push_str(&word[done..run.start]);
        done = run.end;
    }
    out + &word[done..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stretches() {
        let runs = |word| stretches(word).len();
        assert_eq!(runs("ستــارغـيت"), 2);
        assert_eq!(runs("مَـا"), 1);
        assert_eq!(runs("هـ"), 0);
        assert_eq!(runs("ـها"), 0);
        assert_eq!(runs("الرحمـٰن"), 0);
        assert_eq!(without("ستــارغـيت", &stretches("ستــارغـيت")), "ستارغيت");
    }
}
