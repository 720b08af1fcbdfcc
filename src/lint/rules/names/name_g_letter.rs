//! The letter for the sound of g in foreign names.

use std::borrow::Cow;

use super::{in_style, replace};
use crate::align::Mention;
use crate::diag::{Diagnostic, Fix, Message};
use crate::glossary::{EntityType, Term, TermStatus};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::GLetter;
use crate::text::{FoldLevel, Lang, Script, fold_key};

declare_rule! {
    /// ## What it checks
    /// Names whose g is written with a letter other than that of the style guide (`g_letter`): غ,
    /// ج, ك or ق. Where the style guide has not chosen, nothing.
    ///
    /// ## Why
    /// Arabic has no letter for the sound, and every newspaper has its own: al-Manassa's style
    /// guide asks for الكونجرس and not الكونغرس, papers in the Levant and the Gulf the opposite.
    ///
    /// ## Example
    /// `الكونغرس` → `الكونجرس` (`g_letter = "jeem"`)
    ///
    /// ## When it is wrong
    /// For names that every newspaper writes alike, such as البرتغال: the style guide lists them
    /// (`g_exceptions`), or the glossary names the form for its profile. A place name is reported only
    /// where the glossary has it with the other letter, a native name (`ar_kind`) never.
    ///
    /// ## Fix safety
    /// A suggestion: the form of the glossary with the letter of the style guide, else the letter
    /// for the letter where the English name shows where g stands.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أسماء كُتب فيها صوت g بغير الحرف الذي حدده دليل الأسلوب (`g_letter`): غ أو ج أو ك أو ق. فإن
    /// لم تختر فلا شيء.
    ///
    /// ## السبب
    /// ليس في العربية حرف لهذا الصوت، ولكل صحافة عادتها: دليل «المنصة» يطلب الكونجرس لا الكونغرس،
    /// وصحف الشام والخليج بالعكس.
    ///
    /// ## مثال
    /// `الكونغرس` ← `الكونجرس` (`g_letter = "jeem"`)
    ///
    /// ## متى تخطئ
    /// في أسماء تتفق عليها الصحف مثل البرتغال: يذكرها دليل الأسلوب في `g_exceptions` أو يذكر المسرد
    /// صيغتها لدليله. ولا يُبلغ عن مكان إلا إذا كان في المسرد بالحرف الآخر، ولا عن اسم عربي (`ar_kind`).
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: صيغة المسرد بحرف دليل الأسلوب، وإلا فحرف مكان حرف حيث يُظهر الاسم الإنجليزي موضع g.
    NAME_G_LETTER = "name-g-letter" {
        since: "0.1.0",
        group: Names,
        severity: Warning,
        on: false,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

const LETTERS: [char; 4] = ['غ', 'ج', 'ك', 'ق'];

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let arabic = context
        .mentions
        .iter()
        .filter(|it| it.script == Script::Arabic);
    out.extend(arabic.filter_map(|it| finding(context, it)));
}

/// The text of a term with the letter of the style guide.
pub(super) fn with_letter<'a>(context: &Context<'a>, term: &'a Term) -> Cow<'a, str> {
    wanted(context, term).unwrap_or(Cow::Borrowed(&term.text))
}

/// How the style guide writes a term, where that differs.
fn wanted<'a>(context: &Context<'a>, term: &Term) -> Option<Cow<'a, str>> {
    let letter = match context.style.g_letter? {
        GLetter::Jeem => 'ج',
        GLetter::Ghain => 'غ',
        GLetter::Kaf => 'ك',
        GLetter::Qaf => 'ق',
    };
    let own = &*term.text;
    let excepted = context.style.g_exceptions.iter().any(|it| it == own);
    let concept = context.glossary.concept(term.concept);
    // An Arabic name has these letters for their own sounds.
    let is_foreign = concept.is_name() && concept.cell("ar_kind") != Some("native");
    let settled = in_style::is_named(context, term);
    if term.lang != Lang::Ar || excepted || settled || !own.contains(LETTERS) || !is_foreign {
        return None;
    }
    let listed = listed(context, term, letter).map(Cow::Borrowed);
    listed.or_else(|| spelled(context, term, letter).map(Cow::Owned))
}

