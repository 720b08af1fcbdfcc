//! The Latin form of a foreign name beside its first mention.

use super::brackets::{balanced, behind_closing, behind_term, is_passed_over};
use crate::align::Mention;
use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::glossary::EntityType;
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Lang, Script, Span, is_latin_letter};

declare_rule! {
    /// ## What it checks
    /// Where the style guide wants it (`first_mention_gloss = true`): a foreign name whose first
    /// mention does not give the Latin form in brackets, and a later mention that gives it again.
    /// Persons, organisations, products, projects and works whose Arabic form is a transliteration.
    ///
    /// ## Why
    /// A reader who does not know the name needs the form to look for, once (Marefa, manual of
    /// style: the foreign form beside its Arabization).
    ///
    /// ## Example
    /// `أعلن مشروع ستارغيت` → `أعلن مشروع ستارغيت (Stargate)`
    ///
    /// ## When it is wrong
    /// In headlines and leads, and for names that everybody knows. The rule is therefore off by
    /// default.
    ///
    /// ## Fix safety
    /// A suggestion: the preferred English term in brackets, or the second pair of brackets
    /// removed.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// إذا طلب دليل الأسلوب ذلك (`first_mention_gloss = true`): اسم أجنبي لا تُذكر صيغته اللاتينية
    /// بين قوسين عند أول ورود، أو تُذكر مرة أخرى بعده. ويشمل الأشخاص والمؤسسات والمنتجات والمشاريع
    /// والأعمال المنقولة أسماؤها نقلًا حرفيًا.
    ///
    /// ## السبب
    /// يحتاج من لا يعرف الاسم إلى صيغة يبحث عنها، مرة واحدة (دليل أسلوب المعرفة: الصيغة الأجنبية
    /// إلى جانب المعربة).
    ///
    /// ## مثال
    /// `أعلن مشروع ستارغيت` ← `أعلن مشروع ستارغيت (Stargate)`
    ///
    /// ## متى تخطئ
    /// في العناوين والمقدّمات، وفي أسماء يعرفها الجميع. ولذلك لا تعمل القاعدة افتراضيًا.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: المصطلح الإنجليزي المفضل بين قوسين، أو حذف القوسين المكررين.
    NAME_FIRST_MENTION_GLOSS = "name-first-mention-gloss" {
        since: "0.1.0",
        group: Names,
        severity: Info,
        on: false,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    if context.style.first_mention_gloss == Some(true) {
        let of_concepts = context.concepts();
        of_concepts.for_each(|mentions| look(context, &mentions, out));
    }
}

fn look(context: &Context<'_>, mentions: &[&Mention], out: &mut Findings<'_>) {
    let concept = context.glossary.concept(mentions[0].concept);
    let kinds = [
        EntityType::Person,
        EntityType::Org,
        EntityType::Product,
        EntityType::Project,
        EntityType::Work,
    ];
    let borrowed = concept.cell("ar_kind") == Some("transliteration");
    if !borrowed || !kinds.contains(&concept.kind) {
        return;
    }
    let arabic = mentions.iter().filter(|it| it.script == Script::Arabic);
    let arabic: Vec<&Mention> = arabic.copied().collect();
    let mut glosses = arabic.iter().filter_map(|it| gloss(context, it));
    let Some(&first) = arabic.first() else {
        return;
    };
    let given = glosses.next();
    if gloss(context, first).is_none() && !is_latin_before(mentions, first) {
        out.extend(missing(context, first, given));
    }
    if let Some(given) = given {
        out.extend(glosses.map(|it| again(context, it, given)));
    }
}

/// Whether the name has been given in Latin letters before its first Arabic mention.
fn is_latin_before(mentions: &[&Mention], first: &Mention) -> bool {
    mentions[0].script == Script::Latin && mentions[0].span.start < first.span.start
}

/// The brackets right after a mention, with its Latin form in them: some term of the concept,
/// whatever it consists of, or anything that begins with a Latin letter. A quotation mark or a bracket
/// that closes may stand between them.
fn gloss(context: &Context<'_>, mention: &Mention) -> Option<Span> {
    let start = behind_closing(context.text, mention.span.end);
    let text = &context.text[start..];
    let open = text.find(|c| !is_passed_over(c))?;
    let inside = text[open..].strip_prefix(['(', '['])?;
    let bare = inside.trim_start_matches(is_passed_over);
    let terms = context.glossary.terms_of(mention.concept).iter();
    let mut latin = terms.filter(|it| it.lang == Lang::En);
    let whole = latin.find_map(|it| behind_term(bare, &it.text));
    let any = || bare.starts_with(is_latin_letter).then(|| balanced(bare))?;
    let rest = whole.or_else(any)?;
    Some(Span::new(start, context.text.len() - rest.len()))
}

/// The form is missing at the first mention; where it is `given` at a later one, it is moved, so that it
/// is never given twice.
fn missing(context: &Context<'_>, mention: &Mention, given: Option<Span>) -> Option<Diagnostic> {
    let latin = context.glossary.preferred(mention.concept, Lang::En)?;
    // A missing space may hide the mention that has it: it is never given twice.
    let written = mention.span.of(context.text);
    if given.is_none() && context.text.contains(&format!("{written} ({latin})")) {
        return None;
    }
    let message = Message::new("name-first-mention-gloss")
        .with("found", mention.span.of(context.text))
        .with("latin", latin);
    let mut found = NAME_FIRST_MENTION_GLOSS.finding(context, mention.span, 0.8, message);
    let mut edits = vec![Edit {
        span: Span::empty(mention.span.end),
        text: format!(" ({latin})"),
    }];
    edits.extend(given.map(|span| Edit {
        span,
        text: String::new(),
    }));
    found.fix = Some(Fix { safe: false, edits });
    Some(found)
}

fn again(context: &Context<'_>, brackets: Span, first: Span) -> Diagnostic {
    let message = Message::new("name-first-mention-gloss-again")
        .with("found", brackets.of(context.text).trim());
    let mut found = NAME_FIRST_MENTION_GLOSS.finding(context, brackets, 0.8, message);
    found.related.push(Label {
        document: context.document,
        span: first,
        message: Message::new("related-first-gloss"),
    });
    let edits = vec![Edit {
        span: brackets,
        text: String::new(),
    }];
    found.fix = Some(Fix { safe: false, edits });
    found
}
