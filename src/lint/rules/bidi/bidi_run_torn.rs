//! Names and figures that plain text shows torn apart.

mod telephone;
mod token;

use crate::bidi::{Direction, LRI, PDI, levels};
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// Names and figures of an Arabic text whose signs are displayed on the wrong side where
    /// nothing isolates them: `C++` is displayed as `++C`, `$500` as `500$`, `-5°C` with its sign
    /// behind it, and the groups of `+966 50 123 4567` the other way round.
    ///
    /// ## Why
    /// Signs have no direction of their own; in plain text they take that of the paragraph (Unicode
    /// Standard Annex 9). Pages can isolate a name with `bdi`, plain text only with controls. Each
    /// finding is proved by running the paragraph through the algorithm.
    ///
    /// ## Example
    /// `لغة C++ صعبة` → `لغة ⟨U+2066⟩C++⟨U+2069⟩ صعبة`
    ///
    /// ## When it is wrong
    /// Where the text is on its way into a page or document that isolates names itself.
    ///
    /// ## Fix safety
    /// A suggestion: an isolate around the name. Controls in a file are a nuisance to anyone
    /// who edits it.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الأسماء والأرقام التي تنتقل رموزها في النص العربي إلى الجهة الأخرى إذا لم يجمعها شيء:
    /// فتظهر `C++` هكذا `++C`، و`$500` هكذا `500$`، وتنتقل إشارة `-5°C` إلى آخرها، وتنعكس مجموعات
    /// `+966 50 123 4567`.
    ///
    /// ## السبب
    /// ليس للرموز اتجاه، فتأخذ في النص المجرد اتجاه الفقرة (الملحق 9 لمعيار يونيكود). وفي
    /// الصفحات يُعزل الاسم بوسم `bdi`، أما النص المجرد فلا يُعزل فيه إلا بمحارف. وكل ملاحظة مُثبتة
    /// بترتيب الفقرة بالخوارزمية.
    ///
    /// ## مثال
    /// `لغة C++ صعبة` ← `لغة ⟨U+2066⟩C++⟨U+2069⟩ صعبة`
    ///
    /// ## متى تخطئ
    /// إذا كان النص سيوضع في صفحة أو مستند يعزل الأسماء بنفسه.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: عزل الاسم. ومحارف العزل في الملف تُزعج من يحرره.
    BIDI_RUN_TORN = "bidi-run-torn" {
        since: "0.1.0",
        group: Bidi,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let mut line = LeveledLine::default();
    let mut done = 0;
    for at in token::starts(context) {
        if at < done {
            continue;
        }
        let token = token::around(context, at, done);
        // The scan of bytes takes × for a letter.
        done = token.end.max(at + context.at(at).map_or(1, char::len_utf8));
        if !token::may_tear(context, token) {
            continue;
        }
        if token.start >= line.span.end {
            line = LeveledLine::around(context, token.start);
        }
        if line.tears(token) {
            out.push(finding(context, token));
        }
    }
}

/// A line with the level of each character.
#[derive(Default)]
struct LeveledLine {
    span: Span,
    /// Offset in the line, level.
    levels: Vec<(usize, u8)>,
}

impl LeveledLine {
    fn around(context: &Context<'_>, at: usize) -> LeveledLine {
        let span = context.line_around(at);
        let line = span.of(context.text);
        let levels = levels(line, Some(Direction::Rtl));
        let offsets = line.char_indices().map(|it| it.0);
        LeveledLine {
            span,
            levels: offsets.zip(levels).collect(),
        }
    }

    /// Whether the characters of `token` are not all seen from left to right, side by side. Even
    /// levels may differ: what is between odd ones is a run from left to right as a whole (UAX #9,
    /// rule L2).
    fn tears(&self, token: Span) -> bool {
        let from = |offset: usize| {
            self.levels
                .partition_point(|it| it.0 < offset - self.span.start)
        };
        let of_token = &self.levels[from(token.start)..from(token.end)];
        of_token.iter().any(|it| it.1 % 2 == 1)
    }
}

fn finding(context: &Context<'_>, token: Span) -> Diagnostic {
    let message = Message::new("bidi-run-torn").with("found", token.of(context.text));
    let mut found = BIDI_RUN_TORN.finding(context, token, 0.9, message);
    let edit = |at, control: char| Edit {
        span: Span::empty(at),
        text: control.to_string(),
    };
    let edits = vec![edit(token.start, LRI), edit(token.end, PDI)];
    found.fix = Some(Fix { safe: false, edits });
    found
}
