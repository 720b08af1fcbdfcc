//! A name or term of the glossary that the translation leaves out.

use crate::align::Mention;
use crate::diag::{Diagnostic, Message, Severity};
use crate::glossary::EntityType;
use crate::lint::pair::names::OneSided;
use crate::lint::pair::unlisted::{self, Unlisted};
use crate::lint::pair::{Side, capitals, explained, starter};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, PairContext};
use crate::text::{Lang, Span};

declare_rule! {
    /// ## What it checks
    /// Concepts of the glossary that a sentence of the source names and its counterpart does not,
    /// in any of their forms, with any clitic and in either script; nor by another spelling of the
    /// same sound, nor by the adjective (Chinese, صيني). What is not a name has severity info, and
    /// so is what an English translation lacks: English uses abbreviations of names that no
    /// glossary has (Sen., AZ).
    ///
    /// Where the style guide asks for it (`unlisted_names`), also names that no glossary lists, if
    /// no word of the translation sounds like them: severity info, and wrong six times in seven.
    ///
    /// ## Why
    /// A name that was dropped, or replaced by another one, changes who did what.
    ///
    /// ## Example
    /// `Crusoe signed with Oracle.` ⇄ `وقّعت الشركة مع أوراكل.`
    ///
    /// ## When it is wrong
    /// Where the translation says “he” or “the company”, or uses a word that the glossary does
    /// not have. The sentences before and after it count too. Of unlisted names those that Arabic
    /// translates, and ordinary words with a capital.
    ///
    /// ## Fix safety
    /// No fix: where the name belongs is for the translator to say.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مفاهيم في المسرد تسمّيها جملة من المصدر ولا تسمّيها مقابلتها بأي صيغة، مع أي حرف متصل وبأي
    /// حروف كُتبت، ولا بتهجئة أخرى لها اللفظ نفسه، ولا بالنسبة (Chinese، صيني). وما ليس اسمًا فخطورته
    /// «معلومة»، وكذلك ما ينقص ترجمة إنجليزية، لأن الإنجليزية تختصر الأسماء بما لا يرد في مسرد
    /// (.Sen وAZ).
    ///
    /// وإذا طلب دليل الأسلوب ذلك (`unlisted_names`) فكذلك أسماء ليست في مسرد، إن لم يكن في الترجمة
    /// كلمة بلفظها: خطورتها «معلومة»، وتخطئ ست مرات من سبع.
    ///
    /// ## السبب
    /// الاسم الذي سقط أو حل محله غيره يغيّر مَن فعل ماذا.
    ///
    /// ## مثال
    /// `Crusoe signed with Oracle.` ⇄ `وقّعت الشركة مع أوراكل.`
    ///
    /// ## متى تخطئ
    /// إذا عبرت الترجمة بالضمير أو بـ«الشركة»، أو بكلمة ليست في المسرد. وتُحسب الجملة التي قبلها
    /// والتي بعدها. ومن الأسماء التي ليست في مسرد ما يُترجم معناه، وكلمات عادية كُتبت بحرف كبير.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: موضع الاسم يعرفه المترجم.
    BI_TERM_MISSING = "bi-term-missing" {
        since: "0.1.0",
        group: Bilingual,
        severity: Warning,
        fix: None,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    for missing in missing(pair) {
        let (segment, mention) = (missing.segment, missing.mention);
        let concept = pair.source.glossary.concept(mention.concept);
        if need_not_be_said(pair, mention) {
            continue;
        }
        let (target, profile) = (&pair.target, pair.target.style.profile);
        let glossary = target.glossary;
        let preferred = glossary.preferred_in(mention.concept, target.language, profile);
        let message = Message::new("bi-term-missing")
            .with("found", mention.span.of(pair.source.text))
            .with("wanted", preferred.unwrap_or_default());
        let places = (mention.span, segment.target);
        let sure = (0.8 * mention.confidence, segment.score);
        let mut found = BI_TERM_MISSING.across(pair, places, sure, message);
        let abbreviates = pair.target.language == Lang::En;
        if abbreviates || !concept.is_name() || is_a_part(pair, concept.kind, mention.span) {
            found.severity = Severity::Info;
        }
        out.push(found);
    }
    if pair.source.style.unlisted_names == Some(true) {
        out.extend(unlisted::one_sided(pair, Side::Source).map(|it| finding(pair, &it)));
    }
}

/// What only the source has. Of Arabic, which says more than English does, only what nothing explains.
fn missing<'a>(pair: &PairContext<'a>) -> Vec<OneSided<'a>> {
    match pair.source.language {
        Lang::En => pair.one_sided(Side::Source).to_vec(),
        Lang::Ar => explained::unexplained(pair, Side::Source),
    }
}

/// Whether nothing has to answer to a mention: units and months belong to the figures, parts to the
/// longer name, and the starter glossary does not say how a word is to be translated.
fn need_not_be_said(pair: &PairContext<'_>, mention: &Mention) -> bool {
    let (source, concept) = (&pair.source, mention.concept);
    source.glossary.concept(concept).kind == EntityType::Unit
        || pair.in_fact(Side::Source, mention.span)
        || starter::is_its_vocabulary(source.glossary, concept)
        || source.language == Lang::En && capitals::is_part_of_longer(source, mention)
}

/// Whether an organisation stands before another capitalised word, in the name of something that the
/// glossary does not have: UEFA Nations Cup.
fn is_a_part(pair: &PairContext<'_>, kind: EntityType, span: Span) -> bool {
    let behind = pair.source.text[span.end..].strip_prefix(' ');
    kind == EntityType::Org && behind.is_some_and(|it| it.starts_with(char::is_uppercase))
}

/// A name that no glossary lists.
fn finding(pair: &PairContext<'_>, missing: &Unlisted) -> Diagnostic {
    let name = missing.span.of(pair.source.text);
    let message = Message::new("bi-term-missing-unlisted").with("found", name);
    let places = (missing.span, missing.segment.target);
    let sure = (missing.confidence, missing.segment.score);
    let mut found = BI_TERM_MISSING.across(pair, places, sure, message);
    found.severity = Severity::Info;
    found
}
