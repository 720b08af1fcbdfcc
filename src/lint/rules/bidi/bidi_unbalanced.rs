//! Direction controls without their counterpart.

use crate::bidi::{Imbalance, PDF, PDI, unbalanced};
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// Embeddings, overrides and isolates that are not closed in their paragraph, and controls that
    /// close nothing.
    ///
    /// ## Why
    /// An open control reverses the rest of the paragraph, and whatever follows it: the text
    /// looks different from what it is (Unicode Standard Annex 9; CVE-2021-42574, “Trojan Source”).
    ///
    /// ## Example
    /// `⟨U+2066⟩OpenAI بدأ` → `⟨U+2066⟩OpenAI بدأ⟨U+2069⟩`
    ///
    /// ## When it is wrong
    /// Never: the paragraph ends what the control began, whatever the writer meant.
    ///
    /// ## Fix safety
    /// A suggestion: the closing control at the end of the paragraph, though an earlier place may
    /// be meant. A control that closes nothing is removed.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// محارف التضمين والتجاوز والعزل التي لم تُغلق في فقرتها، ومحارف إغلاق لا تُغلق شيئًا.
    ///
    /// ## السبب
    /// المحرف المفتوح يقلب اتجاه ما بقي من الفقرة وما يُلحق بها، فيبدو النص على غير ما هو عليه
    /// (الملحق 9 لمعيار يونيكود، والثغرة CVE-2021-42574).
    ///
    /// ## مثال
    /// `⟨U+2066⟩OpenAI بدأ` ← `⟨U+2066⟩OpenAI بدأ⟨U+2069⟩`
    ///
    /// ## متى تخطئ
    /// لا تخطئ: الفقرة تُنهي ما بدأه المحرف أيًا كان قصد الكاتب.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: محرف الإغلاق في آخر الفقرة، وقد يكون المقصود موضعًا قبله. والمحرف الذي لا يُغلق شيئًا
    /// يُحذف.
    BIDI_UNBALANCED = "bidi-unbalanced" {
        since: "0.1.0",
        group: Bidi,
        severity: Error,
        fix: Suggested,
        check: check,
    }
}

/// How deep UAX #9 lets controls nest; whatever has more is not text.
const DEPTH: usize = 125;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    if !context.scan.controls {
        return;
    }
    let found = unbalanced(context.text);
    let mut end = 0;
    for paragraph in found.chunk_by(|a, b| !context.text[a.0.end..b.0.start].contains(is_break)) {
        if let Some((first, _)) = paragraph.first() {
            end = end.max(first.start);
            let rest = &context.text[end..];
            end += rest.find(is_break).unwrap_or(rest.len());
        }
        let fix = closers(context, paragraph, end);
        let all = paragraph.iter();
        out.extend(all.map(|&(span, kind)| finding(context, span, kind, &fix)));
    }
}

/// Paragraph separators of UAX #9.
fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{1C}' | '\u{1D}' | '\u{1E}' | '\u{85}' | '\u{2029}'
    )
}

/// One edit that closes everything that a paragraph leaves open, innermost first.
fn closers(context: &Context<'_>, paragraph: &[(Span, Imbalance)], end: usize) -> Option<Fix> {
    let closer = |&(_, kind): &(Span, Imbalance)| match kind {
        Imbalance::UnclosedEmbedding => Some(PDF),
        Imbalance::UnclosedIsolate => Some(PDI),
        Imbalance::NothingToClose => None,
    };
    if paragraph.len() > DEPTH {
        return None;
    }
    let text: String = paragraph.iter().rev().filter_map(closer).collect();
    let span = Span::empty(end);
    let start = paragraph.first()?.0.start;
    let fixed = format!("{}{text}", &context.text[start..end]);
    // An embedding that ends with the isolate around it cannot be closed at the end.
    let helps = unbalanced(&fixed).len() < paragraph.len();
    helps.then(|| Fix {
        safe: false,
        edits: vec![Edit { span, text }],
    })
}

fn finding(
    context: &Context<'_>,
    span: Span,
    kind: Imbalance,
    closers: &Option<Fix>,
) -> Diagnostic {
    let control = span.of(context.text).chars().next().unwrap_or_default();
    let code = format!("U+{:04X}", u32::from(control));
    let (message, fix) = match kind {
        Imbalance::UnclosedEmbedding | Imbalance::UnclosedIsolate => {
            (Message::new("bidi-unbalanced"), closers.clone())
        }
        Imbalance::NothingToClose => {
            let edits = vec![Edit {
                span,
                text: String::new(),
            }];
            let fix = Fix { safe: false, edits };
            (Message::new("bidi-unbalanced-closer"), Some(fix))
        }
    };
    let mut found = BIDI_UNBALANCED.finding(context, span, 1.0, message.with("control", code));
    found.fix = fix;
    found
}