fn finding(context: &Context<'_>, mention: &Mention) -> Option<Diagnostic> {
    let wanted = wanted(context, context.glossary.term(mention.term))?;
    let message = Message::new("name-g-letter")
        .with("found", mention.span.of(context.text))
        .with("wanted", &*wanted);
    let mut terms = context.glossary.terms_of(mention.concept).iter();
    let is_listed = terms.any(|it| it.lang == Lang::Ar && it.text == wanted);
    let confidence = if is_listed { 0.85 } else { 0.7 };
    let mut found = NAME_G_LETTER.finding(context, mention.span, confidence, message);
    let edit = replace::letters(context, mention, &wanted);
    // Which of several names is meant decides how it is written.
    let edit = edit.filter(|_| mention.alternatives.is_empty());
    found.fix = edit.map(|edit| Fix {
        safe: false,
        edits: vec![edit],
    });
    Some(found)
}

/// A good spelling of the glossary that has the letter of the style guide where this one has another.
fn listed<'a>(context: &Context<'a>, term: &Term, letter: char) -> Option<&'a str> {
    let own = &*term.text;
    let sounds = most_g(context, term.concept);
    let terms = context.glossary.terms_of(term.concept).iter();
    let fits = |other: &str| {
        let letters = own.chars().zip(other.chars());
        let changed: Vec<_> = letters.filter(|(a, b)| a != b).collect();
        own.chars().count() == other.chars().count()
            && (1..=sounds).contains(&changed.len())
            && changed
                .iter()
                .all(|(a, b)| LETTERS.contains(a) && *b == letter)
    };
    let is_bad = |it: &&Term| matches!(it.status, TermStatus::Deprecated | TermStatus::Superseded);
    let good = terms.filter(|it| it.lang == Lang::Ar && !is_bad(it));
    good.map(|it| &*it.text).find(|it| fits(it))
}

/// How often a g is written in the English forms of a concept, at most; where it has none, any number.
/// ج and ك are also letters of other sounds: that of تيانجين (Tianjin) is no g.
fn most_g(context: &Context<'_>, concept: u32) -> usize {
    let terms = context.glossary.terms_of(concept).iter();
    let english = terms.filter(|it| it.lang == Lang::En);
    let count = |it: &Term| fold_key(&it.text, FoldLevel::Letters).matches('g').count();
    english.map(count).max().unwrap_or(usize::MAX)
}

/// The name with other letters, where its English form has as many hard g as this one has غ or ج.
fn spelled(context: &Context<'_>, term: &Term, letter: char) -> Option<String> {
    let own = &*term.text;
    let concept = context.glossary.concept(term.concept);
    let borrowed = concept.cell("ar_kind") == Some("transliteration");
    if !borrowed || concept.kind == EntityType::Place {
        return None;
    }
    let english = context
        .glossary
        .preferred(term.concept, Lang::En)?
        .to_lowercase();
    let is_soft = |at: usize| english[at + 1..].starts_with(['e', 'i', 'y', 'h']);
    let places: Vec<usize> = english.match_indices('g').map(|it| it.0).collect();
    let here = own.chars().filter(|c| matches!(c, 'غ' | 'ج')).count();
    let doubled = english.matches("gg").count();
    let clear = !english.contains('j') && !places.iter().any(|&at| is_soft(at));
    if !clear || places.is_empty() || places.len() - doubled != here {
        return None;
    }
    let exchange = |c| if matches!(c, 'غ' | 'ج') { letter } else { c };
    let wanted: String = own.chars().map(exchange).collect();
    (wanted != own).then_some(wanted)
}
