//! A spelling near a term that the glossary does not list.

use rustc_hash::FxHashMap;

use super::in_style;
use crate::align::discover::are_one_name;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Lang, Span};

declare_rule! {
    /// ## What it checks
    /// Foreign names in Arabic letters that differ from a name of the glossary by one letter for
    /// the same sound, or by one long vowel, and that the glossary does not list: where the same
    /// text names the same thing as it is listed too. Where the style guide asks for it
    /// (`unlisted_names`), also where it does not.
    ///
    /// ## Why
    /// A spelling that is not listed is found by no search and by no other check.
    ///
    /// ## Example
    /// `غوغول` → `غوغل`
    ///
    /// ## When it is wrong
    /// Where another person or place is named that is spelled nearly alike: Burnaston is no
    /// Princeton, and Shenzhen is not Schengen (on news, half of what only `unlisted_names` reports
    /// is right). Words formed like Arabic words are left alone, and so are short ones.
    ///
    /// ## Fix safety
    /// A suggestion: the name as the glossary lists it.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أسماء أجنبية بحروف عربية تخالف اسمًا في المسرد بحرف واحد للصوت نفسه أو بحرف مد واحد، ولا
    /// يذكرها المسرد، إذا سمّى النص نفسه المسمّى ذاته بتهجئة مدرجة أيضًا. وإذا طلب دليل الأسلوب ذلك
    /// (`unlisted_names`) فكذلك إن لم يسمّه.
    ///
    /// ## السبب
    /// التهجئة غير المدرجة لا يجدها بحث ولا يكشفها فحص آخر.
    ///
    /// ## مثال
    /// `غوغول` ← `غوغل`
    ///
    /// ## متى تخطئ
    /// إذا كان المقصود شخصًا أو مكانًا آخر يقارب اسمه الاسم المسجل (في الأخبار يصيب نصف ما لا يظهر
    /// إلا بـ`unlisted_names`). ولا تُمس الكلمات التي بُنيت على أوزان العربية ولا القصيرة.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: الاسم كما يذكره المسرد.
    TERM_VARIANT_UNLISTED = "term-variant-unlisted" {
        since: "0.1.0",
        group: Names,
        severity: Info,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let mut named: Vec<u32> = context.mentions.iter().map(|it| it.concept).collect();
    named.sort_unstable();
    named.dedup();
    let all = context.style.unlisted_names == Some(true);
    let mut found = context.near_terms((!all).then_some(&named));
    found.dedup_by_key(|it| it.0);
    // The same spelling sounds alike wherever it stands.
    let mut sounds: FxHashMap<(&str, u32), bool> = FxHashMap::default();
    let mut sounds_alike = |found, term: u32| {
        let known = sounds.entry((found, term));
        *known.or_insert_with(|| sounds_as_english(context, found, term))
    };
    let found = found.into_iter();
    let found = found.filter(|&(span, term)| {
        is_unlisted_name(context, span, term) && sounds_alike(span.of(context.text), term)
    });
    out.extend(found.filter_map(|(span, term)| finding(context, span, term)));
}

/// Whether a place is not a mention, and the term near it a name.
fn is_unlisted_name(context: &Context<'_>, span: Span, term: u32) -> bool {
    let concept = context.glossary.term(term).concept;
    context.glossary.concept(concept).kind.is_name() && !context.is_mentioned(span)
}

/// Whether a spelling sounds as the English name does: the glossary knows how it sounds.
fn sounds_as_english(context: &Context<'_>, found: &str, term: u32) -> bool {
    let concept = context.glossary.term(term).concept;
    let english = context.glossary.preferred(concept, Lang::En);
    english.is_some_and(|it| are_one_name(found, it))
}

/// `None` where the style guide spells the term like that.
fn finding(context: &Context<'_>, span: Span, term: u32) -> Option<Diagnostic> {
    let wanted = in_style::written(context, context.glossary.term(term));
    if wanted == span.of(context.text) {
        return None;
    }
    let message = Message::new("term-variant-unlisted")
        .with("found", span.of(context.text))
        .with("wanted", &*wanted);
    let mut finding = TERM_VARIANT_UNLISTED.finding(context, span, 0.7, message);
    let edit = Edit {
        span,
        text: wanted.into_owned(),
    };
    finding.fix = Some(Fix {
        safe: false,
        edits: vec![edit],
    });
    Some(finding)
}
