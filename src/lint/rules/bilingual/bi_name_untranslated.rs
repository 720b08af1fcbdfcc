//! A Latin name left in an Arabic translation.

use std::borrow::Cow;

use crate::align::Mention;
use crate::diag::{Diagnostic, Edit, Fix, Message, Severity};
use crate::glossary::KeepLatin;
use crate::lint::pair::{Compared, inside, latin};
use crate::lint::rule::declare_rule;
use crate::lint::rules::names::{in_style, replace};
use crate::lint::{Context, Findings, PairContext};
use crate::text::{Lang, Script, Span};

declare_rule! {
    /// ## What it checks
    /// Names that an Arabic translation leaves in Latin letters though the glossary has an Arabic
    /// form. The severity is info where the glossary allows both (`keep_latin` = `either`), and
    /// where no glossary lists the name; then with the spelling that its sound gives.
    ///
    /// ## Why
    /// A reader of Arabic should not have to read another script where an Arabic form is usual; a
    /// name left as it was is most often one that was forgotten.
    ///
    /// ## Example
    /// `Musk said` ⇄ `قال Musk` → `قال ماسك`
    ///
    /// ## When it is wrong
    /// Where the name is a title, a brand or a handle that stays Latin. Concepts with `keep_latin`
    /// = `yes`, brackets after the Arabic form, addresses, handles, unlisted abbreviations, and
    /// titles of several words are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the form of the glossary, or the spelling by sound where one is likelier than all
    /// others together.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أسماء تركتها الترجمة العربية بالحروف اللاتينية وفي المسرد صيغة عربية لها. وما أجاز فيه
    /// المسرد الوجهين (`keep_latin` = `either`) أو لم يعرفه فخطورته «معلومة»، مع التهجئة التي
    /// يقتضيها اللفظ.
    ///
    /// ## السبب
    /// ليس على قارئ العربية أن يقرأ حروفًا أخرى وللاسم صيغة عربية مألوفة، وأكثر ما يبقى على حاله
    /// منسي.
    ///
    /// ## مثال
    /// `Musk said` ⇄ `قال Musk` ← `قال ماسك`
    ///
    /// ## متى تخطئ
    /// إذا كان الاسم عنوانًا أو علامة تجارية أو حسابًا يبقى لاتينيًا. ولا يُمس ما كان `keep_latin` فيه
    /// `yes`، ولا ما بين قوسين بعد الصيغة العربية، ولا العناوين والحسابات والاختصارات التي لا
    /// يعرفها المسرد، ولا عناوين الكتب والأغاني المؤلفة من عدة كلمات.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: صيغة المسرد، وإلا فالتهجئة بحسب اللفظ إن رجحت على سائر التهجئات مجتمعة.
    BI_NAME_UNTRANSLATED = "bi-name-untranslated" {
        since: "0.1.0",
        group: Bilingual,
        severity: Warning,
        fix: Suggested,
        pair: check,
    }
}

fn check(pair: &PairContext<'_>, out: &mut Findings<'_>) {
    if pair.target.language != Lang::Ar || pair.source.language != Lang::En {
        return;
    }
    for segment in pair.compared() {
        let mentions = inside(pair.target.mentions, segment.target, |it| it.span.start);
        out.extend(mentions.iter().filter_map(|it| listed(pair, segment, it)));
        let left = latin::left(pair, segment).into_iter();
        out.extend(left.filter_map(|places| unlisted(pair, segment, places)));
    }
}

/// A mention in Latin letters of a concept that Arabic writes in its own.
fn listed(pair: &PairContext<'_>, segment: Compared, mention: &Mention) -> Option<Diagnostic> {
    let target = &pair.target;
    let concept = target.glossary.concept(mention.concept);
    let wanted = form(target, mention)?;
    let stays = concept.keep_latin == KeepLatin::Yes || Script::of(&wanted) != Script::Arabic;
    if mention.script != Script::Latin || stays || !concept.is_name() {
        return None;
    }
    if !latin::stands_alone(target, mention.span) {
        return None;
    }
    let same = |it: &&Mention| it.concept == mention.concept;
    let mut answers = inside(pair.source.mentions, segment.source, |it| it.span.start).iter();
    let source = answers.find(same).map_or(segment.source, |it| it.span);
    let fix = replace::edit(target, mention, &wanted);
    let name = LatinName {
        source,
        target: mention.span,
        confidence: 0.9 * mention.confidence,
        score: segment.score,
    };
    let mut found = name.finding(pair, Some(&wanted), fix);
    if concept.keep_latin == KeepLatin::Either {
        found.severity = Severity::Info;
    }
    Some(found)
}

/// The Arabic form with the same number of words as the mention, else the preferred one; as the style
/// guide writes it.
fn form<'a>(target: &Context<'a>, mention: &Mention) -> Option<Cow<'a, str>> {
    let glossary = target.glossary;
    let words = |text: &str| text.split_whitespace().count();
    let wanted = words(&glossary.term(mention.term).text);
    let terms = glossary.terms_of(mention.concept).iter();
    let mut good = terms.filter(|it| it.lang == Lang::Ar && !it.status.is_unwanted());
    let same = good.find(|it| words(&it.text) == wanted);
    let preferred = || in_style::preferred(target, mention.concept, Lang::Ar);
    same.map(|it| in_style::written(target, it))
        .or_else(preferred)
}

/// From this share of all spellings on one is suggested.
const SUGGESTED: f32 = 0.6;

/// A Latin name that both texts have and no glossary lists. Where its sound may be spelled in several
/// ways, none is suggested.
fn unlisted(pair: &PairContext<'_>, segment: Compared, places: (Span, Span)) -> Option<Diagnostic> {
    if latin::is_title(&pair.target, places.1) {
        return None;
    }
    let name = places.1.of(pair.target.text);
    let wanted = pair.in_arabic(name)?;
    let sure = Some(wanted).filter(|it| it.probability >= SUGGESTED && !latin::is_ordinary(name));
    let name = LatinName {
        source: places.0,
        target: places.1,
        confidence: 0.6,
        score: segment.score,
    };
    let edit = sure.map(|it| Edit {
        span: places.1,
        text: it.text,
    });
    let wanted = edit.as_ref().map(|it| it.text.clone());
    let mut found = name.finding(pair, wanted.as_deref(), edit);
    found.severity = Severity::Info;
    Some(found)
}

/// A name that the target leaves in Latin letters.
struct LatinName {
    source: Span,
    target: Span,
    /// How sure it is, from 0 to 1, that the name is to be written in Arabic.
    confidence: f32,
    /// How sure it is that its segments belong together.
    score: f32,
}

impl LatinName {
    fn finding(
        &self,
        pair: &PairContext<'_>,
        wanted: Option<&str>,
        edit: Option<Edit>,
    ) -> Diagnostic {
        let found = self.target.of(pair.target.text);
        let message = match wanted {
            Some(it) => Message::new("bi-name-untranslated").with("wanted", it),
            None => Message::new("bi-name-untranslated-alone"),
        };
        let message = message.with("found", found);
        let places = (self.source, self.target);
        let sure = (self.confidence, self.score);
        let mut found = BI_NAME_UNTRANSLATED.across(pair, places, sure, message);
        found.fix = edit.map(|edit| Fix {
            safe: false,
            edits: vec![edit],
        });
        found
    }
}
