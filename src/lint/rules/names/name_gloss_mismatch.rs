//! A name in Arabic letters, and after it in brackets the Latin form of another.

use crate::align::discover::{are_one_name, is_foreign};
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Lang, Script, Span, is_arabic_letter, last_word, shortly_before};

declare_rule! {
    /// ## What it checks
    /// A foreign name in Arabic letters with a Latin name in brackets directly after it that is
    /// another one: by the glossary where it lists both, else by the sound.
    ///
    /// ## Why
    /// The Latin form is there to show who is meant. A wrong one, left over from another sentence
    /// or put there by a machine, misleads everyone who looks it up.
    ///
    /// ## Example
    /// `ماسك (Altman)` → `ماسك (Elon Musk)`
    ///
    /// ## When it is wrong
    /// Where the brackets add something else: an owner, a home town, a pen name. Acronyms, Latin
    /// words in small letters and translated names are left alone.
    ///
    /// ## Fix safety
    /// A suggestion, where the glossary knows the Arabic name: its English form.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// اسم أجنبي بحروف عربية يليه بين قوسين اسم لاتيني لغيره: بحكم المسرد إن ذكرهما، وإلا فبحكم
    /// اللفظ.
    ///
    /// ## السبب
    /// الصيغة اللاتينية توضع لتعيين المقصود، فإذا كانت لغيره، خطأً أو من فعل آلة، أضلت كل من يبحث
    /// عنها.
    ///
    /// ## مثال
    /// `ماسك (Altman)` ← `ماسك (Elon Musk)`
    ///
    /// ## متى تخطئ
    /// إذا أضاف القوسان أمرًا آخر، كالمالك أو البلد أو الاسم الأدبي. ولا تُمس الاختصارات ولا الكلمات
    /// اللاتينية الصغيرة الحروف ولا الأسماء المترجمة.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: الصيغة الإنجليزية للاسم العربي إن عرفها المسرد.
    NAME_GLOSS_MISMATCH = "name-gloss-mismatch" {
        since: "0.1.0",
        group: Names,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

/// Most bytes between the brackets.
const LONGEST: usize = 48;
/// Most words before the brackets that may be the name.
const WORDS: usize = 5;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let brackets = context.text.match_indices('(');
    out.extend(brackets.filter_map(|(at, _)| finding(context, at)));
}

fn finding(context: &Context<'_>, bracket: usize) -> Option<Diagnostic> {
    let inner = inner(context.text, bracket)?;
    let end = context.back_over_spaces(bracket);
    let phrase = phrase(context.text, end)?;
    let (arabic, latin) = (phrase.of(context.text), inner.of(context.text));
    let (known, other) = (
        context
            .mention_before(end)
            .filter(|it| it.script == Script::Arabic),
        context
            .mention_at(inner.start)
            .filter(|it| it.span == inner),
    );
    let word = last_word(arabic);
    let confidence = match (known, other) {
        (Some(known), Some(other)) => {
            let kind = |concept| context.glossary.concept(concept).kind;
            let settled = known.alternatives.is_empty() && other.alternatives.is_empty();
            let differ = settled && kind(known.concept).is_name() && known.concept != other.concept;
            (differ && kind(known.concept) == kind(other.concept)).then_some(0.9)?
        }
        _ => is_foreign(word).then_some(0.7)?,
    };
    let wanted = known.and_then(|it| context.glossary.preferred(it.concept, Lang::En));
    // A Latin form may hold a bracket of its own, and go on behind it.
    let is_given = |form: &str| context.text[inner.start..].starts_with(form);
    if are_one_name(arabic, latin) || wanted.is_some_and(is_given) {
        return None;
    }
    let message = Message::new("name-gloss-mismatch")
        .with("arabic", known.map_or(word, |it| it.span.of(context.text)))
        .with("latin", latin);
    let mut finding = NAME_GLOSS_MISMATCH.finding(context, inner, confidence, message);
    finding.fix = wanted.map(|wanted| Fix {
        safe: false,
        edits: vec![Edit {
            span: inner,
            text: wanted.to_owned(),
        }],
    });
    Some(finding)
}

/// The Latin name between brackets that open at `bracket`: capitalised words that are read as words.
fn inner(text: &str, bracket: usize) -> Option<Span> {
    let rest = &text[bracket + 1..];
    let mut near = rest.char_indices().take_while(|it| it.0 <= LONGEST);
    let length = near.find(|it| it.1 == ')')?.0;
    let name = &rest[..length];
    let is_word = |word: &str| {
        word.len() > 3
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word[1..].chars().all(|c| c.is_lowercase())
    };
    name.split(' ')
        .all(is_word)
        .then(|| Span::new(bracket + 1, bracket + 1 + length))
}

/// The Arabic words that end at `end`, back to a mark.
pub(super) fn phrase(text: &str, end: usize) -> Option<Span> {
    let before = shortly_before(text, end);
    before.ends_with(is_arabic_letter).then_some(())?;
    let inside = before.trim_end_matches(|c| is_arabic_letter(c) || c == ' ');
    let words = &before[inside.len()..];
    let mut starts = words.rmatch_indices(' ').map(|it| it.0 + 1);
    let start = starts.nth(WORDS - 1).unwrap_or(0);
    Some(Span::new(end - words.len() + start, end))
}
