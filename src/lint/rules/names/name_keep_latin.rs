//! A name that stays in Latin letters, written in Arabic ones.

use super::replace;
use crate::align::Mention;
use crate::diag::{Diagnostic, Fix, Message};
use crate::glossary::KeepLatin;
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Lang, Script, is_latin_letter};

declare_rule! {
    /// ## What it checks
    /// Concepts that the glossary keeps in Latin letters (`keep_latin` = `yes`), written in Arabic
    /// letters in an Arabic text.
    ///
    /// ## Why
    /// The glossary says so: names of programs, file formats and some brands are searched for in
    /// the form that is on the product.
    ///
    /// ## Example
    /// `تشات جي بي تي` → `ChatGPT`
    ///
    /// ## When it is wrong
    /// Where the Arabic form is explained beside the Latin one, which is left alone, or where the
    /// words are spoken (in quotations, the severity is info).
    ///
    /// ## Fix safety
    /// A suggestion: the preferred English term, its clitics joined by a tatweel.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مفاهيم يُبقيها المسرد بالحروف اللاتينية (`keep_latin` = `yes`) وقد كُتبت بحروف عربية في نص
    /// عربي.
    ///
    /// ## السبب
    /// هذا قرار المسرد: أسماء البرامج وصيغ الملفات وبعض العلامات التجارية يُبحث عنها بالصيغة التي
    /// على المنتَج.
    ///
    /// ## مثال
    /// `تشات جي بي تي` ← `ChatGPT`
    ///
    /// ## متى تخطئ
    /// إذا شُرحت الصيغة العربية إلى جانب اللاتينية، وهذا لا يُمس، أو كان الكلام منقولًا، وخطورته
    /// في الاقتباس «معلومة».
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: المصطلح الإنجليزي المفضل، وتوصل به الحروف بتطويلة.
    NAME_KEEP_LATIN = "name-keep-latin" {
        since: "0.1.0",
        group: Names,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let arabic = context
        .mentions
        .iter()
        .filter(|it| it.script == Script::Arabic);
    out.extend(arabic.filter_map(|it| finding(context, it)));
}

fn finding(context: &Context<'_>, mention: &Mention) -> Option<Diagnostic> {
    let concept = context.glossary.concept(mention.concept);
    // Marks around a name, or words of somebody else, show that it is spelled so on purpose.
    if concept.keep_latin != KeepLatin::Yes
        || is_explained(context, mention)
        || context.in_quotation(mention.span)
    {
        return None;
    }
    let wanted = context.glossary.preferred(mention.concept, Lang::En)?;
    let message = Message::new("name-keep-latin")
        .with("found", mention.span.of(context.text))
        .with("wanted", wanted);
    let mut found = NAME_KEEP_LATIN.finding(context, mention.span, mention.confidence, message);
    let edit = replace::edit(context, mention, wanted);
    found.fix = edit.map(|edit| Fix {
        safe: false,
        edits: vec![edit],
    });
    Some(found)
}

/// Whether the name in the other script stands in brackets beside it.
fn is_explained(context: &Context<'_>, mention: &Mention) -> bool {
    let behind = context.text[mention.span.end..].trim_start();
    let before = context.text[..mention.span.start].trim_end();
    behind
        .strip_prefix(['(', '['])
        .is_some_and(|it| it.starts_with(is_latin_letter))
        || before
            .strip_suffix(['(', '['])
            .is_some_and(|it| it.trim_end().ends_with(is_latin_letter))
}
