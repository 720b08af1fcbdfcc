//! One name, spelled in several ways in one text.

use super::adjective::may_be_adjective;
use super::doublets;
use super::spelling::Form;
use super::unlisted;
use super::{in_style, replace};
use crate::align::Mention;
use crate::diag::{Diagnostic, Fix, Label, Message};
use crate::glossary::EntityType;
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Lang, Script};

declare_rule! {
    /// ## What it checks
    /// One concept in two spellings of the same form, in the same script, in one text; and foreign
    /// names that no glossary lists in two Arabic spellings that differ by one letter for the same
    /// sound, or by one long vowel; words like أمريكي and أميركي, and compound names with their parts
    /// together and apart (`عبدالله`, `عبد الله`).
    ///
    /// ## Why
    /// Readers take two spellings for two things, and a search finds half of the text. Press style
    /// guides require one spelling of a foreign name throughout.
    ///
    /// ## Example
    /// `أميركا … أمريكا`, `كروزو … كروسو`
    ///
    /// ## When it is wrong
    /// Where one of them is part of a quotation. A surname beside the full name, and two
    /// translations of one name, are not reported; hamzas have a rule of their own.
    ///
    /// ## Fix safety
    /// A suggestion: the form that the glossary prefers, else the more frequent one, everywhere.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مفهوم واحد كُتب في نص واحد بتهجئتين من الصيغة نفسها وبالحروف نفسها، وأسماء أجنبية لا يذكرها
    /// المسرد كُتبت بتهجئتين تختلفان بحرف واحد للصوت نفسه أو بحرف مد واحد، وكلمات مثل أمريكي وأميركي،
    /// وأسماء مركبة كُتبت متصلة ومنفصلة (`عبدالله` و`عبد الله`).
    ///
    /// ## السبب
    /// قد يظن القارئ التهجئتين اسمين مختلفين، ولا يجد البحث إلا نصف المواضع. وأدلة الأسلوب الصحفية
    /// تطلب تهجئة واحدة للاسم الأجنبي في النص كله.
    ///
    /// ## مثال
    /// `أميركا … أمريكا`، `كروزو … كروسو`
    ///
    /// ## متى تخطئ
    /// إذا وردت إحداهما في كلام منقول. ولا تُعد اللقب بجوار الاسم الكامل ولا ترجمتين لاسم واحد
    /// اختلافًا، وللهمزات قاعدة خاصة بها.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: الصيغة التي يفضلها المسرد، وإلا فالأكثر ورودًا، في المواضع كلها.
    NAME_INCONSISTENT_IN_DOC = "name-inconsistent-in-doc" {
        since: "0.1.0",
        group: Names,
        severity: Warning,
        fix: Suggested,
        check: check,
    }
}

/// Most places that one finding cites.
const MOST_RELATED: usize = 12;

/// The mentions that are spelled alike.
struct Spelling<'a> {
    form: Form,
    /// The term to write when this spelling wins.
    term: u32,
    preferred: bool,
    mentions: Vec<&'a Mention>,
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    for mentions in context.concepts() {
        let concept = context.glossary.concept(mentions[0].concept);
        if mentions.len() < 2 || !concept.kind.is_name() {
            continue;
        }
        for script in [Script::Arabic, Script::Latin] {
            let mut spellings = spellings(context, &mentions, script);
            spellings.sort_by_key(|it| (!it.preferred, usize::MAX - it.mentions.len(), it.term));
            compare(context, &concept.kind, spellings, out);
        }
    }
    unlisted::check(context, out);
    if context.speaks(Lang::Ar) {
        doublets::check(context, out);
    }
}

fn spellings<'a>(
    context: &Context<'_>,
    mentions: &[&'a Mention],
    script: Script,
) -> Vec<Spelling<'a>> {
    let mut found: Vec<Spelling<'a>> = Vec::new();
    let mut of_term: Vec<(u32, usize)> = Vec::new();
    let counts =
        |it: &&&Mention| it.script == script && !it.is_unwanted() && it.alternatives.is_empty();
    let is_name = |it: &&&Mention| !may_be_adjective(context, it);
    for &mention in mentions.iter().filter(counts).filter(is_name) {
        let known = of_term.iter().find(|(term, _)| *term == mention.term);
        let at = known.map(|&(_, at)| at).unwrap_or_else(|| {
            let at = place_of(context, mention.term, &mut found);
            of_term.push((mention.term, at));
            at
        });
        found[at].mentions.push(mention);
    }
    found
}

/// The spelling that a term belongs to, opened where there is none yet.
fn place_of(context: &Context<'_>, index: u32, found: &mut Vec<Spelling<'_>>) -> usize {
    let term = context.glossary.term(index);
    let form = Form::of(&term.text);
    let preferred = in_style::is_preferred(context.glossary, context.style, term);
    let at = found.iter().position(|it| it.form == form);
    let at = at.unwrap_or_else(|| {
        found.push(Spelling {
            form,
            term: index,
            preferred,
            mentions: Vec::new(),
        });
        found.len() - 1
    });
    if preferred && !found[at].preferred {
        found[at].term = index;
        found[at].preferred = true;
    }
    at
}

/// Reports every spelling that is a variant of a better one. The best come first.
fn compare(
    context: &Context<'_>,
    kind: &EntityType,
    mut spellings: Vec<Spelling<'_>>,
    out: &mut Findings<'_>,
) {
    let is_person = *kind == EntityType::Person;
    while !spellings.is_empty() {
        let best = spellings.remove(0);
        let is_variant = |it: &mut Spelling<'_>| {
            let is_surname = || is_person && it.form.is_variant_of_surname(&best.form);
            it.form.is_variant_of(&best.form) || is_surname()
        };
        let variants = spellings.extract_if(.., is_variant);
        out.extend(variants.filter_map(|other| finding(context, &best, &other)));
    }
}

fn finding(context: &Context<'_>, best: &Spelling<'_>, other: &Spelling<'_>) -> Option<Diagnostic> {
    let wanted = in_style::written(context, context.glossary.term(best.term));
    // The style guide spells the name as the others do.
    if wanted == context.glossary.term(other.term).text {
        return None;
    }
    let (first, rest) = (other.mentions[0], &other.mentions[1..]);
    let seen = best.mentions[0];
    let message = Message::new("name-inconsistent-in-doc")
        .with("found", first.span.of(context.text))
        .with("found-count", other.mentions.len())
        .with("wanted", seen.span.of(context.text))
        .with("wanted-count", best.mentions.len());
    let mut found = NAME_INCONSISTENT_IN_DOC.finding(context, first.span, 0.9, message);
    let label = |mention: &Mention, id| Label {
        document: context.document,
        span: mention.span,
        message: Message::new(id),
    };
    found.related.push(label(seen, "related-other-spelling"));
    let again = rest.iter().take(MOST_RELATED);
    found
        .related
        .extend(again.map(|it| label(it, "related-again")));
    // A surname is not written in the place of a whole name.
    let is_same = other.form.is_variant_of(&best.form);
    let edits = other
        .mentions
        .iter()
        .map(|it| replace::edit(context, it, &wanted).filter(|_| is_same));
    found.fix = edits
        .collect::<Option<Vec<_>>>()
        .map(|edits| Fix { safe: false, edits });
    Some(found)
}
