//! A spelling near a term that the glossary does not list.

use rustc_hash::FxHashSet;

use crate::align::discover::are_one_name;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::Context;
use crate::lint::rule::declare_rule;
use crate::text::{Lang, Span};

declare_rule! {
    /// ## What it checks
    /// Foreign names in Arabic letters that differ from a name of the glossary by one letter for the
    /// same sound, or by one long vowel, and that the glossary does not list: where the same text
    /// names the same thing as it is listed too. Where the house asks for it (`unlisted_names`), also
    /// where it does not.
    ///
    /// ## Why
    /// A spelling that nobody listed is found by no search and no other check.
    ///
    /// ## Example
    /// `غوغول` → `غوغل`
    ///
    /// ## When it is wrong
    /// Where another person or place is named that is spelled nearly alike: Burnaston is no Princeton,
    /// and Shenzhen is not Schengen (on news, half of what only `unlisted_names` tells of is right). Words that are built as Arabic words are left alone, and so are short ones.
    ///
    /// ## Fix safety
    /// A suggestion: the name as the glossary lists it.
    ///
    /// # بالعربيّة
    ///
    /// ## ما تفحصه
    /// أسماء أجنبيّة بحروف عربيّة تخالف اسمًا في المسرد بحرف واحد للصوت نفسه أو بحرف مدّ واحد، ولا
    /// يذكرها المسرد، إذا سمّى النصّ نفسه المسمّى ذاته بصورة مذكورة أيضًا. وإذا طلبت الدار ذلك
    /// (`unlisted_names`) فكذلك إن لم يسمّه.
    ///
    /// ## السبب
    /// الصورة التي لم يسجّلها أحد لا يجدها بحث ولا يلحظها فحص آخر.
    ///
    /// ## مثال
    /// `غوغول` ← `غوغل`
    ///
    /// ## متى تخطئ
    /// إذا كان المقصود شخصًا أو مكانًا آخر يقارب اسمه الاسم المسجّل (في الأخبار يصيب نصف ما لا يظهر
    /// إلّا بـ`unlisted_names`). ولا تُمسّ الكلمات التي بُنيت على
    /// أوزان العربيّة ولا القصيرة.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: الاسم كما يذكره المسرد.
    TERM_VARIANT_UNLISTED = "term-variant-unlisted" {
        since: "0.1.0",
        group: Names,
        severity: Info,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    if context.language != Lang::Ar {
        return;
    }
    let named: FxHashSet<u32> = context.mentions.iter().map(|it| it.concept).collect();
    let all = context.house.unlisted_names == Some(true);
    let is_wanted = |term: u32| all || named.contains(&context.glossary.term(term).concept);
    let mut found = context.near_terms(&is_wanted);
    found.dedup_by_key(|it| it.0);
    out.extend(
        found
            .into_iter()
            .filter_map(|(span, term)| finding(context, span, term)),
    );
}

fn finding(context: &Context<'_>, span: Span, term: u32) -> Option<Diagnostic> {
    let term = context.glossary.term(term);
    let concept = context.glossary.concept(term.concept);
    if !concept.kind.is_name() || context.is_mentioned(span) {
        return None;
    }
    let found = span.of(context.text);
    // Where the glossary knows how the name sounds, the spelling must sound so too.
    let english = context.glossary.preferred(term.concept, Lang::En)?;
    if !are_one_name(found, english) {
        return None;
    }
    let message = Message::new("term-variant-unlisted")
        .with("found", found)
        .with("wanted", &*term.text);
    let mut finding = TERM_VARIANT_UNLISTED.finding(context, span, 0.7, message);
    let edit = Edit {
        span,
        text: term.text.to_string(),
    };
    finding.fix = Some(Fix {
        safe: false,
        edits: vec![edit],
    });
    Some(finding)
}
