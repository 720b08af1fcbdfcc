//! Direction marks that change nothing.

use crate::bidi::{Direction, is_mark, same_order_without};
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// The marks U+200E, U+200F and U+061C where every character of the paragraph keeps its place
    /// without them.
    ///
    /// ## Why
    /// A mark that has no effect still breaks searches, glossaries and comparisons. Web pages and
    /// chat programs put them around every word. Each finding is proved: the paragraph is run
    /// through the bidirectional algorithm (Unicode Standard Annex 9) with the mark and without, in
    /// the direction of the language and in that of its first letter.
    ///
    /// ## Example
    /// `قال ⟨U+200F⟩كروزو` → `قال كروزو`
    ///
    /// ## When it is wrong
    /// Never where the paragraph is shown as it is; where a program puts it into another
    /// paragraph, the mark may have been meant for that.
    ///
    /// ## Fix safety
    /// Safe: all that are reported can be removed together. In a paragraph with very many marks
    /// only some are tried.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// العلامات U+200E وU+200F وU+061C حيث يبقى كل محرف في الفقرة في موضعه من دونها.
    ///
    /// ## السبب
    /// العلامة التي لا أثر لها تُفسد البحث والمسارد والمقارنة. وتحيط صفحات الويب وبرامج المحادثة
    /// بها كل كلمة. وكل ملاحظة مُثبتة: تُرتب الفقرة بخوارزمية الاتجاهين (الملحق 9 لمعيار يونيكود)
    /// بالعلامة ومن دونها، باتجاه اللغة وباتجاه أول حرف.
    ///
    /// ## مثال
    /// `قال ⟨U+200F⟩كروزو` ← `قال كروزو`
    ///
    /// ## متى تخطئ
    /// لا تخطئ ما بقيت الفقرة على حالها؛ فإن كان برنامج سيُدرجها في فقرة أخرى فربما وُضعت العلامة
    /// لذلك.
    ///
    /// ## سلامة الإصلاح
    /// آمن: يمكن حذف كل ما أُبلغ عنه معًا. وفي الفقرة الكثيرة العلامات لا يُجرب إلا بعضها.
    BIDI_MARK_REDUNDANT = "bidi-mark-redundant" {
        since: "0.1.0",
        group: Bidi,
        severity: Info,
        fix: Safe,
        check: check,
    }
}

/// How often one paragraph is run through the algorithm at most, so that a paragraph of nothing but
/// marks costs no more than its length.
const MOST_TRIALS: usize = 64;

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let marks: Vec<usize> = context
        .odd()
        .filter(|&(_, c)| is_mark(c))
        .map(|(at, _)| at)
        .collect();
    let mut rest = &marks[..];
    while let Some(&first) = rest.first() {
        let line = context.line_around(first);
        let (here, behind) = rest.split_at(rest.partition_point(|&at| at < line.end));
        rest = behind;
        let relative: Vec<usize> = here.iter().map(|at| at - line.start).collect();
        let mut paragraph = Paragraph {
            text: line.of(context.text),
            base: Direction::of(context.language_at(line.start)),
            gone: Vec::new(),
            trials: 0,
        };
        paragraph.remove(&relative);
        let gone = paragraph.gone.into_iter();
        out.extend(gone.map(|at| finding(context, line.start + at)));
    }
}

/// A line, and the marks that it can do without, all of them together.
struct Paragraph<'a> {
    text: &'a str,
    base: Direction,
    gone: Vec<usize>,
    trials: usize,
}

impl Paragraph<'_> {
    /// Removes those of `marks` that change nothing: all, else what can go from either half.
    fn remove(&mut self, marks: &[usize]) {
        if self.trials >= MOST_TRIALS || marks.is_empty() {
            return;
        }
        self.trials += 1;
        let kept = self.gone.len();
        self.gone.extend(marks);
        if same_order_without(self.text, &self.gone, self.base) {
            return;
        }
        self.gone.truncate(kept);
        if marks.len() > 1 {
            let (first, second) = marks.split_at(marks.len() / 2);
            self.remove(first);
            self.remove(second);
        }
    }
}

fn finding(context: &Context<'_>, at: usize) -> Diagnostic {
    let mark = context.at(at).unwrap_or_default();
    let span = Span::new(at, at + mark.len_utf8());
    let code = format!("U+{:04X}", u32::from(mark));
    let message = Message::new("bidi-mark-redundant").with("code", code);
    let mut found = BIDI_MARK_REDUNDANT.finding(context, span, 1.0, message);
    let edits = vec![Edit {
        span,
        text: String::new(),
    }];
    found.fix = Some(Fix { safe: true, edits });
    found
}
