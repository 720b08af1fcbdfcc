//! ى for ي at the end of a word, and the reverse.

use super::ar_hamza_slip::{edit, whole};
use super::doubt;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lexicon::{Slip, SlipKind, goes_behind_ala};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, first_word};

declare_rule! {
    /// ## What it checks
    /// Words that end in ى and are spelled with ي (`فى`, `التى`), and the reverse (`حتي`), where the
    /// lexicon knows one reading; and `علي` before words that only على goes with (`علي الرغم`).
    ///
    /// ## Why
    /// The two are different letters, and a search for one misses the other. Egypt long wrote every
    /// final ي without its dots; papers and agencies elsewhere do not, and most in Egypt no longer
    /// do.
    ///
    /// ## Example
    /// `فى` → `في`
    ///
    /// ## When it is wrong
    /// Where a name is spelled like a word. A text that writes every final ي without dots follows
    /// its house and is left alone.
    ///
    /// ## Fix safety
    /// Safe: one letter, in a word with one right spelling.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// كلمات آخرها ى وحقها ي (`فى` و`التى`)، وعكسها (`حتي`)، إذا لم يعرف المعجم للكلمة إلا قراءة واحدة؛
    /// و`علي` قبل كلمات لا تلي إلا على (`علي الرغم`).
    ///
    /// ## السبب
    /// هما حرفان مختلفان، والبحث عن أحدهما لا يجد الآخر. وقد جرت الكتابة في مصر على إهمال نقطتي الياء
    /// الأخيرة، ولا تفعل ذلك الصحف والوكالات في غيرها، ولا معظمها في مصر اليوم.
    ///
    /// ## مثال
    /// `فى` ← `في`
    ///
    /// ## متى تخطئ
    /// إذا كان في النص اسم علم يُكتب كالكلمة. ولا يُمس نص لا ينقط الياء الأخيرة أبدًا، فذلك نهج داره.
    ///
    /// ## سلامة الإصلاح
    /// آمن: حرف واحد في كلمة لها رسم واحد.
    AR_FINAL_YEH = "ar-final-yeh" {
        since: "0.2.0",
        group: Spelling,
        severity: Warning,
        only: Ar,
        fix: Safe,
        check: check,
    }
}

/// Fewest words without dots that are the habit of a text.
const HABIT: usize = 6;
/// How many times as many they are then as words with dots.
const TIMES: usize = 8;
const ALA: &str = "على";

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let slips = doubt::slips(context, SlipKind::FinalYeh);
    let undotted = slips.iter().filter(|(_, it)| it.right == ['ي']).count();
    let is_habit = undotted >= HABIT && undotted >= TIMES * context.spelling().dotted;
    let counts = |slip: &Slip| !is_habit || slip.right != ['ي'];
    let slips = slips.iter().filter(|(_, slip)| counts(slip));
    out.extend(slips.filter_map(|(span, slip)| {
        let word = span.of(context.text);
        let corrected = slip.correct(word, *slip.right.first()?);
        let wanted = whole(word, slip, &corrected).to_owned();
        Some(finding(context, *span, wanted, edit(*span, slip)?))
    }));
    let alis = context.spelling().alis.iter();
    out.extend(alis.filter_map(|&span| preposition(context, span)));
}

/// علي where it must be على.
fn preposition(context: &Context<'_>, span: Span) -> Option<Diagnostic> {
    let rest = context.text[span.end..].strip_prefix(' ')?;
    if !goes_behind_ala(first_word(rest)) || context.is_opaque(span.start) {
        return None;
    }
    let letter = Span::new(span.end - 'ي'.len_utf8(), span.end);
    let edit = Edit {
        span: letter,
        text: "ى".to_owned(),
    };
    Some(finding(context, span, ALA.to_owned(), edit))
}

fn finding(context: &Context<'_>, span: Span, wanted: String, edit: Edit) -> Diagnostic {
    let message = Message::new("ar-final-yeh")
        .with("found", span.of(context.text))
        .with("wanted", wanted);
    let mut found = AR_FINAL_YEH.finding(context, span, 0.95, message);
    found.fix = Some(Fix {
        safe: true,
        edits: vec![edit],
    });
    found
}
