//! Hamzas that are missing, too many, or wrong.

use super::doubt;
use crate::diag::{Diagnostic, Edit, Fix, Message, Severity};
use crate::lexicon::{Slip, SlipKind};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// ا where a word has أ, إ or آ, a hamza on an alef that has none (`الإحتلال`), and one hamza for
    /// another (`الأسلام`), in words that the lexicon knows to be spelled in one way.
    ///
    /// ## Why
    /// It is the slip that Arabic newsrooms correct most. Search engines and readers forgive it,
    /// style guides do not: the alef of verbs like انتخب, اجتمع and استقبل and of their verbal nouns
    /// is silent, that of أعلن and إعلان is not.
    ///
    /// ## Example
    /// `الى` → `إلى`, `الإجتماع` → `الاجتماع`
    ///
    /// ## When it is wrong
    /// Where a name is spelled like a word. Names of people, names spelled letter by letter (`سي ان
    /// ان`), vowelled text and the Quran are left alone, and so is a word with two right spellings
    /// if it is one of them.
    ///
    /// ## Fix safety
    /// Safe where one spelling is right. Where two are (`ان` is أن or إن), both are named and
    /// nothing is changed. In a text without hamzas all but the first finding are of severity info.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الألف المجردة في كلمة تُكتب بالهمز (أ أو إ أو آ)، والهمزة على ألف الوصل (`الإحتلال`)، وهمزة مكان
    /// أخرى (`الأسلام`)، في كلمات يعرف المعجم أن لها رسمًا واحدًا.
    ///
    /// ## السبب
    /// هذه أكثر هفوات الإملاء تصحيحًا في غرف الأخبار. فهمزة انتخب واجتمع واستقبل ومصادرها همزة وصل لا
    /// تُكتب، وهمزة أعلن وإعلان همزة قطع تُكتب.
    ///
    /// ## مثال
    /// `الى` ← `إلى`، `الإجتماع` ← `الاجتماع`
    ///
    /// ## متى تخطئ
    /// إذا كان في النص اسم علم يُكتب كالكلمة. ولا تُمس أسماء الأشخاص، ولا الأسماء المنطوقة حرفًا حرفًا
    /// (`سي ان ان`)، ولا النص المشكول، ولا القرآن الكريم.
    ///
    /// ## سلامة الإصلاح
    /// آمن إذا كان للكلمة رسم واحد. فإن احتملت رسمين (`ان` هي أن أو إن) ذُكرا ولم يُغيَّر شيء. وفي نص
    /// خلا من الهمزات يُبلغ عن المواضع بعد الأول بدرجة «معلومة».
    AR_HAMZA_SLIP = "ar-hamza-slip" {
        since: "0.2.0",
        group: Spelling,
        severity: Warning,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

/// Fewest slips that are a habit where they outnumber the hamzas of a text.
const HABIT: usize = 10;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let slips = doubt::slips(context, SlipKind::Hamza);
    let is_habit = slips.len() >= HABIT && slips.len() > 2 * context.spelling().with_hamza;
    let all = slips.iter().enumerate();
    out.extend(all.map(|(nth, (span, slip))| {
        let mut found = finding(context, *span, slip);
        if is_habit && nth > 0 {
            found.severity = Severity::Info;
        }
        found
    }));
}

fn finding(context: &Context<'_>, span: Span, slip: &Slip) -> Diagnostic {
    let word = span.of(context.text);
    let corrected = |nth: usize| slip.right.get(nth).map(|&it| slip.correct(word, it));
    let wanted = corrected(0).unwrap_or_default();
    let message = match corrected(1) {
        None => Message::new("ar-hamza-slip")
            .with("found", word)
            .with("wanted", whole(word, slip, &wanted)),
        Some(other) => Message::new("ar-hamza-slip-either")
            .with("found", word)
            .with("wanted", wanted)
            .with("other", other),
    };
    let mut found = AR_HAMZA_SLIP.finding(context, span, 0.95, message);
    found.fix = edit(span, slip).map(|edit| Fix {
        safe: true,
        edits: vec![edit],
    });
    found
}

/// How a word is spelled, where `fixed` is right but for other slips in it.
pub(super) fn whole<'s>(word: &str, slip: &'s Slip, corrected: &'s str) -> &'s str {
    // The lexicon has no marks.
    if slip.spelling.len() == word.len() {
        &slip.spelling
    } else {
        corrected
    }
}

/// The edit that fixes a slip, where only one letter is right.
pub(super) fn edit(span: Span, slip: &Slip) -> Option<Edit> {
    let [right] = slip.right[..] else {
        return None;
    };
    let at = span.start + slip.at;
    // All letters that are confused have as many bytes.
    Some(Edit {
        span: Span::new(at, at + right.len_utf8()),
        text: right.to_string(),
    })
}
