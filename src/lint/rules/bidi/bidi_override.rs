//! Controls that turn letters round against their own direction.

use crate::bidi::{PDF, PDI};
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// The overrides U+202D and U+202E, which make all letters after them run one way.
    ///
    /// ## Why
    /// No prose needs them, and with them a text shows something other than it says: that is how
    /// program code and file names have been disguised (CVE-2021-42574, “Trojan Source”; Unicode
    /// Technical Standard 55).
    ///
    /// ## Example
    /// `⟨U+202E⟩Musk⟨U+202C⟩` → `Musk`
    ///
    /// ## When it is wrong
    /// In a text that shows how overrides work.
    ///
    /// ## Fix safety
    /// A suggestion: the override is removed with the control that closes it. What the reader saw
    /// is then in the opposite order, and only a person knows which one is meant.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// محرفا التجاوز U+202D وU+202E، وهما يُجريان كل ما بعدهما من حروف في اتجاه واحد.
    ///
    /// ## السبب
    /// لا حاجة إليهما في النصوص، وبهما يظهر غير المكتوب: هكذا أُخفيت تعليمات برمجية وأسماء ملفات
    /// (الثغرة CVE-2021-42574، والمعيار التقني 55 ليونيكود).
    ///
    /// ## مثال
    /// `⟨U+202E⟩Musk⟨U+202C⟩` ← `Musk`
    ///
    /// ## متى تخطئ
    /// في نص يشرح عمل محارف التجاوز.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: يُحذف محرف التجاوز والمحرف الذي يُغلقه. وينعكس بذلك ما كان يراه القارئ، وتحديد
    /// المقصود يحتاج إلى مراجعة بشرية.
    BIDI_OVERRIDE = "bidi-override" {
        since: "0.1.0",
        group: Bidi,
        severity: Error,
        fix: Suggested,
        check: check,
    }
}

/// A control that waits for its end.
enum Open {
    Embedding,
    Isolate,
    /// The place of its finding.
    Override(usize),
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    if !context.scan.controls {
        return;
    }
    let mut open: Vec<Open> = Vec::new();
    // Those of the line: one may still be closed.
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut last = 0;
    for (at, c) in context.odd() {
        if context.text[last..at].contains(['\n', '\r', '\u{2029}']) {
            open.clear();
            out.extend(found.drain(..));
        }
        last = at;
        match c {
            '\u{202A}' | '\u{202B}' => open.push(Open::Embedding),
            '\u{2066}'..='\u{2068}' => open.push(Open::Isolate),
            '\u{202D}' | '\u{202E}' => {
                open.push(Open::Override(found.len()));
                found.push(finding(context, at, c));
            }
            PDF => {
                let inside = !matches!(open.last(), None | Some(Open::Isolate));
                if let Some(Open::Override(nth)) = inside.then(|| open.pop()).flatten() {
                    close(&mut found[nth], at, c);
                }
            }
            PDI => {
                let isolate = open.iter().rposition(|it| matches!(it, Open::Isolate));
                open.truncate(isolate.unwrap_or(open.len()));
            }
            _ => {}
        }
    }
    out.extend(found);
}

fn finding(context: &Context<'_>, at: usize, c: char) -> Diagnostic {
    let span = Span::new(at, at + c.len_utf8());
    let message = Message::new("bidi-override").with("code", format!("U+{:04X}", u32::from(c)));
    let mut found = BIDI_OVERRIDE.finding(context, span, 1.0, message);
    let edits = vec![Edit {
        span,
        text: String::new(),
    }];
    found.fix = Some(Fix { safe: false, edits });
    found
}

/// The control that closes an override goes with it.
fn close(found: &mut Diagnostic, at: usize, c: char) {
    if let Some(fix) = &mut found.fix {
        fix.edits.push(Edit {
            span: Span::new(at, at + c.len_utf8()),
            text: String::new(),
        });
    }
}
